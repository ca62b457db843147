"""What a person reads in both versions: every message in three languages, and the examples as they are shown.

Messages are read from the source files and the catalogues, so none is missed; the examples show what else changes on
the page: sentences that come or go, other names in them, other sources beside them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import cache, cached_property
from io import BytesIO
from typing import Any

from babel.messages.extract import extract
from babel.messages.pofile import read_po

from guide.language.locale import LANGUAGES
from guide.tools.diff.revisions import Tree

_KEYWORDS = {"M": ((1, "c"), 2)}
#: A changed sentence: what it was and what it is; "" where there was or is none.
Wording = tuple[str, str]


@cache
def _messages(source: bytes) -> Mapping[str, str]:
    """Return the messages of a file by id. Most files are the same in both versions, and reading one takes long."""
    return {str(context): str(text) for _, text, _, context in extract("python", BytesIO(source), keywords=_KEYWORDS)
            if context}


@dataclass(frozen=True)
class Catalogue:
    """The messages of one version: by language, the text of each id."""

    texts: Mapping[str, Mapping[str, str]]

    @classmethod
    def of(cls, tree: Tree) -> Catalogue:
        """Read the messages of a version, without running it."""
        finnish: dict[str, str] = {}
        for path in sorted(tree.package.rglob("*.py")):
            finnish |= _messages(path.read_bytes())
        return cls({str(lang): finnish if lang == "fi" else finnish | _translated(tree, lang, set(finnish))
                    for lang in LANGUAGES})

    @cached_property
    def patterns(self) -> Mapping[str, list[tuple[str, re.Pattern[str]]]]:
        """Return by language the messages as patterns that find their sentences, those with most words first."""
        return {lang: [(name, _pattern(text)) for name, text in sorted(texts.items(), key=lambda one: -_fixed(one[1]))]
                for lang, texts in self.texts.items()}

    @cached_property
    def _found(self) -> dict[tuple[str, str], str | None]:
        return {}

    def message_of(self, sentence: str, lang: str) -> str | None:
        """Return the id of the message that a sentence is made of, None when no message fits."""
        if (sentence, lang) not in self._found:
            self._found[sentence, lang] = next(
                (name for name, pattern in self.patterns[lang] if pattern.fullmatch(sentence)), None)
        return self._found[sentence, lang]


def _translated(tree: Tree, lang: str, ids: set[str]) -> dict[str, str]:
    path = tree.locales / lang / "LC_MESSAGES" / "guide.po"
    if not path.is_file():
        return {}
    with path.open("rb") as file:
        return {str(one.context): str(one.string) for one in read_po(file, locale=lang)
                if one.id and one.string and not one.fuzzy and one.context in ids}


def _fixed(text: str) -> int:
    return len(re.sub(r"\{\w+\}", "", text))


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile("(.+?)".join(re.escape(part) for part in re.split(r"\{\w+\}", text)), re.DOTALL)


@dataclass
class TextChange:
    """What changes in one message: wordings by language, whether it is the message itself, and where it shows."""

    id: str
    kind: str
    wordings: dict[str, list[Wording]] = field(default_factory=lambda: defaultdict(list))
    examples: set[str] = field(default_factory=set)

    def add(self, lang: str, wording: Wording, example: str) -> None:
        """Remember a wording that an example shows."""
        if wording not in self.wordings[lang]:
            self.wordings[lang].append(wording)
        self.examples.add(example)


@dataclass
class Texts:
    """All changes of texts; examples whose answer changed; ids of messages that came or went without being shown."""

    changes: list[TextChange]
    answers_changed: tuple[str, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]


def compared(old: Tree, new: Tree, rendered: tuple[Any, Any]) -> Texts:
    """Return what changes in texts; `rendered` is what both versions show of the examples (None: shows none)."""
    before, after = Catalogue.of(old), Catalogue.of(new)
    both = sorted(before.texts["fi"].keys() & after.texts["fi"].keys())
    worded = {name: TextChange(name, "message") for name in both}
    for name, change in worded.items():
        for lang in LANGUAGES:
            wording = (before.texts[lang][name], after.texts[lang][name])
            if wording[0] != wording[1]:
                change.wordings[lang].append(wording)
    worded = {name: change for name, change in worded.items() if change.wordings}
    shown: dict[tuple[str, str], TextChange] = {}
    changed: list[str] = []
    if rendered[0] is not None and rendered[1] is not None:
        for name in rendered[1]:
            was, now = rendered[0][name], rendered[1][name]
            if was["digest"] != now["digest"]:
                changed.append(name)
            _example(name, was["sentences"], now["sentences"], (before, after), worded,
                     None if was["digest"] != now["digest"] else shown)
    seen = {change.id for change in shown.values()}
    return Texts([*worded.values(), *(shown[key] for key in sorted(shown))], tuple(changed),
                 tuple(sorted(after.texts["fi"].keys() - before.texts["fi"].keys() - seen)),
                 tuple(sorted(before.texts["fi"].keys() - after.texts["fi"].keys() - seen)))


def _example(name: str, was: Any, now: Any, catalogues: tuple[Catalogue, Catalogue], worded: dict[str, TextChange],
             shown: dict[tuple[str, str], TextChange] | None) -> None:
    """Put what changes in one example where it belongs; `shown` None: its answer changed, and the texts with it."""
    for lang in LANGUAGES:
        for kind, message, wording in _steps(was[lang], now[lang], catalogues, lang):
            if kind == "changed" and message in worded and lang in worded[message].wordings:
                worded[message].examples.add(name)
            elif shown is not None:
                shown.setdefault((message, kind), TextChange(message, kind)).add(lang, wording, name)


def _steps(was: Any, now: Any, catalogues: tuple[Catalogue, Catalogue], lang: str,
           ) -> Iterator[tuple[str, str, Wording]]:
    """Yield each difference between two lists of sentences: its kind, its message (or section) and the wording."""
    sides = [[(one[0], one[1]) for one in side] for side in (was, now)]
    matcher = SequenceMatcher(None, sides[0], sides[1], autojunk=False)
    for code, low, high, first, last in matcher.get_opcodes():
        left, right = was[low:high], now[first:last]
        if code == "equal":
            for one, two in zip(left, right, strict=True):
                if one[2] != two[2]:
                    yield "sources", _id(catalogues[1], two, lang), ("; ".join(one[2]), "; ".join(two[2]))
            continue
        gone = [(_id(catalogues[0], one, lang), one) for one in left]
        for two in right:
            message = _id(catalogues[1], two, lang)
            match = next((pair for pair in gone if pair[0] == message), None)
            if match is None:
                yield "added", message, ("", two[1])
                continue
            gone.remove(match)
            yield "changed", message, (match[1][1], two[1])
            if match[1][2] != two[2]:
                yield "sources", message, ("; ".join(match[1][2]), "; ".join(two[2]))
        yield from (("removed", message, (one[1], "")) for message, one in gone)


def _id(catalogue: Catalogue, sentence: Any, lang: str) -> str:
    return catalogue.message_of(sentence[1], lang) or f"({sentence[0]})"
