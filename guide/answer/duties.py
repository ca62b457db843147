"""The duties as a checklist: for each what to do, by when, what follows from neglect, and the exceptions.

What is shown depends on the day and on the person's situation. A detail that is known not to concern the person is
left out; one that may concern the person says so itself ("if you ..."). Nothing is said twice.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from guide.answer import costs
from guide.answer import duty_texts as t
from guide.answer.blocks import Section, Sentence
from guide.answer.lines import sentences
from guide.facts.answers import Answers
from guide.language.messages import Message
from guide.law import duties
from guide.law.acts import TRIAL_ACT, Source
from guide.law.conditions import UNKNOWN, Facts
from guide.law.consequences import CONSEQUENCES, ConsequenceRule
from guide.law.duties import general_duties
from guide.law.duties.model import SEEK
from guide.law.duties.past_forms import PAST
from guide.law.lines import duties as lines
from guide.law.model import in_force
from guide.law.versions import version_on
from guide.reasoning.evaluate import evaluate
from guide.reasoning.line_facts import facts_of
from guide.reasoning.outcome import Outcome
from guide.reasoning.told_duties import costs_shown, details_shown, person_in

_Costs = duties.DutyDetail | ConsequenceRule
#: The two groups of the section, on days on which the law tells them apart.
OF_ALL, OF_SEEKERS = "duties.all", "duties.benefit_seekers"


@dataclass(frozen=True, slots=True)
class _Reader:
    """Whom the duties are told to, and whether of a day whose rules are over.

    `alone`: one duty is read by itself, so it cannot point to what stands beside another.
    """

    outcome: Outcome
    facts: Facts
    person: Facts
    past: bool
    with_reasons: bool
    alone: bool = False


def told_as_past(on: date, today: date) -> bool:
    """Return whether the duties of a day are told in the past: other rules have come, or the trial is over."""
    return version_on(on).of_trial or rules_are_over(on, today)


def duties_section(outcome: Outcome, answers: Answers, today: date, situation: Facts | None = None, *,
                   with_reasons: bool = True) -> Section:
    """Return the duties of the day, grouped by whom they bind, each as a part of its own with its details.

    `situation` has every fact of it (None: none is known); what the answers tell of it holds over it.
    `with_reasons`: the tables of costs have the valid reasons.
    """
    on, past, person = outcome.on, told_as_past(outcome.on, today), person_in(answers, situation)
    facts = facts_of(outcome, answers) | {
        "seeks_benefit": UNKNOWN if person["seeks_benefit"] is None else person["seeks_benefit"], "rules_over": past}
    if own := sentences(lines.OWN_RULES, on, facts):
        return Section("duties", t.TITLE_PAST if past else t.TITLE, own)
    reader = _Reader(outcome, facts, person, past, with_reasons)
    rules = in_force(general_duties.DUTIES, on)
    parts = [*(_part(duties.SEARCH, one.message, one.sources, reader) for one in in_force(lines.SEARCH_LINES, on)),
             *(_part(rule.id, rule.title, rule.sources, reader) for rule in rules)]
    above = sentences(lines.INTRODUCTION, on, facts, day=on)
    if lines.WORDING not in {one.message for one in above}:  # which says of all that some is to be confirmed
        notes, parts = _confirmed(reader, parts)
        above = (*above, *notes)
    title = t.TITLE_PAST if past else t.TITLE
    of_seekers = {rule.id for rule in rules if rule.binds != "all"}
    if not of_seekers:
        return Section("duties", title, above, tuple(parts))
    return Section("duties", title, above, (
        Section(OF_ALL, t.FOR_ALL, sentences(lines.OF_ALL, on, facts),
                tuple(part for part in parts if part.id not in of_seekers)),
        Section(OF_SEEKERS, t.FOR_SEEKERS_PAST if past else t.FOR_SEEKERS,
                sentences(lines.OF_SEEKERS, on, facts), tuple(part for part in parts if part.id in of_seekers))))


def one_duty(duty: str, on: date, today: date) -> Section | None:
    """Return a duty with all that the answer of a day has of it, told to nobody in particular; None: it has none.

    Alone, it has its own steps and its own doubt, which an answer tells beside the first duty for all.
    """
    answers = Answers(on=on)
    found = {one.id: one for one in in_force((*lines.SEARCH_LINES, *general_duties.DUTIES), on)}
    outcome, past = evaluate(answers), told_as_past(on, today)
    facts = facts_of(outcome, answers) | {"seeks_benefit": UNKNOWN, "rules_over": past}
    reader = _Reader(outcome, facts, person_in(answers, None), past, with_reasons=True, alone=True)
    rule = found.get(lines.KEEP_SEARCH.id if duty == duties.SEARCH else duty)
    if rule is None:
        return None
    _, [part] = _confirmed(reader, [_part(duty, rule.title, rule.sources, reader)])
    return part


def rules_are_over(on: date, today: date) -> bool:
    """Return whether a day is before today and other rules have come since."""
    return on < today and version_on(on) != version_on(today)


def costs_are_doubtful(on: date) -> bool:
    """Return whether any cost of the day, or any valid reason, is to be confirmed, and not by the authority."""
    return (any(one.cost_is_doubtful for one in in_force(CONSEQUENCES, on))
            or any(one.cost_is_doubtful for one in in_force(duties.DUTY_DETAILS, on)))


def _part(part_id: str, title: Message, law: tuple[Source, ...], reader: _Reader) -> Section:
    """Return one duty: its details by kind, and what is doubtful of its cost directly before what it is about."""
    on, heads = reader.outcome.on, t.HEADS_PAST if reader.past else t.HEADS
    shown = details_shown(part_id, reader.outcome, reader.person)
    of_costs = {**reader.facts, "duty": SEEK if reader.alone else part_id}
    doubt = sentences(lines.DOUBTS, on, of_costs)
    found: list[Sentence] = []
    for kind in duties.KINDS:
        of_kind = [one for one in shown if one.kind == kind]
        priced = [one for one in costs_shown(part_id, reader.outcome, reader.person) if one.kind == kind]
        if not of_kind and not priced:
            continue
        if doubt and _is_doubtful(priced, of_kind, reader):
            found += doubt
            doubt = ()
        about = law if kind in duties.OF_THE_DUTY else [*priced, *of_kind][0].sources[:1]
        found.append(Sentence(heads[kind], binding(about, reader.facts), form="head"))
        if kind == "consequence" and (not reader.alone or any(one.is_counted for one in priced)):
            found += sentences(lines.COUNTED, on, of_costs)
        bound = partial(binding, facts=reader.facts)
        if (table := costs.table(priced, on, bound, short=not reader.alone,
                                 with_reasons=reader.with_reasons)) is not None:
            found.append(table)
        found += [Sentence(PAST.get(one.message.id, one.message) if reader.past else one.message,
                           binding(one.sources, reader.facts), form="point") for one in of_kind]
    return Section(part_id, t.TITLES_PAST[part_id] if reader.past else title, tuple(found))


def _is_doubtful(priced: list[ConsequenceRule], details: list[duties.DutyDetail], reader: _Reader) -> bool:
    """Return whether a cost is to be confirmed, and not by the authority.

    In an answer the doubt stands once, before the first costs, and speaks of all that follow; alone a duty that costs
    the benefit has it on the same days.
    """
    told: list[_Costs] = [*priced, *details]
    return any(one.cost_is_doubtful for one in told) or (
        reader.alone and any(one.of_the_benefit for one in priced) and costs_are_doubtful(reader.outcome.on))


def _confirmed(reader: _Reader, parts: list[Section]) -> tuple[list[Sentence], list[Section]]:
    """Return the note on what is to be confirmed, and the parts: in the part it stands when only one needs it."""
    found: dict[str, list[Source]] = {}
    for part in parts:
        told: list[_Costs] = [*details_shown(part.id, reader.outcome, reader.person),
                              *costs_shown(part.id, reader.outcome, reader.person)]
        for one in told:
            if not one.certain and not one.cost_is_doubtful:
                found.setdefault(part.id, []).extend(binding(one.sources, reader.facts))
    if not found:
        return [], parts
    acts = dict.fromkeys(Source(source.act) for sources in found.values() for source in sources)
    note = Sentence(lines.CONFIRM, tuple(acts), form="note")
    if len(found) > 1:
        return [note], parts
    return [], [replace(part, sentences=(*part.sentences, note)) if part.id in found else part for part in parts]


def binding(sources: tuple[Source, ...], facts: Facts) -> tuple[Source, ...]:
    """Return the sources that bound the person: the trial act never bound a TE office's customer."""
    if not lines.AT_OFFICE.value(facts):
        return sources
    bound = (duties.AT_TE_OFFICE.get(source, source) for source in sources)
    return tuple(dict.fromkeys(source for source in bound if source.act != TRIAL_ACT))
