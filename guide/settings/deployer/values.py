"""The kinds of values in the deployer's file. Each is checked; an empty one is blank, which production refuses."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, StrictBool, StrictInt

from guide.settings.environment import LABEL, LAST_DAY

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


def _no_controls(value: str) -> str:
    # A soft hyphen is harmless.
    if any((unicodedata.category(one) in _UNSEEN and one not in "\n\u00ad") or one in _BLANK_SIGNS for one in value):
        raise ValueError("has a character that nobody sees: write the text anew by hand")
    return value


def _line(value: str) -> str:
    if "\n" in value or len(value) > _LINE:
        raise ValueError(f"should be one line of at most {_LINE} characters")
    return _no_controls(value)


def _text(value: str) -> str:
    if len(value) > _TEXT:
        raise ValueError(f"should be at most {_TEXT} characters long")
    return _no_controls(value)


def _is_latin(host: str) -> bool:
    """Return whether a host is in the letters of Finland's languages: a Cyrillic `а` leads to another's site."""
    return all(unicodedata.name(one, "").startswith("LATIN") for one in host if one.isalpha())


def _https(value: str) -> str:
    if is_blank(value):
        return value
    try:
        parts = urlsplit(value)
        sound = parts.scheme == "https" and parts.username is None and (parts.port is None or parts.port > 0)
        sound = sound and re.fullmatch(_HOST, parts.hostname or "") is not None
        sound = sound and _is_latin(parts.hostname or "")
    except ValueError:
        sound = False
    if not sound or re.search(r"[\s<>\"'\\]", value):
        raise ValueError("has to begin with https:// and be a whole address, such as https://opas.kunta.fi/")
    return value


def _email(value: str) -> str:
    if not is_blank(value) and not (_EMAIL.fullmatch(value) and _is_latin(value)):
        raise ValueError("is not an e-mail address: write one alone, such as kirjaamo@kunta.fi")
    return value


def _phone(value: str) -> str:
    digits = sum(map(str.isdecimal, value))
    if not is_blank(value) and not (
            _PHONE.fullmatch(value) and value.isascii() and not _DAY.fullmatch(value) and 3 <= digits <= 15):
        raise ValueError("is not a phone number: write digits with spaces between them, such as +358 29 123 4567")
    return value


def _criterion(value: str) -> str:
    if value and not re.fullmatch(r"[1-4]\.[1-9]\.\d{1,2}", value):
        raise ValueError("is not a criterion of WCAG: write its number, such as 1.4.3, or leave it out")
    return value


def _day(value: object) -> object:
    if isinstance(value, str):
        try:
            value = date.fromisoformat(value)
        except ValueError:
            value = None
    if isinstance(value, datetime) or not isinstance(value, date):
        raise ValueError("is not a day: write it as 2026-11-24, without quotation marks")
    if not _FIRST_YEAR <= value.year <= LAST_DAY.year:
        raise ValueError(f"should be a day from {_FIRST_YEAR} on: look at the year")
    return value


def _day_or_none(value: object) -> object:
    found = _blank_is_none(value)
    return None if found is None else _day(found)


Line = Annotated[str, AfterValidator(_line)]
Text = Annotated[str, AfterValidator(_text)]
WebAddress = Annotated[Line, AfterValidator(_https)]
Email = Annotated[Line, AfterValidator(_email)]
Phone = Annotated[Line, AfterValidator(_phone)]
Criterion = Annotated[Line, AfterValidator(_criterion)]
Day = Annotated[date | None, BeforeValidator(_day_or_none)]
YesOrNo = Annotated[StrictBool | None, BeforeValidator(_blank_is_none)]
Days = Annotated[Annotated[StrictInt, Field(ge=0, le=3650)] | None, BeforeValidator(_blank_is_none)]
BlankIsNone = BeforeValidator(_blank_is_none)
