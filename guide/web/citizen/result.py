"""The answer as a next step: who serves, how to reach them, what to do first, duties, another authority, the rest.

The order in which the parts are made is that of a phone and of paper; on a wide screen guide.css sets the way to reach
them and the map beside the rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import streamlit as st
from markupsafe import Markup

from guide.answer.blocks import Named, Result, Section, Sentence
from guide.answer.duty_rows import DutyRow, duty_rows
from guide.answer.html import MAIN_ACT, Writer, marked, source_link
from guide.answer.sections import steps_may_be_narrowed
from guide.answer.texts import SETTLED_BRIEFLY, SETTLED_BY
from guide.facts.all_facts import PRIVATE_ANSWERS
from guide.facts.answers import NO_HOME, Answers
from guide.language.locale import Translator
from guide.language.templates import block, macros
from guide.law.acts import Source
from guide.law.lines import certainty, change, serving
from guide.law.lines.serving import HEADINGS
from guide.law.versions import version_on
from guide.outputs.letter import has_letter
from guide.outputs.map import Own, Theme, area_map, map_alt, map_notes
from guide.places import MUNICIPALITIES
from guide.places.contacts import CONTACTS
from guide.reasoning.authorities import members
from guide.reasoning.interview import Given, situation_of
from guide.reasoning.outcome import Outcome
from guide.reasoning.told_duties import person_in
from guide.web import texts as t
from guide.web.citizen import steps
from guide.web.page_parts import picture, show, step_button

_SHORT = {**change.BRIEFLY, certainty.TRANSFER_NEEDED: certainty.TRANSFER_NEEDED_BRIEFLY,
          certainty.NOTIFIED: certainty.NOTIFIED_BRIEFLY,
          certainty.NOTIFIED_PAST: certainty.NOTIFIED_PAST_BRIEFLY, serving.TRIAL_ENDED: serving.TRIAL_ENDED_BRIEFLY,
          serving.NOW_SERVES["employment_authority"]: serving.NOW_BRIEFLY,
          serving.NOW_SERVES["ams"]: serving.NOW_AMS_BRIEFLY,
          certainty.PROTECTION_REGISTERED: certainty.PROTECTION_BRIEFLY, SETTLED_BY: SETTLED_BRIEFLY}
_SERVED_TODAY = frozenset(line.message for line in serving.SERVES_TODAY)


def show_result(outcome: Outcome, whole: Result, answers: Answers, given: Given, today: date, to: Translator) -> None:
    """Draw what stands below the heading, which is the answer itself."""
    past = answers.on < today
    write = Writer(to, MAIN_ACT[outcome.regime], sourced=False)
    draw: Any = macros("web/citizen/result.html", to.lang, write=write, contacts=CONTACTS, source_link=source_link,
                       marked=marked, main_act=MAIN_ACT[outcome.regime])
    day = to.text(t.ON_THAT_DAY if past else t.ON_TODAY, day=to.short_day(answers.on))
    today_served = next((one for one in whole.lead if one.message in _SERVED_TODAY), None) if past else None
    limits = [_briefly(one) for one in whole.limits() if one != today_served and not _said(one, whole)]
    show(draw.below(list(_whom(answers, past, to)), day, _official(whole.headline, to), to.text(t.CHANGE_ANSWERS)),
         draw.limits(not outcome.servers, limits))
    with st.container(key="answer"):
        with st.container(key="answer_reach"):
            show(write.contact(whole.contact, today_served and _briefly(today_served)))
        with st.container(key="answer_body"):
            rows = duty_rows(whole, outcome, answers, person_in(answers, situation_of(given)))
            for section in whole.sections:
                _part(section, rows, outcome, answers, draw, to)
            _keep(given, today, to)
            show(draw.more([(step, to.text(label)) for step, label in t.REST.items()
                            if step not in steps.VIEWS or whole.section(steps.VIEWS[step]) is not None]),
                 draw.sources(*_sources(whole, limits, rows), rows))
        if outcome.settled:
            with st.container(key="answer_map"):
                _show_map(outcome, answers, whole.about, write, to)


def _keep(given: Given, today: date, to: Translator) -> None:
    """Let the person keep the answer as a PDF: the sheet that the service desk gives, made when it is asked for."""
    def sheet() -> bytes:
        from guide.desk.handout import handout_pdf
        return handout_pdf(given, today, to.lang)

    st.download_button(to.text(t.KEEP), data=sheet, mime="application/pdf", file_name=f"{to.text(t.KEEP_FILE)}.pdf",
                       key="answer_keep", on_click="ignore", type="tertiary")


def _part(section: Section, rows: tuple[DutyRow, ...], outcome: Outcome, answers: Answers, draw: Any,
          to: Translator) -> None:
    """Draw the parts that stand on the page itself; the others are named in the list of the rest."""
    if section.id == "steps":
        show(draw.first(section, to.text(t.NARROW_STEPS) if steps_may_be_narrowed(outcome) else ""))
    elif section.id == "duties":
        show(draw.duties(section, rows, to.text(t.SANCTION)))
    elif section.id == "change":
        _change(section, outcome, answers, to)


def _change(section: Section, outcome: Outcome, answers: Answers, to: Translator) -> None:
    """Draw the way to another authority in a sentence or two.

    Here nobody can leave in a hurry, so that nothing tells what is private; the pages behind the buttons may.
    """
    private = not PRIVATE_ANSWERS.isdisjoint((field, value) for field, value in answers if isinstance(value, str))
    first = section.every_sentence()[0]
    text = to.text(t.CHANGE_CARD) if private else _briefly(first).text(to)
    of_trial = version_on(answers.on).of_trial
    show(block(to.text(section.title), "h2"), block(text))
    with st.container(key="answer_change", horizontal=True):
        step_button(to.text(t.SEE_CHANGE_PAST if of_trial else t.SEE_CHANGE), "open_other_authority", "other_authority",
                    "primary")
        if has_letter(outcome, answers):
            step_button(to.text(t.TO_LETTER), "open_letter", steps.LETTER)


def _briefly(one: Sentence) -> Sentence:
    """Return the sentence as it is told on this page; where it is shorter, the whole stands among the sources."""
    return replace(one, message=_SHORT.get(one.message, one.message)).bare()


def _sources(whole: Result, limits: list[Sentence], rows: tuple[DutyRow, ...]) -> tuple[list[Sentence], list[Source]]:
    """Return the sentences that the page does not show in full, and the sources of those that it does, each once."""
    parts = {part.id: part.sentences for part in whole.sections}
    shown = {*limits, *(one for one in parts.get("steps", ()) if one.act), *(() if rows else parts.get("duties", ()))}
    if whole.headline.message not in HEADINGS:
        shown.add(whole.headline)
    every = [whole.headline, *whole.lead, *parts.get("steps", ()), *parts.get("duties", ())]
    brief = [one for one in every if shown.isdisjoint((one, one.bare()))]
    return brief, list(dict.fromkeys(source for one in every if one not in brief for source in one.sources))


def _said(one: Sentence, whole: Result) -> bool:
    """Return whether the heading says it already, or it can wait until it is settled who served."""
    asked = whole.headline.message in HEADINGS and one.message == SETTLED_BY
    return asked or (not whole.headline.params and one.message in (serving.TRIAL_ENDED, certainty.TRANSFER_NEEDED))


def _whom(answers: Answers, past: bool, to: Translator) -> Iterator[str]:
    """Yield for whom the answer is: where the person has a home, or stays without one."""
    def told(kind: str, code: str | None = None) -> str:
        message = t.WHOM[kind][past]
        return to.text(message, name=MUNICIPALITIES[code].name(to.lang)) if code else to.text(message)

    home, stay = answers.home_municipality, answers.stay_municipality
    yield told("open") if home is None else told("none") if home == NO_HOME else told("home", home)
    if home == NO_HOME and stay:
        yield told("stay", stay)


def _official(headline: Sentence, to: Translator) -> Markup | None:
    """Return the official name of who serves where the heading has another one."""
    for one in headline.params.values():
        if isinstance(one, Named) and one.name(to.lang) != replace(one, official_beside=False).name(to.lang):
            return Markup('<span lang="fi">{}</span>').format(one.fi)
    return None


def _show_map(outcome: Outcome, answers: Answers, about: tuple[Sentence, ...], write: Writer, to: Translator) -> None:
    """Draw the map of who serves with its text alternative; the same names stand below it as a list."""
    server, on = outcome.servers[0], answers.on
    by_home = answers.home_municipality not in (None, NO_HOME)
    marked = answers.home_municipality if by_home else answers.stay_municipality
    own: Own = "home" if by_home else "stay"
    theme: Theme = "dark" if st.context.theme.type == "dark" else "light"
    codes = members(server, on)
    show(picture(area_map(codes, marked, theme, to.lang, on=on, kind=server.kind, own=own),
                 map_alt(codes, marked, to.lang, on=on, kind=server.kind, own=own)),
         write.run(about), *(block(note, css="fine") for note in map_notes(codes, marked, to.lang, on=on)),
         css="guide map")
