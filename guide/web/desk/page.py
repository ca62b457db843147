"""The service desk: one screen, `?view=desk`. Questions on the left in any order, the answer beside them.

The same widgets, rules and texts as the citizen's pages; `static/desk.js` adds the keys.
"""

import html
from collections.abc import Mapping
from datetime import date
from functools import cache

import streamlit as st

from guide.desk.board import IF_CALLER_SAYS, SPOKEN_DATE, Board, board
from guide.desk.call_script import JOBSEEKER, Caller
from guide.desk.keyboard import KEYS
from guide.facts.model import Question
from guide.language.locale import LANGUAGES, OWN_NAMES, Translator, translator
from guide.language.templates import block, render
from guide.reasoning.interview import EARLIER, DayNotGiven, day_of
from guide.web import state
from guide.web import texts as ut
from guide.web.day_field import ask_day, day_error
from guide.web.day_text import DAY_TEXT, periods_of
from guide.web.desk import texts as t
from guide.web.desk.cases import FRESH, PAST, change_case, choose_case, show_others
from guide.web.desk.shown import shown
from guide.web.desk.side import OPENED_KEYS, Case, answer_now, panels
from guide.web.host import texts
from guide.web.host.addresses import DESK_VIEW
from guide.web.language import told_languages
from guide.web.page_parts import announcements, marker, show
from guide.web.place_search import query_key
from guide.web.widgets import ask, ask_when, labels_of

#: What a new caller empties beside the answers. The other cases stay.
DESK_KEYS = (*OPENED_KEYS, PAST, "desk_since")


def show_desk(today: date, clerk: Translator) -> None:
    """Draw the whole screen."""
    st.set_page_config(page_title=f"{clerk.text(t.TITLE)} – {clerk.text(texts.TITLE)}", layout="wide")
    caller, who = _top(clerk, today)
    given = state.known(clerk, today, ("desk_panel", "desk_since", "desk_caller", "desk_case"))
    change_case(given)
    past: list[dict[str, str]] = st.session_state.setdefault(PAST, [])
    if past[-1:] != [given]:
        past.append(given)
    now = board(given, today)
    show_others(today, clerk)
    with st.container(key="desk_columns"):
        with st.container(key="desk_questions"):
            show(block(clerk.text(t.QUESTIONS), "h2"))
            asked = _question_rows(now, today, clerk, caller, given, who)
        with st.container(key="desk_answer"):
            case = Case(now, given, today, clerk, caller, who, *_missing(given, now, today, clerk, past))
            panels(case, answer_now(case))
        # Before what says what it holds.
        state.keep_copy(clerk)
        with st.container(key="desk_keys", horizontal=True, vertical_alignment="center"):
            on = st.checkbox(clerk.text(t.KEYS_ON), value=True, key="desk_keys_on")
            show(_keys(clerk, on), block(clerk.text(t.KEYS_HELP), css="fine"), shown(asked, today),
                 marker(clerk.lang, DESK_VIEW, "none", given, today))


@cache
def _keys(clerk: Translator, on: bool) -> str:
    """Return the list of keys, with what desk.js says."""
    listed = "".join(f"<li><kbd>{key.shown}</kbd> {block(clerk.text(key.help), 'span')}</li>" for key in KEYS)
    words = " ".join(f'data-{name}="{html.escape(clerk.text(text))}"' for name, text in t.SAID.items())
    return f'<ul class="desk-keys" data-on="{int(on)}" {words}>{listed}</ul>'


def _top(clerk: Translator, today: date) -> tuple[Translator, Caller]:
    """Draw heading, who calls and in which language, undo and new caller; return the language and who calls."""
    if planned := told_languages() + announcements(today, clerk):
        show(planned)
    with st.container(key="desk_top", horizontal=True, vertical_alignment="center"):
        show(block(clerk.text(t.TITLE), "h1"))
        named = st.query_params.get("also")
        wanted = named if named in LANGUAGES else clerk.lang
        chosen = st.radio(clerk.text(t.CALLER_LANGUAGE), LANGUAGES, key="desk_also", horizontal=True,
                          index=LANGUAGES.index(wanted), format_func=lambda lang: OWN_NAMES[lang])
        who = st.radio(clerk.text(t.CALLER), list(t.CALLERS), key="desk_caller", horizontal=True, index=0,
                       format_func=lambda one: clerk.text(t.CALLERS[one])) or JOBSEEKER
        choose_case(clerk)
        past = st.session_state.get(PAST, [])
        if st.button(clerk.text(t.UNDO), key="desk_undo") and len(past) > 1:
            before = past[-2]
            del past[-2:]
            state.set_later(state.whole(before))
        if st.button(clerk.text(t.NEW), key="desk_new"):
            # Language and keys stay.
            for key in DESK_KEYS:
                st.session_state.pop(key, None)
            state.clear_all(FRESH)
    if chosen != wanted or named not in (None, wanted):
        st.query_params["also"] = chosen
    return translator(chosen), who


def _missing(given: Mapping[str, str], now: Board, today: date, clerk: Translator, past: list[dict[str, str]],
             ) -> tuple[tuple[str, ...], Mapping[str, str] | None]:
    """Return what the fields say and the answer does not know, as sentences, and the newest case without any of it.

    That is an incomplete day, or place questions for which something is searched and nothing is chosen.
    """
    searched = [field for field in state.PLACE_KEYS
                if field not in given and st.session_state.get(query_key(field))]
    whole = (one for one in reversed(past)
             if not _day_fault(one, today) and all(field in one for field in searched))
    if now.answers is None:
        return (day_error(st.session_state.get(DAY_TEXT) or "", today, clerk),), next(whole, None)
    questions = [now.row(field).question for field in searched if now.row(field).state != "needless"]
    return tuple(clerk.text(t.CHOOSE_PLACE, question=clerk.text(one.label)) for one in questions), next(whole, None)


def _day_fault(given: Mapping[str, str], today: date) -> bool:
    try:
        day_of(given, today)
    except DayNotGiven:
        return True
    return False


def _question_rows(now: Board, today: date, clerk: Translator, caller: Translator, given: Mapping[str, str],
                   who: Caller) -> list[Question]:
    """Draw the question for the day and every other question, but those that change nothing; return the others drawn.

    What a jobseeker may wish is not asked of others. What is answered needs no words to ask it with.

    The day's row says when its field waits for a day.
    """
    with st.container(key="desk_row_when"):
        told, day = ("answered", clerk.date(now.answers.on)) if now.answers else ("open", clerk.text(t.STATE["open"]))
        waits = not now.answers and len(periods_of(st.session_state.get(DAY_TEXT), today)) < 2
        show(_head(clerk.text(ut.DATE_TITLE), "date", told, 'data-waits=""' if waits else "", not now.answers, day),
             "" if now.answers else _aloud(None, clerk, caller, who))
        if ask_when(clerk, given, horizontal=True) == EARLIER:
            ask_day(clerk, today, given)
    rows = [row for row in now.rows if row.state != "needless" and (who == JOBSEEKER or row.state != "optional")]
    for row in rows:
        question, field = row.question, row.question.field
        with st.container(key=f"desk_row_{field}"):
            of = 'data-kind="yesno"' if question.values[:2] == ("yes", "no") else ""
            of = f'data-fixed="{len(question.options)}"' if question.kind == "place" else of
            tag = clerk.text(t.SETTLES if row.settles and row.state != "answered" else t.STATE[row.state])
            show(_head(clerk.text(question.label), question.page, row.state, of, field == now.next, tag),
                 "" if row.state == "answered" else _aloud(question, clerk, caller, who))
            ask(question, given, clerk, horizontal=True)
    state.note_rendered(("when", DAY_TEXT, *(row.question.field for row in rows)))
    return [row.question for row in rows]


def _head(label: str, group: str, state: str, more: str, is_next: bool, tag: str) -> str:
    """Return a question's heading; desk.js reads which rows are open, which is next and which belong together.

    `more`: that it is answered by yes or no; how many answers of its own stand after the places found; or that the
    field waits for a day.
    """
    return (f'<div class="desk-row{" next" if is_next else ""}" data-group="{group}" data-state="{state}" '
            f'{more}><h3>{html.escape(label)}</h3>'
            f'<span class="tag {state}">{html.escape(tag)}</span></div>')


@cache
def _aloud(question: Question | None, clerk: Translator, caller: Translator, who: Caller) -> str:
    """Return how to ask a question, or for the day: aloud to the caller, beside it in the clerk's language; phrases."""
    if who != JOBSEEKER:
        label = ut.DATE_TITLE if question is None else question.label
        asked = block(caller.text(t.ASK_OF, question=caller.text(label)), css="aloud")
        return f'<div class="desk-aloud" lang="{caller.lang}">{asked}</div>'
    spoken = question.spoken if question else SPOKEN_DATE
    labels = labels_of(question, clerk) if question else {value: clerk.text(text) for value, text in ut.WHEN.items()}
    return render("web/desk/aloud.html", clerk.lang, spoken=spoken, labels=labels, to_caller=caller,
                  heading=IF_CALLER_SAYS)
