"""The pytest plugin: options, settings and fixtures. Browser libraries are loaded when a fixture needs them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Playwright

    from guide.testing.browser import OpenState, Tabs
    from guide.testing.opened import Opened
    from guide.testing.pictures import Comparer
    from guide.testing.server import Server


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options and the settings."""
    group = parser.getgroup("guide", "the guide's pictures")
    group.addoption("--guide-update", action="store_true", help="store the pictures instead of comparing them")
    group.addoption("--guide-keep", metavar="FOLDER", type=Path,
                    help="keep every picture taken in this run there, with a contact sheet in index.html")
    parser.addini("guide_pictures", "folder of the stored pictures, from the root folder", default="guide-pictures")
    parser.addini("guide_failures", "folder of the pictures of failed comparisons", default=".pytest_cache/guide")
    parser.addini("guide_today", "the day that the guide takes for today (ISO); by default the data's newest",
                  default="")


@pytest.fixture(scope="session")
def guide_today(pytestconfig: pytest.Config) -> str:
    """The day that the guide takes for today, in ISO form."""
    from guide.reasoning.review_dates import newest_day
    return str(pytestconfig.getini("guide_today") or newest_day().isoformat())


@pytest.fixture(scope="session")
def guide_server(tmp_path_factory: pytest.TempPathFactory, guide_today: str) -> Iterator[Server]:
    """The guide on a free port of this machine, for the whole session: `.address`, `.log`, `.kill()`, `.start()`."""
    from guide.testing.server import Server
    with Server(tmp_path_factory.mktemp("guide") / "server.log", {"GUIDE_TODAY": guide_today}) as running:
        yield running


@pytest.fixture(scope="module")
def guide_playwright() -> Iterator[Playwright]:
    """Playwright. It allows one at a time; a suite that has its own overrides this fixture and returns it."""
    from playwright.sync_api import sync_playwright
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="module")
def guide_browser(guide_playwright: Playwright) -> Iterator[Browser]:
    """A Chromium that draws steadily."""
    from guide.testing.browser import launch
    browser = launch(guide_playwright)
    yield browser
    browser.close()


@pytest.fixture(scope="module")
def guide_tabs(guide_browser: Browser, guide_server: Server, guide_today: str) -> Tabs:
    """The tabs of that browser, which `open_state` takes from and gives back to."""
    from guide.testing.browser import Tabs
    return Tabs(guide_browser, guide_server.address, guide_today)


@pytest.fixture
def open_state(guide_tabs: Tabs) -> Iterator[OpenState]:
    """A function that opens a state and returns it still. What it opened is emptied after the test."""
    from guide.testing.browser import OpenState
    opener = OpenState(guide_tabs)
    yield opener
    opener.release()


@pytest.fixture
def guide_page(open_state: OpenState) -> Opened:
    """The guide's first page, in Finnish, in a desktop window."""
    return open_state()


@pytest.fixture(scope="session")
def compare(pytestconfig: pytest.Config) -> Iterator[Comparer]:
    """A function `compare(name, png, tolerance=None)` that holds a picture against the stored one."""
    from guide.testing.pictures import Comparer
    from guide.testing.sheet import write_sheet
    pictures, failures = (pytestconfig.rootpath / str(pytestconfig.getini(name))
                          for name in ("guide_pictures", "guide_failures"))
    keep: Path | None = pytestconfig.getoption("--guide-keep")
    yield Comparer(pictures, failures, keep, bool(pytestconfig.getoption("--guide-update")))
    if keep is not None and keep.is_dir():
        write_sheet(keep)
