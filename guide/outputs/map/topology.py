"""The municipalities' shapes as arcs that neighbours share, projected to kilometres; those that merged since as one."""

from __future__ import annotations

import json
import math
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property
from itertools import accumulate

from guide.outputs.map.geometry import Box, Point, bounds
from guide.places.data import last_change, resolve, text_of

Line = tuple[Point, ...]
#: An arc of a ring: its number, or the complement of the number when the ring runs along it backwards.
Step = int
Ring = tuple[Step, ...]
_EARTH_KM = 6371.0
_MERIDIAN = math.radians(27)


def arc_of(step: Step) -> int:
    """Return the number of the arc along which a step runs."""
    return max(step, ~step)


@dataclass(frozen=True, eq=False)
class Topology:
    """`arcs` in kilometres, x to the east of 27°E and y to the south, and the `rings` of each municipality by its code.

    `year` is that of the shapes.
    """

    year: int
    arcs: tuple[Line, ...]
    rings: dict[str, tuple[Ring, ...]]

    @cached_property
    def extents(self) -> tuple[Box, ...]:
        """Return the box around each arc."""
        return tuple(map(bounds, self.arcs))

    @cached_property
    def users(self) -> tuple[frozenset[str], ...]:
        """Return the codes on the two sides of each arc."""
        users: list[set[str]] = [set() for _ in self.arcs]
        for code, rings in self.rings.items():
            for ring in rings:
                for step in ring:
                    users[arc_of(step)].add(code)
        return tuple(map(frozenset, users))

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

    def ends(self, step: Step) -> tuple[Point, Point]:
        """Return where a step begins and ends."""
        line = self.arcs[arc_of(step)]
        return (line[0], line[-1]) if step >= 0 else (line[-1], line[0])

    def dissolved(self, codes: frozenset[str]) -> list[Ring]:
        """Return the rings around the municipalities taken together."""
        edge = self.edge(codes)
        steps = [step for code in sorted(codes) for ring in self.rings[code] for step in ring if arc_of(step) in edge]
        starting: dict[Point, list[Step]] = defaultdict(list)
        for step in reversed(steps):
            starting[self.ends(step)[0]].append(step)
        rings: list[Ring] = []
        for first in steps:
            at = self.ends(first)[0]
            ring: list[Step] = []
            while starting[at]:
                ring.append(starting[at].pop())
                at = self.ends(ring[-1])[1]
            if ring:
                rings.append(tuple(ring))
        return rings


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
    return Topology(int(data["first_day"][:4]), arcs, rings)


@cache
def _since(change: date) -> Topology:
    one = as_read()
    merged: dict[str, set[str]] = defaultdict(set)
    for code in one.rings:
        merged[resolve(code, change).code].add(code)
    return replace(one, rings={
        code: one.rings[code] if codes == {code} else tuple(one.dissolved(frozenset(codes)))
        for code, codes in merged.items()})


def shapes_on(on: date) -> Topology:
    """Return the shapes of a day: municipalities that have merged are one. Made once from one change to the next."""
    return _since(last_change(on))
