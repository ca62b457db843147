"""The versions of the law that the guide covers: each begins on a day on which a rule changes."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from guide.law.all_rules import AUTHORITY_RULES, BY_VERSION
from guide.law.days import PROFILE, STATEMENTS_BY_MUNICIPALITY, DateNotCovered, Regime, regime_on, turning_days
from guide.law.serving.trial import CRITERIA

#: Days on which no rule of a version changes, but so many sentences of an answer that they begin one.
_BY_SENTENCES = (STATEMENTS_BY_MUNICIPALITY, PROFILE)


@dataclass(frozen=True, slots=True)
class LawVersion:
    """A stretch of days in which the rules stand still, named by its first day."""

    first_day: date
    regime: Regime

    @property
    def of_trial(self) -> bool:
        """Return whether it is of the trial, which is over: what is said of it is said in the past."""
        return self.regime == "trial"


LAW_VERSIONS: tuple[LawVersion, ...] = tuple(
    LawVersion(day, regime_on(day))
    for day in turning_days((*(rule.days for rule in BY_VERSION), *_BY_SENTENCES)))


_WHO_SERVES: tuple[date, ...] = tuple(turning_days(rule.days for rule in (*CRITERIA, *AUTHORITY_RULES)))


def who_serves_since(on: date) -> date:
    """Return since when who serves has followed from the same rules as on a day; of duties others may have come later.

    >>> who_serves_since(date(2026, 6, 1)).isoformat()
    '2025-01-01'
    """
    return max(day for day in _WHO_SERVES if day <= on)


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
