"""A journey that has to end at the booklet: no process has room. Other obstacles: `tests/browser/test_way_out.py`."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from guide.language.locale import Lang, translator
from guide.testing.browser import context_of
from guide.web.host import texts
from tests.failures.fleet import Fleet

pytestmark = pytest.mark.browser
READY = "html[data-guide-ready]"
#: A server of the tests makes the booklet when the first one asks, which takes half a minute on a busy machine.
MADE = 150_000


@pytest.fixture(scope="module")
def fleet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fleet]:
    with Fleet(tmp_path_factory.mktemp("fleet"), {"GUIDE_MOST_VISITORS": "1"}) as running:
        yield running


def reads_the_booklet(page: Page, lang: Lang) -> None:
    """Wait for the way out as everybody has to, and take it."""
    to = translator(lang)
    page.get_by_role("heading", name=to.text(texts.OUT), level=1).wait_for()
    page.get_by_role("link", name=to.text(texts.BOOKLET), exact=True).click(timeout=MADE)
    page.wait_for_url(f"**/guide/book/{lang}/index.html", timeout=MADE)
    for _ in range(4):  # in production it is made beforehand; here the proxy may give up before it is there
        if page.evaluate("() => document.documentElement.lang") == lang:
            break
        page.reload(timeout=MADE)
    assert page.evaluate("() => document.documentElement.lang") == lang
    assert page.locator("h1").count() == 1


@pytest.mark.failures
def test_every_process_is_full(browser: Browser, fleet: Fleet) -> None:
    """The page comes, the websocket is refused by every process: 503 through the proxy."""
    inside = [context_of(browser, "fi").new_page() for _ in fleet.replicas]
    for page in inside:
        page.goto(fleet.address)
        page.locator(READY).wait_for(state="attached")
    outside: dict[Lang, Page] = {lang: context_of(browser, lang).new_page() for lang in ("fi", "sv")}
    for page in outside.values():
        answer = page.goto(fleet.address)
        assert answer is not None
        assert answer.status == 200
    reads_the_booklet(outside["sv"], "sv")
    # Who waits gets in when somebody leaves, and the way out goes.
    waiting = outside["fi"]
    waiting.get_by_role("heading", name=translator("fi").text(texts.OUT)).wait_for()
    inside[0].context.close()
    waiting.locator(READY).wait_for(state="attached", timeout=60_000)
    assert waiting.locator(".guide-out").count() == 0
    for page in (*inside[1:], *outside.values()):
        page.context.close()
