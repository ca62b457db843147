"""The reference data is sound, and `faults` sees when it is not."""

from __future__ import annotations

from datetime import date

import pytest

from guide.places import EMPLOYMENT_AREAS, TRIAL_AREAS, by_name, faults, resolve
from guide.places.model import EmploymentArea


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
