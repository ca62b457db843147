"""What a page must bear: a narrow window, text twice as large, wider spacing. And targets that a finger can hit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guide.testing.opened import run_script, wait_until_still
from guide.testing.structure import faults

if TYPE_CHECKING:
    from playwright.sync_api import Page

#: WCAG 1.4.12: what a reader may set, all at once.
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""
#: WCAG 1.4.4: text at 200 %. The style sheet sets 106.25 % of what the reader's browser has.
DOUBLED = ":root:root { font-size: 212.5% !important; }"
#: Name, width in CSS pixels, the reader's style sheet. 256 px is a window of 1024 px at 400 %.
STRAINS = (("256 px", 256, ""), ("text at 200 %", 768, DOUBLED),
           ("wider spacing", 320, SPACING), ("wider spacing", 1280, SPACING))


def small_targets(page: Page) -> list[str]:
    """Return the targets under 24 CSS pixels that crowd others, and the buttons and options under 44."""
    return list(run_script(page, "targets"))


def strained(page: Page, lang: str) -> list[str]:
    """Return what each of the strains takes away or pushes together. The window is as before after it."""
    before = page.viewport_size
    found: list[str] = []
    for name, width, css in STRAINS:
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate("""css => { const style = document.createElement('style'); style.id = 'guide-strain';
            style.textContent = css; document.head.append(style); }""", css)
        wait_until_still(page, frames=2)
        found += [f"{name}: {fault}" for fault in faults(page, lang)]
        page.evaluate("() => document.getElementById('guide-strain').remove()")
    if before is not None:
        page.set_viewport_size(before)
        wait_until_still(page, frames=2)
    return found
