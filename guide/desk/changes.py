"""What has changed in the rules since a code was given out: the rules of two days side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from guide.rules.model import Rule, in_force

Kind = Literal["began", "changed", "ended"]


@dataclass(frozen=True, slots=True)
class RuleChange:
    """A rule that is not as it was. `day` is the first day of the new state; an ended rule is the one that ended."""

    kind: Kind
    rule: Rule
    day: date


def changed_between(issued_on: date, today: date, rules: Iterable[Rule]) -> tuple[RuleChange, ...]:
    """Return the rules in force today that were not on the day of issue, and those that have ended, by day.

    A rule that came with an id in force before has changed. What began and ended in between is left out.
    """
    known = tuple(rules)
    before, now = in_force(known, issued_on), in_force(known, today)
    ids_before, ids_now = {rule.id for rule in before}, {rule.id for rule in now}
    found = [RuleChange("changed" if rule.id in ids_before else "began", rule, rule.first_day)
             for rule in now if rule not in before]
    found += [RuleChange("ended", rule, rule.last_day + timedelta(days=1))
              for rule in before if rule.id not in ids_now and rule.last_day is not None]
    return tuple(sorted(found, key=lambda change: change.day))


def checked_between(issued_on: date, today: date, on: date, rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Return the rules of the day asked about that have been checked against the law since the day of issue.

    A rule that was wrong is put right with a new date of the check, so that one of these may say another thing now.
    """
    return tuple(rule for rule in in_force(rules, on) if issued_on < rule.checked_on <= today)
