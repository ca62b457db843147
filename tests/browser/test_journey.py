"""Whole journeys in a real browser, by keyboard alone, with a killed server, a reload and a language switch."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from guide.i18n import LANGUAGES, translator
from guide.questions import HOME
from guide.ui import texts as t
from tests.host.serve import ROOT, Server, browser_path

pytestmark = pytest.mark.browser
FLAGS = ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update",
         "--disable-sync", "--no-first-run", "--disable-partial-raster", "--disable-skia-runtime-opts"]
CANARY = "safety"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser_path(), args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with Server(ROOT / "app.py", tmp_path / "log.txt", {"GUIDE_TODAY": "2026-11-24"}) as running:
        yield running


class Visitor:
    """A person at the keyboard. Every action waits until the page is still again."""

    def __init__(self, browser: Browser, server: Server, query: str) -> None:
        self.context = browser.new_context(viewport={"width": 390, "height": 844}, locale="fi-FI",
                                           reduced_motion="reduce")
        self.page: Page = self.context.new_page()
        self.outside: list[str] = []
        self.urls: set[str] = set()
        self.faults: list[str] = []
        self.page.on("request", lambda request: self._seen(request.url, server))
        self.page.on("console", lambda message: self.faults.append(message.text)
                     if "Content Security Policy" in message.text else None)
        self.page.goto(f"{server.address}/{query}")
        self.still("")

    def _seen(self, url: str, server: Server) -> None:
        host = server.address.removeprefix("http://")
        if url.split("://")[0] in ("http", "https", "ws") and host not in url:
            self.outside.append(url)

    def run(self) -> str:
        return self.page.evaluate("() => document.documentElement.dataset.guideReady || ''") or ""

    def still(self, before: str) -> None:
        self.page.wait_for_function(
            "before => { const now = document.documentElement.dataset.guideReady; return now && now !== before; }",
            arg=before, timeout=30_000)
        self.urls.add(self.page.url)

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def focused(self) -> str:
        return str(self.page.evaluate("""() => {
            const at = document.activeElement, box = at && at.closest('[class*=st-key-]');
            const keys = box ? [...box.classList].filter(name => name.startsWith('st-key-')) : [];
            return keys.length ? keys[0].slice(7) : (at ? at.tagName : ''); }"""))

    def tab_to(self, key: str) -> None:
        for _ in range(60):
            if self.focused() == key:
                return
            self.press("Tab")
        raise AssertionError(f"the keyboard does not reach {key}; it stands at {self.focused()}")

    def click(self, key: str) -> None:
        before = self.run()
        self.tab_to(key)
        self.press("Enter")
        self.still(before)

    def search(self, field: str, text: str) -> None:
        before = self.run()
        self.tab_to(f"{field}_search")
        self.page.keyboard.type(text)
        self.press("Enter")
        self.still(before)

    def choose(self, field: str, index: int) -> None:
        """Choose the option with this number: Space on the first, arrows to the others."""
        before = self.run()
        self.tab_to(field)
        self.press("Space")
        self.still(before)
        for _ in range(index):
            before = self.run()
            self.press("ArrowDown")
            self.still(before)

    def pick(self, key: str, text: str) -> None:
        before = self.run()
        self.tab_to(key)
        self.page.keyboard.type(text)
        self.press("Enter")
        self.still(before)

    def heading(self) -> str:
        assert self.page.locator("h1").count() == 1
        return self.page.locator("h1").inner_text()

    def leave(self) -> None:
        assert not self.outside
        assert not self.faults
        for url in self.urls:
            query = url.partition("?")[2]
            assert {part.partition("=")[0] for part in query.split("&") if part} <= {"lang", "step"}, url
        self.context.close()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_today(browser: Browser, server: Server, lang: str) -> None:
    to = translator(lang)
    visitor = Visitor(browser, server, f"?lang={lang}")
    assert visitor.page.evaluate("() => document.documentElement.lang") == lang
    assert visitor.heading() == to.text(HOME.label)
    visitor.click("continue")
    assert visitor.page.evaluate("() => document.activeElement.className").startswith("guide-errors")
    assert visitor.page.title().startswith(to.text(t.ERROR_PREFIX, title="").strip())
    visitor.search("home_municipality", "asun Porissa")
    visitor.choose("home_municipality", 0)
    visitor.click("continue")
    assert visitor.heading() == to.text(t.CHECK_TITLE)
    assert visitor.page.evaluate("() => document.activeElement.tagName") == "H1"
    visitor.click("continue")
    assert visitor.heading() == to.text(t.RESULT_TITLE)
    assert "Satakunta" in visitor.page.locator(".hero").inner_text().replace("Satakunnan", "Satakunta")
    visitor.leave()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_trial_with_a_killed_server_a_reload_and_another_language(browser: Browser, server: Server, lang: str) -> None:
    other = {"fi": "sv", "sv": "en", "en": "fi"}[lang]
    visitor = Visitor(browser, server, f"?lang={lang}")
    visitor.click("earlier")
    for key, text in (("day", "1"), ("month", translator(lang).month(5)[:4]), ("year", "2024")):
        visitor.pick(key, text)
    visitor.click("continue")
    visitor.search("home_municipality", "Esbo")
    visitor.choose("home_municipality", 0)
    visitor.click("continue")
    visitor.choose("status", 0)

    server.kill()
    server.start()
    visitor.page.wait_for_selector("[data-testid=stApp][data-test-connection-state=CONNECTED]", timeout=30_000)
    visitor.click("continue")
    visitor.choose("under_30", 0)
    for field in ("earnings_related", "immigrant", "foreign_language"):
        visitor.choose(field, 0)

    visitor.page.reload()
    visitor.still("")
    visitor.page.wait_for_selector(".st-key-under_30 input:checked", timeout=30_000, state="attached")
    visitor.click(f"lang_{other}")
    assert visitor.page.evaluate("() => document.documentElement.lang") == other
    visitor.click("continue")
    assert visitor.heading() == translator(other).text(t.CHECK_TITLE)
    visitor.click("continue")
    name = {"fi": "Espoo", "sv": "Esbo", "en": "Espoo"}[other]
    assert name in visitor.page.locator(".hero").inner_text()

    visitor.page.go_back()
    visitor.page.wait_for_function("text => document.querySelector('h1')?.innerText === text",
                                   arg=translator(other).text(t.CHECK_TITLE), timeout=15_000)
    visitor.leave()
    log = server.log.read_text(encoding="utf-8")
    assert "unemployed" not in log
    assert "Traceback" not in log


def test_the_safety_ground_is_not_kept_and_clear_empties_the_tab(browser: Browser, server: Server) -> None:
    visitor = Visitor(browser, server, "?lang=en&scenario=today-safety")
    stored = "() => sessionStorage.getItem('guide-answers-1') || ''"
    kept = visitor.page.evaluate(stored)
    assert '"home_municipality":"564"' in kept
    assert CANARY not in kept
    visitor.click("clear")
    assert visitor.page.evaluate(stored) == ""
    assert visitor.page.locator("input[type=radio]:checked").count() == 0
    visitor.leave()


@pytest.mark.parametrize("way", ["click", "keys"])
def test_a_page_that_may_speak_of_safety_can_be_left_in_a_hurry(browser: Browser, server: Server, way: str) -> None:
    visitor = Visitor(browser, server, "?lang=en&scenario=today-safety&step=other_authority")
    visitor.page.route("https://en.ilmatieteenlaitos.fi/**", lambda route: route.fulfill(body="weather"))
    before = visitor.page.evaluate("() => history.length")
    if way == "click":
        visitor.page.locator(".guide-exit a").click(no_wait_after=True)
    else:
        for _ in range(3):
            visitor.press("Shift")
    visitor.page.wait_for_url("https://en.ilmatieteenlaitos.fi/", timeout=15_000)
    assert visitor.page.evaluate("() => history.length") == before
    visitor.page.goto(f"{server.address}/?lang=en")
    visitor.still("")
    assert visitor.page.locator("input[type=radio]:checked").count() == 0
    visitor.context.close()


def test_each_file_of_the_letter_comes_and_holds_nothing_personal(browser: Browser, server: Server) -> None:
    visitor = Visitor(browser, server, "?lang=en&scenario=today-student-elsewhere&step=letter")
    begins = {"pdf": b"%PDF-1.7", "docx": b"PK", "txt": b"Ilmoitus"}
    for suffix, start in begins.items():
        with visitor.page.expect_download() as waiting:
            visitor.page.locator(f".st-key-letter_{suffix} button").click()
        assert waiting.value.suggested_filename == f"kirje.{suffix}"
        assert Path(waiting.value.path()).read_bytes().startswith(start)
        assert "study" not in waiting.value.url
    visitor.leave()
