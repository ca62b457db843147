"""Which cases are asked: days, places of every class, and persons, as axes whose options are combined.

Places stand for their class: a municipality in the trial and one outside it, each with a neighbour of the same class
in the same employment area and another of the class far away, two on Åland. They are chosen so that both versions
class them alike. Municipalities whose own data differ are compared by name, all of them (`compare.by_name`).
"""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import prod
from typing import Any

from guide.facts.answers import NO_HOME, TE_OFFICE, Answers
from guide.facts.change import CHANGE
from guide.facts.rule_facts import PERSON_FIELDS
from guide.facts.situation import SITUATION
from guide.law.days import Period, periods_from
from guide.tools.diff.case_sets import Box
from guide.tools.diff.versions import CannotCompare, Pair

#: Every day between these is looked at; the law that the guide covers began in 2021.
FIRST_DAY, LAST_DAY = "2020-01-01", "2030-12-31"
TRIAL_DAY, NOW = "2024-05-01", "2026-06-01"
#: Fields that matter only once it is settled who serves; all other fields with listed values describe the person.
CHANGE_FIELDS = tuple(fact.field for fact in CHANGE if fact.question.kind == "choice")
#: Fields that tell which duties bind; who serves and the way to another authority do not rest on them.
DUTY_FIELDS = tuple(fact.field for fact in SITUATION if fact.field in Answers.model_fields)
#: Of the person, what is a right to register too: told with the duties where it does not decide who serves.
PERMITS = ("temporary_protection",)
HOMES: tuple[str | None, ...] = ("trial", "outside", "aland", NO_HOME, None)
STAYS: tuple[str, ...] = ("not_given", "same", "near", "trial", "outside", "aland")
#: The stays, as bits, that are one for the way to another authority where the home's serves its area, those in the area
#: first; and where no stay counts.
STAYS_ALIKE, EVERY_STAY = (0b000111, 0b001000, 0b010000, 0b100000), (0b111111,)
TARGETS: tuple[str | None, ...] = (None, TE_OFFICE, "serving", "same_area", "trial", "outside", "aland")
Fields = dict[str, Any]
Values = dict[str, tuple[Any, ...]]
#: What is asked, and the bits that it has in the box of a case.
Option = tuple[Fields, Box]
#: One person of the trial municipality's group and one of none; a fact that is new to the guide is not so of either.
GROUP: Fields = dict.fromkeys(PERSON_FIELDS, False) | {
    "status": "unemployed", "under_30": True, "immigrant": True, "foreign_language": True, "former_customer": True}
OTHER: Fields = dict.fromkeys(PERSON_FIELDS, False) | {"status": "other", "earnings_related": True}
_CLASS_OF = {"trial_municipality": "trial", "te_office": "outside", "ams": "aland"}
_FORMER = "former"


@dataclass(frozen=True)
class Block:
    """Every combination of one option of each axis."""

    axes: Sequence[Sequence[Option]]

    @property
    def question(self) -> list[list[Fields]]:
        """Return what a version is asked."""
        return [[fields for fields, _ in axis] for axis in self.axes]

    @property
    def size(self) -> int:
        """Return how many cases it holds."""
        return prod(map(len, self.axes))

    def case(self, number: int) -> Option:
        """Return the case with a number, in the order in which a version answers: what is asked, and its box."""
        fields: Fields = {}
        box: Box = ()
        for axis in reversed(self.axes):
            number, at = divmod(number, len(axis))
            fields, box = axis[at][0] | fields, axis[at][1] + box
        return fields, box


def axis(name: str, asked: Iterable[Any], values: Sequence[Any]) -> list[Option]:
    """Return the options of a field: those asked of its values; the bit after the last is "not known"."""
    return [({name: value}, (1 << (*values, None).index(value),)) for value in asked]


def full(sizes: Iterable[int]) -> Box:
    """Return the box of all cases, from the number of values of each field."""
    return tuple((1 << size) - 1 for size in sizes)


@dataclass(frozen=True)
class Places:
    """The municipalities that stand for their classes; `near` gives the neighbour of one."""

    home: Mapping[str, str]
    far: Mapping[str, str]
    near: Mapping[str, str]
    office: Mapping[str, str]
    codes: tuple[str, ...]
    classes: tuple[Mapping[str, str], Mapping[str, str]]

    @property
    def alone(self) -> list[Fields]:
        """Return each home without a place of stay, and each place of stay without a home."""
        return [*({"home_municipality": code} for code in self.home.values()),
                *({"home_municipality": NO_HOME, "stay_municipality": code} for code in self.far.values())]

    def axis(self, unknown: bool) -> list[Option]:
        """Return every pair of home and stay that can be told apart; what means the same for a home shares a case."""
        found: dict[tuple[str | None, str | None], Box] = defaultdict(lambda: (0, 0))
        for number, home in enumerate(HOMES if unknown else HOMES[:-1]):
            code = self.home.get(home, home) if home else None
            stays = {"not_given": None, "same": code, "near": self.near.get(str(code)), **self.far}
            for bit, stay in enumerate(STAYS):
                meant = stay if stay in stays_of(home) else "not_given" if stay == "same" else "outside"
                found[code, stays[meant]] = (1 << number, found[code, stays[meant]][1] | 1 << bit)
        return [({"home_municipality": home, "stay_municipality": stay}, box) for (home, stay), box in found.items()]

    def target(self, word: str | None, serving: str) -> str | None:
        """Return the code that is meant by a target, seen from the municipality that serves."""
        if word is None or word not in self.far:
            return {"serving": serving, "same_area": self.near[serving]}.get(str(word), word)
        code = self.far[word]
        return self.home[word] if serving in (code, self.near.get(code)) else code

    def role(self, server: Any, fields: Fields) -> tuple[str, str] | None:
        """Return an authority as its kind and its role in a case: home, stay, target, other, "" without a place."""
        if server is None:
            return None
        kind, municipality, _, office = server
        if municipality is None and office is None:
            return kind, ""
        for role in ("home", "stay", "target"):
            code = fields.get("change_target" if role == "target" else f"{role}_municipality")
            if code is not None and (municipality == code if municipality else self.office.get(code) == office):
                return kind, role
        return kind, "other"


def stays_of(home: str | None) -> tuple[str, ...]:
    """Return the places of stay that can be told apart for a home."""
    if home in ("trial", "outside"):
        return STAYS
    return tuple(stay for stay in STAYS if stay != "near" and (home == "aland" or stay != "same"))


def _seen(code: str, group: Any, other: Any, now: Any) -> tuple[str, str, str] | None:
    """Return a municipality as a version sees it: class, TE office, employment area; None where it knows none."""
    if "error" in (group[0], now[0]):
        return None
    servers = [said[0][0] if said[0] and said[0] != "error" else [""] * 4 for said in (group, other, now)]
    (kind, *_), (*_, office), (_, municipality, area, _) = servers
    seen = _CLASS_OF.get(kind, kind)
    return (seen, office or "", area or "") if municipality in (code, None) else (seen, "", _FORMER)


def places(pair: Pair) -> Places:
    """Return the municipalities that stand for their classes. Raises `CannotCompare` when the versions share none."""
    every = [f"{number:03}" for number in range(1000)]
    questions = [GROUP | {"on": TRIAL_DAY}, OTHER | {"on": TRIAL_DAY}, {"on": NOW}]
    said = pair.ask("answer", blocks=[[[{"home_municipality": code}], questions] for code in every])
    seen = [{code: seen for code, block in zip(every, one["blocks"], strict=True)
             if (seen := _seen(code, *(one["digests"][number] for number in block)))} for one in said]
    alike = {code: one for code, one in seen[0].items() if one == seen[1].get(code) and one[2] != _FORMER}
    home: dict[str, str] = {}
    far: dict[str, str] = {}
    near: dict[str, str] = {}
    taken: set[tuple[str, str]] = set()
    for chosen, place_class in ((home, "trial"), (home, "outside"), (far, "trial"), (far, "outside")):
        for code, (own, office, area) in alike.items():
            beside = next((other for other, one in alike.items()
                           if (one[0], one[2]) == (place_class, area) and other != code), None)
            here = {("office", office), ("area", area)}
            if own == place_class and area and beside and not taken & here:
                chosen[place_class], near[code], near[beside] = code, beside, code
                taken |= here
                break
    aland = [code for code, one in alike.items() if one[0] == "aland"][:2]
    if len(home) + len(far) < 4 or len(aland) < 2:
        raise CannotCompare("no_places", old=pair.old.name, new=pair.new.name)
    home["aland"], far["aland"] = aland
    near |= {aland[0]: aland[1], aland[1]: aland[0]}
    return Places(home, far, near, {code: one[1] for code, one in alike.items()}, tuple(sorted({*seen[0], *seen[1]})),
                  ({code: one[0] for code, one in seen[0].items()}, {code: one[0] for code, one in seen[1].items()}))


@dataclass(frozen=True)
class Space:
    """All cases about who serves: `days`, pairs of places and `person` fields with their values (None: not known).

    `unknown` False leaves out the cases in which a fact is not known, for a quick look.
    """

    days: Sequence[str]
    places: Places
    person: Mapping[str, tuple[Any, ...]]
    unknown: bool = True

    @property
    def layers(self) -> tuple[tuple[str, ...], ...]:
        """Return the sets of person fields that are not known together: none, each one, the first with each, all."""
        if not self.unknown:
            return ((),)
        first, *others = self.person
        return ((), *((name,) for name in self.person), *((first, name) for name in others), tuple(self.person))

    @property
    def full(self) -> Box:
        """Return the box of all cases in which every fact is known."""
        return full((len(self.days), len(HOMES) - 1, len(STAYS), *map(len, self.person.values())))

    def block(self, layer: tuple[str, ...]) -> Block:
        """Return the cases of a layer; an unknown home is asked with everything else known."""
        return Block([axis("on", self.days, self.days), self.places.axis(self.unknown and not layer),
                      *(axis(name, (None,) if name in layer else values, values)
                        for name, values in self.person.items())])


def fields_asked(properties: Iterable[Mapping[str, list[Any]]], unknown: bool = True) -> tuple[Values, Values, Values]:
    """Return the fields that either version knows, with all their values: about a person, a change, and the duties.

    Of a person those with most values come first; a change begins with its target, in words of `TARGETS`.
    """
    found: dict[str, dict[Any, None]] = defaultdict(dict)
    for one in properties:
        for name, values in one.items():
            found[name] |= dict.fromkeys(values)
    person = {name: tuple(values) for name, values in found.items() if name not in (*CHANGE_FIELDS, *DUTY_FIELDS)}
    change, duties = ({name: (None, *found[name]) for name in names if name in found}
                      for names in (CHANGE_FIELDS, DUTY_FIELDS))
    return (dict(sorted(person.items(), key=lambda item: -len(item[1]))),
            {name: values[not unknown:] for name, values in {"target": TARGETS, **change}.items()}, duties)


def probes(places: Places) -> tuple[list[Fields], list[Fields]]:
    """Return six persons asked on every day, and one for each single fact that can count in each class of place."""
    homes = places.alone[:len(places.home)]
    few = [GROUP | home for home in homes]
    few += [OTHER | home | {"change_wanted": True, "change_ground": ground}
            for home, ground in zip(homes, ("language", "stay", "none"), strict=True)]
    persons: list[Fields] = [{}, OTHER]
    persons += [OTHER | {"status": status} for status in ("unemployed", "at_risk", "subsidised", "in_service")]
    persons += [OTHER | {"status": "at_risk"} | {name: value} for name, value in GROUP.items() if name != "status"]
    persons += [OTHER | {"status": "unemployed"} | {name: not value} for name, value in OTHER.items()
                if name != "status"]
    return few, [person | place for place in places.alone for person in persons]


def first_days(pair: Pair, places: Places) -> tuple[str, ...]:
    """Return the days on which either version begins to answer otherwise than the day before, as ISO dates."""
    few, many = probes(places)
    return tuple(sorted(set().union(*pair.ask("turns", first=FIRST_DAY, last=LAST_DAY, few=few, many=many))))


def stretches(days: Sequence[str], wanted: Iterable[str]) -> list[Period]:
    """Return the stretches in which the wanted days fall, all of them when none is wanted."""
    every = periods_from(map(date.fromisoformat, days))
    return [every[number] for number in sorted({max(bisect(days, day) - 1, 0) for day in wanted})] or every
