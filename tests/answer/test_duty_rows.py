"""The duties as rows: what refusing work costs by its act, the tense, and what has to be confirmed."""

from __future__ import annotations

from datetime import date

import pytest

from guide.answer.blocks import Result
from guide.answer.build import result
from guide.answer.duty_rows import DutyRow, duty_rows
from guide.answer.duty_texts import REFUSING, SHORT, TITLES_PAST
from guide.facts.answers import Answers
from guide.law.consequences import CONSEQUENCES, WHAT
from guide.law.lines import certainty
from guide.law.model import in_force
from guide.reasoning.evaluate import evaluate
from guide.reasoning.told_duties import person_in
from tests.days import TODAY

HELSINKI = "091"
DAYS = [date(2021, 6, 1), date(2022, 6, 1), date(2025, 6, 1), date(2026, 2, 1), date(2026, 6, 1), TODAY]


def rows(on: date, **told: object) -> tuple[tuple[DutyRow, ...], Result]:
    answers = Answers.model_validate({"on": on, "home_municipality": HELSINKI, **told})
    whole = result(answers, TODAY)
    return duty_rows(whole, evaluate(answers), answers, person_in(answers, None)), whole


@pytest.mark.parametrize("on", DAYS)
def test_a_row_has_the_law_of_what_it_costs_and_says_what_is_to_be_confirmed(on: date) -> None:
    found, _ = rows(on)
    assert any(row.cost for row in found)
    costs = in_force(CONSEQUENCES, on)
    for row in found:
        if row.cost is None:
            continue
        of_it = [rule for rule in costs if rule.duty == row.duty and rule.unless is None and not rule.repeated
                 and rule.number == row.cost.params.get("number")]
        assert row.cost.sources
        assert row.doubtful is any(rule.cost_is_doubtful for rule in of_it)


@pytest.mark.parametrize("on", DAYS)
def test_refusing_work_is_a_row_of_its_own_whatever_the_order_of_the_rules(
        on: date, monkeypatch: pytest.MonkeyPatch) -> None:
    found, whole = rows(on)
    title = WHAT["refused_work"] if whole.duties_over else REFUSING
    number, = {rule.number for rule in in_force(CONSEQUENCES, on) if rule.act == "refused_work" and rule.unless is None}
    costs = [row.cost for row in found if row.title == title]
    assert [one.params["number"] for one in costs if one] == [number]
    monkeypatch.setattr("guide.answer.duties.CONSEQUENCES", tuple(reversed(CONSEQUENCES)))
    assert [row.cost for row in rows(on)[0] if row.title == title] == costs


@pytest.mark.parametrize("on", DAYS)
def test_the_tense_is_that_of_the_answer(on: date) -> None:
    found, whole = rows(on)
    names = TITLES_PAST if whole.duties_over else SHORT
    assert whole.duties_over is (on < date(2026, 9, 1))
    assert {row.title for row in found} <= {*names.values(), REFUSING, WHAT["refused_work"]}


def test_who_seeks_no_benefit_has_no_duties_of_seekers() -> None:
    found, _ = rows(TODAY, seeks_benefit=False)
    assert {row.duty for row in found} < {row.duty for row in rows(TODAY)[0]}


@pytest.mark.parametrize(("on", "said"), [(TODAY, certainty.NOTIFIED), (date(2026, 10, 1), certainty.NOTIFIED_PAST)])
def test_a_notification_is_told_in_the_tense_of_the_day(on: date, said: object) -> None:
    _, whole = rows(on)
    about = {certainty.NOTIFIED, certainty.NOTIFIED_PAST}
    assert [one.message for one in whole.lead if one.message in about] == [said]
