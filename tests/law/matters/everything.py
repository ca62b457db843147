"""Every case there is: matter, day and kind of server. Days are the first and last of each version of the law, and
the days on which a rule or a line begins or ends, with the days before and after."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from guide.law.days import TRIAL_FIRST_DAY
from guide.law.kinds import AuthorityKind
from guide.law.matters import MATTERS
from guide.law.matters.model import KINDS
from guide.law.model import REVIEW_CURRENT
from guide.law.versions import LAW_VERSIONS, version_on

DAY = timedelta(days=1)
LAST = REVIEW_CURRENT + DAY  # one day past the review of the rules in force


def version_days() -> list[date]:
    """Return the first and the last day of every version of the law."""
    firsts = [version.first_day for version in LAW_VERSIONS]
    return sorted({*firsts, *(first - DAY for first in firsts[1:]), LAST})


def all_days() -> list[date]:
    """Return the days of the versions, and every day on which something of a matter may change."""
    days = set(version_days())
    for matter in MATTERS:
        lines = matter.lines
        spans = {(rule.first_day, rule.last_day) for rule in matter.rules}
        for first, last in spans | {(line.first_day, line.last_day) for line in lines}:
            edges = {first, *([last] if last else [])}
            days |= {edge + step for edge in edges for step in (-DAY, timedelta(), DAY)}
    return sorted(day for day in days if TRIAL_FIRST_DAY <= day <= LAST)


def cases(days: list[date]) -> Iterator[tuple[str, date, AuthorityKind]]:
    """Yield every matter with every day and every kind of server that existed on it."""
    for matter in MATTERS:
        for on in days:
            for kind in KINDS[version_on(on).regime]:
                yield matter.id, on, kind
