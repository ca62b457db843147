"""What each control of the desk shows once the browser has drawn a run.

The widgets take the server's values a moment after the run's end, a slow browser much later; a key in between would act
on the controls of another case. So desk_queue.js lets none act before the page shows what stands here.
"""

import html
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import streamlit as st

from guide.facts.model import Question
from guide.language.locale import LANGUAGES
from guide.web import texts as ut
from guide.web.browser_copy import BROWSER_COPY, NUMBERS
from guide.web.day_text import DAY_TEXT, part_key, periods_of
from guide.web.desk import texts as t
from guide.web.place_search import found_key, other_key, query_key
from guide.web.state import visit

#: The choices that are no answers, each with its values in order.
_CONTROLS: Mapping[str, Sequence[str]] = {
    "when": tuple(ut.WHEN), "desk_case": NUMBERS, "desk_also": LANGUAGES, "desk_caller": tuple(t.CALLERS),
    "desk_panel": tuple(t.PANELS)}
_FIELDS = (BROWSER_COPY, DAY_TEXT, "desk_lookup", "desk_code_typed")


def shown(questions: Iterable[Question], today: date) -> str:
    """Return an element that says by each widget's key what its field holds, or which choice is chosen (-1: none).

    `questions` are those whose widgets the run has made.
    """
    held, seen, choices, fields = st.session_state.to_dict(), visit().seen, {**_CONTROLS}, [*_FIELDS]
    for question in questions:
        field, values = question.field, [option.value for option in question.options]
        if question.kind == "place":
            fields.append(query_key(field))
            choices[other_key(field)] = values
            if seen[field].codes:
                choices[found_key(field, seen[field])] = seen[field].codes
        else:
            choices[field] = values
    if len(periods := periods_of(held.get(DAY_TEXT), today)) > 1:
        choices[part_key(periods)] = [one.first.isoformat() for one in periods]
    now: dict[str, str | int] = {key: held.get(key) or "" for key in fields}
    for key, among in choices.items():
        value = held.get(key)
        now[key] = among.index(value) if value in among else -1
    said = html.escape(json.dumps(now, separators=(",", ":")))
    return f'<span class="desk-shown" hidden data-controls="{said}"></span>'
