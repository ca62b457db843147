"""The days that are compared: the first day of every stretch in which both versions stand still."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from guide.tools.diff.space import GROUP, OTHER, Fields, Places
from guide.tools.diff.worker_client import Pair

#: Every day between these is looked at; the law that the guide covers began in 2021.
FIRST_DAY, LAST_DAY = "2020-01-01", "2030-12-31"


def _few(places: Places) -> list[Fields]:
    homes = [{"home_municipality": code} for code in places.home.values()]
    asking = zip(homes, ("language", "stay", "none"), strict=True)
    return [*(GROUP | home for home in homes),
            *(OTHER | home | {"change_wanted": True, "change_ground": ground} for home, ground in asking)]


def _many(places: Places) -> list[Fields]:
    """Return a person for each single fact that can count, in each class of place, and one of whom nothing is known."""
    persons: list[Fields] = [{}, OTHER]
    persons += [OTHER | {"status": status} for status in ("unemployed", "at_risk", "subsidised", "in_service")]
    persons += [OTHER | {"status": "at_risk"} | {name: value} for name, value in GROUP.items() if name != "status"]
    persons += [OTHER | {"status": "unemployed"} | {name: not value} for name, value in OTHER.items()
                if name != "status"]
    at = [{"home_municipality": code} for code in places.home.values()]
    at += [{"home_municipality": "none", "stay_municipality": code} for code in places.far.values()]
    return [person | place for place in at for person in persons]


def first_days(pair: Pair, places: Places) -> tuple[str, ...]:
    """Return the days on which either version begins to answer otherwise than the day before, as ISO dates."""
    old, new = pair.ask("turns", first=FIRST_DAY, last=LAST_DAY, few=_few(places), many=_many(places))
    return tuple(sorted({*old, *new}))


def chosen(days: Sequence[str], wanted: Sequence[str]) -> list[int]:
    """Return the numbers of the stretches in which the wanted days fall; all of them when none is wanted."""
    if not wanted:
        return list(range(len(days)))
    return sorted({max((number for number, first in enumerate(days) if first <= day), default=0) for day in wanted})


def last_day(days: Sequence[str], number: int) -> date | None:
    """Return the last day of a stretch, None for the one that goes on."""
    if number + 1 == len(days):
        return None
    return date.fromisoformat(days[number + 1]) - timedelta(days=1)
