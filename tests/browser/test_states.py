"""axe and the page checks on the states of the guide: languages, themes, widths, strains, the keyboard.

A plain run looks at each page in one of the languages, light and dark in turn, and holds its tab order and its
accessibility tree against those stored in snapshots/ (`--guide-update` stores them), which have ids for words and
serve every language. `-m states` does so in the others too, looks at every state in every language in both themes and
three widths, and prints how many checks that were.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from guide.language.locale import LANGUAGES, Lang
from guide.testing.fit import small_targets
from guide.testing.keys import walk
from guide.testing.opened import wait_until_still
from guide.testing.server import Server
from guide.testing.structure import system_fonts
from tests.browser.axe import english_faults
from tests.browser.looking import THEMES, UNFOLD, WIDTHS, look_through, moved, opened, step_of, title_faults, wrong
from tests.browser.snapshots import Snapshots
from tests.browser.states import CORE, EVERY, Asked
from tests.sampling import sample
from tests.telling import Tell

pytestmark = pytest.mark.browser
STORED = Path(__file__).with_name("snapshots")


@pytest.fixture(scope="module")
def tabs(guide_browser: Browser) -> Iterator[dict[str, Page]]:
    """A tab for each theme. The guide's content security policy does not bind it, since axe is put into the page."""
    contexts = {theme: guide_browser.new_context(
        color_scheme=theme, reduced_motion="reduce", bypass_csp=True,
        viewport={"width": 390, "height": 844}) for theme in THEMES}
    yield {theme: context.new_page() for theme, context in contexts.items()}
    for context in contexts.values():
        context.close()


#: Each page, the languages in turn; the others with `-m states`.
PAGES = [pytest.param(number, asked, lang, id=f"{asked[0] or '_'}.{asked[1] or '_'}.{lang}",
                      marks=[] if (number + turn) % 3 == 0 else [pytest.mark.states])
         for number, asked in sample(list(enumerate(CORE)), "pages", most=14) for turn, lang in enumerate(LANGUAGES)]


@pytest.mark.parametrize(("number", "asked", "lang"), PAGES)
def test_each_page(tabs: dict[str, Page], guide_server: Server, snapshots: Snapshots, number: int, asked: Asked,
                   lang: Lang) -> None:
    turn = number + LANGUAGES.index(lang)
    page = tabs[THEMES[turn % 2]]
    page.set_viewport_size({"width": WIDTHS[turn % 3], "height": 900})
    opened(page, guide_server.address, asked, lang)
    tree, way = page.locator("body").aria_snapshot(), walk(page)
    english = english_faults(tree) if lang != "en" else []
    assert [*wrong(page, lang), *title_faults(page, lang), *english, *way.faults] == []
    snapshots.hold(f"{asked[0] or '_'}.{asked[1] or '_'}", lang, way.stops, tree)
    page.evaluate(UNFOLD)
    assert system_fonts(page) == {}, "drawn in a font of the system"


def test_no_snapshot_is_left_over() -> None:
    names = {f"{scenario or '_'}.{step or '_'}" for scenario, step in CORE}
    assert {path.stem for path in STORED.glob("*.txt")} == names


@pytest.mark.states
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_state(tabs: dict[str, Page], guide_server: Server, lang: Lang, tell: Tell) -> None:
    page, counts, found = tabs["light"], Counter[str](), []
    titles: dict[str, set[str]] = {}
    for scenario, states in groupby(sorted(EVERY, key=lambda asked: asked[0] or ""), key=lambda asked: asked[0]):
        for number, asked in enumerate(states):
            if number == 0 or scenario is None or asked[1] is None:
                opened(page, guide_server.address, asked, lang)
            else:
                moved(page, asked[1], lang)
            counts["states"] += 1
            for fault in look_through(page, lang, counts):
                found.append(f"{asked} {fault}")
                print(lang, counts["states"], found[-1], flush=True)  # with -s one need not wait for the end
            if counts["states"] % 10 == 0:
                print(lang, dict(counts), len(found), "faults", flush=True)
            titles.setdefault(page.title(), set()).add(step_of(page))
    found += [f"the same title for {sorted(steps)}: {title}" for title, steps in titles.items() if len(steps) > 1]
    counted = ", ".join(f"{count} {what}" for what, count in counts.items())
    tell(f"{lang}: {counted}, {len(titles)} titles, {len(found)} faults")
    assert found == []


def test_an_open_part_of_the_duties_and_an_error_are_sound_too(tabs: dict[str, Page], guide_server: Server) -> None:
    page = tabs["light"]
    opened(page, guide_server.address, ("today-helsinki", "duties"), "fi")
    page.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true; })")
    assert wrong(page, "fi") == []
    opened(page, guide_server.address, (None, None), "sv")
    page.locator(".st-key-continue button").click()
    page.wait_for_selector(".guide-errors")
    wait_until_still(page)
    assert wrong(page, "sv") == []
    assert small_targets(page) == []
