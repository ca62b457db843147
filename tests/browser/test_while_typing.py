"""The search for a place while it is typed: names come by themselves, letters stay, a press counts for what it met."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from guide.facts.home import HOME
from guide.places import find
from guide.testing.server import Server
from guide.web import texts as t
from guide.web.host import texts as host
from tests.browser.gate import Gate
from tests.browser.searching import (
    ANSWERS,
    CHOSEN,
    CONTINUE,
    EN,
    FOUND,
    LISTEN,
    NOT_KNOWN,
    SEARCH,
    SEES,
    SLOW,
    answer_to,
    enter,
    expected,
    press,
    run_of,
    write,
)
from tests.days import TODAY

pytestmark = pytest.mark.browser
#: A tap at a point as soon as something is there; what has come there meanwhile is kept.
AIMED = """([what, clientX, clientY]) => { const seen = new MutationObserver(() => {
    if (!document.querySelector(what)) return;
    seen.disconnect();
    const under = document.elementFromPoint(clientX, clientY);
    window.under = under.closest("label")?.tagName;
    for (const kind of ["pointerdown", "pointerup"]) {
        under.dispatchEvent(new PointerEvent(kind, { clientX, clientY, bubbles: true, pointerType: "touch" })); }
    });
    seen.observe(document.body, { subtree: true, childList: true }); }"""
TOPIC = ".st-key-topic_search input"
CARET = "() => [document.activeElement.value, document.activeElement.selectionStart]"


@pytest.fixture
def page(guide_browser: Browser, guide_server: Server) -> Iterator[Page]:
    """The first page on a phone, opened by a new visitor who reads English."""
    with guide_browser.new_context(viewport={"width": 390, "height": 844}, locale="en-GB", reduced_motion="reduce",
                                   has_touch=True) as context:
        page = context.new_page()
        enter(page, guide_server)
        yield page


def found(page: Page, text: str) -> None:
    """Wait until the list has what a text finds, best first, and nothing else."""
    names = [match.name_fi for match in find(text, TODAY).matches]
    page.wait_for_function("""([what, names]) => { const shown = [...document.querySelectorAll(what)];
        return shown.length === names.length && shown.every((one, at) => one.innerText.includes(names[at])); }""",
                           arg=[FOUND, names])


def test_names_come_while_typing_and_the_exact_one_is_enough(page: Page) -> None:
    page.evaluate(LISTEN)
    write(page, "T")
    page.wait_for_timeout(500)
    assert page.locator("#told_home_municipality").inner_text() == EN.text(t.SEARCH_TYPE)
    page.keyboard.type("amp", delay=60)
    found(page, "Tamp")
    assert page.evaluate(CARET) == ["Tamp", 4]
    page.wait_for_function("() => window.heard.length")
    begun = find("Tamp", TODAY)
    assert page.evaluate("() => window.heard") == [
        EN.text(t.SEARCH_BEGUN, count=begun.begun) + " " + page.locator(FOUND).inner_text()]
    page.keyboard.type("ere", delay=60)
    press(page, CONTINUE, "touch")
    assert answer_to(page) == "Tampere"


def test_three_keys_and_two_taps_lead_to_todays_answer(page: Page) -> None:
    write(page, "tam")
    found(page, "tam")
    press(page, FOUND, "touch")
    press(page, CONTINUE, "touch")
    assert answer_to(page) == "Tampere"
    assert page.get_by_role("heading", level=1).inner_text() == page.locator("h1.hero").inner_text()
    assert "step=result" in page.url


def test_letters_and_caret_stay_when_answers_come_late(guide_browser: Browser, guide_server: Server) -> None:
    with guide_browser.new_context(locale="en-GB", reduced_motion="reduce") as context:
        page = context.new_page()
        page.add_init_script(f"({SLOW})()")
        enter(page, guide_server)
        write(page, "ampere", pace=290)  # each letter is sent, and the answers come while others are typed
        page.keyboard.press("Home")
        page.keyboard.type("T")
        for _ in range(12):
            assert page.evaluate(CARET) == ["Tampere", 1]
            page.wait_for_timeout(100)
        found(page, "Tampere")
        assert page.evaluate(CARET) == ["Tampere", 1]


def test_a_press_counts_for_what_it_met_though_the_page_moves(page: Page) -> None:
    for what, name in ((ANSWERS, NOT_KNOWN), (FOUND, "Tampere")):
        write(page, "" if name == NOT_KNOWN else "Tam", pace=30)
        if name != NOT_KNOWN:
            found(page, "Tam")
            page.wait_for_timeout(SEES)
            what = f"{FOUND} >> nth=0"
        page.locator(SEARCH).focus()
        page.keyboard.press("End")
        box = page.locator(what).last.bounding_box()
        assert box is not None
        page.keyboard.type("Kem" if name == NOT_KNOWN else "p", delay=10)
        page.mouse.move(box["x"] + 60, box["y"] + box["height"] / 2)
        page.mouse.down()
        found(page, "Kem" if name == NOT_KNOWN else "Tamp")  # drawn anew under the finger
        page.mouse.up()
        page.locator(CHOSEN).filter(has_text=name).wait_for()
        assert page.locator(CHOSEN).count() == 1


def test_a_tap_aimed_before_the_list_came_counts_for_what_stood_there(page: Page) -> None:
    """The finger comes down in the moment in which names have pushed Continue away, and where an answer is now."""
    box = page.locator(CONTINUE).bounding_box()
    assert box is not None
    page.evaluate(AIMED, [FOUND, box["x"] + 60, box["y"] + box["height"] / 2])
    write(page, "Koski", pace=20)
    assert answer_to(page) == expected("Koski", None)
    assert page.evaluate("() => window.under") == "LABEL"
    assert page.locator(CHOSEN).count() == 0


def test_a_name_pressed_before_the_list_is_drawn_anew_is_chosen(page: Page) -> None:
    write(page, "Tam")
    found(page, "Tam")
    page.wait_for_timeout(SEES)
    page.keyboard.type("p")
    press(page, FOUND, "touch", at_once=True)
    page.locator(CHOSEN).filter(has_text="Tampere").wait_for()
    press(page, CONTINUE, "touch")
    assert answer_to(page) == "Tampere"


def test_what_stands_around_a_field_is_bound_to_it(page: Page) -> None:
    field, fixed = page.locator(SEARCH), page.get_by_role("radiogroup", name=EN.text(HOME.question.label))
    hint = EN.text(HOME.question.hint)
    expect(field).to_have_accessible_description(f"{hint} {EN.text(t.SEARCH_TYPE)}")
    expect(fixed).to_have_accessible_description(hint)
    assert field.get_attribute("aria-invalid") is None
    run = run_of(page)
    press(page, CONTINUE, "touch")
    error = answer_to(page, run).removeprefix("error: ")
    said = EN.text(t.ERROR_PREFIX, title=error)
    for one in (field, fixed):
        expect(one).to_have_accessible_description(f"{said} {hint}" + (
            f" {EN.text(t.SEARCH_TYPE)}" if one == field else ""))
        assert one.get_attribute("aria-invalid") == "true"
    assert page.get_by_role("alert").count() == 0, "read when it gets the focus, and not once more"
    write(page, "Pori")
    found(page, "Pori")
    assert field.get_attribute("aria-invalid") is None
    expect(page.locator(".st-key-home_municipality_found [role=radiogroup]")).to_have_accessible_description(hint)


def test_a_long_wait_is_said_and_marked(guide_browser: Browser, guide_server: Server) -> None:
    with guide_browser.new_context(locale="en-GB", reduced_motion="reduce") as context:
        page = context.new_page()
        page.add_init_script(f"({SLOW.replace('800', '1500')})()")
        enter(page, guide_server)
        page.evaluate(LISTEN)
        run = run_of(page)
        press(page, CONTINUE, "mouse")
        busy = page.locator("[data-testid=stMain][aria-busy=true]")
        busy.wait_for()
        answer_to(page, run)
        assert page.evaluate("() => window.heard")[0] == EN.text(host.FETCHING)
        assert busy.count() == 0


def test_a_cut_line_and_its_return_are_said_and_the_focus_is_put_back(
        guide_browser: Browser, guide_server: Server) -> None:
    with Gate(guide_server.port) as gate, guide_browser.new_context(locale="en-GB", reduced_motion="reduce") as context:
        page = context.new_page()
        page.goto(f"{gate.address}/?lang=en")
        page.wait_for_selector("html[data-guide-ready]", state="attached")
        page.evaluate(LISTEN)
        page.locator(f"{ANSWERS} input").last.focus()
        page.evaluate("() => { window.held = document.activeElement; }")
        gate.shut()
        page.locator(".guide-connection[role=status]").filter(has_text=EN.text(host.WAITING)).wait_for()
        gate.mode = "open"
        page.wait_for_selector("html[data-guide-ready]", state="attached")
        page.wait_for_function("() => window.heard.length && document.activeElement === window.held")
        assert page.evaluate("() => window.heard") == [EN.text(host.AGAIN)]


def test_who_comes_back_too_late_is_told_that_the_answers_are_gone(page: Page) -> None:
    press(page, f"{ANSWERS} >> nth=-1", "touch")
    page.locator(CHOSEN).wait_for()
    page.wait_for_function("() => sessionStorage.getItem('guide-seen')")
    page.evaluate("() => addEventListener('pagehide', () => sessionStorage.setItem('guide-seen', '1 '))")
    page.reload()
    line = page.locator(".guide-connection[role=status]").filter(has_text=EN.text(host.GONE))
    line.wait_for()
    page.keyboard.press("Tab")
    line.wait_for(state="detached")
    assert page.locator(CHOSEN).count() == 0


def test_another_word_leads_to_its_matter(page: Page) -> None:
    page.evaluate(LISTEN)
    page.locator(TOPIC).focus()
    page.keyboard.type("sanct", delay=60)
    first = page.locator(".st-key-topic_found button").first
    first.wait_for()
    page.wait_for_function("() => window.heard.length")
    assert page.evaluate("() => window.heard")[0].startswith(EN.text(t.TOPIC_HITS, count=3)[:6])
    expect(page.locator(TOPIC)).to_have_accessible_description(re.compile(re.escape(EN.text(t.TOPIC_HINT))))
    title = first.inner_text()
    press(page, ".st-key-topic_found button", "touch")
    page.get_by_role("heading", name=title, level=1).wait_for()
    assert "sanct" not in page.url


def test_what_was_cleared_can_be_taken_back_until_something_is_answered(page: Page) -> None:
    """Only the page itself holds it meanwhile; the way back leads to where Clear was pressed."""
    undo, clear = page.locator(".guide-undo button"), ".st-key-clear button"
    page.evaluate(LISTEN)
    press(page, f"{ANSWERS} >> nth=-1", "touch")
    page.locator(CHOSEN).wait_for()
    press(page, CONTINUE, "touch")
    page.locator(".st-key-stay_municipality").wait_for()
    for takes_back in (True, False):
        page.wait_for_selector("html[data-guide-ready]", state="attached")
        press(page, clear, "touch")
        undo.wait_for()
        page.locator(SEARCH).wait_for()
        page.wait_for_selector("html[data-guide-ready]", state="attached")
        assert EN.text(t.CLEARED) in page.evaluate("() => window.heard").pop()
        assert page.evaluate("() => sessionStorage.getItem('guide-answers-1')") is None
        assert page.locator(CHOSEN).count() == 0
        if takes_back:
            undo.click()
            page.locator(".st-key-stay_municipality").wait_for()
            assert "step=stay" in page.url
    press(page, f"{ANSWERS} >> nth=-1", "touch")
    undo.wait_for(state="detached")
    page.locator(CHOSEN).wait_for()
