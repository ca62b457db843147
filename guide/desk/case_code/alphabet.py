"""The characters of a case code: why these, how they are said, and how what a clerk types is read.

The choice is data (`alphabet.toml`): which names of letters and digits are heard as one another in Finnish, Swedish
and English, and which are seen as one another. No two characters of the code are in such a group together.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from importlib.resources import files

from guide.language.locale import Lang, borrowed

#: Every letter and digit that can be said or typed.
ALL = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
GROUP = 3
_LETTERS = ALL[10:]
#: What may stand between the characters. A part that holds letters or digits of no kind we know is refused later.
_BETWEEN = re.compile(r"[\s\-\u2010-\u2015\u2212.,;:/_]+")


_DATA = tomllib.loads((files(__package__) / "alphabet.toml").read_text(encoding="utf-8"))
CHARACTERS: str = _DATA["characters"]
#: Groups of characters that are taken for one another, by language and by "sight".
SAME: Mapping[str, tuple[str, ...]] = _DATA["same"]
NEAR: Mapping[str, tuple[str, ...]] = _DATA["near"]
#: The word that each language spells a letter with.
WORDS: Mapping[Lang, Mapping[str, str]] = {
    lang: dict(zip(_LETTERS, words.split(), strict=True)) for lang, words in borrowed(_DATA["words"]).items()}
#: Words of four letters and more are read as the letter they spell; a shorter one could be a group of a code.
_LETTER_OF = {
    word.casefold(): letter for words in WORDS.values() for letter, word in words.items() if len(word) > GROUP}


def confusable(one: str, other: str) -> int:
    """Return 2 when two characters are heard or seen as one another, 1 when nearly so, 0 when they are not."""
    if one == other:
        return 0
    for weight, table in ((2, SAME), (1, NEAR)):
        if any(one in group and other in group for groups in table.values() for group in groups):
            return weight
    return 0


def characters_of(text: str) -> tuple[str, ...]:
    """Return the characters that a text means, in upper case; separators are left out, spelling words are read.

    >>> characters_of("a2m-7 4l")
    ('A', '2', 'M', '7', '4', 'L')
    >>> characters_of("Aarne 2 Matti")
    ('A', '2', 'M')

    Characters that no code has come back as they are, for the refusal to name.
    """
    visible = (character for character in text if not _is_invisible(character))
    plain = unicodedata.normalize("NFKC", "".join(visible)).upper()
    whole = _BETWEEN.sub("", plain)
    if all(character in CHARACTERS for character in whole):
        return tuple(whole)  # also "PAPA", which would be a spelling word
    parts = [part for part in _BETWEEN.split(plain) if part]
    return tuple(character for part in parts for character in _LETTER_OF.get(part.casefold(), part))


def _is_invisible(character: str) -> bool:
    return unicodedata.category(character).startswith("C") and not character.isspace()


def grouped(characters: Iterable[str]) -> str:
    """Return a code as it is shown and read aloud, in groups of three.

    >>> grouped("A2M74LPR")
    'A2M-74L-PR'
    """
    whole = "".join(characters)
    return "-".join(whole[at:at + GROUP] for at in range(0, len(whole), GROUP))


def spelling(character: str, lang: Lang) -> str | None:
    """Return the word that a letter is spelled with in a language, None for a digit."""
    return WORDS[lang].get(character)
