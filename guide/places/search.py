"""Find a municipality from what a person writes. It suggests, best first; it never picks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple

from guide.places.areas import Area, areas_named, without_areas
from guide.places.data import MUNICIPALITIES, POSTAL_CODES, municipalities_of
from guide.places.forms import fold, tidy
from guide.places.index import Index, Place, PlaceNames, names_on
from guide.places.near import near, near_area

Why = Literal["name", "former_name", "postal_code", "abbreviation", "spelling", "bent_form"]
#: Why nothing was found, where that is known: a name that is no municipality's, or letters that no name here has.
Instead = Area | Literal["script"]
LONGEST_TEXT = 100
_LONGEST_NAME_IN_WORDS = 3
_POSTAL_CODE = re.compile(r"(?<!\d)(\d{2}) ?(\d{3})(?!\d)", re.ASCII)
#: Words around a name that are no names, folded: "asun Porissa", "jag bor i Esbo", "I live in Turku".
_FILLERS = frozenset((
    "asun", "asuu", "asumme", "asuin", "asunut", "olen", "oon", "ollut", "kotikunta", "kotikuntani", "kaupunki",
    "kaupungissa", "kunta", "kunnassa", "kunnan", "mina", "minun", "muutin", "muutan", "muutti", "muuttanut",
    "tyonhakija", "nyt", "ennen", "tassa", "ja", "on", "en", "ei", "fi", "fin",
    "jag", "bor", "bodde", "i", "ar", "min", "hemkommun", "kommun", "kommunen", "stad", "staden", "fran", "till",
    "flyttade", "bosatt", "och", "pa",
    "live", "lived", "living", "in", "from", "am", "is", "my", "town", "city", "municipality", "the", "at", "and", "of",
    "moved", "to", "now", "se"))


class Match(NamedTuple):
    """A suggestion. `hint` is the former name, postal area or code that led to it, None for the own name.

    `guess`: the text is no name of it, but looks like one, or is the beginning of one.
    """

    code: str
    name_fi: str
    name_sv: str
    why: Why
    hint: str | None = None
    guess: bool = False


class Search(NamedTuple):
    """What a text can mean: municipalities, best first; or what it names instead. `exact`: it can mean no other one."""

    matches: tuple[Match, ...] = ()
    instead: Instead | None = None
    exact: str | None = None

    @property
    def sure(self) -> tuple[str, ...]:
        """Return the codes of the municipalities that the text names."""
        return tuple(match.code for match in self.matches if not match.guess)


NOTHING = Search()
_Candidate = tuple[Place, Why]


def find(text: str, on: date, limit: int = 8) -> Search:
    """Return what a text can mean on a day: at most `limit` municipalities, best first, or what it names instead.

    A former municipality is given by its own code, and after it the one it became; one to come is not known. No text
    raises an error: what is longer than `LONGEST_TEXT` characters is cut.

    >>> day = date(2026, 11, 24)
    >>> [match.name_fi for match in find("asun Porissa", day).matches], find("Porissa", day).exact
    (['Pori'], '609')
    >>> find("Lapissa", day).instead, find("Ukraina", day).instead
    ('region', 'country')
    """
    text, names = unicodedata.normalize("NFKC", text[:LONGEST_TEXT])[:LONGEST_TEXT], names_on(on)
    words = tidy(text).split()
    area, left = without_areas([fold(word) for word in words], areas_named(names))
    runs = _runs([words[at] for at in left] if area else words)
    sure = _matches((*_postal_codes(text, on), *_named(runs, names)), guess=False)
    if area:
        return Search(tuple(sure.values())[:max(limit, 0)], None if sure else area)
    if not sure and _is_other_script(text):
        return Search(instead="script")
    guesses = _guesses(fold(text), runs, names, bool(sure))
    matches = (*sure.values(), *(one for one in guesses.matches if one.code not in sure))
    return Search(matches[:max(limit, 0)], guesses.instead, _exact(fold(text), tuple(sure), names))


def _matches(candidates: Iterable[_Candidate], guess: bool) -> dict[str, Match]:
    """Return a suggestion for each municipality among the candidates, the first one of each."""
    found: dict[str, Match] = {}
    for place, why in candidates:
        one = MUNICIPALITIES[place.code]
        found.setdefault(place.code, Match(place.code, one.name_fi, one.name_sv, why, place.hint, guess))
    return found


def _exact(whole: str, sure: Sequence[str], names: PlaceNames) -> str | None:
    """Return the one municipality of which the whole text is the name, a bent form, or a postal code.

    Not where a place elsewhere has the same name (Brändö of Åland and of Helsinki), and not by the code of post office
    boxes, where nobody lives.
    """
    named = names.folded.get(whole, ())
    if len(named) == 1 and any(fold(MUNICIPALITIES[named[0].code].name(lang)) == whole for lang in ("fi", "sv", "en")):
        return None if any(place.code != named[0].code for place in names.areas.get(whole, ())) else named[0].code
    code = POSTAL_CODES.get(whole.replace(" ", ""))
    alone = named or whole in names.bent or (code is not None and code.kind != "box")
    return sure[0] if alone and len(sure) == 1 else None


def _is_other_script(text: str) -> bool:
    return any(letter.isalpha() and not unicodedata.name(letter, "LATIN").startswith(("LATIN", "MODIFIER", "COMBINING"))
               for letter in text)


def _postal_codes(text: str, on: date) -> Iterator[_Candidate]:
    codes = ["".join(groups) for groups in _POSTAL_CODE.findall(text)]
    yield from ((Place(code, one), "postal_code")
                for one in codes if one in POSTAL_CODES for code in municipalities_of(POSTAL_CODES[one], on))


def _guesses(whole: str, runs: list[str], names: PlaceNames, known: bool) -> Search:
    """Return what the text may be meant for: the area whose name is nearer than any municipality's, or these."""
    parts = [] if known else [*_by_area(runs, names.area_parts, names.area_parts_bent)]
    misspelt = [] if known else _misspelt(runs, names)
    beginning = list(_beginning(whole, names))
    if not known and not parts and not beginning:
        area = near_area(_words(runs), names)
        if area is not None and (not misspelt or area[0] < misspelt[0][0]):
            return Search(instead=area[1])
    places = [*(place for _, place in misspelt), *beginning,
              *(place for _, place in near([whole], names, errors=1, only_slips=True))]
    spelt: list[_Candidate] = [(place, "spelling") for place in places]
    return Search(tuple(_matches((*parts, *spelt), guess=True).values()))


def _words(runs: list[str]) -> list[str]:
    return [word for word in map(fold, runs) if not word.isdecimal()]


def _misspelt(runs: list[str], names: PlaceNames) -> list[tuple[int, Place]]:
    """Return places near a word of the text. In a sentence most words are no names, so less is forgiven there."""
    words = _words(runs)
    if sum(" " not in word for word in words) <= _LONGEST_NAME_IN_WORDS:
        return near(words, names)
    return near((word for word in words if len(word) > 5), names, errors=1)


def _runs(words: list[str]) -> list[str]:
    """Return the runs of words that can be a name, longest first, without fillers standing alone."""
    runs = [" ".join(words[start:start + length]) for length in range(min(len(words), _LONGEST_NAME_IN_WORDS), 0, -1)
            for start in range(len(words) - length + 1)]
    return [run for run in dict.fromkeys(runs) if fold(run) not in _FILLERS]


def _named(runs: list[str], names: PlaceNames) -> Iterator[_Candidate]:
    """Yield municipalities by their names (as written, former, without dots, bent), then by those of postal areas."""
    for run in runs:
        yield from ((place, "name") for place in names.written.get(run, ()))
    kinds: tuple[tuple[Index, Why], ...] = (
        (names.former, "former_name"), (names.folded, "spelling"), (names.abbreviations, "abbreviation"),
        (names.former_bent, "former_name"), (names.bent, "bent_form"))
    for index, why in kinds:
        for run in map(fold, runs):
            yield from ((place, why) for place in index.get(run, ()))
    yield from _by_area(runs, names.areas, names.areas_bent)


def _by_area(runs: list[str], index: Index, bent: dict[str, str]) -> Iterator[_Candidate]:
    """Yield municipalities by the name of a postal area, as written or in a case ending."""
    for run in map(fold, runs):
        yield from ((place, "postal_code") for place in index.get(run) or index.get(bent.get(run, ""), ()))


def _beginning(start: str, names: PlaceNames) -> Iterator[Place]:
    """Yield municipalities whose name begins with the text, for a name that is still being written."""
    if len(start) < 2:
        return
    for index in (names.folded, names.former):
        for name in sorted((name for name in index if name.startswith(start)), key=lambda name: (len(name), name)):
            yield from index[name]
