"""The way out in the server's own HTML: the page before the app, the pages for what goes wrong, the proxy's pages."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from guide.language.locale import LANGUAGES, Lang, translator
from guide.language.messages import Message
from guide.settings.deployer import Deployer, read
from guide.web.host import shell_page, way_out
from guide.web.host import texts as t
from guide.web.host.middleware import Shell
from guide.web.notices.maintenance_page import OUTAGES, outage_html
from tests.settings.test_deployer import FULL_FILE
from tests.web.host.asgi import Inner, get

BLANK, FULL = Deployer(), read(FULL_FILE)
NO_HOURS = FULL.model_copy(update={"advice": BLANK.advice.model_copy(update={"phone": FULL.advice.phone})})
PHONE = '<a href="tel:+358000000003">+358 00 000 0003</a>'
MARKET = "https://tyomarkkinatori.fi"


@pytest.fixture(params=[BLANK, FULL, NO_HOURS], ids=["blank", "full", "no hours"])
def who(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Deployer]:
    """Who offers the guide: nobody yet, somebody, somebody without hours of the phone."""
    monkeypatch.setattr(shell_page, "deployer", lambda: request.param)
    shell_page.shell.cache_clear()
    yield request.param
    shell_page.shell.cache_clear()


def text(lang: Lang, message: Message) -> str:
    return html.escape(translator(lang).text(message), quote=False)


def offers(part: str, lang: Lang, who: Deployer, booklet: bool = True) -> None:
    """Look for the booklet in the language, and for the phone or, where none is set, Job Market Finland's page."""
    assert (f'/guide/book/{lang}/index.html">{text(lang, t.BOOKLET)}</a>' in part) is booklet
    if who is BLANK:
        assert re.search(rf'<a href="{MARKET}[^"]*">{text(lang, t.MARKET_NAME)}</a>', part)
        assert "tel:" not in part
    else:
        assert PHONE in part
        assert MARKET not in part
        assert (FULL.advice.hours.of(lang) in part) is (who is FULL)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("query", [b"lang=%s", b"view=desk&lang=%s", b""])
def test_the_page_carries_it_in_the_readers_language(lang: Lang, query: bytes, who: Deployer) -> None:
    page = get(Shell(Inner()), "/", query.replace(b"%s", lang.encode()), accept_language=lang).text
    out = re.search(r'<main class="guide-before".*?</main>', page, re.DOTALL)
    assert out is not None
    assert f"<h1>{text(lang, t.OUT)}</h1>" in out[0]
    assert 'role="status"' in out[0]
    offers(out[0], lang, who)
    without = re.search(r"<noscript>(.*?)</noscript>", page, re.DOTALL)
    assert without is not None
    assert f"<h1>{text(lang, t.NO_SCRIPT)}</h1>" in without[1]
    offers(without[1], lang, who)
    style = Path(way_out.__file__).with_name("way_out.css").read_text(encoding="utf-8").strip()
    assert f"<style>{style}</style>" in page, "it hangs on no other file"
    assert page.index("</style>") < page.index('rel="stylesheet"')


def test_no_script_keeps_the_browser_from_reading_on() -> None:
    page = get(Shell(Inner()), "/").text
    assert all("defer" in one or 'type="module"' in one for one in re.findall(r"<script[^>]*>", page))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_pages_for_what_goes_wrong_carry_it(lang: Lang, who: Deployer) -> None:
    for inner, path, status in ((Inner(), "/nothing", 404), (Inner(fails=True), "/_stcore/health", 500)):
        answer = get(Shell(inner), path, f"lang={lang}".encode())
        assert answer.status == status
        offers(answer.text, lang, who)


@pytest.mark.parametrize("name", OUTAGES)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_proxys_pages_carry_it(name: str, lang: Lang, who: Deployer) -> None:
    for booklet in (True, False):
        page = outage_html(name, who, booklet=booklet)
        section = re.search(rf'<section lang="{lang}"[^>]*>.*?</section>', page, re.DOTALL)
        assert section is not None
        # A request is refused while the guide is there, and the guide has the booklet.
        offers(section[0], lang, who, booklet or name == "refused")
