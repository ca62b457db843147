"""The booklet from a folder, as from a USB stick, in a browser with JavaScript switched off for its readers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from guide.language.locale import LANGUAGES
from guide.outputs.booklet import write
from tests.browser.axe import violations
from tests.outputs.booklet.reading import files, pages
from tests.sampling import sample

pytestmark = pytest.mark.browser
#: Of the municipalities, those of the first letter: the others are built alike.
LATER_LETTERS = [[".places:nth-of-type(n+2)"]]
#: One of each kind, with a place of it that an address names.
KINDS = ("index.html", "places.html", "who-now.html#k1", "who-now.html", "duties-now.html", "change-now.html#k4",
         "complaints.html", "days.html", "pilot.html", "sources.html")
SEEN = "() => [...document.querySelectorAll('.walk > section')].filter(e => e.checkVisibility()).length"
#: What only a screen reader meets is clipped to a point, and is not cut.
CUT = """() => [...document.querySelectorAll('body *')].filter(e => e.scrollWidth > e.clientWidth + 1
    && getComputedStyle(e).display !== 'inline' && !e.matches('.skip, .costs :is(caption, thead, thead *, .label)'))
    .map(e => e.tagName + ' ' + e.textContent.slice(0, 40))"""
#: Links to the law are small and stand within sentences; every other link is a target of its own.
SMALL = """() => [...document.querySelectorAll('main ul.ways a, nav a, header a, .begin, .index a, .inline a')]
    .map(a => [a.textContent, a.getBoundingClientRect()]).filter(([, box]) => box.height > 0 && box.height < 24)
    .map(([text]) => text)"""


@pytest.fixture(scope="module")
def stick(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a folder that holds the booklet."""
    folder: Path = tmp_path_factory.mktemp("stick")
    write(folder, files())
    return folder.as_uri()


@pytest.fixture
def tab(guide_browser: Browser) -> Iterator[Page]:
    context = guide_browser.new_context(viewport={"width": 320, "height": 800}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.fixture
def reader(guide_browser: Browser) -> Iterator[Page]:
    """A tab without JavaScript, which asks the network for nothing."""
    context = guide_browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=False)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    yield page
    assert [url for url in asked if not url.startswith("file://")] == []
    context.close()


def check(tab: Page, address: str, themes: tuple[str, ...], widths: tuple[int, ...],
          skipped: list[list[str]] | None = None) -> None:
    for theme in themes:
        tab.emulate_media(color_scheme="dark" if theme == "dark" else "light")
        for width in widths:
            tab.set_viewport_size({"width": width, "height": 800})
            tab.goto(address)
            assert violations(tab, skipped or ()) == []
            assert tab.evaluate("() => document.documentElement.scrollWidth") == width
            assert tab.evaluate(CUT) == []
            assert tab.evaluate(SMALL) == []


@pytest.mark.parametrize("kind", sample(list(KINDS), "axe", most=5))
def test_axe_finds_nothing_and_the_page_fits(tab: Page, stick: str, kind: str) -> None:
    """Each kind once: language, theme and width take turns. `-m book` takes them all."""
    at = KINDS.index(kind)
    check(tab, f"{stick}/{LANGUAGES[at % 3]}/{kind}", (("light", "dark")[at % 2],), ((320, 1280)[at // 2 % 2],),
          LATER_LETTERS)


@pytest.mark.book
@pytest.mark.parametrize("lang", LANGUAGES)
def test_axe_finds_nothing_on_any_page(tab: Page, stick: str, lang: str) -> None:
    for path in ["index.html", *pages(lang)]:
        check(tab, f"{stick}/{path}", ("light", "dark"), (320, 1280))


def test_a_reader_without_javascript_walks_to_an_answer(reader: Page, stick: str) -> None:
    reader.goto(f"{stick}/index.html")
    reader.get_by_role("link", name="English").click()
    reader.get_by_role("main").get_by_role("link", name="Who serves you today?").click()
    reader.get_by_role("link", name="Start", exact=True).click()
    reader.get_by_role("link", name="I have no municipality of residence in Finland").click()
    assert reader.locator(".walk > section:visible").count() == 1
    reader.locator("section:visible").get_by_role("link", name="A municipality in mainland Finland").click()
    assert reader.locator(".hero:visible").inner_text().startswith("You are served by the employment area")
    reader.locator("section:visible").get_by_role("link", name="Your duties").click()
    assert reader.get_by_role("heading", level=1).inner_text() == "Your duties today"
    reader.go_back()
    assert reader.locator(".walk > section:visible").count() == 1
    reader.locator("section:visible").get_by_role("link", name="Show all points").click()
    assert reader.locator(".walk > section:visible").count() > 10


def test_paper_has_every_place_and_its_number(tab: Page, stick: str) -> None:
    tab.goto(f"{stick}/sv/who-now.html#k1")
    shown = tab.evaluate(SEEN)
    tab.emulate_media(media="print")
    assert (shown, tab.evaluate(SEEN)) == (1, tab.locator(".walk > section").count())
    assert tab.locator(".go").first.is_visible()
    assert not tab.locator(".pages").is_visible()


def test_dark_and_light_differ(tab: Page, stick: str) -> None:
    grounds = set()
    for dark in (False, True):
        tab.emulate_media(color_scheme="dark" if dark else "light")
        tab.goto(f"{stick}/fi/index.html")
        grounds.add(tab.evaluate("() => getComputedStyle(document.body).backgroundColor"))
    assert len(grounds) == 2
