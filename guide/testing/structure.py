"""Checks of an opened page that need no stored picture: language, headings, edges, overlaps, fonts."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page


@cache
def _script() -> str:
    return Path(__file__).with_name("structure.js").read_text(encoding="utf-8")


def faults(page: Page, lang: str) -> list[str]:
    """Return what is wrong with the page as it stands, a sentence each; an empty list when nothing is.

    Looked at: its language against `lang`, one main heading, a title, no sideways scroll, no text beyond the edge
    or cut off, no unfilled placeholder, no controls on top of each other.
    """
    return [str(fault) for fault in page.evaluate(_script(), {"lang": lang})]


def system_fonts(page: Page) -> dict[str, int]:
    """Return the machine's own fonts that draw text on the page, each with its number of glyphs.

    The guide brings its fonts along; another machine would draw such glyphs otherwise.
    """
    session = page.context.new_cdp_session(page)
    try:
        session.send("DOM.enable")
        session.send("CSS.enable")
        root = session.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
        found: dict[str, int] = {}
        nodes = session.send("DOM.querySelectorAll", {"nodeId": root, "selector": "body :not(:empty):not(style)"})
        for node in nodes["nodeIds"]:
            for font in session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]:
                if not font["isCustomFont"]:
                    found[font["familyName"]] = found.get(font["familyName"], 0) + int(font["glyphCount"])
        return found
    finally:
        session.detach()
