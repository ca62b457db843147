"""A visitor who leaves while a page is on its way. It happens all day, and the log says nothing of it."""

from __future__ import annotations

import asyncio

import pytest
from starlette.types import Message, Receive, Scope, Send
from starlette.websockets import WebSocket
from uvicorn.protocols.utils import ClientDisconnected

from guide.web.host import websocket_filter as guard_module
from guide.web.host.websocket_filter import Guard
from tests.running import run

SCOPE: Scope = {"type": "websocket", "headers": [(b"host", b"localhost")], "path": "/", "query_string": b""}


async def _connect() -> Message:
    return {"type": "websocket.connect"}


async def _gone(message: Message) -> None:
    if message["type"] == "websocket.send":
        raise OSError


def _log_of(app: object, caplog: pytest.LogCaptureFixture) -> list[str]:
    guard = Guard(app)  # type: ignore[arg-type]
    run(guard(SCOPE, _connect, _gone))
    assert not guard.tabs
    return [record.getMessage() for record in caplog.records]


async def streamlit_like(scope: Scope, receive: Receive, send: Send) -> None:
    """Send to one who left, then listen, then close, as Streamlit's endpoint does."""
    websocket = WebSocket(scope, receive, send)
    await websocket.accept()
    with pytest.raises(Exception):  # noqa: B017, PT011 - whatever sending raises, its task ends there
        await websocket.send_bytes(b"a page")
    try:
        await websocket.receive_bytes()
    except RuntimeError:
        await websocket.close()


async def cut_off(scope: Scope, receive: Receive, send: Send) -> None:
    """Write to a connection that is gone: the server says so by an error of its own."""
    raise ClientDisconnected


async def broken(scope: Scope, receive: Receive, send: Send) -> None:
    """Fail in a way that is no leaving."""
    raise RuntimeError


def test_leaving_in_mid_page_is_no_failure(caplog: pytest.LogCaptureFixture) -> None:
    assert _log_of(streamlit_like, caplog) == []
    assert _log_of(cut_off, caplog) == []


def test_any_other_failure_is_told(caplog: pytest.LogCaptureFixture) -> None:
    assert [line.split(" at ")[0] for line in _log_of(broken, caplog)] == ["a websocket failed: RuntimeError"]


async def _open(guard: Guard, sent: list[Message], *, again: bool = False) -> asyncio.Task[None]:
    """Open a tab that stays until it is told to close; `again` as one that comes back."""
    closed = asyncio.Event()

    async def stays(scope: Scope, receive: Receive, send: Send) -> None:
        await receive()
        await closed.wait()

    async def send(message: Message) -> None:
        sent.append(message)
        closed.set()

    guard.app = stays
    protocols = ["streamlit", "xsrf", "session"] if again else ["streamlit"]
    task = asyncio.create_task(guard({**SCOPE, "subprotocols": protocols}, _connect, send))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    return task


def test_an_idle_tab_gives_way_to_a_new_visitor_but_not_to_another_idle_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GUIDE_MOST_VISITORS", "2")

    async def whole() -> None:
        guard = Guard(streamlit_like)
        told: list[list[Message]] = [[] for _ in range(5)]
        tasks = [await _open(guard, told[number]) for number in range(2)]
        tasks.append(await _open(guard, told[2]))
        assert [bool(one) for one in told[:3]] == [False, False, True], "both are in use: there is no room"
        first, second = guard.tabs
        guard.tabs[first] = guard.tabs[first][0] - guard_module.IDLE_SECONDS, guard.tabs[first][1]
        tasks.append(await _open(guard, told[3], again=True))
        assert not told[0]
        assert told[3][0]["type"] == "websocket.close", "one that comes back waits"
        tasks.append(await _open(guard, told[4]))
        assert told[0] == [{"type": "websocket.close", "code": guard_module.TRY_LATER}]
        assert not told[1]
        assert not told[4]
        assert first not in guard.tabs
        assert second in guard.tabs
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        assert not guard.tabs

    run(whole())
