"""What changes in the rules from one day to another: the rules of two days side by side, or day by day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from guide.law.days import ONE_DAY, turning_days
from guide.law.model import Rule, in_force

Kind = Literal["began", "changed", "ended"]


@dataclass(frozen=True, slots=True)
class RuleChange:
    """A rule that is not as it was. `day` is the first day of the new state; an ended rule is the one that ended.

    `before` is what the rule was until then, None when it is new.
    """

    kind: Kind
    rule: Rule
    day: date
    before: Rule | None = None


def changed_between(issued_on: date, today: date, rules: Iterable[Rule]) -> tuple[RuleChange, ...]:
    """Return the rules in force today that were not on the day of issue, and those that have ended, by day.

    A rule that came with an id in force before has changed. What began and ended in between is left out.
    """
    known = tuple(rules)
    before, now = in_force(known, issued_on), in_force(known, today)
    old, ids_now = {rule.id: rule for rule in before}, {rule.id for rule in now}
    found = [RuleChange("changed" if rule.id in old else "began", rule, rule.first_day, old.get(rule.id))
             for rule in now if rule not in before]
    found += [RuleChange("ended", rule, rule.last_day + ONE_DAY, rule)
              for rule in before if rule.id not in ids_now and rule.last_day is not None]
    return tuple(sorted(found, key=lambda change: change.day))


def days_of_change(rules: Iterable[Rule], after: date, until: date) -> list[date]:
    """Return the days on which a rule begins or has just ended, later than `after`, until the last one."""
    return [day for day in turning_days(rule.days for rule in rules) if after < day <= until]


def changed_day_by_day(after: date, until: date, rules: Iterable[Rule]) -> Iterator[RuleChange]:
    """Yield every change of the rules, day by day, also of what began and ended in between."""
    known = tuple(rules)
    for day in days_of_change(known, after, until):
        yield from changed_between(day - ONE_DAY, day, known)


def checked_since(after: date, today: date, rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Return the rules that have been checked against the law later than a day."""
    return tuple(rule for rule in rules if after < rule.checked_on <= today)


def checked_between(issued_on: date, today: date, on: date, rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Return the rules of the day asked about that have been checked against the law since the day of issue.

    A rule that was wrong is put right with a new date of the check, so that one of these may say another thing now.
    """
    return checked_since(issued_on, today, in_force(rules, on))
