"""The booklet as the app serves it: addresses, headers, compression, and the ways that lead to it."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import urljoin, urlsplit

import pytest
from streamlit import config

from guide.i18n import LANGUAGES, Lang, translator
from guide.ui import host_texts
from guide.ui.middleware import Shell
from tests.book.reading import TODAY, files
from tests.host.asgi import Inner, get
from tests.host.test_headers import EXPECTED


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GUIDE_TODAY", TODAY.isoformat())


@pytest.mark.parametrize("base", ["", "/opas"])
def test_every_kind_of_file_is_served_as_it_is_written(base: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(config, "get_option", lambda key, old=config.get_option: (
        base.strip("/") if key == "server.baseUrlPath" else old(key)))
    for path in ("fi/index.html", "sv/places.html", "en/who-2023-01-01.html", "index.html", "book.css"):
        for encoding in ("", "gzip"):
            answer = get(Shell(Inner()), f"{base}/guide/book/{path}", accept_encoding=encoding)
            assert answer.status == 200, path
            assert answer.text.encode() == files()[path]
            assert ("gzip" in answer.all("content-encoding")) is bool(encoding)
            assert answer["content-type"].startswith("text/css" if path.endswith("css") else "text/html")
            assert answer["cache-control"] == "no-cache"
            assert all(answer[name] == value for name, value in EXPECTED.items())


def test_a_folder_leads_to_its_first_page_and_an_unknown_file_is_not_found() -> None:
    inner = Inner()
    for path, to in (("/guide/book", "/guide/book/"), ("/guide/book/", "/guide/book/index.html"),
                     ("/guide/book/sv/", "/guide/book/sv/index.html")):
        answer = get(Shell(inner), path)
        assert (answer.status, answer["location"]) == (308, to)
    for path in ("/guide/book/fi/nothing.html", "/guide/book/de/index.html", "/guide/book/../guide.css",
                 "/guide/book/fi/../../secret"):
        assert get(Shell(inner), path).status == 404, path
    assert '<html lang="sv">' in get(Shell(inner), "/guide/book/sv/nothing.html").text
    assert inner.seen == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_pages_without_an_answer_lead_to_it(lang: Lang) -> None:
    label = translator(lang).text(host_texts.BOOKLET)
    query = f"lang={lang}".encode()
    for path in ("/", "/nothing/here", "/guide/privacy"):
        page = get(Shell(Inner()), path, query).text
        if path == "/":
            found = re.search(r"<noscript>(.*?)</noscript>", page, re.DOTALL)
            assert found is not None
            page = found[1]
        links = [(href, text) for href, text in re.findall(r'<a[^>]*href="([^"]*)"[^>]*>([^<]*)</a>', page)
                 if "book/" in href]
        assert [text for _, text in links] == [label]
        assert urlsplit(urljoin(path, links[0][0])).path == f"/guide/book/{lang}/index.html"


def test_the_next_day_gives_the_next_booklet(monkeypatch: pytest.MonkeyPatch) -> None:
    tomorrow = date(2026, 11, 25)
    monkeypatch.setenv("GUIDE_TODAY", tomorrow.isoformat())
    page = get(Shell(Inner()), "/guide/book/en/days.html").text
    assert translator("en").date(tomorrow) in page
    assert translator("en").date(TODAY) not in page.partition("<footer>")[2].partition("</p>")[0]
