"""A letter as an accessible PDF (PDF/UA-1), set by typst. Texts go in as data and are never read as markup."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files

import typst

from guide.i18n import Lang
from guide.letter.model import Letter, LetterLang
from guide.letter.rows import Row, Words, rows, title_of

#: Spaces where a line may not break: within a date, and between a number and the sign of a section.
_TOGETHER = re.compile(r"(?<=\d) (?=§|mom\b)|(?<=[\d.]) (?=[a-zä]+ \d{4}\b)|(?<=[a-zä]) (?=\d{4}\b)", re.IGNORECASE)


def as_pdf(letter: Letter, letter_lang: LetterLang, reader_lang: Lang) -> bytes:
    """Return the letter as a tagged PDF; the same letter gives the same bytes, without a date of making."""
    return typst.compile(_template(), sys_inputs=_inputs(letter, letter_lang, reader_lang), format="pdf",
                         pdf_standards=["ua-1"], ignore_system_fonts=True)


@cache
def _template() -> bytes:
    return (files("guide.letter") / "letter.typ").read_bytes()


def _inputs(letter: Letter, letter_lang: LetterLang, reader_lang: Lang) -> dict[str, str]:
    data = {"title": title_of(letter, letter_lang), "lang": letter_lang, "beside_lang": reader_lang,
            "beside": letter_lang != reader_lang, "rows": [_row(row) for row in rows(letter, letter_lang, reader_lang)]}
    return {"letter": json.dumps(data, ensure_ascii=False)}


def _row(row: Row) -> dict[str, object]:
    return {"form": row.form, "blanks": row.blanks, "words": _words(row.words),
            "beside": _words(row.beside) if row.beside else None}


def _words(words: Words) -> dict[str, str]:
    return {"text": _TOGETHER.sub("\N{NO-BREAK SPACE}", words.text), "value": words.value}
