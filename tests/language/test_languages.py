"""Catalogues: complete, same placeholders and numbers, and no Finnish in the other languages by accident."""

from __future__ import annotations

import re
from datetime import date

import pytest

from guide import Answers
from guide.answer.build import result
from guide.language.locale import LANGUAGES, translator
from guide.language.messages import Message
from guide.reasoning.examples import EXAMPLES
from guide.tools import validate
from guide.tools.catalogues import extracted
from tests.days import TODAY

MESSAGES = [Message(str(entry.context), str(entry.id)) for entry in extracted() if entry.id]
SAME_IN_EVERY_LANGUAGE = {"change.area", "steps.told", "ui.search.both", "ui.search.hint", "result.possible.ams",
                          "more.act", "cost.what_and_time", "cost.in_a_sentence", "source.section", "source.subsection",
                          "notice.sources.geonames", "desk.ui.hit", "desk.note.opened_law", "desk.look_up.duty",
                          "desk.look_up.condition",
                          "desk.look_up.term_name", "book.span", "book.pilot_area.named", "contact.told.name",
                          "contact.told.way", "contact.told.way_about", "compare.server", "letter.addressee"}


def test_catalogues_are_sound() -> None:
    assert validate.faults(TODAY) == []


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_translated_and_not_copied(lang: str) -> None:
    to = translator(lang)
    same = {message.id for message in MESSAGES if to.text(message) == message.fi}
    assert same <= SAME_IN_EVERY_LANGUAGE


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_law_numbers_are_the_same(lang: str) -> None:
    to = translator(lang)
    for message in MESSAGES:
        text = to.text(message)
        assert sorted(re.findall(r"\d+/\d+|\b(?:19|20)\d\d\b", message.fi)) == sorted(
            re.findall(r"\d+/\d+|\b(?:19|20)\d\d\b", text)), message.id


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", EXAMPLES)
def test_every_sentence_of_a_result_has_a_source_and_is_in_the_language(lang: str, name: str) -> None:
    to, whole = translator(lang), result(EXAMPLES[name].answers, TODAY)
    for sentence in whole.every_sentence():
        text = sentence.text(to)
        assert sentence.sources, text
        assert "{" not in text
        if lang == "sv":
            assert not re.search(r"\b(työvoima|työllisyys|kunta|joka|sinua|viranomai)", text), text


@pytest.mark.parametrize(("name", "message", "source"), [
    ("today-relationship", "change.ask_instead", "434/2003 § 8"),
    ("today-no-home", "change.none.stay", "380/2023 § 17(1)"),
    ("today-aland", "change.none.ams", "380/2023 § 17"),
    ("trial-other-status", "change.none.te", "1269/2020 § 5"),
    ("trial-early-no-transfer", "change.none.early", "1269/2020 § 5")])
def test_where_there_is_no_route_the_sentence_names_its_own_section(name: str, message: str, source: str) -> None:
    change = next(one for one in result(EXAMPLES[name].answers, TODAY).sections if one.id == "change")
    assert (change.sentences[0].message.id, change.sentences[0].sources[0].label) == (message, source)


def test_the_same_facts_stand_in_every_language() -> None:
    answers = Answers(on="2026-11-24", home_municipality="091")
    whole = result(answers, TODAY)
    texts = {lang: whole.headline.text(translator(lang)) for lang in LANGUAGES}
    assert "Helsingin" in texts["fi"]
    assert "Helsingfors" in texts["sv"]
    assert "Helsinki" in texts["en"]
    assert len(set(texts.values())) == len(LANGUAGES)


@pytest.mark.parametrize(("lang", "day", "names"), [
    ("fi", "1. maaliskuuta 2021", "Oulu, Pori ja Turku"), ("sv", "1 mars 2021", "Oulu, Pori och Turku"),
    ("en", "1 March 2021", "Oulu, Pori and Turku")])
def test_dates_and_lists(lang: str, day: str, names: str) -> None:
    to = translator(lang)
    assert to.date(date(2021, 3, 1)) == day
    assert to.list(["Oulu", "Pori", "Turku"]) == names


def test_municipalities_of_an_area_are_sorted_as_the_language_sorts() -> None:
    lead = result(Answers(on="2026-11-24", home_municipality="905"), TODAY).about[1]
    names = {lang: lead.text(translator(lang)) for lang in LANGUAGES}
    assert " Kaskinen, Korsnäs, Laihia" in names["fi"]
    assert names["sv"].endswith("Vasa och Vörå.")
    assert "covers Kaskinen" in names["en"]


def test_an_unknown_language_is_named() -> None:
    with pytest.raises(ValueError, match="'de' is not a language"):
        translator("de")
