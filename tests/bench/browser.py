"""What a person waits for, in Chromium: the first load on a cheap phone, and from a click to the changed page."""

from __future__ import annotations

import statistics
import time

from playwright.sync_api import Browser, Page, Playwright, sync_playwright

from guide.testing.browser import launch
from guide.testing.server import Server
from tests.bench.measure import Row
from tests.bench.pages import EMPTY, GUIDE, TYPICAL, unpin

#: Slow 4G and a processor four times slower.
LATENCY_MS, DOWN_BYTES, UP_BYTES, SLOWER = 150, 1.6e6 / 8, 750e3 / 8, 4
#: The first question of the guide, which the page holds before the app.
FIRST = ".guide-first input"
USABLE = {EMPTY: "[data-testid=stCheckbox] input", TYPICAL: ".st-key-town input", GUIDE: ".st-key-continue button"}
CLICKED = {TYPICAL: ("[data-testid=stRadioOption]", "[data-testid=stMarkdown] code"),
           EMPTY: ("[data-testid=stCheckbox] label", "[data-testid=stMarkdown] p"),
           GUIDE: ("[data-testid=stRadioOption]", ".guide-state")}


def _address(server: Server, name: str) -> str:
    """Return the address of a page. The same middleware puts the guide's first question before those of others too."""
    return f"{server.address}/?lang=fi{'' if name == GUIDE else '&step=place'}"


def _first_load(browser: Browser, server: Server, name: str) -> tuple[float, float, float]:
    """Return seconds until the page can be used, KiB received until half a second later, seconds until its HTML is."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    devtools = context.new_cdp_session(page)
    sizes: list[float] = []
    devtools.send("Network.enable")
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    devtools.send("Network.emulateNetworkConditions", {
        "offline": False, "latency": LATENCY_MS, "downloadThroughput": DOWN_BYTES, "uploadThroughput": UP_BYTES})
    devtools.on("Network.loadingFinished", lambda one: sizes.append(one["encodedDataLength"]))
    start = time.perf_counter()
    page.goto(_address(server, name), wait_until="commit")
    if name == GUIDE:
        page.wait_for_selector(FIRST)
    first = time.perf_counter() - start
    page.wait_for_selector(USABLE[name], timeout=60_000)
    seconds = time.perf_counter() - start
    page.wait_for_timeout(500)
    context.close()
    return seconds, sum(sizes) / 1024, first


def _still(page: Page) -> None:
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")


def _clicks(browser: Browser, server: Server, name: str, many: int) -> list[float]:
    """Return the milliseconds from a click until the page has changed, as the page itself sees them."""
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(_address(server, name))
    page.wait_for_selector(USABLE[name])
    _still(page)
    found = []
    choice, changed = CLICKED[name]
    for number in range(many + 3):
        found.append(float(page.evaluate("""([choice, changed, number]) => new Promise((done) => {
            const shown = () => { const one = [...document.querySelectorAll(changed)].at(0);
              return one ? one.outerHTML : ""; };
            const before = shown();
            const choices = document.querySelectorAll(choice);
            const start = performance.now();
            const look = () => shown() !== before ? done(performance.now() - start) : requestAnimationFrame(look);
            choices[number % Math.min(choices.length, 2)].click();
            requestAnimationFrame(look);
        })""", [choice, changed, number])))
        page.wait_for_timeout(60)
        _still(page)
    page.close()
    return found[3:]


def _measured(playwright: Playwright, servers: dict[str, Server], rounds: int) -> list[Row]:
    browser = launch(playwright)
    loads: dict[str, list[tuple[float, float, float]]] = {EMPTY: [], GUIDE: []}
    clicks: dict[str, list[float]] = {TYPICAL: [], GUIDE: []}
    for _ in range(rounds):
        for name, found in loads.items():
            found.append(_first_load(browser, servers[name], name))
        for name, times in clicks.items():
            times.append(statistics.median(_clicks(browser, servers[name], name, 20)))
    browser.close()
    seconds, size, first = ({name: statistics.median(one[at] for one in found) for name, found in loads.items()}
                            for at in range(3))
    what = "first load on a phone (slow 4G, a processor 4 times slower)"
    return [Row(f"{what}: until it can be used", seconds[GUIDE], seconds[EMPTY], "s", "empty page", 1.15),
            Row(f"{what}: until the first question can be answered", first[GUIDE], seconds[EMPTY], "s", "empty page",
                0.35),
            Row(f"{what}: received", size[GUIDE], size[EMPTY], "KiB", "empty page", 1.1),
            Row("click to changed page in Chromium", statistics.median(clicks[GUIDE]),
                statistics.median(clicks[TYPICAL]), "ms", "typical page", 1.2)]


def rows(servers: dict[str, Server], rounds: int = 5) -> list[Row]:
    """Return the measures in a browser."""
    unpin()  # a browser has many processes
    with sync_playwright() as playwright:
        return _measured(playwright, servers, rounds)
