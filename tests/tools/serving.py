"""A small web server in a thread that answers what a test tells it to, and remembers what it was asked."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


@dataclass(frozen=True)
class Told:
    """What the server answers. `drip`: seconds before each byte. `length`: what it says of the body's length."""

    status: int = 200
    body: bytes = b"page"
    headers: Mapping[str, str] = field(default_factory=dict)
    drip: float = 0.0
    length: int | None = None


@dataclass(frozen=True)
class Asked:
    """What the server was asked, and when."""

    method: str
    path: str
    headers: Mapping[str, str]
    at: float


@dataclass
class Serving:
    """A running server: its address without a slash at the end, and what it was asked so far."""

    address: str
    asked: list[Asked]

    def paths(self) -> list[str]:
        return [one.path for one in self.asked]


@contextmanager
def serving(answer: Callable[[Asked], Told], trust: ssl.SSLContext | None = None) -> Iterator[Serving]:
    asked: list[Asked] = []

    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            asked.append(Asked(self.command, self.path, headers, time.monotonic()))
            told = answer(asked[-1])
            self.send_response(told.status)
            for name, value in told.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(told.body) if told.length is None else told.length))
            self.end_headers()
            if self.command == "GET":
                try:
                    for at in range(len(told.body)) if told.drip else ():
                        time.sleep(told.drip)
                        self.wfile.write(told.body[at:at + 1])
                    self.wfile.write(b"" if told.drip else told.body)
                except OSError:
                    pass  # who asked has gone

        do_GET = do_HEAD = _answer

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    class Server(ThreadingHTTPServer):
        def handle_error(self, *_: object) -> None:
            """Say nothing of a client that has gone."""

    server = Server(("127.0.0.1", 0), Handler)
    if trust is not None:
        server.socket = trust.wrap_socket(server.socket, server_side=True)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield Serving(f"http{'s' if trust else ''}://127.0.0.1:{server.server_port}", asked)
    finally:
        server.shutdown()
        server.server_close()
