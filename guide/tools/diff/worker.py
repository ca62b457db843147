"""Run as a file inside one version of the guide: does the jobs that `versions` asks for, one JSON line each.

It uses the public border only (`guide.Answers`, `guide.evaluate` and, where there is one, `texts` of the plain answer),
so that it can ask old versions too. A field that a version does not know is left out of the question to it.
"""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from importlib import import_module
from itertools import product
from pathlib import Path
from typing import Any

import guide
from guide import Answers, evaluate

Fields = dict[str, Any]
KNOWN = frozenset(Answers.model_fields)
#: Where a version keeps `texts`, the newest place first.
PLAIN = ("guide.answer.plain", "guide.result.plain")
_COSTS: dict[int, tuple[Any, str]] = {}


def answers_of(fields: Fields) -> Answers:
    """Return the answers of a case as far as this version knows its fields."""
    return Answers(**{name: value for name, value in fields.items() if name in KNOWN})


def outcome_of(fields: Fields) -> Any:
    """Return the outcome, or the kind of error as a string."""
    try:
        return evaluate(answers_of(fields))
    except Exception as error:  # any failure of a version is an answer to compare, not the end of the comparison
        return type(error).__name__


def _server(one: Any) -> tuple[Any, ...] | None:
    return None if one is None else (one.kind, one.municipality, one.area, one.te_office)


def _names(one: Any) -> tuple[Any, ...] | None:
    return None if one is None else (one.names.fi, one.names.sv, one.names.en)


def _cost(one: Any) -> str:
    """Return what an act costs as JSON, each made once: the same ones come again with every outcome."""
    if (held := _COSTS.get(id(one))) is None or held[0] is not one:
        held = _COSTS[id(one)] = (one, one.model_dump_json(by_alias=True))
    return held[1]


def digest(outcome: Any, names: bool = False) -> tuple[Any, ...]:
    """Return what an outcome says: servers, open facts, duties, change, oversight, steps, costs; names if asked for."""
    if isinstance(outcome, str):
        return ("error", outcome)
    change = outcome.change
    return (tuple(map(_server, outcome.servers)), outcome.unsettled,
            tuple((one.id, one.source, one.binds) for one in outcome.duties),
            (change.route, _server(change.addressed_to), tuple(sorted(change.conditions.items())), change.consent_from,
             change.possible),
            (outcome.oversight.supervisor, outcome.oversight.complaint_to),
            tuple((one.id, one.source) for one in getattr(outcome, "steps", ())),
            tuple(map(_cost, getattr(outcome, "consequences", ()))),
            (tuple(map(_names, outcome.servers)), _names(change.addressed_to)) if names else None)


def answer(blocks: list[list[list[Fields]]], names: bool = False) -> dict[str, Any]:
    """Return every distinct digest once, and for each block the numbers of its cases' digests in order.

    The cases of a block are every combination of one option of each of its axes.
    """
    numbers: dict[tuple[Any, ...], int] = {}
    found = [[numbers.setdefault(digest(outcome_of({name: value for part in parts for name, value in part.items()}),
                                       names), len(numbers)) for parts in product(*axes)] for axes in blocks]
    return {"digests": list(numbers), "blocks": found}


def fields() -> dict[str, list[Any]]:
    """Return the fields whose values are listed in this version, with these values: yes and no, or words."""
    found: dict[str, list[Any]] = {}
    for name, one in Answers.model_json_schema()["properties"].items():
        for part in one.get("anyOf", [one]):
            values = [True, False] if part.get("type") == "boolean" else part.get("enum", [])
            if values:
                found[name] = values
    return found


def _whole(outcome: Any) -> tuple[Any, ...]:
    """Return a digest that also tells the law version and the rules tried, to see on which days anything turns."""
    if isinstance(outcome, str):
        return digest(outcome)
    return (*digest(outcome, names=True), str(outcome.law_version),
            tuple((one.rule, one.source, one.met) for one in outcome.reasons),
            tuple((one.source, one.url) for one in outcome.sources))


def turns(first: str, last: str, few: list[Fields], many: list[Fields]) -> list[str]:
    """Return the days on which an answer differs from the day before: `few` on every day, `many` once a month.

    Where two of the days that `many` are asked on differ, the days between are halved until the turn is found.
    """
    start, end = date.fromisoformat(first), date.fromisoformat(last)

    def found(cases: list[Fields], low: date, high: date, was: object, now: object, coarse: int) -> Iterator[date]:
        span = (high - low).days
        if span > coarse or was != now:
            if span == 1:
                yield high
                return
            middle = low + timedelta(days=span // 2)
            between = said(cases, middle)
            yield from found(cases, low, middle, was, between, coarse)
            yield from found(cases, middle, high, between, now, coarse)

    def said(cases: list[Fields], day: date) -> object:
        return [_whole(outcome_of({**case, "on": str(day)})) for case in cases]

    days = {day for cases, coarse in ((few, 1), (many, 32))
            for day in found(cases, start, end, said(cases, start), said(cases, end), coarse)}
    covered = set() if isinstance(outcome_of({**many[0], "on": first}), str) else {start}
    return [str(day) for day in sorted(days | covered)]


def references(days: list[str], cases: list[Fields]) -> dict[str, list[tuple[str, str, str]]]:
    """Return for each day the rules tried, each with the source it names, and the sources used with their address."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for day in days:
        outcomes = [one for case in cases if not isinstance(one := outcome_of({**case, "on": day}), str)]
        found[day] = sorted({("rule", one.rule, one.source) for outcome in outcomes for one in outcome.reasons}
                            | {("address", one.source, one.url) for outcome in outcomes for one in outcome.sources})
    return found


def rendered(cases: dict[str, Fields], today: str, languages: list[str]) -> dict[str, Any] | None:
    """Return for each case its digest and, by language, its sentences: section, text, sources. None without texts."""
    texts = next(filter(None, map(_texts_of, PLAIN)), None)
    if texts is None:
        return None
    found: dict[str, Any] = {}
    for name, fields in cases.items():
        by_lang = {}
        for lang in languages:
            try:
                by_lang[lang] = list(_sentences(texts(answers_of(fields), date.fromisoformat(today), lang)))
            except Exception as error:  # see outcome_of
                by_lang[lang] = [["error", type(error).__name__, []]]
        found[name] = {"digest": digest(outcome_of(fields), names=True), "sentences": by_lang}
    return found


def _texts_of(module: str) -> Callable[..., Any] | None:
    try:
        return getattr(import_module(module), "texts", None)
    except ImportError:
        return None


def _sentences(document: Any) -> Iterator[list[Any]]:
    for section, parts in (("headline", [document["headline"]]), ("lead", document["lead"])):
        yield from ([section, part["text"], part["sources"]] for part in parts)
    sections = list(document["sections"])
    while sections:
        section = sections.pop(0)
        yield [section["id"], section["title"], []]
        yield from ([section["id"], part["text"], part["sources"]] for part in section["sentences"])
        sections = [*section.get("parts", ()), *sections]


def main() -> None:
    """Do the job on each line of standard input (its name and arguments), and write its answer on one line."""
    answers_go_to, sys.stdout = sys.stdout, sys.stderr  # whatever a version prints while it is asked is no answer
    if Path(guide.__file__).resolve().parent.parent != Path.cwd():
        sys.exit("PYTHONPATH")
    gc.disable()  # nothing here makes cycles worth looking for, and a full run makes a million outcomes
    jobs: tuple[Callable[..., Any], ...] = (fields, answer, turns, references, rendered)
    by_name = {job.__name__: job for job in jobs}
    for line in sys.stdin:
        job, arguments = json.loads(line)
        print(json.dumps(by_name[job](**arguments)), file=answers_go_to, flush=True)


if __name__ == "__main__":
    main()
