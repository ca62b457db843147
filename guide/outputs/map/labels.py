"""Where names stand on the map: inside their own municipality and never over one another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from guide.outputs.map.geometry import Box, Dots, Point, bounds

#: Widths of letters in a wide face, in ems, so that a name fits in another sans serif too.
_NARROW, _WIDE = frozenset("fijlrtI -()'"), frozenset("mwMWÅÄÖ")
_EM: Mapping[str, float] = {**dict.fromkeys(_NARROW, 0.4), **dict.fromkeys(_WIDE, 0.9)}
_CAPITAL, _LETTER = 0.72, 0.63
_LINE = 1.15
#: How much of a name must lie within its municipality, and how much may lie over other members of the area, so that
#: nobody reads it as the neighbour's. The rest lies over the sea or over land outside the area.
_WITHIN, _OVER_OTHERS = 0.62, 0.12
_GAP = 2.0
_ROW = 2
_TENTHS = _ROW * 10
Rows = Mapping[int, tuple[tuple[float, float], ...]]


class Label(NamedTuple):
    """A name and the middle of the place where it stands."""

    text: str
    x: float
    y: float


class Named(NamedTuple):
    """A name and the shape that it belongs to, as stretches on rows, with its area, its centre and its extent."""

    text: str
    rows: Rows
    size: float
    centre: Point
    extent: Box


def width(text: str, size: float, bold: bool = False) -> float:
    """Return how much room a text needs at most at a font size, in the same unit."""
    ems = sum(_EM.get(letter) or (_CAPITAL if letter.isupper() else _LETTER) for letter in text)
    return ems * size * (1.1 if bold else 1.0)


def around(x: float, y: float, text: str, size: float, bold: bool = False) -> Box:
    """Return the box of a text with its middle at a point."""
    half, up = width(text, size, bold) / 2, size * _LINE / 2
    return Box(x - half, y - up, x + half, y + up)


def placed(names: Sequence[Named], size: float, within: Box, taken: Iterable[Box],
           beside: Sequence[Named] = ()) -> list[Label]:
    """Return the names that fit at a font size, the first ones first, clear of `taken` and of the shapes `beside`."""
    full = list(taken)
    found: list[Label] = []
    every: dict[int, list[tuple[float, float, int]]] = defaultdict(list)
    for rank, one in enumerate([*names, *beside]):
        for row, stretches in one.rows.items():
            every[row] += [(start, end, rank) for start, end in stretches]
    for rank, one in enumerate(names):
        for x, y in _candidates(one, rank, width(one.text, size), size, every):
            box = around(x, y, one.text, size)
            if within.holds(box) and not any(box.meets(other, _GAP) for other in full):
                found.append(Label(one.text, round(x, 1), round(y, 1)))
                full.append(box)
                break
    return found


def _candidates(one: Named, rank: int, wide: float, size: float,
                every: Mapping[int, Sequence[tuple[float, float, int]]]) -> list[Point]:
    """Return middles for a text, best first: as much of it as can be within the shape, near the shape's middle."""
    reach = max(1, round(size * 0.35 / _ROW)) * _ROW
    scored = []
    for y, stretches in one.rows.items():
        for start, end in stretches:
            if end - start < wide * _WITHIN:
                continue
            x = (start + end) / 2
            own, other = _covered(x - wide / 2, x + wide / 2, (y - reach, y, y + reach), rank, every)
            if own >= wide * _WITHIN and other <= wide * _OVER_OTHERS:
                off = abs(x - one.centre[0]) + abs(y - one.centre[1])
                scored.append((4 * other - 2 * own - min(end - start, wide * 1.5) + off * 0.5, y, x))
    return [(x, y) for _, y, x in sorted(scored)]


def _covered(left: float, right: float, ys: Iterable[int], rank: int,
             every: Mapping[int, Sequence[tuple[float, float, int]]]) -> tuple[float, float]:
    """Return how much of a stretch lies, on the worst of the rows, within the own shape, and how much within others."""
    own, other = right - left, 0.0
    for y in ys:
        mine = others = 0.0
        for start, end, whose in every.get(y, ()):
            shared = min(end, right) - max(start, left)
            if shared > 0:
                mine, others = (mine + shared, others) if whose == rank else (mine, others + shared)
        own, other = min(own, mine), max(other, others)
    return own, other


def _rows(rings: Sequence[Dots]) -> Rows:
    """Return the stretches within the shape on rows two units apart."""
    crossings: dict[int, list[float]] = defaultdict(list)
    for ring in rings:
        for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]], strict=True):
            if ay != by:
                low, high = min(ay, by), max(ay, by)
                slope = (bx - ax) / (by - ay)
                for y in range(-(-low // _TENTHS) * _ROW, -(-high // _TENTHS) * _ROW, _ROW):
                    crossings[y].append((ax + slope * (y * 10 - ay)) / 10)
    ordered = ((y, sorted(xs)) for y, xs in sorted(crossings.items()))
    return {y: tuple(zip(xs[::2], xs[1::2], strict=True)) for y, xs in ordered}


def middle(one: Named) -> Point:
    """Return a point within the shape, far from its edge both ways."""
    best, at = 0.0, one.centre
    for y, stretches in one.rows.items():
        for a, b in stretches:
            for x in (a + (b - a) * share for share in (0.5, 0.35, 0.65, 0.2, 0.8)):
                room = min(x - a, b - x)
                if room > best:
                    room = _depth(one.rows, y, x, room)
                    if room > best:
                        best, at = room, (round(x, 1), float(y))
    return at


def _depth(rows: Rows, y: int, x: float, most: float) -> float:
    """Return how far both up and down from a point the shape goes on, at most `most`."""
    far = 0
    while far < most and all(any(a <= x <= b for a, b in rows.get(y + step, ())) for step in (-far - _ROW, far + _ROW)):
        far += _ROW
    return min(most, far + 1.0)


def named(text: str, rings: Sequence[Dots]) -> Named:
    """Return a name with its shape, whose rings are in tenths of a unit."""
    rows = _rows(rings)
    left, top, right, bottom = (one / 10 for one in bounds([dot for ring in rings for dot in ring]))
    size = sum(b - a for stretches in rows.values() for a, b in stretches)
    centre = (left + right) / 2, (top + bottom) / 2
    if size:
        centre = (sum(b * b - a * a for stretches in rows.values() for a, b in stretches) / (2 * size),
                  sum(y * (b - a) for y, stretches in rows.items() for a, b in stretches) / size)
    return Named(text, rows, size * _ROW, centre, Box(left, top, right, bottom))
