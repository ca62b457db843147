"""What becomes of those who left: their sessions end, their memory is used again; no file has the name of another."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import sys
import weakref
from pathlib import Path
from types import SimpleNamespace

import pytest
from streamlit import runtime
from streamlit.runtime import memory_media_file_storage
from streamlit.runtime.memory_session_storage import MemorySessionStorage

from guide.testing.server import Server
from guide.web import streamlit_internals
from guide.web.host import session_cleanup
from tests.abuse import memory
from tests.abuse.visitor import Visitor, journey
from tests.days import TODAY
from tests.running import run
from tests.telling import Tell

#: The guide, forgetting every quarter of a second in place of every minute.
HURRIED = """
import uvicorn
from guide.web.host import session_cleanup
session_cleanup.clean_up_always.__defaults__ = (0.25,)
import sys
sys.argv[0] = "uvicorn"
uvicorn.main(["--no-access-log", "--log-level", "warning", "--app-dir", sys.argv[1], "app:app", "--port", sys.argv[2]])
"""


def test_the_same_letter_made_again_has_another_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory_media_file_storage, "_calculate_file_id", None)
    session_cleanup.name_files_at_random()
    one, other = (memory_media_file_storage._calculate_file_id(b"letter", "text/plain", "a.txt") for _ in range(2))
    assert one != other
    assert len(one) == 32


class _Session:
    """Stands for Streamlit's: a ring of objects that only the collector takes apart, and an end that is told."""

    id = "left"

    def __init__(self) -> None:
        self.itself = self


def test_a_session_whose_time_is_over_is_taken_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = MemorySessionStorage(ttl_seconds=60)
    late = MemorySessionStorage(ttl_seconds=0)
    for sessions in (kept, late):
        whole = SimpleNamespace(_session_mgr=SimpleNamespace(
            _session_storage=sessions, num_active_sessions=lambda: 0))
        monkeypatch.setattr(runtime, "exists", lambda: True)
        monkeypatch.setattr(runtime, "get_instance", lambda whole=whole: whole)
        session = _Session()
        ended = weakref.ref(session)
        sessions._cache["left"] = session  # type: ignore[assignment]
        del session
        assert streamlit_internals.session_count() == (1 if sessions is kept else 0)
        session_cleanup._collect()
        assert (ended() is None) == (sessions is late)


def test_it_is_done_again_and_again_while_somebody_may_have_left(monkeypatch: pytest.MonkeyPatch) -> None:
    counts, collected = iter((0, 2, 1, 0, 0, 0)), []
    monkeypatch.setattr(streamlit_internals, "session_count", lambda: next(counts))
    monkeypatch.setattr(gc, "collect", lambda: collected.append(1))

    async def some_time() -> None:
        with contextlib.suppress(StopIteration, RuntimeError):
            await session_cleanup.clean_up_always(0.0)

    run(some_time())
    assert len(collected) == 4, "at the start, with two left, with one, and once after the last"


async def _come_and_go(server: Server, many: int) -> None:
    async def one() -> None:
        async with Visitor(server, "lang=fi") as visitor:
            await visitor.run()

    for _ in range(many // 20):
        await asyncio.gather(*(one() for _ in range(20)))


@pytest.mark.abuse
def test_the_memory_of_those_who_left_is_used_again(tmp_path: Path, tell: Tell) -> None:
    """Without forgetting each of them would keep about 85 KiB for as long as the process lives."""
    command = [sys.executable, "-c", HURRIED, str(Path(__file__).parents[2])]
    with Server(tmp_path / "log", {"GUIDE_TODAY": TODAY.isoformat()}, command) as own:
        run(_come_and_go(own, 140))  # Streamlit keeps the last 128 for a while
        before = memory.resident_kib(memory.pid_of(own))
        run(_come_and_go(own, 100))
        after = memory.resident_kib(memory.pid_of(own))
        assert "Satakunnan" in run(journey(own, "Pori"))
    tell(f"100 visitors came and went: {(after - before) / 100:.1f} KiB each")
    assert (after - before) / 100 < 40
