"""A reminder for a calendar: a whole day, with an alarm some days before (iCalendar, RFC 5545)."""

from datetime import date, datetime, time, timedelta

from guide.language.locale import Translator
from guide.language.messages import M

SUMMARY = M("calendar.summary", "Muutoksenhaun viimeinen päivä")
ABOUT = M("calendar.about", "Tarkista päivä päätöksen ohjeesta. Toimita valitus sille, joka teki päätöksen.")
FILE = M("calendar.file", "kalenteri")
_ALARM_DAYS = 5
_LONGEST = 75


def as_ics(last_day: date, to: Translator) -> str:
    """Return the last day of an appeal as a calendar file in a language. It holds nothing of the person."""
    summary, about = (_escaped(to.text(text)) for text in (SUMMARY, ABOUT))
    made = datetime.combine(last_day, time()) - timedelta(days=_ALARM_DAYS)
    lines = ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//Who serves me//{to.lang.upper()}", "BEGIN:VEVENT",
             f"UID:{last_day:%Y%m%d}-appeal@who-serves-me", f"DTSTAMP:{made:%Y%m%dT%H%M%SZ}",
             f"DTSTART;VALUE=DATE:{last_day:%Y%m%d}", f"DTEND;VALUE=DATE:{last_day + timedelta(days=1):%Y%m%d}",
             f"SUMMARY:{summary}", f"DESCRIPTION:{about}", "TRANSP:TRANSPARENT", "BEGIN:VALARM", "ACTION:DISPLAY",
             f"DESCRIPTION:{summary}", f"TRIGGER:-P{_ALARM_DAYS}D", "END:VALARM", "END:VEVENT", "END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def file_name(to: Translator) -> str:
    """Return the name of the file in a language."""
    return f"{to.text(FILE)}.ics"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> str:
    """Return a line broken, as the format asks, before it is longer than 75 octets."""
    found, size = "", 0
    for sign in line:
        octets = len(sign.encode())
        if size + octets > _LONGEST:
            found, size = f"{found}\r\n ", 1
        found, size = found + sign, size + octets
    return found
