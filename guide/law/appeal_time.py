"""The last day of an appeal against a benefit decision (laki 1290/2002 12:1; laki 150/1930 sections 2 and 5).

>>> last_day_of_appeal(date(2026, 11, 6)).isoformat()
'2026-12-07'
"""

from datetime import date, timedelta

from dateutil.easter import easter

#: Days from the day on which a person is informed of the decision, which is not counted itself.
APPEAL_DAYS = 30
_FIXED = {(1, 1), (1, 6), (5, 1), (12, 6), (12, 24), (12, 25), (12, 26)}
#: Good Friday, Easter Monday and Ascension Day, in days from Easter.
_FROM_EASTER = {-2, 1, 39}
_SATURDAY = 5


def last_day_of_appeal(informed: date) -> date:
    """Return the last day on which an appeal is in time for a person informed of the decision on a day."""
    day = informed + timedelta(days=APPEAL_DAYS)
    while is_free(day):
        day += timedelta(days=1)
    return day


def is_free(day: date) -> bool:
    """Return whether a time limit that ends on a day goes on to the next: Saturdays, Sundays, holidays, two eves."""
    midsummer_eve = day.month == 6 and 19 <= day.day <= 25 and day.weekday() == _SATURDAY - 1
    return (day.weekday() >= _SATURDAY or (day.month, day.day) in _FIXED or midsummer_eve
            or (day - easter(day.year)).days in _FROM_EASTER)
