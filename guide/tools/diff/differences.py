"""What differs between two answers to one case, told by role: the authority of the home, of the place of stay."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

from guide.tools.diff.space import Fields, Places

#: Who serves: the authorities as (kind, role), and whether that is settled. An error is one authority "error".
Authority = tuple[tuple[tuple[str, str], ...], bool]
#: A part of an answer: its name, and what the old and the new version say.
Part = tuple[str, Hashable, Hashable]
Effect = tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Differences:
    """What differs in one case; each None when it is the same in both versions."""

    authority: Effect | None
    duties: Effect | None
    change: Effect | None
    oversight: Effect | None

    @property
    def any(self) -> bool:
        """Return whether anything differs."""
        return any((self.authority, self.duties, self.change, self.oversight))


@dataclass(frozen=True, slots=True)
class Roles:
    """The places of a case, to tell an authority by its role in the case and not by its name."""

    places: Places
    home: str | None
    stay: str | None
    target: str | None = None

    @classmethod
    def of(cls, places: Places, fields: Fields) -> Roles:
        """Return the roles in a case."""
        return cls(places, fields.get("home_municipality"), fields.get("stay_municipality"),
                   fields.get("change_target"))

    def role(self, server: Any) -> tuple[str, str] | None:
        """Return an authority as its kind and its role: home, stay, target, other, or "" where place has no part."""
        if server is None:
            return None
        kind, municipality, _, office = server
        if municipality is None and office is None:
            return kind, ""
        for role, code in (("home", self.home), ("stay", self.stay), ("target", self.target)):
            if code is not None and (municipality == code if municipality else self.places.office.get(code) == office):
                return kind, role
        return kind, "other"


def authority(said: Any, roles: Roles) -> Authority:
    """Return who serves, by role."""
    if said[0] == "error":
        return (("error", ""),), False
    servers = tuple(role for role in map(roles.role, said[0]) if role is not None)
    return servers, len(servers) == 1 and not said[1]


def differences(old: Any, new: Any, roles: Roles) -> Differences:
    """Return what differs between what the two versions say about a case."""
    if "error" in (old[0], new[0]):
        who = None if old[0] == new[0] else (("servers", authority(old, roles), authority(new, roles)),)
        return Differences(who, None, None, None)
    return Differences(_authority(old, new, roles), _duties(old[2], new[2]), _change(old[3], new[3], roles),
                       None if old[4] == new[4] else (("oversight", tuple(old[4]), tuple(new[4])),))


def _authority(old: Any, new: Any, roles: Roles) -> Effect | None:
    before, after = authority(old, roles), authority(new, roles)
    if before == after and old[1] == new[1]:
        return None
    dropped = tuple(name for name in old[1] if name not in new[1])
    added = tuple(name for name in new[1] if name not in old[1])
    parts: list[Part] = [("servers", before, after)]
    if not before[1] and not after[1]:
        parts += [("open", dropped, added)] if dropped or added else []
        parts += [("order", (), ())] if not dropped and not added and old[1] != new[1] else []
    return tuple(parts)


def _duties(old: Any, new: Any) -> Effect | None:
    before = {name: (source, binds) for name, source, binds in old}
    after = {name: (source, binds) for name, source, binds in new}
    parts = tuple((name, before.get(name), after.get(name)) for name in {**before, **after}
                  if before.get(name) != after.get(name))
    if not parts and list(before) != list(after):
        parts = (("order", tuple(before), tuple(after)),)
    return parts or None


def _change(old: Any, new: Any, roles: Roles) -> Effect | None:
    """Return what differs in the way to another authority.

    With another route its conditions are other ones too: then their names are told, not how each of them stands.
    """
    parts: list[Part] = []
    if old[0] != new[0]:
        parts.append(("route", old[0], new[0]))
    before, after = roles.role(old[1]), roles.role(new[1])
    if before != after:
        parts.append(("addressed_to", before, after))
    if old[0] != new[0]:
        had, has = (tuple(str(name) for name, _ in conditions) for conditions in (old[2], new[2]))
        parts += [("conditions", had, has)] if had != has else []
    else:
        held, holds = dict(old[2]), dict(new[2])
        parts += [(f"condition.{name}", held.get(name, "absent"), holds.get(name, "absent"))
                  for name in {**held, **holds} if held.get(name, "absent") != holds.get(name, "absent")]
    if (old[3] is None) != (new[3] is None):
        parts.append(("consent_from", old[3] is not None, new[3] is not None))
    if old[4] != new[4] and not parts:
        parts.append(("possible", old[4], new[4]))
    return tuple(parts) or None
