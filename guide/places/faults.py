"""The invariants of the reference data. `python -m guide check` names each one that does not hold."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from guide.law.versions import EMPLOYMENT_AREAS_FIRST_DAY, TRIAL_FIRST_DAY, TRIAL_LAST_DAY
from guide.places import resolve
from guide.places.data import (
    ALAND_AREA,
    CURRENT,
    EMPLOYMENT_AREAS,
    MUNICIPALITIES,
    POSTAL_CODES,
    TE_OFFICES,
    TRIAL_AREAS,
    rows,
    text_of,
)

MUNICIPALITIES_NOW, ALAND_MUNICIPALITIES = 308, 16
TRIAL_MUNICIPALITIES, TRIAL_AREA_COUNT, EMPLOYMENT_AREA_COUNT, TE_OFFICE_COUNT = 118, 25, 45, 15
#: The division into TE office areas that held through the trial began here.
TE_DIVISION_FIRST_DAY = date(2021, 1, 1)
_UNSAFE = frozenset("<>&")


def faults() -> list[str]:
    """Return what is wrong in the reference data, an empty list when it is sound."""
    return [*_counts(), *_keys(), *_names(), *_memberships(), *_trial_borders(), *_employment_areas(),
            *_postal_codes(), *_mergers(), *_repeated_facts(), *_validity(), *_map()]


def _counts() -> Iterator[str]:
    aland = [code for code in CURRENT if MUNICIPALITIES[code].aland]
    members = [code for area in TRIAL_AREAS.values() for code in area.members]
    for name, found, expected in (
            ("current municipalities", len(CURRENT), MUNICIPALITIES_NOW),
            ("municipalities on Åland", len(aland), ALAND_MUNICIPALITIES),
            ("trial areas", len(TRIAL_AREAS), TRIAL_AREA_COUNT),
            ("trial municipalities", len(set(members)), TRIAL_MUNICIPALITIES),
            ("trial memberships", len(members), TRIAL_MUNICIPALITIES),
            ("employment areas", len(EMPLOYMENT_AREAS), EMPLOYMENT_AREA_COUNT),
            ("TE offices", len(TE_OFFICES), TE_OFFICE_COUNT)):
        if found != expected:
            yield f"{name}: {found}, expected {expected}"


def _keys() -> Iterator[str]:
    pairs = [*((key, one.code) for key, one in MUNICIPALITIES.items()),
             *((key, one.number) for key, one in TRIAL_AREAS.items()),
             *((key, one.id) for key, one in EMPLOYMENT_AREAS.items()),
             *((key, one.id) for key, one in TE_OFFICES.items()),
             *((key, one.postal_code) for key, one in POSTAL_CODES.items())]
    yield from (f"{own} is filed under {key}" for key, own in pairs if key != own)
    members = {code for areas in (TRIAL_AREAS, EMPLOYMENT_AREAS, TE_OFFICES)
               for area in areas.values() for code in area.members}
    yield from (f"{code} is a member of an area and no municipality" for code in sorted(members - set(MUNICIPALITIES)))


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
    since_the_areas = {code for code, one in MUNICIPALITIES.items()
                       if not one.aland and (one.valid_to is None or one.valid_to >= EMPLOYMENT_AREAS_FIRST_DAY)}
    in_trial_time = {code for code, one in MUNICIPALITIES.items()
                     if not one.aland and (one.valid_to is None or one.valid_to >= TRIAL_LAST_DAY)
                     and (one.valid_from is None or one.valid_from <= TRIAL_LAST_DAY)}
    yield from _exactly_one("employment area", (area.members for area in EMPLOYMENT_AREAS.values()),
                            since_the_areas)
    yield from _exactly_one("TE office", (office.members for office in TE_OFFICES.values()), in_trial_time)


def _exactly_one(kind: str, groups: Iterable[tuple[str, ...]], expected: set[str]) -> Iterator[str]:
    counted = Counter(code for group in groups for code in group)
    for code in sorted(expected | set(counted)):
        if counted[code] != (code in expected):
            yield f"{code} is in {counted[code]} areas of kind {kind}, expected {int(code in expected)}"


def _trial_borders() -> Iterator[str]:
    office_of = {code: office.id for office in TE_OFFICES.values() for code in office.members}
    for area in TRIAL_AREAS.values():
        if len({office_of.get(code) for code in area.members}) != 1:
            yield f"trial area {area.number} is not in the area of exactly one TE office"
        for code in area.members:
            last_day = MUNICIPALITIES[code].valid_to if code in MUNICIPALITIES else None
            if last_day is not None and last_day < TRIAL_LAST_DAY:
                yield f"trial area {area.number}: {code} ended during the trial"


def _employment_areas() -> Iterator[str]:
    for area in EMPLOYMENT_AREAS.values():
        if area.host_code is not None and area.host_code not in area.members:
            yield f"employment area {area.id}: the host {area.host_code} is no member"
        if area.host_confirmed and area.host is None:
            yield f"employment area {area.id}: the host is confirmed and not named"
        spoken = {MUNICIPALITIES[code].language_status for code in area.members if code in MUNICIPALITIES}
        language = spoken.pop() if len(spoken) == 1 else "bilingual"
        if area.language != (language if language in ("fi", "sv") else "bilingual"):
            yield f"employment area {area.id}: language {area.language}, its members say otherwise"


def _postal_codes() -> Iterator[str]:
    current = set(CURRENT)
    for code in POSTAL_CODES.values():
        yield from (f"postal code {code.postal_code}: {one} is no current municipality"
                    for one in code.codes if one not in current)
        if len(set(code.codes)) != len(code.codes):
            yield f"postal code {code.postal_code}: a municipality is given twice"
    covered = {code.municipality_code for code in POSTAL_CODES.values() if code.kind == "area"}
    yield from (f"{code} has no postal code" for code in CURRENT if code not in covered)


def _mergers() -> Iterator[str]:
    for code, one in MUNICIPALITIES.items():
        if (one.valid_to is None) != (one.merged_into is None):
            yield f"{code}: a last day and a successor go together"
        elif one.valid_to is not None and one.merged_into is not None:
            then = MUNICIPALITIES.get(one.merged_into)
            if then is None or (then.valid_to is not None and then.valid_to <= one.valid_to):
                yield f"{code}: its successor {one.merged_into} is no municipality after {one.valid_to}"
            elif (resolve(code, one.valid_to).code != code
                  or resolve(code, one.valid_to + timedelta(days=1)).code != one.merged_into):
                yield f"{code}: does not resolve to itself through {one.valid_to} and to {one.merged_into} after"


def _repeated_facts() -> Iterator[str]:
    """What a file repeats from another, for people who read the files, has to agree with it."""
    for name in ("trial_areas.csv", "te_office_members.csv", "employment_area_members.csv"):
        for row in rows(name):
            one = MUNICIPALITIES.get(row["municipality_code"])
            if one is None or row["municipality_fi"] != one.name_fi:
                yield f"{name}: {row['municipality_code']} is not named {row['municipality_fi']}"
    for row in rows("trial_areas.csv"):
        area = TRIAL_AREAS.get(row["area_no"])
        if area is None or area.name_fi != row["area_fi"]:
            yield f"trial_areas.csv: area {row['area_no']} has another name in trial_area_names.csv"
    counts = {**{f"employment area {area.id}": len(area.members) for area in EMPLOYMENT_AREAS.values()},
              **{f"TE office {office.id}": len(office.members) for office in TE_OFFICES.values()}}
    given = [*((f"employment area {row['area_id']}", row["member_count"]) for row in rows("employment_areas.csv")
               if row["area_id"] != ALAND_AREA),
             *((f"TE office {row['te_office_id']}", row["member_count"]) for row in rows("te_offices.csv"))]
    yield from (f"{area}: {counts.get(area, 0)} members, the file says {number}" for area, number in given
                if str(counts.get(area, 0)) != number)


def _validity() -> Iterator[str]:
    """Memberships are looked up without a date, by the municipality of that day: each has one membership in a file."""
    for name, first, last in (("trial_areas.csv", TRIAL_FIRST_DAY, TRIAL_LAST_DAY.isoformat()),
                              ("te_office_members.csv", TE_DIVISION_FIRST_DAY, TRIAL_LAST_DAY.isoformat()),
                              ("employment_area_members.csv", EMPLOYMENT_AREAS_FIRST_DAY, "")):
        for row in rows(name):
            one = MUNICIPALITIES.get(row["municipality_code"])
            own_end = one.valid_to.isoformat() if one is not None and one.valid_to is not None else last
            begin = max(first, one.valid_from or first) if one is not None else first
            if (row["valid_from"], row["valid_to"]) != (begin.isoformat(), min(own_end, last or own_end)):
                yield (f"{name}: {row['municipality_code']} is valid on other days than the rest; a membership lasts "
                       "as long as the municipality and the division do")


def _map() -> Iterator[str]:
    shapes = json.loads(text_of("municipalities.topo.json"))["objects"]["municipalities"]["geometries"]
    if sorted(shape["id"] for shape in shapes) != sorted(CURRENT):
        yield "municipalities.topo.json does not show exactly the current municipalities"
    for shape in shapes:
        one = MUNICIPALITIES.get(shape["id"])
        if one is not None and (shape["properties"]["name_fi"], shape["properties"]["name_sv"]) != (
                one.name_fi, one.name_sv):
            yield f"municipalities.topo.json: {shape['id']} has other names"
