"""The first question in the page that the server sends: there before the app, in the reader's language."""

from __future__ import annotations

import html
import re

import pytest
from markupsafe import Markup

from guide.facts.home import HOME
from guide.language.locale import LANGUAGES, Lang, translator
from guide.settings.deployer import deployer
from guide.web import texts as t
from guide.web.host import frame, middleware
from guide.web.host.middleware import Shell
from guide.web.language import ONLY
from tests.web.host.asgi import Inner, get


def body(query: str) -> str:
    return get(Shell(Inner()), "/", query=query.encode()).text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_holds_the_first_question(lang: Lang) -> None:
    to, page = translator(lang), html.unescape(body(f"lang={lang}"))
    first = page.partition('<section class="guide-first"')[2].partition("</section>")[0]
    assert f'<h1 id="first_title">{to.text(HOME.question.label)}</h1>' in first
    assert to.text(HOME.question.hint) in first
    assert f'<label for="first_place">{to.text(t.SEARCH_LABEL)}</label>' in first
    assert {"Tampere", "Tammerfors", "Åbo"} <= set(re.findall("<option>(.*?)</option>", first))
    assert " name=" not in first, "nothing of it can be sent"
    assert first in page.partition('<main class="guide-before"')[2].partition("</main>")[0]
    assert ".guide-before" in page.partition("<noscript>")[2].partition("</noscript>")[0], "hidden without a script"


@pytest.mark.parametrize("query", ["lang={}", "view=desk&lang={}", "lang={}&step=result"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_has_header_and_footer_in_the_readers_language(lang: Lang, query: str) -> None:
    page = html.unescape(body(query.format(lang)))
    header, rest = page.partition("<header")[2].partition("</header>")[::2]
    assert [*re.findall(r'<a href="\?(?:view=desk&)?lang=(\w\w)"', header)] == [*LANGUAGES]
    assert ("view=desk" in header) is ("view=desk" in query)
    assert re.findall(r'lang="(\w\w)" aria-current', header) == [lang]
    assert html.unescape(frame.footer(translator(lang), deployer())) in rest.partition('<footer class="guide')[2]
    assert rest.index("<noscript>") < rest.index('id="root"') < rest.index("<footer")


@pytest.mark.parametrize(("accept", "told"), [("uk", True), ("uk, sv", False), ("", False)])
def test_a_reader_of_another_language_is_told_which_there_are(accept: str, told: bool) -> None:
    page = get(Shell(Inner()), "/", accept_language=accept).text
    line = translator("en").text(ONLY, languages="Suomi, Svenska and English")
    assert (line in page.partition('<section class="guide-first"')[2].partition("</section>")[0]) is told


def test_what_is_announced_stands_there_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(middleware, "announcements", lambda today, to: Markup("<p>A break tonight</p>"))
    assert "<p>A break tonight</p>" in body("lang=fi").partition("<h1 id=")[0]


@pytest.mark.parametrize("query", ["view=desk", "step=matter", "scenario=today-helsinki", "lang=fi&step=result"])
def test_other_pages_hold_none(query: str) -> None:
    assert 'class="guide-first"' not in body(query)
