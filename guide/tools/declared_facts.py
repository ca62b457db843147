"""What the declarations of facts lack: seen from `Answers`, from the pages, from the rules and from what-if."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from itertools import pairwise, product
from typing import get_args

from guide.facts.all_facts import FACTS, PERSON_FACTS, PLACE_FACTS
from guide.facts.answers import Answers
from guide.facts.combinations import can_be, combinations_on
from guide.facts.past_forms import message_of_day
from guide.facts.questions import PAGES, SITUATION
from guide.facts.rule_facts import DOMAINS, FIELDS, PERSON_FIELDS, counted
from guide.facts.situation import situation_facts
from guide.law.all_rules import AUTHORITY_RULES
from guide.law.conditions import Facts
from guide.law.consequences import CONSEQUENCES
from guide.law.days import ONE_DAY
from guide.law.duties import DUTY_DETAILS
from guide.law.steps import STEPS
from guide.law.versions import LAW_VERSIONS, LawVersion
from guide.reasoning.decide import rules_on
from guide.reasoning.what_if import classed


def faults() -> list[str]:
    """Return what keeps a fact or rule from being evaluated, by name; an empty list when all is declared."""
    return list(_fields()) or list(_rules())


def _fields() -> Iterator[str]:
    declared = {fact.field: fact for fact in FACTS}
    for name in Answers.model_fields.keys() - {"on"} - declared.keys():
        yield f"the fact {name} is a field of Answers and is not declared in guide.facts.all_facts"
    pages = {page.id for page in (*PAGES, SITUATION)}
    for name, fact in declared.items():
        if name not in Answers.model_fields and fact.question.page != SITUATION.id:
            yield f"the fact {name} is declared and is no field of Answers"
        elif name in Answers.model_fields and fact.question.kind == "choice":
            words: set[str | bool] = {value for one in get_args(Answers.model_fields[name].annotation)
                                      for value in get_args(one) if isinstance(value, str)}
            if set(fact.values) != (words or {True, False}):
                yield f"the fact {name}: its options are not the values that Answers allows"
        for question in fact.questions:
            if question.page not in pages:
                yield f"the fact {name}: there is no page {question.page}"


def past_forms() -> Iterator[str]:
    """Yield what of a question on the situation, which is asked of any day, has no form for a day that is over."""
    for question in SITUATION.questions:
        words = {"label": question.label, "why": question.why, "ask": question.spoken.ask, "hint": question.hint}
        if missing := [name for name, message in words.items() if message_of_day(message, True, False) is message]:
            yield (f"the fact {question.field} has no {', '.join(missing)} for days that are over: give them by "
                   "`past_of(...)` in `PAST` of guide.facts.situation")


def _rules() -> Iterator[str]:
    known = ((AUTHORITY_RULES, FIELDS, "PersonFact or PlaceFact"), (STEPS, ("server", *Answers.model_fields), "answer"),
             ((*DUTY_DETAILS, *CONSEQUENCES), situation_facts(), "fact of the situation"))
    for rules, names, what in known:
        yield from (f"rule {rule.id} looks at {name}, which no {what} declares"
                    for rule in rules for name in sorted(rule.when.fields() - set(names)))
    used = {name for rule in AUTHORITY_RULES for name in rule.when.fields()}
    yield from (f"the fact {name}: no rule looks at it" for name in FIELDS if name not in used)


def sentences() -> Iterator[str]:
    """Yield the sentences that are missing for one fact that, given another value, gives another authority."""
    missing = {(field, tense, value, kind)
               for version, after in pairwise((*LAW_VERSIONS, None)) if version is not None
               and version.of_trial
               for field, value, kind in _turns(version, after)
               for tense in PERSON_FACTS[field].TENSES if (value, kind) not in PERSON_FACTS[field].what_if[tense]}
    for field, tense, value, kind in sorted(missing, key=str):
        yield (f"the fact {field}: `what_if[{tense}]` has no words for {value} and {kind}: "
               f'add ({value!r}, "{kind}"): M("whatif.ID", "... {{name}}.")')


def _turns(version: LawVersion, after: LawVersion | None) -> set[tuple[str, object, str]]:
    """Return each fact, the value given to it and the kind of authority that serves then instead of another."""
    on = after.first_day - ONE_DAY if after else version.first_day
    never, found = combinations_on(on), set()
    persons: list[tuple[Hashable, ...]] = list(product(*(DOMAINS[name] for name in PERSON_FIELDS)))
    for home, stay in product(*(fact.classes for fact in PLACE_FACTS.values())):
        serves = {person: _serves(version, dict(zip(FIELDS, (home, stay, *person), strict=True)))
                  for person in persons}
        for person, (at, field) in product(persons, enumerate(PERSON_FIELDS)):
            for value in DOMAINS[field]:
                other = counted((*person[:at], value, *person[at + 1:]))
                if serves[other] != serves[person] and can_be(
                        dict(zip(PERSON_FIELDS, other, strict=True)), (field,), never):
                    found.add((field, classed(version.first_day, (field, value))[1], serves[other][0]))
    return found


def _serves(version: LawVersion, facts: Facts) -> tuple[str, str]:
    rule = next(rule for rule in rules_on(version.first_day) if rule.when.value(facts))
    return rule.gives, rule.place
