"""Who can still serve, and which unknown facts matter: exact over all completions of the unknown facts.

The rules of a law version are drawn up once as one decision tree. It forks on the facts that a rule still asks for, in
the order of `FIELDS`, and each end names who serves. A fork whose branches are all alike is left out, so the tree forks
on a fact exactly when that fact changes who serves. What is known of a case cuts branches off: the ends that are left
are the authorities still possible, the forks that are left are the facts that matter.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from datetime import date
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from guide.facts.rule_facts import DOMAINS, FIELDS, PLACE_FIELDS
from guide.law.all_rules import AUTHORITY_RULES
from guide.law.conditions import Facts, remaining
from guide.law.kinds import AuthorityKind
from guide.law.model import AuthorityRule, in_force

HOME, STAY = FIELDS.index("home"), FIELDS.index("stay")
_KINDS = ("trial_municipality", "employment_authority", "te_office", "ams")


class Case(NamedTuple):
    """Facts in the order of `FIELDS`, None for not known; `same_place`: home and stay are one municipality."""

    facts: tuple[Hashable, ...]
    same_place: bool = False

    def named(self) -> dict[str, Hashable]:
        """Return the facts by name."""
        return dict(zip(FIELDS, self.facts, strict=True))


class Serves(NamedTuple):
    """A kind of authority, and the place ("home" or "stay") that names which one it is."""

    kind: AuthorityKind
    place: Literal["home", "stay"]


class Fork(NamedTuple):
    """A fact that changes who serves, and what follows from each of its values in the order of `DOMAINS`."""

    field: str
    branches: tuple[Tree, ...]


Tree = Serves | Fork


@cache
def rules_on(version: date) -> tuple[AuthorityRule, ...]:
    """Return the authority rules of a law version (named by its first day), in the order they are tried."""
    return in_force(AUTHORITY_RULES, version)


def deciding_rules(version: date, facts: Facts) -> tuple[AuthorityRule, ...]:
    """Return the rules that decide: those not False, up to the first that is True."""
    found = []
    for rule in rules_on(version):
        value = rule.when.value(facts)
        if value is not False:
            found.append(rule)
        if value is True:
            break
    return tuple(found)


@cache
def decision_tree(version: date) -> Tree:
    """Return the decision tree of a law version.

    Raises `LookupError` when its rules leave some combination of facts to nobody.
    """
    return _tree(version, dict.fromkeys(FIELDS))


def _tree(version: date, facts: Mapping[str, Hashable]) -> Tree:
    rules = deciding_rules(version, facts)
    asked = set[str]().union(*(_asked_by(rule, facts) for rule in rules))
    if asked:
        field = min(asked, key=FIELDS.index)
        return _fork(field, [_tree(version, {**facts, field: value}) for value in DOMAINS[field]])
    if not rules:
        raise LookupError(f"no rule of the law version {version} holds for {facts}")
    at_stay = rules[0].place == "stay" or (rules[0].place == "home_or_stay" and facts["home"] == "none")
    return Serves(rules[0].gives, "stay" if at_stay else "home")


def _asked_by(rule: AuthorityRule, facts: Facts) -> frozenset[str]:
    """Return the unknown facts that a rule needs to know whether it holds and which place it goes by."""
    left = remaining(rule.when, facts)
    asked = frozenset[str]() if isinstance(left, bool) else left.fields()
    return asked | {"home"} if rule.place == "home_or_stay" and facts["home"] is None else asked


def _fork(field: str, branches: list[Tree]) -> Tree:
    return branches[0] if branches.count(branches[0]) == len(branches) else Fork(field, tuple(branches))


def _cut(tree: Tree, facts: Facts, same_place: bool = False) -> Tree:
    """Return what is left of a tree once some facts are known."""
    if isinstance(tree, Serves):
        return Serves(tree.kind, "home") if same_place else tree
    value = facts.get(tree.field)
    if value is not None:
        return _cut(tree.branches[DOMAINS[tree.field].index(value)], facts, same_place)
    return _fork(tree.field, [_cut(branch, facts, same_place) for branch in tree.branches])


def _parts(tree: Tree) -> Iterator[Tree]:
    """Yield every fork and every end of a tree."""
    yield tree
    if isinstance(tree, Fork):
        for branch in tree.branches:
            yield from _parts(branch)


def _left_open(version: date, case: Case) -> Tree:
    return _cut(decision_tree(version), case.named(), case.same_place)


def _ends(tree: Tree) -> frozenset[Serves]:
    return frozenset(part for part in _parts(tree) if isinstance(part, Serves))


def _forks(tree: Tree) -> frozenset[str]:
    return frozenset(part.field for part in _parts(tree) if isinstance(part, Fork))


def possible(version: date, case: Case) -> frozenset[Serves]:
    """Return every kind of server that some completion of the unknown facts gives."""
    return _ends(_left_open(version, case))


def matters(version: date, case: Case) -> frozenset[str]:
    """Return the unknown facts of which one, changed alone in some completion, changes the kind of server."""
    return _forks(_left_open(version, case))


@lru_cache(1 << 14)
def outlook(version: date, case: Case) -> tuple[tuple[Serves, ...], tuple[str, ...]]:
    """Return the possible kinds of server in the order they are shown, and the facts that matter in the order worth
    asking: places first, then what leaves the fewest facts open, on average over its values.

    What is remembered holds classes of facts alone: no place and no person.
    """
    tree = _left_open(version, case)
    forks = _forks(tree)

    def open_after(name: str) -> float:
        return sum(len(_forks(_cut(tree, {name: value}))) for value in DOMAINS[name]) / len(DOMAINS[name])

    places = [name for name, value in zip(PLACE_FIELDS, case.facts, strict=False) if value is None]
    others = sorted((name for name in FIELDS if name in forks and name not in PLACE_FIELDS), key=open_after)
    ends = sorted(_ends(tree), key=lambda one: (_KINDS.index(one.kind), one.place))
    return tuple(ends), (*places, *others)
