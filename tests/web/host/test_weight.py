"""What the running guide loads and reads: no library for tables, charts or arrays, and nothing from disk on a click."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

import pytest

from guide.testing.server import ROOT, Server
from tests.abuse.visitor import Visitor, journey
from tests.days import TODAY
from tests.running import run

HEAVY = {"pandas", "numpy", "pyarrow", "polars", "altair", "matplotlib", "pydeck", "scipy", "narwhals"}
#: The guide, telling what it imports and each file that it opens.
TELLING = f"""
import sys
sys.addaudithook(lambda event, given: event == "open" and print("OPENED", given[0], file=sys.stderr, flush=True))
import uvicorn
sys.argv[0] = "uvicorn"
uvicorn.main(["--no-access-log", "--log-level", "warning", "--app-dir", {str(ROOT)!r}, "app:app",
              "--port", sys.argv[1]])
"""


@pytest.fixture(scope="module")
def telling(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    log = tmp_path_factory.mktemp("weight") / "log"
    with Server(log, {"GUIDE_TODAY": TODAY.isoformat(), "PYTHONPROFILEIMPORTTIME": "1"},
                [sys.executable, "-c", TELLING]) as running:
        yield running


def imported(log: str) -> set[str]:
    """Return the packages that were imported."""
    return {name.split(".")[0] for name in re.findall(r"import time: +\d+ \| +\d+ \| +([\w.]+)", log)}


def opened(log: str) -> list[str]:
    """Return the files that were opened, in order."""
    return re.findall(r"OPENED (.+)", log)


async def _whole_visit(server: Server) -> None:
    """Go the whole way in each language, and see a trial's answer, a part of it, its letter and the desk."""
    for lang in ("fi", "sv", "en"):
        await journey(server, "Pori", lang)
    for query in ("step=result", "step=duties", "step=whatif", "step=letter", "step=compare", "step=grounds",
                  "view=desk"):
        async with Visitor(server, f"lang=fi&scenario=trial-kela&{query}") as visitor:
            await visitor.run()
            await visitor.run()


def test_no_heavy_library_is_imported(telling: Server) -> None:
    run(_whole_visit(telling))
    found = imported(telling.log.read_text(encoding="utf-8"))
    assert {"streamlit", "guide", "pydantic"} <= found
    assert found & HEAVY == set()


def test_no_file_is_opened_for_a_visitor_but_the_short_page_script(telling: Server) -> None:
    run(_whole_visit(telling))
    assert opened(telling.log.read_text(encoding="utf-8"))
    before = len(opened(telling.log.read_text(encoding="utf-8")))
    run(_whole_visit(telling))
    assert set(opened(telling.log.read_text(encoding="utf-8"))[before:]) <= {str(ROOT / "guide" / "web" / "page.py")}
    assert (ROOT / "guide" / "web" / "page.py").stat().st_size < 300, "Streamlit reads it once for each visitor"
