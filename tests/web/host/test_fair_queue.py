"""Turns: so many at once, whoever has asked for least goes first, and nothing is lost when somebody leaves."""

from __future__ import annotations

import asyncio

from guide.web.host.pacing import Bucket, FairQueue
from tests.running import run


def bucket(taken: int) -> Bucket:
    """Return the bucket of a tab that has done so much of late."""
    found = Bucket(steady=1, burst=100)
    found.take(taken)
    return found


async def after(queue: FairQueue, mine: Bucket, name: str, order: list[str]) -> None:
    await queue.take(mine)
    order.append(name)


def test_the_quietest_goes_first_and_of_two_alike_the_first_to_come() -> None:
    async def whole() -> list[str]:
        queue, order = FairQueue(2), list[str]()
        waiting = [asyncio.create_task(after(queue, bucket(taken), name, order)) for name, taken in (
            ("in at once", 90), ("in too", 90), ("busy", 80), ("quiet", 0), ("busier", 90), ("quiet later", 0))]
        await asyncio.sleep(0)
        assert order == ["in at once", "in too"]
        for _ in range(4):
            queue.give_back()
        await asyncio.gather(*waiting)
        return order[2:]

    assert run(whole()) == ["quiet", "quiet later", "busy", "busier"]


def test_a_turn_of_somebody_who_has_left_goes_to_the_next() -> None:
    async def whole() -> list[str]:
        queue, order = FairQueue(1), list[str]()
        await queue.take(bucket(0))
        gone, late, next_one = (asyncio.create_task(after(queue, bucket(taken), name, order))
                                for name, taken in (("gone", 0), ("gone late", 1), ("next", 50)))
        await asyncio.sleep(0)
        gone.cancel()
        await asyncio.sleep(0)
        queue.give_back()
        late.cancel()  # its turn has come, and it has not heard of it yet
        await asyncio.gather(gone, late, return_exceptions=True)
        await next_one
        queue.give_back()
        assert queue.free == 1
        return order

    assert run(whole()) == ["next"]


def test_a_turn_passes_over_somebody_who_has_just_left() -> None:
    """Cancelled and not woken yet: the turn goes on at once, and the same tab may already wait again."""
    async def whole() -> list[str]:
        queue, order, mine = FairQueue(1), list[str](), bucket(0)
        await queue.take(bucket(0))
        gone = asyncio.create_task(after(queue, mine, "gone", order))
        next_one = asyncio.create_task(after(queue, bucket(50), "next", order))
        await asyncio.sleep(0)
        again = asyncio.create_task(after(queue, mine, "again", order))  # begins before `gone` wakes
        gone.cancel()
        queue.give_back()
        await next_one
        await asyncio.gather(gone, return_exceptions=True)
        assert queue.free == 0
        queue.give_back()
        await asyncio.wait_for(again, 10)
        queue.give_back()
        assert queue.free == 1
        return order

    assert run(whole()) == ["next", "again"]


def test_the_last_to_leave_loses_no_turn() -> None:
    async def whole() -> int:
        queue = FairQueue(1)
        await queue.take(bucket(0))
        gone = asyncio.create_task(queue.take(bucket(0)))
        await asyncio.sleep(0)
        gone.cancel()
        queue.give_back()
        await asyncio.gather(gone, return_exceptions=True)
        return queue.free

    assert run(whole()) == 1


def test_a_bucket_is_overdrawn_no_longer_than_it_takes_to_fill() -> None:
    empty = Bucket(steady=10, burst=3)
    assert [empty.take() for _ in range(3)] == [0, 0, 0]
    assert 0.05 < empty.take() <= 0.1
    assert empty.left < 0
