"""Something between browser and guide that lets pages through and websockets not, as some networks do."""

from __future__ import annotations

import contextlib
import socket
import threading
from socketserver import BaseRequestHandler, ThreadingTCPServer
from types import TracebackType
from typing import Literal, Self

Mode = Literal["open", "refuse", "close", "silent"]
REFUSED = b"HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"


class _Way(BaseRequestHandler):
    """One connection of the browser, passed on whole."""

    server: _Listener

    def handle(self) -> None:
        gate, browser = self.server.gate, self.request
        head = b""
        while b"\r\n\r\n" not in head:
            more = browser.recv(65_536)
            if not more:
                return
            head += more
        is_socket = b"upgrade: websocket" in head.lower()
        if is_socket and gate.mode != "open":
            if gate.mode == "refuse":
                browser.sendall(REFUSED)
            elif gate.mode == "silent":
                gate.ended.wait()
            return
        with socket.create_connection(("127.0.0.1", gate.port_behind)) as guide:
            if is_socket:
                gate.sockets += [browser, guide]
            guide.sendall(head)
            back = threading.Thread(target=_pass, args=(guide, browser), daemon=True)
            back.start()
            _pass(browser, guide)
            back.join()


def _pass(from_one: socket.socket, to_other: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := from_one.recv(65_536):
            to_other.sendall(data)
    with contextlib.suppress(OSError):
        to_other.shutdown(socket.SHUT_WR)


class _Listener(ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False
    gate: Gate


class Gate:
    """A gate in front of a port of this machine; as a context it is open. `mode`: what happens to websockets."""

    def __init__(self, port_behind: int, mode: Mode = "open") -> None:
        self.port_behind, self.mode = port_behind, mode
        self.ended = threading.Event()
        self.sockets: list[socket.socket] = []
        self._listener = _Listener(("127.0.0.1", 0), _Way)
        self._listener.gate = self
        self.address = f"http://127.0.0.1:{self._listener.server_address[1]}"

    def shut(self, mode: Mode = "refuse") -> None:
        """Cut the websockets that are open, and let none through from now on."""
        self.mode = mode
        for one in self.sockets:
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
        self.sockets.clear()

    def __enter__(self) -> Self:
        threading.Thread(target=self._listener.serve_forever, daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        self.ended.set()
        self.shut()
        self._listener.shutdown()
        self._listener.server_close()
