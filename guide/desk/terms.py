"""The terms of the guide: their names in the three languages, what they mean, where in law, and in which days."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from pydantic import BaseModel, ConfigDict

from guide.desk.term_texts import EXPLANATIONS
from guide.language.locale import Lang
from guide.language.messages import Message
from guide.law.acts import ACTS
from guide.law.versions import Source


class _Place(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    act: str
    section: str = ""
    subsection: str = ""


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    fi: str
    sv: str
    en: str
    sources: tuple[_Place, ...]
    first_day: date | None = None
    last_day: date | None = None
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Term:
    """A term. Its days are those of which the explanation speaks; None: no such limit. `certain`: read in the law."""

    id: str
    names: Mapping[Lang, str]
    explanation: Message
    sources: tuple[Source, ...]
    first_day: date | None
    last_day: date | None
    certain: bool

    def in_use(self, on: date) -> bool:
        """Return whether the term is used of a day."""
        return (self.first_day is None or self.first_day <= on) and (self.last_day is None or on <= self.last_day)


@cache
def terms() -> Mapping[str, Term]:
    """Return the terms by id, in the order of the file.

    Raises `KeyError` for a term without an explanation and for an act that the guide does not know (tests/desk).
    """
    acts = {act.number: act for act in ACTS}
    text = (files("guide") / "data" / "terms.toml").read_text(encoding="utf-8")
    found: dict[str, Term] = {}
    for id, values in tomllib.loads(text).items():
        row = _Row.model_validate(values)
        sources = tuple(Source(acts[one.act], one.section, one.subsection) for one in row.sources)
        names: dict[Lang, str] = {"fi": row.fi, "sv": row.sv, "en": row.en}
        found[id] = Term(id, names, EXPLANATIONS[id], sources, row.first_day, row.last_day, row.certain)
    return MappingProxyType(found)
