"""Find a municipality from what a person writes. It suggests, best first; it never picks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice
from typing import Literal, NamedTuple

from guide.places.data import MUNICIPALITIES, POSTAL_CODES
from guide.places.forms import fold, tidy
from guide.places.index import (
    AREA_PARTS,
    AREA_PARTS_BENT,
    AREAS,
    AREAS_BENT,
    BENT,
    FOLDED,
    FORMER,
    FORMER_BENT,
    NAMES,
    Index,
    Place,
)
from guide.places.near import near

Why = Literal["name", "former_name", "postal_code", "spelling", "bent_form"]
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
    """A suggestion. `hint` is the former name, postal area or code that led to it, None for the own name."""

    code: str
    name_fi: str
    name_sv: str
    why: Why
    hint: str | None = None


def find(text: str, limit: int = 8) -> list[Match]:
    """Return at most `limit` municipalities that the text can mean, best first; an empty list when none is near.

    A former municipality is given by its own code, and after it the one it became. No text raises an error: what is
    longer than `LONGEST_TEXT` characters is cut.

    >>> [match.name_fi for match in find("asun Porissa")]
    ['Pori']
    """
    text = unicodedata.normalize("NFKC", text[:LONGEST_TEXT])[:LONGEST_TEXT]
    found: dict[str, Match] = {}
    for place, why in _candidates(text):
        one = MUNICIPALITIES[place.code]
        found.setdefault(place.code, Match(place.code, one.name_fi, one.name_sv, why, place.hint))
    return list(islice(found.values(), max(limit, 0)))


def _candidates(text: str) -> Iterator[tuple[Place, Why]]:
    """Yield what the text can mean, surest first. The next kind is looked at only after the kinds before."""
    digits = ["".join(groups) for groups in _POSTAL_CODE.findall(text)]
    postal = [Place(code, one) for one in digits if one in POSTAL_CODES for code in POSTAL_CODES[one].codes]
    yield from ((place, "postal_code") for place in postal)
    runs = _runs(tidy(text))
    known = [*_by_name(runs), *_by_area(runs, AREAS, AREAS_BENT)]
    known = known or list(_by_area(runs, AREA_PARTS, AREA_PARTS_BENT))
    yield from known
    whole = fold(text)
    if not known and not postal:
        yield from ((place, "spelling") for place in _misspelt(runs))
    yield from ((place, "spelling") for place in _beginning(whole))
    yield from ((place, "spelling") for place in near([whole], errors=1, only_slips=True))


def _misspelt(runs: list[str]) -> Iterator[Place]:
    """Return places near a word of the text. In a sentence most words are no names, so less is forgiven there."""
    words = [word for word in map(fold, runs) if not word.isdecimal()]
    if sum(" " not in word for word in words) <= _LONGEST_NAME_IN_WORDS:
        return near(words)
    return near((word for word in words if len(word) > 5), errors=1)


def _runs(text: str) -> list[str]:
    """Return the runs of words in the text that can be a name, longest first, without fillers standing alone."""
    words = text.split()
    runs = [" ".join(words[start:start + length]) for length in range(min(len(words), _LONGEST_NAME_IN_WORDS), 0, -1)
            for start in range(len(words) - length + 1)]
    return [run for run in dict.fromkeys(runs) if fold(run) not in _FILLERS]


def _by_name(runs: list[str]) -> Iterator[tuple[Place, Why]]:
    """Yield municipalities by their names: as written, former, without dots and rings, and in a case ending."""
    kinds: tuple[tuple[Index, Why], ...] = (
        (FORMER, "former_name"), (FOLDED, "spelling"), (FORMER_BENT, "former_name"), (BENT, "bent_form"))
    for run in runs:
        yield from ((place, "name") for place in NAMES.get(run, ()))
    for index, why in kinds:
        for run in map(fold, runs):
            yield from ((place, why) for place in index.get(run, ()))


def _by_area(runs: list[str], index: Index, bent: dict[str, str]) -> Iterator[tuple[Place, Why]]:
    """Yield municipalities by the name of a postal area, as written or in a case ending."""
    for run in map(fold, runs):
        yield from ((place, "postal_code") for place in index.get(run) or index.get(bent.get(run, ""), ()))


def _beginning(start: str) -> Iterator[Place]:
    """Yield municipalities whose name begins with the text, for a name that is still being written."""
    if len(start) < 2:
        return
    for index in (FOLDED, FORMER):
        for name in sorted((name for name in index if name.startswith(start)), key=lambda name: (len(name), name)):
            yield from index[name]
