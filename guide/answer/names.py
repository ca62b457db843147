"""Authorities and municipalities under the names they are shown by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from guide.answer.blocks import Named
from guide.places import FORMS, MUNICIPALITIES
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
    return Named(FORMS[code]["in_fi"], FORMS[code]["in_sv"], MUNICIPALITIES[code].name("en"), official_beside=False)


#: "Whose", "to whom", and "into" as what: how a name bends in Finnish.
Form = Literal["of", "for", "into"]
#: What the last word of an authority's Finnish name takes: työllisyysalue, TE-toimisto.
ENDINGS: Mapping[str, Mapping[Form, str]] = {
    "alue": {"of": "en", "for": "elle", "into": "eseen"}, "toimisto": {"of": "n", "for": "lle", "into": "on"}}


def bent(name: Named, form: Form) -> Named:
    """Return an authority's name as its Finnish sentence needs it; ValueError for one that does not bend so."""
    for word, endings in ENDINGS.items():
        if name.fi.endswith(word):
            return replace(name, bent=name.fi + endings[form])
    raise ValueError(f"{name.fi} ends in none of {', '.join(ENDINGS)}")


def municipality_bent(code: str, form: Literal["of", "to"]) -> Named:
    """Return a municipality's name as its Finnish sentence needs it: Porin, Poriin."""
    return replace(municipality(code), bent=FORMS[code][f"{form}_fi"])
