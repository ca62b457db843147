"""What the desk's fields say and its answer does not know yet: an incomplete day, a search without a choice.

While there is any of it the answer on the screen is the one from before, and says what is missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

import streamlit as st

from guide.desk.board import Board
from guide.language.locale import Translator
from guide.reasoning.interview import DayNotGiven, day_of
from guide.web import state
from guide.web import texts as ut
from guide.web.desk import texts as t
from guide.web.place_search import query_key


def missing_input(given: Mapping[str, str], now: Board, today: date, clerk: Translator) -> tuple[str, ...]:
    """Return what is missing before the answer is that of the fields, as sentences."""
    try:
        day_of(given, today)
    except DayNotGiven as error:
        return (clerk.text(ut.ERROR_DATE[error.code]),)
    return tuple(clerk.text(t.CHOOSE_PLACE, question=clerk.text(now.row(field).question.label))
                 for field in searched(given) if now.row(field).state != "needless")


def searched(given: Mapping[str, str]) -> tuple[str, ...]:
    """Return the place questions for which something is searched and nothing is chosen."""
    return tuple(field for field in state.PLACE_KEYS
                 if field not in given and st.session_state.get(query_key(field)))


def parts_open(given: Mapping[str, str], today: date) -> tuple[str, ...]:
    """Return the parts of the day to go to: the empty ones, or all of a day that cannot be."""
    try:
        day_of(given, today)
    except DayNotGiven:
        parts = state.DATE_KEYS[1:]
        return tuple(part for part in parts if part not in given) or parts
    return ()


def last_whole(past: Iterable[dict[str, str]], given: Mapping[str, str], today: date) -> Mapping[str, str] | None:
    """Return the newest case in which nothing is missing; None when there is none."""
    needed = searched(given)
    for one in reversed(list(past)):
        if not parts_open(one, today) and all(field in one for field in needed):
            return one
    return None
