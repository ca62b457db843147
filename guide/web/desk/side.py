"""The answer beside the desk's questions, and what can be opened under it: words to say, summary, code, search."""

import html
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial
from typing import NamedTuple

import streamlit as st
from markupsafe import Markup, escape

from guide.answer.blocks import Result, Section, Sentence
from guide.answer.build import result_from
from guide.answer.contact import told
from guide.answer.html import Writer
from guide.desk.board import Board
from guide.desk.call_script import JOBSEEKER, Caller, call_script, first_step
from guide.desk.case_code import CodeRefused, lines_of, pack, unpack
from guide.desk.case_note import case_note
from guide.desk.changes import FOLDED, change_parts, concerned, key_of, since
from guide.desk.clipboard_text import clipboard_text
from guide.desk.key_points import CONTACT_ID, asking_for
from guide.desk.wrong_answer import wrong_answer
from guide.facts.all_facts import AUTHORITY_FACTS
from guide.facts.answers import Answers
from guide.language.locale import Translator
from guide.language.templates import block, render
from guide.law.versions import LAW_VERSIONS
from guide.reasoning.evaluate import evaluate
from guide.reasoning.interview import path_for
from guide.reasoning.outcome import Authority
from guide.settings.deployer import deployer
from guide.web import state
from guide.web.desk import texts as t
from guide.web.page_parts import show, show_code

#: Which changes of the rules have been read, in this tab alone; a new caller changes nothing of that.
READ = "desk_read"
#: What was looked up in the case, as `kind:id` in the order of opening; and the one opened last.
OPENED_KEYS = OPENED, _OPENED_LAST = ("desk_opened", "desk_opened_last")


class Case(NamedTuple):
    """What the right side draws from: the board, the day, and the two readers."""

    now: Board
    given: Mapping[str, str]
    today: date
    clerk: Translator
    caller: Translator
    who: Caller
    #: What is missing before the answer is that of the fields, and the last case in which nothing was.
    missing: tuple[str, ...]
    last: Mapping[str, str] | None


def answer_now(case: Case) -> Result | None:
    """Draw the answer as far as it is known, and return it; else, dimmed, the last one in which nothing was missing.

    While several authorities are possible it lists them, and what to ask next.
    """
    is_known = not case.missing and case.now.answers is not None
    now, given = case.now, case.given if is_known else case.last
    answers, outcome = (now.answers, now.outcome) if is_known else (None, None)
    if not is_known and given is not None and (answers := path_for(given, case.today, whole=True).answers):
        outcome = evaluate(answers)
    whole = result_from(outcome, answers, case.today, given.get("when") != "unknown", explained=False) \
        if given is not None and answers and outcome else None
    unsettled = now.outcome.unsettled if now.outcome else ()
    whole = asking_for(whole, now.next) if whole else None
    of_today = answers is not None and answers.on == case.today and not now.settled and case.who == JOBSEEKER
    show(render("web/desk/answer.html", case.clerk.lang, t=t, now=now, is_known=is_known, whole=whole,
                missing=case.missing, to_caller=case.caller,
                open_fact=AUTHORITY_FACTS[unsettled[0]].name if unsettled else None,
                today_step=first_step(whole, now.outcome) if whole and of_today and now.outcome else None,
                hero=Writer(case.clerk).sentence(whole.headline) if whole else ""), css="guide desk-now")
    return whole if is_known else None


def panels(case: Case, whole: Result | None) -> None:
    """Let the clerk choose what stands under the answer, and draw it."""
    drawn: Mapping[str, Callable[[Case], None]] = {
        "say": partial(_say, whole=whole), "summary": _summary, "code": _code,
        "lookup": partial(_lookup, whole=whole), "history": _history}
    chosen = st.radio(case.clerk.text(t.PANEL), list(t.PANELS), key="desk_panel", horizontal=True, index=0,
                      format_func=lambda name: case.clerk.text(t.PANELS[name]), label_visibility="collapsed")
    drawn[chosen or "say"](case)


def _say(case: Case, whole: Result | None) -> None:
    if whole is not None and case.now.outcome is not None and case.now.answers is not None:
        contact = "\n".join(one.text(case.caller) for one in told(whole.contact)) if whole.contact else ""
        show(render("web/desk/say.html", case.clerk.lang, t=t, to_caller=case.caller, who=case.who, contact=contact,
                    script=call_script(whole, case.now.outcome, case.now.answers, case.who), contact_id=CONTACT_ID,
                    aloud=partial(_aloud, case), spoken=partial(_spoken, case),
                    card=Writer(case.clerk).card(whole.contact, 4) if whole.contact else ""))


def _aloud(case: Case, sentences: Iterable[Sentence], css: str) -> Markup:
    """Return sentences for the caller, and beside each in the clerk's language where that is another one.

    Not a macro: a call has about sixty of them, and a template takes three times as long for each.
    """
    found, to, clerk = list[str](), case.caller, case.clerk
    for one in sentences:
        said = f'<p class="{css}" lang="{to.lang}">{escape(one.text(to))}</p>'
        found.append(said if to == clerk else f'<div class="two">{said}<p class="beside" lang="{clerk.lang}">'
                                              f'{escape(one.text(clerk))}</p></div>')
    return Markup("".join(found))


def _spoken(case: Case, section: Section) -> Markup:
    """Return what is said of a section, and folded below it what is for a caller who asks more."""
    folded = (f"<details>{block(case.clerk.text(part.title), 'summary')}{_spoken(case, part)}</details>"
              for part in section.parts)
    return _aloud(case, section.sentences, "") + Markup("".join(folded))


def _summary(case: Case) -> None:
    clerk, given, caller = case.clerk, dict(case.given), case.caller
    if case.now.answers is None:
        show(block(clerk.text(t.SUMMARY_NONE), css="hint"))
        return
    code = pack(given, case.today)
    text = clipboard_text(given, case.today, clerk.lang, code, caller=case.who)
    note = case_note(given, case.today, clerk.lang, case.who, _also(case))

    def sheet() -> bytes:
        from guide.desk.handout import handout_pdf
        return handout_pdf(given, case.today, caller.lang, code, caller=case.who)

    show(block(clerk.text(t.SUMMARY_HELP), css="hint"),
         f'<pre class="desk-text desk-note" tabindex="0">{html.escape(note)}</pre>')
    with st.container(key="desk_files", horizontal=True):
        named = f"{code}-{case.today}"
        of_sheet = named if case.who == JOBSEEKER else f"{case.today}"  # the code holds the jobseeker's answers
        st.download_button(clerk.text(t.SUMMARY_FILE), data=lambda: text, mime="text/plain; charset=utf-8",
                           file_name=f"{clerk.text(t.SUMMARY_NAME)}-{named}.txt", key="desk_summary_file",
                           on_click="ignore")
        st.download_button(clerk.text(t.SHEET_FILE), data=sheet, mime="application/pdf", key="desk_sheet_file",
                           file_name=f"{caller.text(t.SHEET_NAME)}-{of_sheet}.pdf", on_click="ignore")
    show(f"<details>{block(clerk.text(t.SUMMARY_LONG), 'summary')}"
         f'<pre class="desk-text desk-summary" tabindex="0">{html.escape(text)}</pre></details>')
    email = deployer().feedback.email
    show(f"<details>{block(clerk.text(t.WRONG), 'summary')}",
         block(clerk.text(t.WRONG_TO, email=email) if email else clerk.text(t.WRONG_HELP), css="hint"),
         f'<pre class="desk-text desk-wrong" tabindex="0">{html.escape(wrong_answer(given, case.today, clerk.lang))}'
         "</pre></details>")


def _server(case: Case) -> Authority | None:
    return case.now.outcome.servers[0] if case.now.outcome and case.now.settled else None


def _also(case: Case) -> tuple[str, ...]:
    """Return the lines of the note for what was looked up in this case."""
    if not (opened := st.session_state.get(OPENED)) or case.now.answers is None:
        return ()
    from guide.desk.looked_up import note_lines
    return note_lines(opened, case.now.answers.on, case.today, _server(case), case.clerk.lang)


def _code(case: Case) -> None:
    clerk, held = case.clerk, st.session_state
    typed = st.text_input(clerk.text(t.CODE_TYPED), key="desk_code_typed", max_chars=120, autocomplete="off") or ""
    try:
        found = unpack(typed, case.today) if typed else None
    except CodeRefused as refused:
        show('<div class="refused" role="alert">', *(block(line.text(clerk)) for line in refused.lines()), "</div>")
    else:
        if found is None:
            show(block(clerk.text(t.CODE_TYPED_HELP), css="hint"))
        elif held.get("desk_code_done") != typed:
            held["desk_code_done"] = typed
            state.set_later(state.whole(found.given))
        else:
            show(block(clerk.text(t.CODE_OPENED), css="say"),
                 *(block(line.text(clerk)) for line in lines_of(found, case.today)))
    if case.now.answers is not None:
        show_code(case.given, case.today, clerk, case.caller, "h3")


def _lookup(case: Case, whole: Result | None) -> None:
    # The index is made at the first search, so it is loaded only here.
    from guide.desk.search import LONGEST, look_up
    from guide.desk.search_detail import detail_of
    clerk = case.clerk
    answers = case.now.answers or Answers(on=case.today)
    text = st.text_input(clerk.text(t.LOOKUP), key="desk_lookup", max_chars=LONGEST, autocomplete="off") or ""
    hits = look_up(text, clerk.lang, answers.on) if text else ()
    if not hits:
        show(block(clerk.text(t.LOOKUP_NOTHING if text else t.LOOKUP_HELP), css="hint say" if text else "hint"))
        return
    names = [f"{hit.kind}:{hit.id}" for hit in hits]
    labels = {name: clerk.text(t.HIT, title=hit.title, kind=clerk.text(t.KINDS[hit.kind]))
              for name, hit in zip(names, hits, strict=True)}
    chosen = st.radio(clerk.text(t.LOOKUP_HITS), names, key="desk_hit", index=None,
                      format_func=lambda name: labels.get(name, name))
    if chosen is None and (urgent := next((hit for hit in hits if hit.urgent), None)):
        show(block(urgent.detail, css="note say"))  # whom to call does not wait until a hit is opened
    if chosen in labels and chosen.startswith("matter:") and deployer().off.matters:
        show(block(clerk.text(t.OFF)))
    elif chosen in labels:
        _keep_opened(chosen, clerk)
        _section(detail_of(hits[names.index(chosen)], clerk.lang, answers.on, case.today, _server(case)), clerk)
        if chosen == "page:result" and whole is not None and whole.contact is not None:
            show(Writer(clerk).card(whole.contact, 4))


def _keep_opened(hit: str, clerk: Translator) -> None:
    """Put what was opened into the note, once; a button takes it out again."""
    held = st.session_state
    opened: tuple[str, ...] = held.get(OPENED, ())
    if held.get(_OPENED_LAST) != hit:
        opened = tuple(dict.fromkeys((*opened, hit)))
        held[_OPENED_LAST], held[OPENED] = hit, opened
    if hit in opened and st.button(clerk.text(t.NOT_IN_NOTE), key="desk_not_in_note", type="tertiary"):
        held[OPENED] = tuple(one for one in opened if one != hit)
        st.rerun()


def _history(case: Case) -> None:
    days = [version.first_day for version in reversed(LAW_VERSIONS)]
    chosen = st.radio(case.clerk.text(t.SINCE), [str(day) for day in days], key="desk_since", horizontal=True, index=1,
                      format_func=lambda day: case.clerk.date(date.fromisoformat(day)))
    day, held, to = date.fromisoformat(chosen or str(days[1])), st.session_state, Writer(case.clerk)
    read: set[str] = held.setdefault(READ, set())
    changes = {key_of(one) for one in since(day, case.today)}
    if changes - read and st.button(case.clerk.text(t.MARK_READ), key="desk_mark_read", type="tertiary"):
        read |= changes
        st.rerun()
    whole = change_parts(day, case.today, concerned(case.now.outcome, held.get(OPENED, ())), read)
    show(to.run(whole.sentences))
    for part in whole.parts:
        heading = block(case.clerk.text(part.title), "h3")
        show(f'<details class="fold"><summary>{heading}</summary>{to.inner(part, 4)}</details>' if part.id in FOLDED
             else f"{heading}{to.inner(part, 4)}")


def _section(section: Section, to: Translator) -> None:
    show(Writer(to).section(section, level=3))
