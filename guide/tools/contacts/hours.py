"""Hours of the catalogue in the words of each language. Numbers are taken; the catalogue's own words never are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import get_args

from guide.language.locale import Translator, translator
from guide.language.messages import M
from guide.tools.contacts.catalogue import Day, HoursBlock, Language, OpenHours, ServiceHours

#: The languages of a contact.
WRITTEN: tuple[Language, ...] = ("fi", "sv", "en")
WEEKLY = "WeeklyUntilFurtherNoticeServiceHour"
OPEN = M("contact.hours.open", "{days} klo {times}")
BY_RESERVATION = M("contact.hours.by_reservation", "{days} klo {times} ajanvarauksella")
DAYS: tuple[Day, ...] = get_args(Day)
Times = tuple[tuple[str, str], ...]


def hours_of(told: ServiceHours | None, remarks: list[str]) -> Mapping[str, str]:
    """Return hours in words by language, nothing where they cannot be told in full; `remarks` then has the reason."""
    blocks = told.hours if told else ()
    weekly = [block for block in blocks if block.type == WEEKLY]
    if len(blocks) > len(weekly) or (told and told.holiday_service_hours):
        remarks.append("hours of single days, dates and holidays are left out")
    if len(weekly) != 1:
        if weekly:
            remarks.append("hours are not taken: there are several for different things")
        return {}
    why = _not_plain(weekly[0])
    if why:
        remarks.append(f"hours are not taken: {why}")
        return {}
    return {lang: _in_words(weekly[0], translator(lang)) for lang in WRITTEN}


def _not_plain(block: HoursBlock) -> str:
    if block.heading or block.additional_information:
        return "a text of their own says for what"
    hours = [one for day in (block.weekly_hours or {}).values() if day for one in day.hours]
    if any(one.additional_information for one in hours):
        return "some have a text of their own"
    if any(one.end <= one.start for one in hours):
        return "some end before they begin"
    return "some are not for every week" if any(one.repetition not in (None, "Weekly") for one in hours) else ""


def _in_words(block: HoursBlock, to: Translator) -> str:
    return to.list(_parts(block, to))


def _parts(block: HoursBlock, to: Translator) -> Iterator[str]:
    """Yield the hours of days that follow each other and are alike: first the open ones, then those by reservation."""
    names = to.locale.days["stand-alone"]["abbreviated"]
    for status, message in (("Open", OPEN), ("OpenOnReservation", BY_RESERVATION)):
        by_day = [(at, _times(block, day, status)) for at, day in enumerate(DAYS)]
        for times, days in groupby(by_day, key=lambda pair: pair[1]):
            if times:
                at = [number for number, _ in days]
                span = names[at[0]] if len(at) == 1 else f"{names[at[0]]}–{names[at[-1]]}"
                yield to.text(message, days=span, times=to.list(
                    f"{_time(start, to)}–{_time(end, to)}" for start, end in times))


def _times(block: HoursBlock, day: Day, status: str) -> Times:
    told = (block.weekly_hours or {}).get(day)
    found: tuple[OpenHours, ...] = told.hours if told else ()
    return tuple((one.start, one.end) for one in found if one.opening_status == status)


def _time(text: str, to: Translator) -> str:
    """Return a time as the language has it, without minutes at a full hour: 9, 9.30, in English 9:30."""
    hour, minute = text[:2].removeprefix("0"), text[3:5]
    return hour if minute == "00" else f"{hour}{':' if to.lang == 'en' else '.'}{minute}"
