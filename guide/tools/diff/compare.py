"""All cases in both versions, and what differs between them, gathered by effect."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from guide.tools.diff.case_sets import Box, bits
from guide.tools.diff.differences import Differences, Effect, Roles, authority, differences
from guide.tools.diff.space import CHANGE_FIELDS, NOT_OF_THE_WAY, TARGETS, Fields, Places, Space
from guide.tools.diff.worker_client import Pair

Layer = tuple[str, ...]
KINDS = ("authority", "duties", "change", "oversight")


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """A settled case as far as the way to another authority can tell it apart; `stay` "" where it plays no part."""

    home: str
    stay: str
    kind: str
    role: str


@dataclass
class Gathered:
    """The cases of each effect, by layer; how many they are; and what follows from an effect."""

    boxes: dict[Effect, dict[Layer, list[Box]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(list)))
    cases: Counter[Effect] = field(default_factory=Counter)
    follows: dict[Effect, set[tuple[str, Effect]]] = field(default_factory=lambda: defaultdict(set))


@dataclass
class Who:
    """The comparison of who serves: effects by kind, and for each day the settled cells with the first case of each."""

    kinds: dict[str, Gathered]
    cells: dict[tuple[int, Cell], tuple[Fields, Differences]]


def _digests(pair: Pair, blocks: list[dict[str, Any]]) -> tuple[list[Any], list[list[int]], list[list[int]]]:
    """Ask both versions; return every distinct digest, and for each block the numbers of the old and the new one."""
    old, new = pair.ask("answer", blocks=blocks)
    known: dict[str, int] = {}
    table: list[Any] = []
    renumbered = []
    for said in (old, new):
        numbers = []
        for digest in said["digests"]:
            number = known.setdefault(repr(digest), len(table))
            if number == len(table):
                table.append(digest)
            numbers.append(number)
        renumbered.append([[numbers[one] for one in block] for block in said["blocks"]])
    return table, renumbered[0], renumbered[1]


def who_serves(pair: Pair, space: Space) -> Who:
    """Compare who serves, duties, oversight and the way to another authority over the whole space."""
    found = Who({kind: Gathered() for kind in KINDS}, {})
    for layer in space.layers:
        table, old, new = _digests(pair, [space.block(layer)])
        asked = space.pairs(layer)
        per_pair = len(old[0]) // (len(space.days) * len(asked))
        roles = [Roles.of(space.places, space.places.fields(home, stay)) for home, stay in asked]
        remembered: dict[tuple[int, int, int], Differences] = {}
        for number, (before, after) in enumerate(zip(old[0], new[0], strict=True)):
            day, at = divmod(number // per_pair, len(asked))
            key = (before, after, at)
            if key not in remembered:
                remembered[key] = differences(table[before], table[after], roles[at])
            differs = remembered[key]
            home, stay = asked[at]
            cell = _cell(table[before], home, stay, roles[at]) if not differs.authority else None
            if cell is not None and (day, cell) not in found.cells and not layer:
                found.cells[day, cell] = (_fields(space, layer, number), differs)
            if differs.any:
                base = found.cells.get((day, cell)) if cell is not None else None
                _gather(found, space, layer, number, differs, base[1] if base else None)
    return found


def _cell(said: Any, home: str | None, stay: str, roles: Roles) -> Cell | None:
    servers, settled = authority(said, roles)
    if not settled or home is None:
        return None
    kind, role = servers[0]
    matters = kind != "ams" and (role == "stay" or home in ("none", "aland"))
    return Cell(home, stay if matters else "", kind, role)


def _fields(space: Space, layer: Layer, number: int) -> Fields:
    axes = space.block(layer)["axes"]
    fields: Fields = {}
    for axis in reversed(axes):
        number, at = divmod(number, len(axis))
        fields.update(axis[at])
    return fields


def _gather(found: Who, space: Space, layer: Layer, number: int, differs: Differences,
            base: Differences | None) -> None:
    """Put a case under its effect. Another authority brings other duties, so these follow from it and stand there."""
    by_kind = {"duties": differs.duties, "oversight": differs.oversight, "change": differs.change}
    if differs.authority is None:
        # The way to another authority is compared with all its own facts, person by person only where persons differ.
        if base is not None and base.change == differs.change:
            by_kind["change"] = None
    else:
        gathered = found.kinds["authority"]
        gathered.follows[differs.authority] |= {(kind, effect) for kind, effect in by_kind.items() if effect}
        by_kind = {"authority": differs.authority}
    for kind, effect in by_kind.items():
        if effect is not None:
            person, places = space.boxes(layer, number)
            gathered = found.kinds[kind]
            gathered.cases[effect] += 1
            gathered.boxes[effect][layer] += [(*place, *person) for place in places]


@dataclass(frozen=True)
class ChangeSpace:
    """The cases about the way to another authority: day, cell, and every value of the fields about a change."""

    days: tuple[str, ...]
    cells: tuple[Cell, ...]
    values: dict[str, tuple[Any, ...]]

    @property
    def names(self) -> tuple[str, ...]:
        """Return the fields of a box, in order."""
        return ("day", "cell", *self.values)

    @property
    def full(self) -> Box:
        """Return the box of all cases."""
        return (bits(range(len(self.days))), bits(range(len(self.cells))),
                *(bits(range(len(values))) for values in self.values.values()))


def change_space(who: Who, space: Space, properties: Sequence[dict[str, list[Any]]]) -> ChangeSpace:
    """Return the cases to ask about the way to another authority, from the settled cells that were found."""
    unknown = (None,) if space.unknown else ()
    values: dict[str, tuple[Any, ...]] = {"target": tuple(word for word in TARGETS if word or space.unknown)}
    for name in CHANGE_FIELDS:
        listed = dict.fromkeys(value for one in properties for value in one.get(name, []))
        if listed and name not in NOT_OF_THE_WAY:
            values[name] = (*unknown, *listed)
    return ChangeSpace(space.days, tuple(sorted({cell for _, cell in who.cells})), values)


def ways(pair: Pair, who: Who, places: Places, asked: ChangeSpace) -> tuple[dict[str, Gathered], int]:
    """Compare the way to another authority for one person of each cell, over all the fields about a change."""
    keys = sorted(who.cells, key=lambda key: (key[0], key[1]))
    blocks = []
    for key in keys:
        fields = who.cells[key][0]
        serving = _serving(key[1], fields)
        targets = [{"change_target": places.target(word, serving)} for word in asked.values["target"]]
        blocks.append({"axes": [[fields], targets, *([{name: value} for value in values]
                                                     for name, values in asked.values.items() if name != "target")]})
    return _over_blocks(pair, keys, blocks, who, places, asked.cells, tuple(asked.values.values()),
                        lambda differs, base: {"authority": differs.authority, "change": differs.change})


def benefit(pair: Pair, who: Who, places: Places, asked: ChangeSpace) -> tuple[dict[str, Gathered], int]:
    """Compare duties and oversight for one person of each cell who does or does not seek a benefit."""
    keys = sorted(who.cells, key=lambda key: (key[0], key[1]))
    values = (None, True, False)
    blocks = [{"axes": [[who.cells[key][0]], [{"seeks_benefit": value} for value in values]]} for key in keys]
    return _over_blocks(pair, keys, blocks, who, places, asked.cells, (values,), lambda differs, base: {
        "authority": differs.authority, "duties": differs.duties if differs.duties != base.duties else None,
        "oversight": differs.oversight if differs.oversight != base.oversight else None})


def _serving(cell: Cell, fields: Fields) -> str:
    return str(fields["stay_municipality" if cell.role == "stay" or cell.home == "none" else "home_municipality"])


def _over_blocks(pair: Pair, keys: Sequence[tuple[int, Cell]], blocks: list[dict[str, Any]], who: Who, places: Places,
                 cells: Sequence[Cell], values: Sequence[Sequence[Any]],
                 wanted: Callable[[Differences, Differences], dict[str, Effect | None]],
                 ) -> tuple[dict[str, Gathered], int]:
    found = {kind: Gathered() for kind in KINDS}
    table, olds, news = _digests(pair, blocks)
    for key, block, old, new in zip(keys, blocks, olds, news, strict=True):
        fields, base = who.cells[key]
        for number, (before, after) in enumerate(zip(old, new, strict=True)):
            if before == after:
                continue
            box = _box(number, key, cells, values)
            target = block["axes"][1][box[2].bit_length() - 1].get("change_target")
            roles = Roles(places, fields["home_municipality"], fields["stay_municipality"], target)
            for kind, effect in wanted(differences(table[before], table[after], roles), base).items():
                if effect is not None:
                    found[kind].cases[effect] += 1
                    found[kind].boxes[effect][()].append(box)
    return found, sum(map(len, olds))


def _box(number: int, key: tuple[int, Cell], cells: Sequence[Cell], values: Sequence[Sequence[Any]]) -> Box:
    parts: list[int] = []
    for one in reversed(values):
        number, at = divmod(number, len(one))
        parts.append(1 << at)
    return (1 << key[0], 1 << cells.index(key[1]), *reversed(parts))
