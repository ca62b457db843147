"""A table of the deployer's file, and texts in the languages of the guide."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from guide.language.locale import LANGUAGES, NAMES_IN, Lang
from guide.settings.deployer.values import Line, Text, WebAddress, is_blank


class Part(BaseModel):
    """A table of the file. What is not `OPTIONAL` has to be filled before production."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)
    OPTIONAL: ClassVar[frozenset[str]] = frozenset()

    def blanks_at(self, path: str) -> Iterator[str]:
        """Yield the dotted names of the blank fields, `path` in front."""
        for name, value in self:
            at = f"{path}.{name}" if path else name
            if name in self.OPTIONAL:
                continue
            if isinstance(value, Part):
                yield from value.blanks_at(at)
            elif is_blank(value):
                yield at


class ByLanguage(Part):
    """A text of one line in the three languages."""

    fi: Line = ""
    sv: Line = ""
    en: Line = ""

    def of(self, lang: Lang) -> str:
        """Return the text of a language."""
        return str(getattr(self, NAMES_IN[lang]))

    @property
    def is_given(self) -> bool:
        """Return whether any language has a text."""
        return any(not is_blank(self.of(lang)) for lang in LANGUAGES)

    def all_or_none(self, what: str) -> None:
        """Raise ValueError when a text that may be left out is given in some languages only."""
        missing = [lang for lang in LANGUAGES if is_blank(self.of(lang))]
        if self.is_given and missing:
            raise ValueError(f"{what} is given in some languages; missing: {', '.join(missing)}")


class TextByLanguage(ByLanguage):
    """A longer text in the three languages."""

    fi: Text = ""
    sv: Text = ""
    en: Text = ""


class AddressByLanguage(ByLanguage):
    """An address (https) for each of the three languages."""

    fi: WebAddress = ""
    sv: WebAddress = ""
    en: WebAddress = ""
