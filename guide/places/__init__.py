"""Places: municipalities, trial areas, employment areas, TE offices, postal codes, and the search among them."""

from collections.abc import Iterable

from guide.language.word_forms import sort_key
from guide.places.data import (
    EMPLOYMENT_AREAS,
    FORMS,
    MUNICIPALITIES,
    POSTAL_CODES,
    TE_OFFICES,
    TRIAL_AREAS,
    area_language,
    employment_area,
    municipalities,
    resolve,
    te_office,
    trial_area,
)
from guide.places.model import EmploymentArea, Municipality, PostalCode, TeOffice, TrialArea
from guide.places.search import Match, Search, find

__all__ = [
    "EMPLOYMENT_AREAS", "FORMS", "MUNICIPALITIES", "POSTAL_CODES", "TE_OFFICES", "TRIAL_AREAS", "EmploymentArea",
    "Match", "Municipality", "PostalCode", "Search", "TeOffice", "TrialArea", "area_language", "by_name",
    "employment_area", "find", "municipalities", "resolve", "te_office", "trial_area"]


def by_name(codes: Iterable[str], lang: str) -> list[str]:
    """Return the codes sorted by name as the language sorts: in Finnish and Swedish å, ä and ö come last.

    >>> [MUNICIPALITIES[code].name_sv for code in by_name(["946", "853", "047"], "sv")]
    ['Enontekis', 'Vörå', 'Åbo']
    """
    return sorted(codes, key=lambda code: (sort_key(MUNICIPALITIES[code].name(lang), lang), code))
