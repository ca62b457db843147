"""One number for a row of choices: mixed radix in which a likelier choice takes a larger share of the number.

With equal widths this is plain mixed radix (times the count, plus the index). A choice of width w out of a total t
makes the number about t / w times as large, so a choice that nearly everybody makes costs nearly nothing. The number
and the choices determine each other exactly; nothing is rounded.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import isqrt
from typing import Protocol


class Coder(Protocol):
    """Makes the choices, or reads them: the same walk over the fields does both."""

    def choose(self, widths: Sequence[int], wanted: int) -> int:
        """Return the index chosen; `wanted` is the choice to write and is not looked at when reading."""


class Writer:
    """Notes choices in order and turns them into a number."""

    def __init__(self) -> None:
        self._choices: list[tuple[int, int, int]] = []

    def choose(self, widths: Sequence[int], wanted: int) -> int:
        """Note the choice `wanted` and return it."""
        self._choices.append((sum(widths[:wanted]), widths[wanted], sum(widths)))
        return wanted

    def number(self, rest: int) -> int:
        """Return the number for the choices noted, and for a rest of 0 or more that has no upper bound."""
        for low, width, total in reversed(self._choices):
            rest = rest // width * total + low + rest % width
        return rest


class Reader:
    """Takes the choices out of a number, in the order in which they were noted; `rest` is what remains."""

    def __init__(self, number: int) -> None:
        self.rest = number

    def choose(self, widths: Sequence[int], wanted: int = 0) -> int:
        """Return the index of the next choice."""
        whole, inside = divmod(self.rest, sum(widths))
        for index, width in enumerate(widths):
            if inside < width:
                self.rest = whole * width + inside
                return index
            inside -= width
        raise AssertionError("unreachable: the part is less than the sum of the widths")


def pair(first: int, second: int) -> int:
    """Return one number for two with 0 <= second <= first: the pairs in order, without a gap.

    >>> [pair(0, 0), pair(1, 0), pair(1, 1), pair(2, 0)]
    [0, 1, 2, 3]
    """
    return first * (first + 1) // 2 + second


def unpair(number: int) -> tuple[int, int]:
    """Return the two numbers that `pair` made one of."""
    first = (isqrt(8 * number + 1) - 1) // 2
    return first, number - first * (first + 1) // 2
