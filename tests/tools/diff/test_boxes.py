"""Merging cases into boxes is exact, whatever the cases; widening adds none and loses none."""

from __future__ import annotations

from itertools import product
from math import prod

from hypothesis import given
from hypothesis import strategies as st

from guide.tools.diff.case_sets import Box, held, merged, numbers, widened
from guide.tools.diff.space import full

SIZES = (3, 2, 4, 2)
FULL = full(SIZES)
EVERY = [tuple(1 << value for value in case) for case in product(*(range(size) for size in SIZES))]
CASES = st.sets(st.sampled_from(EVERY))


def cases_of(box: Box) -> set[Box]:
    return set(product(*([1 << number for number in numbers(mask)] for mask in box)))


@given(CASES)
def test_merged_boxes_hold_each_case_once_and_no_other(cases: set[Box]) -> None:
    boxes = merged(cases, len(SIZES))
    assert sum(prod(mask.bit_count() for mask in box) for box in boxes) == len(cases)
    assert set().union(*map(cases_of, boxes)) == cases
    assert boxes == merged(sorted(cases, reverse=True), len(SIZES))


@given(CASES)
def test_widened_boxes_hold_the_same_cases(cases: set[Box]) -> None:
    boxes = merged(cases, len(SIZES))
    wide = widened(boxes, FULL)
    assert set().union(*map(cases_of, wide)) == cases
    assert len(wide) <= len(boxes)


@given(CASES, st.sampled_from(EVERY))
def test_held_is_to_be_among_the_cases(cases: set[Box], case: Box) -> None:
    assert held(case, merged(cases, len(SIZES))) == (case in cases)


def test_all_cases_are_one_box_and_none_are_none() -> None:
    assert merged(EVERY, len(SIZES)) == [FULL]
    assert merged([], len(SIZES)) == []


def test_either_of_two_facts_is_told_as_two_wide_boxes() -> None:
    cases = [(1 << one, 1 << two) for one, two in product(range(2), repeat=2) if one or two]
    assert widened(merged(cases, 2), (3, 3)) == [(2, 3), (3, 2)]


def test_numbers_are_those_of_the_bits_that_are_set() -> None:
    assert numbers(0b10001001) == [0, 3, 7]
    assert numbers(0) == []
