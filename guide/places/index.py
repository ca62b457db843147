"""What the search looks names up in: made of the reference data, once for the days from one change to the next."""

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import Literal, NamedTuple

from guide.language.search import Forgiven, Names
from guide.language.word_forms import bent_forms, fold, tidy
from guide.places import data
from guide.places.areas import areas_named
from guide.places.data import MUNICIPALITIES, POSTAL_CODES, municipalities_of, resolve

Why = Literal["name", "former_name", "postal_code", "abbreviation", "spelling", "bent_form"]


class Place(NamedTuple):
    """A municipality that a name leads to; `hint` is the name of the postal area or former municipality, or None."""

    code: str
    hint: str | None = None


#: How much is forgiven in the name of a municipality.
MISSPELT = Forgiven(4, 9, first_letter_from=7, two_from_name=9)
Index = dict[str, tuple[Place, ...]]
#: Suffixes to drop from the names of postal areas: "Kiikala Keskus", "Hauho kk".
_PART_OF_PLACE = re.compile(
    r"^(.{2,}?) (?:keskus|keskusta|postikeskus|centrum|postcentral|kk|kb|kirkonkylä|kyrkby|asemanseutu|stationsamhälle"
    r"|taajama|tätort|sairaala|sairaala-alue|sjukhus|sjukhusområde)\b.*", re.IGNORECASE)
#: Parts of hyphenated names that say nothing alone. Shorter parts than four letters are left out anyway.
_NOT_A_NAME = frozenset((
    "länsi", "etelä", "pohjois", "keski", "luoteis", "norra", "södra", "östra", "västra", "vanha", "uusi", "suur",
    "taka", "väli", "alue", "sairaala", "keskussairaala", "keskus", "centrum", "asemanseutu", "stationsamhälle",
    "sjukhusområde", "centralsjukhusområde", "åland", "rannikko", "kustområde", "reumasairaala", "haka", "saha"))
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


def _with_forms(index: Index) -> Index:
    """Return an index that knows its names in their case endings too; one of several words bends at the last."""
    forms = {form: index[name] for name in reversed(index) for form in bent_forms(name)}
    return forms | index


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


class PlaceNames:
    """What each name leads to on a day. All but the names as written are folded.

    `size` says how many postal codes a municipality has: of several that a name leads to, the larger is likelier meant.
    `sure` are the indexes in which a text names a municipality, the surest first, with what is said of why; `misspelt`
    those in which it may be near to a name. `instead` are the names of areas that are no municipalities.
    """

    def __init__(self, on: date) -> None:
        """Make the indexes of a day."""
        now = data.municipalities(on)
        #: A former municipality first, usable for the days before its end, then what it became.
        former = [(code, (Place(code), Place(resolve(code, on).code, one.name_fi)))
                  for code, one in MUNICIPALITIES.items() if one.valid_to is not None and one.valid_to < on]
        self.size = Counter(municipalities_of(area, on)[0] for area in POSTAL_CODES.values())
        self.written = _index((tidy(name), Place(code)) for code in now for name in _names(code))
        self.folded = _index((fold(name), Place(code)) for code in now for name in _names(code))
        self.bent = _index((form, Place(code)) for code in now for form in _bent(code))
        self.former = _index((fold(name), place) for code, both in former for name in _names(code) for place in both)
        former_bent = _index((form, place) for code, both in former for form in _bent(code) for place in both)
        abbreviations = _index((fold(name), Place(resolve(code, on).code)) for code, names in
                               tomllib.loads(data.text_of("areas.toml"))["abbreviations"].items() for name in names)
        self.areas, parts = self._areas(on)
        self.parts = _with_forms(parts)
        self.sure: tuple[tuple[Index, Why], ...] = (
            (self.former, "former_name"), (self.folded, "spelling"), (abbreviations, "abbreviation"),
            (former_bent, "former_name"), (self.bent, "bent_form"), (_with_forms(self.areas), "postal_code"))
        own = {**self.former, **self.folded}
        self.begun = (Names(self.folded), self.folded), (Names(self.former), self.former)
        self.misspelt = ((Names(own, MISSPELT), own), (Names(self.bent, Forgiven(6, 10, 7)), self.bent),
                         (Names(self.areas, Forgiven(6, first_letter_from=7)), self.areas))
        self.instead = areas_named(self.folded, {*self.bent, *self.former})
        # Shorter names of areas have too many neighbours.
        self.instead_misspelt = Names((name for name in self.instead if len(name) >= 6), MISSPELT)

    def _areas(self, on: date) -> tuple[Index, Index]:
        """Return the postal areas by their whole names, and by the parts of hyphenated ones."""
        whole: list[tuple[str, Place]] = []
        parts: list[tuple[str, Place]] = []
        for area in sorted(POSTAL_CODES.values(), key=lambda area: -self.size[municipalities_of(area, on)[0]]):
            codes = {code: {fold(name) for name in _names(code)} for code in municipalities_of(area, on)}
            for name in dict.fromkeys(filter(None, (area.name_fi, area.name_sv))):
                named = {fold(piece): piece for piece in _pieces(name)}
                parted = {fold(part): piece for piece in named.values() for part in _parts(piece)}
                sides = {fold(side): piece for piece in named.values() for side in _sides(piece)}
                # An area over a border that has the name of the municipality on one side is no place of the other one.
                shared = any(not own.isdisjoint(named) for own in codes.values())
                for code, own in codes.items():
                    if not shared:
                        whole += [(key, Place(code, piece)) for key, piece in named.items() if len(key) > 1]
                    whole += [(side, Place(code, piece)) for side, piece in sides.items() if side not in own]
                    parts += [(part, Place(code, piece)) for part, piece in parted.items() if part not in own]
        return _index(whole), _index(parts)


@cache
def _names_since(change: date) -> PlaceNames:
    return PlaceNames(change)


def names_on(on: date) -> PlaceNames:
    """Return what each name leads to on a day."""
    return _names_since(data.last_change(on))


def _pieces(name: str) -> Iterator[str]:
    """Yield the names in a postal area's name: "Punavuori - Eira", "Kiikala Keskus"."""
    for piece in re.split(r" - |, ", name):
        yield from dict.fromkeys((_PART_OF_PLACE.sub(r"\1", piece), piece))


def _sides(piece: str) -> Iterator[str]:
    """Yield the place of which a postal area is one side, where that is a name by itself."""
    found = _SIDE.match(piece)
    if found and found[1].lower() not in _NOT_A_NAME and "-" not in found[1]:
        yield found[1]


def _parts(name: str) -> Iterator[str]:
    """Yield what stands between hyphens, where it is a name by itself: "Etu-Töölö", "Pansio-Perno"."""
    if "-" in name:
        yield from (part for part in re.split(r"[ ,-]+", name)
                    if len(part) > 3 and part.lower() not in _NOT_A_NAME)
