"""Whole journeys in a real browser, by keyboard alone, with a killed server, a reload and a language switch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route

from guide.facts.home import HOME
from guide.language.locale import LANGUAGES, Lang, translator
from guide.web import texts as t
from guide.web.host import texts
from tests.browser.visitor import Visitor
from tests.days import TODAY
from tests.sampling import sample
from tests.web.host.serve import ROOT, Server

pytestmark = pytest.mark.browser
CANARY = "safety"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of this file alone: who kills it starts it again."""
    log = tmp_path_factory.mktemp("server") / "log.txt"
    with Server(ROOT / "app.py", log, {"GUIDE_TODAY": TODAY.isoformat()}) as running:
        yield running


@pytest.mark.parametrize("lang", sample(LANGUAGES, "today", most=1))
def test_today(guide_browser: Browser, server: Server, lang: str) -> None:
    to = translator(lang)
    visitor = Visitor(guide_browser, server.address, f"?lang={lang}")
    assert visitor.page.evaluate("() => document.documentElement.lang") == lang
    assert visitor.heading() == to.text(HOME.question.label)
    visitor.click("continue")
    assert visitor.page.evaluate("() => document.activeElement.className").startswith("guide-errors")
    assert visitor.page.title().startswith(to.text(t.ERROR_PREFIX, title="").strip())
    visitor.search("home_municipality", "asun Porissa")
    visitor.choose("home_municipality", 0)
    visitor.click("continue")
    assert visitor.page.evaluate("() => document.activeElement.tagName") == "H1"
    assert visitor.page.title().startswith(to.text(t.RESULT_TITLE))
    assert "Satakunta" in visitor.page.locator(".hero").inner_text().replace("Satakunnan", "Satakunta")
    visitor.leave()


def restarted(server: Server, visitors: Iterable[Visitor]) -> None:
    """Kill the server and start it again; return when every visitor is connected."""
    server.kill()
    server.start()
    for visitor in visitors:
        visitor.page.wait_for_selector("[data-testid=stApp][data-test-connection-state=CONNECTED]", timeout=30_000)


def begins_in_the_trial(browser: Browser, server: Server, lang: Lang) -> Visitor:
    visitor = Visitor(browser, server.address, f"?lang={lang}")
    visitor.click("earlier")
    visitor.pick("day_text", f"1 {translator(lang).month(5)[:4]} 2024")
    visitor.click("continue")
    visitor.search("home_municipality", "Esbo")
    visitor.choose("home_municipality", 0)
    visitor.click("continue")
    visitor.choose("status", 0)
    return visitor


def goes_on_in_another_language(visitor: Visitor, other: Lang) -> None:
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


@pytest.mark.failures
def test_trial_with_a_killed_server_a_reload_and_another_language(guide_browser: Browser, server: Server) -> None:
    """Three visitors, each in a language, meet the same death of the server."""
    others: dict[Lang, Lang] = {"fi": "sv", "sv": "en", "en": "fi"}
    visitors = {lang: begins_in_the_trial(guide_browser, server, lang) for lang in LANGUAGES}
    restarted(server, visitors.values())
    for lang, visitor in visitors.items():
        goes_on_in_another_language(visitor, others[lang])
    log = server.log.read_text(encoding="utf-8")
    assert "unemployed" not in log
    assert "Traceback" not in log


@pytest.mark.failures
def test_a_restarted_server_is_asked_for_another_language_first(guide_browser: Browser, server: Server) -> None:
    """It hears the choices by their labels in a language that it does not speak now."""
    chosen = "() => [...document.querySelectorAll('input[type=radio]:checked')].length"
    visitors = [Visitor(guide_browser, server.address, f"?lang=fi&{query}") for query in (
        "scenario=trial-kela&step=grounds", "scenario=trial-kela&step=place",
        "scenario=today-student-elsewhere&step=letter", "scenario=trial-kela&view=desk")]
    before = [(visitor.page.evaluate(chosen), visitor.run()) for visitor in visitors]
    assert all(count for count, _ in before)
    restarted(server, visitors)
    for visitor, (count, run) in zip(visitors, before, strict=True):
        visitor.page.locator(".st-key-lang_sv a").click()
        visitor.still(run)
        assert visitor.page.evaluate("() => document.documentElement.lang") == "sv"
        assert visitor.page.evaluate(chosen) == count, visitor.page.url
        again = visitor.run()
        visitor.page.locator(".st-key-lang_en a").click()
        visitor.still(again)
        assert visitor.page.evaluate(chosen) == count, visitor.page.url
        visitor.close()


def test_the_safety_ground_is_not_kept_and_clear_empties_the_tab(guide_browser: Browser, server: Server) -> None:
    visitor = Visitor(guide_browser, server.address, "?lang=en&scenario=today-safety")
    stored = "() => sessionStorage.getItem('guide-answers-1') || ''"
    kept = visitor.page.evaluate(stored)
    assert '"home_municipality":"564"' in kept
    assert CANARY not in kept
    visitor.click("clear")
    assert visitor.page.evaluate(stored) == ""
    assert visitor.page.locator("input[type=radio]:checked").count() == 0
    visitor.leave()


@pytest.mark.parametrize(("how", "kept"), [("reload", True), ("link", True), ("closed", False), ("late", False)])
def test_a_tab_that_was_closed_or_left_long_ago_shows_nothing(guide_browser: Browser, server: Server, how: str,
                                                              kept: bool) -> None:
    """To a tab that is opened again the browser comes as by Back: so one that was left by no link counts as closed."""
    visitor = Visitor(guide_browser, server.address, "?lang=en&scenario=trial-under-30")
    if how == "reload":
        visitor.page.reload()
    elif how == "late":
        visitor.page.evaluate("""() => addEventListener('pagehide', () =>
            sessionStorage.setItem('guide-seen', `${Date.now() - 31 * 60 * 1000} `))""")
        visitor.page.reload()
    else:
        if how == "link":
            visitor.page.locator("footer nav a").first.click()
        else:
            visitor.page.goto(f"{server.address}/guide/privacy?lang=en")
        visitor.page.wait_for_selector("body.notice")
        visitor.page.go_back()
    visitor.still("")
    visitor.page.wait_for_timeout(300)
    assert (visitor.page.locator(".hero").count() == 1) == kept
    assert visitor.page.evaluate("() => sessionStorage.length") == (2 if kept else 0)
    visitor.close()


@pytest.mark.parametrize("way", ["click", "keys"])
def test_a_page_that_may_speak_of_safety_can_be_left_in_a_hurry(
        guide_browser: Browser, server: Server, way: str) -> None:
    visitor = Visitor(guide_browser, server.address, "?lang=en&scenario=today-safety&step=other_authority")
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
    visitor.close()


def test_a_run_that_ends_while_somebody_leaves_in_a_hurry_brings_no_copy_back(
        guide_browser: Browser, server: Server) -> None:
    visitor = Visitor(guide_browser, server.address, "?lang=en&scenario=today-safety&step=other_authority")
    assert visitor.page.evaluate("() => sessionStorage.length") == 2
    waiting: list[Route] = []
    visitor.page.route("https://en.ilmatieteenlaitos.fi/**", lambda route: waiting.append(route))
    kept = visitor.page.evaluate("""() => new Promise((done) => {
        document.querySelector(".guide-exit a").click();
        setTimeout(() => { document.querySelector(".guide-state").dataset.guideRun = "late"; }, 50);
        setTimeout(() => done(sessionStorage.length), 400);
    })""")
    assert kept == 0
    waiting[0].fulfill(body="weather")
    visitor.page.wait_for_url("https://en.ilmatieteenlaitos.fi/", timeout=15_000)
    visitor.close()


def test_each_file_of_the_letter_comes_and_holds_nothing_personal(guide_browser: Browser, server: Server) -> None:
    visitor = Visitor(guide_browser, server.address, "?lang=en&scenario=today-student-elsewhere&step=letter")
    begins = {"pdf": b"%PDF-1.7", "docx": b"PK", "txt": b"Ilmoitus"}
    for suffix, start in begins.items():
        with visitor.page.expect_download() as waiting:
            visitor.page.locator(f".st-key-letter_{suffix} button").click()
        assert waiting.value.suggested_filename == f"kirje.{suffix}"
        assert Path(waiting.value.path()).read_bytes().startswith(start)
        assert "study" not in waiting.value.url
    visitor.leave()


@pytest.mark.failures
def test_a_full_guide_says_so_and_lets_the_next_one_in_when_there_is_room(
        guide_browser: Browser, tmp_path: Path) -> None:
    with Server(ROOT / "app.py", tmp_path / "log.txt", {"GUIDE_MOST_VISITORS": "1"}) as small:
        inside, waiting = guide_browser.new_page(), guide_browser.new_page()
        inside.goto(f"{small.address}/?lang=sv")
        inside.wait_for_selector("html[data-guide-ready]", state="attached")
        waiting.goto(f"{small.address}/?lang=sv")
        waiting.locator(".guide-connection").filter(has_text=translator("sv").text(texts.BUSY)).wait_for()
        inside.close()
        waiting.wait_for_selector("html[data-guide-ready]", state="attached", timeout=60_000)
        assert waiting.locator(".guide-connection").inner_text() == ""
        waiting.close()
