"""Processes die while a crowd clicks: everybody comes back by the other one, with their own answers."""

from __future__ import annotations

import asyncio
import html
import json
import random
import re
from collections import Counter
from dataclasses import dataclass

import pytest
import websockets
from websockets.exceptions import InvalidHandshake

from guide.reasoning.examples import EXAMPLES
from guide.reasoning.interview import path_for
from guide.web.state import given_of
from tests.abuse.visitor import Visitor
from tests.days import TODAY
from tests.failures.fleet import PATIENCE_SECONDS, Fleet
from tests.running import run
from tests.telling import Tell

#: Each process dies once; with one of them gone, the other has everybody.
PEOPLE, KILLS, THINK_SECONDS = 20, 2, 0.3
#: Cases whose way has the page of grounds, on which several questions stand.
CASES = tuple(name for name, one in EXAMPLES.items()
              if "grounds" in (step.id for step in path_for(given_of(one.answers), TODAY).steps))
#: What is asked there, and before: a later answer may fall away when one of these changes.
ASKED = ("under_30", "earnings_related", "immigrant", "foreign_language")
KEPT = ("when", "day", "month", "year", "home_municipality", "status", *ASKED)
#: What a tab meets while a process dies; it tries again.
CUT = (websockets.ConnectionClosed, InvalidHandshake, OSError)


@dataclass
class Tab:
    """One open tab and what its person has answered."""

    visitor: Visitor
    answers: dict[str, str]

    @property
    def kept(self) -> dict[str, str]:
        """Return the answers as the last run of the page told them."""
        found = re.search(r'data-guide-copy="([^"]*)"', self.visitor.shown)
        read = json.loads(html.unescape(found[1])) if found and found[1] else {}
        return {key: read[key] for key in KEPT if key in read}

    async def come_back(self) -> None:
        """Connect again, as often as it takes within the patience of the tests."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            while True:
                try:
                    await self.visitor.__aenter__()
                    return
                except CUT:
                    await asyncio.sleep(0.2)

    async def answer(self, field: str, number: int) -> bool:
        """Choose an option and return whether the connection was lost; what was chosen counts all the same."""
        self.visitor.choose(field, number)
        self.answers[field] = ("yes", "no")[number]
        cut = False
        while True:
            try:
                await self.visitor.run()
                return cut
            except CUT:
                cut = True
                await self.come_back()


async def _opened(fleet: Fleet, number: int) -> Tab:
    visitor = Visitor(fleet, f"lang=fi&scenario={CASES[number % len(CASES)]}&step=grounds")
    tab = Tab(visitor, {})
    await tab.come_back()
    await visitor.run()
    assert visitor.step == "grounds"
    tab.answers = tab.kept
    return tab


async def _person(tab: Tab, seed: int, end: asyncio.Event, counts: Counter[str]) -> None:
    rng = random.Random(seed)
    while not end.is_set():
        field = rng.choice(ASKED)
        cut = await tab.answer(field, rng.randrange(2))
        counts["cut"] += cut
        counts["clicks"] += 1
        assert tab.kept == tab.answers
        await asyncio.sleep(THINK_SECONDS * (0.5 + rng.random()))


async def _while_processes_die(fleet: Fleet, end: asyncio.Event) -> None:
    try:
        for number in range(KILLS):
            name = ("one", "two")[number % 2]
            await asyncio.sleep(1)
            await asyncio.to_thread(fleet.kill, name)
            await asyncio.sleep(1)
            await asyncio.to_thread(fleet.start, name)
    finally:
        end.set()


async def _crowd(fleet: Fleet) -> Counter[str]:
    tabs = [await _opened(fleet, number) for number in range(PEOPLE)]
    end, counts = asyncio.Event(), Counter[str]()
    await asyncio.gather(_while_processes_die(fleet, end),
                         *(_person(tab, seed, end, counts) for seed, tab in enumerate(tabs)))
    for tab in tabs:
        await tab.visitor.run()
        assert tab.kept == tab.answers
        assert tab.visitor.exceptions == []
        await tab.visitor.socket.close()
    return counts


@pytest.mark.browser
@pytest.mark.failures
def test_a_crowd_outlives_the_death_of_its_processes(fleet: Fleet, tell: Tell) -> None:
    counts = run(_crowd(fleet))
    assert counts["cut"] >= PEOPLE
    tell(f"{PEOPLE} people, {counts['clicks']} clicks, {KILLS} kills: {counts['cut']} clicks found no process and were "
         "made again, no answer lost")
