"""The map of the answer: the area of the authority that serves, with the person's own municipality marked."""

from __future__ import annotations

from datetime import date

import streamlit as st

from guide.facts.answers import NO_HOME, Answers
from guide.language.locale import Translator
from guide.outputs.map import Own, Theme, area_map, map_alt, map_notes
from guide.places import EMPLOYMENT_AREAS, MUNICIPALITIES, TE_OFFICES, TRIAL_AREAS, municipalities
from guide.reasoning.outcome import Server
from guide.web.widgets import block, picture, show


def members_of(server: Server, on: date) -> tuple[str, ...]:
    """Return the municipalities of the authority's area on a day."""
    if server.kind == "employment_authority":
        return EMPLOYMENT_AREAS[str(server.area)].members(on)
    if server.kind == "trial_municipality":
        return TRIAL_AREAS[str(server.area)].members(on)
    if server.kind == "te_office":
        return TE_OFFICES[str(server.te_office)].members(on)
    return tuple(code for code in municipalities(on) if MUNICIPALITIES[code].aland)


def show_map(server: Server, answers: Answers, to: Translator) -> None:
    """Draw the map with its text alternative; the same names stand in the answer as a list."""
    by_home = answers.home_municipality not in (None, NO_HOME)
    marked = answers.home_municipality if by_home else answers.stay_municipality
    own: Own = "home" if by_home else "stay"
    theme: Theme = "dark" if st.context.theme.type == "dark" else "light"
    codes = members_of(server, answers.on)
    show(picture(area_map(codes, marked, theme, to.lang, on=answers.on, kind=server.kind, own=own),
                 map_alt(codes, marked, to.lang, on=answers.on, kind=server.kind, own=own)),
         *(block(note, css="fine") for note in map_notes(codes, marked, to.lang, on=answers.on)), css="guide map")
