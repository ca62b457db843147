"""A letter as data: parts in their order, each a sentence with its source in law. Renderers only set them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from guide.answer.blocks import Named, Sentence
from guide.law.kinds import LetterKind

LetterLang = Literal["fi", "sv"]
Suffix = Literal["pdf", "docx", "txt"]
#: title and heading are headings; field is a label with a value or one blank; lines is a label with blank lines below;
#: point is an item of a list; choice an item to tick; other an item to tick with a blank; hint speaks to the writer.
PartForm = Literal["title", "notice", "heading", "text", "hint", "field", "lines", "point", "choice", "other"]


@dataclass(frozen=True, slots=True)
class Part:
    """One line of a letter. `value` is a public name known from the answers; without it a field is a blank."""

    form: PartForm
    sentence: Sentence
    value: Named | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """What the companion text has to know: never more than which letter it goes with, of which day, and to whom."""

    on: date
    addressee: Named | None
    host: Named | None = None
    safety: bool = False
    municipality_asked: bool | None = None
    stale: bool = False


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter without anything personal. `languages`: those the addressee takes it in, the suggestion first."""

    kind: LetterKind
    parts: tuple[Part, ...]
    languages: tuple[LetterLang, ...]
    case: Case

    @property
    def title(self) -> Sentence:
        """Return the title, which is neutral: it tells nothing about why the person writes."""
        return next(part.sentence for part in self.parts if part.form == "title")
