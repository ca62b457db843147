"""Acts, references to their sections, and the versions of the law that the guide covers.

Encodes the life of the trial act (laki 1269/2020) and of the act on organising employment services
(laki 380/2023). A rule names its `Source`; `version_on` tells which version of the law holds on a day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from guide.law.acts import Act

Regime = Literal["trial", "employment_areas"]


@dataclass(frozen=True, slots=True)
class Source:
    """A place in an act. `section` is its number ("5"), `subsection` the paragraph or item ("6") or ""."""

    act: Act
    section: str = ""
    subsection: str = ""

    @property
    def label(self) -> str:
        """Return a short language-free reference, for example `1269/2020 § 5(6)`."""
        return f"{self.act.number} {self.short}".strip()

    @property
    def short(self) -> str:
        """Return the reference within its act, for example `§ 5(6)`; "" when the whole act is meant."""
        section = f"§ {self.section}" if self.section else ""
        return section + (f"({self.subsection})" if self.subsection else "")


@dataclass(frozen=True, slots=True)
class LawVersion:
    """A stretch of days in which the rules stand still, named by its first day."""

    first_day: date
    regime: Regime

    @property
    def of_trial(self) -> bool:
        """Return whether it is of the trial, which is over: what is said of it is said in the past."""
        return self.regime == "trial"


@dataclass(frozen=True, slots=True)
class Period:
    """The days from the first to the last, both included; `last` None: it still goes on."""

    first: date
    last: date | None = None

    def __contains__(self, day: date) -> bool:
        return self.first <= day and (self.last is None or day <= self.last)


TRIAL_FIRST_DAY = date(2021, 3, 1)
TRIAL_LAST_DAY = date(2024, 12, 31)
EMPLOYMENT_AREAS_FIRST_DAY = date(2025, 1, 1)
TRIAL = Period(TRIAL_FIRST_DAY, TRIAL_LAST_DAY)
SINCE_2025 = Period(EMPLOYMENT_AREAS_FIRST_DAY)

LAW_VERSIONS: tuple[LawVersion, ...] = (
    *(LawVersion(date.fromisoformat(day), "trial") for day in
      ("2021-03-01", "2021-06-01", "2021-10-02", "2022-05-02", "2023-01-01", "2023-03-01")),
    *(LawVersion(date.fromisoformat(day), "employment_areas") for day in
      ("2025-01-01", "2026-01-01", "2026-03-01", "2026-05-01", "2026-09-01")),
)


class DateNotCovered(ValueError):
    """The day asked about is before the first law that the guide covers."""

    def __init__(self, on: date) -> None:
        super().__init__(
            f"{on.isoformat()} is before the law this guide covers. "
            f"Covered: {TRIAL_FIRST_DAY} to {TRIAL_LAST_DAY} (municipal employment trial) and "
            f"{EMPLOYMENT_AREAS_FIRST_DAY} onwards (employment areas). Give a date from {TRIAL_FIRST_DAY} on.")


def covered(on: date) -> bool:
    """Return whether a day is one of those that the guide covers."""
    return on >= TRIAL_FIRST_DAY


@lru_cache(maxsize=1 << 14)
def version_on(on: date) -> LawVersion:
    """Return the law version in force on a day.

    >>> version_on(date(2024, 12, 31)).first_day.isoformat()
    '2023-03-01'

    Raises `DateNotCovered` before 2021-03-01.
    """
    for version in reversed(LAW_VERSIONS):
        if version.first_day <= on:
            return version
    raise DateNotCovered(on)
