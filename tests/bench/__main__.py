"""`python -m tests.bench [part ...]`: measure, print the table, and write it to the documentation.

Parts: decision, step, browser, memory, saturation, crowd. All of them take about 25 minutes; only a whole run writes
RESULTS.md and results.json, from which `make capacity` takes its figures.
"""

from __future__ import annotations

import contextlib
import json
import os
import platform
import sys
import tempfile
from datetime import date
from pathlib import Path

from guide.testing.server import Server
from tests.abuse.memory import pid_of, resident_kib
from tests.bench import browser, decisions, pages
from tests.bench.measure import HEAD, Row

PARTS = ("decision", "step", "browser", "memory", "saturation", "crowd")
HERE = Path(__file__).parent


def machine() -> str:
    """Return what the figures were measured on, without its name."""
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    model = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")),
                 platform.machine())
    return f"{os.cpu_count()} cores of {model}, Python {platform.python_version()}, {platform.system()}"


def table(found: list[Row]) -> str:
    """Return the rows as Markdown."""
    return "\n".join((*HEAD, *(row.line() for row in found)))


def page(found: list[Row]) -> str:
    """Return the page of the documentation."""
    missed = sum(not row.held for row in found)
    return "\n".join((
        "# Speed", "", "Written by `make bench`. Every row is the guide beside something else in the same run,",
        "behind the same middleware and settings; figures are medians of rounds in which the rivals take turns.",
        "Compare ratios, not times: they hold on another machine.", "",
        f"Measured on {date.today():%Y-%m-%d}: {machine()}. {len(found)} rows, {missed} over their bound.", "",
        table(found), ""))


def main(asked: list[str]) -> int:
    """Measure the parts asked for and return 1 when a bound is not held."""
    parts = asked or list(PARTS)
    if set(parts) - set(PARTS):
        print(f"the parts are {', '.join(PARTS)}", file=sys.stderr)
        return 2
    found: list[Row] = []
    figures: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)

        def told(rows: list[Row]) -> None:
            found.extend(rows)
            print("\n".join(row.line() for row in rows), flush=True)

        if "decision" in parts:
            told(decisions.rows())
        if set(parts) & {"step", "browser", "memory", "saturation"}:
            with contextlib.ExitStack() as stack:
                servers: dict[str, Server] = {one: stack.enter_context(pages.served(one, folder))
                                              for one in pages.SCRIPTS}
                figures["idle_mb"] = resident_kib(pid_of(servers[pages.GUIDE])) / 1024
                if "step" in parts:
                    rows, own = pages.steps(servers)
                    told(rows)
                    figures |= own
                if "browser" in parts:
                    rows = browser.rows(servers)
                    told(rows)
                    figures["first_load_kib"] = next(row.guide for row in rows if row.unit == "KiB")
                if "memory" in parts:
                    rows, figures["session_kib"] = pages.memory(servers)
                    told(rows)
                if "saturation" in parts:
                    told(pages.saturation(servers))
        if "crowd" in parts:
            rows, own = pages.crowded(folder, seconds=600 if not asked else 60)
            told(rows)
            figures |= own
    print("\n" + table(found))
    if not asked:
        _write(found, figures)
    return int(any(not row.held for row in found))


def _write(found: list[Row], figures: dict[str, float]) -> None:
    (HERE / "RESULTS.md").write_text(page(found), encoding="utf-8")
    source = f"`make bench` on {date.today():%Y-%m-%d} ({machine()})"
    capacity = {"source": source, **{name: round(value, 2) for name, value in figures.items()}}
    (HERE / "results.json").write_text(json.dumps({"capacity": capacity}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
