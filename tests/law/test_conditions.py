"""What is left of a condition once some facts are known has, for every completion, the value of the whole."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from guide.facts.rule_facts import DOMAINS, FIELDS
from guide.law.all_rules import AUTHORITY_RULES
from guide.law.conditions import Always, Condition, all_of, any_of, is_, not_, remaining

VALUES = {"home": DOMAINS["home"], "status": DOMAINS["status"], "under_30": (True, False)}
PERSONS = [dict(zip(VALUES, values, strict=True)) for values in product(*VALUES.values())]
LEAVES = st.one_of(st.builds(Always), st.sampled_from(sorted(VALUES)).flatmap(
    lambda name: st.lists(st.sampled_from(VALUES[name]), min_size=1).map(lambda values: is_(name, *values))))
CONDITIONS: st.SearchStrategy[Condition] = st.recursive(LEAVES, lambda parts: st.one_of(
    st.lists(parts, min_size=1, max_size=3).map(lambda some: all_of(*some)),
    st.lists(parts, min_size=1, max_size=3).map(lambda some: any_of(*some)), parts.map(not_)), max_leaves=6)


@given(CONDITIONS, st.sets(st.sampled_from(sorted(VALUES))), st.sampled_from(PERSONS))
def test_what_is_left_decides_as_the_whole_does(condition: Condition, known: set[str], like: dict[str, object]) -> None:
    left = remaining(condition, {name: like[name] if name in known else None for name in VALUES})
    for person in (one for one in PERSONS if all(one[name] == like[name] for name in known)):
        assert condition.value(person) is (left if isinstance(left, bool) else left.value(person))
    assert isinstance(left, bool) or left.fields().isdisjoint(known)


def test_every_server_rule_names_facts_that_a_case_holds() -> None:
    assert all(rule.when.fields() <= set(FIELDS) for rule in AUTHORITY_RULES)
