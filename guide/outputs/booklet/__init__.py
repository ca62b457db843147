"""The whole guide as a booklet: static HTML pages in each language, without script, for a screen, paper or a USB stick.

>>> from datetime import date
>>> pages = book(date(2026, 11, 24), ("en",))
>>> "en/places.html" in pages
True
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping
from datetime import date
from importlib.resources import files
from pathlib import Path

from guide.language.locale import LANGUAGES, Lang, translator
from guide.outputs.booklet import lists
from guide.outputs.booklet.decision_pages import decision_page
from guide.outputs.booklet.matter_pages import matters_page
from guide.outputs.booklet.page import PageContext, language_page
from guide.outputs.booklet.periods import Pages, periods
from guide.outputs.fonts import face, file_name, font
from guide.settings.clock import today
from guide.settings.deployer import Deployer, deployer

__all__ = ["add_arguments", "book", "pages_of", "run", "write"]
#: Where the booklet is written unless another folder is named.
FOLDER = Path("dist/booklet")


def pages_of(context: PageContext) -> dict[str, str]:
    """Return the pages in one language by their file names."""
    pages = Pages(periods(context.today))
    return dict((
        lists.start_page(context), lists.places_page(context), lists.authorities_page(context),
        *(decision_page(context, page, pages) for page in pages.every()),
        matters_page(context, then=False), matters_page(context, then=True), lists.complaints_page(context, pages),
        lists.days_page(context, pages), lists.pilot_page(context), lists.changes_page(context),
        lists.sources_page(context)))


def book(day: date, languages: Iterable[Lang] = LANGUAGES, who: Deployer | None = None) -> Mapping[str, bytes]:
    """Return the files of the booklet by their path. The same day and rules give the same bytes.

    `day` is what counts as today, `who` the deployer whose help line stands on each page.
    """
    found = {"index.html": language_page(), "book.css": style_sheet()}
    for lang in languages:
        pages = pages_of(PageContext(translator(lang), day, who or deployer()))
        found |= {f"{lang}/{name}": code for name, code in pages.items()}
    return {file_name("letters"): font("letters"), **{path: text.encode() for path, text in found.items()}}


def style_sheet() -> str:
    """Return the style sheet: the colours and measures of the app, then the booklet's own rules."""
    tokens = (files("guide") / "web" / "static" / "guide.css").read_text(encoding="utf-8").partition("/* Frame */")[0]
    own = files(__package__).joinpath("booklet.css").read_text(encoding="utf-8")
    return f"{face('letters', file_name('letters'))}\n{tokens}{own}"


def write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the files into a folder, which is made when it is not there; OSError when that cannot be done."""
    for path, body in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(body)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command `book`."""
    parser.add_argument("--out", type=Path, default=FOLDER, help=f"the folder to write into, by default {FOLDER}")
    parser.add_argument("--today", type=date.fromisoformat, help="the day that counts as today")
    parser.add_argument("--lang", nargs="+", choices=LANGUAGES, default=list(LANGUAGES))


def run(given: argparse.Namespace) -> int:
    """Write the booklet and say where it is; return the exit status."""
    files = book(given.today or today(), given.lang)
    write(given.out, files)
    size = sum(map(len, files.values()))
    print(f"{given.out}/index.html: {len(files)} files, {size / 1e6:.1f} MB")
    return 0
