"""What is forgotten each minute: the cache that knows somebody's answers."""

from __future__ import annotations

import asyncio

import pytest

from guide.outputs import map as area_map
from guide.web import streamlit_internals
from guide.web.host import session_cleanup
from tests.days import TODAY
from tests.running import run


def fill_the_cache() -> None:
    area_map.area_map(("091",), "091", "light", "fi", on=TODAY)


def remembered() -> int:
    return area_map.drawn.cache_info().currsize


@pytest.fixture(autouse=True)
def filled() -> None:
    fill_the_cache()
    assert remembered()


def test_forgetting_empties_the_cache_that_knows_answers() -> None:
    session_cleanup._collect()
    assert remembered() == 0


def test_it_is_done_while_somebody_is_here_and_once_more(monkeypatch: pytest.MonkeyPatch) -> None:
    here = [1, 0, 0]
    seen: list[int] = []

    def sessions() -> int:
        seen.append(remembered())
        fill_the_cache()
        if not here:
            raise asyncio.CancelledError
        return here.pop(0)

    monkeypatch.setattr(streamlit_internals, "session_count", sessions)
    with pytest.raises(asyncio.CancelledError):
        run(session_cleanup.clean_up_always(0))
    # filled; emptied with a session here; emptied once more after the last has left; nobody since, so left as it is
    assert [size == 0 for size in seen] == [False, True, True, False]
