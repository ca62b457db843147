"""Journeys by keyboard alone: where the focus is after every step, and that nothing given is lost on the way."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from guide.facts.home import HOME
from guide.language.locale import LANGUAGES, Lang, translator
from guide.testing.server import Server
from guide.web import texts as t
from guide.web.host.texts import SHIFTED
from tests.browser.visitor import Visitor
from tests.sampling import sample

pytestmark = pytest.mark.browser
ALERTS = "() => document.querySelectorAll('[role=alert]').length"
CHOSEN = "key => document.querySelector(`.st-key-${key} input:checked`)?.closest('label').innerText.trim() || ''"


@pytest.fixture
def visit(guide_browser: Browser, guide_server: Server) -> Iterator[Visitor]:
    """A visitor at the first page, in English. Nobody touches the mouse."""
    visitor = Visitor(guide_browser, guide_server.address, "?lang=en")
    yield visitor
    visitor.leave()


def go(visitor: Visitor, query: str) -> None:
    visitor.page.goto(visitor.page.url.partition("?")[0] + query)
    visitor.still("")


def at_heading(visitor: Visitor, text: str) -> None:
    assert visitor.heading() == text
    assert visitor.focused_tag() == "H1"


@pytest.mark.parametrize("lang", sample(LANGUAGES, "error", most=1))
def test_an_error_keeps_what_was_given_and_is_said_once(visit: Visitor, lang: str) -> None:
    to = translator(lang)
    go(visit, f"?lang={lang}&scenario=trial-kela&step=check")
    visit.click("clear")
    at_heading(visit, to.text(HOME.question.label))
    visit.search("home_municipality", "Koski")  # two places: not for Continue to choose from
    assert visit.focused() == "home_municipality_search"
    assert visit.said().startswith(to.text(t.SEARCH_FOUND, count=visit.options("home_municipality") - 2))
    visit.click("continue")
    assert visit.focused_class() == "guide-errors"
    assert visit.page.title().startswith(to.text(t.ERROR_PREFIX, title="").strip())
    assert visit.page.evaluate(ALERTS) == 0, "an alert that gets the focus is read twice"
    visit.press("Tab")
    assert visit.page.evaluate("() => document.activeElement.matches('.guide-errors a')")
    assert "Salo" in visit.page.evaluate("() => document.activeElement.textContent")
    visit.press("Enter")
    assert visit.focused() == "home_municipality"
    assert "#" not in visit.page.url
    assert visit.page.locator(".st-key-home_municipality_search input").input_value() == "Koski"
    visit.choose("home_municipality", 0)
    assert visit.focused() == "home_municipality"
    visit.click("continue")
    assert visit.focused_tag() == "H1"
    assert visit.page.title().startswith(to.text(t.RESULT_TITLE))
    assert not visit.page.title().startswith(to.text(t.ERROR_PREFIX, title="").strip())
    assert visit.page.evaluate(ALERTS) == 0


def test_back_a_change_and_the_return_keep_the_answers(visit: Visitor) -> None:
    to = translator("en")
    go(visit, "?lang=en&scenario=trial-kela&step=check")
    row = visit.page.locator("dl.answers > div", has=visit.page.locator(".st-key-change_under_30"))
    assert visit.page.locator("main dl").count() == 1, "one list, not one for each answer"
    question = row.locator("dt").inner_text()
    name = f"{to.text(t.CHANGE_ROW)} {question}"
    assert row.get_by_role("link", name=name, exact=True).count() == 1
    visit.click("change_under_30")
    assert visit.focused_tag() == "H1"
    before = visit.page.evaluate(CHOSEN, "under_30")
    assert before == "I do not know"
    visit.arrow("under_30", "ArrowUp")
    assert visit.page.evaluate(CHOSEN, "under_30") == "No"
    visit.click("continue")
    at_heading(visit, to.text(t.CHECK_TITLE))
    assert question in row.inner_text()
    assert "No" in row.inner_text()
    for _ in range(2):  # the last page of questions, and the one before it
        visit.click("back")
        assert visit.focused_tag() == "H1"
    assert visit.page.evaluate(CHOSEN, "under_30") == "No"


def test_the_language_changes_under_the_hand_and_the_answers_stay(visit: Visitor) -> None:
    go(visit, "?lang=en&scenario=trial-kela&step=grounds")
    chosen = visit.page.locator("input:checked").count()
    for lang in ("fi", "sv", "en"):
        visit.click(f"lang_{lang}")
        assert visit.focused() == f"lang_{lang}"
        assert visit.page.evaluate("() => document.documentElement.lang") == lang
        assert visit.page.locator("input:checked").count() == chosen
        assert visit.page.evaluate("() => document.querySelector('[aria-current]').lang") == lang
    assert "step=grounds" in visit.page.url


def test_a_part_of_the_answer_opens_folds_and_leads_back(visit: Visitor) -> None:
    to = translator("en")
    go(visit, "?lang=en&scenario=trial-kela&step=result")
    title = visit.heading()
    visit.click("open_duties")  # the way to the first duty: its part is open, and has the focus
    assert visit.heading() != title
    for opened in (True, False, True):
        assert visit.focused_tag() == "SUMMARY"
        assert visit.page.evaluate("() => document.activeElement.parentElement.open") is opened
        visit.press("Enter")
    visit.click("back")  # to the way that was taken, not to the top of a long page
    assert visit.heading() == title
    assert visit.focused() == "open_duties"
    assert visit.page.evaluate("""() => { const { top, bottom } = document.activeElement.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight; }""")
    visit.click("back")
    at_heading(visit, to.text(t.CHECK_TITLE))


def test_leaving_in_a_hurry_is_the_first_stop_after_the_languages(visit: Visitor) -> None:
    go(visit, "?lang=en&scenario=today-safety&step=other_authority")
    visit.page.route("https://en.ilmatieteenlaitos.fi/**", lambda route: route.fulfill(body="weather"))
    visit.tab_to("lang_en")
    visit.press("Tab")
    assert visit.page.evaluate("() => document.activeElement.matches('.guide-exit a')")
    visit.press("Enter")
    visit.page.wait_for_url("https://en.ilmatieteenlaitos.fi/", timeout=15_000)
    visit.outside.clear()


@pytest.mark.parametrize("lang", sample(LANGUAGES, "shift", most=1))
def test_each_press_of_shift_says_how_many_more_leave_the_page(visit: Visitor, lang: Lang) -> None:
    go(visit, f"?lang={lang}&scenario=today-safety&step=other_authority")
    visit.page.route("https://*.ilmatieteenlaitos.fi/**", lambda route: route.fulfill(body="weather"))
    to, said = translator(lang), visit.page.locator(".guide-said")
    visit.press("Shift")
    expect(said).to_have_text(to.text(SHIFTED[0]))
    visit.press("Shift+Tab")  # another key begins anew
    for message in SHIFTED:
        visit.press("Shift")
        expect(said).to_have_text(to.text(message))
    visit.press("Shift")
    visit.page.wait_for_url("https://*.ilmatieteenlaitos.fi/**", timeout=15_000)
    visit.outside.clear()


def test_shift_says_nothing_where_there_is_no_way_out_in_a_hurry(visit: Visitor) -> None:
    go(visit, "?lang=en&scenario=today-helsinki&step=result")
    before = visit.said()
    visit.press("Shift")
    visit.page.wait_for_timeout(300)
    assert visit.said() == before


def test_the_skip_link_leads_past_the_languages(visit: Visitor) -> None:
    visit.press("Tab")
    assert visit.page.evaluate("() => document.activeElement.getAttribute('href')") == "#stMain"
    box = visit.page.evaluate("() => document.activeElement.getBoundingClientRect().toJSON()")
    assert box["width"] >= 24
    assert box["height"] >= 24
    assert box["left"] >= 0
    assert box["top"] >= 0
