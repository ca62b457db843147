"""The map of the answer: the area of the authority that serves, with the person's own municipality marked."""

from __future__ import annotations

import streamlit as st

from guide.facts.answers import NO_HOME, Answers
from guide.language.locale import Translator
from guide.outputs.map import Own, Theme, area_map, map_alt, map_notes
from guide.reasoning.authorities import members
from guide.reasoning.outcome import Authority
from guide.web.widgets import block, picture, show


def show_map(server: Authority, answers: Answers, to: Translator) -> None:
    """Draw the map with its text alternative; the same names stand in the answer as a list."""
    by_home = answers.home_municipality not in (None, NO_HOME)
    marked = answers.home_municipality if by_home else answers.stay_municipality
    own: Own = "home" if by_home else "stay"
    theme: Theme = "dark" if st.context.theme.type == "dark" else "light"
    codes = members(server, answers.on)
    show(picture(area_map(codes, marked, theme, to.lang, on=answers.on, kind=server.kind, own=own),
                 map_alt(codes, marked, to.lang, on=answers.on, kind=server.kind, own=own)),
         *(block(note, css="fine") for note in map_notes(codes, marked, to.lang, on=answers.on)), css="guide map")
