"""The duties as a checklist: for each what to do, by when, what follows from neglect, and the exceptions.

What is shown depends on the day and on the person's situation. A detail that is known not to concern the person is
left out; one that may concern the person says so itself ("if you ...").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from guide.answer.blocks import Section, Sentence
from guide.facts.answers import Answers
from guide.language.messages import M, Message
from guide.law import oversight
from guide.law.acts import EMPLOYMENT_ACT, OLD_SERVICES_ACT, REFORM_2025, TRIAL_ACT
from guide.law.duties import (
    AT_TE_OFFICE,
    DUTY_DETAILS,
    KINDS,
    NOT_TOLD,
    SEARCH,
    DutyDetail,
    Kind,
    Situation,
    general_duties,
)
from guide.law.model import in_force
from guide.law.versions import Source
from guide.reasoning.outcome import Outcome

TITLE = M("section.duties", "Velvollisuutesi")
TITLE_PAST = M("section.duties_past", "Velvollisuutesi silloin")
FOR_SEEKERS = M("duties.for_seekers", "Kun haet työttömyysetuutta")
FOR_ALL = M("duties.for_all", "Kaikille työnhakijoille")
BINDS_SEEKERS = M("duties.binds_seekers", "Nämä velvollisuudet koskevat sinua, jos haet työttömyysetuutta.")
BINDS_SEEKERS_NOT_NOW = M("duties.binds_seekers_not_now",
                          "Nämä velvollisuudet koskevat niitä, jotka hakevat työttömyysetuutta. "
                          "Kerroit, ettet hae sitä.")
BINDS_ALL = M("duties.binds_all", "Nämä velvollisuudet koskevat kaikkia työnhakijoita.")
BINDS_TRIAL = M("duties.binds_trial", "Nämä velvollisuudet koskivat työnhakijaa.")
BOUND_SEEKERS = M("duties.bound_seekers", "Jos et hakenut työttömyysetuutta, sinua koski vain velvollisuus "
                                          "yhteystiedoista ja todisteista.")
ALAND = M("duties.aland", "Ahvenanmaalla on omat säännöt. Kysy velvollisuuksistasi AMS:ltä.")
OLD_TE = M("duties.old_te", "TE-toimiston asiakkaan velvollisuudet luimme laista sellaisena kuin se säädettiin vuonna "
                            "2012. Varmista myöhemmät muutokset viranomaiselta.")
WORDING = M("duties.wording_2026", "Laki muuttui vuonna 2026. Velvollisuuksien tarkan sanamuodon voit varmistaa "
                                   "viranomaiselta.")
CONFIRM = M("duties.confirm", "Osaa näistä tiedoista emme ole voineet tarkistaa lain tekstistä. Varmista ne "
                              "työvoimaviranomaiselta.")
KEEP_SEARCH = M("duties.keep_search", "Ilmoittaudu työnhakijaksi ja pidä työnhakusi voimassa.")
HEADS: Mapping[Kind, Message] = {
    "do": M("duties.do", "Näin toimit:"),
    "deadline": M("duties.deadline", "Milloin:"),
    "consequence": M("duties.consequence", "Jos laiminlyöt tämän:"),
    "exception": M("duties.exception", "Poikkeukset:"),
}
HEADS_PAST: Mapping[Kind, Message] = {
    **HEADS,
    "do": M("duties.do_past", "Näin sinun piti toimia:"),
    "consequence": M("duties.consequence_past", "Jos laiminlöit tämän:"),
}


def duties_section(outcome: Outcome, answers: Answers, situation: Situation = NOT_TOLD) -> Section:
    """Return the duties of the day, grouped by whom they bind, each as a part of its own with its details.

    Whether the person seeks a benefit is taken from `answers`, and from `situation` when the answers do not tell.
    """
    kind = outcome.servers[0].kind if outcome.settled else None
    if kind == "ams":
        return Section("duties", TITLE, (Sentence(ALAND, (Source(EMPLOYMENT_ACT, "39"),)),))
    person = _person(answers, situation)
    if outcome.regime == "trial":
        return _trial(outcome, person, at_te_office=kind == "te_office")
    return _now(outcome, person)


def _person(answers: Answers, situation: Situation) -> Situation:
    return situation if answers.seeks_benefit is None else replace(situation, seeks_benefit=answers.seeks_benefit)


def _trial(outcome: Outcome, person: Situation, at_te_office: bool) -> Section:
    renewed = outcome.on >= general_duties.NEW_DUTIES_FIRST_DAY
    general = Source(OLD_SERVICES_ACT, "2:13" if renewed else "2:8")
    sentences = [Sentence(BINDS_TRIAL, (general,) if at_te_office else (Source(TRIAL_ACT, "15"),))]
    if renewed and person.seeks_benefit is not True:
        sentences.append(Sentence(BOUND_SEEKERS, (general,)))
    if at_te_office and not renewed:
        sentences.append(Sentence(OLD_TE, (general,), form="note"))
    parts = _duty_parts(outcome, person, ("all", "benefit_seekers"), HEADS_PAST)
    if renewed:
        parts.append(_search_part(outcome, person, Source(OLD_SERVICES_ACT, "2:1"), HEADS_PAST))
    return Section("duties", TITLE_PAST, tuple(sentences), tuple(parts))


def _now(outcome: Outcome, person: Situation) -> Section:
    law = (Source(EMPLOYMENT_ACT, "39"),)
    head = BINDS_SEEKERS_NOT_NOW if person.seeks_benefit is False else BINDS_SEEKERS
    everybody = [*_duty_parts(outcome, person, ("all",), HEADS),
                 _search_part(outcome, person, Source(EMPLOYMENT_ACT, "27", "1"), HEADS)]
    groups = (
        Section("duties.benefit_seekers", FOR_SEEKERS, (Sentence(head, law),),
                tuple(_duty_parts(outcome, person, ("benefit_seekers",), HEADS))),
        Section("duties.all", FOR_ALL, (Sentence(BINDS_ALL, law),), tuple(everybody)))
    changed = outcome.on >= oversight.LVV_FIRST_DAY
    notes = (Sentence(WORDING, (Source(REFORM_2025),), form="note"),) if changed else ()
    return Section("duties", TITLE, notes, groups)


def _duty_parts(
        outcome: Outcome, person: Situation, binds: tuple[str, ...], heads: Mapping[Kind, Message]) -> list[Section]:
    return [_part(rule.id, rule.title, rule.sources, outcome, person, heads)
            for rule in in_force(general_duties.DUTIES, outcome.on) if rule.binds in binds]


def _search_part(outcome: Outcome, person: Situation, law: Source, heads: Mapping[Kind, Message]) -> Section:
    return _part(SEARCH, KEEP_SEARCH, (law,), outcome, person, heads)


def _part(
        part_id: str, title: Message, law: tuple[Source, ...], outcome: Outcome, person: Situation,
        heads: Mapping[Kind, Message]) -> Section:
    """Return one duty: its details by kind, and one note when some of them are to be confirmed."""
    shown = details_shown(part_id, outcome, person)
    sentences: list[Sentence] = []
    for kind in KINDS:
        of_kind = [Sentence(one.message, _binding(one.sources, outcome), form="point")
                   for one in shown if one.kind == kind]
        if of_kind:
            sentences += [Sentence(heads[kind], _binding(law, outcome), form="head"), *of_kind]
    uncertain = [source for one in shown if not one.certain for source in _binding(one.sources, outcome)]
    if uncertain:
        sentences.append(Sentence(CONFIRM, _acts(uncertain), form="note"))
    return Section(part_id, title, tuple(sentences))


def details_shown(duty: str, outcome: Outcome, person: Situation) -> tuple[DutyDetail, ...]:
    """Return the details of a duty on the day that concern the person, or may concern."""
    facts, area = person.facts(), outcome.servers[0].area if outcome.settled else None
    return tuple(one for one in in_force(DUTY_DETAILS, outcome.on)
                 if one.duty == duty and one.when.value(facts) is not False and one.area in (None, area))


def _binding(sources: tuple[Source, ...], outcome: Outcome) -> tuple[Source, ...]:
    """Return the sources that bound the person: the trial act never bound a TE office's customer."""
    if not (outcome.settled and outcome.servers[0].kind == "te_office"):
        return sources
    bound = (AT_TE_OFFICE.get(source, source) for source in sources)
    return tuple(dict.fromkeys(source for source in bound if source.act != TRIAL_ACT))


def _acts(sources: Iterable[Source]) -> tuple[Source, ...]:
    """Return the acts of the sources, without their sections."""
    return tuple(dict.fromkeys(Source(source.act) for source in sources))
