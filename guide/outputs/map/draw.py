"""The parts of the picture: the country, the area, the own municipality, names, and a small map of the whole country.

Every part is data of SVG paths or a place in the units of the picture; `map.svg` puts them together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from guide.outputs.map.geometry import Box, Point, path
from guide.outputs.map.labels import Label, Named, around, middle, named, placed
from guide.outputs.map.topology import Topology, as_read
from guide.outputs.map.view import CARD, PICTURE, View, enlarged, fitted

#: Font sizes in units of the picture: on a phone, and where the picture is wide (see the style in `map.svg`).
_SIZE, _SIZE_WIDE = 12.0, 8.4
_PIN_HEIGHT, _PIN_HALF = 15.5, 6.0
#: Where the whole country lies: alone in the picture, or on the card.
_ALONE = Box(16, 14, 344, 286)
_ON_CARD = Box(CARD.left + 7, CARD.top + 7, CARD.right - 7, CARD.bottom - 7)
#: Names stay within it.
_ROOM = Box(4, 4, PICTURE.right - 4, PICTURE.bottom - 4)
#: Units per kilometre from which borders between municipalities are drawn: nearer they help, farther they clutter.
_BORDERS_FROM = 0.4
#: Below this size, in units, the own municipality is a dot on the small map.
_DOT_BELOW = 4


@cache
def _country(into: Box, window: Box) -> View:
    return fitted(as_read(), as_read().country, into, window, coarse=5.0, fine=5.0)


def picture(shapes: Topology, codes: frozenset[str], marked: str | None, names: Mapping[str, str]) -> dict[str, Any]:
    """Return what `map.svg` draws. `names` has the name to write for each code."""
    near = enlarged(shapes, codes | ({marked} if marked else set()), _country(_ALONE, PICTURE))
    view = near or _country(_ALONE, PICTURE)
    edge, inside = shapes.edge(codes), shapes.inside(codes)
    own = shapes.edge(frozenset([marked])) if marked else frozenset()
    fine = edge | inside | own
    large = view.scale > _BORDERS_FROM

    def filled(code: str) -> str:
        return path(view.rings(shapes.rings[code], fine), closed=True)

    def line(arcs: frozenset[int], least: int = 0) -> str:
        return path(view.lines(arcs, fine, least), closed=False)

    return {
        "land": path(view.rings(shapes.dissolved(shapes.country), fine, 4), closed=True),
        "borders": line(shapes.inside(shapes.country) - fine) if large else "",
        "coast": line(shapes.edge(shapes.country) - edge, 4),
        "members": {code: filled(code) for code in sorted(codes - {marked})},
        "edge": line(edge), "inner": line(inside - own) if large else "",
        "marked": marked, "own": filled(marked) if marked else "", "own_edge": line(own),
        "card": _card(near, shapes, codes, marked) if near else None,
        "writings": _writings(view, shapes, codes, marked, names, [CARD] if near else [])}


def _card(near: View, shapes: Topology, codes: frozenset[str], marked: str | None) -> dict[str, Any]:
    whole = _country(_ON_CARD, CARD)
    parts = {"land": as_read().dissolved(as_read().country), "area": shapes.dissolved(codes),
             "own": shapes.rings[marked] if marked else ()}
    card: dict[str, Any] = {name: path(whole.rings(rings, least=8 if name == "land" else 0), closed=True)
                            for name, rings in parts.items()}
    spot = named("", [whole.ring(ring) for ring in shapes.rings[marked]]) if marked else None
    card["dot"] = spot.centre if spot and max(spot.extent.width, spot.extent.height) < _DOT_BELOW else None
    frame = whole.box(near.seen_km())
    card["frame"] = Box(max(frame.left, CARD.left + 3), max(frame.top, CARD.top + 3),
                        min(frame.right, CARD.right - 3), min(frame.bottom, CARD.bottom - 3))
    return card | {"box": CARD}


def _writings(view: View, shapes: Topology, codes: frozenset[str], marked: str | None, names: Mapping[str, str],
              taken: list[Box]) -> Iterator[dict[str, Any]]:
    """Yield the names of the members and the mark, for a phone and for a wide page."""
    shape_of = {code: named(names[code], [view.ring(ring) for ring in shapes.rings[code]]) for code in sorted(names)}
    members = sorted((shape_of[code] for code in codes if code != marked), key=lambda one: (-one.size, one.text))
    own = shape_of[marked] if marked else None
    point = middle(own) if own else (0.0, 0.0)
    for size in (_SIZE, _SIZE_WIDE):
        zoom, mine, full = size / _SIZE, None, list(taken)
        if own:
            full.append(Box(point[0] - _PIN_HALF * zoom, point[1] - _PIN_HEIGHT * zoom,
                            point[0] + _PIN_HALF * zoom, point[1]))
            mine = _own_label(own, point, size, _ROOM, taken)
        if mine:
            full.append(around(mine.x, mine.y, mine.text, size, bold=True))
        yield {"size": size, "zoom": zoom, "point": point, "own": mine,
               "members": placed(members, size, _ROOM, full, [own] if own else [])}


def _own_label(own: Named, point: Point, size: float, room: Box, taken: Sequence[Box]) -> Label | None:
    """Return the own municipality's name below the pin, or where else by it there is room.

    Below a small shape the name stands clear of it, so that the shape is seen.
    """
    (x, y), zoom = point, size / _SIZE
    box = around(0, 0, own.text, size, bold=True)
    side = box.width / 2 + _PIN_HALF * zoom + 2
    level = y - _PIN_HEIGHT * zoom / 2
    held = min(max(x, room.left + box.width / 2), room.right - box.width / 2)
    below = max(y, own.extent.bottom) if own.extent.bottom - y < size * 1.2 else y
    for at in ((held, below + size * 0.8), (x + side, level), (x - side, level),
               (held, y - _PIN_HEIGHT * zoom - size * 0.7)):
        one = around(*at, own.text, size, bold=True)
        if room.holds(one) and not any(one.meets(other, 2) for other in taken):
            return Label(own.text, round(at[0], 1), round(at[1], 1))
    return None
