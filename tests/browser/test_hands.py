"""Hands that do not wait: whatever is typed while the server works ends where it would have ended with patience."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from itertools import permutations

import pytest
from playwright.sync_api import Browser, BrowserContext

from guide.desk.keyboard import table
from guide.testing.opened import wait_until_still
from guide.testing.server import ROOT, Server
from tests.browser.hands import LATE, call_of, played
from tests.telling import Tell

pytestmark = pytest.mark.browser
PACES = (40, 60, 150, 300)
#: So many milliseconds late the browser draws, for calls in turn.
BROWSERS = (0, 0, 0, 400)
#: The first call is one at the fastest pace: a slower hand waits longer and proves less.
FIRST_SEED, FEW = 20_261_128, 1


@pytest.fixture(scope="module")
def slow_server(tmp_path_factory: pytest.TempPathFactory, guide_today: str) -> Iterator[Server]:
    command = [sys.executable, "-m", "uvicorn", "--no-access-log", "--log-level", "warning", "--host", "127.0.0.1",
               "--app-dir", str(ROOT), "tests.browser.slow_desk:app", "--port"]
    with Server(tmp_path_factory.mktemp("slow") / "server.log", {"GUIDE_TODAY": guide_today}, command) as running:
        yield running


@pytest.fixture(scope="module")
def context(guide_browser: Browser) -> Iterator[BrowserContext]:
    context = guide_browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce",
                                        bypass_csp=True)
    context.add_init_script(LATE)
    # A hand that has wandered to a link of the answer opens it with Enter, as anywhere: the call would be over.
    context.add_init_script("addEventListener('click', (event) => {"
                            "  if (event.target.closest('a[href^=http]')) event.preventDefault(); }, true)")
    yield context
    context.close()


def played_at(context: BrowserContext, server: Server, keys: tuple[str, ...], pace: int | None,
              late: int = 0) -> dict[str, object]:
    """Return the end of a call in a tab of its own, which keeps its answers for a reload, and is drawn so late."""
    tab = context.new_page()
    tab.goto(f"{server.address}/?view=desk&lang=fi&also=fi")
    wait_until_still(tab)
    tab.evaluate("late => { window.late = late; }", late)
    end = played(tab, keys, pace)
    tab.close()
    return end


def misfire(context: BrowserContext, patient: Server, slow: Server, seed: int) -> str:
    """Return what a call's end differs in, empty when it is the same; the pace and the browser follow from the seed."""
    keys, pace, late = call_of(seed), PACES[seed % len(PACES)], BROWSERS[seed // len(PACES) % len(BROWSERS)]
    right = played_at(context, patient, keys, None)
    fast = played_at(context, slow, keys, pace, late)
    return "" if fast == right else (f"seed {seed}, {pace} ms a key, drawn {late} ms late: {' '.join(keys)}\n"
                                     f"  right {right}\n  ended {fast}")


@pytest.mark.parametrize("seed", range(FIRST_SEED, FIRST_SEED + FEW))
def test_a_call_typed_without_waiting_ends_as_with_patience(
        context: BrowserContext, guide_server: Server, slow_server: Server, seed: int) -> None:
    assert misfire(context, guide_server, slow_server, seed) == ""


@pytest.mark.hands
def test_many_calls_typed_without_waiting(
        context: BrowserContext, guide_server: Server, slow_server: Server, tell: Tell) -> None:
    first, many = int(os.environ.get("HANDS_SEED", FIRST_SEED)), int(os.environ.get("HANDS_CALLS", "500"))
    found = []
    for number in range(many):
        if wrong := misfire(context, guide_server, slow_server, first + number):
            found.append(wrong)
            print(wrong, flush=True)
        if number % 25 == 24:
            print(f"{number + 1} calls from seed {first}, {len(found)} ended elsewhere", flush=True)
    tell(f"hands: {many} calls from seed {first}, {len(found)} ended elsewhere")
    assert not found, "\n".join(found)


@pytest.mark.hands
def test_an_answer_typed_right_after_undo_counts(context: BrowserContext, slow_server: Server) -> None:
    keys = ("hel", "Enter", "1", "1", "PageUp", "2", "14.5.2023", "Enter", "1", "u", "1")
    assert '"status":"unemployed"' in str(played_at(context, slow_server, keys, 40)["answers"])


@pytest.mark.hands
def test_two_shortcuts_pressed_fast_change_no_answer(context: BrowserContext, guide_server: Server) -> None:
    letters = [key for key in table()["choices"] if len(key) == 1 and key.isalpha() and key not in "vx"]
    desk = context.new_page()
    desk.goto(f"{guide_server.address}/?view=desk&lang=fi&also=fi")
    wait_until_still(desk)
    right = played(desk, ("hel", "Enter", "1", "PageDown", "1"), None)["answers"]
    changed = []
    for first, second in permutations(letters, 2):
        if played(desk, (first, second), 40)["answers"] != right:
            changed.append(f"{first}, {second}")
            played(desk, ("Escape", "PageDown", "1"), None)
        played(desk, ("Escape", "Escape"), None)
    assert changed == []
