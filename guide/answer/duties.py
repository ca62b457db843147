"""The duties as a checklist: for each what to do, by when, what follows from neglect, and the exceptions.

What is shown depends on the day and on the person's situation. A detail that is known not to concern the person is
left out; one that may concern the person says so itself ("if you ...").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from guide.answer.blocks import Section, Sentence
from guide.answer.lines import sentences
from guide.facts.answers import Answers
from guide.language.messages import M, Message
from guide.law.acts import TRIAL_ACT
from guide.law.conditions import UNKNOWN, Facts
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
from guide.law.lines import duties as lines
from guide.law.model import in_force
from guide.law.versions import Source, version_on
from guide.reasoning.line_facts import facts_of
from guide.reasoning.outcome import Outcome

TITLE = M("section.duties", "Velvollisuutesi")
TITLE_PAST = M("section.duties_past", "Velvollisuutesi silloin")
FOR_SEEKERS = M("duties.for_seekers", "Kun haet työttömyysetuutta")
FOR_ALL = M("duties.for_all", "Kaikille työnhakijoille")
CONFIRM = M("duties.confirm", "Osaa näistä tiedoista emme ole voineet tarkistaa lain tekstistä. Varmista ne "
                              "työvoimaviranomaiselta.")
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
    on, person = outcome.on, _person(answers, situation)
    facts = facts_of(outcome, answers) | {
        "seeks_benefit": UNKNOWN if person.seeks_benefit is None else person.seeks_benefit}
    if own := sentences(lines.OWN_RULES, on, facts):
        return Section("duties", TITLE, own)
    introduction, past = sentences(lines.INTRODUCTION, on, facts), version_on(on).of_trial
    heads = HEADS_PAST if past else HEADS
    parts = {binds: [_part(rule.id, rule.title, rule.sources, outcome, facts, person, heads)
                     for rule in in_force(general_duties.DUTIES, on) if rule.binds == binds]
             for binds in ("all", "benefit_seekers")}
    parts["all"] += [_part(SEARCH, one.message, one.sources, outcome, facts, person, heads)
                     for one in in_force(lines.SEARCH_LINES, on)]
    if past:
        return Section("duties", TITLE_PAST, introduction, tuple(parts["all"]))
    return Section("duties", TITLE, introduction, (
        Section("duties.benefit_seekers", FOR_SEEKERS, sentences(lines.OF_SEEKERS, on, facts),
                tuple(parts["benefit_seekers"])),
        Section("duties.all", FOR_ALL, sentences(lines.OF_ALL, on, facts), tuple(parts["all"]))))


def _person(answers: Answers, situation: Situation) -> Situation:
    return situation if answers.seeks_benefit is None else replace(situation, seeks_benefit=answers.seeks_benefit)


def _part(
        part_id: str, title: Message, law: tuple[Source, ...], outcome: Outcome, facts: Facts, person: Situation,
        heads: Mapping[Kind, Message]) -> Section:
    """Return one duty: its details by kind, and one note when some of them are to be confirmed."""
    shown = details_shown(part_id, outcome, person)
    sentences: list[Sentence] = []
    for kind in KINDS:
        of_kind = [Sentence(one.message, _binding(one.sources, facts), form="point")
                   for one in shown if one.kind == kind]
        if of_kind:
            sentences += [Sentence(heads[kind], _binding(law, facts), form="head"), *of_kind]
    uncertain = [source for one in shown if not one.certain for source in _binding(one.sources, facts)]
    if uncertain:
        sentences.append(Sentence(CONFIRM, _acts(uncertain), form="note"))
    return Section(part_id, title, tuple(sentences))


def details_shown(duty: str, outcome: Outcome, person: Situation) -> tuple[DutyDetail, ...]:
    """Return the details of a duty on the day that concern the person, or may concern."""
    facts, area = person.facts(), outcome.servers[0].area if outcome.settled else None
    return tuple(one for one in in_force(DUTY_DETAILS, outcome.on)
                 if one.duty == duty and one.when.value(facts) is not False and one.area in (None, area))


def _binding(sources: tuple[Source, ...], facts: Facts) -> tuple[Source, ...]:
    """Return the sources that bound the person: the trial act never bound a TE office's customer."""
    if not lines.AT_OFFICE.value(facts):
        return sources
    bound = (AT_TE_OFFICE.get(source, source) for source in sources)
    return tuple(dict.fromkeys(source for source in bound if source.act != TRIAL_ACT))


def _acts(sources: Iterable[Source]) -> tuple[Source, ...]:
    """Return the acts of the sources, without their sections."""
    return tuple(dict.fromkeys(Source(source.act) for source in sources))
