"""The page on what other programs may call: made from signatures, docstrings and the schema of the two models."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from types import ModuleType
from typing import Any

import guide
from guide import Answers, Outcome, evaluate
from guide.answer import plain
from guide.law import matters
from guide.outputs import rule_diagram
from guide.places import search
from guide.testing import browser, opened, pictures, state
from guide.tools.schema import schema

Schema = Mapping[str, Any]
#: Functions that stay, by the module that a program imports them from.
FUNCTIONS: tuple[tuple[ModuleType, Callable[..., Any]], ...] = (
    (guide, evaluate), (plain, plain.texts), (matters, matters.handling), (rule_diagram, rule_diagram.mermaid),
    (rule_diagram, rule_diagram.svg), (search, search.find))
#: What a test of pages works with.
CLASSES = ((state, state.State), (browser, browser.OpenState), (opened, opened.Opened), (pictures, pictures.Comparer),
           (pictures, pictures.Tolerance))


def parts() -> Iterator[str]:
    """Yield the lines of the page."""
    yield from ("## Functions", "")
    for module, function in FUNCTIONS:
        yield from _function(f"{module.__name__}.{function.__name__}", function, "###")
    for title, model, document in (("What is asked", Answers, "Answers"), ("What is answered", Outcome, "Outcome")):
        of = schema()[document]
        yield from (f"## {title}: `guide.{document}`", "", _prose(inspect.getdoc(model)), "")
        yield from _fields(of)
        for name, one in of.get("$defs", {}).items():
            yield from (f"### `{name}`", "", _prose(one["description"]), "")
            yield from _fields(one)
    yield from ("## For tests of pages", "", "What the fixtures return ([the plugin](../guide/testing/README.md)).", "")
    for module, one in CLASSES:
        yield from (f"### `{module.__name__}.{one.__name__}`", "", _prose(inspect.getdoc(one)), "")
        members = {name: member for name, member in vars(one).items()
                   if not name.startswith("_") or name == "__call__"}
        for name, member in members.items():
            if inspect.isfunction(member):
                yield from _function(f"{one.__name__}.{name}".replace(".__call__", ""), member, "####")


def _function(name: str, function: Callable[..., Any], level: str) -> Iterator[str]:
    signature = inspect.signature(function)
    given = [one.replace(annotation=_Short(one.annotation)) for one in signature.parameters.values()
             if one.name != "self"]
    written = str(signature.replace(parameters=given, return_annotation=_Short(signature.return_annotation)))
    yield from (f"{level} `{name}`", "", "```python", f"{name.rpartition('.')[2]}{written}", "```", "",
                _prose(inspect.getdoc(function)), "")


class _Short:
    """An annotation that is written without quotes and without the modules of its names."""

    def __init__(self, annotation: Any) -> None:
        text = annotation if isinstance(annotation, str) else inspect.formatannotation(annotation)
        self._text = re.sub(r"\b(?:\w+\.)+(?=\w)", "", text)

    def __repr__(self) -> str:
        return self._text


def _prose(text: str | None) -> str:
    """Return a docstring as Markdown: what it may raise as a list, examples as code."""
    said, prompt, example = (text or "").partition(">>> ")
    lines = [f"- {line.strip()}" if line.startswith("    ") else line for line in said.strip().splitlines()]
    code = ["", "```python", f"{prompt}{example}", "```"] if prompt else []
    return "\n".join([*lines, *code]).replace("Raises:\n", "Raises:\n\n").replace("<", "&lt;")


def _fields(of: Schema) -> Iterator[str]:
    yield from ("| field | values | what it says |", "|---|---|---|")
    for name, one in of["properties"].items():
        yield f"| `{name}` | {_values(one)} | {one['description']} |"
    yield ""


def _values(one: Schema) -> str:
    match one:
        case {"$ref": ref}:
            return f"[{_name(ref)}](#{_name(ref).lower()})"
        case {"enum": values}:
            return ", ".join(f"`{value}`" for value in values)
        case {"const": value}:
            return f"`{value}`"
        case {"anyOf": choices}:
            return ", ".join(map(_values, choices))
        case {"type": "array", "items": item}:
            return f"list of {_values(item)}"
        case {"type": "object", "additionalProperties": item}:
            return f"object of {_values(item)}"
        case {"format": form}:
            return str(form)
        case {"type": kind}:
            return str(kind)
    raise ValueError(f"the API page cannot say {one}")


def _name(ref: str) -> str:
    return ref.rpartition("/")[2]
