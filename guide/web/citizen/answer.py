"""The answer: a summary with the authority as the hero and a way to each part, and the parts on pages of their own."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import streamlit as st

from guide.answer.blocks import Result
from guide.answer.build import result
from guide.facts.answers import Answers
from guide.language.locale import Translator
from guide.language.messages import Message
from guide.law.duties import Situation
from guide.law.versions import version_on
from guide.outputs.letter import letter_of
from guide.reasoning.evaluate import evaluate
from guide.reasoning.interview import situation_of
from guide.web import state
from guide.web import texts as t
from guide.web.citizen import steps
from guide.web.citizen.map import show_map
from guide.web.result_html import MAIN_ACT, Writer
from guide.web.widgets import block, show


def result_of(answers: Answers, given: Mapping[str, str], today: date) -> Result:
    """Return the result for what was given, the duties narrowed to the situation told."""
    return result(answers, today, given.get("when") != "unknown", Situation(**situation_of(given)))


def show_result(whole: Result, answers: Answers, today: date, to: Translator) -> None:
    """Draw the short answer, and a card for each part of the whole."""
    outcome = evaluate(answers)
    write = Writer(to, MAIN_ACT[outcome.regime])
    show(*write.lead(whole), *write.legend())
    if outcome.settled:
        show_map(outcome.servers[0], answers, to)
    for section in whole.sections:
        about = t.CARDS.get(section.id)
        text = to.text(about) if about is not None else next(section.every_sentence()).text(to)
        _card(steps.VIEW_OF[section.id], section.title, text, to)
        if section.id == "change" and letter_of(answers, today) is not None:
            _card(steps.LETTER, t.LETTER, to.text(t.LETTER_CARD), to)
    _card(steps.THEN_NOW, t.COMPARE_TITLE, to.text(t.COMPARE_CARD), to)
    _card(steps.MATTER, t.MATTER_TITLE, to.text(t.MATTER_CARD), to)
    _card(steps.CODE, t.CODE_PAGE, to.text(t.CODE_CARD), to)


def _card(step: str, title: Message, text: str, to: Translator) -> None:
    with st.container(key=f"card_{step}"):
        if st.button(to.text(title), key=f"open_{step}"):
            state.go_to(step)
            st.rerun()
        show(block(text))


def show_view(step: str, whole: Result, on: date, to: Translator) -> None:
    """Draw one part of the answer on its page."""
    section = whole.section(steps.VIEWS[step])
    if section is None:
        show(block(to.text(t.NOT_FOR_THIS_ANSWER)))
        return
    write = Writer(to, MAIN_ACT[version_on(on).regime])
    show(*write.inner(section), *write.legend())
