"""The first question before the app: usable at once, and what is typed while the app comes is kept to the letter.

A cut is a typing during which the app arrives: each piece of it is let through at a moment of its own. `make cuts`
plays 300 of them.
"""

from __future__ import annotations

import os
import random
import re
from dataclasses import dataclass, field
from functools import partial

import pytest
from playwright.sync_api import Browser, Page, Route, WebSocket, expect

from guide.facts.home import HOME
from guide.language.locale import LANGUAGES, Lang, translator
from guide.testing.opened import wait_until_still
from guide.testing.server import Server
from guide.web.place_search import see
from guide.web.widgets import told
from tests.browser.searching import EN, FOUND, NOT_KNOWN, SEARCH, SLOW, TEXTS, enter, press
from tests.sampling import sample

pytestmark = pytest.mark.browser
#: How many cuts are played in `make test`.
FEW = 3
EARLY = ".guide-first input"
#: The pieces of the app, each of which may come at any moment of the typing.
PIECES = {"own": re.compile(r"/guide/shell\.js"), "main": re.compile(r"/static/js/index\."),
          "rest": re.compile(r"/static/js/(?!index\.).*\.js")}
HAS_FONT = "() => [...document.fonts].some(one => one.family.includes('Source Sans') && one.status === 'loaded')"
STANDS = """() => { const at = document.activeElement;
    return [at.closest("[class*=st-key-]")?.classList.contains("st-key-home_municipality_search") || false,
            at.value, at.selectionStart, at.selectionEnd]; }"""


@dataclass
class Coming:
    """The app on its way: what is held back, and what may come."""

    page: Page
    free: set[str] = field(default_factory=set)
    held: dict[str, list[Route]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name, pattern in PIECES.items():
            self.page.route(pattern, partial(self._meets, name))

    def _meets(self, name: str, route: Route) -> None:
        if name in self.free:
            route.continue_()
        else:
            self.held.setdefault(name, []).append(route)

    def release(self, name: str) -> None:
        self.free.add(name)
        for route in self.held.pop(name, ()):
            route.continue_()


@dataclass
class Typed:
    """A text as a field should have it: letters, and what is selected from one place to another."""

    text: str = ""
    start: int = 0
    end: int = 0

    def press(self, key: str) -> None:
        whole = self.start != self.end
        if len(key) == 1:
            self.text = self.text[:self.start] + key + self.text[self.end:]
            self.start = self.end = self.start + 1
        elif key == "Backspace":
            self.start = self.start if whole else max(self.start - 1, 0)
            self.text = self.text[:self.start] + self.text[self.end:]
            self.end = self.start
        elif key == "ArrowLeft":
            self.end = self.start = self.start if whole else max(self.start - 1, 0)
        elif key == "End":
            self.start = self.end = len(self.text)
        elif key == "Shift+Home":
            self.start = 0
        else:
            raise ValueError(key)


def keys_of(rng: random.Random) -> list[str]:
    """Return a typing: a name or two, with the caret moved and letters taken back; sometimes a selection at the end."""
    keys = [*rng.choice(TEXTS)]
    for _ in range(rng.randrange(3)):
        keys += rng.choice([["Backspace"], ["ArrowLeft", "ArrowLeft"], ["End"], ["ArrowLeft", "x", "Backspace"],
                            ["Shift+Home", *rng.choice(TEXTS)]])
    return [*keys, "End", *(["Shift+Home"] if rng.random() < 0.3 else ["ArrowLeft"] if rng.random() < 0.3 else [])]


def cut(page: Page, server: Server, rng: random.Random) -> None:
    """Type while the app comes, and look at what has become of it."""
    coming, keys = Coming(page), keys_of(rng)
    at = {name: rng.randrange(len(keys) + 1) for name in PIECES}
    page.goto(f"{server.address}/?lang=en", wait_until="commit")
    page.locator(EARLY).click()
    typed = Typed()
    for number, key in enumerate([*keys, ""]):
        for name in PIECES:
            if at[name] == number:
                coming.release(name)
        if key:
            page.keyboard.press(key)
            typed.press(key)
            page.wait_for_timeout(rng.randrange(10, 260))
    page.wait_for_selector("html[data-guide-ready]", state="attached", timeout=90_000)
    what = (keys, at)
    assert page.evaluate(STANDS) == [True, typed.text, typed.start, typed.end], what
    assert page.locator(".guide-first").count() == 0
    assert page.get_by_role("heading", level=1).count() == 1
    assert page.get_by_role("main").count() == 1
    expect(page.locator("#told_home_municipality")).to_have_text(told(see(typed.text), EN))
    names = [match.name_fi for match in see(typed.text).search.matches]
    assert len(page.locator(FOUND).all()) == len(names), what
    assert page.evaluate(STANDS) == [True, typed.text, typed.start, typed.end], what


def test_what_is_typed_while_the_app_comes_is_kept(guide_browser: Browser, guide_server: Server) -> None:
    seed, many = int(os.environ.get("CUTS_SEED", "5")), int(os.environ.get("CUTS", FEW))
    print(f"CUTS_SEED={seed}")
    for number in range(many):
        rng = random.Random(seed * 1000 + number)
        with guide_browser.new_context(viewport={"width": 390, "height": 844}, locale="en-GB",
                                       reduced_motion="reduce") as context:
            page = context.new_page()
            if rng.random() < 0.3:
                page.add_init_script(f"({SLOW})()")
            cut(page, guide_server, rng)


@pytest.mark.parametrize("lang", sample(LANGUAGES, "early", most=1))
def test_nothing_but_the_page_itself_is_needed_for_the_first_question(
        guide_browser: Browser, guide_server: Server, lang: Lang) -> None:
    with guide_browser.new_context(locale="en-GB", reduced_motion="reduce") as context:
        page = context.new_page()
        page.route(re.compile(r"\.js(\?|$)"), lambda route: None)
        page.goto(f"{guide_server.address}/?lang={lang}", wait_until="commit")
        to = translator(lang)
        early = page.get_by_role("combobox")
        expect(early).to_have_accessible_description(to.text(HOME.question.hint))
        assert page.get_by_role("main").get_by_role("heading").all_inner_texts() == [to.text(HOME.question.label)]
        assert page.get_by_role("main").count() == 1
        early.press_sequentially("Tam")
        assert page.locator("#first_places option").count() > 300
        expect(early).to_have_value("Tam")


@pytest.mark.parametrize(("width", "query"), [(390, "?lang=sv"), (1280, "?lang=sv"), (320, "")])
def test_languages_heading_and_field_stay_where_they_stood(
        guide_browser: Browser, guide_server: Server, width: int, query: str) -> None:
    """A finger on its way meets what it was aimed at. Whoever reads another language has one line more on both."""
    with guide_browser.new_context(viewport={"width": width, "height": 844}, locale="uk-UA",
                                   reduced_motion="reduce") as context:
        page, held = context.new_page(), list[Route]()
        page.route(PIECES["main"], lambda route: held.append(route))
        page.goto(f"{guide_server.address}/{query}", wait_until="commit")
        page.locator(EARLY).wait_for()
        page.wait_for_function(HAS_FONT)
        early = [page.locator(what).first.bounding_box() for what in ("h1 >> visible=true", ".st-key-lang_en a", EARLY)]
        for route in held:
            route.continue_()
        wait_until_still(page)
        late = [page.locator(what).first.bounding_box() for what in ("h1", ".st-key-lang_en a", SEARCH)]
        for before, after in zip(early, late, strict=True):
            assert before is not None
            assert after is not None
            assert abs(before["y"] - after["y"]) <= 4
            assert abs(before["x"] - after["x"]) <= 4


@pytest.mark.parametrize("begun", [False, True])
def test_another_language_comes_without_a_letter_lost(
        guide_browser: Browser, guide_server: Server, begun: bool) -> None:
    """Before the app is there, or while it draws itself in the language before."""
    with guide_browser.new_context(locale="en-GB", reduced_motion="reduce") as context:
        page = context.new_page()
        if begun:
            page.add_init_script(f"({SLOW})()")
        coming, sockets = Coming(page), list[WebSocket]()
        page.on("websocket", lambda one: sockets.append(one))
        coming.release("own")
        page.goto(f"{guide_server.address}/?lang=fi", wait_until="commit")
        early, to = page.locator(EARLY), translator("sv")
        early.press_sequentially("Lem")
        page.wait_for_function("() => window.prerenderReady === false")
        if begun:
            for name in ("main", "rest"):
                coming.release(name)
            while not sockets:
                page.wait_for_timeout(20)
            page.wait_for_timeout(200)  # it has told the server its language; the answer comes later still
        page.locator(".guide.languages").get_by_role("link", name="Svenska").click()
        if not begun:
            page.get_by_role("heading", name=to.text(HOME.question.label), level=1).wait_for()
            assert page.get_by_role("main").get_by_role("heading").count() == 1
            assert page.evaluate("() => [document.documentElement.lang, document.activeElement.lang]") == ["sv", "sv"]
            expect(early).to_have_accessible_description(to.text(HOME.question.hint))
            early.press("End")
            page.keyboard.type("pä")
            for name in ("main", "rest"):
                coming.release(name)
        text = "Lem" if begun else "Lempä"
        page.locator("html[data-guide-ready][lang=sv]").wait_for(state="attached", timeout=60_000)
        expect(page.locator(SEARCH)).to_have_value(text)
        expect(page.locator("#told_home_municipality")).to_have_text(told(see(text), to))
        assert page.get_by_role("heading", level=1).all_inner_texts() == [to.text(HOME.question.label)]
        assert page.url.endswith("?lang=sv")


def test_what_was_typed_wins_over_what_the_tab_kept(guide_browser: Browser, guide_server: Server) -> None:
    with guide_browser.new_context(locale="en-GB", reduced_motion="reduce") as context:
        page = context.new_page()
        enter(page, guide_server)
        press(page, ".st-key-home_municipality_other [data-testid=stRadioOption] >> nth=-1", "mouse")
        page.wait_for_function("() => sessionStorage.getItem('guide-answers-1')")
        page.wait_for_selector("html[data-guide-ready]", state="attached")
        coming = Coming(page)
        page.reload(wait_until="commit")
        page.locator(EARLY).press_sequentially("Kemi")
        for name in PIECES:
            coming.release(name)
        page.locator(FOUND).filter(has_text="Kemi").first.wait_for(timeout=60_000)
        page.wait_for_selector("html[data-guide-ready]", state="attached")
        assert page.locator(SEARCH).input_value() == "Kemi"
        assert page.locator(".st-key-home_municipality label:has(input:checked)").count() == 0, NOT_KNOWN
