"""A contact sheet for a human reader: one HTML page with every picture of a folder, by example, language and device.

`python -m guide.testing.sheet FOLDER` writes `FOLDER/index.html`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path
from urllib.parse import quote

from guide.facts.examples import EXAMPLES
from guide.language.locale import LANGUAGES
from guide.testing.state import State

_STYLE = """body{font:16px/1.5 sans-serif;margin:1.5rem;color:#1a1a1a;background:#fff}
table{border-collapse:collapse}th,td{border:1px solid #6b7280;padding:.5rem;vertical-align:top;text-align:left}
thead th{position:sticky;top:0;background:#fff}tbody th{width:14rem}
a{display:block;width:240px;max-height:360px;overflow:hidden;border:1px solid #c9ced6}img{width:100%;display:block}
figure{margin:0}figcaption{font-size:.8rem}"""


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
    rows = sorted({(state.scenario, state.step) for state in states},
                  key=lambda one: (order.index(one[0]), one[1] or ""))
    cells = {((state.scenario, state.step), _column(state)): path for state, path in states.items()}
    head = "".join(f'<th scope="col">{lang} {width}x{height} {escape(looks)}</th>'
                   for lang, (width, height), looks in columns)
    body = "".join(_row(row, [cells.get((row, column)) for column in columns]) for row in rows)
    rest = "".join(_figure(path) for path in others)
    return (f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Contact sheet</title><style>{_STYLE}</style>'
            f"<h1>Contact sheet</h1><p>{len(states)} pictures of {len(rows)} pages. A picture opens in full.</p>"
            f'<table><thead><tr><th scope="col">Example and page</th>{head}</tr></thead><tbody>{body}</tbody></table>'
            + (f"<h2>Other pictures</h2>{rest}" if rest else "") + "</html>\n")


def write_sheet(folder: Path) -> Path:
    """Write the contact sheet of a folder's pictures into it and return where it is."""
    path = folder / "index.html"
    path.write_text(sheet(*read_states(folder)), encoding="utf-8")
    return path


def _column(state: State) -> tuple[str, tuple[int, int], str]:
    return state.lang, (state.width, state.height), state.looks


def _row(row: tuple[str | None, str | None], paths: list[Path | None]) -> str:
    scenario, step = row
    title = EXAMPLES[scenario].title["en"] if scenario else "No example" if step else "No example: the first page"
    cells = "".join(f"<td>{_figure(path) if path else ''}</td>" for path in paths)
    name = escape(" ".join(part for part in (scenario, step) if part))
    return f'<tr><th scope="row">{escape(title)}<br><code>{name}</code></th>{cells}</tr>'


def _figure(path: Path) -> str:
    where, name = quote(path.name), escape(path.stem)
    return (f'<figure><a href="{where}"><img src="{where}" loading="lazy" alt="{name}"></a>'
            f"<figcaption>{name}</figcaption></figure>")


def main(arguments: list[str]) -> int:
    """Write the sheet of the folder in the arguments; return 0, or 2 when there is no such folder."""
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        print("usage: python -m guide.testing.sheet FOLDER", file=sys.stderr)
        return 2
    print(write_sheet(Path(arguments[0])))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
