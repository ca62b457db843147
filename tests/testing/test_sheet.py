"""The contact sheet lists every picture once, by example, language and device."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from guide.reasoning.examples import EXAMPLES
from guide.testing.sheet import main, read_states, sheet
from guide.testing.state import State
from tests.screens.states import CORE, EVERY

#: Enough of a PNG for a page that only links to it.
NOTHING = b"\x89PNG"


def test_every_state_is_there_once(tmp_path: Path) -> None:
    for state in (*EVERY, *CORE):
        (tmp_path / f"{state.name}.png").write_bytes(NOTHING)
    (tmp_path / "start & end.png").write_bytes(NOTHING)
    assert main([str(tmp_path)]) == 0
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    shown = re.findall(r'<img src="([^"]+)"', page)
    assert len(shown) == len(set(shown)) == len(set(EVERY) | set(CORE)) + 1
    assert "start%20%26%20end.png" in shown
    assert "start &amp; end" in page
    for example in EXAMPLES.values():
        assert example.title["en"].replace("'", "&#39;") in page


def test_rows_and_columns() -> None:
    states = [State("today-safety", "sv", "result", width=390), State("today-safety", "fi", "result"), State()]
    page = sheet({state: Path(f"{state.name}.png") for state in states})
    assert re.findall(r'<th scope="col">([^<]+)</th>', page) == [
        "Example and page", "sv 390x900 light", "fi 1280x900 light"]
    assert [len(re.findall("<td>", row)) for row in page.split("<tr>")[2:]] == [2, 2]
    assert page.index("No example") < page.index(EXAMPLES["today-safety"].title["en"])


def test_names_that_are_no_state_are_kept_apart(tmp_path: Path) -> None:
    for name in ("logo", State().name):
        (tmp_path / f"{name}.png").write_bytes(NOTHING)
    states, others = read_states(tmp_path)
    assert (list(states), [path.stem for path in others]) == ([State()], ["logo"])


@pytest.mark.parametrize("arguments", [[], ["no such folder"], ["a", "b"]])
def test_wrong_arguments(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr().err.startswith("usage: ")
