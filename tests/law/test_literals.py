"""The law stands in law/: nowhere else is a literal day, regime, kind of authority, route or ground compared.

Comparisons, membership tests, cases of a `match` and lookups in a dict written on the spot are read from the syntax
tree. A name counts as what it stands for in its module, so that a constant imported from law is literal too.
"""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import get_args

import pytest

from guide.facts.change import ChangeGround
from guide.law.days import Regime
from guide.law.kinds import AuthorityKind, ComplaintTo, Route, Supervisor

ROOT = Path(__file__).parent.parent.parent
FILES = [path for path in sorted((ROOT / "guide").rglob("*.py")) if path.relative_to(ROOT).parts[1] != "law"]
#: Words of the law that stand for something else too count only beside what they belong to.
AMBIGUOUS = {"trial": ("regime",), "none": ("route", "ground"), "stay": ("ground",), "language": ("route", "ground")}
WORDS = {word for of_law in (Regime, AuthorityKind, Route, Supervisor, ComplaintTo, ChangeGround)
         for word in get_args(of_law)}


def value_of(node: ast.expr, module: ModuleType | None) -> object:
    """Return what an expression stands for where that can be told without running anything, else None."""
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.Call) and ast.unparse(node.func) in ("date", "date.fromisoformat"):
        return date.min
    if isinstance(node, ast.Tuple | ast.List | ast.Set):
        return [value_of(one, module) for one in node.elts]
    if isinstance(node, ast.Dict):
        return [value_of(one, module) for one in node.keys if one is not None]
    if isinstance(node, ast.Name) and node.id.isupper():
        return getattr(module, node.id, None)
    if isinstance(node, ast.Attribute) and node.attr.isupper():
        return getattr(value_of(node.value, module) or getattr(module, ast.unparse(node.value), None), node.attr, None)
    return None


def is_law(value: object, beside: str) -> bool:
    """Return whether a value is a day or a word of the law; `beside` is what it is compared with."""
    if isinstance(value, str):
        return value in WORDS and (value not in AMBIGUOUS or any(one in beside for one in AMBIGUOUS[value]))
    if isinstance(value, list | tuple | set | frozenset | Mapping):
        return any(is_law(one, beside) for one in value if isinstance(one, str | date))
    return isinstance(value, date)


def compared(tree: ast.AST) -> Iterator[tuple[ast.AST, list[ast.expr], str]]:
    """Yield each place where values are compared: the node, the values, and what stands beside them."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            yield node, [node.left, *node.comparators], ast.unparse(node)
        elif isinstance(node, ast.MatchValue):
            yield node, [node.value], "route ground"
        elif isinstance(node, ast.Subscript) and isinstance(node.value, ast.Dict):
            yield node, [node.value], ast.unparse(node.slice)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and isinstance(
                node.func.value, ast.Dict):
            yield node, [node.func.value], ast.unparse(node)


def findings(text: str, module: ModuleType | None) -> list[str]:
    """Return the places of a module in which a day or a word of the law is compared."""
    return [f"{getattr(node, 'lineno', 0)}: {ast.unparse(node)}" for node, values, beside in compared(ast.parse(text))
            if any(is_law(value_of(one, module), beside) for one in values)]


@pytest.mark.parametrize("text", [
    'regime == "trial"', 'server.kind in ("ams", "te_office")', "on >= date(2026, 1, 1)", 'way.route != "none"',
    '{"trial": 1}[regime]', '{"ams": 1}.get(kind)', 'match kind:\n    case "ams":\n        pass',
    'answers.change_ground == "safety"', "today > TRIAL_LAST_DAY", "on < days.TRIAL_LAST_DAY"])
def test_a_literal_is_found(text: str) -> None:
    module = ModuleType("made")
    module.__dict__["days"] = importlib.import_module("guide.law.days")
    module.__dict__["TRIAL_LAST_DAY"] = date(2024, 12, 31)
    assert len(findings(text, module)) == 1


@pytest.mark.parametrize("text", [
    "on < today", 'place == "stay"', "rule.route == outcome.change.route", 'TEXTS[server.kind]', 'home == "none"'])
def test_what_is_given_may_be_compared(text: str) -> None:
    assert findings(text, ModuleType("made")) == []


def test_no_literal_of_the_law_is_compared_outside_law() -> None:
    found = []
    for path in FILES:
        name = path.relative_to(ROOT).as_posix()
        module = importlib.import_module(name.removesuffix(".py").removesuffix("/__init__").replace("/", "."))
        found += [f"{name}:{one}" for one in findings(path.read_text(encoding="utf-8"), module)]
    assert found == []
