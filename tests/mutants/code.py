"""Mutants of code: each function of law, facts and reasoning with one comparison, condition or constant changed.

The changed function takes the place of the code of the living one, so that whoever holds the function has the mutant.
"""

from __future__ import annotations

import ast
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FunctionType

import guide

_ROOMS = ("law", "facts", "reasoning")
_OTHER = {ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn,
          ast.NotIn: ast.In, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.And: ast.Or,
          ast.Or: ast.And}


@dataclass(frozen=True)
class CodeMutant:
    """A function, its changed code, and what is changed."""

    function: FunctionType
    code: CodeType
    name: str
    field: str = "code"

    def touches(self) -> tuple[int, str]:
        """Return what a test has to call to see it."""
        return id(self.function.__code__), "called"

    @contextmanager
    def alive(self) -> Iterator[None]:
        """Let the function do something else for a while."""
        before = self.function.__code__
        self.function.__code__ = self.code
        try:
            yield
        finally:
            self.function.__code__ = before


def mutants() -> Iterator[CodeMutant]:
    """Yield every mutant of every function that was loaded."""
    root = Path(guide.__file__).parent
    living = {(one.__code__.co_filename, one.__code__.co_qualname, one.__code__.co_firstlineno): one
              for one in gc.get_objects() if isinstance(one, FunctionType)}
    for path in sorted(path for room in _ROOMS for path in (root / room).rglob("*.py")):
        for changed, line, what in _changes(ast.parse(path.read_text(encoding="utf-8"))):
            for code in _codes(compile(changed, str(path), "exec", dont_inherit=True)):
                function = living.get((str(path), code.co_qualname, code.co_firstlineno))
                if function and function.__code__ != code and len(code.co_freevars) == len(
                        function.__code__.co_freevars):
                    yield CodeMutant(function, code, f"{path.relative_to(root)}:{line} {code.co_qualname}: {what}")


def _codes(code: CodeType) -> Iterator[CodeType]:
    """Yield the code of each function, inner ones as part of the outer."""
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield one
            yield from _codes(one)


def _changes(tree: ast.Module) -> Iterator[tuple[ast.Module, int, str]]:
    """Yield the module with one node changed, again and again."""
    for node in ast.walk(tree):
        for field, value in _others(node):
            before = getattr(node, field)
            was = ast.unparse(node)
            setattr(node, field, value)
            yield tree, getattr(node, "lineno", 0), f"{was} is {ast.unparse(node)}"
            setattr(node, field, before)


def _others(node: ast.AST) -> Iterator[tuple[str, object]]:
    """Yield a field of a node and another value of it."""
    match node:
        case ast.Compare(ops=ops):
            yield from (("ops", [*ops[:place], _OTHER[type(one)](), *ops[place + 1:]]) for place, one in enumerate(ops))
        case ast.BoolOp(op=op):
            yield "op", _OTHER[type(op)]()
        case ast.If(test=test) | ast.IfExp(test=test) if not isinstance(test, ast.Compare | ast.BoolOp):
            yield "test", ast.copy_location(ast.UnaryOp(ast.Not(), test), test)
        case ast.comprehension(ifs=[_, *_]):
            yield "ifs", []
        case ast.Constant(value=bool(value)):
            yield "value", not value
        case ast.Constant(value=int(value)):
            yield "value", value + 1
