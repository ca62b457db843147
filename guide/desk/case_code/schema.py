"""The formats of the case code: which answers each can say, in which order, with which share of the number.

A format is a file, `format-1.toml`, and stays as it is for ever; a later file says only what is new since the one
before. A case is written in the oldest format that can say it. A format does not look at the rules, so that a code
given out under old rules opens under new ones.

The choices become one number by mixed radix in which a likelier choice takes a larger share: a choice of width w out of
a total t makes the number about t / w times as large. Number and choices determine each other exactly.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import count, product
from math import isqrt
from typing import Any, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

ABSENT = ""
#: The share of a format in its choice; the other one says that the code is of a later format.
FORMAT_SHARES = (15, 1)
#: The share of codes issued since the trial ended; the other one is for codes issued in the trial's time.
ISSUE_SHARES = (63, 1)


class LaterFormat(ValueError):
    """The code was made in a format that this version of the guide does not know."""


class CannotSay(ValueError):
    """No format has a way to say an answer; `field` names it."""

    def __init__(self, field: str) -> None:
        super().__init__(f"no format of the case code can say this answer to {field}")
        self.field = field


class Case(NamedTuple):
    """What a code says: the answers, the day of issue, and the day asked about (None: not known)."""

    given: Mapping[str, str]
    issued_on: date
    on: date | None


class Writer:
    """Notes choices in order and turns them into a number."""

    def __init__(self) -> None:
        self._choices: list[tuple[int, int, int]] = []

    def choose(self, widths: Sequence[int], wanted: int) -> int:
        """Note the choice `wanted` and return it."""
        self._choices.append((sum(widths[:wanted]), widths[wanted], sum(widths)))
        return wanted

    def number(self, rest: int) -> int:
        """Return the number for the choices noted, and for a rest of 0 or more that has no upper bound."""
        for low, width, total in reversed(self._choices):
            rest = rest // width * total + low + rest % width
        return rest


class Reader:
    """Takes the choices out of a number, in the order in which they were noted; `rest` is what remains."""

    def __init__(self, number: int) -> None:
        self.rest = number

    def choose(self, widths: Sequence[int], wanted: int = 0) -> int:
        """Return the index of the next choice. `wanted` is not looked at: a writer and a reader are called alike."""
        whole, inside = divmod(self.rest, sum(widths))
        index = 0
        while inside >= widths[index]:
            inside -= widths[index]
            index += 1
        self.rest = whole * widths[index] + inside
        return index


def pair(first: int, second: int) -> int:
    """Return one number for two with 0 <= second <= first: the pairs in order, without a gap.

    >>> [pair(0, 0), pair(1, 0), pair(1, 1), pair(2, 0)]
    [0, 1, 2, 3]
    """
    return first * (first + 1) // 2 + second


def unpair(number: int) -> tuple[int, int]:
    """Return the two numbers that `pair` made one of."""
    first = (isqrt(8 * number + 1) - 1) // 2
    return first, number - pair(first, 0)


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Odds(_Frozen):
    """Shares of the answers to a question in a case; "" is every case. `more` holds options and classes of places."""

    when: str = ""
    absent: int = Field(gt=0)
    each: int = Field(default=1, gt=0)
    more: Mapping[str, int] = {}


class CodedField(_Frozen):
    """A question as the format knows it. The last of `odds` has no condition."""

    name: str
    options: tuple[str, ...]
    places: bool = False
    odds: tuple[Odds, ...]


class Format(_Frozen):
    """A frozen format. `places` are lists of municipality codes by class, in the order in which they are counted."""

    number: int
    trial_first_day: date
    trial_last_day: date
    later_first_day: date
    days: Mapping[str, int]
    eras: Mapping[str, date]
    places: Mapping[str, str]
    cases: Mapping[str, Mapping[str, tuple[str, ...]]]
    fields: tuple[CodedField, ...]
    #: The characters of the longest code, the two for the check included.
    longest: int = 27

    @cached_property
    def class_of(self) -> Mapping[str, str]:
        """Return the class of each municipality code, in the order in which they are counted."""
        return {code: name for name, codes in self.places.items() for code in codes.split()}

    @cached_property
    def values(self) -> Mapping[str, tuple[str, ...]]:
        """Return what can be said to each question, that it was not answered first."""
        return {field.name: (ABSENT, *field.options, *(self.class_of if field.places else ()))
                for field in self.fields}

    def write(self, case: Case) -> int:
        """Return the number for a case. Raises `CannotSay` for a value or a day that the format does not know."""
        if strange := set(case.given) - set(self.values):
            raise CannotSay(min(strange))
        writer, kind, on = Writer(), self._kind(case), case.on or case.issued_on
        early = case.issued_on < self.later_first_day
        for _ in range(1, self.number):
            writer.choose(FORMAT_SHARES, 1)
        writer.choose(FORMAT_SHARES, 0)
        writer.choose(ISSUE_SHARES, int(early))
        writer.choose(tuple(self.days.values()), list(self.days).index(kind))
        if kind == "trial":
            writer.choose([1] * self._trial_days, (on - self.trial_first_day).days)
        self._answers(writer, self._era(kind, case.on), case.given)
        first_day = self._first_issue(early)
        since = (case.issued_on - first_day).days
        return writer.number(pair(since, (on - first_day).days) if kind == "later" else since)

    def read(self, reader: Reader) -> Case:
        """Return the case of a number whose choice of this format is read. Raises OverflowError beyond the calendar."""
        first_day = self._first_issue(bool(reader.choose(ISSUE_SHARES)))
        kind = list(self.days)[reader.choose(tuple(self.days.values()))]
        on = None
        if kind == "trial":
            on = self.trial_first_day + timedelta(days=reader.choose([1] * self._trial_days))
        given = self._answers(reader, self._era(kind, on), {})
        if kind == "later":
            issued_on, on = (first_day + timedelta(days=days) for days in unpair(reader.rest))
            return Case(given, issued_on, on)
        issued_on = first_day + timedelta(days=reader.rest)
        return Case(given, issued_on, issued_on if kind == "today" else on)

    @property
    def _trial_days(self) -> int:
        return (self.trial_last_day - self.trial_first_day).days + 1

    def _first_issue(self, early: bool) -> date:
        return self.trial_first_day if early else self.later_first_day

    def _kind(self, case: Case) -> str:
        if case.on is None:
            return "unknown"
        if not self.trial_first_day <= case.on <= case.issued_on:
            raise CannotSay("day")
        if case.on <= self.trial_last_day:
            return "trial"
        return "today" if case.on == case.issued_on else "later"

    def _era(self, kind: str, on: date | None) -> str:
        if kind in ("today", "later"):
            return "later"
        return [name for name, first in self.eras.items() if on is None or first <= on][-1]

    def _answers(self, coder: Reader | Writer, era: str, given: Mapping[str, str]) -> dict[str, str]:
        """Write the answers, or read them; return them."""
        facts, found = {"era": era}, {}
        for field in self.fields:
            value, values = given.get(field.name, ABSENT), self.values[field.name]
            if value not in values:
                raise CannotSay(field.name)
            odds = next(one for one in field.odds if self._holds(one.when, facts))
            value = values[coder.choose(self._shares[field.name, odds.when], values.index(value))]
            facts[field.name] = self.class_of.get(value, value) if field.places else value
            if value != ABSENT:
                found[field.name] = value
        return found

    @cached_property
    def _shares(self) -> Mapping[tuple[str, str], tuple[int, ...]]:
        """Return the share of each value of a question in each case that its odds name."""
        return {(name, odds.when): (
            odds.absent, *(odds.more.get(self.class_of.get(one, one), odds.each) for one in self.values[name][1:]))
            for field in self.fields for name, odds in product([field.name], field.odds)}

    def _holds(self, case: str, facts: Mapping[str, str]) -> bool:
        return not case or all(facts[name] in values for name, values in self.cases[case].items())


def _extended(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """Return the content of a format with what a later file adds: places, options of a question, questions."""
    fields = {one["name"]: one for one in old["fields"]}
    for one in new.get("fields", ()):
        known = fields.get(one["name"], {"options": []})
        fields[one["name"]] = known | one | {"options": [*known["options"], *one["options"]]}
    places = {name: f"{codes} {new.get('places', {}).get(name, '')}" for name, codes in old["places"].items()}
    return {**old, **new, "places": places, "cases": old["cases"] | new.get("cases", {}), "fields": [*fields.values()]}


def read_formats(folder: Traversable) -> Iterator[Format]:
    """Yield the formats of a folder's files, the oldest first."""
    content: dict[str, Any] = {}
    for number in count(1):
        file = folder / f"format-{number}.toml"
        if not file.is_file():
            return
        new = tomllib.loads(file.read_text(encoding="utf-8"))
        content = _extended(content, new) if content else new
        yield Format.model_validate(content)


FORMATS = tuple(read_formats(files(__package__)))


def write(case: Case, formats: Sequence[Format] = FORMATS) -> int:
    """Return the number for a case in the oldest format that can say it. Raises `CannotSay` when none can."""
    for one in formats[:-1]:
        try:
            return one.write(case)
        except CannotSay:
            continue
    return formats[-1].write(case)


def read(number: int, formats: Sequence[Format] = FORMATS) -> Case | None:
    """Return the case that `write` makes this number of, None when there is none. Raises `LaterFormat`."""
    reader = Reader(number)
    known = next((one for one in formats if not reader.choose(FORMAT_SHARES)), None)
    if known is None:
        raise LaterFormat
    try:
        case = known.read(reader)
        return case if write(case, formats) == number else None
    except (OverflowError, CannotSay):
        return None
