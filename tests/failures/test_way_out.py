"""Journeys that have to end at the booklet or the answer: no room anywhere, no websocket, no script, no cookies."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

from guide.language.locale import LANGUAGES, Lang, translator
from guide.testing.browser import FLAGS, browser_path, context_of
from guide.web.host import texts
from tests.failures.fleet import Fleet

pytestmark = pytest.mark.browser
READY = "html[data-guide-ready]"
NO_COOKIES = {"profile": {"default_content_setting_values": {"cookies": 2}}}


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    chromium = playwright.chromium.launch(executable_path=browser_path(), args=list(FLAGS))
    yield chromium
    chromium.close()


@pytest.fixture(scope="module")
def fleet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fleet]:
    with Fleet(tmp_path_factory.mktemp("fleet"), {"GUIDE_MOST_VISITORS": "1"}) as running:
        yield running


def reads_the_booklet(page: Page, lang: Lang) -> None:
    """Wait for the way out as everybody has to, and take it."""
    to = translator(lang)
    page.get_by_role("heading", name=to.text(texts.OUT), level=1).wait_for()
    page.get_by_role("link", name=to.text(texts.BOOKLET), exact=True).click()
    page.wait_for_url(f"**/guide/book/{lang}/index.html")
    assert page.evaluate("() => document.documentElement.lang") == lang
    assert page.locator("h1").count() == 1


def test_every_process_is_full(browser: Browser, fleet: Fleet) -> None:
    """The page comes, the websocket is refused by every process: 503 through the proxy."""
    inside = [context_of(browser, "fi").new_page() for _ in fleet.replicas]
    for page in inside:
        page.goto(fleet.address)
        page.locator(READY).wait_for(state="attached")
    outside = {lang: context_of(browser, lang).new_page() for lang in LANGUAGES}
    for page in outside.values():
        answer = page.goto(fleet.address)
        assert answer is not None
        assert answer.status == 200
    for lang in ("sv", "en"):
        reads_the_booklet(outside[lang], lang)
    # Who waits gets in when somebody leaves, and the way out goes.
    waiting = outside["fi"]
    waiting.get_by_role("heading", name=translator("fi").text(texts.OUT)).wait_for()
    inside[0].context.close()
    waiting.locator(READY).wait_for(state="attached", timeout=60_000)
    assert waiting.locator(".guide-out").count() == 0
    for page in (*inside[1:], *outside.values()):
        page.context.close()


@pytest.mark.parametrize("what", ["websocket", "script"])
def test_the_network_blocks(browser: Browser, fleet: Fleet, what: str) -> None:
    pages = {lang: context_of(browser, lang).new_page() for lang in LANGUAGES}
    for page in pages.values():
        if what == "websocket":
            page.route_web_socket("**/*", lambda one: one.close())
        else:
            page.route(re.compile(r"\.js(\?|$)"), lambda route: route.abort())
        page.goto(fleet.address)
    for lang, page in pages.items():
        reads_the_booklet(page, lang)
        page.context.close()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_cookies_are_taken(playwright: Playwright, fleet: Fleet, tmp_path: Path, lang: Lang) -> None:
    """Two processes behind the proxy, and a browser that keeps no cookie: the answer comes all the same."""
    (tmp_path / "Default").mkdir()
    (tmp_path / "Default" / "Preferences").write_text(json.dumps(NO_COOKIES), encoding="utf-8")
    context = playwright.chromium.launch_persistent_context(
        tmp_path, executable_path=browser_path(), args=list(FLAGS), reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{fleet.address}/?lang={lang}&scenario=trial-kela&step=check")
    page.locator(READY).wait_for(state="attached")
    assert context.cookies() == []
    page.locator(".st-key-continue button").click()
    page.locator(".hero").wait_for()
    assert page.evaluate("() => document.documentElement.lang") == lang
    assert context.cookies() == []
    context.close()
