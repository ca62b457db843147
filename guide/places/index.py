"""What the search looks names up in: built once at import from the reference data, and never changed."""

from __future__ import annotations

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from guide.places.data import CURRENT, MUNICIPALITIES, POSTAL_CODES, text_of
from guide.places.forms import bent_forms, fold, tidy


class Place(NamedTuple):
    """A municipality that a name leads to; `hint` is the name of the postal area or former municipality, or None."""

    code: str
    hint: str | None = None


Index = dict[str, tuple[Place, ...]]
#: Words after which a postal area's name says only which part of the place it is: "Kiikala Keskus", "Hauho kk".
_PART_OF_PLACE = re.compile(
    r"^(.{2,}?) (?:keskus|keskusta|postikeskus|centrum|postcentral|kk|kb|kirkonkylä|kyrkby|asemanseutu|stationsamhälle"
    r"|taajama|tätort|sairaala|sairaala-alue|sjukhus|sjukhusområde)\b.*", re.IGNORECASE)
#: Parts of hyphenated names that say nothing alone. Shorter parts than four letters are left out anyway.
_NOT_A_NAME = frozenset((
    "länsi", "etelä", "pohjois", "keski", "luoteis", "norra", "södra", "östra", "västra", "vanha", "uusi", "suur",
    "taka", "väli", "alue", "sairaala",
    "keskussairaala", "keskus", "centrum", "asemanseutu", "stationsamhälle", "sjukhusområde",
    "centralsjukhusområde", "åland", "rannikko", "kustområde", "reumasairaala", "haka", "saha"))

#: A postal area that is one side of a place: "Pohjois-Vuosaari", "Norra Nordsjö". People say the place alone.
_SIDE = re.compile(
    r"^(?:(?:pohjois|etelä|itä|länsi|keski|luoteis|etu|taka)-|(?:norra|södra|östra|västra|mellersta|främre|bortre) )"
    r"(.{4,})$", re.IGNORECASE)


def _index(pairs: Iterable[tuple[str, Place]]) -> Index:
    found: dict[str, dict[str, Place]] = defaultdict(dict)
    for key, place in pairs:
        if key:
            found[key].setdefault(place.code, place)
    return {key: tuple(places.values()) for key, places in found.items()}


def _names(code: str) -> set[str]:
    one = MUNICIPALITIES[code]
    names = {one.name_fi, one.name_sv, one.name_en}
    names |= {name.removesuffix(" Tl") for name in names}
    return names | {saint + name[3:] for name in names if name.startswith("S:t") for saint in ("Sankt", "St")}


def _bent(code: str) -> Iterator[str]:
    """Yield bent forms of the Finnish name, and the Swedish genitive: "Esbos"."""
    one = MUNICIPALITIES[code]
    yield from sorted(bent_forms(one.name_fi))
    if not one.name_sv.endswith("s"):
        yield fold(one.name_sv) + "s"


def _former(code: str) -> tuple[Place, ...]:
    """A former municipality first, usable for the days before its end, then what it became."""
    one = MUNICIPALITIES[code]
    return (Place(code), *((Place(one.merged_into, one.name_fi),) if one.merged_into else ()))


_FORMER = tuple(code for code in MUNICIPALITIES if code not in set(CURRENT))
#: How many postal codes a municipality has: of several that a name leads to, the larger is likelier meant.
SIZE: Counter[str] = Counter(code.municipality_code for code in POSTAL_CODES.values())
_OWN = {code: {fold(name) for name in _names(code)} for code in MUNICIPALITIES}

NAMES = _index((tidy(name), Place(code)) for code in CURRENT for name in _names(code))
FOLDED = _index((fold(name), Place(code)) for code in CURRENT for name in _names(code))
ABBREVIATIONS = _index((fold(name), Place(code)) for code, names in
                       tomllib.loads(text_of("areas.toml"))["abbreviations"].items() for name in names)
BENT = _index((form, Place(code)) for code in CURRENT for form in _bent(code))
FORMER = _index((fold(name), place) for code in _FORMER for name in _names(code) for place in _former(code))
FORMER_BENT = _index((form, place) for code in _FORMER for form in _bent(code) for place in _former(code))


def _pieces(name: str) -> Iterator[str]:
    """Yield the names in a postal area's name: "Punavuori - Eira", "Kiikala Keskus"."""
    for piece in re.split(r" - |, ", name):
        core = _PART_OF_PLACE.sub(r"\1", piece)
        yield core
        if core != piece:
            yield piece


def _sided(pieces: Iterable[str]) -> Iterator[str]:
    """Yield the places of which a postal area is one side, where that is a name by itself."""
    yield from (found[1] for found in map(_SIDE.match, pieces)
                if found and found[1].lower() not in _NOT_A_NAME and "-" not in found[1])


def _parts(name: str) -> Iterator[str]:
    """Yield what stands between hyphens, where it is a name by itself: "Etu-Töölö", "Pansio-Perno"."""
    if "-" in name:
        yield from (part for part in re.split(r"[ ,-]+", name)
                    if len(part) > 3 and part.lower() not in _NOT_A_NAME)


def _areas() -> tuple[Index, Index]:
    """Return the postal areas by their whole names, and by the parts of hyphenated ones."""
    whole: list[tuple[str, Place]] = []
    parts: list[tuple[str, Place]] = []
    for area in sorted(POSTAL_CODES.values(), key=lambda area: -SIZE[area.municipality_code]):
        for name in dict.fromkeys(filter(None, (area.name_fi, area.name_sv))):
            named = {fold(piece): piece for piece in _pieces(name)}
            parted = {fold(part): piece for piece in named.values() for part in _parts(piece)}
            sides = {fold(side): piece for piece in named.values() for side in _sided([piece])}
            # An area over a border that has the name of the municipality on one side is no place of the other one.
            own = any(not _OWN[code].isdisjoint(named) for code in area.codes)
            for code in area.codes:
                if not own:
                    whole += [(key, Place(code, piece)) for key, piece in named.items() if len(key) > 1]
                whole += [(side, Place(code, piece)) for side, piece in sides.items() if side not in _OWN[code]]
                parts += [(part, Place(code, piece)) for part, piece in parted.items() if part not in _OWN[code]]
    return _index(whole), _index(parts)


def _bent_to(index: Index) -> dict[str, str]:
    """Return the key of the index for each bent form of its names; a name of several words bends at the last one."""
    found: dict[str, str] = {}
    for key in index:
        for form in bent_forms(key):
            found.setdefault(form, key)
    return found


AREAS, AREA_PARTS = _areas()
AREAS_BENT, AREA_PARTS_BENT = _bent_to(AREAS), _bent_to(AREA_PARTS)
