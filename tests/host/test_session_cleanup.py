"""What is forgotten each minute: the two caches that know somebody's answers."""

from __future__ import annotations

import asyncio

import pytest

from guide.desk import board
from guide.outputs import map as area_map
from guide.web import streamlit_internals
from guide.web.host import session_cleanup
from tests.days import TODAY
from tests.running import run


def fill_the_caches() -> None:
    board.board({"when": "date", "day": "1", "month": "5", "year": "2024", "home_municipality": "091"}, TODAY)
    area_map.area_map(("091",), "091", "light", "fi", on=TODAY)


def remembered() -> tuple[int, int]:
    return board.settled_by.cache_info().currsize, area_map.drawn.cache_info().currsize


@pytest.fixture(autouse=True)
def filled() -> None:
    fill_the_caches()
    assert 0 not in remembered()


def test_forgetting_empties_the_caches_that_know_answers() -> None:
    session_cleanup.clean_up()
    assert remembered() == (0, 0)


def test_it_is_done_while_somebody_is_here_and_once_more(monkeypatch: pytest.MonkeyPatch) -> None:
    here = [1, 0, 0]
    seen: list[tuple[int, int]] = []

    def sessions() -> int:
        seen.append(remembered())
        fill_the_caches()
        if not here:
            raise asyncio.CancelledError
        return here.pop(0)

    monkeypatch.setattr(streamlit_internals, "session_count", sessions)
    with pytest.raises(asyncio.CancelledError):
        run(session_cleanup.clean_up_always(0))
    # filled; emptied with a session here; emptied once more after the last has left; nobody since, so left as it is
    assert [0 in sizes for sizes in seen] == [False, True, True, False]
