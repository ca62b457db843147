"""One search for names of places and words of the desk: a name as it is, in a bent form, begun, or with a slip.

Everything here works on folded text (`guide.language.word_forms.fold`). How much is forgiven between a word and a name
is data of who asks (`Forgiven`); what a find is worth is said by who asks, too.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from typing import NamedTuple, TypeVar

from rapidfuzz import process
from rapidfuzz.distance import OSA

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")
#: In a word of so many letters each one counts: only a slip of the hand is forgiven.
_SHORTEST = 4
NEVER = 1_000


class Forgiven(NamedTuple):
    """From which length of a word on one error is forgiven, two (for a long name too), and one in the first letter.

    In short words a letter or two make another name: Ukraine is not Uurainen, "hello" is not Pello.
    """

    one_from: int = _SHORTEST
    two_from: int = NEVER
    first_letter_from: int = NEVER
    two_from_name: int = NEVER

    def errors(self, word: str, name: str) -> int:
        """Return how many errors may lie between a word and a name."""
        if len(word) < self.one_from or (len(word) == _SHORTEST and not is_slip(word, name)):
            return 0
        return 2 if len(word) >= self.two_from or len(name) >= self.two_from_name else 1

    def likely(self, word: str, name: str, distance: int) -> bool:
        """Tell whether the error is one that people make: hardly ever another first letter."""
        return word[0] == name[0] or (distance == 1 and (
            len(word) >= self.first_letter_from or is_slip(word, name)))


ONE_SLIP = Forgiven()


def is_slip(word: str, name: str) -> bool:
    """Tell whether the word is the name with a letter left out, or with two letters the other way round."""
    return len(word) < len(name) or (len(word) == len(name) and sorted(word) == sorted(name))


def grouped(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, list[Value]]:
    """Return the values of each key in their order."""
    found: dict[Key, list[Value]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return dict(found)


class Names:
    """Names to find by how they begin, or by a word near to them."""

    def __init__(self, names: Iterable[str], forgiven: Forgiven = ONE_SLIP) -> None:
        self.forgiven = forgiven
        self._sorted = sorted(set(names))
        self._by_length = grouped((len(name), name) for name in self._sorted)

    def begun(self, start: str) -> Iterator[str]:
        """Yield the names that begin with a text, in their order."""
        for at in range(bisect_left(self._sorted, start), len(self._sorted)):
            if not self._sorted[at].startswith(start):
                return
            yield self._sorted[at]

    def near(self, word: str, errors: int = 2) -> Iterator[tuple[int, str]]:
        """Yield the names that are not the word but near to it, each with its distance of at most so many errors."""
        if len(word) < self.forgiven.one_from:
            return
        for length in range(len(word) - errors, len(word) + errors + 1):
            yield from ((distance, name) for name, distance, _ in process.extract(
                word, self._by_length.get(length, ()), scorer=OSA.distance, score_cutoff=errors, limit=None)
                if 0 < distance <= self.forgiven.errors(word, name) and self.forgiven.likely(word, name, distance))
