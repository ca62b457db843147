"""The answer as a next step: what stands on a phone's first screen, how far the letter is, and where the ways lead."""

from __future__ import annotations

from typing import Any

import pytest

from guide.language.locale import LANGUAGES, Lang, translator
from guide.reasoning.examples import EXAMPLES
from guide.testing.browser import OpenState
from guide.web import texts as t
from tests.sampling import sample
from tests.telling import Tell

pytestmark = pytest.mark.browser
#: Words on the first screen of a phone, from the heading on.
FIRST_SCREEN = {"fi": 75, "sv": 95, "en": 107}
#: Words on the whole page with each closed part opened once, the help below it included.
WHOLE_PAGE = {"fi": 450, "sv": 560, "en": 600}
#: From the heading to the last button on another authority: pixels in any language, and English words.
FARTHEST, MOST_WORDS = 1700, 300
_MEASURED = """() => {
  const top = document.querySelector("h1").getBoundingClientRect().top;
  const bottom = [...document.querySelectorAll(".st-key-answer_change button")].pop().getBoundingClientRect().bottom;
  const range = document.createRange(), found = { pixels: Math.round(bottom - top), first: 0, words: 0 };
  const texts = document.createTreeWalker(document.querySelector("[data-testid=stMainBlockContainer]"),
    NodeFilter.SHOW_TEXT);
  for (let node; (node = texts.nextNode());) {
    if (node.parentElement.closest(".unseen, .st-key-kept, style, .guide-state")) continue;
    for (const word of node.textContent.matchAll(/\\S*[\\p{L}\\p{N}]\\S*/gu)) {
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const box = range.getBoundingClientRect();
      if (!box.width) continue;
      if (box.top >= top - 1 && box.top < 844) found.first += 1;
      if (box.top >= top - 1 && box.bottom <= bottom + 1) found.words += 1;
    }
  }
  return found;
}"""
_WHOLE = """() => {
  for (const part of document.querySelectorAll("details")) part.open = true;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let words = 0;
  for (let node; (node = texts.nextNode());) {
    if (node.parentElement.closest(".unseen, .guide-skip, .guide-said, .st-key-kept, style, .guide-state")) continue;
    const said = node.textContent.match(/\\S*[\\p{L}\\p{N}]\\S*/gu) ?? [];
    if (node.parentElement.checkVisibility()) words += said.length;
  }
  return words;
}"""
EVERY = [(name, lang) for name in EXAMPLES for lang in LANGUAGES]


@pytest.mark.parametrize(("name", "lang"), sample(EVERY, "answer page", most=8))
def test_the_letter_is_near_and_the_first_screen_short(
        open_state: OpenState, name: str, lang: Lang, tell: Tell) -> None:
    opened = open_state(name, lang=lang, step="result", width=390, height=844)
    found: dict[str, Any] = opened.page.evaluate(_MEASURED)
    found["whole"] = opened.page.evaluate(_WHOLE)
    tell(f"{name} {lang}: {found}")
    assert found["pixels"] <= FARTHEST
    assert found["first"] <= FIRST_SCREEN[lang]
    assert found["whole"] <= WHOLE_PAGE[lang]
    assert lang != "en" or found["words"] <= MOST_WORDS


@pytest.mark.parametrize(("width", "beside"), [(390, False), (768, False), (1280, True)])
def test_the_way_to_reach_them_stands_beside_on_a_wide_screen(open_state: OpenState, width: int, beside: bool) -> None:
    page = open_state("today-helsinki", step="result", width=width, height=900).page
    reach, body, drawn = (page.locator(f".st-key-answer_{name}").bounding_box() for name in ("reach", "body", "map"))
    assert reach is not None
    assert body is not None
    assert drawn is not None
    assert (reach["x"] > body["x"] + body["width"]) is beside
    assert (drawn["x"] > body["x"] + body["width"]) is beside
    if not beside:
        assert reach["y"] + reach["height"] <= body["y"] < body["y"] + body["height"] <= drawn["y"]


def test_the_heading_is_the_answer_and_the_tab_does_not_tell_it(open_state: OpenState) -> None:
    opened = open_state("today-helsinki", lang="en", step="result")
    assert opened.page.locator("h1").inner_text() == "You are served by the Helsinki employment area"
    assert opened.page.title().startswith(translator("en").text(t.RESULT_TITLE))
    assert "Helsinki" not in opened.page.title()


def test_a_sanction_has_its_topic_chosen(open_state: OpenState) -> None:
    opened = open_state("today-helsinki", lang="en", step="result")
    opened.click("duty_sanction")
    assert opened.marker()["guideStep"] == "matter"
    assert opened.page.locator(".st-key-matter_group input:checked").count() == 1
    assert "step=matter" in opened.page.url


def test_the_document_scrolls_and_the_way_out_stays_in_reach(open_state: OpenState) -> None:
    page = open_state("today-safety", lang="fi", step="other_authority", width=390, height=600).page
    page.mouse.wheel(0, 500)
    page.wait_for_function("() => scrollY > 300")
    out = page.locator(".guide-exit a").bounding_box()
    assert out is not None
    assert 0 <= out["y"] <= 600 - out["height"]


def test_the_answer_can_be_kept_as_a_pdf(open_state: OpenState) -> None:
    page = open_state("today-helsinki", lang="en", step="result").page
    with page.expect_download() as kept:
        page.locator(".st-key-answer_keep button").click()
    assert kept.value.suggested_filename == "answer.pdf"
    assert kept.value.path().read_bytes().startswith(b"%PDF-")
