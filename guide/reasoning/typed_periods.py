"""What a typed day means for the answer: a day is asked more exactly only where something changed meanwhile."""

from datetime import date
from functools import cache

from guide.facts.typed_day import NotADay, typed_day
from guide.law.all_rules import EVERY_RULE
from guide.law.days import TRIAL_FIRST_DAY, Period, periods_from
from guide.places.data import CHANGES
from guide.reasoning.interview import DayNotGiven
from guide.reasoning.rule_changes import days_of_change


@cache
def _changes() -> tuple[date, ...]:
    return (*CHANGES, *days_of_change(EVERY_RULE, TRIAL_FIRST_DAY, date.max))


def periods_meant(text: str, today: date) -> tuple[Period, ...]:
    """Return the days that a text may mean as stretches in each of which no rule and no place changes.

    >>> len(periods_meant("toukokuu 2024", date(2026, 11, 24))), len(periods_meant("2023", date(2026, 11, 24)))
    (1, 4)

    Days before the covered law or after today are left out. Raises `DayNotGiven` with a code of `NotADay`, or with
    `too_early` or `in_future` where no day is left.
    """
    try:
        meant = typed_day(text)
    except NotADay as error:
        raise DayNotGiven(error.code) from None
    first, last = max(meant.first, TRIAL_FIRST_DAY), min(meant.last or today, today)
    if first > last:
        raise DayNotGiven("in_future" if meant.first > today else "too_early")
    return tuple(periods_from([first, *(day for day in _changes() if first < day <= last)], last))
