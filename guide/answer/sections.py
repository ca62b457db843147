"""The sections of a result on why and on services, the members of an area, and what the other sections share."""

from __future__ import annotations

from datetime import date

from guide.answer import texts as t
from guide.answer.blocks import Section, Sentence
from guide.answer.lines import sentences
from guide.answer.names import municipality
from guide.answer.why import why_parts
from guide.facts.answers import Answers
from guide.law.all_rules import ALL_RULES
from guide.law.lines.services import SERVICE_LINES
from guide.law.lines.serving import MEMBER_LINES, TRIED
from guide.law.model import Rule, in_force
from guide.places import EMPLOYMENT_AREAS, resolve
from guide.reasoning.line_facts import facts_of
from guide.reasoning.outcome import Authority, Outcome


def members_of(server: Authority, on: date) -> tuple[Sentence, ...]:
    """Return the municipalities of an employment area, and its host where the data says confirmed; else nothing."""
    area = EMPLOYMENT_AREAS.get(str(server.area))
    codes = area.members(on) if area else ()
    shown = area is not None and area.host_confirmed and len(codes) > 1
    host = (municipality(resolve(area.host_code, on).code) if area.host_code else area.host) if area and shown else None
    return sentences(
        MEMBER_LINES, on, {"server": server.kind, "alone": len(codes) == 1, "host": bool(host)},
        municipalities=lambda: tuple(map(municipality, codes)),
        host=host)


def rules_by_id(on: date) -> dict[str, Rule]:
    """Return the rules in force on a day by id."""
    return {rule.id: rule for rule in in_force(ALL_RULES, on)}


def why_section(outcome: Outcome, answers: Answers) -> Section:
    """Return every rule tried, whether it was met, and the answers it rests on; the rules that decided stand first."""
    return Section("why", t.WHY, sentences(TRIED, outcome.on, {}),
                   why_parts(outcome, answers, rules_by_id(outcome.on)))


def services_section(outcome: Outcome, answers: Answers) -> Section | None:
    """Return what a trial municipality arranged; None for every other server."""
    found = sentences(SERVICE_LINES, outcome.on, facts_of(outcome, answers))
    return Section("services", t.SERVICES, found) if found else None
