"""The reference files, read and validated once at import, and the indexes made of them."""

import csv
import io
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from importlib.resources import files
from types import MappingProxyType
from typing import Literal, TypeVar

from pydantic import BaseModel

from guide.law.days import ONE_DAY
from guide.places.model import EmploymentArea, MemberArea, Membership, Municipality, PostalCode, TeOffice, TrialArea

_Model = TypeVar("_Model", bound=BaseModel)
_Area = TypeVar("_Area", bound=MemberArea)

ALAND_AREA = "46"
COLUMNS: Mapping[str, str] = MappingProxyType({
    "municipalities.csv": "code name_fi name_sv name_en region_code region_fi region_sv region_en language_status "
                          "languages sami_homeland aland valid_from valid_to merged_into",
    "trial_areas.csv": "area_no area_fi municipality_code municipality_fi valid_from valid_to",
    "trial_area_names.csv": "area_no name_fi name_sv name_en",
    "employment_areas.csv": "area_id name_fi name_sv name_en name_fi_full name_sv_full host host_code host_kind "
                            "host_status host_evidence web valid_from valid_to note phone phone_evidence",
    "employment_area_members.csv": "municipality_code municipality_fi area_id valid_from valid_to evidence",
    "te_offices.csv": "te_office_id name_fi name_sv name_en ely_fi ely_sv name_seen_in_source valid_to",
    "te_office_members.csv": "municipality_code municipality_fi te_office_id valid_from valid_to",
    "postal_codes.csv": "postal_code name_fi name_sv municipality_code other_municipality_codes kind source",
    "municipality_points.csv": "code latitude longitude",
    "municipality_forms.csv": "code name_fi of_fi in_fi to_fi in_sv",
    "municipality_contacts.csv": "municipality_code municipality_fi page_fi page_sv page_source page_checked_on "
                                 "page_review_by page_confidence email email_source email_checked_on email_review_by "
                                 "email_confidence",
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


def _read(model: type[_Model], name: str, key: str, **more: Mapping[str, object]) -> Mapping[str, _Model]:
    """Return what a file holds by its key; `more` has further fields by the same key."""
    found: dict[str, _Model] = {}
    for row in rows(name):
        if row[key] in found:
            raise ValueError(f"{name}: the column {key} has the value {row[key]} twice")
        if row[key] != ALAND_AREA:
            found[row[key]] = model.model_validate({**row, **{field: by[row[key]] for field, by in more.items()}})
    return MappingProxyType(found)


def _memberships(name: str, key: str) -> Mapping[str, list[Membership]]:
    """Return the memberships in each area. None is longer than its municipality is one of its own."""
    found: dict[str, list[Membership]] = defaultdict(list)
    for row in rows(name):
        one = MUNICIPALITIES.get(row["municipality_code"])
        first, last = (one.valid_from, one.valid_to) if one else (None, None)
        found[row[key]].append(Membership.model_validate({
            "code": row["municipality_code"],
            "valid_from": max(row["valid_from"], str(first or "")),
            "valid_to": min(filter(None, (row["valid_to"], str(last or ""))), default="")}))
    return found


MUNICIPALITIES = _read(Municipality, "municipalities.csv", "code")
#: How "of", "in" and "to" each municipality are said in Finnish (Porin, Porissa, Poriin), and "in" in Swedish.
FORMS: Mapping[str, Mapping[str, str]] = {row["code"]: row for row in rows("municipality_forms.csv")}
TRIAL_AREAS = _read(TrialArea, "trial_area_names.csv", "area_no",
                    memberships=_memberships("trial_areas.csv", "area_no"))
EMPLOYMENT_AREAS = _read(EmploymentArea, "employment_areas.csv", "area_id",
                         memberships=_memberships("employment_area_members.csv", "area_id"))
TE_OFFICES = _read(TeOffice, "te_offices.csv", "te_office_id",
                   memberships=_memberships("te_office_members.csv", "te_office_id"))
POSTAL_CODES = _read(PostalCode, "postal_codes.csv", "postal_code")


def _by_member(areas: Mapping[str, _Area]) -> Mapping[str, list[tuple[Membership, _Area]]]:
    found: dict[str, list[tuple[Membership, _Area]]] = defaultdict(list)
    for area in areas.values():
        for one in area.memberships:
            found[one.code].append((one, area))
    return found


_TRIAL_AREAS_OF = _by_member(TRIAL_AREAS)
_EMPLOYMENT_AREAS_OF = _by_member(EMPLOYMENT_AREAS)
_TE_OFFICES_OF = _by_member(TE_OFFICES)


def _changes() -> tuple[date, ...]:
    dated = [*MUNICIPALITIES.values(), *(one for areas in (TRIAL_AREAS, EMPLOYMENT_AREAS, TE_OFFICES)
                                         for area in areas.values() for one in area.memberships)]
    return tuple(sorted({one.valid_from for one in dated if one.valid_from is not None}
                        | {one.valid_to + ONE_DAY for one in dated if one.valid_to is not None}))


#: The days on which a municipality or a membership begins, or the first without it.
CHANGES: tuple[date, ...] = _changes()


def last_change(on: date) -> date:
    """Return the day from which everything was as it is on a day."""
    return max((day for day in CHANGES if day <= on), default=date.min)


def municipalities(on: date) -> tuple[str, ...]:
    """Return the codes of the municipalities that exist on a day."""
    return tuple(code for code, one in MUNICIPALITIES.items() if one.exists(on))


def successor(one: Municipality) -> Municipality | None:
    """Return what a municipality becomes, None where the data names none that exists on the day after its last."""
    then = MUNICIPALITIES.get(one.merged_into or "")
    return then if then and one.valid_to and then.exists(one.valid_to + ONE_DAY) else None


def resolve(code: str, on: date) -> Municipality:
    """Return the municipality that a code means on a day: a former one is itself through its last day.

    >>> resolve("588", date(2024, 12, 31)).name_fi, resolve("588", date(2025, 1, 1)).name_fi
    ('Pertunmaa', 'Mäntyharju')

    Raises KeyError for an unknown code.
    """
    one = MUNICIPALITIES[code]
    while one.valid_to is not None and one.valid_to < on and (then := successor(one)) is not None:
        one = then
    return one


def municipalities_of(postal_code: PostalCode, on: date) -> tuple[str, ...]:
    """Return the codes of the municipalities that a postal code can mean on a day, the likeliest first."""
    return tuple(dict.fromkeys(resolve(code, on).code for code in postal_code.codes))


def _on_the_day(found: Mapping[str, list[tuple[Membership, _Area]]], code: str, on: date) -> _Area | None:
    return next((area for one, area in found.get(resolve(code, on).code, ()) if one.exists(on)), None)


def trial_area(code: str, on: date) -> TrialArea | None:
    """Return the trial area to which the municipality of a code belongs on a day, None outside the trial.

    Raises KeyError for an unknown code, as do the other two.
    """
    return _on_the_day(_TRIAL_AREAS_OF, code, on)


def employment_area(code: str, on: date) -> EmploymentArea | None:
    """Return the employment area to which the municipality of a code belongs on a day, None for Åland and before 2025.

    >>> employment_area("588", date(2025, 1, 1)) == employment_area("507", date(2025, 1, 1))
    True
    """
    return _on_the_day(_EMPLOYMENT_AREAS_OF, code, on)


def te_office(code: str, on: date) -> TeOffice | None:
    """Return the TE office of the municipality of a code on a day of 2021-2024, None for Åland and after that."""
    return _on_the_day(_TE_OFFICES_OF, code, on)


def area_language(area: EmploymentArea, on: date) -> Literal["fi", "sv", "bilingual"]:
    """Return the language of an employment area: that of all its members on the day, otherwise both."""
    spoken = {MUNICIPALITIES[code].language_status for code in area.members(on)}
    return "fi" if spoken == {"fi"} else "sv" if spoken == {"sv"} else "bilingual"
