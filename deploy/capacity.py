"""How many processes so many visits a day need: the arithmetic behind CAPACITY.md.

`python -m deploy.capacity` writes the page anew. Its figures come from tests/bench/results.json, which `make bench`
writes: an object whose "capacity" holds the fields of `Figures`. Until then they are those of the study of Streamlit
that the guide began with, and the page says so.
"""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass
from pathlib import Path

from guide.settings.environment import settings
from guide.web.host.pacing import SHARE

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "deploy" / "CAPACITY.md"
RESULTS = ROOT / "tests" / "bench" / "results.json"
DAYS = (1_000, 10_000, 100_000, 1_000_000)


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured of one process on one core."""

    source: str
    rerun_cpu_ms: float
    first_run_cpu_ms: float
    most_sessions: int
    think_seconds: float
    idle_mb: float
    session_kib: float
    rerun_kib: float
    first_load_kib: float


@dataclass(frozen=True, slots=True)
class Assumed:
    """What nobody has measured yet: how people use the guide. To be replaced by counts of the proxy's log."""

    answers: int = 25
    minutes: float = 8
    tab_minutes: float = 30
    busiest_hour: float = 0.15
    burst: float = 2
    core_used: float = 0.5
    #: The guide's own limit, GUIDE_MOST_VISITORS: further tabs are sent to another process.
    most_tabs: int = settings({}).most_visitors


#: What one address may take: this share of the people that the two processes serve which are there even while one of
#: three is away. So many of them may open the page within a minute, each with so many requests.
SHARE_OF_ONE_ADDRESS, REQUESTS_OF_A_FIRST_LOAD = 0.25, 40


@dataclass(frozen=True, slots=True)
class OneAddress:
    """The limits of both proxies for one address, behind which a whole office may sit."""

    connections: int
    requests_in_10_s: int


def one_address(of: Figures) -> OneAddress:
    """Return the limits that follow from what was measured, in hundreds."""
    people = math.ceil(of.most_sessions * 2 * SHARE_OF_ONE_ADDRESS / 100) * 100
    return OneAddress(people, math.ceil(people * REQUESTS_OF_A_FIRST_LOAD / 6 / 100) * 100)


#: `rerun_cpu_ms` and the like of a page like the guide's, tuned as the guide is; `idle_mb` is the guide's own.
STUDY = Figures("a study of Streamlit 1.67 with a page like the guide's, on one core of a two-core machine (the first "
                "run: 50 to 70 ms is its time at the 95th percentile under load, taken here as work)",
                rerun_cpu_ms=1.9, first_run_cpu_ms=60, most_sessions=1_600, think_seconds=5, idle_mb=98, session_kib=95,
                rerun_kib=7, first_load_kib=1_204)


@dataclass(frozen=True, slots=True)
class Need:
    """What a number of visits a day needs in its busiest minutes."""

    visits: int
    arrivals: float
    reruns: float
    active: float
    tabs: float
    cores: float
    processes: int
    memory_mb: float
    mbit: float


def need(visits: int, of: Figures, how: Assumed) -> Need:
    """Return what so many visits a day need.

    People in the guide = arrivals a second x seconds of a visit (Little's law). Processes: as many as the work, the
    pace of the clicks or the open tabs need, whichever is most, and one besides, so that one may be away; never fewer
    than three.
    """
    arrivals = visits * how.busiest_hour / 3600 * how.burst
    reruns = arrivals * how.answers
    active = arrivals * how.minutes * 60
    tabs = arrivals * how.tab_minutes * 60
    cores = (reruns * of.rerun_cpu_ms + arrivals * of.first_run_cpu_ms) / 1000
    # So many sessions that each click once in so many seconds were still answered without delay.
    pace = of.most_sessions / of.think_seconds
    processes = max(3, math.ceil(max(cores / how.core_used, reruns / pace, tabs / how.most_tabs)) + 1)
    # One process may be away: the others hold its tabs too.
    memory = of.idle_mb + tabs / (processes - 1) * of.session_kib / 1024
    mbit = (arrivals * of.first_load_kib + reruns * of.rerun_kib) * 8 * 1.024 / 1000
    return Need(visits, arrivals, reruns, active, tabs, cores, processes, memory, mbit)


def figures(results: Path = RESULTS) -> Figures:
    """Return what was measured; ValueError when the file lacks a figure or has one that is not known."""
    if not results.is_file():
        return STUDY
    given = json.loads(results.read_text(encoding="utf-8")).get("capacity", {})
    try:
        return Figures(**given)
    except TypeError as error:
        raise ValueError(f"{results}: capacity: {error}") from None


def number(value: float) -> str:
    """Return a number as people read it: three figures at most behind a thousand, no more exact than it is."""
    if value >= 10:
        return f"{round(value):,}"
    return f"{value:.2g}" if value < 1 else f"{value:.1f}"


def page(of: Figures, how: Assumed) -> str:
    """Return CAPACITY.md."""
    measured = of != STUDY
    mark = "measured by `make bench` (`tests/bench/results.json`)" if measured else \
        "**not yet measured on the guide**: from the study, until `make bench` writes `tests/bench/results.json`"
    needs = [need(visits, of, how) for visits in DAYS]
    rows = (("visits a day", [f"{one.visits:,}" for one in needs]),
            ("arrivals a second in the busiest minutes", [number(one.arrivals) for one in needs]),
            ("answers (runs of the page) a second", [number(one.reruns) for one in needs]),
            ("people in the guide at once", [number(one.active) for one in needs]),
            ("open tabs, and so websockets at the proxy", [number(one.tabs) for one in needs]),
            ("cores at work", [number(one.cores) for one in needs]),
            ("**processes (one core each)**", [f"**{one.processes}**" for one in needs]),
            ("memory of a process, MB", [number(one.memory_mb) for one in needs]),
            ("traffic to the visitors, Mbit/s", [number(one.mbit) for one in needs]))
    lines = ["# Capacity", "", "Written by `python -m deploy.capacity`; a test holds it to the arithmetic there.", "",
             f"Figures of one process on one core: {mark}. Source: {of.source}.", "",
             "| figure | value |", "| --- | --- |",
             *(f"| `{name}` | {value:,} |" for name, value in asdict(of).items() if name != "source"), "",
             "Assumed of the visitors, to be replaced by counts from the proxy's log:", "",
             "| assumption | value |", "| --- | --- |",
             f"| runs of the page in a visit | {how.answers} |", f"| minutes of a visit | {how.minutes:g} |",
             f"| minutes that a tab stays open | {how.tab_minutes:g} |",
             f"| share of the day's visits in the busiest hour | {how.busiest_hour:.0%} |",
             f"| the busiest minutes against the mean of that hour | {how.burst:g} times |",
             f"| share of a core that is used at most | {how.core_used:.0%} |",
             f"| open tabs of a process at most (`GUIDE_MOST_VISITORS`) | {how.most_tabs:,} |", "",
             "## What so many visits need", "",
             *("| " + " | ".join((name, *cells)) + " |" for name, cells in rows[:1]),
             "| --- |" + " ---: |" * len(needs),
             *("| " + " | ".join((name, *cells)) + " |" for name, cells in rows[1:]), "",
             "- Arrivals = visits x share of the busiest hour / 3600 x burst. Runs = arrivals x runs of a visit.",
             "- People at once = arrivals x length of a visit; open tabs = arrivals x time that a tab stays open.",
             "- Cores = runs x CPU of a run + arrivals x CPU of the first run.",
             "- Processes = the largest of cores / share used, runs / (`most_sessions` / `think_seconds`), and open "
             "tabs / open tabs of a process; rounded up, plus one that may be away; at least three.",
             "- `most_sessions` is how many people one process served without delay, each with a click every "
             "`think_seconds`.",
             "- Memory = an idle process + its tabs (`session_kib`: pages of the interview, no letter, no desk), while "
             "one process is away. Not in it: letters. They are made one at a time; six tabs that asked only for "
             "Word letters for 18 seconds took a process from 97 to 113 MB, and `make abuse` asks for a thousand of "
             "each kind. A Word letter takes 70 ms of a core, a PDF 13 ms, which the cores above leave out. Keep the "
             "limit at twice this, not below 1 GiB.",
             f"- One address may have {one_address(of).connections} connections (`GUIDE_MOST_CONNECTIONS`): "
             f"{SHARE_OF_ONE_ADDRESS:.0%} of the people whom two processes serve without delay; and "
             f"{one_address(of).requests_in_10_s:,} requests in 10 seconds (`GUIDE_MOST_REQUESTS`): all of them open "
             f"the page within a minute, with {REQUESTS_OF_A_FIRST_LOAD} requests each. `nginx.conf` has the same.",
             f"- Whatever one address, or many, ask of a process: clicks take at most {SHARE:.0%} of a core while "
             "others wait, and whoever clicked least lately comes first.",
             "- Traffic = first loads without a cache + runs. In `haproxy.cfg`, `GUIDE_MOST` has to lie above the open "
             "tabs, the `maxconn` of a server above the open tabs of a process.", ""]
    return "\n".join(lines)


if __name__ == "__main__":
    PAGE.write_text(page(figures(), Assumed()), encoding="utf-8")
