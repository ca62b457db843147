"""Names at a distance of one or two typing errors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from guide.places.areas import AREAS_NAMED, Area
from guide.places.index import AREAS, BENT, FOLDED, FORMER, SIZE, Index, Place

_MOST_WORDS = 20
#: Below this length a different first letter makes a different word: "hello" is not Pello, "koulu" is not Oulu.
_SHORT = 7
#: From how many letters on, of the longer one of word and name, one and two errors are forgiven. In shorter words two
#: letters make another name: Ukraine is not Uurainen, Lapland is not Lemland.
ONE_FROM, TWO_FROM = 4, 9
#: In a word of four letters each letter counts: only two that changed places, or one left out, are forgiven.
_ONLY_SLIPS = 4
#: Shorter names of areas have too many neighbours.
_SHORTEST_AREA = 6


def most_errors(word: str, name: str) -> int:
    """Return how many typing errors may lie between a word and a name."""
    if len(word) < ONE_FROM or (len(word) == _ONLY_SLIPS and not _is_slip(word, name)):
        return 0
    return 1 if max(len(word), len(name)) < TWO_FROM else 2


class _Kind(NamedTuple):
    """An index to look in, and from which length of a text on one and two errors are forgiven."""

    by_length: dict[int, list[str]]
    places: Index
    one_from: int = ONE_FROM
    two_from: int = ONE_FROM


def _by_length(names: Iterable[str]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for name in names:
        found[len(name)].append(name)
    return dict(found)


_OWN = {**FORMER, **FOLDED}
_KINDS = (_Kind(_by_length(_OWN), _OWN), _Kind(_by_length(BENT), BENT, 6, 10), _Kind(_by_length(AREAS), AREAS, 6, 99))
_AREA_NAMES = _by_length(name for name in AREAS_NAMED if len(name) >= _SHORTEST_AREA)


def near(words: Iterable[str], errors: int = 2, only_slips: bool = False) -> list[tuple[int, Place]]:
    """Return the places whose name, bent form or area name is near one of the folded words, each with its distance.

    Nearest first. At most `errors` errors are forgiven, fewer in short words. With `only_slips` only municipalities
    whose name has one letter more or two letters the other way round: for a word that is a name, yet may be another
    one mistyped (Kumo, Kuhmo).
    """
    scored = []
    for word in sorted(words, key=lambda word: word.count(" "))[:_MOST_WORDS]:
        for rank, kind in enumerate(_KINDS[:1] if only_slips else _KINDS):
            most = min(errors, 0 if len(word) < kind.one_from else 1 if len(word) < kind.two_from else 2)
            for name, distance in _within(word, kind.by_length, min(errors, most if rank else 2)):
                if distance and _likely(word, name, distance) and not (only_slips and not _is_slip(word, name)):
                    places = kind.places[name]
                    size = max(SIZE[place.code] for place in places)
                    scored.append((distance, rank, not _is_slip(word, name), -size, name, places))
    return [(one[0], place) for one in sorted(scored, key=lambda one: one[:-1]) for place in one[-1]]


def near_area(words: Sequence[str]) -> tuple[int, Area] | None:
    """Return the area whose name is nearest to one of the folded words, with its distance; None when none is near."""
    found = [(distance, name) for word in words[:_MOST_WORDS] for name, distance in _within(word, _AREA_NAMES, 2)
             if word[0] == name[0]]
    return min((distance, AREAS_NAMED[name]) for distance, name in found) if found else None


def _within(word: str, by_length: dict[int, list[str]], most: int) -> Iterator[tuple[str, int]]:
    if most == 0:
        return
    for length in range(len(word) - most, len(word) + most + 1):
        names = by_length.get(length)
        if names:
            yield from ((name, distance) for name, distance, _ in process.extract(
                word, names, scorer=OSA.distance, score_cutoff=most, limit=None) if distance <= most_errors(word, name))


def _likely(word: str, name: str, distance: int) -> bool:
    """Tell whether the error is one that people make: hardly ever another first letter."""
    if word[0] == name[0] or (distance == 1 and _is_slip(word, name)):
        return True
    return distance == 1 and len(word) >= _SHORT


def _is_slip(word: str, name: str) -> bool:
    """Tell whether the word is the name with a letter left out, or with two letters the other way round."""
    return len(word) < len(name) or (len(word) == len(name) and sorted(word) == sorted(name))
