"""What a websocket may send: small messages, of the kinds the guide uses, not too many, from so many visitors at once.

A person's page never breaks these rules. What does is closed without a word in the log, since anyone could cause one.
Below the level of messages each of uvicorn's websockets is limited too: pings, pongs and empty pieces never become a
message, and cost the same core.
"""

import asyncio
import contextlib
import logging
import re
import time
from collections import OrderedDict
from typing import Any
from weakref import WeakSet

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.config import Config

from guide.settings.environment import settings
from guide.web.host.logs import where
from guide.web.host.pacing import Bucket, RunPacer
from guide.web.streamlit_internals import (
    BackMsg,
    ClientDisconnected,
    DecodeError,
    WebSocketDisconnected,
    WebSocketProtocol,
    WidgetState,
    comes_back,
    for_page,
    is_host_allowed,
    silent_seconds,
)

LOG = logging.getLogger("guide")
#: A tab that nobody has touched for so long gives way to a new visitor when there is no room.
IDLE_SECONDS = 30 * 60.0
#: Messages a second, for long and at once; more have to wait. A run takes 2 to 10 ms of a core, so no tab can take a
#: whole one alone, and nobody presses a key ten times a second for long.
STEADY, BURST = 10.0, 40.0
#: A page with every question answered sends about 5 kB a click: what a message may hold, and what a websocket may send
#: in bytes a second, for long and at once. Browsers send a message in one piece, or in a few.
MOST_BYTES, BYTES_STEADY, BYTES_BURST, MOST_PIECES = 64_000, 64_000.0, 1_000_000.0, 32
#: A browser answers a ping at once; a tab whose computer is asleep or gone does not.
SILENT_SECONDS = 5.0
#: The websockets of the process, to look for the dead among them.
_OPEN: WeakSet[WebSocketProtocol] = WeakSet()
#: The rest of what Streamlit understands is for developers: it reads the repository, empties caches, installs files.
KINDS = frozenset(("rerun_script", "stop_script", "app_heartbeat"))
#: What the guide's widgets hold: choices and texts, ticks of the desk, clicks.
HELD = frozenset(("string_value", "bool_value", "trigger_value"))
#: All answers are about 500 characters long; a place is found by at most 100, so a longer text says nothing more.
MOST_CHARACTERS = 16_000
#: Every message that begins a run names the page script with its whole path.
SCRIPT = "page.py"
#: The proxy's name for this process, which it adds to each request.
PROCESS = "x-guide-process"
_PROCESS = re.compile(r"[\w-]{1,32}", re.ASCII)
_REQUEST, _FILE = re.compile(r"[\w-]{1,64}", re.ASCII), re.compile(r"[0-9a-f]{32}")
BAD_DATA, NOT_UNDERSTOOD, NOT_ALLOWED, TOO_BIG, TRY_LATER = 1002, 1003, 1008, 1009, 1013


def fault(message: Message) -> int | None:
    """Return the code with which a message closes the websocket, None for one that Streamlit can take."""
    data = message.get("bytes")
    if data is None:
        return NOT_UNDERSTOOD
    if len(data) > MOST_BYTES:
        return TOO_BIG
    try:
        states = BackMsg.FromString(data).rerun_script.widget_states.widgets
    except DecodeError:
        return BAD_DATA
    return None if all(map(_is_sound, states)) else NOT_ALLOWED


def _is_sound(state: WidgetState) -> bool:
    kind = state.WhichOneof("value")
    return kind is None or (kind in HELD and len(str(getattr(state, kind))) <= MOST_CHARACTERS)


def is_used(data: bytes) -> bool:
    """Return whether the guide's page has a use for a message. Browsers send some of the others unasked."""
    message = BackMsg.FromString(data)
    asked = message.backend_operation_request
    return message.WhichOneof("type") in KINDS or bool(
        _REQUEST.fullmatch(asked.request_id) and _FILE.fullmatch(asked.deferred_file.file_id))


def begins_run(data: bytes) -> bool:
    """Return whether a message lets the page's script run."""
    return bool(BackMsg.FromString(data).WhichOneof("type") == "rerun_script")


async def _refuse(scope: Scope, send: Send) -> None:
    """Say that there is no room. To a status of 503 the proxy tries another process; the browser tries again."""
    if "websocket.http.response" not in scope.get("extensions", {}):
        return await send({"type": "websocket.close", "code": TRY_LATER})
    await send({"type": "websocket.http.response.start", "status": 503, "headers": [(b"retry-after", b"10")]})
    await send({"type": "websocket.http.response.body", "body": b""})


class Guard:
    """Lets websockets through to an app, by the rules above. `tabs`: those that are open, who is idle longest first."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.tabs: OrderedDict[object, tuple[float, Send]] = OrderedDict()
        self.pacer = RunPacer()

    def _seen(self, tab: object, send: Send) -> None:
        self.tabs[tab] = time.monotonic(), send
        self.tabs.move_to_end(tab)

    async def _make_room(self, scope: Scope) -> bool:
        """End the tabs of which nobody is there any more, and return whether a new one may come in now.

        A tab that comes back does not take the place of one as idle as itself: they would chase each other.
        """
        end_silent()
        if comes_back(scope):
            return False
        tab, (since, send) = next(iter(self.tabs.items()))
        if time.monotonic() - since < IDLE_SECONDS:
            return False
        del self.tabs[tab]
        with contextlib.suppress(Exception):  # it may have left meanwhile
            await send({"type": "websocket.close", "code": TRY_LATER})
        return True

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass one websocket through. A failure behind it is logged by its kind and place only."""
        if not is_host_allowed(Headers(scope=scope).get("host")):
            return await send({"type": "websocket.close", "code": NOT_ALLOWED})
        if len(self.tabs) >= settings().most_visitors and not await self._make_room(scope):
            LOG.warning("no room: %d tabs are open", len(self.tabs))
            return await _refuse(scope, send)
        tab = object()
        self._seen(tab, send)
        try:
            await self.app(scope, self._filtered(tab, receive, send), self._redacted(scope, send))
        except (WebSocketDisconnected, ClientDisconnected):
            pass  # The visitor left while a page was sent. Streamlit then closes what is closed already.
        except Exception as error:
            LOG.error("a websocket failed: %s", where(error))
        finally:
            self.tabs.pop(tab, None)

    def _filtered(self, tab: object, receive: Receive, send: Send) -> Receive:
        pace = Bucket(STEADY, BURST)

        async def filtered() -> Message:
            while True:
                message = await receive()
                if message["type"] != "websocket.receive":
                    return message
                code = fault(message)
                if code is not None:
                    await send({"type": "websocket.close", "code": code})
                    return {"type": "websocket.disconnect", "code": code}
                # Meanwhile nothing more is read from the visitor.
                await asyncio.sleep(pace.take())
                if tab in self.tabs:
                    self._seen(tab, send)
                if is_used(message["bytes"]):
                    if begins_run(message["bytes"]):
                        await self.pacer.take(pace)
                    return message

        return filtered

    def _redacted(self, scope: Scope, send: Send) -> Send:
        found = _PROCESS.fullmatch(Headers(scope=scope).get(PROCESS, ""))
        process = found[0] if found else ""

        async def without_secrets(message: Message) -> None:
            data = message.get("bytes")
            if data is not None:
                message = {**message, "bytes": for_page(data, SCRIPT, process)}
            await send(message)

        return without_secrets


def end_silent() -> int:
    """Cut off those that owe the answer to a ping, and return how many. The server itself waits for up to a minute."""
    silent = [one for one in _OPEN if silent_seconds(one) > SILENT_SECONDS]
    for one in silent:
        one.transport.abort()
    return len(silent)


def limit_websockets() -> None:
    """Cut off, without a word, each of uvicorn's websockets that sends more than a page can.

    Its class is known to the server before the app is loaded, so its methods are exchanged and not the class.
    """
    begin, receive = WebSocketProtocol.__init__, WebSocketProtocol.data_received
    if begin.__module__ == __name__:
        return

    def begun(self: WebSocketProtocol, config: Config, *args: Any, **more: Any) -> None:
        config.ws_max_size = min(config.ws_max_size, MOST_BYTES)
        begin(self, config, *args, **more)
        _OPEN.add(self)
        self._guide_received = Bucket(BYTES_STEADY, BYTES_BURST)  # type: ignore[attr-defined]

    def received(self: WebSocketProtocol, data: bytes) -> None:
        if self._guide_received.take(len(data)):  # type: ignore[attr-defined]
            return self.transport.abort()
        receive(self, data)
        if len(self.frames) > MOST_PIECES:
            self.transport.abort()

    WebSocketProtocol.__init__, WebSocketProtocol.data_received = begun, received  # type: ignore[method-assign]
