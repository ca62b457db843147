"""Eight people on a phone, from the first page to their answer: how many taps, keys and pages it takes.

They are those of the review of the citizen's way; what a tap or a key is, the page itself counts.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page

from guide.testing.server import Server
from tests.browser.searching import CONTINUE, SEES, enter, press, run_of
from tests.sampling import sample
from tests.telling import Tell

pytestmark = pytest.mark.browser
COUNT = """() => { window.pressed = { taps: 0, keys: 0 };
  addEventListener("pointerdown", () => { window.pressed.taps += 1; }, true);
  addEventListener("keydown", () => { window.pressed.keys += 1; }, true); }"""
#: The groups of choices that are not those of a place.
CHOICES = "[role=radiogroup]:not([class*=_municipality] [role=radiogroup])"
NO_ANSWER = "() => !document.querySelector('h1.hero')"


class Most(NamedTuple):
    """The most that somebody's way may take."""

    taps: int
    keys: int
    pages: int


class Person(NamedTuple):
    """Somebody with a question: the places that they know, the day it is about, and the most it may take them."""

    places: Mapping[str, str]
    most: Most
    day: str = ""
    typed_first: str = ""


PEOPLE = {
    "studies elsewhere": Person({"home_municipality": "Espoo"}, Most(3, 4, 2)),
    "protection, no home municipality": Person({"home_municipality": "-first", "stay_municipality": "Salo"},
                                               Most(5, 4, 3)),
    "laid off": Person({"home_municipality": "Pori"}, Most(3, 4, 2)),
    "Swedish speaker": Person({"home_municipality": "Oulu"}, Most(3, 4, 2)),
    "does not know the place": Person({"home_municipality": "-last", "stay_municipality": "-last"}, Most(7, 16, 4),
                                      typed_first="zxqwzxqw"),
    "safety": Person({"home_municipality": "Lahti"}, Most(3, 4, 2)),
    "quarrel": Person({"home_municipality": "Kuopio"}, Most(3, 4, 2)),
    "a decision of the trial": Person({"home_municipality": "Turku"}, Most(16, 13, 8), day="15.5.2023"),
}


def answered(page: Page, who: Person) -> None:
    """Answer what the page asks, by touch and the phone's keyboard, and tap Continue."""
    for field, place in who.places.items():
        box = f".st-key-{field}"
        if not page.locator(f"{box}_search input").count():
            continue
        if who.typed_first:
            press(page, f"{box}_search input", "touch")
            page.keyboard.type(who.typed_first, delay=60)
        if place.startswith("-"):
            press(page, f"{box}_other [data-testid=stRadioOption] >> nth={-1 if place == '-last' else 0}", "touch")
        else:
            press(page, f"{box}_search input", "touch")
            page.keyboard.type(place[:3].lower(), delay=60)
            page.locator(f"{box}_found [data-testid=stRadioOption]", has_text=place).wait_for()
            press(page, f"{box}_found [data-testid=stRadioOption]:has-text('{place}')", "touch")
    if page.locator(".st-key-day_text input").count():
        press(page, ".st-key-day_text input", "touch")
        page.keyboard.type(who.day, delay=60)
        page.keyboard.press("Enter")
    for group in page.locator(CHOICES).all():
        if not group.locator("input:checked").count() and group.is_visible() and who.day:
            page.wait_for_timeout(SEES)
            group.locator("[data-testid=stRadioOption]").nth(1).tap()
    before = run_of(page)
    press(page, CONTINUE, "touch")
    page.wait_for_function("""run => { const now = document.documentElement.dataset.guideReady;
        return now && now !== run; }""", arg=before)


@pytest.mark.parametrize("name", sample([*PEOPLE], "person", most=3))
def test_the_answer_is_a_few_taps_away(guide_browser: Browser, guide_server: Server, name: str, tell: Tell) -> None:
    who = PEOPLE[name]
    with guide_browser.new_context(viewport={"width": 390, "height": 844}, locale="en-GB", reduced_motion="reduce",
                                   has_touch=True) as context:
        page = context.new_page()
        page.add_init_script(f"({COUNT})()")
        enter(page, guide_server)
        start, pages = time.monotonic(), 1
        if who.day:
            press(page, ".st-key-earlier button", "touch")
            page.locator(".st-key-day_text input").wait_for()
            pages += 1
        while page.evaluate(NO_ANSWER):
            answered(page, who)
            pages += 1
            assert pages < 10, page.url
        seconds = time.monotonic() - start
        taps, keys = page.evaluate("() => [window.pressed.taps, window.pressed.keys]")
        tell(f"{name}: {taps} taps, {keys} keys, {pages} pages, {seconds:.0f} s")
        assert taps <= who.most.taps
        assert keys <= who.most.keys
        assert pages <= who.most.pages
