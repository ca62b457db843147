"""shell.js in a real browser, on a small page: language, strings, focus, readiness, lost connection, no violation."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from guide.language.locale import LANGUAGES, translator
from guide.web.host import texts as t
from tests.web.host.serve import Server

pytestmark = pytest.mark.browser
SKIP_LINK = "Skip to main content"
HELP = "Help for {text}"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    script = Path(__file__).with_name("small_app") / "app.py"
    with Server(script, tmp_path_factory.mktemp("server") / "log.txt") as running:
        yield running


class Visit:
    """A tab with what it complained of."""

    def __init__(self, browser: Browser, server: Server, locale: str) -> None:
        self.page: Page = browser.new_page(locale=locale, viewport={"width": 390, "height": 800})
        self.complaints: list[str] = []
        self.outside: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda m: self.complaints.append(m.text) if m.type == "error" else None)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        own = (server.address, "blob:" + server.address, "data:")
        self.page.on("request", lambda r: None if r.url.startswith(own) else self.outside.append(r.url))
        self.page.on("request", lambda r: self.asked.append(r.url))
        self.run = ""

    def settle(self) -> None:
        """Wait until a run later than the last one seen is on the screen."""
        ready = "document.documentElement.dataset.guideReady"
        self.page.wait_for_function(f"last => {ready} && {ready} !== last", arg=self.run, timeout=20_000)
        self.run = self.page.evaluate(ready)

    def click(self, key: str) -> None:
        """Click the button or link of a key and wait for the run."""
        self.page.click(f".st-key-{key} :is(a, button)")
        self.settle()

    def focused(self) -> str:
        """Return tag and text of what has the focus."""
        return str(self.page.evaluate("(e => e.tagName + ' ' + e.textContent.trim())(document.activeElement)"))


@pytest.fixture
def visit(guide_browser: Browser, server: Server) -> Iterator[Visit]:
    one = Visit(guide_browser, server, "en-GB")
    one.page.goto(f"{server.address}/?lang=fi")
    one.settle()
    yield one
    one.page.close()


def _word(lang: str, english: str) -> str:
    return translator(lang).text(t.CHROME[english])


def test_the_language_follows_the_page_and_streamlits_strings_follow_the_language(visit: Visit) -> None:
    for lang in ("fi", "sv", "en", "fi"):
        if lang != visit.page.evaluate("document.documentElement.lang"):
            visit.click(f"lang_{lang}")
        assert visit.page.evaluate("document.documentElement.lang") == lang
        assert visit.page.get_by_role("link", name=_word(lang, SKIP_LINK), exact=True).count() == 1
        helps = translator(lang).text(t.CHROME_PATTERNS[HELP]).replace("{text}", "Vuosi")
        assert visit.page.locator(f'.st-key-year [aria-label="{helps}"]').count() == 1
        for code in LANGUAGES:
            link = visit.page.locator(f".st-key-lang_{code} a")
            assert link.get_attribute("lang") == code
            assert link.get_attribute("aria-current") == ("true" if code == lang else None)


def test_no_english_string_of_streamlits_is_left(visit: Visit) -> None:
    visit.page.click(".st-key-year [role=combobox]")
    visit.page.get_by_role("option", name="2022").wait_for()
    count = translator("fi").text(t.CHROME_PATTERNS["{n} options available."]).replace("{n}", "3")
    visit.page.get_by_text(count).wait_for(state="attached")
    said = visit.page.evaluate("""() => [...document.querySelectorAll('body, body *:not(script, style, noscript)')]
      .flatMap(e => [...['aria-label', 'title', 'placeholder'].map(a => e.getAttribute(a)),
                     ...[...e.childNodes].filter(n => n.nodeType === 3).map(n => n.nodeValue)])
      .filter(text => text && text.trim())""")
    assert count in said
    english = {word for word in t.CHROME if len(word) > 4}
    assert [text for text in said if text.strip() in english or "available" in text or "Help" in text] == []


def test_focus_goes_to_the_heading_after_a_step_and_nowhere_else(visit: Visit) -> None:
    assert visit.focused().startswith("BODY")
    visit.page.fill(".st-key-place input", "Pori")
    visit.page.keyboard.press("Enter")
    visit.settle()
    assert visit.focused().startswith("INPUT")
    visit.click("go")
    assert visit.focused() == "H1 Toinen"
    assert visit.page.evaluate("() => document.documentElement.scrollTop") == 0
    visit.page.go_back()
    visit.settle()
    assert visit.focused() == "H1 Ensimmäinen"
    assert visit.page.input_value(".st-key-place input") == "Pori"
    visit.page.go_forward()
    visit.settle()
    assert visit.focused() == "H1 Toinen"
    visit.page.reload()
    visit.run = ""
    visit.settle()
    assert visit.focused().startswith("BODY"), "a page that loads leaves the focus alone"


def test_focus_goes_to_the_errors_each_time(visit: Visit) -> None:
    for _ in range(2):
        visit.click("go")
        assert visit.focused() == "DIV virhe"


def test_a_language_is_a_step_of_its_own_and_loads_nothing_anew(visit: Visit, server: Server) -> None:
    visit.page.fill(".st-key-place input", "Pori")
    visit.page.keyboard.press("Enter")
    visit.settle()
    visit.page.evaluate("window.sameDocument = true")
    visit.click("lang_sv")
    assert visit.page.url == f"{server.address}/?lang=sv"
    assert visit.page.input_value(".st-key-place input") == "Pori"
    assert visit.page.evaluate("window.sameDocument")
    visit.page.go_back()
    visit.settle()
    assert visit.page.url == f"{server.address}/?lang=fi"
    assert visit.page.evaluate("document.documentElement.lang") == "fi"
    with visit.page.context.expect_page() as other:
        visit.page.click(".st-key-lang_en a", modifiers=["ControlOrMeta"])
    assert other.value.url == f"{server.address}/?lang=en"
    other.value.close()
    assert visit.page.evaluate("document.documentElement.lang") == "fi"


def test_the_link_of_the_language_keeps_the_focus_and_header_and_footer_follow(visit: Visit) -> None:
    link = visit.page.locator(".st-key-lang_en a").element_handle()
    visit.click("lang_en")
    assert visit.focused() == "A English"
    assert link is not None
    assert link.evaluate("one => one === document.activeElement")
    to = translator("en")
    assert visit.page.get_by_role("banner").get_by_text(to.text(t.TITLE)).count() == 1
    assert visit.page.get_by_role("contentinfo").get_by_role("link", name=to.text(t.BOOKLET)).count() == 1


def test_nothing_is_blocked_and_nothing_is_asked_of_others(visit: Visit) -> None:
    """A component brings its script inline, which a strict policy is quick to block."""
    visit.page.locator("output").get_by_text("1", exact=True).wait_for()
    visit.click("lang_sv")
    assert (visit.complaints, visit.outside) == ([], [])


def test_the_icon_font_is_not_fetched_for_nothing(visit: Visit) -> None:
    assert [url for url in visit.asked if "SourceSans" in url]
    assert [url for url in visit.asked if "MaterialSymbols" in url] == []


def test_a_failure_of_the_script_is_told_calmly_and_without_the_answer(visit: Visit, server: Server) -> None:
    visit.page.fill(".st-key-place input", "Salainen")
    visit.page.keyboard.press("Enter")
    visit.settle()
    visit.page.click(".st-key-fail button")
    shown = visit.page.get_by_role("alert").filter(has_text=translator("fi").text(t.ERROR))
    shown.wait_for(timeout=20_000)
    assert visit.page.locator("[data-testid=stException]").count() == 0
    log = server.log.read_text(encoding="utf-8")
    assert "the page script failed: KeyError at" in log
    assert "Salainen" not in log


def test_a_lost_connection_is_said_at_once_and_a_restart_loses_nothing(visit: Visit, server: Server) -> None:
    line = visit.page.locator(".guide-connection")
    assert not line.is_visible()
    visit.page.fill(".st-key-place input", "Pori")
    visit.page.keyboard.press("Enter")
    visit.settle()
    server.kill()
    line.filter(has_text=translator("fi").text(t.WAITING)).wait_for(timeout=20_000)
    assert visit.page.evaluate("document.documentElement.dataset.guideReady") is None
    visit.page.click(".st-key-lang_sv a")
    assert visit.page.url == f"{server.address}/?lang=fi", "a language that cannot be had now is not promised"
    server.start()
    line.wait_for(state="hidden", timeout=30_000)
    visit.run = ""
    visit.settle()
    visit.run = ""
    visit.page.click(".st-key-go button")
    visit.page.get_by_role("heading", name="Toinen").wait_for(timeout=20_000)
    assert visit.page.input_value(".st-key-place input") == "Pori"
