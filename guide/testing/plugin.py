"""The pytest plugin: options, settings and fixtures. Browser libraries are loaded when a fixture needs them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Playwright

    from guide.testing.browser import OpenState, Tabs
    from guide.testing.opened import Opened
    from guide.testing.pictures import Comparer
    from guide.testing.server import Server


#: What is told at the end of the run.
_TOLD = pytest.StashKey[list[str]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options and the settings."""
    group = parser.getgroup("guide", "the guide's pictures")
    group.addoption("--guide-update", action="store_true", help="store the pictures instead of comparing them")
    group.addoption("--guide-address", metavar="URL", default="",
                    help="test the guide that answers there; none is started")
    group.addoption("--guide-browser", metavar="NAME", choices=("chromium", "firefox", "webkit"), default="chromium",
                    help="draw with this browser: chromium, firefox or webkit")
    group.addoption("--guide-obsolete", action="store_true",
                    help="list the stored pictures that no test of this run has compared")
    group.addoption("--guide-keep", metavar="FOLDER", type=Path,
                    help="keep every picture taken in this run there, with a contact sheet in index.html")
    parser.addini("guide_pictures", "folder of the stored pictures, from the root folder", default="guide-pictures")
    parser.addini("guide_failures", "folder of the pictures of failed comparisons", default=".pytest_cache/guide")
    parser.addini("guide_by_browser", "each browser's pictures in a folder of its own; by default off", type="bool",
                  default=False)
    parser.addini("guide_today", "the day that the guide takes for today (ISO); by default the data's newest",
                  default="")


def _folder(config: pytest.Config, name: str) -> Path:
    return config.rootpath / str(config.getini(name))


@pytest.hookimpl(tryfirst=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    """Remove what the last run left of pictures that differ; the process that leads the run does it."""
    if not hasattr(session.config, "workerinput"):
        from guide.testing.report import clear
        clear(_folder(session.config, "guide_failures"))


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Write the report. A run that stored pictures fails: they have to be looked at, and the next run is well."""
    config = session.config
    folder = _folder(config, "guide_failures")
    if hasattr(config, "workerinput") or not folder.is_dir():
        return
    from guide.testing import report
    unused = report.obsolete(folder, _folder(config, "guide_pictures")) if config.getoption("--guide-obsolete") else []
    page, stored = report.write(folder, unused), [*report.rows(folder, report.STORED)]
    if stored and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
    config.stash[_TOLD] = [*(f"stored anew, to be looked at: {one.name}" for one in stored),
                           *(f"compared by no test: {name}" for name in unused),
                           *([f"pictures: {page}"] if page else [])]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name what was stored, what no test compares, and where the report is."""
    for line in terminalreporter.config.stash.get(_TOLD, []):
        terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def guide_today(pytestconfig: pytest.Config) -> str:
    """The day that the guide takes for today, in ISO form."""
    from guide.reasoning.review_dates import newest_day
    return str(pytestconfig.getini("guide_today") or newest_day().isoformat())


@pytest.fixture(scope="session")
def guide_server(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory,
                 guide_today: str) -> Iterator[Server]:
    """The guide on a free port of this machine, for the whole session: `.address`, `.log`, `.kill()`, `.start()`."""
    from guide.testing.server import Elsewhere, Server
    if address := str(pytestconfig.getoption("--guide-address")):
        with Elsewhere(address) as other:
            yield other
        return
    with Server(tmp_path_factory.mktemp("guide") / "server.log", {"GUIDE_TODAY": guide_today}) as running:
        yield running


@pytest.fixture(scope="module")
def guide_playwright() -> Iterator[Playwright]:
    """Playwright. It allows one at a time; a suite that has its own overrides this fixture and returns it."""
    from playwright.sync_api import sync_playwright
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="module")
def guide_browser(guide_playwright: Playwright, pytestconfig: pytest.Config) -> Iterator[Browser]:
    """A browser that draws steadily."""
    from guide.testing.browser import launch
    host = urlsplit(str(pytestconfig.getoption("--guide-address"))).hostname
    browser = launch(guide_playwright, host or "127.0.0.1", str(pytestconfig.getoption("--guide-browser")))
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
    keep: Path | None = pytestconfig.getoption("--guide-keep")
    worker = str(getattr(pytestconfig, "workerinput", {}).get("workerid", "main"))
    yield Comparer(_folder(pytestconfig, "guide_pictures"), _folder(pytestconfig, "guide_failures"), keep,
                   bool(pytestconfig.getoption("--guide-update")), bool(pytestconfig.getini("guide_by_browser")),
                   worker if pytestconfig.getoption("--guide-obsolete") else "")
    if keep is not None and keep.is_dir():
        write_sheet(keep)
