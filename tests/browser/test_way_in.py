"""The search for a place under real hands: a tap on Continue is always answered, and no control becomes another one."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from guide.facts.home import HOME
from guide.places import find
from guide.testing.browser import empty
from guide.testing.server import Server
from guide.web import texts as t
from tests.browser.searching import (
    ANSWERS,
    CHOSEN,
    CONTINUE,
    EN,
    FOUND,
    NOT_KNOWN,
    SEARCH,
    SEES,
    SLOW,
    Hand,
    answer_to,
    enter,
    expected,
    press,
    run_of,
    write,
)
from tests.days import TODAY
from tests.sampling import sample

pytestmark = pytest.mark.browser
#: How many orders are played in `make test`; `make orders` plays more, with another seed each time.
FEW = 4
#: The control under the focus: what it is for a screen reader, and whether it is the node that was there before.
FOCUS = """() => { const at = document.activeElement; const same = at === window.guideNode; window.guideNode = at;
  return [at.closest("label")?.innerText.trim() || at.type || at.tagName, same]; }"""


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
        empty(page, guide_server.address)
        enter(page, guide_server)
        return page
    return come


@pytest.fixture
def page(tab: Callable[[str], Page]) -> Page:
    return tab("mouse")


@pytest.mark.parametrize("how", sample(["mouse", "touch", "key"], "how", most=1))
def test_the_name_typed_last_is_taken_and_not_the_older_choice(tab: Callable[[str], Page], how: str) -> None:
    one = tab(how)
    write(one, "Espoo")
    one.keyboard.press("Enter")
    one.locator(FOUND).first.wait_for()
    press(one, FOUND, "mouse")
    one.locator(CHOSEN).filter(has_text="Espoo").wait_for()
    write(one, "Tampere")
    press(one, CONTINUE, how)
    assert answer_to(one) == "Tampere"


@pytest.mark.parametrize(("how", "text", "answer"), [
    ("mouse", "Tampere", "Tampere"), ("touch", "Tampere", "Tampere"), ("key", "Tampere", "Tampere"),
    *sample([("mouse", "Koski", "Koski Tl and Salo"), ("touch", "tmpere", "Did you mean: Tampere?"),
             ("key", "Pirkanmaa", "region"), ("mouse", "Ukraine", "country"), ("touch", "Åland", "AMS"),
             ("mouse", "qqqq", "not find"), ("key", "Хельсинки", "Latin")], "way in", most=3)])
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
            page.locator(FOUND).first.wait_for()
            press(page, FOUND, "mouse")
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
    page.wait_for_timeout(SEES)
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


@pytest.mark.parametrize("slow", sample([False, True], "slow", most=1))
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
