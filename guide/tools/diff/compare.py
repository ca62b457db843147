"""All cases in both versions, and what differs between them, gathered by what was and what is said."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from guide.facts.answers import NO_HOME, TE_OFFICE
from guide.law.kinds import of_mainland, serves_whole_area
from guide.tools.diff.case_sets import Box
from guide.tools.diff.differences import RoleOf, Sides, differences, servers
from guide.tools.diff.space import (
    EVERY_STAY,
    GROUP,
    HOMES,
    OTHER,
    STAYS_ALIKE,
    Block,
    Fields,
    Option,
    Places,
    Space,
    axis,
)
from guide.tools.diff.versions import Pair
from guide.tools.diff.wording import Words

Layer = tuple[str, ...]
#: What differs: the kind, what was said and what is said; and its cases by layer.
Effect = tuple[str, str, str]
Found = Mapping[Effect, Mapping[Layer, list[Box]]]
#: A settled case as far as the way to another authority can tell it apart: day, authority by kind and role, home, stay
#: (what plays no part is held together); with its first case and what differs there.
Cell = tuple[int, tuple[str, str], int, int]
Cells = dict[Cell, tuple[Fields, Mapping[str, Sides]]]
PERSONS = ("group", "other", "protected", "no_home")
_ASKS: Fields = {"change_wanted": True, "change_ground": "language", "change_target": TE_OFFICE}


def _nothing() -> dict[Effect, dict[Layer, list[Box]]]:
    return defaultdict(lambda: defaultdict(list))


class Comparison:
    """What is asked of the two versions, and how many cases that was."""

    def __init__(self, pair: Pair, places: Places, words: Words) -> None:
        """Compare the versions of a pair, in words of one language."""
        self.pair, self.places, self.words, self.cases = pair, places, words, 0
        self._numbers: dict[str, int] = {}
        self._digests: list[Any] = []
        self._seen: dict[tuple[Any, ...], Mapping[str, Sides]] = {}

    def ask(self, blocks: Collection[Block], names: bool = False) -> list[list[tuple[int, int]]]:
        """Ask both versions; return for each case of each block the numbers of the old and the new digest."""
        self.cases += sum(block.size for block in blocks)
        said = self.pair.ask("answer", blocks=[block.question for block in blocks], names=names)
        renumbered = []
        for one in said:
            numbers = []
            for digest in one["digests"]:
                numbers.append(self._numbers.setdefault(json.dumps(digest), len(self._digests)))
                self._digests += [digest] * (numbers[-1] == len(self._digests))
            renumbered.append([[numbers[number] for number in block] for block in one["blocks"]])
        return [list(zip(old, new, strict=True)) for old, new in zip(*renumbered, strict=True)]

    def digests(self, said: tuple[int, int]) -> tuple[Any, Any]:
        """Return the old and the new digest of these numbers."""
        return self._digests[said[0]], self._digests[said[1]]

    def role_of(self, fields: Fields) -> RoleOf:
        """Return what tells an authority by its role in a case."""
        return lambda server: self.places.role(server, fields)

    def differ(self, said: tuple[int, int], fields: Fields) -> Mapping[str, Sides]:
        """Return what differs in a case, by kind."""
        key = (*said, *(fields.get(name) for name in ("home_municipality", "stay_municipality", "change_target")))
        if key not in self._seen:
            self._seen[key] = {} if said[0] == said[1] else differences(
                *self.digests(said), self.role_of(fields), self.words)
        return self._seen[key]

    def cell(self, said: tuple[int, int], fields: Fields, box: Box) -> Cell | None:
        """Return the cell of a case, None where it is not settled who serves."""
        found, settled = servers(self.digests(said)[0], self.role_of(fields))
        if not settled or fields["home_municipality"] is None:
            return None
        kind, role = found[0]
        beside = role == "stay" or HOMES[box[1].bit_length() - 1] in (NO_HOME, "aland")
        alike = (box[2],) if of_mainland(kind) and beside else STAYS_ALIKE if serves_whole_area(kind) else EVERY_STAY
        return box[0], (kind, role), box[1], next(stays for stays in alike if stays & box[2])


def who_serves(run: Comparison, space: Space) -> tuple[Found, dict[Effect, set[Effect]], Cells]:
    """Compare who serves, duties, oversight and the way to another authority over the whole space.

    Another authority brings other duties, so these follow from it: the second mapping holds what follows from what.
    The way to another authority is left to `over_cells`, but where persons of one cell differ in it.
    """
    found = _nothing()
    follows: dict[Effect, set[Effect]] = defaultdict(set)
    cells: Cells = {}
    blocks = {layer: space.block(layer) for layer in space.layers}
    for (layer, block), answers in zip(blocks.items(), run.ask(blocks.values()), strict=True):
        persons = Block(block.axes[2:]).size
        seen: dict[tuple[int, tuple[int, int]], list[Effect]] = {}
        for number, said in enumerate(answers):
            key = (number // persons, said)  # one day and pair of places, and what the two versions say
            if key not in seen:
                fields, box = block.case(number)
                effects = {kind: (kind, *sides) for kind, sides in run.differ(said, fields).items()}
                if "authority" in effects:
                    authority = effects.pop("authority")
                    follows[authority].update(effects.values())
                    effects = {"authority": authority}
                elif cell := run.cell(said, fields, box):
                    if not layer:
                        cells.setdefault(cell, (fields, run.differ(said, fields)))
                    if "change" in effects and cell in cells and effects["change"][1:] == cells[cell][1].get("change"):
                        del effects["change"]
                seen[key] = list(effects.values())
            for effect in seen[key]:
                found[effect][layer].append(block.case(number)[1])
    return found, follows, cells


def authorities(cells: Cells) -> list[tuple[str, str]]:
    """Return the authorities of all cells, in the order of their bits."""
    return sorted({authority for _, authority, _, _ in cells})


def over_cells(run: Comparison, cells: Cells, kinds: Sequence[str],
               axes: Callable[[str, str], Sequence[Sequence[Option]]]) -> Found:
    """Compare one person of each cell, with `axes` of more that is said about the person.

    They are given the municipality that serves there and the kind of authority.
    """
    found, every = _nothing(), authorities(cells)
    blocks: list[Block] = []
    for (day, authority, home, stay), (fields, _) in cells.items():
        at_stay = authority[1] == "stay" or fields["home_municipality"] == NO_HOME
        serving = fields["stay_municipality" if at_stay else "home_municipality"]
        blocks.append(Block([[(fields, (day, 1 << every.index(authority), home, stay))],
                             *axes(serving, authority[0])]))
    for (_, base), block, answers in zip(cells.values(), blocks, run.ask(blocks), strict=True):
        for number, said in enumerate(answers):
            if said[0] != said[1]:
                fields, box = block.case(number)
                for kind, sides in run.differ(said, fields).items():
                    # What the cell's own case shows is told there, but for the way, which is told here alone.
                    if kind in kinds and (kind == "change" or sides != base.get(kind)):
                        found[kind, *sides][()].append(box)
    return found


def _persons(code: str) -> list[Fields]:
    home: Fields = {"home_municipality": code, "stay_municipality": None}
    stay: Fields = {"home_municipality": NO_HOME, "stay_municipality": code}
    return [GROUP | home | _ASKS, OTHER | home | _ASKS, GROUP | {"temporary_protection": True} | stay, OTHER | stay]


def _named(said: Any) -> tuple[list[Any], list[Any]]:
    """Return the servers and the addressee of a request, each as its kind and its names in fi, sv and en."""
    if said[0] == "error":
        return [("error", "", "", "")], []
    names, addressee = said[7]
    return [(one[0], *name) for one, name in zip(said[0], names, strict=True)], (
        [("addressed_to", *addressee)] if addressee else [])


def by_name(run: Comparison, days: Sequence[str]) -> Found:
    """Return what differs for a municipality by name; a box has the day, the municipality and the person.

    What a rule changes alike for every municipality of a class is left to the classes: a municipality is told by name
    when what it gets differs, and its class or the kind of authority does not explain it.
    """
    places, found = run.places, _nothing()
    blocks = [Block([axis("on", days, days), [(fields, (1 << at, 1 << number))
                                              for number, fields in enumerate(_persons(code))]])
              for at, code in enumerate(places.codes)]
    answers = dict(zip(places.codes, zip(blocks, run.ask(blocks, names=True), strict=True), strict=True))

    def kinds(code: str, number: int) -> tuple[Any, Any]:
        block, said = answers[code]
        old, new = run.digests(said[number])
        role_of = run.role_of(block.case(number)[0])
        return servers(old, role_of)[0], servers(new, role_of)[0]

    ruled = {(number, places.classes[0][code], kinds(code, number))
             for code in (*places.home.values(), *places.far.values()) for number in range(len(answers[code][1]))}
    for code, (block, numbers) in answers.items():
        place_class, class_now = (one.get(code, "") for one in places.classes)
        for number, said in enumerate(numbers):
            (was, was_to), (now, now_to) = map(_named, run.digests(said))
            if (was, was_to) == (now, now_to):
                continue
            kind = kinds(code, number)
            by_rule = (number, place_class, kind) in ruled if kind[0] != kind[1] else (
                was == now and len(was_to) != len(now_to))
            if place_class != class_now or not by_rule:
                sides = run.words.named(was + was_to, now + now_to)
                found["municipalities", *sides][()].append(block.case(number)[1])
    return found


#: For each rule and each cited address, what the two versions name as its sources, and the days (as bits).
References = Mapping[tuple[str, str], Mapping[tuple[str, str], int]]


def references(run: Comparison, days: Sequence[str]) -> References:
    """Return the rules and addresses for which the two versions name other sources."""
    cases = [person | place for person in (GROUP, OTHER) for place in run.places.alone]
    said = run.pair.ask("references", days=list(days), cases=cases)
    found: dict[tuple[str, str], dict[tuple[str, str], int]] = defaultdict(lambda: defaultdict(int))
    for number, day in enumerate(days):
        sides = [defaultdict[tuple[str, str], list[str]](list) for _ in said]
        for side, one in zip(sides, said, strict=True):
            for what, name, value in one[day]:
                side[what, name].append(value)
        for key in sorted({*sides[0], *sides[1]}):
            old, new = ("; ".join(side.get(key, ())) for side in sides)
            # An address that one version alone cites is told with the rule that cites it.
            if old != new and (key[0] == "rule" or (old and new)):
                found[key][old, new] |= 1 << number
    return found
