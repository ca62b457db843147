"""What a reading of the result and the letters against the statutes found, held case by case (law-findings.toml)."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest
from pydantic import BaseModel, ConfigDict

from guide import Answers
from guide.answer.blocks import Sentence
from guide.answer.build import result
from guide.answer.matter import matter_result
from guide.desk.call_script import JOBSEEKER, Caller, call_script
from guide.desk.case_note import case_note
from guide.desk.key_points import case_result, key_points
from guide.language.locale import LANGUAGES, translator
from guide.language.messages import Message
from guide.law.kinds import AuthorityKind
from guide.law.lines import certainty, oversight
from guide.outputs.letter import companion, letter_of
from guide.reasoning.examples import EXAMPLES
from guide.tools.catalogues import extracted
from tests.all_told import RowAnswers
from tests.days import TODAY
from tests.desk.given import given_of

FINDINGS = {"L02", "L04", "L05", "L09", "L19", "L20", "L25", "L27", "L28", "L29", "L31", "L32", "L33", "L35", "L36",
            "L37", "L38", "L39", "L41", "L44", "L45", "L49", "L61", "K12", "K13", "K14",
            "K15", "K20", "K24", "K25", "K26", "K27", "K28", "H2", "H12", "H13", "H14", "H15", "H17", "H19", "H22",
            "J1", "J2", "J3", "J4", "J5", "J6", "J7", "J8", "J9", "J10", "J11", "J13", "J14", "J15",
            "P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9", "P10", "P11",
            "N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8", "N9", "N10", "N11", "N12",
            "Q1", "Q2", "Q3", "Q4", "Q5", "Q6", "Q7", "Q8", "Q9", "Q11", "Q12", "Q13", "Q14", "Q15",
            "R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9",
            "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8",
            "U1", "U2", "U3", "U4", "U5", "U6",
            "Z1", "Z2", "Z3", "Z4", "F4", "F5", "F6", "F7", "F8", "F9", "C2",
            "W1", "W2", "W3", "W4", "W5", "W6", "W7", "W8", "W9", "W10",
            "X2", "X3", "X4", "X5", "X6", "X8", "X11", "Y1", "Y2", "Y3", "Y4",
            "V1", "V2", "V3", "V4", "V5", "V6", "V7", "V8", "V20", "V21",
            "AA1", "AA2", "AA3", "AA6", "E2", "E3", "E4",
            "BD1", "BD4", "BD5", "BD6", "BD7", "BD8"}
MESSAGES = {str(entry.context): Message(str(entry.context), str(entry.id)) for entry in extracted() if entry.id}


class Case(BaseModel):
    model_config = ConfigDict(extra="forbid")

    finding: str
    name: str
    answers: RowAnswers
    section: str
    shown: list[str] = []
    not_shown: list[str] = []
    first: str = ""
    order: list[str] = []
    #: Who is on the line, where it is what the clerk says; and how the day was told, where not by a date.
    caller: Caller = JOBSEEKER
    when: str = ""
    #: The matter whose result has the section; of an authority of this kind.
    matter: str = ""
    server: AuthorityKind = "employment_authority"
    #: By the effect of rows of what it costs: the reasons beside them.
    reasons: dict[str, list[str]] = {}
    sources: dict[str, list[str]] = {}
    #: By the act and the effect of a row of what it costs: every place in law that it has to cite.
    rows: dict[str, list[str]] = {}
    #: For a message, the day that it has beside the one asked about.
    version: dict[str, date] = {}


class Words(BaseModel):
    model_config = ConfigDict(extra="forbid")

    finding: str
    message: str
    says: dict[str, str] = {}
    silent: dict[str, str] = {}


class Note(BaseModel):
    """What the case note of the desk says, and what it does not, by language."""

    model_config = ConfigDict(extra="forbid")

    finding: str
    name: str
    answers: RowAnswers
    caller: Caller = JOBSEEKER
    when: str = ""
    says: dict[str, str]
    silent: dict[str, str]


TABLE = tomllib.loads(Path(__file__).with_name("law-findings.toml").read_text(encoding="utf-8"))
CASES = [Case.model_validate(one) for one in TABLE["case"]]
WORDS = [Words.model_validate(one) for one in TABLE["words"]]
NOTES = [Note.model_validate(one) for one in TABLE["note"]]


def given_as_told(case: Case | Note) -> dict[str, str]:
    return given_of(case.answers) | ({"when": case.when} if case.when else {})


def sentences(case: Case) -> list[Sentence]:
    if case.section in ("letter", "with"):
        letter = letter_of(case.answers, TODAY)
        assert letter is not None
        if case.section == "letter":
            return [part.sentence for part in letter.parts]
        return [one for section in companion(letter) for one in section.every_sentence()]
    if case.section == "desk":
        whole = result(case.answers, TODAY)
        return [one for part in key_points(whole, case.answers, with_ground=True) for one in part.every_sentence()]
    if case.section.startswith("script"):
        whole, answers, outcome = case_result(given_as_told(case), TODAY)
        script = call_script(whole, outcome, answers, case.caller)
        if case.section == "script if asked":
            return [one for part in script.follow_up for more in part.parts for one in more.every_sentence()]
        return [*script.opening, *(one for part in script.follow_up for one in part.sentences)]
    if case.matter:
        told = matter_result(case.matter, case.answers.on, None, case.server, TODAY)
        if case.section == "headline":
            return [told.headline]
        if case.section == "lead":
            return list(told.below)
        section = told.section(case.section)
        assert section is not None
        return list(section.every_sentence())
    if case.section == "headline":
        return [result(case.answers, TODAY).headline]
    if case.section == "lead":
        return list(result(case.answers, TODAY).below)
    section = result(case.answers, TODAY).section(case.section)
    assert section is not None
    return list(section.every_sentence())


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.finding}-{case.name}")
def test_the_section_says_what_the_law_says(case: Case) -> None:
    found = {one.message.id: one for one in sentences(case)}
    assert case.first in ("", next(iter(found)))
    assert set(case.shown) <= set(found)
    assert [one for one in found if one in case.order] == case.order
    assert not set(case.not_shown) & set(found)
    for message, labels in case.sources.items():
        assert [source.label for source in found[message].sources] == labels
    for message, day in case.version.items():
        assert found[message].params["version"] == day
    rows = [row for one in sentences(case) for row in one.rows]
    cited = {f"{row.what.message.id} {row.costs[0].message.id}": [source.label for source in row.what.sources]
             for row in rows}
    assert case.rows in ({}, cited)
    for effect, reasons in case.reasons.items():
        beside = [row.reasons for row in rows if row.costs[0].message.id == effect]
        assert beside
        assert [one.message.id for told in beside for one in told] == reasons
    for message in case.shown:
        assert len({found[message].text(translator(lang)) for lang in LANGUAGES}) == len(LANGUAGES)


@pytest.mark.parametrize("words", WORDS, ids=lambda one: f"{one.finding}-{one.message}")
def test_the_words_are_those_of_the_finding(words: Words) -> None:
    assert words.says or words.silent
    for lang in LANGUAGES:
        text = translator(lang).text(MESSAGES[words.message])
        assert words.says.get(lang, "") in text
        assert lang not in words.silent or words.silent[lang] not in text


@pytest.mark.parametrize("note", NOTES, ids=lambda one: f"{one.finding}-{one.name}")
def test_the_note_says_what_can_be_done(note: Note) -> None:
    for lang in LANGUAGES:
        text = case_note(given_as_told(note), TODAY, lang, note.caller)
        assert note.says[lang] in text
        assert note.silent[lang] not in text


def test_every_finding_is_held_and_cases_name_what_exists() -> None:
    held = {*(one.finding for one in CASES), *(one.finding for one in WORDS), *(one.finding for one in NOTES)}
    assert held == FINDINGS
    assert len({case.name for case in CASES}) == len(CASES)
    gone = {"letter.arrange.no_ground"}
    for case in CASES:
        assert case.shown or case.not_shown or case.reasons, case.name
        assert set(case.sources) <= set(case.shown) <= set(MESSAGES), case.name
        assert set(case.not_shown) <= set(MESSAGES) | gone, case.name


def test_what_is_not_certain_is_set_as_a_note() -> None:
    uncertain = {"certainty.transfer_needed", "certainty.stock_transfer", "certainty.protection_registered",
                 "certainty.former_protection", "certainty.notified", "oversight.appeal_numbers",
                 "oversight.complain_trial_today", "letter.with.ask_share", "letter.with.non_disclosure"}
    seen = {one.message.id: one.form for case in CASES for one in sentences(case) if one.message.id in uncertain}
    assert seen == dict.fromkeys(uncertain, "note")


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_reservation_stands_on_the_page_of_what_it_limits(name: str) -> None:
    whole = result(EXAMPLES[name].answers, TODAY)
    parts = {one.id: {sentence.message for sentence in one.every_sentence()} for one in whole.sections}
    about_who = {one.message for one in certainty.RESERVATIONS}
    assert not parts["certainty"] & about_who
    named = {oversight.LVV, oversight.COMPLAIN_LVV, oversight.COMPLAIN_LVV_TODAY} & parts["oversight"]
    assert (certainty.LVV_INFERRED in parts["oversight"]) is bool(named)
    assert certainty.LVV_INFERRED not in parts["certainty"]


@pytest.mark.parametrize(("stay", "target", "stays_there"), [
    ("091", "853", "not_known"), ("853", "853", "met"), ("091", None, "met"), ("478", None, None)])
def test_v21_no_condition_is_met_by_a_stay_that_was_not_told(
        stay: str, target: str | None, stays_there: str | None) -> None:
    section = result(Answers(on=TODAY, home_municipality="837", stay_municipality=stay, change_wanted=True,
                             change_ground="stay", stay_reason="work", change_target=target), TODAY).section("change")
    assert section
    marks = {one.message.id: one.form for one in section.sentences}
    assert marks.get("condition.stays_there") == stays_there
