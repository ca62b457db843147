"""From an outcome to the result a person reads: the short answer, then sections in the order of need."""

from __future__ import annotations

from datetime import date

from guide.answer import texts as t
from guide.answer.acts import more_section
from guide.answer.blocks import Result, Sentence
from guide.answer.certainty import certainty_section, reservations
from guide.answer.change import change_section
from guide.answer.duties import duties_section
from guide.answer.names import named
from guide.answer.oversight import oversight_section
from guide.answer.sections import members_of, services_section, why_section
from guide.answer.what_if import whatif_section
from guide.facts.all_facts import SERVER_FACTS
from guide.facts.answers import Answers
from guide.law.acts import EMPLOYMENT_ACT, TRANSITION_ACT, TRIAL_ACT
from guide.law.duties import NOT_TOLD, Situation
from guide.law.versions import EMPLOYMENT_AREAS_FIRST_DAY, Source
from guide.reasoning.evaluate import evaluate
from guide.reasoning.outcome import Outcome

TRIAL_END = Source(TRIAL_ACT, "23")
NOW_STARTS = Source(TRANSITION_ACT, "1")
SERVES_NOW = Source(EMPLOYMENT_ACT, "17", "1")


def result(answers: Answers, today: date, day_known: bool = True, situation: Situation = NOT_TOLD) -> Result:
    """Return the result for what a person answered; `today` tells past from present, `situation` adapts the duties."""
    outcome = evaluate(answers)
    past = answers.on < today
    both = [duties_section(outcome, answers, situation), change_section(outcome, answers)]
    if answers.change_wanted:  # what was asked for stands first
        both.reverse()
    sections = [*both, services_section(outcome), oversight_section(outcome),
                whatif_section(outcome, answers), why_section(outcome, answers),
                certainty_section(outcome, answers, today), more_section(outcome)]
    return Result(headline=headline(outcome, past), lead=tuple(lead_of(outcome, answers, today, day_known)),
                  sections=tuple(section for section in sections if section is not None))


def headline(outcome: Outcome, past: bool) -> Sentence:
    """Return the one sentence that answers who serves."""
    rule = _served_by(outcome)
    if outcome.settled:
        server = outcome.servers[0]
        message = (t.SERVED_BY if past else t.SERVES)[server.kind]
        return Sentence(message, rule, {"name": named(server)})
    if not outcome.servers:
        return Sentence(t.PLACE_NEEDED, rule)
    return Sentence(t.STILL_POSSIBLE_PAST if past else t.STILL_POSSIBLE, rule)


def _served_by(outcome: Outcome) -> tuple[Source, ...]:
    return (Source(TRIAL_ACT, "4"), Source(TRIAL_ACT, "5")) if outcome.regime == "trial" else (SERVES_NOW,)


def lead_of(outcome: Outcome, answers: Answers, today: date, day_known: bool = True) -> list[Sentence]:
    """Return what stands below the headline: what is still possible, reservations, and who serves today."""
    lead: list[Sentence] = []
    if not outcome.settled:
        lead += [Sentence(t.POSSIBLE_ONE[server.kind], _served_by(outcome), {"name": named(server)}, "point")
                 for server in outcome.servers]
        fact = SERVER_FACTS[outcome.unsettled[0]]
        lead.append(Sentence(t.SETTLED_BY, _served_by(outcome), {"fact": fact.name}))
        lead.append(Sentence(fact.where_to_check, _served_by(outcome)))
    elif outcome.servers[0].kind == "employment_authority":
        lead += members_of(outcome.servers[0], outcome.on)
    lead += reservations(outcome, answers)
    if not day_known:
        lead.append(Sentence(t.DAY_NOT_KNOWN, (TRIAL_END,), form="note"))
    if outcome.regime == "trial":
        lead.append(Sentence(t.TRIAL_ENDED, (TRIAL_END, NOW_STARTS), form="note"))
        lead += _now(answers, today)
    elif answers.on < today:
        lead += _now(answers, today)
    return lead


def _now(answers: Answers, today: date) -> list[Sentence]:
    """Return who serves today, when the answer was for an earlier day."""
    if today < EMPLOYMENT_AREAS_FIRST_DAY:
        return []
    now = evaluate(answers.model_copy(update={"on": today}))
    if not now.settled:
        return [Sentence(t.NOW_UNKNOWN, (SERVES_NOW,), form="note")]
    server = now.servers[0]
    return [Sentence(t.NOW_SERVES[server.kind], (SERVES_NOW,), {"name": named(server)}, "note")]
