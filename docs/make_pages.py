"""The pages that are made from the code, so that they cannot say something else: `make docs` writes them.

A test compares the files with what is made here.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

from docs import api
from guide.desk import keyboard
from guide.desk.terms import terms
from guide.language.locale import translator
from guide.language.messages import Message
from guide.law.acts import Source
from guide.law.all_rules import EVERY_RULE
from guide.law.conditions import AllOf, Always, AnyOf, Condition, Is, Not
from guide.law.interpretations import INTERPRETATIONS
from guide.law.lines.open_questions import QUESTIONS
from guide.law.model import Line, Rule
from guide.outputs.rule_diagram import mermaid
from guide.reasoning.review_dates import newest_day
from guide.testing.scenarios import as_markdown

FOLDER = Path(__file__).parent
_MADE = "<!-- Made by `make docs`; change {source} instead. -->"


def _page(title: str, source: str, *parts: str) -> str:
    return "\n".join([f"# {title}", "", _MADE.format(source=source), "", *parts]) + "\n"


def _law(sources: Iterable[Source]) -> str:
    return ", ".join(source.label for source in sources)


def interpretations() -> str:
    """Return the readings chosen where the law leaves room, each with the rules that rest on it."""
    rules: Mapping[int, dict[str, None]] = defaultdict(dict)
    for rule in EVERY_RULE:
        for number in rule.readings:
            rules[number][f"`{rule.id}`"] = None
    parts = ["Where the law leaves room, the guide has chosen. A lawyer can disagree with one by its number.",
             ""]
    for number, one in INTERPRETATIONS.items():
        where = [*rules[number], *([f"module `{one.applied}`"] if one.applied else [])]
        parts += [f"## {number}. {one.title}", "", one.text, "",
                  f"Law: {_law(one.sources)}. Applied by {', '.join(where)}.", ""]
    english = translator("en").text
    parts += ["## What the guide does not compute", "", "| what | why | law | from |", "|---|---|---|---|", *(
        f"| {english(one.message)} | {one.note} | {_law(one.sources)} | {one.first_day} |" for one in QUESTIONS), ""]
    return _page("Interpretations", "`guide/law/interpretations.py`", *parts[:-1])


def requirements() -> str:
    """Return what the source page says, statement by statement, with the rules and texts that meet it."""
    rows = tomllib.loads((FOLDER.parent / "tests" / "statements.toml").read_text(encoding="utf-8"))
    lines = [f"| {key} | {row['says']} | {_ids(row.get('rules', ()))} | {_ids(row.get('texts', ()))} |"
             for key, row in rows.items()]
    return _page(
        "Requirements", "`tests/statements.toml`",
        "The guide implements the supervising agency's page on the municipal employment trial. Each row is one of its",
        "statements, with the rules that decide by it and the texts that tell it; `tests/test_statements.py` shows it.",
        "", "| id | the page says | rules | texts |", "|---|---|---|---|", *lines, "", *_corrections())


def _corrections() -> list[str]:
    """Return the corrections of a reading of the law against the guide, row by row, with where and when each is met."""
    rows = tomllib.loads((FOLDER.parent / "tests" / "law" / "law-corrections.toml").read_text(encoding="utf-8"))
    return ["## What a reading of the law corrected", "",
            "Made from `tests/law/law-corrections.toml`; `tests/law/test_corrections.py` shows each row on its days.",
            "",
            "| id | what it says | rules and texts | law | days |", "|---|---|---|---|---|", *(
                f"| {key} | {row['says']} | {_ids((*row.get('rules', ()), *row.get('texts', ())))} | "
                f"{', '.join(row['sources'])} | {_days(row['case'])} |" for key, row in rows.items())]


def _days(cases: Iterable[Mapping[str, Any]]) -> str:
    return ", ".join(sorted({str(one["on"] if "on" in one else one["answers"]["on"]) for one in cases}))


def _ids(ids: Iterable[str]) -> str:
    return ", ".join(f"`{one}`" for one in ids)


def glossary() -> str:
    """Return the terms in the three languages with what they mean and the law that they come from."""
    english = translator("en").text
    rows = ((*one.names.values(), english(one.explanation), _law(one.sources))
            for one in sorted(terms().values(), key=lambda one: one.names["fi"]))
    return _page("Glossary", "`guide/data/terms.toml`",
                 "| suomi | svenska | English | what it is | law |", "|---|---|---|---|---|",
                 *(f"| {' | '.join(row)} |" for row in rows))


def examples() -> str:
    """Return what a test of pages can name: the example cases, the pages, the controls."""
    return _page("Examples", "`guide/data/examples.toml` or `guide/testing/controls.toml`",
                 "Each opens at `/?scenario=NAME` ([testing](testing.md) says how). `guide scenarios --json` has the",
                 "same for programs, with the options of each choice.", "", as_markdown())


def rules_today(on: date) -> str:
    """Return the rules on who serves, drawn as a Mermaid diagram."""
    return _page("Who serves: the rules in force", "`guide/law/serving/`",
                 f"As `python -m guide graph --on {on} --lang en` draws them.", "",
                 f"```mermaid\n{mermaid(on, lang='en').strip()}\n```")


def _written(condition: Condition) -> str:
    match condition:
        case Is(field, values):
            return f"{field}: {' or '.join(str(value) for value in values)}"
        case Not(part):
            return f"not ({_written(part)})"
        case AllOf(parts) | AnyOf(parts):
            between = " and " if isinstance(condition, AllOf) else " or "
            return between.join(f"({_written(part)})" for part in parts)
        case Always():
            return ""


def said(rule: Rule) -> Mapping[str, Any]:
    """Return what a rule says beside its text: the fields of its kind by their names."""
    shared = {one.name for one in fields(Line)}
    found = {one.name: getattr(rule, one.name) for one in fields(rule) if one.name not in shared}
    return {name: value for name, value in found.items() if value is not None and not isinstance(value, Message)}


def _told(value: Any) -> str:
    if isinstance(value, Mapping):
        return "; ".join(f"{name}: {_written(condition)}" for name, condition in value.items())
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def law() -> str:
    """Return every rule and line, by the file it stands in: days, condition, what it says and its places in law."""
    files, rows = _files_of_texts(), defaultdict[str, list[str]](list)
    for rule in EVERY_RULE:
        says = "; ".join(f"{name} {_told(value)}" for name, value in said(rule).items())
        rows[files[rule.title.id]].append(
            f"| `{rule.id}`{'' if rule.certain else ' (?)'} | {rule.first_day} | {rule.last_day or ''} | "
            f"{_written(rule.when)} | {says} | {_law(rule.sources)} |")
    return _page("Every rule and line", "`guide/law/`",
                 "For review: what a change of the law's data changes shows here. (?) is to be confirmed. Of those on "
                 "who serves, a row that gives no authority names a condition for \"Why?\"; the others decide.", *(
                     line for file in rows for line in (
                         "", f"## `{file}`", "", "| rule or line | from | to | when | says | law |",
                         "|---|---|---|---|---|---|", *rows[file])))


def _files_of_texts() -> Mapping[str, str]:
    """Return the file in `guide/law/` that each text stands in, by the text's id."""
    root = FOLDER.parent
    return {name: path.relative_to(root).as_posix() for path in sorted((root / "guide" / "law").rglob("*.py"))
            for name in re.findall(r'\bM\(\s*"([\w.]+)"', path.read_text(encoding="utf-8"))}


def desk_keys() -> str:
    """Return what each key does at the desk, by where the hand is."""
    english = translator("en").text
    keys = [f"| `{key.shown}` | {english(key.help)} |" for key in keyboard.KEYS]
    rows = [line for state, of in keyboard.table().items() for line in (
        "", f"## {state}: {keyboard.STATES[state]}", "", *_by_action(of))]
    return _page("The desk's keys", "`guide/desk/keyboard.py`",
                 "As the screen lists them. While the guide works, keys wait in order; Escape drops them.", "",
                 "| key | does |", "|---|---|", *keys, "",
                 "What a key does depends on where the hand is. A key that is not listed is the browser's own; letters "
                 "that follow each", "other fast are a word, and do nothing.", *rows)


def _by_action(of: Mapping[str, str]) -> list[str]:
    keys: Mapping[str, list[str]] = defaultdict(list)
    for key, action in of.items():
        keys[action].append("any other key" if key == "*" else f"`{'Ctrl+Z' if key == 'Undo' else key}`")
    return [f"- {', '.join(names)}: {keyboard.ACTIONS[action][0]}" for action, names in keys.items()]


#: Each page that is made, by its file.
PAGES: Mapping[str, Callable[[], str]] = {
    "interpretations.md": interpretations, "requirements.md": requirements, "glossary.md": glossary,
    "api.md": lambda: _page("What other programs may call", "the docstrings", *api.parts()).rstrip() + "\n",
    "examples.md": examples, "desk-keys.md": desk_keys, "law.md": law,
    "rules-in-force.md": lambda: rules_today(newest_day())}


if __name__ == "__main__":
    for name, page in PAGES.items():
        (FOLDER / name).write_text(page(), encoding="utf-8")
