"""A place question drawn: the search box, what was found, and the answers that are always there."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from guide.facts.model import Question
from guide.language.html import block
from guide.language.locale import Translator
from guide.language.messages import Message
from guide.places import MUNICIPALITIES
from guide.places.search import LONGEST_TEXT, Instead, Match
from guide.web import texts as t
from guide.web.place_search import UNSEEN, Seen, answer_of, found_box, found_key, other_key, put, query_key, see
from guide.web.show import ASKED, show
from guide.web.state import visit

INSTEAD: Mapping[Instead, Message] = {
    "region": t.SEARCH_REGION, "aland": t.SEARCH_ALAND, "country": t.SEARCH_COUNTRY, "script": t.SEARCH_SCRIPT}


def place(question: Question, answer: str | None, fixed: Mapping[str, str], to: Translator,
          horizontal: bool = False) -> str | None:
    """Make a search box, what it found as choices, and the fixed answers as others. The search chooses nothing."""
    field, here = question.field, visit()
    is_new = field in here.refill or other_key(field) not in st.session_state
    if is_new and not here.restored and answer in MUNICIPALITIES:
        st.session_state[query_key(field)] = MUNICIPALITIES[str(answer)].name(to.lang)
    text = st.text_input(to.text(t.SEARCH_LABEL), key=query_key(field), placeholder=None, autocomplete="off") or ""
    now = here.seen[field] = see(text, here.seen.get(field, UNSEEN))
    if not here.restored:
        put(field, answer, now, fixed, field in here.refill)
    show(block(told(now, to), css="hint say" if text else "hint"), css=ASKED)
    with st.container(key=field):
        found = _found(question, now, to, horizontal)
        other = st.radio(to.text(question.label), list(fixed), index=None, key=other_key(field),
                         format_func=lambda value: fixed.get(value, value), label_visibility="collapsed",
                         horizontal=horizontal)
    return answer_of(answer, found, other, now, now)


def _found(question: Question, now: Seen, to: Translator, horizontal: bool) -> str | None:
    """Make the choice among the places found, in a box that is there without any too: all else keeps its place."""
    with st.container(key=found_box(question.field)):
        if not now.codes:
            return None
        mixed = bool(now.search.sure)
        labels = {match.code: _label(match, mixed, to) for match in now.search.matches}
        return st.radio(to.text(t.SEARCH_HITS, question=to.text(question.label)), list(labels), index=None,
                        key=found_key(question.field, now.codes), format_func=lambda value: labels.get(value, value),
                        label_visibility="collapsed", horizontal=horizontal)


def told(now: Seen, to: Translator) -> str:
    """Return what the search says of its text: how to search, what was found, or why nothing was."""
    cut = f" {to.text(t.SEARCH_CUT, most=LONGEST_TEXT)}" if len(now.text) > LONGEST_TEXT else ""
    sure = now.search.sure
    if sure:
        return to.text(t.SEARCH_FOUND, count=len(sure)) + cut
    if now.codes:
        return to.text(t.SEARCH_GUESS if len(now.codes) == 1 else t.SEARCH_GUESSES) + cut
    if now.search.instead is not None:
        return to.text(INSTEAD[now.search.instead]) + cut
    return to.text(t.SEARCH_NOTHING if now.text else t.SEARCH_HELP) + cut


def open_error(question: Question, now: Seen, to: Translator) -> tuple[str, str]:
    """Return where a place question lacks its answer, and what to do: choose among what was found, or search."""
    if now.codes:
        names = to.list(match.name_sv if to.lang == "sv" else match.name_fi for match in now.search.matches)
        message = t.ERROR_FOUND if now.search.sure else t.ERROR_GUESS
        return found_box(question.field), to.text(message, places=names)
    if now.text.strip():
        return query_key(question.field), told(now, to)
    return query_key(question.field), to.text(t.ERROR_OPEN, question=to.text(question.label))


def _label(match: Match, mixed: bool, to: Translator) -> str:
    name = match.name_fi if match.name_fi == match.name_sv else to.text(
        t.PLACE_BOTH, fi=match.name_sv if to.lang == "sv" else match.name_fi,
        sv=match.name_fi if to.lang == "sv" else match.name_sv)
    label = to.text(t.PLACE_HINT, name=name, hint=match.hint) if match.hint else name
    return to.text(t.PLACE_MAYBE, name=label) if mixed and match.guess else label
