"""A state and its name are two ways to say one thing."""

from __future__ import annotations

from itertools import product
from typing import Any, get_args

import pytest

from guide.language.locale import LANGUAGES
from guide.reasoning.examples import EXAMPLES
from guide.testing.state import DESK, DESKTOP, PHONE, State, Theme
from tests.screens.states import CORE, EVERY, KINDS, ONCE

ALL = [State(scenario, lang, step, theme, *window, forced_colors=forced, printed=printed)
       for scenario, lang, step, theme, window, forced, printed in product(
           (None, *EXAMPLES), LANGUAGES, (None, "check"), get_args(Theme), (PHONE, DESKTOP), (True, False),
           (True, False))]


ALL += [State("today-safety", theme=theme, printed=printed, density=density, touch=touch)
        for theme, printed, density, touch in product(
            get_args(Theme), (True, False), (1, 2, 9), (True, False)) if density > 1 or touch]


def test_names_are_unique_and_lead_back() -> None:
    assert [State.named(state.name) for state in ALL] == ALL
    assert len({state.name for state in ALL}) == len(ALL)


@pytest.mark.parametrize("name", [
    "", "today-safety", "nobody.result.fi.390x844.light", "today-safety.result.de.390x844.light",
    "today-safety.result.fi.390.light", "today-safety.result.fi.0x844.light", "today-safety.result.fi.390x844.grey",
    "today-safety.result.fi.390x844.light-print-forced", "today-safety.result.fi.+390x844.light",
    "today-safety.result.fi.390x844.light-1x", "today-safety.result.fi.390x844.light-touch-2x"])
def test_what_is_no_name(name: str) -> None:
    with pytest.raises(ValueError, match="does not name a state"):
        State.named(name)


@pytest.mark.parametrize(("wrong", "told"), [
    ({"scenario": "nobody"}, "no example is called 'nobody'; there are: today-helsinki"),
    ({"scenario": "today-safty"}, "no example is called 'today-safty'; near it: today-safety"),
    ({"step": "resultt"}, "no page is called 'resultt'; near it: result"),
    ({"lang": "de"}, "no language 'de'; there are: fi, sv, en"), ({"width": 0}, "no window of 0 x 900"),
    ({"density": 0}, "no density 0: a whole number from 1 to 9")])
def test_what_is_no_state(wrong: dict[str, Any], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        State(**wrong)


def test_query() -> None:
    assert State().query == "?lang=fi"
    assert State("today-safety", "sv", "check", "dark").query == "?scenario=today-safety&lang=sv&step=check"


def test_the_suite_opens_every_example_and_every_kind_of_look() -> None:
    assert {(one.scenario, one.lang, one.width) for one in EVERY} == set(
        product(EXAMPLES, LANGUAGES, (PHONE[0], DESKTOP[0])))
    assert {one.scenario for one in (*ONCE, *CORE) if one.step == "result"} == set(EXAMPLES)
    assert len(set(CORE)) == len(CORE) == 25
    for kind in KINDS:
        looks = {one.looks for one in CORE if one.query == kind.query}
        assert {"light", "dark", "light-print"} <= looks
    assert any(one.step == DESK for one in CORE)
    assert any(one.density > 1 and one.touch for one in CORE)
    assert {one.lang for one in CORE} == set(LANGUAGES)
