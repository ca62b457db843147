"""The section on being served by another authority: route, whom to ask, conditions with their state, what to know."""

from __future__ import annotations

from typing import Any

from guide.answer import texts as t
from guide.answer.blocks import Form, Section, Sentence
from guide.answer.lines import sentences
from guide.answer.names import municipality, named
from guide.facts.answers import Answers
from guide.law import transfer
from guide.law.lines.change import THE_WAY, TO_KNOW
from guide.law.model import in_force
from guide.reasoning.authorities import authority_of
from guide.reasoning.line_facts import facts_of
from guide.reasoning.outcome import Outcome

FORM_OF: dict[bool | None, Form] = {True: "met", False: "not_met", None: "not_known"}


def change_section(outcome: Outcome, answers: Answers, past: bool) -> Section:
    """Return the way to another authority: route, whom to ask, conditions with their state, consent.

    `past`: the day asked about is before the one on which it is read.
    """
    way, on, facts = outcome.change, outcome.on, facts_of(outcome, answers) | {"past": past}
    known: dict[str, Any] = {"addressee": way.addressed_to and named(way.addressed_to),
             "target": lambda: named(authority_of("employment_authority", str(answers.change_target), on)),
             "consent": way.consent_from and municipality(way.consent_from)}
    law = next((rule.sources for rule in in_force(transfer.ROUTES, on) if rule.route == way.route), ())
    conditions = [Sentence(t.CONDITION[name], law, form=FORM_OF[state]) for name, state in way.conditions.items()]
    head = [Sentence(t.CONDITIONS_HEAD, law)] if conditions else []
    return Section("change", t.CHANGE, (
        *sentences(THE_WAY, on, facts, **known), *head, *conditions, *sentences(TO_KNOW, on, facts, **known)))
