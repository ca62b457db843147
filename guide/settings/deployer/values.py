"""The kinds of values in the deployer's file. Each is checked; an empty one is blank, which production refuses."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import BeforeValidator, Field, StrictBool, StrictInt

from guide.law.days import iso_day
from guide.settings.environment import LABEL, LAST_DAY
from guide.settings.validation import must

_DRAFT = re.compile(r"\[.*\]", re.DOTALL)
_EXAMPLE_HOST = re.compile(r"(?:^|[@./])example\.(?:fi|org|com|net)\b", re.IGNORECASE)
_HOST = rf"(?:{LABEL}\.)+[^\W\d_][\w-]*[^\W_]"
_EMAIL = re.compile(rf"[A-Za-z0-9_+'-]+(?:\.[A-Za-z0-9_+'-]+)*@{_HOST}")
#: Digits in groups; one group may stand in brackets, such as the zero in +358 (0)29.
_GROUPS = r"\d+(?:[\s./-]{1,3}\d+)*"
_PHONE = re.compile(rf"(?:\+?{_GROUPS}|\(\+?{_GROUPS}\))(?:[\s./-]{{0,3}}(?:\({_GROUPS}\)[\s./-]{{0,3}})?{_GROUPS})?")
_DAY = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d{2}-\d{2}")
#: Categories of characters that draw nothing, end a line, can turn its order around, or mean something on one machine
#: only; and the letters and marks that draw nothing either.
_UNSEEN = ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")
_BLANK_SIGNS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0") | {chr(n) for n in (
    *range(0x180B, 0x1810), *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))}
_FIRST_YEAR = 2019
_LINE, _TEXT = 300, 2000


def is_blank(value: object) -> bool:
    """Return whether a field still waits for its value: no letter or digit, `[in brackets]`, or an example's host."""
    if isinstance(value, str):
        return not any(map(str.isalnum, value)) or bool(_DRAFT.fullmatch(value)) or bool(_EXAMPLE_HOST.search(value))
    return value is None


def _blank_is_none(value: object) -> object:
    """TOML has no null: an empty text stands for a value that is not known yet."""
    return None if isinstance(value, str) and is_blank(value) else value


def _is_seen(value: str) -> bool:
    # A soft hyphen is harmless.
    return not any((unicodedata.category(one) in _UNSEEN and one not in "\n\u00ad") or one in _BLANK_SIGNS
                   for one in value)


def _is_latin(host: str) -> bool:
    """Return whether a host is in the letters of Finland's languages: a Cyrillic `а` leads to another's site."""
    return all(unicodedata.name(one, "").startswith("LATIN") for one in host if one.isalpha())


def _is_https(value: str) -> bool:
    parts = urlsplit(value)
    host = parts.hostname or ""
    return bool(parts.scheme == "https" and parts.username is None and parts.port != 0 and re.fullmatch(_HOST, host)
                and _is_latin(host) and not re.search(r"[\s<>\"'\\]", value))


def _is_phone(value: str) -> bool:
    return bool(_PHONE.fullmatch(value) and value.isascii() and not _DAY.fullmatch(value)
                and 3 <= sum(map(str.isdecimal, value)) <= 15)


def _day(value: object) -> date | None:
    if _blank_is_none(value) is None:
        return None
    try:
        day = iso_day(value)
    except ValueError:
        day = None
    if day is None:
        raise ValueError("is not a day: write it as 2026-11-24, without quotation marks")
    if not _FIRST_YEAR <= day.year <= LAST_DAY.year:
        raise ValueError(f"should be a day from {_FIRST_YEAR} on: look at the year")
    return day


_SEEN = must(_is_seen, "has a character that nobody sees: write the text anew by hand")
Line = Annotated[str, must(lambda value: "\n" not in value and len(value) <= _LINE,
                            f"should be one line of at most {_LINE} characters"), _SEEN]
Text = Annotated[str, must(lambda value: len(value) <= _TEXT, f"should be at most {_TEXT} characters long"), _SEEN]
WebAddress = Annotated[Line, must(
    lambda value: is_blank(value) or _is_https(value),
    "has to begin with https:// and be a whole address, such as https://opas.kunta.fi/")]
Email = Annotated[Line, must(
    lambda value: is_blank(value) or (_EMAIL.fullmatch(value) and _is_latin(value)),
    "is not an e-mail address: write one alone, such as kirjaamo@kunta.fi")]
Phone = Annotated[Line, must(
    lambda value: is_blank(value) or _is_phone(value),
    "is not a phone number: write digits with spaces between them, such as +358 29 123 4567")]
Criterion = Annotated[Line, must(
    lambda value: not value or re.fullmatch(r"[1-4]\.[1-9]\.\d{1,2}", value),
    "is not a criterion of WCAG: write its number, such as 1.4.3, or leave it out")]
BlankIsNone = BeforeValidator(_blank_is_none)
Day = Annotated[date | None, BeforeValidator(_day)]
YesOrNo = Annotated[StrictBool | None, BlankIsNone]
Days = Annotated[Annotated[StrictInt, Field(ge=0, le=3650)] | None, BlankIsNone]
