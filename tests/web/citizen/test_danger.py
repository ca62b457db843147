"""The pages on which safety may be the reason: help first, its number a link, the law after it."""

from __future__ import annotations

import pytest

from guide.answer.html import CALLS
from guide.language.locale import LANGUAGES, Lang, translator
from guide.language.messages import Message
from guide.law.lines import change, letter
from guide.web.host import frame
from guide.web.host.way_out import phone_address
from tests.deploy.test_proxies import FULL
from tests.web.test_app import html_of, opened

CALL = '<a href="tel:112">112</a>'


@pytest.mark.parametrize("step", ["other_authority", "letter"])
def test_help_stands_before_the_law_and_its_number_is_a_link(step: str) -> None:
    page = html_of(opened(scenario="today-safety", lang="en", step=step)).partition("</h1>")[2]
    assert CALL in page
    assert page.index(CALL) < min(page.index(one) for one in ("<h2", "section ", "<li") if one in page)
    assert page.count("112") == page.count(CALL) * 2


def test_every_sentence_that_names_the_number_has_the_link() -> None:
    texts = {one for part in (change, letter) for one in vars(part).values() if isinstance(one, Message)}
    assert {one for one in texts if "112" in one.fi} == CALLS


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_number_at_the_end_of_every_page_is_a_link(lang: Lang) -> None:
    shown = frame.footer(translator(lang), FULL)
    assert f">{FULL.advice.phone}</a>" in shown
    assert f'<a href="{phone_address(FULL.advice.phone)}">' in shown
