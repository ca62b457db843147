"""Why: every rule that was tried, whether it held, and on which of the person's answers."""

from __future__ import annotations

from collections.abc import Iterator

from guide.answer import texts
from guide.answer.blocks import Section, Sentence
from guide.answer.lines import sentences
from guide.answer.names import inside, municipality_bent
from guide.answer.sections import STATE
from guide.facts.all_facts import AUTHORITY_FACTS, PLACE_FACTS
from guide.facts.answers import Answers
from guide.facts.combinations import follows
from guide.facts.rule_facts import FIELDS, places_of
from guide.language.messages import M
from guide.law.acts import Source
from guide.law.all_rules import ALL_RULES
from guide.law.conditions import AllOf, AnyOf, Condition, Facts, Is, Not
from guide.law.lines.serving import TRIED
from guide.law.model import Rule, in_force
from guide.reasoning.decide import deciding_rules
from guide.reasoning.evaluate import case_of
from guide.reasoning.outcome import Outcome, Reason

DECIDED = M("why.decided", "Tämä sääntö ratkaisi")
DECIDED_TOGETHER = M("why.decided_together", "Nämä säännöt johtavat samaan vastaukseen")
STILL_OPEN = M("why.still_open", "Näistä vastaus riippuu vielä")
OTHERS = M("why.others", "Muut säännöt, joita tutkimme")

TOLD = M("why.told", "Kerroit, että {answer}.")
NOT_TOLD = M("why.not_told", "Et kertonut, {fact}.")
STAY_AS_HOME = M("why.stay_as_home", "Muuta paikkaa et kertonut.")


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


def why_section(outcome: Outcome, answers: Answers) -> Section:
    """Return every rule tried, whether it was met, and the answers it rests on.

    The rules that decided, or on which the answer still depends, stand first, then all others, in their order. What
    the person answered is told once, under the first rule that rests on it.
    """
    case, rules = case_of(answers, places_of(answers)), {rule.id: rule for rule in in_force(ALL_RULES, outcome.on)}
    deciding = {rule.id for rule in deciding_rules(outcome.law_version, case.named())}
    decided = DECIDED if len(deciding) == 1 else DECIDED_TOGETHER
    parts, told = [], set[str]()
    for part, title, wanted in (("why.decided", decided if outcome.settled else STILL_OPEN, True),
                                ("why.others", OTHERS, False)):
        found = [sentence for reason in outcome.reasons if (reason.rule in deciding) is wanted
                 for sentence in _rule(reason, rules[reason.rule], answers, case.named(), told)]
        if found:
            parts.append(Section(part, title, tuple(found)))
    return Section("why", texts.WHY, sentences(TRIED, outcome.on, {}), tuple(parts))


def _rule(reason: Reason, rule: Rule, answers: Answers, facts: Facts, told: set[str]) -> Iterator[Sentence]:
    yield Sentence(rule.title, rule.sources, form=STATE[reason.met])
    fields = decided_by(rule.when, facts) - told
    told |= fields
    yield from (_told(field, answers, facts, rule.sources) for field in FIELDS if field in fields)


def _told(field: str, answers: Answers, facts: Facts, sources: tuple[Source, ...]) -> Sentence:
    """Return what the person answered about a fact, or that it was not told."""
    value, fact = facts[field], AUTHORITY_FACTS[field]
    if value is None:
        return Sentence(NOT_TOLD, sources, {"fact": fact.name}, "point")
    if getattr(answers, fact.field) is None and (inferred := follows(field, facts)):
        return Sentence(inferred, sources, form="point")
    if value in fact.said:
        return Sentence(TOLD, sources, {"answer": fact.said[value]}, "point")
    code = str(getattr(places_of(answers), field))
    if field == "stay" and answers.stay_municipality is not None:
        return Sentence(PLACE_FACTS[field].told, sources, {"name": inside(code)}, "point")
    told = STAY_AS_HOME if field == "stay" else PLACE_FACTS[field].told
    return Sentence(told, sources, {"name": municipality_bent(code, "of")}, "point")
