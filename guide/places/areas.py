"""Regions, other areas and countries by name: what is no municipality, so that the search asks instead of guessing."""

import tomllib
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Literal

from babel import Locale

from guide.language.locale import LANGUAGES
from guide.language.word_forms import bent_forms, fold
from guide.places.data import MUNICIPALITIES, rows, text_of

Area = Literal["region", "aland", "country"]
_DATA = tomllib.loads(text_of("areas.toml"))
_LONGEST_NAME_IN_WORDS = 5


def _regions() -> Iterator[str]:
    for one in MUNICIPALITIES.values():
        yield from (one.region_fi, one.region_sv, one.region_en)
    for row in rows("employment_areas.csv"):
        for column in ("name_fi", "name_sv", "name_en", "name_fi_full", "name_sv_full"):
            yield row[column]
            yield from row[column].split(" - ")
    yield from _DATA["names"]


def _countries() -> Iterator[str]:
    for lang in LANGUAGES:
        yield from Locale.parse(lang).territories.values()
    yield from _DATA["countries"]


def _forms(name: str) -> Iterator[str]:
    """Yield the forms of a folded name: its case endings, and the Swedish genitive."""
    yield from bent_forms(name)
    if not name.endswith("s"):
        yield name + "s"


def areas_named(own: Container[str], made: Container[str]) -> dict[str, Area]:
    """Return the kind of area for each form of its name, where that is no municipality's `own` name.

    Where a form made by rule is also `made` of a municipality's, that is likelier meant.
    """
    kinds: tuple[tuple[Area, Iterable[str]], ...] = (
        ("aland", _DATA["aland"]), ("region", _regions()), ("country", _countries()))
    found: dict[str, Area] = {}
    for kind, of_kind in kinds:
        names = set(map(fold, of_kind)) - {""}
        for form in (*names, *(form for name in names for form in _forms(name))):
            if form not in own and (form in names or form not in made):
                found.setdefault(form, kind)
    return found


#: Stands where the words of an area stood: no name is made of the words on both sides of it.
_TAKEN = ""
#: Words that make an area of the name before them, in English also of the one after "of".
_WORDS = frozenset(form for word in map(fold, _DATA["words"]) for form in (word, *_forms(word)))


def without_areas(words: Sequence[str], areas: Mapping[str, Area]) -> tuple[Area | None, list[int]]:
    """Return the first kind of area that folded words name, and which words are left without the names of areas.

    >>> without_areas(["tampere", "pirkanmaa"], {"pirkanmaa": "region"})
    ('region', [0])
    """
    left: list[str] = list(words)
    kinds: list[Area] = []
    for start, length in _runs(left):
        kind = areas.get(" ".join(left[start:start + length]))
        if kind is not None:
            kinds.append(kind)
            left[start:start + length] = [_TAKEN] * length
    for start, length in _runs(left):
        if " ".join(left[start:start + length]) in _WORDS:
            kinds.append("region")
            before, after = max(start - 1, 0), start + length
            named = min(after + 2, len(left)) if left[after:after + 1] == ["of"] else after
            left[before:named] = [_TAKEN] * (named - before)
    return kinds[0] if kinds else None, [at for at, word in enumerate(left) if word != _TAKEN]


def _runs(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield start and length of each run of words that can be a name, longest first."""
    for length in range(min(_LONGEST_NAME_IN_WORDS, len(words)), 0, -1):
        yield from ((start, length) for start in range(len(words) - length + 1))
