"""The words of the map: its title, its text alternative, and where its shapes come from."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Literal

from guide.language.locale import Translator, translator
from guide.language.messages import M, Message
from guide.outputs.map.topology import as_read, shapes_on
from guide.places import MUNICIPALITIES, by_name

Kind = Literal["employment_authority", "trial_municipality", "te_office", "ams"]
Own = Literal["home", "stay"]

TITLE = M("map.title", "Kartta viranomaisen alueesta")
MAP = M("map.map", "Kartta.")
MEMBERS: Mapping[Kind, Message] = {
    "employment_authority": M("map.members.employment_authority", "Työllisyysalueen kunnat: {names}."),
    "trial_municipality": M("map.members.trial_municipality", "Kokeilualueen kunnat: {names}."),
    "te_office": M("map.members.te_office", "TE-toimiston alueen kunnat: {names}."),
    "ams": M("map.members.ams", "Ahvenanmaan kunnat: {names}."),
}
ONLY_MEMBER = M("map.only_member", "Alueen ainoa kunta: {names}.")
REGION = M("map.region", "Maakunta: {names}.")
REGIONS = M("map.regions", "Maakunnat: {names}.")
OWN: Mapping[Own, Message] = {
    "home": M("map.own.home", "Kotikuntasi: {name}."),
    "stay": M("map.own.stay", "Kunta, jossa oleskelet: {name}."),
}
MERGED = M("map.merged", "Kunta, joka on liittynyt toiseen: {former}. Kartassa se on osa kuntaa: {now}.")
ATTRIBUTION = M("map.attribution", "Kartan rajat: Tilastokeskus, kuntapohjaiset tilastointialueet {year}, lisenssi "
                                   "CC BY 4.0. Rajat on yksinkertaistettu.")
LICENCE_ADDRESS = "https://creativecommons.org/licenses/by/4.0/"


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
        names, regions = _names(codes, to), _regions(codes, to)
        parts.append(to.text(MEMBERS[kind] if len(names) > 1 else ONLY_MEMBER, names=to.list(names)))
        parts.append(to.text(REGIONS if len(regions) > 1 else REGION, names=to.list(regions)))
    if marked is not None:
        parts.append(to.text(OWN[own], name=MUNICIPALITIES[marked].name(lang)))
    return " ".join([*parts, *_merged(codes, marked, on, to)])


def map_notes(codes: Collection[str], marked: str | None, lang: str, *, on: date) -> tuple[str, ...]:
    """Return what is to stand below the map: a note for each former municipality in it, and the source of the borders.

    CC BY 4.0 asks for the source, with the licence at `LICENCE_ADDRESS`. Errors as in `map_alt`.
    """
    to = translator(lang)
    return (*_merged(codes, marked, on, to), to.text(ATTRIBUTION, year=as_read().year))


def _names(codes: Collection[str], to: Translator) -> list[str]:
    return [MUNICIPALITIES[code].name(to.lang) for code in by_name(set(codes), to.lang)]


def _regions(codes: Collection[str], to: Translator) -> list[str]:
    """Return the names of the regions, the one of most members first."""
    regions = [{"fi": one.region_fi, "sv": one.region_sv, "en": one.region_en}[to.lang]
               for one in (MUNICIPALITIES[code] for code in codes)]
    return sorted(set(regions), key=lambda name: (-regions.count(name), name))


def _merged(codes: Collection[str], marked: str | None, on: date, to: Translator) -> list[str]:
    former = {code for code in (*codes, *([marked] if marked else [])) if shape_of(code, on) != code}
    return [to.text(MERGED, former=MUNICIPALITIES[code].name(to.lang),
                    now=MUNICIPALITIES[shape_of(code, on)].name(to.lang)) for code in by_name(former, to.lang)]
