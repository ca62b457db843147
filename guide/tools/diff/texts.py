"""What a person reads in both versions: every message in three languages, and the examples as they are shown.

Messages are read from the source files and the catalogues, so none is missed; the examples show what else changes on
the page: sentences that come or go, other names in them, other sources beside them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any

from babel.messages.pofile import read_po

from guide.language.locale import LANGUAGES, Lang
from guide.tools.catalogues import extracted
from guide.tools.diff.versions import Version

#: A changed sentence: what it was and what it is; "" where there was or is none.
Wording = tuple[str, str]
_PLACEHOLDER = re.compile(r"\{\w+\}")


class Catalogue:
    """The messages of one version, read without running it: `texts` has by language the text of each id."""

    def __init__(self, version: Version) -> None:
        """Read the messages of a version."""
        self.texts = texts_of(version)
        # Those with most words first: they say most about a sentence that they fit.
        self._patterns = {lang: [(name, re.compile("(.+?)".join(map(re.escape, _PLACEHOLDER.split(text))), re.DOTALL))
                                 for name, text in sorted(texts.items(), key=lambda one: -_fixed(one[1]))]
                          for lang, texts in self.texts.items()}
        self._found: dict[tuple[str, str], str | None] = {}

    def message_of(self, sentence: str, lang: str) -> str | None:
        """Return the id of the message that a sentence is made of, None when no message fits."""
        if (sentence, lang) not in self._found:
            self._found[sentence, lang] = next(
                (name for name, pattern in self._patterns[lang] if pattern.fullmatch(sentence)), None)
        return self._found[sentence, lang]


def texts_of(version: Version) -> dict[Lang, dict[str, str]]:
    """Return by language the text of each message, its Finnish one where a catalogue lacks it."""
    finnish = {str(one.context): str(one.id) for one in extracted(version.package) if one.id}
    return {lang: finnish if lang == "fi" else finnish | _translated(version, lang, finnish) for lang in LANGUAGES}


def reworded(before: Mapping[Lang, Mapping[str, str]], after: Mapping[Lang, Mapping[str, str]],
             ) -> dict[str, dict[Lang, Wording]]:
    """Return each message that both versions have and that changes: by language, where it does, what was and is said.

    Both are what `texts_of` returns.
    """
    common = sorted(before["fi"].keys() & after["fi"].keys())
    found = {name: {lang: (before[lang][name], after[lang][name]) for lang in LANGUAGES
                    if before[lang][name] != after[lang][name]} for name in common}
    return {name: wordings for name, wordings in found.items() if wordings}


def _translated(version: Version, lang: str, finnish: Mapping[str, str]) -> dict[str, str]:
    path = version.locales / lang / "LC_MESSAGES" / "guide.po"
    if not path.is_file():
        return {}
    with path.open("rb") as file:
        return {str(one.context): str(one.string) for one in read_po(file, locale=lang)
                if one.id and one.string and not one.fuzzy and one.context in finnish}


def _fixed(text: str) -> int:
    return len(_PLACEHOLDER.sub("", text))


def compared(old: Version, new: Version, rendered: tuple[Any, Any]) -> dict[str, list[Any]]:
    """Return what changes in texts; `rendered` is what both versions show of the examples (None: shows none).

    By what the report calls them: `texts`, `examples_with_another_answer`, and the ids of messages that came or went
    without being shown.
    """
    catalogues = before, after = Catalogue(old), Catalogue(new)
    was, now = before.texts["fi"].keys(), after.texts["fi"].keys()
    messages: dict[str, dict[str, Any]] = {
        name: {"message": name, "kind": "message", "examples": set(),
               "wordings": {lang: [wording] for lang, wording in wordings.items()}}
        for name, wordings in reworded(before.texts, after.texts).items()}
    shown: dict[tuple[str, str], dict[str, Any]] = {}
    changed = []
    for name in rendered[1] if None not in rendered else ():
        one, two = (side[name] for side in rendered)
        if one["digest"] != two["digest"]:  # then its texts change with it
            changed.append(name)
        for lang in LANGUAGES:
            for kind, message, wording in _steps(one["sentences"][lang], two["sentences"][lang], catalogues, lang):
                if kind == "changed" and lang in messages.get(message, {"wordings": ()})["wordings"]:
                    messages[message]["examples"].add(name)
                elif name not in changed:
                    change = shown.setdefault((message, kind), {
                        "message": message, "kind": kind, "examples": set(), "wordings": defaultdict(list)})
                    change["examples"].add(name)
                    if wording not in change["wordings"][lang]:
                        change["wordings"][lang].append(wording)
    seen = {message for message, _ in shown}
    changes = [*messages.values(), *(shown[key] for key in sorted(shown))]
    return {"texts": [change | {"examples": sorted(change["examples"])} for change in changes],
            "examples_with_another_answer": changed,
            "texts_added_unseen": sorted(now - was - seen), "texts_removed_unseen": sorted(was - now - seen)}


def _steps(was: Any, now: Any, catalogues: tuple[Catalogue, Catalogue], lang: str,
           ) -> Iterator[tuple[str, str, Wording]]:
    """Yield each difference between two lists of sentences: its kind, its message (or section) and the wording."""
    def name(catalogue: Catalogue, sentence: Any) -> str:
        return catalogue.message_of(sentence[1], lang) or f"({sentence[0]})"

    sides = [[(one[0], one[1]) for one in side] for side in (was, now)]
    matcher = SequenceMatcher(None, sides[0], sides[1], autojunk=False)
    for code, low, high, first, last in matcher.get_opcodes():
        if code == "equal":
            pairs = list(zip(was[low:high], now[first:last], strict=True))
        else:
            pairs, gone = [], [(name(catalogues[0], one), one) for one in was[low:high]]
            for two in now[first:last]:
                message = name(catalogues[1], two)
                match = next((pair for pair in gone if pair[0] == message), None)
                if match is None:
                    yield "added", message, ("", two[1])
                    continue
                gone.remove(match)
                yield "changed", message, (match[1][1], two[1])
                pairs.append((match[1], two))
            yield from (("removed", message, (one[1], "")) for message, one in gone)
        for one, two in pairs:
            if one[2] != two[2]:
                yield "sources", name(catalogues[1], two), ("; ".join(one[2]), "; ".join(two[2]))
