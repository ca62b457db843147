"""What a test of pages can name, for suites in any language: `python -m guide scenarios --json`."""

from __future__ import annotations

import argparse
import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from guide.facts.questions import PAGES, QUESTIONS, SITUATION
from guide.language.locale import LANGUAGES, translator
from guide.language.messages import Message
from guide.law.matters import GROUPS, MATTERS
from guide.places import MUNICIPALITIES
from guide.reasoning.examples import EXAMPLES, table
from guide.reasoning.interview import InterviewPath, path_for
from guide.reasoning.review_dates import newest_day
from guide.testing.state import DESK
from guide.web import texts as t
from guide.web.citizen import steps

#: The pages by what they are.
PAGES_BY_KIND: Mapping[str, tuple[str, ...]] = {
    "questions": (*(page.id for page in (*PAGES, SITUATION)), *steps.FREE[:1], steps.FIRST_STEPS),
    "the answer": (steps.CHECK, steps.RESULT),
    "its parts": tuple(steps.VIEWS),
    "beside it": (steps.LETTER, steps.THEN_NOW, steps.CODE, steps.MATTER, steps.MATTER_DATE, steps.MATTER_ANSWER),
    "the service desk, by view=desk in place of step": (DESK,),
}
#: The ends of the keys of a place question.
_OF_A_PLACE = ("", "_search", "_found", "_other")
_CHOICE = "questions, by the name of the fact asked"
_PLACE = ("a place question: the box around its answers, its search, the box of what was found (the choice in it has "
          "the codes in its key: `home_municipality_found_091`), the answers that are always there")


@dataclass(frozen=True, slots=True)
class Control:
    """Controls of a visitor's page: their keys, what they are, and an address on which they are there."""

    keys: tuple[str, ...]
    what: str
    opened_with: str


@cache
def controls() -> tuple[Control, ...]:
    """Return the controls that a test may name; around each is the class `st-key-KEY`."""
    text = (files("guide") / "testing" / "controls.toml").read_text(encoding="utf-8")
    return (*(Control(tuple(one["keys"]), one["what"], one["opened_with"]) for one in tomllib.loads(text)["control"]),
            *_asked())


def _asked() -> Iterator[Control]:
    """Yield the controls of the questions of each page, at the first examples in which they are asked.

    The place of a place question has to be found there.
    """
    ways = [(name, *_path_of(name)) for name in EXAMPLES]
    for page in (*PAGES, SITUATION):
        named: set[str] = set()
        for name, given, path in ways:
            asked = page.questions if page is SITUATION else steps.asked_on(page.id, path).questions
            new = [one for one in asked if one.field not in named
                   and (one.kind == "choice" or given.get(one.field) in MUNICIPALITIES)]
            named |= {one.field for one in new}
            if new:
                yield Control(tuple(f"{one.field}{end}" for one in new
                                    for end in (_OF_A_PLACE if one.kind == "place" else ("",))),
                              _PLACE if new[0].kind == "place" else _CHOICE,
                              f"?scenario={name}&lang=fi&step={page.id}")


def _path_of(name: str) -> tuple[dict[str, str], InterviewPath]:
    from guide.web.state import given_of
    example = EXAMPLES[name]
    given = given_of(example.answers) | ({"matter": example.matter} if example.matter else {})
    return given, path_for(given, max(newest_day(), example.answers.on))


@cache
def options() -> Mapping[str, tuple[tuple[str, Message], ...]]:
    """Return the options of each choice by its key: value and label, more than one label where a form has its own."""
    found: dict[str, dict[tuple[str, Message], None]] = {
        "when": dict.fromkeys(t.WHEN.items()), "matter_group": {(one.id, one.title): None for one in GROUPS},
        "matter": {(one.id, one.title): None for one in MATTERS}}
    for question in QUESTIONS:
        key = question.field if question.kind == "choice" else f"{question.field}_other"
        found.setdefault(key, {}).update({(one.value, one.label): None for one in question.options})
    return {key: tuple(of_key) for key, of_key in found.items()}


def pages_of(name: str) -> list[str]:
    """Return the pages to which the answers of an example lead."""
    given, path = _path_of(name)
    every = [page for pages in PAGES_BY_KIND.values() for page in pages if page != DESK]
    return [page for page in every if steps.current_step(page, given, path) == page]


def document() -> dict[str, Any]:
    """Return all of it as one object."""
    return {
        "languages": list(LANGUAGES), "today": newest_day().isoformat(),
        "scenarios": [{"name": name, "on": one.answers.on.isoformat(), "title": dict(one.title), "matter": one.matter,
                       "pages": pages_of(name)} for name, one in EXAMPLES.items()],
        "pages": {kind: list(pages) for kind, pages in PAGES_BY_KIND.items()},
        "controls": [{"keys": list(one.keys), "what": one.what, "opened_with": one.opened_with} for one in controls()],
        "options": {key: [{"value": value, "label": {lang: translator(lang).text(label) for lang in LANGUAGES}}
                          for value, label in of_key] for key, of_key in options().items()}}


def as_markdown() -> str:
    """Return examples, pages and controls as Markdown tables."""
    pages = [f"| {kind} | {_ids(pages)} |" for kind, pages in PAGES_BY_KIND.items()]
    rows = [f"| {_ids(one.keys)} | {one.what} | `{one.opened_with}` |" for one in controls()]
    return "\n".join([table(), "", "## Pages", "", "| pages | names |", "|---|---|", *pages, "", "## Controls", "",
                      "| key | control | opened with |", "|---|---|---|", *rows])


def _ids(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command to its parser."""
    parser.add_argument("--json", action="store_true", help="one JSON object, with the options of each choice too")


def run(given: argparse.Namespace) -> int:
    """Print it and return 0."""
    print(json.dumps(document(), ensure_ascii=False, indent=1) if given.json else as_markdown())
    return 0
