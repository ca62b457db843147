"""Who can still serve, and which unknown facts matter: exact over all completions of the unknown facts.

A `Case` holds the facts of `rule_facts.FIELDS` in their order. For two places as classes, the rules in force divide
all persons among the authorities once and for all: a set of persons is an integer, one bit for each. A case is then
the set of persons that it may be, and both answers are read from what that set shares with the others. What is
remembered is bounded: tables by law version and places, and the answers of the latest cases.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from datetime import date
from functools import cache, lru_cache
from itertools import product
from math import prod
from typing import Literal, NamedTuple

from guide.facts.rule_facts import DOMAINS, FIELDS, PERSON_FIELDS, PLACE_FIELDS
from guide.law.all_rules import SERVER_RULES
from guide.law.conditions import Having
from guide.law.kinds import ServerKind
from guide.law.model import Rule, ServerRule, in_force

HOME, STAY = FIELDS.index("home"), FIELDS.index("stay")
#: How many cases are remembered: enough for everything one visitor or one comparison asks again and again.
REMEMBERED = 1 << 14

_PERSONS = tuple(product(*(DOMAINS[name] for name in PERSON_FIELDS)))
_ALL = (1 << len(_PERSONS)) - 1
_NUMBER: Mapping[tuple[Hashable, ...], int] = {person: number for number, person in enumerate(_PERSONS)}
#: For each fact and value the persons who have it.
_HAVE: Having = {
    name: {value: sum(1 << number for number, person in enumerate(_PERSONS) if person[index] == value)
           for value in DOMAINS[name]} for index, name in enumerate(PERSON_FIELDS)}
#: How far apart two persons stand who differ in the next value of one fact alone.
_STEP: Mapping[str, int] = {name: prod(len(DOMAINS[after]) for after in PERSON_FIELDS[index + 1:])
                            for index, name in enumerate(PERSON_FIELDS)}


class Case(NamedTuple):
    """Facts in the order of `FIELDS`, None for not known; `same_place`: home and stay are one municipality."""

    facts: tuple[Hashable, ...]
    same_place: bool = False

    def named(self) -> dict[str, Hashable]:
        """Return the facts by name."""
        return dict(zip(FIELDS, self.facts, strict=True))


class Serves(NamedTuple):
    """A kind of authority, and the place ("home" or "stay") that names which one it is."""

    kind: ServerKind
    place: Literal["home", "stay"]


class _Table(NamedTuple):
    """For two places, known or not: the persons each authority serves in some completion of the places; for each of
    `FIELDS` those on whom it hangs who serves (see `_hang_on`); and those whom no rule takes."""

    serves: tuple[tuple[Serves, int], ...]
    hangs_on: tuple[tuple[str, int], ...]
    nobody: int


@cache
def rules_on(version: date) -> tuple[ServerRule, ...]:
    """Return the server rules of a law version (named by its first day), in the order they are tried."""
    return in_force(SERVER_RULES, version)


def _having(home: Hashable, stay: Hashable) -> Having:
    """Return for each fact and value the persons who have it, in two known places."""
    return {**_HAVE, "home": {home: _ALL}, "stay": {stay: _ALL}}


@cache
def _divided(version: date, home: Hashable, stay: Hashable, same_place: bool) -> Mapping[Serves, int]:
    """Return the persons that each authority serves in two known places: the first rule that holds takes them."""
    having = _having(home, stay)
    found: dict[Serves, int] = {}
    left = _ALL
    for rule in rules_on(version):
        taken = rule.when.those(having, left)
        left &= ~taken
        at_stay = rule.place == "stay" or (rule.place == "home_or_stay" and home == "none")
        serves = Serves(rule.gives, "stay" if at_stay and not same_place else "home")
        found[serves] = found.get(serves, 0) | taken
    return {serves: who for serves, who in found.items() if who}


@cache
def _table(version: date, home: Hashable, stay: Hashable, same_place: bool) -> _Table:
    homes = DOMAINS["home"] if home is None else (home,)
    stays = DOMAINS["stay"] if stay is None else (stay,)
    divided = {(one, other): _divided(version, one, other, same_place) for one in homes for other in stays}
    served: dict[Serves, int] = {}
    for part in divided.values():
        for serves, who in part.items():
            served[serves] = served.get(serves, 0) | who
    hangs_on = {"home": _union(_differ([divided[one, other] for one in homes]) for other in stays),
                "stay": _union(_differ([divided[one, other] for other in stays]) for one in homes)}
    hangs_on |= {name: _union(_hang_on(name, part) for part in divided.values()) for name in PERSON_FIELDS}
    nobody = _union(_ALL & ~_union(part.values()) for part in divided.values())
    return _Table(tuple(sorted(served.items(), key=_order)), tuple(hangs_on.items()), nobody)


def _order(served: tuple[Serves, int]) -> tuple[int, str]:
    kinds = ("trial_municipality", "employment_authority", "te_office", "ams")
    return kinds.index(served[0].kind), served[0].place


def _union(sets: Iterable[int]) -> int:
    found = 0
    for one in sets:
        found |= one
    return found


def _differ(divisions: Sequence[Mapping[Serves, int]]) -> int:
    """Return the persons whom two of the divisions give to different authorities."""
    first = divisions[0]
    return _union(first.get(serves, 0) ^ other.get(serves, 0)
                  for other in divisions[1:] for serves in {**first, **other})


def _hang_on(name: str, division: Mapping[Serves, int]) -> int:
    """Return the persons with the first value of one fact whom another value of it would give to another authority.

    They stand for those with the other values: it is asked while the fact is not known, when a case may be any of them.
    """
    return _differ([{serves: (who & have) >> _STEP[name] * number for serves, who in division.items()}
                    for number, have in enumerate(_HAVE[name].values())])


def _table_of(version: date, case: Case) -> _Table:
    home, stay = case.facts[HOME], case.facts[STAY]
    return _table(version, home, stay, case.same_place)


def _may_be(case: Case) -> int:
    """Return the persons that a case may be."""
    found = _ALL
    for have, value in zip(_HAVE.values(), case.facts[2:], strict=True):
        if value is not None:
            found &= have[value]
    return found


@lru_cache(REMEMBERED)
def possible(version: date, case: Case) -> frozenset[Serves]:
    """Return every kind of server that some completion of the unknown facts gives.

    Raises `IndexError` when the rules of the version leave a completion to nobody.
    """
    return frozenset(_possible(version, case, _table_of(version, case), _may_be(case)))


def matters(version: date, case: Case) -> frozenset[str]:
    """Return the unknown facts of which one, changed alone in some completion, changes the kind of server."""
    return frozenset(_open_facts(case, _table_of(version, case), _may_be(case)))


def person(case: Case) -> int | None:
    """Return the number of the one person that a case is, None while a fact about places or person is not known."""
    if case.facts[HOME] is None or case.facts[STAY] is None:
        return None
    return _NUMBER.get(case.facts[2:])


@lru_cache(REMEMBERED)
def persons_who_meet(rule: Rule, home: Hashable, stay: Hashable) -> int:
    """Return the persons, a bit for each `person`, for whom a rule's condition holds in two known places."""
    return rule.when.those(_having(home, stay), _ALL)


def outlook(version: date, case: Case) -> tuple[tuple[Serves, ...], tuple[str, ...]]:
    """Return the possible kinds of server in the order they are shown, and the facts that matter in the order worth
    asking: places first, then what settles most at once.

    Raises `IndexError` when the rules of the version leave a completion to nobody.
    """
    number = person(case)
    if number is not None:
        for serves, who in _divided(version, case.facts[HOME], case.facts[STAY], case.same_place).items():
            if who >> number & 1:
                return (serves,), ()
    return _outlook(version, case)


@lru_cache(REMEMBERED)
def _outlook(version: date, case: Case) -> tuple[tuple[Serves, ...], tuple[str, ...]]:
    table, persons = _table_of(version, case), _may_be(case)
    open_facts = _open_facts(case, table, persons)

    def open_after(name: str) -> float:
        """Return how many facts still matter once this one is known, on average over its values."""
        values = _HAVE[name].values()
        return sum(who & have != 0 for other, who in open_facts.items() if other != name
                   for have in values) / len(values)

    places = [name for name, value in zip(PLACE_FIELDS, case.facts, strict=False) if value is None]
    others = [name for name in open_facts if name not in PLACE_FIELDS]
    order = sorted(others, key=open_after) if len(others) > 1 else others
    return _possible(version, case, table, persons), (*places, *order)


def _possible(version: date, case: Case, table: _Table, persons: int) -> tuple[Serves, ...]:
    if table.nobody & persons:
        raise IndexError(f"no rule of the law version {version} holds for a completion of {case}")
    return tuple([serves for serves, who in table.serves if who & persons])


def _open_facts(case: Case, table: _Table, persons: int) -> dict[str, int]:
    """Return the unknown facts that matter, in the order of `FIELDS`, each with the persons to whom it does."""
    return {name: some for value, (name, who) in zip(case.facts, table.hangs_on, strict=True)
            if value is None and (some := who & persons)}
