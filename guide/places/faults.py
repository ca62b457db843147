"""The invariants of the reference data. `python -m guide check` names each one that does not hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from guide.law import TRIAL_LAST_DAY
from guide.places import resolve
from guide.places.data import (
    CURRENT,
    EMPLOYMENT_AREAS,
    MUNICIPALITIES,
    POSTAL_CODES,
    TE_OFFICES,
    TRIAL_AREAS,
    te_office,
)

MUNICIPALITIES_NOW, ALAND_MUNICIPALITIES = 308, 16
TRIAL_MUNICIPALITIES, TRIAL_AREA_COUNT, EMPLOYMENT_AREA_COUNT, TE_OFFICE_COUNT = 118, 25, 45, 15


def faults() -> list[str]:
    """Return what is wrong in the reference data, an empty list when it is sound."""
    return [*_counts(), *_memberships(), *_postal_codes(), *_mergers()]


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


def _memberships() -> Iterator[str]:
    mainland = {code for code in CURRENT if not MUNICIPALITIES[code].aland}
    in_trial_time = {code for code, one in MUNICIPALITIES.items()
                     if not one.aland and (one.valid_to is None or one.valid_to >= TRIAL_LAST_DAY)}
    for name, areas, expected in (("employment area", EMPLOYMENT_AREAS.values(), mainland),
                                  ("TE office", TE_OFFICES.values(), in_trial_time)):
        counted = Counter(code for area in areas for code in area.members)
        for code in sorted(expected | set(counted)):
            if counted[code] != (code in expected):
                yield f"{code} is in {counted[code]} areas of kind {name}, expected {int(code in expected)}"
    for area in TRIAL_AREAS.values():
        if len({te_office(code) for code in area.members}) != 1:
            yield f"trial area {area.number} is not in the area of exactly one TE office"


def _postal_codes() -> Iterator[str]:
    for code in POSTAL_CODES.values():
        yield from (f"postal code {code.postal_code}: {one} is no current municipality"
                    for one in code.codes if one not in CURRENT)
    covered = {code for area in POSTAL_CODES.values() for code in area.codes}
    yield from (f"{code} has no postal code" for code in CURRENT if code not in covered)


def _mergers() -> Iterator[str]:
    for code, one in MUNICIPALITIES.items():
        if (one.valid_to is None) != (one.merged_into is None):
            yield f"{code}: a last day and a successor go together"
        elif one.valid_to is not None and one.merged_into is not None:
            day_after = one.valid_to.fromordinal(one.valid_to.toordinal() + 1)
            if resolve(code, one.valid_to).code != code or resolve(code, day_after).code == code:
                yield f"{code}: does not resolve to itself through {one.valid_to} and to its successor after"
