"""The sheet to hand over: tagged, in the caller's language, complete, two pages at most, silent on the ground."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace

import pikepdf
import pytest

from guide.answer.blocks import Sentence
from guide.answer.contact import pages_of
from guide.desk import handout
from guide.desk import key_points as e
from guide.desk.call_script import Caller
from guide.desk.handout import handout_pdf
from guide.desk.key_points import case_result, key_points, laws_of
from guide.desk.other_callers import OF_JOBSEEKER, TITLE_FOR_ANOTHER, for_another, what_decides
from guide.language.locale import LANGUAGES, Lang, translator
from guide.language.messages import Message
from guide.places.contacts import CONTACTS
from guide.reasoning.examples import EXAMPLES
from guide.web.desk.texts import SHEET_NAME
from tests.days import TODAY
from tests.desk.given import GIVEN, essential_texts, without_spaces
from tests.desk.reading import text_of
from tests.desk.test_call_script import second_person
from tests.desk.test_clipboard_text import GROUNDS
from tests.outputs.letter.test_forms import ATTACK, elements
from tests.sampling import in_turn

SHEETS = in_turn(EXAMPLES, LANGUAGES)


@pytest.mark.parametrize(("name", "lang"), SHEETS)
def test_a_sheet_is_tagged_complete_and_short(name: str, lang: Lang) -> None:
    to = translator(lang)
    made = handout_pdf(GIVEN[name], TODAY, lang)
    whole, answers, outcome = case_result(GIVEN[name], TODAY)
    sections = key_points(whole, answers, with_ground=False)
    with pikepdf.open(io.BytesIO(made)) as pdf:
        tags = [(str(one.S), str(one.get("/T", ""))) for one in elements(pdf)]
        assert len(pdf.pages) <= 2
        assert [round(float(side)) for side in pdf.pages[0].MediaBox] == [0, 0, 595, 842]
        assert bool(pdf.Root.MarkInfo.Marked)
        assert str(pdf.Root.Lang).split("-")[0] == lang
        assert str(pdf.docinfo.Title) == to.text(e.SHEET_TITLE)
        assert "/CreationDate" not in pdf.docinfo
        with pdf.open_metadata() as xmp:
            assert xmp["pdfuaid:part"] == "1"
        assert [text for tag, text in tags if tag == "/H1"] == [to.text(e.SHEET_TITLE)]
        assert [text for tag, text in tags if tag == "/H2"] == [
            to.text(title) for title in (*(one.title for one in sections), e.SOURCES)]
        assert [text for tag, text in tags if tag == "/H3"] == [
            to.text(part.title) for one in sections for part in one.parts]
        listed = sum(one.form in ("point", "met", "not_met", "not_known") for section in sections
                     for one in section.every_sentence())
        assert sum(tag == "/LI" for tag, _ in tags) == listed + len(laws_of(outcome))
        links = {str(note.A.URI) for page in pdf.pages for note in page.get("/Annots", [])}
        assert {CONTACTS[one.link].url[lang] for section in sections for one in section.every_sentence()
                if one.link} <= links
        assert {page for section in sections for one in section.sentences for page in pages_of(one)} <= links
    text = text_of(made)
    assert [one for one in essential_texts(name, lang) if without_spaces(one) not in text] == []
    assert without_spaces(to.text(e.ABOUT_DAY, day=to.date(answers.on))) in text
    assert without_spaces(to.text(e.MADE_ON, day=to.date(TODAY))) in text


def test_the_same_case_gives_the_same_sheet_and_a_neutral_name() -> None:
    made = handout_pdf(GIVEN["today-safety"], TODAY, "fi")
    assert made == handout_pdf(GIVEN["today-safety"], TODAY, "fi")
    assert SHEET_NAME.fi == "ohje-soittajalle"  # what the desk saves it as: nothing of the case is filled in


@pytest.mark.parametrize("case", GROUNDS)
def test_no_ground_can_be_told_from_another(case: str) -> None:
    given, grounds = GROUNDS[case]
    made = {handout_pdf(given | {"change_ground": ground}, TODAY, "fi") for ground in grounds}
    assert len(made) == 1
    assert "112" not in text_of(next(iter(made)))
    told = handout_pdf(given | {"change_ground": "safety"}, TODAY, "fi", with_ground=True)
    assert made != {told}


def test_the_code_is_there_only_when_asked_for() -> None:
    assert "7KQ-M4T-X2P" in text_of(handout_pdf(GIVEN["today-helsinki"], TODAY, "fi", code="7KQ-M4T-X2P"))
    assert "koodi" not in text_of(handout_pdf(GIVEN["today-helsinki"], TODAY, "fi"))


def test_the_answers_are_not_on_it() -> None:
    young, older = (GIVEN["trial-kela"] | {"under_30": answer} for answer in ("yes", "no"))
    assert handout_pdf(young, TODAY, "fi") == handout_pdf(older, TODAY, "fi")


def test_a_text_is_never_read_as_markup(monkeypatch: pytest.MonkeyPatch) -> None:
    whole, answers, outcome = case_result(GIVEN["today-helsinki"], TODAY)
    attacked = replace(whole, headline=Sentence(Message("attack", ATTACK), whole.headline.sources))
    monkeypatch.setattr(handout, "case_result", lambda *_: (attacked, answers, outcome))
    assert without_spaces(ATTACK) in text_of(handout_pdf({}, TODAY, "fi"))


#: An employer asks of somebody who wishes another authority, may not register and seeks no benefit; and, of the trial,
#: of somebody under temporary protection; and where nobody knows the day, or who serves.
OF_OTHERS: Mapping[str, dict[str, str]] = {
    "wishes": {"when": "today", "home_municipality": "091", "seeks_benefit": "no", "change_wanted": "yes",
               "change_ground": "stay", "stay_reason": "study", "change_target": "837", "may_register": "no_permit"},
    "protected": {"when": "date", "day": "1", "month": "5", "year": "2024", "home_municipality": "none",
                  "stay_municipality": "091", "temporary_protection": "yes"},
    "day": {"when": "unknown", "home_municipality": "092", "status": "at_risk", "under_30": "yes",
            "dismissed_55plus": "no"},
    "open": {"when": "today"}, "sámi": {"when": "today", "home_municipality": "890"}}


@pytest.mark.parametrize(("name", "lang"), in_turn({**GIVEN, **OF_OTHERS}, LANGUAGES))
def test_another_caller_takes_along_who_serves_and_nothing_of_the_jobseeker(name: str, lang: Lang) -> None:
    given, to = {**GIVEN, **OF_OTHERS}[name], translator(lang)
    callers: tuple[Caller, ...] = ("employer", "colleague")
    whole, answers, _ = case_result(what_decides(given), TODAY)
    parts = for_another(key_points(whole, answers, with_ground=False))
    assert {one.id for one in parts} <= {e.WHO_ID, e.CONTACT_ID, e.UNCERTAIN_ID, e.BASIS_ID}
    assert {e.WHO_ID, e.CONTACT_ID, e.BASIS_ID} <= {one.id for one in parts}
    said = [one.text(to) for part in parts for one in part.every_sentence()] + [to.text(one.title) for one in parts]
    assert [(one, words) for one in said if (words := second_person(one, lang))] == []
    made = {handout_pdf(given, TODAY, lang, "7KQ-M4T-X2P", caller=one) for one in callers}
    assert len(made) == 1
    text = text_of(next(iter(made)))
    assert "7KQ" not in text
    assert without_spaces(to.text(TITLE_FOR_ANOTHER)) in text
    assert without_spaces(parts[0].sentences[0].text(to)) in text
    titles = [to.text(one.title) for one in key_points(whole, answers, False) if one.id in OF_JOBSEEKER]
    assert [one for one in titles if without_spaces(one) in text] == []


def test_another_caller_does_not_learn_what_a_jobseeker_told() -> None:
    wishes, protected = (text_of(handout_pdf(OF_OTHERS[one], TODAY, "fi", caller="employer"))
                         for one in ("wishes", "protected"))
    plain = {"when": "today", "home_municipality": "091"}
    assert wishes == text_of(handout_pdf(plain, TODAY, "fi", caller="employer"))
    assert "Tamper" not in wishes
    assert "suojelu" not in protected
