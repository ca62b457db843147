"""A Chromium that draws the same page as the same pixels, whatever the machine has installed or prefers."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from guide.settings.environment import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Playwright

    from guide.language.locale import Lang

NAMES = ("chromium", "chromium-browser", "google-chrome")
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
LOCALES = {"fi": "fi-FI", "sv": "sv-FI", "en": "en-GB"}




def browser_path() -> str:
    """Return the path of Chromium: `GUIDE_CHROMIUM`, else the one that the system finds.

    Raises:
        FileNotFoundError: there is none; the message says what to install.
    """
    if chosen := settings().chromium:
        return str(chosen)
    for name in NAMES:
        if path := shutil.which(name):
            return path
    raise FileNotFoundError("The browser tests need Chromium: install it, or name it in GUIDE_CHROMIUM.")


def launch(playwright: Playwright) -> Browser:
    """Return a new headless Chromium with the flags."""
    return playwright.chromium.launch(executable_path=browser_path(), args=list(FLAGS))


def context_of(browser: Browser, lang: Lang) -> BrowserContext:
    """Return a new, empty browser profile of a person who reads this language, in Finland's time."""
    return browser.new_context(device_scale_factor=1, locale=LOCALES[lang], timezone_id="Europe/Helsinki",
                               reduced_motion="reduce", contrast="no-preference")
