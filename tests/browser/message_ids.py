"""Words of a page back to the ids of their messages: what is stored of a page stays when a sentence is mended."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Any

import yaml
from babel.messages.pofile import read_po

from guide.language.locale import LANGUAGES, OWN_NAMES, catalogue_folder

#: What stands for words that are no message: names, references to the law.
OTHER = "…"
_PLACEHOLDER = re.compile(r"\{\w*\}")
#: A message with fewer letters beside its placeholders fits too much to tell anything.
_FEWEST = 6
_NODE = re.compile(r'(/?[\w-]+)(?: "((?:[^"\\]|\\.)*)")?((?: \[[^\]]+\])*)', re.DOTALL)
_DECORATION = "•›… "
#: `keys.js` cuts names here.
_CUT = 100


def tidy(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(_DECORATION)


@cache
def texts(lang: str) -> dict[str, str]:
    """Return the texts of a language by their messages' ids."""
    with (catalogue_folder() / lang / "LC_MESSAGES" / "guide.po").open("rb") as file:
        return {str(one.context): tidy(str(one.string)) for one in read_po(file, locale=lang) if one.id}


@cache
def names() -> dict[str, str]:
    """Return the name of each message: the first id of those that have the same text in some language."""
    first: dict[str, str] = {}
    for lang in LANGUAGES:
        alike = defaultdict(list)
        for id, text in texts(lang).items():
            alike[text].append(id)
        for ids in alike.values():
            joined = {first.get(id, id) for id in ids}
            first = {id: min(joined) if name in joined else name for id, name in first.items()}
            first |= dict.fromkeys(ids, min(joined))
    return first


@cache
def _exact(lang: str) -> dict[str, str]:
    return {text: names()[id] for id, text in texts(lang).items()}


@cache
def _patterns(lang: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the messages with placeholders, the longest first: in the order of the Finnish ones in every language."""
    found = []
    for id, text in sorted(texts(lang).items(), key=lambda one: (-len(texts("fi").get(one[0], "")), one[0])):
        parts = _PLACEHOLDER.split(text)
        if len(parts) > 1 and sum(map(str.isalpha, "".join(parts))) >= _FEWEST:
            found.append((re.compile(".+?".join(map(re.escape, parts)), re.DOTALL), names()[id]))
    return tuple(found)


@cache
def _place(lang: str) -> re.Pattern[str]:
    """Return what a place in an act looks like: in some languages it has no letters."""
    return re.compile("|".join(".{1,12}".join(map(re.escape, _PLACEHOLDER.split(texts(lang)[f"source.{id}"])))
                               for id in ("section", "subsection", "chapter", "chapter_subsection")))


def _one(text: str, lang: str) -> str | None:
    if found := _exact(lang).get(text):
        return found
    return next((name for pattern, name in _patterns(lang) if pattern.fullmatch(text)), None)


@cache
def ids(text: str, lang: str) -> str:
    """Return the ids of the messages that a text consists of, in their order; `OTHER` for other words."""
    text = tidy(text)
    if _place(lang).fullmatch(text):
        return OTHER
    if not any(map(str.isalpha, text)):
        return ""
    if text in OWN_NAMES.values():  # a language's own name is the same in all three, and an answer's text in one
        return OTHER
    if found := _one(text, lang):
        return found
    if len(text) >= _CUT - 3:
        begun = sorted({names()[id] for id, whole in texts(lang).items() if whole.startswith(text)})
        if begun:
            return begun[0]
    for end in sorted((match.end() for match in re.finditer(r"[.?!:] ", text)), reverse=True):
        if found := _one(text[:end].strip(), lang):
            return f"{found} {ids(text[end:], lang)}".strip()
    return OTHER


def outline(tree: str, lang: str) -> str:
    """Return an accessibility tree with ids for words, the same in every language: roles, states, order, addresses."""
    return "\n".join(_lines(yaml.load(tree, yaml.BaseLoader), lang, 0))


def stop(told: str, lang: str) -> str:
    """Return a stop of the Tab key with ids for words."""
    role, _, name = told.partition(" ")
    return f"{role} {ids(name[1:-1], lang)}".strip()


def _lines(nodes: list[Any], lang: str, depth: int) -> Iterator[str]:
    for node in nodes:
        key, inside = next(iter(node.items())) if isinstance(node, dict) else (node, None)
        found = _NODE.fullmatch(key)
        assert found, key
        role, name, state = found.groups()
        words = [ids(text.replace('\\"', '"'), lang) for text in (name, inside) if isinstance(text, str)]
        if role == "/url":
            words = [_address(str(inside), lang)]
        yield " ".join(filter(None, ["  " * depth + role + (state or ""), *words]))
        if isinstance(inside, list):
            yield from _lines(inside, lang, depth + 1)


def _address(address: str, lang: str) -> str:
    """Return where a link leads: another site is not told, as it follows the language, nor the text of a letter."""
    if "://" in address:
        return OTHER
    if "&body=" in address:
        return f"{address.partition('?')[0]}?{OTHER}"
    if address.startswith("?lang="):  # the links to the languages, alike in each of them
        return address
    return re.sub(rf"(?<=lang=){lang}\b|(?<=/){lang}(?=/)", "LANG", address)
