"""Authorities as they are named in an outcome. Made once for each place."""

from __future__ import annotations

from functools import cache

from guide.law.kinds import ServerKind
from guide.places import MUNICIPALITIES, employment_area, te_office, trial_area
from guide.reasoning.outcome import Names, Server

AMS_NAMES = Names(
    fi="Ahvenanmaan työmarkkina- ja opintopalveluviranomainen (AMS)",
    sv="Ålands arbetsmarknads- och studieservicemyndighet (AMS)",
    en="AMS, the labour market and study service authority of Åland")


@cache
def server(kind: ServerKind, code: str) -> Server:
    """Return the authority of a kind in the municipality `code` (as resolved for the day asked about)."""
    if kind == "ams":
        return Server(kind=kind, names=AMS_NAMES)
    if kind == "te_office":
        return te_office_server(code)
    municipality = MUNICIPALITIES[code]
    names = Names(fi=municipality.name("fi"), sv=municipality.name("sv"), en=municipality.name("en"))
    if kind == "trial_municipality":
        trial = trial_area(code)
        return Server(kind=kind, municipality=code, area=trial.number if trial else None, names=names)
    area = employment_area(code)
    if area is None:
        raise ValueError(f"{code} is in no employment area")
    return Server(kind=kind, municipality=code, area=area.id,
                  names=Names(fi=area.name("fi"), sv=area.name("sv"), en=area.name("en")))


@cache
def te_office_server(code: str) -> Server:
    """Return the TE office that had the municipality in its area."""
    office = te_office(code)
    if office is None:
        raise ValueError(f"{code} had no TE office")
    return Server(kind="te_office", te_office=office.id,
                  names=Names(fi=office.name("fi"), sv=office.name("sv"), en=office.name("en")))
