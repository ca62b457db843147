"""What a run of pictures leaves behind: one HTML page with each picture before, after and the difference, to slide.

A comparison that does not pass writes `NAME.expected.png`, `NAME.actual.png`, `NAME.diff.png` and, with what is to be
said of it, `NAME.failed.txt` or `NAME.stored.txt`. Each run begins by removing what the last one left.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from guide.language.templates import render

PICTURES = ("expected", "actual", "diff")
FAILED, STORED = "failed", "stored"
INDEX = "index.html"
#: A worker writes down here what it has compared, a name a line.
_COMPARED = "compared-"
_LEFT = (*(f"*.{kind}.png" for kind in PICTURES), f"*.{FAILED}.txt", f"*.{STORED}.txt", f"{_COMPARED}*.txt", INDEX)


class Row(NamedTuple):
    """A picture of the report: its name, what is said of it, and which of the three pictures there are."""

    name: str
    told: str
    kinds: tuple[str, ...]


def clear(folder: Path) -> None:
    """Remove what the last run has left in a folder; nothing else in it."""
    for pattern in _LEFT:
        for path in folder.rglob(pattern):
            path.unlink(missing_ok=True)


def note_compared(folder: Path, worker: str, name: str) -> None:
    """Write down that a picture was compared; several processes may do so at once."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / f"{_COMPARED}{worker}.txt").open("a", encoding="utf-8") as file:
        file.write(f"{name}\n")


def obsolete(folder: Path, pictures: Path) -> list[str]:
    """Return the stored pictures that the run with this folder of failures has not compared."""
    seen = {name for path in folder.glob(f"{_COMPARED}*.txt") for name in path.read_text(encoding="utf-8").split("\n")}
    stored = (path.relative_to(pictures).with_suffix("").as_posix() for path in pictures.rglob("*.png"))
    return sorted(name for name in stored if name not in seen)


def rows(folder: Path, kind: str) -> Iterator[Row]:
    """Yield what a run has left of one kind, by name."""
    for path in sorted(folder.rglob(f"*.{kind}.txt")):
        name = path.relative_to(folder).as_posix().removesuffix(f".{kind}.txt")
        yield Row(name, path.read_text(encoding="utf-8"),
                  tuple(one for one in PICTURES if (folder / f"{name}.{one}.png").is_file()))


def write(folder: Path, unused: Iterable[str] = ()) -> Path | None:
    """Write the page of a folder and return where it is, None when there is nothing to show."""
    parts = {kind: [*rows(folder, kind)] for kind in (FAILED, STORED)}
    unused = [*unused]
    if not unused and not any(parts.values()):
        return None
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / INDEX
    path.write_text(render("testing/report.html", "en", failed=parts[FAILED], stored=parts[STORED], unused=unused)
                    + "\n", encoding="utf-8")
    return path
