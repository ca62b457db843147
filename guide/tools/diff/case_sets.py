"""Many cases as few boxes: a box allows a set of values in each field and holds every combination of them.

Values are bits: a case has one bit in each field, a box the bits of all its values. Merging is exact: the boxes hold
the cases that were given and nothing else. `merged` gives boxes that share no case, `widened` fewer and wider ones
that may overlap, which read more easily.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import prod

Box = tuple[int, ...]
#: Above this many cases one order of the fields is tried instead of several.
_MANY = 20_000
#: Above this many boxes they are not widened: so many lines nobody reads, and the work grows with their square.
_MANY_BOXES = 400


def merged(cases: Iterable[Box], fields: int) -> list[Box]:
    """Return few boxes that hold exactly the cases (or boxes that share no case), in a stable order.

    Boxes that differ in one field only become one. Which boxes come out depends on the order in which fields are
    taken, so several orders are tried and the shortest result kept.
    """
    start, order = set(cases), [*range(fields)]
    orders = [order[::-1]]
    if len(start) <= _MANY:
        orders += [order[first:] + order[:first] for first in order]
    fewest = min([_merged_in_order(start, one) for one in orders], key=len)
    return sorted(fewest)


def _merged_in_order(boxes: set[Box], order: Sequence[int]) -> set[Box]:
    before = None
    while before != len(boxes):
        before = len(boxes)
        for field in order:
            groups: dict[tuple[Box, Box], int] = defaultdict(int)
            for box in boxes:
                groups[box[:field], box[field + 1:]] |= box[field]
            boxes = {(*left, bits, *right) for (left, right), bits in groups.items()}
    return boxes


def held(box: Box, boxes: Sequence[Box]) -> bool:
    """Return whether every case of a box is in one of the boxes, which share no case."""
    shared = sum(prod((one & two).bit_count() for one, two in zip(box, other, strict=True)) for other in boxes)
    return shared == prod(mask.bit_count() for mask in box)


def widened(boxes: Sequence[Box], full: Box) -> list[Box]:
    """Return few wide boxes that hold the cases of the given boxes, which share no case.

    A field of a box is opened to all values in `full`, so that it need not be told, where that adds no other case.
    """
    if len(boxes) > _MANY_BOXES:
        return list(boxes)
    wide = sorted({_widest(box, boxes, full) for box in boxes})
    left, chosen = set(boxes), list[Box]()
    while left:
        chosen.append(max(wide, key=lambda one: sum(_inside(box, one) for box in left)))
        left = {box for box in left if not _inside(box, chosen[-1])}
    return sorted(chosen)


def _inside(box: Box, other: Box) -> bool:
    return all(one & two == one for one, two in zip(box, other, strict=True))


def _widest(box: Box, boxes: Sequence[Box], full: Box) -> Box:
    for field in reversed(range(len(box))):
        added = full[field] & ~box[field]
        if added and held((*box[:field], added, *box[field + 1:]), boxes):
            box = (*box[:field], box[field] | added, *box[field + 1:])
    return box


def numbers(mask: int) -> list[int]:
    """Return the numbers of the bits that are set, from the lowest on."""
    return [number for number in range(mask.bit_length()) if mask >> number & 1]
