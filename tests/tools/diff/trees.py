"""Copies of the package with deliberate edits, to compare."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).parents[3]
_LEFT_OUT = shutil.ignore_patterns("web", "__pycache__", "*.topo.json", "locales")


def copy(into: Path, edits: Iterable[Mapping[str, str]] = (), of: Path = ROOT) -> Path:
    """Return a folder with a copy of the package in `of`, edited; each edit has to find its place exactly once."""
    shutil.copytree(of / "guide", into / "guide", ignore=_LEFT_OUT)
    shutil.copytree(of / "locales", into / "locales")
    for edit in edits:
        path = into / "guide" / edit["file"]
        text = path.read_text(encoding="utf-8")
        assert text.count(edit["old"]) == 1, edit
        path.write_text(text.replace(edit["old"], edit["new"]), encoding="utf-8")
    return into
