"""The sections of a result: why, services, duties, change, oversight, certainty. Sources stand at each sentence."""

from __future__ import annotations

from datetime import date

from guide.acts import AGENCY_ACT, ELECTRONIC_ACT, EMPLOYMENT_ACT, PROCEDURE_ACT, TRIAL_ACT
from guide.ages import last_checked
from guide.answers import NO_HOME, Answers
from guide.law import Source
from guide.outcome import Outcome, Server
from guide.places import EMPLOYMENT_AREAS, MUNICIPALITIES, resolve
from guide.result import texts as t
from guide.result.blocks import Form, Named, Section, Sentence
from guide.result.why import why_parts
from guide.result.why_texts import ORDER
from guide.rules import ALL_RULES, change, oversight
from guide.rules.model import Rule, in_force
from guide.servers import server

FORM_OF: dict[bool | None, Form] = {True: "met", False: "not_met", None: "not_known"}
ADDRESSED_BY = {"request_to_te_office": t.ASKED_FROM, "written_notification": t.NOTIFY}
GENERAL_STATEMENTS_FIRST_DAY = date(2021, 10, 2)
NOTICE = Source(EMPLOYMENT_ACT, "17", "2")


def municipality(code: str) -> Named:
    """Return a municipality's name as it is shown; municipalities go by their Finnish or Swedish name in English."""
    one = MUNICIPALITIES[code]
    return Named(one.name("fi"), one.name("sv"), one.name("en"), official_beside=False)


def members_of(server: Server) -> list[Sentence]:
    """Return the municipalities of an employment area, and its host where the data says confirmed."""
    area = EMPLOYMENT_AREAS[str(server.area)]
    rule = (Source(EMPLOYMENT_ACT, "3"), Source(EMPLOYMENT_ACT, "17", "1"))
    names = tuple(municipality(code) for code in area.members)
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
    statements = [Source(TRIAL_ACT, "12", "2"), Source(TRIAL_ACT, "20")]
    if outcome.on >= GENERAL_STATEMENTS_FIRST_DAY:
        statements.insert(1, Source(TRIAL_ACT, "12 a"))
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
        Sentence(t.STATEMENTS_INTRO, tuple(statements))))


def change_section(outcome: Outcome, answers: Answers) -> Section:
    """Return the way to another authority: route, whom to ask, conditions with their state, consent."""
    if not outcome.settled:
        return Section("change", t.CHANGE, (Sentence(t.CHANGE_OPEN, (_change_law(outcome),)),))
    if outcome.change.route == "none":
        return Section("change", t.CHANGE, tuple(_no_route(outcome, answers)))
    way, law = outcome.change, _change_sources(outcome)
    sentences = [Sentence(t.ROUTE[str(way.route)], law)]
    if way.addressed_to:
        names = way.addressed_to.names
        home = MUNICIPALITIES.get(answers.home_municipality or "")
        # A resident of Åland is served on the mainland by the place of stay: there is no home authority to name.
        to_whom = t.ADDRESSED if home and home.aland else ADDRESSED_BY.get(str(way.route), t.ADDRESSED)
        sentences.append(Sentence(to_whom, law, {"name": Named(names.fi, names.sv, names.en)}))
    if way.route == "written_notification" and way.conditions["target"]:
        target = server("employment_authority", resolve(str(answers.change_target), answers.on).code).names
        sentences.append(Sentence(t.NEW_AUTHORITY, law, {"name": Named(target.fi, target.sv, target.en)}))
    if way.conditions:
        sentences.append(Sentence(t.CONDITIONS_HEAD, law))
        sentences += [Sentence(t.CONDITION[name], law, form=FORM_OF[state]) for name, state in way.conditions.items()]
    sentences += _route_notes(outcome, answers)
    return Section("change", t.CHANGE, tuple(sentences))


def _route_notes(outcome: Outcome, answers: Answers) -> list[Sentence]:
    way, law = outcome.change, _change_sources(outcome)
    if way.route == "request_to_te_office":
        notes = [Sentence(t.NOT_GRANTED, law, form="note")]
        if way.consent_from:
            notes.insert(0, Sentence(t.CONSENT, law[-1:], {"name": municipality(way.consent_from)}))
        elif answers.change_target == "te_office":
            notes.insert(0, Sentence(t.NO_CONSENT, law[:1]))
        return notes
    moving = Sentence(t.MOVING_HOME, (Source(EMPLOYMENT_ACT, "17", "1"),))
    if way.route == "written_notification":
        return [Sentence(t.ELECTRONIC, (Source(ELECTRONIC_ACT, "9"), Source(ELECTRONIC_ACT, "12"))), moving,
                Sentence(t.EFFECT_UNKNOWN, (NOTICE,), form="note")]
    return [moving] if way.route == "language_right" else []


def _no_route(outcome: Outcome, answers: Answers) -> list[Sentence]:
    kind, rules = outcome.servers[0].kind, rules_by_id(outcome.on)
    if kind != "employment_authority":
        rule = rules["change.none_in_trial" if outcome.regime == "trial" else "change.none_now"]
        words = {"ams": t.NO_ROUTE_AMS, "te_office": t.NO_ROUTE_TE, "trial_municipality": t.NO_ROUTE_TRIAL_EARLY}
        return [Sentence(words[kind], rule.sources)]
    advice = (Source(PROCEDURE_ACT, "8"),)
    if answers.home_municipality == NO_HOME:
        found = [Sentence(t.NO_ROUTE_STAY, rules["change.follows_stay"].sources)]
    else:
        found = [Sentence(t.NO_ROUTE_GROUND, rules["change.no_statutory_ground"].sources)]
    if answers.home_municipality != NO_HOME or answers.change_ground in ("relationship", "safety"):
        found.append(Sentence(t.ASK_INSTEAD, advice))
    if answers.change_ground == "safety":
        found.append(Sentence(t.SAFETY_INSTEAD, advice))
    return found


def _change_law(outcome: Outcome) -> Source:
    return Source(TRIAL_ACT, "5") if outcome.regime == "trial" else Source(EMPLOYMENT_ACT, "17")


def _change_sources(outcome: Outcome) -> tuple[Source, ...]:
    rules = [rule for rule in in_force(change.ROUTES, outcome.on) if rule.route == outcome.change.route]
    return rules[0].sources if rules else (_change_law(outcome),)


def oversight_section(outcome: Outcome) -> Section:
    """Return who supervises, where to complain today, and what a complaint can and cannot do."""
    kinds = {server.kind for server in outcome.servers}
    kind = next(iter(kinds)) if len(kinds) == 1 else None
    complaint = (Source(PROCEDURE_ACT, "53 a"), Source(PROCEDURE_ACT, "53 b"))
    if kind is None:
        return Section("oversight", t.OVERSIGHT, (Sentence(t.OVERSIGHT_OPEN, complaint),))
    law = (Source(TRIAL_ACT, "22"),) if outcome.regime == "trial" else (Source(EMPLOYMENT_ACT, "25"),)
    watch = outcome.oversight.supervisor
    key = "avi_trial" if watch and kind == "trial_municipality" else watch
    head = t.SUPERVISOR[key] if key else t.NO_SUPERVISOR_AMS if kind == "ams" else t.NO_SUPERVISOR_TE
    sentences = [Sentence(head, law)]
    if kind == "trial_municipality":
        sentences += [Sentence(message, law) for message in (
            t.OVERSIGHT_WAYS, t.OVERSIGHT_FOCUS, t.OVERSIGHT_MEANS, t.OVERSIGHT_FORCE)]
        if outcome.change.route == "request_to_te_office":
            sentences.append(Sentence(t.APPEAL_TRIAL, (Source(TRIAL_ACT, "17", "2"),)))
    if kind == "ams":
        return Section("oversight", t.OVERSIGHT, tuple(sentences))
    if watch is None:
        sentences.append(Sentence(t.COMPLAIN_OMBUDSMAN, complaint, link="ombudsman"))
    elif watch == "avi":
        sentences.append(Sentence(t.COMPLAIN_LVV_TODAY, (Source(AGENCY_ACT),), link="lvv"))
    else:
        sentences.append(Sentence(t.COMPLAIN_LVV, law, link="lvv"))
    sentences.append(Sentence(t.COMPLAIN_LIMIT, complaint))
    return Section("oversight", t.OVERSIGHT, tuple(sentences))


def certainty_section(outcome: Outcome, answers: Answers, today: date) -> Section:
    """Return what the answer rests on, what is uncertain, and that it is advice."""
    law = (Source(PROCEDURE_ACT, "8"),)
    version = (Source(TRIAL_ACT, "23"),) if outcome.regime == "trial" else (Source(EMPLOYMENT_ACT, "17"),)
    found = [Sentence(t.ADVICE, law),
             Sentence(t.RULES_AS_OF, version, {"day": outcome.on, "version": outcome.law_version}),
             Sentence(t.CHECKED, version, {"day": last_checked()})]
    if answers.immigrant is not False and outcome.regime == "trial":
        found.append(Sentence(t.IMMIGRANT_GLOSS, (Source(TRIAL_ACT, "2"),), form="note"))
    if answers.foreign_language is not False and outcome.regime == "trial":
        found.append(Sentence(t.SIGN_LANGUAGE, (Source(TRIAL_ACT, "2"),), form="note"))
    if outcome.oversight.supervisor and today >= oversight.LVV_FIRST_DAY:
        found.append(Sentence(t.LVV_INFERRED, (Source(AGENCY_ACT),), form="note"))
    if outcome.stale or any(rule.review_by < today for rule in in_force(ALL_RULES, outcome.on)):
        found.append(Sentence(t.STALE, law, form="note"))
    return Section("certainty", t.CERTAINTY, tuple(found))
