"""Conditions as data, with three values: True, False, and None for "not known".

A condition is a small frozen tree. The same tree decides (`value`), names the facts it rests on (`fields`), is
explained and drawn. Kleene's logic: an unknown fact never decides silently.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass

Truth = bool | None
#: The value of a fact that is not known, for a condition that says itself what follows from that.
UNKNOWN = "unknown"
Facts = Mapping[str, Hashable]


@dataclass(frozen=True, slots=True)
class Is:
    """The fact `field` is one of `values`; not known while the fact is None."""

    field: str
    values: tuple[Hashable, ...]

    def value(self, facts: Facts) -> Truth:
        fact = facts[self.field]
        return None if fact is None else fact in self.values

    def fields(self) -> frozenset[str]:
        return frozenset({self.field})


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every part holds."""

    parts: tuple[Condition, ...]

    def value(self, facts: Facts) -> Truth:
        found: Truth = True
        for part in self.parts:
            value = part.value(facts)
            if value is False:
                return False
            if value is None:
                found = None
        return found

    def fields(self) -> frozenset[str]:
        return frozenset().union(*(part.fields() for part in self.parts))


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part holds."""

    parts: tuple[Condition, ...]

    def value(self, facts: Facts) -> Truth:
        found: Truth = False
        for part in self.parts:
            value = part.value(facts)
            if value is True:
                return True
            if value is None:
                found = None
        return found

    def fields(self) -> frozenset[str]:
        return frozenset().union(*(part.fields() for part in self.parts))


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: Condition

    def value(self, facts: Facts) -> Truth:
        value = self.part.value(facts)
        return None if value is None else not value

    def fields(self) -> frozenset[str]:
        return self.part.fields()


@dataclass(frozen=True, slots=True)
class Always:
    """Holds for everybody: the last rule of a list."""

    def value(self, facts: Facts) -> Truth:
        return True

    def fields(self) -> frozenset[str]:
        return frozenset()


Condition = Is | AllOf | AnyOf | Not | Always


def conjunction(values: Iterable[Truth]) -> Truth:
    """Return the three-valued "and" of an iterable of truths; True for an empty one."""
    result: Truth = True
    for value in values:
        if value is False:
            return False
        if value is None:
            result = None
    return result


def with_unknown(facts: Facts) -> dict[str, Hashable]:
    """Return facts with `UNKNOWN` for those that are not known."""
    return {name: UNKNOWN if value is None else value for name, value in facts.items()}


def remaining(condition: Condition, facts: Facts) -> Condition | bool:
    """Return what is left of a condition when the known facts are filled in: a truth, or a smaller condition."""
    value = condition.value(facts)
    if value is not None:
        return value
    if isinstance(condition, Not):
        part = remaining(condition.part, facts)
        return part if isinstance(part, bool) else Not(part)
    if isinstance(condition, AllOf | AnyOf):
        parts = (remaining(part, facts) for part in condition.parts)
        return type(condition)(tuple(part for part in parts if not isinstance(part, bool)))
    return condition


def is_(field: str, *values: Hashable) -> Is:
    """Return the condition that a fact is one of the values; without values, that it is True."""
    return Is(field, values or (True,))


def all_of(*parts: Condition) -> AllOf:
    """Return the condition that every part holds."""
    return AllOf(parts)


def any_of(*parts: Condition) -> AnyOf:
    """Return the condition that some part holds."""
    return AnyOf(parts)


def not_(part: Condition) -> Not:
    """Return the condition that the part does not hold."""
    return Not(part)
