"""The check characters: every slip of one character and every swap of neighbours, in every place of every length."""

from __future__ import annotations

from itertools import combinations, product

import pytest

from guide.desk.case_code.checksum import PRIME, one_wrong, sums, swapped, with_check
from guide.desk.case_code.typo_hints import LEAST, MOST

DIGITS = range(PRIME)
LENGTHS = range(LEAST, MOST + 1)


def word(length: int, step: int) -> tuple[int, ...]:
    return with_check([(step * at + step) % PRIME for at in range(length - 2)])


def with_digit(digits: tuple[int, ...], at: int, digit: int) -> tuple[int, ...]:
    return (*digits[:at], digit, *digits[at + 1:])


def test_the_check_makes_every_body_sound_in_one_way_only() -> None:
    for body in product(DIGITS, repeat=3):
        assert sums(with_check(body)) == (0, 0)
    body = (5, 0, 12, 7)
    assert [ends for ends in product(DIGITS, repeat=2) if sums((*body, *ends)) == (0, 0)] == [with_check(body)[-2:]]


def test_the_sums_depend_on_the_error_alone() -> None:
    """So that what holds for one code of a length holds for every code of that length."""
    one, other = word(9, 4), word(9, 7)
    for at, error in product(range(9), DIGITS):
        assert sums(with_digit(one, at, one[at] + error)) == sums(with_digit(other, at, other[at] + error))


@pytest.mark.parametrize("length", LENGTHS)
def test_no_single_error_and_no_swap_passes(length: int) -> None:
    code = word(length, 5)
    for at, digit in product(range(length), DIGITS):
        assert (sums(with_digit(code, at, digit)) == (0, 0)) == (digit == code[at])
    for at, one, other in product(range(length - 1), DIGITS, DIGITS):
        body = with_digit(with_digit(code, at, one), at + 1, other)
        turned = with_digit(with_digit(code, at, other), at + 1, one)
        assert (sums(body) == sums(turned)) == (one == other)


@pytest.mark.parametrize("length", range(LEAST, 13))
def test_up_to_twelve_characters_the_wrong_one_is_found_and_two_never_pass(length: int) -> None:
    code = word(length, 3)
    for at, digit in product(range(length), DIGITS):
        if digit != code[at]:
            wrong = with_digit(code, at, digit)
            assert list(one_wrong(wrong)) == [(at, code[at])]
            assert list(swapped(wrong)) == []
    for (first, second), one, other in product(combinations(range(length), 2), DIGITS, DIGITS):
        if one != code[first] and other != code[second]:
            assert sums(with_digit(with_digit(code, first, one), second, other)) != (0, 0)


def test_a_swap_is_told_from_a_wrong_character() -> None:
    for length in LENGTHS:
        code = word(length, 4)
        for at in [at for at in range(length - 1) if code[at] != code[at + 1]]:
            turned = with_digit(with_digit(code, at, code[at + 1]), at + 1, code[at])
            assert at in swapped(turned)
            assert list(one_wrong(turned)) == []
