"""The service desk: one screen, `?view=desk`. Questions on the left in any order, the answer beside them.

The same widgets, rules and texts as the citizen's pages; `static/desk.js` adds the keys.
"""

from __future__ import annotations

import html
import uuid
from datetime import date

import streamlit as st

from guide.desk.board import board
from guide.i18n import LANGUAGES, Translator, translator
from guide.ui import desk_texts as t
from guide.ui import host_texts, state
from guide.ui.desk_rows import given_on_desk, question_rows
from guide.ui.desk_side import Case, answer_now, panels
from guide.ui.footer import show_break
from guide.ui.language import OWN_NAMES
from guide.ui.widgets import block, show

VIEW = "desk"
_PAST = "desk_past"
#: What a new caller empties beside the answers.
DESK_KEYS = ("desk_panel", "desk_code_typed", "desk_code_done", "desk_lookup", "desk_hit", "desk_since", "desk_qr",
             _PAST)


def show_desk(today: date, clerk: Translator, other_language: str | None) -> None:
    """Draw the whole screen. In another language the choices have to be set anew: see `guide.ui.page`."""
    st.set_page_config(page_title=f"{clerk.text(t.TITLE)} – {clerk.text(host_texts.TITLE)}", layout="wide")
    show_break(today, clerk)
    caller = _top(clerk)
    given = given_on_desk()
    if other_language is not None:
        st.query_params["lang"] = other_language
        state.set_later(state.filled(given, other_language))
    _remember(given)
    now = board(given, today)
    questions, answer = st.columns([7, 6], gap="large")
    with questions, st.container(key="desk_questions"):
        show(block(clerk.text(t.QUESTIONS), "h2"))
        question_rows(now, today, clerk, caller, given)
    with answer, st.container(key="desk_answer"):
        case = Case(now, given, today, clerk, caller)
        panels(case, answer_now(case))
    _keys(clerk)
    state.mirror(given)
    show(f'<span class="guide-state" hidden data-guide-lang="{clerk.lang}" data-guide-step="{VIEW}" '
         f'data-guide-focus="none" data-guide-run="{uuid.uuid4().hex}"></span>')


def _top(clerk: Translator) -> Translator:
    """Draw heading, the caller's language, undo and new caller; return the caller's language."""
    with st.container(key="desk_top", horizontal=True, vertical_alignment="center"):
        show(block(clerk.text(t.TITLE), "h1"))
        wanted = st.query_params.get("also", clerk.lang)
        chosen = st.radio(clerk.text(t.CALLER_LANGUAGE), LANGUAGES, key="desk_also", horizontal=True,
                          index=LANGUAGES.index(wanted) if wanted in LANGUAGES else 0,
                          format_func=lambda lang: OWN_NAMES[lang])
        if st.button(clerk.text(t.UNDO), key="desk_undo"):
            _undo(clerk.lang)
        if st.button(clerk.text(t.NEW), key="desk_new"):
            new_caller()
    if chosen != wanted:
        st.query_params["also"] = chosen
    return translator(chosen)


def _remember(given: dict[str, str]) -> None:
    past = st.session_state.setdefault(_PAST, [])
    if not past or past[-1] != given:
        past.append(given)


def _undo(lang: str) -> None:
    past = st.session_state.get(_PAST, [])
    if len(past) > 1:
        past.pop()
        before = past.pop()
        if not before:
            state.forget_copy()
        state.set_later(state.filled(before, lang))


def new_caller() -> None:
    """Forget the caller: on the screen, in the tab's storage and on the server. Language and keys stay."""
    for key in DESK_KEYS:
        st.session_state.pop(key, None)
    state.clear_all(("desk_code_typed", "desk_lookup", "desk_hit"))


def _keys(clerk: Translator) -> None:
    with st.container(key="desk_keys", horizontal=True, vertical_alignment="center"):
        on = st.checkbox(clerk.text(t.KEYS_ON), value=True, key="desk_keys_on")
        listed = "".join(f"<li><kbd>{key}</kbd> {block(clerk.text(text), 'span')}</li>" for key, text in t.KEY_LIST)
        said = {"new": t.NEW_ARMED, "copied": t.COPIED, "not-copied": t.NOT_COPIED}
        words = " ".join(f'data-{name}="{html.escape(clerk.text(text))}"' for name, text in said.items())
        show(f'<ul class="desk-keys" data-on="{int(on)}" {words}>{listed}</ul>',
             block(clerk.text(t.KEYS_HELP), css="fine"))
