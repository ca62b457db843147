"""The section on oversight: who supervises, where to complain today, what a complaint can do, and ways to appeal."""

from __future__ import annotations

from guide.answer import texts as t
from guide.answer.blocks import Section, Sentence
from guide.law.acts import AGENCY_ACT, CONSTITUTION, EMPLOYMENT_ACT, PROCEDURE_ACT, TRIAL_ACT
from guide.law.kinds import ServerKind
from guide.law.transfer import RENUMBERED_FIRST_DAY
from guide.law.versions import Source
from guide.reasoning.outcome import Outcome

COMPLAINT = (Source(PROCEDURE_ACT, "53 a"), Source(PROCEDURE_ACT, "53 b"))
GUARDIANS = (Source(CONSTITUTION, "108"), Source(CONSTITUTION, "109"))
TRIAL_LAW = (Source(TRIAL_ACT, "22"),)
NOW_LAW = (Source(EMPLOYMENT_ACT, "25"),)
NOT_REGISTERED = (Source(EMPLOYMENT_ACT, "27", "4"), Source(EMPLOYMENT_ACT, "146", "1"),
                  Source(EMPLOYMENT_ACT, "146", "2"))


def oversight_section(outcome: Outcome) -> Section:
    """Return who supervises, where to complain today, what a complaint can and cannot do, and what can be appealed."""
    kinds = {server.kind for server in outcome.servers}
    if len(kinds) != 1:
        return Section("oversight", t.OVERSIGHT, (Sentence(t.OVERSIGHT_OPEN, COMPLAINT),))
    kind = next(iter(kinds))
    sentences = [_supervisor(outcome, kind)]
    if kind == "ams":
        return Section("oversight", t.OVERSIGHT, tuple(sentences))
    if kind == "trial_municipality":
        sentences += _of_trial_municipality(outcome)
    elif outcome.oversight.supervisor == "avi":
        sentences.append(Sentence(t.COMPLAIN_LVV_TODAY, (Source(AGENCY_ACT),), link="lvv"))
    elif outcome.oversight.supervisor == "lvv":
        sentences.append(Sentence(t.COMPLAIN_LVV, NOW_LAW, link="lvv"))
    sentences += [Sentence(t.COMPLAIN_OMBUDSMAN, GUARDIANS, link="ombudsman"), Sentence(t.COMPLAIN_LIMIT, COMPLAINT)]
    if kind == "employment_authority":
        sentences.append(Sentence(t.LVV_INFERRED, (Source(AGENCY_ACT),), form="note"))
        sentences.append(Sentence(t.APPEAL_REGISTERING, NOT_REGISTERED))
    return Section("oversight", t.OVERSIGHT, tuple(sentences))


def _supervisor(outcome: Outcome, kind: ServerKind) -> Sentence:
    watch = outcome.oversight.supervisor
    key = "avi_trial" if watch and kind == "trial_municipality" else watch
    head = t.SUPERVISOR[key] if key else t.NO_SUPERVISOR_AMS if kind == "ams" else t.NO_SUPERVISOR_TE
    return Sentence(head, TRIAL_LAW if outcome.regime == "trial" else NOW_LAW)


def _of_trial_municipality(outcome: Outcome) -> list[Sentence]:
    """Return how it was watched, how a transfer was appealed, and that no act says who takes a complaint today."""
    found = [Sentence(message, TRIAL_LAW) for message in (
        t.OVERSIGHT_WAYS, t.OVERSIGHT_FOCUS, t.OVERSIGHT_MEANS, t.OVERSIGHT_FORCE)]
    if outcome.change.route == "request_to_te_office":
        found.append(Sentence(t.APPEAL_TRIAL, (Source(TRIAL_ACT, "17", "2"),)))
        if outcome.on >= RENUMBERED_FIRST_DAY:
            found.append(Sentence(t.APPEAL_NUMBERS, (Source(TRIAL_ACT, "17", "2"), Source(TRIAL_ACT, "5")),
                                  form="note"))
    return [*found, Sentence(t.COMPLAIN_TRIAL_TODAY, (*TRIAL_LAW, Source(PROCEDURE_ACT, "8")), form="note", link="lvv")]
