"""What would change the answer: the smallest changes of facts that lead to another authority.

Two families of changes, each exact. Facts about the person: the places stand as they are, and a change is a set of
facts given other values (a fact that is not known counts as one more to be given). Places: the person stands as they
are, and home or stay is another. The nearest changes of a family are those of the fewest facts. Where the answer is not
settled, the same search finds the answers that would settle it, for each authority still possible.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from datetime import date
from functools import cache
from itertools import combinations, product
from typing import Literal, NamedTuple

from guide.facts.answers import Answers
from guide.facts.combinations import Combination, Value, can_be, combinations_on
from guide.facts.model import LISTED, NOT_LISTED
from guide.facts.rule_facts import DOMAINS, PERSON_FIELDS, Places, counted, places_of
from guide.law.acts import Source
from guide.law.conditions import Is
from guide.law.days import TRIAL_LAST_DAY, periods_from
from guide.law.kinds import of_mainland, serves_whole_area
from guide.law.model import AuthorityRule, in_force
from guide.law.serving import trial
from guide.law.versions import LAW_VERSIONS, version_on
from guide.reasoning.authorities import authority_of
from guide.reasoning.decide import HOME, STAY, Case, Serves, deciding_rules, matters, possible
from guide.reasoning.evaluate import case_of, evaluate
from guide.reasoning.outcome import Authority


class Change(NamedTuple):
    """Facts given other values, who then serves, and the rules that decide it."""

    facts: frozenset[Value]
    serves: Serves
    rules: tuple[AuthorityRule, ...]


class Block(NamedTuple):
    """Changes shown together: all of `every` and, where there are any, one of `either`. Status is a class here."""

    serves: Serves
    every: tuple[Value, ...]
    either: tuple[Value, ...]
    sources: tuple[Source, ...]


class Move(NamedTuple):
    """Another home or stay: the classes of places that lead to one authority.

    `moved`: the authority is named by the new place, otherwise by the place that stays. `another`: the authority that
    serves now is of the same kind.
    """

    field: Literal["home", "stay"]
    classes: frozenset[str]
    serves: Serves
    moved: bool
    another: bool
    sources: tuple[Source, ...]


def settled(version: date, case: Case) -> Serves | None:
    """Return who serves when every completion of the unknown facts gives the same, otherwise None."""
    found = possible(version, case)
    return next(iter(found)) if len(found) == 1 else None


@cache
def nearest(version: date, case: Case, excluded: tuple[Combination, ...]) -> tuple[Change, ...]:
    """Return every smallest set of the person's facts that, given other values, gives another authority."""
    now = settled(version, case)
    return _smallest(version, case, _of_weight(version, case, excluded), excluded, lambda serves: serves != now)


def _of_weight(version: date, case: Case, excluded: tuple[Combination, ...]) -> tuple[str, ...]:
    """Return the person's facts that can matter in these places, and those that a combination ties to them."""
    blank = Case(tuple(None if field in PERSON_FIELDS else value for field, value in case.named().items()),
                 case.same_place)
    weigh = matters(version, blank)
    tied = frozenset(field for one in excluded if weigh & {name for name, _ in one.facts} for field, _ in one.facts)
    return tuple(field for field in PERSON_FIELDS if field in weigh | tied)


@cache
def settling(version: date, case: Case, fields: tuple[str, ...],
             excluded: tuple[Combination, ...]) -> tuple[Change, ...]:
    """Return, for each authority still possible, every smallest set of answers to `fields` that settles it."""
    found: list[Change] = []
    for target in sorted(possible(version, case)):
        found += _smallest(version, case, fields, excluded, target.__eq__)
    return tuple(found)


def _smallest(version: date, case: Case, fields: tuple[str, ...], excluded: tuple[Combination, ...],
              wanted: Callable[[Serves], bool]) -> tuple[Change, ...]:
    for size in range(1, len(fields) + 1):
        found = [change for chosen in combinations(fields, size)
                 for change in _changes(version, case, chosen, excluded) if wanted(change.serves)]
        if found:
            return tuple(found)
    return ()


def _changes(version: date, case: Case, chosen: tuple[str, ...], excluded: tuple[Combination, ...]) -> Iterator[Change]:
    """Yield the settled results of giving each chosen fact every value that it does not have."""
    facts = case.named()
    for values in product(*([value for value in DOMAINS[field] if value != facts[field]] for field in chosen)):
        home, stay, *person = (facts | dict(zip(chosen, values, strict=True))).values()
        new = Case((home, stay, *counted(tuple(person))), case.same_place)
        serves = settled(version, new)
        if serves is not None and can_be(new.named(), chosen, excluded):
            yield Change(frozenset(zip(chosen, values, strict=True)), serves, deciding_rules(version, new.named()))


@cache
def listed_statuses(version: date) -> tuple[Hashable, ...]:
    """Return the statuses that section 4 of the trial act lists in a law version; none outside the trial."""
    return tuple(value for rule in in_force(trial.CRITERIA, version) if rule.id == "trial.status"
                 and isinstance(rule.when, Is) for value in rule.when.values)


def blocks(version: date, changes: Iterable[Change]) -> tuple[Block, ...]:
    """Return the changes grouped for display: statuses by class, and sets that differ in one fact as one block."""
    found: list[Block] = []
    by_target: dict[Serves, dict[frozenset[Value], list[AuthorityRule]]] = {}
    for change in changes:
        facts = frozenset(classed(version, fact) for fact in change.facts)
        by_target.setdefault(change.serves, {}).setdefault(facts, []).extend(change.rules)
    for serves, sets in by_target.items():
        for group in _split(list(sets)):
            core = frozenset.intersection(*group)
            either = {fact for one in group for fact in one - core}
            rules = [rule for one in group for rule in sets[one]]
            if not core or len(next(iter(group))) == 1:
                found += [Block(serves, tuple(one), (), sources_of(sets[one])) for one in group]
            else:
                found.append(Block(serves, _ordered(core), _ordered(either), sources_of(rules)))
    return tuple(found)


def classed(version: date, fact: Value) -> Value:
    """Return a fact as what-if names it: of `status` the class that its value has in a law version."""
    field, value = fact
    if field != "status":
        return fact
    return field, LISTED if value in listed_statuses(version) else NOT_LISTED


def _ordered(facts: Iterable[Value]) -> tuple[Value, ...]:
    return tuple(sorted(facts, key=lambda fact: (PERSON_FIELDS.index(fact[0]), str(fact[1]))))


def _split(sets: list[frozenset[Value]]) -> Iterator[list[frozenset[Value]]]:
    """Yield groups in which the sets share all facts but one each; single facts stay together."""
    core = frozenset.intersection(*sets)
    if len(sets) == 1 or max(len(one - core) for one in sets) <= 1:
        yield sets
        return
    shared = max(_ordered({fact for one in sets for fact in one - core}), key=lambda f: sum(f in one for one in sets))
    yield from _split([one for one in sets if shared in one])
    yield from _split([one for one in sets if shared not in one])


def sources_of(rules: Iterable[AuthorityRule]) -> tuple[Source, ...]:
    """Return the sources of rules, each once."""
    return tuple(dict.fromkeys(source for rule in rules for source in rule.sources))


def authority(serves: Serves, places: Places) -> tuple[str, str | None] | None:
    """Return what tells one authority from another, None while the place that names it is not known."""
    code = places.home if serves.place == "home" else places.stay
    return identity(authority_of(serves.kind, code, places.on)) if code is not None else None


def identity(one: Authority) -> tuple[str, str | None]:
    """Return what tells one authority from another: an employment authority serves every municipality of its area."""
    return one.kind, one.te_office or (one.area if serves_whole_area(one.kind) else one.municipality)


def moves(version: date, case: Case, places: Places, stay_given: bool) -> tuple[Move, ...]:
    """Return the other places that give another authority or, where a place is not known, settle one.

    Without a stay of its own (`stay_given` False) a person lives in the home municipality, also in a new one.
    """
    now = settled(version, case)
    open_fields = [name for name in ("home", "stay") if case.named()[name] is None]
    found: dict[tuple[str, bool, Serves, bool], Move] = {}
    for field, index in (("home", HOME), ("stay", STAY)):
        if open_fields and field != open_fields[0]:
            continue
        for value in DOMAINS[field]:
            new = _at(case, index, str(value), stay_given)
            serves = settled(version, new)
            moved = serves is not None and serves.place == field
            if serves is None or _same(serves, moved, now if not open_fields else None, places):
                continue
            key = (field, value == "none", serves, moved)
            classes = found[key].classes if key in found else frozenset()
            another = not open_fields and now is not None and now.kind == serves.kind
            found[key] = Move(field, classes | {str(value)}, serves, moved, another,  # type: ignore[arg-type]
                              sources_of(deciding_rules(version, new.named())))
    return tuple(found.values())


def _at(case: Case, index: int, value: str, stay_given: bool) -> Case:
    facts = list(case.facts)
    facts[index] = value
    follows = index == HOME and not stay_given
    if follows:
        facts[STAY] = value if value != "none" else None
    return Case(tuple(facts), same_place=follows and value != "none")


def _same(serves: Serves, moved: bool, now: Serves | None, places: Places) -> bool:
    """Return whether it is the authority that serves now (or one that cannot be told)."""
    if now is None:
        return not moved and authority(serves, places) is None
    only_one = not of_mainland(serves.kind)
    return serves.kind == now.kind and (
        only_one or (not moved and authority(serves, places) == authority(now, places)))


def other_days(answers: Answers) -> tuple[tuple[date, date, Authority], ...]:
    """Return the times of the trial in which the same facts gave another authority: first day, last day, authority."""
    now, found = evaluate(answers), list[tuple[date, date, Authority]]()
    case = case_of(answers, places_of(answers))
    if not (version_on(answers.on).of_trial and now.settled
            and can_be(case.named(), PERSON_FIELDS, combinations_on(answers.on))):
        return ()
    for first, last in periods_from(one.first_day for one in LAW_VERSIONS if one.of_trial):
        then = evaluate(answers.model_copy(update={"on": first}))
        if not then.settled or identity(then.servers[0]) == identity(now.servers[0]) or not can_be(
                case.named(), PERSON_FIELDS, combinations_on(first)):
            continue
        if found and found[-1][2] == then.servers[0] and (first - found[-1][1]).days == 1:
            first = found.pop()[0]
        found.append((first, last or TRIAL_LAST_DAY, then.servers[0]))
    return tuple(found)
