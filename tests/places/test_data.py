"""The reference data is sound, and `faults` sees when it is not."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from guide.places import CURRENT, EMPLOYMENT_AREAS, MUNICIPALITIES, TRIAL_AREAS, by_name, faults, resolve
from guide.places.model import EmploymentArea
from guide.places.search import find


def test_data_is_sound() -> None:
    """S20: 118 municipalities in 25 trial areas."""
    assert faults.faults() == []
    assert sum(len(area.members) for area in TRIAL_AREAS.values()) == 118


def test_a_missing_area_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    fewer: dict[str, EmploymentArea] = {key: area for key, area in EMPLOYMENT_AREAS.items() if key != "08"}
    monkeypatch.setattr(faults, "EMPLOYMENT_AREAS", fewer)
    found = faults.faults()
    assert "employment areas: 44, expected 45" in found
    assert any(fault.startswith("091 is in 0 areas") for fault in found)


def test_a_merger_resolves_by_date() -> None:
    """Reading 13."""
    assert resolve("588", date(2024, 12, 31)).code == "588"
    assert resolve("588", date(2025, 1, 1)).code == "507"
    assert resolve("099", date(2021, 3, 1)).code == "214"


def test_dotted_and_ringed_letters_sort_last() -> None:
    assert by_name(["992", "946", "091"], "fi") == ["091", "946", "992"]
    assert by_name(["853", "837", "091"], "sv") == ["091", "837", "853"]


def test_trial_areas_are_those_of_the_act() -> None:
    """S20: membership against the list in section 3, read by the place search."""
    listed = tomllib.loads(Path(__file__).with_name("trial-areas-2021-03-01.toml").read_text(encoding="utf-8"))
    region = {code for code in CURRENT if MUNICIPALITIES[code].region_fi == "Pirkanmaa"} - {"291"}
    assert set(TRIAL_AREAS["14"].members) == region
    assert set(listed) | {"14"} == set(TRIAL_AREAS)
    for number, names in listed.items():
        members = set(TRIAL_AREAS[number].members)
        found = {next((match.code for match in find(name) if match.code in members), name)
                 for name in names.split(", ")}
        assert found == members, number
