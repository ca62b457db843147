"""One question to a web server, bounded in time and size. Redirects are told, never followed here."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse
from threading import Timer
from time import monotonic
from typing import Literal
from urllib.parse import quote, urlsplit

from guide import __version__
from guide.settings.deployer import deployer
from guide.settings.deployer.values import is_blank

#: What stands in an address as it is; anything else is written in percent signs.
_AS_IT_IS = "/%:@!$&'()*+,;=-._~?"
_PIECE = 16_384

Problem = Literal["address", "name", "refused", "slow", "certificate", "broken", "large"]


class NoReply(Exception):
    """There was no whole answer; `problem` says why in a word, the text in a sentence."""

    def __init__(self, problem: Problem, text: str) -> None:
        super().__init__(text)
        self.problem: Problem = problem


@dataclass(frozen=True, slots=True)
class Reply:
    """What a server answered. `headers` have names in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def wait(self) -> float | None:
        """Return the seconds that the server asks to wait, None where it tells no number."""
        told = self.headers.get("retry-after", "")
        return float(told) if told.isascii() and told.isdecimal() else None


def user_agent() -> str:
    """Return who asks, for those who read the log of a server: the guide, and where the deployer offers it."""
    home = deployer().service.address
    return f"guide-who-serves-me/{__version__}" + ("" if is_blank(home) else f" (+{home})")


def ask(method: Literal["GET", "HEAD"], address: str, *, seconds: float, most_bytes: int, whole: bool = True,
        headers: Mapping[str, str] | None = None, trust: ssl.SSLContext | None = None) -> Reply:
    """Return what a server answers to one question, within `seconds` from the look-up of the name to the last byte.

    Of a body larger than `most_bytes` the beginning is returned, or with `whole` nothing. `trust` stands in place of
    the system's certificates.

    Raises:
        NoReply: the address is none of the web, or no (whole) answer came in time.
    """
    parts = urlsplit(address)
    try:
        host, port = (parts.hostname or "").encode("idna").decode(), parts.port
    except (UnicodeError, ValueError):
        host, port = "", None
    if parts.scheme not in ("http", "https") or not host:
        raise NoReply("address", "is no address of the web")
    ends = monotonic() + seconds
    try:
        line = socket.create_connection((host, port or (443 if parts.scheme == "https" else 80)), timeout=seconds)
    except TimeoutError:
        raise NoReply("slow", f"does not answer in {seconds:g} seconds") from None
    except socket.gaierror:
        raise NoReply("name", "its host has no address in the domain name system") from None
    except OSError as error:
        raise NoReply("refused", f"cannot be connected to: {error.strerror or error}") from None
    if parts.scheme == "https":
        # The handshake waits until the clock below runs.
        line = (trust or ssl.create_default_context()).wrap_socket(
            line, server_hostname=host, do_handshake_on_connect=False)
    cut = False

    def end() -> None:
        """End a server that sends a byte now and then: the time-out of a socket counts from each byte."""
        nonlocal cut
        cut = True
        with suppress(OSError):
            socket.socket.shutdown(line, socket.SHUT_RDWR)

    clock = Timer(max(ends - monotonic(), 0.0), end)
    clock.daemon = True
    clock.start()
    connection = HTTPConnection(host, port, timeout=seconds)
    connection.sock = line
    try:
        if isinstance(line, ssl.SSLSocket):
            line.do_handshake()
        target = quote(parts.path or "/", _AS_IT_IS) + (f"?{quote(parts.query, _AS_IT_IS)}" if parts.query else "")
        connection.request(method, target, headers={
            "User-Agent": user_agent(), "Accept": "*/*", "Accept-Encoding": "identity", "Connection": "close",
            "Host": parts.netloc.rpartition("@")[2].encode("idna").decode(), **(headers or {})})
        with connection.getresponse() as answer:
            body = b"" if method == "HEAD" else _body(answer, most_bytes)
            if cut:
                raise TimeoutError
            if whole and len(body) > most_bytes:
                raise NoReply("large", f"is larger than {most_bytes:,} bytes")
            if whole and method == "GET" and answer.length:
                raise NoReply("broken", "ends before it is whole")
            return Reply(answer.status, {name.lower(): value for name, value in answer.getheaders()}, body[:most_bytes])
    except ssl.SSLCertVerificationError as error:
        raise NoReply("certificate", f"its certificate does not hold: {error.verify_message}") from None
    except (OSError, HTTPException, ValueError) as error:
        if cut or isinstance(error, TimeoutError):
            raise NoReply("slow", f"takes more than {seconds:g} seconds") from None
        kind: Problem = "certificate" if isinstance(error, ssl.SSLError) else "broken"
        raise NoReply(kind, f"does not speak as a web server should: {type(error).__name__}") from None
    finally:
        clock.cancel()
        connection.close()


def _body(answer: HTTPResponse, most_bytes: int) -> bytes:
    """Return the body, or a byte more of it than there may be."""
    body = b""
    while len(body) <= most_bytes and (piece := answer.read(min(_PIECE, most_bytes + 1 - len(body)))):
        body += piece
    return body
