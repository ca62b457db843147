"""The last day of an appeal: counted by the calendar, typed on a page, put into a calendar file; kept nowhere."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from guide.language.locale import LANGUAGES, translator
from guide.law.appeal_time import APPEAL_DAYS, is_free, last_day_of_appeal
from guide.outputs.calendar import as_ics, file_name
from guide.web.citizen.appeal import FIELD, day_in
from guide.web.state import KEYS

#: Easter Sundays of the almanac; the Friday before, the Monday after and Ascension Day are free, the Tuesday is not.
EASTERS = ("2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28",
           "2028-04-16", "2029-04-01", "2030-04-21", "2035-03-25", "2038-04-25")


@pytest.mark.parametrize("day", EASTERS)
def test_days_around_easter_are_those_of_the_almanac(day: str) -> None:
    sunday = date.fromisoformat(day)
    assert [is_free(sunday + timedelta(days=days)) for days in (-3, -2, 1, 2, 38, 39)] == [
        False, True, True, False, False, True]


@pytest.mark.parametrize(("informed", "last"), [
    ("2026-11-24", "2026-12-28"),  # Christmas Eve, two holidays, a Sunday
    ("2026-11-06", "2026-12-07"),  # Independence Day on a Sunday
    ("2026-11-02", "2026-12-02"),  # a Wednesday
    ("2026-11-05", "2026-12-07"),  # a Saturday
    ("2026-03-04", "2026-04-07"),  # Good Friday to Easter Monday
    ("2026-04-01", "2026-05-04"),  # the first of May on a Friday
    ("2026-04-14", "2026-05-15"),  # Ascension Day
    ("2026-05-20", "2026-06-22"),  # Midsummer Eve
    ("2025-12-02", "2026-01-02"),  # New Year's Day
    ("2025-12-07", "2026-01-07"),  # Epiphany
])
def test_the_last_day_goes_on_to_a_working_day(informed: str, last: str) -> None:
    assert last_day_of_appeal(date.fromisoformat(informed)).isoformat() == last


def test_no_last_day_is_free_and_none_is_earlier_than_the_law_says() -> None:
    day = date(2021, 3, 1)
    while day < date(2031, 1, 1):
        last = last_day_of_appeal(day)
        assert not is_free(last)
        assert APPEAL_DAYS <= (last - day).days <= APPEAL_DAYS + 6
        assert all(map(is_free, (day + timedelta(one) for one in range(APPEAL_DAYS, (last - day).days))))
        day += timedelta(1)


@pytest.mark.parametrize(("text", "day"), [
    ("14.5.2026", date(2026, 5, 14)), (" 14/5/2026", date(2026, 5, 14)), ("2026-05-14", date(2026, 5, 14)),
    ("1.3.2021", date(2021, 3, 1)), ("28.2.2021", None), ("31.2.2026", None), ("2026-02-31", None), ("5/2026", None),
    ("14.5.26", date(2026, 5, 14)), ("14 maj 2026", date(2026, 5, 14)), ("14.5.", None),
    ("", None), ("huomenna", None), ("14.5.9999", None), ("<b>", None)])
def test_a_typed_day_is_understood_or_refused(text: str, day: date | None) -> None:
    assert day_in(text) == day


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_calendar_file_is_whole_and_holds_nothing_of_the_person(lang: str) -> None:
    file = as_ics(date(2026, 12, 7), translator(lang))
    lines = file.split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert {"DTSTART;VALUE=DATE:20261207", "DTEND;VALUE=DATE:20261208", "TRIGGER:-P5D"} <= set(lines)
    assert all(len(line.encode()) <= 75 for line in lines)
    assert "\n" not in file.replace("\r\n", "")
    assert [line.partition(":")[0] for line in lines].count("UID") == 1
    assert file_name(translator(lang)).endswith(".ics")


def test_the_day_is_no_answer() -> None:
    """So it is in no copy for a reload, in no case code and in no letter."""
    assert FIELD not in KEYS
