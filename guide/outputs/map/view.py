"""Which part of the country is seen, and the shapes as they fall on the picture."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from guide.outputs.map.geometry import Box, Dots, bounds, cut_line, cut_ring, simplified
from guide.outputs.map.topology import Ring, Topology, arc_of, as_read

#: The picture, in its own units; half as much more on a phone, twice as much on a wide page.
PICTURE = Box(0, 0, 360, 300)
CARD = Box(10, 10, 88, 158)
#: Where the area is to lie, so that the card with the whole country covers none of it: beside it or below it.
_BESIDE, _BELOW = Box(102, 16, 346, 284), Box(14, 172, 346, 286)
_LEAST_KM = 84.0
_ROOM_AROUND = 1.12
#: An area that would hardly be seen larger than in the whole country needs no enlarged part.
_WORTH_ENLARGING = 1.25


@dataclass(frozen=True)
class View:
    """A scale (units per kilometre) and a shift from kilometres to the units of the picture, cut at the window."""

    scale: float
    dx: float
    dy: float
    window: Box
    coarse: float
    fine: float
    _lines: dict[tuple[int, bool], Dots] = field(default_factory=dict, compare=False)

    @cached_property
    def _cut(self) -> Box:
        return Box(*(10 * side for side in self.window))

    def box(self, km: Box) -> Box:
        """Return a rectangle of kilometres in the units of the picture."""
        return Box(km.left * self.scale + self.dx, km.top * self.scale + self.dy,
                   km.right * self.scale + self.dx, km.bottom * self.scale + self.dy)

    def seen_km(self) -> Box:
        """Return the part of the country that the window shows."""
        one = self.window
        return Box((one.left - self.dx) / self.scale, (one.top - self.dy) / self.scale,
                   (one.right - self.dx) / self.scale, (one.bottom - self.dy) / self.scale)

    @cached_property
    def _seen(self) -> frozenset[int]:
        seen = self.seen_km()
        return frozenset(arc for arc, extent in enumerate(as_read().extents) if seen.meets(extent))

    def line(self, arc: int, fine: frozenset[int] = frozenset()) -> Dots:
        """Return an arc in tenths of a unit, with fewer points; those of `fine` keep more.

        Of an arc out of sight only the ends are given: it lies beyond one side of the window, and so does the
        straight line between them.
        """
        key = (arc, arc in fine)
        if key not in self._lines:
            scale, dx, dy = self.scale * 10, self.dx * 10, self.dy * 10
            points = as_read().arcs[arc]
            dots = [(round(x * scale + dx), round(y * scale + dy))
                    for x, y in (points if arc in self._seen else (points[0], points[-1]))]
            self._lines[key] = simplified(dots, self.fine if key[1] else self.coarse)
        return self._lines[key]

    def ring(self, steps: Ring, fine: frozenset[int] = frozenset()) -> Dots:
        """Return a ring in tenths of a unit, uncut; its last point is not the first again."""
        return tuple(dot for step in steps for dot in (
            self.line(step, fine)[:-1] if step >= 0 else self.line(~step, fine)[:0:-1]))

    def rings(self, rings: Iterable[Ring], fine: frozenset[int] = frozenset(), least: int = 0) -> list[Dots]:
        """Return the rings cut at the window, without those smaller than `least` tenths both ways."""
        found = (self.ring(steps, fine) for steps in rings)
        large = (dots for dots in found if _extent(dots) >= least)
        return [dots for dots in (cut_ring(dots, self._cut) for dots in large) if len(dots) > 2]

    def lines(self, arcs: frozenset[int], fine: frozenset[int] = frozenset(), least: int = 0) -> list[Dots]:
        """Return the arcs cut at the window, without islands smaller than `least` tenths both ways."""
        found = (self.line(arc, fine) for arc in sorted(self._seen & arcs))
        large = (dots for dots in found if dots[0] != dots[-1] or _extent(dots) >= least)
        return [part for dots in large for part in cut_line(dots, self._cut)]


def _extent(dots: Dots) -> float:
    box = bounds(dots)
    return max(box.width, box.height)


def fitted(shapes: Topology, codes: Iterable[str], into: Box, window: Box, least_km: float = 0.0, room: float = 1.0,
           coarse: float = 4.0, fine: float = 2.0) -> View:
    """Return the view in which the municipalities fill a rectangle, with room around, seen through the window."""
    extents = [shapes.extents[arc_of(step)] for code in codes for ring in shapes.rings[code] for step in ring]
    km = bounds(corner for extent in extents for corner in (extent[:2], extent[2:]))
    scale = min(into.width / max(km.width * room, least_km), into.height / max(km.height * room, least_km))
    return View(scale, (into.left + into.right - (km.left + km.right) * scale) / 2,
                (into.top + into.bottom - (km.top + km.bottom) * scale) / 2, window, coarse, fine)


def enlarged(shapes: Topology, codes: frozenset[str], whole: View) -> View | None:
    """Return the view of the municipalities beside or below the card, None when the whole country shows as much."""
    if not codes:
        return None
    views = [fitted(shapes, codes, into, PICTURE, _LEAST_KM, _ROOM_AROUND) for into in (_BESIDE, _BELOW)]
    best = max(views, key=lambda view: view.scale)
    return best if best.scale >= whole.scale * _WORTH_ENLARGING else None
