"""Mutants of data: each rule with one field of it changed, as somebody could mistype it.

A rule is one object wherever it is listed, so a mutant is made by changing it in its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

from docs.make_pages import said
from guide.law.all_rules import EVERY_RULE
from guide.law.conditions import AllOf, Always, AnyOf, Condition, not_
from guide.law.days import COVERED, Period
from guide.law.model import Rule

_DAY = timedelta(days=1)
_SOURCES = sorted({source for rule in EVERY_RULE for source in rule.sources}, key=lambda one: one.label)


@dataclass(frozen=True)
class DataMutant:
    """A rule, the field that is changed, and its value then."""

    rule: Rule
    field: str
    value: object
    what: str

    @property
    def name(self) -> str:
        """Return which rule it is, and what is changed."""
        return f"{self.rule.id} of {self.rule.first_day}: {self.what}"

    def touches(self) -> tuple[int, str]:
        """Return what a test has to read to see it: a rule is asked its days before anything is known of it."""
        return id(self.rule), self.field

    @contextmanager
    def alive(self) -> Iterator[None]:
        """Let the rule say something else for a while."""
        before = getattr(self.rule, self.field)
        object.__setattr__(self.rule, self.field, self.value)
        try:
            yield
        finally:
            object.__setattr__(self.rule, self.field, before)


def mutants() -> Iterator[DataMutant]:
    """Yield every mutant of every rule and line."""
    for rule in EVERY_RULE:
        yield from (DataMutant(rule, field, value, what) for field, value, what in _changes(rule))


def _changes(rule: Rule) -> Iterator[tuple[str, object, str]]:
    first, last = rule.first_day, rule.last_day
    for day in (first - _DAY, first + _DAY):
        if day >= COVERED.first:
            yield "days", Period(day, last), f"from {day}"
    for day in (last - _DAY, last + _DAY) if last else ():
        yield "days", Period(first, day), f"to {day}"
    for condition, what in _conditions(rule.when):
        yield "when", condition, f"when {what}"
    for number, source in enumerate(rule.sources):
        other = next(one for one in (*_SOURCES[_SOURCES.index(source) + 1:], *_SOURCES) if one not in rule.sources)
        yield "sources", (*rule.sources[:number], other, *rule.sources[number + 1:]), f"{source.label} is {other.label}"
    for field, value in said(rule).items():
        if isinstance(value, Mapping):
            yield from ((field, {**value, name: changed}, f"{name} {what}") for name, condition in value.items()
                        for changed, what in _conditions(condition))
        elif field != "matter":  # the matter that lists it decides
            yield from ((field, other, f"{field} {other}") for other in _others(rule, field))


def _conditions(condition: Condition) -> Iterator[tuple[Condition, str]]:
    """Yield a condition negated, dropped, and without each of its parts."""
    if not isinstance(condition, Always):
        yield not_(condition), "negated"
        yield Always(), "dropped"
    if isinstance(condition, AllOf | AnyOf):
        for number, part in enumerate(condition.parts):
            if not isinstance(part, Always):
                yield (type(condition)(condition.parts[:number] + condition.parts[number + 1:]),
                       f"without its part {number + 1}")


def _others(rule: Rule, name: str) -> Iterator[object]:
    """Yield one day or week more, or the next of the values that rules of its kind have."""
    value = getattr(rule, name)
    if isinstance(value, int) and not isinstance(value, bool):
        yield value + 1
    else:
        values = sorted({getattr(one, name) for one in EVERY_RULE if type(one) is type(rule)}, key=str)
        if len(values) > 1:
            yield values[(values.index(value) + 1) % len(values)]
