"""A visitor without a browser: speaks Streamlit's messages over a websocket, well or badly."""

from __future__ import annotations

import asyncio
import json
import re
from types import TracebackType
from typing import Any, Protocol, Self

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

from guide.testing.server import Server
from tests.days import TODAY

#: Long, since other tests may run beside this one.
PATIENCE_SECONDS = 120
HOST, MOST = "guide.example", 60
ENVIRONMENT = {"GUIDE_TODAY": TODAY.isoformat(), "GUIDE_LOG": "json", "GUIDE_MOST_VISITORS": str(MOST),
               "STREAMLIT_SERVER_ALLOWED_HOSTS": f"{HOST} 127.0.0.1"}
_CHOICES, _BUTTONS, _TEXTS = ("radio", "selectbox"), ("button",), ("text_input", "text_area")


def logged(server: Server) -> list[str]:
    """Return the messages of the log."""
    return [json.loads(line)["message"] for line in server.log.read_text(encoding="utf-8").splitlines()]


class Serving(Protocol):
    """A server, or a proxy in front of several."""

    port: int
    address: str


class Visitor:
    """One open websocket, its widgets by key, and everything it was sent as text."""

    def __init__(self, server: Serving, query: str = "", origin: str | None = None) -> None:
        self.address = f"ws://127.0.0.1:{server.port}/_stcore/stream"
        self.query, self.origin = query, origin or server.address
        self.ids: dict[str, str] = {}
        self.options: dict[str, list[str]] = {}
        self.states: dict[str, WidgetState] = {}
        self.bodies: list[str] = []
        self.files: dict[str, str] = {}
        self.session = ""
        self.received: list[bytes] = []
        self.exceptions: list[str] = []

    async def __aenter__(self) -> Self:
        self.socket = await websockets.connect(
            self.address, origin=websockets.Origin(self.origin), max_size=None, compression=None, ping_interval=None,
            open_timeout=PATIENCE_SECONDS,
            subprotocols=[websockets.Subprotocol("streamlit")])
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None,
                        trace: TracebackType | None) -> None:
        await self.socket.close()

    @property
    def shown(self) -> str:
        """Return the HTML of the page, in the order sent."""
        return "\n".join(self.bodies)

    @property
    def step(self) -> str:
        """Return the page's name as the last run marked it."""
        found = re.search(r'data-guide-step="([^"]*)"', self.shown)
        return found[1] if found else ""

    @property
    def hero(self) -> str:
        """Return the short answer as the page shows it."""
        found = re.search(r'<h1 class="hero">(.*?)</h1>', self.shown, re.DOTALL)
        return found[1] if found else ""

    def state(self, key: str) -> WidgetState:
        """Return the state of a widget that will be sent, empty at first."""
        return self.states.setdefault(key, WidgetState(id=self.ids[key]))

    def choose(self, key: str, number: int) -> None:
        """Choose an option by its place in the list; of a place question, among what was found."""
        key = next((one for one in self.options if one.startswith(f"{key}_found_")), key)
        self.state(key).string_value = self.options[key][number]

    async def run(self, *, clicked: str = "", more: tuple[WidgetState, ...] = ()) -> None:
        """Send the widgets as they are, with a click and any forged states, and read until the run has ended."""
        message = BackMsg()
        message.rerun_script.query_string = self.query
        message.rerun_script.widget_states.widgets.extend([*self.states.values(), *more])
        if clicked:
            message.rerun_script.widget_states.widgets.add(id=self.ids[clicked], trigger_value=True)
        await self.socket.send(message.SerializeToString())
        await self.read()

    async def read(self) -> None:
        """Read until a run has ended that no other one follows."""
        while True:
            data = await asyncio.wait_for(self.socket.recv(), PATIENCE_SECONDS)
            self.received.append(data if isinstance(data, bytes) else data.encode())
            message = ForwardMsg.FromString(self.received[-1])
            kind = message.WhichOneof("type")
            if kind == "new_session":
                self.ids, self.options, self.bodies, self.files = {}, {}, [], {}
                self.session = message.new_session.initialize.session_id
            elif kind == "page_info_changed":
                self.query = message.page_info_changed.query_string
            elif kind == "delta":
                self._element(message.delta.new_element)
            elif kind == "script_finished" and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                self.states = {key: state for key, state in self.states.items() if key in self.ids}
                return

    async def ask(self, key: str) -> None:
        """Press a button for a file, without waiting for it."""
        message = BackMsg()
        asked = message.backend_operation_request
        asked.request_id, asked.session_id, asked.deferred_file.file_id = key, self.session, self.files[key]
        await self.socket.send(message.SerializeToString())

    async def answer(self) -> str:
        """Return the address of a file that was asked for, or the words that come in its place."""
        while True:
            data = await asyncio.wait_for(self.socket.recv(), PATIENCE_SECONDS)
            message = ForwardMsg.FromString(data if isinstance(data, bytes) else b"")
            if message.WhichOneof("type") == "backend_operation_response":
                answer = message.backend_operation_response
                return str(answer.deferred_file.url or answer.error_msg)

    async def file(self, key: str) -> str:
        """Press a button for a file and return its address."""
        await self.ask(key)
        return await self.answer()

    def _element(self, element: Any) -> None:
        kind = element.WhichOneof("type") or ""
        one: Any = getattr(element, kind, None)
        if kind == "exception":
            self.exceptions.append(f"{one.type}: {one.message} {list(one.stack_trace)}")
        if kind in ("html", "markdown", "alert"):
            self.bodies.append(one.body)
        if kind in (*_CHOICES, *_BUTTONS, *_TEXTS, "download_button", "checkbox"):
            key = one.id.rpartition("-None-")[2] if "-None-" in one.id else one.id.rpartition("-")[2]
            self.ids[key] = one.id
            if kind == "download_button":
                self.files[key] = one.deferred_file_id
            if kind in _CHOICES:
                self.options[key] = list(one.options)
                if one.set_value:
                    self._set(key, one)
            if kind in _TEXTS and one.set_value:
                self.state(key).string_value = one.value

    def _set(self, key: str, one: Any) -> None:
        """Take over what the script itself chose, as a browser does."""
        if one.raw_value:
            self.state(key).string_value = one.raw_value
        else:
            self.states.pop(key, None)


async def journey(server: Server, name: str, lang: str = "fi", *, by_address: bool = False) -> str:
    """Go from the first page to the answer as somebody who lives in a municipality; return the short answer.

    `by_address` does so without the button.
    """
    async with Visitor(server, f"lang={lang}") as visitor:
        await visitor.run()
        visitor.state("home_municipality_search").string_value = name
        await visitor.run()
        visitor.choose("home_municipality", 0)
        if by_address:
            visitor.query += "&step=result"
            await visitor.run()
        else:
            await visitor.run(clicked="continue")
        assert visitor.step == "result"
        return visitor.hero
