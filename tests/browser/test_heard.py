"""The answer as it is heard: names, landmarks and stops, read from the accessibility tree and by the keyboard."""

from __future__ import annotations

import re

import pytest

from guide.answer.html import IN_LANGUAGE, source_link
from guide.language.locale import LANGUAGES, Lang, translator
from guide.law.acts import ACTS, Source
from guide.testing.browser import OpenState
from guide.web.host import texts as host

pytestmark = pytest.mark.browser
#: Signs that stand beside words which say the same.
SIGNS = re.compile(r"[✓×›•]|(?<!\w)[+–](?!\w)")
#: What the keyboard meets below an opened duty before its laws are asked for.
MOST_STOPS = 3


@pytest.mark.parametrize("lang", LANGUAGES)
def test_links_to_law_say_what_opens_and_in_which_language(lang: Lang) -> None:
    to, found = translator(lang), dict[str, set[str]]()
    for act in ACTS:
        html = source_link(Source(act), lang, None)
        name = re.search(r'aria-label="([^"]*)"', html)
        language = re.search(r'hreflang="(\w+)"', html)
        assert name
        assert language
        assert (to.text(IN_LANGUAGE[language[1]]) in name[1]) is (language[1] != lang)
        assert ("/sv/laki/" in html) <= (language[1] == "sv")
        found.setdefault(act.opens, set()).add(name[1].partition(":")[0])
        assert (act.opens == "act") is bool(re.search(r"/(laki|lainsaadanto)/", act.url))
    assert all(len(names) == 1 for names in found.values())
    assert len({name for names in found.values() for name in names}) == len(found) == 4


def test_a_duty_has_its_laws_once_and_stays_open_in_another_language(open_state: OpenState) -> None:
    opened = open_state("today-helsinki", lang="en", step="duties")
    page, first = opened.page, opened.page.locator("details.fold").first
    first.locator("> summary").click()
    assert first.locator("a, summary").filter(visible=True).count() <= MOST_STOPS
    first.locator(".laws > summary").click()
    laws = first.locator(".laws a").all_inner_texts()
    assert len(laws) == len(set(laws)) > 1
    assert SIGNS.findall(page.locator("body").aria_snapshot()) == []
    opened.click("lang_sv")
    assert page.locator("details[open]").count() == 2
    assert page.get_by_role("navigation", name=translator("sv").text(host.LANGUAGES)).count() == 1


def test_the_skip_link_leads_to_the_heading(open_state: OpenState) -> None:
    page = open_state("today-helsinki", lang="en", step="result").page
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.activeElement.tagName") == "H1"


def test_the_letter_is_told_as_copied_and_its_text_can_be_read(open_state: OpenState) -> None:
    page = open_state("today-student-elsewhere", lang="fi", step="letter").page
    page.locator(".letter-text > summary").click()
    text = page.locator(".letter-text pre").inner_text()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(".guide .copy").click()
    said = page.locator(".guide-said")
    said.filter(has_text=translator("fi").text(host.TEXT_COPIED)).wait_for(state="attached")
    assert page.evaluate("() => navigator.clipboard.readText()") == text
    address = page.locator(".guide .mail").get_attribute("href") or ""
    assert address.startswith("mailto:?subject=")
    assert page.url.count("mailto") == 0
