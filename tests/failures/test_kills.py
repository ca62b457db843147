"""A process is killed while a visitor answers: every answer survives, and the next click counts."""

from __future__ import annotations

from itertools import cycle
from statistics import median

import pytest
from playwright.sync_api import Browser

from guide.language.locale import LANGUAGES, Lang
from tests.failures.fleet import Fleet
from tests.failures.person import Person
from tests.telling import Tell

pytestmark = pytest.mark.browser
#: The kills of the short form: after which answer.
SHORT = ("search", "earnings_related")
#: What the tab holds at the end of the interview.
ANSWERS = {"when": "date", "day": "1", "month": "5", "year": "2024", "home_municipality": "049", "status": "unemployed",
           "under_30": "yes", "earnings_related": "yes", "immigrant": "yes", "foreign_language": "yes"}


def disturbed(browser: Browser, fleet: Fleet, lang: Lang, moments: tuple[str, ...] | None, most: int) -> list[float]:
    """Go through an interview and kill the process in use at the moments (None: after every act), at most so often.

    Return the seconds from each kill to the connection with the other process.
    """
    person, times, restart = Person(browser, fleet, lang), list[float](), None
    for done in person.interview():
        if (moments is None or done in moments) and len(times) < most:
            if restart is not None:
                restart()
            name, before, shown = person.served_by(), person.answers(), person.chosen()
            fleet.kill(name)
            person.wait_until_cut()
            times.append(person.wait_until_connected())
            restart = fleet.start_later(name)
            assert person.answers() == before
            assert person.chosen() == shown
            assert person.served_by() != name
    if restart is not None:
        restart()
    assert person.answers() == ANSWERS
    person.leave()
    return times


def told(times: list[float]) -> str:
    """Return the reconnections in words."""
    ordered = sorted(times)
    return (f"{len(times)} kills survived; reconnected after {median(times):.2f} s (median), "
            f"{ordered[int(0.95 * (len(ordered) - 1))]:.2f} s (95 %), {ordered[-1]:.2f} s (most)")


@pytest.mark.failures
def test_answers_survive_the_death_of_a_process(browser: Browser, fleet: Fleet, tell: Tell) -> None:
    times = disturbed(browser, fleet, "sv", SHORT, len(SHORT))
    assert len(times) == len(SHORT)
    tell(told(times))


@pytest.mark.failures
def test_a_hundred_kills(browser: Browser, fleet: Fleet, tell: Tell) -> None:
    times = list[float]()
    for lang in cycle(LANGUAGES):
        times += disturbed(browser, fleet, lang, None, 100 - len(times))
        if len(times) == 100:
            break
    tell(told(times))
