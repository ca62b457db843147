"""The sections of a result that are lines of law alone: the way to another authority, services, oversight, certainty.

What takes more than that has a module of its own: duties, what would change the answer, why.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from guide.answer import texts as t
from guide.answer.blocks import Form, Named, Section, Sentence
from guide.answer.lines import sentences
from guide.answer.names import bent, municipality, municipality_bent, named
from guide.facts.answers import Answers
from guide.law import steps, transfer
from guide.law.acts import ACTS, Source
from guide.law.all_rules import ALL_RULES
from guide.law.conditions import UNKNOWN, Facts
from guide.law.lines import certainty, change, serving
from guide.law.lines.open_questions import NOT_COMPUTED
from guide.law.lines.oversight import OVERSIGHT_LINES
from guide.law.lines.services import SERVICE_LINES
from guide.law.model import in_force
from guide.law.versions import version_on, who_serves_since
from guide.places import EMPLOYMENT_AREAS, EmploymentArea, resolve
from guide.places.distance import NATIONAL, areas_in_language, bilingual_areas
from guide.reasoning.authorities import authority_of
from guide.reasoning.line_facts import facts_of
from guide.reasoning.outcome import Authority, Outcome
from guide.reasoning.review_dates import last_checked
from guide.reasoning.states import served_state

#: How many areas are named at once.
NEAREST = 3
#: How a condition or a rule is marked: it holds, it does not, nobody knows yet.
STATE: dict[bool | None, Form] = {True: "met", False: "not_met", None: "not_known"}


def members_of(server: Authority, on: date, past: bool) -> tuple[Sentence, ...]:
    """Return what an employment area is, its municipalities, and its host where the data says confirmed."""
    area = EMPLOYMENT_AREAS.get(str(server.area))
    codes = area.members(on) if area else ()
    shown = area is not None and area.host_confirmed and len(codes) > 1
    host = _host(area, on) if area and shown else None
    return sentences(serving.MEMBER_LINES, on, {
        "server": server.kind, "alone": len(codes) == 1, "host": bool(host), "past": past},
        municipalities=lambda: tuple(map(municipality, codes)), host=host)


def _host(area: EmploymentArea, on: date) -> Named | Sentence | None:
    """Return who organises the services: a municipality, or a joint authority by its name."""
    if area.host_code:
        return municipality(resolve(area.host_code, on).code)
    return Sentence(serving.JOINT, (), {"name": area.host.removeprefix("Kuntayhtymä ")}) if area.host else None


def reservations(outcome: Outcome, answers: Answers, past: bool) -> tuple[Sentence, ...]:
    """Return what limits the answer to who serves, of a day that is `past` too. It stands beside that answer."""
    return sentences(certainty.RESERVATIONS, outcome.on, facts_of(outcome, answers) | {"past": past})


def steps_section(outcome: Outcome, answers: Answers, past: bool) -> Section:
    """Return what to do first as a short list, with what limits it; of a day that is `past` also what is still open."""
    on = outcome.on
    facts = facts_of(outcome, answers) | {
        "past": past, "server": outcome.servers[0].kind if outcome.settled else UNKNOWN}
    return Section("steps", steps.TITLE_PAST if past else steps.TITLE, (
        *(Sentence(rule.past if past else rule.message, rule.sources, form="point", link=rule.link,
                   act=rule.past_act if past else rule.act)
          for rule in _first_steps(outcome)),
        *sentences(steps.NOTES, on, facts)))


def steps_may_be_narrowed(outcome: Outcome) -> bool:
    """Return whether a step of an outcome would be told more exactly if more were known of the situation."""
    return any(rule.may_be_narrowed for rule in _first_steps(outcome))


def _first_steps(outcome: Outcome) -> tuple[steps.StepRule, ...]:
    first = {step.id for step in outcome.steps}
    return tuple(rule for rule in in_force(steps.STEPS, outcome.law_version) if rule.id in first)


def change_section(outcome: Outcome, answers: Answers, past: bool, of_anybody: bool = False) -> Section:
    """Return the way to another authority: route, whom to ask, conditions with their state, consent.

    `past`: the day asked about is before the one on which it is read. `of_anybody`: the home is that of no one reader,
    so no area is near or far.
    """
    way, on, facts = outcome.change, outcome.on, facts_of(outcome, answers) | {"past": past}
    known: dict[str, Any] = {
        "addressee": way.addressed_to and named(way.addressed_to),
        "for_addressee": lambda: way.addressed_to and bent(named(way.addressed_to), "for"),
        "into_addressee": lambda: way.addressed_to and bent(named(way.addressed_to), "into"),
        "target": lambda: named(authority_of("employment_authority", str(answers.change_target), on)),
        "stay": lambda: named(authority_of("employment_authority", str(answers.stay_municipality), on)),
        "consent": way.consent_from and municipality_bent(way.consent_from, "of")}
    law = next((rule.sources for rule in in_force(transfer.ROUTES, on) if rule.route == way.route), ())
    of_trial = version_on(on).of_trial
    named_by, heading = (t.CONDITION_THEN, t.CONDITIONS_HEAD_THEN) if of_trial else (t.CONDITION, t.CONDITIONS_HEAD)
    conditions = [Sentence(named_by[name], law, form=STATE[state])
                  for name, state in _conditions(outcome, facts).items()]
    head = [Sentence(heading, law)] if conditions else []
    near, far = _every_area(on, facts) if of_anybody else _areas(
        outcome, answers, sentences(change.AREAS, on, facts))
    return Section("change", t.CHANGE_PAST if of_trial else t.CHANGE, (
        *sentences(change.THE_WAY, on, facts, **known), *near, *head, *conditions,
        *sentences(change.TO_KNOW, on, facts, **known)), far)


def _conditions(outcome: Outcome, facts: Facts) -> dict[str, bool | None]:
    """Return the conditions of the way as they are told; none where the stay that was told leads nowhere.

    The outcome knows that a person stays somewhere and the place wished for, and not whether these are the same place.
    Who wished for a TE office since 2025 chose no municipality: a line says that there is no such office any more.
    """
    if change.NOWHERE_TO_MOVE.value(facts):
        return {}
    open_again = {"stays_there": None} if change.NOT_THERE.value(facts) else {}
    told = {**outcome.change.conditions, **open_again}
    if change.WISHED_FOR_OFFICE.value(facts):
        del told["target"]
    return told


def _areas(outcome: Outcome, answers: Answers, heads: tuple[Sentence, ...],
           ) -> tuple[tuple[Sentence, ...], tuple[Section, ...]]:
    """Return the nearest areas that serve in the language wanted under their head, and a part with the others."""
    if not heads:
        return (), ()
    law, on = heads[0].sources, outcome.on
    wanted = NATIONAL.get(answers.service_language or "")
    points = [_area(area, law, on) for area in areas_in_language(wanted, str(outcome.servers[0].municipality), on)]
    near, far = points[:NEAREST], points[NEAREST:]
    more = Section("change.areas", change.AREAS_FARTHER, (Sentence(change.AREAS_GO_ON, law, form="head"), *far))
    return (*heads, *near), (more,) if far else ()


def _every_area(on: date, facts: Facts) -> tuple[tuple[Sentence, ...], tuple[Section, ...]]:
    """Return the areas that serve in both languages, in one sentence."""
    return sentences(change.EVERY_AREA, on, facts, areas=lambda: tuple(
        Named(one.name("fi"), one.name("sv"), one.name("en"), official_beside=False)
        for one in bilingual_areas(on))), ()


def _area(area: EmploymentArea, law: tuple[Source, ...], on: date) -> Sentence:
    """Return an area as a point, with its host where the data says confirmed and its name does not say it."""
    name = Named(area.name("fi"), area.name("sv"), area.name("en"))
    if area.host_confirmed and area.host_code and len(area.members(on)) > 1:
        return Sentence(change.AREA_AND_HOST, law, {"area": name, "host": municipality(
            resolve(area.host_code, on).code)}, "point")
    return Sentence(change.AREA, law, {"area": name}, "point")


def services_section(outcome: Outcome, answers: Answers) -> Section | None:
    """Return what a trial municipality arranged; None for every other server."""
    found = sentences(SERVICE_LINES, outcome.on, facts_of(outcome, answers))
    return Section("services", t.SERVICES, found) if found else None


def oversight_section(outcome: Outcome, answers: Answers) -> Section:
    """Return who supervises, where to complain today, what a complaint can and cannot do, and what can be appealed."""
    return Section("oversight", t.OVERSIGHT_PAST if version_on(outcome.on).of_trial else t.OVERSIGHT,
                   sentences(OVERSIGHT_LINES, outcome.on, facts_of(outcome, answers)))


def certainty_section(outcome: Outcome, answers: Answers, today: date) -> Section:
    """Return what the answer rests on, what is uncertain, and that it is advice."""
    on, facts = outcome.on, facts_of(outcome, answers)
    overdue = outcome.stale or any(rule.review_by < max(today, on) for rule in in_force(ALL_RULES, on))
    return Section("certainty", t.CERTAINTY, (
        *sentences(certainty.OF_STATE, on, {"state": served_state(outcome, answers)}),
        *sentences(certainty.BASIS, on, facts, day=on, version=who_serves_since(on),
                    checked=last_checked()),
        *sentences(certainty.UNCERTAIN, on, facts),
        *sentences(NOT_COMPUTED, on, facts),
        *(sentences(certainty.OVERDUE, on, facts) if overdue else ())))


def more_section(outcome: Outcome) -> Section:
    """Return where to read more: the ministry's pages and the acts that the answer rests on."""
    acts = {act.number: act for act in ACTS}
    numbers = dict.fromkeys(source.act for source in outcome.sources)
    return Section("more", t.MORE, (
        *sentences(certainty.MORE, outcome.on, {}),
        Sentence(t.MORE_ACTS, (Source(acts[outcome.sources[0].act]),)),
        *(Sentence(t.MORE_ACT, (Source(acts[one]),), {"name": acts[one].name}, "point") for one in numbers)))
