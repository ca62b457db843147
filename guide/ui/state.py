"""What the tab remembers: the widgets' keys, the copy in the tab's own storage, and changes that wait for a rerun.

Answers live in mounted widgets, so a restarted server gets them back from the browser. `mirror` copies them to
sessionStorage for a reload; the safety ground of a change is left out. Nothing is decided in callbacks, since they do
not run on the first click after a restart: a button sets what is `pending` and the script runs again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

import streamlit as st

from guide.answers import Answers
from guide.examples import EXAMPLES
from guide.places import MUNICIPALITIES
from guide.questions import QUESTIONS, UNKNOWN

DATE_KEYS = ("when", "day", "month", "year")
FIELD_KEYS = tuple(dict.fromkeys(question.field for question in QUESTIONS))
PLACE_KEYS = tuple(dict.fromkeys(question.field for question in QUESTIONS if question.kind == "place"))
MATTER_KEYS = ("matter_group", "matter")
KEYS = DATE_KEYS + FIELD_KEYS + MATTER_KEYS
#: Asked only on request: left open, they do not hold up the interview.
OPTIONAL = ("change_wanted", "seeks_benefit")
NOT_MIRRORED = {"change_ground": "safety"}
_PENDING, _WIPED = "guide_pending", "guide_wiped"
#: A copy in the tab is about 500 characters long; what is much longer is not ours.
LONGEST_COPY = 5_000

_MIRROR = st.components.v2.component("guide_mirror", js="""
export default function({ data, setTriggerValue }) {
  const KEY = "guide-answers-1";
  if (data.clear) { sessionStorage.removeItem(KEY); return; }
  if (Object.keys(data.answers).length) { sessionStorage.setItem(KEY, JSON.stringify(data.answers)); return; }
  const saved = sessionStorage.getItem(KEY);
  if (saved && !window.guideRestored) { window.guideRestored = true; setTriggerValue("saved", saved); }
}""")


def query_key(field: str) -> str:
    """Return the key of the search box that belongs to a place question."""
    return f"{field}_search"


def set_later(values: Mapping[str, str | None], step: str | None = None) -> None:
    """Set widgets and the step before the next run, and run again."""
    st.session_state[_PENDING] = dict(values)
    if step is not None:
        go_to(step)
    st.rerun()


def go_to(step: str) -> None:
    """Show another page in this run's successor; the step is the only thing about the visit in the URL."""
    if step == "start":
        st.query_params.pop("step", None)
    else:
        st.query_params["step"] = step


def apply_pending() -> None:
    """Put what waits into the widgets, before they are made. Called once at the start of a run."""
    _load_example()
    for key, value in st.session_state.pop(_PENDING, {}).items():
        st.session_state[key] = value


def clear_all(others: tuple[str, ...] = ()) -> None:
    """Forget every answer and what `others` hold, in the widgets and in the tab's storage."""
    st.session_state[_WIPED] = True
    go_to("start")
    set_later(dict.fromkeys((*KEYS, *map(query_key, PLACE_KEYS), *others)))


def forget_copy() -> None:
    """Let the tab's storage forget its copy in this run: an empty case would else be taken for a reload."""
    st.session_state[_WIPED] = 1


def filled(given: Mapping[str, str], lang: str) -> dict[str, str | None]:
    """Return every widget's value for a whole case: what is given, places found by their name, all else empty."""
    places = {query_key(key): MUNICIPALITIES[value].name(lang) for key, value in given.items()
              if key in PLACE_KEYS and value in MUNICIPALITIES}
    return dict.fromkeys((*KEYS, *map(query_key, PLACE_KEYS))) | dict(given) | places


def _put(values: Mapping[str, object], lang: str = "fi") -> None:
    for key, value in values.items():
        if key not in KEYS or not isinstance(value, str) or len(value) > 20:
            continue
        if key in PLACE_KEYS and value in MUNICIPALITIES:
            st.session_state[query_key(key)] = MUNICIPALITIES[value].name(lang)
        st.session_state[key] = value


def _restored() -> None:
    try:
        text = st.session_state["mirror"].saved
        saved = json.loads(text) if len(text) <= LONGEST_COPY else None
    except (ValueError, AttributeError, TypeError, KeyError, RecursionError):
        return
    if isinstance(saved, dict):
        _put(saved)


def mirror(given: Mapping[str, str]) -> None:
    """Copy the answers to the tab's storage, or get them back once after a reload."""
    kept = {key: value for key, value in given.items() if NOT_MIRRORED.get(key) != value}
    with st.container(key="mirror_box"):
        _MIRROR(key="mirror", data={"answers": kept, "clear": bool(st.session_state.pop(_WIPED, False))},
                on_saved_change=_restored)


def given_of(answers: Answers, when: str = "date") -> dict[str, str]:
    """Return stored values that lead to the answers: the way back from `guide.interview.walk`."""
    given = {"when": when, "day": str(answers.on.day), "month": str(answers.on.month), "year": str(answers.on.year)}
    for field, value in answers:
        if field not in FIELD_KEYS or (field in OPTIONAL and value is None):
            continue
        if value is None:
            given[field] = UNKNOWN
        else:
            given[field] = {True: "yes", False: "no"}[value] if isinstance(value, bool) else value
    if answers.stay_municipality is None and answers.home_municipality not in (None, "none"):
        given["stay_municipality"] = "home"
    return given


def _load_example() -> None:
    name = st.query_params.get("scenario", "")
    example = EXAMPLES.get(name)
    if example is not None and st.session_state.get("guide_example") != name:
        st.session_state["guide_example"] = name
        _put(given_of(example.answers))
        if "step" not in st.query_params and "view" not in st.query_params:
            st.query_params["step"] = "result"
    if name:
        st.query_params.pop("scenario", None)
