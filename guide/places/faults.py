"""The invariants of the reference data. `python -m guide check` names each one that does not hold."""

import json
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from guide.law.days import ONE_DAY, SINCE_2025, TRIAL, TRIAL_LAST_DAY, Period
from guide.places.data import (
    CHANGES,
    EMPLOYMENT_AREAS,
    FORMS,
    MUNICIPALITIES,
    POSTAL_CODES,
    TE_OFFICES,
    TRIAL_AREAS,
    municipalities,
    resolve,
    rows,
    successor,
    text_of,
)
from guide.places.model import EmploymentArea, TeOffice

#: Section 3 of 1269/2020, never amended.
TRIAL_AREA_COUNT, TRIAL_MUNICIPALITIES = 25, 118
#: The division into TE office areas that held through the trial.
TE_DIVISION = Period(date(2021, 1, 1), TRIAL_LAST_DAY)
#: The first and last day of each stretch of days on which nothing changes.
TURNING_DAYS = tuple(sorted({day for change in CHANGES for day in (change - ONE_DAY, change)}))
_UNSAFE = frozenset("<>&")


def faults() -> list[str]:
    """Return what is wrong in the reference data, an empty list when it is sound."""
    return [*_keys(), *_names(), *_memberships(), *_trial(), *_hosts(), *_postal_codes(), *_mergers(),
            *_repeated_facts(), *_map()]


def _keys() -> Iterator[str]:
    pairs = [*((key, one.code) for key, one in MUNICIPALITIES.items()),
             *((key, one.number) for key, one in TRIAL_AREAS.items()),
             *((key, one.id) for key, one in EMPLOYMENT_AREAS.items()),
             *((key, one.id) for key, one in TE_OFFICES.items()),
             *((key, one.postal_code) for key, one in POSTAL_CODES.items())]
    yield from (f"{own} is filed under {key}" for key, own in pairs if key != own)
    members = {one.code for areas in (TRIAL_AREAS, EMPLOYMENT_AREAS, TE_OFFICES)
               for area in areas.values() for one in area.memberships}
    yield from (f"{code} is a member of an area and no municipality" for code in sorted(members - set(MUNICIPALITIES)))
    yield from (f"municipality_forms.csv has no row of {code}" for code in sorted(set(MUNICIPALITIES) - set(FORMS)))


def _names() -> Iterator[str]:
    for areas in (MUNICIPALITIES, TRIAL_AREAS, EMPLOYMENT_AREAS, TE_OFFICES):
        for key, one in areas.items():
            yield from (f"{type(one).__name__} {key}: a stray character in the {lang} name"
                        for lang in ("fi", "sv", "en") if not _clean(one.name(lang)))
    for code, place in POSTAL_CODES.items():
        if not _clean(place.name_fi) or not _clean(place.name_sv or place.name_fi):
            yield f"postal code {code}: a stray character in the name"


def _clean(name: str) -> bool:
    return (bool(name) and name == name.strip() and unicodedata.is_normalized("NFC", name)
            and not any(letter in _UNSAFE or unicodedata.category(letter).startswith("C") for letter in name))


def _memberships() -> Iterator[str]:
    """On each day of a division, and on no other, each mainland municipality of that day is in exactly one area."""
    divisions: tuple[tuple[str, Mapping[str, EmploymentArea] | Mapping[str, TeOffice], Period], ...] = (
        ("employment area", EMPLOYMENT_AREAS, SINCE_2025),
        ("TE office", TE_OFFICES, TE_DIVISION))
    for kind, areas, period in divisions:
        told: set[tuple[str, int]] = set()
        for day in TURNING_DAYS:
            counted = Counter(code for area in areas.values() for code in area.members(day))
            expected = {code for code in municipalities(day) if day in period and not MUNICIPALITIES[code].aland}
            for code in sorted(expected | set(counted)):
                if counted[code] != (code in expected) and (code, counted[code]) not in told:
                    told.add((code, counted[code]))
                    yield (f"{code} is in {counted[code]} areas of kind {kind} on {day}, "
                           f"expected {int(code in expected)}")


def _trial(days: Period = TRIAL) -> Iterator[str]:
    """The trial has the same members on all its days, and no area crosses the border of a TE office."""
    in_the_end = Counter(code for area in TRIAL_AREAS.values() for code in area.members(TRIAL_LAST_DAY))
    found = len(TRIAL_AREAS), len(in_the_end), in_the_end.total()
    if found != (TRIAL_AREA_COUNT, TRIAL_MUNICIPALITIES, TRIAL_MUNICIPALITIES):
        yield (f"{found[0]} trial areas with {found[1]} municipalities in {found[2]} memberships, expected "
               f"{TRIAL_AREA_COUNT} with {TRIAL_MUNICIPALITIES}")
    office_of = {code: office.id for office in TE_OFFICES.values() for code in office.members(TRIAL_LAST_DAY)}
    for area in TRIAL_AREAS.values():
        members = area.members(TRIAL_LAST_DAY)
        if len({office_of.get(code) for code in members}) != 1:
            yield f"trial area {area.number} is not in the area of exactly one TE office"
        for day in TURNING_DAYS:
            expected = members if day in days else ()
            if set(area.members(day)) != set(expected):
                yield f"trial area {area.number} has other members on {day}: the trial had the same on all its days"


def _hosts() -> Iterator[str]:
    for area in EMPLOYMENT_AREAS.values():
        if area.host_confirmed and area.host is None:
            yield f"employment area {area.id}: the host is confirmed and not named"
        for day in TURNING_DAYS:
            members = area.members(day)
            if members and area.host_code is not None and resolve(area.host_code, day).code not in members:
                yield f"employment area {area.id}: the host {area.host_code} is no member on {day}"


def _postal_codes() -> Iterator[str]:
    """A postal code keeps its municipality when that ends: the search goes on to the successor."""
    for code in POSTAL_CODES.values():
        yield from (f"postal code {code.postal_code}: {one} is no municipality"
                    for one in code.codes if one not in MUNICIPALITIES)
        if len(set(code.codes)) != len(code.codes):
            yield f"postal code {code.postal_code}: a municipality is given twice"
    covered = {resolve(code.municipality_code, CHANGES[-1]).code for code in POSTAL_CODES.values()
               if code.kind == "area" and code.municipality_code in MUNICIPALITIES}
    yield from (f"{code} has no postal code" for code in municipalities(CHANGES[-1]) if code not in covered)


def _mergers() -> Iterator[str]:
    for code, one in MUNICIPALITIES.items():
        if (one.valid_to is None) != (one.merged_into is None):
            yield f"{code}: a last day and a successor go together"
        elif one.valid_to is not None and successor(one) is None:
            yield f"{code}: its successor {one.merged_into} is no municipality after {one.valid_to}"


def _repeated_facts() -> Iterator[str]:
    """What a file repeats from another, for people who read the files, has to agree with it."""
    for name in ("trial_areas.csv", "te_office_members.csv", "employment_area_members.csv",
                 "municipality_contacts.csv"):
        for row in rows(name):
            one = MUNICIPALITIES.get(row["municipality_code"])
            if one is None or row["municipality_fi"] != one.name_fi:
                yield f"{name}: {row['municipality_code']} is not named {row['municipality_fi']}"
    for row in rows("trial_areas.csv"):
        area = TRIAL_AREAS.get(row["area_no"])
        if area is None or area.name_fi != row["area_fi"]:
            yield f"trial_areas.csv: area {row['area_no']} has another name in trial_area_names.csv"


def _map() -> Iterator[str]:
    """On each day since the one that the shapes show, each municipality has a shape or is made of some."""
    file = json.loads(text_of("municipalities.topo.json"))
    shown_days = Period(date.fromisoformat(file["first_day"]))
    shapes = file["objects"]["municipalities"]["geometries"]
    for day in TURNING_DAYS:
        shown = {resolve(shape["id"], day).code for shape in shapes if shape["id"] in MUNICIPALITIES}
        if day in shown_days and (missing := shown ^ set(municipalities(day))):
            yield f"municipalities.topo.json does not show the municipalities of {day}: {', '.join(sorted(missing))}"
    for shape in shapes:
        one = MUNICIPALITIES.get(shape["id"])
        named = shape["properties"]["name_fi"], shape["properties"]["name_sv"]
        if one is None or named != (one.name_fi, one.name_sv):
            yield f"municipalities.topo.json: {shape['id']} is not named {' or '.join(named)}"
