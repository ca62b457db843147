"""The questions of a page as widgets. Those of other pages are not made; `guide.web.state` carries their answers."""

from __future__ import annotations

import html
from base64 import b64encode
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import cache

import streamlit as st

from guide.facts.model import Question
from guide.language.html import block as block
from guide.language.locale import Translator
from guide.language.messages import Message
from guide.law.versions import TRIAL_FIRST_DAY
from guide.reasoning.interview import DATE_PAGE as DATE
from guide.reasoning.interview import EARLIER, form_of
from guide.web import texts as t
from guide.web.place_question import place
from guide.web.show import ASKED as ASKED
from guide.web.show import show as show
from guide.web.state import DATE_KEYS, fill


def picture(svg: str, alt: str) -> str:
    """Return a drawing as an HTML element, with what it says in words.

    Not by `st.image`, which loads a library for arrays; and inside the page, so that no address tells what it shows.
    """
    drawn = b64encode(svg.encode()).decode()
    return f'<img src="data:image/svg+xml;base64,{drawn}" alt="{html.escape(alt)}">'


@cache
def explained(question: Question, to: Translator) -> str:
    """Return the hint and the reason for asking."""
    points = "".join(block(to.text(point), "li", "point") for point in question.points)
    return (block(to.text(question.hint), css="hint") + (f'<ul class="hint">{points}</ul>' if points else "")
            + _reason(question.why, to))


def _reason(why: Message, to: Translator) -> str:
    return f"<details>{block(to.text(t.WHY_ASK), 'summary')}{block(to.text(why))}</details>"


def question_widgets(to: Translator, today: date, known: Mapping[str, str], shown: Sequence[str],
                     headed: Collection[str]) -> dict[str, str]:
    """Make the widgets of the fields shown and return all values given; `headed` fields show their own heading."""
    given: dict[str, str | None] = {**known}
    for field in shown:
        if field == DATE:
            show(block(to.text(t.DATE_HINT), css="hint"), _reason(t.DATE_WHY, to), css=ASKED)
            given |= date_parts(to, today, known)
        else:
            question = form_of(field, known, today)
            show(block(to.text(question.label), "h2") if field in headed else "", explained(question, to), css=ASKED)
            given[field] = ask(question, known, to)
    return {key: value for key, value in given.items() if value is not None}


def ask(question: Question, known: Mapping[str, str], to: Translator, horizontal: bool = False) -> str | None:
    """Make the widget of a question and return the stored value chosen."""
    if question.kind == "place":
        return place(question, known.get(question.field), labels_of(question, to), to, horizontal)
    fill(question.field, known)
    return choice(question, to, horizontal)


@cache
def labels_of(question: Question, to: Translator) -> Mapping[str, str]:
    """Return the label of each of a question's own options."""
    return {option.value: to.text(option.label) for option in question.options}


def choice(question: Question, to: Translator, horizontal: bool = False) -> str | None:
    """Make the widget of a question with fixed options and return the value chosen."""
    labels = labels_of(question, to)
    return st.radio(to.text(question.label), list(labels), index=None, key=question.field,
                    format_func=lambda value: labels[value], label_visibility="collapsed", horizontal=horizontal)


def date_parts(to: Translator, today: date, known: Mapping[str, str], horizontal: bool = False,
               ) -> dict[str, str | None]:
    """Make the widgets of the day and return what they hold; those of its parts once an earlier day is meant."""
    for key in DATE_KEYS:
        fill(key, known)
    when = st.radio(to.text(t.DATE_TITLE), list(t.WHEN), index=None, key="when", label_visibility="collapsed",
                    format_func=lambda value: to.text(t.WHEN[value]), horizontal=horizontal)
    if when != EARLIER:
        return {"when": when}
    with st.container(key="box_day", horizontal=horizontal):
        return {"when": when, "day": _pick("day", to, t.DAY, range(1, 32)),
                "month": _pick("month", to, t.MONTH, range(1, 13), numbered=horizontal),
                "year": _pick("year", to, t.YEAR, range(TRIAL_FIRST_DAY.year, today.year + 1))}


def _pick(key: str, to: Translator, label: Message, numbers: range, numbered: bool = False) -> str | None:
    """Make the widget of a part of the day; `numbered`: a month is found by its number too."""
    def name(value: str) -> str:
        month = to.month(int(value)).capitalize() if key == "month" else ""
        return f"{value} {month}".strip() if numbered or not month else month

    return st.selectbox(
        to.text(label), [str(number) for number in numbers], index=None, key=key, placeholder=to.text(t.PICK),
        format_func=name)
