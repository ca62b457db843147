"""A body without an end: HAProxy cuts it at its first bytes, and so does a process by itself."""

from __future__ import annotations

import socket
import struct
import sys

import pytest

from tests.failures.fleet import PATIENCE_SECONDS, Fleet
from tests.failures.test_proxy import page

PART = b"x" * 1000
#: More than lies in the buffers on the way: who sends so much unanswered is being read.
FAR_TOO_MUCH = 20_000_000


def sent_until_closed(port: int, head: bytes, part: bytes) -> tuple[int, bytes, bool]:
    """Send a head and then parts without end; return how much was taken, the answer, and whether the line was closed.

    Whoever neither reads on nor closes has not cut the line: it would stay open as long as the sender likes.
    """
    sent, answer, closed = 0, b"", False
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_SECONDS) as line:
        line.sendall(head)
        try:
            while sent < FAR_TOO_MUCH:
                sent += line.send(part)
        except (BrokenPipeError, ConnectionResetError):
            closed = True
        except TimeoutError:
            pass
        try:
            while more := line.recv(65_536):
                answer += more
            closed = True
        except ConnectionResetError:
            closed = True
        except TimeoutError:
            pass
    return sent, answer, closed


def test_who_neither_reads_nor_closes_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules[__name__], "PATIENCE_SECONDS", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as door:  # the system takes the line, nobody answers it
        sent, answer, closed = sent_until_closed(door.getsockname()[1], b"GET / HTTP/1.1\r\n\r\n", PART)
    assert sent < FAR_TOO_MUCH
    assert (answer, closed) == (b"", False)


@pytest.mark.parametrize("start", [
    b"GET / HTTP/1.1\r\nTransfer-Encoding: chunked",
    b"GET / HTTP/1.1\r\nTransfer-Encoding: Chunked",
    b"GET / HTTP/1.1\r\nTransfer-Encoding: gzip, chunked",
    b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked",
    b"GET /_stcore/metrics HTTP/1.1\r\nTransfer-Encoding: chunked",
    b"POST / HTTP/1.1\r\nContent-Length: 1000000000000",
    b"GET / HTTP/1.1\r\nContent-Length: 1000000000000",
    b"GET / HTTP/1.1\r\nContent-Length: 1000000",
])
def test_haproxy_cuts_a_body_without_an_end(fleet: Fleet, start: bytes) -> None:
    sent, answer, closed = sent_until_closed(fleet.port, start + b"\r\nHost: a\r\n\r\n", b"3e8\r\n" + PART + b"\r\n")
    assert closed
    assert sent < FAR_TOO_MUCH
    assert answer == b"" or answer.startswith(b"HTTP/1.1 400 ")
    assert fleet.answers()


@pytest.mark.parametrize(("start", "status"), [
    (b"GET / HTTP/1.1\r\nContent-Length: 5", b"413"), (b"POST / HTTP/1.1\r\nContent-Length: 5", b"405")])
def test_haproxy_says_why_to_a_short_body(fleet: Fleet, start: bytes, status: bytes) -> None:
    with socket.create_connection(("127.0.0.1", fleet.port), timeout=PATIENCE_SECONDS) as line:
        line.sendall(start + b"\r\nHost: a\r\nConnection: close\r\n\r\n12345")
        answer = b""
        while more := line.recv(65_536):
            answer += more
    assert answer.startswith(b"HTTP/1.1 " + status)
    assert answer.decode().endswith(page("refused"))


def frame(kind: int, flags: int, stream: int, data: bytes) -> bytes:
    """Return a frame of HTTP/2."""
    return struct.pack(">I", len(data))[1:] + bytes([kind, flags]) + struct.pack(">I", stream) + data


def plainly(name: bytes, value: bytes) -> bytes:
    """Return a header field of HTTP/2, written out."""
    return b"\x00" + bytes([len(name)]) + name + bytes([len(value)]) + value


def answered(port: int, *frames: bytes) -> bytes:
    """Return the first bytes of the headers with which an HTTP/2 stream is answered."""
    settings = frame(4, 0, 0, b"")
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_SECONDS) as line:
        line.sendall(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + settings + b"".join(frames))
        data = b""
        while True:
            data += line.recv(65_536)
            rest = data
            while len(rest) >= 9 and len(rest) >= 9 + int.from_bytes(rest[:3], "big"):
                length = int.from_bytes(rest[:3], "big")
                if rest[3] == 1:
                    return rest[9:9 + length]
                rest = rest[9 + length:]


def test_haproxy_refuses_a_stream_without_an_end(fleet: Fleet) -> None:
    fields = (plainly(b":method", b"GET") + plainly(b":path", b"/") + plainly(b":scheme", b"http")
              + plainly(b":authority", b"a"))
    end_of_headers, end_of_stream = 4, 1
    refused = answered(fleet.port, frame(1, end_of_headers, 1, fields), frame(0, 0, 1, PART))
    assert refused.startswith(b"H\x03413")
    whole = answered(fleet.port, frame(1, end_of_headers | end_of_stream, 1, fields))
    assert whole.startswith(b"\x88")  # 200, as the table of HTTP/2 has it


@pytest.mark.parametrize("method", [b"GET", b"POST"])
def test_a_process_alone_does_not_read_on(fleet: Fleet, method: bytes) -> None:
    head = method + b" / HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n"
    sent, answer, closed = sent_until_closed(fleet.replicas["one"].port, head, b"3e8\r\n" + PART + b"\r\n")
    assert closed
    assert sent < FAR_TOO_MUCH
    assert answer == b"" or answer.startswith((b"HTTP/1.1 413 ", b"HTTP/1.1 405 "))
    assert fleet.answers()
