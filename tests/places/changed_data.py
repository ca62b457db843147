"""A copy of the guide whose reference data a test changes."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from guide.settings.environment import inherited
from guide.testing.server import ROOT
from tests.days import TODAY

Row = dict[str, str]
LAST, FIRST = "2026-12-31", "2027-01-01"
MEMBERS = "employment_area_members.csv"


class ChangedData:
    """A copy in a folder of its own; each change is one that a person makes in the files of `guide/data`."""

    def __init__(self, folder: Path) -> None:
        shutil.copytree(ROOT / "guide", folder / "guide", ignore=shutil.ignore_patterns("__pycache__"))
        for name in ("locales", "deploy", ".streamlit"):
            (folder / name).symlink_to(ROOT / name)
        self.folder = folder

    def edit(self, name: str, change: Callable[[list[Row]], list[Row]]) -> None:
        """Put the changed rows in the place of those of a file."""
        path = self.folder / "guide" / "data" / name
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(change(rows))

    def merge(self, code: str, into: str) -> None:
        """Enter the end of a municipality: this is all that a merger takes."""
        self.edit("municipalities.csv", lambda rows: [
            row | {"valid_to": LAST, "merged_into": into} if row["code"] == code else row for row in rows])

    def begin(self, code: str, like: str) -> None:
        """Enter a municipality that begins where others end, in the area of one of them."""
        name = {"name_fi": "Uusikunta", "name_sv": "Nykommun", "name_en": "Uusikunta"}
        self.edit("municipalities.csv", lambda rows: [*rows, *(
            row | name | {"code": code, "valid_from": FIRST, "valid_to": "", "merged_into": ""}
            for row in rows if row["code"] == like)])
        self.edit(MEMBERS, lambda rows: [*rows, *(
            row | {"municipality_code": code, "municipality_fi": "Uusikunta", "valid_from": FIRST}
            for row in rows if row["municipality_code"] == like)])

    def move(self, code: str, area: str, last: str = LAST) -> None:
        """Enter that a municipality changes its employment area: its row ends, and another one begins."""
        self.edit(MEMBERS, lambda rows: [
            *(row | {"valid_to": last} if row["municipality_code"] == code else row for row in rows),
            *(row | {"area_id": area, "valid_from": FIRST} for row in rows if row["municipality_code"] == code)])

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run Python there."""
        return subprocess.run(
            [sys.executable, *arguments], cwd=self.folder, capture_output=True, text=True, timeout=300, check=False,
            env=inherited(PYTHONPATH=str(self.folder), GUIDE_TODAY=TODAY.isoformat()))

    def check(self) -> list[str]:
        """Return the lines of `guide check`."""
        done = self.run("-m", "guide", "check", "--no-review-dates")
        assert "Traceback" not in done.stderr, done.stderr[-2000:]
        assert (done.returncode == 0) == (done.stdout == "All sound.\n")
        return done.stdout.splitlines()

    def told(self, program: str) -> dict[str, Any]:
        """Return what a program there puts into `found`."""
        done = self.run("-c", f"import json\nfound = {{}}\n{program}\nprint(json.dumps(found))")
        assert done.returncode == 0, done.stderr[-2000:]
        found: dict[str, Any] = json.loads(done.stdout)
        return found
