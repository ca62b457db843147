"""Texts in the reader's language: gettext catalogues read through Babel, dates, lists and sorting per locale.

There is no global language: a `Translator` is asked for and passed on. A language is offered only when its
catalogue is complete (tests/language/test_languages.py).
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.messages.pofile import read_po

from guide.language.messages import Message

#: The code of a language, as in `?lang=` and in the name of its catalogue. Which there are is said in a data file.
Lang = str
_ROWS = tomllib.loads((files("guide") / "data" / "languages.toml").read_text(encoding="utf-8"))
LANGUAGES: tuple[Lang, ...] = tuple(_ROWS)
#: What speakers call their language, its tag with the country ("en-GB"), and which names of places it shows.
OWN_NAMES: Mapping[Lang, str] = {lang: row["name"] for lang, row in _ROWS.items()}
TAGS: Mapping[Lang, str] = {lang: row["locale"].replace("_", "-") for lang, row in _ROWS.items()}
Row = TypeVar("Row")
NAMES_IN: Mapping[Lang, str] = {lang: row["names"] for lang, row in _ROWS.items()}


def borrowed(rows: Mapping[Lang, Row]) -> dict[Lang, Row]:
    """Return rows of data for every language: one without its own borrows those of the language whose names it shows.

    Raises `KeyError` when those are missing too.
    """
    return {lang: rows[lang] if lang in rows else rows[NAMES_IN[lang]] for lang in LANGUAGES}


def catalogue_folder() -> Path:
    """Return the folder of the catalogues: inside the package when installed, else beside it."""
    package = Path(__file__).parents[1]
    inside = package / "locales"
    return inside if inside.is_dir() else package.parent / "locales"


class Translator:
    """Turns messages, dates and lists into one language."""

    def __init__(self, lang: Lang) -> None:
        self.lang: Lang = lang
        self.locale = Locale.parse(_ROWS[lang]["locale"])
        path = catalogue_folder() / lang / "LC_MESSAGES" / "guide.po"
        self._texts: dict[str, str] = {}
        if path.is_file():
            with path.open("rb") as file:
                catalogue = read_po(file, locale=lang)
            self._texts = {str(entry.context): str(entry.string) for entry in catalogue
                           if entry.id and entry.string and not entry.fuzzy}

    def text(self, message: Message, **params: object) -> str:
        """Return the message in this language, its `{placeholders}` filled.

        A message that is missing from a catalogue falls back to Finnish; tests forbid that this happens.
        """
        text = message.fi if self.lang == "fi" else self._texts.get(message.id, message.fi)
        return text.format(**params) if params else text

    def short_day(self, day: date) -> str:
        """Return a day in short: `1.3.2021`; in English `1 Mar 2021`, which nobody takes for another day."""
        return _formatted(day, _ROWS[self.lang].get("short_day", "d.M.y"), self.locale)

    def date(self, day: date) -> str:
        """Return a day in words, for example `1. maaliskuuta 2021`."""
        return _formatted(day, "long", self.locale)

    def month(self, month: int) -> str:
        """Return the name of a month, as it stands alone."""
        return str(self.locale.months["stand-alone"]["wide"][month])

    def list(self, items: Iterable[str]) -> str:
        """Return the items as a list in words: `a, b ja c`."""
        return format_list(list(items), style="standard", locale=self.locale)


@lru_cache(1 << 12)  # a page has the same few days many times
def _formatted(day: date, form: str, locale: Locale) -> str:
    return format_date(day, form, locale=locale)


@cache
def translator(lang: str) -> Translator:
    """Return the translator of a language; ValueError for one that the guide does not have."""
    for known in LANGUAGES:
        if known == lang:
            return Translator(known)
    raise ValueError(f"{lang!r} is not a language of the guide: {', '.join(LANGUAGES)}")
