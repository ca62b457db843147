"""A person in a real browser who answers the same interview, while things fail around them."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator

from playwright.sync_api import Browser, Page

from guide.language.locale import Lang, translator
from guide.testing.browser import context_of
from guide.web.host import texts
from tests.failures.fleet import Fleet

CONNECTED = "[data-testid=stApp][data-test-connection-state=CONNECTED]"
#: What a frame of the page shows of a failure: dialogs, alerts, exceptions, the line of shell.js. Sampled as painted,
#: so after shell.js has translated it.
RECORDER = """
window.guideSeen = new Set();
const look = () => {
  for (const one of document.querySelectorAll("[role=dialog], .stAlert, .stException, .guide-connection")) {
    for (const line of one.innerText.split("\\n")) if (line.trim()) window.guideSeen.add(line.trim());
  }
  requestAnimationFrame(look);
};
requestAnimationFrame(look);
"""
EVERYTHING = """() => Object.fromEntries([...document.querySelectorAll("[class*=st-key-] input[type=radio]:checked")]
  .map(one => [one.closest("[class*=st-key-]").className.match(/st-key-(\\w+)/)[1], one.closest("label").innerText]))"""


class Person:
    """Somebody who uses the guide. Every act waits until the page is still again."""

    def __init__(self, browser: Browser, fleet: Fleet, lang: Lang) -> None:
        self.fleet, self.lang = fleet, lang
        self.context = context_of(browser, lang)
        self.context.set_default_timeout(30_000)
        self.context.add_init_script(RECORDER)
        self.page: Page = self.context.new_page()
        self.page.goto(f"{fleet.address}/?lang={lang}")
        self._still("")

    def _run(self) -> str:
        return str(self.page.evaluate("() => document.documentElement.dataset.guideReady || ''"))

    def _still(self, before: str) -> None:
        self.page.wait_for_function(
            "before => { const now = document.documentElement.dataset.guideReady; return now && now !== before; }",
            arg=before)

    def _after(self, act: Callable[[], None]) -> None:
        before = self._run()
        act()
        self._still(before)

    def press(self, key: str) -> None:
        """Press a button."""
        self._after(self.page.locator(f".st-key-{key} button").click)

    def choose(self, field: str, index: int = 0) -> None:
        """Choose an option by its number. Whoever chooses a place has read what was found."""
        if field.endswith("_municipality"):
            self.page.wait_for_timeout(250)
        self._after(self.page.locator(f".st-key-{field} [data-testid=stRadioOption]").nth(index).click)

    def write(self, key: str, text: str) -> None:
        """Write into a box and press Enter."""
        box = self.page.locator(f".st-key-{key} input")

        def act() -> None:
            box.fill(text)
            box.press("Enter")
        self._after(act)

    def interview(self) -> Iterator[str]:
        """Answer a question at a time up to the page that shows the answers; yield what was done."""
        yield "opened"
        self.press("earlier")
        yield "earlier"
        self.write("day_text", f"1 {translator(self.lang).month(5)[:4]} 2024")
        yield "day"
        self.press("continue")
        self.write("home_municipality_search", "Espoo")
        yield "search"
        self.choose("home_municipality")
        self.press("continue")
        yield "home_municipality"
        self.choose("status")
        yield "status"
        self.press("continue")
        for field in ("under_30", "earnings_related", "immigrant", "foreign_language"):
            self.choose(field)
            yield field
        self.press("continue")
        yield "check"

    def answers(self) -> dict[str, str]:
        """Return the copy of the answers that the tab keeps."""
        return dict(json.loads(self.page.evaluate("() => sessionStorage.getItem('guide-answers-1') || '{}'")))

    def chosen(self) -> dict[str, str]:
        """Return the chosen option of every question that is mounted, shown or not."""
        return dict(self.page.evaluate(EVERYTHING))

    def served_by(self) -> str:
        """Return the name of the process that the tab is on."""
        return next(str(one.get("value")) for one in self.context.cookies() if one.get("name") == "guide_process")

    def wait_until_cut(self) -> None:
        """Wait until the page has noticed that its connection is gone."""
        self.page.wait_for_function(f"() => !document.querySelector('{CONNECTED}')", polling=20)

    def wait_until_connected(self) -> float:
        """Return after how many seconds the page is connected."""
        begin = time.perf_counter()
        self.page.wait_for_selector(CONNECTED, state="attached")
        return time.perf_counter() - begin

    def seen(self) -> set[str]:
        """Return what the page showed of failures so far."""
        return set(self.page.evaluate("() => [...window.guideSeen]"))

    def leave(self) -> None:
        """Close the tab, after a look at what it showed of the failure: every line is ours, in their language."""
        to = translator(self.lang)
        ours = {to.text(texts.WAITING), *(to.text(one) for one in texts.CHROME.values()),
                *self.page.evaluate("lang => GUIDE_STRINGS[lang].lost.replace(/<\\/(p|h2)>/g, '\\n')"
                                    ".replace(/<[^>]*>/g, '').split('\\n')", self.lang)}
        assert self.seen() <= ours, self.seen() - ours
        self.context.close()
