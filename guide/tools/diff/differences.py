"""What differs between two answers to one case, in words: an authority is told by its role, not by its name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from guide.tools.diff.wording import Words

KINDS = ("authority", "duties", "change", "oversight")
#: What was said before and what is said now.
Sides = tuple[str, str]
#: Returns an authority as its kind and its role in the case.
RoleOf = Callable[[Any], tuple[Any, str] | None]


def servers(said: Any, role_of: RoleOf) -> tuple[tuple[tuple[Any, str], ...], bool]:
    """Return who serves, as kinds and roles, and whether that is settled. An error is one authority "error"."""
    if said[0] == "error":
        return (("error", ""),), False
    found = tuple(filter(None, map(role_of, said[0])))
    return found, len(found) == 1 and not said[1]


def differences(old: Any, new: Any, role_of: RoleOf, words: Words) -> Mapping[str, Sides]:
    """Return by kind what differs between what the two versions say about a case, before and now.

    Where the authority differs, the duties that follow are counted and not named.
    """
    if "error" in (old[0], new[0]):
        return {} if old[0] == new[0] else {
            "authority": (_authority(old, role_of, words), _authority(new, role_of, words))}
    authority = _authorities(old, new, role_of, words)
    found = {"authority": authority, "duties": _duties(old[2], new[2], authority is not None, words),
             "change": _change(old[3], new[3], role_of, words),
             "oversight": (_oversight(old[4], words), _oversight(new[4], words)) if old[4] != new[4] else None}
    return {kind: sides for kind, sides in found.items() if sides}


def _authority(said: Any, role_of: RoleOf, words: Words) -> str:
    found, settled = servers(said, role_of)
    named = [words.server(kind, role) for kind, role in found]
    if settled or said[0] == "error":
        return named[0]
    return words.say("open", servers=words.either(named)) if named else words.say("open_unnamed")


def _authorities(old: Any, new: Any, role_of: RoleOf, words: Words) -> Sides | None:
    before, after = _authority(old, role_of, words), _authority(new, role_of, words)
    if before == after and old[1] == new[1]:
        return None
    gone, come = ([words.fact(name) for name in one[1] if name not in other[1]]
                  for one, other in ((old, new), (new, old)))
    parts = [after]
    if not servers(old, role_of)[1] and not servers(new, role_of)[1]:
        parts += [words.say("no_longer_matters", facts=words.to.list(gone))] if gone else []
        parts += [words.say("now_matters", facts=words.to.list(come))] if come else []
        parts += [words.say("order")] if not gone and not come and old[1] != new[1] else []
    return before, "; ".join(parts)


def _duties(old: Any, new: Any, brief: bool, words: Words) -> Sides | None:
    """Return the duties that differ; those that differ in the same way stand together, by number when `brief`."""
    if old == new:
        return None
    before, after = ({name: tuple(bond) for name, *bond in side} for side in (old, new))
    groups: dict[tuple[Any, Any], list[str]] = defaultdict(list)
    for name in before | after:
        if before.get(name) != after.get(name):
            groups[before.get(name), after.get(name)].append(words.name("duty", name).rstrip("."))
    if not groups:
        return "", words.say("order")
    whats = [words.say("duties_counted", count=len(names)) if brief and len(names) > 1 else "; ".join(names)
             for names in groups.values()]
    was, now = ("; ".join(f"{what} ({_bond(bond, words)})" for what, bond in zip(whats, bonds, strict=True))
                for bonds in zip(*groups, strict=True))
    return was, now


def _bond(bond: Sequence[str] | None, words: Words) -> str:
    return f"{bond[0]}; {words.name('binds', bond[1])}" if bond else words.say("no_duty")


def _change(old: Any, new: Any, role_of: RoleOf, words: Words) -> Sides | None:
    """Return what differs in the way to another authority.

    With another route its conditions are other ones too: then their names are told, not how each of them stands.
    """
    if old == new:
        return None
    conditions = None if old[0] != new[0] else [*(dict(old[2]) | dict(new[2]))]
    before, after = (_way(side, conditions, role_of, words) for side in (old, new))
    parts = [part for part in before if before[part] != after[part]]
    told = [part for part in parts if part != "possible"] or parts
    return ("; ".join(before[part] for part in told), "; ".join(after[part] for part in told)) if told else None


def _way(said: Any, conditions: Sequence[str] | None, role_of: RoleOf, words: Words) -> dict[str, str]:
    """Return the parts of a way to another authority, each in words; `conditions` None: name those that it has."""
    route, addressee, held, consent_from, possible = said
    to, holds = role_of(addressee), dict(held)
    parts = {"route": words.say("route", route=words.name("route", route)),
             "addressed_to": words.say("addressee", server=words.server(*to)) if to else words.say("no_addressee")}
    if conditions is not None:
        parts |= {f"condition.{name}": f"{words.name('condition', name)}: "
                                       f"{words.name('truth', holds.get(name, 'absent'))}" for name in conditions}
    else:
        named = words.to.list(words.name("condition", name) for name in holds)
        parts["conditions"] = words.say("conditions", conditions=named) if holds else words.say("no_conditions")
    return parts | {"consent_from": words.say(f"consent.{consent_from is not None}"),
                    "possible": words.say("possible", truth=words.name("truth", possible))}


def _oversight(said: Any, words: Words) -> str:
    supervisor, complaint = (words.name("agency", one) for one in said)
    return words.say("supervision", supervisor=supervisor, complaint=complaint)
