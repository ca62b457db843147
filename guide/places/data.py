"""The reference files, read and validated once at import, and the indexes made of them."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from importlib.resources import files
from types import MappingProxyType

from guide.places.model import EmploymentArea, Municipality, PostalCode, TeOffice, TrialArea

ALAND_AREA = "46"
COLUMNS: Mapping[str, str] = MappingProxyType({
    "municipalities.csv": "code name_fi name_sv name_en region_code region_fi region_sv region_en language_status "
                          "languages sami_homeland aland valid_from valid_to merged_into",
    "trial_areas.csv": "area_no area_fi municipality_code municipality_fi valid_from valid_to",
    "trial_area_names.csv": "area_no name_fi name_sv name_en",
    "employment_areas.csv": "area_id name_fi name_sv name_en name_fi_full name_sv_other host host_code host_kind "
                            "host_status host_evidence web member_count valid_from valid_to note phone phone_evidence "
                            "language",
    "employment_area_members.csv": "municipality_code municipality_fi area_id valid_from valid_to evidence",
    "te_offices.csv": "te_office_id name_fi name_sv name_en ely_fi ely_sv member_count name_seen_in_source valid_to",
    "te_office_members.csv": "municipality_code municipality_fi te_office_id valid_from valid_to",
    "postal_codes.csv": "postal_code name_fi name_sv municipality_code other_municipality_codes kind source",
})


def text_of(name: str) -> str:
    """Return the text of a file in `guide/data`."""
    return (files("guide") / "data" / name).read_text(encoding="utf-8")


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a reference file in `guide/data`; ValueError when its columns are not the expected ones."""
    reader = csv.DictReader(io.StringIO(text_of(name), newline=""), strict=True)
    if reader.fieldnames != COLUMNS[name].split():
        raise ValueError(f"{name} has the columns {reader.fieldnames}, expected {COLUMNS[name].split()}")
    found = list(reader)
    for number, row in enumerate(found, 1):
        if None in row or None in row.values():
            raise ValueError(f"{name}: row {number} has too many or too few fields")
    return found


def _unique(name: str, key: str) -> list[dict[str, str]]:
    found = rows(name)
    keys = [row[key] for row in found]
    if len(set(keys)) != len(keys):
        raise ValueError(f"{name}: the column {key} has a value twice")
    return found


def _members(name: str, key: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows(name):
        found[row[key]].append(row["municipality_code"])
    return {area: tuple(codes) for area, codes in found.items()}


def _municipalities() -> dict[str, Municipality]:
    return {row["code"]: Municipality.model_validate({**row, "aland": row["aland"] == "yes"})
            for row in _unique("municipalities.csv", "code")}


def _trial_areas() -> dict[str, TrialArea]:
    members = _members("trial_areas.csv", "area_no")
    return {row["area_no"]: TrialArea(number=row["area_no"], name_fi=row["name_fi"], name_sv=row["name_sv"],
                                      name_en=row["name_en"], members=members.get(row["area_no"], ()))
            for row in _unique("trial_area_names.csv", "area_no")}


def _employment_areas() -> dict[str, EmploymentArea]:
    members = _members("employment_area_members.csv", "area_id")
    keep = ("name_fi", "name_sv", "name_en", "name_fi_full", "host", "host_code", "language", "web")
    return {row["area_id"]: EmploymentArea.model_validate({
                **{name: row[name] for name in keep}, "id": row["area_id"],
                "members": members.get(row["area_id"], ()), "host_confirmed": row["host_status"] == "confirmed"})
            for row in _unique("employment_areas.csv", "area_id") if row["area_id"] != ALAND_AREA}


def _te_offices() -> dict[str, TeOffice]:
    members = _members("te_office_members.csv", "te_office_id")
    return {row["te_office_id"]: TeOffice(id=row["te_office_id"], name_fi=row["name_fi"], name_sv=row["name_sv"],
                                          name_en=row["name_en"], members=members.get(row["te_office_id"], ()))
            for row in _unique("te_offices.csv", "te_office_id")}


def _postal_codes() -> dict[str, PostalCode]:
    keep = ("postal_code", "name_fi", "name_sv", "municipality_code", "kind")
    return {row["postal_code"]: PostalCode.model_validate({
                **{name: row[name] for name in keep}, "others": row["other_municipality_codes"]})
            for row in _unique("postal_codes.csv", "postal_code")}


MUNICIPALITIES: Mapping[str, Municipality] = MappingProxyType(_municipalities())
TRIAL_AREAS: Mapping[str, TrialArea] = MappingProxyType(_trial_areas())
EMPLOYMENT_AREAS: Mapping[str, EmploymentArea] = MappingProxyType(_employment_areas())
TE_OFFICES: Mapping[str, TeOffice] = MappingProxyType(_te_offices())
POSTAL_CODES: Mapping[str, PostalCode] = MappingProxyType(_postal_codes())
CURRENT: tuple[str, ...] = tuple(code for code, one in MUNICIPALITIES.items() if one.valid_to is None)

_TRIAL_OF = {code: area for area in TRIAL_AREAS.values() for code in area.members}
_AREA_OF = {code: area for area in EMPLOYMENT_AREAS.values() for code in area.members}
_OFFICE_OF = {code: office for office in TE_OFFICES.values() for code in office.members}


def trial_area(code: str) -> TrialArea | None:
    """Return the trial area of a municipality, None outside the trial."""
    return _TRIAL_OF.get(code)


def employment_area(code: str) -> EmploymentArea | None:
    """Return the employment area of a mainland municipality, None for Åland and where one ended before 2025."""
    return _AREA_OF.get(code)


def members_on(area: EmploymentArea, on: date) -> tuple[str, ...]:
    """Return the members on a day: not those that a merger has ended, nor those that one has yet to make."""
    return tuple(code for code in area.members if MUNICIPALITIES[code].exists(on))


def te_office(code: str) -> TeOffice | None:
    """Return the TE office of a mainland municipality of 2021-2024, None for Åland."""
    return _OFFICE_OF.get(code)
