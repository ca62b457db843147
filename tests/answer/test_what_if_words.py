"""Each text says what its key means: fact and direction, place, authority; a name where the key names one."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

import pytest

from guide.facts.all_facts import PERSON, PERSON_FACTS, PLACES
from guide.facts.model import Tense
from guide.language.locale import translator
from guide.language.messages import Message

WORDS = tomllib.loads(Path(__file__).with_name("what_if_words.toml").read_text(encoding="utf-8"))
ALONE = [((fact.in_rules, *key), message) for fact in PERSON
         for table in fact.what_if.values() for key, message in table.items()]
SAID = [((fact.in_rules, value), message) for fact in (*PERSON, *PLACES)
        for value, message in fact.said.items()]
MOVES = [((fact.in_rules, *key), message) for fact in PLACES
         for table in fact.what_if.values() for key, message in table.items()]


def of_fact(field: str, value: object) -> list[str]:
    """Return what a text on a fact has to say: by its row, or else a word of the fact's own name."""
    name = translator("en").text(PERSON_FACTS[field].name)
    of_name = [word for word in re.findall(r"[\w-]{4,}", name) if word not in ("whether", "were", "your", "been")]
    return WORDS["facts"].get(f"{field} {value}") or ["|".join(map(re.escape, of_name))]


def lacks(message: Message, patterns: Iterable[str]) -> list[str]:
    text = translator("en").text(message)
    return [pattern for pattern in patterns if not re.search(pattern, text)]


def says_no(message: Message) -> bool:
    return re.search(r"\bnot\b", translator("en").text(message)) is not None


def is_no(field: str, value: object) -> bool:
    """Return whether the fact is told by a "not"; age, language and the fifth status have words of their own."""
    return value in (False, "not_listed") and field not in ("under_30", "foreign_language")


@pytest.mark.parametrize(("key", "message"), ALONE, ids=lambda one: getattr(one, "id", None))
def test_a_fact(key: tuple[str, object, str], message: Message) -> None:
    field, value, kind = key
    assert not lacks(message, [*of_fact(field, value), *WORDS["kinds"][kind]])
    assert message.fi.endswith(" {name}.")
    assert says_no(message) is is_no(field, value)


@pytest.mark.parametrize(("key", "message"), SAID, ids=lambda one: getattr(one, "id", None))
def test_an_answer(key: tuple[str, object], message: Message) -> None:
    field, value = key
    assert not lacks(message, WORDS["said"].get(str(value)) or of_fact(field, value))
    assert says_no(message) is is_no(field, value)


@pytest.mark.parametrize(("key", "message"), MOVES, ids=lambda one: getattr(one, "id", None))
def test_a_place(key: tuple[str, str, str, str], message: Message) -> None:
    field, classes, kind, how = key
    wanted = [*WORDS["classes"][classes], *WORDS["kinds"][kind]]
    if classes != "none":
        wanted += WORDS["fields"][field]
    if how == "another":
        wanted.append("another")
    assert not lacks(message, wanted)
    assert ("{name}" in message.fi) is (how == "kept" or kind == "ams")


@pytest.mark.parametrize(("tense", "pattern"), [
    ("would_have", "would have (been )?served"), ("would", "would (be )?served?"), ("was", r"\bserved\b"),
    ("is", r"\b(serves|are served)\b")])
def test_the_settled_speak_of_what_would_be_and_the_open_of_what_was(tense: Tense, pattern: str) -> None:
    messages = [message for fact in (*PERSON, *PLACES)
                for message in fact.what_if.get(tense, {}).values()]
    assert messages
    for text in map(translator("en").text, messages):
        assert re.search(pattern, text)
        assert ("would" in text) is tense.startswith("would")
