"""The duties as a list that a person scans: each in a few words, with what its first neglect costs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from guide.answer import duty_texts as t
from guide.answer.blocks import Section, Sentence
from guide.answer.duties import binding, costs_shown
from guide.facts.answers import Answers
from guide.language.messages import Message
from guide.law import consequences as law
from guide.law.conditions import Facts
from guide.law.duties import SEARCH
from guide.law.duties.model import SEEK
from guide.reasoning.line_facts import facts_of
from guide.reasoning.outcome import Outcome


@dataclass(frozen=True, slots=True)
class DutyRow:
    """A duty in a few words. `duty` is the id of the part of the section that tells the rest.

    `cost` is what the first neglect of it costs, None where none is known by itself.
    """

    duty: str
    title: Message
    cost: Sentence | None = None


def duty_rows(section: Section, outcome: Outcome, answers: Answers, situation: Facts) -> tuple[DutyRow, ...]:
    """Return the duties of a section that bind the person, or may bind; those that cost the benefit come first.

    None where the place has rules of its own. What keeps the search valid is left out: the first steps tell of it.
    """
    seeks, past = answers.seeks_benefit, section.title == t.TITLE_PAST
    person = {**situation, **({} if seeks is None else {"seeks_benefit": seeks})}
    parts = [part.id for group in sorted(section.parts, key=lambda one: one.id == "duties.all")
             for part in (group.parts or (group,))
             if part.id != SEARCH and (seeks is not False or group.id != "duties.benefit_seekers")]
    names = t.TITLES_PAST if past else t.SHORT

    def rows() -> Iterator[DutyRow]:
        for duty in parts:
            yield DutyRow(duty, names[duty], _cost(duty, False, outcome, answers, person))
            refused = _cost(SEEK, True, outcome, answers, person) if duty == SEEK else None
            if refused is not None:
                yield DutyRow(SEEK, law.WHAT["refused_work"] if past else t.REFUSING, refused)

    return tuple(rows())


def _cost(duty: str, leaving: bool, outcome: Outcome, answers: Answers, person: Facts) -> Sentence | None:
    """Return what the first neglect of a duty costs, or, where `leaving`, what refusing or leaving work does."""
    for rule in costs_shown(duty, outcome, person):
        if (rule.kind == "leaving") == leaving and not rule.repeated and rule.unless is None:
            known = {} if rule.number is None else {"number": rule.number}
            return Sentence(law.BRIEFLY[rule.effect], binding(rule.sources, facts_of(outcome, answers)), known)
    return None
