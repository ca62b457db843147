"""Regions, other areas and countries by name: what is no municipality, so that the search asks instead of guessing."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Literal

from babel import Locale

from guide.places.data import MUNICIPALITIES, rows, text_of
from guide.places.forms import bent_forms, fold
from guide.places.index import PlaceNames

Area = Literal["region", "aland", "country"]
_LANGUAGES = ("fi", "sv", "en")
_DATA = tomllib.loads(text_of("areas.toml"))
_LONGEST_NAME_IN_WORDS = 5


def _regions() -> Iterator[str]:
    for one in MUNICIPALITIES.values():
        yield from (one.region_fi, one.region_sv, one.region_en)
    for row in rows("employment_areas.csv"):
        for column in ("name_fi", "name_sv", "name_en", "name_fi_full", "name_sv_other"):
            yield row[column]
            yield from row[column].split(" - ")
    yield from _DATA["names"]


def _countries() -> Iterator[str]:
    for lang in _LANGUAGES:
        yield from Locale.parse(lang).territories.values()
    yield from _DATA["countries"]


def _forms(names: Iterable[str]) -> Iterator[str]:
    """Yield names folded, in their case endings, and with the Swedish genitive."""
    for name in dict.fromkeys(map(fold, names)):
        if len(name) > 1:
            yield name
            yield from bent_forms(name)
            if not name.endswith("s"):
                yield name + "s"


@cache
def areas_named(names: PlaceNames) -> dict[str, Area]:
    """Return the kind of area for each form of its name. A present municipality's name is never an area's."""
    kinds: tuple[tuple[Area, Iterable[str]], ...] = (
        ("aland", _DATA["aland"]), ("region", _regions()), ("country", _countries()))
    found: dict[str, Area] = {}
    for kind, of_kind in kinds:
        own = {fold(name) for name in of_kind}
        for form in (*own, *_forms(own)):
            # Bent forms are made by rule: where one is a municipality's too, that is likelier meant.
            if form not in names.folded and (form in own or not (form in names.bent or form in names.former)):
                found.setdefault(form, kind)
    return found


#: Stands where the words of an area stood: no name is made of the words on both sides of it.
_TAKEN = ""
#: Words that make an area of the name before them, in English also of the one after "of".
_WORDS = frozenset(_forms(_DATA["words"]))


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
