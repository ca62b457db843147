"""What is it about? A field for those who come with another word than a municipality's, or with a case code.

The desk's search, for citizens. What is typed is kept nowhere: it is no answer, and no copy of it stands in the tab.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import islice
from typing import NamedTuple

import streamlit as st

from guide.answer.duty_texts import TITLE as DUTIES
from guide.desk.case_code import opened_by
from guide.desk.search import Hit, look_up
from guide.language.locale import Translator
from guide.language.templates import block
from guide.law.matters import GROUPS
from guide.reasoning.interview import InterviewPath
from guide.web import state
from guide.web import texts as t
from guide.web.citizen import steps
from guide.web.page_parts import ASKED, about, show, told_at

FIELD = "topic_search"
_MOST_HITS = 5
_GROUP_OF = {matter.id: group.id for group in GROUPS for matter in group.matters}
#: The pages that the search knows.
_PAGES = (steps.RESULT, steps.MATTER, steps.THEN_NOW, steps.LETTER, *steps.VIEWS)


class Way(NamedTuple):
    """Where a hit leads: a page and answers that it implies. Without a page it only explains."""

    key: str
    title: str
    detail: str = ""
    step: str = ""
    answers: Mapping[str, str | None] = {}


def ask_topic(path: InterviewPath, today: date, to: Translator) -> None:
    """Make the field and the ways to what it finds. A page of the answer waits until the questions are answered."""
    here = state.visit()
    show(block(to.text(t.TOPIC), "h2"), about("topic", block(to.text(t.TOPIC_HINT), css="hint")), css=ASKED)
    text = st.text_input(to.text(t.TOPIC), key=FIELD, label_visibility="collapsed", placeholder=None,
                         autocomplete="off", live=True) or ""
    typed = text.strip()
    ways = list(ways_of(typed, today, to)) if len(typed) > 1 else []
    said = t.TOPIC_NONE if len(typed) > 1 and not ways else t.TOPIC_HITS if ways else None
    show(told_at("topic", to.text(said, count=len(ways)), is_news=True) if said else "", css=ASKED)
    with st.container(key="topic_found"):
        for way in ways:
            if way.step and st.button(way.title, key=f"topic_{way.key}", type="tertiary"):
                waits = path.open_step is not None and way.step in (steps.RESULT, *steps.AFTER_ALL)
                here.wanted = way.step if waits and not way.answers else ""
                state.set_later(way.answers, None if here.wanted else way.step)
            if way.detail or not way.step:
                show(f"<p>{'' if way.step else block(way.title, 'strong')} {block(way.detail, 'span')}</p>")
    if here.wanted:
        show(block(to.text(t.TOPIC_FIRST), css="note say"))


def ways_of(text: str, today: date, to: Translator) -> Iterator[Way]:
    """Yield where a text leads, best first: the case of a code, else what the search finds for citizens."""
    case = opened_by(text, today)
    if case is not None:
        yield Way("code", to.text(t.TOPIC_CODE), "", steps.RESULT, state.whole(case))
        return
    found = dict[str, Way]()
    for hit in look_up(text, to.lang, today):
        if way := _way(hit, to):
            found.setdefault(way.key, way)
    yield from islice(found.values(), _MOST_HITS)


def _way(hit: Hit, to: Translator) -> Way | None:
    """Return where a hit leads; None for one that tells citizens nothing."""
    key = f"{hit.kind}_{hit.id}"
    if hit.kind == "matter":
        group = _GROUP_OF[hit.id]
        return Way(key, hit.title, hit.detail, steps.MATTER_ANSWER, {"matter_group": group, "matter": hit.id})
    if hit.kind == "term":
        return Way(key, hit.title, hit.detail)
    if hit.kind == "place":
        return Way(key, hit.title, hit.detail, steps.CHECK, {"home_municipality": hit.id})
    if hit.kind == "duty":
        return Way("page_duties", to.text(DUTIES), "", "duties")  # its own title is a whole sentence
    if hit.kind == "page" and hit.id in _PAGES:
        return Way(key, hit.title, hit.detail if hit.urgent else "", hit.id)
    return None
