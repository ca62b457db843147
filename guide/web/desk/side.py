"""The answer beside the desk's questions, and what can be opened under it: words to say, summary, code, search."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

import streamlit as st

from guide.answer.blocks import Result, Section, Sentence
from guide.answer.build import result
from guide.answer.history import history_section
from guide.desk.board import Board
from guide.desk.call_script import told
from guide.desk.case_code import CodeRefused, lines_of, unpack
from guide.desk.clipboard_text import summary_of
from guide.facts.answers import Answers
from guide.language.locale import Translator
from guide.law.versions import LAW_VERSIONS
from guide.reasoning.interview import path_for
from guide.reasoning.outcome import Outcome
from guide.web import state
from guide.web.case_code_view import show_code
from guide.web.desk import texts as t
from guide.web.result_html import Writer
from guide.web.widgets import block, show


@dataclass(frozen=True, slots=True)
class Case:
    """What the right side draws from: the board, the day, and the two readers."""

    now: Board
    given: Mapping[str, str]
    today: date
    clerk: Translator
    caller: Translator
    #: What is missing before the answer is that of the fields, and the last case in which nothing was.
    missing: tuple[str, ...] = ()
    last: Mapping[str, str] | None = None


def answer_now(case: Case) -> Result | None:
    """Draw the answer as far as it is known, and return it."""
    now, clerk = case.now, case.clerk
    if case.missing or now.answers is None or now.outcome is None:
        _answer_before(case)
        return None
    whole = result(now.answers, case.today, case.given.get("when") != "unknown")
    write = Writer(clerk)
    parts = [block(clerk.text(t.ANSWER), "h2"), f'<div class="hero">{write.sentence(whole.headline)}</div>']
    if case.clerk.lang != case.caller.lang:
        parts.append(f'<p class="beside" lang="{case.caller.lang}">{html.escape(whole.headline.text(case.caller))}</p>')
    settled = block(clerk.text(t.SETTLED), css="settled say")
    parts.append(settled if now.settled else _still_open(now, now.outcome, clerk))
    show(*parts)
    return whole


def _answer_before(case: Case) -> None:
    """Draw what is missing, and dimmed the last answer in which nothing was."""
    clerk = case.clerk
    parts = [block(clerk.text(t.ANSWER), "h2"), *(block(line, css="doubt say") for line in case.missing)]
    answers = path_for(case.last, case.today, whole=True).answers if case.last is not None else None
    if case.last is not None and answers is not None:
        headline = result(answers, case.today, case.last.get("when") != "unknown").headline
        parts += [block(clerk.text(t.BEFORE), css="head"),
                  f'<div class="hero before">{Writer(clerk).sentence(headline)}</div>']
    show(*parts)


def _still_open(now: Board, outcome: Outcome, clerk: Translator) -> str:
    """Return which authorities are still possible, and what to ask next."""
    if not now.lists_all:
        possible = block(clerk.text(t.CAN_CHANGE), css="note") if outcome.servers else ""
    else:
        names = "".join(block(getattr(one.names, clerk.lang), "li", "point") for one in outcome.servers)
        possible = f"{block(clerk.text(t.STILL_POSSIBLE), css='head')}<ul>{names}</ul>"
    asked = clerk.text(now.row(now.next).question.label) if now.next else ""
    return possible + (f'<p class="ask-next"><strong>{html.escape(clerk.text(t.NEXT))}</strong> '
                       f"{html.escape(asked)}</p>" if asked else "")


def panels(case: Case, whole: Result | None) -> None:
    """Let the clerk choose what stands under the answer, and draw it."""
    chosen = st.radio(case.clerk.text(t.PANEL), list(t.PANELS), key="desk_panel", horizontal=True, index=0,
                      format_func=lambda name: case.clerk.text(t.PANELS[name]), label_visibility="collapsed")
    drawn: Mapping[str, Callable[[], None]] = {
        "say": partial(_say, case, whole), "summary": partial(_summary, case), "code": partial(_code, case),
        "lookup": partial(_lookup, case), "history": partial(_history, case)}
    with st.container(key="desk_panel_box"):
        drawn[chosen or "say"]()


def _say(case: Case, whole: Result | None) -> None:
    if whole is None or case.now.outcome is None or case.now.answers is None:
        return
    words = told(whole, case.now.outcome, case.now.answers)
    parts = [block(case.clerk.text(t.SAY), "h3"),
             *(_both(one, case, "aloud") for one in words.say)]
    for at, section in enumerate(words.tell):
        title = block(case.clerk.text(section.title), "h3")
        parts.append(f'<details class="fold"{"" if at else " open"}><summary>{title}</summary>'
                     f"{_told(section, case)}</details>")
    show(*parts)


def _told(section: Section, case: Case) -> str:
    """Return what is said of a section, and folded below it what is for a caller who asks more."""
    more = "".join(f"<details>{block(case.clerk.text(part.title), 'summary')}{_told(part, case)}</details>"
                   for part in section.parts)
    return "".join(_both(one, case, "") for one in section.sentences) + more


def _both(sentence: Sentence, case: Case, css: str) -> str:
    """Return a sentence for the caller, and beside it in the clerk's language where that is another one."""
    said = f'<p class="{css}" lang="{case.caller.lang}">{html.escape(sentence.text(case.caller))}</p>'
    if case.clerk.lang == case.caller.lang:
        return said
    return (f'<div class="two">{said}<p class="beside" lang="{case.clerk.lang}">'
            f"{html.escape(sentence.text(case.clerk))}</p></div>")


def _summary(case: Case) -> None:
    clerk = case.clerk
    text = summary_of(case.given, case.today, clerk.lang)
    show(block(clerk.text(t.SUMMARY_HELP), css="hint"),
         f'<pre class="desk-summary" tabindex="0">{html.escape(text)}</pre>')
    with st.container(key="desk_files", horizontal=True):
        st.download_button(clerk.text(t.SUMMARY_FILE), data=lambda: text, mime="text/plain; charset=utf-8",
                           file_name=f"{clerk.text(t.SUMMARY_NAME)}.txt", key="desk_summary_file", on_click="ignore")
        st.download_button(clerk.text(t.SHEET_FILE), data=partial(_sheet, dict(case.given), case.today, case.caller),
                           mime="application/pdf", file_name=f"{case.caller.text(t.SHEET_NAME)}.pdf",
                           key="desk_sheet_file", on_click="ignore")


def _sheet(given: Mapping[str, str], today: date, caller: Translator) -> bytes:
    from guide.desk.handout import handover_pdf
    return handover_pdf(given, today, caller.lang)


def _code(case: Case) -> None:
    clerk = case.clerk
    typed = st.text_input(clerk.text(t.CODE_TYPED), key="desk_code_typed", max_chars=120, autocomplete="off") or ""
    if not typed:
        show(block(clerk.text(t.CODE_TYPED_HELP), css="hint"))
    elif st.session_state.get("desk_code_done") == typed:
        show(block(clerk.text(t.CODE_OPENED), css="say"),
             *(block(line.text(clerk)) for line in lines_of(unpack(typed, case.today), case.today)))
    else:
        _open_code(typed, case)
    if case.now.answers is not None:
        show_code(case.given, case.today, clerk, case.caller)


def _open_code(typed: str, case: Case) -> None:
    try:
        found = unpack(typed, case.today)
    except CodeRefused as refused:
        lines = (block(line.text(case.clerk)) for line in refused.lines())
        show('<div class="refused" role="alert">', *lines, "</div>")
        return
    st.session_state["desk_code_done"] = typed
    state.set_later(state.whole(found.given))


def _lookup(case: Case) -> None:
    # The index is made at the first search, so it is loaded only here.
    from guide.desk.search import LONGEST, look_up
    from guide.desk.search_detail import opened
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
    if chosen in labels:
        kind = case.now.outcome.servers[0].kind if case.now.outcome and case.now.settled else None
        _section(opened(hits[names.index(chosen)], clerk.lang, answers.on, case.today, kind), clerk)


def _history(case: Case) -> None:
    days = [version.first_day for version in reversed(LAW_VERSIONS)]
    chosen = st.radio(case.clerk.text(t.SINCE), [str(day) for day in days], key="desk_since", horizontal=True, index=1,
                      format_func=lambda day: case.clerk.date(date.fromisoformat(day)))
    _section(history_section(date.fromisoformat(chosen or str(days[1])), case.today), case.clerk)


def _section(section: Section, to: Translator) -> None:
    show(*Writer(to).section(section, level=3))
