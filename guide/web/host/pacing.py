"""Whose turn it is, and how fast: what one visitor may ask for, and who comes next when a process is asked for more.

Each click starts a run of the page in a thread of its own, and all of them share one core: a visitor who clicks once
would wait as long as one of a hundred who click without end. So runs begin one after the other, at a pace that leaves
a part of the core free, and whoever has asked for least lately comes first. The pace follows from what runs really
cost here and now: a page of the desk costs more than a citizen's, and machines differ.
"""

import asyncio
import time
from collections.abc import Callable

#: The share of a core that clicks may take while others wait for it. The capacity sheet plans with less.
SHARE = 0.75
#: So many people may click in the same moment after a quiet one.
BURST = 20.0
#: What a run costs, in seconds of the processor: what is taken at first, and between what it is believed.
FIRST_COST, LEAST_COST, MOST_COST = 0.004, 0.001, 0.02
#: The cost is learnt anew from so many runs, over no less than so many seconds.
LEARN_RUNS, LEARN_SECONDS = 5, 0.25


class Bucket:
    """A token bucket: so much of something at once, so much a second for long."""

    def __init__(self, steady: float, burst: float) -> None:
        self.steady, self.burst = steady, burst
        self._left, self._at = burst, time.monotonic()

    @property
    def left(self) -> float:
        """Return how much there is now; below zero is what was taken too early."""
        return min(self.burst, self._left + (time.monotonic() - self._at) * self.steady)

    def change(self, steady: float) -> None:
        """Let it come back at another pace from now on."""
        self._left, self._at, self.steady = self.left, time.monotonic(), steady

    def take(self, size: float = 1) -> float:
        """Take some and return the seconds to wait until it is there."""
        self._left, self._at = self.left - size, time.monotonic()
        return max(0.0, -self._left / self.steady)


class FairQueue:
    """So many at once; the others wait. Who waits is told from the others by their bucket: the fullest goes first.

    Nobody waits for ever: a bucket fills up again while its tab waits, and of two alike the first to come goes first.
    """

    def __init__(self, at_once: int) -> None:
        self.free = at_once
        self._waiting: dict[Bucket, asyncio.Future[None]] = {}

    async def take(self, mine: Bucket) -> None:
        """Return when it is this one's turn. A bucket can wait once at a time; each turn has to be given back."""
        if self.free:
            self.free -= 1
            return
        turn = self._waiting[mine] = asyncio.get_running_loop().create_future()
        try:
            await turn
        except asyncio.CancelledError:
            if self._waiting.get(mine) is turn:
                del self._waiting[mine]
            if not turn.cancelled():  # it came just now
                self.give_back()
            raise

    def give_back(self) -> None:
        """End a turn: the next one begins. Who has just left and does not know of it yet is passed over."""
        while self._waiting:
            turn = self._waiting.pop(max(self._waiting, key=lambda one: one.left))
            if not turn.done():
                turn.set_result(None)
                return
        self.free += 1


class RunPacer:
    """The share of one process. `clock` and `work` give the seconds that passed, and those the processor worked.

    `begun`: how many runs have begun.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic,
                 work: Callable[[], float] = time.process_time) -> None:
        self._clock, self._work = clock, work
        self._since, self._worked, self._runs = clock(), work(), 0
        self.cost = FIRST_COST
        self.begun = 0
        self._pace = Bucket(SHARE / FIRST_COST, BURST)
        self._turns = FairQueue(1)

    async def take(self, mine: Bucket) -> None:
        """Return when a run may begin. Of those who wait, the one with the fullest bucket comes first."""
        await self._turns.take(mine)
        try:
            self._learn()
            await asyncio.sleep(self._pace.take())
            self.begun += 1
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
