"""Colours of the map as tokens, for a light and a dark page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from string import Template
from types import MappingProxyType
from typing import Literal

Theme = Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as "#rrggbb". The pairs of `PAIRS` keep their contrast in each palette (tests/map/test_parts.py)."""

    ground: str
    land: str
    coast: str
    border: str
    area: str
    inner: str
    area_text: str
    own: str
    own_edge: str
    pin: str
    pin_edge: str
    frame: str


#: A palette of names in place of colours: what is drawn with it gets its colours from `coloured`.
TOKENS = Palette(**{one.name: f"${one.name}" for one in fields(Palette)})


def coloured(drawn: str, colours: Palette) -> str:
    """Return what was drawn with `TOKENS` in the colours of a palette."""
    return Template(drawn).substitute(asdict(colours))


PALETTES: Mapping[Theme, Palette] = MappingProxyType({
    "light": Palette(ground="#eef2f5", land="#fcfbf8", coast="#75818c", border="#8b9299", area="#3a76b5",
                     inner="#e6f0fa", area_text="#ffffff", own="#ffd84d", own_edge="#14202b", pin="#14202b",
                     pin_edge="#ffffff", frame="#14202b"),
    "dark": Palette(ground="#10151b", land="#252c34", coast="#8894a0", border="#7f8a95", area="#3a78b8",
                    inner="#e6f0fa", area_text="#ffffff", own="#ffd84d", own_edge="#0d1218", pin="#0d1218",
                    pin_edge="#ffffff", frame="#f2f5f7"),
})
#: What touches what on the map, and the least contrast between the two (WCAG 2.2: 1.4.11 for shapes, 1.4.3 for text).
PAIRS: tuple[tuple[str, str, float], ...] = (
    ("coast", "ground", 3), ("coast", "land", 3), ("border", "land", 3), ("area", "land", 3), ("area", "ground", 3),
    ("inner", "area", 3), ("own", "area", 3), ("own_edge", "area", 3), ("pin", "own", 3),
    ("pin", "pin_edge", 3), ("frame", "ground", 3), ("frame", "land", 3), ("frame", "area", 3),
    ("area_text", "area", 4.5), ("own_edge", "own", 4.5))
