"""Names at a distance of one or two typing errors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from guide.places.index import AREAS, BENT, FOLDED, FORMER, SIZE, Index, Place

_MOST_WORDS = 20
#: Below this length a different first letter makes a different word: "hello" is not Pello, "koulu" is not Oulu.
_SHORT = 7


class _Kind(NamedTuple):
    """An index to look in, and the least length of a text for which one and two errors are forgiven."""

    by_length: dict[int, list[str]]
    places: Index
    one_from: int
    two_from: int


def _kind(index: Index, one_from: int, two_from: int) -> _Kind:
    by_length: dict[int, list[str]] = defaultdict(list)
    for name in index:
        by_length[len(name)].append(name)
    return _Kind(dict(by_length), index, one_from, two_from)


_KINDS = (_kind({**FORMER, **FOLDED}, 4, 7), _kind(BENT, 6, 10), _kind(AREAS, 6, 99))


def near(words: Iterable[str], errors: int = 2, only_slips: bool = False) -> Iterator[Place]:
    """Yield the places whose name, bent form or area name is near one of the folded words, nearest first.

    At most `errors` errors are forgiven, fewer in short words. With `only_slips` only municipalities whose name has
    one letter more or two letters the other way round: for a word that is a name, yet may be another one mistyped
    (Kumo, Kuhmo).
    """
    scored = []
    for word in sorted(words, key=lambda word: word.count(" "))[:_MOST_WORDS]:
        for rank, kind in enumerate(_KINDS[:1] if only_slips else _KINDS):
            most = min(errors, 0 if len(word) < kind.one_from else 1 if len(word) < kind.two_from else 2)
            for name, distance in _within(word, kind, most):
                if distance and _likely(word, name, distance) and not (only_slips and not _is_slip(word, name)):
                    places = kind.places[name]
                    size = max(SIZE[place.code] for place in places)
                    scored.append((distance, rank, not _is_slip(word, name), -size, name, places))
    yield from (place for one in sorted(scored, key=lambda one: one[:-1]) for place in one[-1])


def _within(word: str, kind: _Kind, most: int) -> Iterator[tuple[str, int]]:
    if most == 0:
        return
    for length in range(len(word) - most, len(word) + most + 1):
        names = kind.by_length.get(length)
        if names:
            yield from ((name, distance) for name, distance, _ in process.extract(
                word, names, scorer=OSA.distance, score_cutoff=most, limit=None))


def _likely(word: str, name: str, distance: int) -> bool:
    """Tell whether the error is one that people make: hardly ever another first letter."""
    if word[0] == name[0] or (distance == 1 and _is_slip(word, name)):
        return True
    return distance == 1 and len(word) >= _SHORT


def _is_slip(word: str, name: str) -> bool:
    """Tell whether the word is the name with a letter left out, or with two letters the other way round."""
    return len(word) < len(name) or (len(word) == len(name) and sorted(word) == sorted(name))
