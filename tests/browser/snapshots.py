"""Stored tab orders and accessibility trees: reviewed text files, one for each page and language."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Snapshots:
    """Holds pages against the files of a folder; stores them instead if `update`."""

    folder: Path
    update: bool = False

    def hold(self, name: str, stops: Sequence[str], tree: str) -> None:
        """Compare a page's tab stops and accessibility tree with the stored ones.

        Raises:
            AssertionError: they differ, or none are stored; the message is the difference.
        """
        path = self.folder / f"{name}.txt"
        now = "# Tab order\n" + "\n".join(stops) + "\n\n# Accessibility tree\n" + tree.strip() + "\n"
        if self.update:
            self.folder.mkdir(exist_ok=True)
            path.write_text(now, encoding="utf-8")
            return
        before = path.read_text(encoding="utf-8") if path.is_file() else ""
        lines = difflib.unified_diff(before.splitlines(), now.splitlines(), "stored", "now", lineterm="", n=1)
        assert before == now, f"{name}: another tab order or tree; store it with --guide-update\n" + "\n".join(lines)
