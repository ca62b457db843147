"""All differences between two versions, in the words of a reader: what the report prints and the JSON holds."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from guide.language.locale import LANGUAGES, NAMES_IN, Translator
from guide.language.messages import M, Message
from guide.law.all_rules import ALL_RULES
from guide.outputs.rule_diagram.words import AUTHORITIES
from guide.places import MUNICIPALITIES, by_name
from guide.tools.diff import by_municipality, compare, periods, texts, wording
from guide.tools.diff.case_sets import Box, held, merged, numbers, widened
from guide.tools.diff.compare import ChangeSpace, Gathered
from guide.tools.diff.revisions import Tree
from guide.tools.diff.space import GROUP, OTHER, Places, Space, person_fields, places
from guide.tools.diff.worker_client import Pair

KINDS: Mapping[str, Message] = {
    "authority": M("diff.kind.authority", "Kuka palvelee"),
    "duties": M("diff.kind.duties", "Velvollisuudet"),
    "change": M("diff.kind.change", "Tie toiseen viranomaiseen"),
    "oversight": M("diff.kind.oversight", "Valvonta ja kantelu"),
    "municipalities": M("diff.kind.municipalities", "Kunnat nimeltä"),
    "references": M("diff.kind.references", "Viittaukset lakiin"),
}
PERSONS: Mapping[str, Message] = {
    "group": M("diff.person.group", "kokeilun asiakasryhmään kuuluva"),
    "other": M("diff.person.other", "muu työnhakija"),
    "protected": M("diff.person.protected", "tilapäistä suojelua saava, jolla ei ole kotikuntaa"),
    "no_home": M("diff.person.no_home", "muu työnhakija, jolla ei ole kotikuntaa"),
}
NOBODY = M("diff.nobody", "ei nimettyä viranomaista")
REQUEST_TO = M("diff.request_to", "pyyntö osoitetaan: {name}")
NOT_USED = M("diff.not_used", "ei käytössä")


@dataclass(frozen=True, slots=True)
class Finding:
    """One effect: what was and is said, for how many cases, in which classes of cases, and what follows from it."""

    kind: str
    before: str
    after: str
    cases: int
    classes: tuple[str, ...]
    follows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Compared:
    """The whole comparison. `cases`, `days` and `municipalities` tell how much was asked of each version."""

    findings: tuple[Finding, ...]
    texts: texts.Texts
    cases: int
    days: int
    municipalities: int
    examples: int

    @property
    def differ(self) -> bool:
        """Return whether anything at all differs."""
        return bool(self.findings or self.texts.changes or self.texts.answers_changed or self.texts.added
                    or self.texts.removed)


def _examples(tree: Tree) -> dict[str, dict[str, Any]]:
    path = tree.package / "data" / "examples.toml"
    if not path.is_file():
        return {}
    cases = tomllib.loads(path.read_text(encoding="utf-8"))
    return {name: {key: str(value) if isinstance(value, date) else value for key, value in case["answers"].items()}
            for name, case in cases.items()}


def compared(pair: Pair, today: date, wanted: Sequence[str], to: Translator, unknown: bool = True) -> Compared:
    """Return every difference, worded by `to`.

    `wanted` days narrow the comparison to the stretches they fall in; `unknown` False leaves out the cases in which
    some fact is not known.
    """
    properties = pair.ask("fields")
    chosen_places = places(pair)
    days = periods.first_days(pair, chosen_places)
    asked = periods.chosen(days, wanted)
    space = Space(tuple(days[number] for number in asked), chosen_places, person_fields(properties), unknown)
    view = _View(to, days, asked)
    who = compare.who_serves(pair, space)
    change = compare.change_space(who, space, properties)
    ways, way_cases = compare.ways(pair, who, chosen_places, change)
    benefit, benefit_cases = compare.benefit(pair, who, chosen_places, change)
    effects, name_cases = by_municipality.by_name(pair, chosen_places, space.days)
    examples = _examples(pair.new.tree)
    shown = pair.ask("rendered", cases=examples, today=str(today), languages=list(LANGUAGES))
    benefit_values = ChangeSpace(change.days, change.cells, {"seeks_benefit": (None, True, False)})
    found = [
        *(one for kind in compare.KINDS for one in (
            *view.of_space(kind, who.kinds[kind], space), *view.of_change(kind, ways[kind], change),
            *view.of_change(kind, benefit[kind], benefit_values))),
        *view.of_names(effects, chosen_places), *view.of_references(_references(pair, space))]
    return Compared(tuple(found), texts.compared(pair.old.tree, pair.new.tree, shown),
                    space.size() + way_cases + benefit_cases + name_cases, len(asked), len(chosen_places.codes),
                    len(examples))


References = dict[tuple[str, str], dict[int, tuple[tuple[str, ...], tuple[str, ...]]]]


def _references(pair: Pair, space: Space) -> References:
    """Return for each rule and each cited address the days on which the two versions name other sources for it."""
    cases = [person | {"home_municipality": home, "stay_municipality": stay}
             for person in (GROUP, OTHER) for home, stay in (
                 *((code, None) for code in space.places.home.values()),
                 *(("none", code) for code in space.places.far.values()))]
    said = pair.ask("references", days=list(space.days), cases=cases)
    found: References = defaultdict(dict)
    for number, day in enumerate(space.days):
        sides: list[dict[tuple[str, str], set[str]]] = []
        for one in said:
            side: dict[tuple[str, str], set[str]] = defaultdict(set)
            for what, name, value in one[day]:
                side[what, name].add(value)
            sides.append(side)
        for key in sorted(sides[0].keys() | sides[1].keys()):
            old, new = (tuple(sorted(side.get(key, ()))) for side in sides)
            # An address that one version alone cites is told with the rule that cites it.
            if old != new and (key[0] == "rule" or (old and new)):
                found[key][number] = (old, new)
    return found


@dataclass(frozen=True)
class _View:
    """Words the effects; `days` are all stretches, `asked` the numbers of those compared."""

    to: Translator
    days: tuple[str, ...]
    asked: list[int]

    def period(self, mask: int) -> str:
        return wording.period_words(self.days, self.asked, mask, self.to)

    def of_space(self, kind: str, gathered: Gathered, space: Space) -> list[Finding]:
        """Return the findings of a kind over the whole space, most cases first, settled before open ones."""
        found = []
        for effect, layers in gathered.boxes.items():
            classes = []
            for box in _told(layers, space):
                facts = [*wording.place_words(box[1], box[2], self.to),
                         *wording.person_words(box[3:], space.person, self.to)]
                classes.append("; ".join([self.period(box[0]), *(facts or [self.to.text(wording.EVERYBODY)])]))
            follows = [f"{self.to.text(KINDS[other])}: {was} → {now}"
                       for other, one in sorted(gathered.follows[effect], key=repr)
                       for was, now in (wording.effect_words(other, one, self.to, brief=True),)]
            before, after = wording.effect_words(kind, effect, self.to)
            found.append(Finding(kind, before, after, gathered.cases[effect], tuple(classes), tuple(follows)))
        return sorted(found, key=lambda one: (-one.cases, one.before, one.after))

    def of_change(self, kind: str, gathered: Gathered, space: ChangeSpace) -> list[Finding]:
        """Return the findings over the facts about a change."""
        found = []
        for effect, layers in gathered.boxes.items():
            classes = []
            for box in widened(merged(layers[()], len(space.names)), space.full):
                facts = wording.change_words(box[2:], space.values, self.to)
                classes += ["; ".join([self.period(box[0]), cell, *facts])
                            for cell in wording.cells_words(box[1], space.cells, self.to)]
            before, after = wording.effect_words(kind, effect, self.to)
            found.append(Finding(kind, before, after, gathered.cases[effect], tuple(classes)))
        return sorted(found, key=lambda one: (-one.cases, one.before, one.after))

    def of_names(self, effects: Mapping[by_municipality.NamedEffect, list[Box]], chosen: Places) -> list[Finding]:
        """Return the municipalities that differ, by name."""
        found = []
        for effect, cases in effects.items():
            classes = []
            for box in merged(cases, 3):
                codes = {chosen.codes[number] for number in numbers(box[1])}
                known = by_name(codes & MUNICIPALITIES.keys(), self.to.lang)
                names = [*(MUNICIPALITIES[code].name(self.to.lang) for code in known), *sorted(codes - {*known})]
                persons = [self.to.text(PERSONS[by_municipality.PERSONS[number]]) for number in numbers(box[2])]
                facts = [self.period(box[0]), self.to.list(names)]
                classes.append("; ".join(facts if len(persons) == len(PERSONS) else [*facts, self.to.list(persons)]))
            before, after = self._names(effect)
            found.append(Finding("municipalities", before, after, len(cases), tuple(classes)))
        return sorted(found, key=lambda one: (one.before, one.after))

    def _names(self, effect: by_municipality.NamedEffect) -> tuple[str, str]:
        at = {"fi": 1, "sv": 2, "en": 3}[NAMES_IN[self.to.lang]]
        same = [one[at] for one in effect.before] == [one[at] for one in effect.after]
        kinds_same = [one[0] for one in effect.before] == [one[0] for one in effect.after]
        return (self._side(effect.before, at, same and kinds_same), self._side(effect.after, at, same and kinds_same))

    def _side(self, told: tuple[tuple[str, ...], ...], at: int, every: bool) -> str:
        parts = []
        for one in told:
            name = " / ".join(one[1:]) if every else one[at]
            if one[0] == "error":
                parts.append(self.to.text(wording.NO_ANSWER))
            elif one[0] == "addressed_to":
                parts.append(self.to.text(REQUEST_TO, name=name))
            else:
                parts.append(f"{self.to.text(AUTHORITIES[one[0]]) if one[0] in AUTHORITIES else one[0]}: {name}")
        return "; ".join(parts) or self.to.text(NOBODY)

    def of_references(self, found: References) -> list[Finding]:
        """Return the rules whose sources in law differ, and the sources whose address differs."""
        titles = {rule.id: rule.title for rule in ALL_RULES}
        findings = []
        for (what, name), by_day in found.items():
            title = self.to.text(titles[name]) if what == "rule" and name in titles else name
            sides: dict[tuple[tuple[str, ...], tuple[str, ...]], int] = defaultdict(int)
            for day, side in by_day.items():
                sides[side] |= 1 << day
            for (old, new), mask in sides.items():
                before, after = ("; ".join(side) or self.to.text(NOT_USED) for side in (old, new))
                findings.append(Finding("references", before, after, 0, (f"{self.period(mask)}; {title}",)))
        return findings


def _told(layers: Mapping[tuple[str, ...], list[Box]], space: Space) -> list[Box]:
    """Return the boxes of an effect that are worth telling.

    Cases in which a fact is not known are told by themselves only where the effect is not that of every way to fill
    the fact in: what all completions share needs no line of its own.
    """
    told: list[Box] = []
    known: list[Box] = []
    for layer in space.layers:
        boxes = merged(layers[layer], len(space.names)) if layer in layers else []
        if not layer:
            known = boxes
        told += [box for box in widened(boxes, space.full) if not layer or not _filled_in(box, layer, known, space)]
    return told


def _filled_in(box: Box, layer: tuple[str, ...], known: Sequence[Box], space: Space) -> bool:
    filled = (*box[:3], *((1 << len(values)) - 1 if name in layer else mask
                          for mask, (name, values) in zip(box[3:], space.person.items(), strict=True)))
    return held(filled, known)
