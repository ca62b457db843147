"""The plain pages in a browser: axe in both themes, narrow windows, targets, and with JavaScript switched off."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from guide.language.locale import LANGUAGES, Lang
from guide.testing.server import Server
from guide.web.host.frame import NOTICES
from tests.browser.axe import violations
from tests.days import TODAY
from tests.sampling import WHOLE, sample
from tests.settings.test_deployer import FULL_FILE

pytestmark = pytest.mark.browser
GIVEN = "GUIDE_DEPLOYER"
PAGES = [(name, lang) for name in NOTICES for lang in LANGUAGES]
#: WCAG 1.4.12: nothing may be lost when a reader sets these.
SPACING = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }" \
          "p { margin-bottom: 2em !important; }"
#: No word of a heading is broken in a narrow window.
UNBROKEN = "h1, h2, h3 { overflow-wrap: normal !important; hyphens: manual !important; }"
LOOKS: tuple[tuple[Literal["light", "dark"], int], ...] = (
    ("light", 320), ("light", 1280), ("dark", 320), ("dark", 1280))
#: Links inside a sentence are exempt from the size of targets; here none is.
SMALL = """() => [...document.querySelectorAll('a')].map(a => [a.textContent, a.getBoundingClientRect()])
    .filter(([, box]) => box.height < 24 || box.width < 24).map(([text]) => text)"""
CUT = """() => [...document.querySelectorAll('body *')].filter(e => e.scrollWidth > e.clientWidth + 1
    && getComputedStyle(e).display !== 'inline').map(e => e.tagName + ' ' + e.textContent.slice(0, 40))"""


@pytest.fixture(scope="module", params=["blank", "full"])
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory,
           guide_server: Server) -> Iterator[Server]:
    """The guide as it is without a deployer's file, and one with a full file."""
    if request.param == "blank":
        yield guide_server
        return
    environment = {"GUIDE_TODAY": TODAY.isoformat(), GIVEN: str(FULL_FILE)}
    with Server(tmp_path_factory.mktemp("server") / "log.txt", environment) as running:
        yield running


@pytest.fixture(scope="module")
def tab(guide_browser: Browser) -> Iterator[Page]:
    # Axe is put into the page as an inline script, which the policy of the page would refuse.
    context = guide_browser.new_context(viewport={"width": 320, "height": 800}, bypass_csp=True,
                                        reduced_motion="reduce")
    yield context.new_page()
    context.close()


def fits(tab: Page, width: int) -> None:
    assert tab.evaluate("() => document.documentElement.scrollWidth") == width
    assert tab.evaluate(CUT) == []


@pytest.mark.parametrize(("name", "lang"), sample(PAGES, "notices", most=5))
def test_axe_finds_nothing_and_the_page_fits(tab: Page, server: Server, name: str, lang: Lang) -> None:
    """Axe looks at each page in one theme and width, in turn over languages and servers; `make whole` in all."""
    tab.goto(f"{server.address}/guide/{name}?lang={lang}")
    turn = PAGES.index((name, lang)) + (GIVEN in server.environment)
    for number, (theme, width) in enumerate(LOOKS):
        tab.emulate_media(color_scheme=theme)
        tab.set_viewport_size({"width": width, "height": 800})
        fits(tab, width)
        if WHOLE or number == turn % len(LOOKS):
            assert violations(tab) == []
    tab.set_viewport_size({"width": 320, "height": 800})
    assert tab.evaluate(SMALL) == []
    for css in (SPACING, UNBROKEN):
        style = tab.add_style_tag(content=css)
        fits(tab, 320)
        style.evaluate("one => one.remove()")


def test_dark_and_light_differ(tab: Page, server: Server) -> None:
    tab.goto(f"{server.address}/guide/privacy?lang=fi")
    grounds = []
    for theme in ("light", "dark"):
        tab.emulate_media(color_scheme=theme)
        grounds.append(tab.evaluate("() => getComputedStyle(document.body).backgroundColor"))
    assert grounds[0] != grounds[1]


def test_the_pages_are_read_and_walked_without_javascript(guide_browser: Browser, server: Server) -> None:
    context = guide_browser.new_context(java_script_enabled=False, locale="sv-FI")
    page = context.new_page()
    outside: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda r: None if r.url.startswith(server.address) else outside.append(r.url))
    page.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
    page.goto(f"{server.address}/guide/accessibility")
    assert page.title().startswith("Tillgänglighetsutlåtande")
    page.get_by_role("link", name="Dataskyddsbeskrivning").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Dataskyddsbeskrivning"
    page.get_by_role("link", name="English").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Privacy notice"
    page.get_by_role("link", name="Back to the guide").first.click()
    assert page.url == f"{server.address}/?lang=en"
    assert context.cookies() == []
    assert (outside, complaints) == ([], [])
    context.close()
