"""Why: every rule tried stands there once, with the answers that decide it, and the deciding rule first."""

from __future__ import annotations

import pytest

from guide import Answers, evaluate
from guide.answer import why as t
from guide.answer.blocks import Section, Sentence
from guide.answer.sections import STATE
from guide.answer.why import decided_by, why_section
from guide.facts.all_facts import PERSON, PLACES
from guide.facts.combinations import INFERRED
from guide.facts.model import LISTED, NOT_LISTED
from guide.facts.rule_facts import FIELDS, places_of
from guide.language.locale import LANGUAGES, translator
from guide.language.messages import Message
from guide.law.all_rules import ALL_RULES
from guide.law.conditions import Facts
from guide.law.lines import serving
from guide.law.model import in_force
from guide.reasoning.evaluate import case_of
from guide.reasoning.examples import EXAMPLES
from tests.answer.test_what_if import CASES

SAID = {(fact.in_rules, value): fact.said[value] for fact in (*PLACES, *PERSON) for value in fact.said
        if value not in (LISTED, NOT_LISTED)}
RULES = {rule.title.id for rule in ALL_RULES}


def grouped(part: Section) -> list[tuple[Sentence, list[Sentence]]]:
    found: list[tuple[Sentence, list[Sentence]]] = []
    for sentence in part.sentences:
        if sentence.message.id in RULES:
            found.append((sentence, []))
        else:
            found[-1][1].append(sentence)
    return found


def why(answers: Answers) -> dict[str, list[tuple[Sentence, list[Sentence]]]]:
    return {part.id: grouped(part) for part in why_section(evaluate(answers), answers).parts}


def facts_of(answers: Answers) -> dict[str, object]:
    return dict(case_of(answers, places_of(answers)).named())


def test_every_rule_tried_stands_there_once_with_its_state_and_sources() -> None:
    for answers in CASES:
        outcome = evaluate(answers)
        rules = {rule.id: rule for rule in in_force(ALL_RULES, outcome.on)}
        shown = [rule for part in why(answers).values() for rule, _ in part]
        want = [(rules[one.rule].title, STATE[one.met], rules[one.rule].sources) for one in outcome.reasons]
        assert sorted(((s.message, s.form, s.sources) for s in shown), key=str) == sorted(want, key=str)


def test_the_facts_named_are_enough_for_the_rule_and_none_is_idle() -> None:
    """With all other facts unknown the rule has the same value; with no fact of a settled rule it has none."""
    checked = 0
    for answers in CASES:
        facts = facts_of(answers)
        rules = {rule.id: rule for rule in in_force(ALL_RULES, answers.on)}
        for reason in evaluate(answers).reasons:
            condition = rules[reason.rule].when
            fields = decided_by(condition, facts)
            kept: Facts = {name: facts[name] if name in fields else None for name in FIELDS}
            assert condition.value(kept) is reason.met
            if reason.met is None:
                assert all(facts[name] is None for name in fields)
            else:
                assert fields
                assert all(facts[name] is not None for name in fields)
            checked += 1
    assert checked > 5000


def test_the_first_rule_that_holds_is_the_deciding_one() -> None:
    for answers in CASES:
        outcome = evaluate(answers)
        deciding = {rule.message: rule.form for rule, _ in why(answers)["why.decided"]}
        title = why_section(outcome, answers).parts[0].title
        if not outcome.settled:
            assert title == t.STILL_OPEN
        elif title == t.DECIDED:
            assert list(deciding.values()) == ["met"]
        else:
            assert title == t.DECIDED_TOGETHER
            assert "not_known" in deciding.values()
        assert "not_met" not in deciding.values()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_answer_is_said_as_it_was_given(lang: str) -> None:
    to = translator(lang)
    for answers in CASES:
        facts = facts_of(answers)
        for part in why(answers).values():
            for rule, told in part:
                for sentence in told:
                    text = sentence.text(to)
                    assert "{" not in text
                    assert sentence.sources == rule.sources
                    if sentence.message == t.TOLD:
                        field, value = next(key for key, message in SAID.items()
                                            if message == sentence.params["answer"])
                        assert facts[field] == value
                    elif sentence.message == INFERRED[0].follows:
                        assert answers.under_30
                        assert facts["dismissed_55plus"] is False


def test_in_words() -> None:
    to = translator("en")
    parts = why(EXAMPLES["trial-under-30"].answers)
    (rule, told), = parts["why.decided"]
    assert rule.message.id == "rule.trial.group"
    assert [sentence.text(to) for sentence in told] == [
        "You gave Helsinki as your municipality of residence.",
        "You told us that you were unemployed, fully laid off or working under 4 hours a week.",
        "You told us that you were under 30."]


def test_no_text_is_there_in_vain() -> None:
    used = set()
    for answers in CASES:
        section = why_section(evaluate(answers), answers)
        used |= {part.title.id for part in section.parts}
        for sentence in section.every_sentence():
            used.add(sentence.message.id)
            answer = sentence.params.get("answer")
            used |= {message.id for message in SAID.values() if message == answer}
    every = {value.id for value in (*vars(t).values(), *(one.follows for one in INFERRED),
                                    *(fact.told for fact in PLACES)) if isinstance(value, Message)}
    assert every | {serving.ORDER.id} | {message.id for message in SAID.values()} == used - {
        id for id in used if not id.startswith("why.")}


@pytest.mark.parametrize(("given", "told"), [(None, INFERRED[0].follows), (False, t.TOLD)])
def test_what_follows_from_age_is_said_only_when_it_was_not_asked(given: bool | None, told: Message) -> None:
    answers = Answers.model_validate({"on": "2024-05-01", "home_municipality": "091", "status": "unemployed",
                                      "under_30": True, "dismissed_55plus": given})
    said = [one.message for part in why(answers).values() for _, facts in part for one in facts
            if one.message == INFERRED[0].follows or one.params.get("answer") == SAID["dismissed_55plus", False]]
    assert said == [told]
