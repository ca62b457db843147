"""Every text is drawn in a font that the guide brings along, SVG pictures included; and those fonts have every letter.

The guide's own pages are looked at by `test_states`, which opens each of them anyway.
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from guide.language.locale import LANGUAGES, Lang, catalogue_folder
from guide.outputs.fonts import FontName, carried, stack
from guide.outputs.rule_diagram import svg
from guide.outputs.rule_diagram.drawing import What
from guide.places import EMPLOYMENT_AREAS, MUNICIPALITIES, POSTAL_CODES, TE_OFFICES, TRIAL_AREAS
from guide.settings.deployer import deployer
from guide.testing.opened import wait_until_still
from guide.testing.server import Server
from guide.testing.structure import system_fonts
from guide.web.host.frame import NOTICES
from guide.web.notices.maintenance_page import OUTAGES, outage_html
from tests.browser.looking import UNFOLD
from tests.days import TODAY
from tests.sampling import WHOLE

pytestmark = pytest.mark.browser
#: Served as they are, and by their address alone.
BOOKLET = [f"sv/{name}.html" for name in ("index", "places", "who-now", "duties-now", "days", "sources")]
PLAIN = [*(f"/guide/{name}?lang=sv" for name in NOTICES), "/no-such-page", *(f"/guide/book/{path}" for path in BOOKLET)]
#: The one exception: the proxy gives these while nothing of the guide runs. Each is one file without any other, and
#: HAProxy holds it in a buffer of 16 kB, which a font with a deployer's letters would fill.
IN_SYSTEM_FONTS = frozenset(OUTAGES)
LARGEST_OUTAGE = 16_384


@pytest.fixture(scope="module")
def context(guide_browser: Browser) -> Iterator[BrowserContext]:
    context = guide_browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    yield context
    context.close()


@pytest.fixture(scope="module")
def tab(context: BrowserContext) -> Page:
    return context.new_page()


def show(page: Page, content: str) -> None:
    page.goto("about:blank")
    page.set_content(content)


def drawn_with(page: Page) -> dict[str, int]:
    page.evaluate(UNFOLD)
    return system_fonts(page)


def test_the_desk(tab: Page, guide_server: Server) -> None:
    tab.goto(f"{guide_server.address}/?view=desk&lang=fi&also=sv&scenario=today-swedish-speaker")
    wait_until_still(tab)
    assert tab.locator("kbd").count()
    for panel in "sckfe":
        tab.keyboard.press("Escape")
        tab.keyboard.press(panel)
        wait_until_still(tab)
        assert drawn_with(tab) == {}, panel


def test_each_plain_page(tab: Page, guide_server: Server) -> None:
    for path in PLAIN if WHOLE else PLAIN[:-len(BOOKLET)]:  # to make the booklet takes half a minute
        tab.goto(guide_server.address + path, timeout=120_000)  # the first page of the booklet waits until it is made
        assert tab.locator("h1").inner_text()
        assert drawn_with(tab) == {}, path


@pytest.mark.parametrize(("query", "loading"), [
    ("", ".guide-first"), ("?scenario=trial-kela&step=result", ".guide-loading")])
def test_the_page_without_script_and_while_it_loads(guide_browser: Browser, guide_server: Server, query: str,
                                                    loading: str) -> None:
    context = guide_browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{guide_server.address}/{query}")
    assert page.locator(".guide-alone").count()
    page.evaluate("""() => { document.querySelectorAll('noscript style').forEach(one => one.remove()); }""")
    assert page.locator(loading).is_visible()
    assert system_fonts(page) == {}
    context.close()


@pytest.mark.parametrize("what", ["servers", "change"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_picture_of_the_rules(tab: Page, tmp_path: Path, what: What, lang: Lang) -> None:
    file = tmp_path / "rules.svg"
    file.write_text(svg(TODAY, what, lang), encoding="utf-8")
    tab.goto(file.as_uri())
    assert system_fonts(tab) == {}


@pytest.mark.parametrize("name", OUTAGES)
def test_the_outage_pages_are_the_one_exception(tab: Page, name: str) -> None:
    page = outage_html(name, deployer())
    assert len(page.encode()) < LARGEST_OUTAGE / 4, "a deployer's own texts have to fit too"
    show(tab, page)
    assert bool(system_fonts(tab)) == (name in IN_SYSTEM_FONTS)


def names() -> set[str]:
    """Return the names of the municipalities, which stand on the map."""
    return {one.name(lang) for one in MUNICIPALITIES.values() for lang in LANGUAGES} | {"()"}


def texts() -> set[str]:
    """Return every message in every language, and every name of a place."""
    areas = [*TRIAL_AREAS.values(), *EMPLOYMENT_AREAS.values(), *TE_OFFICES.values()]
    return {
        *(entry.msgstr for lang in LANGUAGES
          for entry in polib.pofile(str(catalogue_folder() / lang / "LC_MESSAGES" / "guide.po"))),
        *(one.name(lang) for one in areas for lang in LANGUAGES), *names(),
        *(name for one in POSTAL_CODES.values() for name in (one.name_fi, one.name_sv or ""))}


def letters(words: set[str]) -> str:
    return html.escape("".join(sorted(set("".join(words)) - {"\n"})))


def test_the_fonts_of_the_guide_have_every_letter(tab: Page) -> None:
    every: dict[FontName, set[str]] = {"names": names(), "letters": texts()}
    for name, needed in every.items():
        show(tab, f"<style>{carried(name)}</style>"
                  f'<p style="font-family:{stack(name)}">{letters(needed)}<b>{letters(needed)}</b></p>')
        assert system_fonts(tab) == {}, f"a letter is not in {name}.woff2: make fonts"


def test_the_font_of_the_app_has_every_letter(tab: Page, guide_server: Server) -> None:
    tab.goto(f"{guide_server.address}/guide/sources?lang=fi")
    tab.evaluate("text => { document.querySelector('main').innerHTML = `<p>${text}<strong>${text}</strong></p>`; }",
                 letters(texts()))
    assert tab.locator("main p").inner_text()
    assert system_fonts(tab) == {}


def test_a_font_of_the_system_is_seen(tab: Page) -> None:
    """In a text, before a text, in a field, in a picture of the page and in one behind it."""
    picture = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><text y='9'>Oulu</text></svg>"
    for body in ("<p>Oulu</p>", "<i style='font:9px x'></i><style>i::before { content: '✗' }</style>",
                 "<input value='Oulu'>", f'<img alt="" src="{picture}">',
                 f"""<div style='background-image:url("{picture}")'></div>""", "<svg><text y='9'>Oulu</text></svg>"):
        show(tab, body)
        assert system_fonts(tab) != {}, body
