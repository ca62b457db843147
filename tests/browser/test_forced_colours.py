"""Forced colours and reduced motion: what is chosen, current, first and in focus is still told apart.

With forced colours the browser takes away backgrounds and shadows, and with them whatever was said by these alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pytest
from PIL import Image, ImageStat
from playwright.sync_api import Browser, Locator, Page

from guide.testing.keys import unmarked, walk
from guide.testing.server import Server
from tests.browser.looking import opened

pytestmark = pytest.mark.browser
MOTION = """() => [...document.querySelectorAll('*')].filter(one => {
    const { animationName, transitionDuration } = getComputedStyle(one);
    return animationName !== 'none' || transitionDuration.split(', ').some(time => parseFloat(time) > 0);
}).map(one => one.outerHTML.slice(0, 80))"""


@pytest.fixture(scope="module", params=["light", "dark"])
def forced(guide_browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A tab with forced colours, on a light and on a dark ground."""
    context = guide_browser.new_context(color_scheme=request.param, forced_colors="active", reduced_motion="reduce",
                                        viewport={"width": 390, "height": 844})
    yield context.new_page()
    context.close()


def inside(mark: Locator) -> float:
    """Return how light the inside of a mark is drawn, 0 to 255, its edge left out."""
    picture = Image.open(BytesIO(mark.screenshot(animations="disabled", caret="hide"))).convert("L")
    return ImageStat.Stat(picture.crop((4, 4, picture.width - 4, picture.height - 4))).mean[0]


def test_a_chosen_option_is_told_from_the_others(forced: Page, guide_server: Server) -> None:
    opened(forced, guide_server.address, ("trial-kela", "grounds"), "fi")
    marks = forced.locator(".st-key-under_30 [data-testid=stRadioOption] > div > div:first-child")
    checked = forced.locator(".st-key-under_30 input")
    chosen = [checked.nth(number).is_checked() for number in range(3)]
    assert chosen.count(True) == 1
    light = [inside(marks.nth(number)) for number in range(3)]
    others = [one for one, mine in zip(light, chosen, strict=True) if not mine]
    assert abs(others[0] - others[1]) < 8
    assert abs(light[chosen.index(True)] - others[0]) > 48


def test_the_language_in_use_and_the_first_button_are_told_from_the_others(forced: Page, guide_server: Server) -> None:
    opened(forced, guide_server.address, ("trial-kela", "grounds"), "fi")
    line = "one => getComputedStyle(one).textDecorationLine"
    lines = {lang: forced.locator(f".st-key-lang_{lang} a").evaluate(line) for lang in ("fi", "sv", "en")}
    assert lines == {"fi": "none", "sv": "underline", "en": "underline"}
    border = "one => getComputedStyle(one).borderTopWidth"
    first, second = (forced.locator(f".st-key-{key} button").evaluate(border) for key in ("continue", "back"))
    assert float(first.removesuffix("px")) > float(second.removesuffix("px")) > 0


def test_the_way_out_in_a_hurry_keeps_its_shape(forced: Page, guide_server: Server) -> None:
    opened(forced, guide_server.address, ("today-safety", "other_authority"), "fi")
    assert forced.locator(".guide-exit a").evaluate("one => getComputedStyle(one).borderTopWidth") == "3px"


def test_the_focus_is_seen_at_every_stop(forced: Page, guide_server: Server) -> None:
    for asked in ((None, None), (None, "date"), ("trial-kela", "grounds")):
        opened(forced, guide_server.address, asked, "fi")
        assert unmarked(forced) == []
    assert walk(forced).faults == ()


def test_parts_of_the_answer_keep_their_edges(forced: Page, guide_server: Server) -> None:
    opened(forced, guide_server.address, ("trial-kela", "result"), "fi")
    edge = "one => [getComputedStyle(one).borderLeftStyle, getComputedStyle(one).borderTopStyle]"
    assert forced.locator(".contact").first.evaluate(edge) == ["solid", "solid"]
    assert forced.locator(".badge").first.evaluate(edge) == ["solid", "solid"]


def test_nothing_moves_for_whom_motion_is_too_much(forced: Page, guide_server: Server) -> None:
    opened(forced, guide_server.address, ("trial-kela", "result"), "fi")
    assert forced.evaluate(MOTION) == []
