"""Which rows of two pictures belong together, so that what has moved down is not taken for changed."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence

#: A row of each picture, None where it has come or gone.
Pair = tuple[int | None, int | None]


def pairs(before: Sequence[Hashable], after: Sequence[Hashable]) -> list[Pair]:
    """Return the rows in order, each with its like.

    Rows that occur once in each picture, as lines of text do, hold them together; those beside them follow while they
    are equal. What is left between is paired from the top, and the rest of the longer one has come or gone.

    >>> pairs("abcd", "abXcd")
    [(0, 0), (1, 1), (None, 2), (2, 3), (3, 4)]
    >>> pairs("abc", "aXc")
    [(0, 0), (1, 1), (2, 2)]
    """
    found: list[Pair] = []
    one = two = 0
    for start, other, length in _runs(before, after):
        found += _between(range(one, start), range(two, other))
        found += ((start + at, other + at) for at in range(length))
        one, two = start + length, other + length
    return found + _between(range(one, len(before)), range(two, len(after)))


def runs(rows: Sequence[Pair]) -> list[tuple[int | None, int | None, int]]:
    """Return pairs of rows that follow one another as pieces: where each begins in either picture, and its length.

    >>> runs([(0, 0), (1, 1), (None, 2), (2, 3)])
    [(0, 0, 2), (None, 2, 1), (2, 3, 1)]
    """
    found: list[tuple[int | None, int | None, int]] = []
    for one, two in rows:
        if found:
            start, other, length = found[-1]
            follows = (None if start is None else start + length, None if other is None else other + length)
            if follows == (one, two):
                found[-1] = (start, other, length + 1)
                continue
        found.append((one, two, 1))
    return found


def _between(gone: range, come: range) -> list[Pair]:
    both = min(len(gone), len(come))
    return [*zip(gone[:both], come[:both], strict=True), *((row, None) for row in gone[both:]),
            *((None, row) for row in come[both:])]


def _runs(before: Sequence[Hashable], after: Sequence[Hashable]) -> Iterator[tuple[int, int, int]]:
    """Yield where equal rows begin in each picture, and how many they are."""
    one = two = 0
    for start, other in [*_anchors(before, after), (len(before), len(after))]:
        if start < one or other < two:
            continue  # the run before has taken it
        room = min(start - one, other - two)
        head = next((at for at in range(room) if before[one + at] != after[two + at]), room)
        if head:
            yield one, two, head
        room -= head
        tail = next((at for at in range(room) if before[start - 1 - at] != after[other - 1 - at]), room)
        length = tail
        while start + length - tail < len(before) and other + length - tail < len(after) \
                and before[start + length - tail] == after[other + length - tail]:
            length += 1
        if length:
            yield start - tail, other - tail, length
        one, two = start + length - tail, other + length - tail


def _anchors(before: Sequence[Hashable], after: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Return the longest series of rows that occur once in each picture and stand in the same order in both."""
    often, often_after = Counter(before), Counter(after)
    place = {row: at for at, row in enumerate(after)}
    alone = [(at, place[row]) for at, row in enumerate(before) if often[row] == often_after[row] == 1]
    ends: list[int] = []
    last: list[int] = []
    links: list[int] = []
    for number, (_, at) in enumerate(alone):
        length = bisect_left(ends, at)
        links.append(last[length - 1] if length else -1)
        ends[length:length + 1] = [at]
        last[length:length + 1] = [number]
    found: list[tuple[int, int]] = []
    number = last[-1] if last else -1
    while number >= 0:
        found.append(alone[number])
        number = links[number]
    return found[::-1]
