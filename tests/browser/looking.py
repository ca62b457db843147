"""How a state is opened and looked at: everything that is checked of a page, in one place."""

from __future__ import annotations

from collections import Counter
from itertools import product
from typing import Literal

from playwright.sync_api import Page

from guide.language.locale import Lang, translator
from guide.testing.browser import empty
from guide.testing.fit import STRAINS, small_targets, strained
from guide.testing.keys import unmarked, walk
from guide.testing.opened import wait_until_still
from guide.testing.structure import faults
from guide.web.citizen import steps
from tests.browser.axe import axe_faults, english_faults, without_hidden
from tests.browser.states import Asked

WIDTHS = (1280, 768, 320)
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
_READY = "() => document.documentElement.dataset.guideReady || ''"
UNFOLD = "() => document.querySelectorAll('details').forEach(one => { one.open = true; })"


def opened(page: Page, address: str, asked: Asked, lang: Lang) -> None:
    """Open a state as a visitor who comes to its address, and wait until it is still."""
    scenario, step = asked
    query = f"?lang={lang}" + (f"&scenario={scenario}" if scenario else "") + (f"&step={step}" if step else "")
    empty(page, address)
    page.goto(f"{address}/{query}")
    wait_until_still(page)
    _check_step(page, step, lang)


def moved(page: Page, step: str, lang: Lang) -> None:
    """Go to another page of the same answers as Back and Forward do: four times as fast as opening it."""
    before = page.evaluate(_READY)
    page.evaluate("""where => { history.pushState({}, '', where); dispatchEvent(new PopStateEvent('popstate')); }""",
                  f"?lang={lang}&step={step}")
    page.wait_for_function(f"before => ![before, ''].includes(({_READY})())", arg=before, timeout=30_000)
    wait_until_still(page)
    _check_step(page, step, lang)


def step_of(page: Page) -> str:
    """Return the step that the page says it shows."""
    return str(page.evaluate("() => document.querySelector('.guide-state').dataset.guideStep"))


def _check_step(page: Page, step: str | None, lang: Lang) -> None:
    shown = page.evaluate("() => ({...document.querySelector('.guide-state').dataset})")
    assert shown["guideLang"] == lang
    assert step is None or shown["guideStep"] == step, f"{step} asked, {shown['guideStep']} shown"


def title_faults(page: Page, lang: Lang) -> list[str]:
    """Return whether the tab's title names the page: by its heading, or by other words where that tells an answer."""
    private = steps.PRIVATE_TITLES.get(step_of(page))
    heading = page.locator("h1").inner_text() if private is None else translator(lang).text(private)
    title = page.title()
    return [] if heading in title else [f"the title {title!r} does not name the page {heading!r}"]


def wrong(page: Page, lang: Lang) -> list[str]:
    """Return everything that is wrong with the page as it stands, in this window and these colours."""
    return [*axe_faults(page), *faults(page, lang), *small_targets(page)]


def look_through(page: Page, lang: Lang, counts: Counter[str]) -> list[str]:
    """Return what is wrong with a state in each theme and width, under each strain, and for the keyboard.

    The first look is at the page as it comes; for the others everything that is folded away is opened.
    """
    found: list[str] = [*title_faults(page, lang)]
    if lang != "en":
        found += english_faults(page.locator("body").aria_snapshot())
    looks = list(product(THEMES, WIDTHS))
    for number, (theme, width) in enumerate(looks):
        page.emulate_media(color_scheme=theme)
        page.set_viewport_size({"width": width, "height": 900})
        wait_until_still(page, frames=2)
        if number:
            with without_hidden(page):
                found += [f"{theme} {width}: {one}" for one in (*wrong(page, lang), *unmarked(page))]
        else:
            found += [f"{theme} {width}, folded: {one}" for one in wrong(page, lang)]
            page.evaluate(UNFOLD)
            on_the_way = walk(page)
            found += on_the_way.faults
            counts["tab stops"] += 2 * len(on_the_way.stops)
    found += strained(page, lang)
    counts["axe runs"] += len(looks)
    counts["strains"] += len(STRAINS)
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": WIDTHS[0], "height": 900})
    # Other colours make the page run anew; that run must not end in the middle of the next look.
    wait_until_still(page)
    return found
