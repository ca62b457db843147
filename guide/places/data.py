"""The reference files, read and validated once at import, and the indexes made of them."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Mapping
from importlib.resources import files
from types import MappingProxyType

from guide.places.model import EmploymentArea, Municipality, PostalCode, TeOffice, TrialArea

ALAND_AREA = "46"


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a reference file in `guide/data`."""
    with (files("guide") / "data" / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def _members(name: str, key: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows(name):
        found[row[key]].append(row["municipality_code"])
    return {key: tuple(codes) for key, codes in found.items()}


def _municipalities() -> dict[str, Municipality]:
    found = {}
    for row in rows("municipalities.csv"):
        found[row["code"]] = Municipality.model_validate({**row, "aland": row["aland"] == "yes"})
    return found


def _trial_areas() -> dict[str, TrialArea]:
    members = _members("trial_areas.csv", "area_no")
    return {row["area_no"]: TrialArea(number=row["area_no"], name_fi=row["name_fi"], name_sv=row["name_sv"],
                                      name_en=row["name_en"], members=members[row["area_no"]])
            for row in rows("trial_area_names.csv")}


def _employment_areas() -> dict[str, EmploymentArea]:
    members = _members("employment_area_members.csv", "area_id")
    keep = ("name_fi", "name_sv", "name_en", "name_fi_full", "host", "host_code", "language")
    return {row["area_id"]: EmploymentArea.model_validate({
                **{name: row[name] for name in keep}, "id": row["area_id"], "members": members[row["area_id"]],
                "host_confirmed": row["host_status"] == "confirmed", "web": row["web"] or None})
            for row in rows("employment_areas.csv") if row["area_id"] != ALAND_AREA}


def _te_offices() -> dict[str, TeOffice]:
    members = _members("te_office_members.csv", "te_office_id")
    return {row["te_office_id"]: TeOffice(id=row["te_office_id"], name_fi=row["name_fi"], name_sv=row["name_sv"],
                                          name_en=row["name_en"], members=members[row["te_office_id"]])
            for row in rows("te_offices.csv")}


def _postal_codes() -> dict[str, PostalCode]:
    keep = ("postal_code", "name_fi", "name_sv", "municipality_code", "kind")
    return {row["postal_code"]: PostalCode.model_validate({
                **{name: row[name] for name in keep},
                "others": tuple(filter(None, row["other_municipality_codes"].replace(";", " ").split()))})
            for row in rows("postal_codes.csv")}


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
    """Return the employment area of a mainland municipality, None for Åland and former municipalities."""
    return _AREA_OF.get(code)


def te_office(code: str) -> TeOffice | None:
    """Return the TE office of a mainland municipality of 2021-2024, None for Åland."""
    return _OFFICE_OF.get(code)
