"""Why a code is refused, and which typo, of the ear or the fingers, would explain it."""

from collections.abc import Callable, Iterator, Mapping
from itertools import product
from typing import Literal, NamedTuple

from guide.answer.blocks import Named, Sentence
from guide.desk.case_code.alphabet import CHARACTERS, confusable, grouped, spelling
from guide.desk.case_code.checksum import one_wrong, sums, swapped
from guide.desk.case_code.schema import FORMATS
from guide.language.locale import LANGUAGES, Translator, translator
from guide.language.messages import M, Message

SPELLED = M("desk.code.spelled", "{letter} niin kuin {word}")

WRONG_ONE = M("desk.code.wrong_one", "Koodissa näyttää olevan yksi väärä merkki.")
WRONG_SWAP = M("desk.code.wrong_swap", "Kaksi vierekkäistä merkkiä näyttää vaihtaneen paikkaa.")
WRONG = M("desk.code.wrong", "Koodi ei täsmää. Siinä on väärä merkki, tai siitä puuttuu merkki.")
NOT_USED = M("desk.code.not_used", "Koodeissa ei ole merkkiä {heard}. Se on tässä koodissa merkki {position}.")
CHECK_ONE = M("desk.code.check_one", "Tarkista merkki {position}: kuulitko {heard}, kun soittaja sanoi {said}?")
CHECK_SWAP = M("desk.code.check_swap", "Tarkista merkit {position} ja {next}: sanoiko soittaja ensin {said}?")
READ_AGAIN = M("desk.code.read_again", "Pyydä soittajaa lukemaan koodi uudelleen, yksi ryhmä kerrallaan.")
ALL_CHARACTERS = M("desk.code.characters", "Koodin merkit ovat: {characters}.")
EMPTY = M("desk.code.empty", "Kirjoita koodi, jonka soittaja lukee näytöltään.")
TOO_SHORT = M("desk.code.too_short", "Koodi on liian lyhyt. Koodissa on vähintään {least} merkkiä.")
TOO_LONG = M("desk.code.too_long", "Koodi on liian pitkä. Koodissa on enintään {most} merkkiä.")
LATER = M("desk.code.later", "Koodi on tehty oppaan uudemmalla versiolla. Tämä versio ei osaa avata sitä.")

Reason = Literal["empty", "too_short", "too_long", "not_used", "wrong", "later"]
#: Printed codes are within these lengths, check characters included.
LEAST, MOST = 6, FORMATS[-1].longest
#: More guesses than these would not help a clerk.
_GUESSES = 6


def spelled(character: str, to: Translator) -> str:
    """Return a character as it is said on the phone, for example `A niin kuin Aarne`; a digit as it is."""
    word = spelling(character, to.lang)
    return character if word is None else to.text(SPELLED, letter=character, word=word)


def _named(character: str) -> Named:
    """Return a character as its name in each language."""
    fi, sv, en = (spelled(character, translator(lang)) for lang in LANGUAGES)
    return Named(fi, sv, en, official_beside=False)


class Suggestion(NamedTuple):
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
    def question(self) -> Sentence:
        """Return the question to the clerk."""
        known = {"position": self.position, "said": _named(self.said)}
        if self.swap:
            return Sentence(CHECK_SWAP, (), {**known, "next": self.position + 1})
        return Sentence(CHECK_ONE, (), {**known, "heard": _named(self.heard)})


_REFUSED: Mapping[Reason, Message] = {
    "empty": EMPTY, "too_short": TOO_SHORT, "too_long": TOO_LONG, "later": LATER, "not_used": NOT_USED,
    "wrong": WRONG}


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

    def lines(self) -> tuple[Sentence, ...]:
        """Return what to tell the clerk: what is the matter, and what to ask the caller."""
        known = {"heard": self._heard, "position": self.position, "least": LEAST, "most": MOST}
        swap = all(one.swap for one in self.suggestions)
        what = _REFUSED[self.code] if self.code != "wrong" or not self.suggestions else (
            WRONG_SWAP if swap else WRONG_ONE)
        lines = [Sentence(what, (), known), *(one.question for one in self.suggestions)]
        if self.code == "not_used" and not self.suggestions:
            lines.append(Sentence(ALL_CHARACTERS, (), {"characters": " ".join(CHARACTERS)}))
        if self.code not in ("empty", "later") and not any(one.likely for one in self.suggestions):
            lines.append(Sentence(READ_AGAIN, ()))
        return tuple(lines)


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
            said = CHARACTERS[digit]
            yield Suggestion(at + 1, typed[at], said, grouped((*typed[:at], said, *typed[at + 1:])))
        for at in swapped(digits):
            turned = (*typed[:at], typed[at + 1], typed[at], *typed[at + 2:])
            yield Suggestion(at + 1, typed[at], typed[at + 1], grouped(turned), swap=True)
    elif len(strange) <= 2:
        for meant in product(CHARACTERS, repeat=len(strange)):
            yield from _filled(typed, strange, meant)


def _filled(typed: tuple[str, ...], strange: list[int], said: tuple[str, ...]) -> Iterator[Suggestion]:
    """Yield what to check when characters that no code has stand for others; two of them only when both sound alike."""
    meant = list(typed)
    for at, character in zip(strange, said, strict=True):
        meant[at] = character
    alike = all(confusable(typed[at], character) for at, character in zip(strange, said, strict=True))
    if (alike or len(strange) == 1) and sums([CHARACTERS.index(character) for character in meant]) == (0, 0):
        yield from (Suggestion(at + 1, typed[at], meant[at], grouped(meant)) for at in strange)
