"""The page script: one page a step, all of it derived from what the widgets hold. Runs anew on every click."""

from __future__ import annotations

import uuid
from datetime import date

import streamlit as st

from guide.clock import today as read_today
from guide.i18n import LANGUAGES, Translator, translator
from guide.interview import DATE_PAGE, DayNotGiven, Walk, day_of, is_asked, walk
from guide.places import MUNICIPALITIES
from guide.questions import CHANGE_WANTED, PAGES
from guide.ui import host_texts, state
from guide.ui import texts as t
from guide.ui.language import OWN_NAMES, language
from guide.ui.result_view import show_result
from guide.ui.widgets import block, question_widgets, show

CHECK, RESULT = "check", "result"
TITLES = {page.id: page.title for page in PAGES} | {DATE_PAGE: t.DATE_TITLE, CHECK: t.CHECK_TITLE}


def current_step(given: dict[str, str], path: Walk) -> str:
    """Return the page to show: the one asked for when the answers lead there, else the first open one."""
    wanted = st.query_params.get("step", "")
    ids = [step.id for step in path.steps]
    if path.open_step is None:
        ids += [CHECK, RESULT]
    if wanted in ids or wanted == DATE_PAGE:
        return wanted
    if wanted in (CHECK, RESULT) or (wanted and given.get("home_municipality")):
        return path.open_step or CHECK
    return ids[0] if ids[0] != DATE_PAGE else path.open_step or ids[1]


def languages(to: Translator) -> str | None:
    """Show the language buttons and return the language just chosen."""
    with st.container(key="languages", horizontal=True):
        clicked = [code for code in LANGUAGES if st.button(OWN_NAMES[code], key=f"lang_{code}", type="tertiary")]
    return next((code for code in clicked if code != to.lang), None)


def errors_of(step: str, given: dict[str, str], path: Walk, today: date, to: Translator) -> list[str]:
    """Return what is still missing on a page, each with what to do."""
    if step == DATE_PAGE:
        try:
            day_of(given if "when" in given else {**given, "when": "date"}, today)
        except DayNotGiven as error:
            return [to.text(t.ERROR_DATE[error.code])]
        return []
    open_here = next((one for one in path.steps if one.id == step), None)
    if open_here is None:
        return []
    labels = {question.field: question.label for question in open_here.questions}
    return [to.text(t.ERROR_OPEN, question=to.text(labels[field])) for field in open_here.open]


def head(step: str, path: Walk, title: str, errors: list[str], to: Translator) -> None:
    """Show brand, way, heading and the list of errors."""
    ids = [one.id for one in path.steps]
    names = {CHECK: t.WAY_CHECK, RESULT: t.WAY_RESULT}
    number = ids.index(step) + 1 if step in ids else len(ids) + (2 if step == RESULT else 1)
    way = to.text(t.WAY, now=number, name=to.text(names.get(step, t.WAY_QUESTION)))
    parts = [f'<div class="bar">{block(to.text(host_texts.TITLE), css="brand")}</div>', block(way, css="way")]
    if errors:
        listed = "".join(block(error, "li", "not_met") for error in errors)
        parts.append(f'<div class="guide-errors" role="alert">{block(to.text(t.ERROR_TITLE), "h2")}'
                     f"<ul>{listed}</ul></div>")
    parts.append(block(title, "h1"))
    if step == "place":
        parts.append(block(to.text(t.INTRO)))
    if step in ids and step != DATE_PAGE and path.answers is not None and DATE_PAGE in ids:
        parts.append(block(to.text(t.ABOUT_DAY, day=to.date(path.answers.on)), css="note"))
    show(*parts)


def hide_others(shown: set[str], step: str, given: dict[str, str]) -> None:
    """Hide the widgets of other pages without unmounting them."""
    hidden = [f"box_{field}" for field in (*state.FIELD_KEYS, "date") if field not in shown]
    if given.get("when") != "date":
        hidden.append("box_day")
    chosen = ",".join(f"[data-testid=stLayoutWrapper]:has(>.st-key-{key})" for key in hidden)
    st.html(f"<style>{chosen}{{display:none}}</style>")


def check_page(path: Walk, given: dict[str, str], today: date, to: Translator) -> None:
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


def move(step: str, given: dict[str, str], path: Walk, today: date, to: Translator) -> None:
    """Show Back and Continue, and follow them."""
    with st.container(key="buttons"):
        forward = {CHECK: t.SHOW_RESULT}.get(step, t.CONTINUE)
        if step != RESULT and st.button(to.text(forward), key="continue", type="primary"):
            st.session_state["guide_errors"] = errors_of(step, given, path, today, to)
            if not st.session_state["guide_errors"]:
                state.go_to(RESULT if step == CHECK else _after(step, path))
            st.rerun()
        if step == "place" and given.get("when", "today") == "today" and st.button(
                to.text(t.EARLIER), key="earlier", type="tertiary"):
            state.set_later({"when": "date"}, DATE_PAGE)
        before = CHECK if step == RESULT else "place" if step == DATE_PAGE else path.before(step)
        back = t.CHANGE_ANSWERS if step == RESULT else t.BACK
        if before is not None and st.button(to.text(back), key="back"):
            state.go_to(before)
            st.rerun()
    if step == RESULT and path.answers is not None:
        with st.container(key="result_buttons"):
            asked = "change_wanted" not in given and is_asked(CHANGE_WANTED, path.answers)
            if asked and st.button(to.text(t.WANT_CHANGE), key="want_change"):
                state.set_later({"change_wanted": "yes"}, "change")


def _after(step: str, path: Walk) -> str:
    return path.open_step if path.open_step is not None and path.open_step != step else CHECK


def main() -> None:
    """Draw the page."""
    today, to = read_today(), translator(language())
    st.set_page_config(page_title=to.text(host_texts.TITLE), layout="centered")
    state.apply_pending()
    other_language = languages(to)
    top = st.container(key="top")
    multi = {question.field: len(page.questions) > 2 for page in PAGES for question in page.questions}
    given = question_widgets(to, today, multi)
    if other_language is not None:
        # The browser knows a choice by its label: with new labels the choices have to be set anew.
        st.query_params["lang"] = other_language
        state.set_later(given)
    path = walk(given, today)
    step = current_step(given, path)
    shown = {question.field for one in path.steps if one.id == step for question in one.questions}
    hide_others(shown | ({"date"} if step == DATE_PAGE else set()), step, given)
    errors = st.session_state.pop("guide_errors", [])
    title = title_of(step, path, today, to)
    with top:
        head(step, path, title, errors, to)
    st.set_page_config(page_title=_tab_title(title, bool(errors), to))
    if step == CHECK:
        check_page(path, given, today, to)
    if step == RESULT and path.answers is not None:
        show_result(path.answers, today, given.get("when") != "unknown", to)
    move(step, given, path, today, to)
    footer(to, step, bool(errors))
    state.mirror(given)


def title_of(step: str, path: Walk, today: date, to: Translator) -> str:
    """Return the heading of a page."""
    if step != RESULT or path.answers is None:
        return to.text(TITLES[step])
    if path.answers.on < today:
        return to.text(t.RESULT_TITLE_PAST, day=to.date(path.answers.on))
    return to.text(t.RESULT_TITLE)


def _tab_title(title: str, failed: bool, to: Translator) -> str:
    whole = f"{title} – {to.text(host_texts.TITLE)}"
    return to.text(t.ERROR_PREFIX, title=whole) if failed else whole


def footer(to: Translator, step: str, failed: bool) -> None:
    """Show the same help, privacy and clearing on every page, and the marker that shell.js follows."""
    with st.container(key="clear_box"):
        if st.button(to.text(t.CLEAR), key="clear", type="tertiary"):
            state.clear_all()
    show(f"<footer>{block(to.text(t.NO_TRACE))}{block(to.text(t.ADVICE))}{block(to.text(t.LICENCES))}</footer>",
         f'<span class="guide-state" hidden data-guide-lang="{to.lang}" data-guide-step="{step}" '
         f'data-guide-focus="{"errors" if failed else "h1"}" data-guide-run="{uuid.uuid4().hex}"></span>')


main()
