"""The days that the guide covers and the periods that rules of law are in force.

Encodes the life of the trial act (laki 1269/2020) and of the act on organising employment services (laki 380/2023).
"""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from itertools import zip_longest
from typing import Literal, NamedTuple

Regime = Literal["trial", "employment_areas"]
ONE_DAY = timedelta(days=1)


def iso_day(value: object) -> date | None:
    """Return a day as it is, or of a text such as 2024-05-01; None for anything else, a time of the day too.

    >>> iso_day("2024-05-01"), iso_day("1.5.2024")
    (datetime.date(2024, 5, 1), None)

    ValueError for a text of that form that is no day of the calendar.
    """
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
        return date.fromisoformat(value)
    return value if isinstance(value, date) and not isinstance(value, datetime) else None


class Period(NamedTuple):
    """The days from the first to the last, both included; `last` None: it still goes on."""

    first: date
    last: date | None = None

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first <= day and (self.last is None or day <= self.last)


def days(first: str, last: str = "") -> Period:
    """Return the days from one ISO date to another; without a last day the period still goes on."""
    return Period(date.fromisoformat(first), date.fromisoformat(last) if last else None)


def turning_days(periods: Iterable[Period]) -> list[date]:
    """Return the days on which a period begins or is over, in their order."""
    return sorted({day for one in periods for day in (one.first, one.last and one.last + ONE_DAY) if day is not None})


def periods_from(days: Iterable[date], last: date | None = None) -> list[Period]:
    """Return the period that each day begins: up to the eve of the next one, and from the last one to `last`."""
    firsts = sorted(set(days))
    return [Period(first, after - ONE_DAY if after else last)
            for first, after in zip_longest(firsts, firsts[1:])]


COVERED = days("2021-03-01")
#: The trial, 1269/2020.
TRIAL = days("2021-03-01", "2024-12-31")
BEFORE_STOCK_TRANSFER = days("2021-03-01", "2021-03-31")  # section 24(1): by then who sought work before was moved
AS_ENACTED = days("2021-03-01", "2021-05-31")
AMENDED = days("2021-06-01", "2024-12-31")  # 421/2021: requests to another authority, joint service, section 12 a
BEFORE_CENTRAL_UNIT = days("2021-03-01", "2021-09-30")
CENTRAL_UNIT = days("2021-10-01", "2024-12-31")  # 734/2021: decree 1373/2018 section 16 a
STATEMENTS_BY_OFFICE = days("2021-03-01", "2021-10-01")
STATEMENTS_BY_MUNICIPALITY = days("2021-10-02", "2024-12-31")  # 421/2021: section 12 a, points 1-2 and subsection 5
OLD_DUTIES = days("2021-03-01", "2022-05-01")
NEW_DUTIES = days("2022-05-02", "2024-12-31")  # 1379/2021 and 1380/2021: chapters 2 and 3 of 916/2012 rewritten
#: 995/2023 (2 a:12): full-time work that excuses from the search is work without pay subsidy.
ANY_FULL_TIME_WORK, UNSUBSIDISED_WORK = days("2022-05-02", "2023-11-30"), days("2023-12-01")
CHANGE_SECURITY = days("2023-01-01", "2024-12-31")  # 671/2022, and 669/2022 for the benefit
FIRST_COUNT = days("2022-05-02", "2023-05-01")  # 12 months from 1380/2021: what came before did not count
#: 671/2022: section 5(4)-(6) became 5(6)-(8); section 17(2) still says 4-5.
OLD_NUMBERS = days("2021-06-01", "2022-12-31")
RENUMBERED = days("2023-01-01", "2024-12-31")
BEFORE_COUNTIES = days("2021-03-01", "2022-12-31")
COUNTIES = days("2023-01-01", "2024-12-31")  # wellbeing services counties took over social welfare (591/2022)
PROTECTION = days("2023-03-01", "2024-12-31")
FALSE_INFORMATION = days("2024-09-01", "2024-12-31")  # 438/2024
#: The trial, and the year in which decisions of its time were still appealed (383/2023 sections 7 and 12).
TRIAL_AND_AFTER = days("2021-03-01", "2025-12-31")
#: The employment areas, 380/2023.
SINCE_2025 = days("2025-01-01")
IN_2025 = days("2025-01-01", "2025-12-31")
SINCE_2026 = days("2026-01-01")  # 1412/2025, and 733/2025 on the authorities
#: Social assistance (1412/1997 section 10): 1023/2022 made the greater cut depend on the assessment of needs.
LOWERED_IF_REPEATED = days("2021-03-01", "2022-12-31")
LOWERED_IN_TRIAL, LOWERED_IN_2025 = days("2023-01-01", "2024-12-31"), days("2025-01-01", "2026-01-31")
SOCIAL_ASSISTANCE = days("2026-02-01")
#: Neglect cost a reminder first; since 1416/2025 it costs the benefit at once.
REMINDERS = days("2025-01-01", "2026-02-28")
SANCTIONS = days("2026-03-01")
BEFORE_SANCTIONS = days("2026-01-01", "2026-02-28")
OLD_BENEFITS = days("2025-01-01", "2026-04-30")
GENERAL_BENEFIT = days("2026-05-01")  # 48/2026
OPEN_STUDIES = days("2026-07-01")
VOLUNTARY_PROFILE = days("2025-01-01", "2026-08-31")
PROFILE = days("2026-09-01")
SEARCH_CERTIFICATE = days("2026-09-08")
BEFORE_PROFILE_2026 = days("2026-01-01", "2026-08-31")
TRIAL_FIRST_DAY, TRIAL_LAST_DAY, EMPLOYMENT_AREAS_FIRST_DAY = TRIAL.first, date(2024, 12, 31), SINCE_2025.first


class DateNotCovered(ValueError):
    """The day asked about is before the first law that the guide covers."""

    def __init__(self, on: date) -> None:
        super().__init__(
            f"{on.isoformat()} is before the law this guide covers. "
            f"Covered: {TRIAL_FIRST_DAY} to {TRIAL_LAST_DAY} (municipal employment trial) and "
            f"{EMPLOYMENT_AREAS_FIRST_DAY} onwards (employment areas). Give a date from {TRIAL_FIRST_DAY} on.")


def covered(on: date) -> bool:
    """Return whether a day is one of those that the guide covers."""
    return on in COVERED


def regime_on(on: date) -> Regime:
    """Return which of the two laws holds on a day. Raises `DateNotCovered` before 2021-03-01."""
    if not covered(on):
        raise DateNotCovered(on)
    return "trial" if on in TRIAL else "employment_areas"
