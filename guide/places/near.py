"""Names at a distance of one or two typing errors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from guide.places.areas import Area, areas_named
from guide.places.index import Index, Place, PlaceNames

_MOST_WORDS = 20
#: Below this length a different first letter makes a different word: "hello" is not Pello, "koulu" is not Oulu.
_SHORT = 7
#: Shorter names of areas have too many neighbours.
_SHORTEST_AREA = 6


def most_errors(word: str, name: str) -> int:
    """Return how many typing errors may lie between a word and a municipality's name.

    In short words two letters make another name: Ukraine is not Uurainen, Lapland is not Lemland. In a word of four
    each letter counts: only two that changed places, or one left out, are forgiven.
    """
    if len(word) < 4 or (len(word) == 4 and not _is_slip(word, name)):
        return 0
    return 1 if max(len(word), len(name)) < 9 else 2


class _Kind(NamedTuple):
    """Names to look among, by length; what they lead to; and how many errors are forgiven between a word and a name."""

    names: Mapping[int, Sequence[str]]
    places: Index
    most_errors: Callable[[str, str], int]


def _by_length(names: Iterable[str]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for name in names:
        found[len(name)].append(name)
    return found


@cache
def _kinds(names: PlaceNames) -> tuple[_Kind, ...]:
    own = {**names.former, **names.folded}
    return (_Kind(_by_length(own), own, most_errors),
            _Kind(_by_length(names.bent), names.bent, lambda word, _: (len(word) >= 6) + (len(word) >= 10)),
            _Kind(_by_length(names.areas), names.areas, lambda word, _: int(len(word) >= 6)))


@cache
def _area_names(names: PlaceNames) -> dict[int, list[str]]:
    return _by_length(name for name in areas_named(names) if len(name) >= _SHORTEST_AREA)


def near(words: Iterable[str], names: PlaceNames, errors: int = 2, only_slips: bool = False) -> list[tuple[int, Place]]:
    """Return the places whose name, bent form or area name is near one of the folded words, each with its distance.

    Nearest first. At most `errors` errors are forgiven, fewer in short words. With `only_slips` only municipalities
    whose name has one letter more or two letters the other way round: for a word that is a name, yet may be another
    one mistyped (Kumo, Kuhmo).
    """
    scored = []
    for word in sorted(words, key=lambda word: word.count(" "))[:_MOST_WORDS]:
        for rank, kind in enumerate(_kinds(names)[:1] if only_slips else _kinds(names)):
            for name, distance in _within(word, kind.names, kind.most_errors, errors):
                slip = _is_slip(word, name)
                if _likely(word, name, distance) and (slip or not only_slips):
                    places = kind.places[name]
                    size = max(names.size[place.code] for place in places)
                    scored.append((distance, rank, not slip, -size, name, places))
    return [(one[0], place) for one in sorted(scored, key=lambda one: one[:-1]) for place in one[-1]]


def near_area(words: Sequence[str], names: PlaceNames) -> tuple[int, Area] | None:
    """Return the area whose name is nearest to one of the folded words, with its distance; None when none is near."""
    return min(((distance, areas_named(names)[name]) for word in words[:_MOST_WORDS]
                for name, distance in _within(word, _area_names(names), most_errors) if word[0] == name[0]),
               default=None)


def _within(word: str, names: Mapping[int, Sequence[str]], most: Callable[[str, str], int], errors: int = 2,
            ) -> Iterator[tuple[str, int]]:
    """Yield the names that are not the word, at a distance that is forgiven."""
    if most(word, word):
        for length in range(len(word) - errors, len(word) + errors + 1):
            yield from ((name, distance) for name, distance, _ in process.extract(
                word, names.get(length, ()), scorer=OSA.distance, score_cutoff=errors, limit=None)
                if 0 < distance <= most(word, name))


def _likely(word: str, name: str, distance: int) -> bool:
    """Tell whether the error is one that people make: hardly ever another first letter."""
    return word[0] == name[0] or (distance == 1 and (len(word) >= _SHORT or _is_slip(word, name)))


def _is_slip(word: str, name: str) -> bool:
    """Tell whether the word is the name with a letter left out, or with two letters the other way round."""
    return len(word) < len(name) or (len(word) == len(name) and sorted(word) == sorted(name))
