"""Checks of an opened page that need no stored picture: language, headings, edges, overlaps, fonts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from guide.testing.opened import run_script

if TYPE_CHECKING:
    from playwright.sync_api import Page

#: `Node.TEXT_NODE`.
_TEXT = 3


def faults(page: Page, lang: str) -> list[str]:
    """Return what is wrong with the page as it stands, a sentence each; an empty list when nothing is.

    Looked at: its language against `lang`, one main heading, a title, no sideways scroll, no text beyond the edge
    or cut off, no unfilled placeholder, no controls on top of each other.
    """
    return list(run_script(page, "structure", {"lang": lang}))


def system_fonts(page: Page) -> dict[str, int]:
    """Return the machine's own fonts that draw text on the page or in its SVG pictures, each with its glyphs.

    The guide brings its fonts along; another machine would draw such glyphs otherwise. A picture is opened as a page
    of its own, since nobody sees from outside what it is drawn with.
    """
    found = _fonts_of(page)
    if addresses := run_script(page, "svg_pictures"):
        with page.context.new_page() as picture:
            for address in addresses:
                picture.goto(address)
                found += _fonts_of(picture)
    return dict(found)


def _fonts_of(page: Page, tries: int = 10) -> Counter[str]:
    from playwright.sync_api import Error
    while page.evaluate("() => document.fonts.status") == "loading":  # a page without script settles no promise
        page.wait_for_timeout(50)
    session = page.context.new_cdp_session(page)
    found: Counter[str] = Counter()
    try:
        session.send("DOM.enable")
        session.send("CSS.enable")
        for node in _written(session.send("DOM.getDocument", {"depth": -1, "pierce": True})["root"]):
            for font in session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]:
                if not font["isCustomFont"]:
                    found[font["familyName"]] += int(font["glyphCount"])
        return found
    except Error as error:
        if tries == 1 or "Could not find node" not in str(error):
            raise
    finally:
        session.detach()
    page.wait_for_timeout(200)  # the page drew a part of itself anew while it was read
    return _fonts_of(page, tries - 1)


def _written(node: dict[str, Any]) -> Iterator[int]:
    """Yield the nodes that may hold text: texts, also within controls and frames, and what a style puts before them."""
    if "pseudoType" in node or (node["nodeType"] == _TEXT and node["nodeValue"].strip()):
        yield node["nodeId"]
    for below in (*node.get("children", ()), *node.get("shadowRoots", ()), *node.get("pseudoElements", ())):
        yield from _written(below)
    if "contentDocument" in node:
        yield from _written(node["contentDocument"])
