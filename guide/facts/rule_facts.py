"""The facts a server rule looks at: the person's answers, and the two places as classes.

Reading 11 (a person lives in the home municipality unless a place of stay is given), reading 13 (a former
municipality is itself until the day before its merger) and reading 14 (who is under 30 was not dismissed at 55 or
over, unless that is said) are applied here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Hashable
from datetime import date
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from guide.facts.answers import NO_HOME, Answers
from guide.places import MUNICIPALITIES, resolve, trial_area

PERSON_FIELDS: tuple[str, ...] = (
    "status", "under_30", "earnings_related", "immigrant", "foreign_language", "dismissed_55plus",
    "former_customer", "temporary_protection")
PLACE_FIELDS: dict[str, str] = {"home": "home_municipality", "stay": "stay_municipality"}
DOMAINS: dict[str, tuple[str | bool, ...]] = {
    "home": ("trial", "outside", "aland", "none"),
    "stay": ("trial", "outside", "aland"),
    "status": ("unemployed", "at_risk", "subsidised", "in_service", "other"),
    **dict.fromkeys(PERSON_FIELDS[1:], (True, False)),
}
FIELDS: tuple[str, ...] = tuple(DOMAINS)
_PERSON = attrgetter(*PERSON_FIELDS)
_UNDER_30, _DISMISSED = PERSON_FIELDS.index("under_30"), PERSON_FIELDS.index("dismissed_55plus")


class Places(NamedTuple):
    """The codes of home and stay on the day asked about, each resolved; `home` may be "none"."""

    home: str | None
    stay: str | None


def places_of(answers: Answers) -> Places:
    """Return home and stay on that day; stay is the home municipality when only that is known."""
    home, stay = answers.home_municipality, answers.stay_municipality
    if home is not None and home != NO_HOME:
        home = _on_the_day(home, answers.on)
    stay = _on_the_day(stay, answers.on) if stay is not None else home if home != NO_HOME else None
    return Places(home, stay)


def _on_the_day(code: str, on: date) -> str | None:
    """Return the municipality that a code means on a day, None while that is not known.

    What a merger has yet to make was several municipalities before: the code does not tell which of them is meant.
    """
    one = resolve(code, on)
    return one.code if one.exists(on) else None


def counted(person: tuple[Hashable, ...]) -> tuple[Hashable, ...]:
    """Return the facts of a person, in the order of `PERSON_FIELDS`, as they count (reading 14)."""
    if person[_UNDER_30] is True and person[_DISMISSED] is None:
        return (*person[:_DISMISSED], False, *person[_DISMISSED + 1:])
    return person


def person_of(answers: Answers) -> tuple[Hashable, ...]:
    """Return the facts of the person who answers, in the order of `PERSON_FIELDS`, as they count."""
    return counted(_PERSON(answers))


@cache
def place_class(code: str | None) -> str | None:
    """Return "trial", "outside" or "aland" for a code, "none" for no home municipality, None for not known."""
    if code is None or code == NO_HOME:
        return code
    if MUNICIPALITIES[code].aland:
        return "aland"
    return "trial" if trial_area(code) else "outside"
