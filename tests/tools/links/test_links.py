"""Addresses sorted against a local server that has each kind of them, and that every address is looked at."""

from __future__ import annotations

import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from time import monotonic

import pytest

from guide.answer.html import source_link
from guide.language.locale import LANGUAGES
from guide.law.acts import EMPLOYMENT_ACT, Source
from guide.places.contacts import CONTACTS, OF_AREA, OF_MUNICIPALITY
from guide.settings.deployer import deployer_file
from guide.settings.deployer.model import Deployer
from guide.tools import links, web_requests
from guide.tools.links import addresses
from guide.tools.links.visit import MOST_STEPS, Found, Visitor
from tests.tools.serving import Asked, Serving, Told, serving

PAUSES: list[float] = []


def _to(where: str, status: int = 301) -> Told:
    return Told(status, b"", {"Location": where})


PAGES = {
    "/good": Told(), "/": Told(), "/large": Told(body=b"x" * 500_000), "/fi/page": Told(),
    "/gone": Told(404), "/closed": Told(410), "/says-gone": Told(body=b"404 not found"),
    "/moved": _to("/good"), "/moved-308": _to("/good", 308), "/for-now": _to("/good", 302), "/moved-gone": _to("/gone"),
    "/twice": _to("/moved"), "/moved-then-for-now": _to("/for-now"), "/for-now-then-moved": _to("/moved", 302),
    "/deep/page": _to("/"), "/deep/for-now": _to("/", 302),
    "/circle": _to("/circle-2"), "/circle-2": _to("/circle"), "/self": _to("/self"), "/nowhere": Told(301, b""),
    **{f"/steps/{n}": _to(f"/steps/{n + 1}") for n in range(MOST_STEPS + 2)},
    "/login": Told(401), "/to-login": _to("/auth/login", 302), "/auth/login": Told(), "/no-programs": Told(403),
    "/fault": Told(500), "/busy": Told(503, headers={"Retry-After": "2"}),
    "/drip": Told(body=b"x" * 1000, drip=0.05), "/to-mail": _to("mailto:x@kunta.fi"),
}


def _answer(asked: Asked) -> Told:
    if asked.path in ("/get-only", "/drip") and asked.method == "HEAD":
        return Told(405)
    return PAGES.get(asked.path.partition("?")[0], Told())


@pytest.fixture
def server() -> Iterator[Serving]:
    with serving(_answer) as one:
        yield one


def visitor(seconds: float = 5.0) -> Visitor:
    PAUSES.clear()
    return Visitor(pause=0.0, seconds=seconds, sleep=PAUSES.append)


@pytest.mark.parametrize(("path", "kind", "mend"), [
    ("/good", "good", ""), ("/get-only", "good", ""), ("/large", "good", ""), ("/ä page?a=ö", "good", ""),
    ("/says-gone", "good", ""), ("/for-now", "good", ""), ("/for-now-then-moved", "good", ""),
    ("/moved", "moved", "/good"), ("/moved-308", "moved", "/good"), ("/twice", "moved", "/good"),
    ("/moved-then-for-now", "moved", "/for-now"), ("/deep/page", "moved", ""), ("/deep/for-now", "moved", ""),
    ("/gone", "broken", ""), ("/closed", "broken", ""), ("/moved-gone", "broken", ""), ("/circle", "broken", ""),
    ("/self", "broken", ""), ("/nowhere", "broken", ""), ("/steps/0", "broken", ""), ("/to-mail", "broken", ""),
    ("/login", "login", ""), ("/to-login", "login", ""),
    ("/no-programs", "unreachable", ""), ("/fault", "unreachable", ""), ("/busy", "unreachable", "")])
def test_a_kind(server: Serving, path: str, kind: str, mend: str) -> None:
    found = visitor().visit(server.address + path)
    assert (found.kind, found.mend) == (kind, mend and server.address + mend), found
    assert bool(found.why) == (kind != "good")


def test_a_busy_server_gets_the_time_it_asks_for(server: Serving) -> None:
    visitor().visit(f"{server.address}/busy")
    assert PAUSES == [2.0]


def test_a_drip_ends_in_time(server: Serving) -> None:
    began = monotonic()
    found = visitor(0.5).visit(f"{server.address}/drip")
    assert found.kind == "unreachable"
    assert "more than 0.5 seconds" in found.why
    assert monotonic() - began < 2


def test_no_server_and_no_host() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert visitor().visit(f"http://127.0.0.1:{port}/").kind == "unreachable"
    assert visitor().visit("https://no-such-host.invalid/").kind == "unreachable"
    assert visitor().visit("https://").kind == "broken"


def test_a_certificate_that_does_not_hold_is_broken_and_a_sound_one_good(tmp_path: Path) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=x",
                    "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate],
                   check=True, capture_output=True)
    own = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    own.load_cert_chain(certificate, key)
    with serving(_answer, own) as secure:
        found = visitor().visit(f"{secure.address}/good")
        assert found.kind == "broken"
        assert "certificate" in found.why
        trusting = Visitor(pause=0.0, trust=ssl.create_default_context(cafile=str(certificate)))
        assert trusting.visit(f"{secure.address}/good") == Found("good")


def test_head_goes_first_the_guide_says_who_it_is_and_waits(
        server: Serving, monkeypatch: pytest.MonkeyPatch) -> None:
    own = Deployer.model_validate({"service": {"address": "https://opas.kunta.fi/"}})
    monkeypatch.setattr(web_requests, "deployer", lambda: own)
    polite = Visitor(pause=0.2)
    for path in ("/get-only", "/good"):
        polite.visit(server.address + path)
    assert [(one.method, one.path) for one in server.asked] == [
        ("HEAD", "/get-only"), ("GET", "/get-only"), ("HEAD", "/good")]
    assert {one.headers["user-agent"] for one in server.asked} == {
        "guide-who-serves-me/2026.11.30 (+https://opas.kunta.fi/)"}
    times = [one.at for one in server.asked]
    assert min(later - earlier for earlier, later in pairwise(times)) >= 0.2


@pytest.mark.parametrize(("paths", "status"), [
    (("/good", "/for-now"), 0), (("/good", "/moved"), 1), (("/gone", "/fault"), 1), (("/login",), 1),
    (("/good", "/fault"), 3)])
def test_the_report_and_its_status(
        server: Serving, capsys: pytest.CaptureFixture[str], paths: tuple[str, ...], status: int) -> None:
    asked = {server.address + path: (f"data{path}",) for path in paths}
    assert links.run(asked, visitor()) == status
    out = capsys.readouterr().out
    assert out.splitlines()[-1].startswith(f"{len(paths)} addresses: ")
    for path in paths:
        assert (f"  in data{path}\n" in out) == (path not in ("/good", "/for-now"))
    assert (f"  write {server.address}/good\n" in out) == ("/moved" in paths)


def test_what_was_not_reached_is_tried_once_more(server: Serving) -> None:
    links.looked_at({f"{server.address}/fault": ("x",)}, visitor())
    assert [one.method for one in server.asked] == ["HEAD", "GET"] * 2


def test_every_address_of_the_data_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    own = Deployer.model_validate({
        "service": {"address": "https://opas.kunta.fi/"}, "contacts": [
            {"area": "11", "page": {"sv": "https://kunta.fi/sv"}, "source": "https://kunta.fi/#phone"}]})
    monkeypatch.setattr(addresses, "deployer", lambda: own)
    found = addresses.shown()
    known = [*OF_AREA.values(), *OF_MUNICIPALITY.values()]
    expected = {url for one in CONTACTS.values() for url in one.url.values()} | {
        one.source for ways in known for one in ways.values()} | {
        page for ways in known if "page" in ways for page in ways["page"].text.values()} | {
        EMPLOYMENT_ACT.address(lang) for lang in LANGUAGES} | {
        "https://opas.kunta.fi/", "https://kunta.fi/sv", "https://kunta.fi/"}
    assert {address.partition("#")[0] for address in expected} <= set(found)
    assert found["https://kunta.fi/"] == (f"{deployer_file().name} [[contacts]] of area 11, source",)
    assert all(address.startswith("http") for address in found)
    assert f'href="{EMPLOYMENT_ACT.address("sv")}"' in source_link(Source(EMPLOYMENT_ACT, "1"), "sv", None)


def test_the_command_knows_the_option() -> None:
    done = subprocess.run([sys.executable, "-m", "guide", "check", "--help"], capture_output=True, check=True)
    assert b"--links" in done.stdout
