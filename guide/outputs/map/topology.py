"""The municipalities' shapes as arcs that neighbours share, projected to kilometres; those that merged since as one."""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import accumulate, chain

from guide.places.data import last_change, resolve, text_of

Point = tuple[float, float]
Line = tuple[Point, ...]
#: An arc of a ring: its number, or the complement of the number when the ring runs along it backwards.
Step = int
Ring = tuple[Step, ...]
Extent = tuple[float, float, float, float]
_EARTH_KM = 6371.0
_MERIDIAN = math.radians(27)


@dataclass(frozen=True, eq=False)
class Topology:
    """`arcs` in kilometres, x to the east of 27°E and y to the south, with the `extents` that they cover.

    `rings` holds the rings of each municipality by its code, `users` the codes on the two sides of each arc; `year` is
    that of the shapes.
    """

    year: int

    arcs: tuple[Line, ...]
    extents: tuple[Extent, ...]
    rings: dict[str, tuple[Ring, ...]]
    users: tuple[frozenset[str], ...]

    @property
    def country(self) -> frozenset[str]:
        """Return the codes that have a shape."""
        return frozenset(self.rings)

    def edge(self, codes: frozenset[str]) -> frozenset[int]:
        """Return the arcs around the municipalities taken together: those with a member on one side only."""
        return frozenset(arc for arc, users in enumerate(self.users) if len(users & codes) == 1)

    def inside(self, codes: frozenset[str]) -> frozenset[int]:
        """Return the arcs with a member on both sides."""
        return frozenset(arc for arc, users in enumerate(self.users) if len(users & codes) == 2)

    def dissolved(self, codes: frozenset[str]) -> list[Ring]:
        """Return the rings around the municipalities taken together."""
        edge = self.edge(codes)
        steps = [step for code in sorted(codes) for ring in self.rings[code] for step in ring
                 if (step if step >= 0 else ~step) in edge]
        return list(self._chained(steps))

    def ends(self, step: Step) -> tuple[Point, Point]:
        """Return where a step begins and ends."""
        return (self.arcs[step][0], self.arcs[step][-1]) if step >= 0 else (self.arcs[~step][-1], self.arcs[~step][0])

    def _chained(self, steps: Sequence[Step]) -> Iterator[Ring]:
        starting: dict[Point, list[Step]] = defaultdict(list)
        for step in reversed(steps):
            starting[self.ends(step)[0]].append(step)
        for first in steps:
            at = self.ends(first)[0]
            ring: list[Step] = []
            while starting[at]:
                ring.append(starting[at].pop())
                at = self.ends(ring[-1])[1]
            if ring:
                yield tuple(ring)


def _projected(lon: float, lat: float) -> Point:
    """Return a point of the sphere in the transverse Mercator projection, the one Finnish maps use."""
    along, up = math.radians(lon) - _MERIDIAN, math.radians(lat)
    return (_EARTH_KM * math.atanh(math.cos(up) * math.sin(along)),
            -_EARTH_KM * math.atan2(math.tan(up), math.cos(along)))


@cache
def as_read() -> Topology:
    """Return the shapes of their own year, read and projected once."""
    data = json.loads(text_of("municipalities.topo.json"))
    (kx, ky), (x0, y0) = data["transform"]["scale"], data["transform"]["translate"]
    arcs = tuple(tuple(_projected(x * kx + x0, y * ky + y0) for x, y in zip(
        accumulate(dx for dx, _ in arc), accumulate(dy for _, dy in arc), strict=True)) for arc in data["arcs"])
    rings: dict[str, tuple[Ring, ...]] = {}
    for one in data["objects"]["municipalities"]["geometries"]:
        parts = [one["arcs"]] if one["type"] == "Polygon" else one["arcs"]
        rings[one["id"]] = tuple(tuple(ring) for part in parts for ring in part)
    return _shared(int(data["first_day"][:4]), arcs, tuple(map(bounds, arcs)), rings)


def _shared(year: int, arcs: tuple[Line, ...], extents: tuple[Extent, ...],
            rings: dict[str, tuple[Ring, ...]]) -> Topology:
    users: list[set[str]] = [set() for _ in arcs]
    for code, of_code in rings.items():
        for step in chain.from_iterable(of_code):
            users[step if step >= 0 else ~step].add(code)
    return Topology(year, arcs, extents, rings, tuple(map(frozenset, users)))


@cache
def _since(change: date) -> Topology:
    one = as_read()
    merged: dict[str, set[str]] = defaultdict(set)
    for code in one.rings:
        merged[resolve(code, change).code].add(code)
    return _shared(one.year, one.arcs, one.extents, {
        code: one.rings[code] if codes == {code} else tuple(one.dissolved(frozenset(codes)))
        for code, codes in merged.items()})


def shapes_on(on: date) -> Topology:
    """Return the shapes of a day: municipalities that have merged are one. Made once from one change to the next."""
    return _since(last_change(on))


def bounds(points: Iterable[Point]) -> Extent:
    """Return the least x and y and the greatest x and y of the points."""
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)
