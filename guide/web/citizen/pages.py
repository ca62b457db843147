"""The citizen's pages: one a step, all of it derived from what is answered. Drawn anew on every click."""

from collections.abc import Mapping
from datetime import date

import streamlit as st

from guide.answer.texts import OFF
from guide.facts.change import CHANGE_WANTED
from guide.facts.questions import PAGES, SITUATION
from guide.language.locale import Translator, translator
from guide.language.messages import Message
from guide.language.templates import block, render
from guide.law.matters import GROUPS, SANCTION_GROUP
from guide.law.versions import version_on
from guide.places import MUNICIPALITIES
from guide.places.contacts import CONTACTS
from guide.reasoning.evaluate import evaluate
from guide.reasoning.interview import (
    DATE_PAGE,
    EARLIER,
    ON_REQUEST,
    InterviewPath,
    is_asked,
    path_for,
)
from guide.settings.clock import today as read_today
from guide.settings.deployer import deployer
from guide.web import state
from guide.web import texts as t
from guide.web.citizen import answer, appeal, steps, topic
from guide.web.citizen.result import show_result
from guide.web.day_field import day_error
from guide.web.day_text import DAY_TEXT
from guide.web.desk.page import show_desk
from guide.web.host import texts
from guide.web.host.addresses import DESK_VIEW
from guide.web.language import language, told_languages
from guide.web.page_parts import ASKED, announcements, error_at, marker, show, show_code, step_button
from guide.web.place_search import UNSEEN
from guide.web.widgets import choose, labels_of, open_error, question_widgets


def main() -> None:
    """Draw the page."""
    to = translator(language())
    state.apply_pending()
    today = state.day_of_visit(read_today())
    if st.query_params.get("view") == DESK_VIEW:
        return show_desk(today, to)
    if st.query_params.get("step") == steps.SANCTION:
        state.set_later({"matter_group": SANCTION_GROUP}, steps.MATTER)
    given = state.known(to, today)
    path = path_for(given, today)
    step = steps.current_step(st.query_params.get("step", ""), given, path)
    here = state.visit()
    errors, here.errors = here.errors, {}
    of_answer = path.answers is not None and step in (steps.RESULT, *steps.VIEWS)
    outcome = evaluate(path.answers) if path.answers is not None and of_answer else None
    whole = answer.result_of(outcome, path.answers, given, today) if path.answers is not None and outcome else None
    title = steps.title_of(step, given, path, whole, to)
    told = to.text(steps.PRIVATE_TITLES[step]) if step in steps.PRIVATE_TITLES else title
    tab = f"{told} – {to.text(texts.TITLE)}"
    st.set_page_config(page_title=to.text(t.ERROR_PREFIX, title=tab) if errors else tab, layout="centered")
    ids = [one.id for one in path.steps]
    dated = (step in ids and step != DATE_PAGE and DATE_PAGE in ids) or step in (steps.MATTER, steps.MATTER_ANSWER)
    show(render("web/citizen/head.html", to.lang, t=t, announced=told_languages() + announcements(today, to),
                exit=CONTACTS["neutral_page"].url[to.lang] if step in steps.MAY_SPEAK_OF_SAFETY else "",
                progress=steps.progress_of(step, given, path, to), errors=errors, title=title,
                is_answer=step == steps.RESULT, may_undo=here.undo is not None, intro=t.INTROS.get(step),
                day=to.date(path.answers.on) if path.answers is not None and dated else ""), css="guide head")
    now = given if is_off(step) else _widgets(step, path, given, today, to, errors)
    if is_off(step):
        show(block(to.text(OFF)))
    elif step == steps.CHECK:
        _review(path, given, to)
    elif path.answers is None:
        pass
    elif step == steps.MATTER_ANSWER:
        answer.show_matter(given["matter"], path.answers, today, to)
    elif step == steps.RESULT and outcome is not None and whole is not None:
        show_result(outcome, whole, path.answers, given, today, to)
    elif whole is not None:
        answer.show_view(step, whole, path.answers.on, to)
    elif step == steps.THEN_NOW:
        answer.show_comparison(path.answers, today, to)
    elif step == steps.LETTER:
        answer.show_letter(path.answers, today, to)
    elif step == steps.CODE:
        show(block(to.text(t.CODE_HELP)))
        show_code(given, today, to, to, "h2")
    # A click that came with a choice counts for that choice: the buttons stand before the run that follows it.
    _move(step, now, path if now == given else path_for(now, today), today, to)
    if st.button(to.text(t.CLEAR), key="clear", type="tertiary"):
        state.clear_all(dict.fromkeys((appeal.FIELD, topic.FIELD)))
    if here.again:
        st.rerun()
    state.keep_copy(to)
    show(marker(to.lang, step, "errors" if errors else "h1", given, today))


def is_off(step: str) -> bool:
    """Return whether the deployer has switched a page's part of the guide off."""
    off = deployer().off
    return bool(off.letters if step == steps.LETTER else off.matters and step in (steps.MATTER, steps.MATTER_ANSWER))


def _widgets(step: str, path: InterviewPath, known: dict[str, str], today: date, to: Translator,
             errors: Mapping[str, str]) -> dict[str, str]:
    """Make the widgets of a page and return all that is given. What is not known yet is known in the next run.

    So it is where a restarted server hears of a choice only from its widget, and where a search offers other places.
    Of several questions on a page of many each shows its heading; one alone is the page's heading.
    """
    if step == steps.MATTER:
        given = _matter_widgets(known, to, errors)
        state.note_rendered(state.MATTER_KEYS)
    else:
        on_request = {steps.SITUATION_PAGE: SITUATION.questions, steps.FIRST_STEPS: ON_REQUEST}
        asked = on_request.get(step) or steps.asked_on(step, path).questions
        shown = (DATE_PAGE,) if step in (DATE_PAGE, steps.MATTER_DATE) else tuple(one.field for one in asked)
        many = step in on_request or any(page.id == step and len(page.questions) > 2 for page in PAGES)
        given = question_widgets(to, today, known, shown, shown if many and len(shown) > 1 else (),
                                 errors)
        state.note_rendered(("when", DAY_TEXT) if DATE_PAGE in shown else shown)
    here = state.visit()
    here.again = given != known and not here.again
    return given


def _matter_widgets(known: Mapping[str, str], to: Translator, errors: Mapping[str, str]) -> dict[str, str]:
    """Make the two lists, topic and matter, and return all that is given. The second list follows the first choice."""
    given = {key: value for key, value in known.items() if key not in state.MATTER_KEYS}

    def chosen(key: str, label: Message, options: Mapping[str, Message]) -> None:
        show(block(to.text(label), "h2"), error_at(key, errors.get(key), to), css=ASKED)
        state.fill(key, known)
        value = choose(to.text(label), {value: to.text(title) for value, title in options.items()}, key)
        given.update({key: value} if value is not None else {})

    chosen("matter_group", t.MATTER_GROUP, {one.id: one.title for one in GROUPS})
    for group in GROUPS:
        if group.id == given.get("matter_group"):
            chosen("matter", t.MATTER_ONE, {one.id: one.title for one in group.matters})
    return given


def _review(path: InterviewPath, given: Mapping[str, str], to: Translator) -> None:
    """Show every answer with a way to change it. Links: a list of them costs no widgets."""
    rows = [("date", to.text(t.DATE_TITLE), to.date(path.answers.on), DATE_PAGE)] if path.answers is not None else []
    for step in path.steps:
        for question in step.questions:
            value = given[question.field]
            shown = labels_of(question, to).get(value) or MUNICIPALITIES[value].name(to.lang)
            rows.append((question.field, to.text(question.label), shown, step.id))
    show(block(to.text(t.CHECK_HELP)), render("web/citizen/check.html", to.lang, rows=rows, change=t.CHANGE_ROW))


def _move(step: str, given: dict[str, str], path: InterviewPath, today: date, to: Translator) -> None:
    """Show Continue, Back and the ways aside, and follow them."""
    if step in steps.VIEWS and path.answers is not None:
        with st.container(key="answer_buttons"):
            if step == "other_authority" and "change_wanted" not in given and is_asked(
                    CHANGE_WANTED.question, path.answers):
                want = t.WANTED_CHANGE if version_on(path.answers.on).of_trial else t.WANT_CHANGE
                step_button(to.text(want), "want_change", "change", change_wanted="yes")
            if step == "duties":
                step_button(to.text(t.NARROW_DUTIES), "narrow", steps.SITUATION_PAGE)
                step_button(to.text(t.SANCTION), "duty_sanction", steps.MATTER, matter_group=SANCTION_GROUP)
    shows = (steps.CHECK, steps.MATTER, steps.SITUATION_PAGE, steps.FIRST_STEPS)
    forward = t.SHOW_RESULT if step in shows else t.CONTINUE
    ends = is_off(step) or step in (steps.RESULT, steps.MATTER_ANSWER, steps.THEN_NOW, steps.LETTER, steps.CODE,
                                    *steps.VIEWS)
    if not ends and st.button(to.text(forward), key="continue", type="primary"):
        # Continue takes the places whose exact names stand in the search boxes of open questions.
        seen = state.visit().seen
        taken = {field: code for field in steps.asked_on(step, path).open
                 if (code := seen.get(field, UNSEEN).search.exact) is not None}
        if taken:
            given = given | taken
            path = path_for(given, today)
        here = state.visit()
        errors = here.errors = _errors_of(step, given, path, today, to)
        after = path.open_step if path.open_step not in (None, step) else (
            steps.RESULT if steps.is_told_by_the_answer(given, path) else steps.CHECK)
        after = steps.AFTER.get(step, after)
        if after == steps.RESULT and not errors:
            after, here.wanted = here.wanted or after, ""
        state.set_later(taken, None if errors else after)
    if step == "place":
        if given.get("when", "today") == "today":
            step_button(to.text(t.EARLIER), "earlier", DATE_PAGE, "tertiary", when=EARLIER)
        step_button(to.text(t.SANCTION), "to_sanction", steps.MATTER, "tertiary", matter_group=SANCTION_GROUP)
        step_button(to.text(t.MATTER_TITLE), "to_matter", steps.MATTER, "tertiary")
        topic.ask_topic(path, today, to)
    if step == steps.MATTER and not is_off(step):
        step_button(to.text(t.OTHER_DAY), "other_day", steps.MATTER_DATE, "tertiary", when=EARLIER)
    before = None if step == steps.RESULT else steps.BACK.get(step) or path.before(step)  # it has one of its own
    if before is not None:
        back = t.OTHER_MATTER if step == steps.MATTER_ANSWER else (
            t.BACK_TO_ANSWER if before == steps.RESULT else t.BACK)
        step_button(to.text(back), "back", before)


def _errors_of(step: str, given: Mapping[str, str], path: InterviewPath, today: date, to: Translator) -> dict[str, str]:
    """Return what is still missing on a page, each with what to do, by the key of the widget that lacks it."""
    if step in (DATE_PAGE, steps.MATTER_DATE):
        if given.get("when", EARLIER) != EARLIER or "day" in given:
            return {}
        return {"day_field": day_error(st.session_state.get(DAY_TEXT) or "", today, to)}
    if step == steps.MATTER:
        box = "matter" if "matter_group" in given else "matter_group"
        return {} if "matter" in given else {box: to.text(t.ERROR_MATTER)}
    page, seen = steps.asked_on(step, path), state.visit().seen
    return dict(open_error(one, seen.get(one.field, UNSEEN), to) if one.kind == "place" else
                (one.field, to.text(t.ERROR_OPEN, question=to.text(one.label)))
                for one in page.questions if one.field in page.open)
