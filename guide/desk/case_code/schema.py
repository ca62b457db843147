"""A format of the case code: which answers it can say, in which order, with which share of the number.

A format is a file, `format-1.toml`, and stays as it is for ever. It does not look at the rules, so that a code given
out under old rules opens under new ones.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cached_property
from importlib.resources import files
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from guide.desk.case_code.mixed_radix import Coder, Reader, Writer, pair, unpair

ABSENT = ""
#: The share of this format in the first choice; the other one says that the code is of a later format.
FORMAT_SHARES = (15, 1)
#: The share of codes issued since the trial ended; the other one is for codes issued in the trial's time.
ISSUE_SHARES = (63, 1)


class LaterFormat(ValueError):
    """The code was made in a format that this version of the guide does not know."""


class CannotSay(ValueError):
    """The format has no way to say an answer; `field` names it."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


class Case(NamedTuple):
    """What a code says: the answers, the day of issue, and the day asked about (None: not known)."""

    given: Mapping[str, str]
    issued_on: date
    on: date | None


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

    @cached_property
    def class_of(self) -> Mapping[str, str]:
        """Return the class of each municipality code, in the order in which they are counted."""
        return {code: name for name, codes in self.places.items() for code in codes.split()}

    def write(self, case: Case) -> int:
        """Return the number for a case. Raises `CannotSay` for a value or a day that the format does not know."""
        if strange := set(case.given) - {field.name for field in self.fields}:
            raise CannotSay(min(strange))
        writer, kind = Writer(), self._kind(case)
        early = case.issued_on < self.later_first_day
        writer.choose(FORMAT_SHARES, 0)
        writer.choose(ISSUE_SHARES, int(early))
        writer.choose(tuple(self.days.values()), list(self.days).index(kind))
        if kind == "trial":
            writer.choose([1] * self._trial_days, (self._on(case) - self.trial_first_day).days)
        self._fields(writer, self._era(kind, case.on), case.given)
        first_day = self._first_issue(early)
        since = (case.issued_on - first_day).days
        return writer.number(pair(since, (self._on(case) - first_day).days) if kind == "later" else since)

    def read(self, number: int) -> Case:
        """Return the case of a number. Raises `LaterFormat`, and OverflowError for days beyond the calendar."""
        reader = Reader(number)
        if reader.choose(FORMAT_SHARES):
            raise LaterFormat
        first_day = self._first_issue(bool(reader.choose(ISSUE_SHARES)))
        kind = list(self.days)[reader.choose(tuple(self.days.values()))]
        on = None
        if kind == "trial":
            on = self.trial_first_day + timedelta(days=reader.choose([1] * self._trial_days))
        given = self._fields(reader, self._era(kind, on), {})
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

    def _on(self, case: Case) -> date:
        return case.on or case.issued_on

    def _era(self, kind: str, on: date | None) -> str:
        if kind in ("today", "later"):
            return "later"
        return [name for name, first in self.eras.items() if on is None or first <= on][-1]

    def _fields(self, coder: Coder, era: str, given: Mapping[str, str]) -> dict[str, str]:
        """Write the answers, or read them; return them."""
        facts, found = {"era": era}, {}
        for field, values, shares in self._tables:
            value = given.get(field.name, ABSENT)
            if value not in values:
                raise CannotSay(field.name)
            widths = next(shares[at] for at, odds in enumerate(field.odds) if self._holds(odds.when, facts))
            value = values[coder.choose(widths, values.index(value))]
            facts[field.name] = self.class_of.get(value, value) if field.places else value
            if value != ABSENT:
                found[field.name] = value
        return found

    @cached_property
    def _tables(self) -> tuple[tuple[CodedField, tuple[str, ...], tuple[tuple[int, ...], ...]], ...]:
        """Return each field with its values and, for each of its odds, the share of each value."""
        return tuple((field, values, tuple(self._shares(odds, values) for odds in field.odds)) for field in self.fields
                     for values in [(ABSENT, *field.options, *(self.class_of if field.places else ()))])

    def _shares(self, odds: Odds, values: tuple[str, ...]) -> tuple[int, ...]:
        return (odds.absent, *(odds.more.get(self.class_of.get(one, one), odds.each) for one in values[1:]))

    def _holds(self, case: str, facts: Mapping[str, str]) -> bool:
        return not case or all(facts[name] in values for name, values in self.cases[case].items())


def read_format(name: str) -> Format:
    """Return the format of a file beside this module."""
    return Format.model_validate(tomllib.loads((files(__package__) / name).read_text(encoding="utf-8")))


FORMAT = read_format("format-1.toml")
