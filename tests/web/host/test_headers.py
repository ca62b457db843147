"""Security headers on every answer, and the compression of static files."""

from __future__ import annotations

import gzip

import pytest

from guide.web.host import middleware
from guide.web.host.middleware import Shell, static_files
from tests.web.host.asgi import HOST, Inner, get

EXPECTED = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
POLICY = {
    "default-src": "'none'",
    "script-src": "'self' blob:",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "connect-src": f"'self' ws://{HOST} wss://{HOST}",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "object-src": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}
SCRIPT = next(path for path in static_files() if path.startswith("/static/js/index.") and path.endswith(".js"))
FONT = next(path for path in static_files() if path.endswith(".woff2"))


def _directives(policy: str) -> dict[str, str]:
    return {name: value for name, _, value in (part.strip().partition(" ") for part in policy.split(";"))}


@pytest.mark.parametrize("path", ["/", "/nothing", "/robots.txt", "/guide/shell.js", "/_stcore/health",
                                  "/_stcore/host-config", SCRIPT, FONT])
@pytest.mark.parametrize("encoding", ["", "gzip"])
def test_every_answer_has_the_security_headers(path: str, encoding: str) -> None:
    answer = get(Shell(Inner()), path, accept_encoding=encoding)
    assert {name: answer[name] for name in EXPECTED} == EXPECTED
    assert _directives(answer["content-security-policy"]) == POLICY


@pytest.mark.parametrize("host", ["a b", "x; script-src *", "*", "a,b", "'self'", "http://x", ""])
def test_a_made_up_host_does_not_enter_the_policy(host: str) -> None:
    answer = get(Shell(Inner()), "/", host=host)
    assert _directives(answer["content-security-policy"]) == {**POLICY, "connect-src": "'self'"}


@pytest.mark.parametrize("host", ["[2001:db8::1]:8501", "127.0.0.1:8501", "localhost"])
def test_an_address_with_a_port_enters_it(host: str) -> None:
    assert f"wss://{host};" in get(Shell(Inner()), "/", host=host)["content-security-policy"]


@pytest.mark.parametrize("path", ["/", "/nothing", "/_stcore/health", "/_stcore/host-config", "/media/letter.pdf"])
def test_nothing_personal_stays_in_a_cache(path: str) -> None:
    assert get(Shell(Inner()), path)["cache-control"] == "no-store"


def test_cookies_pass_one_by_one() -> None:
    assert get(Shell(Inner()), "/_stcore/health").all("set-cookie") == ["a=1", "b=2"]


def test_scripts_go_out_compressed_and_whole() -> None:
    inner = Inner()
    answer = get(Shell(inner), SCRIPT, accept_encoding="br, gzip;q=0.8")
    assert (answer.status, answer["content-encoding"], answer["vary"]) == (200, "gzip", "accept-encoding")
    assert answer["content-type"].startswith("text/javascript")
    assert answer["cache-control"] == "public, max-age=31536000, immutable"
    assert int(answer["content-length"]) == len(answer.body)
    plain = static_files()[SCRIPT].read_bytes()
    assert gzip.decompress(answer.body) == plain
    assert len(answer.body) < len(plain) / 2
    assert inner.seen == []


@pytest.mark.parametrize(("path", "encoding"), [(SCRIPT, ""), (SCRIPT, "br"), (SCRIPT, "gzip;q=0"), (FONT, "gzip")])
def test_what_is_not_compressed_comes_from_streamlit(path: str, encoding: str) -> None:
    inner = Inner()
    get(Shell(inner), path, accept_encoding=encoding)
    assert inner.seen == [path]


def test_a_file_is_compressed_once_whatever_its_address_looks_like() -> None:
    app = Shell(Inner())
    get(app, SCRIPT, accept_encoding="gzip")
    before = middleware.compressed.cache_info().currsize
    get(app, SCRIPT, b"x=1", accept_encoding="gzip")
    for odd in (SCRIPT.replace("/js/", "/./js/"), SCRIPT.replace("/js/", "//js/"), "/static" + SCRIPT):
        assert get(app, odd, accept_encoding="gzip").status == 404
    assert middleware.compressed.cache_info().currsize == before
