"""The section on certainty: what the answer rests on, what may make it wrong, and that it is advice."""

from __future__ import annotations

from datetime import date

from guide.answer import texts as t
from guide.answer.blocks import Section, Sentence
from guide.answer.lines import sentences
from guide.facts.answers import Answers
from guide.law.all_rules import ALL_RULES
from guide.law.lines import certainty as lines
from guide.law.model import in_force
from guide.reasoning.line_facts import facts_of
from guide.reasoning.outcome import Outcome
from guide.reasoning.review_dates import last_checked


def certainty_section(outcome: Outcome, answers: Answers, today: date) -> Section:
    """Return what the answer rests on, what is uncertain, and that it is advice."""
    on, facts = outcome.on, facts_of(outcome, answers)
    overdue = outcome.stale or any(rule.review_by < today for rule in in_force(ALL_RULES, on))
    return Section("certainty", t.CERTAINTY, (
        *sentences(lines.BASIS, on, facts, day=on, version=outcome.law_version, checked=last_checked()),
        *reservations(outcome, answers), *sentences(lines.UNCERTAIN, on, facts),
        *sentences(lines.UNCERTAIN_TODAY, today, facts), *(sentences(lines.OVERDUE, on, facts) if overdue else ())))


def reservations(outcome: Outcome, answers: Answers) -> tuple[Sentence, ...]:
    """Return what limits the answer to who serves. It stands beside that answer, and among what is uncertain."""
    return sentences(lines.RESERVATIONS, outcome.on, facts_of(outcome, answers))
