"""Asked of many persons at once, a condition gives those of whom it is true one by one."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from guide.facts.rule_facts import DOMAINS, FIELDS
from guide.law.all_rules import SERVER_RULES
from guide.law.conditions import Always, Condition, Having, all_of, any_of, is_, not_

VALUES = {"home": DOMAINS["home"], "status": DOMAINS["status"], "under_30": (True, False)}
PERSONS = [dict(zip(VALUES, values, strict=True)) for values in product(*VALUES.values())]
EVERYBODY = (1 << len(PERSONS)) - 1
HAVING: Having = {name: {value: sum(1 << number for number, person in enumerate(PERSONS) if person[name] == value)
                 for value in values} for name, values in VALUES.items()}
LEAVES = st.one_of(st.builds(Always), st.sampled_from(sorted(VALUES)).flatmap(
    lambda name: st.lists(st.sampled_from(VALUES[name]), min_size=1).map(lambda values: is_(name, *values))))
CONDITIONS: st.SearchStrategy[Condition] = st.recursive(LEAVES, lambda parts: st.one_of(
    st.lists(parts, min_size=1, max_size=3).map(lambda some: all_of(*some)),
    st.lists(parts, min_size=1, max_size=3).map(lambda some: any_of(*some)), parts.map(not_)), max_leaves=6)


def one_by_one(condition: Condition, among: int) -> int:
    return sum(1 << number for number, person in enumerate(PERSONS)
               if among >> number & 1 and condition.value(person) is True)


@given(CONDITIONS, st.integers(0, EVERYBODY))
def test_those_are_the_persons_of_whom_it_is_true(condition: Condition, among: int) -> None:
    assert condition.those(HAVING, among) == one_by_one(condition, among)


def test_every_server_rule_names_facts_that_a_case_holds() -> None:
    assert all(rule.when.fields() <= set(FIELDS) for rule in SERVER_RULES)
