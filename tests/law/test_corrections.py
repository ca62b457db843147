"""Each row of law-corrections.toml is met by a rule or a line with its sources and days, and shows on its cases."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict

from guide import evaluate
from guide.answer.blocks import Result
from guide.answer.build import result
from guide.answer.matter import matter_result
from guide.law.all_rules import EVERY_RULE
from guide.law.kinds import AuthorityKind
from guide.law.model import Rule
from guide.tools.catalogues import extracted
from tests.all_told import RowAnswers


class Case(BaseModel):
    """Answers, or a matter on a day; what is shown and what is not, what comes out, which places are not cited."""

    model_config = ConfigDict(extra="forbid")

    answers: RowAnswers | None = None
    matter: str = ""
    on: date | None = None
    server: AuthorityKind = "employment_authority"
    read_on: date | None = None
    shown: list[str] = []
    not_shown: list[str] = []
    never_cited: list[str] = []
    outcome: dict[str, Any] = {}

    @property
    def day(self) -> date:
        """Return the day that the case is about."""
        day = self.answers.on if self.answers else self.on
        assert day is not None
        return day

    @cache  # noqa: B019
    def whole(self) -> Result:
        """Return what the guide shows."""
        read = self.read_on or self.day
        if self.answers:
            return result(self.answers, read)
        return matter_result(self.matter, self.day, None, self.server, read)

    def __hash__(self) -> int:
        return id(self)


class Row(BaseModel):
    """One correction: what it says, and what meets it."""

    model_config = ConfigDict(extra="forbid")

    says: str
    rules: list[str] = []
    texts: list[str] = []
    sources: list[str]
    unsure: list[str] = []
    review_by: date | None = None
    case: list[Case]

    def lacking(self, known: Mapping[str, tuple[Rule, ...]]) -> list[str]:
        """Return what the row lacks among the rules and lines that are known by id and by the id of their text."""
        days = [case.day for case in self.case]
        met = {name: [rule for rule in known.get(name, ()) if any(map(rule.in_force, days))]
               for name in (*self.rules, *self.texts)}
        shown = {text for case in self.case for text in case.shown}
        cited = {source.label for rules in met.values() for rule in rules for source in rule.sources}
        last = max(days)
        return [
            *(f"no rule {name} in force on a day of its cases" for name in self.rules if not met[name]),
            *(f"no line {name} in force on a day of its cases" for name in self.texts if not met[name]),
            *(f"no case shows {name}" for name in self.texts if name not in shown),
            *(f"nothing cites {source}" for source in self.sources if source not in cited),
            *(f"{name} is told as certain" for name in self.unsure if any(
                rule.certain for rule in known.get(name, ()) if rule.in_force(last))),
            *(f"{rule.id} is reviewed by {rule.review_by}" for rules in met.values() for rule in rules
              if self.review_by and rule.in_force(last) and rule.review_by > self.review_by)]


ROWS = {name: Row.model_validate(one) for name, one in tomllib.loads(
    Path(__file__).with_name("law-corrections.toml").read_text(encoding="utf-8")).items()}
CASES = [(name, case) for name, row in ROWS.items() for case in row.case]


@cache
def known() -> Mapping[str, tuple[Rule, ...]]:
    found: dict[str, dict[Rule, None]] = defaultdict(dict)
    for rule in EVERY_RULE:
        found[rule.id][rule] = None
        found[rule.title.id][rule] = None
    return {name: tuple(rules) for name, rules in found.items()}


def is_part(expected: object, found: object) -> bool:
    """Return whether what is expected is part of what was found, within tables and in any place of a list."""
    if isinstance(expected, dict):
        return isinstance(found, dict) and all(
            name in found and is_part(value, found[name]) for name, value in expected.items())
    if isinstance(expected, list):
        return isinstance(found, list) and all(any(is_part(one, other) for other in found) for one in expected)
    return expected == found


def test_every_row_is_there() -> None:
    assert list(ROWS) == [f"K{number}" for number in range(1, 36)]
    assert all(row.rules or row.texts for row in ROWS.values())


@pytest.mark.parametrize("name", ROWS)
def test_a_row_is_met_by_its_rules_and_lines(name: str) -> None:
    assert ROWS[name].lacking(known()) == []


@pytest.mark.parametrize(("name", "case"), CASES, ids=lambda one: one if isinstance(one, str) else str(one.day))
def test_a_row_shows_on_its_cases(name: str, case: Case) -> None:
    sentences = list(case.whole().every_sentence())
    found = {one.message.id for one in sentences}
    assert set(case.shown) <= found, name
    assert not set(case.not_shown) & found, name
    assert not set(case.never_cited) & {source.label for one in sentences for source in one.sources}, name
    if case.answers:
        assert is_part(case.outcome, evaluate(case.answers).model_dump(mode="json", by_alias=True)), name


@pytest.mark.parametrize("name", ROWS)
def test_without_any_one_rule_or_line_the_row_is_open(name: str) -> None:
    row = ROWS[name]
    for gone in (*row.rules, *row.texts):
        assert [one for one in row.lacking({**known(), gone: ()}) if f" {gone} in force" in one], gone


def test_what_must_not_be_shown_exists() -> None:
    ids = {str(message.context) for message in extracted() if message.id}
    assert {text for _, case in CASES for text in case.not_shown} <= ids
