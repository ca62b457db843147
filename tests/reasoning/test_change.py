"""How to be served by another authority, against the contract's table (S37-S41; readings 7 and 8)."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from guide import evaluate
from tests.all_told import answers_of

GROUPS = tomllib.loads(Path(__file__).with_name("cases-change.toml").read_text(encoding="utf-8"))
CASES = [pytest.param({**group["base"], **case["give"]}, case, id=f"{key}: {case['name']}")
         for key, group in GROUPS.items() for case in group["cases"]]


def known(value: object) -> object:
    return None if value == "?" else value


@pytest.mark.parametrize(("given", "case"), CASES)
def test_change(given: dict[str, Any], case: dict[str, Any]) -> None:
    change = evaluate(answers_of({name: known(value) for name, value in given.items()})).change
    to = change.addressed_to
    assert change.route == case.get("route")
    assert (to and f"{to.kind}:{to.area or to.te_office}") == case.get("to")
    assert change.conditions == {name: known(value) for name, value in case["conditions"].items()}
    assert change.possible == known(case["possible"])
    assert change.consent_from == case.get("consent")
