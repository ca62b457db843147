"""Who can still serve, and which unknown facts matter: exact over all completions of the unknown facts.

A `Case` holds the facts of `guide.facts.FIELDS` in their order. The rules in force are tried with three values; facts
that no rule still open looks at are set aside, then the first open fact is filled in each possible way. Both answers
are remembered for each case, so that the work is done once for a kind of case and not once for a person.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from datetime import date
from functools import cache
from typing import Literal, NamedTuple

from guide.facts import DOMAINS, FIELDS, PERSON_FIELDS, PLACE_FIELDS
from guide.outcome import ServerKind
from guide.rules import SERVER_RULES
from guide.rules.model import ServerRule, in_force

HOME, STAY = FIELDS.index("home"), FIELDS.index("stay")


class Case(NamedTuple):
    """Facts in the order of `FIELDS`, None for not known; `same_place`: home and stay are one municipality."""

    facts: tuple[Hashable, ...]
    same_place: bool = False

    def named(self) -> dict[str, Hashable]:
        """Return the facts by name."""
        return dict(zip(FIELDS, self.facts, strict=True))

    def filled(self, index: int) -> Iterator[Case]:
        """Yield the case once for each value of one fact."""
        for value in DOMAINS[FIELDS[index]]:
            yield Case((*self.facts[:index], value, *self.facts[index + 1:]), self.same_place)


class Serves(NamedTuple):
    """A kind of authority, and the place ("home" or "stay") that names which one it is."""

    kind: ServerKind
    place: Literal["home", "stay"]


@cache
def rules_on(version: date) -> tuple[ServerRule, ...]:
    """Return the server rules of a law version (named by its first day), in the order they are tried."""
    return in_force(SERVER_RULES, version)


def _live_rules(version: date, case: Case) -> list[ServerRule]:
    """Return the rules that may still decide: not False, up to the first that is True."""
    facts, live = case.named(), []
    for rule in rules_on(version):
        value = rule.when.value(facts)
        if value is not False:
            live.append(rule)
        if value is True:
            break
    return live


@cache
def _reduced(version: date, case: Case) -> tuple[Case, tuple[int, ...], ServerRule]:
    """Return the case with facts that no longer matter set aside, its open facts, and the first live rule."""
    live = _live_rules(version, case)
    # A first rule that is True has decided, whatever else is unknown.
    looked_at = frozenset[str]() if len(live) == 1 else frozenset().union(*(r.when.fields() for r in live))
    open_facts = tuple(i for i, name in enumerate(FIELDS) if case.facts[i] is None and name in looked_at)
    aside = tuple(DOMAINS[name][-1] if case.facts[i] is None and i not in open_facts else case.facts[i]
                  for i, name in enumerate(FIELDS))
    return Case(aside, case.same_place), open_facts, live[0]


@cache
def possible(version: date, case: Case) -> frozenset[Serves]:
    """Return every kind of server that some completion of the unknown facts gives."""
    aside, open_facts, rule = _reduced(version, case)
    if open_facts:
        return frozenset().union(*(possible(version, filled) for filled in aside.filled(open_facts[0])))
    place = rule.place
    if place == "home_or_stay":
        place = "stay" if case.facts[HOME] == "none" else "home"
    if place == "stay" and case.same_place:
        place = "home"
    return frozenset({Serves(rule.gives, place)})


@cache
def matters(version: date, case: Case) -> frozenset[str]:
    """Return the unknown facts of which one, changed alone in some completion, changes the kind of server."""
    aside, open_facts, _ = _reduced(version, case)
    return frozenset(FIELDS[i] for i in open_facts if _matters_alone(version, aside, i))


@cache
def _matters_alone(version: date, case: Case, index: int) -> bool:
    """Return whether some completion of the other facts leaves it to this one fact who serves."""
    aside, open_facts, _ = _reduced(version, case)
    if index not in open_facts:
        return False
    others = [i for i in open_facts if i != index]
    if not others:
        return len(possible(version, aside)) > 1
    return any(_matters_alone(version, filled, index) for filled in aside.filled(others[0]))


@cache
def settling_order(version: date, case: Case) -> tuple[str, ...]:
    """Return the facts that matter, in the order worth asking: places first, then what settles most at once."""
    def open_after(name: str) -> float:
        cases = list(case.filled(FIELDS.index(name)))
        return sum(len(matters(version, filled)) for filled in cases) / len(cases)

    places = [name for name in PLACE_FIELDS if case.facts[FIELDS.index(name)] is None]
    others = [name for name in PERSON_FIELDS if name in matters(version, case)]
    return (*places, *sorted(others, key=open_after))
