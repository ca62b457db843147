"""The section on being served by another authority: route, whom to ask, conditions with their state, what to know."""

from __future__ import annotations

from collections.abc import Mapping

from guide.answer import change_texts as c
from guide.answer import texts as t
from guide.answer.blocks import Form, Section, Sentence
from guide.answer.names import municipality, named
from guide.answer.sections import rules_by_id
from guide.facts.answers import Answers
from guide.facts.rule_facts import place_class, places_of
from guide.language.messages import Message
from guide.law import transfer
from guide.law.acts import (
    ELECTRONIC_ACT,
    EMPLOYMENT_ACT,
    LANGUAGE_ACT,
    PROCEDURE_ACT,
    REGISTER_ACT,
    RESIDENCE_ACT,
    TRIAL_ACT,
)
from guide.law.model import in_force
from guide.law.versions import Source
from guide.places import EMPLOYMENT_AREAS, resolve
from guide.reasoning.authorities import server
from guide.reasoning.outcome import Outcome

FORM_OF: dict[bool | None, Form] = {True: "met", False: "not_met", None: "not_known"}
ADDRESSED_BY = {"request_to_te_office": t.ASKED_FROM, "written_notification": t.NOTIFY}
#: Without a home municipality on the mainland the authority follows the place of stay; what is said, by class of home.
FOLLOWS_STAY: Mapping[str | None, Message] = {"none": t.NO_ROUTE_STAY, "aland": t.NO_ROUTE_STAY_ALAND}
NOTICE = Source(EMPLOYMENT_ACT, "17", "2")
OWN_LANGUAGE = Source(EMPLOYMENT_ACT, "19", "1")
LANGUAGE_RIGHT = Source(EMPLOYMENT_ACT, "19", "2")
BOTH_LANGUAGES = (OWN_LANGUAGE, Source(LANGUAGE_ACT, "6", "1"), Source(LANGUAGE_ACT, "23", "2"))
BIAS = (Source(PROCEDURE_ACT, "27"), Source(PROCEDURE_ACT, "28"), Source(PROCEDURE_ACT, "30"))


def change_section(outcome: Outcome, answers: Answers) -> Section:
    """Return the way to another authority: route, whom to ask, conditions with their state, consent."""
    if not outcome.settled:
        return Section("change", t.CHANGE, (Sentence(t.CHANGE_OPEN, (_change_law(outcome),)),))
    if outcome.change.route == "none":
        return Section("change", t.CHANGE, tuple(_no_route(outcome, answers)))
    way, law = outcome.change, _change_sources(outcome)
    sentences = [Sentence(t.ROUTE[str(way.route)], law)]
    if way.route == "language_right":
        sentences += _at_home(outcome)
    if way.addressed_to:
        names = way.addressed_to.names
        sentences.append(Sentence(ADDRESSED_BY.get(str(way.route), t.ADDRESSED), law, {"name": named(names)}))
    if way.route == "written_notification" and way.conditions["target"]:
        target = server("employment_authority", resolve(str(answers.change_target), answers.on).code).names
        sentences.append(Sentence(t.NEW_AUTHORITY, law, {"name": named(target)}))
    if way.conditions:
        sentences.append(Sentence(t.CONDITIONS_HEAD, law))
        sentences += [Sentence(t.CONDITION[name], law, form=FORM_OF[state]) for name, state in way.conditions.items()]
    sentences += _route_notes(outcome, answers)
    return Section("change", t.CHANGE, tuple(sentences))


def _at_home(outcome: Outcome) -> list[Sentence]:
    """Return what a person may expect in the own language without going anywhere else."""
    found = [Sentence(c.OWN_LANGUAGE, (OWN_LANGUAGE,))]
    if EMPLOYMENT_AREAS[str(outcome.servers[0].area)].language == "bilingual":
        found.append(Sentence(c.BILINGUAL_HOME, BOTH_LANGUAGES))
    return found


def _route_notes(outcome: Outcome, answers: Answers) -> list[Sentence]:
    way, law = outcome.change, _change_sources(outcome)
    if way.route == "request_to_te_office":
        notes = [Sentence(t.NOT_GRANTED, law, form="note")]
        if way.consent_from:
            notes.insert(0, Sentence(t.CONSENT, law[-1:], {"name": municipality(way.consent_from)}))
        elif answers.change_target == "te_office":
            notes.insert(0, Sentence(t.NO_CONSENT, law[:1]))
        return notes
    moving = Sentence(t.MOVING_HOME, (Source(EMPLOYMENT_ACT, "17", "1"), Source(RESIDENCE_ACT, "7"),
                                      Source(EMPLOYMENT_ACT, "39", "3")))
    if way.route == "written_notification":
        for_a_year = answers.change_ground == "stay" and answers.stay_reason in (None, "work", "study")
        home = [Sentence(c.HOME_STAYS, (Source(RESIDENCE_ACT, "3"),))] if for_a_year else []
        return [Sentence(c.REASONS, (NOTICE,)), *home, Sentence(c.MUST_SERVE, (NOTICE,)),
                Sentence(c.KEEP_DUTIES, (Source(EMPLOYMENT_ACT, "39"),)),
                Sentence(t.ELECTRONIC, (Source(ELECTRONIC_ACT, "9"), Source(ELECTRONIC_ACT, "12"))), moving,
                Sentence(t.EFFECT_UNKNOWN, (NOTICE,), form="note")]
    if way.route == "language_right":
        return [moving, Sentence(c.ASK_SHARE, (LANGUAGE_RIGHT,), form="note")]
    return []


def _no_route(outcome: Outcome, answers: Answers) -> list[Sentence]:
    kind, rules = outcome.servers[0].kind, rules_by_id(outcome.on)
    if kind != "employment_authority":
        rule = rules["change.none_in_trial" if outcome.regime == "trial" else "change.none_now"]
        late = outcome.on >= transfer.REQUEST_FIRST_DAY
        words = t.NO_ROUTE_AMS if kind == "ams" else t.NO_ROUTE_TE if late else t.NO_ROUTE_TRIAL_EARLY
        return [Sentence(words, rule.sources)]
    ground = answers.change_ground
    home = place_class(places_of(answers).home)
    if follows_stay := home in FOLLOWS_STAY:
        found = [Sentence(FOLLOWS_STAY[home], rules["change.follows_stay"].sources)]
        if ground == "language":
            found.append(Sentence(c.OWN_LANGUAGE, (OWN_LANGUAGE,)))
    else:
        found = [Sentence(t.NO_ROUTE_GROUND, rules["change.no_statutory_ground"].sources),
                 Sentence(c.OTHER_WAY, (NOTICE,))]
    advice = (Source(PROCEDURE_ACT, "8"),)
    if not follows_stay or ground in ("relationship", "safety"):
        found.append(Sentence(t.ASK_INSTEAD, advice))
    if ground == "relationship":
        found.append(Sentence(c.BIASED, BIAS))
    if ground == "safety":
        found += [Sentence(t.SAFETY_INSTEAD, advice),
                  Sentence(c.NON_DISCLOSURE, (Source(REGISTER_ACT, "36"),), form="note")]
    return found


def _change_law(outcome: Outcome) -> Source:
    return Source(TRIAL_ACT, "5") if outcome.regime == "trial" else Source(EMPLOYMENT_ACT, "17")


def _change_sources(outcome: Outcome) -> tuple[Source, ...]:
    rules = [rule for rule in in_force(transfer.ROUTES, outcome.on) if rule.route == outcome.change.route]
    return rules[0].sources if rules else (_change_law(outcome),)
