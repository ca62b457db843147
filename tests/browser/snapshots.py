"""Stored tab orders and accessibility trees: reviewed text files, one for each page, with ids in place of words."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.browser.message_ids import outline, stop


@dataclass(frozen=True)
class Snapshots:
    """Holds pages against the files of a folder; stores them instead if `update`."""

    folder: Path
    update: bool = False

    def hold(self, name: str, lang: str, stops: Sequence[str], tree: str) -> None:
        """Compare the tab stops and the accessibility tree of a page in a language with the stored ones.

        Raises:
            AssertionError: they differ, or none are stored; the message is the difference.
        """
        path = self.folder / f"{name}.txt"
        order = "\n".join(stop(one, lang) for one in stops)
        now = f"# Tab order\n{order}\n\n# Accessibility tree\n{outline(tree, lang)}\n"
        if self.update:
            self.folder.mkdir(exist_ok=True)
            path.write_text(now, encoding="utf-8")
            return
        before = path.read_text(encoding="utf-8") if path.is_file() else ""
        lines = difflib.unified_diff(before.splitlines(), now.splitlines(), "stored", "now", lineterm="", n=1)
        assert before == now, f"{name}: another tab order or tree; store it with --guide-update\n" + "\n".join(lines)
