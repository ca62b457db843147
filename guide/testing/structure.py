"""Checks of an opened page that need no stored picture: language, headings, edges, overlaps, fonts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Page

#: `Node.TEXT_NODE`.
_TEXT = 3
_TRIES = 10


@cache
def _script() -> str:
    return Path(__file__).with_name("structure.js").read_text(encoding="utf-8")


def faults(page: Page, lang: str) -> list[str]:
    """Return what is wrong with the page as it stands, a sentence each; an empty list when nothing is.

    Looked at: its language against `lang`, one main heading, a title, no sideways scroll, no text beyond the edge
    or cut off, no unfilled placeholder, no controls on top of each other.
    """
    return [str(fault) for fault in page.evaluate(_script(), {"lang": lang})]


#: Where pictures of a page come from: elements, and backgrounds of elements.
_PICTURES = """() => [...new Set([
    ...[...document.querySelectorAll('img, object, embed, iframe')].map(one => one.currentSrc || one.src || one.data),
    ...[...document.querySelectorAll('*')].map(one => /url\\("([^"]+)"\\)/.exec(
        getComputedStyle(one).backgroundImage)?.[1]),
].filter(address => address && /^data:image\\/svg|\\.svg\\b/.test(address)))]"""


def system_fonts(page: Page) -> dict[str, int]:
    """Return the machine's own fonts that draw text on the page or in its SVG pictures, each with its glyphs.

    The guide brings its fonts along; another machine would draw such glyphs otherwise. A picture is opened as a page
    of its own, since nobody sees from outside what it is drawn with.
    """
    found = Counter(_fonts_of(page))
    addresses: list[str] = page.evaluate(_PICTURES)
    if addresses:
        picture = page.context.new_page()
        try:
            for address in addresses:
                picture.goto(address)
                found += _fonts_of(picture)
        finally:
            picture.close()
    return dict(found)


def _fonts_of(page: Page) -> Counter[str]:
    from playwright.sync_api import Error
    for _ in range(_TRIES - 1):
        try:
            return _fonts_read(page)
        except Error as error:
            if "Could not find node" not in str(error):
                raise
            page.wait_for_timeout(200)  # the page drew a part of itself anew while it was read
    return _fonts_read(page)


def _fonts_read(page: Page) -> Counter[str]:
    while page.evaluate("() => document.fonts.status") == "loading":  # a page without script settles no promise
        page.wait_for_timeout(50)
    session = page.context.new_cdp_session(page)
    try:
        session.send("DOM.enable")
        session.send("CSS.enable")
        found: Counter[str] = Counter()
        document = session.send("DOM.getDocument", {"depth": -1, "pierce": True})["root"]
        for node in _written(document):
            for font in session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]:
                if not font["isCustomFont"]:
                    found[font["familyName"]] += int(font["glyphCount"])
        return found
    finally:
        session.detach()


def _written(node: dict[str, Any]) -> Iterator[int]:
    """Yield the nodes that may hold text: texts, also within controls and frames, and what a style puts before them."""
    if "pseudoType" in node or (node["nodeType"] == _TEXT and node["nodeValue"].strip()):
        yield node["nodeId"]
    for below in (*node.get("children", ()), *node.get("shadowRoots", ()), *node.get("pseudoElements", ())):
        yield from _written(below)
    if "contentDocument" in node:
        yield from _written(node["contentDocument"])
