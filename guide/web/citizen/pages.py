"""The citizen's pages: one a step, all of it derived from what is answered. Drawn anew on every click."""

from __future__ import annotations

import html
from datetime import date

import streamlit as st

from guide.answer.blocks import Result
from guide.facts.answers import Answers
from guide.facts.change import CHANGE_WANTED
from guide.facts.questions import PAGES, SITUATION
from guide.language.locale import Translator, translator
from guide.reasoning.interview import DATE_PAGE, DayNotGiven, InterviewPath, day_of, is_asked, path_for
from guide.settings.clock import today as read_today
from guide.web import state
from guide.web import texts as t
from guide.web.case_code_view import show_code
from guide.web.citizen import steps
from guide.web.citizen.answer import result_of, show_result, show_view
from guide.web.citizen.letter import show_letter
from guide.web.citizen.matter import matter_widgets, show_matter
from guide.web.citizen.progress import progress_of
from guide.web.citizen.review_answers import check_page
from guide.web.citizen.then_and_now import show_comparison
from guide.web.desk.page import VIEW, show_desk
from guide.web.footer import announcements, exit_line, footer
from guide.web.host import texts
from guide.web.language import language, show_languages
from guide.web.place_question import open_error
from guide.web.place_search import UNSEEN
from guide.web.widgets import block, question_widgets, show


def errors_of(step: str, given: dict[str, str], path: InterviewPath, today: date, to: Translator) -> dict[str, str]:
    """Return what is still missing on a page, each with what to do, by the key of the widget that lacks it."""
    if step in (DATE_PAGE, steps.MATTER_DATE):
        try:
            day_of(given if "when" in given else {**given, "when": "date"}, today)
        except DayNotGiven as error:
            return {"box_day" if given.get("when") == "date" else "when": to.text(t.ERROR_DATE[error.code])}
        return {}
    if step == steps.MATTER:
        box = "matter" if "matter_group" in given else "matter_group"
        return {} if "matter" in given else {box: to.text(t.ERROR_MATTER)}
    open_here = next((one for one in path.steps if one.id == step), None)
    if open_here is None:
        return {}
    seen = state.visit().seen
    return dict(open_error(one, seen.get(one.field, UNSEEN), to) if one.kind == "place" else
                (one.field, to.text(t.ERROR_OPEN, question=to.text(one.label)))
                for one in open_here.questions if one.field in open_here.open)


def taken_on(step: str, path: InterviewPath) -> dict[str, str]:
    """Return the places whose exact names stand in the search boxes of open questions: Continue takes them."""
    exact = {one.field: state.visit().seen.get(one.field, UNSEEN).search.exact
             for page in path.steps if page.id == step for one in page.questions if one.field in page.open}
    return {field: code for field, code in exact.items() if code is not None}


def head(step: str, given: dict[str, str], path: InterviewPath, title: str, errors: dict[str, str],
         to: Translator) -> list[str]:
    """Return the progress, the list of errors and the heading."""
    parts = [progress_of(step, given, path, to).html()]
    if errors:
        listed = "".join(f'<li class="not_met"><a href="#{box}">{html.escape(error)}</a></li>'
                         for box, error in errors.items())
        parts.append(f'<div class="guide-errors" role="alert">{block(to.text(t.ERROR_TITLE), "h2")}'
                     f"<ul>{listed}</ul></div>")
    parts.append(block(title, "h1"))
    intro = t.INTROS.get(step)
    if intro is not None:
        parts.append(block(to.text(intro)))
    ids = [one.id for one in path.steps]
    dated = step in ids and step != DATE_PAGE and DATE_PAGE in ids
    if path.answers is not None and (dated or step in (steps.MATTER, steps.MATTER_ANSWER)):
        parts.append(block(to.text(t.ABOUT_DAY, day=to.date(path.answers.on)), css="note"))
    return parts


def shown_on(step: str, path: InterviewPath) -> tuple[str, ...]:
    """Return the fields whose widgets a page shows, in their order."""
    if step in (DATE_PAGE, steps.MATTER_DATE):
        return (DATE_PAGE,)
    if step == steps.SITUATION_PAGE:
        return tuple(question.field for question in SITUATION.questions)
    return tuple(question.field for one in path.steps if one.id == step for question in one.questions)


def headed_on(step: str, shown: tuple[str, ...]) -> tuple[str, ...]:
    """Return the fields that show their own heading: several on a page of many; one alone is the page's heading."""
    many = any(page.id == step and len(page.questions) > 2 for page in (*PAGES, SITUATION))
    return shown if many and len(shown) > 1 else ()


def move(step: str, given: dict[str, str], path: InterviewPath, today: date, to: Translator) -> None:
    """Show Continue, Back and the ways aside, and follow them."""
    if step in steps.VIEWS and path.answers is not None:
        _aside_at_answer(step, given, path.answers, to)
    forward = {steps.CHECK: t.SHOW_RESULT, steps.MATTER: t.SHOW_RESULT,
               steps.SITUATION_PAGE: t.SHOW_RESULT}.get(step, t.CONTINUE)
    ends = step in (steps.RESULT, steps.MATTER_ANSWER, steps.THEN_NOW, steps.LETTER, steps.CODE, *steps.VIEWS)
    if not ends and st.button(to.text(forward), key="continue", type="primary"):
        taken = taken_on(step, path)
        if taken:
            given = given | taken
            path = path_for(given, today)
        errors = state.visit().errors = errors_of(step, given, path, today, to)
        state.set_later(taken, None if errors else _after(step, path))
    if step == "place":
        _aside_at_start(given, to)
    if step == steps.MATTER and st.button(to.text(t.OTHER_DAY), key="other_day", type="tertiary"):
        state.set_later({"when": "date"}, steps.MATTER_DATE)
    before = steps.BACK.get(step) or path.before(step)
    back = {steps.RESULT: t.CHANGE_ANSWERS, steps.MATTER_ANSWER: t.OTHER_MATTER}.get(
        step, t.BACK_TO_ANSWER if before == steps.RESULT else t.BACK)
    if before is not None and st.button(to.text(back), key="back"):
        state.go_to(before)
        st.rerun()


def _aside_at_start(given: dict[str, str], to: Translator) -> None:
    if given.get("when", "today") == "today" and st.button(to.text(t.EARLIER), key="earlier", type="tertiary"):
        state.set_later({"when": "date"}, DATE_PAGE)
    if st.button(to.text(t.MATTER_TITLE), key="to_matter", type="tertiary"):
        state.go_to(steps.MATTER)
        st.rerun()


def _aside_at_answer(step: str, given: dict[str, str], answers: Answers, to: Translator) -> None:
    """Show what can be told further from a part of the answer: the wish for a change, the situation."""
    with st.container(key="answer_buttons"):
        asked = "change_wanted" not in given and is_asked(CHANGE_WANTED.question, answers)
        if step == "other_authority" and asked and st.button(to.text(t.WANT_CHANGE), key="want_change"):
            state.set_later({"change_wanted": "yes"}, "change")
        if step == "duties" and st.button(to.text(t.NARROW_DUTIES), key="narrow"):
            state.go_to(steps.SITUATION_PAGE)
            st.rerun()


def _after(step: str, path: InterviewPath) -> str:
    fixed = {steps.CHECK: steps.RESULT, steps.SITUATION_PAGE: "duties", steps.MATTER_DATE: steps.MATTER,
             steps.MATTER: steps.MATTER_ANSWER}
    if step in fixed:
        return fixed[step]
    return path.open_step if path.open_step is not None and path.open_step != step else steps.CHECK


def main() -> None:
    """Draw the page."""
    today, to = read_today(), translator(language())
    state.apply_pending()
    if st.query_params.get("view") == VIEW:
        show_desk(today, to)
        return
    show_languages()
    given = state.known(to, today)
    path = path_for(given, today)
    step = steps.current_step(st.query_params.get("step", ""), given, path)
    here = state.visit()
    errors, here.errors = here.errors, {}
    whole = None
    if path.answers is not None and step in (steps.RESULT, *steps.VIEWS):
        whole = result_of(path.answers, given, today)
    title = steps.title_of(step, given, path, whole, today, to)
    shown = title if step not in steps.PRIVATE_TITLES else to.text(steps.PRIVATE_TITLES[step])
    st.set_page_config(page_title=_tab_title(shown, bool(errors), to), layout="centered")
    show(f'<div class="bar">{block(to.text(texts.TITLE), css="brand")}</div>', announcements(today, to),
         exit_line(to) if step in steps.MAY_SPEAK_OF_SAFETY else "", *head(step, given, path, title, errors, to))
    told = _widgets(step, shown_on(step, path), given, today, to)
    if step == steps.CHECK:
        check_page(path, given, today, to)
    if path.answers is not None:
        _show_answer(step, given, path.answers, whole, today, to)
    # A click that came with a choice counts for that choice: the buttons stand before the run that follows it.
    move(step, told, path if told == given else path_for(told, today), today, to)
    footer(to, step, bool(errors), given, again=here.again)


def _widgets(step: str, shown: tuple[str, ...], known: dict[str, str], today: date, to: Translator) -> dict[str, str]:
    """Make the widgets of a page and return all that is given. What is not known yet is known in the next run.

    So it is where a restarted server hears of a choice only from its widget, and where a search offers other places.
    """
    if step == steps.MATTER:
        others = {key: value for key, value in known.items() if key not in state.MATTER_KEYS}
        given = others | matter_widgets(to, known)
        state.note_rendered(state.MATTER_KEYS)
    else:
        given = question_widgets(to, today, known, shown, headed_on(step, shown))
        state.note_rendered((*state.DATE_KEYS, *shown) if DATE_PAGE in shown else shown)
    here = state.visit()
    here.again = given != known and not here.again
    return given


def _show_answer(step: str, given: dict[str, str], answers: Answers, whole: Result | None, today: date,
                 to: Translator) -> None:
    if step == steps.MATTER_ANSWER:
        show_matter(given["matter"], answers, today, to)
    elif whole is not None and step == steps.RESULT:
        show_result(whole, answers, today, to)
    elif whole is not None:
        show_view(step, whole, answers.on, to)
    elif step == steps.THEN_NOW:
        show_comparison(answers, today, to)
    elif step == steps.LETTER:
        show_letter(answers, today, to)
    elif step == steps.CODE:
        show(block(to.text(t.CODE_HELP)))
        show_code(given, today, to, to, "h2")


def _tab_title(title: str, failed: bool, to: Translator) -> str:
    whole = f"{title} – {to.text(texts.TITLE)}"
    return to.text(t.ERROR_PREFIX, title=whole) if failed else whole
