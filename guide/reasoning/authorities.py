"""Authorities as they are named in an outcome."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache

from guide import places
from guide.law.kinds import AuthorityKind
from guide.places.data import last_change
from guide.reasoning.outcome import Authority, Names

AMS_NAMES = Names(
    fi="Ahvenanmaan työmarkkina- ja opintopalveluviranomainen (AMS)",
    sv="Ålands arbetsmarknads- och studieservicemyndighet (AMS)",
    en="AMS, the labour market and study service authority of Åland "
       "(Ålands arbetsmarknads- och studieservicemyndighet)")


def authority_of(kind: AuthorityKind, code: str, on: date) -> Authority:
    """Return the authority of a kind in the municipality that a code means on a day; ValueError when it has none."""
    return _authority(kind, code, last_change(on))


# Booklet, what-if and comparison name the same authorities thousands of times.
@lru_cache(1 << 12)
def _authority(kind: AuthorityKind, code: str, on: date) -> Authority:
    return _BY_KIND[kind](code, on)


def _trial_municipality(code: str, on: date) -> Authority:
    municipality, area = places.resolve(code, on), places.trial_area(code, on)
    return Authority(kind="trial_municipality", municipality=municipality.code, area=area.number if area else None,
                     names=_names(municipality))


def _employment_authority(code: str, on: date) -> Authority:
    area = places.employment_area(code, on)
    if area is None:
        raise ValueError(f"{code} is in no employment area")
    return Authority(kind="employment_authority", municipality=places.resolve(code, on).code, area=area.id,
                     names=_names(area))


def _te_office(code: str, on: date) -> Authority:
    office = places.te_office(code, on)
    if office is None:
        raise ValueError(f"{code} has no TE office")
    return Authority(kind="te_office", te_office=office.id, names=_names(office))


_BY_KIND: Mapping[AuthorityKind, Callable[[str, date], Authority]] = {
    "trial_municipality": _trial_municipality, "employment_authority": _employment_authority,
    "te_office": _te_office, "ams": lambda code, on: Authority(kind="ams", names=AMS_NAMES)}
_AREAS: Mapping[AuthorityKind, Mapping[str, places.TrialArea | places.EmploymentArea | places.TeOffice]] = {
    "trial_municipality": places.TRIAL_AREAS, "employment_authority": places.EMPLOYMENT_AREAS,
    "te_office": places.TE_OFFICES}


def members(one: Authority, on: date) -> tuple[str, ...]:
    """Return the municipalities of an authority's area on a day; Åland's serves all of Åland."""
    if area := _AREAS.get(one.kind, {}).get(one.te_office or one.area or ""):
        return area.members(on)
    return tuple(code for code in places.municipalities(on) if places.MUNICIPALITIES[code].aland)


def _names(one: places.Municipality | places.EmploymentArea | places.TeOffice) -> Names:
    return Names(fi=one.name("fi"), sv=one.name("sv"), en=one.name("en"))
