"""The check page: every answer with a way to change it."""

from __future__ import annotations

from datetime import date

import streamlit as st

from guide.language.locale import Translator
from guide.places import MUNICIPALITIES
from guide.reasoning.interview import DATE_PAGE, InterviewPath
from guide.web import state
from guide.web import texts as t
from guide.web.widgets import block, show


def check_page(path: InterviewPath, given: dict[str, str], today: date, to: Translator) -> None:
    """Show every answer with a way to change it."""
    show(block(to.text(t.CHECK_HELP)))
    if path.answers is not None:
        row(to.text(t.DATE_TITLE), to.date(path.answers.on), DATE_PAGE, "date", to)
    for step in path.steps:
        for question in step.questions:
            value = given[question.field]
            labels = {option.value: to.text(option.label) for option in question.options}
            shown = labels.get(value) or MUNICIPALITIES[value].name(to.lang)
            row(to.text(question.label), shown, step.id, question.field, to)


def row(question: str, answer: str, step: str, key: str, to: Translator) -> None:
    """Show one answered question."""
    with st.container(key=f"row_{key}", horizontal=True, vertical_alignment="center"):
        show(f"<dl>{block(question, 'dt')}{block(answer, 'dd')}</dl>")
        if st.button(to.text(t.CHANGE_ROW, question=question), key=f"change_{key}"):
            state.go_to(step)
            st.rerun()
