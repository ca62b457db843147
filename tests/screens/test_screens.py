"""The guide's look: a core of states against stored pictures, every example's structure, and steadiness.

`--guide-update` stores the core's pictures. A plain run looks at an eighth of the other examples;
`-m screens` at every one in every language on both devices.
"""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Playwright

from guide.testing.browser import OpenState, Tabs, launch
from guide.testing.opened import Opened
from guide.testing.pictures import EXACT, SAME_BROWSER, Comparer, PictureDiffers, difference
from guide.testing.pictures import change as change_between
from guide.testing.server import Server
from guide.testing.state import State
from guide.testing.structure import faults, system_fonts
from tests.sampling import sample
from tests.screens.states import CORE, EVERY, KINDS, ONCE

pytestmark = pytest.mark.browser
FOLDER = Path(__file__).with_name("pictures")
#: What a careless hand might do to a page: a padding of one pixel, a word, a tint of two levels.
CHANGES = {
    "padding": "one => { one.style.paddingTop = '1px'; }",
    "word": "one => { one.append(' x'); }",
    "tint": "one => { one.style.backgroundColor = 'rgb(253, 255, 255)'; }",
}


@pytest.mark.parametrize("state", sample(CORE, "pictures", most=8), ids=lambda state: state.name)
def test_core(open_state: OpenState, compare: Comparer, state: State) -> None:
    opened = open_state(state)
    compare(state.name, opened.png())
    assert faults(opened.page, state.lang) == []
    if state in KINDS:
        assert system_fonts(opened.page) == {}


def test_no_picture_is_left_over() -> None:
    assert {path.stem for path in FOLDER.glob("*.png")} <= {state.name for state in CORE}


@pytest.mark.parametrize("state", [pytest.param(state, marks=[] if number % 8 == 0 else [pytest.mark.screens])
                                   for number, state in enumerate(ONCE)], ids=lambda state: state.name)
def test_structure_of_every_example(open_state: OpenState, state: State) -> None:
    assert faults(open_state(state).page, state.lang) == []


def marks(png: bytes) -> tuple[int, int, int, int] | None:
    """Return the box around all that is red in the picture of a change."""
    red, green, _ = Image.open(io.BytesIO(png)).convert("RGB").split()
    return ImageChops.subtract(red, green).point([255 if level > 40 else 0 for level in range(256)]).getbbox()


@pytest.mark.parametrize("change", CHANGES)
def test_one_small_change_fails(guide_page: Opened, tmp_path: Path, change: str) -> None:
    before = guide_page.png()
    Comparer(tmp_path / "stored", tmp_path / "failed", update=True)("page", before)
    compare = Comparer(tmp_path / "stored", tmp_path / "failed")
    compare("page", guide_page.png())
    heading = guide_page.page.locator("h1")
    heading.evaluate(CHANGES[change])
    guide_page.still()
    after = guide_page.png()
    with pytest.raises(PictureDiffers, match="pixels differ"):
        compare("page", after)
    found = change_between(before, after, SAME_BROWSER)
    if change == "padding":
        # Below it everything has moved, and is not marked.
        assert (found.pixels, found.come) == (0, 1)
        assert found.gone <= 1
        return
    assert (found.come, found.gone) == (0, 0)
    box, marked = heading.bounding_box(), marks(found.picture)
    assert box is not None
    assert marked is not None
    left, top, right, bottom = marked
    assert box["x"] - 1 <= left < right <= box["x"] + box["width"] + 1
    assert box["y"] - 1 <= top < bottom <= box["y"] + box["height"] + 1


@pytest.mark.parametrize("state", [KINDS[1]], ids=lambda state: state.name)
def test_twice_the_same(open_state: OpenState, state: State) -> None:
    assert difference(open_state(state).png(), open_state(state).png()).within(EXACT)


@pytest.mark.screens
@pytest.mark.parametrize("state", EVERY, ids=lambda state: state.name)
def test_every_state_twice(open_state: OpenState, compare: Comparer, state: State) -> None:
    opened = open_state(state)
    png = opened.png()
    compare.keep_picture(state.name, png)
    assert faults(opened.page, state.lang) == []
    assert difference(png, open_state(state).png()).within(EXACT)


@pytest.mark.screens
@pytest.mark.parametrize("state", KINDS, ids=lambda state: state.name)
def test_ten_browsers_draw_the_same(guide_playwright: Playwright, guide_server: Server, guide_today: str,
                                    state: State) -> None:
    pictures: list[bytes] = []
    for _ in range(10):
        browser = launch(guide_playwright)
        pictures.append(Tabs(browser, guide_server.address, guide_today).open(state).png())
        browser.close()
    assert [number for number, png in enumerate(pictures) if not difference(pictures[0], png).within(EXACT)] == []
