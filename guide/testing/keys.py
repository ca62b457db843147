"""The way of the Tab key through a page: its stops in order, the mark of the focus at each, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from guide.testing.opened import run_script

if TYPE_CHECKING:
    from playwright.sync_api import Page


class Walk(NamedTuple):
    """The stops of the Tab key from the top of the page, as role and name, and what is wrong on the way."""

    stops: tuple[str, ...]
    faults: tuple[str, ...]


def walk(page: Page) -> Walk:
    """Go through the page with Tab and back with Shift+Tab.

    Faults: a stop without an outline of 3:1 (WCAG 2.4.7, 1.4.11) or hidden by something else (2.4.11), a control that
    Tab does not reach (2.1.1), a place that it does not leave (2.1.2), another order on the way back (2.4.3).
    """
    run_script(page, "keys")
    there = _pressed(page, "Tab")
    found = [*there["unmarked"], *(f"Tab does not reach {one}" for one in there["left"])]
    if not there["round"]:
        found.append(f"Tab does not leave {there['told'][-1] if there['told'] else 'the top'}")
    found += [f"hidden while it has the focus: {one}" for one in page.evaluate("guideKeys.covered()")]
    back = _pressed(page, "Shift+Tab")
    page.evaluate("guideKeys.covered()")
    found += [f"back: {one}" for one in back["unmarked"]]
    if back["told"][::-1] != there["told"]:
        found.append(f"Shift+Tab goes another way: {back['told'][::-1]}")
    return Walk(tuple(there["told"]), tuple(found))


def unmarked(page: Page) -> list[str]:
    """Return the controls whose focus has no outline of 3:1: `walk` without its keys, for other colours."""
    run_script(page, "keys")
    page.keyboard.press("Tab")
    return [str(fault) for fault in page.evaluate("guideKeys.marks()")]


def _pressed(page: Page, key: str) -> dict[str, list[str]]:
    stops = int(page.evaluate("last => guideKeys.start(last)", key == "Shift+Tab"))
    # One more than there can be: the last press has to lead out of the page, and in again at its other end.
    for _ in range(stops + 2):
        page.keyboard.press(key)
    return dict(page.evaluate("guideKeys.stops()"))
