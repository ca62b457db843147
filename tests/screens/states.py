"""Which states the suite looks at: every example in every language on two devices, and a core with stored pictures."""

from __future__ import annotations

from dataclasses import replace

from guide.language.locale import LANGUAGES, Lang
from guide.reasoning.examples import EXAMPLES
from guide.testing.state import DESK, DESKTOP, PHONE, State, Window

#: A4 at 96 dots an inch.
PAPER: Window = (794, 1123)
DEVICES = (PHONE, DESKTOP)


def at(window: Window, scenario: str | None, lang: Lang, step: str | None = None) -> State:
    """Return a plain state in a window."""
    return State(scenario, lang, step, width=window[0], height=window[1])


EVERY = [at(window, name, lang, "result") for name in EXAMPLES for lang in LANGUAGES for window in DEVICES]
_FIRST = at(PHONE, None, "fi")
_QUESTION = at(PHONE, "trial-kela", "sv", "grounds")
_CHECK = at(PHONE, "trial-transfer-outside", "en", "check")
_RESULT = at(PHONE, "today-helsinki", "fi", "result")
#: One of each kind, to be looked at in the dark and on paper.
KINDS = (_FIRST, _QUESTION, _CHECK, _RESULT)
CORE = [
    *KINDS,
    at(DESKTOP, None, "sv"), at(DESKTOP, None, "en", "date"),
    at(DESKTOP, "today-swedish-speaker", "sv", "result"), at(PHONE, "today-no-home", "en", "result"),
    at(PHONE, "trial-dismissed-55plus", "sv", "result"),
    at(PHONE, "today-helsinki", "fi", "duties"), at(DESKTOP, "trial-kela", "sv", "compare"),
    at(PHONE, "today-student-elsewhere", "en", "letter"), at(PHONE, "trial-one-fact-missing", "fi", "matter_answer"),
    *[replace(state, theme="dark") for state in KINDS],
    *[replace(state, printed=True, width=PAPER[0], height=PAPER[1]) for state in KINDS],
    replace(_QUESTION, forced_colors=True),
    replace(_QUESTION, density=2, touch=True),
    at(DESKTOP, None, "fi", DESK), at(DESKTOP, "today-helsinki", "sv", DESK),
]
#: Each example that is not among them once; languages and devices take turns.
ONCE = [at(DEVICES[number % 2], name, LANGUAGES[number % 3], "result") for number, name in enumerate(EXAMPLES)
        if name not in {state.scenario for state in CORE if state.step == "result"}]
