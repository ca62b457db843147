"""The cases of cases-duties.toml: what is told and not told on both sides of each day of change (S42-S46)."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict

from guide.facts.situation import situation_facts
from guide.language.locale import LANGUAGES, translator
from guide.law.duties import DUTY_DETAILS
from guide.law.duties.general_duties import DUTIES
from guide.law.lines import duties as duty_lines
from guide.law.model import in_force
from tests.law.duties.situations import GIVEN, parts, section

CHANGES = ("2022-05-02", "2025-01-01", "2026-01-01", "2026-03-01", "2026-05-01", "2026-09-01")


class Case(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: str
    on: date
    person: str
    duty: str
    shown: list[str]
    not_shown: list[str]
    situation: dict[str, Any] = {}
    statements: list[str] = []


CASES = [Case.model_validate(one) for one in tomllib.loads(
    (Path(__file__).parent / "cases-duties.toml").read_text(encoding="utf-8"))["case"]]
#: Notes of the part, and of the whole section.
NOTES = {one.id for one in (duty_lines.CONFIRM, duty_lines.WORDING, duty_lines.DOUBT_2021, duty_lines.DOUBT_2025,
                            duty_lines.DOUBT_2026)}
MESSAGES = {one.message.id for one in DUTY_DETAILS} | NOTES


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Case) -> None:
    whole = section(case.on, case.person, situation_facts(**case.situation))
    part = next(one for one in parts(whole) if one.id == case.duty)
    found = {sentence.message.id for sentence in (*part.sentences, *whole.sentences)}
    assert set(case.shown) <= found
    assert not set(case.not_shown) & found
    for sentence in part.sentences:
        assert len({sentence.text(translator(lang)) for lang in LANGUAGES}) == len(LANGUAGES)


def test_cases_name_what_exists() -> None:
    assert len({case.name for case in CASES}) == len(CASES)
    for case in CASES:
        assert {*case.shown, *case.not_shown} <= MESSAGES, case.name
        assert case.person in GIVEN
        duty = [rule for rule in in_force(DUTIES, case.on) if rule.id == case.duty]
        assert all(set(rule.statements) <= set(case.statements) for rule in duty), case.name


def test_both_sides_of_every_change_are_held() -> None:
    days = {case.on for case in CASES}
    for change in map(date.fromisoformat, CHANGES):
        assert {change, date.fromordinal(change.toordinal() - 1)} <= days


def test_every_statement_has_a_case() -> None:
    """S42-S46."""
    named = {statement for case in CASES for statement in case.statements}
    assert named == {"S42", "S43", "S44", "S45", "S46"}


def test_every_detail_has_a_case() -> None:
    assert {message for case in CASES for message in case.shown} == MESSAGES
