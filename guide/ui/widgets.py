"""The questions as widgets. All are made on every run; those of other pages are hidden by CSS, not unmounted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import streamlit as st

from guide.html import block as block
from guide.i18n import Translator
from guide.interview import form_of
from guide.law import TRIAL_FIRST_DAY
from guide.messages import Message
from guide.places.search import Match, find
from guide.questions import Question
from guide.ui import texts as t
from guide.ui.state import FIELD_KEYS, query_key


def show(*parts: str) -> None:
    """Put reviewed HTML on the page. Every text in it has been escaped."""
    st.html('<div class="guide">' + "".join(parts) + "</div>")


def explained(question: Question, to: Translator) -> str:
    """Return the hint and the reason for asking."""
    points = "".join(block(to.text(point), "li", "point") for point in question.points)
    return (block(to.text(question.hint), css="hint") + (f'<ul class="hint">{points}</ul>' if points else "")
            + f"<details>{block(to.text(t.WHY_ASK), 'summary')}{block(to.text(question.why))}</details>")


def question_widgets(to: Translator, today: date, headed: Mapping[str, bool]) -> dict[str, str]:
    """Make every question's widget and return the stored values given; `headed` fields show their own heading."""
    given = _date_widgets(to, today)
    for field in FIELD_KEYS:
        question = form_of(field, given, today)
        with st.container(key=f"box_{field}"):
            if headed.get(field, False):
                show(block(to.text(question.label), "h2"), explained(question, to))
            else:
                show(explained(question, to))
            value = place(question, to) if question.kind == "place" else choice(question, to)
        if value is not None:
            given[field] = value
    return given


def choice(question: Question, to: Translator, horizontal: bool = False) -> str | None:
    """Make the widget of a question with fixed options and return the value chosen."""
    labels = {option.value: to.text(option.label) for option in question.options}
    return st.radio(to.text(question.label), list(labels), index=None, key=question.field,
                    format_func=lambda value: labels[value], label_visibility="collapsed", horizontal=horizontal)


def _place_label(match: Match, to: Translator) -> str:
    name = match.name_fi if match.name_fi == match.name_sv else to.text(
        t.PLACE_BOTH, fi=match.name_sv if to.lang == "sv" else match.name_fi,
        sv=match.name_fi if to.lang == "sv" else match.name_sv)
    return to.text(t.PLACE_HINT, name=name, hint=match.hint) if match.hint else name


def place(question: Question, to: Translator, horizontal: bool = False) -> str | None:
    """Make a search box, and what it found as choices. Nothing is chosen by the search."""
    text = st.text_input(to.text(t.SEARCH_LABEL), key=query_key(question.field), max_chars=60,
                         placeholder=None, autocomplete="off") or ""
    matches = find(text) if text else []
    labels = {match.code: _place_label(match, to) for match in matches}
    labels |= {option.value: to.text(option.label) for option in question.options}
    found = t.SEARCH_NOTHING if text and not matches else t.SEARCH_FOUND if matches else t.SEARCH_HELP
    show(block(to.text(found, count=len(matches)), css="hint say" if text else "hint"))
    return st.radio(to.text(question.label), list(labels), index=None, key=question.field,
                    format_func=lambda value: labels.get(value, value), label_visibility="collapsed",
                    horizontal=horizontal)


def _date_widgets(to: Translator, today: date) -> dict[str, str]:
    with st.container(key="box_date"):
        show(block(to.text(t.DATE_HINT), css="hint"),
             f"<details>{block(to.text(t.WHY_ASK), 'summary')}{block(to.text(t.DATE_WHY))}</details>")
        return date_parts(to, today)


def date_parts(to: Translator, today: date, horizontal: bool = False) -> dict[str, str]:
    """Make the widgets of the day and return what they hold."""
    when = st.radio(to.text(t.DATE_TITLE), list(t.WHEN), index=None, key="when", label_visibility="collapsed",
                    format_func=lambda value: to.text(t.WHEN[value]), horizontal=horizontal)
    with st.container(key="box_day", horizontal=horizontal):
        parts = {"when": when, "day": _pick("day", to, t.DAY, range(1, 32)),
                 "month": _pick("month", to, t.MONTH, range(1, 13)),
                 "year": _pick("year", to, t.YEAR, range(TRIAL_FIRST_DAY.year, today.year + 1))}
    return {key: value for key, value in parts.items() if value is not None}


def _pick(key: str, to: Translator, label: Message, numbers: range) -> str | None:
    return st.selectbox(
        to.text(label), [str(number) for number in numbers], index=None, key=key, placeholder=to.text(t.PICK),
        format_func=lambda value: to.month(int(value)).capitalize() if key == "month" else value)
