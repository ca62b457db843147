"""What the parts of the bench share: a row of the table, and medians of rounds in which the rivals take turns."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One measure: the guide's figure beside another's, in one unit, and the ratio that is the most allowed."""

    what: str
    guide: float
    other: float
    unit: str
    beside: str
    most: float | None = None

    @property
    def ratio(self) -> float:
        """Return the guide's figure as a share of the other's."""
        return self.guide / self.other

    @property
    def held(self) -> bool:
        """Return whether the ratio is within what is allowed; a row without a bound is told only."""
        return self.most is None or self.ratio <= self.most

    def line(self) -> str:
        """Return the row of the table."""
        bound = "" if self.most is None else f"≤ {self.most:g}"
        mark = "" if self.most is None else "yes" if self.held else "**no**"
        return (f"| {self.what} | {_short(self.guide)} {self.unit} | {_short(self.other)} {self.unit} | {self.beside} "
                f"| {_ratio(self.ratio)} | {bound} | {mark} |")


HEAD = ("| what | the guide | beside | which is | ratio | bound | held |", "|---|---|---|---|---|---|---|")


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def _ratio(value: float) -> str:
    return f"{value:.2f}" if value >= 0.1 else f"{value:.3f}"


def in_turns(rivals: Mapping[str, Callable[[], object]], rounds: int = 7) -> dict[str, float]:
    """Return the median seconds of each rival; they take turns, so that the machine's moods meet all of them."""
    seconds: dict[str, list[float]] = {name: [] for name in rivals}
    for rival in rivals.values():
        rival()  # what is made once is made here
    for _ in range(rounds):
        for name, rival in rivals.items():
            gc.collect()
            start = time.perf_counter()
            rival()
            seconds[name].append(time.perf_counter() - start)
    return {name: statistics.median(times) for name, times in seconds.items()}


def percentile(values: list[float], percent: float) -> float:
    """Return a percentile of values that are at least one."""
    return sorted(values)[min(len(values) - 1, round(percent / 100 * (len(values) - 1)))]
