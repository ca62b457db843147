"""Who handled which matter on which day, against a table worked out by hand (S22-S28, S30-S35)."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from guide.law.kinds import AuthorityKind
from guide.law.matters import MATTERS, handling

AUTHORITIES: dict[str, AuthorityKind] = {
    "m": "trial_municipality", "t": "te_office", "a": "employment_authority", "ams": "ams"}
TABLE = tomllib.loads(Path(__file__).with_name("cases-matters.toml").read_text(encoding="utf-8"))["case"]
CASES = [pytest.param(case["matter"], key, day, handler, id=f"{case['matter']} {key} {day}")
         for case in TABLE for key in AUTHORITIES for day, handler in case.get(key, {}).items()]
SECTIONS = [pytest.param(case["matter"], *where.split(), label, id=f"{case['matter']} {where}")
            for case in TABLE for where, label in case["law"].items()]


@pytest.mark.parametrize(("matter", "key", "day", "handler"), CASES)
def test_handler(matter: str, key: str, day: str, handler: str) -> None:
    assert handling(matter, date.fromisoformat(day), AUTHORITIES[key]).handler.value == handler


@pytest.mark.parametrize(("matter", "key", "day", "label"), SECTIONS)
def test_section_that_says_so(matter: str, key: str, day: str, label: str) -> None:
    assert handling(matter, date.fromisoformat(day), AUTHORITIES[key]).sources[0].label == label


def test_every_matter_is_in_the_table() -> None:
    assert [case["matter"] for case in TABLE if case["matter"] not in {matter.id for matter in MATTERS}] == []
    assert {matter.id for matter in MATTERS} == {case["matter"] for case in TABLE}
