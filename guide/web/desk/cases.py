"""Up to three cases side by side, as when one call is put on hold for another: each with its own undo and code.

One is on the screen and has the widgets. The answers of the others are in the visit, and with them in the tab's copy
for a reload; who called, what was looked up and the way back are in this session alone.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

import streamlit as st

from guide.desk.board import board
from guide.desk.call_script import JOBSEEKER
from guide.language.locale import Translator
from guide.language.templates import block
from guide.web import state
from guide.web.browser_copy import NUMBERS
from guide.web.desk import texts as t
from guide.web.desk.side import OPENED_KEYS
from guide.web.page_parts import show

#: The key of the choice of a case; the one that is on the screen; what is kept of the others beside their answers.
CASE, _SHOWN, _KEPT = "desk_case", "desk_case_shown", "desk_cases"
PAST = "desk_past"
#: What each case has of its own: the widgets that its answers do not fill, and what is remembered beside them.
TYPED = ("desk_panel", "desk_caller", "desk_code_typed", "desk_code_done", "desk_lookup", "desk_hit")
OWN = (*TYPED, *OPENED_KEYS, PAST)
#: What those widgets hold in a new case; a browser that is not told keeps showing what they had.
FRESH: Mapping[str, str | None] = {**dict.fromkeys(TYPED), "desk_panel": "say", "desk_caller": JOBSEEKER}


def choose_case(clerk: Translator) -> None:
    """Make the choice of the case. A server that has just started takes the browser's word for the one shown."""
    held = st.session_state
    if held.get(CASE) is None:
        held[CASE] = held.get(_SHOWN, NUMBERS[0])
    held.setdefault(_SHOWN, held[CASE])
    st.radio(clerk.text(t.CASE), NUMBERS, key=CASE, horizontal=True)


def show_others(today: date, clerk: Translator) -> None:
    """Say what the other cases are, each by its number and who is still possible."""
    told = [clerk.text(t.CASE_OF, number=number, who=_who(given, today, clerk))
            for number, given in sorted(state.visit().beside.items())]
    if told:
        show(block(clerk.text(t.CASES_OTHER, cases=clerk.list(told)), css="hint"))


def _who(given: Mapping[str, str], today: date, clerk: Translator) -> str:
    outcome = board(given, today).outcome
    names = [one.names.name(clerk.lang) for one in outcome.servers] if outcome else []
    return names[0] if len(names) == 1 else clerk.text(t.CASE_OPEN)


def change_case(given: Mapping[str, str]) -> None:
    """Put the case that was chosen in the place of the one shown, which `given` are the answers of.

    A case that a reload brings back has a number that is free.
    """
    held, beside = st.session_state, state.visit().beside
    shown, chosen = held[_SHOWN], held[CASE]
    if shown in beside:
        held[_SHOWN] = next(number for number in NUMBERS if number not in beside)
        state.set_later({CASE: held[_SHOWN]})
    if chosen in (None, shown):
        return
    kept: dict[str, dict[str, Any]] = held.setdefault(_KEPT, {})
    if given:
        beside[shown] = dict(given)
        kept[shown] = {key: held[key] for key in OWN if key in held}
    own = kept.pop(chosen, {})
    held[_SHOWN] = chosen
    for key in {*OWN} - {*TYPED}:
        held.pop(key, None)
        if key in own:
            held[key] = own[key]
    state.replace_all(state.whole(beside.pop(chosen, {})) | {key: own.get(key, fresh) for key, fresh in FRESH.items()})
