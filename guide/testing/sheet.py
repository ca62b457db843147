"""A contact sheet for a human reader: one HTML page with every picture of a folder, by example, language and device.

`python -m guide.testing.sheet FOLDER` writes `FOLDER/index.html`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from guide.language.locale import LANGUAGES
from guide.language.templates import render
from guide.reasoning.examples import EXAMPLES
from guide.testing.state import State


def read_states(folder: Path) -> tuple[dict[State, Path], list[Path]]:
    """Return the pictures of a folder by state, and those whose names are no state."""
    states: dict[State, Path] = {}
    others: list[Path] = []
    for path in sorted(folder.glob("*.png")):
        try:
            states[State.named(path.stem)] = path
        except ValueError:
            others.append(path)
    return states, others


def sheet(states: Mapping[State, Path], others: Iterable[Path] = ()) -> str:
    """Return the page: a row for each example and step, a column for each language, device and look."""
    columns = sorted({_column(state) for state in states}, key=lambda one: (one[1], one[2], LANGUAGES.index(one[0])))
    order = [None, *EXAMPLES]
    pages = sorted({(state.scenario, state.step) for state in states},
                   key=lambda one: (order.index(one[0]), one[1] or ""))
    cells = {(state.scenario, state.step, _column(state)): path for state, path in states.items()}
    rows = [(EXAMPLES[scenario].title["en"] if scenario else "No example" if step else "No example: the first page",
             " ".join(filter(None, (scenario, step))), [cells.get((scenario, step, column)) for column in columns])
            for scenario, step in pages]
    return render("testing/sheet.html", "en", count=len(states), columns=columns, rows=rows, others=[*others]) + "\n"


def write_sheet(folder: Path) -> Path:
    """Write the contact sheet of a folder's pictures into it and return where it is."""
    path = folder / "index.html"
    path.write_text(sheet(*read_states(folder)), encoding="utf-8")
    return path


def _column(state: State) -> tuple[str, tuple[int, int], str]:
    return state.lang, (state.width, state.height), state.looks


def main(arguments: list[str]) -> int:
    """Write the sheet of the folder in the arguments; return 0, or 2 when there is no such folder."""
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        print("usage: python -m guide.testing.sheet FOLDER", file=sys.stderr)
        return 2
    print(write_sheet(Path(arguments[0])))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
