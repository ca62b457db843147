"""Lines in the plane of the picture: fewer points, cut at the picture's edge, written as SVG paths.

Coordinates are whole tenths of the picture's unit, so that shapes which share a line share every point of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

Point = tuple[float, float]
Dot = tuple[int, int]
Dots = tuple[Dot, ...]


class Box(NamedTuple):
    """A rectangle with sides along the axes, in any one unit."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Return the extent from left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Return the extent from top to bottom."""
        return self.bottom - self.top

    def holds(self, other: Box) -> bool:
        """Tell whether the other lies wholly within this one."""
        return (self.left <= other.left and other.right <= self.right
                and self.top <= other.top and other.bottom <= self.bottom)

    def meets(self, other: Box, gap: float = 0) -> bool:
        """Tell whether the two overlap, or are nearer each other than the gap."""
        return (self.left < other.right + gap and other.left < self.right + gap
                and self.top < other.bottom + gap and other.top < self.bottom + gap)


def bounds(points: Iterable[Point]) -> Box:
    """Return the smallest box around the points."""
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def simplified(dots: Sequence[Dot], tolerance: float) -> Dots:
    """Return the line with fewer points, none of those left out further than the tolerance (Douglas and Peucker).

    The ends stay, so lines that meet still meet. A closed line keeps at least its two farthest points.
    """
    if len(dots) < 3:
        return tuple(dots)
    keep = {0, len(dots) - 1}
    todo = [(0, len(dots) - 1)]
    while todo:
        first, last = todo.pop()
        far, at = tolerance * tolerance, 0
        (ax, ay), (bx, by) = dots[first], dots[last]
        dx, dy = bx - ax, by - ay
        length = dx * dx + dy * dy
        for index in range(first + 1, last):
            px, py = dots[index][0] - ax, dots[index][1] - ay
            along = (px * dx + py * dy) / length if length else 0.0
            ratio = 0.0 if along < 0 else 1.0 if along > 1 else along
            off = (px - ratio * dx) ** 2 + (py - ratio * dy) ** 2
            if off > far:
                far, at = off, index
        if at:
            keep.add(at)
            todo += [(first, at), (at, last)]
    return tuple(dots[index] for index in sorted(keep))


def _crossing(a: Dot, b: Dot, axis: int, at: int) -> Dot:
    other = round(a[1 - axis] + (b[1 - axis] - a[1 - axis]) * (at - a[axis]) / (b[axis] - a[axis]))
    return (at, other) if axis == 0 else (other, at)


def _sides(box: Box) -> tuple[tuple[int, int, int], ...]:
    return ((0, 1, int(box.left)), (0, -1, int(box.right)), (1, 1, int(box.top)), (1, -1, int(box.bottom)))


def cut_ring(ring: Sequence[Dot], box: Box) -> Dots:
    """Return the part of a closed ring within the box, empty when there is none (Sutherland and Hodgman)."""
    if box.holds(bounds(ring)):
        return tuple(ring)
    dots = list(ring)
    for axis, sign, at in _sides(box):
        kept: list[Dot] = []
        for a, b in zip(dots, [*dots[1:], *dots[:1]], strict=True):
            in_a, in_b = (a[axis] - at) * sign >= 0, (b[axis] - at) * sign >= 0
            if in_a:
                kept.append(a)
            if in_a != in_b:
                kept.append(_crossing(a, b, axis, at))
        dots = kept
    return tuple(dots)


def cut_line(line: Sequence[Dot], box: Box) -> Iterator[Dots]:
    """Yield the parts of an open line within the box."""
    if box.holds(bounds(line)):
        yield tuple(line)
        return
    part: list[Dot] = []
    for a, b in pairwise(line):
        cut = _cut_segment(a, b, box)
        if part and (cut is None or part[-1] != cut[0]):
            yield tuple(part)
            part = []
        if cut is not None:
            part = [*(part or [cut[0]]), cut[1]]
    if part:
        yield tuple(part)


def _cut_segment(a: Dot, b: Dot, box: Box) -> tuple[Dot, Dot] | None:
    for axis, sign, at in _sides(box):
        in_a, in_b = (a[axis] - at) * sign >= 0, (b[axis] - at) * sign >= 0
        if not in_a and not in_b:
            return None
        if not in_a:
            a = _crossing(a, b, axis, at)
        elif not in_b:
            b = _crossing(a, b, axis, at)
    return a, b


@lru_cache(maxsize=4096)
def number(tenths: int) -> str:
    """Return tenths as a number in as few characters as SVG needs.

    >>> number(120), number(-5), number(34)
    ('12', '-.5', '3.4')
    """
    whole, part = divmod(abs(tenths), 10)
    sign = "-" if tenths < 0 else ""
    return f"{sign}{whole or ('' if part else 0)}" + (f".{part}" if part else "")


def path(lines: Iterable[Dots], closed: bool) -> str:
    """Return the lines as the data of one SVG path: each from an absolute point on by relative steps."""
    pieces: list[str] = []
    for line in lines:
        steps = [number(step) for (ax, ay), (bx, by) in pairwise(line) if (ax, ay) != (bx, by)
                 for step in (bx - ax, by - ay)]
        if len(steps) > (2 if closed else 0):
            body = " ".join(steps).replace(" -", "-")
            pieces.append(f"M{number(line[0][0])} {number(line[0][1])}l{body}{'z' if closed else ''}")
    return "".join(pieces)
