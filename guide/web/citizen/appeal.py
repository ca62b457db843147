"""The last day of an appeal for a day that the visitor types, with a file for the calendar. The day is kept nowhere."""

from datetime import date
from functools import partial

import streamlit as st

from guide.facts.typed_day import NotADay, typed_day
from guide.language.locale import Translator
from guide.language.templates import block
from guide.law.appeal_time import last_day_of_appeal
from guide.law.days import covered
from guide.outputs.calendar import as_ics, file_name
from guide.web import texts as t
from guide.web.page_parts import ASKED, about, show

#: The key of the field. It is no answer: a reload forgets it, and so does Clear.
FIELD = "appeal_day"


def show_appeal_day(to: Translator) -> None:
    """Make the field for the day of notice; below it the last day of the appeal, or how to type a day."""
    show(block(to.text(t.APPEAL_DAY), "h2"), about(FIELD, block(to.text(t.APPEAL_HINT), css="hint")), css=ASKED)
    text = st.text_input(to.text(t.APPEAL_DAY), key=FIELD, label_visibility="collapsed", placeholder=None,
                         autocomplete="off") or ""
    if not text.strip():
        return
    informed = day_in(text)
    if informed is None:
        return show(f'<div role="status">{block(to.text(t.APPEAL_BAD), css="note")}</div>')
    last = last_day_of_appeal(informed)
    show(f'<div class="hero" role="status">{block(to.text(t.APPEAL_LAST, day=to.date(last)))}</div>',
         block(to.text(t.APPEAL_DOUBT), css="note"))
    st.download_button(to.text(t.APPEAL_FILE), data=partial(as_ics, last, to), mime="text/calendar; charset=utf-8",
                       file_name=file_name(to), key="appeal_file", on_click="ignore")


def day_in(text: str) -> date | None:
    """Return the one day that a text means, None for any other text and for a day that the guide does not cover.

    >>> day_in(" 14.5.2026 "), day_in("31.2.2026"), day_in("May 2026")
    (datetime.date(2026, 5, 14), None, None)
    """
    try:
        day, last = typed_day(text)
    except NotADay:
        return None
    return day if day == last and covered(day) and day.year < 2200 else None
