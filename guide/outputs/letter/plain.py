"""A letter as plain text: each line, and under it the same in the reader's language, marked `[en]`."""

from __future__ import annotations

from collections.abc import Iterator

from guide.language.locale import Lang
from guide.outputs.letter.model import Letter, LetterLang, Row, rows

BLANK = "_" * 40
_MARKS = {"point": "- ", "choice": "[ ] ", "other": "[ ] "}
TICKED = "[x] "
_APART = frozenset({"title", "notice", "heading", "hint", "lines"})


def as_text(letter: Letter, letter_lang: LetterLang, reader_lang: Lang, blank: str = BLANK) -> str:
    """Return the letter as plain text, lines ended by a line feed; `blank` is what stands to be written over."""
    found: list[str] = []
    before = ""
    for row in rows(letter, letter_lang, reader_lang):
        if found and (row.form in _APART or before == "hint"):
            found.append("")
        found += _lines(row, reader_lang, blank)
        before = row.form
    return "\n".join(found) + "\n"


def _lines(row: Row, reader_lang: Lang, blank: str) -> Iterator[str]:
    own = (TICKED if row.ticked else _MARKS.get(row.form, "")) + _line(row, blank)
    yield own
    if row.form == "title":
        yield "=" * len(own)
    if row.beside is not None:
        yield f"    [{reader_lang}] {row.beside.shown}"
    if row.form == "lines":
        yield from [blank] * row.blanks


def _line(row: Row, blank: str) -> str:
    if row.form == "lines":
        return f"{row.words.text}:"
    return f"{row.words.text}: {blank}" if row.blanks else row.words.shown
