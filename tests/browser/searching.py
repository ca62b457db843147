"""Somebody who searches a place as people do: types, chooses, taps Continue, and what they have to be answered."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field

from playwright.sync_api import Error, FloatRect, Locator, Page

from guide.facts.home import HOME
from guide.language.locale import Lang, translator
from guide.places import MUNICIPALITIES, find
from guide.testing.server import Server
from guide.web import texts as t
from tests.days import TODAY

EN = translator("en")
SEARCH = ".st-key-home_municipality_search input"
ANSWERS = ".st-key-home_municipality [data-testid=stRadioOption]"
FOUND = ".st-key-home_municipality_found [data-testid=stRadioOption]"
#: Milliseconds: nobody presses a name in the moment in which it comes.
SEES = 300
CONTINUE = ".st-key-continue button"
CHOSEN = ".st-key-home_municipality label:has(input:checked)"
TEXTS = ("Tampere", "Espoo", "pori", "Koski", "tmpere", "Turussa", "33100", "Pirkanmaa", "Ukraina", "Kemi", "Laihia",
         "qqqq")
#: How the answer says the municipality that it is for.
HOME_TOLD = re.escape(EN.text(t.WHOM["home"][0], name="@")).replace("@", "(.+?)")
#: What a search says of a text that means no municipality.
INSTEAD = {"region": t.SEARCH_REGION, "aland": t.SEARCH_ALAND, "country": t.SEARCH_COUNTRY, "script": t.SEARCH_SCRIPT}
NOT_KNOWN = EN.text(HOME.question.options[-1].label)

#: Each message of the server comes late by this many milliseconds, as over a bad line.
SLOW = """() => { const Native = WebSocket, late = (deed) => deed && ((event) => setTimeout(deed, 800, event));
  window.WebSocket = class extends Native {
    addEventListener(type, deed, ...rest) {
      super.addEventListener(type, type === "message" ? late(deed) : deed, ...rest); }
    set onmessage(deed) { super.onmessage = late(deed); } }; }"""

#: Every text that the region for screen readers has had.
LISTEN = """() => { window.heard = []; new MutationObserver(() => {
    const words = document.querySelector(".guide-said")?.textContent;
    if (words && words !== window.heard.at(-1)) window.heard.push(words); })
    .observe(document.body, { subtree: true, childList: true, characterData: true }); }"""


def enter(page: Page, server: Server, lang: Lang = "en") -> None:
    page.goto(f"{server.address}/?lang={lang}")
    page.wait_for_selector("html[data-guide-ready]", state="attached")


def write(page: Page, text: str, pace: int = 50) -> None:
    """Put the cursor into the field as the device does, and type over what stands there."""
    page.locator(SEARCH).focus()
    page.locator(SEARCH).select_text()
    page.keyboard.type(text, delay=pace)


def on_screen(target: Locator) -> FloatRect:
    """Return where something is on the screen. What came after scrolling may have pushed it off again."""
    while True:
        try:
            target.scroll_into_view_if_needed()
        except Error as gone:  # drawn anew just now: what stands there in its place is looked for
            if "not attached" not in str(gone):
                raise
            continue
        box, size = target.bounding_box(), target.page.viewport_size
        if box and size and box["y"] + box["height"] < size["height"] + 1:  # scrolling stops at whole pixels
            return box


def press(page: Page, what: str, how: str, hold: int = 110, at_once: bool = False) -> None:
    """Press something by mouse, finger or key, as people do: an answer once it stands still, Continue at any time.

    With `at_once` nothing is waited for.
    """
    target = page.locator(what).first
    if how == "key":
        target.focus()
        page.wait_for_timeout(hold)
        page.keyboard.press("Enter")
        return
    box, before = on_screen(target), None
    while box != before and not at_once and what != CONTINUE:
        page.wait_for_timeout(SEES)
        before, box = box, on_screen(target)
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
            ".guide-errors, .for-whom, .st-key-stay_municipality"); }""", arg=run)
    if page.locator(".guide-errors").count():
        return f"error: {page.locator('.guide-errors li').inner_text()}"
    told = page.locator(".for-whom")
    home = re.match(HOME_TOLD, told.inner_text()) if told.count() else None
    return home[1] if home else NOT_KNOWN


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
