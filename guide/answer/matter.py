"""From a handling to the result a person reads: who, what happens step by step, appeal, what to do next, certainty."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial

from guide.answer import costs
from guide.answer import texts as t
from guide.answer.blocks import Form, Result, Section, Sentence
from guide.answer.duties import binding, costs_are_doubtful, rules_are_over
from guide.answer.lines import sentences
from guide.answer.names import named
from guide.language.messages import M, Message
from guide.law.acts import PROCEDURE_ACT, Source
from guide.law.conditions import UNKNOWN
from guide.law.consequences import CONSEQUENCES
from guide.law.duties.model import SEEK
from guide.law.duties.past_forms import PAST
from guide.law.kinds import AuthorityKind, of_mainland
from guide.law.lines import certainty, serving
from guide.law.lines.duties import COUNTED, DOUBTS
from guide.law.matters import Handler, Handling, handling
from guide.law.matters.decisions import (
    COMPLAINT,
    COMPLAINT_TODAY,
    INFERRED,
    MONTHS_BACK,
    NEXT_PAST,
    STEPS_PAST,
)
from guide.law.matters.lines import OWN_RULES
from guide.law.matters.model import KINDS
from guide.law.matters.statement_lines import KEHA_STILL
from guide.law.model import Line, concerning, in_force
from guide.law.versions import version_on
from guide.reasoning.authorities import authority_of as authority
from guide.reasoning.outcome import Authority, Names

STEPS = M("matter.section.steps", "Näin asia etenee")
STEPS_THEN = M("matter.section.steps_then", "Näin asia eteni")
APPEAL = M("matter.section.appeal", "Valittaminen")
NEXT = M("matter.section.next", "Mitä voit tehdä nyt")
HANDLES = M("matter.head.now", "Asian hoitaa {handler}.")
HANDLED = M("matter.head.then", "Silloin asian hoiti {handler}.")
HANDLES_TODAY = M("matter.next.today", "Tänään tällaisen asian hoitaa {handler}.")
NAMED: Mapping[Handler, Message] = {
    Handler.EMPLOYMENT_AUTHORITY: M("matter.head.authority", "Asian hoitaa {name}.")}
NAMED_THEN: Mapping[Handler, Message] = {
    Handler.EMPLOYMENT_AUTHORITY: M("matter.head.authority_then",
                                    "Silloin asian hoiti {name}."),
    Handler.TRIAL_MUNICIPALITY: M("matter.head.municipality_then", "Silloin asian hoiti kokeilukunta {name}."),
    Handler.TE_OFFICE: M("matter.head.office_then", "Silloin asian hoiti {name}.")}
HANDLER_NAMES: Mapping[Handler, Message] = {
    Handler.TRIAL_MUNICIPALITY: M("matter.handler.trial_municipality", "kokeilukunta, joka palveli sinua"),
    Handler.TE_OFFICE: M("matter.handler.te_office", "alueesi TE-toimisto"),
    Handler.EMPLOYMENT_AUTHORITY: M("matter.handler.employment_authority", "sinua palveleva työvoimaviranomainen"),
    Handler.ANY_AUTHORITY: M("matter.handler.any_authority", "työnantajan valitsema työvoimaviranomainen"),
    Handler.OFFICE_OR_MUNICIPALITY: M("matter.handler.office_or_municipality",
                                      "TE-toimisto, kokeilualueella myös kokeilukunta"),
    Handler.AMS: M("matter.handler.ams", "Ahvenanmaan viranomainen AMS"),
    Handler.CENTRAL_UNIT: M("matter.handler.central_unit", "Uudenmaan TE-toimiston työttömyysturvayksikkö"),
    Handler.KEHA: M("matter.handler.keha", "KEHA-keskus"),
    Handler.BENEFIT_PAYER: M("matter.handler.benefit_payer", "Kela tai oma työttömyyskassasi"),
    Handler.PAYER_ON_ALAND: M("matter.handler.payer_on_aland", "etuuden maksaja"),
    Handler.AVI: M("matter.handler.avi", "Länsi- ja Sisä-Suomen aluehallintovirasto"),
    Handler.LVV: M("matter.handler.lvv", "Lupa- ja valvontavirasto"),
    Handler.PARLIAMENTARY_OMBUDSMAN: M("matter.handler.parliamentary_ombudsman", "eduskunnan oikeusasiamies"),
    Handler.DECIDER: M("matter.handler.decider", "se, joka teki päätöksen"),
}
#: The same of a day that is over.
HANDLERS_THEN: Mapping[Handler, Message] = {
    Handler.EMPLOYMENT_AUTHORITY: M("matter.handler.employment_authority_then",
                                    "työvoimaviranomainen, joka palveli sinua silloin")}
WHO: Mapping[str, Message] = {
    "trial_municipality": M("matter.who.trial_municipality", "Kokeilukunta"),
    "te_office": M("matter.who.te_office", "TE-toimisto")}


def matter_result(matter_id: str, on: date, server: Authority | None, kind: AuthorityKind, today: date) -> Result:
    """Return the result for a matter on a day; `server` names the authority when it is known, `today` the present.

    Raises `ValueError` when `server` is of another kind than `kind`, and what `guide.law.matters.handling` raises.
    """
    if server is not None and server.kind != kind:
        raise ValueError(f"the server is {server.kind!r}, not {kind!r}")
    found = handling(matter_id, on, kind)
    present = _today(found, today)
    handled_today = [Sentence(HANDLES_TODAY, present.sources, {"handler": HANDLER_NAMES[present.handler]})] \
        if present else []
    sections = (
        _steps(found, today),
        *_costs(found, today),
        Section("appeal", APPEAL, _sentences(found, found.appeal, "text")),
        Section("next", NEXT, (
            *_next(found, today), *handled_today,
            *sentences(COMPLAINT_TODAY, today, {"server": found.server, "matter": found.matter.id}))),
        Section("certainty", t.CERTAINTY, _certainty(found, present, today)))
    return Result(headline=headline(found, server, on < today), lead=_lead(found), sections=sections)


def _steps(found: Handling, today: date) -> Section:
    """Return what happens; what happened, where the steps have their past form and the rules of the day are over."""
    told = _sentences(found, found.steps, "point")
    if rules_are_over(found.on, today) and all(one.message in STEPS_PAST for one in told):
        return Section("steps", STEPS_THEN, tuple(replace(one, message=STEPS_PAST[one.message]) for one in told))
    return Section("steps", STEPS_THEN if version_on(found.on).of_trial else STEPS, told)


def _costs(found: Handling, today: date) -> tuple[Section, ...]:
    """Return what the acts of a matter cost, and who can confirm it; nothing without acts.

    It is to be confirmed on the days on which an answer says so of its duties. What is told about the acts is told in
    the past of a day before `today` whose rules have changed since.
    """
    acts = found.matter.acts if of_mainland(found.server) else ()
    rules = [rule for rule in in_force(CONSEQUENCES, found.on) if rule.act in acts]
    bound = partial(binding, facts={"settled": True, "server": found.server})
    if (told := costs.table(rules, found.on, bound, short=len(acts) > 1)) is None:
        return ()
    over = rules_are_over(found.on, today)
    facts = {"duty": SEEK, "seeks_benefit": UNKNOWN, "rules_over": over or version_on(found.on).of_trial}
    doubts = sentences(DOUBTS, found.on, facts) if costs_are_doubtful(found.on) else ()
    counted = sentences(COUNTED, found.on, facts) if any(one.repeated is not None for one in rules) else ()
    about = _sentences(found, found.about_acts, "point")
    if over:
        about = tuple(replace(one, message=PAST.get(one.message.id, one.message)) for one in about)
    return (Section("costs", costs.TABLE, (*doubts, *counted, *about, told)),)


def headline(found: Handling, server: Authority | None, past: bool) -> Sentence:
    """Return the one sentence that answers who handles, or handled, the matter."""
    names = names_of_handler(found, server)
    message = (NAMED_THEN if past else NAMED).get(found.handler)
    if names is not None and message is not None:
        return Sentence(message, found.sources, {"name": named(names)})
    name = (HANDLERS_THEN if past else HANDLER_NAMES).get(found.handler, HANDLER_NAMES[found.handler])
    return Sentence(HANDLED if past else HANDLES, found.sources, {"handler": name})


def names_of_handler(found: Handling, server: Authority | None) -> Names | None:
    """Return the names of the handler where the server tells them: the server itself, or its area's TE office."""
    if server is None:
        return None
    if found.by_te_office and server.municipality is not None:
        return authority("te_office", server.municipality, found.on).names
    return server.names if found.handler.value == server.kind else None


def handler_is_doubtful(found: Handling) -> bool:
    """Return whether the page of a matter says of its day that who handles it is to be confirmed."""
    doubts = {one.message for one in (*KEHA_STILL, *INFERRED)}
    told = (*found.notes, *concerning(INFERRED, found.on, {"handler": found.handler.value, "handler_today": ""}))
    return any(one.message in doubts for one in told)


def _lead(found: Handling) -> tuple[Sentence, ...]:
    own = sentences(OWN_RULES, found.on, {"server": found.server})
    then = found.matter.about_then if version_on(found.on).of_trial else None
    return own or (Sentence(then or found.matter.about, found.sources), *sentences(serving.OF_THE_TIME, found.on, {}))


def _next(found: Handling, today: date) -> tuple[Sentence, ...]:
    """Return what to do next; what held on the day and holds no more is told in the past.

    So is what was to be done within three months, once these have passed.
    """
    too_late = NEXT_PAST if (today - found.on).days > MONTHS_BACK else dict[Message, Message]()
    still = {one.message for one in in_force(found.matter.next_steps, today)}.difference(too_late)
    return tuple(one if one.message in still else replace(
        one, message=too_late.get(one.message, PAST.get(one.message.id, one.message)))
        for one in _sentences(found, found.next_steps, "text"))


def _sentences(found: Handling, lines: Iterable[Line], form: Form) -> tuple[Sentence, ...]:
    return sentences(lines, found.on, {"server": found.server}, form=form, who=lambda: WHO[found.server])


def _today(found: Handling, today: date) -> Handling | None:
    """Return who handles such a matter today, when the day asked about is over and that is someone else.

    None for a complaint about the time of the trial: no act says who took over the tasks of 1269/2020 section 22.
    """
    complaint_of_trial = found.matter is COMPLAINT and version_on(found.on).of_trial
    if not found.on < today or version_on(today).of_trial or complaint_of_trial:
        return None
    kinds = KINDS[version_on(today).regime]
    present = handling(found.matter.id, today, found.server if found.server in kinds else kinds[0])
    return None if present.handler == found.handler else present


def _certainty(found: Handling, present: Handling | None, today: date) -> tuple[Sentence, ...]:
    advice = (Source(PROCEDURE_ACT, "8"),)
    handlers = {"handler": found.handler.value, "handler_today": (present or found).handler.value}
    told = (found.rule, *found.steps, *found.about_acts, *found.appeal, *found.next_steps, *found.notes)
    overdue = any(one.review_by < max(found.on, today) for one in told)
    return (
        Sentence(certainty.ADVICE, advice),
        Sentence(certainty.RULES_AS_OF, found.sources, {"day": found.on, "version": found.rule.first_day}),
        Sentence(certainty.CHECKED, found.sources, {"day": found.rule.checked_on}),
        *_sentences(found, found.notes, "note"), *sentences(INFERRED, max(found.on, today), handlers),
        *(sentences(certainty.OVERDUE, found.on, {}) if overdue else ()))
