"""Stillness: the ready element alone is waited for, and each opening of a state is drawn as the same pixels.

`make still` opens 20 states 20 times; OPENINGS says another number.
"""

from __future__ import annotations

import os

import pytest
from playwright.sync_api import Browser

from guide.testing.browser import context_of
from guide.testing.pictures import EXACT, difference
from guide.testing.server import Server
from guide.testing.state import State
from tests.screens.states import CORE
from tests.telling import Tell

pytestmark = [pytest.mark.browser, pytest.mark.still]
OPENINGS = int(os.environ.get("OPENINGS", "20"))
STATES = [*[state for state in CORE if state.looks in ("light", "dark")][:17], State("today-helsinki", "sv", "desk"),
          State("trial-kela", "fi", "result"), State("today-safety", "en", "other_authority")]


def test_there_are_twenty() -> None:
    assert len({state.name for state in STATES}) == 20


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.name)
def test_each_opening_draws_the_same(guide_browser: Browser, guide_server: Server, guide_today: str, state: State,
                                     tell: Tell) -> None:
    drawn: list[bytes] = []
    for _ in range(OPENINGS):
        with context_of(guide_browser, state.lang) as context:
            page = context.new_page()
            page.clock.set_fixed_time(f"{guide_today}T12:00:00")
            page.set_viewport_size({"width": state.width, "height": state.height})
            page.emulate_media(color_scheme=state.theme)
            page.goto(f"{guide_server.address}/{state.query}")
            page.wait_for_selector(".guide-ready")
            drawn.append(page.screenshot())
    others = [number for number, png in enumerate(drawn) if not difference(drawn[0], png).within(EXACT)]
    tell(f"{state.name}: {OPENINGS} openings, {len(others)} differ")
    assert others == []
