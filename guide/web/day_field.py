"""The day of the question as one field, typed in any form; a list only where the rules changed meanwhile.

The answer is a day in its parts, as everywhere: of days for which the same holds, the first.
"""

from collections.abc import Mapping, Sequence
from datetime import date

import streamlit as st

from guide.language.locale import Translator
from guide.law.days import Period
from guide.reasoning.interview import EARLIER, DayNotGiven, day_of, day_parts
from guide.reasoning.typed_periods import periods_meant
from guide.web import texts as t
from guide.web.day_text import DAY_TEXT, day_among, part_key, periods_of
from guide.web.page_parts import ASKED, show, told_at
from guide.web.state import visit


def ask_day(to: Translator, today: date, known: Mapping[str, str], error: str = "") -> Mapping[str, str | None]:
    """Make the field, say how its text is understood, and return the parts of the day; each None while it is open.

    `error` is what is missing, as HTML; it takes the place of what is said of the text.
    """
    here, held = visit(), st.session_state
    try:
        day = day_of({**known, "when": EARLIER}, today)
    except DayNotGiven:
        day = None
    if not here.restored and day is not None and (DAY_TEXT not in held or "day" in here.refill):
        firsts = [one.first for one in periods_of(here.day_text, today)]
        held[DAY_TEXT] = here.day_text if day in firsts else f"{day.day}.{day.month}.{day.year}"
    with st.container(key="day_field"):
        text = here.day_text = st.text_input(to.text(t.DAY_LABEL), key=DAY_TEXT, placeholder=None,
                                             autocomplete="off") or ""
        periods, fault = tuple[Period, ...](), ""
        try:
            periods = periods_meant(text, today)
        except DayNotGiven as not_given:
            fault = not_given.code
        show(error or told_at(DAY_TEXT, told(periods, fault, to), bool(text)), css=ASKED)
        if len(periods) > 1:
            _ask_part(periods, day, to)
    return day_parts(day_among(periods, held))


def _ask_part(periods: tuple[Period, ...], day: date | None, to: Translator) -> None:
    """Make the choice among the stretches of days between which the rules changed."""
    names = {one.first.isoformat(): to.text(t.DAY_SPAN, first=to.date(one.first), last=to.date(one.last or one.first))
             if one.first != one.last else to.date(one.first) for one in periods}
    key = part_key(periods)
    if key not in st.session_state and not visit().restored and day is not None and day.isoformat() in names:
        st.session_state[key] = day.isoformat()
    st.radio(to.text(t.DAY_PART), list(names), index=None, key=key, format_func=lambda first: names.get(first, first))


def told(periods: Sequence[Period], fault: str, to: Translator) -> str:
    """Return how a text is understood, or by its fault what to type."""
    if fault:
        return to.text(t.DAY_HELP if fault == "empty" else t.ERROR_DATE[fault])
    first, last = periods[0].first, periods[-1].last or periods[0].first
    if len(periods) > 1:
        return to.text(t.DAY_CHANGED, days=to.list(to.date(one.first) for one in periods[1:]))
    if first == last:
        return to.text(t.DAY_IS, day=to.date(first))
    return to.text(t.DAY_SAME, first=to.date(first), last=to.date(last))


def day_error(text: str, today: date, to: Translator) -> str:
    """Return what is still missing of the day."""
    try:
        periods_meant(text, today)
    except DayNotGiven as error:
        return to.text(t.ERROR_DATE[error.code])
    return to.text(t.ERROR_PART)
