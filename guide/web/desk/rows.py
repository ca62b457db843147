"""The questions of the desk: all on one screen, each with its words to read aloud in the caller's language."""

from __future__ import annotations

import html
from collections.abc import Mapping
from datetime import date
from functools import cache

import streamlit as st

from guide.desk.board import Board, Row
from guide.desk.phone_wording import IF_CALLER_SAYS, SPOKEN_DATE
from guide.facts.model import Question, Spoken
from guide.facts.questions import PAGES
from guide.language.locale import Translator
from guide.reasoning.interview import WHEN
from guide.web import state
from guide.web import texts as ut
from guide.web.desk import texts as t
from guide.web.desk.missing_input import parts_open
from guide.web.widgets import ask, block, date_parts, labels_of, show

GROUP_OF = {question.field: page.id for page in PAGES for question in page.questions}


def row_key(field: str) -> str:
    """Return the key of the box around a question."""
    return f"desk_row_{field}"


def question_rows(now: Board, today: date, clerk: Translator, caller: Translator, given: Mapping[str, str]) -> None:
    """Draw the question for the day and every other question, but those that change nothing."""
    with st.container(key=row_key("when")):
        label = clerk.text(ut.DATE_TITLE)
        day = clerk.date(now.answers.on) if now.answers else clerk.text(t.STATE["open"])
        parts = f'data-parts="{" ".join(parts_open(given, today))}"'
        show(_head(label, "date", "answered" if now.answers else "open", parts, now.answers is None, day),
             aloud(SPOKEN_DATE, {value: clerk.text(ut.WHEN[value]) for value in WHEN}, clerk, caller))
        date_parts(clerk, today, given, horizontal=True)
    asked = [row.question.field for row in now.rows if row.state != "needless"]
    for field in asked:
        row = now.row(field)
        with st.container(key=row_key(field)):
            show(_row_head(row, field == now.next, clerk),
                 _aloud(row.question, clerk, caller))
            ask(row.question, given, clerk, horizontal=True)
    state.note_rendered((*state.DATE_KEYS, *asked))


def _row_head(row: Row, is_next: bool, clerk: Translator) -> str:
    of = 'data-kind="yesno"' if row.question.values[:2] == ("yes", "no") else ""
    of = f'data-fixed="{len(row.question.options)}"' if row.question.kind == "place" else of
    tag = clerk.text(t.SETTLES) if row.settles and row.state != "answered" else clerk.text(t.STATE[row.state])
    return _head(clerk.text(row.question.label), GROUP_OF[row.question.field], row.state, of, is_next, tag)


def _head(label: str, group: str, state: str, more: str, is_next: bool, tag: str) -> str:
    """Return a question's heading; desk.js reads which rows are open, which is next and which belong together.

    `more`: that it is answered by yes or no; how many answers of its own stand after the places found; or the parts of
    the day that are missing.
    """
    return (f'<div class="desk-row{" next" if is_next else ""}" data-group="{group}" data-state="{state}" '
            f'{more}><h3>{html.escape(label)}</h3>'
            f'<span class="tag {state}">{html.escape(tag)}</span></div>')


@cache
def _aloud(question: Question, clerk: Translator, caller: Translator) -> str:
    return aloud(question.spoken, labels_of(question, clerk), clerk, caller)


def aloud(spoken: Spoken, labels: Mapping[str, str], clerk: Translator, caller: Translator) -> str:
    """Return the sentence to read aloud in the caller's language, beside it in the clerk's, and the phrases."""
    said = [f'<p class="aloud" lang="{caller.lang}">{html.escape(caller.text(spoken.ask))}</p>']
    if clerk.lang != caller.lang:
        said.append(f'<p class="beside" lang="{clerk.lang}">{html.escape(clerk.text(spoken.ask))}</p>')
    phrases = "".join(
        f'<li><span lang="{caller.lang}">{html.escape(caller.text(phrase.says))}</span> '
        f"{html.escape(clerk.text(phrase.then))}"
        + (f" <strong>{html.escape(labels[phrase.answer])}</strong>" if phrase.answer and phrase.answer in labels
           else "")
        + "</li>"
        for phrase in spoken.caller_says)
    listed = f"{block(clerk.text(IF_CALLER_SAYS), css='if')}<ul>{phrases}</ul>" if phrases else ""
    return f'<div class="desk-aloud">{"".join(said)}{listed}</div>'

