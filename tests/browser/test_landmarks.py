"""Where each page has its parts, as whoever moves by landmarks hears them: read from the accessibility tree."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from guide.language.locale import LANGUAGES, OWN_NAMES, Lang, translator
from guide.testing.browser import OpenState, context_of
from guide.testing.opened import wait_until_still
from guide.testing.server import Server
from guide.web.host import texts as t
from guide.web.notices.maintenance_page import OUTAGES
from tests.sampling import sample

pytestmark = pytest.mark.browser
#: Each once on every page.
PARTS = ("banner", "main", "contentinfo")
#: Every kind of page: example and step, or what follows the guide's address.
STEPS: tuple[tuple[str | None, str | None], ...] = (
    (None, None), ("trial-kela", "grounds"), ("today-helsinki", "check"), ("today-helsinki", "result"),
    ("today-helsinki", "duties"), ("today-student-elsewhere", "letter"), ("today-safety", "other_authority"),
    ("today-nothing-known", "result"), (None, "matter"))
PLAIN = ("?view=desk", "guide/accessibility", "guide/privacy", "guide/sources", "nothing-here", "?step=nothing")
PAGES = Path(__file__).parents[2] / "deploy" / "pages"


def landmarks(page: Page) -> list[tuple[str, str, str]]:
    """Return role, name and the parent landmark's role of each landmark, in the order of the tree."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    by_id = {node["nodeId"]: node for node in nodes}

    def role(node: dict[str, object]) -> str:
        given = node.get("role")
        return str(given["value"]) if isinstance(given, dict) and not node.get("ignored") else ""

    def around(node: dict[str, object]) -> str:
        while (above := node.get("parentId")) in by_id:
            node = by_id[above]
            if role(node) in PARTS:
                return role(node)
        return ""
    return [(role(node), str(node.get("name", {}).get("value", "")), around(node)) for node in nodes
            if role(node) in (*PARTS, "navigation")]


def stands(page: Page, lang: Lang, languages: str | None = None) -> None:
    """Look for the parts of a page: each once and on its own, the languages in the first, the heading in the second."""
    found = landmarks(page)
    assert sorted((role, parent) for role, _, parent in found if role in PARTS) == sorted((one, "") for one in PARTS)
    assert ("navigation", languages or translator(lang).text(t.LANGUAGES), "banner") in found
    assert all(name and parent for role, name, parent in found if role == "navigation")
    heading = page.get_by_role("main").get_by_role("heading").first
    assert heading.is_visible()


@pytest.mark.parametrize(("name", "step", "lang"), sample(
    [(*one, LANGUAGES[number % 3]) for number, one in enumerate(STEPS)], "landmarks", most=9))
def test_each_page_of_the_app_has_its_parts(open_state: OpenState, name: str | None, step: str | None,
                                            lang: Lang) -> None:
    stands(open_state(name, lang=lang, step=step).page, lang)


@pytest.mark.parametrize("path", PLAIN)
def test_each_other_page_has_its_parts(guide_browser: Browser, guide_server: Server, path: str) -> None:
    with context_of(guide_browser, "sv") as context:
        page = context.new_page()
        page.goto(f"{guide_server.address}/{path}{'&' if '?' in path else '?'}lang=sv")
        if "desk" in path:
            wait_until_still(page)
        stands(page, "sv")


@pytest.mark.parametrize("name", OUTAGES)
def test_the_pages_of_an_outage_have_their_parts(guide_browser: Browser, name: str) -> None:
    with context_of(guide_browser, "fi") as context:
        page = context.new_page()
        page.set_content((PAGES / f"{name}.html").read_text(encoding="utf-8"))
        stands(page, "fi", " · ".join(translator(lang).text(t.LANGUAGES) for lang in LANGUAGES))
        for lang in LANGUAGES:
            page.get_by_role("banner").get_by_role("link", name=OWN_NAMES[lang]).click()
            assert page.locator(f"section:target[lang={lang}]").count() == 1


def _held(page: Page) -> None:
    page.route(re.compile(r"/static/js/index\."), lambda _: None)


@pytest.mark.parametrize("query", ["", "&scenario=today-helsinki&step=result", "&view=desk"])
@pytest.mark.parametrize(("lang", "before"), [("fi", _held), ("sv", lambda page: None)], ids=["held", "no script"])
def test_they_are_there_before_the_app(guide_browser: Browser, guide_server: Server, query: str, lang: Lang,
                                       before: Callable[[Page], None]) -> None:
    context = context_of(guide_browser, lang) if before is _held else guide_browser.new_context(
        java_script_enabled=False, locale="sv-FI")
    with context:
        page = context.new_page()
        before(page)
        page.goto(f"{guide_server.address}/?lang={lang}{query}", wait_until="commit")
        page.get_by_role("contentinfo").wait_for()
        found = landmarks(page)
        assert [role for role, _, parent in found if role in PARTS and not parent] == [*PARTS]
        assert ("navigation", translator(lang).text(t.LANGUAGES), "banner") in found


def test_the_words_of_header_and_footer_follow_the_language_and_the_links_stay(open_state: OpenState) -> None:
    opened = open_state("today-helsinki", lang="fi", step="duties")
    page = opened.page
    page.evaluate("() => { window.links = [...document.querySelectorAll('header nav a')]; }")
    for lang in ("sv", "en"):
        page.get_by_role("banner").get_by_role("link", name=OWN_NAMES[lang]).press("Enter")
        page.locator(f"html[lang={lang}]").wait_for()
        wait_until_still(page)
        stands(page, lang)
        to = translator(lang)
        assert page.get_by_role("banner").get_by_text(to.text(t.TITLE), exact=True).is_visible()
        assert page.get_by_role("contentinfo").get_by_role("link", name=to.text(t.BOOKLET)).is_visible()
        assert page.evaluate("""() => window.links.every((one, at) =>
            one === document.querySelectorAll('header nav a')[at])""")
        assert page.evaluate("() => document.activeElement.lang") == lang
        assert page.locator("header [aria-current]").get_attribute("lang") == lang
