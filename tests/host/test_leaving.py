"""A visitor who leaves while a page is on its way. It happens all day, and the log says nothing of it."""

from __future__ import annotations

import asyncio

import pytest
from starlette.types import Message, Receive, Scope, Send
from starlette.websockets import WebSocket

from guide.ui.guard import Guard

SCOPE: Scope = {"type": "websocket", "headers": [(b"host", b"localhost")], "path": "/", "query_string": b""}


async def _connect() -> Message:
    return {"type": "websocket.connect"}


async def _gone(message: Message) -> None:
    if message["type"] == "websocket.send":
        raise OSError


def _log_of(app: object, caplog: pytest.LogCaptureFixture) -> list[str]:
    guard = Guard(app)  # type: ignore[arg-type]
    asyncio.run(guard(SCOPE, _connect, _gone))
    assert guard.open == 0
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


async def broken(scope: Scope, receive: Receive, send: Send) -> None:
    """Fail in a way that is no leaving."""
    raise RuntimeError


def test_leaving_in_mid_page_is_no_failure(caplog: pytest.LogCaptureFixture) -> None:
    assert _log_of(streamlit_like, caplog) == []


def test_any_other_failure_is_told(caplog: pytest.LogCaptureFixture) -> None:
    assert [line.split(" at ")[0] for line in _log_of(broken, caplog)] == ["a websocket failed: RuntimeError"]
