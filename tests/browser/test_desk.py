"""Whole calls at the desk by keyboard alone, in each pair of languages; one screen; a clean end; axe."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from guide.desk.case_code import pack
from guide.language.locale import LANGUAGES, Lang, translator
from guide.reasoning.examples import EXAMPLES
from guide.testing.browser import empty
from guide.testing.fit import DOUBLED, strained
from guide.testing.opened import wait_until_still
from guide.testing.server import Server
from guide.testing.structure import faults
from guide.web.desk import texts as t
from guide.web.state import given_of
from tests.browser.hands import played
from tests.browser.looking import wrong
from tests.days import TODAY
from tests.desk.calls import Call, calls
from tests.sampling import in_turn, sample
from tests.telling import Tell

pytestmark = pytest.mark.browser
MOST_SECONDS = 90
#: Each language of a clerk with another of the caller, and one with itself; `make whole` takes every pair.
PAIRS = list(dict.fromkeys([*in_turn(LANGUAGES, LANGUAGES), ("fi", "fi")]))
NAMES = {"employment_authority:091": {"fi": "Helsingin", "sv": "Helsingfors", "en": "Helsinki"},
         "trial_municipality:091": {"fi": "Helsinki", "sv": "Helsingfors", "en": "Helsinki"},
         "te_office:01": {"fi": "Uudenmaan TE-toimisto", "sv": "Nylands arbets- och näringsbyrå",
                          "en": "Uusimaa TE Office"}}
_AT = "() => document.activeElement.closest('[class*=st-key-desk_row_]')?.className ?? document.activeElement.tagName"


@pytest.fixture(scope="module")
def context(guide_browser: Browser) -> Iterator[BrowserContext]:
    context = guide_browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce",
                                        bypass_csp=True)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield context
    context.close()


@pytest.fixture(scope="module")
def tab(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture
def page(tab: Page, guide_server: Server) -> Page:
    """A tab in which nothing is stored."""
    empty(tab, guide_server.address)
    return tab


def at_desk(page: Page, server: Server, clerk: Lang = "fi", caller: Lang = "sv", scenario: str = "") -> Page:
    page.goto(f"{server.address}/?view=desk&lang={clerk}&also={caller}" + (f"&scenario={scenario}" if scenario else ""))
    wait_until_still(page)
    return page


def run_of(page: Page) -> str:
    return str(page.evaluate("() => document.documentElement.dataset.guideReady ?? ''"))


def press(page: Page, *keys: str) -> None:
    """Press keys as a clerk does: the next one after the page has answered the one before."""
    for key in keys:
        if len(key) > 1 and not key[0].isupper():
            page.keyboard.type(key)
            continue
        before, may_stay = run_of(page), key.startswith(("Arrow", "Page", "Backspace", "Esc"))
        page.keyboard.press(key)
        try:
            page.wait_for_function("before => (document.documentElement.dataset.guideReady ?? before) !== before",
                                   arg=before, timeout=2_000 if may_stay else 20_000)
        except Exception:
            if not may_stay:
                raise
        wait_until_still(page)


def hero(page: Page) -> str:
    return page.locator(".st-key-desk_answer .hero").inner_text()


@pytest.mark.parametrize(("call", "at"), sample(in_turn(calls(), range(2)), "calls", most=1),
                         ids=lambda value: getattr(value, "name", value))
def test_a_call_by_keyboard_alone(page: Page, guide_server: Server, call: Call, at: int, tell: Tell) -> None:
    number = calls().index(call)
    clerk = LANGUAGES[number % 3]
    caller = LANGUAGES[(number + at * (1 + number % 2)) % 3]
    at_desk(page, guide_server, clerk, caller)
    played(page, tuple(call.keys), None)
    assert NAMES[call.server][clerk] in hero(page)
    assert page.locator(".guide .settled").inner_text().startswith(translator(clerk).text(t.SETTLED))
    assert page.locator(f".aloud[lang={caller}]").first.inner_text()
    assert call.presses <= call.most
    assert call.seconds <= MOST_SECONDS
    tell(f"desk, {call.name}: {call.presses} presses, about {call.seconds:.0f} s")


@pytest.mark.parametrize(("clerk", "caller"), sample(PAIRS, "side by side", most=2))
def test_each_pair_of_languages_stands_side_by_side(page: Page, guide_server: Server, clerk: Lang,
                                                    caller: Lang) -> None:
    at_desk(page, guide_server, clerk, caller)
    press(page, "hel", "Enter", "1")
    said = page.locator(".st-key-desk_answer .aloud").first
    assert said.get_attribute("lang") == caller
    beside = page.locator(f".st-key-desk_answer .beside[lang={clerk}]")
    assert (beside.count() > 0) == (clerk != caller)
    before = page.evaluate("() => sessionStorage.getItem('guide-answers-1')")
    press(page, "l")
    assert page.locator(".st-key-desk_answer .aloud").first.get_attribute("lang") != caller
    assert page.evaluate("() => sessionStorage.getItem('guide-answers-1')") == before


def test_the_common_case_needs_no_scrolling(page: Page, guide_server: Server) -> None:
    at_desk(page, guide_server, "fi", "fi")
    press(page, "hel", "Enter", "1")
    lowest = page.evaluate("""() => Math.max(...['.st-key-desk_questions', '.st-key-desk_answer > :last-child'].map(
        (one) => document.querySelector(one).getBoundingClientRect().bottom))""")
    assert lowest <= 800


#: Windows in which a clerk works, the last one of 1280 x 800 at 200 %; and how much of the answer is out of view.
WINDOWS = ((1280, 800), (1366, 768), (1920, 1080), (640, 400))
_OUT_OF_VIEW = """() => { const hero = document.querySelector('.st-key-desk_answer .hero');
    const { left, top, right, bottom } = hero.getBoundingClientRect();
    const shown = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return { above: Math.min(top, 0), below: Math.max(bottom - innerHeight, 0), covered: !hero.contains(shown) }; }"""


def test_the_answer_stays_in_view_to_the_last_question(page: Page, guide_server: Server) -> None:
    at_desk(page, guide_server, "fi", "sv", "trial-earnings-related-45")
    lost = []
    for (width, height), key in zip(WINDOWS, ("PageDown", "PageUp", "PageDown", "PageDown"), strict=True):
        page.set_viewport_size({"width": width, "height": height})
        played(page, (key,) * 12, 0)
        out = page.evaluate(_OUT_OF_VIEW)
        if out != {"above": 0, "below": 0, "covered": False}:
            lost.append((width, key, out))
    page.set_viewport_size({"width": 1280, "height": 800})
    assert lost == []


def test_the_desk_bears_large_text_in_a_narrow_window(page: Page, guide_server: Server) -> None:
    at_desk(page, guide_server, "fi", "sv", "trial-earnings-related-45")
    found = strained(page, "fi")
    page.set_viewport_size({"width": 390, "height": 844})
    page.add_style_tag(content=DOUBLED)
    wait_until_still(page, frames=2)
    found += faults(page, "fi")
    broken = page.evaluate("""() => [...document.querySelectorAll('.guide.languages a')]
        .filter(one => one.getClientRects().length > 1 || one.offsetHeight > 100).map(one => one.innerText)""")
    page.set_viewport_size({"width": 1280, "height": 800})
    assert (found, broken) == ([], [])


def test_undo_switch_off_and_the_other_language_lose_nothing(page: Page, guide_server: Server) -> None:
    at_desk(page, guide_server)
    press(page, "hel", "Enter", "1")
    press(page, "Control+z")
    assert page.locator(".guide .settled").count() == 0
    press(page, "hel", "Enter", "1")
    page.locator(".st-key-desk_panel [data-testid=stRadioOption]").nth(1).click()
    page.wait_for_selector(".desk-note")
    for lang, name, panel in (("sv", "Helsingfors", "Anteckning"), ("en", "Helsinki", "Case note")):
        page.locator(f".st-key-lang_{lang} a").click()
        page.wait_for_selector(f"html[lang={lang}][data-guide-ready]", state="attached")
        wait_until_still(page)
        assert name in hero(page)
        assert page.locator(".st-key-desk_panel [data-testid=stRadioOption]:has(input:checked)").inner_text() == panel
    page.locator(".st-key-desk_keys_on label").click()
    page.wait_for_selector(".desk-keys[data-on='0']")
    page.keyboard.press("k")
    wait_until_still(page)
    assert page.locator(".code-large").count() == 0


def test_note_summary_and_contacts_are_copied_by_one_key_each(page: Page, guide_server: Server) -> None:
    at_desk(page, guide_server)
    press(page, "hel", "Enter", "1")
    for key, what in (("c", "note"), ("y", "summary"), ("r", "wrong"), ("t", "contact")):
        page.wait_for_timeout(1500)  # letters that come faster are a word, and do nothing outside the field
        played(page, (key,), None)
        page.wait_for_function("says => document.querySelector('.desk-said')?.textContent === says",
                               arg=translator("fi").text(t.SAID[f"copied-{what}"]))
        held = page.evaluate("() => navigator.clipboard.readText()")
        assert held == page.locator(f".desk-{what}").text_content()
        assert held.count("\n") == 5 or what != "note"


def test_a_second_search_takes_the_place_of_the_first(page: Page, guide_server: Server) -> None:
    at_desk(page, guide_server)
    played(page, ("Escape", "f", "karenssi", "Enter", "f", "kassa", "Enter"), None)
    assert page.locator(".st-key-desk_lookup input").input_value() == "kassa"


def test_a_callers_code_opens_the_case_and_a_misheard_one_names_the_character(page: Page, guide_server: Server) -> None:
    given = given_of(EXAMPLES["trial-kela"].answers)
    code = pack(given, TODAY)
    at_desk(page, guide_server)
    press(page, "Escape", "o")
    page.keyboard.type(code[1] + code[0] + code[2:])
    page.keyboard.press("Enter")
    page.wait_for_selector(".refused[role=alert]")
    wait_until_still(page)
    assert hero(page)
    # What stands in the field is selected: the next code takes its place.
    played(page, ("Escape", "o", code.lower(), "Enter"), None)
    page.wait_for_function("() => document.querySelector('.hero')?.textContent.includes('Tampere')")
    wait_until_still(page)
    assert code in page.locator(".code-large").inner_text()
    assert code not in page.url
    link = page.locator(".code-link a").get_attribute("href") or ""
    assert link.endswith(f"/?lang=sv#{code}")
    asked: list[str] = []
    caller = page.context.new_page()  # as a phone opens it
    with closing(caller):
        caller.on("request", lambda request: asked.append(request.url))
        caller.goto(link)
        caller.wait_for_function("() => document.querySelector('h1')?.textContent.includes('Tammerfors')")
        wait_until_still(caller)
        assert "#" not in caller.url
        assert caller.evaluate("() => history.length") <= 3
        assert not [address for address in asked if code in address]


def test_a_new_caller_finds_nothing_of_the_one_before(page: Page, guide_server: Server) -> None:
    at_desk(page, guide_server, scenario="trial-kela")
    played(page, ("k", "x", "x"), None)
    page.wait_for_function("() => !document.querySelector('.hero')?.textContent.includes('Tampere')")
    wait_until_still(page)
    assert page.evaluate("() => JSON.stringify({...sessionStorage})") == "{}"
    assert page.locator("[class*=st-key-desk_row_] input:checked").count() == 0
    assert page.locator("[class*=st-key-desk_row_] [data-testid=stTextInput] input").evaluate_all(
        "all => all.map(one => one.value).join('')") == ""
    assert page.locator(".st-key-desk_panel input").first.is_checked()
    assert "st-key-desk_row_home_municipality" in page.evaluate(_AT)
    assert "view=desk" in page.url


def test_cases_side_by_side_survive_a_reload_and_a_new_window_begins_empty(page: Page, guide_server: Server) -> None:
    at_desk(page, guide_server, "fi", "fi")
    played(page, ("hel", "Enter", "1", "v", "Turku", "Enter", "1"), None)
    assert "Tur" in hero(page)
    page.reload()
    page.wait_for_function("() => document.querySelector('.hero')?.textContent.includes('Tur')")
    wait_until_still(page)
    with page.context.expect_page() as opened:
        page.evaluate("() => { window.open(location.href); }")
    with closing(opened.value) as other:
        other.wait_for_load_state()
        wait_until_still(other)
        assert other.evaluate("() => document.querySelector('.guide-state').dataset.guideCopy") == ""
    end = played(page, ("PageUp", "v", "Escape", "v"), None)
    assert "Hels" in hero(page)
    assert '"cases":{"2":{' in str(end["answers"])


#: Each panel, the languages in turn; the others with `-m states`.
STATES = [pytest.param(panel, clerk, marks=[] if (3 * row + column) % 6 == 0 else [pytest.mark.states])
          for row, panel in enumerate("sckfe") for column, clerk in enumerate(LANGUAGES)]


@pytest.mark.parametrize(("panel", "clerk"), STATES)
def test_axe_finds_nothing_at_the_desk(page: Page, guide_server: Server, panel: str, clerk: Lang) -> None:
    caller = LANGUAGES[(LANGUAGES.index(clerk) + 1) % 3]
    at_desk(page, guide_server, clerk, caller, "trial-one-fact-missing" if panel in "se" else "today-swedish-speaker")
    if panel != "s":
        press(page, panel)
    # What lies below an edge of a box that scrolls has no background for axe: all of it stands in one view.
    page.set_viewport_size({"width": 1280, "height": 16000})
    found = wrong(page, clerk)
    page.set_viewport_size({"width": 1280, "height": 800})
    assert found == []
