"""Visitors without a browser who click: one after the other, many at once, or at a person's pace."""

from __future__ import annotations

import asyncio
import random
import time
from dataclasses import dataclass, field

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from guide.testing.server import Server
from tests.abuse.visitor import Visitor
from tests.bench.measure import percentile

_FINISHED = "script_finished"


@dataclass(frozen=True, slots=True)
class Page:
    """A page to click on: the app, its address, and the widget that a click changes ("" changes none)."""

    name: str
    query: str
    key: str


@dataclass
class Clicker:
    """One open page with two answers to switch between, as messages made beforehand."""

    visitor: Visitor
    messages: tuple[bytes, bytes]
    at: int = 0
    received: int = field(default=0)

    @classmethod
    async def opened(cls, server: Server, page: Page) -> Clicker:
        """Open a page and make the two messages."""
        visitor = await Visitor(server, page.query).__aenter__()
        await visitor.run()
        messages = []
        for number in (1, 0, 1):  # each is sent once, since a browser sends along what the run before has set
            if page.key in visitor.options:
                visitor.choose(page.key, number)
            elif page.key:
                visitor.state(page.key).bool_value = bool(number)
            message = BackMsg()
            message.rerun_script.query_string = visitor.query
            message.rerun_script.widget_states.widgets.extend(visitor.states.values())
            messages.append(message.SerializeToString())
            await visitor.run()
        return cls(visitor, (messages[1], messages[2]))

    async def click(self) -> float:
        """Change the answer and return the seconds until the page's run has ended."""
        start = time.perf_counter()
        await self.visitor.socket.send(self.messages[self.at])
        self.at = 1 - self.at
        while True:
            data = await asyncio.wait_for(self.visitor.socket.recv(), 60)
            self.received += len(data)
            if len(data) < 200 and isinstance(data, bytes):  # the message of a run's end is short
                message = ForwardMsg.FromString(data)
                if (message.WhichOneof("type") == _FINISHED
                        and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN):
                    return time.perf_counter() - start

    async def close(self) -> None:
        """Leave."""
        await self.visitor.socket.close()


async def open_all(server: Server, pages: list[Page], at_once: int = 20) -> tuple[list[Clicker], list[float]]:
    """Open the pages, some at a time, and return them with the seconds that each took."""
    found: list[Clicker] = []
    seconds: list[float] = []

    async def one(page: Page) -> Clicker:
        start = time.perf_counter()
        clicker = await Clicker.opened(server, page)
        seconds.append(time.perf_counter() - start)
        return clicker

    for first in range(0, len(pages), at_once):
        found += await asyncio.gather(*(one(page) for page in pages[first:first + at_once]))
    return found, seconds


@dataclass(frozen=True, slots=True)
class Pace:
    """What a crowd found: clicks a second, their seconds by percentile, and how many failed."""

    clicks: int
    a_second: float
    median: float
    p95: float
    failed: int


async def crowd(clickers: list[Clicker], seconds: float, think: float = 0, seed: int = 1) -> Pace:
    """Let all click for a while; with `think` each waits so long on average between two clicks."""
    found: list[float] = []
    failed = 0
    start = time.perf_counter()
    end = start + seconds

    async def one(number: int, clicker: Clicker) -> None:
        nonlocal failed
        rng = random.Random(seed * 10_000 + number)
        if think:
            await asyncio.sleep(rng.random() * think)
        while time.perf_counter() < end:
            try:
                found.append(await clicker.click())
            except Exception:
                failed += 1
                return
            if think:
                await asyncio.sleep(think * (0.5 + rng.random()))

    await asyncio.gather(*(one(number, clicker) for number, clicker in enumerate(clickers)))
    return Pace(len(found), len(found) / (time.perf_counter() - start), percentile(found, 50), percentile(found, 95),
                failed)
