"""axe on a page as it stands, and Streamlit's English left in a Finnish or Swedish page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: What axe cannot judge by itself here, each looked at by a person: rule, and why it is sound. There is none.
REVIEWED: dict[str, str] = {}
#: English words of Streamlit's frame that must not be left in a Finnish or Swedish page.
ENGLISH = re.compile(r"\b(Skip|Search|Choose|Select|Open|Close|Clear|Loading|Running|Download|Fullscreen|Press|Help)\b")
_RUN = """async tags => {
    const { violations, incomplete, passes } = await axe.run({ runOnly: { type: 'tag', values: tags },
        resultTypes: ['violations', 'incomplete'], preload: false });
    const told = ({ id, nodes }) => [id, nodes.length, nodes[0].html.slice(0, 160)];
    return { violations: violations.map(told), incomplete: incomplete.map(told), passes: passes.length };
}"""
_VIOLATIONS = """async ([tags, exclude]) => {
    const { violations, passes } = await axe.run({ exclude }, { runOnly: { type: 'tag', values: tags },
        resultTypes: ['violations'], preload: false });
    return { violations: violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)]),
        passes: passes.length };
}"""
#: The widgets of all other pages are in the document, hidden: four fifths of it. They are looked at once.
_TAKE_OUT = """() => {
    window.guideHidden = [...document.querySelectorAll('[data-testid=stLayoutWrapper]')]
        .filter(one => !one.checkVisibility()).map(one => {
            const place = document.createComment(''); one.replaceWith(place); return [place, one]; });
}"""
_PUT_BACK = "() => { window.guideHidden.reverse().forEach(([place, one]) => place.replaceWith(one)); }"


def dialog_faults(page: Page) -> list[str]:
    """Return what axe finds while a dialog holds the page: it cannot judge a text above others, so those are hidden."""
    hidden = page.add_style_tag(content=".st-key-answer { visibility: hidden; }")
    found = axe_faults(page)
    hidden.evaluate("one => one.remove()")
    return found


def axe_faults(page: Page) -> list[str]:
    """Return what axe finds, and what it cannot judge and no person has looked at, a sentence each."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate(_RUN, TAGS)
    assert found["passes"]
    said = [f"{rule} ({count}): {where}" for rule, count, where in found["violations"]]
    return said + [f"not judged, {rule} ({count}): {where}" for rule, count, where in found["incomplete"]
                   if rule not in REVIEWED]


def violations(page: Page, exclude: Sequence[Sequence[str]] = ()) -> list[tuple[str, object]]:
    """Return what axe finds outside the parts that are excluded: rule, and where."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate(_VIOLATIONS, [TAGS, list(map(list, exclude))])
    assert found["passes"], "axe has to have looked at something"
    return [(rule, where) for rule, where in found["violations"]]


def english_faults(tree: str) -> list[str]:
    """Return the lines of an accessibility tree with words of Streamlit's own."""
    return [f"English left: {line.strip()[:120]}" for line in tree.splitlines() if ENGLISH.search(line)]


@contextmanager
def without_hidden(page: Page) -> Iterator[None]:
    """Take the hidden widgets out of the page for a while: axe is three times as fast without them."""
    page.evaluate(_TAKE_OUT)
    try:
        yield
    finally:
        page.evaluate(_PUT_BACK)
