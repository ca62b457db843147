"""Mergers to come, in a copy of the data: members are told for the day, also of what a merger has yet to make."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
Row = dict[str, str]
#: Posio (area 28) becomes part of Kajaani (area 10); and both end in a new municipality, whose code is new too.
OLD, INTO, NEW = "614", "205", "999"
#: A member of the area that Posio leaves.
BESIDE = "148"
LAST, FIRST = "2026-12-31", "2027-01-01"
ASK = """
import json
from guide import Answers, evaluate
from guide.web.citizen.map import members_of
found = {}
for on in %s:
    for code in %s:
        answers = Answers(on=on, home_municipality=code, status="unemployed", under_30=True, seeks_benefit=True)
        outcome = evaluate(answers)
        evaluate(Answers(on=on, home_municipality="none", stay_municipality=code))
        one = outcome.servers[0] if outcome.servers else None
        found[f"{code} {on}"] = [one and one.kind, one and one.municipality, one and one.area, list(outcome.unsettled),
                                 members_of(one, answers.on) if one else []]
print(json.dumps(found))
"""


class Copy:
    """A copy of the package whose reference data a test changes."""

    def __init__(self, folder: Path) -> None:
        shutil.copytree(ROOT / "guide", folder / "guide", ignore=shutil.ignore_patterns("__pycache__"))
        for name in ("locales", "deploy", ".streamlit"):
            (folder / name).symlink_to(ROOT / name)
        self.folder, self.data = folder, folder / "guide" / "data"

    def edit(self, name: str, change: Callable[[list[Row]], list[Row] | None]) -> None:
        """Change the rows of a file: in place, or for those that are returned."""
        with (self.data / name).open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        columns = list(rows[0])
        rows = change(rows) or rows
        with (self.data / name).open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)

    def end(self, code: str, into: str) -> None:
        """Enter the end of a municipality, and take its shape away."""
        def ended(rows: list[Row]) -> None:
            (row,) = (row for row in rows if row["code"] == code)
            row |= {"valid_to": LAST, "merged_into": into}

        self.edit("municipalities.csv", ended)
        file = self.data / "municipalities.topo.json"
        shapes = json.loads(file.read_text(encoding="utf-8"))
        kept = shapes["objects"]["municipalities"]
        kept["geometries"] = [one for one in kept["geometries"] if one["id"] != code]
        file.write_text(json.dumps(shapes), encoding="utf-8")

    def last_day(self, code: str) -> None:
        """Enter the last day in the row of the area."""
        def dated(rows: list[Row]) -> None:
            (row,) = (row for row in rows if row["municipality_code"] == code)
            row["valid_to"] = LAST

        self.edit("employment_area_members.csv", dated)

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([sys.executable, *arguments], cwd=self.folder, capture_output=True, text=True,
                              timeout=120, check=False)

    def ask(self, days: tuple[str, ...], codes: tuple[str, ...]) -> dict[str, list[object]]:
        done = self.run("-c", ASK % (days, codes))
        assert done.returncode == 0, done.stderr[-2000:]
        found: dict[str, list[object]] = json.loads(done.stdout)
        return found


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return Copy(tmp_path)


def test_a_municipality_is_itself_through_its_last_day_and_then_its_successor(copy: Copy) -> None:
    """Reading 13, for a merger across areas."""
    copy.end(OLD, INTO)
    copy.last_day(OLD)
    found = copy.ask(("2021-03-01", "2024-12-31", "2025-01-01", LAST, FIRST, "2035-01-01"), (OLD, INTO))
    for day in ("2025-01-01", LAST):
        assert found[f"{OLD} {day}"][:4] == ["employment_authority", OLD, "28", []]
        assert OLD in found[f"{OLD} {day}"][4]  # type: ignore[operator]
    for day in (FIRST, "2035-01-01"):
        assert found[f"{OLD} {day}"] == found[f"{INTO} {day}"]
        assert found[f"{OLD} {day}"][:3] == ["employment_authority", INTO, "10"]
        assert OLD not in found[f"{OLD} {day}"][4]  # type: ignore[operator]
    assert found[f"{OLD} 2024-12-31"][0] == "te_office"
    beside = copy.ask((LAST, FIRST), (BESIDE,))
    assert OLD in beside[f"{BESIDE} {LAST}"][4]  # type: ignore[operator]
    assert OLD not in beside[f"{BESIDE} {FIRST}"][4]  # type: ignore[operator]


def test_a_new_municipality_is_not_known_before_its_first_day(copy: Copy) -> None:
    copy.end(OLD, NEW)
    copy.last_day(OLD)

    def begun(rows: list[Row]) -> list[Row]:
        (row,) = (row for row in rows if row["code"] == INTO)
        return [*rows, row | {"code": NEW, "name_fi": "Uusikunta", "name_sv": "Nykommun", "name_en": "Uusikunta",
                              "valid_from": FIRST}]

    copy.edit("municipalities.csv", begun)
    copy.edit("employment_area_members.csv", lambda rows: [*rows, {
        "municipality_code": NEW, "municipality_fi": "Uusikunta", "area_id": "10", "valid_from": FIRST, "valid_to": "",
        "evidence": ""}])
    found = copy.ask(("2024-12-31", "2025-01-01", LAST, FIRST), (OLD, NEW))
    for day in ("2024-12-31", "2025-01-01", LAST):
        assert found[f"{NEW} {day}"][:3] == [None, None, None]
        assert found[f"{NEW} {day}"][3][0] == "home_municipality"  # type: ignore[index]
    assert found[f"{NEW} {FIRST}"] == found[f"{OLD} {FIRST}"]
    assert found[f"{NEW} {FIRST}"][:3] == ["employment_authority", NEW, "10"]
    assert "cannot be answered" not in copy.run("-m", "guide", "check").stdout
