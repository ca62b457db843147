"""Why a code is refused, and which typo, of the ear or the fingers, would explain it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import product
from typing import Literal

from guide.desk.case_code import texts as t
from guide.desk.case_code.alphabet import CHARACTERS, confusable, grouped, spelling
from guide.desk.case_code.checksum import one_wrong, sums, swapped
from guide.desk.case_code.schema import FORMATS
from guide.language.locale import Translator
from guide.language.messages import Message

Reason = Literal["empty", "too_short", "too_long", "not_used", "wrong", "later"]
#: Printed codes are within these lengths, check characters included.
LEAST, MOST = 6, FORMATS[-1].longest
#: More guesses than these would not help a clerk.
_GUESSES = 6


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence about a code. Characters, days and rules among its `params` are worded in the reader's language."""

    message: Message
    params: Mapping[str, object] = field(default_factory=dict)

    def text(self, to: Translator) -> str:
        """Return the sentence in a language."""
        return to.text(self.message, **{name: _worded(value, to) for name, value in self.params.items()})


@dataclass(frozen=True, slots=True)
class Letter:
    """A character as it is said: with its spelling word, when it is a letter."""

    character: str


def spelled(character: str, to: Translator) -> str:
    """Return a character as it is said on the phone, for example `A niin kuin Aarne`; a digit as it is."""
    word = spelling(character, to.lang)
    return character if word is None else to.text(t.SPELLED, letter=character, word=word)


def _worded(value: object, to: Translator) -> object:
    if isinstance(value, Letter):
        return spelled(value.character, to)
    if isinstance(value, Message):
        return to.text(value)
    return to.date(value) if isinstance(value, date) else value


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A typo that explains a refused code: at `position`, counted from 1, `heard` was typed for `said`.

    With `swap`, the characters at `position` and after it changed places. `code` is the code without the typo.
    """

    position: int
    heard: str
    said: str
    code: str
    swap: bool = False

    @property
    def likely(self) -> bool:
        """Return whether the typo is one that ears and eyes make, and not only one that would explain the code."""
        return self.swap or confusable(self.heard, self.said) > 0

    @property
    def line(self) -> Line:
        """Return the question to the clerk."""
        said = Letter(self.said)
        if self.swap:
            return Line(t.CHECK_SWAP, {"position": self.position, "next": self.position + 1, "said": said})
        return Line(t.CHECK_ONE, {"position": self.position, "heard": Letter(self.heard), "said": said})


class CodeRefused(ValueError):
    """A text is not a case code of a case we know. `code` names why, `position` the character to look at, if one.

    The text of the error holds no character of the code: a code holds answers, and errors are logged.
    """

    def __init__(self, code: Reason, position: int | None = None, suggestions: tuple[Suggestion, ...] = (),
                 heard: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.position = position
        self.suggestions = suggestions
        self._heard = heard

    def lines(self) -> tuple[Line, ...]:
        """Return what to tell the clerk: what is the matter, and what to ask the caller."""
        lines = [*self._what(), *(one.line for one in self.suggestions)]
        if self.code not in ("empty", "later") and not any(one.likely for one in self.suggestions):
            lines.append(Line(t.READ_AGAIN))
        return tuple(lines)

    def _what(self) -> Iterator[Line]:
        if self.code == "not_used":
            yield Line(t.NOT_USED, {"heard": self._heard, "position": self.position})
            if not self.suggestions:
                yield Line(t.CHARACTERS, {"characters": " ".join(CHARACTERS)})
        elif self.code == "wrong":
            swap = bool(self.suggestions) and all(one.swap for one in self.suggestions)
            yield Line(t.WRONG if not self.suggestions else t.WRONG_SWAP if swap else t.WRONG_ONE)
        else:
            yield _OTHER[self.code]


_OTHER: Mapping[str, Line] = {
    "empty": Line(t.EMPTY), "too_short": Line(t.TOO_SHORT, {"least": LEAST}),
    "too_long": Line(t.TOO_LONG, {"most": MOST}), "later": Line(t.LATER)}


def refusal(typed: tuple[str, ...], opens: Callable[[tuple[str, ...]], bool]) -> CodeRefused:
    """Return the refusal of what was typed. `opens` tells whether other characters in its place would be a code."""
    strange = [at for at, character in enumerate(typed) if character not in CHARACTERS]
    guesses = [one for one in _guesses(typed, strange) if opens(tuple(one.code.replace("-", "")))]
    guesses.sort(key=lambda one: -confusable(one.heard, one.said))
    found = tuple(guesses[:_GUESSES])
    if strange:
        return CodeRefused("not_used", strange[0] + 1, found, typed[strange[0]])
    return CodeRefused("wrong", found[0].position if found else None, found)


def _guesses(typed: tuple[str, ...], strange: list[int]) -> Iterator[Suggestion]:
    if not strange:
        digits = [CHARACTERS.index(character) for character in typed]
        for at, digit in one_wrong(digits):
            yield _one(typed, at, CHARACTERS[digit])
        for at in swapped(digits):
            turned = (*typed[:at], typed[at + 1], typed[at], *typed[at + 2:])
            yield Suggestion(at + 1, typed[at], typed[at + 1], grouped(turned), swap=True)
    elif len(strange) <= 2:
        for said in product(CHARACTERS, repeat=len(strange)):
            yield from _filled(typed, strange, said)


def _filled(typed: tuple[str, ...], strange: list[int], said: tuple[str, ...]) -> Iterator[Suggestion]:
    """Yield what to check when characters that no code has stand for others; two of them only when both sound alike."""
    meant = list(typed)
    for at, character in zip(strange, said, strict=True):
        meant[at] = character
    alike = all(confusable(typed[at], character) for at, character in zip(strange, said, strict=True))
    if (alike or len(strange) == 1) and sums([CHARACTERS.index(character) for character in meant]) == (0, 0):
        yield from (Suggestion(at + 1, typed[at], meant[at], grouped(meant)) for at in strange)


def _one(typed: tuple[str, ...], at: int, said: str) -> Suggestion:
    return Suggestion(at + 1, typed[at], said, grouped((*typed[:at], said, *typed[at + 1:])))
