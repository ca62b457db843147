"""Hostile requests to the running guide: paths, methods, hosts, bodies, sockets from elsewhere, slow senders."""

from __future__ import annotations

import asyncio
import http.client
import json
import socket
import zlib

import pytest
import websockets

from guide.testing.server import Server
from guide.web.host.middleware import Shell
from tests.abuse.visitor import HOST, Visitor, journey
from tests.running import run
from tests.web.host.asgi import Inner, get

SECRETS = ("root:x:", "Traceback", "site-packages", "[server]", "import ", "uvicorn", "/home/")


def raw(server: Server, data: bytes) -> bytes:
    """Return what the server answers to bytes, until it closes or says nothing for a while."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=5) as line:
        line.sendall(data)
        line.settimeout(0.5)
        answer = b""
        try:
            while piece := line.recv(65_536):
                answer += piece
        except TimeoutError:
            pass
        return answer


def ask(server: Server, path: str, method: str = "GET", body: bytes | None = None,
        **headers: str) -> tuple[int, http.client.HTTPMessage, bytes]:
    """Return status, headers and body of a request; header names are written with `_` for `-`."""
    line = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    line.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
    answer = line.getresponse()
    found = answer.status, answer.headers, answer.read()
    line.close()
    return found


@pytest.mark.parametrize("path", [
    "/../../../etc/passwd", "/..%2f..%2f..%2fetc%2fpasswd", "/%2e%2e/%2e%2e/etc/passwd", "/static/..%2f..%2fapp.py",
    "/static/%2e%2e/index.html", "/media/..%2f..%2fapp.py", "/media/%2e%2e%2fapp.py", "/_stcore/bidi-components/../x",
    "/_stcore/bidi-components/x/..%2f..%2fstate.py", "/_stcore/bidi-components/x/%2fetc%2fpasswd",
    "//etc/passwd", "/%5c%5cserver%5cshare", "/\\\\server\\share", "/.git/config", "/.streamlit/config.toml", "/app.py",
    "/guide/data/deployer.toml", "/%00", "/%ff%fe", "/%", "/%zz", "/index.html", "/_stcore/metrics",
    "/_stcore/agent/openapi.json", "/_stcore/host-config/x", "/_stcore/upload_file/a/b", "/media/" + "a" * 5_000,
    "/guide/privacy/..%2f..%2fapp.py", "/?lang=%0d%0aSet-Cookie:a=b", "/?lang=" + "a" * 20_000,
])
def test_no_path_leads_out(server: Server, path: str) -> None:
    status, headers, body = ask(server, path.replace("\\", "%5c"))
    assert status == (200 if path.startswith("/?") else 400 if status == 400 else 404)
    assert not [word for word in SECRETS if word in body.decode("utf-8", "replace")]
    assert headers["x-content-type-options"] == "nosniff"
    assert "set-cookie" not in headers or "a=b" not in headers["set-cookie"]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "X"])
@pytest.mark.parametrize("path", ["/", "/media/x", "/_stcore/health", "/_stcore/host-config", "/guide/privacy"])
def test_only_reading_methods_are_answered(method: str, path: str) -> None:
    inner = Inner()
    answer = get(Shell(inner), path, method=method)
    assert (answer.status, answer["allow"], inner.seen) == (405, "GET, HEAD", [])
    assert answer["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "evil.example:80", f"{HOST}@evil.example"])
def test_another_host_is_refused_on_every_path(server: Server, host: str) -> None:
    for path in ("/", "/nothing", "/guide/privacy", "/robots.txt"):
        status, headers, body = ask(server, path, host=host)
        assert (status, body) == (421, b"")
        assert "evil" not in str(headers)


def test_the_proxy_may_ask_for_life_by_any_name(server: Server) -> None:
    assert ask(server, "/_stcore/health", host="10.0.0.7")[0] == 200
    assert ask(server, "/", host=f"{HOST}:443")[0] == 200


@pytest.mark.parametrize("second", ["127.0.0.1", "evil.example", HOST])
@pytest.mark.parametrize("path", ["/", "/_stcore/health", "/nothing", "/guide/privacy"])
def test_two_hosts_are_refused(server: Server, path: str, second: str) -> None:
    for hosts in ((HOST, second), (second, HOST)):
        lines = "".join(f"Host: {host}\r\n" for host in hosts)
        answer = raw(server, f"GET {path} HTTP/1.1\r\n{lines}Connection: close\r\n\r\n".encode())
        assert answer.startswith(b"HTTP/1.1 400 ")
        assert b"evil" not in answer


def test_a_websocket_with_two_hosts_is_refused(server: Server) -> None:
    handshake = ("GET /_stcore/stream HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\nUpgrade: websocket\r\n"
                 "Connection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
                 "Sec-WebSocket-Version: 13\r\n\r\n")
    assert b" 101 " not in raw(server, handshake.encode()).splitlines()[0]


@pytest.mark.parametrize("lengths", ["Content-Length: 5\r\nContent-Length: 6", "Content-Length: 5\r\nContent-Length: 5",
                                     "Content-Length: 5, 6", "Content-Length: 5\r\nTransfer-Encoding: chunked"])
def test_doubled_lengths_are_refused(server: Server, lengths: str) -> None:
    data = f"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n{lengths}\r\n\r\n0\r\n\r\n"
    assert raw(server, data.encode()).startswith(b"HTTP/1.1 400 ")


@pytest.mark.parametrize("data", [
    b"\x00\xff\xfe garbage\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"GET /\r\nHost: a\r\n\r\n", b"\r\n" * 1000,
    b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: a\r\n b\r\n\r\n", b"GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n" + b"X: " + b"a" * 200_000 + b"\r\n\r\n",
    b"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x",
    b"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n",
    b"GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    b"GET /_stcore/stream HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
    b"GET /_stcore/stream HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    b"Sec-WebSocket-Version: 99\r\nSec-WebSocket-Key: x\r\n\r\n",
])
def test_bytes_that_are_no_request_show_nothing(server: Server, data: bytes) -> None:
    answer = raw(server, data).decode("latin-1")
    assert not [word for word in SECRETS if word in answer.replace("server: uvicorn", "")]
    assert "evil" not in answer
    assert ask(server, "/_stcore/health")[0] == 200


def test_a_body_is_never_unpacked(server: Server) -> None:
    bomb = zlib.compress(b"\x00" * 50_000_000)
    status, _, _ = ask(server, "/", "POST", bomb, content_encoding="deflate")
    assert status == 405


def test_a_packed_message_is_bounded(server: Server) -> None:
    """A frame of 60 kB that unpacks to 60 MB is refused at the server's limit."""
    async def closed() -> int:
        async with websockets.connect(f"ws://127.0.0.1:{server.port}/_stcore/stream", max_size=None) as bomb:
            await bomb.send(b"\x00" * 60_000_000)
            with pytest.raises(websockets.ConnectionClosed) as error:
                await asyncio.wait_for(bomb.recv(), 20)
            return error.value.rcvd.code if error.value.rcvd else 0

    assert run(closed()) in (1009, 1006)


def test_slow_senders_do_not_keep_others_out(server: Server) -> None:
    """A hundred half requests stay open: how long, and how many, is for the proxy to limit. Others are served."""
    lines = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(100)]
    try:
        for line in lines:
            line.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ")
        assert "Satakunnan" in run(journey(server, "Pori"))
    finally:
        for line in lines:
            line.close()


@pytest.mark.parametrize("origin", ["https://evil.example", "null", f"http://{HOST}.evil.example", "http://127.0.0.1:1"])
def test_a_page_from_elsewhere_opens_no_websocket(server: Server, origin: str) -> None:
    async def opened() -> None:
        async with Visitor(server, origin=origin):
            pass

    with pytest.raises(websockets.InvalidStatus):
        run(opened())


def test_no_other_origin_may_read(server: Server) -> None:
    for path in ("/", "/_stcore/health", "/_stcore/host-config", "/media/x"):
        headers = ask(server, path, origin="https://evil.example")[1]
        assert headers["access-control-allow-origin"] in (None, f"http://{HOST}")
        assert headers["cross-origin-resource-policy"] == "same-origin"


def test_every_body_has_its_kind_and_charset(server: Server) -> None:
    for path in ("/", "/nothing", "/guide/privacy", "/guide/shell.js", "/guide/guide.css", "/robots.txt",
                 "/_stcore/health", "/_stcore/host-config"):
        kind = ask(server, path)[1]["content-type"]
        assert kind, path
        assert not kind.startswith("text/") or "charset=utf-8" in kind, path


def test_the_log_is_json_without_traces_or_what_was_sent(server: Server) -> None:
    for line in server.log.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        assert set(entry) == {"time", "level", "logger", "message"}
        assert "Traceback" not in entry["message"]
        assert "evil" not in entry["message"]


@pytest.mark.parametrize(("length", "coding"), [("1", ""), ("x", ""), ("", "chunked")])
def test_a_body_is_not_wanted(length: str, coding: str) -> None:
    inner = Inner()
    given = {"content_length": length, "transfer_encoding": coding}
    answer = get(Shell(inner), "/", b"", "GET", **{name: value for name, value in given.items() if value})
    assert (answer.status, answer["connection"], inner.seen) == (413, "close", [])
    assert get(Shell(inner), "/guide/privacy", content_length="0").status == 200
