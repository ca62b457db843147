"""The reference data is sound, and `faults` sees when it is not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from guide.places import (
    CURRENT,
    EMPLOYMENT_AREAS,
    MUNICIPALITIES,
    POSTAL_CODES,
    TE_OFFICES,
    TRIAL_AREAS,
    Municipality,
    data,
    employment_area,
    faults,
    resolve,
    te_office,
    trial_area,
)


def test_data_is_sound() -> None:
    """S20: 118 municipalities in 25 trial areas."""
    assert faults.faults() == []
    assert sum(len(area.members) for area in TRIAL_AREAS.values()) == 118


def test_lookups() -> None:
    assert (trial_area("091"), employment_area("478"), te_office("478"), employment_area("588")) == (
        TRIAL_AREAS["3"], None, None, None)
    assert te_office("588") == te_office("507")
    assert "46" not in EMPLOYMENT_AREAS
    assert EMPLOYMENT_AREAS["07"].host_confirmed is False


def changed(index: Mapping[str, BaseModel], key: str, **fields: object) -> dict[str, BaseModel]:
    """Return a copy of an index in which one row is broken."""
    return {**index, key: index[key].model_copy(update=fields)}


def without(index: Mapping[str, BaseModel], key: str) -> dict[str, BaseModel]:
    return {other: one for other, one in index.items() if other != key}


BROKEN: list[tuple[str, Callable[[], Any], str]] = [
    ("EMPLOYMENT_AREAS", lambda: without(EMPLOYMENT_AREAS, "08"), "employment areas: 44, expected 45"),
    ("EMPLOYMENT_AREAS", lambda: without(EMPLOYMENT_AREAS, "08"), "091 is in 0 areas of kind employment area"),
    ("EMPLOYMENT_AREAS", lambda: changed(EMPLOYMENT_AREAS, "08", members=("091", "049")), "049 is in 2 areas"),
    ("EMPLOYMENT_AREAS", lambda: changed(EMPLOYMENT_AREAS, "08", members=("091", "478")), "478 is in 1 areas"),
    ("EMPLOYMENT_AREAS", lambda: changed(EMPLOYMENT_AREAS, "02", host_code="091"), "the host 091 is no member"),
    ("EMPLOYMENT_AREAS", lambda: changed(EMPLOYMENT_AREAS, "02", host=None), "the host is confirmed and not named"),
    ("EMPLOYMENT_AREAS", lambda: changed(EMPLOYMENT_AREAS, "02", language="sv"), "its members say otherwise"),
    ("EMPLOYMENT_AREAS", lambda: changed(EMPLOYMENT_AREAS, "02", id="03"), "03 is filed under 02"),
    ("TRIAL_AREAS", lambda: without(TRIAL_AREAS, "3"), "trial municipalities: 117, expected 118"),
    ("TRIAL_AREAS", lambda: changed(TRIAL_AREAS, "3", members=("091", "837")), "trial area 3 is not in the area"),
    ("TRIAL_AREAS", lambda: changed(TRIAL_AREAS, "3", members=("000",)), "000 is a member of an area"),
    ("TRIAL_AREAS", lambda: changed(TRIAL_AREAS, "3", members=("911",)), "911 ended during the trial"),
    ("TRIAL_AREAS", lambda: changed(TRIAL_AREAS, "3", name_fi="Muu"), "has another name in trial_area_names.csv"),
    ("TE_OFFICES", lambda: without(TE_OFFICES, "15"), "698 is in 0 areas of kind TE office"),
    ("CURRENT", lambda: CURRENT[1:], "current municipalities: 307, expected 308"),
    ("CURRENT", lambda: CURRENT[1:], "does not show exactly the current municipalities"),
    ("POSTAL_CODES", lambda: changed(POSTAL_CODES, "00100", municipality_code="588"), "588 is no current"),
    ("POSTAL_CODES", lambda: changed(POSTAL_CODES, "00100", others=("091",)), "a municipality is given twice"),
    ("POSTAL_CODES", lambda: {code: one for code, one in POSTAL_CODES.items() if one.municipality_code != "766"},
     "766 has no postal code"),
    ("MUNICIPALITIES", lambda: changed(MUNICIPALITIES, "588", merged_into=None), "go together"),
    ("MUNICIPALITIES", lambda: changed(MUNICIPALITIES, "588", merged_into="911"), "no municipality after 2024-12-31"),
    ("MUNICIPALITIES", lambda: changed(MUNICIPALITIES, "588", merged_into="091"), "588: does not resolve"),
    ("MUNICIPALITIES", lambda: changed(MUNICIPALITIES, "091", name_sv="Hel\x07sing"), "a stray character in the sv"),
    ("MUNICIPALITIES", lambda: changed(MUNICIPALITIES, "091", name_fi="<b>"), "091 is not named Helsinki"),
]


@pytest.mark.parametrize(("index", "broken", "fault"), BROKEN, ids=[fault for _, _, fault in BROKEN])
def test_a_broken_row_is_named(
        monkeypatch: pytest.MonkeyPatch, index: str, broken: Callable[[], Any], fault: str) -> None:
    monkeypatch.setattr(faults, index, broken())
    found = faults.faults()
    assert any(fault in one for one in found), found


def test_a_membership_of_other_days_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    real = data.rows
    monkeypatch.setattr(faults, "rows", lambda name: [{**row, "valid_to": "2023-12-31"} if number == 0 else row
                                                      for number, row in enumerate(real(name))])
    assert any("valid on other days than the rest" in one for one in faults.faults())


def test_unexpected_columns_and_values_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    row = MUNICIPALITIES["091"].model_dump()
    for wrong in ({"code": "91"}, {"name_fi": "a<b"}, {"name_fi": "a\u202eb"}, {"language_status": "en"}, {"more": 1}):
        with pytest.raises(ValidationError):
            Municipality.model_validate({**row, **wrong})
    monkeypatch.setattr(data, "text_of", lambda name: "area_no,name_fi,name_sv\n")
    with pytest.raises(ValueError, match="has the columns"):
        data.rows("trial_area_names.csv")


def test_a_merger_resolves_by_date() -> None:
    """Reading 13."""
    assert resolve("588", date(2024, 12, 31)).code == "588"
    assert resolve("588", date(2025, 1, 1)).code == "507"
    assert resolve("099", date(2021, 3, 1)).code == "214"
    assert resolve("911", date(2021, 3, 1)).code == "541"
    with pytest.raises(KeyError):
        resolve("000", date(2025, 1, 1))


def test_employment_areas_have_names_fit_to_show() -> None:
    names = {lang: {area.name(lang) for area in EMPLOYMENT_AREAS.values()} for lang in ("fi", "sv", "en")}
    assert [len(names[lang]) for lang in ("fi", "sv", "en")] == [45, 45, 45]
    assert all("työllisyysalue" in name for name in names["fi"])
    assert EMPLOYMENT_AREAS["02"].name("fi") == "Etelä-Hämeen työllisyysalue"
    with pytest.raises(KeyError):
        EMPLOYMENT_AREAS["02"].name("de")
