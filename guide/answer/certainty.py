"""The section on certainty: what the answer rests on, what may make it wrong, and that it is advice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from guide.answer import texts as t
from guide.answer.blocks import Section, Sentence
from guide.facts.answers import Answers
from guide.facts.rule_facts import place_class, places_of
from guide.law import oversight
from guide.law.acts import AGENCY_ACT, EMPLOYMENT_ACT, PROCEDURE_ACT, TRIAL_ACT
from guide.law.all_rules import ALL_RULES
from guide.law.model import in_force
from guide.law.serving import trial
from guide.law.transfer import RENUMBERED_FIRST_DAY
from guide.law.versions import Source
from guide.reasoning.outcome import Outcome
from guide.reasoning.review_dates import last_checked

#: By this day who sought work before the trial was to be transferred (1269/2020 section 24(1)).
STOCK_LAST_DAY = date(2021, 3, 31)
NOTICE = Source(EMPLOYMENT_ACT, "17", "2")


def certainty_section(outcome: Outcome, answers: Answers, today: date) -> Section:
    """Return what the answer rests on, what is uncertain, and that it is advice."""
    law = (Source(PROCEDURE_ACT, "8"),)
    version = (Source(TRIAL_ACT, "23"),) if outcome.regime == "trial" else (Source(EMPLOYMENT_ACT, "17"),)
    found = [Sentence(t.ADVICE, law),
             Sentence(t.RULES_AS_OF, version, {"day": outcome.on, "version": outcome.law_version}),
             Sentence(t.CHECKED, version, {"day": last_checked()})]
    found += reservations(outcome, answers)
    found += _of_trial(answers) if outcome.regime == "trial" else _of_today(outcome, today)
    if outcome.stale or any(rule.review_by < today for rule in in_force(ALL_RULES, outcome.on)):
        found.append(Sentence(t.STALE, law, form="note"))
    return Section("certainty", t.CERTAINTY, tuple(found))


def reservations(outcome: Outcome, answers: Answers) -> Iterator[Sentence]:
    """Yield what limits the answer to who serves. They stand beside that answer, and among what is uncertain."""
    if outcome.regime == "trial":
        yield from _on_the_trial(outcome, answers)
    elif place_class(places_of(answers).home) in ("trial", "outside"):
        yield Sentence(t.NOTIFIED, (NOTICE,), form="note")


def _on_the_trial(outcome: Outcome, answers: Answers) -> Iterator[Sentence]:
    on, protected = outcome.on, outcome.on >= trial.PROTECTION_FIRST_DAY
    customers = Source(TRIAL_ACT, "4", "3" if protected else "2")
    if any(server.kind == "trial_municipality" for server in outcome.servers):
        left_out = Source(TRIAL_ACT, "5", "5" if on >= RENUMBERED_FIRST_DAY else "3")
        yield Sentence(t.TRANSFER_NEEDED, (customers, left_out), form="note")
        if on <= STOCK_LAST_DAY:
            yield Sentence(t.STOCK_TRANSFER, (Source(TRIAL_ACT, "24", "1"),), form="note")
        if protected and answers.temporary_protection and answers.status in (None, "other"):
            yield Sentence(t.PROTECTION_REGISTERED, (customers,), form="note")
    if _may_have_stayed_customer(outcome, answers):
        yield Sentence(t.FORMER_PROTECTION, (Source(TRIAL_ACT, "6", "2"),), form="note")


def _of_trial(answers: Answers) -> Iterator[Sentence]:
    if answers.immigrant is not False:
        yield Sentence(t.IMMIGRANT_GLOSS, (Source(TRIAL_ACT, "2"),), form="note")
    if answers.foreign_language is not False:
        yield Sentence(t.SIGN_LANGUAGE, (Source(TRIAL_ACT, "2"),), form="note")


def _may_have_stayed_customer(outcome: Outcome, answers: Answers) -> bool:
    """Return whether custom begun by temporary protection may have gone on without it (1269/2020 section 6(2))."""
    places = places_of(answers)
    return (outcome.settled and outcome.servers[0].kind == "te_office" and outcome.on >= trial.PROTECTION_FIRST_DAY
            and answers.former_customer is not False and answers.dismissed_55plus is not True
            and place_class(places.stay) == "trial" and place_class(places.home) != "trial")


def _of_today(outcome: Outcome, today: date) -> Iterator[Sentence]:
    if outcome.oversight.supervisor and today >= oversight.LVV_FIRST_DAY:
        yield Sentence(t.LVV_INFERRED, (Source(AGENCY_ACT),), form="note")
