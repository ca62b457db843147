"""A day as people type it: 14.5.2023, 5/2023, toukokuussa 2023, maj 2023, spring 2023; in any language of the guide.

Whoever asks gets the first and the last day that the text may mean, and decides whether that is enough.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from itertools import chain
from typing import Literal, NoReturn

from babel.dates import get_day_names

from guide.language.locale import LANGUAGES, translator
from guide.language.search import Names
from guide.language.word_forms import fold
from guide.law.days import ONE_DAY, Period

#: What is longer is no day.
LONGEST = 60
#: Shorter words are no months: "ma" is Monday, Maj and March.
_SHORTEST_WORD = 3
#: So many letters of a bent form may follow a name: toukokuu-ssa, vår-ens.
_LONGEST_ENDING = 5
#: The first month of each season by its number from spring on, which has three of them.
_SEASONS: Mapping[str, int] = {
    **dict.fromkeys(("kevät", "kevää", "vår", "spring"), 3), **dict.fromkeys(("kesä", "sommar", "somrar", "summer"), 6),
    **dict.fromkeys(("syksy", "höst", "autumn", "fall"), 9),
    **dict.fromkeys(("talvi", "talve", "vinter", "winter"), 12)}
#: Words that say nothing, or less than the rest: what is early in a year is in that year.
_PASSED_OVER = frozenset(fold("""
    noin vuosi vuonna vuoden v alku alussa alkupuolella loppu lopussa loppupuolella puolivälissä aikana alkuvuosi
    alkuvuonna alkuvuodesta loppuvuosi loppuvuonna loppuvuodesta päivä päivänä kuu pvm
    i den år året om omkring cirka ca kring under början slutet mitten av på tidigt sent e a dag datum
    the of in on about around circa early late mid beginning end middle year during day date""").split())
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)", re.ASCII)
_Word = tuple[Literal["month", "season"], int]


class NotADay(ValueError):
    """The text means no day: `code` says why. A year that is missing and a day of no calendar are told apart."""

    def __init__(self, code: Literal["empty", "no_year", "no_such_day", "not_understood"]) -> None:
        super().__init__(code)
        self.code = code


def typed_day(text: str) -> Period:
    """Return the first and the last day that a text may mean. A winter by one year may begin or end in it.

    Figures stand as in Finland, the day before the month, or as in ISO 8601. Raises `NotADay`.

    >>> typed_day("14.5.2023") == typed_day("May 14th, 2023") == typed_day("2023-05-14")
    True
    >>> typed_day("toukokuussa 2023")
    Period(first=datetime.date(2023, 5, 1), last=datetime.date(2023, 5, 31))
    """
    tokens = fold(text[:LONGEST + 1]).split()
    if not tokens:
        raise NotADay("empty")
    if len(text) > LONGEST:
        raise NotADay("not_understood")
    tokens = [_ORDINAL.sub(r"\1", token) for token in tokens if token not in _passed_over()]
    figures = list(chain.from_iterable(map(_apart, (token for token in tokens if token.isdecimal()))))
    words = [_word(token) for token in tokens if not token.isdecimal()]
    if len(words) > 1 or None in words or not (words or figures):
        raise NotADay("not_understood")
    try:
        return _meant(words[0] if words else None, figures)
    except (IndexError, OverflowError):
        raise NotADay("not_understood") from None
    except ValueError as error:
        raise error if isinstance(error, NotADay) else NotADay("no_such_day") from None


def _meant(word: _Word | None, figures: list[str]) -> Period:
    if any(len(one) not in (1, 2, 4) for one in figures):
        raise NotADay("not_understood")
    figures = [*_with_century(word, figures)]
    years = [int(one) for one in figures if len(one) == 4]
    others = [int(one) for one in figures if len(one) < 4]
    if word is not None and word[0] == "season":
        return _unclear() if others else _season(word[1], years)
    if len(years) != 1:
        raise NotADay("not_understood" if years or (word is None and len(others) != 2) else "no_year")
    if word is not None:
        others.append(word[1])
    if len(others) > 2:
        raise NotADay("not_understood")
    year, iso = years[0], len(figures[0]) == 4
    if not others:
        return Period(date(year, 1, 1), date(year, 12, 31))
    if len(others) == 1:
        return Period(date(year, others[0], 1), _last_of(year, others[0]))
    day, month = reversed(others) if iso and word is None else others
    if month > 12 and not iso:  # 5/14/2023 can mean one day alone
        day, month = month, day
    return Period(date(year, month, day), date(year, month, day))


def _with_century(word: _Word | None, figures: list[str]) -> Iterator[str]:
    """Yield the figures, with its century the year of 14.5.23, 5/23 and "spring 23". Of "May 23" it may be the day."""
    short = not any(len(one) == 4 for one in figures)
    months = word is not None and word[0] == "month"
    years = {at for at, one in enumerate(figures) if len(one) == 2 and (
        (word is not None and not months) or (short and at == len(figures) - 1 and (
            len(figures) + months == 3 or (len(figures) == 2 and int(figures[0]) <= 12 < int(one)))))}
    yield from (f"20{one}" if at in years else one for at, one in enumerate(figures))


def _unclear() -> NoReturn:
    raise NotADay("not_understood")


def _season(first: int, years: list[int]) -> Period:
    """Return a season of a year; a winter of two years that follow each other, or what one year can mean."""
    if not years:
        raise NotADay("no_year")
    if first < 12:
        return Period(date(years[0], first, 1), _last_of(years[0], first + 2)) if len(years) == 1 else _unclear()
    if len(years) == 1:
        return Period(date(years[0] - 1, 12, 1), _last_of(years[0] + 1, 2))
    return Period(date(years[0], 12, 1), _last_of(years[1], 2)) if years[1:] == [years[0] + 1] else _unclear()


def _last_of(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - ONE_DAY


def _apart(figures: str) -> Iterator[str]:
    """Yield the parts of figures typed without signs between them: 14052023, 20230514, 052023."""
    if len(figures) == 8:
        yield from ((figures[:2], figures[2:4], figures[4:]) if not 1 <= int(figures[4:6]) <= 12
                    or int(figures[:4]) > 2100 else (figures[:4], figures[4:6], figures[6:]))
    elif len(figures) == 6 and 1 <= int(figures[:2]) <= 12:
        yield from (figures[:2], figures[2:])
    else:
        yield figures


@cache
def _passed_over() -> frozenset[str]:
    """Return words that are passed over: those that say nothing, and days of the week."""
    days = (name for lang in LANGUAGES for width in ("wide", "abbreviated", "short")
            for name in get_day_names(width, "stand-alone", translator(lang).locale).values())
    return _PASSED_OVER.union(form for name in map(fold, days) for form in (name, f"{name}na"))


@cache
def _names() -> Mapping[str, _Word]:
    """Return every month and season by its folded name."""
    found: dict[str, _Word] = {fold(name): ("season", first) for name, first in _SEASONS.items()}
    return found | {fold(translator(lang).month(number)): ("month", number)
                    for lang in LANGUAGES for number in range(1, 13)}


@cache
def _word(token: str) -> _Word | None:
    """Return the month or season that a word means: its name, a bent form, a beginning, or its name with a slip."""
    names = _names()
    for length in range(len(token), max(_SHORTEST_WORD, len(token) - _LONGEST_ENDING) - 1, -1):
        if token[:length] in names:
            return names[token[:length]]
    begun = {word for name, word in names.items() if len(token) >= _SHORTEST_WORD and name.startswith(token)}
    meant = begun or {names[name] for _, name in Names(names).near(token, 1)}
    return meant.pop() if len(meant) == 1 else None
