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
from pathlib import Path

from guide.language.locale import LANGUAGES, Lang, translator
from guide.outputs.booklet import lists
from guide.outputs.booklet.decision_pages import change_page, duties_page, who_page
from guide.outputs.booklet.layout import STYLE, Page, Setting, choice_html, page_html, style
from guide.outputs.booklet.matter_pages import matters_page
from guide.outputs.booklet.page_groups import Pages
from guide.outputs.booklet.periods import periods
from guide.outputs.fonts import file_name, font
from guide.settings.clock import today
from guide.settings.deployer import Deployer, deployer

__all__ = ["add_arguments", "book", "pages_of", "run", "write"]
#: Where the booklet is written unless another folder is named.
FOLDER = Path("dist/booklet")


def pages_of(setting: Setting) -> list[Page]:
    """Return the pages in one language."""
    pages = Pages(periods(setting.today))
    return [
        lists.start_page(setting), lists.places_page(setting), lists.authorities_page(setting),
        *(who_page(setting, together, pages) for together in pages.who.values()),
        *(duties_page(setting, together) for together in pages.duties.values()),
        *(change_page(setting, together) for together in pages.change.values()),
        matters_page(setting, then=False), matters_page(setting, then=True), lists.complaints_page(setting, pages),
        lists.days_page(setting, pages), lists.pilot_page(setting), lists.changes_page(setting),
        lists.sources_page(setting)]


def book(day: date, languages: Iterable[Lang] = LANGUAGES, who: Deployer | None = None) -> Mapping[str, bytes]:
    """Return the files of the booklet by their path. The same day and rules give the same bytes.

    `day` is what counts as today, `who` the deployer whose help line stands on each page.
    """
    found = {"index.html": choice_html(), STYLE: style()}
    for lang in languages:
        setting = Setting(translator(lang), day, who or deployer())
        found |= {f"{lang}/{page.name}": page_html(page, lists.main_pages(), setting) for page in pages_of(setting)}
    return {file_name("letters"): font("letters"), **{path: text.encode() for path, text in found.items()}}


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
