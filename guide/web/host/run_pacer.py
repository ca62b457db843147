"""How fast clicks may follow each other in a process, and whose comes next when more is asked: whoever clicked least.

Each click starts a run of the page in a thread of its own, and all of them share one core: a visitor who clicks once
would wait as long as one of a hundred who click without end. So runs begin one after the other, at a pace that leaves
a part of the core free. The pace follows from what runs really cost here and now: a page of the desk costs more than a
citizen's, and machines differ.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

from guide.web.host.fair_queue import FairQueue
from guide.web.host.token_bucket import Bucket

#: The share of a core that clicks may take while others wait for it. The capacity sheet plans with less.
SHARE = 0.75
#: So many people may click in the same moment after a quiet one.
BURST = 20.0
#: What a run costs, in seconds of the processor: what is taken at first, and between what it is believed.
FIRST_COST, LEAST_COST, MOST_COST = 0.004, 0.001, 0.02
#: The cost is learnt anew from so many runs, over no less than so many seconds.
LEARN_RUNS, LEARN_SECONDS = 5, 0.25


class RunPacer:
    """The share of one process. `clock` and `work` give the seconds that passed, and those the processor worked."""

    def __init__(self, clock: Callable[[], float] = time.monotonic,
                 work: Callable[[], float] = time.process_time) -> None:
        self._clock, self._work = clock, work
        self._since, self._worked, self._runs = clock(), work(), 0
        self.cost = FIRST_COST
        self._pace = Bucket(SHARE / FIRST_COST, BURST)
        self._turns = FairQueue(1)

    async def take(self, mine: Bucket) -> None:
        """Return when a run may begin. Of those who wait, the one with the fullest bucket comes first."""
        await self._turns.take(mine)
        try:
            self._learn()
            await asyncio.sleep(self._pace.take())
        finally:
            self._turns.give_back()

    def _learn(self) -> None:
        """Learn what a run costs: all that the process worked, letters and sending included, over the runs begun."""
        self._runs += 1
        now = self._clock()
        if self._runs <= LEARN_RUNS or now - self._since < LEARN_SECONDS:
            return
        worked = self._work()
        found = (worked - self._worked) / self._runs
        self.cost = min(MOST_COST, max(LEAST_COST, self.cost + (found - self.cost) / 2))
        self._pace.change(SHARE / self.cost)
        self._since, self._worked, self._runs = now, worked, 0
