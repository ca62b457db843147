"""What an opened page offers to a test: choosing by value, typing, parts, masks; what is not there is told at once."""

from __future__ import annotations

import io
import time

import pytest
from PIL import Image

from guide.testing.browser import OpenState
from guide.testing.opened import NoControl, Opened

pytestmark = pytest.mark.browser
MASKED = (255, 0, 255)
#: Notes what pressed last: a mouse or a finger.
HEARD = "() => addEventListener('pointerdown', (event) => { window.heard = event.pointerType; }, true)"


def picture(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def test_choosing_by_value_and_typing(open_state: OpenState) -> None:
    opened = open_state("trial-kela", "sv", "grounds")
    opened.choose("under_30", "yes")
    assert opened.control("under_30").locator("label:has(input:checked)").inner_text() == "Ja"
    opened = open_state()
    opened.type("home_municipality_search", "Pori")
    assert "Pori" in opened.control("home_municipality_found").inner_text()
    opened.choose("home_municipality_other", "none")
    assert opened.control("home_municipality_other").locator("input:checked").count() == 1


def test_what_is_not_there_is_told_at_once_with_what_is_near(guide_page: Opened) -> None:
    begun = time.monotonic()
    with pytest.raises(NoControl, match=r"no control 'contine' on this page; near it: continue"):
        guide_page.click("contine")
    with pytest.raises(NoControl, match="near it: home_municipality_search"):
        guide_page.type("home_municipality_serch", "Pori")
    with pytest.raises(NoControl, match="home_municipality_other has no choice 'nome' on this page; near it: none"):
        guide_page.choose("home_municipality_other", "nome")
    with pytest.raises(NoControl, match="no control 'clera'"):
        guide_page.png(mask=["clera"])
    assert time.monotonic() - begun < 10


def test_a_dense_screen_to_touch(open_state: OpenState) -> None:
    opened = open_state("trial-kela", "sv", "grounds", width=390, height=844, density=2, touch=True)
    opened.page.evaluate(HEARD)
    opened.choose("under_30", "yes")
    assert opened.control("under_30").locator("input:checked").count() == 1
    assert opened.page.evaluate("() => window.heard") == "touch"
    part = picture(opened.png("under_30"))
    box = opened.control("under_30").bounding_box()
    assert box is not None
    assert abs(part.width - 2 * box["width"]) <= 2
    plain = open_state("trial-kela", "sv", "grounds", width=390, height=844)
    assert plain.page.evaluate("() => [devicePixelRatio, navigator.maxTouchPoints]") == [1, 0]


def test_a_part_and_a_mask(guide_page: Opened) -> None:
    box = guide_page.control("continue").bounding_box()
    assert box is not None
    part = picture(guide_page.png("continue"))
    # Whole pixels, so at most a part of one more on each side.
    assert 0 <= part.width - box["width"] < 2
    assert 0 <= part.height - box["height"] < 2
    middle = (round(box["x"] + box["width"] / 2), round(box["y"] + box["height"] / 2))
    assert picture(guide_page.png(mask=["continue"])).getpixel(middle) == MASKED
    assert picture(guide_page.png(mask=[guide_page.page.locator("h1")])).getpixel(middle) != MASKED
