"""A browser that draws the same page as the same pixels, whatever the machine has installed or prefers.

Its tabs are emptied and used again: one that has read the guide's scripts once opens a state twice as fast.
"""

from __future__ import annotations

import shutil
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from guide.language.locale import TAGS, Lang
from guide.settings.environment import settings
from guide.testing import firefox
from guide.testing.opened import Opened
from guide.testing.state import DESKTOP, State, Theme

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page, Playwright

CHROMIUM, FIREFOX, WEBKIT = BROWSERS = ("chromium", "firefox", "webkit")
NAMES = ("chromium", "chromium-browser", "google-chrome")
FIREFOX_NAMES = ("firefox-esr", "firefox")
#: Why each: no grey levels or font shapes from the machine's settings; the order of work among threads must not show;
#: nothing of the browser's own on the page or on the network.
FLAGS = (
    "--font-render-hinting=none", "--disable-lcd-text",
    "--force-color-profile=srgb", "--force-device-scale-factor=1", "--hide-scrollbars", "--disable-gpu",
    "--disable-partial-raster", "--disable-skia-runtime-opts", "--num-raster-threads=1",
    "--disable-features=PaintHolding,Translate", "--disable-quic", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-first-run", "--no-sandbox",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


#: The same for Firefox; where everything but this machine goes through a proxy, there is none.
PREFERENCES: dict[str, bool | float | str] = {
    "ui.prefersReducedMotion": 1, "ui.systemUsesDarkTheme": 0, "ui.useOverlayScrollbars": 1, "ui.caretBlinkTime": 0,
    "gfx.webrender.software": True, "gfx.color_management.mode": 0,
    "network.proxy.type": 1, "network.proxy.http": "127.0.0.1", "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1", "network.proxy.ssl_port": 9,
}


def browser_path() -> str:
    """Return the path of Chromium: `GUIDE_CHROMIUM`, else the one that the system finds.

    Raises:
        FileNotFoundError: there is none; the message says what to install.
    """
    found = settings().chromium or next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        raise FileNotFoundError("The browser tests need Chromium: install it, or name it in GUIDE_CHROMIUM.")
    return str(found)


def launch(playwright: Playwright, host: str = "127.0.0.1", name: str = CHROMIUM) -> Browser:
    """Return a new headless browser that reaches this host alone: Chromium with the flags, or another.

    Firefox is the one that Playwright has installed, else the system's; WebKit the one that Playwright has installed.

    Raises:
        FileNotFoundError: there is no such browser; the message says what to install.
    """
    if name != CHROMIUM:
        return _other(playwright, host, name)
    flags = [flag.replace("EXCLUDE 127.0.0.1", f"EXCLUDE {host}") for flag in FLAGS]
    return playwright.chromium.launch(executable_path=browser_path(), args=flags)


def _other(playwright: Playwright, host: str, name: str) -> Browser:
    kind = {FIREFOX: playwright.firefox, WEBKIT: playwright.webkit}[name]
    preferences = PREFERENCES | {"network.proxy.no_proxies_on": host} if name == FIREFOX else None
    if Path(kind.executable_path).is_file():
        return kind.launch(firefox_user_prefs=preferences)
    found = next(filter(None, map(shutil.which, FIREFOX_NAMES)), None) if name == FIREFOX else None
    if found is None:
        raise FileNotFoundError(f"No {name} is here that Playwright drives: playwright install {name}"
                                + " --with-deps, or the system's firefox-esr." * (name == FIREFOX))
    with firefox.program(found) as program:
        return kind.launch(channel="moz-firefox", executable_path=program, firefox_user_prefs=preferences)


def context_of(browser: Browser, lang: Lang, density: int = 1, touch: bool = False) -> BrowserContext:
    """Return a new, empty browser profile of a person who reads this language, in Finland's time, on such a screen."""
    return browser.new_context(device_scale_factor=density, has_touch=touch, locale=TAGS[lang],
                               timezone_id="Europe/Helsinki", reduced_motion="reduce", contrast="no-preference")


def empty(page: Page, address: str) -> None:
    """Leave a tab at the guide with nothing stored: a blank page would end the process that has read the scripts.

    The app is left first: a run that ends late would store its answers again.
    """
    page.goto(f"{address}/_stcore/health")
    page.evaluate("() => { sessionStorage.clear(); localStorage.clear(); }")
    page.context.clear_cookies()


class Tabs:
    """The tabs of one browser at one guide, by language and screen. None shows what another state left behind."""

    def __init__(self, browser: Browser, address: str, today: str) -> None:
        self._browser, self._address, self._today = browser, address, today
        self._free: defaultdict[tuple[Lang, int, bool], list[Page]] = defaultdict(list)

    def open(self, state: State) -> Opened:
        """Return the state, open and still; `release` it afterwards.

        Raises:
            NotStill, WrongState: see `Opened.open`. The tab is closed.
        """
        free = self._free[state.lang, state.density, state.touch]
        if free:
            page = free.pop()
        else:
            page = context_of(self._browser, state.lang, state.density, state.touch).new_page()
            page.clock.set_fixed_time(f"{self._today}T12:00:00")
        opened = Opened(page, state)
        try:
            opened.open(self._address)
        except BaseException:
            page.context.close()
            raise
        return opened

    def release(self, opened: Opened) -> None:
        """Empty the tab and keep it for the next state of its language and screen."""
        empty(opened.page, self._address)
        self._free[opened.state.lang, opened.state.density, opened.state.touch].append(opened.page)


class OpenState:
    """What the fixture `open_state` is: opens a `State`, or one given by its parts, and returns it still."""

    def __init__(self, tabs: Tabs) -> None:
        self._tabs = tabs
        self._opened: list[Opened] = []

    def __call__(self, scenario: str | State | None = None, lang: Lang = "fi", step: str | None = None,
                 theme: Theme = "light", width: int = DESKTOP[0], height: int = DESKTOP[1], *,
                 forced_colors: bool = False, printed: bool = False, density: int = 1, touch: bool = False) -> Opened:
        """Return the state, open and still; errors as of `State` and `Opened.open`."""
        state = scenario if isinstance(scenario, State) else State(
            scenario, lang, step, theme, width, height, forced_colors, printed, density, touch)
        self._opened.append(self._tabs.open(state))
        return self._opened[-1]

    def release(self) -> None:
        """Empty every tab that it has opened."""
        for one in self._opened:
            self._tabs.release(one)
