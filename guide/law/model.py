"""What every rule carries: a stable id, a title, a condition, its sources in law, and its dates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Literal, TypeVar

from guide.language.messages import Message
from guide.law.conditions import Always, Condition
from guide.law.kinds import ServerKind
from guide.law.versions import Source

PlaceOf = Literal["home", "stay", "home_or_stay"]
CHECKED = date(2026, 11, 24)
REVIEW_HISTORY = date(2028, 1, 31)
REVIEW_CURRENT = date(2027, 5, 31)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Rule:
    """A rule of law. `last_day` None means still in force; both days are included.

    `readings` are the numbers of the readings that the rule chooses where the source leaves room; `statements` are ids
    of the source page's statements, which `tests/statements.toml` lists.
    """

    id: str
    title: Message
    sources: tuple[Source, ...]
    first_day: date
    last_day: date | None = None
    when: Condition = field(default_factory=Always)
    checked_on: date = CHECKED
    review_by: date = REVIEW_CURRENT
    readings: tuple[int, ...] = ()
    statements: tuple[str, ...] = ()
    note: str = ""

    def in_force(self, on: date) -> bool:
        """Return whether the rule is in force on a day."""
        return self.first_day <= on and (self.last_day is None or on <= self.last_day)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ServerRule(Rule):
    """Gives the authority that serves when its condition holds; the first that holds decides.

    `place` tells which place names the authority: home, stay, or home and, without a home municipality, stay.
    """

    gives: ServerKind
    place: PlaceOf


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CriterionRule(Rule):
    """A part of a server rule that has a name of its own and is shown as a reason; decides nothing alone."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DutyRule(Rule):
    """A duty of the jobseeker."""

    binds: Literal["all", "benefit_seekers"]


AnyRule = TypeVar("AnyRule", bound=Rule)


def in_force(rules: Iterable[AnyRule], on: date) -> tuple[AnyRule, ...]:
    """Return the rules that are in force on a day, in their order."""
    return _in_force(tuple(rules), on)


@lru_cache(maxsize=1 << 15)
def _in_force(rules: tuple[AnyRule, ...], on: date) -> tuple[AnyRule, ...]:
    return tuple(rule for rule in rules if rule.in_force(on))
