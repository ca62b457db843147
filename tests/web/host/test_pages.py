"""What is served at which address, in which language, and what is closed."""

from __future__ import annotations

import html
import json
import re

import pytest
from streamlit import config

from guide.language.locale import LANGUAGES, Lang, translator
from guide.language.messages import Message
from guide.web.host import shell_page
from guide.web.host import texts as t
from guide.web.host.middleware import Shell
from tests.web.host.asgi import Inner, get, websocket


def _text(lang: Lang, message: Message) -> str:
    return html.escape(translator(lang).text(message))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_is_in_the_readers_language_before_any_script_runs(lang: Lang) -> None:
    inner = Inner()
    page = get(Shell(inner), "/", f"lang={lang}".encode()).text
    assert f'<html lang="{lang}">' in page
    assert f"<title>{_text(lang, t.TITLE)}</title>" in page
    assert f'<meta name="description" content="{_text(lang, t.DESCRIPTION)}">' in page
    no_script = re.search(r"<noscript>(.*?)</noscript>", page, re.DOTALL)
    assert no_script is not None
    assert _text(lang, t.NO_SCRIPT) in no_script[1]
    assert "You need to enable JavaScript" not in page
    assert f'<div id="root"><p class="guide-alone guide-loading">{_text(lang, t.LOADING)}</p></div>' in page
    assert inner.seen == []


def test_the_page_has_no_inline_script_and_points_to_no_interface_for_programs() -> None:
    page = get(Shell(Inner()), "/").text
    scripts = re.findall(r"<script([^>]*)>(.*?)</script>", page, re.DOTALL)
    assert len(scripts) == 2
    assert all("src=" in attributes and not body.strip() for attributes, body in scripts)
    assert "service-desc" not in page
    assert "agent" not in page
    assert not re.search(r'<(?:script|link)[^>]*(?:src|href)="(?!\./)', page), "everything comes from the guide itself"


def test_the_address_of_script_and_style_leads_to_them() -> None:
    app = Shell(Inner())
    page = get(app, "/").text
    for name in ("shell.js", "guide.css"):
        address = re.search(rf'"\.(/guide/{re.escape(name)})\?(v=[0-9a-f]+)"', page)
        assert address is not None
        answer = get(app, address[1], address[2].encode(), accept_encoding="gzip")
        assert (answer.status, answer["cache-control"]) == (200, "public, max-age=31536000, immutable")
        assert get(app, address[1], b"v=old")["cache-control"] == "no-cache"
        assert get(app, address[1]).text == answer.text


def test_a_changed_page_of_streamlit_is_noticed_at_start() -> None:
    with pytest.raises(RuntimeError, match="Streamlit's page has changed"):
        shell_page._replaced("<html>", '<html lang="en">', "")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", [
    "/nothing", "/index.html", "/static/js/nothing.js", "/static/", "/static/../index.html", "/../../etc/passwd",
    "/static/\x00.js", "/static//js/", "/\ufffd\ufffd", "/faviconX", "/robots.txtX", "/guide/", "/guide/nothing",
    "/component/x", "/_stcore/nothing", "/_stcore/metrics", "/_stcore/agent/openapi.json", "/_stcore/agent/interact",
    "/_stcore/agent/mcp", "/_stcore/upload_file/a/b", "/_stcore/script-health-check", "/oauth2callback",
    "/auth/login", "/manifest.json", "/" + "a" * 100_000,
])
def test_what_is_not_served_is_a_404_in_the_readers_language(path: str, lang: Lang) -> None:
    inner = Inner()
    answer = get(Shell(inner), path, f"lang={lang}".encode())
    assert answer.status == 404
    assert f'<html lang="{lang}">' in answer.text
    assert f"<h1>{_text(lang, t.NOT_FOUND)}</h1>" in answer.text
    assert f'href="/?lang={lang}"' in answer.text
    assert answer["cache-control"] == "no-store"
    assert inner.seen == [], "Streamlit would have answered with its own page"


@pytest.mark.parametrize("path", ["/_stcore/health", "/media/abc.pdf", "/_stcore/bidi-components/a/b.js",
                                  "/favicon.png"])
def test_what_streamlit_serves_reaches_it(path: str) -> None:
    inner = Inner()
    assert get(Shell(inner), path).status == 200
    assert inner.seen == [path]


def test_robots_may_read() -> None:
    assert get(Shell(Inner()), "/robots.txt").text == "User-agent: *\nAllow: /\n"


def test_no_foreign_page_may_steer_the_guide() -> None:
    answer = get(Shell(Inner()), "/_stcore/host-config")
    assert json.loads(answer.text)["allowedOrigins"] == []


@pytest.mark.parametrize(("headers", "expected"), [
    ({}, "websocket.accept"),
    ({"origin": "https://guide.example"}, "websocket.accept"),
    ({"origin": "https://evil.example"}, "websocket.close"),
    ({"origin": "https://guide.example.evil.example"}, "websocket.close"),
    ({"origin": "null"}, "websocket.close"),
    ({"origin": "http://[::1"}, "websocket.close"),
])
def test_only_the_guides_own_page_opens_a_websocket(headers: dict[str, str], expected: str) -> None:
    assert websocket(Shell(Inner()), **headers) == expected


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_failure_says_nothing_of_its_cause(lang: Lang, caplog: pytest.LogCaptureFixture) -> None:
    answer = get(Shell(Inner(fails=True)), "/_stcore/health", f"lang={lang}".encode())
    assert answer.status == 500
    assert _text(lang, t.FAILED) in answer.text
    assert answer["x-content-type-options"] == "nosniff"
    assert "091" not in answer.text + caplog.text
    assert "ValueError" in caplog.text


def test_a_base_path(monkeypatch: pytest.MonkeyPatch) -> None:
    option = config.get_option
    monkeypatch.setattr(config, "get_option", lambda name: "/opas/" if name == "server.baseUrlPath" else option(name))
    inner = Inner()
    app = Shell(inner)
    assert get(app, "/opas/").status == get(app, "/opas/guide/shell.js").status == 200
    assert get(app, "/opas")["location"] == "/opas/"
    assert get(app, "/opas/_stcore/health").status == 200
    assert get(app, "/").status == get(app, "/opasx/").status == get(app, "/opas/nothing").status == 404
    assert 'href="/opas/?lang=fi"' in get(app, "/opas/nothing").text
    assert inner.seen == ["/opas/_stcore/health"]


@pytest.mark.parametrize(("path", "up"), [("/desk", "./"), ("/desk/", "../")])
@pytest.mark.parametrize("base", ["", "/opas"])
@pytest.mark.parametrize(("query", "kept"), [
    ("", ""), ("lang=sv&also=en", "&lang=sv&also=en"), ("also=fi&x=1&view=start&step=check", "&also=fi"),
    ("scenario=trial-kela", "&scenario=trial-kela"),
    ("lang=%0d%0aa:%20b&also=%ff", "&lang=%0D%0Aa%3A+b&also=%EF%BF%BD")])
def test_the_address_of_the_desk_keeps_its_parameters(path: str, up: str, base: str, query: str, kept: str,
                                                      monkeypatch: pytest.MonkeyPatch) -> None:
    known = config.get_option
    monkeypatch.setattr(config, "get_option", lambda name: base if name == "server.baseUrlPath" else known(name))
    answer = get(Shell(Inner()), base + path, query.encode())
    assert (answer.status, answer["location"]) == (307, f"{up}?view=desk{kept}")


@pytest.mark.parametrize(("query", "desk"), [
    ("view=desk", True), ("lang=sv&view=%64esk", True), ("view=start&view=desk", True), ("view=desk&view=start", False),
    ("view=desk2", False), ("x=view=desk", False)])
def test_the_page_of_the_desk_has_its_keys(query: str, desk: bool) -> None:
    assert ("/guide/desk.js" in get(Shell(Inner()), "/", query.encode()).text) == desk
