"""The case note: five lines, third person, the answer and its code; nothing of a private ground."""

from __future__ import annotations

import re

import pytest

from guide.desk.call_script import Caller, call_script
from guide.desk.case_code import pack, unpack
from guide.desk.case_note import PARTS, STEPS, case_note
from guide.desk.key_points import CHANGE_ID, CHANGE_STEPS, DANGER, case_result
from guide.desk.spoken import SHORT
from guide.language.locale import LANGUAGES, translator
from guide.law.steps import STEPS as RULES
from guide.reasoning.examples import EXAMPLES
from tests.days import TODAY
from tests.desk.given import GIVEN

#: Words that speak to the reader, or of the reader's own; and in whom they would be.
SECOND_PERSON = {"fi": r"\b(sinu\w*|sinä)\b|\w+(?:tko|tteko)\b", "sv": r"\b(du|dig|din|ditt|dina)\b",
                 "en": r"\b(you|your)\b"}
#: The way to another authority as it is told, and said aloud.
WAY = {SHORT[one].id if one in SHORT else one for one in CHANGE_STEPS - DANGER}


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_note_has_five_lines_in_the_third_person(name: str) -> None:
    for number, lang in enumerate(LANGUAGES):
        note = case_note(GIVEN[name], TODAY, lang, ("jobseeker", "employer", "colleague")[number])
        assert note.count("\n") == 5
        assert note.endswith("\n")
        assert all(note.split("\n")[:-1])
        assert "{" not in note
        assert re.search(SECOND_PERSON[lang], note, re.IGNORECASE) is None, note
    outcome = case_result(GIVEN[name], TODAY)[2]
    lines = case_note(GIVEN[name], TODAY, "fi").splitlines()
    assert all(one.names.fi in lines[1] for one in outcome.servers)
    code = pack(GIVEN[name], TODAY)
    assert code in lines[4]
    assert unpack(code, TODAY).given


def test_a_note_tells_nothing_of_the_ground() -> None:
    given = {"when": "today", "home_municipality": "091", "change_wanted": "yes", "change_target": "049"}
    notes = {ground: case_note({**given, "change_ground": ground}, TODAY, "fi").splitlines()
             for ground in ("safety", "relationship", "none")}
    assert len({tuple(lines[:-1]) for lines in notes.values()}) == 1
    assert "safety" not in unpack(pack({**given, "change_ground": "safety"}, TODAY), TODAY).given.values()


@pytest.mark.parametrize(("lang", "more"), [
    ("fi", "Muitakin voi olla."), ("sv", "Det kan finnas fler."), ("en", "There may be others.")])
def test_a_note_lists_the_possible_as_complete_only_when_the_places_are_known(lang: str, more: str) -> None:
    told = {"when": "date", "day": "30", "month": "4", "year": "2024", "status": "in_service", "under_30": "no",
            "earnings_related": "no", "dismissed_55plus": "no", "stay_municipality": "584"}
    for home, open_list in (("unknown", True), ("none", False)):
        for protection in ("unknown", "no"):
            note = case_note({**told, "home_municipality": home, "temporary_protection": protection}, TODAY, lang)
            assert (more in note) is open_list
    assert more in case_note({"home_municipality": "unknown", "stay_municipality": "091"}, TODAY, lang)


def test_only_a_jobseeker_is_told_of_duties() -> None:
    notes = {who: case_note(GIVEN["today-helsinki"], TODAY, "fi", who)
             for who in ("jobseeker", "employer", "colleague")}
    duties = translator("fi").text(PARTS["desk.duties"])
    assert {who: duties in note for who, note in notes.items()} == {
        "jobseeker": True, "employer": False, "colleague": False}
    assert len({note.splitlines()[0] for note in notes.values()}) == 3


@pytest.mark.parametrize("name", EXAMPLES)
def test_only_what_is_read_out_is_noted_as_told(name: str) -> None:
    to = translator("fi")
    whole, answers, outcome = case_result(GIVEN[name], TODAY)
    callers: tuple[Caller, ...] = ("jobseeker", "employer")
    for who in callers:
        script = call_script(whole, outcome, answers, who)
        aloud = {part.id for part in script.follow_up if part.sentences}
        if WAY & {one.message.id for part in script.follow_up for one in part.sentences}:
            aloud.add(CHANGE_ID)  # all of it may be the next step
        told = case_note(GIVEN[name], TODAY, "fi", who).splitlines()[2]
        assert {part for part, text in PARTS.items() if to.text(text) in told} <= aloud


def test_every_step_has_words() -> None:
    assert {rule.id for rule in RULES} <= {*STEPS}
