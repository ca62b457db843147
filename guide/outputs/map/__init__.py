"""A map of the area of an authority, with the person's own municipality marked, as SVG text that stands alone."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from functools import lru_cache
from xml.sax.saxutils import escape

from guide.language.locale import translator
from guide.outputs.map.draw import picture
from guide.outputs.map.palette import PAIRS, PALETTES, Palette, Theme, coloured
from guide.outputs.map.texts import ATTRIBUTION, LICENCE_ADDRESS, TITLE, Kind, Own, map_alt, map_notes, shape_of
from guide.outputs.map.topology import shapes_on
from guide.outputs.map.view import PICTURE
from guide.places import MUNICIPALITIES

__all__ = ["ATTRIBUTION", "LICENCE_ADDRESS", "PAIRS", "PALETTES", "Kind", "Own", "Palette", "Theme", "area_map",
           "map_alt", "map_notes", "shape_of"]


def area_map(codes: Collection[str], marked: str | None, theme: Theme, lang: str, *, on: date,
             kind: Kind = "employment_authority", own: Own = "home") -> str:
    """Return the map as SVG text: the municipalities `codes` filled, `marked` (which may be another one) marked.

    Municipalities that have merged by the day are drawn as one. `kind` and `own` word the description, as
    in `map_alt`. Raises KeyError for an unknown code and ValueError for a theme or language that the guide does not
    have.
    """
    return drawn(tuple(sorted(set(codes))), marked, theme, lang, on, kind, own)


@lru_cache(maxsize=128)
def drawn(codes: tuple[str, ...], marked: str | None, theme: Theme, lang: str, on: date, kind: Kind, own: Own) -> str:
    """Return the map; see `area_map`. What is remembered names somebody's home: `session_cleanup` empties it."""
    if theme not in PALETTES:
        raise ValueError(f"{theme!r} is not a theme of the map: {', '.join(PALETTES)}")
    to = translator(lang)
    members = frozenset(shape_of(code, on) for code in codes)
    mine = None if marked is None else shape_of(marked, on)
    names = {code: MUNICIPALITIES[code].name(lang) for code in (*members, *([mine] if mine else []))}
    if marked is not None and mine is not None and mine != marked:
        names[mine] = f"{MUNICIPALITIES[marked].name(lang)} ({names[mine]})"
    body = coloured(picture(shapes_on(on), members, mine, names), PALETTES[theme])
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {PICTURE.right:g} {PICTURE.bottom:g}" role="img" '
            f'lang="{lang}" xml:lang="{lang}" aria-labelledby="map-title map-desc">'
            f'<title id="map-title">{escape(to.text(TITLE))}</title>'
            f'<desc id="map-desc">{escape(map_alt(codes, marked, lang, on=on, kind=kind, own=own))}</desc>{body}</svg>')
