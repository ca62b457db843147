"""The search for a place under real hands: a tap on Continue is always answered, and no control becomes another one."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, Page

from guide.facts.home import HOME
from guide.language.locale import translator
from guide.places import MUNICIPALITIES, find
from guide.testing.server import Server
from guide.web import texts as t
from tests.days import TODAY

pytestmark = pytest.mark.browser
EN = translator("en")
SEARCH = ".st-key-home_municipality_search input"
ANSWERS = ".st-key-home_municipality [data-testid=stRadioOption]"
FOUND = ".st-key-home_municipality_found [data-testid=stRadioOption]"
CONTINUE = ".st-key-continue button"
CHOSEN = ".st-key-home_municipality label:has(input:checked)"
TEXTS = ("Tampere", "Espoo", "pori", "Koski", "tmpere", "Turussa", "33100", "Pirkanmaa", "Ukraina", "Kemi", "Laihia",
         "qqqq")
#: What a search says of a text that means no municipality.
INSTEAD = {"region": t.SEARCH_REGION, "aland": t.SEARCH_ALAND, "country": t.SEARCH_COUNTRY, "script": t.SEARCH_SCRIPT}
NOT_KNOWN = EN.text(HOME.question.options[-1].label)
#: How many orders are played in `make test`; `make orders` plays more, with another seed each time.
FEW = 10
#: The control under the focus: what it is for a screen reader, and whether it is the node that was there before.
FOCUS = """() => { const at = document.activeElement; const same = at === window.guideNode; window.guideNode = at;
  return [at.closest("label")?.innerText.trim() || at.type || at.tagName, same]; }"""
#: Each message of the server comes late by this many milliseconds, as over a bad line.
SLOW = """() => { const Native = WebSocket, late = (deed) => deed && ((event) => setTimeout(deed, 800, event));
  window.WebSocket = class extends Native {
    addEventListener(type, deed, ...rest) {
      super.addEventListener(type, type === "message" ? late(deed) : deed, ...rest); }
    set onmessage(deed) { super.onmessage = late(deed); } }; }"""


@pytest.fixture(scope="module")
def tabs(guide_browser: Browser) -> Iterator[dict[bool, Page]]:
    """A tab of somebody with a mouse, and one of somebody with a finger."""
    contexts = {touch: guide_browser.new_context(viewport={"width": 390, "height": 844}, locale="en-GB",
                                                 reduced_motion="reduce", has_touch=touch) for touch in (False, True)}
    yield {touch: context.new_page() for touch, context in contexts.items()}
    for context in contexts.values():
        context.close()


@pytest.fixture
def tab(tabs: dict[bool, Page], guide_server: Server) -> Callable[[str], Page]:
    """A function that comes to the first page as a new visitor, with a mouse, a finger or keys."""
    def come(how: str) -> Page:
        page = tabs[how == "touch"]
        page.evaluate("() => { try { sessionStorage.clear(); } catch { } }")
        enter(page, guide_server)
        return page
    return come


@pytest.fixture
def page(tab: Callable[[str], Page]) -> Page:
    return tab("mouse")


def enter(page: Page, server: Server) -> None:
    page.goto(f"{server.address}/?lang=en")
    page.wait_for_selector("html[data-guide-ready]", state="attached")


def write(page: Page, text: str, pace: int = 50) -> None:
    """Put the cursor into the field as the device does, and type over what stands there."""
    page.locator(SEARCH).focus()
    page.locator(SEARCH).select_text()
    page.keyboard.type(text, delay=pace)


def press(page: Page, what: str, how: str, hold: int = 110) -> None:
    """Press something by mouse, finger or key, at a person's speed: nothing is waited for before."""
    target = page.locator(what).first
    target.scroll_into_view_if_needed()
    if how == "key":
        target.focus()
        page.wait_for_timeout(hold)
        page.keyboard.press("Enter")
        return
    box = target.bounding_box()
    assert box is not None
    x, y = box["x"] + min(box["width"] / 2, 60), box["y"] + box["height"] / 2
    if how == "touch":
        page.touchscreen.tap(x, y)
        return
    page.mouse.move(x, y)
    page.mouse.down()
    page.wait_for_timeout(hold)
    page.mouse.up()


def run_of(page: Page) -> str:
    """Return the name of the run that stands on the page."""
    return str(page.locator(".guide-state").get_attribute("data-guide-run"))


def answer_to(page: Page, run: str = "") -> str:
    """Wait for the answer to a tap on Continue after a run: the municipality gone on with, or the error."""
    page.wait_for_function("""run => { const now = document.documentElement.dataset.guideReady;
        return now && now !== run && document.querySelector(
            ".guide-errors, .st-key-row_home_municipality, .st-key-stay_municipality"); }""", arg=run)
    if page.locator(".guide-errors").count():
        return f"error: {page.locator('.guide-errors li').inner_text()}"
    row = page.locator(".st-key-row_home_municipality dd")
    return row.inner_text() if row.count() else NOT_KNOWN


def expected(text: str, chosen: str | None) -> str:
    """Return what Continue has to answer, where the text is what was typed and `chosen` was chosen after that."""
    if chosen is not None:
        return chosen
    found = find(text, TODAY)
    if found.exact is not None:
        return MUNICIPALITIES[found.exact].name_en
    if found.matches:
        names = EN.list(match.name_fi for match in found.matches)
        return "error: " + EN.text(t.ERROR_FOUND if found.sure else t.ERROR_GUESS, places=names)
    if found.instead is not None:
        return "error: " + EN.text(INSTEAD[found.instead])
    asked = EN.text(HOME.question.label)
    return "error: " + (EN.text(t.SEARCH_NOTHING) if text else EN.text(t.ERROR_OPEN, question=asked))


@pytest.mark.parametrize("how", ["mouse", "touch", "key"])
def test_the_name_typed_last_is_taken_and_not_the_older_choice(tab: Callable[[str], Page], how: str) -> None:
    one = tab(how)
    write(one, "Espoo")
    one.keyboard.press("Enter")
    one.locator(FOUND).first.click()
    one.locator(CHOSEN).filter(has_text="Espoo").wait_for()
    write(one, "Tampere")
    press(one, CONTINUE, how)
    assert answer_to(one) == "Tampere"


@pytest.mark.parametrize(("how", "text", "answer"), [
    ("mouse", "Tampere", "Tampere"), ("touch", "Tampere", "Tampere"), ("key", "Tampere", "Tampere"),
    ("mouse", "Koski", "Koski Tl and Salo"), ("touch", "tmpere", "Did you mean: Tampere?"),
    ("key", "Pirkanmaa", "region"), ("mouse", "Ukraine", "country"), ("touch", "Åland", "AMS"),
    ("mouse", "qqqq", "not find"), ("key", "Хельсинки", "Latin")])
def test_continue_right_after_typing_is_answered(tab: Callable[[str], Page], how: str, text: str, answer: str) -> None:
    one = tab(how)
    write(one, text)
    press(one, CONTINUE, how)
    said = answer_to(one)
    assert answer in said
    assert said == expected(text, None)


def test_each_search_is_said_with_what_it_found(page: Page) -> None:
    for text in ("Pori", "Turku", "Brändö"):
        write(page, text)
        page.keyboard.press("Enter")
        for match in find(text, TODAY).matches:
            page.locator(".guide-said").filter(has_text=match.name_fi).wait_for(state="attached", timeout=10_000)


def test_an_answer_that_no_longer_fits_the_text_is_dropped(page: Page) -> None:
    for first, second in (("Espoo", "qqqq"), (None, "Koski")):
        if first is None:
            page.locator(ANSWERS).last.click()
            page.locator(CHOSEN).filter(has_text=NOT_KNOWN).wait_for()
        else:
            write(page, first)
            page.keyboard.press("Enter")
            page.locator(FOUND).first.click()
            page.locator(CHOSEN).wait_for()
        write(page, second)
        page.keyboard.press("Enter")
        page.wait_for_function("selector => !document.querySelector(selector)", arg=CHOSEN)
        press(page, CONTINUE, "mouse")
        assert answer_to(page) == expected(second, None)


def test_a_fixed_answer_is_pressed_where_it_stood_before_the_hits_came(page: Page) -> None:
    write(page, "Pori")
    press(page, f"{ANSWERS} >> nth=-1", "mouse")
    page.locator(CHOSEN).wait_for()
    assert page.locator(CHOSEN).all_inner_texts() == [NOT_KNOWN]


def test_only_one_answer_is_chosen_over_both_groups(page: Page) -> None:
    write(page, "Pori")
    page.keyboard.press("Enter")
    page.locator(FOUND).first.wait_for()
    for which in ("first", "last", "first"):
        getattr(page.locator(ANSWERS), which).click()
        page.wait_for_function("""([selector, name]) => { const on = [...document.querySelectorAll(selector)];
            return on.length === 1 && on[0].innerText.includes(name); }""",
                               arg=[CHOSEN, "Pori" if which == "first" else NOT_KNOWN])


def test_a_long_text_is_sent_and_the_reader_told(page: Page) -> None:
    long = "asun Porissa " + "ja kerron siitä pitkään " * 60
    page.locator(SEARCH).focus()
    page.keyboard.insert_text(long)
    page.keyboard.press("Enter")
    page.locator(FOUND).first.wait_for()
    assert EN.text(t.SEARCH_CUT, most=100) in page.locator(".say").inner_text()
    assert page.locator(SEARCH).input_value() == long[:1000]
    write(page, "muutin tänne vuosi sitten ja asun nyt Tampereella, Hervannassa")
    page.keyboard.press("Enter")
    page.locator(FOUND).filter(has_text="Tampere").wait_for()


@pytest.mark.parametrize("slow", [False, True])
def test_the_control_under_the_focus_stays_what_it_was(
        tabs: dict[bool, Page], guide_server: Server, slow: bool) -> None:
    """Hits come, change and go while the focus is on an answer: it is the same answer, or the focus is in the field."""
    page = tabs[False].context.new_page()
    if slow:
        page.add_init_script(f"({SLOW})()")
    enter(page, guide_server)
    on, then = [], []
    for text in ("Pori", "Turku", "qqqq", "Kemi", "Kem"):
        write(page, text, pace=60)
        run = run_of(page)
        page.keyboard.press("Tab")
        name, _ = page.evaluate(FOCUS)
        page.wait_for_function("""run => { const now = document.documentElement.dataset.guideReady;
            return now && now !== run; }""", arg=run)
        after, same = page.evaluate(FOCUS)
        assert (same and after == name) or after == "text", (text, name, after)
        on.append(name)
        then.append(after)
    none = EN.text(HOME.question.options[0].label)
    assert on == [none, "Pori – Björneborg", "Turku – Åbo", none, "Kemi"]
    assert then == [none, "text", "text", none, "text"]
    page.close()


@dataclass
class Hand:
    """Somebody who types, chooses and taps in any order, and what they have to be answered."""

    page: Page
    rng: random.Random
    how: str
    text: str = ""
    chosen: str | None = None
    done: list[str] = field(default_factory=list)

    def type(self) -> bool:
        """Type a name, and leave it with Enter, Tab or not at all. The page stays."""
        text = self.rng.choice([one for one in TEXTS if one != self.text])
        self.done.append(f"type {text}")
        write(self.page, text, pace=self.rng.randrange(20, 110))
        self.text, self.chosen = text, None
        key = self.rng.choice(["", "Enter", "Tab"])
        if key:
            self.done.append(key)
            self.page.keyboard.press(key)
        return False

    def choose(self) -> bool:
        """Choose one of what was found once it is read, or a fixed answer. The page stays."""
        matches = find(self.text, TODAY).matches
        if matches and self.rng.random() < 0.7:
            at = self.rng.randrange(len(matches))
            self.page.locator(SEARCH).press("Enter")
            self.page.locator(FOUND).filter(has_text=matches[0].name_fi).first.wait_for()
            self.chosen, label = MUNICIPALITIES[matches[at].code].name_en, matches[at].name_fi
            press(self.page, f"{FOUND} >> nth={at}", "touch" if self.how == "touch" else "mouse")
        else:
            self.chosen = label = NOT_KNOWN
            press(self.page, f"{ANSWERS} >> nth=-1", "touch" if self.how == "touch" else "mouse")
        self.done.append(f"choose {self.chosen}")
        self.page.locator(CHOSEN).filter(has_text=label).wait_for()
        return False

    def go_on(self) -> bool:
        """Tap Continue; tell whether the page went on."""
        self.done.append("Continue")
        run = run_of(self.page)
        press(self.page, CONTINUE, self.how, hold=self.rng.randrange(40, 160))
        answer = answer_to(self.page, run)
        assert answer == expected(self.text, self.chosen), self.done
        return not answer.startswith("error")


def test_any_order_of_typing_choosing_and_tapping_is_answered(tab: Callable[[str], Page]) -> None:
    seed = int(os.environ.get("ORDERS_SEED", "12"))
    print(f"ORDERS_SEED={seed}")
    for number in range(int(os.environ.get("ORDERS", FEW))):
        rng = random.Random(seed * 1000 + number)
        how = rng.choice(["mouse", "touch", "key"])
        hand = Hand(tab(how), rng, how)
        for _ in range(rng.randrange(2, 5)):
            hand.page.wait_for_timeout(rng.randrange(0, 300))
            act = rng.choice([hand.type, hand.type, hand.choose, hand.go_on])
            if act():
                break
        else:
            hand.go_on()
