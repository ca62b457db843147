"""Each text says what its key means: fact and direction, place, authority; a name where the key names one."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

import pytest

from guide.answer import what_if_places as places
from guide.answer import what_if_texts as texts
from guide.answer import why_texts
from guide.answer.what_if import STATUS_SAID
from guide.language.locale import translator
from guide.language.messages import Message

WORDS = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))
ALONE = [*texts.IF.items(), *texts.ANSWER.items()]
SAID = [*why_texts.SAID.items(), *STATUS_SAID.items()]
MOVES = [(key, message) for table in (places.WOULD_HAVE, places.WOULD, places.WAS, places.IS)
         for key, message in table.items()]


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
    assert not lacks(message, [*WORDS["facts"][f"{field} {value}"], *WORDS["kinds"][kind]])
    assert message.fi.endswith(": {name}.")
    assert says_no(message) is is_no(field, value)


@pytest.mark.parametrize(("key", "message"), SAID, ids=lambda one: getattr(one, "id", None))
def test_an_answer(key: tuple[str, object], message: Message) -> None:
    field, value = key
    assert not lacks(message, WORDS["said"].get(str(value)) or WORDS["facts"][f"{field} {value}"])
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


def test_the_settled_speak_of_what_would_be_and_the_open_of_what_was() -> None:
    to = translator("en")
    for message in (*texts.IF.values(), *places.WOULD_HAVE.values()):
        assert "would have served" in to.text(message)
    for message in places.WOULD.values():
        assert "would serve" in to.text(message)
    for message in (*texts.ANSWER.values(), *places.WAS.values()):
        assert re.search(r"\bserved\b", to.text(message))
        assert "would" not in to.text(message)
    for message in places.IS.values():
        assert re.search(r"\bserves\b", to.text(message))
