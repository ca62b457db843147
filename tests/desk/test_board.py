"""The board against the citizen's path: the same outcome for every combination of answers, in every order."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import get_args

import pytest

from guide.desk.board import FIELDS, Change, board
from guide.facts.answers import Answers
from guide.facts.model import UNKNOWN
from guide.law.versions import LAW_VERSIONS, LawVersion
from guide.reasoning.evaluate import evaluate
from guide.reasoning.examples import EXAMPLES
from guide.reasoning.interview import ON_REQUEST, can_change, path_for
from guide.reasoning.outcome import Outcome
from guide.web.desk.texts import CHANGE
from guide.web.state import given_of
from tests.all_told import given_no
from tests.days import TODAY
from tests.reasoning.test_interview import on_day, some_paths
from tests.telling import Tell

#: Orders tried for each path beside the path's own, drawn anew but always the same ones.
ORDERS = 2


def finished(version: LawVersion) -> Iterator[dict[str, str]]:
    """Yield what is given at the end of citizens' paths, with and without a wish for another authority.

    What is asked on request goes with some of them.
    """
    chance = random.Random(version.first_day.toordinal())
    for change in ({}, {"change_wanted": "yes"}):
        yield from (given | {one.field: chance.choice(one.values) for one in ON_REQUEST if chance.random() < 0.5}
                    for given, _ in some_paths(on_day(version.first_day) | change))


def orders(given: dict[str, str], chance: random.Random) -> Iterator[list[str]]:
    """Yield orders of telling the answers: backwards, and some at random."""
    told = [field for field in given if field in FIELDS]
    yield told[::-1]
    for _ in range(ORDERS - 1):
        yield chance.sample(told, len(told))


def settled_facts(outcome: Outcome) -> object:
    """Return what must not change once it is settled: who serves, duties, who supervises, how to complain."""
    return outcome.servers, outcome.duties, outcome.oversight


@pytest.mark.parametrize("version", LAW_VERSIONS, ids=lambda version: str(version.first_day))
def test_every_combination_in_every_order_ends_as_the_citizens_pages_do(version: LawVersion, tell: Tell) -> None:
    chance, cases, told = random.Random(version.first_day.toordinal()), 0, 0
    for given in finished(version):
        path = path_for(given, TODAY)
        assert path.answers is not None
        outcome = evaluate(path.answers)
        last = board(given, TODAY)
        assert (last.answers, last.outcome, last.next) == (path.answers, outcome, None)
        cases += 1
        if cases % 5:  # orders on some paths only: the board is a function of what is given
            continue
        for order in orders(given, chance):
            known = {name: value for name, value in given.items() if name not in FIELDS}
            for field in order:
                known[field] = given[field]
                now, told = board(known, TODAY), told + 1
                assert now.outcome is not None
                if now.change == "not_met_then":
                    assert last.change in (None, "not_met_then"), known
                if now.settled:
                    assert settled_facts(now.outcome) == settled_facts(outcome), known
                elif now.lists_all:
                    assert set(outcome.servers) <= set(now.outcome.servers), known
            assert board(known, TODAY) == last
    tell(f"{version.first_day}: the board equals the path in {cases} cases, {told} answers told in other orders")


#: A day of the trial and all that was asked of it, except the home and protection.
_IN_TRIAL = {"when": "date", "day": "30", "month": "4", "year": "2024", "status": "in_service", "under_30": "no",
             "earnings_related": "no", "temporary_protection": "unknown", "dismissed_55plus": "no"}


@pytest.mark.parametrize(("told", "lists_all", "lists_some"), [
    ({"home_municipality": "unknown", "stay_municipality": "091"}, False, True),
    ({"home_municipality": "unknown", "stay_municipality": "unknown"}, False, False),
    ({"home_municipality": "none", "stay_municipality": "unknown"}, False, False),
    ({"stay_municipality": "091"}, False, False),
    ({"home_municipality": "091"}, False, False),
    (_IN_TRIAL | {"home_municipality": "unknown", "stay_municipality": "584"}, False, True),
    (_IN_TRIAL | {"home_municipality": "none", "stay_municipality": "584"}, True, False)])
def test_who_does_not_know_the_home_may_be_served_by_others_than_the_outcome_names(
        told: dict[str, str], lists_all: bool, lists_some: bool) -> None:
    now = board(told, TODAY)
    assert (now.lists_all, now.lists_some) == (lists_all, lists_some)


def test_a_list_that_is_told_to_be_complete_has_whoever_serves_by_any_home() -> None:
    told = _IN_TRIAL | {"home_municipality": "unknown", "stay_municipality": "584", "temporary_protection": "no"}
    now = board(told, TODAY)
    assert now.outcome is not None
    for home in ("091", "837", "478", "none"):
        other = board(told | {"home_municipality": home}, TODAY)
        assert other.outcome is not None
        assert set(other.outcome.servers) <= set(now.outcome.servers) or not now.lists_all, home


def test_a_question_stays_open_only_while_it_can_change_the_answer() -> None:
    told = given_no("earnings_related") | {
        "when": "unknown", "home_municipality": "091", "status": "unemployed", "under_30": "yes"}
    now = board(told, TODAY)
    assert now.settled
    assert now.next is None
    assert {row.question.field: row.state for row in now.rows}["earnings_related"] == "needless"


def test_what_would_settle_is_named() -> None:
    now = board({"when": "unknown", "home_municipality": "091"}, TODAY)
    settling = {row.question.field for row in now.rows if row.settles}
    assert ("dismissed_55plus" in settling, {"status", "under_30", "earnings_related"} & settling) == (True, set())
    assert now.next == "status"
    assert board({}, TODAY).row("stay_municipality").state == "perhaps"
    assert board({}, TODAY).row("change_wanted").state == "optional"


def test_what_is_asked_on_request_tells_what_to_do_first() -> None:
    told = {"home_municipality": "091"}
    asked = {one.field: board(told, TODAY).row(one.field).state for one in ON_REQUEST}
    assert {"seeks_benefit", "may_register"} <= asked.keys()
    assert set(asked.values()) == {"optional"}
    now = board(told | {"may_register": "permit"}, TODAY)
    assert (now.row("may_register").state, now.next) == ("answered", None)
    assert now.outcome is not None
    assert now.outcome.steps[0].id == "register_in_person"
    aland = board({"home_municipality": "478", "stay_municipality": "home", "may_register": "permit"}, TODAY)
    assert {aland.row(one.field).state for one in ON_REQUEST} == {"needless"}


@pytest.mark.parametrize("version", LAW_VERSIONS, ids=lambda version: str(version.first_day))
def test_what_is_asked_on_request_is_asked_just_while_it_can_change_the_outcome(version: LawVersion) -> None:
    for given in islice(finished(version), 0, None, 3):
        now = board(given, TODAY)
        assert now.answers is not None
        for field in (one.field for one in ON_REQUEST):
            row = now.row(field)
            assert (row.state != "needless") == can_change(row.question, now.answers), (given, field)


def test_an_answer_that_no_longer_counts_is_left_out_and_comes_back() -> None:
    told = {"home_municipality": "none", "stay_municipality": "049"}
    assert board(told, TODAY).row("stay_municipality").state == "answered"
    moved = board(told | {"home_municipality": "091"}, TODAY)
    assert moved.row("stay_municipality").state == "needless"
    assert moved.answers is not None
    assert moved.answers.stay_municipality is None


def test_a_forged_value_is_no_answer() -> None:
    assert board({"home_municipality": "999"}, TODAY).next == "home_municipality"
    assert board({"when": "date", "day": "31", "month": "2", "year": "2023"}, TODAY).outcome is None


@pytest.mark.parametrize("name", EXAMPLES)
def test_each_example_is_the_same_case_on_the_board(name: str) -> None:
    answers = EXAMPLES[name].answers
    now = board(given_of(answers), TODAY)
    outcome = evaluate(answers)
    assert now.outcome is not None
    assert now.outcome.servers == outcome.servers
    assert all(row.state != "open" or given_of(answers).get(row.question.field) == UNKNOWN for row in now.rows)


def test_the_board_is_the_same_for_any_later_today() -> None:
    told = given_of(EXAMPLES["trial-kela"].answers)
    assert board(told, TODAY) == board(told, date(2027, 1, 4))


def test_a_former_customer_is_still_asked_of_protection() -> None:
    """It may name another municipality, where the former custom alone names the home."""
    given = given_no("temporary_protection") | {
        "when": "date", "day": "31", "month": "12", "year": "2024", "home_municipality": "091", "status": "unemployed",
        "earnings_related": "yes", "former_customer": "yes"}
    now = board(given, TODAY)
    assert (now.settled, now.next) == (False, "temporary_protection")
    assert board(given | {"temporary_protection": "no"}, TODAY).settled


@pytest.mark.parametrize(("more", "state"), [
    ({}, None), ({"change_wanted": "no"}, None), ({"change_wanted": "yes"}, "open"),
    ({"change_wanted": "yes", "change_ground": "none"}, "not_met"),
    ({"change_wanted": "yes", "change_ground": "language", "service_language": "sv", "change_target": "853"}, "met"),
    ({"change_wanted": "yes", "change_ground": "language", "service_language": "sv", "change_target": "unknown"},
     "not_known")])
def test_the_change_has_a_state_of_its_own(more: dict[str, str], state: str | None) -> None:
    now = board({"when": "today", "home_municipality": "091", **more}, TODAY)
    assert (now.settled, now.change) == (True, state)
    assert board({"when": "today", "change_wanted": "yes"}, TODAY).change is None


def test_the_conditions_of_a_transfer_in_the_trial_were_met_then() -> None:
    answers = Answers.model_validate({"on": "2022-06-01", "home_municipality": "853", "status": "in_service",
                                      "under_30": True, "change_wanted": True, "change_target": "te_office",
                                      "change_ground": "language", "services_kept": True})
    assert board(given_of(answers), TODAY).change == "met_then"


@pytest.mark.parametrize(("more", "state"), [
    ({"change_ground": "none", "services_kept": "no"}, "not_met_then"),
    ({}, "open_then"), ({"change_target": "235"}, "not_met_then"), ({"change_ground": "stay"}, "not_met_then"),
    ({"change_ground": "unknown", "change_target": "unknown", "services_kept": "unknown"}, "not_known_then")])
def test_a_wish_on_a_day_of_the_trial_is_told_of_that_day(more: dict[str, str], state: str) -> None:
    given = {"when": "date", "day": "1", "month": "6", "year": "2022", "home_municipality": "853",
             "status": "in_service", "under_30": "yes", "change_wanted": "yes", "change_target": "te_office", **more}
    change = board(given, TODAY).change
    assert change == state
    assert CHANGE[change] not in [CHANGE[one] for one in get_args(Change) if not one.endswith("_then")]
