"""The sections of a result on why and on services, the members of an area, and what the other sections share."""

from __future__ import annotations

from datetime import date

from guide.answer import texts as t
from guide.answer.blocks import Section, Sentence
from guide.answer.names import municipality
from guide.answer.why import why_parts
from guide.answer.why_texts import ORDER
from guide.facts.answers import Answers
from guide.law.acts import EMPLOYMENT_ACT, TRIAL_ACT
from guide.law.all_rules import ALL_RULES
from guide.law.duties.model import CENTRAL_FIRST_DAY
from guide.law.matters.statement_lines import CENTRAL_SECTION
from guide.law.model import Rule, in_force
from guide.law.versions import Source
from guide.places import EMPLOYMENT_AREAS, members_on
from guide.reasoning.outcome import Outcome, Server

#: From this day statements stand in a section of their own, 12 a (421/2021).
STATEMENTS_SECTION_FIRST_DAY = date(2021, 6, 1)


def members_of(server: Server, on: date) -> list[Sentence]:
    """Return the municipalities of an employment area, and its host where the data says confirmed."""
    area = EMPLOYMENT_AREAS[str(server.area)]
    rule = (Source(EMPLOYMENT_ACT, "3"), Source(EMPLOYMENT_ACT, "17", "1"))
    names = tuple(municipality(code) for code in members_on(area, on))
    message = t.MEMBERS if len(names) > 1 else t.MEMBER_ONE
    found = [Sentence(message, rule, {"municipalities": names})]
    if area.host_confirmed and area.host and len(names) > 1:
        host = municipality(area.host_code) if area.host_code else area.host
        found.append(Sentence(t.HOST, rule, {"host": host}))
    return found


def rules_by_id(on: date) -> dict[str, Rule]:
    """Return the rules in force on a day by id."""
    return {rule.id: rule for rule in in_force(ALL_RULES, on)}


def why_section(outcome: Outcome, answers: Answers) -> Section:
    """Return every rule tried, whether it was met, and the answers it rests on; the rules that decided stand first."""
    law = Source(TRIAL_ACT, "4") if outcome.regime == "trial" else Source(EMPLOYMENT_ACT, "17", "1")
    return Section("why", t.WHY, (Sentence(ORDER, (law,)),), why_parts(outcome, answers, rules_by_id(outcome.on)))


def services_section(outcome: Outcome) -> Section | None:
    """Return what a trial municipality arranged; None for every other server."""
    if not (outcome.settled and outcome.servers[0].kind == "trial_municipality"):
        return None
    return Section("services", t.SERVICES, (
        Sentence(t.TRIAL_INTRO, (Source(TRIAL_ACT, "1"),)),
        Sentence(t.ENOUGH, (Source(TRIAL_ACT, "7", "1"),)),
        Sentence(t.SERVICES_LIST, (Source(TRIAL_ACT, "10", "1"),), form="point"),
        Sentence(t.SERVICES_DIRECTED, (Source(TRIAL_ACT, "10", "1"),), form="point"),
        Sentence(t.GRANTED, (Source(TRIAL_ACT, "10", "1"),), form="point"),
        Sentence(t.STUDIES, (Source(TRIAL_ACT, "10", "1"),), form="point"),
        Sentence(t.VACANCIES, (Source(TRIAL_ACT, "10", "1"),), form="point"),
        Sentence(t.JOINT, (Source(TRIAL_ACT, "9", "1"),), form="point"),
        Sentence(t.INTEGRATION, (Source(TRIAL_ACT, "12", "1"),), form="point"),
        Sentence(t.PRINCIPLES, (Source(TRIAL_ACT, "10", "3"),)),
        _statements(outcome.on)))


def _statements(on: date) -> Sentence:
    """Return who gave labour policy statements; the central unit began on 1.10.2021."""
    own = Source(TRIAL_ACT, "12 a", "1") if on >= STATEMENTS_SECTION_FIRST_DAY else Source(TRIAL_ACT, "12", "2")
    told = Source(TRIAL_ACT, "20", "2")
    if on >= CENTRAL_FIRST_DAY:
        return Sentence(t.STATEMENTS_INTRO, (own, CENTRAL_SECTION, told))
    return Sentence(t.STATEMENTS_EARLY, (own, told))
