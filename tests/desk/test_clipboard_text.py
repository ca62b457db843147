"""The summary to paste: complete, short in its lines, without personal data, silent on why a change is wanted."""

from __future__ import annotations

import re

import pytest

from guide.desk.call_script import JOBSEEKER, Caller
from guide.desk.clipboard_text import WIDTH, clipboard_text
from guide.desk.key_points import BASIS_ID, OPEN_QUESTIONS, case_result, key_points
from guide.desk.other_callers import OF_JOBSEEKER
from guide.facts.change import CHANGE_GROUND
from guide.facts.grounds import EARNINGS_RELATED
from guide.facts.home import HOME
from guide.facts.model import Question
from guide.facts.stay import STAY
from guide.language.locale import LANGUAGES, translator
from guide.law.lines.certainty import ADVICE
from guide.places import MUNICIPALITIES
from guide.places.contacts import CONTACTS
from guide.reasoning.examples import EXAMPLES
from guide.reasoning.interview import DayNotGiven, form_of
from tests.days import TODAY
from tests.desk.given import GIVEN, without_spaces

OTHER_THEN_OWN: tuple[Caller, ...] = ("employer", JOBSEEKER)
every_case = pytest.mark.parametrize("lang", LANGUAGES)


@every_case
@pytest.mark.parametrize("name", EXAMPLES)
def test_it_holds_everything_that_matters(name: str, lang: str) -> None:
    to, given = translator(lang), GIVEN[name]
    text = clipboard_text(given, TODAY, lang)
    packed = without_spaces(text)
    whole, answers, outcome = case_result(given, TODAY)
    assert [line for line in text.splitlines() if len(line) > WIDTH and not line.strip().startswith("https://")] == []
    if whole.contact:
        sources = {way.source for _, ways in whole.contact.cards for way in ways if way.source}
        assert [source for source in sources if source not in text and source.removesuffix("/fi") not in text] == []
    assert "{" not in text
    assert text.endswith("\n")
    for section in key_points(whole, answers, with_ground=False):
        if section.id == BASIS_ID:
            continue
        assert to.text(section.title).upper() in text
        for one in section.every_sentence():
            assert without_spaces(one.text(to)) in packed
            assert not one.link or CONTACTS[one.link].url[to.lang] in text
    for day in (outcome.on, TODAY):
        assert to.date(day) in text
    assert outcome.law_version.isoformat() in text
    assert without_spaces(to.text(ADVICE)) in packed
    for used in outcome.sources:
        assert used.act in text
        assert used.section.rpartition(":")[2] in text
        assert used.url in text or used.url.replace("/fi/", "/sv/") in text
    home = given.get("home_municipality")
    if home in MUNICIPALITIES:
        asked = form_of(HOME.field, given, TODAY)
        assert without_spaces(f"{to.text(asked.label)} {MUNICIPALITIES[str(home)].name(lang)}.") in packed


@every_case
@pytest.mark.parametrize(("name", "questions"), [
    ("today-nothing-known", (HOME.question, STAY.question)), ("today-no-home-place-open", (STAY.question,)),
    ("trial-one-fact-missing", (EARNINGS_RELATED.question,))])
def test_an_open_case_names_what_is_possible_and_what_to_ask(
        name: str, questions: tuple[Question, ...], lang: str) -> None:
    to, packed = translator(lang), without_spaces(clipboard_text(GIVEN[name], TODAY, lang))
    _, _, outcome = case_result(GIVEN[name], TODAY)
    assert all(without_spaces(getattr(server.names, lang)) in packed for server in outcome.servers)
    listed = "".join(f"-{without_spaces(to.text(question.label))}" for question in questions)
    assert without_spaces(to.text(OPEN_QUESTIONS).upper()) + listed in packed


def test_the_open_examples_are_all_tried() -> None:
    assert {name for name, example in EXAMPLES.items() if example.expected.unsettled} == {
        "today-home-not-known", "today-nothing-known", "today-no-home-place-open", "trial-one-fact-missing"}


GROUNDS = {
    "no way today": ({"home_municipality": "564", "change_wanted": "yes"}, ("relationship", "safety", "none")),
    "a stay elsewhere": ({"home_municipality": "564", "change_wanted": "yes", "stay_municipality": "091",
                          "stay_reason": "other", "change_target": "091"}, ("stay", "relationship", "safety")),
    "the pilot": (GIVEN["trial-transfer-to-municipality"], ("language", "relationship", "safety")),
}


@every_case
@pytest.mark.parametrize("case", GROUNDS)
def test_no_ground_can_be_told_from_another(case: str, lang: str) -> None:
    given, grounds = GROUNDS[case]
    texts = {ground: clipboard_text(given | {"change_ground": ground}, TODAY, lang) for ground in grounds}
    assert len(set(texts.values())) == 1
    to = translator(lang)
    packed = without_spaces(texts["safety"])
    question = form_of(CHANGE_GROUND.field, given, TODAY)
    assert without_spaces(to.text(question.label)) in packed
    labels = {option.value: without_spaces(to.text(option.label)) for option in question.options}
    assert not [ground for ground in grounds if labels[ground] in packed]
    assert "112" not in texts["safety"]
    asked_for = clipboard_text(given | {"change_ground": "safety"}, TODAY, lang, with_ground=True)
    assert labels["safety"] in without_spaces(asked_for)


def test_nothing_but_options_gets_in() -> None:
    given = GIVEN["today-safety"] | {
        "name": "Maija Meikäläinen", "stay_reason": "Maija", "seeks_benefit": "131052-308T", "change_target": "Maija"}
    text = clipboard_text(given, TODAY, "fi")
    assert "Maija" not in text
    assert "131052" not in text


@every_case
@pytest.mark.parametrize("case", ["today-helsinki", "today-safety", "trial-kela"])
def test_who_calls_about_a_jobseeker_was_told_nothing_of_what_they_have_to_do(case: str, lang: str) -> None:
    to, given = translator(lang), GIVEN[case]
    whole, answers, _ = case_result(given, TODAY)
    text, own = (without_spaces(clipboard_text(given, TODAY, lang, caller=one)) for one in OTHER_THEN_OWN)
    told = {without_spaces(one.text(to)) for section in key_points(whole, answers, with_ground=False)
            if section.id in OF_JOBSEEKER for one in section.sentences
            if one.message.id.startswith(("steps.", "change."))}
    assert [one for one in told if one in own]
    assert [one for one in told if one in text] == []


def test_the_code_is_there_only_when_asked_for() -> None:
    assert "7KQ-M4T" in clipboard_text(GIVEN["today-helsinki"], TODAY, "fi", code="7KQ-M4T")
    assert not re.search(r"koodi", clipboard_text(GIVEN["today-helsinki"], TODAY, "fi"), re.IGNORECASE)


def test_answers_count_in_any_order_and_when_little_is_known() -> None:
    text = clipboard_text({"seeks_benefit": "yes"}, TODAY, "fi")
    assert "- Haetko työttömyysetuutta? Kyllä." in text
    assert "- Mikä on kotikuntasi?" in text
    assert clipboard_text({}, TODAY, "fi").count("VASTAUKSET") == 0
    late = clipboard_text({"when": "date", "day": "1", "month": "6", "year": "2023", "under_30": "yes"}, TODAY, "fi")
    assert "- Olitko alle 30-vuotias? Kyllä." in late


def test_the_grounds_in_law_stand_with_their_sections() -> None:
    text = clipboard_text(GIVEN["trial-kela"], TODAY, "fi")
    assert "- Kuuluit kokeilukunnan asiakasryhmään (1269/2020 4 § 1 mom.)" in text
    assert ": \n" not in text


def test_a_day_that_is_not_complete_is_refused() -> None:
    with pytest.raises(DayNotGiven, match="incomplete"):
        clipboard_text({"when": "date", "day": "1"}, TODAY, "fi")
    with pytest.raises(ValueError, match="'de' is not a language"):
        clipboard_text({}, TODAY, "de")
