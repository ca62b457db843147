"""Clicks begin one after the other, the quietest visitor's first, at a pace that follows from what they cost."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from guide.web.host import pacing as subject
from guide.web.host.pacing import BURST as AT_ONCE
from guide.web.host.pacing import SHARE, Bucket, RunPacer
from guide.web.host.websocket_filter import BURST, STEADY, begins_run
from tests.running import run


async def begun(pacer: RunPacer, order: list[str], name: str, mine: Bucket, many: int = 1) -> None:
    for _ in range(many):
        mine.take()
        await pacer.take(mine)
        order.append(name)


def play(scene: Callable[[RunPacer, list[str]], Awaitable[None]]) -> list[str]:
    order: list[str] = []
    run(scene(RunPacer(), order))  # type: ignore[arg-type]
    return order


def test_a_quiet_click_comes_before_those_of_busy_tabs() -> None:
    async def scene(pacer: RunPacer, order: list[str]) -> None:
        busy = [asyncio.create_task(begun(pacer, order, "busy", Bucket(STEADY, BURST), 20)) for _ in range(10)]
        while len(order) < AT_ONCE + 5:  # what may begin at once has begun; now they wait for each other
            await asyncio.sleep(0)
        before = len(order)
        await begun(pacer, order, "quiet", Bucket(STEADY, BURST))
        assert order.index("quiet") - before <= 2, "one may be on its way already"
        for one in busy:
            one.cancel()
        await asyncio.gather(*busy, return_exceptions=True)

    assert play(scene).count("quiet") == 1


def test_nobody_is_left_out_for_ever() -> None:
    async def scene(pacer: RunPacer, order: list[str]) -> None:
        await asyncio.gather(*(begun(pacer, order, name, Bucket(STEADY, BURST), 15) for name in "abcdef"))

    assert sorted(play(scene)) == sorted("abcdef" * 15)


def test_who_leaves_while_waiting_holds_nobody_up() -> None:
    async def scene(pacer: RunPacer, order: list[str]) -> None:
        waiting = [asyncio.create_task(begun(pacer, order, "left", Bucket(STEADY, BURST), 50)) for _ in range(3)]
        while len(order) < AT_ONCE + 1:
            await asyncio.sleep(0)
        for one in waiting:
            one.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)
        await begun(pacer, order, "next", Bucket(STEADY, BURST))

    assert play(scene)[-1] == "next"


@pytest.mark.parametrize(("work_of_a_run", "cost"), [(0.002, 0.002), (0.010, 0.010), (0.5, subject.MOST_COST),
                                                     (0.0, subject.LEAST_COST)])
def test_the_pace_follows_from_what_runs_cost(work_of_a_run: float, cost: float) -> None:
    now = [0.0]
    runs = [0]
    pacer = RunPacer(lambda: now[0], lambda: runs[0] * work_of_a_run)

    async def scene() -> None:
        for _ in range(200):
            now[0] += 0.05
            runs[0] += 1
            pacer._learn()

    run(scene())
    assert pacer.cost == pytest.approx(cost, rel=0.05)
    assert pacer._pace.steady == pytest.approx(SHARE / pacer.cost)


def test_only_what_lets_the_page_run_takes_a_turn() -> None:
    from streamlit.proto.BackMsg_pb2 import BackMsg
    run, stop, beat = BackMsg(), BackMsg(stop_script=True), BackMsg(app_heartbeat=True)
    run.rerun_script.query_string = "lang=fi"
    assert [begins_run(one.SerializeToString()) for one in (run, stop, beat)] == [True, False, False]
