"""A question's step beside an empty and a typical Streamlit page behind the same middleware and settings.

The servers have one core for themselves and the visitors the other, where the machine has two.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from guide.testing.server import ROOT, Server
from tests.abuse.memory import pid_of, resident_kib
from tests.bench.clicks import Clicker, Pace, Page, crowd, open_all
from tests.bench.measure import Row
from tests.days import TODAY

APPS = Path(__file__).parent / "apps"
EMPTY, TYPICAL, GUIDE = "empty", "typical", "guide"
SCRIPTS = {EMPTY: APPS / "empty.py", TYPICAL: APPS / "typical.py", GUIDE: ROOT / "guide" / "web" / "page.py"}
TODAY_STEP = Page(GUIDE, "lang=fi", "home_municipality_other")
TRIAL_STEP = Page(GUIDE, "lang=fi&scenario=trial-under-30&step=grounds", "immigrant")
DESK = Page(GUIDE, "lang=fi&scenario=trial-under-30&view=desk", "immigrant")
ANSWER = Page(GUIDE, "lang=fi&scenario=trial-under-30&step=result", "")
STEPS = {EMPTY: [Page(EMPTY, "", "ping")], TYPICAL: [Page(TYPICAL, "", f"q{number}") for number in range(5)],
         GUIDE: [TODAY_STEP, TRIAL_STEP]}


def pin(core: int, pid: int = 0) -> None:
    """Keep a process on one core; where there is only one, nothing is done."""
    cores = sorted(os.sched_getaffinity(0) | set(range(os.cpu_count() or 1)))
    if len(cores) > 1:
        with contextlib.suppress(OSError):
            for task in os.listdir(f"/proc/{pid or os.getpid()}/task"):
                os.sched_setaffinity(int(task), {cores[core]})


def unpin() -> None:
    """Let this process, and what it starts from now on, use every core."""
    os.sched_setaffinity(0, range(os.cpu_count() or 1))


def cpu_seconds(pid: int) -> float:
    """Return the processor time that a process has used: its clock counts nanoseconds, /proc/*/stat whole ticks."""
    return time.clock_gettime(~pid << 3 | 2)


@contextlib.contextmanager
def served(name: str, folder: Path) -> Iterator[Server]:
    """Serve an app behind the guide's middleware."""
    command = [sys.executable, "-m", "uvicorn", "--no-access-log", "--log-level", "warning", "--app-dir", str(ROOT),
               "tests.bench.served:app", "--port"]
    environment = {"GUIDE_TODAY": TODAY.isoformat(), "BENCH_PAGE": str(SCRIPTS[name]), "GUIDE_MOST_VISITORS": "5000"}
    with Server(folder / f"{name}.log", environment, command) as server:
        pin(0, pid_of(server))
        pin(1)
        yield server


@dataclass
class Step:
    """What a click costs: processor milliseconds, milliseconds until the run's end, bytes."""

    cpu_ms: list[float]
    wall_ms: list[float]
    size: float


async def _in_turns(servers: dict[str, Server], pages: list[Page], rounds: int, clicks: int) -> dict[Page, Step]:
    """Let one visitor of each page click, page after page, round after round.

    Short turns, since a machine that others use too is faster now and slower then: a ratio compares what ran together.
    """
    clickers = {page: await Clicker.opened(servers[page.name], page) for page in pages}
    found = {page: Step([], [], 0) for page in pages}
    for round_ in range(-1, rounds):
        for page, clicker in clickers.items():
            pid = pid_of(servers[page.name])
            clicker.received, before = 0, cpu_seconds(pid)
            walls = [await clicker.click() for _ in range(clicks)]
            if round_ >= 0:
                found[page].cpu_ms.append((cpu_seconds(pid) - before) / clicks * 1e3)
                found[page].wall_ms.append(statistics.median(walls) * 1e3)
                found[page].size = clicker.received / clicks
    for clicker in clickers.values():
        await clicker.close()
    return found


def steps(servers: dict[str, Server], rounds: int = 80, clicks: int = 15) -> tuple[list[Row], dict[str, float]]:
    """Return the cost of a step beside the others', and the guide's own for the capacity sheet."""
    pages = [STEPS[EMPTY][0], STEPS[TYPICAL][1], TODAY_STEP, TRIAL_STEP, DESK, ANSWER]
    found = asyncio.run(_in_turns(servers, pages, rounds, clicks))
    empty, typical, today, trial, desk, answer = (found[page] for page in pages)
    rows = []
    for name, step in (("today's question", today), ("a page of questions of the trial", trial)):
        for other, beside, most in ((typical, "typical page", 1.5), (empty, "empty page", None)):
            rows.append(Row(f"{name}: processor time of a click", _median(step.cpu_ms), _median(other.cpu_ms), "ms",
                            beside, most))
        rows.append(Row(f"{name}: click to the end of the run", _median(step.wall_ms), _median(typical.wall_ms), "ms",
                        "typical page", None))
        rows.append(Row(f"{name}: bytes of a click", step.size / 1024, typical.size / 1024, "KiB", "typical page"))
    rows.append(Row("the desk with everything told: processor time of a click", _median(desk.cpu_ms),
                    _median(answer.cpu_ms), "ms", "the citizen's page of the same answer", 1.3))
    rows.append(Row("the desk with everything told: processor time of a click", _median(desk.cpu_ms),
                    _median(trial.cpu_ms), "ms", "the citizen's page of the same question"))
    return rows, {"rerun_cpu_ms": _median(today.cpu_ms), "rerun_kib": today.size / 1024}


def _median(values: list[float]) -> float:
    return statistics.median(values)


def memory(servers: dict[str, Server], many: int = 150) -> tuple[list[Row], float]:
    """Return what an open session keeps in memory."""
    async def one(name: str) -> float:
        pid, pages = pid_of(servers[name]), STEPS[name]
        warm, _ = await open_all(servers[name], [pages[number % len(pages)] for number in range(many // 3)])
        before = resident_kib(pid)
        clickers, _ = await open_all(servers[name], [pages[number % len(pages)] for number in range(many)])
        after = resident_kib(pid)
        for clicker in (*warm, *clickers):
            await clicker.close()
        return (after - before) / many

    kept = {name: asyncio.run(one(name)) for name in (TYPICAL, GUIDE, EMPTY)}
    return [Row("memory of a session", kept[GUIDE], kept[TYPICAL], "KiB", "typical page", 1.5),
            Row("memory of a session", kept[GUIDE], kept[EMPTY], "KiB", "empty page")], kept[GUIDE]


def saturation(servers: dict[str, Server], crowds: tuple[int, ...] = (1, 4, 16, 48, 128)) -> list[Row]:
    """Return how many clicks a second are answered while so many sessions click at once, beside the typical page."""
    async def run(name: str, many: int, seconds: float) -> Pace:
        pages = STEPS[name]
        clickers, _ = await open_all(servers[name], [pages[number % len(pages)] for number in range(many)])
        pace = await crowd(clickers, seconds)
        for clicker in clickers:
            await clicker.close()
        return pace

    rows = []
    for many in crowds:
        paces: dict[str, list[Pace]] = {TYPICAL: [], GUIDE: []}
        for _ in range(3):
            for name, found in paces.items():
                found.append(asyncio.run(run(name, many, 4)))
        assert sum(pace.failed for found in paces.values() for pace in found) == 0
        rate = {name: _median([pace.a_second for pace in found]) for name, found in paces.items()}
        slow = {name: _median([pace.p95 for pace in found]) * 1e3 for name, found in paces.items()}
        # The bound is a floor on throughput, so the row tells seconds for a hundred clicks.
        rows.append(Row(f"{many} sessions clicking at once: time for 100 clicks", 100 / rate[GUIDE],
                        100 / rate[TYPICAL], "s", "typical page", 1 / 0.7 if many == 16 else None))
        rows.append(Row(f"{many} sessions clicking at once: a click at the 95th percentile", slow[GUIDE],
                        slow[TYPICAL], "ms", "typical page"))
    return rows


def crowded(folder: Path, many: int = 800, think: float = 5, seconds: float = 60) -> tuple[list[Row], dict[str, float]]:
    """Return a click's 95th percentile while many people use one process at their own pace, and how memory went."""
    async def run(server: Server, name: str, seconds: float) -> tuple[Pace, float, list[int]]:
        pages, before = STEPS[name], cpu_seconds(pid_of(server))
        clickers, _ = await open_all(server, [pages[number % len(pages)] for number in range(many)])
        opening = (cpu_seconds(pid_of(server)) - before) / many
        await crowd(clickers, 60, think)  # everybody has clicked a few times: what a session keeps, it has
        kept = [resident_kib(pid_of(server))]
        paces = []
        for turn in range(max(1, round(seconds / 60))):
            paces.append(await crowd(clickers, min(60, seconds), think, seed=turn))
            kept.append(resident_kib(pid_of(server)))
        for clicker in clickers:
            await clicker.close()
        worst = max(paces, key=lambda pace: pace.p95)
        median = sorted(paces, key=lambda pace: pace.p95)[len(paces) // 2]
        assert sum(pace.failed for pace in paces) == 0, f"{name}: {worst}"
        return median, opening, kept

    found: dict[str, tuple[Pace, float, list[int]]] = {}
    for name, so_long in ((TYPICAL, min(seconds, 120)), (GUIDE, seconds)):
        with served(name, folder) as server:
            found[name] = asyncio.run(run(server, name, so_long))
    (other, _, _), (pace, opening, kept) = found[TYPICAL], found[GUIDE]
    print("memory minute by minute, MB:", *(round(kib / 1024) for kib in kept), flush=True)
    rows = [Row(f"{many} sessions, {think:g} s between clicks: a click at the 95th percentile", pace.p95 * 1e3,
                other.p95 * 1e3, "ms", "typical page", 1.5),
            Row(f"{many} sessions over {seconds / 60:g} minutes: memory at the end", kept[-1] / 1024, kept[0] / 1024,
                "MB", "memory at the beginning", 1.1)]
    return rows, {"most_sessions": many, "think_seconds": think, "first_run_cpu_ms": opening * 1e3}
