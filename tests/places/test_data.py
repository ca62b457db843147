"""The reference data is sound, and `faults` sees when it is not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from guide.law.days import TRIAL_FIRST_DAY, TRIAL_LAST_DAY
from guide.places import (
    EMPLOYMENT_AREAS,
    FORMS,
    MUNICIPALITIES,
    POSTAL_CODES,
    TE_OFFICES,
    TRIAL_AREAS,
    Municipality,
    area_language,
    data,
    employment_area,
    faults,
    municipalities,
    resolve,
    te_office,
    trial_area,
)
from guide.places.model import Membership


def test_data_is_sound() -> None:
    """S20: 118 municipalities in 25 trial areas."""
    assert faults.faults() == []
    assert sum(len(area.members(TRIAL_LAST_DAY)) for area in TRIAL_AREAS.values()) == 118


@pytest.mark.parametrize(("on", "count"), [(date(2020, 12, 31), 310), (TRIAL_FIRST_DAY, 309), (TRIAL_LAST_DAY, 309),
                                           (date(2025, 1, 1), 308), (date(2026, 11, 24), 308)])
def test_there_are_as_many_municipalities_as_statistics_finland_counts(on: date, count: int) -> None:
    codes = municipalities(on)
    assert (len(codes), sum(MUNICIPALITIES[code].aland for code in codes)) == (count, 16)
    assert sum(len(area.members(on)) for area in EMPLOYMENT_AREAS.values()) == (count - 16 if on.year > 2024 else 0)
    assert sum(len(area.members(on)) for area in TE_OFFICES.values()) == (count - 16 if 2020 < on.year < 2025 else 0)
    assert (len(EMPLOYMENT_AREAS), len(TE_OFFICES)) == (45, 15)


def test_lookups() -> None:
    now, then = date(2026, 11, 24), TRIAL_LAST_DAY
    assert (trial_area("091", then), trial_area("091", now)) == (TRIAL_AREAS["3"], None)
    assert (employment_area("478", now), employment_area("091", then), te_office("478", then)) == (None, None, None)
    assert te_office("588", then) == te_office("507", then)
    assert te_office("507", now) is None
    assert employment_area("588", now) == employment_area("507", now) != employment_area("091", now)
    assert "46" not in EMPLOYMENT_AREAS
    assert EMPLOYMENT_AREAS["07"].host_confirmed is False
    assert {area_language(area, now) for area in EMPLOYMENT_AREAS.values()} == {"fi", "bilingual"}
    with pytest.raises(KeyError):
        employment_area("000", now)


def changed(index: Mapping[str, BaseModel], key: str, **fields: object) -> dict[str, BaseModel]:
    """Return a copy of an index in which one row is broken."""
    return {**index, key: index[key].model_copy(update=fields)}


def without(index: Mapping[str, Any], key: str) -> dict[str, Any]:
    return {other: one for other, one in index.items() if other != key}


def members(*codes: str) -> tuple[Membership, ...]:
    return tuple(Membership(code=code, valid_from=None, valid_to=None) for code in codes)


def during(first: date, last: date | None, index: Mapping[str, Any], key: str) -> dict[str, BaseModel]:
    """Return a copy of an index in which the members of one area belong to it on other days."""
    return changed(index, key, memberships=tuple(
        one.model_copy(update={"valid_from": first, "valid_to": last}) for one in index[key].memberships))


BROKEN: list[tuple[str, Callable[[], Any], str]] = [
    ("EMPLOYMENT_AREAS", lambda: without(EMPLOYMENT_AREAS, "08"),
     "091 is in 0 areas of kind employment area on 2025-01-01, expected 1"),
    ("EMPLOYMENT_AREAS", lambda: changed(EMPLOYMENT_AREAS, "08", memberships=members("091", "049")),
     "049 is in 2 areas"),
    ("EMPLOYMENT_AREAS", lambda: changed(EMPLOYMENT_AREAS, "08", memberships=members("091", "478")),
     "478 is in 1 areas"),
    ("EMPLOYMENT_AREAS", lambda: during(TRIAL_LAST_DAY, None, EMPLOYMENT_AREAS, "08"),
     "091 is in 1 areas of kind employment area on 2024-12-31, expected 0"),
    ("EMPLOYMENT_AREAS", lambda: changed(EMPLOYMENT_AREAS, "02", host_code="091"), "the host 091 is no member"),
    ("EMPLOYMENT_AREAS", lambda: changed(EMPLOYMENT_AREAS, "02", host=None), "the host is confirmed and not named"),
    ("EMPLOYMENT_AREAS", lambda: changed(EMPLOYMENT_AREAS, "02", id="03"), "03 is filed under 02"),
    ("TRIAL_AREAS", lambda: without(TRIAL_AREAS, "3"), "24 trial areas with 117 municipalities"),
    ("TRIAL_AREAS", lambda: changed(TRIAL_AREAS, "3", memberships=members("091", "837")),
     "trial area 3 is not in the area"),
    ("TRIAL_AREAS", lambda: changed(TRIAL_AREAS, "3", memberships=members("000")), "000 is a member of an area"),
    ("TRIAL_AREAS", lambda: during(TRIAL_FIRST_DAY, date(2023, 12, 31), TRIAL_AREAS, "3"),
     "25 trial areas with 117 municipalities"),
    ("TRIAL_AREAS", lambda: during(TRIAL_FIRST_DAY, date(2025, 1, 1), TRIAL_AREAS, "3"),
     "trial area 3 has other members on 2025-01-01"),
    ("TRIAL_AREAS", lambda: changed(TRIAL_AREAS, "3", name_fi="Muu"), "has another name in trial_area_names.csv"),
    ("TE_OFFICES", lambda: without(TE_OFFICES, "15"), "698 is in 0 areas of kind TE office"),
    ("POSTAL_CODES", lambda: changed(POSTAL_CODES, "00100", municipality_code="000"), "000 is no municipality"),
    ("POSTAL_CODES", lambda: changed(POSTAL_CODES, "00100", others=("091",)), "a municipality is given twice"),
    ("POSTAL_CODES", lambda: {code: one for code, one in POSTAL_CODES.items() if one.municipality_code != "766"},
     "766 has no postal code"),
    ("MUNICIPALITIES", lambda: changed(MUNICIPALITIES, "588", merged_into=None), "go together"),
    ("MUNICIPALITIES", lambda: changed(MUNICIPALITIES, "588", valid_to=None), "go together"),
    ("MUNICIPALITIES", lambda: changed(MUNICIPALITIES, "091", name_sv="Hel\x07sing"), "a stray character in the sv"),
    ("MUNICIPALITIES", lambda: changed(MUNICIPALITIES, "091", name_fi="<b>"), "091 is not named Helsinki"),
    ("FORMS", lambda: without(FORMS, "091"), "municipality_forms.csv has no row of 091"),
]


@pytest.mark.parametrize(("index", "broken", "fault"), BROKEN, ids=[fault for _, _, fault in BROKEN])
def test_a_broken_row_is_named(
        monkeypatch: pytest.MonkeyPatch, index: str, broken: Callable[[], Any], fault: str) -> None:
    monkeypatch.setattr(faults, index, broken())
    found = faults.faults()
    assert any(fault in one for one in found), found


def test_a_successor_that_is_none_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for wrong in ("911", "588", "000"):
        broken = changed(MUNICIPALITIES, "588", merged_into=wrong)
        monkeypatch.setattr(data, "MUNICIPALITIES", broken)
        monkeypatch.setattr(faults, "MUNICIPALITIES", broken)
        assert f"588: its successor {wrong} is no municipality after 2024-12-31" in faults.faults()
        assert resolve("588", date(2026, 1, 1)).code == "588"


def test_a_lost_shape_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    real = data.text_of
    monkeypatch.setattr(faults, "text_of", lambda name: real(name).replace('"id":"091"', '"id":"092"'))
    assert any("does not show the municipalities of 2025-01-01: 091" in one for one in faults.faults())


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
