"""Authorities and municipalities under the names they are shown by."""

from __future__ import annotations

from guide.answer.blocks import Named
from guide.places import INSIDE, MUNICIPALITIES
from guide.reasoning.authorities import AMS_NAMES
from guide.reasoning.outcome import Authority, Names


def named(one: Authority | Names) -> Named:
    """Return an authority's name as it is shown. Åland's official name is Swedish, and stands in the English one."""
    names = one.names if isinstance(one, Authority) else one
    return Named(names.fi, names.sv, names.en, official_beside=names != AMS_NAMES)


def municipality(code: str) -> Named:
    """Return a municipality's name as it is shown; municipalities go by their Finnish or Swedish name in English."""
    one = MUNICIPALITIES[code]
    return Named(one.name("fi"), one.name("sv"), one.name("en"), official_beside=False)


def inside(code: str) -> Named:
    """Return a municipality as it stands in "you live ...": Porissa, i Björneborg; English has its "in" before it."""
    in_fi, in_sv = INSIDE[code]
    return Named(in_fi, in_sv, MUNICIPALITIES[code].name("en"), official_beside=False)
