"""The wait for stillness and the structural checks, each on a page made to fail it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from guide.testing.opened import NotStill, wait_until_still
from guide.testing.structure import faults

pytestmark = pytest.mark.browser
MARKER = '<span class="guide-state" hidden data-guide-run="7"></span>'
APP = 'data-testid="stApp" data-test-script-state="{script}" data-test-connection-state="{connection}"'


def document(body: str = "<h1>Page</h1>", *, ready: str = "7", script: str = "notRunning",
             connection: str = "CONNECTED", marker: str = MARKER) -> str:
    app = APP.format(script=script, connection=connection)
    return (f'<!doctype html><html lang="fi" data-guide-ready="{ready}"><title>Page</title><body style="margin:0">'
            f'<div {app}><main data-testid="stMain">{body}{marker}</main></div></body></html>')


@pytest.fixture
def tab(guide_browser: Browser) -> Page:
    return guide_browser.new_page(viewport={"width": 390, "height": 400})


FOREVER = "<style>@keyframes turn { to { rotate: 1turn } } h1 { animation: turn 1s infinite }</style><h1>Page</h1>"
TICKING = """<h1>0</h1><script>
const ticking = setInterval(() => { document.querySelector('h1').textContent += '.'; }, 10);
</script>"""


@pytest.mark.parametrize(("text", "reason"), [
    (document(marker=""), "the first run"),
    (document(connection="DISCONNECTED"), "the connection"),
    (document(script="running"), "the end of the run"),
    (document('<p data-stale="true">old</p>'), "elements of an earlier run"),
    (document('<p data-testid="stSkeleton"></p>'), "elements of an earlier run"),
    (document(ready="6"), "the ready marker"),
    (document(FOREVER), "an animation"),
    (document(TICKING), "the page to stop changing"),
], ids=lambda value: value.replace(" ", "-") if len(value) < 40 else "")
def test_what_it_waits_for(tab: Page, text: str, reason: str) -> None:
    tab.set_content(text)
    with pytest.raises(NotStill, match=reason):
        wait_until_still(tab, patience=0.5)


def test_a_still_page(tab: Page) -> None:
    tab.set_content(document())
    wait_until_still(tab, patience=5)


def test_a_page_that_comes_to_rest(tab: Page) -> None:
    tab.set_content(document(TICKING + """<script>const stops = setInterval(() => {
        if (document.querySelector('h1').textContent.length > 30) { clearInterval(ticking); clearInterval(stops); }
    }, 5);</script>"""))
    wait_until_still(tab, patience=10)
    then = tab.locator("h1").inner_text()
    tab.wait_for_timeout(50)
    assert len(then) > 30
    assert tab.locator("h1").inner_text() == then


LONG = "x" * 200
BUTTONS = '<button style="position:absolute;left:{}px;top:100px;width:60px;height:40px">{}</button>'


@pytest.mark.parametrize(("body", "fault"), [
    ("<p>Text</p>", "0 main headings"),
    ("<h1>One</h1><h1>Two</h1>", "2 main headings"),
    (f"<h1>Page</h1><p>{LONG}</p>", "scrolls sideways"),
    (f"<h1>Page</h1><p>{LONG}</p>", "beyond the edge: xxx"),
    (f'<h1>Page</h1><p style="overflow:hidden">{LONG}</p>', "cut off: xxx"),
    ("<h1>Page</h1><p>Hello {name}</p>", "unfilled text: {name}"),
    (f"<h1>Page</h1>{BUTTONS.format(10, 'one')}{BUTTONS.format(50, 'two')}", "controls overlap: one and two"),
])
def test_faults_are_found(tab: Page, body: str, fault: str) -> None:
    tab.set_content(document(body))
    assert any(found.startswith(fault) for found in faults(tab, "fi"))


def test_a_page_without_faults(tab: Page) -> None:
    tab.set_content(document(f"<h1>Page</h1><p hidden>{{name}}{LONG}</p>"
                              f"{BUTTONS.format(10, 'one')}{BUTTONS.format(80, 'two')}"))
    assert faults(tab, "fi") == []
    assert faults(tab, "sv") == ["the page says its language is fi"]
