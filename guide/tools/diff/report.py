"""The comparison as a text for a reader, or as JSON for a program."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from itertools import groupby

from guide.language.locale import Translator
from guide.language.messages import M, Message
from guide.tools.diff.report_model import KINDS, Compared, Finding
from guide.tools.diff.texts import TextChange, Texts

TITLE = M("diff.title", "Muutokset: {old} → {new}")
EXTENT = M("diff.extent",
           "Verrattu: tapauksia {cases}, jaksoja {days}, kuntia {municipalities}, esimerkkejä {examples}.")
SAME = M("diff.same", "Mikään ei muutu: vastaukset ja tekstit ovat samat.")
BEFORE = M("diff.before", "ennen: {text}")
AFTER = M("diff.after", "nyt: {text}")
CASES = M("diff.cases", "tapauksia: {cases}")
CLASSES = M("diff.classes", "ketä koskee:")
FOLLOWS = M("diff.follows", "tästä seuraa:")
TEXTS = M("diff.kind.texts", "Tekstit")
SHOWN_IN = M("diff.shown_in", "esimerkit: {examples}")
ANSWERS_CHANGED = M("diff.answers_changed", "Esimerkit, joiden vastaus muuttuu: {examples}")
UNSEEN_ADDED = M("diff.unseen_added", "Uusia tekstejä, joita esimerkit eivät näytä: {count}")
UNSEEN_REMOVED = M("diff.unseen_removed", "Poistuneita tekstejä, joita esimerkit eivät näyttäneet: {count}")
TEXT_KINDS: dict[str, Message] = {
    "message": M("diff.text.message", "viesti muuttuu"),
    "changed": M("diff.text.changed", "lause muuttuu"),
    "added": M("diff.text.added", "lause tulee lisää"),
    "removed": M("diff.text.removed", "lause poistuu"),
    "sources": M("diff.text.sources", "lähteet muuttuvat"),
}
_WORDINGS, _SHOWN = 3, 4


def _finding(number: int, one: Finding, to: Translator) -> Iterator[str]:
    yield f"{number}. {to.text(BEFORE, text=one.before)}"
    yield f"   {to.text(AFTER, text=one.after)}"
    if one.cases:
        yield f"   {to.text(CASES, cases=one.cases)}"
    yield f"   {to.text(CLASSES)}"
    yield from (f"   - {line}" for line in one.classes)
    if one.follows:
        yield f"   {to.text(FOLLOWS)}"
        yield from (f"   - {line}" for line in one.follows)
    yield ""


def _text_change(one: TextChange, to: Translator) -> Iterator[str]:
    yield f"* {one.id} ({to.text(TEXT_KINDS[one.kind])})"
    every = list(one.wordings.values())
    in_all = len(every) > 1 and all(wordings == every[0] for wordings in every)
    for lang, wordings in [*one.wordings.items()][:1 if in_all else None]:
        mark = "  " if in_all else f"  [{lang}] "
        for old, new in wordings[:_WORDINGS]:
            yield from ([f"{mark}{to.text(BEFORE, text=old)}"] if old else [])
            yield from ([f"{mark}{to.text(AFTER, text=new)}"] if new else [])
        if len(wordings) > _WORDINGS:
            yield f"{mark}+ {len(wordings) - _WORDINGS}"
    if one.examples:
        shown = sorted(one.examples)
        more = f" (+ {len(shown) - _SHOWN})" if len(shown) > _SHOWN else ""
        yield f"  {to.text(SHOWN_IN, examples=', '.join(shown[:_SHOWN]) + more)}"


def _texts(found: Texts, to: Translator) -> Iterator[str]:
    if not (found.changes or found.answers_changed or found.added or found.removed):
        return
    yield f"## {to.text(TEXTS)}"
    for one in found.changes:
        yield from _text_change(one, to)
    if found.answers_changed:
        yield to.text(ANSWERS_CHANGED, examples=", ".join(found.answers_changed))
    for message, ids in ((UNSEEN_ADDED, found.added), (UNSEEN_REMOVED, found.removed)):
        if ids:
            yield to.text(message, count=len(ids))


def as_text(compared: Compared, old: str, new: str, to: Translator) -> str:
    """Return the report: for each kind of change what was and is said, for whom, and what follows."""
    lines = [f"# {to.text(TITLE, old=old, new=new)}",
             to.text(EXTENT, cases=compared.cases, days=compared.days, municipalities=compared.municipalities,
                     examples=compared.examples), ""]
    if not compared.differ:
        return "\n".join([*lines, to.text(SAME)]) + "\n"
    for kind, findings in groupby(compared.findings, key=lambda one: one.kind):
        lines.append(f"## {to.text(KINDS[kind])}")
        for number, one in enumerate(findings, 1):
            lines += _finding(number, one, to)
    return "\n".join([*lines, *_texts(compared.texts, to)]).rstrip("\n") + "\n"


def as_json(compared: Compared, old: str, new: str) -> str:
    """Return the comparison as one JSON object."""
    found = compared.texts
    return json.dumps({
        "old": old, "new": new, "differ": compared.differ,
        "compared": {"cases": compared.cases, "days": compared.days, "municipalities": compared.municipalities,
                     "examples": compared.examples},
        "findings": [dataclasses.asdict(one) for one in compared.findings],
        "texts": [{"message": one.id, "kind": one.kind, "examples": sorted(one.examples),
                   "wordings": {lang: [list(wording) for wording in wordings]
                                for lang, wordings in one.wordings.items()}} for one in found.changes],
        "examples_with_another_answer": list(found.answers_changed),
        "texts_added_unseen": list(found.added), "texts_removed_unseen": list(found.removed)},
        ensure_ascii=False, indent=1) + "\n"
