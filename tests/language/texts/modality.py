"""What binds and what is possible: must, can and should by message, the same in the three languages.

An order ("Hae työtä", "Apply") binds like "must". "May", "can" and "get" are one: each language parts them elsewhere.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache

from tests.language.texts.corpus import HERE, Entry, Fault
from tests.language.texts.lexicon import analyses, tokens

WORDS = tomllib.loads((HERE / "modality.toml").read_text(encoding="utf-8"))
FORCES = ("must", "can", "should")
#: Where an order may begin, by language.
_BEFORE = {"sv": r"(?:^|[.?:] |, )(?:\w+ )?", "en": r"(?:^|[.?:] |, |then |first )"}


@cache
def _pattern(words: tuple[str, ...], before: str = r"\b") -> re.Pattern[str]:
    return re.compile(rf"{before}(?:{'|'.join(words)})\b", re.IGNORECASE)


def says(force: str, lang: str, text: str) -> bool:
    """Return whether a text has a word of a force."""
    return bool(_pattern(tuple(WORDS[force]["says"][lang])).search(text))


def may_say(force: str, lang: str, text: str) -> bool:
    """Return whether a text has a word of a force, another that can stand for it, or an order where it binds."""
    return (says(force, lang, text) or bool(_pattern(tuple(WORDS[force]["too"][lang])).search(text))
            or (force == "must" and orders(lang, text)))


@cache
def orders(lang: str, text: str) -> bool:
    """Return whether a text tells the reader to do something."""
    if lang == "fi":
        return any(one.get("MOOD") == "imperative" for word in tokens(text) for one in analyses(word))
    return bool(_pattern(tuple(WORDS["orders"][lang]), _BEFORE[lang]).search(text))


def modality_faults(entries: Iterable[Entry]) -> list[Fault]:
    """Return a fault for each force that a text has in one language and not in another."""
    return [fault for entry in entries for force in FORCES for fault in _of(entry, force)]


def _of(entry: Entry, force: str) -> Iterator[Fault]:
    having = [lang for lang, text in entry.texts.items() if says(force, lang, text)]
    for lang, text in entry.texts.items():
        if having and not may_say(force, lang, text):
            yield Fault(f"modality.{force}", entry.id, lang, f"{', '.join(having)} says it, this does not: {text}")
