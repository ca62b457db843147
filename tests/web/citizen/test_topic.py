"""The field for who comes with another word: what it finds, where that leads, and that nothing of it is kept."""

from __future__ import annotations

import json
from datetime import date

import pytest

from guide.desk.case_code import pack
from guide.language.locale import Lang, translator
from guide.law.lines.change import SAFETY_INSTEAD
from guide.web import texts as t
from guide.web.citizen.topic import FIELD, ways_of
from tests.days import TODAY
from tests.web.test_app import choose_place, fixed_day, html_of, opened  # noqa: F401  (a fixture)

#: What people come with in each language, and what leads on first.
WORDS = {
    "fi": {"karenssi": "matter_sanction", "palkkatuki": "matter_pay_subsidy", "valitus": "matter_appeal",
           "muutto": "page_other_authority", "työttömyyskorvaus": "matter_benefit_decision",
           "velvollisuudet": "page_duties", "Tampere": "place_837", "kirje": "page_letter"},
    "sv": {"karens": "matter_sanction", "lönesubvention": "matter_pay_subsidy", "besvär": "matter_appeal",
           "flytt": "page_other_authority", "skyldigheter": "page_duties", "Åbo": "place_853"},
    "en": {"sanction": "matter_sanction", "pay subsidy": "matter_pay_subsidy", "appeal": "matter_appeal",
           "moving": "page_other_authority", "duties": "page_duties", "Oulu": "place_564"}}


@pytest.mark.parametrize("lang", WORDS)
def test_a_word_leads_on(lang: str) -> None:
    found = {word: [way.key for way in ways_of(word, TODAY, translator(lang))] for word in WORDS[lang]}
    assert {word: keys[:1] for word, keys in found.items()} == {word: [key] for word, key in WORDS[lang].items()}
    assert all(len(keys) <= 5 for keys in found.values())
    assert list(ways_of("qqqq", TODAY, translator(lang))) == []


@pytest.mark.parametrize(("word", "lang"), [("uhkailee", "fi"), ("rädd", "sv"), ("afraid", "en")])
def test_who_may_be_in_danger_is_told_whom_to_call(word: str, lang: Lang) -> None:
    first = next(ways_of(word, TODAY, translator(lang)))
    assert (first.key, first.detail) == ("page_other_authority", translator(lang).text(SAFETY_INSTEAD))


def test_a_matter_is_answered_without_another_question() -> None:
    app = opened(lang="fi")
    app.text_input(key=FIELD).set_value("karenssi").run()
    app.button(key="topic_matter_sanction").click().run()
    assert app.query_params["step"] == "matter_answer"
    assert translator("fi").text(t.NAME_AFTER_HOME) in html_of(app)


def test_a_page_of_the_answer_comes_after_the_question() -> None:
    app = opened()
    app.text_input(key=FIELD).set_value("duties").run()
    app.button(key="topic_page_duties").click().run()
    assert translator("en").text(t.TOPIC_FIRST) in html_of(app)
    app.text_input(key="home_municipality_search").set_value("Pori").run()
    choose_place(app, "home_municipality", "609").run()
    app.button(key="continue").click().run()
    assert app.query_params["step"] == "duties"


@pytest.mark.parametrize("shown", ["as it is", "in lower case"])
def test_the_field_knows_a_case_code(shown: str) -> None:
    code = pack({"when": "date", "day": "1", "month": "5", "year": "2024", "home_municipality": "091"}, TODAY)
    app = opened()
    app.text_input(key=FIELD).set_value(code if shown == "as it is" else code.lower()).run()
    app.button(key="topic_code").click().run()
    assert json.loads(app.text_input(key="carry").value or "")["home_municipality"] == "091"


def test_what_is_typed_is_no_answer_and_goes_with_clear() -> None:
    app = opened()
    app.text_input(key=FIELD).set_value("karenssi").run()
    assert "karenssi" not in (app.text_input(key="carry").value or "")
    assert set(app.query_params) <= {"lang", "step"}
    app.button(key="clear").click().run()
    assert not app.text_input(key=FIELD).value


def test_no_text_raises_an_error() -> None:
    for text in ("", " ", "k", "#", "K7Q", "0" * 500, "\x00", "A" * 3 + "-" + "B" * 3):
        list(ways_of(text, date(2026, 11, 24), translator("en")))
