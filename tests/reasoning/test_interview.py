"""The interview over its space: every path ends, is short, and asks nothing in vain. A run takes some of the paths."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

import pytest

from guide import Answers, evaluate
from guide.desk.board import board
from guide.facts.model import UNKNOWN, Question
from guide.facts.past_forms import question_of_day
from guide.facts.questions import PAGES, QUESTIONS
from guide.law.versions import LAW_VERSIONS
from guide.reasoning.examples import EXAMPLES
from guide.reasoning.interview import DayNotGiven, InterviewPath, Step, allowed, day_of, is_asked, path_for
from guide.web.state import copy_of, given_of
from tests.all_told import all_told, given_no
from tests.days import TODAY
from tests.sampling import WHOLE, chance
from tests.telling import Tell

MOST_PAGES = 7
PLACES = ("091", "405", "478")


def values(question: Question) -> tuple[str, ...]:
    return (*question.values, *PLACES) if question.kind == "place" else question.values


def on_day(on: date) -> dict[str, str]:
    return {"when": "date", "day": str(on.day), "month": str(on.month), "year": str(on.year)}


def fillings(step: Step) -> Iterator[dict[str, str]]:
    """Yield ways to fill in a page: every value of a single question; on a shared page each value of each question."""
    questions = [question for question in step.questions if question.field in step.open]
    if len(questions) == 1:
        yield from ({questions[0].field: value} for value in values(questions[0]))
    else:
        for question, value in [(one, value) for one in questions for value in values(one)]:
            yield {**{one.field: one.values[-2:][0] for one in questions}, question.field: value}
        yield {one.field: UNKNOWN for one in questions}


def paths(given: dict[str, str]) -> Iterator[tuple[dict[str, str], InterviewPath]]:
    """Yield what is given at the end of every path from here, and the path."""
    path = path_for(given, TODAY)
    if path.open_step is None:
        yield given, path
        return
    step = path.steps[-1]
    for filled in fillings(step):
        yield from paths(given | filled)


def some_paths(given: dict[str, str], count: int = 40) -> Iterator[tuple[dict[str, str], InterviewPath]]:
    """Yield as `paths` does: at most so many of them, each found by filling in pages at random."""
    if WHOLE:
        yield from paths(given)
        return
    chosen, ends = chance(*given.items()), set[frozenset[tuple[str, str]]]()
    for _ in range(count):
        told, path = given, path_for(given, TODAY)
        while path.open_step is not None:
            told = told | chosen.choice(list(fillings(path.steps[-1])))
            path = path_for(told, TODAY)
        end = frozenset(told.items())
        if end not in ends:
            ends.add(end)
            yield told, path


@pytest.mark.parametrize("version", LAW_VERSIONS, ids=lambda version: str(version.first_day))
def test_every_path_ends_within_seven_pages_and_asks_nothing_in_vain(
        version: object, tell: Tell) -> None:
    count, longest, ways = 0, 0, Counter[tuple[str | None, str | None]]()
    start = on_day(version.first_day)  # type: ignore[attr-defined]
    since_2025 = start["year"] >= "2025"  # when all paths are few
    for change in ({}, {"change_wanted": "yes"}):
        for given, path in paths(start | change) if since_2025 else some_paths(start | change, 200):
            count, longest = count + 1, max(longest, len(path.steps))
            assert len(path.steps) <= MOST_PAGES, [step.id for step in path.steps]
            assert path.answers is not None
            outcome = evaluate(path.answers)
            ways[path.answers.change_ground, outcome.change.route] += bool(change)
            # "I do not know" leads somewhere: one authority, or what is possible and the fact that settles it.
            assert outcome.settled or outcome.unsettled
            assert all(given.get(field) == UNKNOWN for field in outcome.unsettled)
    tell(f"{version.first_day}: {count} paths, the longest {longest} pages, ways {dict(ways)}")  # type: ignore[attr-defined]
    moves = {ground for ground, route in ways if route == "written_notification"}
    assert moves == ({None, "stay", "relationship", "safety"} if since_2025 else set())


@pytest.mark.parametrize(("told", "served"), [
    # The home outside the trial, or the former custom, would settle it for everybody who lives at home.
    ({"home_municipality": "405"}, ("te_office", None)),
    ({"home_municipality": "091", "status": "unemployed", "under_30": "no", "earnings_related": "yes",
      "immigrant": "no", "foreign_language": "no", "former_customer": "yes"}, ("trial_municipality", "091")),
    ({"home_municipality": "091", "status": "other"}, ("te_office", None))])
def test_the_protected_are_asked_where_they_lived(told: dict[str, str], served: tuple[str, str | None]) -> None:
    on = on_day(date(2023, 6, 1))
    given = on | given_no("former_customer", "temporary_protection") | told
    path = path_for(given, TODAY)
    assert "temporary_protection" in path.steps[-1].open
    at_home = path_for(given | {"temporary_protection": "no"}, TODAY)
    assert at_home.open_step is None
    assert at_home.answers is not None
    server = evaluate(at_home.answers).servers[0]
    assert (server.kind, server.municipality) == served
    protected = given | {"temporary_protection": "yes"}
    assert path_for(protected, TODAY).open_step == "living"
    elsewhere = path_for(protected | {"stay_municipality": "837"}, TODAY)
    assert elsewhere.open_step is None
    assert elsewhere.answers is not None
    assert evaluate(elsewhere.answers).servers[0].municipality == "837"
    before = path_for(on_day(date(2023, 2, 28)) | told, TODAY)
    assert all(question.field != "temporary_protection" for step in before.steps for question in step.questions)


def test_a_question_is_asked_only_while_its_answer_can_change_the_outcome() -> None:
    settled = all_told(on="2024-05-01", home_municipality="091", status="unemployed", under_30=True)
    asked = {question.field for question in QUESTIONS if is_asked(question, settled)}
    assert asked == {"change_wanted"}
    today = Answers(on=TODAY, home_municipality="091")
    assert {question.field for question in QUESTIONS if is_asked(question, today)} == {"change_wanted"}
    relationship = today.model_copy(update={"change_wanted": True, "change_ground": "relationship"})
    assert "change_target" not in {question.field for question in QUESTIONS if is_asked(question, relationship)}


def test_who_has_a_home_is_asked_where_they_stay_only_for_what_a_stay_can_move() -> None:
    told = {"home_municipality": "564", "change_wanted": "yes"}
    for ground, asked in (("safety", True), ("relationship", True), ("stay", False), ("language", False)):
        open_now = path_for(told | {"change_ground": ground}, TODAY).steps[-1].open
        assert ("stay_municipality" in open_now) is asked
    stays = told | {"change_ground": "safety", "stay_municipality": "091"}
    assert path_for(stays, TODAY).steps[-1].open == ("stay_reason", "change_target")
    assert path_for(stays | {"stay_municipality": "home"}, TODAY).open_step is None
    on_board = board(stays | {"change_target": "638"}, TODAY)
    assert (on_board.settled, on_board.row("stay_municipality").state) == (True, "answered")
    asked_late = board(told | {"change_target": "638", "change_ground": "safety"}, TODAY)
    assert (asked_late.settled, asked_late.next) == (True, "stay_municipality")


def test_a_tab_keeps_no_stay_that_is_asked_for_safety() -> None:
    stays = {"home_municipality": "564", "change_wanted": "yes", "stay_municipality": "091"}
    for more, kept in (({"change_ground": "safety"}, False), ({"change_ground": "relationship"}, True),
                       ({"change_ground": "safety", "home_municipality": "none"}, True)):
        assert ("stay_municipality" in copy_of(stays | more, TODAY)) is kept


def test_today_one_answer_names_the_authority() -> None:
    path = path_for({"home_municipality": "091"}, TODAY)
    assert path.open_step is None
    assert [step.id for step in path.steps] == ["place"]


def test_a_changed_answer_drops_what_is_no_longer_asked() -> None:
    given = given_of(EXAMPLES["trial-under-30"].answers)
    assert path_for(given, TODAY).answers.status == "unemployed"  # type: ignore[union-attr]
    moved = path_for(given | {"home_municipality": "405"}, TODAY).answers
    assert moved is not None
    assert moved.status is None


def test_who_is_under_30_is_not_asked_about_dismissal_at_55() -> None:
    given = {**given_no("dismissed_55plus"), **on_day(date(2023, 6, 1)), "home_municipality": "091",
             "status": "unemployed", "under_30": "yes",
             "earnings_related": UNKNOWN, "immigrant": UNKNOWN, "foreign_language": UNKNOWN}
    path = path_for(given, TODAY)
    assert path.open_step is None
    assert path.answers is not None
    assert evaluate(path.answers).unsettled == ()
    assert "dismissed_55plus" not in {question.field for step in path.steps for question in step.questions}


def test_every_question_ends_with_i_do_not_know_and_says_why() -> None:
    for question in QUESTIONS:
        assert question.options[-1].value == UNKNOWN
        assert question.why.fi
        for form in {question_of_day(question, past, trial) for past in (False, True) for trial in (False, True)}:
            assert form.hint.fi.count(". ") == 0, form.hint.id
        assert allowed(question, UNKNOWN)
        assert not allowed(question, "<b>evil</b>")
    assert len({page.id for page in PAGES}) == len(PAGES)


@pytest.mark.parametrize(("given", "code"), [
    ({"when": "date"}, "incomplete"), ({"when": "date", "day": "30", "month": "2", "year": "2023"}, "no_such_day"),
    ({"when": "date", "day": "28", "month": "2", "year": "2021"}, "too_early"),
    ({"when": "date", "day": "25", "month": "11", "year": "2026"}, "in_future"),
    ({"when": "date", "day": "x", "month": "1", "year": "2022"}, "incomplete")])
def test_a_bad_day_is_named(given: dict[str, str], code: str) -> None:
    with pytest.raises(DayNotGiven) as error:
        day_of(given, TODAY)
    assert error.value.code == code


def test_a_day_not_known_is_answered_for_the_last_day_of_the_trial() -> None:
    assert day_of({"when": UNKNOWN}, TODAY) == date(2024, 12, 31)
    assert day_of({}, TODAY) == TODAY


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_interview_reaches_every_example(name: str) -> None:
    example = EXAMPLES[name]
    path = path_for(given_of(example.answers), TODAY)
    assert path.open_step is None
    assert path.answers is not None
    reached, direct = evaluate(path.answers), evaluate(example.answers)
    assert (reached.servers, reached.unsettled, reached.change) == (direct.servers, direct.unsettled, direct.change)
