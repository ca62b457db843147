"""Authorities as they are named in an outcome."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from guide.law.kinds import ServerKind
from guide.places import EmploymentArea, Municipality, TeOffice, employment_area, resolve, te_office, trial_area
from guide.places.data import last_change
from guide.reasoning.outcome import Names, Server

AMS_NAMES = Names(
    fi="Ahvenanmaan työmarkkina- ja opintopalveluviranomainen (AMS)",
    sv="Ålands arbetsmarknads- och studieservicemyndighet (AMS)",
    en="AMS, the labour market and study service authority of Åland")


def server(kind: ServerKind, code: str, on: date) -> Server:
    """Return the authority of a kind in the municipality that a code means on a day; ValueError when it has none."""
    return _server(kind, code, last_change(on))


# Booklet, what-if and comparison name the same authorities thousands of times.
@lru_cache(1 << 12)
def _server(kind: ServerKind, code: str, on: date) -> Server:
    if kind == "ams":
        return Server(kind=kind, names=AMS_NAMES)
    if kind == "te_office":
        return _te_office(code, on)
    municipality = resolve(code, on)
    if kind == "trial_municipality":
        trial = trial_area(code, on)
        return Server(kind=kind, municipality=municipality.code, area=trial.number if trial else None,
                      names=_names(municipality))
    area = employment_area(code, on)
    if area is None:
        raise ValueError(f"{code} is in no employment area")
    return Server(kind=kind, municipality=municipality.code, area=area.id, names=_names(area))


def te_office_server(code: str, on: date) -> Server:
    """Return the TE office of the municipality that a code means on a day; ValueError when it has none."""
    return server("te_office", code, on)


def _te_office(code: str, on: date) -> Server:
    office = te_office(code, on)
    if office is None:
        raise ValueError(f"{code} has no TE office")
    return Server(kind="te_office", te_office=office.id, names=_names(office))


def _names(one: Municipality | EmploymentArea | TeOffice) -> Names:
    return Names(fi=one.name("fi"), sv=one.name("sv"), en=one.name("en"))
