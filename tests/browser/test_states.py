"""axe and the page checks on the states of the guide: languages, themes, widths.

A plain run looks at each page once in each language, light and dark in turn; `-m states` at every state in every
language, both themes and three widths, and prints how many checks that were.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from guide.i18n import LANGUAGES, Lang
from guide.testing.opened import wait_until_still
from guide.testing.server import Server
from guide.testing.structure import faults
from tests.browser.states import CORE, EVERY, Asked
from tests.telling import Tell

pytestmark = pytest.mark.browser
TAGS = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}
WIDTHS = (320, 768, 1280)
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
#: What axe cannot judge by itself here, each looked at by a person: rule, and why it is sound.
REVIEWED = {
    "color-contrast": "text over a drawn radio mark or a picture; the pairs are computed in test_tokens.py",
}
#: English words of Streamlit's frame that must not be left in a Finnish or Swedish page.
ENGLISH = re.compile(r"\b(Skip|Search|Choose|Select|Open|Close|Clear|Loading|Running|Download|Fullscreen|Press|Help)\b")


@pytest.fixture(scope="module")
def tabs(guide_browser: Browser) -> Iterator[dict[str, Page]]:
    """A tab for each theme. The guide's content security policy does not bind it, since axe is put into the page."""
    contexts = {theme: guide_browser.new_context(
        color_scheme=theme, reduced_motion="reduce", bypass_csp=True,
        viewport={"width": 390, "height": 844}) for theme in THEMES}
    yield {theme: context.new_page() for theme, context in contexts.items()}
    for context in contexts.values():
        context.close()


def opened(page: Page, server: Server, asked: Asked, lang: Lang) -> None:
    scenario, step = asked
    query = f"?lang={lang}" + (f"&scenario={scenario}" if scenario else "") + (f"&step={step}" if step else "")
    page.evaluate("() => { try { sessionStorage.clear(); } catch { } }")
    page.goto(f"{server.address}/{query}")
    wait_until_still(page)


def wrong(page: Page, lang: Lang) -> list[str]:
    """Return everything that is wrong with the page as it stands."""
    found = Axe().run(page, options=TAGS).response
    assert found["passes"]
    said = [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in found["violations"]]
    said += [f"not judged, {one['id']}: {one['nodes'][0]['html'][:160]}" for one in found["incomplete"]
             if one["id"] not in REVIEWED]
    said += faults(page, lang)
    if lang != "en":
        tree = page.locator("body").aria_snapshot()
        said += [f"English left: {line.strip()[:120]}" for line in tree.splitlines() if ENGLISH.search(line)]
    return said


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("number", "asked"), list(enumerate(CORE)), ids=str)
def test_each_page(tabs: dict[str, Page], guide_server: Server, number: int, asked: Asked, lang: Lang) -> None:
    theme = ("light", "dark")[(number + LANGUAGES.index(lang)) % 2]
    page = tabs[theme]
    page.set_viewport_size({"width": WIDTHS[(number + LANGUAGES.index(lang)) % 3], "height": 900})
    opened(page, guide_server, asked, lang)
    assert wrong(page, lang) == []


@pytest.mark.states
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_state(tabs: dict[str, Page], guide_server: Server, lang: Lang,
                     tell: Tell) -> None:
    page, found, checks = tabs["light"], [], 0
    for asked in EVERY:
        page.emulate_media(color_scheme="light")
        opened(page, guide_server, asked, lang)
        for theme, width in product(THEMES, WIDTHS):
            page.emulate_media(color_scheme=theme)
            page.set_viewport_size({"width": width, "height": 900})
            wait_until_still(page)
            found += [f"{asked} {theme} {width}: {one}" for one in wrong(page, lang)]
            checks += 1
    tell(f"{lang}: {len(EVERY)} states, {checks} checks, {len(found)} faults")
    assert found == []


def test_an_open_part_of_the_duties_and_an_error_are_sound_too(tabs: dict[str, Page], guide_server: Server) -> None:
    page = tabs["light"]
    opened(page, guide_server, ("today-helsinki", "duties"), "fi")
    page.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true; })")
    assert wrong(page, "fi") == []
    opened(page, guide_server, (None, None), "sv")
    page.locator(".st-key-continue button").click()
    page.wait_for_selector(".guide-errors")
    wait_until_still(page)
    assert wrong(page, "sv") == []
