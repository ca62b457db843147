"""Run as a file inside one version of the guide: answers the questions of `worker_client`, one JSON line each.

It uses the public border only (`guide.Answers`, `guide.evaluate` and, where there is one, `texts` of the plain answer),
so that it can ask old versions too. A field that a version does not know is left out of the question to it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import pairwise, product
from pathlib import Path
from typing import Any, TextIO

from guide import Answers, evaluate

Fields = dict[str, Any]
KNOWN = frozenset(Answers.model_fields)


def _server(one: Any) -> tuple[Any, ...] | None:
    return None if one is None else (one.kind, one.municipality, one.area, one.te_office)


def _names(one: Any) -> tuple[Any, ...]:
    return (one.names.fi, one.names.sv, one.names.en)


def outcome_of(fields: Fields) -> Any:
    """Return the outcome, or the kind of error as a string."""
    try:
        return evaluate(Answers(**{name: value for name, value in fields.items() if name in KNOWN}))
    except Exception as error:  # any failure of a version is an answer to compare, not the end of the comparison
        return type(error).__name__


def digest(outcome: Any, names: bool = False) -> tuple[Any, ...]:
    """Return what an outcome says: servers, open facts, duties, change, oversight, and names when asked for."""
    if isinstance(outcome, str):
        return ("error", outcome)
    change = outcome.change
    return (tuple(_server(one) for one in outcome.servers), outcome.unsettled,
            tuple((one.id, one.source, one.binds) for one in outcome.duties),
            (change.route, _server(change.addressed_to), tuple(sorted(change.conditions.items())), change.consent_from,
             change.possible),
            (outcome.oversight.supervisor, outcome.oversight.complaint_to),
            (tuple(_names(one) for one in outcome.servers),
             _names(change.addressed_to) if change.addressed_to else None) if names else None)


def _cases(axes: list[list[Fields]]) -> Iterator[Fields]:
    for parts in product(*axes):
        fields: Fields = {}
        for part in parts:
            fields.update(part)
        yield fields


def answer(blocks: list[dict[str, Any]]) -> dict[str, Any]:
    """Return every distinct digest once, and for each block the numbers of its cases' digests in order."""
    numbers: dict[tuple[Any, ...], int] = {}
    found = [[numbers.setdefault(digest(outcome_of(fields), block.get("names", False)), len(numbers))
              for fields in _cases(block["axes"])] for block in blocks]
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


def accepted(codes: list[str], fields: Fields) -> list[str]:
    """Return the codes that this version knows as a place."""
    return [code for code in codes if not isinstance(outcome_of({**fields, "home_municipality": code}), str)]


def _whole(outcome: Any) -> tuple[Any, ...]:
    """Return a digest that also tells the law version and the rules tried, to see on which days anything turns."""
    if isinstance(outcome, str):
        return digest(outcome)
    return (*digest(outcome, names=True), str(outcome.law_version),
            tuple((one.rule, one.source, one.met) for one in outcome.reasons),
            tuple((one.source, one.url) for one in outcome.sources))


def turns(first: str, last: str, few: list[Fields], many: list[Fields]) -> list[str]:
    """Return the days on which an answer differs from the day before: `few` on every day, `many` month by month."""
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    days = [start + timedelta(days=number) for number in range((end - start).days + 1)]
    seen: dict[date, tuple[Any, ...]] = {}

    def said(day: date, cases: list[Fields]) -> tuple[Any, ...]:
        return tuple(_whole(outcome_of({**case, "on": str(day)})) for case in cases)

    def said_by_many(day: date) -> tuple[Any, ...]:
        if day not in seen:
            seen[day] = said(day, many)
        return seen[day]

    found = {day for before, day in pairwise(days) if said(before, few) != said(day, few)} if few else set()
    stack = list(pairwise([day for day in days if day.day == 1 or day in (start, end) or day in found]))
    while stack:
        low, high = stack.pop()
        if said_by_many(low) == said_by_many(high):
            continue
        if (high - low).days == 1:
            found.add(high)
            continue
        middle = low + (high - low) / 2
        stack += [(low, middle), (middle, high)]
    covered = [start] if not isinstance(outcome_of({**many[0], "on": first}), str) else []
    return sorted(str(day) for day in {*found, *covered})


def references(days: list[str], cases: list[Fields]) -> dict[str, list[list[str]]]:
    """Return for each day the rules tried, each with the source it names, and the sources used with their address."""
    found: dict[str, list[list[str]]] = {}
    for day in days:
        rows = set()
        for case in cases:
            outcome = outcome_of({**case, "on": day})
            if not isinstance(outcome, str):
                rows |= {("rule", one.rule, one.source) for one in outcome.reasons}
                rows |= {("address", one.source, one.url) for one in outcome.sources}
        found[day] = [list(row) for row in sorted(rows)]
    return found


def rendered(cases: dict[str, Fields], today: str, languages: list[str]) -> dict[str, Any] | None:
    """Return for each case its digest and, by language, its sentences: section, text, sources. None without texts."""
    try:
        from guide.answer.plain import texts
    except ImportError:
        try:
            from guide.result.plain import texts  # type: ignore[no-redef, import-not-found, unused-ignore]
        except ImportError:
            return None
    found: dict[str, Any] = {}
    for name, fields in cases.items():
        outcome, by_lang = outcome_of(fields), {}
        known = {key: value for key, value in fields.items() if key in KNOWN}
        for lang in languages:
            try:
                by_lang[lang] = list(_sentences(texts(Answers(**known), date.fromisoformat(today), lang)))
            except Exception as error:  # see outcome_of
                by_lang[lang] = [["error", type(error).__name__, []]]
        found[name] = {"digest": digest(outcome, names=True), "sentences": by_lang}
    return found


def _sentences(document: Any) -> Iterator[list[Any]]:
    for section, parts in (("headline", [document["headline"]]), ("lead", document["lead"])):
        yield from ([section, part["text"], part["sources"]] for part in parts)
    sections = list(document["sections"])
    while sections:
        section = sections.pop(0)
        yield [section["id"], section["title"], []]
        yield from ([section["id"], part["text"], part["sources"]] for part in section["sentences"])
        sections = [*section.get("parts", ()), *sections]


JOBS: dict[str, Callable[..., Any]] = {
    "fields": fields, "accepted": accepted, "answer": answer, "turns": turns, "references": references,
    "rendered": rendered}


def main(asked: TextIO, said: TextIO) -> None:
    """Answer each line of `asked` (a job's name and arguments) with one line on `said`."""
    import gc

    import guide
    gc.disable()  # nothing here makes cycles worth looking for, and a full run makes a million outcomes
    said.write(json.dumps(str(Path(guide.__file__).resolve().parent.parent)) + "\n")
    said.flush()
    for line in asked:
        job = json.loads(line)
        said.write(json.dumps(JOBS[job["job"]](**job["arguments"])) + "\n")
        said.flush()


if __name__ == "__main__":
    answers_go_to = sys.stdout
    sys.stdout = sys.stderr  # whatever a version prints while it is asked is no answer
    main(sys.stdin, answers_go_to)
