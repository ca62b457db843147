"""Which cases are asked: days, places of every class, and persons, as axes of values.

Places stand for their class: a municipality in the trial and one outside it, each with a neighbour of the same class
in the same employment area and another of the class far away, two on Åland. They are chosen so that both versions
class them alike. Municipalities whose own data differ are compared by name, all of them (`by_municipality`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import prod
from typing import Any

from guide.facts.rule_facts import PERSON_FIELDS
from guide.language.messages import M
from guide.tools.diff.case_sets import Box, bits
from guide.tools.diff.revisions import CannotCompare
from guide.tools.diff.worker_client import Pair

NO_PLACES = M("diff.error.no_places",
              "Versiot {old} ja {new} eivät luokittele kuntia samalla tavalla. Vertaa lähempänä toisiaan olevia "
              "versioita.")
TRIAL_DAY, NOW = "2024-05-01", "2026-06-01"
#: Fields that matter only once it is settled who serves; all other fields with listed values describe the person.
CHANGE_FIELDS = ("change_wanted", "change_ground", "service_language", "stay_reason", "services_kept", "seeks_benefit",
                 "may_register")
#: Those of them that say nothing of the way to another authority.
NOT_OF_THE_WAY = ("seeks_benefit", "may_register")
HOMES: tuple[str | None, ...] = ("trial", "outside", "aland", "none", None)
STAYS: tuple[str, ...] = ("not_given", "same", "near", "trial", "outside", "aland")
TARGETS: tuple[str | None, ...] = (None, "te_office", "serving", "same_area", "trial", "outside", "aland")
Fields = dict[str, Any]
#: One person of the trial municipality's group and one of none; a fact that is new to the guide is not so of either.
GROUP: Fields = dict.fromkeys(PERSON_FIELDS, False) | {
    "status": "unemployed", "under_30": True, "immigrant": True, "foreign_language": True, "former_customer": True}
OTHER: Fields = dict.fromkeys(PERSON_FIELDS, False) | {"status": "other", "earnings_related": True}
_CLASS_OF = {"trial_municipality": "trial", "te_office": "outside", "ams": "aland"}


@dataclass(frozen=True, slots=True)
class Place:
    """A municipality as a version sees it: its class, TE office and employment area ("" where there is none)."""

    code: str
    place_class: str
    office: str
    area: str


@dataclass(frozen=True)
class Places:
    """The municipalities that stand for their classes; `near` gives the neighbour of one."""

    home: Mapping[str, str]
    far: Mapping[str, str]
    near: Mapping[str, str]
    office: Mapping[str, str]
    codes: tuple[str, ...]
    classes: tuple[Mapping[str, str], Mapping[str, str]]

    def fields(self, home: str | None, stay: str) -> Fields:
        """Return the two place fields of a case."""
        code = self.home.get(home, home) if home else None
        at = {"not_given": None, "same": code, "near": self.near.get(str(code))}.get(stay, self.far.get(stay))
        return {"home_municipality": code, "stay_municipality": at}

    def target(self, word: str | None, serving: str) -> str | None:
        """Return the code that is meant by a target, seen from the municipality that serves."""
        if word is None or word == "te_office":
            return word
        if word == "serving":
            return serving
        if word == "same_area":
            return self.near[serving]
        code = self.far[word]
        return self.home[word] if serving in (code, self.near.get(code)) else code


def stays_of(home: str | None) -> tuple[str, ...]:
    """Return the places of stay that can be told apart for a home."""
    if home in ("trial", "outside"):
        return STAYS
    return tuple(stay for stay in STAYS if stay != "near" and (home == "aland" or stay != "same"))


def stays_meant(home: str | None, stay: str) -> Iterator[str]:
    """Yield a stay and the words that mean the same for that home, so that every home has the same words."""
    yield stay
    for other, same_as in (("same", "not_given"), ("near", "outside")):
        if other not in stays_of(home) and stay == same_as:
            yield other


def _seen(pair: Pair) -> tuple[dict[str, Place], dict[str, Place]]:
    """Return every municipality as the old and as the new version sees it."""
    every = [f"{number:03}" for number in range(1000)]
    known = pair.ask("accepted", codes=every, fields={"on": NOW})
    codes = sorted(set(known[0]) | set(known[1]))
    questions = [GROUP | {"on": TRIAL_DAY}, OTHER | {"on": TRIAL_DAY}, {"on": NOW}]
    said = pair.ask("answer", blocks=[{"axes": [[{"home_municipality": code} for code in codes], questions]}])
    return _places(codes, said[0]), _places(codes, said[1])


def _places(codes: Sequence[str], said: Any) -> dict[str, Place]:
    found, first = {}, said["blocks"][0]
    for number, code in enumerate(codes):
        group, other, now = ((said["digests"][one][0] or [[""] * 4])[0] for one in first[3 * number:3 * number + 3])
        if isinstance(group, list) and isinstance(now, list) and now[1] in (code, None):
            office = str(other[3] or "") if isinstance(other, list) else ""
            found[code] = Place(code, _class_of(group), office, str(now[2] or ""))
        elif isinstance(group, list):
            found[code] = Place(code, _class_of(group), "", "former")
    return found


def _class_of(server: Any) -> str:
    return _CLASS_OF.get(server[0], str(server[0]))


def places(pair: Pair) -> Places:
    """Return the municipalities that stand for their classes. Raises `CannotCompare` when the versions share none."""
    old, new = _seen(pair)
    alike = [old[code] for code in sorted(old) if old[code] == new.get(code) and old[code].area != "former"]
    home: dict[str, str] = {}
    far: dict[str, str] = {}
    near: dict[str, str] = {}
    areas: set[str] = set()
    offices: set[str] = set()
    for chosen, place_class in ((home, "trial"), (home, "outside"), (far, "trial"), (far, "outside")):
        of_class = [one for one in alike if one.place_class == place_class and one.area]
        for one in of_class:
            beside = next((other.code for other in of_class if other.area == one.area and other.code != one.code), None)
            if beside and one.area not in areas and one.office not in offices:
                chosen[place_class], near[one.code], near[beside] = one.code, beside, one.code
                areas.add(one.area)
                offices.add(one.office)
                break
    aland = [one.code for one in alike if one.place_class == "aland"][:2]
    if len(home) + len(far) < 4 or len(aland) < 2:
        raise CannotCompare(NO_PLACES, old=pair.old.tree.name, new=pair.new.tree.name)
    home["aland"], far["aland"] = aland
    near[aland[0]], near[aland[1]] = aland[1], aland[0]
    return Places(home, far, near, {one.code: one.office for one in alike}, tuple(sorted(set(old) | set(new))),
                  ({code: one.place_class for code, one in old.items()},
                   {code: one.place_class for code, one in new.items()}))


@dataclass(frozen=True)
class Space:
    """All cases about who serves: `days`, place pairs and `person` fields with their values (None: not known).

    `unknown` False leaves out the cases in which a fact is not known, for a quick look.
    """

    days: tuple[str, ...]
    places: Places
    person: Mapping[str, tuple[Any, ...]]
    unknown: bool = True

    @property
    def names(self) -> tuple[str, ...]:
        """Return the fields of a box, in order."""
        return ("day", "home", "stay", *self.person)

    @cached_property
    def layers(self) -> tuple[tuple[str, ...], ...]:
        """Return the sets of person fields that are not known together: none, each one, the first with each, all."""
        if not self.unknown:
            return ((),)
        first, *others = self.person
        return ((), *((name,) for name in self.person), *((first, name) for name in others), tuple(self.person))

    def pairs(self, layer: tuple[str, ...]) -> list[tuple[str | None, str]]:
        """Return the homes and stays of a layer; an unknown home is asked with everything else known."""
        return [(home, stay) for home in HOMES
                if home is not None or (self.unknown and not layer) for stay in stays_of(home)]

    def values(self, layer: tuple[str, ...], name: str) -> tuple[Any, ...]:
        """Return the values that a person field takes in a layer."""
        return (None,) if name in layer else self.person[name]

    @property
    def full(self) -> Box:
        """Return the box of all cases in which every fact is known."""
        return (bits(range(len(self.days))), bits(range(len(HOMES) - 1)), bits(range(len(STAYS))),
                *(bits(range(len(values))) for values in self.person.values()))

    def block(self, layer: tuple[str, ...]) -> dict[str, Any]:
        """Return the question for a layer."""
        return {"axes": [[{"on": day} for day in self.days],
                         [self.places.fields(home, stay) for home, stay in self.pairs(layer)],
                         *([{name: value} for value in self.values(layer, name)] for name in self.person)]}

    def boxes(self, layer: tuple[str, ...], number: int) -> tuple[Box, list[Box]]:
        """Return the person part and every place part (with its other words) of the case with a number in a layer."""
        person: list[int] = []
        for name in reversed(tuple(self.person)):
            values = self.values(layer, name)
            number, at = divmod(number, len(values))
            person.append(1 << (len(self.person[name]) if name in layer else at))
        pairs = self.pairs(layer)
        day, at = divmod(number, len(pairs))
        home, stay = pairs[at]
        return tuple(reversed(person)), [(1 << day, 1 << HOMES.index(home), 1 << STAYS.index(word))
                                         for word in stays_meant(home, stay)]

    def size(self) -> int:
        """Return how many cases are asked."""
        persons = (prod(len(self.values(layer, name)) for name in self.person) for layer in self.layers)
        return len(self.days) * sum(len(self.pairs(layer)) * number
                                    for layer, number in zip(self.layers, persons, strict=True))


def person_fields(properties: Iterable[Mapping[str, list[Any]]]) -> dict[str, tuple[Any, ...]]:
    """Return the fields about a person that either version knows, with all their values; those with most first."""
    found: dict[str, list[Any]] = {}
    for one in properties:
        for name, values in one.items():
            known = found.setdefault(name, [])
            known += [value for value in values if value not in known]
    person = {name: tuple(values) for name, values in found.items() if name not in CHANGE_FIELDS}
    return dict(sorted(person.items(), key=lambda item: -len(item[1])))
