"""Every Python 3.11 runs the guide, the first one too (Debian 12 has 3.11.2): nothing is used that came within 3.11.

What came with 3.12 or later is found by ruff (`target-version`) and mypy (`python_version`), which both take any 3.11
for the same.
"""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FILES = sorted(path for folder in ("guide", "tests", "deploy") for path in (ROOT / folder).rglob("*.py"))
#: Arguments by the function or method that has them: 3.11.4 (PEP 706) and 3.11.10.
ARGUMENTS = {"extract": "filter", "extractall": "filter", "unpack_archive": "filter", "getaddresses": "strict",
             "parseaddr": "strict"}
#: Names: 3.11.4 (tarfile), 3.11.9 (expat) and 3.11.10 (email).
NAMES = {"data_filter", "tar_filter", "fully_trusted_filter", "extraction_filter", "FilterError",
         "SetReparseDeferralEnabled", "GetReparseDeferralEnabled", "verify_generated_headers"}


def too_new(source: str) -> Iterator[str]:
    """Yield what a program uses that the first Python 3.11 does not have."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            for argument in node.keywords:
                if argument.arg is not None and argument.arg in (ARGUMENTS.get(name), *NAMES):
                    yield f"{name}({argument.arg}=)"
        elif isinstance(node, ast.Attribute) and node.attr in NAMES:
            yield node.attr
        elif isinstance(node, ast.ImportFrom):
            yield from (alias.name for alias in node.names if alias.name in NAMES)


def test_nothing_is_used_that_came_within_3_11() -> None:
    found = {path.relative_to(ROOT).as_posix(): list(too_new(path.read_text(encoding="utf-8"))) for path in FILES}
    assert {name: used for name, used in found.items() if used} == {}


@pytest.mark.parametrize(("source", "used"), [
    ("files.extractall(into, filter='data')", ["extractall(filter=)"]),
    ("shutil.unpack_archive(one, into, filter='data')", ["unpack_archive(filter=)"]),
    ("from tarfile import data_filter", ["data_filter"]),
    ("email.policy.HTTP.clone(verify_generated_headers=False)", ["clone(verify_generated_headers=)"]),
    ("locator.filter(has_text='x'); files.extractall(into)", [])])
def test_what_came_within_3_11_is_found(source: str, used: list[str]) -> None:
    assert list(too_new(source)) == used


def test_the_checkers_know_the_oldest_python() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    oldest, = re.findall(r"^>=(3\.\d+)$", project["project"]["requires-python"])
    assert project["tool"]["mypy"]["python_version"] == oldest
    assert project["tool"]["ruff"]["target-version"] == f"py{oldest.replace('.', '')}"
