"""The service desk: one screen, `?view=desk`. Questions on the left in any order, the answer beside them.

The same widgets, rules and texts as the citizen's pages; `static/desk.js` adds the keys.
"""

from __future__ import annotations

import html
from datetime import date

import streamlit as st

from guide.desk.board import board
from guide.language.locale import LANGUAGES, Translator, translator
from guide.web import state
from guide.web.desk import texts as t
from guide.web.desk.missing_input import last_whole, missing_input
from guide.web.desk.rows import question_rows
from guide.web.desk.side import Case, answer_now, panels
from guide.web.footer import announcements
from guide.web.host import texts
from guide.web.language import OWN_NAMES, show_languages
from guide.web.page_marker import marker
from guide.web.widgets import block, show

VIEW = "desk"
_PAST = "desk_past"
#: What a new caller empties beside the answers.
DESK_KEYS = ("desk_panel", "desk_code_typed", "desk_code_done", "desk_lookup", "desk_hit", "desk_since",
             _PAST)


def show_desk(today: date, clerk: Translator) -> None:
    """Draw the whole screen."""
    st.set_page_config(page_title=f"{clerk.text(t.TITLE)} – {clerk.text(texts.TITLE)}", layout="wide")
    show_languages()
    caller = _top(clerk, today)
    given = state.known(clerk, today, ("desk_panel", "desk_since"))
    _remember(given)
    now = board(given, today)
    with st.container(key="desk_columns"):
        with st.container(key="desk_questions"):
            show(block(clerk.text(t.QUESTIONS), "h2"))
            question_rows(now, today, clerk, caller, given)
        with st.container(key="desk_answer"):
            case = Case(now, given, today, clerk, caller, missing_input(given, now, today, clerk),
                        last_whole(st.session_state[_PAST], given, today))
            panels(case, answer_now(case))
    _keys(clerk, marker(clerk.lang, VIEW, "none", given))


def _top(clerk: Translator, today: date) -> Translator:
    """Draw heading, the caller's language, undo and new caller; return the caller's language."""
    if planned := announcements(today, clerk):
        show(planned)
    with st.container(key="desk_top", horizontal=True, vertical_alignment="center"):
        show(block(clerk.text(t.TITLE), "h1"))
        wanted = st.query_params.get("also", "")
        wanted = wanted if wanted in LANGUAGES else clerk.lang
        chosen = st.radio(clerk.text(t.CALLER_LANGUAGE), LANGUAGES, key="desk_also", horizontal=True,
                          index=LANGUAGES.index(wanted),
                          format_func=lambda lang: OWN_NAMES[lang])
        if st.button(clerk.text(t.UNDO), key="desk_undo"):
            _undo()
        if st.button(clerk.text(t.NEW), key="desk_new"):
            new_caller()
    if chosen != wanted or st.query_params.get("also", wanted) != wanted:
        st.query_params["also"] = chosen
    return translator(chosen)


def _remember(given: dict[str, str]) -> None:
    past = st.session_state.setdefault(_PAST, [])
    if not past or past[-1] != given:
        past.append(given)


def _undo() -> None:
    past = st.session_state.get(_PAST, [])
    if len(past) > 1:
        past.pop()
        before = past.pop()
        state.set_later(state.whole(before))


def new_caller() -> None:
    """Forget the caller: on the screen, in the tab's storage and on the server. Language and keys stay."""
    for key in DESK_KEYS:
        st.session_state.pop(key, None)
    state.clear_all(("desk_code_typed", "desk_lookup", "desk_hit"))


def _keys(clerk: Translator, end: str) -> None:
    with st.container(key="desk_keys", horizontal=True, vertical_alignment="center"):
        on = st.checkbox(clerk.text(t.KEYS_ON), value=True, key="desk_keys_on")
        listed = "".join(f"<li><kbd>{key}</kbd> {block(clerk.text(text), 'span')}</li>" for key, text in t.KEY_LIST)
        words = " ".join(f'data-{name}="{html.escape(clerk.text(text))}"' for name, text in t.SAID.items())
        show(f'<ul class="desk-keys" data-on="{int(on)}" {words}>{listed}</ul>',
             block(clerk.text(t.KEYS_HELP), css="fine"), end)
