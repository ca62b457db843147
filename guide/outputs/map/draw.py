"""The picture: the country, the area, the person's own municipality, names, and a small map of the whole country."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from xml.sax.saxutils import escape

from guide.outputs.fonts import carried, stack
from guide.outputs.map.geometry import Box, Dots, path
from guide.outputs.map.labels import Label, Named, around, middle, named, placed
from guide.outputs.map.palette import TOKENS as _IN
from guide.outputs.map.topology import Topology, as_read
from guide.outputs.map.view import CARD, PICTURE, View, enlarged, fitted

_FONT = stack("names")
#: Font sizes in units of the picture: on a phone, and where the picture is at least `_WIDE` pixels wide.
_SIZE, _SIZE_WIDE, _WIDE = 12.0, 8.4, 520
_STYLE = f"@media (min-width:{_WIDE}px){{.n{{display:none}}.w{{display:inline}}}}"
_PIN = "m0 0c-1.4-3.2-5-5.4-5-9.4a5 5 0 0 1 10 0c0 4-3.6 6.2-5 9.4z"
_PIN_HEIGHT, _PIN_HALF = 15.5, 6.0
_MARGIN = 4
#: Units per kilometre from which borders between municipalities are drawn: nearer they help, farther they clutter.
_BORDERS_FROM = 0.4
#: Below this size, in units, the own municipality is a dot on the small map.
_DOT_BELOW = 4
Names = dict[str, str]


@cache
def _whole() -> View:
    inner = Box(CARD.left + 7, CARD.top + 7, CARD.right - 7, CARD.bottom - 7)
    return fitted(as_read(), as_read().country, inner, CARD, coarse=5.0)


@cache
def _alone() -> View:
    return fitted(as_read(), as_read().country, Box(16, 14, 344, 286), PICTURE, coarse=5.0, fine=5.0)


@cache
def _land_of_card() -> str:
    return path(_whole().rings(as_read().dissolved(as_read().country), least=8), closed=True)


def _shape(data: str, **attributes: str) -> str:
    """Return a path element; underscores in the names stand for hyphens."""
    rest = "".join(f' {name.strip("_").replace("_", "-")}="{value}"' for name, value in attributes.items())
    return f'<path d="{data}"{rest}/>' if data else ""


def _stroked(lines: Iterable[Dots], colour: str, width: float) -> str:
    return _shape(path(lines, closed=False), fill="none", stroke=colour, stroke_width=f"{width:g}")


def picture(shapes: Topology, codes: frozenset[str], marked: str | None, names: Names) -> str:
    """Return the elements of the picture, in `TOKENS`. `names` has the name to write for each code."""
    near = _near(shapes, codes, marked)
    font = carried("names") if names else ""
    return "".join((f"<style>{font}{_STYLE}</style>", _shapes(shapes, codes, marked),
                    *_writing(near or _alone(), shapes, codes, marked, names, [CARD] if near else []), "</g>"))


@lru_cache(maxsize=16)
def _near(shapes: Topology, codes: frozenset[str], marked: str | None) -> View | None:
    return enlarged(shapes, codes | ({marked} if marked else set()), _alone())


@lru_cache(maxsize=64)
def _shapes(shapes: Topology, codes: frozenset[str], marked: str | None) -> str:
    """Return what is the same in every language, beginning with a group that stays open."""
    near = _near(shapes, codes, marked)
    size = f'width="{PICTURE.right:g}" height="{PICTURE.bottom:g}"'
    return "".join((
        f'<clipPath id="map-edge"><rect {size} rx="10"/></clipPath>',
        '<g clip-path="url(#map-edge)" stroke-linejoin="round" stroke-linecap="round">',
        f'<rect {size} fill="{_IN.ground}"/>',
        *_land(near or _alone(), shapes, codes, marked), *(_card(near, shapes, codes, marked) if near else ())))


def _land(view: View, shapes: Topology, codes: frozenset[str], marked: str | None) -> Iterator[str]:
    edge, inside = shapes.edge(codes), shapes.inside(codes)
    coast = shapes.edge(shapes.country)
    own = shapes.edge(frozenset([marked])) if marked else frozenset()
    fine = edge | inside | own
    yield _shape(path(view.rings(shapes.dissolved(shapes.country), fine, 4), closed=True), fill=_IN.land)
    if view.scale > _BORDERS_FROM:
        yield _stroked(view.lines(shapes.inside(shapes.country) - fine, fine), _IN.border, 0.5)
    yield _stroked(view.lines(coast - edge, fine, 4), _IN.coast, 0.6)
    yield f'<g fill="{_IN.area}" fill-rule="evenodd">'
    for code in sorted(codes - {marked}):
        yield _shape(path(view.rings(shapes.rings[code], fine), closed=True), data_code=code)
    yield "</g>"
    yield _stroked(view.lines(edge, fine), _IN.area, 0.8)
    if view.scale > _BORDERS_FROM:
        yield _stroked(view.lines(inside - own, fine), _IN.inner, 0.6)
    if marked:
        yield _shape(path(view.rings(shapes.rings[marked], fine), closed=True), id="map-own", data_code=marked,
                     fill=_IN.own, fill_rule="evenodd")
        yield _stroked(view.lines(own, fine), _IN.own_edge, 1.2)


def _card(near: View, shapes: Topology, codes: frozenset[str], marked: str | None) -> Iterator[str]:
    whole = _whole()
    yield (f'<rect x="{CARD.left:g}" y="{CARD.top:g}" width="{CARD.width:g}" height="{CARD.height:g}" rx="6" '
           f'fill="{_IN.ground}" stroke="{_IN.coast}" stroke-width=".6"/>')
    yield _shape(_land_of_card(), fill=_IN.land, stroke=_IN.coast, stroke_width=".5")
    yield _shape(path(whole.rings(shapes.dissolved(codes)), closed=True), fill=_IN.area)
    if marked:
        yield _shape(path(whole.rings(shapes.rings[marked]), closed=True), fill=_IN.own, stroke=_IN.own_edge,
                     stroke_width=".4")
        spot = named("", [whole.ring(ring) for ring in shapes.rings[marked]])
        if max(spot.extent.width, spot.extent.height) < _DOT_BELOW:
            yield (f'<circle cx="{spot.centre[0]:.1f}" cy="{spot.centre[1]:.1f}" r="1.7" fill="{_IN.own}" '
                   f'stroke="{_IN.own_edge}" stroke-width=".6"/>')
    frame = whole.box(near.seen_km())
    left, top = max(frame.left, CARD.left + 3), max(frame.top, CARD.top + 3)
    right, bottom = min(frame.right, CARD.right - 3), min(frame.bottom, CARD.bottom - 3)
    yield (f'<rect id="map-frame" x="{left:.1f}" y="{top:.1f}" width="{right - left:.1f}" '
           f'height="{bottom - top:.1f}" fill="none" stroke="{_IN.frame}" stroke-width="1"/>')


def _writing(view: View, shapes: Topology, codes: frozenset[str], marked: str | None, names: Names,
             taken: list[Box]) -> Iterator[str]:
    """Yield the names of the members and the mark, for a phone (class n) and for a wide page (class w)."""
    shape_of = {code: named(names[code], [view.ring(ring) for ring in shapes.rings[code]]) for code in sorted(names)}
    members = sorted((shape_of[code] for code in codes if code != marked), key=lambda one: (-one.size, one.text))
    point = middle(shape_of[marked]) if marked else (0.0, 0.0)
    room = Box(_MARGIN, _MARGIN, PICTURE.right - _MARGIN, PICTURE.bottom - _MARGIN)
    for size, group in ((_SIZE, 'class="n"'), (_SIZE_WIDE, 'class="w" display="none"')):
        zoom = size / _SIZE
        mine = _own_label(shape_of[marked], point, size, room, taken) if marked else None
        full = [*taken, *([_pin_box(point, zoom)] if marked else []),
                *([around(mine.x, mine.y, mine.text, size, bold=True)] if mine else [])]
        labels = placed(members, size, room, full, [shape_of[marked]] if marked else [])
        yield f'<g {group} font-family="{_FONT}" font-size="{size:g}" text-anchor="middle">'
        yield from _texts(labels, _IN.area_text, _IN.area, size * 0.2)
        if marked:
            yield (f'<g class="pin" transform="translate({point[0]:.1f} {point[1]:.1f}) scale({zoom:.2f})">'
                   f'<path d="{_PIN}" fill="{_IN.pin}" stroke="{_IN.pin_edge}" stroke-width="1.4"/>'
                   f'<circle cy="-9.4" r="1.9" fill="{_IN.pin_edge}"/></g>')
        if mine:
            yield '<g font-weight="700">'
            yield from _texts([mine], _IN.own_edge, _IN.own, size * 0.35)
            yield "</g>"
        yield "</g>"


def _texts(labels: Iterable[Label], colour: str, halo: str, width: float) -> Iterator[str]:
    yield f'<g fill="{colour}" stroke="{halo}" stroke-width="{width:.1f}" paint-order="stroke">'
    for one in labels:
        yield f'<text x="{one.x:g}" y="{one.y:g}" dy=".35em">{escape(one.text)}</text>'
    yield "</g>"


def _pin_box(point: tuple[float, float], zoom: float) -> Box:
    x, y = point
    return Box(x - _PIN_HALF * zoom, y - _PIN_HEIGHT * zoom, x + _PIN_HALF * zoom, y)


def _own_label(own: Named, point: tuple[float, float], size: float, room: Box, taken: Sequence[Box]) -> Label | None:
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
