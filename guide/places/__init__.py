"""Places: municipalities, trial areas, employment areas, TE offices, postal codes, and the search among them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from guide.places.data import (
    CURRENT,
    EMPLOYMENT_AREAS,
    MUNICIPALITIES,
    POSTAL_CODES,
    TE_OFFICES,
    TRIAL_AREAS,
    employment_area,
    te_office,
    trial_area,
)
from guide.places.model import EmploymentArea, Municipality, TeOffice, TrialArea

__all__ = [
    "CURRENT", "EMPLOYMENT_AREAS", "MUNICIPALITIES", "POSTAL_CODES", "TE_OFFICES", "TRIAL_AREAS", "EmploymentArea",
    "Municipality", "TeOffice", "TrialArea", "by_name", "employment_area", "resolve", "te_office", "trial_area"]

_ORDER = str.maketrans({"å": "z1", "ä": "z2", "ö": "z3"})


def resolve(code: str, on: date) -> Municipality:
    """Return the municipality that a code means on a day: a former one is itself through its last day.

    >>> resolve("588", date(2024, 12, 31)).name_fi, resolve("588", date(2025, 1, 1)).name_fi
    ('Pertunmaa', 'Mäntyharju')

    Raises KeyError for an unknown code.
    """
    one = MUNICIPALITIES[code]
    while one.valid_to is not None and one.valid_to < on and one.merged_into is not None:
        one = MUNICIPALITIES[one.merged_into]
    return one


def by_name(codes: Iterable[str], lang: str) -> list[str]:
    """Return the codes sorted by name as Finnish and Swedish sort: å, ä and ö last."""
    return sorted(codes, key=lambda code: MUNICIPALITIES[code].name(lang).lower().translate(_ORDER))
