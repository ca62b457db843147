"""Reads a page of the booklet as a person does: headings, what stands below each, and where the links lead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from html.parser import HTMLParser
from posixpath import join, normpath

from guide.facts.model import Question
from guide.facts.past_forms import question_of_day
from guide.facts.questions import QUESTIONS
from guide.law.versions import version_on
from guide.outputs.booklet import book
from tests.days import TODAY
from tests.shared import once

HEADINGS = ("h1", "h2", "h3", "h4", "h5")
CELLS = ("caption", "th", "td")
VOID = frozenset(("meta", "link", "br", "wbr"))


@dataclass
class Block:
    """What stands from one heading that an address can name to the next; `lines` are sentences and lower headings."""

    title: str = ""
    lines: list[str] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)


@dataclass
class Read(HTMLParser):
    """A page: its blocks by id, every id, every link, its headings by level, and its tags with their attributes."""

    code: str

    def __post_init__(self) -> None:
        super().__init__()
        self.blocks: dict[str, Block] = {}
        self.ids: list[str] = []
        self.links: list[str] = []
        self.levels: list[int] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self._open: list[tuple[str, dict[str, str]]] = []
        self._block = Block()
        self._text, self._link = "", ""
        self.feed(self.code)
        self.close()
        assert self._open == [], "every element is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.append((tag, given))
        if "id" in given:
            self.ids.append(given["id"])
        if tag in VOID:
            return
        self._open.append((tag, given))
        if tag in HEADINGS:
            self.levels.append(int(tag[1]))
            if tag == "h2" or "id" in given:
                self._block = Block()
            self._text = ""
        if "id" in given and any(name in HEADINGS for name, _ in self._open):
            self.blocks[given["id"]] = self._block
        if tag in ("p", "li", *CELLS):
            self._text = ""
        if tag == "a":
            self.links.append(given["href"])
            self._link = ""

    def handle_endtag(self, tag: str) -> None:
        opened, given = self._open.pop()
        assert opened == tag, f"<{opened}> ends as </{tag}>"
        text = " ".join(self._text.split())
        if tag in HEADINGS:
            if tag == "h2" or "id" in given:
                self._block.title = text
            elif text:
                self._block.lines.append(text)
        if tag in ("p", "li", *CELLS) and text and "legend" not in given.get("class", ""):
            self._block.lines.append(text.replace(" ,", ","))
            self._text = ""
        if tag == "a" and given.get("class") != "src" and not given["href"].startswith("tel:"):
            self._block.links.append((given["href"], " ".join(self._link.split())))

    def handle_data(self, data: str) -> None:
        names = [name for name, _ in self._open]
        if any(name == "a" and not given["href"].startswith("tel:") for name, given in self._open):
            self._link += data
        elif "span" not in names:  # a number to call is a word of its sentence
            self._text += data


@cache
def files() -> Mapping[str, bytes]:
    """Return the files of the booklet in every language, made once in a run."""
    return once("booklet", lambda: dict(book(TODAY)))


@cache
def page(path: str) -> Read:
    """Return a page, read."""
    return Read(files()[path].decode())


def pages(lang: str = "") -> list[str]:
    """Return the paths of the pages, of one language if it is given."""
    return [path for path in files() if path.endswith(".html") and path.startswith(lang)]


def target(path: str, href: str) -> tuple[str, str]:
    """Return the path and the id that a link of a page leads to."""
    address, _, name = href.partition("#")
    return (normpath(join(path.rpartition("/")[0], address)) if address else path), name


def block_at(path: str, href: str) -> Block:
    """Return the block that a link of a page leads to."""
    other, name = target(path, href)
    return page(other).blocks[name]


def questions_on(on: date) -> tuple[Question, ...]:
    """Return every question as it is asked of a day."""
    return tuple(question_of_day(one, on < TODAY, version_on(on).of_trial) for one in QUESTIONS)
