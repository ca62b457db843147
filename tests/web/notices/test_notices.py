"""The plain pages: served whole in each language, without a script, filled from the deployer's file."""

from __future__ import annotations

import gzip
import html
import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import urljoin, urlsplit

import pytest
from markupsafe import escape
from streamlit import config

from guide.language.locale import LANGUAGES, Lang, translator
from guide.settings.deployer import ADDRESSES, BUNDLED, Deployer, deployer
from guide.web.host import app_setup, booklet_routes, own_files, texts
from guide.web.host.frame import NOTICES, footer_links
from guide.web.host.middleware import Shell
from guide.web.host.way_out import book_address
from guide.web.notices.routes import notice_html, notice_style
from guide.web.streamlit_internals import STATIC
from tests.days import TODAY
from tests.language.texts.corpus import Entry, catalogue
from tests.language.texts.lexicon import finnish_faults, place_names
from tests.settings.test_deployer import FULL, FULL_FILE, REQUIRED, changed
from tests.web.host.asgi import Inner, get
from tests.web.host.test_headers import EXPECTED, POLICY, _directives
from tests.web.notices.notice_pages import full, said, words

FILES = {"blank": BUNDLED, "full": FULL_FILE}
PAGES = [(name, lang) for name in NOTICES for lang in LANGUAGES]


@pytest.fixture(params=FILES, autouse=True)
def who(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Deployer]:
    monkeypatch.setenv("GUIDE_DEPLOYER", str(FILES[request.param]))
    monkeypatch.setenv("GUIDE_TODAY", TODAY.isoformat())
    deployer.cache_clear()
    yield deployer()
    deployer.cache_clear()


@pytest.mark.parametrize(("name", "lang"), PAGES)
def test_each_page_is_served_with_the_headers_of_every_page(name: str, lang: Lang) -> None:
    inner = Inner()
    answer = get(Shell(inner), f"/guide/{name}", f"lang={lang}".encode())
    assert (answer.status, answer["content-type"]) == (200, "text/html; charset=utf-8")
    assert {key: answer[key] for key in EXPECTED} == EXPECTED
    assert _directives(answer["content-security-policy"]) == POLICY
    assert (answer["cache-control"], answer["vary"]) == ("no-cache", "accept-language")
    assert answer.all("set-cookie") == []
    assert inner.seen == []


@pytest.mark.parametrize(("name", "lang"), PAGES)
def test_each_page_is_whole_without_a_script_and_rightly_built(name: str, lang: Lang) -> None:
    page = get(Shell(Inner()), f"/guide/{name}", f"lang={lang}".encode()).text
    title = said(lang, NOTICES[name])
    assert page.startswith(f'<!doctype html><html lang="{lang}">')
    assert f"<title>{title} – {said(lang, texts.TITLE)}</title>" in page
    assert re.findall(r"<h1>(.*?)</h1>", page) == [title]
    assert "<script" not in page
    assert not re.search(r"\son\w+=|javascript:", page)
    levels = [int(level) for level in re.findall(r"<h([1-6])", page.partition("<h1>")[2])]
    assert all(later <= before + 1 for before, later in zip([1, *levels], levels, strict=False))
    for landmark in ("header", "main", "footer"):
        assert page.count(f"<{landmark}>") == 1
    assert re.findall(r'<nav aria-label="(.*?)">', page) == [said(lang, "notice.languages"), said(lang, "notice.pages")]


@pytest.mark.parametrize("name", NOTICES)
@pytest.mark.parametrize(("query", "accept", "lang"), [
    (b"", "sv-FI,en;q=0.5", "sv"), (b"lang=en", "sv", "en"), (b"", "", "fi"), (b"lang=de", "", "en")])
def test_the_language_is_asked_for_or_preferred(name: str, query: bytes, accept: str, lang: str) -> None:
    assert f'<html lang="{lang}">' in get(Shell(Inner()), f"/guide/{name}", query, accept_language=accept).text


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_the_pages_can_only_be_read(method: str) -> None:
    refused = get(Shell(Inner()), "/guide/privacy", method=method)
    assert (refused.status, dict(refused.headers)["allow"]) == (405, "GET, HEAD")
    assert get(Shell(Inner()), "/guide/privacy", method="HEAD").status == 200


def test_the_host_has_the_routes() -> None:
    paths = [route.path for route in app_setup.ROUTES]
    assert paths == [*(route.path for route in own_files.ROUTES), *(f"/guide/{name}" for name in NOTICES),
                     "/guide/notice.css", *(route.path for route in booklet_routes.ROUTES)]


@pytest.mark.parametrize("base", ["", "/opas"])
@pytest.mark.parametrize(("name", "lang"), PAGES)
def test_every_link_leads_somewhere(name: str, lang: Lang, base: str, who: Deployer,
                                    monkeypatch: pytest.MonkeyPatch) -> None:
    option = config.get_option
    # To make the booklet takes half a minute; that its pages are there is for its own tests.
    monkeypatch.setattr(booklet_routes, "booklet", lambda day, lang: {
        f"{lang}/index.html": gzip.compress(f'<html lang="{lang}">'.encode())})
    monkeypatch.setattr(config, "get_option", lambda key: base if key == "server.baseUrlPath" else option(key))
    app, at = Shell(Inner()), f"{base}/guide/{name}"
    page = get(app, at, f"lang={lang}".encode()).text
    known = {contact.url[lang] for contact in ADDRESSES.values()} | {who.service.address, who.feedback.form.of(lang)}
    found = [html.unescape(one) for one in re.findall(r'href="([^"]*)"', page)]
    own = [one for one in found if not re.match(r"https://|mailto:|tel:", one)]
    assert [one for one in found if one.startswith("https://") and one not in known] == []
    for one in own:
        path, query = urlsplit(urljoin(at, one))[2], urlsplit(one).query
        answer = get(app, path, query.encode())
        assert answer.status == 200, one
        if query.startswith("lang="):
            assert f'<html lang="{query[5:]}">' in answer.text
    assert {f"../?lang={lang}", *(f"{name}?lang={code}" for code in LANGUAGES),
            *(f"{other}?lang={lang}" for other in NOTICES)} <= set(own)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_footer_links_of_the_guide_lead_to_the_pages(lang: Lang) -> None:
    *links, booklet = footer_links(translator(lang))
    assert len(links) == len(NOTICES)
    assert booklet[1] == book_address(lang)
    for label, href in links:
        answer = get(Shell(Inner()), urljoin("/", urlsplit(href).path), urlsplit(href).query.encode())
        assert f'<html lang="{lang}">' in answer.text
        assert f"<h1>{html.escape(label)}</h1>" in answer.text


def test_the_style_sheet_is_served_for_a_year_and_names_a_font_that_exists() -> None:
    page = get(Shell(Inner()), "/guide/privacy").text
    address = re.search(r'href="\./(notice\.css)\?(v=[0-9a-f]+)"', page)
    assert address is not None
    answer = get(Shell(Inner()), f"/guide/{address[1]}", address[2].encode(), accept_encoding="gzip")
    assert (answer.status, answer["cache-control"]) == (200, "public, max-age=31536000, immutable")
    font = re.search(r'url\("\.\./(static/media/[^"]+)"\)', answer.text)
    assert font is not None
    assert (STATIC / font[1]).is_file()
    tokens = set(re.findall(r"var\((--[\w-]+)\)", notice_style().body.decode()))
    sheet = own_files.style().body.decode()
    light, dark = sheet.partition("prefers-color-scheme: dark")[::2]
    for token in tokens:
        assert f"{token}:" in light, token
        assert f"{token}:" in dark, token


@pytest.mark.parametrize("name", NOTICES)
@pytest.mark.parametrize("lang", ["sv", "en"])
def test_no_finnish_in_swedish_and_english(name: str, lang: Lang) -> None:
    page = words(get(Shell(Inner()), f"/guide/{name}", f"lang={lang}".encode()).text)
    page = re.sub(r"\bSuomi\b|\[[^\]]*\]|\S+@\S+|guide/data/\S+|https?://\S+", " ", page)
    for value in (FULL["controller"]["address"], FULL["hosting"]["provider"], "Esimerkkilä", "Enter"):
        page = page.replace(value, " ")
    assert [fault.detail for fault in finnish_faults([Entry(name, {"fi": "", lang: page})])
            if fault.detail not in place_names()] == []
    ours = [entry for entry in catalogue() if entry.id.startswith("notice.") and entry.texts["fi"] != entry.texts[lang]]
    assert [entry.id for entry in ours if len(entry.fi) > 12 and entry.fi in page] == []


def _marks(pages: list[str], lang: Lang) -> list[str]:
    before, after = said(lang, "notice.blank").split("{field}")
    return [mark[len(before):-len(after)] for page in pages for mark in re.findall(r"<mark>(.*?)</mark>", page)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_field_is_shown_and_every_blank_marked(lang: Lang, who: Deployer) -> None:
    pages = [get(Shell(Inner()), f"/guide/{name}", f"lang={lang}".encode()).text for name in NOTICES]
    others = tuple(f".{code}" for code in LANGUAGES if code != lang)
    assert set(_marks(pages, lang)) == {field for field in who.blanks() if not field.endswith(others)}
    assert ["<mark>" in page for page in pages] == [said(lang, "notice.draft") in page for page in pages]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("field", REQUIRED)
def test_one_blank_marks_the_pages_that_show_it_as_drafts(field: str, lang: Lang) -> None:
    who = Deployer.model_validate(changed(field, ""))
    pages = [notice_html(name, lang, who, TODAY) for name in NOTICES]
    shown = field[-2:] == lang or field[-3:] not in (".fi", ".sv", ".en")
    assert set(_marks(pages, lang)) == ({field} if shown else set())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_value_of_the_file_is_on_a_page(lang: Lang) -> None:
    seen = " ".join(words(full(name, lang)) for name in NOTICES)
    to = translator(lang)

    def check(value: object) -> None:
        if isinstance(value, dict):
            for one in [value[lang]] if set(value) == set(LANGUAGES) else value.values():
                check(one)
        elif isinstance(value, list):
            for one in value:
                check(one)
        elif isinstance(value, str) and value not in ("own", ""):
            assert value in seen
        elif isinstance(value, date) and value != FULL["planned_break"]["last_day"]:
            assert to.date(value) in seen

    check(FULL)
    assert said(lang, "notice.statement.method_own") in seen


@pytest.mark.parametrize("name", NOTICES)
def test_a_value_is_text_and_never_markup(name: str) -> None:
    evil = '<script>"x"</script>'
    page = full(name, "fi", controller__name={"fi": evil, "sv": evil, "en": evil}, hosting__provider=evil,
                planned_break__text={"fi": evil, "sv": evil, "en": evil}, controller__address='1" onclick="x')
    assert "<script" not in page
    assert 'onclick="' not in page
    assert str(escape(evil)) in page
