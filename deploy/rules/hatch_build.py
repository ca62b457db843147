"""Which files of the tree the wheel with the rules alone has: those that need no more than its three libraries."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).parents[2]
#: Folders and files of `guide/`.
PARTS = (
    "__init__.py", "__main__.py", "py.typed", "answer", "data", "facts", "language", "law", "places", "reasoning",
    "settings", "outputs/__init__.py", "outputs/fonts.py", "outputs/rule_diagram", "desk/__init__.py",
    "desk/case_code", *(f"tools/{name}.py" for name in (
        "__init__", "answer_lines", "catalogues", "declared_facts", "history", "input_lines", "known_contacts",
        "schema", "validate")))
#: What of them would need more: templates (but for the drawing), and holidays.
LEFT_OUT = ("answer/html.py", "law/appeal_time.py")


def files() -> dict[Path, str]:
    """Return each file of the wheel with its place in it."""
    package = ROOT / "guide"
    every = (file for part in PARTS
             for file in ([package / part] if "." in part else sorted((package / part).rglob("*.*"))))
    found = [file for file in every
             if file.suffix not in (".html", ".pyc") and file.relative_to(package).as_posix() not in LEFT_OUT]
    catalogues = {file: f"guide/{file.relative_to(ROOT).as_posix()}" for file in sorted(ROOT.glob("locales/*/*/*.po"))}
    return {file: file.relative_to(ROOT).as_posix() for file in found} | catalogues


class Rules(BuildHookInterface):  # type: ignore[type-arg, misc]
    """Hatch asks it which files to put into the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the files."""
        build_data["force_include"].update({str(file): place for file, place in files().items()})
