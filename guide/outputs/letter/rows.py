"""A letter put into words: each line in the letter's language, and beside it in the reader's when that is another."""

from __future__ import annotations

from dataclasses import dataclass

from guide.language.locale import Lang, Translator, translator
from guide.outputs.letter import texts as t
from guide.outputs.letter.model import Letter, LetterLang, Part, PartForm, Suffix

BLANK_LINES = 2


@dataclass(frozen=True, slots=True)
class Words:
    """A line in one language: its text, and the value of a field when that is known."""

    text: str
    value: str = ""

    @property
    def shown(self) -> str:
        """Return the line as it reads: a known value after its label."""
        return f"{self.text}: {self.value}" if self.value else self.text


@dataclass(frozen=True, slots=True)
class Row:
    """A line as it is set. `blanks` is the number of blanks to fill by hand; `beside` None when not needed."""

    form: PartForm
    words: Words
    beside: Words | None
    blanks: int


def rows(letter: Letter, letter_lang: LetterLang, reader_lang: Lang) -> tuple[Row, ...]:
    """Return the lines of a letter in the letter's language with the reader's language beside."""
    to = translator(letter_lang)
    beside = None if reader_lang == letter_lang else translator(reader_lang)
    return tuple(Row(part.form, _words(part, to), _words(part, beside) if beside else None, _blanks(part))
                 for part in letter.parts)


def _words(part: Part, to: Translator) -> Words:
    return Words(part.sentence.text(to), part.value.name(to.lang) if part.value else "")


def _blanks(part: Part) -> int:
    if part.form == "lines":
        return BLANK_LINES
    return 1 if part.form == "other" or (part.form == "field" and part.value is None) else 0


def title_of(letter: Letter, lang: Lang) -> str:
    """Return the title of a letter in a language."""
    return letter.title.text(translator(lang))


def languages_of(letter: Letter) -> tuple[LetterLang, ...]:
    """Return the languages the letter may be sent in: both (380/2023 section 19(1)), the addressee's own first."""
    return letter.languages


def file_name(letter: Letter, letter_lang: LetterLang, suffix: Suffix) -> str:
    """Return a file name, the same for every kind of letter: a list of files tells nothing about why one writes."""
    return f"{translator(letter_lang).text(t.FILE)}.{suffix}"
