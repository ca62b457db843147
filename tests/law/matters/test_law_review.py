"""What the law review found in the matters, held by line, by section and by words (`[[line]]` of the cases)."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest
from pydantic import BaseModel, ConfigDict

from guide.answer.blocks import Sentence
from guide.answer.matter import matter_result
from guide.language.locale import LANGUAGES, translator
from guide.law.acts import ALAND_ACT
from guide.law.matters import MATTERS
from tests.days import TODAY
from tests.law.matters.everything import all_days
from tests.law.matters.test_cases import AUTHORITIES

CHAPTERS = {"916/2012", "1290/2002"}


class Shown(BaseModel):
    """A line by id with the label of its first source; `before` is the last day without it."""

    model_config = ConfigDict(extra="forbid")

    finding: str
    matter: str
    on: date
    server: str
    shown: dict[str, str]
    not_shown: list[str] = []
    before: date | None = None
    words: dict[str, list[str]] = {}


LINES = [Shown.model_validate(one) for one in tomllib.loads(
    Path(__file__).with_name("cases-matters.toml").read_text(encoding="utf-8"))["line"]]


def sentences(matter: str, on: date, key: str) -> dict[str, Sentence]:
    whole = matter_result(matter, on, None, AUTHORITIES[key], TODAY)
    return {one.message.id: one for one in whole.every_sentence()}


@pytest.mark.parametrize("line", LINES, ids=lambda line: f"{line.finding} {line.matter} {line.on} {line.server}")
def test_line(line: Shown) -> None:
    found = sentences(line.matter, line.on, line.server)
    assert {name: found[name].sources[0].label for name in line.shown if name in found} == line.shown
    assert not set(line.not_shown) & set(found)
    if line.before:
        assert not set(line.shown) & set(sentences(line.matter, line.before, line.server))
    for lang, words in line.words.items():
        assert lang in LANGUAGES
        text = " ".join(found[name].text(translator(lang)) for name in line.shown)
        assert [word for word in words if word not in text] == []


def test_l60_on_aland_nothing_of_the_mainland_is_said_of_a_matter() -> None:
    for on in all_days():
        for matter in MATTERS:
            lead = matter_result(matter.id, on, None, "ams", TODAY).lead
            assert [(one.message.id, one.sources[0].act) for one in lead] == [("matter.aland.rules", ALAND_ACT)]


def test_l46_an_act_in_chapters_is_cited_by_chapter_and_section() -> None:
    for on in all_days():
        for key, kind in AUTHORITIES.items():
            if (on.year < 2025) == (key == "a"):
                continue
            for matter in MATTERS:
                for one in matter_result(matter.id, on, None, kind, TODAY).every_sentence():
                    bare = [source.label for source in one.sources if source.act.number in CHAPTERS
                            and source.section and ":" not in source.section]
                    assert bare == [], one.message.id
