"""What a visitor meets while processes restart, hang or are gone, or the network is: a calm line, and the answers."""

from __future__ import annotations

import signal
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser

from guide.language.locale import LANGUAGES, Lang, translator
from guide.web.host import texts
from tests.failures.fleet import Fleet
from tests.failures.person import Person
from tests.telling import Tell

pytestmark = pytest.mark.browser


def at(browser: Browser, fleet: Fleet, lang: Lang, moment: str) -> tuple[Person, Iterator[str]]:
    """Return a person who has come to a moment of the interview, and the rest of it."""
    person = Person(browser, fleet, lang)
    rest = person.interview()
    while next(rest) != moment:
        pass
    return person, rest


def goes_on(person: Person, rest: Iterator[str], before: dict[str, str]) -> None:
    """Finish the interview: what was answered before is still there, and what comes now counts."""
    assert person.answers() == before
    for _ in rest:
        pass
    assert before.items() <= person.answers().items()
    assert len(person.answers()) == 10
    person.leave()


@contextmanager
def visits(fleet: Fleet) -> Iterator[Counter[str]]:
    """Count what new visitors get, one after the other, while something goes on."""
    found, end = Counter[str](), threading.Event()

    def visit() -> None:
        while not end.wait(0.02):
            try:
                with urlopen(f"{fleet.address}/?lang=fi", timeout=5) as answer:
                    found[str(answer.status)] += 1
            except HTTPError as error:
                found[str(error.code)] += 1
            except (URLError, OSError) as error:
                found[type(error).__name__] += 1
    thread = threading.Thread(target=visit)
    thread.start()
    try:
        yield found
    finally:
        end.set()
        thread.join()


@pytest.mark.failures
def test_a_rolling_restart_is_not_noticed(browser: Browser, fleet: Fleet, tell: Tell) -> None:
    person, rest = at(browser, fleet, "fi", "day")
    times = []
    with visits(fleet) as found:
        for name in fleet.replicas:
            here, before = person.served_by() == name, person.answers()
            fleet.replicas[name].kill(signal.SIGTERM)
            if here:
                person.wait_until_cut()
                times.append(person.wait_until_connected())
            assert person.answers() == before
            next(rest)
            fleet.start(name)
    assert found.keys() == {"200"}, found
    assert times
    tell(f"rolling restart: {found['200']} new visits, none failed; the open tab was back after "
         f"{max(times):.2f} s")
    goes_on(person, rest, person.answers())


@pytest.mark.failures
def test_a_process_that_hangs_is_left(browser: Browser, fleet: Fleet, tell: Tell) -> None:
    person, rest = at(browser, fleet, "sv", "search")
    name, before = person.served_by(), person.answers()
    fleet.replicas[name].freeze()
    begin = time.perf_counter()
    try:
        person.wait_until_cut()
        person.wait_until_connected()
        took = time.perf_counter() - begin
        assert person.served_by() != name
        # The copy of the answers may lag behind by the run that the process could not finish; the page does not.
        next(rest)
        with visits(fleet) as found:
            time.sleep(0.5)
        assert found.keys() == {"200"}, found
    finally:
        fleet.replicas[name].thaw()
    fleet.wait_until(name, "UP")
    tell(f"a hanging process was left after {took:.2f} s")
    assert took < 8
    goes_on(person, rest, before | person.answers())


def shows_the_line(person: Person) -> None:
    """Wait for the line of shell.js: it says in the person's language that the answers are kept."""
    words = translator(person.lang).text(texts.WAITING)
    person.page.wait_for_function("words => document.querySelector('.guide-connection')?.textContent === words",
                                  arg=words)
    assert person.page.locator(".guide-connection").is_visible()


@pytest.mark.failures
def test_the_network_drops(browser: Browser, fleet: Fleet) -> None:
    person, rest = at(browser, fleet, "sv", "day")
    before = person.answers()
    person.context.set_offline(True)
    # The browser keeps an open websocket when it is offline: the way to it is cut as well.
    fleet.tell(f"shutdown sessions server guide/{person.served_by()}")
    person.wait_until_cut()
    shows_the_line(person)
    # Long enough for Streamlit's own dialog, which opens after three seconds.
    person.page.wait_for_selector("[role=dialog]")
    time.sleep(0.3)
    person.context.set_offline(False)
    person.wait_until_connected()
    person.page.wait_for_selector("[role=dialog]", state="detached")
    assert person.page.locator(".guide-connection").text_content() == ""
    goes_on(person, rest, before)


def gone(fleet: Fleet) -> Callable[[], None]:
    """Kill every process; the function that is returned brings them back."""
    for name in fleet.replicas:
        fleet.kill(name)
    for name in fleet.replicas:
        fleet.wait_until(name, "DOWN")

    def back() -> None:
        for wait in [fleet.start_later(name) for name in fleet.replicas]:
            wait()
    return back


def test_nobody_is_there(browser: Browser, fleet: Fleet) -> None:
    person, rest = at(browser, fleet, "en", "day")
    before = person.answers()
    back = gone(fleet)
    shows_the_line(person)
    newcomer = person.context.new_page()
    answer = newcomer.goto(f"{fleet.address}/?lang=fi")
    assert answer is not None
    assert answer.status == 503
    assert answer.headers["cache-control"] == "no-store"
    assert newcomer.locator("section h2").count() == len(LANGUAGES)
    newcomer.close()
    # Somebody who loads the page again in the midst of it: the tab keeps the answers over the proxy's page.
    person.page.reload()
    assert person.page.locator("h2").first.is_visible()
    back()
    person.page.get_by_role("link", name="Try again").click()
    person.page.wait_for_function("() => document.documentElement.dataset.guideReady")
    person.page.wait_for_selector(".st-key-home_municipality_search input", state="attached")  # the day is whole
    goes_on(person, rest, before)


@pytest.mark.failures
def test_the_proxy_dies(browser: Browser, fleet: Fleet) -> None:
    person, rest = at(browser, fleet, "fi", "home_municipality")
    before = person.answers()
    fleet.stop_proxy()
    shows_the_line(person)
    fleet.start_proxy()
    person.wait_until_connected()
    goes_on(person, rest, before)
