"""A fact is said in one object: what is missing in it is named, by fact and part, at import or by `check`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields, replace
from datetime import date
from typing import Any

import pytest

from guide.facts import all_facts, change, grounds, home, situation, special, status, stay
from guide.facts.all_facts import AUTHORITY_FACTS, FACTS, PERSON, PLACES, PRIVATE_ANSWERS
from guide.facts.answers import BOOLEAN_FIELDS, Answers
from guide.facts.combinations import COMBINATIONS, INFERRED, can_be, combinations_on
from guide.facts.model import UNKNOWN, YES_NO, AuthorityFact, Fact, Option, Question
from guide.facts.questions import PAGES, QUESTIONS, SITUATION
from guide.facts.rule_facts import DOMAINS, FIELDS, person_of
from guide.language.messages import Message
from guide.law.all_rules import AUTHORITY_RULES
from guide.law.conditions import is_
from guide.tools import declared_facts
from tests.sampling import sample

PARTS = [(fact, part.name) for fact in FACTS for part in fields(fact)
         if part.default is MISSING and part.default_factory is MISSING]
WORDS = [(fact, part.name, value) for fact in (*PERSON, *PLACES) for part in fields(fact)
         if part.name in ("drawn", "said", "what_if") for value in getattr(fact, part.name)]


def said(part: Any) -> dict[str, Any]:
    return {one.name: getattr(part, one.name) for one in fields(part) if one.init}


def test_every_declaration_is_one_of_all_facts() -> None:
    modules = (change, grounds, home, situation, special, status, stay)
    declared = {one for module in modules for one in vars(module).values() if isinstance(one, Fact)}
    assert declared == set(FACTS)
    assert len({fact.in_rules for fact in FACTS}) == len(FACTS)
    asked = [question for page in (*PAGES, SITUATION) for question in page.questions]
    assert sorted(asked, key=id) == sorted(QUESTIONS, key=id)
    for module in modules:
        questions = {one for one in vars(module).values() if isinstance(one, Question)}
        assert questions <= set(QUESTIONS)


@pytest.mark.parametrize(("fact", "part"), PARTS, ids=lambda one: one if isinstance(one, str) else one.field)
def test_a_part_that_is_missing_is_named(fact: Fact, part: str) -> None:
    parts = said(fact)
    del parts[part]
    with pytest.raises(TypeError, match=f"'{part}'"):
        type(fact)(**parts)


@pytest.mark.parametrize("part", ["field", "page", "label", "hint", "why", "options", "spoken"])
def test_a_part_of_a_question_that_is_missing_is_named(part: str) -> None:
    parts = said(grounds.UNDER_30.question)
    del parts[part]
    with pytest.raises(TypeError, match=f"'{part}'"):
        Question(**parts)


@pytest.mark.parametrize(("fact", "part", "value"), WORDS, ids=lambda one: getattr(one, "field", str(one)))
def test_words_that_are_missing_for_a_value_are_named(fact: AuthorityFact, part: str, value: object) -> None:
    words: Mapping[Any, Any] = getattr(fact, part)
    without: dict[str, Any] = {part: {key: word for key, word in words.items() if key != value}}
    extra = part != "what_if" and value not in (*DOMAINS[fact.in_rules], "listed", "not_listed")
    if extra or (fact in PLACES and part == "said"):
        replace(fact, **without)  # a class of classes, in a drawing; what is said of a place is its name
        return
    with pytest.raises(ValueError, match=rf"the fact {fact.field}: `{part}` has no words for {value}"):
        replace(fact, **without)


@pytest.mark.parametrize("fact", sample(PERSON, "sentences", most=3), ids=lambda fact: fact.field)
def test_check_names_each_sentence_of_what_if_that_is_missing(
        fact: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """All but one sentence for each value: the import wants one at least, and `check` knows which are needed."""
    one_each = {tense: {value: key for key in reversed(table) for value in key[:1]}
                for tense, table in fact.what_if.items()}
    kept = {tense: {key: fact.what_if[tense][key] for key in keys.values()} for tense, keys in one_each.items()}
    gone = [f"the fact {fact.field}: `what_if[{tense}]` has no words for {value} and {kind}: "
            f'add ({value!r}, "{kind}"): M("whatif.ID", "... {{name}}.")'
            for tense, table in kept.items() for value, kind in fact.what_if[tense].keys() - table.keys()]
    monkeypatch.setitem(all_facts.PERSON_FACTS, fact.field, replace(fact, what_if=kept))
    assert list(declared_facts.sentences()) == sorted(gone)


def test_check_names_what_answers_pages_and_rules_do_not_know(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [*declared_facts.faults(), *declared_facts.sentences()] == []
    young = grounds.UNDER_30
    shoes = replace(young, question=replace(young.question, field="shoe_size", page="feet"))
    retired = replace(status.STATUS.question, options=(Option("retired", Message("test", "Test")), *YES_NO[2:]))
    with monkeypatch.context() as patch:
        patch.setattr(declared_facts, "FACTS", (*(fact for fact in FACTS if fact is not young), shoes))
        assert declared_facts.faults() == [
            "the fact under_30 is a field of Answers and is not declared in guide.facts.all_facts",
            "the fact shoe_size is declared and is no field of Answers", "the fact shoe_size: there is no page feet"]
    with monkeypatch.context() as patch:
        patch.setattr(declared_facts, "FACTS", (*FACTS, change.CHANGE_GROUND.__class__(
            question=retired, private=(), drawn=None)))
        assert declared_facts.faults() == ["the fact status: its options are not the values that Answers allows"]
    rule = replace(AUTHORITY_RULES[0], when=is_("shoe_size"))
    with monkeypatch.context() as patch:
        patch.setattr(declared_facts, "AUTHORITY_RULES", (rule,))
        found = declared_facts.faults()
    assert f"rule {rule.id} looks at shoe_size, which no PersonFact or PlaceFact declares" in found
    assert "the fact under_30: no rule looks at it" in found
    for name, what in (("STEPS", "answer"), ("DUTY_DETAILS", "fact of the situation")):
        rules = tuple(replace(one, when=is_("shoe_size")) for one in getattr(declared_facts, name)[:1])
        with monkeypatch.context() as patch:
            patch.setattr(declared_facts, name, rules)
            assert declared_facts.faults() == [f"rule {rules[0].id} looks at shoe_size, which no {what} declares"]


def test_check_names_a_question_that_has_no_words_for_a_past_day(monkeypatch: pytest.MonkeyPatch) -> None:
    assert list(declared_facts.past_forms()) == []
    asked = SITUATION.questions[0]
    new = replace(asked, field="shoes", label=Message("test", "Onko sinulla kengät?"))
    monkeypatch.setattr(declared_facts, "SITUATION", replace(SITUATION, questions=(asked, new)))
    told, = declared_facts.past_forms()
    assert told.startswith("the fact shoes has no label for days that are over: give them by `past_of(...)`")


def test_a_private_answer_is_an_answer() -> None:
    assert frozenset({("change_ground", "safety")}) == PRIVATE_ANSWERS
    with pytest.raises(ValueError, match=r"change_ground: `private` names \{'danger'\}"):
        replace(change.CHANGE_GROUND, private=("danger",))


def test_what_follows_from_the_declarations() -> None:
    assert FIELDS[:3] == ("home", "stay", "status")
    assert DOMAINS["stay"] == ("trial", "outside", "aland")
    assert DOMAINS["status"] == ("unemployed", "at_risk", "subsidised", "in_service", "other")
    assert {DOMAINS[name] for name in FIELDS[3:]} == {(True, False)}
    assert {*FIELDS[3:], "change_wanted", "seeks_benefit", "services_kept"} <= set(BOOLEAN_FIELDS)
    assert {*FIELDS, "home_municipality", "stay_municipality"} == set(AUTHORITY_FACTS)
    assert all(question.options[-1].value == UNKNOWN for question in QUESTIONS)


def test_combinations_stand_once_with_mark_days_and_reason() -> None:
    assert all(one.why and one.source.label for one in COMBINATIONS)
    for one in COMBINATIONS:
        assert all(value in DOMAINS[field] for field, value in one.facts)
    young, = INFERRED
    assert young.facts == (("under_30", True), ("dismissed_55plus", True))
    for field, first_day in (("dismissed_55plus", date(2023, 1, 1)), ("temporary_protection", date(2022, 3, 4)),
                             ("former_customer", date(2021, 3, 2))):
        facts = dict.fromkeys(FIELDS) | {field: True, "immigrant": True}
        before = date.fromordinal(first_day.toordinal() - 1)
        assert not can_be(facts, (field,), combinations_on(before))
        assert can_be(facts, ("immigrant",), combinations_on(before)), "it was there before"
        assert can_be(facts, (field,), combinations_on(first_day))
    with pytest.raises(ValueError, match="inferred"):
        replace(young, follows=None)
    with pytest.raises(ValueError, match="inferred"):
        replace(young, marked="not_offered")


@pytest.mark.parametrize(("given", "counts"), [
    ({"under_30": True}, {"under_30": True, "dismissed_55plus": False}),
    ({"under_30": True, "dismissed_55plus": True}, {"under_30": True, "dismissed_55plus": True}),
    ({"dismissed_55plus": True}, {"dismissed_55plus": True}), ({"under_30": False}, {"under_30": False}),
    ({"temporary_protection": True}, {"temporary_protection": True}), ({"immigrant": False}, {"immigrant": False}),
])
def test_only_what_is_marked_inferred_is_inferred(given: dict[str, bool], counts: dict[str, bool]) -> None:
    person = person_of(Answers.model_validate({"on": date(2022, 1, 1), **given}))
    assert {name: value for name, value in zip(FIELDS[2:], person, strict=True) if value is not None} == counts
