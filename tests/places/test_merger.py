"""A merger of 2027, made up, in a copy of the data: every code answers on every day, or `check` says why not."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from guide.settings.environment import inherited
from guide.testing.server import ROOT
from tests.days import TODAY

#: Both in one employment area: Lestijärvi becomes a part of Kokkola.
ENDS, SUCCESSOR, LAST_DAY = "421", "272", "2026-12-31"
Edit = Callable[[list[dict[str, str]]], list[dict[str, str]]]


def edited(folder: Path, name: str, edit: Edit) -> None:
    path = folder / "guide" / "data" / name
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        names, rows = reader.fieldnames or [], list(reader)
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, names, lineterminator="\n")
    writer.writeheader()
    writer.writerows(edit(rows))
    path.write_text(out.getvalue(), encoding="utf-8")


def changed(column: str, code: str, **values: str) -> Edit:
    return lambda rows: [{**row, **values} if row[column] == code else row for row in rows]


@pytest.fixture
def merged(tmp_path: Path) -> Path:
    """Return a copy of the guide in which one municipality ends, with what belongs to it but the memberships."""
    shutil.copytree(ROOT / "guide", tmp_path / "guide", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "locales", tmp_path / "locales")
    edited(tmp_path, "municipalities.csv", changed("code", ENDS, valid_to=LAST_DAY, merged_into=SUCCESSOR))
    edited(tmp_path, "postal_codes.csv", lambda rows: [
        {**row, "municipality_code": SUCCESSOR if row["municipality_code"] == ENDS else row["municipality_code"],
         "other_municipality_codes": row["other_municipality_codes"].replace(ENDS, "").strip(";")} for row in rows])
    faults = tmp_path / "guide" / "places" / "faults.py"
    faults.write_text(faults.read_text(encoding="utf-8").replace(" = 308, 16", " = 307, 16"), encoding="utf-8")
    shapes = tmp_path / "guide" / "data" / "municipalities.topo.json"
    map_ = json.loads(shapes.read_text(encoding="utf-8"))
    kept = map_["objects"]["municipalities"]
    kept["geometries"] = [shape for shape in kept["geometries"] if shape["id"] != ENDS]
    shapes.write_text(json.dumps(map_), encoding="utf-8")
    return tmp_path


def run(folder: Path, *arguments: str, data: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "guide", *arguments], cwd=folder, input=data, check=False, text=True,
                          capture_output=True, env=inherited(PYTHONPATH=str(folder), GUIDE_TODAY=TODAY.isoformat()))


def area_of(folder: Path, code: str, on: str) -> tuple[str, str]:
    done = run(folder, "answer", data=json.dumps({"on": on, "home_municipality": code}))
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)["servers"][0]
    return found["municipality"], found["area"]


def test_a_merger_entered_ahead_answers_on_every_day(merged: Path) -> None:
    edited(merged, "employment_area_members.csv", changed("municipality_code", ENDS, valid_to=LAST_DAY))
    done = run(merged, "check")
    assert (done.stdout, done.returncode) == ("All sound.\n", 0), done.stderr
    area = area_of(merged, SUCCESSOR, LAST_DAY)[1]
    assert area_of(merged, ENDS, "2025-01-01") == area_of(merged, ENDS, LAST_DAY) == (ENDS, area)
    assert area_of(merged, ENDS, "2027-01-01") == (SUCCESSOR, area)


@pytest.mark.parametrize(("edit", "said"), [
    (lambda rows: rows, "421 is valid on other days than the rest"),
    (lambda rows: [row for row in rows if row["municipality_code"] != ENDS],
     "421 Lestijärvi cannot be answered on 2025-01-01"),
    (lambda rows: [row for row in rows if row["municipality_code"] not in (ENDS, SUCCESSOR)],
     "272 Kokkola cannot be answered on 2025-01-01")], ids=["days", "ended", "successor"])
def test_a_membership_that_is_missing_is_refused_by_name(merged: Path, edit: Edit, said: str) -> None:
    edited(merged, "employment_area_members.csv", edit)
    done = run(merged, "check")
    assert done.returncode == 1
    assert said in done.stdout
    assert "Traceback" not in done.stderr
