"""What people type for a day: every case of the table, every month of every language, and no text that breaks it."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from guide.facts.typed_day import LONGEST, NotADay, typed_day
from guide.language.locale import LANGUAGES, translator
from guide.law.days import Period

CASES = tomllib.loads(Path(__file__).with_name("typed_days.toml").read_text(encoding="utf-8"))
MONTHS = range(1, 13)


def read(text: str) -> str:
    try:
        meant = typed_day(text)
    except NotADay as error:
        return error.code
    return str(meant.first) if meant.first == meant.last else f"{meant.first}/{meant.last}"


@pytest.mark.parametrize("kind", CASES)
def test_cases(kind: str) -> None:
    assert {text: read(text) for text in CASES[kind]} == CASES[kind]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_days_as_the_guide_writes_them(lang: str) -> None:
    to = translator(lang)
    for after in range(0, 2200, 7):
        day = date(2021, 3, 1) + timedelta(after)
        written = (to.date(day), f"{day.day}.{day.month}.{day.year}", day.isoformat())
        assert {typed_day(text) for text in written} == {Period(day, day)}, day


@pytest.mark.parametrize("lang", LANGUAGES)
def test_months_by_name_beginning_and_ending(lang: str) -> None:
    for month in MONTHS:
        name = translator(lang).month(month)
        endings = ("", "ssa", "n", "sta", "ta") if lang == "fi" else ("",)
        for text in (*(name + ending for ending in endings), name.upper(), name[:5]):
            assert typed_day(f"{text} 2022").first == date(2022, month, 1), text


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=2 * LONGEST) | st.text(alphabet="0123456789.-/ maj", max_size=20))
@example("9" * 5000)
@example("²³.5.2023")
@example("٣.٥.٢٠٢٣")
@example("0000")
@example("12/9999")
@example("winter 9999")
def test_no_text_breaks_it(text: str) -> None:
    try:
        meant = typed_day(text)
    except NotADay:
        return
    assert meant.last is not None
    assert meant.first <= meant.last <= meant.first + timedelta(456)
