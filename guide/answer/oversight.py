"""The section on oversight: who supervises, where to complain today, what a complaint can do, and ways to appeal."""

from __future__ import annotations

from guide.answer import texts as t
from guide.answer.blocks import Section
from guide.answer.lines import sentences
from guide.facts.answers import Answers
from guide.law.lines.oversight import OVERSIGHT_LINES
from guide.reasoning.line_facts import facts_of
from guide.reasoning.outcome import Outcome


def oversight_section(outcome: Outcome, answers: Answers) -> Section:
    """Return who supervises, where to complain today, what a complaint can and cannot do, and what can be appealed."""
    return Section("oversight", t.OVERSIGHT, sentences(OVERSIGHT_LINES, outcome.on, facts_of(outcome, answers)))
