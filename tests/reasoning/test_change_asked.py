"""The questions on another authority: asked wherever a text hangs on the answer, though no way to one does."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from guide import Answers, evaluate
from guide.answer.build import lead_of
from guide.answer.sections import change_section
from guide.desk.board import board
from guide.desk.call_script import call_script
from guide.desk.key_points import case_result
from guide.facts.change import CHANGE, CHANGE_GROUND, CHANGE_WANTED, SERVICE_LANGUAGE
from guide.law.lines import change
from guide.law.versions import LAW_VERSIONS
from guide.outputs.letter.build import letter_of
from guide.reasoning.interview import is_asked, path_for, stored_to_fact
from tests.all_told import given_no
from tests.days import TODAY
from tests.reasoning.test_interview import on_day

#: Of each way to be served: who it is, and where they stay.
SERVED = ({"home_municipality": "091"}, {"home_municipality": "091", "status": "unemployed", "under_30": "yes"},
          {"home_municipality": "405"}, {"home_municipality": "478"},
          *({"home_municipality": home, "stay_municipality": stay} for home in ("none", "478")
            for stay in ("853", "890", "405")))


def told_of_another(answers: Answers) -> object:
    """Return every sentence beside who serves and on another authority, and the letter."""
    outcome, letter = evaluate(answers), letter_of(answers, TODAY)
    return ([one.message.id for one in lead_of(outcome, answers, TODAY)],
            [one.message.id for one in change_section(outcome, answers, past=False).every_sentence()],
            letter and letter.kind)


@pytest.mark.parametrize("on", [version.first_day for version in LAW_VERSIONS] + [TODAY], ids=str)
def test_no_answer_that_another_text_hangs_on_is_dropped(on: date) -> None:
    """K24, K26, K27 and 434/2003 section 8: what is left out of what a person says changes nothing that is told."""
    grounds = [{"change_ground": one} for one in CHANGE_GROUND.question.values if one != "language"]
    grounds += [{"change_ground": "language", "service_language": one} for one in SERVICE_LANGUAGE.question.values]
    for served, ground, more in product(SERVED, grounds, (
            {}, {"change_target": "638", "stay_reason": "work", "services_kept": "yes"})):
        given = given_no() | on_day(on) | served | {"change_wanted": "yes"} | ground | more
        path = path_for(given, TODAY, whole=True)
        assert path.answers is not None
        said = {fact.field: stored_to_fact(fact.question, given[fact.field]) for fact in CHANGE
                if fact.field in ground | more}
        assert told_of_another(path.answers) == told_of_another(path.answers.model_copy(update=said)), given


@pytest.mark.parametrize("home", ["none", "478"])
@pytest.mark.parametrize("on", [date(2025, 1, 1), date(2026, 2, 15), TODAY], ids=str)
def test_who_is_in_danger_without_a_home_on_the_mainland_is_told_of_help(home: str, on: date) -> None:
    """K24, K26: the page offers the question, and what it leads to says 112 before that no way is needed."""
    at_first = on_day(on) | {"home_municipality": home, "stay_municipality": "853"}
    before = path_for(at_first, TODAY).answers
    assert before is not None
    assert is_asked(CHANGE_WANTED.question, before)
    wants = at_first | {"change_wanted": "yes"}
    assert path_for(wants, TODAY).steps[-1].open == ("change_ground",)
    path = path_for(wants | {"change_ground": "safety"}, TODAY)
    assert (path.open_step, path.answers and path.answers.change_ground) == (None, "safety")
    now = board(wants | {"change_ground": "safety"}, TODAY)
    assert (now.row("change_ground").state, now.row("change_target").state, now.next) == ("answered", "needless", None)
    whole, answers, outcome = case_result(wants | {"change_ground": "safety"}, TODAY)
    said = [one.message for part in call_script(whole, outcome, answers).follow_up for one in part.every_sentence()]
    assert said.index(change.SAFETY_INSTEAD) < min(at for at, one in enumerate(said) if one in change.BRIEFLY)
    assert {change.NON_DISCLOSURE, change.ASK_ARRANGEMENT} <= set(said)
    assert told_of_another(answers)[-1] == "arrangements"  # type: ignore[index]


@pytest.mark.parametrize("on", [version.first_day for version in LAW_VERSIONS] + [TODAY], ids=str)
def test_who_is_in_danger_is_told_of_help_whoever_serves(on: date) -> None:
    """434/2003 section 8, 661/2009 section 36: the danger is now, on whatever day and by whatever way.

    So page and desk offer the question to everybody, and both ask why; also while it is open who serves.
    """
    for served in (*SERVED, {"home_municipality": "unknown"}):
        given = given_no() | on_day(on) | {"stay_municipality": "unknown", "status": "other"} | served
        before = path_for(given, TODAY).answers
        assert before is not None
        assert is_asked(CHANGE_WANTED.question, before), given
        assert board(given, TODAY).row("change_wanted").state == "optional", given
        wants = given | {"change_wanted": "yes"}
        assert "change_ground" in path_for(wants, TODAY).steps[-1].open, given
        assert board(wants, TODAY).row("change_ground").state == "open", given
        whole, answers, outcome = case_result(wants | {"change_ground": "safety"}, TODAY)
        assert outcome.settled == (served in SERVED), given
        section = change_section(outcome, answers, past=on < TODAY)
        assert [one.message for one in section.sentences[:2]] == [change.SAFETY_INSTEAD, change.NON_DISCLOSURE], given
        script = call_script(whole, outcome, answers)
        assert script.follow_up[0].sentences[0].message == change.SAFETY_INSTEAD, given
        every = {one.message for part in script.follow_up for one in part.every_sentence()}
        assert change.NON_DISCLOSURE in every, given
