"""What is answered: in the session, in the tab's widgets, and as a copy in the tab's own storage for a reload.

The session knows every answer. The browser holds those of the page in their widgets, and all of them in one hidden text
field, its copy: a restarted server, which knows nothing, gets them back from it. After a reload static/shell.js puts
the tab's copy into that field; the safety ground of a change is left out of that. Nothing is decided in callbacks,
since they do not run on the first click after a restart: a button sets what is `pending` and the script runs again.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import streamlit as st

from guide.desk.case_code import opened_by
from guide.facts.answers import Answers
from guide.facts.questions import QUESTIONS
from guide.language.locale import Translator
from guide.law.matters import GROUPS
from guide.reasoning.examples import EXAMPLES
from guide.reasoning.interview import EARLIER, ON_REQUEST, WHEN, allowed, day_parts, fact_to_stored, form_of
from guide.reasoning.review_dates import newest_day
from guide.settings.environment import settings
from guide.web.browser_copy import BROWSER_COPY, LANG, cases_in, kept, read, times_cleared, written
from guide.web.day_text import DAY_TEXT, day_now
from guide.web.generated_files import FILES
from guide.web.host import texts
from guide.web.place_search import UNSEEN, Seen, answer_of, found_key, other_key, query_key, see
from guide.web.streamlit_internals import own_session

_PARTS = {"day": range(1, 32), "month": range(1, 13), "year": range(1900, 2200)}
DATE_KEYS = ("when", *_PARTS)
FIELD_KEYS = tuple(dict.fromkeys(question.field for question in QUESTIONS))
PLACE_KEYS = tuple(dict.fromkeys(question.field for question in QUESTIONS if question.kind == "place"))
MATTER_KEYS = ("matter_group", "matter")
KEYS = DATE_KEYS + FIELD_KEYS + MATTER_KEYS
#: Asked only on request: left open, they do not hold up the interview.
OPTIONAL = ("change_wanted", *(question.field for question in ON_REQUEST))
_VISIT = "guide"
_MATTERS = {group.id: frozenset(matter.id for matter in group.matters) for group in GROUPS}


@dataclass
class Visit:
    """What the session knows beside the widgets. One object, since each key of a session costs every widget time."""

    answers: dict[str, str] | None = None
    #: What waits for the next run.
    pending: dict[str, str | None] = field(default_factory=dict)
    #: The fields whose widgets the last run made, and those to be filled anew.
    rendered: tuple[str, ...] = ()
    refill: set[str] = field(default_factory=set)
    #: What the search box of each place question held in the last run.
    seen: dict[str, Seen] = field(default_factory=dict)
    #: What the field of the day held in the last run that made it.
    day_text: str = ""
    #: Nothing has been answered: only then may the tab's copy come back, and never after Clear.
    new: bool = True
    #: The answers came back from the browser after a restart: its widgets may hold values that this session has not
    #: seen.
    restored: bool = False
    #: What is missing on the page, by the widget that lacks it; that this run follows one that learned more.
    errors: dict[str, str] = field(default_factory=dict)
    again: bool = False
    example: str = ""
    #: The page of the answer that was asked for before there was one.
    wanted: str = ""
    #: The language of the last run.
    lang: str = ""
    #: How often all has been replaced, and by what the last time.
    cleared: int = 0
    instead: Mapping[str, str | None] = field(default_factory=dict)
    #: The answers of the desk's other cases, by number.
    beside: dict[str, dict[str, str]] = field(default_factory=dict)
    #: The page on which all was cleared, while nothing is answered: the browser may give back what it held there.
    undo: str | None = None
    #: Where the browser's copy stands on the page of this run, and whether the run has made it.
    place_of_copy: Any = None
    copy_made: bool = False


def visit() -> Visit:
    """Return this session's own."""
    try:
        found: Visit = st.session_state[_VISIT]
    except KeyError:
        found = st.session_state[_VISIT] = Visit()
    return found


def set_later(values: Mapping[str, str | None], step: str | None = None) -> None:
    """Set widgets and the step before the next run, and run again.

    The step is the only thing about the visit in the URL, and not even that at the start.
    """
    visit().pending = dict(values)
    if step == "start":
        st.query_params.pop("step", None)
    elif step is not None:
        st.query_params["step"] = step
    st.rerun()


def apply_pending() -> None:
    """Put an example and what waits among the answers, before their widgets are made: at the start of a run."""
    here, name = visit(), st.query_params.get("scenario", "")
    example = EXAMPLES.get(name)
    if example is not None and here.example != name:
        here.example = name
        group = next((one for one, matters in _MATTERS.items() if example.matter in matters), None)
        matter = {"matter_group": group, "matter": example.matter} if group and example.matter else {}
        _take(here, whole(given_of(example.answers) | matter))
        if "step" not in st.query_params and "view" not in st.query_params:
            st.query_params["step"] = "result"
    if name:
        st.query_params.pop("scenario", None)
    if here.pending:
        _take(here, here.pending)
        here.pending = {}


def day_of_visit(today: date) -> date:
    """Return what a visit takes for today: with an example the data's newest day, since it speaks of that one.

    A day that a setting fixes stands.
    """
    example = EXAMPLES.get(visit().example)
    return today if example is None or settings().today else max(newest_day(), example.answers.on)


def _take(here: Visit, values: Mapping[str, str | None]) -> None:
    """Put values among the answers and let their widgets be filled anew; other keys are widgets' own."""
    answers = {**(here.answers or {}), **{key: value for key, value in values.items() if key in KEYS}}
    here.answers = {key: value for key, value in answers.items() if value is not None}
    for key, value in values.items():
        if key in KEYS:
            st.session_state.pop(key, None)
            here.refill.add(key)
        elif value is not None or key in st.session_state:
            st.session_state[key] = value


def known(to: Translator, today: date, others: tuple[str, ...] = ()) -> dict[str, str]:
    """Return what the visitor has answered, before this run makes the widgets; each stands as an answer today.

    Makes the place of the browser's copy, for `keep_copy`. In another language than the last run's nothing is returned:
    the script runs again. `others` are the keys of choices that are no answers and have their labels in that language
    too.
    """
    here, held = visit(), st.session_state
    here.place_of_copy, here.copy_made = st.container(key="kept"), False
    if here.answers is None:  # a visitor who has just come, or whom a restarted server does not know
        copy = read(keep_copy(to))
        here.answers, here.lang = _standing(copy, today), str(copy.get(LANG, ""))
        here.cleared, here.beside = times_cleared(copy), _beside(copy, today)
        here.restored = bool(here.answers)
    else:
        copy = read(held.get(BROWSER_COPY))
        if here.cleared and times_cleared(copy) != here.cleared:
            told = {key: value for key, value in here.instead.items() if key in KEYS and value is not None}
            held[BROWSER_COPY] = written(told, to.lang, here.cleared, here.beside)
            set_later(here.instead)
        if here.new and (opened := opened_by(str(copy.get("code", "")), today)):
            # The case of a link that static/shell.js has brought in place of a copy.
            here.new = False
            set_later(whole(opened), None if "view" in st.query_params else "result")
        here.beside = here.beside or (_beside(copy, today) if here.new else {})
        back = {key: value for key, value in copy.items() if key in KEYS and isinstance(value, str)}
        if back and (here.new or here.undo is not None):  # a reload, or what was cleared: the tab gives its copy back
            _take(here, back)
            if here.undo:
                st.query_params["step"] = here.undo
            now: dict[str, object] = {**here.answers}
        else:
            places = _places_now(here, copy)
            now = here.answers | {key: held.get(key, here.answers.get(key)) for key in here.rendered} | places
            if DAY_TEXT in here.rendered and DAY_TEXT in held and "day" not in here.refill:
                now |= day_parts(day_now(held, today))
        here.answers = _standing(now, today)
    here.new, here.undo = here.new and not here.answers, None if here.answers else here.undo
    spoken, here.lang = here.lang, to.lang
    if spoken not in ("", to.lang):
        # The browser knows a choice by its label: with new labels the choices have to be set anew, whoever knew them.
        here.restored = False
        if again := here.answers | {key: held[key] for key in others if key in held}:
            set_later(again)
    return here.answers


def keep_copy(to: Translator) -> str:
    """Make the field of the browser's copy, if this run has not made it yet, and return what it held.

    It stands first on the page and is made last: a copy without an answer tells that the widgets hold it no longer,
    so that the browser hears of them before.
    """
    here, held = visit(), st.session_state
    if here.copy_made:
        return ""
    text = None if here.answers is None else written(here.answers, to.lang, here.cleared, here.beside)
    if text is not None and held.get(BROWSER_COPY, "") != text:
        held[BROWSER_COPY] = text
    here.copy_made = True
    # Hidden, so its label is there for the sake of having one.
    return str(here.place_of_copy.text_input(to.text(texts.TITLE), key=BROWSER_COPY, label_visibility="collapsed",
                                             autocomplete="off"))


def _places_now(here: Visit, heard: Mapping[str, object]) -> dict[str, str | None]:
    """Return the answers to the place questions that the last run made, as their widgets have them now."""
    found, held, answers = dict[str, str | None](), st.session_state, here.answers or {}
    for one in {*PLACE_KEYS}.intersection(here.rendered) - here.refill:
        was = here.seen.get(one, UNSEEN)
        here.seen[one] = see(held.get(query_key(one)), was)
        found[one] = answer_of(answers.get(one), held.get(found_key(one, was)), held.get(other_key(one)), was,
                               here.seen[one], heard.get(one))
    return found


def _beside(copy: Mapping[str, object], today: date) -> dict[str, dict[str, str]]:
    return {number: _standing(one, today) for number, one in cases_in(copy).items()}


def _standing(values: Mapping[str, object], today: date) -> dict[str, str]:
    """Return those of some values that are answers now: each one that its widget can hold."""
    given: dict[str, str] = {}
    for key in KEYS:
        value = values.get(key)
        if isinstance(value, str) and _stands(key, value, given, today):
            given[key] = value
        elif key == "when" and isinstance(value, str) and value:
            given[key] = EARLIER  # an unknown way to give the day: asked again, never taken for today
    return given


def _stands(key: str, value: str, given: Mapping[str, str], today: date) -> bool:
    if key in _PARTS:
        return len(value) <= 4 and value.isascii() and value.isdecimal() and int(value) in _PARTS[key]
    fixed: Mapping[str, Collection[str]] = {
        "when": WHEN, "matter_group": _MATTERS, "matter": _MATTERS.get(given.get("matter_group", ""), ())}
    return value in fixed[key] if key in fixed else allowed(form_of(key, given, today), value)


def fill(key: str, answers: Mapping[str, str]) -> None:
    """Put an answer into the widget that is about to be made for it, unless the browser shows that widget already."""
    if key in st.session_state:
        return
    here, value = visit(), answers.get(key)
    if not here.restored and (value is not None or key in here.refill):
        st.session_state[key] = value


def note_rendered(fields: Iterable[str]) -> None:
    """Take note of the fields whose widgets this run made."""
    here = visit()
    here.rendered, here.restored = tuple(fields), False
    here.seen = {key: seen for key, seen in here.seen.items() if key in here.rendered}
    here.refill.clear()


def clear_all(others: Mapping[str, str | None]) -> None:
    """Forget every answer, in the widgets, the tab's storage and the files made of them; `others` get these values."""
    here, step = visit(), st.query_params.get("step", "")
    if (session := own_session()) is not None:
        FILES.drop_all_of(session)
    here.example = ""
    replace_all(whole({}) | dict(others), "start", step if here.answers else None)


def replace_all(values: Mapping[str, str | None], step: str | None = None, undo: str | None = None) -> None:
    """Put a whole case in the place of another, whatever the browser has sent before it heard of that."""
    here = visit()
    here.cleared, here.instead, here.undo = here.cleared + 1, dict(values), undo
    here.seen.clear()
    here.day_text = here.wanted = ""
    set_later(values, step)


def whole(given: Mapping[str, str]) -> dict[str, str | None]:
    """Return every widget's value for a whole case: what is given, all else empty; `fill` adds the names of places."""
    return dict.fromkeys((*KEYS, DAY_TEXT, *map(query_key, PLACE_KEYS))) | dict(given)


def copy_of(given: Mapping[str, str], today: date) -> str:
    """Return what the tab may keep for a reload, empty when there is nothing."""
    return kept(given, visit().beside, today)


def given_of(answers: Answers, when: str = "date") -> dict[str, str]:
    """Return stored values that lead to the answers: the way back from `guide.reasoning.interview.path_for`."""
    given = {"when": when, **{part: value for part, value in day_parts(answers.on).items() if value}}
    given |= {name: fact_to_stored(value) for name, value in answers
              if name in FIELD_KEYS and not (name in OPTIONAL and value is None)}
    if answers.stay_municipality is None and answers.home_municipality not in (None, "none"):
        given["stay_municipality"] = "home"
    return given
