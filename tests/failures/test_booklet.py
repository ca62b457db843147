"""While no process of the guide answers, and in a planned break, the proxy gives the booklet."""

from __future__ import annotations

import re
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from guide.language.locale import LANGUAGES, translator
from guide.outputs.booklet import write
from guide.settings.deployer import deployer
from guide.web.host import texts
from guide.web.notices.maintenance_page import outage_html, write_outages
from tests.failures.fleet import CONFIGURATION, Fleet, Replica, free_port
from tests.failures.nginx import Example, nginx, put, trusting
from tests.failures.nginx import example as nginx_example
from tests.failures.test_proxy import OWN_POLICY, ask, cookies_of, restarted
from tests.outputs.booklet.reading import files

pytestmark = pytest.mark.browser
DEPLOY = CONFIGURATION.parent
FIRST = "/guide/book/sv/index.html"
#: A process makes the whole booklet for whoever asks for a page of it first, beside other tests on a busy machine.
SECONDS_OF_THE_FIRST = 60


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the operations page has an operator make."""
    folder = tmp_path_factory.mktemp("pages")
    write_outages(folder, deployer())
    write(folder / "guide" / "book", files())
    return folder


@dataclass
class Stand:
    """The proxy with the booklet's server behind it."""

    fleet: Fleet
    pages: Path


@pytest.fixture(scope="module")
def stand(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stand]:
    folder, port = tmp_path_factory.mktemp("stand"), free_port()
    text = put((DEPLOY / "booklet.conf").read_text(encoding="utf-8"),
               {"listen 127.0.0.1:8502": f"listen 127.0.0.1:{port}", "/srv/guide-pages": pages,
                "/tmp/guide-booklet": folder / "own"})
    with nginx(text, folder, port), Fleet(folder, GUIDE_BOOKLET=f"127.0.0.1:{port}",
                                          GUIDE_PAGES=str(pages)) as fleet:
        yield Stand(fleet, pages)


@contextmanager
def nobody(fleet: Fleet) -> Iterator[None]:
    """Kill every process for a while."""
    for name in fleet.replicas:
        fleet.kill(name)
    for name in fleet.replicas:
        fleet.wait_until(name, "DOWN")
    yield
    for wait in [fleet.start_later(name) for name in fleet.replicas]:
        wait()


def whole(pages: Path, port: int, tls: ssl.SSLContext | None = None) -> None:
    """Hold what the proxy gives against the files: each page, the folders, what does not exist."""
    for file in sorted(pages.rglob("*")):
        if file.is_file() and "book" in file.parts:
            path = f"/{file.relative_to(pages).as_posix()}"
            status, headers, text = ask(port, path, tls=tls)
            assert (status, text) == (200, file.read_bytes().decode(errors="surrogateescape")), path
            assert headers["content-type"] in (
                "text/html; charset=utf-8", "text/css; charset=utf-8", "text/css", "font/woff2")
            assert headers["x-content-type-options"] == "nosniff"
            assert "default-src 'none'" in headers["content-security-policy"]
    for folder in ("/guide/book/", "/guide/book/fi/"):
        assert ask(port, folder, tls=tls)[0] == 200
    for other in ("/guide/book/fi/nothing.html", "/", "/guide/privacy"):
        status, _, text = ask(port, other, tls=tls)
        assert (status, text) == (503, outage_html("down", deployer())), other


@pytest.mark.failures
def test_the_booklet_is_there_while_nobody_else_is(stand: Stand, browser: Browser) -> None:
    with nobody(stand.fleet):
        whole(stand.pages, stand.fleet.port)
        assert ask(stand.fleet.port, f"/opas{FIRST}")[0] == 200
        page = browser.new_page()
        for lang in LANGUAGES:
            answer = page.goto(f"{stand.fleet.address}/?lang={lang}")
            assert answer is not None
            assert answer.status == 503
            page.locator(f"section[lang={lang}]").get_by_role(
                "link", name=translator(lang).text(texts.BOOKLET)).click()
            assert page.url == f"{stand.fleet.address}/guide/book/{lang}/index.html"
            assert page.evaluate("() => document.documentElement.lang") == lang
            assert page.locator("h1").count() == 1
        page.close()


@pytest.mark.failures
def test_the_booklet_comes_from_the_guide_while_that_answers(stand: Stand) -> None:
    status, headers, _ = ask(stand.fleet.port, FIRST, seconds=SECONDS_OF_THE_FIRST)
    assert status == 200
    assert "permissions-policy" in headers


def test_the_booklet_is_there_in_a_planned_break(stand: Stand, tmp_path: Path) -> None:
    switch = tmp_path / "break"
    switch.write_text("on\n", encoding="utf-8")
    with restarted(stand.fleet, {"GUIDE_BREAK": str(switch)}, 503):
        assert ask(stand.fleet.port, "/")[2] == outage_html("break", deployer())
        assert ask(stand.fleet.port, FIRST)[2] == (stand.pages / FIRST[1:]).read_text(encoding="utf-8")


@pytest.fixture
def example(pages: Path, tmp_path: Path) -> Example:
    """Before two processes that are not there."""
    return nginx_example(tmp_path, pages)


def test_nginx_gives_it_too(pages: Path, example: Example, tmp_path: Path) -> None:
    tls = trusting()
    with nginx(example.text, tmp_path, example.plain):
        whole(pages, example.secure, tls)
        status, headers, text = ask(example.secure, FIRST, "POST", tls=tls)
        assert (status, text) == (405, outage_html("refused", deployer()))
        assert "max-age=63072000" in headers["strict-transport-security"]
        assert headers["content-security-policy"] == OWN_POLICY
        assert headers["x-content-type-options"] == "nosniff"
        for closed in ("/opas/_stcore/metrics", "/_guide/status", "/opas/%5fguide/metrics", "/_guide%2Fstatus"):
            assert ask(example.secure, closed, tls=tls)[0] == 403, closed
    log = (tmp_path / "guide.log").read_text(encoding="utf-8")
    assert re.search(r" 127\.0\.0\.0 GET /guide/book/sv/index\.html 200 ", log)


@pytest.mark.failures
def test_a_planned_break_of_nginx(pages: Path, example: Example, tmp_path: Path) -> None:
    """The mark is taken from the lines that the file says; the booklet and the open tabs go on."""
    tls = trusting()
    with Replica("one", tmp_path) as replica:
        text = re.sub(r"server 127\.0\.0\.1:\d+ ", f"server 127.0.0.1:{replica.port} ", example.text)
        with nginx(text, tmp_path, example.plain):
            assert ask(example.secure, "/?lang=sv", tls=tls)[0] == 200
            assert "permissions-policy" in ask(example.secure, FIRST, tls=tls, seconds=SECONDS_OF_THE_FIRST)[1]
            cookies = cookies_of(example.secure, "/_stcore/health", tls)
            assert cookies.keys() == {"_streamlit_xsrf", "guide_process"}
            assert all("secure" in one.lower().split("; ") for one in cookies.values()), cookies
        marked = re.sub(r"(# A planned break: take the mark from the next line .*\n *)# ", r"\1", text)
        assert marked != text
        with nginx(marked, tmp_path, example.plain):
            for path in ("/", "/guide/privacy?lang=sv"):
                status, headers, shown = ask(example.secure, path, tls=tls)
                assert (status, shown) == (503, outage_html("break", deployer()))
                assert headers["content-security-policy"] == OWN_POLICY
            status, headers, shown = ask(example.secure, FIRST, tls=tls)
            assert (status, shown) == (200, (pages / FIRST[1:]).read_text(encoding="utf-8"))
            assert "permissions-policy" not in headers
            assert ask(example.secure, "/_stcore/health", tls=tls)[::2] == (200, "ok")


def test_what_counts_as_one_address_for_nginx(example: Example, tmp_path: Path) -> None:
    # The map as it stands in the file, asked by a header in place of the address.
    text = put(example.text, {"map $remote_addr $counted": "map $http_x_address $counted",
                              "default $remote_addr;": "default $http_x_address;",
                              "return 308 https://$host$request_uri;": 'add_header x-counted "$counted"; return 204;'})
    assert text.count("zone $counted zone=") == 2
    with nginx(text, tmp_path, example.plain):
        for address, counted in (("192.0.2.7", "192.0.2.7"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
                                 ("2001:db8:1:2::6", "2001:db8:1:2::"), ("2001:db8:1::6", "2001:db8:1::"),
                                 ("2001:db8::5:6", "2001:db8::"), ("::1", ":")):
            assert ask(example.plain, "/", headers={"x-address": address})[1]["x-counted"] == counted
