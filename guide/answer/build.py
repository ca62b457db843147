"""From an outcome to the result a person reads: the short answer, then sections in the order of need."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from guide.answer import sections
from guide.answer import texts as t
from guide.answer.blocks import Result, Sentence
from guide.answer.contact import contact_of
from guide.answer.duties import duties_section, told_as_past
from guide.answer.lines import sentences
from guide.answer.names import named
from guide.answer.past_forms import result_of_day
from guide.answer.what_if import whatif_section
from guide.answer.why import why_section
from guide.facts.all_facts import AUTHORITY_FACTS
from guide.facts.answers import Answers
from guide.law.acts import TRIAL_ACT, Source
from guide.law.conditions import Facts
from guide.law.lines import serving as lines
from guide.law.lines.change import SAMI_SERVICE
from guide.reasoning.evaluate import evaluate
from guide.reasoning.line_facts import facts_of
from guide.reasoning.outcome import Outcome

TRIAL_END = Source(TRIAL_ACT, "23")


def result(answers: Answers, today: date, day_known: bool = True, situation: Facts | None = None) -> Result:
    """Return the result for what a person answered; `today` tells past from present, `situation` adapts the duties."""
    return result_from(evaluate(answers), answers, today, day_known, situation)


def result_from(outcome: Outcome, answers: Answers, today: date, day_known: bool = True,
                situation: Facts | None = None, *, explained: bool = True) -> Result:
    """Return the same where the outcome of the answers is known.

    Without `explained` there is nothing of why it is so, what would change it, what else was arranged, what excuses
    and where to read more.
    """
    past = answers.on < today
    both = [duties_section(outcome, answers, today, situation, with_reasons=explained),
            sections.change_section(outcome, answers, past)]
    if answers.change_wanted:  # what was asked for stands first
        both.reverse()
    parts = [sections.steps_section(outcome, answers, past), *both,
             *((sections.services_section(outcome, answers),) if explained else ()),
             sections.oversight_section(outcome, answers),
             *((whatif_section(outcome, answers), why_section(outcome, answers)) if explained else ()),
             sections.certainty_section(outcome, answers, today),
             *((sections.more_section(outcome),) if explained else ())]
    return result_of_day(Result(
        headline=headline(outcome, answers, past), lead=tuple(lead_of(outcome, answers, today, day_known)),
        sections=tuple(section for section in parts if section is not None),
        contact=contact_of(outcome, answers, today), about=tuple(about_of(outcome, past)),
        duties_over=told_as_past(outcome.on, today), over=past))


def headline(outcome: Outcome, answers: Answers, past: bool) -> Sentence:
    """Return the one sentence that answers who serves."""
    facts = facts_of(outcome, answers) | {"past": past}
    name = named(outcome.servers[0]) if outcome.servers else None
    return sentences(lines.SHORT_ANSWER, outcome.on, facts, name=name)[0]


def about_of(outcome: Outcome, past: bool) -> Iterable[Sentence]:
    """Return who it is that serves, once that is settled: the municipalities of the area and who arranges."""
    return sections.members_of(outcome.servers[0], outcome.on, past) if outcome.settled else ()


def lead_of(outcome: Outcome, answers: Answers, today: date, day_known: bool = True) -> list[Sentence]:
    """Return what limits the headline: what is still possible, reservations, and who serves today."""
    on, facts, past = outcome.on, facts_of(outcome, answers), answers.on < today
    lead: list[Sentence] = []
    if outcome.settled:
        lead += sentences(SAMI_SERVICE, on, facts)
    else:
        for server in outcome.servers:
            lead += sentences(lines.POSSIBLE, on, {"server": server.kind}, name=named(server))
        law, missing = headline(outcome, answers, past).sources, AUTHORITY_FACTS[outcome.unsettled[0]]
        lead += [Sentence(t.SETTLED_BY, law, {"fact": missing.name}), Sentence(missing.where_to_check, law)]
    lead += sections.reservations(outcome, answers, past)
    if not day_known:
        lead.append(Sentence(t.DAY_NOT_KNOWN, (TRIAL_END,), form="note"))
    lead += sentences(lines.OF_THE_TIME, on, facts)
    if past:
        now = evaluate(answers.model_copy(update={"on": today}))
        lead += sentences(lines.SERVES_TODAY, today, facts_of(now, answers),
                          name=named(now.servers[0]) if now.servers else None)
    return lead
