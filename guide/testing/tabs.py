"""Tabs that are emptied and used again: a tab that has read the guide's scripts once opens a state twice as fast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guide.testing.browser import context_of
from guide.testing.opened import Opened
from guide.testing.state import State

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from guide.language.locale import Lang


class Tabs:
    """The tabs of one browser at one guide, by language. None shows what another state left behind."""

    def __init__(self, browser: Browser, address: str, today: str) -> None:
        self._browser, self._address, self._today = browser, address, today
        self._free: dict[Lang, list[Page]] = {}

    def open(self, state: State) -> Opened:
        """Return the state, open and still; `release` it afterwards.

        Raises:
            NotStill, WrongState: see `Opened.open`. The tab is closed.
        """
        free = self._free.setdefault(state.lang, [])
        page = free.pop() if free else self._new(state.lang)
        opened = Opened(page, state)
        try:
            opened.open(self._address)
        except BaseException:
            page.context.close()
            raise
        return opened

    def release(self, opened: Opened) -> None:
        """Empty the tab and keep it for the next state of its language."""
        page = opened.page
        page.evaluate("() => { sessionStorage.clear(); localStorage.clear(); }")
        page.context.clear_cookies()
        page.goto("about:blank")
        self._free.setdefault(opened.state.lang, []).append(page)

    def _new(self, lang: Lang) -> Page:
        page = context_of(self._browser, lang).new_page()
        page.clock.set_fixed_time(f"{self._today}T12:00:00")
        return page
