"""Why: every rule that was tried, whether it held, and on which of the person's answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from guide.answer import why_texts as t
from guide.answer.blocks import Form, Named, Section, Sentence
from guide.facts.all_facts import AUTHORITY_FACTS, PLACE_FACTS
from guide.facts.answers import Answers
from guide.facts.combinations import follows
from guide.facts.rule_facts import FIELDS, places_of
from guide.language.messages import Message
from guide.law.conditions import AllOf, AnyOf, Condition, Facts, Is, Not
from guide.law.model import Rule
from guide.law.versions import Source
from guide.places import MUNICIPALITIES
from guide.reasoning.decide import deciding_rules
from guide.reasoning.evaluate import case_of
from guide.reasoning.outcome import Outcome, Reason

STATE: dict[bool | None, Form] = {True: "met", False: "not_met", None: "not_known"}


def decided_by(condition: Condition, facts: Facts) -> frozenset[str]:
    """Return the facts on which the value of a condition rests: those of the parts that give it.

    Of an "and" that fails, every part that fails; of an "or" that holds, every part that holds.
    """
    value = condition.value(facts)
    if isinstance(condition, Is):
        return condition.fields()
    if isinstance(condition, Not):
        return decided_by(condition.part, facts)
    if isinstance(condition, AllOf | AnyOf):
        found = [decided_by(part, facts) for part in condition.parts if part.value(facts) is value]
        return frozenset().union(*found)
    return frozenset()


def why_parts(outcome: Outcome, answers: Answers, rules: Mapping[str, Rule]) -> tuple[Section, ...]:
    """Return the rules that decided (or on which the answer still hangs) first, then all others, in their order."""
    case = case_of(answers, places_of(answers))
    deciding = {rule.id for rule in deciding_rules(outcome.law_version, case.named())}
    decided = t.DECIDED if len(deciding) == 1 else t.DECIDED_TOGETHER
    head = decided if outcome.settled else t.STILL_OPEN
    parts = []
    for part, title, wanted in (("why.decided", head, True), ("why.others", t.OTHERS, False)):
        sentences = [sentence for reason in outcome.reasons if (reason.rule in deciding) is wanted
                     for sentence in _rule(reason, rules[reason.rule], answers, case.named())]
        if sentences:
            parts.append(Section(part, title, tuple(sentences)))
    return tuple(parts)


def _rule(reason: Reason, rule: Rule, answers: Answers, facts: Facts) -> Iterator[Sentence]:
    yield Sentence(rule.title, rule.sources, form=STATE[reason.met])
    fields = decided_by(rule.when, facts)
    yield from (_told(field, answers, facts, rule.sources) for field in FIELDS if field in fields)


def _told(field: str, answers: Answers, facts: Facts, sources: tuple[Source, ...]) -> Sentence:
    """Return what the person answered about a fact, or that it was not told."""
    value, fact = facts[field], AUTHORITY_FACTS[field]
    if value is None:
        return Sentence(t.NOT_TOLD, sources, {"fact": fact.name}, "point")
    if getattr(answers, fact.field) is None and (inferred := follows(field, facts)):
        return Sentence(inferred, sources, form="point")
    if value in fact.said:
        return Sentence(t.TOLD, sources, {"answer": fact.said[value]}, "point")
    return Sentence(*_place(field, answers, sources), "point")


def _place(field: str, answers: Answers, sources: tuple[Source, ...]) -> tuple[
        Message, tuple[Source, ...], dict[str, object]]:
    places, told = places_of(answers), PLACE_FACTS[field].told
    if field == "stay" and answers.stay_municipality is None:
        told = t.STAY_AS_HOME
    return told, sources, {"name": _municipality(str(getattr(places, field)))}


def _municipality(code: str) -> Named:
    one = MUNICIPALITIES[code]
    return Named(one.name("fi"), one.name("sv"), one.name("en"), official_beside=False)
