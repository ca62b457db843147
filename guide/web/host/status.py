"""What a process tells of itself to those who run it: which build, which day, how full, how well.

Two inner addresses, `/_guide/status` for people and `/_guide/metrics` for Prometheus. The proxies close both to the
public. Nothing of a visitor is in them: they count.
"""

import json
import os
import time
from collections.abc import Mapping
from pathlib import Path

from starlette.responses import PlainTextResponse, Response

from guide.reasoning.review_dates import last_checked
from guide.settings.build import revision, version
from guide.settings.clock import today
from guide.settings.environment import settings
from guide.web.host.logs import written
from guide.web.host.readiness import Health, days_to_review, due
from guide.web.host.websocket_filter import Guard

STARTED = time.time()
INNER = "/_guide/"
#: What stands in front of each name, and what a figure means, by its name.
PREFIX = "guide_"
FIGURES: Mapping[str, str] = {
    "build_info": "1; the labels tell the build and the day of the oldest check of a rule.",
    "well": "Whether a known case and today's are answered right and the clock can be right.",
    "day": "The day that counts as today, as a number such as 20261124.",
    "clock_seconds": "The clock of this process, in seconds since 1970.",
    "start_seconds": "When this process began, in seconds since 1970.",
    "days_to_review": "Days until the next review of a rule, a text or the statement; below 0 it is late.",
    "due": "How many things the log asks somebody to mend: late reviews, an old announcement, an unknown setting.",
    "tabs": "Tabs that are open.",
    "tabs_most": "Tabs that may be open at once.",
    "runs_total": "Runs of the page since the start: one for each click.",
    "failures_total": "Errors that this process has written to its log since the start: pages that failed.",
    "warnings_total": "Warnings that this process has written to its log since the start.",
    "memory_bytes": "Memory that this process holds, where the system tells it.",
    "cpu_seconds_total": "Time of a processor that this process has used.",
}


def _memory() -> int:
    told = Path("/proc/self/statm")
    return int(told.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") if told.exists() else 0


def figures(health: Health, sockets: Guard) -> Mapping[str, float]:
    """Return every figure by its name, but the build."""
    day = today()
    return {
        "well": health.fault() is None, "day": int(f"{day:%Y%m%d}"), "clock_seconds": time.time(),
        "start_seconds": STARTED, "days_to_review": days_to_review(day), "due": len(due(day)),
        "tabs": len(sockets.tabs), "tabs_most": settings().most_visitors, "runs_total": sockets.pacer.begun,
        "failures_total": written["ERROR"], "warnings_total": written["WARNING"],
        "memory_bytes": _memory(), "cpu_seconds_total": time.process_time()}


def answer(path: str, health: Health, sockets: Guard) -> Response | None:
    """Return what stands at an inner address, as seen from `/_guide/`; None where nothing does."""
    found = figures(health, sockets)
    build = {"version": version(), "revision": revision(), "rules_checked": f"{last_checked()}"}
    if path == "status":
        text = json.dumps({**build, **found, "day": f"{today()}", "well": health.fault() or True, "due": due(today())},
                          indent=1, ensure_ascii=False)
        return PlainTextResponse(f"{text}\n", media_type="application/json")
    if path == "metrics":
        labels = ",".join(f'{name}="{text}"' for name, text in build.items())
        values = {"build_info": f"{{{labels}}} 1"} | {name: f" {float(value):.15g}" for name, value in found.items()}
        lines = (f"# HELP {PREFIX}{name} {FIGURES[name]}\n# TYPE {PREFIX}{name} "
                 f"{'counter' if name.endswith('_total') else 'gauge'}\n{PREFIX}{name}{value}\n"
                 for name, value in values.items())
        return PlainTextResponse("".join(lines), media_type="text/plain; version=0.0.4")
    return None
