"""No key at the desk gives another case in silence: each test is a slip that a clerk made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, WebSocketRoute

from guide.desk.keyboard import ACTIONS, State, table
from guide.language.locale import translator
from guide.testing.browser import empty
from guide.testing.opened import wait_until_still
from guide.testing.server import Server
from guide.web.desk import texts as t
from tests.browser.hands import played, screen
from tests.sampling import sample

pytestmark = pytest.mark.browser
HELSINKI, TURKU = ('{"home_municipality":"091"}', '{"home_municipality":"853"}')
FI = translator("fi")


@pytest.fixture(scope="module")
def tab(guide_browser: Browser) -> Iterator[Page]:
    context = a_context(guide_browser)
    yield context.new_page()
    context.close()


@pytest.fixture
def desk(tab: Page, guide_server: Server) -> Page:
    """The desk as a clerk finds it in a new tab."""
    empty(tab, guide_server.address)
    at_desk(tab, guide_server)
    return tab


def a_context(browser: Browser) -> BrowserContext:
    return browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce", bypass_csp=True)


def at_desk(page: Page, server: Server) -> None:
    page.goto(f"{server.address}/?view=desk&lang=fi&also=fi")
    wait_until_still(page)


def press(page: Page, *keys: str) -> dict[str, object]:
    return played(page, keys, None)


def said(page: Page) -> str:
    return page.locator(".desk-said").inner_text()


@pytest.mark.parametrize("text", sample(["Hlsnk", "qqqq"], "no such place", most=1))
def test_no_digit_chooses_an_answer_of_its_own(desk: Page, text: str) -> None:
    press(desk, text, "Enter")
    found = desk.locator(".st-key-desk_row_home_municipality [data-testid=stRadioOption]").count() - 2
    for digit in range(found + 1, 10):
        assert press(desk, str(digit))["answers"] == ""
    press(desk, "+")
    assert screen(desk)["answers"] == '{"home_municipality":"none"}'


def test_an_unknown_place_has_a_key(desk: Page) -> None:
    assert press(desk, "Escape", "-")["answers"] == '{"home_municipality":"unknown"}'


def test_a_digit_after_half_a_day_changes_nothing(desk: Page) -> None:
    right = press(desk, "hel", "Enter", "1")
    half = press(desk, "PageUp", "2", "14", "Enter")
    assert half["settled"] == []
    assert half["hero"] == right["hero"]
    assert desk.locator(".hero.before").count() == 1
    assert half["doubts"]
    after = press(desk, "Escape", "1", "3")
    assert after["answers"] == half["answers"]
    assert after["settled"] == []
    assert said(desk) == FI.text(t.SAID["day"])


@pytest.mark.parametrize("leave", sample(["Enter", "Tab"], "leave", most=1))
def test_a_whole_day_goes_on_to_the_next_question(desk: Page, leave: str) -> None:
    end = press(desk, "hel", "Enter", "1", "d", "2", "14.5.2023", leave)
    assert '"day":"14","month":"5","year":"2023"' in str(end["answers"])
    assert desk.locator("[class*=st-key-desk_row_]:focus-within .desk-row[data-state=open]").count() == 1
    assert (screen(desk)["doubts"], end["settled"]) == ([], [])


@pytest.mark.hands
def test_a_day_that_may_be_several_is_chosen_by_a_digit(desk: Page) -> None:
    half = press(desk, "hel", "Enter", "1", "d", "2", "2023", "Enter")
    assert half["doubts"]
    assert '"day":"1","month":"3","year":"2023"' in str(press(desk, "2")["answers"])


@pytest.mark.hands
def test_digits_pick_search_hits_and_nothing_else_from_a_panel(desk: Page) -> None:
    right = press(desk, "hel", "Enter", "1")
    hits = press(desk, "f", "karenssi", "Enter", "2")
    assert hits["answers"] == right["answers"]
    assert desk.locator(".st-key-desk_hit [data-testid=stRadioOption]").nth(1).locator("input").is_checked()
    desk.locator(".st-key-desk_panel [data-testid=stRadioOption]").first.click()
    wait_until_still(desk)
    assert press(desk, "3", "2", "1", "0", "+") == right
    assert said(desk) == FI.text(t.SAID["no-question"])


def test_an_answer_that_is_not_that_of_the_field_says_so(desk: Page) -> None:
    right = press(desk, "hel", "Enter", "1")
    changed = press(desk, "Backspace", "Turku", "Enter")
    assert (changed["settled"], changed["hero"]) == ([], right["hero"])
    assert desk.locator(".hero.before").count() == 1
    [doubt] = desk.locator(".doubt").all_inner_texts()
    assert desk.locator(".guide-said").inner_text().count(doubt) == 1
    chosen = press(desk, "1")
    assert (chosen["answers"], chosen["doubts"], len(chosen["settled"])) == (TURKU, [], 1)  # type: ignore[arg-type]
    answer = desk.locator(".hero .text, .hero").first.inner_text().partition(".")[0]
    assert answer in desk.locator(".guide-said").inner_text()


@pytest.mark.hands
def test_a_search_after_an_answer_that_is_no_place_says_so(desk: Page) -> None:
    press(desk, "Escape", "+", "PageUp")
    changed = press(desk, "Backspace", "Turku", "Enter")
    assert changed["doubts"]
    assert changed["settled"] == []
    assert press(desk, "1")["answers"] == TURKU


def test_a_word_outside_a_field_changes_nothing(desk: Page) -> None:
    right = press(desk, "hel", "Enter", "1")
    for word in ("Turku", "salo", "ulvila", "lahti", "mänttä vilppula"):
        played(desk, tuple(word), 0)
        after = played(desk, ("Enter", "1", "2", "0"), 60)
        assert after == right, word
        assert desk.locator(".st-key-desk_also input:checked").evaluate("one => one.value") == desk.locator(
            ".st-key-desk_also input").first.evaluate("one => one.value")
        assert said(desk) == FI.text(t.SAID["word"])
        press(desk, "Escape")
    assert '"change_wanted":"yes"' in str(press(desk, "PageDown", "1")["answers"])


@pytest.mark.hands
def test_a_word_typed_at_a_slow_hands_pace_changes_no_answer(desk: Page) -> None:
    press(desk, "hel", "Enter", "1")
    for word in ("ulvila", "uusikaupunki"):
        assert played(desk, tuple(word), 400)["answers"] == HELSINKI
        press(desk, "Escape")


@pytest.mark.hands
def test_undo_in_a_field_with_text_undoes_the_text(desk: Page) -> None:
    right = press(desk, "hel", "Enter", "1")
    press(desk, "Backspace", "Turku", "Control+z")
    assert screen(desk)["answers"] == right["answers"]
    assert press(desk, "Escape", "Control+z")["answers"] == ""


def test_tab_after_a_place_goes_to_what_is_found(desk: Page) -> None:
    assert press(desk, "hel", "Enter", "1", "Backspace", "Turku", "Tab", "1")["answers"] == TURKU


@pytest.mark.hands
def test_a_wait_is_not_over_before_its_run(guide_browser: Browser, guide_server: Server) -> None:
    """The page has just connected; a key is pressed, and its run takes longer than any patience of the script."""
    held: list[str | bytes] = []
    holding = False

    def through(here: WebSocketRoute) -> None:
        there = here.connect_to_server()
        there.on_message(lambda message: held.append(message) if holding else here.send(message))
        sockets.append(here)

    sockets: list[WebSocketRoute] = []
    context = a_context(guide_browser)
    page = context.new_page()
    page.clock.install()
    page.route_web_socket("**/_stcore/stream", through)
    at_desk(page, guide_server)
    press(page, "hel", "Enter")
    holding = True
    page.keyboard.press("1")
    page.clock.fast_forward(10_000)
    page.keyboard.press("Backspace")
    page.keyboard.type("Turku")
    holding = False
    for message in held:
        sockets[-1].send(message)
    end = played(page, ("Enter", "1"), None)
    assert end["answers"] == TURKU
    context.close()


def test_a_held_key_answers_once(desk: Page) -> None:
    press(desk, "hel", "Enter")
    for _ in range(12):  # the browser repeats a key that is down
        desk.keyboard.down("1")
    desk.keyboard.up("1")
    assert played(desk, (), None)["answers"] == HELSINKI


def test_an_answered_last_question_takes_no_further_digit(desk: Page) -> None:
    press(desk, "33100", "Enter", "1")
    right = screen(desk)
    assert press(desk, "2", "3") == right
    assert said(desk) == FI.text(t.SAID["already-answered"])


def test_capitals_and_other_characters_change_nothing(desk: Page) -> None:
    assert press(desk, "hel", "Enter", "1")["answers"] == HELSINKI
    right = screen(desk)
    for key in ("Shift+U", "U", "AltGraph", "CapsLock", "F8", "Home"):
        desk.keyboard.press(key)
    press(desk, "@", "€", "´", "å", "1")
    assert screen(desk) == right


@pytest.mark.hands
def test_undo_any_number_of_times(desk: Page) -> None:
    press(desk, "hel", "Enter", "1", "PageDown", "1", "1", "PageUp")
    end = press(desk, "Control+z", "Control+z")
    assert end["answers"] == HELSINKI
    again = press(desk, "1", "1")
    assert again["answers"] != HELSINKI
    assert played(desk, ("u", "u"), 40)["answers"] == HELSINKI
    assert played(desk, ("u", "1"), 40)["answers"] == ""
    assert press(desk, "Backspace", "hel", "Enter", "1", "d", "2", "14.5.2023", "Enter", "1", "u", "u")["answers"] == \
        '{"when":"date","home_municipality":"091"}'
    assert press(desk, "u", "u", "u")["answers"] == ""
    assert said(desk) == FI.text(t.SAID["undone"])


def test_escape_drops_what_waits(desk: Page) -> None:
    press(desk, "hel", "Enter")
    end = played(desk, ("1", "PageDown", "1", "Escape"), 0)
    assert end["answers"] == HELSINKI
    assert said(desk) == FI.text(t.SAID["dropped"])
    # Where the next key would land nobody can have seen: it does nothing until the hand is put somewhere.
    assert press(desk, "1", "2", "-")["answers"] == HELSINKI
    assert said(desk) == FI.text(t.SAID["dropped"])
    assert press(desk, "PageDown", "1")["answers"] != HELSINKI


def test_x_twice_and_only_then_begins_anew(desk: Page) -> None:
    press(desk, "hel", "Enter", "1", "x", "PageDown", "x")
    assert screen(desk)["answers"] == HELSINKI
    assert said(desk) == FI.text(t.SAID["new"])
    assert desk.locator(".desk-said").is_visible()
    assert press(desk, "x")["answers"] == ""


#: How a hand comes into each state; what has the focus last is in braces.
_THERE: Mapping[State, tuple[str, ...]] = {
    "choices": ("hel", "Enter", "1", "PageDown"), "answered": ("33100", "Enter", "1"),
    "day": ("hel", "Enter", "1", "d", "2"), "control": ("hel", "Enter", "1"), "away": ("hel", "Enter", "1"),
    "stopped": ("hel", "Enter", "1")}
_FOCUS: Mapping[State, str] = {
    "control": "() => document.querySelector('.st-key-desk_panel input').focus()",
    "away": "() => document.activeElement.blur()", "stopped": "() => document.activeElement.blur()"}


@pytest.mark.hands
def test_no_key_answers_where_the_table_says_that_it_does_not(desk: Page, guide_server: Server) -> None:
    wrong = []
    for state, way in _THERE.items():
        of = table()[state]
        for key in ("1", "9", "+", "-", "0", "Backspace", "n", "Enter", "PageUp", "q"):
            action = of.get("1-9" if key in "19" else key) or of.get("*", "")
            if action and ACTIONS[action][1]:
                continue
            # A key may well take the hand to another state: each one is pressed in its own.
            empty(desk, guide_server.address)
            at_desk(desk, guide_server)
            before = press(desk, *way)["answers"]
            if state in _FOCUS:
                desk.evaluate(_FOCUS[state])
            if state == "stopped":
                played(desk, tuple("Turku"), 0)
            if press(desk, key)["answers"] != before:
                wrong.append(f"{key}, {state}")
    assert wrong == []


def test_arrows_are_the_browsers_own_in_a_group_of_choices(desk: Page) -> None:
    end = press(desk, "hel", "Enter", "1", "PageDown", "ArrowDown")
    assert '"change_wanted":"no"' in str(end["answers"])
    assert desk.locator("[class*=st-key-desk_row_change_wanted]:focus-within").count() == 1


def test_controls_name_their_keys(desk: Page) -> None:
    assert desk.locator(".st-key-desk_undo button").get_attribute("aria-keyshortcuts") == "U Control+Z"
    assert desk.locator(".st-key-desk_panel input").nth(3).get_attribute("aria-keyshortcuts") == "F"
    names = desk.locator("[class*=st-key-desk_row_] [data-testid=stTextInput] input").evaluate_all(
        "all => all.map(one => one.getAttribute('aria-label'))")
    assert len(names) == len({*names}) > 1
