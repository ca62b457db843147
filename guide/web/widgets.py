"""The questions of a page as widgets. Those of other pages are not made; `guide.web.state` carries their answers."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import cache

import streamlit as st

from guide.facts.model import Question
from guide.language.locale import Translator
from guide.language.messages import Message
from guide.language.templates import block
from guide.places import MUNICIPALITIES
from guide.places.search import LONGEST_TEXT, Instead, Match
from guide.reasoning.interview import DATE_PAGE, EARLIER, form_of
from guide.web import texts as t
from guide.web.day_field import ask_day
from guide.web.page_parts import ASKED, about, error_at, show, told_at
from guide.web.place_search import UNSEEN, Seen, answer_of, found_key, other_key, query_key, see
from guide.web.state import fill, visit

INSTEAD: Mapping[Instead, Message] = {
    "region": t.SEARCH_REGION, "aland": t.SEARCH_ALAND, "country": t.SEARCH_COUNTRY, "script": t.SEARCH_SCRIPT}


def question_widgets(to: Translator, today: date, known: Mapping[str, str], shown: Sequence[str],
                     headed: Collection[str], errors: Mapping[str, str]) -> dict[str, str]:
    """Make the widgets of the fields shown and return all values given; `headed` fields show their own heading.

    `errors` say what is missing, by the key of the box that lacks it.
    """
    given: dict[str, str | None] = {**known}
    for field in shown:
        if field == DATE_PAGE:
            show(about("when", block(to.text(t.DATE_HINT), css="hint")), _reason(t.DATE_WHY, to), css=ASKED)
            given["when"] = when = ask_when(to, known)
            if when == EARLIER:
                given |= ask_day(to, today, known, error_at("day_text", errors.get("day_field"), to))
        else:
            question = form_of(field, known, today)
            missing = next((errors[box] for box in (field, f"{field}_found", query_key(field)) if box in errors), None)
            show(block(to.text(question.label), "h2") if field in headed else "", explained(question, to),
                 error_at(field, missing, to), css=ASKED)
            given[field] = ask(question, known, to)
    return {key: value for key, value in given.items() if value is not None}


@cache
def explained(question: Question, to: Translator) -> str:
    """Return the hint and the reason for asking."""
    points = "".join(block(to.text(point), "li", "point") for point in question.points)
    hint = block(to.text(question.hint), css="hint") + (f'<ul class="hint">{points}</ul>' if points else "")
    return about(question.field, hint) + _reason(question.why, to)


def _reason(why: Message, to: Translator) -> str:
    return f"<details>{block(to.text(t.WHY_ASK), 'summary')}{block(to.text(why))}</details>"


def choose(label: str, labels: Mapping[str, str], key: str, horizontal: bool = False) -> str | None:
    """Make a choice among values with their labels, below a heading that says the same as its own, and return it."""
    return st.radio(label, list(labels), index=None, key=key, format_func=lambda value: labels.get(value, value),
                    label_visibility="collapsed", horizontal=horizontal)


@cache
def labels_of(question: Question, to: Translator) -> Mapping[str, str]:
    """Return the label of each of a question's own options."""
    return {option.value: to.text(option.label) for option in question.options}


def ask(question: Question, known: Mapping[str, str], to: Translator, horizontal: bool = False) -> str | None:
    """Make the widget of a question and return the stored value chosen."""
    if question.kind == "place":
        return _place(question, known.get(question.field), to, horizontal)
    fill(question.field, known)
    return choose(to.text(question.label), labels_of(question, to), question.field, horizontal)


def ask_when(to: Translator, known: Mapping[str, str], horizontal: bool = False) -> str | None:
    """Make the choice of how the day is told, and return it."""
    fill("when", known)
    return choose(to.text(t.DATE_TITLE), {value: to.text(label) for value, label in t.WHEN.items()}, "when", horizontal)


def _place(question: Question, answer: str | None, to: Translator, horizontal: bool) -> str | None:
    """Make a search box, what it found as choices, and the fixed answers as others. The search chooses nothing.

    Before the choices are made, and not while the browser knows better, both hold the answer. What is to be filled
    anew is set even where it is held already: the browser knows a choice by its label in the language before.
    """
    field, here, held, fixed = question.field, visit(), st.session_state, labels_of(question, to)
    other, refill, label = other_key(field), field in here.refill, to.text(question.label)
    if (refill or other not in held) and not here.restored and answer in MUNICIPALITIES:
        held[query_key(field)] = MUNICIPALITIES[str(answer)].name(to.lang)
    name = to.text(t.SEARCH_OF, question=label) if horizontal else to.text(t.SEARCH_LABEL)
    # The desk's keys wait for Enter.
    text = st.text_input(name, key=query_key(field), placeholder=None, autocomplete="off", live=not horizontal) or ""
    now = here.seen[field] = see(text, here.seen.get(field, UNSEEN))
    found_labels = {match.code: _label(match, bool(now.search.sure), to) for match in now.search.matches}
    for key, labels in ((other, fixed), (found_key(field, now), found_labels)):
        value = answer if answer in labels else None
        if labels and not here.restored and (refill or held.get(key) != value):
            held[key] = value
    show(told_at(field, told(now, to, by_enter=horizontal), bool(text)), css=ASKED)
    with st.container(key=field):
        with st.container(key=f"{field}_found"):  # there without any too: all else keeps its place
            found = choose(to.text(t.SEARCH_HITS, question=label), found_labels, found_key(field, now), horizontal) \
                if found_labels else None
        return answer_of(answer, found, choose(label, fixed, other, horizontal), now, now)


def told(now: Seen, to: Translator, by_enter: bool = False) -> str:
    """Return what the search says of its text: how to search, what was found, or why nothing was."""
    search, shown = now.search, len(now.search.matches)
    message = t.SEARCH_NOTHING if len(now.text.strip()) > 1 else t.SEARCH_HELP if by_enter else t.SEARCH_TYPE
    if search.sure:
        message = t.SEARCH_FOUND
    elif search.begun:
        message = t.SEARCH_MANY if search.begun > shown else t.SEARCH_BEGUN
    elif search.matches:
        message = t.SEARCH_GUESS if len(search.matches) == 1 else t.SEARCH_GUESSES
    elif search.instead is not None:
        message = INSTEAD[search.instead]
    cut = f" {to.text(t.SEARCH_CUT, most=LONGEST_TEXT)}" if len(now.text) > LONGEST_TEXT else ""
    return to.text(message, count=len(search.sure) or max(search.begun, shown), shown=shown) + cut


def open_error(question: Question, now: Seen, to: Translator) -> tuple[str, str]:
    """Return where a place question lacks its answer, and what to do: choose among what was found, or search."""
    if now.codes:
        names = to.list(match.name_sv if to.lang == "sv" else match.name_fi for match in now.search.matches)
        message = t.ERROR_FOUND if now.search.sure else t.ERROR_GUESS
        return f"{question.field}_found", to.text(message, places=names)
    return query_key(question.field), told(now, to) if now.text.strip() else to.text(
        t.ERROR_OPEN, question=to.text(question.label))


def _label(match: Match, mixed: bool, to: Translator) -> str:
    first, second = (match.name_sv, match.name_fi) if to.lang == "sv" else (match.name_fi, match.name_sv)
    label = first if first == second else to.text(t.PLACE_BOTH, fi=first, sv=second)
    if match.hint:
        label = to.text(t.PLACE_HINT, name=label, hint=match.hint)
    return to.text(t.PLACE_MAYBE, name=label) if mixed and match.guess else label
