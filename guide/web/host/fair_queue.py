"""Whose turn it is when more is asked of a process than it can do at once: whoever has asked for least lately.

Without turns every tab that clicks has a thread, and all of them share one core: a visitor who clicks once waits as
long as if he were one of the busy ones.
"""

from __future__ import annotations

import asyncio

from guide.web.host.token_bucket import Bucket


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
