"""A map of the area of an authority, with the person's own municipality marked, as SVG text that stands alone."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

from guide.language.locale import NAMES_IN, Translator, translator
from guide.language.messages import M, Message
from guide.language.templates import render
from guide.outputs.fonts import carried, stack
from guide.outputs.map.draw import picture
from guide.outputs.map.topology import as_read, shapes_on
from guide.places import MUNICIPALITIES, by_name

Kind = Literal["employment_authority", "trial_municipality", "te_office", "ams"]
Own = Literal["home", "stay"]
Theme = Literal["light", "dark"]

TITLE = M("map.title", "Kartta viranomaisen alueesta")
MAP = M("map.map", "Kartta.")
MEMBERS: Mapping[Kind, Message] = {
    "employment_authority": M("map.members.employment_authority", "Työllisyysalueen kunnat: {names}."),
    "trial_municipality": M("map.members.trial_municipality", "Kokeilualueen kunnat: {names}."),
    "te_office": M("map.members.te_office", "TE-toimiston alueen kunnat: {names}."),
    "ams": M("map.members.ams", "Ahvenanmaan kunnat: {names}."),
}
ONLY_MEMBER = M("map.only_member", "Alueen ainoa kunta on {names}.")
REGION = M("map.region", "Maakunta on {names}.")
REGIONS = M("map.regions", "Maakunnat ovat {names}.")
OWN: Mapping[Own, Message] = {
    "home": M("map.own.home", "Kotikuntasi on {name}."),
    "stay": M("map.own.stay", "Kunta, jossa oleskelet, on {name}."),
}
MERGED = M("map.merged", "{former} on liittynyt toiseen kuntaan. Kartassa se on osa kuntaa, jonka nimi on {now}.")
ATTRIBUTION = M("map.attribution", "Kartta: Tilastokeskus {year}, CC BY 4.0, yksinkertaistettu.")
#: Colours for a light and a dark page. What touches keeps its contrast in each (tests/outputs/map/test_parts.py).
PALETTES: Mapping[Theme, Mapping[str, str]] = MappingProxyType({
    "light": {"ground": "#eef2f5", "land": "#fcfbf8", "coast": "#75818c", "border": "#8b9299", "area": "#3a76b5",
              "inner": "#e6f0fa", "area_text": "#ffffff", "own": "#ffd84d", "own_edge": "#14202b", "pin": "#14202b",
              "pin_edge": "#ffffff", "frame": "#14202b"},
    "dark": {"ground": "#10151b", "land": "#252c34", "coast": "#8894a0", "border": "#7f8a95", "area": "#3a78b8",
             "inner": "#e6f0fa", "area_text": "#ffffff", "own": "#ffd84d", "own_edge": "#0d1218", "pin": "#0d1218",
             "pin_edge": "#ffffff", "frame": "#f2f5f7"},
})


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
    svg = render("outputs/map/map.svg", lang, colour=PALETTES[theme], title=to.text(TITLE),
                 description=map_alt(codes, marked, lang, on=on, kind=kind, own=own), font_family=stack("names"),
                 font=carried("names") if names else "", **picture(shapes_on(on), members, mine, names))
    return svg.replace("\n", "")


def shape_of(code: str, on: date) -> str:
    """Return the code under which the shapes of a day hold a municipality: its own, or that of its successor.

    Raises KeyError for an unknown code.
    """
    while code not in shapes_on(on).rings:
        code = MUNICIPALITIES[code].merged_into or ""
    return code


def map_alt(codes: Collection[str], marked: str | None, lang: str, *, on: date, kind: Kind = "employment_authority",
            own: Own = "home") -> str:
    """Return the map's text alternative: the area's municipalities and regions, and the person's own municipality.

    `kind` says whose area it is, `own` what the marked municipality is to the person. Raises KeyError for an unknown
    code and ValueError for a language that the guide does not have.
    """
    to = translator(lang)
    parts = [to.text(MAP)]
    if codes:
        names = [MUNICIPALITIES[code].name(lang) for code in by_name(set(codes), to.lang)]
        of_members = [getattr(MUNICIPALITIES[code], f"region_{NAMES_IN[lang]}") for code in codes]
        regions = sorted(set(of_members), key=lambda name: (-of_members.count(name), name))
        parts.append(to.text(MEMBERS[kind] if len(names) > 1 else ONLY_MEMBER, names=to.list(names)))
        parts.append(to.text(REGIONS if len(regions) > 1 else REGION, names=to.list(regions)))
    if marked is not None:
        parts.append(to.text(OWN[own], name=MUNICIPALITIES[marked].name(lang)))
    return " ".join([*parts, *_merged(codes, marked, on, to)])


def map_notes(codes: Collection[str], marked: str | None, lang: str, *, on: date) -> tuple[str, ...]:
    """Return what is to stand below the map: a note for each former municipality in it, and the source of the borders.

    CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/) asks for the source. Errors as in `map_alt`.
    """
    to = translator(lang)
    return (*_merged(codes, marked, on, to), to.text(ATTRIBUTION, year=as_read().year))


def _merged(codes: Collection[str], marked: str | None, on: date, to: Translator) -> list[str]:
    former = {code for code in (*codes, *([marked] if marked else [])) if shape_of(code, on) != code}
    return [to.text(MERGED, former=MUNICIPALITIES[code].name(to.lang),
                    now=MUNICIPALITIES[shape_of(code, on)].name(to.lang)) for code in by_name(former, to.lang)]
