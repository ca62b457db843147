"""A request to an ASGI app by hand: raw bytes as a server passes them on, no client library to tidy them up."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from dataclasses import dataclass, field

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tests.running import run

HOST = "guide.example"


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes

    def all(self, name: str) -> list[str]:
        """Return every value of a header."""
        return [value for key, value in self.headers if key == name]

    def __getitem__(self, name: str) -> str:
        values = self.all(name)
        assert len(values) == 1, f"{name} was sent {len(values)} times"
        return values[0]

    @property
    def text(self) -> str:
        """Return the body, unpacked if it was compressed."""
        body = gzip.decompress(self.body) if "gzip" in self.all("content-encoding") else self.body
        return body.decode()


@dataclass
class Inner:
    """Stands for Streamlit: says which paths reached it, and can set cookies or fail."""

    seen: list[str] = field(default_factory=list)
    fails: bool = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.seen.append(scope["path"])
        if self.fails:
            raise ValueError("answer 091 of a person")
        if scope["type"] == "websocket":
            await send({"type": "websocket.accept"})
            return
        await send({"type": "http.response.start", "status": 200, "headers": [
            (b"content-type", b"text/plain"), (b"cache-control", b"public"), (b"x-content-type-options", b"sniff"),
            (b"set-cookie", b"a=1"), (b"set-cookie", b"b=2")]})
        await send({"type": "http.response.body", "body": b"inner"})


def _scope(kind: str, path: str, query: bytes, method: str, headers: Mapping[str, str]) -> Scope:
    given = {"host": HOST, **headers}
    return {"type": kind, "method": method, "path": path, "raw_path": path.encode("utf-8", "replace"), "root_path": "",
            "query_string": query, "scheme": "http" if kind == "http" else "ws", "server": (HOST, 80),
            "client": ("192.0.2.1", 1), "http_version": "1.1", "subprotocols": [],
            "headers": [(key.encode(), value.encode("latin-1")) for key, value in given.items()]}


def _talk(app: ASGIApp, scope: Scope, first: Message) -> list[Message]:
    sent: list[Message] = []

    async def receive() -> Message:
        return first

    async def send(message: Message) -> None:
        sent.append(message)

    run(app(scope, receive, send))  # type: ignore[arg-type]
    return sent


def get(app: ASGIApp, path: str, query: bytes = b"", method: str = "GET", **headers: str) -> Answer:
    """Return the answer to a request; header names are written with `_` for `-`."""
    given = {key.replace("_", "-"): value for key, value in headers.items()}
    sent = _talk(app, _scope("http", path, query, method, given), {"type": "http.request", "body": b""})
    start = sent[0]
    return Answer(start["status"], [(key.decode(), value.decode("latin-1")) for key, value in start["headers"]],
                  b"".join(message.get("body", b"") for message in sent[1:]))


def websocket(app: ASGIApp, **headers: str) -> str:
    """Return the type of the first answer to a websocket that is being opened."""
    sent = _talk(app, _scope("websocket", "/_stcore/stream", b"", "GET", headers), {"type": "websocket.connect"})
    return str(sent[0]["type"])
