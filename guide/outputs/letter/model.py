"""A letter as data: parts in their order, each a sentence with its source in law; and its lines in two languages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from guide.answer.blocks import Named, Sentence
from guide.language.locale import Lang, Translator, translator
from guide.law.kinds import LetterKind
from guide.outputs.letter.texts import FILE

LetterLang = Literal["fi", "sv"]
Suffix = Literal["pdf", "docx", "txt"]
#: title and heading are headings; field is a label with a value or one blank; lines is a label with blank lines below;
#: point is an item of a list; choice an item to tick; other an item to tick with a blank; hint speaks to the writer.
PartForm = Literal["title", "notice", "heading", "text", "hint", "field", "lines", "point", "choice", "other"]
#: How many lines to write on stand below a label.
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
class Part:
    """One line of a letter. `value` is a public name known from the answers; without it a field is a blank.

    `ticked`: the person has chosen this item.
    """

    form: PartForm
    sentence: Sentence
    value: Named | None = None
    ticked: bool = False

    @property
    def blanks(self) -> int:
        """Return the number of blanks to fill by hand."""
        if self.form == "lines":
            return BLANK_LINES
        return int(self.form == "other" or (self.form == "field" and self.value is None))

    def words(self, to: Translator) -> Words:
        """Return the line in a language."""
        return Words(self.sentence.text(to), self.value.name(to.lang) if self.value else "")


@dataclass(frozen=True, slots=True)
class Case:
    """What the companion text has to know: never more than which letter it goes with, of which day, and to whom."""

    on: date
    addressee: Named | None
    host: Named | None = None
    safety: bool = False
    follows_stay: bool = False
    stays_away: bool = False
    municipality_asked: bool | None = None
    stale: bool = False
    has_plan: bool = True


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter without anything personal.

    `languages`: those it may be sent in: both (380/2023 section 19(1)), the addressee's own first. `email` is the
    address that it names, "" where none is known for certain.
    """

    kind: LetterKind
    parts: tuple[Part, ...]
    languages: tuple[LetterLang, ...]
    case: Case
    email: str = ""

    @property
    def title(self) -> Sentence:
        """Return the title, which is neutral: it tells nothing about why the person writes."""
        return next(part.sentence for part in self.parts if part.form == "title")


@dataclass(frozen=True, slots=True)
class Row:
    """A line as it is set. `blanks` is the number of blanks to fill by hand; `beside` None when not needed."""

    form: PartForm
    words: Words
    beside: Words | None
    blanks: int
    ticked: bool = False


def rows(letter: Letter, letter_lang: LetterLang, reader_lang: Lang) -> tuple[Row, ...]:
    """Return the lines of a letter in the letter's language with the reader's language beside."""
    own, beside = translator(letter_lang), None if reader_lang == letter_lang else translator(reader_lang)
    return tuple(Row(part.form, part.words(own), part.words(beside) if beside else None, part.blanks,
                     part.ticked)
                 for part in letter.parts)


def title_of(letter: Letter, lang: Lang) -> str:
    """Return the title of a letter in a language."""
    return letter.title.text(translator(lang))


def file_name(letter: Letter, letter_lang: LetterLang, suffix: Suffix) -> str:
    """Return a file name, the same for every kind of letter: a list of files tells nothing about why one writes."""
    return f"{translator(letter_lang).text(FILE)}.{suffix}"
