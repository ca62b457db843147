"""Every text that a person can read, in the three languages side by side: messages and results."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from guide.answer.blocks import Named, Section, Sentence
from guide.answer.build import result
from guide.language.locale import LANGUAGES, translator
from guide.language.messages import Message
from guide.reasoning.examples import EXAMPLES
from guide.tools.catalogues import extracted
from tests.days import TODAY

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Entry:
    """A text in every language; `id` is the message id.

    `prose` is the text without the names of places and authorities: nobody can spell, shorten or translate those.
    """

    id: str
    texts: Mapping[str, str]
    names_out: Mapping[str, str] | None = None

    @property
    def fi(self) -> str:
        """Return the Finnish text, which the other two have to match."""
        return self.texts["fi"]

    @property
    def prose(self) -> Mapping[str, str]:
        """Return the texts with a placeholder for each name."""
        return self.names_out or self.texts


@dataclass(frozen=True)
class Fault:
    """Something that a checker found: `check` names the rule, `detail` what to mend."""

    check: str
    id: str
    lang: str
    detail: str

    def __str__(self) -> str:
        return f"{self.id} [{self.lang}] {self.check}: {self.detail}"


@cache
def catalogue() -> tuple[Entry, ...]:
    """Return every message with its placeholders."""
    messages = [Message(str(entry.context), str(entry.id)) for entry in extracted() if entry.id]
    return tuple(Entry(one.id, {lang: translator(lang).text(one) for lang in LANGUAGES}) for one in messages)


@cache
def pages() -> Mapping[str, tuple[Entry, ...]]:
    """Return the result of every example as a person reads it: names and dates filled in, headings included."""
    return {name: tuple(_page(name)) for name in EXAMPLES}


def _page(name: str) -> Iterator[Entry]:
    whole = result(EXAMPLES[name].answers, TODAY)
    yield from (_rendered(one) for one in (whole.headline, *whole.below))
    for section in whole.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[Entry]:
    yield Entry(section.title.id, {lang: translator(lang).text(section.title) for lang in LANGUAGES})
    yield from (_rendered(one) for one in section.sentences)
    for part in section.parts:
        yield from _section(part)


def _rendered(sentence: Sentence) -> Entry:
    unnamed = {key: f"{{{key}}}" if isinstance(value, Named | tuple) else value
               for key, value in sentence.params.items()}
    bare = replace(sentence, params=unnamed)
    return Entry(sentence.message.id, {lang: sentence.text(translator(lang)) for lang in LANGUAGES},
                 {lang: bare.text(translator(lang)) for lang in LANGUAGES})


@cache
def everything() -> tuple[Entry, ...]:
    """Return the messages and each different rendered sentence once."""
    rendered = {(entry.id, entry.fi): entry for page in pages().values() for entry in page}
    messages = {(entry.id, entry.fi): entry for entry in catalogue()}
    return tuple((messages | rendered).values())


@dataclass(frozen=True)
class Reviewed:
    """A fault that a person has looked at and lets stand, with the reason."""

    check: str
    id: str
    lang: str
    reason: str

    def covers(self, fault: Fault) -> bool:
        """Return whether this is the fault meant; `lang` "*" stands for every language."""
        return (self.check, self.id) == (fault.check, fault.id) and self.lang in ("*", fault.lang)


@cache
def reviews() -> tuple[Reviewed, ...]:
    """Return the reviewed faults of `reviewed.toml`."""
    text = (HERE / "reviewed.toml").read_text(encoding="utf-8")
    return tuple(Reviewed(**row) for row in tomllib.loads(text).get("reviewed", []))


def open_faults(faults: Iterable[Fault]) -> list[str]:
    """Return the faults that nobody has reviewed, each as a line to read."""
    return sorted({str(fault) for fault in faults if not any(one.covers(fault) for one in reviews())})
