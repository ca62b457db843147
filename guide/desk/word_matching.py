"""Words as they are heard on the phone against the words of the guide: the same, bent, begun, or with one slip.

Everything here works on folded words (`guide.language.word_forms.fold`): lower case, no dots or rings.
"""

import re
from collections.abc import Iterable, Iterator
from enum import IntEnum

from guide.language.search import Names, grouped
from guide.language.word_forms import bent_forms


class Level(IntEnum):
    """How well a word fits, best last. A bent form is nearly as good as the word itself."""

    SLIP = 0
    #: The last part of a compound: "profiili" for "työnhakuprofiili".
    LAST_PART = 10
    BEGINNING = 20
    BENT = 29
    EXACT = 30


#: Below these lengths a word, or the end of a compound, is as likely to be another word.
_SLIP_FROM, _LAST_PART_FROM, _STEM_FROM, _SHARED_FROM = 4, 4, 5, 6
#: Endings of the three languages that may follow a whole word.
_ENDING = (r"(?:n|t|a|ta|na|in|en|an|on|un|et|er|ar|or|s|es|ns|ens|ets|ies|rna|erna|orna|arna|hin|han|hun|hon|hen"
           r"|seen|siin|ssa|sta|lla|lta|lle|ksi|tta|issa|ista|illa|ilta|ille|ia|ja|jen|iden|ien|ita|oita|eja|oja|iin)")
_OWNED = r"(?:ni|si|nsa|mme|nne)?(?:ko|kin|kaan|han)?"
_AFTER_WORD = re.compile(rf"{_ENDING}{_OWNED}")
#: And what may follow a stem whose last letters change: "valitu-ksesta", "palkkatu-en", "lausun-not".
_AFTER_STEM = re.compile(rf"[a-z]{{0,3}}{_ENDING}{_OWNED}")
_CASE_ENDINGS = ("issa", "ista", "illa", "ilta", "ille", "ssa", "sta", "lla", "lta", "lle", "ksi", "an", "in", "en",
                 "n", "ta", "a", "t", "s")


class Vocabulary:
    """Words to find. `names` are some of them: there slips, ends of compounds and changed stems are found too."""

    def __init__(self, words: Iterable[str], names: Iterable[str]) -> None:
        self._known = frozenset(words)
        self._words = Names(self._known)
        self._stems = grouped((stem, word) for word in sorted(self._known) for stem in _stems(word))
        own = sorted(set(names))
        self._bent = grouped((form, word) for word in own if word.isalpha() for form in bent_forms(word))
        self._ends = grouped((word[start:], word) for word in own
                             for start in range(3, len(word) - _LAST_PART_FROM + 1))
        self._names = Names(word for word in own if len(word) >= _SLIP_FROM and word.isalpha())

    def matches(self, word: str) -> dict[str, Level]:
        """Return the words of the vocabulary that a word can mean, with how well; slips only when nothing else fits."""
        long_enough = len(word) >= (3 if word[:1].isdigit() else 2)
        found: dict[str, Level] = {}
        for level, words in ((Level.EXACT, self._known & {word}), (Level.BENT, self._bent_forms(word)),
                             (Level.BEGINNING, self._words.begun(word) if long_enough else ()),
                             (Level.LAST_PART, self._ends.get(word, ()))):
            for one in words:
                found.setdefault(one, level)
        return found or dict.fromkeys(self._slips(word), Level.SLIP)

    def _bent_forms(self, word: str) -> Iterator[str]:
        """Yield the words of which this is a bent form, and those that share its stem."""
        if len(word) < 3 or not word.isalpha():
            return
        yield from self._bent.get(word, ())
        for end in range(len(word), 2, -1):
            yield from (one for one in self._stems.get(word[:end], ()) if _same_stem(word[:end], word[end:], one[end:]))

    def _slips(self, word: str) -> Iterator[str]:
        """Yield the names one slip away from the word, or from the word without a case ending."""
        bare = (word.removesuffix(ending) for ending in _CASE_ENDINGS if word.endswith(ending))
        for heard in (word, *(one for one in bare if len(one) > _SLIP_FROM)) if word.isalpha() else ():
            yield from (name for _, name in self._names.near(heard, errors=1))


def _stems(word: str) -> Iterator[str]:
    """Yield the beginnings under which a word's bent forms stand: the word, and without its last letters."""
    if not word.isalpha() or len(word) < 3:
        return
    yield word
    most = 3 if word.endswith(("nen", "set", "sen", "det", "den")) else 2
    yield from (word[:-cut] for cut in range(1, most + 1) if len(word) - cut >= _STEM_FROM)


def _same_stem(stem: str, heard: str, known: str) -> bool:
    """Tell whether two words that begin alike are forms of one, by what is left of each."""
    if not heard:
        return False  # the word begins the known one: that is a beginning, not a form
    if not known:
        return _AFTER_WORD.fullmatch(heard) is not None
    if _AFTER_STEM.fullmatch(heard):
        return True
    return len(stem) >= _SHARED_FROM and len(heard) <= 2 and _AFTER_STEM.fullmatch(known) is not None
