"""A browser that draws late: a key acts on no control that still shows another case, and never on an unknown page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from guide.language.locale import translator
from guide.testing.opened import wait_until_still
from guide.testing.server import Server
from guide.web.desk import texts as t
from tests.browser.hands import LATE, played, screen

pytestmark = pytest.mark.browser
#: A field that takes nothing from the server.
STUCK = """() => { const hold = () => {
        const field = document.querySelector(".st-key-home_municipality_search input");
        if (field.value !== "x") field.value = "x"; requestAnimationFrame(hold); }; hold(); }"""


@pytest.fixture
def context(guide_browser: Browser) -> Iterator[BrowserContext]:
    context = guide_browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce",
                                        bypass_csp=True)
    context.add_init_script(LATE)
    yield context
    context.close()


def at_desk(page: Page, server: Server) -> Page:
    page.goto(f"{server.address}/?view=desk&lang=fi&also=fi")
    wait_until_still(page)
    played(page, ("hel", "Enter", "1"), None)
    return page


def test_keys_after_the_next_case_wait_until_its_controls_are_drawn(context: BrowserContext,
                                                                     guide_server: Server) -> None:
    keys = ("v", "PageDown", "1", "PageUp", "2")
    right = played(at_desk(context.new_page(), guide_server), keys, None)
    late = at_desk(context.new_page(), guide_server)
    late.evaluate("() => { window.late = 1500; }")
    assert played(late, keys, 40) == right
    assert right["fields"] == ["2", "1"]


def test_undo_in_a_field_goes_on_in_no_other_field(context: BrowserContext, guide_server: Server) -> None:
    desk = at_desk(context.new_page(), guide_server)
    keys = ("v", "PageDown", "1", "Control+z", "Control+z", "Control+z", "PageDown")
    end = played(desk, keys, None)
    assert end["fields"] == ["", ""]
    assert desk.locator(".st-key-desk_row_change_wanted:focus-within").count() == 1
    assert '"cases":{"1":{"home_municipality":"091"}}' in str(end["answers"])


def test_no_key_is_lost_while_a_run_draws_the_list_of_keys_anew(context: BrowserContext, guide_server: Server) -> None:
    desk = at_desk(context.new_page(), guide_server)
    played(desk, ("PageDown",), None)
    desk.evaluate("() => { window.late = 500; }")
    desk.keyboard.press("1")
    desk.evaluate("() => { window.list = document.querySelector('.desk-keys'); list.className = ''; }")
    desk.keyboard.press("2")
    desk.evaluate("() => { list.className = 'desk-keys'; }")
    assert '"change_wanted":"yes","change_ground":' in str(played(desk, (), None)["answers"])


def test_keys_for_a_page_that_is_never_drawn_are_dropped_and_say_so(context: BrowserContext,
                                                                    guide_server: Server) -> None:
    page = context.new_page()
    page.clock.install()
    right = played(at_desk(page, guide_server), (), None)["answers"]
    page.evaluate(STUCK)
    for keys in (("s", "PageDown", "1"), ("2",), ("Escape", "+")):
        for key in keys:
            page.keyboard.press(key)
        page.wait_for_selector("html[data-desk-waits]", state="attached")
        page.clock.fast_forward(10_000)
        page.wait_for_selector("html:not([data-desk-waits])", state="attached")
        assert page.locator(".desk-said").inner_text() == translator("fi").text(t.SAID["dropped"])
    assert screen(page)["answers"] == right
