"""A letter as an accessible PDF (PDF/UA-1)."""

from __future__ import annotations

from guide.language.locale import Lang
from guide.outputs.letter import typeset
from guide.outputs.letter.model import Letter, LetterLang, Row, Words, rows, title_of


def as_pdf(letter: Letter, letter_lang: LetterLang, reader_lang: Lang) -> bytes:
    """Return the letter as a tagged PDF; the same letter gives the same bytes, without a date of making."""
    return typeset.as_pdf("guide.outputs.letter", "letter.typ", letter={
        "title": title_of(letter, letter_lang), "lang": letter_lang, "beside_lang": reader_lang,
        "beside": letter_lang != reader_lang, "rows": [_row(row) for row in rows(letter, letter_lang, reader_lang)]})


def _row(row: Row) -> dict[str, object]:
    return {"form": row.form, "blanks": row.blanks, "ticked": row.ticked, "words": _words(row.words),
            "beside": _words(row.beside) if row.beside else None}


def _words(words: Words) -> dict[str, str]:
    return {"text": typeset.unbroken(words.text), "value": words.value}
