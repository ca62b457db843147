"""The ready element: whoever clicks and waits with the defaults of a tool never reads the page before, in any language.

`make race` clicks 200 times in each.
"""

from __future__ import annotations

import os
from itertools import cycle, islice

import pytest
from playwright.sync_api import Page

from guide.language.locale import LANGUAGES
from guide.testing.browser import OpenState
from guide.testing.opened import Opened, WrongState
from guide.testing.server import Server
from guide.testing.state import State
from tests.telling import Tell

pytestmark = pytest.mark.browser
CLICKS = int(os.environ.get("CLICKS", "10"))
READY = ".guide-ready"
#: Whether element and attribute say the same, and what the element names.
SAID = """() => {
  const sign = document.querySelector(".guide-ready"), { guideReady } = document.documentElement.dataset;
  return [Boolean(sign) === (guideReady !== undefined), sign ? { ...sign.dataset } : null]; }"""
#: Fires an event and says at once, in the same task, what is left of the readiness.
LEFT_AFTER = """([kind, type, init]) => {
  window.dispatchEvent(new window[kind](type, { bubbles: true, ...init }));
  return [document.querySelector(".guide-ready"), document.documentElement.dataset.guideReady ?? null]; }"""
#: What may change a page; the last one leaves it.
ACTIONS: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("PointerEvent", "pointerdown", {}), ("MouseEvent", "click", {}), ("KeyboardEvent", "keydown", {"key": "Enter"}),
    ("KeyboardEvent", "keydown", {"key": "a"}), ("Event", "input", {}), ("Event", "change", {}),
    ("PopStateEvent", "popstate", {}), ("PageTransitionEvent", "pagehide", {}))
#: Looks in every frame whether element and attribute come and go together.
WATCH = """() => { window.differ = 0; const look = () => {
  const there = Boolean(document.querySelector(".guide-ready"));
  if (there !== (document.documentElement.dataset.guideReady !== undefined)) window.differ += 1;
  requestAnimationFrame(look); }; look(); }"""


def heading(page: Page) -> str:
    return page.locator("h1").inner_text()


def test_naive_clicks_read_the_right_page(open_state: OpenState, tell: Tell) -> None:
    opened = open_state("today-helsinki", "en", "check")
    headings = {}
    for step in ("check", "result"):
        for lang in ("sv", "fi", "en"):
            opened.click(f"lang_{lang}")
            headings[step, lang] = heading(opened.page)
        if step == "check":
            opened.click("continue")
    assert len(set(headings.values())) == 6
    page = opened.page
    page.goto(page.url.partition("?")[0] + "?scenario=today-helsinki&lang=en&step=check")
    page.wait_for_selector(READY)
    page.evaluate(WATCH)
    step, lang, wrong = "check", "en", 0
    moves = islice(cycle(("continue", "sv", "fi", "Back", "en", "Back", "Back", "Back")), CLICKS)
    history = [(step, lang)]
    for move in moves:
        if move == "Back":
            page.go_back()
            history.pop()
            step, lang = history[-1]
        else:
            step, lang = ("result", lang) if move == "continue" else (step, next(o for o in LANGUAGES if o == move))
            key = "continue" if move == "continue" else f"lang_{move}"
            page.click(f".st-key-{key} :is(a, button)")
            history.append((step, lang))
        page.wait_for_selector(READY)
        wrong += heading(page) != headings[step, lang]
        assert page.get_attribute(READY, "data-guide-step") == step
        assert page.get_attribute(READY, "data-guide-lang") == lang
    tell(f"{CLICKS} naive clicks in Python: {wrong} pages read too early")
    assert wrong == 0
    assert page.evaluate("() => window.differ") == 0


def test_what_it_says_and_that_nobody_sees_or_hears_it(open_state: OpenState) -> None:
    page = open_state("trial-kela", "sv", "grounds").page
    same, said = page.evaluate(SAID)
    assert same
    assert {key: said[key] for key in ("guideLang", "guideStep", "guideScenario")} == {
        "guideLang": "sv", "guideStep": "grounds", "guideScenario": "trial-kela"}
    sign = page.locator(READY)
    assert sign.is_visible()
    assert (sign.inner_text(), sign.get_attribute("aria-hidden")) == ("", "true")
    assert sign.evaluate("one => getComputedStyle(one).opacity") == "1", "Cypress takes what is clear for hidden"
    page.click(".st-key-clear button")
    page.wait_for_selector(READY)
    assert sign.get_attribute("data-guide-scenario") == ""


def test_it_is_gone_in_the_same_moment_and_stays_while_the_focus_moves(guide_page: Opened) -> None:
    page = guide_page.page
    assert page.evaluate(LEFT_AFTER, ["KeyboardEvent", "keydown", {"key": "Tab"}])[1] is not None
    for kind, what, init in ACTIONS:
        page.wait_for_selector(READY)
        assert page.evaluate(LEFT_AFTER, [kind, what, init]) == [None, None], what


def test_it_waits_for_a_field_that_is_sent_while_it_is_typed(open_state: OpenState) -> None:
    page = open_state(lang="fi").page
    for text in ("Pori", "Turku"):
        page.fill(".st-key-home_municipality_search input", text)
        page.wait_for_selector(READY)
        assert text in page.locator(".st-key-home_municipality_found").inner_text()


def test_an_address_without_a_page_is_told_at_once(guide_page: Opened, guide_server: Server) -> None:
    with pytest.raises(WrongState, match="is no page"):
        Opened(guide_page.page, State("today-helsinki")).open(f"{guide_server.address}/nothing")
