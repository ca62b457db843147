"""A person at the keyboard: Tab, Enter, Space, arrows, and what has the focus after each."""

from __future__ import annotations

import re
from typing import ClassVar

from playwright.sync_api import Browser, ConsoleMessage, Page, Request

from guide.testing.browser import empty


class Visitor:
    """A person at the keyboard, in a tab that earlier ones left empty. Every action waits until the page is still."""

    _free: ClassVar[dict[Browser, list[Page]]] = {}

    def __init__(self, browser: Browser, address: str, query: str) -> None:
        free = self._free.setdefault(browser, [])
        self.page: Page = free.pop() if free else browser.new_context(
            viewport={"width": 390, "height": 844}, locale="fi-FI", reduced_motion="reduce").new_page()
        self.browser, self.address = browser, address
        self.outside: list[str] = []
        self.urls: set[str] = set()
        self.faults: list[str] = []
        self.page.on("request", self._seen)
        self.page.on("console", self._heard)
        self.page.goto(f"{address}/{query}")
        self.still("")

    def _heard(self, message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            self.faults.append(message.text)

    def _seen(self, request: Request) -> None:
        url, host = request.url, self.address.removeprefix("http://")
        if url.split("://")[0] in ("http", "https", "ws") and host not in url:
            self.outside.append(url)

    def run(self) -> str:
        return self.page.evaluate("() => document.documentElement.dataset.guideReady || ''") or ""

    def still(self, before: str) -> None:
        self.page.wait_for_function(
            "before => { const now = document.documentElement.dataset.guideReady; return now && now !== before; }",
            arg=before, timeout=30_000)
        self.urls.add(self.page.url)

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def focused(self) -> str:
        """The key of what has the focus; of either group of a place question, the question's."""
        return re.sub(r"_(found(_\d{3})*|other)$", "", self._focused_key())

    def _focused_key(self) -> str:
        return str(self.page.evaluate("""() => {
            const at = document.activeElement, box = at && at.closest('[class*=st-key-]');
            const keys = box ? [...box.classList].filter(name => name.startsWith('st-key-')) : [];
            return keys.length ? keys[0].slice(7) : (at ? at.tagName : ''); }"""))

    def focused_tag(self) -> str:
        return str(self.page.evaluate("() => document.activeElement.tagName"))

    def focused_class(self) -> str:
        return str(self.page.evaluate("() => document.activeElement.className"))

    def said(self) -> str:
        """What the region for screen readers says."""
        return self.page.locator(".guide-said").inner_text()

    def options(self, field: str) -> int:
        return self.page.locator(f".st-key-{field} [data-testid=stRadioOption]").count()

    def tab_to(self, key: str) -> None:
        for _ in range(60):
            if self.focused() == key:
                return
            self.press("Tab")
        raise AssertionError(f"the keyboard does not reach {key}; it stands at {self.focused()}")

    def click(self, key: str) -> None:
        before = self.run()
        self.tab_to(key)
        self.press("Enter")
        self.still(before)

    def search(self, field: str, text: str) -> None:
        before = self.run()
        self.tab_to(f"{field}_search")
        self.page.keyboard.type(text)
        self.press("Enter")
        self.still(before)

    def choose(self, field: str, index: int) -> None:
        """Choose the option with this number: Space on the first, arrows to the others."""
        before = self.run()
        self.tab_to(field)
        self.press("Space")
        self.still(before)
        for _ in range(index):
            self.arrow(field, "ArrowDown")

    def arrow(self, field: str, key: str) -> None:
        """Go to the next option of a question that has a choice, or to the one before it."""
        before = self.run()
        self.tab_to(field)
        self.press(key)
        self.still(before)

    def pick(self, key: str, text: str) -> None:
        before = self.run()
        self.tab_to(key)
        self.page.keyboard.type(text)
        self.press("Enter")
        self.still(before)

    def heading(self) -> str:
        assert self.page.locator("h1").count() == 1
        return self.page.locator("h1").inner_text()

    def close(self) -> None:
        """Leave the tab empty, for the next visitor."""
        self.page.remove_listener("request", self._seen)
        self.page.remove_listener("console", self._heard)
        self.page.unroute_all()
        empty(self.page, self.address)
        self._free[self.browser].append(self.page)

    def leave(self) -> None:
        """Look at where the page has been and what it complained of, and leave the tab."""
        assert not self.outside
        assert not self.faults
        for url in self.urls:
            query = url.partition("?")[2]
            assert {part.partition("=")[0] for part in query.split("&") if part} <= {"lang", "step"}, url
        self.close()
