"""The comparison as one JSON object, and that as a text for a reader."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any

from guide.language.locale import LANGUAGES
from guide.language.messages import M
from guide.language.templates import ENVIRONMENT
from guide.law.all_rules import ALL_RULES
from guide.law.kinds import serves_whole_area
from guide.places import MUNICIPALITIES, by_name
from guide.tools.diff import compare, texts
from guide.tools.diff import space as spaces
from guide.tools.diff.case_sets import Box, held, merged, numbers, widened
from guide.tools.diff.compare import Effect, Found, Layer
from guide.tools.diff.differences import KINDS
from guide.tools.diff.space import Space, axis
from guide.tools.diff.versions import Pair
from guide.tools.diff.wording import Words

Finding = dict[str, Any]
Layers = Mapping[Layer, list[Box]]


def compared(pair: Pair, today: date, wanted: Iterable[str], words: Words, unknown: bool = True) -> dict[str, Any]:
    """Return every difference, as it is written as JSON.

    `wanted` days narrow the comparison to the stretches they fall in; `unknown` False leaves out the cases in which
    some fact is not known.
    """
    person, change, duties = spaces.fields_asked(pair.ask("fields"), unknown)
    places = spaces.places(pair)
    stretches = spaces.stretches(spaces.first_days(pair, places), wanted)
    days = [str(first) for first, _ in stretches]
    space = Space(days, places, person, unknown)
    run = compare.Comparison(pair, places, words)
    who, follows, cells = compare.who_serves(run, space)
    ways = compare.over_cells(run, cells, ("authority", "change"), lambda serving, _: [
        [({"change_target": places.target(word, serving)}, (1 << at,)) for at, word in enumerate(change["target"])],
        *(axis(name, values, values) for name, values in change.items() if name != "target")])
    duties |= {name: person[name] for name in spaces.PERMITS if name in person}
    bound = compare.over_cells(run, cells, [kind for kind in KINDS if kind != "change"], lambda _, kind: [
        [({}, spaces.full((len(values),)))] if name in spaces.PERMITS and not serves_whole_area(kind) else
        axis(name, values, values) for name, values in duties.items()])
    authorities = compare.authorities(cells)

    def period(mask: int) -> str:
        return words.period(stretches[number] for number in numbers(mask))

    def of_persons(layers: Layers) -> list[str]:
        return ["; ".join([period(box[0]), *([*words.places(box[1], box[2]), *words.person(box[3:], person)]
                                             or [words.say("everybody")])]) for box in worth_telling(layers, space)]

    def of_cells(layers: Layers, values: spaces.Values) -> list[str]:
        full = spaces.full((len(days), len(authorities), len(spaces.HOMES) - 1, len(spaces.STAYS),
                            *map(len, values.values())))
        return ["; ".join([period(box[0]), words.server(*authorities[number]), *words.places(box[2], box[3]),
                           *words.change(box[4:], values)])
                for box in widened(merged(layers[()], len(full)), full) for number in numbers(box[1])]

    def of_municipalities(layers: Layers) -> list[str]:
        lines = []
        for day, here, persons in merged(layers[()], 3):
            codes = {places.codes[number] for number in numbers(here)}
            known = by_name(codes & MUNICIPALITIES.keys(), words.to.lang)
            names = [*(MUNICIPALITIES[code].name(words.to.lang) for code in known), *sorted(codes - {*known})]
            kinds = [words.name("person", compare.PERSONS[number]) for number in numbers(persons)]
            lines.append("; ".join([period(day), words.to.list(names),
                                    *([words.to.list(kinds)] if len(kinds) < len(compare.PERSONS) else [])]))
        return lines

    findings = [finding for kind in KINDS for finding in (
        *_findings(kind, who, of_persons, words, follows),
        *_findings(kind, ways, lambda layers: of_cells(layers, change), words),
        *_findings(kind, bound, lambda layers: of_cells(layers, duties), words))]
    findings += _findings("municipalities", compare.by_name(run, days), of_municipalities, words)
    titles = {("rule", rule.id): words.to.text(rule.title) for rule in ALL_RULES}
    findings += [_finding(("references", before or words.say("not_used"), after or words.say("not_used")), 0,
                          [f"{period(mask)}; {titles.get(key, key[1])}"], [])
                 for key, sides in compare.references(run, days).items() for (before, after), mask in sides.items()]
    path = pair.new.package / "data" / "examples.toml"
    examples = {name: {field: str(value) if isinstance(value, date) else value
                       for field, value in case["answers"].items()}
                for name, case in (tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}).items()}
    found = texts.compared(pair.old, pair.new, pair.ask(
        "rendered", cases=examples, today=str(today), languages=list(LANGUAGES)))
    return {"old": pair.old.name, "new": pair.new.name, "differ": bool(findings or any(found.values())),
            "compared": {"cases": run.cases, "days": len(days), "municipalities": len(places.codes),
                         "examples": len(examples)},
            "findings": findings, **found}


def _findings(kind: str, found: Found, classes: Callable[[Layers], list[str]], words: Words,
              follows: Mapping[Effect, Iterable[Effect]] | None = None) -> list[Finding]:
    """Return the findings of a kind, those with most cases first."""
    told = [_finding(effect, sum(map(len, layers.values())), classes(layers), [
        f"{words.say(f'kind.{other}')}: {was} → {now}" for other, was, now in sorted((follows or {}).get(effect, ()))])
        for effect, layers in found.items() if effect[0] == kind]
    return sorted(told, key=lambda one: (-one["cases"], one["before"], one["after"]))


def _finding(effect: Effect, cases: int, classes: list[str], follows: list[str]) -> Finding:
    """Return one effect: what was and is said, for how many cases, in which classes, and what follows from it."""
    kind, before, after = effect
    return {"kind": kind, "before": before, "after": after, "cases": cases, "classes": classes, "follows": follows}


def worth_telling(layers: Mapping[Layer, list[Box]], space: Space) -> list[Box]:
    """Return the boxes of an effect that are worth telling.

    Cases in which a fact is not known are told by themselves only where the effect is not that of every way to fill
    the fact in: what all completions share needs no line of its own.
    """
    full = space.full
    known = merged(layers.get((), ()), len(full))
    told = widened(known, full)
    for layer in space.layers[1:]:
        unknown = [name in layer for name in ("day", "home", "stay", *space.person)]
        told += [box for box in widened(merged(layers.get(layer, ()), len(full)), full)
                 if not held(tuple(every if open_ else mask
                                   for mask, every, open_ in zip(box, full, unknown, strict=True)), known)]
    return told


def as_text(document: Mapping[str, Any], words: Words) -> str:
    """Return the comparison for a reader: for each kind of change what was and is said, for whom, what follows."""
    def text(name: str, finnish: str, **gaps: object) -> str:
        return words.to.text(M(name, finnish), **gaps)

    template = ENVIRONMENT.overlay(autoescape=False).get_template("tools/diff/report.md")
    by_kind = [(kind, list(some)) for kind, some in groupby(document["findings"], key=itemgetter("kind"))]
    return template.render(document, findings_by_kind=by_kind, words=words, M=text).rstrip("\n") + "\n"
