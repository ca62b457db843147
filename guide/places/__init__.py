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
    members_on,
    te_office,
    trial_area,
)
from guide.places.forms import sort_key
from guide.places.model import EmploymentArea, Municipality, PostalCode, TeOffice, TrialArea
from guide.places.search import Match, Search, find, look

__all__ = [
    "CURRENT", "EMPLOYMENT_AREAS", "MUNICIPALITIES", "POSTAL_CODES", "TE_OFFICES", "TRIAL_AREAS", "EmploymentArea",
    "Match", "Municipality", "PostalCode", "Search", "TeOffice", "TrialArea", "by_name", "employment_area", "find",
    "look", "members_on", "resolve", "te_office", "trial_area"]


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
    """Return the codes sorted by name as the language sorts: in Finnish and Swedish å, ä and ö come last.

    >>> [MUNICIPALITIES[code].name_sv for code in by_name(["946", "853", "047"], "sv")]
    ['Enontekis', 'Vörå', 'Åbo']
    """
    return sorted(codes, key=lambda code: (sort_key(MUNICIPALITIES[code].name(lang), lang), code))
