"""Every municipality by name: which authority serves there, and where a request goes, in both versions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from guide.tools.diff.case_sets import Box
from guide.tools.diff.differences import Roles, authority
from guide.tools.diff.space import GROUP, OTHER, Fields, Places
from guide.tools.diff.worker_client import Pair

_ASKS: Fields = {"change_wanted": True, "change_ground": "language", "change_target": "te_office"}
PERSONS: tuple[str, ...] = ("group", "other", "protected", "no_home")


def _persons(code: str) -> list[Fields]:
    home: Fields = {"home_municipality": code, "stay_municipality": None}
    stay: Fields = {"home_municipality": "none", "stay_municipality": code}
    return [GROUP | home | _ASKS, OTHER | home | _ASKS, GROUP | {"temporary_protection": True} | stay, OTHER | stay]


@dataclass(frozen=True, slots=True)
class NamedEffect:
    """What is said of a municipality: servers with their names, and the addressee of a request, old and new.

    Each is a tuple of (kind, name in fi, sv, en).
    """

    before: tuple[tuple[str, ...], ...]
    after: tuple[tuple[str, ...], ...]


def _told(said: Any) -> tuple[tuple[str, ...], ...]:
    if said[0] == "error":
        return (("error", "", "", ""),)
    servers, addressee = said[5]
    told = [(one[0], *names) for one, names in zip(said[0], servers, strict=True)]
    if addressee:
        told.append(("addressed_to", *addressee))
    return tuple(told)


def _ids(said: Any) -> Any:
    return said if said[0] == "error" else (said[0], said[3][1], said[5])


def by_name(pair: Pair, places: Places, days: Sequence[str]) -> tuple[dict[NamedEffect, list[Box]], int]:
    """Return what differs for a municipality, as boxes of (day, municipality, person), and how many were asked.

    What a rule changes alike for every municipality of a class is left to the classes: a municipality is told by name
    when what it gets differs, and its class or the kind of authority does not explain it.
    """
    stand_ins = sorted({*places.home.values(), *places.far.values()})
    blocks = [{"axes": [[{"on": day} for day in days], _persons(code)], "names": True} for code in places.codes]
    old, new = pair.ask("answer", blocks=blocks)
    ruled: dict[tuple[int, str], set[Any]] = defaultdict(set)
    found: dict[NamedEffect, list[Box]] = defaultdict(list)

    def kinds(code: str, number: int) -> Any:
        at = places.codes.index(code)
        fields = _persons(code)[number % len(PERSONS)]
        roles = Roles(places, fields["home_municipality"], fields["stay_municipality"])
        return tuple(authority(side["digests"][side["blocks"][at][number]], roles)[0] for side in (old, new))

    for code in stand_ins:
        for number in range(len(days) * len(PERSONS)):
            ruled[number, places.classes[0][code]].add(kinds(code, number))
    for at, code in enumerate(places.codes):
        same_class = places.classes[0].get(code) == places.classes[1].get(code)
        for number, (one, two) in enumerate(zip(old["blocks"][at], new["blocks"][at], strict=True)):
            before, after = old["digests"][one], new["digests"][two]
            if _ids(before) == _ids(after):
                continue
            kind = kinds(code, number)
            if same_class and kind[0] != kind[1] and kind in ruled[number, str(places.classes[0].get(code))]:
                continue
            told = NamedEffect(_told(before), _told(after))
            if told.before == told.after or (same_class and _only_addressee(told) and kind[0] == kind[1]):
                continue
            day, person = divmod(number, len(PERSONS))
            found[told].append((1 << day, 1 << at, 1 << person))
    return dict(found), len(places.codes) * len(days) * len(PERSONS)


def _only_addressee(told: NamedEffect) -> bool:
    """Return whether a request has an addressee in one version only: that is the rule's doing, told by class."""
    addressed = [sum(1 for one in side if one[0] == "addressed_to") for side in (told.before, told.after)]
    servers = [tuple(one for one in side if one[0] != "addressed_to") for side in (told.before, told.after)]
    return addressed[0] != addressed[1] and servers[0] == servers[1]
