"""What a reader sees when script, websocket or room is wanting: a way out by plain HTML, in their language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import cycle

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, WebSocketRoute

from guide.language.locale import LANGUAGES, Lang, translator
from guide.language.messages import Message
from guide.testing.browser import context_of
from guide.testing.fit import DOUBLED, SPACING
from guide.testing.server import Server
from guide.web.host import texts as t
from tests.browser.axe import axe_faults, dialog_faults
from tests.browser.gate import Gate, Mode
from tests.sampling import sample

pytestmark = pytest.mark.browser
OWN_SCRIPT = re.compile(r"/guide/shell\.js")
STREAMLITS = re.compile(r"/static/js/index\.")
ANY_SCRIPT = re.compile(r"\.js(\?|$)")
#: Hold the page's clock just before and at the moment when the way out comes, so that nobody has to wait for it.
AT = "now => document.getAnimations().forEach(one => { one.pause(); one.currentTime = now; })"
STARTS = """() => document.getAnimations().filter(one => one.animationName === 'guide-out')
    .map(one => one.effect.getComputedTiming().endTime)"""
DRAWN = "html[data-guide-ready]"
#: For so many milliseconds nothing comes before a connection counts as lost, and the dialog stands.
LOST = 10_000
#: A server of the tests makes the booklet when the first one asks, which takes half a minute on a busy machine.
MADE = 150_000


def text(lang: Lang, message: Message) -> str:
    return translator(lang).text(message)


def _swallow(socket: WebSocketRoute) -> None:
    """Connect the page to the guide, of which nothing ever arrives: a run without an end."""
    socket.connect_to_server().on_message(lambda _: None)


def _block(route: Route) -> None:
    route.abort()


def _throw(route: Route) -> None:
    route.fulfill(content_type="text/javascript", body="throw new Error('broken');")


OBSTACLES: dict[str, Callable[[Page], object]] = {
    "every script is blocked": lambda page: page.route(ANY_SCRIPT, _block),
    "no script ever comes": lambda page: page.route(ANY_SCRIPT, lambda _: None),
    "the app's script is missing": lambda page: page.route(STREAMLITS, lambda route: route.fulfill(status=404)),
    "the app's script throws": lambda page: page.route(STREAMLITS, _throw),
    "the guide's own script never comes": lambda page: page.route(OWN_SCRIPT, lambda _: None),
    "the browser knows no websocket": lambda page: page.add_init_script("delete window.WebSocket;"),
    "the run never ends": lambda page: page.route_web_socket("**/*", _swallow),
}


@pytest.fixture
def tabs(guide_browser: Browser) -> Iterator[Callable[[Lang], Page]]:
    """A function that opens a tab of somebody who reads a language."""
    with ExitStack() as stack:
        yield lambda lang: stack.enter_context(context_of(guide_browser, lang)).new_page()


def comes(page: Page, address: str, lang: Lang) -> None:
    """Open the guide as the browser's language says, and look at what stands there before and after the moment."""
    page.goto(f"{address}/", wait_until="commit")
    page.locator(".guide-out").wait_for(state="attached")
    page.evaluate(AT, 0)
    assert [one for one in page.evaluate(STARTS) if one > 8_000] == []
    page.evaluate(AT, 7_900)
    heading = page.get_by_role("heading", name=text(lang, t.OUT), level=1)
    assert heading.count() == 0, "nothing is seen or heard before its time"
    page.evaluate(AT, 8_000)
    heading.wait_for()
    main = page.get_by_role("main")
    offers(main, lang)
    assert main.count() == 1
    assert main.get_by_role("heading").count() == 1
    assert page.get_by_role("banner").count() == page.get_by_role("contentinfo").count() == 1
    assert page.evaluate("() => document.documentElement.lang") == lang
    assert page.locator("[role=status]", has=heading).count() == 1


def time_passes(page: Page) -> None:
    """Let the page's clock run on until its connection, which is cut, counts as lost."""
    page.locator(".guide-connection:not(:empty)").wait_for()
    page.clock.fast_forward(LOST)


def reads_the_booklet(page: Page, lang: Lang, part: str = "main") -> None:
    """Take the way to the booklet that a part of the page offers."""
    page.locator(part).get_by_role("link", name=text(lang, t.BOOKLET), exact=True).click(timeout=MADE)
    page.wait_for_url(f"**/guide/book/{lang}/index.html", timeout=MADE)
    assert page.evaluate("() => document.documentElement.lang") == lang
    assert page.locator("h1").count() == 1


def offers(page: Page | Locator, lang: Lang) -> None:
    """Look for the two ways: the booklet in the reader's language, and as no phone is set, Job Market Finland."""
    booklet = page.get_by_role("link", name=text(lang, t.BOOKLET), exact=True)
    assert str(booklet.get_attribute("href")).endswith(f"/guide/book/{lang}/index.html")
    assert booklet.is_visible()
    market = page.get_by_role("link", name=text(lang, t.MARKET_NAME), exact=True)
    assert str(market.get_attribute("href")).startswith("https://tyomarkkinatori.fi")
    assert market.is_visible()


# The languages take turns: words and links in each of them are in the server's HTML (tests/web/host/test_way_out.py).
@pytest.mark.parametrize(("obstacle", "lang"), sample(
    list(zip(OBSTACLES, cycle(LANGUAGES), strict=False)), "obstacles", most=4))
def test_there_is_a_way_out(guide_server: Server, tabs: Callable[[Lang], Page], obstacle: str, lang: Lang) -> None:
    page = tabs(lang)
    OBSTACLES[obstacle](page)
    comes(page, guide_server.address, lang)


@pytest.mark.parametrize(("mode", "lang"), [("refuse", "fi"), ("close", "sv"), ("silent", "en")])
def test_there_is_a_way_out_where_the_network_lets_no_websocket_through(
        guide_server: Server, tabs: Callable[[Lang], Page], mode: Mode, lang: Lang) -> None:
    with Gate(guide_server.port, mode) as gate:
        page = tabs(lang)
        comes(page, gate.address, lang)
        if mode == "refuse":  # the server takes seconds to make each language's booklet
            reads_the_booklet(page, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_javascript_it_is_there_at_once(guide_server: Server, guide_browser: Browser, lang: Lang) -> None:
    context = guide_browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 800})
    page = context.new_page()
    page.goto(f"{guide_server.address}/?lang={lang}")
    main = page.get_by_role("main")
    assert main.get_by_role("heading").all_inner_texts() == [text(lang, t.NO_SCRIPT)]
    assert main.count() == 1
    offers(main, lang)
    page.get_by_role("banner").get_by_role("link", name="Suomi").click()  # an ordinary link
    page.get_by_role("heading", name=text("fi", t.NO_SCRIPT)).wait_for()
    context.close()


@pytest.mark.parametrize("lang", sample(LANGUAGES, "read", most=1))
def test_it_can_be_read_by_everybody(guide_server: Server, guide_browser: Browser, lang: Lang) -> None:
    with context_of(guide_browser, lang) as context:
        page = context.new_page()
        complaints: list[str] = []
        page.on("console", lambda one: complaints.append(one.text) if "Content Security Policy" in one.text else None)
        page.route_web_socket("**/*", lambda one: one.close())
        comes(page, guide_server.address, lang)
        page.locator("[data-testid=stApp]").wait_for(state="attached")
        if lang == "fi":  # colours and roles are the same in each language, lengths are not
            for theme in ("light", "dark"):
                page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
                for width in (1280, 390, 320):
                    page.set_viewport_size({"width": width, "height": 640})
                    assert axe_faults(page) == []
        page.set_viewport_size({"width": 320, "height": 640})
        for css in (DOUBLED, SPACING):
            style = page.evaluate_handle("""css => { const one = document.createElement('style'); one.textContent = css;
                document.head.append(one); return one; }""", css)
            assert page.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0
            style.evaluate("one => one.remove()")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.evaluate("() => document.activeElement.tagName") == "H1", "the way past the languages"
        page.keyboard.press("Tab")
        assert page.evaluate("() => document.activeElement.textContent") == text(lang, t.BOOKLET)
        page.keyboard.press("Tab")
        assert page.evaluate("() => document.activeElement.textContent") == text(lang, t.MARKET_NAME)
        assert complaints == []


def test_an_ordinary_visitor_never_sees_it(guide_server: Server, tabs: Callable[[Lang], Page]) -> None:
    page = tabs("fi")
    page.goto(guide_server.address)
    page.locator(DRAWN).wait_for(state="attached")
    assert page.locator(".guide-out").count() == 0
    assert page.get_by_role("main").count() == 1


def test_it_goes_by_the_style_alone_where_the_guides_own_script_is_missing(
        guide_server: Server, tabs: Callable[[Lang], Page]) -> None:
    page = tabs("fi")
    page.route(OWN_SCRIPT, _block)
    page.goto(guide_server.address)
    page.locator(".guide-state").wait_for(state="attached")
    page.evaluate(AT, 8_000)
    assert page.locator(".guide-out").evaluate("one => getComputedStyle(one).display") == "none"
    page.locator("h1").last.wait_for()  # once the app has drawn its page in the place of what it draws first


@pytest.mark.parametrize("stands", [False, True])
def test_a_late_app_takes_its_place_and_no_focus(guide_server: Server, tabs: Callable[[Lang], Page],
                                                 stands: bool) -> None:
    """Who stood in what goes away stands at the heading of what comes; nobody else is moved."""
    page = tabs("sv")
    held: list[Route] = []
    comes_now = False
    page.route(STREAMLITS, lambda route: route.continue_() if comes_now else held.append(route))
    comes(page, guide_server.address, "sv")
    if stands:
        page.get_by_role("main").get_by_role("link", name=text("sv", t.BOOKLET), exact=True).focus()
    comes_now = True
    for route in held:
        route.continue_()
    page.locator(DRAWN).wait_for(state="attached")
    page.locator(".guide-out").wait_for(state="detached")
    assert page.locator("h1").count() == 1
    assert page.locator("h1").is_visible()
    assert page.evaluate("() => document.activeElement.tagName") == ("H1" if stands else "BODY")


def test_a_connection_lost_for_long_brings_it_and_takes_no_answer(guide_server: Server, guide_browser: Browser) -> None:
    """The websocket is cut in the midst of a visit; pages come, so the booklet is read, and Back finds the answers."""
    with Gate(guide_server.port) as gate, ExitStack() as stack:
        visits = {lang: stack.enter_context(context_of(guide_browser, lang)).new_page() for lang in LANGUAGES}
        for lang, page in visits.items():
            page.clock.install()
            page.goto(f"{gate.address}/?lang={lang}&scenario=trial-kela&step=result")
            page.locator(DRAWN).wait_for(state="attached")
        answer = {lang: page.locator(".hero").inner_text() for lang, page in visits.items()}
        gate.shut()
        for lang, page in visits.items():
            time_passes(page)
            page.locator(".guide-lost").get_by_role("heading", name=text(lang, t.LOST), level=2).wait_for()
            offers(page.locator(".guide-lost"), lang)
            assert page.locator(".guide-connection").inner_text() == text(lang, t.WAITING)
            assert page.locator(".hero").is_visible()
        assert dialog_faults(visits["fi"]) == []
        reads_the_booklet(visits["fi"], "fi", ".guide-lost")
        gate.mode = "open"
        visits["fi"].go_back()
        for lang, page in visits.items():
            page.clock.fast_forward(LOST)
            page.locator(DRAWN).wait_for(state="attached")
            page.locator(".guide-lost:empty").wait_for(state="attached")
            assert page.locator(".hero").inner_text() == answer[lang]


def test_it_stands_in_streamlits_dialog_which_holds_the_keyboard(
        guide_server: Server, tabs: Callable[[Lang], Page]) -> None:
    with Gate(guide_server.port) as gate:
        page = tabs("fi")
        page.clock.install()
        page.goto(f"{gate.address}/?lang=fi&scenario=trial-kela&step=result")
        page.locator(DRAWN).wait_for(state="attached")
        page.route("**/_stcore/**", _block)
        gate.shut()
        time_passes(page)
        page.get_by_role("dialog").wait_for()
        page.get_by_role("dialog").get_by_role("heading", name=text("fi", t.LOST)).wait_for()
        offers(page.locator(".guide-lost"), "fi")
        assert dialog_faults(page) == []
        for _ in range(2):
            page.keyboard.press("Tab")
        assert page.evaluate("() => document.activeElement.textContent") == text("fi", t.BOOKLET)
        page.keyboard.press("Escape")
        page.get_by_role("dialog").wait_for(state="detached")
        offers(page.locator(".guide-lost"), "fi")
        page.unroute("**/_stcore/**")
        gate.mode = "open"
        page.clock.fast_forward(LOST)
        page.locator(DRAWN).wait_for(state="attached")
        assert page.locator(".guide-lost").inner_text() == ""
