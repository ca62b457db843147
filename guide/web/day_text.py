"""The field of the day before it is drawn: the keys of its widgets, and the day that these hold."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from guide.law.days import Period
from guide.reasoning.interview import DayNotGiven
from guide.reasoning.typed_periods import periods_meant

#: The key of the field itself.
DAY_TEXT = "day_text"


def periods_of(text: object, today: date) -> tuple[Period, ...]:
    """Return the stretches of days that a text may mean, none for a text that means no day."""
    try:
        return periods_meant(text if isinstance(text, str) else "", today)
    except DayNotGiven:
        return ()


def part_key(periods: Sequence[Period]) -> str:
    """Return the key of the choice among stretches of days: another one for other days."""
    return f"{DAY_TEXT}_{periods[0].first}_{periods[-1].last}"


def day_now(held: Mapping[Any, object], today: date) -> date | None:
    """Return the day that the widgets hold, None while it is open: of days for which the same holds, the first."""
    return day_among(periods_of(held.get(DAY_TEXT), today), held)


def day_among(periods: Sequence[Period], held: Mapping[Any, object]) -> date | None:
    """Return the same of stretches of days that are known."""
    if len(periods) == 1:
        return periods[0].first
    chosen = held.get(part_key(periods)) if periods else None
    return next((one.first for one in periods if one.first.isoformat() == chosen), None)
