"""The duties as a list that a person scans: each in a few words, with what its first neglect costs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from guide.answer import duty_texts as t
from guide.answer.blocks import Result, Sentence
from guide.answer.duties import OF_ALL, OF_SEEKERS, binding
from guide.facts.answers import Answers
from guide.language.messages import Message
from guide.law import consequences as law
from guide.law.conditions import Facts
from guide.law.duties import SEARCH
from guide.reasoning.line_facts import facts_of
from guide.reasoning.outcome import Outcome
from guide.reasoning.told_duties import costs_shown


@dataclass(frozen=True, slots=True)
class DutyRow:
    """A duty in a few words. `duty` is the id of the part of the section that tells the rest.

    `cost` is what the first neglect of it costs, None where none is known by itself; `doubtful` says that the payer of
    the benefit has to confirm it.
    """

    duty: str
    title: Message
    cost: Sentence | None = None
    doubtful: bool = False


def duty_rows(whole: Result, outcome: Outcome, answers: Answers, person: Facts) -> tuple[DutyRow, ...]:
    """Return the duties of an answer that bind the person, or may bind; those that cost the benefit come first.

    None where the place has rules of its own. What keeps the search valid is left out: the first steps tell of it.
    """
    section, past = whole.section("duties"), whole.duties_over
    parts = [part.id for group in sorted(section.parts if section else (), key=lambda one: one.id == OF_ALL)
             for part in (group.parts or (group,))
             if part.id != SEARCH and (person["seeks_benefit"] is not False or group.id != OF_SEEKERS)]
    names, facts = t.TITLES_PAST if past else t.SHORT, facts_of(outcome, answers)

    def row(duty: str, title: Message, rules: list[law.ConsequenceRule]) -> DutyRow:
        if not rules:
            return DutyRow(duty, title)
        rule = rules[0]
        known = {} if rule.number is None else {"number": rule.number}
        return DutyRow(duty, title, Sentence(law.BRIEFLY[rule.effect], binding(rule.sources, facts), known),
                       rule.cost_is_doubtful)

    def rows() -> Iterator[DutyRow]:
        for duty in parts:
            first = [rule for rule in costs_shown(duty, outcome, person) if not rule.repeated and rule.unless is None]
            yield row(duty, names[duty], [rule for rule in first if rule.kind == "consequence"])
            refusing = [rule for rule in first if rule.act == law.REFUSING]
            if refusing:
                yield row(duty, law.WHAT[law.REFUSING] if past else t.REFUSING, refusing)

    return tuple(rows())
