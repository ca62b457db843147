"""A Finnish name on an English or Swedish page is read out by a Finnish voice."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from guide.language.locale import LANGUAGES, Lang
from guide.reasoning.examples import EXAMPLES
from tests.sampling import sample
from tests.web.test_app import html_of, opened

#: What authorities are called in Finnish alone.
FINNISH = re.compile(r"työllisyysalue|kuntakokeilu|työ- ja elinkeinotoimisto|TE-toimisto", re.IGNORECASE)
VOID = {"br", "img", "input", "hr", "meta", "link"}


class Voices(HTMLParser):
    """Which texts are in which language, by the nearest `lang`."""

    def __init__(self, lang: str) -> None:
        super().__init__()
        self.langs = [lang]
        self.texts: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.langs.append(dict(attrs).get("lang") or self.langs[-1])

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self.langs.pop()

    def handle_data(self, data: str) -> None:
        self.texts.append((self.langs[-1], data))


@pytest.mark.parametrize(("name", "lang"), sample(
    [(name, lang) for name in EXAMPLES for lang in LANGUAGES if lang != "fi"], "finnish names", most=12))
def test_finnish_names_are_marked_as_finnish(name: str, lang: Lang) -> None:
    for step in ("result", "other_authority", "why", "certainty", "compare"):
        voices = Voices(lang)
        voices.feed(html_of(opened(scenario=name, lang=lang, step=step)))
        named = [(spoken, text) for spoken, text in voices.texts if FINNISH.search(text)]
        assert [text for spoken, text in named if spoken != "fi"] == [], step


def test_there_are_such_names() -> None:
    voices = Voices("en")
    voices.feed(html_of(opened(scenario="today-helsinki", lang="en", step="result")))
    assert [text for spoken, text in voices.texts if FINNISH.search(text) and spoken == "fi"]
