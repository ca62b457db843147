"""What differs between two answers to one case, in words: an authority is told by its role, not by its name."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from guide.tools.diff.wording import Words

KINDS = ("authority", "duties", "steps", "consequences", "change", "oversight")
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
    brief = authority is not None
    found = {"authority": authority, "duties": _listed("duty", old[2], new[2], brief, words),
             "steps": _listed("step", old[5], new[5], brief, words),
             "consequences": _costs(old[6], new[6], brief, words), "change": _change(old[3], new[3], role_of, words),
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


def _listed(group: str, old: Any, new: Any, brief: bool, words: Words) -> Sides | None:
    """Return the duties or steps that differ; those that differ in the same way together, by number when `brief`."""
    if old == new:
        return None
    before, after = ({name: tuple(rest) for name, *rest in side} for side in (old, new))
    groups: dict[tuple[Any, Any], list[str]] = defaultdict(list)
    for name in before | after:
        if before.get(name) != after.get(name):
            groups[before.get(name), after.get(name)].append(words.name(group, name).rstrip("."))
    if not groups:
        return "", words.say("order")
    whats = [words.say(f"{group}.counted", count=len(names)) if brief and len(names) > 1 else "; ".join(names)
             for names in groups.values()]
    was, now = ("; ".join(f"{what} ({_rest(group, rest, words)})" for what, rest in zip(whats, rests, strict=True))
                for rests in zip(*groups, strict=True))
    return was, now


def _rest(group: str, rest: Sequence[str] | None, words: Words) -> str:
    return "; ".join([rest[0], *(words.name("binds", one) for one in rest[1:])]) if rest else words.say(f"{group}.none")


def _costs(old: Any, new: Any, brief: bool, words: Words) -> Sides | None:
    """Return of each act what differs in what it costs; only how many when `brief`."""
    if old == new:
        return None
    sides = [{(one["act"], one["repeated"], one["unless"]): one for one in map(json.loads, side)}
             for side in (old, new)]
    differ = [key for key in sides[0] | sides[1] if sides[0].get(key) != sides[1].get(key)]
    if brief or not differ:
        return "", words.say("cost.counted", count=len(differ)) if differ else words.say("order")
    told: tuple[list[str], list[str]] = ([], [])
    for key in differ:
        parts = [_cost(side.get(key), words) for side in sides]
        what = ", ".join([words.name("act", key[0]), *[words.name("time", key[1])] * (key[1] is not None)])
        for side, one, other in zip(told, parts, reversed(parts), strict=True):
            own = "; ".join(part for part in one if part not in other)
            side.append(f"{what}: {own}" if own else what)
    return "; ".join(told[0]), "; ".join(told[1])


def _cost(one: Any, words: Words) -> list[str]:
    """Return what an act costs in words, part by part."""
    if one is None:
        return [words.say("cost.none")]
    number = one["days"] if one["weeks"] is None else one["weeks"]
    parts = [("unless", one["unless"]) if one["unless"] else ("effect", one["effect"]), ("from", one["from"]),
             *(("end", end) for end in one["ends"])]
    reasons = words.to.list(words.name("reason", name) for name in one["valid_reasons"])
    return [*(words.name(*part, number=number).rstrip(".") for part in parts if part[1]),
            *([words.say("cost.reasons", reasons=reasons)] if reasons else []),
            one["source"], words.name("certain", one["certain"])]


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
