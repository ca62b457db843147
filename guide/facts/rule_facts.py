"""The facts an authority rule looks at: the person's answers, and the two places as classes.

Applied here and nowhere else: a person lives in the home municipality unless a place of stay is given; a former
municipality is itself until the day before its merger; and what is inferred from `combinations`.
"""

from collections.abc import Hashable
from datetime import date
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from guide.facts.all_facts import PERSON_FACTS, PLACE_FACTS
from guide.facts.answers import NO_HOME, Answers
from guide.facts.combinations import INFERRED
from guide.law.days import TRIAL_LAST_DAY
from guide.places import MUNICIPALITIES, resolve, trial_area

PERSON_FIELDS: tuple[str, ...] = tuple(PERSON_FACTS)
PLACE_FIELDS: dict[str, str] = {name: fact.field for name, fact in PLACE_FACTS.items()}
DOMAINS: dict[str, tuple[str | bool, ...]] = {
    **{name: fact.classes for name, fact in PLACE_FACTS.items()},
    **{name: fact.values for name, fact in PERSON_FACTS.items()}}
FIELDS: tuple[str, ...] = tuple(DOMAINS)
_PERSON = attrgetter(*PERSON_FIELDS)
#: For each inferred combination where its first fact stands and with what value, and the same of the second.
_INFERRED = tuple(tuple((PERSON_FIELDS.index(field), value) for field, value in one.facts) for one in INFERRED)


class Places(NamedTuple):
    """The codes of home and stay on the day asked about, each resolved; `home` may be "none"."""

    home: str | None
    stay: str | None
    on: date


def places_of(answers: Answers) -> Places:
    """Return home and stay on that day; stay is the home municipality when only that is known."""
    home, stay = answers.home_municipality, answers.stay_municipality
    if home is not None and home != NO_HOME:
        home = _on_the_day(home, answers.on)
    stay = _on_the_day(stay, answers.on) if stay is not None else home if home != NO_HOME else None
    return Places(home, stay, answers.on)


def _on_the_day(code: str, on: date) -> str | None:
    """Return the municipality that a code means on a day, None while that is not known.

    What a merger has yet to make was several municipalities before: the code does not tell which of them is meant.
    """
    one = resolve(code, on)
    return one.code if one.exists(on) else None


def counted(person: tuple[Hashable, ...]) -> tuple[Hashable, ...]:
    """Return the facts of a person, in the order of `PERSON_FIELDS`, as they count: with what is inferred."""
    for (given, value), (open_one, excluded) in _INFERRED:
        if person[given] == value and person[open_one] is None:
            person = (*person[:open_one], not excluded, *person[open_one + 1:])
    return person


def person_of(answers: Answers) -> tuple[Hashable, ...]:
    """Return the facts of the person who answers, in the order of `PERSON_FIELDS`, as they count."""
    return counted(_PERSON(answers))


@cache
def place_class(code: str | None) -> str | None:
    """Return "trial", "outside" or "aland" for a code, "none" for no home municipality, None for not known.

    The trial had the same members on all its days (`guide check` looks): a place keeps its class on the days after.
    """
    if code is None or code == NO_HOME:
        return code
    if MUNICIPALITIES[code].aland:
        return "aland"
    return "trial" if trial_area(code, TRIAL_LAST_DAY) else "outside"
