"""The proxy without a browser: what it refuses, what it shows then, what it writes down, TLS, and the planned break."""

from __future__ import annotations

import http.client
import re
import socket
import ssl
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
import websockets
from websockets.sync.client import connect

from guide.settings.deployer import deployer
from guide.web.notices.maintenance_page import outage_html
from tests.failures.fleet import CONFIGURATION, Fleet, free_port, wait

#: Of HAProxy's own pages: links, and a style that stands in them.
OWN_POLICY = ("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
              "frame-ancestors 'none'")


def ask(port: int, path: str, method: str = "GET", headers: Mapping[str, str] | None = None,
        tls: ssl.SSLContext | None = None, seconds: float = 8) -> tuple[int, dict[str, str], str]:
    """Return status, headers and text of an answer of the proxy, which may take so many seconds."""
    line = http.client.HTTPSConnection("127.0.0.1", port, timeout=seconds, context=tls) if tls \
        else http.client.HTTPConnection("127.0.0.1", port, timeout=seconds)
    line.request(method, path, headers=dict(headers or {}))
    answer = line.getresponse()
    text = answer.read().decode(errors="surrogateescape")
    line.close()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, text


def cookies_of(port: int, path: str, tls: ssl.SSLContext) -> dict[str, str]:
    """Return the lines that set cookies, by the cookie's name."""
    line = http.client.HTTPSConnection("127.0.0.1", port, timeout=8, context=tls)
    line.request("GET", path)
    lines = line.getresponse().headers.get_all("set-cookie") or []
    line.close()
    return {one.partition("=")[0]: one for one in lines}


def ask_is(port: int, status: int) -> bool:
    """Return whether the proxy answers with this status by now."""
    try:
        return ask(port, "/")[0] == status
    except OSError:
        return False


@contextmanager
def restarted(fleet: Fleet, environment: Mapping[str, str], status: int, port: int = 0,
              without: str = "") -> Iterator[None]:
    """Run the proxy with other settings for a while; it is there when its first page has this status."""
    usual = dict(fleet.environment)
    fleet.stop_proxy()
    fleet.environment = {name: value for name, value in {**usual, **environment}.items() if name != without}
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(fleet, "answers", lambda: ask_is(port or fleet.port, status))
            fleet.start_proxy()
        yield
    finally:
        fleet.stop_proxy()
        fleet.environment = usual
        fleet.start_proxy()


def page(name: str) -> str:
    """Return one of the pages as it should be."""
    return outage_html(name, deployer())


@pytest.mark.parametrize(("method", "path", "headers", "status"), [
    ("POST", "/", {}, 405), ("PUT", "/_stcore/upload_file/x", {}, 405), ("DELETE", "/", {}, 405),
    ("GET", "/", {"content-length": "1"}, 413), ("GET", "/?" + "x" * 2048, {}, 413),
    ("GET", "/_guide/metrics", {}, 403), ("GET", "/opas/_guide/status", {}, 403),
    ("GET", "/%5fguide/status", {}, 403), ("GET", "/_guide%2Fmetrics", {}, 403), ("GET", "/opas/%5F%67uide/x", {}, 403),
    ("GET", "/_stcore/metrics", {}, 403), ("GET", "/_stcore/agent/x", {}, 403),
    ("GET", "/opas/_stcore/metrics", {}, 403), ("GET", "/opas/_stcore/agent/x", {}, 403)])
def test_what_is_refused_and_with_which_page(fleet: Fleet, method: str, path: str, headers: dict[str, str],
                                             status: int) -> None:
    found, given, text = ask(fleet.port, path, method, headers)
    assert (found, text) == (status, page("refused"))
    assert given["content-type"] == "text/html; charset=utf-8"
    assert given["cache-control"] == "no-store"
    assert given["x-content-type-options"] == "nosniff"
    assert given["referrer-policy"] == "no-referrer"
    assert given["content-security-policy"] == OWN_POLICY


def test_what_the_guide_sends_keeps_its_own_policy(fleet: Fleet) -> None:
    assert "script-src 'self'" in ask(fleet.port, "/?lang=fi")[1]["content-security-policy"]


@pytest.mark.parametrize("sent", [b"HELLO\r\n\r\n", b"GET /" + b"x" * 20_000 + b" HTTP/1.1\r\nhost: a\r\n\r\n"])
def test_what_is_no_http_is_closed_without_a_word(fleet: Fleet, sent: bytes) -> None:
    with socket.create_connection(("127.0.0.1", fleet.port), timeout=8) as line:
        line.sendall(sent)
        answer = b""
        with suppress(ConnectionResetError):
            while part := line.recv(65_536):
                answer += part
    assert answer == b""


def test_a_tab_stays_on_its_process(fleet: Fleet) -> None:
    _, headers, _ = ask(fleet.port, "/?lang=fi")
    cookie = headers["set-cookie"]
    assert re.fullmatch(r"guide_process=(one|two); path=/; HttpOnly; SameSite=Lax", cookie)
    for _ in range(4):
        status, headers, _ = ask(fleet.port, "/?lang=fi", headers={"cookie": cookie.partition(";")[0]})
        assert status == 200
        assert "set-cookie" not in headers
    assert "server" not in headers


def test_work_on_a_host_maint_ends_its_tabs_and_drain_does_not(fleet: Fleet) -> None:
    def used() -> str:
        head, *rows = (line.split() for line in fleet.tell("show servers conn guide").splitlines() if line)
        return next(row[head.index("used_cur") - 1] for row in rows if row[0] == "guide/two")  # "#" heads the names

    try:
        with connect(f"ws://127.0.0.1:{fleet.port}/_stcore/stream", origin=websockets.Origin(fleet.address),
                     additional_headers={"cookie": "guide_process=two"},
                     subprotocols=[websockets.Subprotocol("streamlit")]) as tab:
            assert used() == "1"
            fleet.tell("set server guide/two state drain")
            with pytest.raises(TimeoutError):
                tab.recv(timeout=1)
            fleet.tell("set server guide/two state maint")
            with pytest.raises(websockets.ConnectionClosed):
                tab.recv(timeout=5)
        assert used() == "0"
    finally:
        fleet.tell("set server guide/two state ready")
        fleet.wait_until("two", "UP")


def test_more_processes_are_added_by_their_addresses(fleet: Fleet) -> None:
    addresses = {f"GUIDE_REPLICA_{number}": f"127.0.0.1:{fleet.replicas['two'].port}" for number in range(3, 7)}
    names = {"three", "four", "five", "six"}
    with restarted(fleet, addresses, 200):
        for name in names:
            fleet.wait_until(name, "UP")
            # The cookie names it, so it is asked.
            ask(fleet.port, "/favicon.png", headers={"cookie": f"guide_process={name}"})
        wait(lambda: names <= set(re.findall(r" guide/(\w+) ", fleet.log.read_text(encoding="utf-8"))), "all are asked")


def test_the_log_knows_neither_the_person_nor_what_follows_the_question_mark(fleet: Fleet) -> None:
    ask(fleet.port, "/favicon.png?lang=fi&secret=turvakoti", headers={
        "referer": "https://example.org/turvakoti", "user-agent": "turvakoti", "cookie": "a=turvakoti"})
    ask(fleet.port, "/?" + "turvakoti" * 300)
    # Loaded by every page, and well.
    assert ask(fleet.port, "/guide/guide.css")[0] == ask(fleet.port, "/_stcore/health")[0] == 200
    ask(fleet.port, "/favicon.png?last")
    wait(lambda: fleet.log.read_text(encoding="utf-8").count("/favicon.png 200") >= 2, "the last line")
    log = fleet.log.read_text(encoding="utf-8")
    assert re.search(r"^127\.0\.0\.0 GET /favicon\.png 200 \d+ \d+ guide/(one|two) --$", log, re.MULTILINE)
    assert "turvakoti" not in log
    assert "guide.css" not in log
    assert "/_stcore/health 200" not in log
    assert "127.0.0.1" not in "\n".join(line for line in log.splitlines() if " GET " in line or " POST " in line)


@pytest.mark.parametrize("limit", ["GUIDE_MOST_REQUESTS", "GUIDE_MOST_CONNECTIONS"])
def test_too_much_from_one_address_is_refused_for_a_while(fleet: Fleet, limit: str) -> None:
    with restarted(fleet, {limit: "0"}, 429):
        status, headers, text = ask(fleet.port, "/?lang=fi")
        assert (status, text) == (429, page("refused"))
        assert headers["retry-after"] == "10"


def test_an_address_counts_as_one_and_a_network_of_ipv6_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With whole addresses that a line before the request tells, as a proxy in front of this one would."""
    told = tmp_path / "haproxy.cfg"
    bind = 'bind "${GUIDE_PLAIN}" v6only'
    text = CONFIGURATION.read_text(encoding="utf-8")
    assert bind in text
    told.write_text(text.replace(bind, f"{bind} accept-proxy"), encoding="utf-8")
    monkeypatch.setattr("tests.failures.fleet.CONFIGURATION", told)
    fleet = Fleet(tmp_path)
    fleet.replicas = {}

    def visit(address: str) -> bool:
        with suppress(OSError), socket.create_connection(("127.0.0.1", fleet.port), timeout=8) as line:
            kind, to = ("TCP6", "2001:db8::1") if ":" in address else ("TCP4", "192.0.2.1")
            line.sendall(f"PROXY {kind} {address} {to} 4000 80\r\nGET / HTTP/1.0\r\n\r\n".encode())
            return line.recv(12).startswith(b"HTTP/1.")
        return False
    monkeypatch.setattr(fleet, "answers", lambda: visit("192.0.2.7"))
    try:
        fleet.start_proxy()
        assert all(map(visit, ("192.0.2.8", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::9", "2001:db8:1:3::9")))
        counted = re.findall(r"key=(\S+)", fleet.tell("show table public"))
    finally:
        fleet.stop_proxy()
    assert sorted(counted) == ["2001:db8:1:2::", "2001:db8:1:3::", "::ffff:192.0.2.7", "::ffff:192.0.2.8"]


def test_a_planned_break(fleet: Fleet, tmp_path: Path) -> None:
    switch = tmp_path / "break"
    switch.write_text("on\n", encoding="utf-8")
    with restarted(fleet, {"GUIDE_BREAK": str(switch)}, 503):
        for path in ("/", "/guide/privacy?lang=sv"):
            status, headers, text = ask(fleet.port, path)
            assert (status, text) == (503, page("break"))
            assert headers["retry-after"] == "600"
            assert headers["content-security-policy"] == OWN_POLICY
        # What watches the processes still hears of them.
        assert ask(fleet.port, "/_stcore/health")[::2] == (200, "ok")


def test_tls(fleet: Fleet, tmp_path: Path) -> None:
    certificate = tmp_path / "guide.pem"
    # The key beside it, as Kubernetes mounts them.
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
                    "/CN=guide.example.org", "-keyout", f"{certificate}.key", "-out", str(certificate)],
                   capture_output=True, check=True)
    tls = ssl.create_default_context()
    tls.check_hostname, tls.verify_mode = False, ssl.CERT_NONE
    plain, secure = free_port(), free_port()
    own = {"GUIDE_CERTIFICATE": str(certificate), "GUIDE_HTTP": f"127.0.0.1:{plain}",
           "GUIDE_HTTPS": f"127.0.0.1:{secure}"}
    with restarted(fleet, own, 308, plain, "GUIDE_PLAIN"):
        status, headers, _ = ask(plain, "/?lang=sv", headers={"host": "guide.example.org"})
        assert (status, headers["location"]) == (308, "https://guide.example.org/?lang=sv")
        for path, expected in (("/?lang=sv", 200), ("/_stcore/metrics", 403)):
            status, headers, _ = ask(secure, path, tls=tls)
            assert status == expected
            assert headers["strict-transport-security"] == "max-age=63072000; includeSubDomains"
        assert "; Secure;" in ask(secure, "/", tls=tls)[1]["set-cookie"]
        cookies = cookies_of(secure, "/_stcore/health", tls)
        assert cookies.keys() == {"_streamlit_xsrf", "guide_process"}
        assert all("Secure" in one.split("; ") for one in cookies.values()), cookies
        old = subprocess.run(["openssl", "s_client", "-connect", f"127.0.0.1:{secure}", "-tls1_1", "-cipher",
                              "ALL:@SECLEVEL=0"], capture_output=True, input=b"", timeout=20, check=False)
        assert old.returncode != 0
        wait(lambda: "127.0.0.0 closed before a request: " in fleet.log.read_text(encoding="utf-8"), "its line")
    assert "127.0.0.1:" not in re.sub(r"(?m)^\[.*", "", fleet.log.read_text(encoding="utf-8"))
