"""The booklet as the app serves it: addresses, headers, compression, and the ways that lead to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from streamlit import config

from guide.language.locale import LANGUAGES, Lang, translator
from guide.settings.deployer import Deployer, deployer, read
from guide.web.host import booklet_routes, rereading, texts
from guide.web.host.middleware import Shell
from tests.days import TODAY
from tests.web.host.asgi import Inner, get
from tests.web.host.test_headers import EXPECTED


def small(day: date, languages: Iterable[Lang], who: Deployer | None = None) -> Mapping[str, bytes]:
    """Stand for the booklet: as many files as these tests ask for, each with its day."""
    made = {"index.html": b"choose", "book.css": b"a { color: #000 }"}
    return made | {f"{lang}/{name}.html": f"{lang} {name} {day}".encode() for lang in languages
                   for name in ("index", "places")}


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("GUIDE_TODAY", TODAY.isoformat())
    monkeypatch.setattr(booklet_routes, "book", small)
    booklet_routes.made.cache_clear()
    yield
    booklet_routes.made.cache_clear()


@pytest.mark.parametrize("base", ["", "/opas"])
def test_every_kind_of_file_is_served_as_it_is_written(base: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(config, "get_option", lambda key, old=config.get_option: (
        base.strip("/") if key == "server.baseUrlPath" else old(key)))
    files = small(TODAY, LANGUAGES)
    for path in ("fi/index.html", "sv/places.html", "index.html", "book.css"):
        for encoding in ("", "gzip"):
            answer = get(Shell(Inner()), f"{base}/guide/book/{path}", accept_encoding=encoding)
            assert answer.status == 200, path
            assert answer.text.encode() == files[path]
            assert ("gzip" in answer.all("content-encoding")) is bool(encoding)
            assert answer["content-type"].startswith("text/css" if path.endswith("css") else "text/html")
            assert answer["cache-control"] == "no-cache"
            assert all(answer[name] == value for name, value in EXPECTED.items())


def test_a_folder_leads_to_its_first_page_and_an_unknown_file_is_not_found() -> None:
    inner = Inner()
    for path, to in (("/guide/book", "/guide/book/"), ("/guide/book/", "/guide/book/index.html"),
                     ("/guide/book/sv/", "/guide/book/sv/index.html")):
        answer = get(Shell(inner), path)
        assert (answer.status, urljoin(path, answer["location"])) == (308, to)
        assert "/" not in answer["location"].rstrip("/"), "below a base path an absolute one leads out of the guide"
    for path in ("/guide/book/fi/nothing.html", "/guide/book/de/index.html", "/guide/book/../guide.css",
                 "/guide/book/fi/../../secret"):
        assert get(Shell(inner), path).status == 404, path
    assert '<html lang="sv">' in get(Shell(inner), "/guide/book/sv/nothing.html").text
    assert inner.seen == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_pages_without_an_answer_lead_to_it(lang: Lang) -> None:
    label = translator(lang).text(texts.BOOKLET)
    query = f"lang={lang}".encode()
    for path in ("/", "/nothing/here", "/guide/privacy"):
        page = get(Shell(Inner()), path, query).text
        if path == "/":
            found = re.search(r"<noscript>(.*?)</noscript>", page, re.DOTALL)
            assert found is not None
            page = found[1]
        links = [(href, text) for href, text in re.findall(r'<a[^>]*href="([^"]*)"[^>]*>([^<]*)</a>', page)
                 if "book/" in href]
        assert {(urlsplit(urljoin(path, href)).path, text) for href, text in links} == {
            (f"/guide/book/{lang}/index.html", label)}


def test_it_is_made_once_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[tuple[date, tuple[Lang, ...]]] = []

    def counted(day: date, languages: tuple[Lang, ...], _: Deployer) -> Mapping[str, bytes]:
        made.append((day, languages))
        return small(day, languages)

    monkeypatch.setattr(booklet_routes, "book", counted)
    tomorrow = date(2026, 11, 25)
    for day in (TODAY, tomorrow):
        monkeypatch.setenv("GUIDE_TODAY", day.isoformat())
        for path in ("en/index.html", "en/places.html"):
            assert get(Shell(Inner()), f"/guide/book/{path}").text.endswith(day.isoformat())
    assert made == [(TODAY, ("en",)), (tomorrow, ("en",))]


def test_it_is_made_anew_when_the_deployers_file_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "own.toml"
    monkeypatch.setenv("GUIDE_DEPLOYER", str(file))
    monkeypatch.setattr(booklet_routes, "book", lambda day, _, who: {"en/index.html": who.advice.phone.encode()})

    def shown() -> str:
        return get(Shell(Inner()), "/guide/book/en/index.html").text

    file.write_text("[advice]\nphone = '0291 1'", encoding="utf-8")
    deployer.cache_clear()
    assert shown() == "0291 1"
    file.write_text("[advice]\nphone = '0291 2'", encoding="utf-8")
    assert shown() == "0291 1"

    def read_while_somebody_saves(path: Path) -> Deployer:
        found = read(path)
        path.write_text("half a f", encoding="utf-8")
        return found

    monkeypatch.setattr(rereading, "read", read_while_somebody_saves)
    assert rereading.reread()
    assert shown() == "0291 2"
    assert not rereading.reread()
    assert shown() == "0291 2"
    deployer.cache_clear()
