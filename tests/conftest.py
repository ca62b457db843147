"""The guide's own pytest plugin, as an outside suite gets it, and which tests run only when asked for."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from importlib import import_module

import pytest
import time_machine
from hypothesis import settings

from guide.reasoning import decide, what_if
from guide.reasoning.review_dates import newest_day
from guide.settings.deployer import deployer
from tests import sampling, shared
from tests.telling import NAME, Tell

#: `guide.reasoning.evaluate` is the function; this is its module.
evaluate_module = import_module("guide.reasoning.evaluate")

pytest_plugins = ["guide.testing.plugin", "pytester"]
_shared_folder = shared._shared_folder


#: Suites that take minutes: they run only when the command line names them.
LONG = {"screens": "every state as a picture",
        "still": "twenty states, opened twenty times each",
        "book": "every way through the app looked up in the booklet",
        "states": "axe and the page checks on every state",
        "failures": "a hundred killed processes under a browser",
        "gameday": "the breaks of a night, each raising its alarm",
        "hands": "two hundred calls at the desk typed without waiting",
        "packaging": "both wheels built, and tried in environments of their own",
        "abuse": "a million answers and a hundred thousand forged messages"}


#: The files that take longest start first, so that no worker is alone with one at the end.
FIRST = ("tests/mutants/", "tests/test_recipes.py", "tests/outputs/booklet/test_booklet_pages.py",
         "tests/places/test_members_by_day.py",
         "tests/browser/", "tests/screens/", "tests/testing/", "tests/failures/", "tests/abuse/",
         "tests/tools/diff/test_changes.py", "tests/web/notices/test_notice_browser.py",
         "tests/reasoning/test_brute_force.py", "tests/web/test_app.py", "tests/outputs/map/test_map.py",
         "tests/outputs/letter/", "tests/web/host/test_shell_script.py", "tests/reasoning/test_interview.py",
         "tests/desk/", "tests/web/desk/", "tests/answer/", "tests/reasoning/what_if/", "tests/")


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: tests in a browser wait for a person's next key, and more would be late for it."""
    return (os.cpu_count() or 1) + 1


def _place_in_line(item: pytest.Item) -> int:
    return next((place for place, start in enumerate(FIRST) if item.nodeid.startswith(start)), len(FIRST))


def pytest_configure(config: pytest.Config) -> None:
    """Name the markers of the long suites, and let the files run in the order given here."""
    if config.getoption("guide_update", False):  # what is stored is renewed for every case
        sampling.WHOLE = True
    settings.register_profile("guide", deadline=None)  # no test judges time
    settings.load_profile("guide")
    if hasattr(config.option, "loadscopereorder"):  # xdist would start the files with most tests first
        config.option.loadscopereorder = False
    for name, what in LONG.items():
        config.addinivalue_line("markers", f"{name}: {what}, for minutes; only with -m {name}")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the long suites out unless the command line names them; what takes longest comes first."""
    asked = str(config.getoption("markexpr"))
    left_out = [item for item in items if any(item.get_closest_marker(name) and name not in asked for name in LONG)]
    config.hook.pytest_deselected(items=left_out)
    gone = set(left_out)
    items[:] = sorted((item for item in items if item not in gone), key=_place_in_line)


@pytest.fixture
def tell(record_property: Callable[[str, object], None]) -> Tell:
    """A function whose words are shown at the end of the run: the counts that a test went through."""
    return lambda text: record_property(NAME, text)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Show what the tests told, and which samples they took."""
    terminalreporter.write_line(sampling.told())
    for report in terminalreporter.getreports("passed"):
        for name, text in report.user_properties:
            if name == NAME:
                terminalreporter.write_line(str(text))


def forget_answers() -> None:
    """Empty what the rules remember."""
    for module in (decide, evaluate_module, what_if):
        for remembered in vars(module).values():
            if callable(getattr(remembered, "cache_clear", None)):
                remembered.cache_clear()


@pytest.fixture
def right_clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The system's clock tells the data's newest day, whatever the machine says; the guide reads it."""
    monkeypatch.delenv("GUIDE_TODAY", raising=False)
    with time_machine.travel(f"{newest_day()}T12:00:00+02:00"):
        yield


@pytest.fixture(scope="module", autouse=True)
def _forget() -> Iterator[None]:
    """Empty what is remembered after each file.

    Exhaustive runs fill gigabytes that no other file needs, and a deployer's file of one test is not that of the next.
    """
    yield
    forget_answers()
    deployer.cache_clear()
