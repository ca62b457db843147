"""Nearest changes by brute force over every person, from the plain oracle: shares no code with `reasoning.what_if`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

from tests.reasoning.oracle import FLAGS, PERSONS, STATUSES, as_counted, served_by

FIELDS = ("status", *FLAGS)
VALUES: dict[str, tuple[object, ...]] = {"status": STATUSES, **dict.fromkeys(FLAGS, (True, False))}
ALL = (1 << len(PERSONS)) - 1
HAVE = {(field, value): sum(1 << number for number, person in enumerate(PERSONS) if person[index] == value)
        for index, field in enumerate(FIELDS) for value in VALUES[field]}
Target = tuple[str, str]
Facts = dict[str, object]
Found = frozenset[tuple[frozenset[tuple[str, object]], Target]]


class Space:
    """Who serves each of all persons, for one day, home and stay."""

    def __init__(self, on: str, home: str, stay: str | None) -> None:
        self.on, self.who = on, dict[Target, int]()
        for number, person in enumerate(PERSONS):
            target = served_by(on, home, stay, person)
            self.who[target] = self.who.get(target, 0) | 1 << number

    def targets(self, facts: Facts) -> list[Target]:
        """Return every authority that some completion of the unknown facts gives."""
        mask = ALL
        for field, value in facts.items():
            if value is not None:
                mask &= HAVE[field, value]
        return [target for target, who in self.who.items() if who & mask]

    def nearest(self, facts: Facts) -> Found:
        """Return the smallest changes that settle another authority than the one that serves."""
        now = self.targets(facts)
        assert len(now) == 1
        if len(self.who) == 1:
            return frozenset()
        return self._first(facts, FIELDS, [target for target in self.who if target != now[0]])

    def settling(self, facts: Facts) -> Found:
        """Return, for each authority still possible, the smallest answers to unknown facts that settle it."""
        unknown = tuple(field for field in FIELDS if facts[field] is None)
        return frozenset().union(*(self._first(facts, unknown, [target]) for target in self.targets(facts)))

    def _first(self, facts: Facts, fields: tuple[str, ...], wanted: list[Target]) -> Found:
        for size in range(1, len(fields) + 1):
            found = frozenset(self._of_size(facts, fields, size, wanted))
            if found:
                return found
        return frozenset()

    def _of_size(self, facts: Facts, fields: tuple[str, ...], size: int,
                 wanted: list[Target]) -> Iterator[tuple[frozenset[tuple[str, object]], Target]]:
        for chosen in combinations(fields, size):
            for values in product(*(VALUES[field] for field in chosen)):
                if any(facts[field] == value for field, value in zip(chosen, values, strict=True)):
                    continue
                new = facts | dict(zip(chosen, values, strict=True))
                read = as_counted(tuple(new[field] for field in FIELDS))
                targets = self.targets(dict(zip(FIELDS, read, strict=True)))
                if len(targets) == 1 and targets[0] in wanted and not self._contradicts(new, set(chosen)):
                    yield frozenset(zip(chosen, values, strict=True)), targets[0]

    def _contradicts(self, new: Facts, changed: set[str]) -> bool:
        """Return whether a changed fact cannot be true together with the others, or on that day."""
        if new["under_30"] and new["dismissed_55plus"] and changed & {"under_30", "dismissed_55plus"}:
            return True
        if new["temporary_protection"] and new["immigrant"] is False and changed & {"temporary_protection",
                                                                                   "immigrant"}:
            return True
        first_days = {"dismissed_55plus": "2023-01-01", "temporary_protection": "2022-03-04",
                      "former_customer": "2021-03-02"}
        return any(new[field] and field in changed and self.on < day for field, day in first_days.items())
