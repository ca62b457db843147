"""The finite space of the duties' tests: days, situations, and persons of each kind of server."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import product

from guide import Outcome, evaluate
from guide.answer.blocks import Section, Sentence
from guide.answer.duties import duties_section
from guide.facts.situation import situation_facts
from guide.law.conditions import Facts
from guide.law.days import TRIAL_LAST_DAY
from guide.law.versions import LAW_VERSIONS
from tests.all_told import answers_of

_NARROWING = ("part_time", "laid_off", "under_25_without_vocational", "seeks_benefit")
SITUATIONS = [situation_facts(**dict(zip(_NARROWING, told, strict=True)))
              for told in product((None, True, False), repeat=len(_NARROWING))]
FAR = date(2031, 12, 31)
PERSONS: dict[str, dict[str, object]] = {
    "trial_municipality": {"home_municipality": "091", "status": "unemployed", "under_30": True,
                           "rest": "no"},
    "te_office": {"home_municipality": "405", "status": "unemployed", "rest": "no"},
    "employment_authority": {"home_municipality": "091"},
    "ams": {"home_municipality": "478"},
    "open": {},
}
#: Whom the same kind of authority serves, elsewhere.
GIVEN: dict[str, dict[str, object]] = {**PERSONS, "pori": {"home_municipality": "609"}}


def days() -> list[date]:
    """Return the first and the last day of every version of the law."""
    firsts = [version.first_day for version in LAW_VERSIONS]
    return firsts + [day - timedelta(days=1) for day in firsts[1:]] + [FAR]


@cache
def outcome(on: date, person: str) -> Outcome:
    return evaluate(answers_of({"on": on, **GIVEN[person]}))


def persons(on: date) -> list[str]:
    trial = on <= TRIAL_LAST_DAY
    return ["trial_municipality", "te_office", "ams", "open"] if trial else ["employment_authority", "ams", "open"]


def section(on: date, person: str, situation: Facts, seeks: bool | None = None,
            today: date | None = None) -> Section:
    """Return the duties of a day as read on that day, or on another day."""
    answers = answers_of({"on": on, **GIVEN[person], "seeks_benefit": seeks})
    return duties_section(outcome(on, person), answers, today or on, situation)


def parts(whole: Section) -> Iterator[Section]:
    """Yield the parts that are about one duty, whichever group they stand in."""
    for part in whole.parts:
        if part.id in ("duties.benefit_seekers", "duties.all"):
            yield from part.parts
        else:
            yield part


def points(part: Section) -> list[Sentence]:
    return [sentence for sentence in part.sentences if sentence.form == "point"]


def shown(whole: Section) -> set[str]:
    """Return the ids of all messages of the section."""
    return {sentence.message.id for sentence in whole.every_sentence()}
