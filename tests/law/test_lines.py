"""One model for all dated lines: which concern whom on a day, what an amendment changes, and what the check finds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from guide.language.messages import Message
from guide.law.acts import EMPLOYMENT_ACT, REFORM_2025, Source
from guide.law.all_rules import AUTHORITY_RULES, BY_VERSION, EVERY_RULE, LINE_LISTS
from guide.law.conditions import Condition, is_
from guide.law.days import Period
from guide.law.duties.past_forms import PAST
from guide.law.model import (
    REVIEW_CURRENT,
    REVIEW_HISTORY,
    REVIEW_UNCERTAIN,
    Amendment,
    DutyRule,
    Line,
    amended,
    concerning,
    line,
)
from guide.law.versions import LAW_VERSIONS
from guide.reasoning import decide
from guide.tools import validate

SECTION, OTHER, REFORM = Source(EMPLOYMENT_ACT, "39"), Source(EMPLOYMENT_ACT, "40"), Source(REFORM_2025)
SPRING, SUMMER = Period(date(2025, 4, 1)), Period(date(2025, 7, 1))


def made(name: str = "a", first: date = date(2025, 1, 1), last: date | None = None,
         when: Condition | None = None) -> Line:
    return line(Message(f"test.{name}", name), SECTION, days=Period(first, last), when=when)


def test_a_line_concerns_whom_its_condition_holds_for_or_may_hold_for() -> None:
    lines = (made("all"), made("young", when=is_("young")), made("over", last=date(2025, 3, 31)))

    def ids(on: date, young: bool | None) -> str:
        return " ".join(one.message.fi for one in concerning(lines, on, {"young": young}))

    assert [ids(SPRING.first, young) for young in (True, False, None)] == ["all young", "all", "all young"]
    assert ids(date(2025, 3, 31), False) == "all over"
    assert ids(date(2024, 12, 31), True) == ""


def test_an_amendment_cuts_a_line_and_changes_what_it_says() -> None:
    first, second, third = amended(
        made(), Amendment(SPRING, sources=(OTHER,)), Amendment(SUMMER, adds=(REFORM,), unread="Not read."))
    assert [(one.first_day, one.last_day) for one in (first, second, third)] == [
        (date(2025, 1, 1), date(2025, 3, 31)), (SPRING.first, date(2025, 6, 30)), (SUMMER.first, None)]
    assert [one.sources for one in (first, second, third)] == [(SECTION,), (OTHER,), (OTHER, REFORM)]
    assert [(one.certain, one.note) for one in (first, second, third)] == [(True, ""), (True, ""), (False, "Not read.")]
    assert [one.review_by for one in (first, second, third)] == [REVIEW_HISTORY, REVIEW_HISTORY, REVIEW_UNCERTAIN]
    assert made().review_by == REVIEW_CURRENT


def test_two_amendments_of_one_day_are_one() -> None:
    parts = amended(made(), Amendment(SPRING, adds=(OTHER,)), Amendment(SPRING, adds=(REFORM,)))
    assert [one.sources for one in parts] == [(SECTION,), (SECTION, OTHER, REFORM)]


@pytest.mark.parametrize(("lines", "fault"), [
    ((made(),), None),
    ((made(when=is_("young")), made(when=is_("old"))), None),
    ((made(), made(first=SPRING.first)), "two rules test.a are in force on 2025-04-01"),
    ((made(first=SPRING.first, last=date(2025, 3, 1)),), "rule test.a ends before it begins"),
    ((line(Message("test.a", "a")),), "rule test.a has no source"),
])
def test_the_check_looks_at_every_line(
        lines: tuple[Line, ...], fault: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(validate, "EVERY_RULE", (*EVERY_RULE, *lines))
    monkeypatch.setattr(validate, "LINE_LISTS", (*LINE_LISTS, lines))
    assert list(validate._rules()) == ([fault] if fault else [])


def test_the_check_names_what_a_law_version_lacks(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = tuple(one for one in BY_VERSION if not (isinstance(one, DutyRule) and one.in_force(date(2026, 3, 1))))
    monkeypatch.setattr(validate, "BY_VERSION", rules)
    assert list(validate._versions()) == [
        f"no DutyRule is in force on {day}" for day in ("2026-01-01", "2026-03-01", "2026-05-01", "2026-09-01")]


def test_the_check_names_people_whom_no_rule_of_a_version_gives_anybody(monkeypatch: pytest.MonkeyPatch) -> None:
    some = tuple(rule for rule in AUTHORITY_RULES if rule.gives == "ams")
    monkeypatch.setattr(decide, "AUTHORITY_RULES", some)
    monkeypatch.setattr(validate, "LAW_VERSIONS", LAW_VERSIONS[-1:])
    decide.rules_on.cache_clear()
    decide.decision_tree.cache_clear()
    try:
        assert [one.partition(" holds")[0] for one in validate._versions()] == [
            "no rule of the law version 2026-09-01"]
    finally:
        decide.rules_on.cache_clear()
        decide.decision_tree.cache_clear()


def test_the_check_names_a_detail_without_a_past_form(monkeypatch: pytest.MonkeyPatch) -> None:
    assert list(validate._past_forms()) == []
    monkeypatch.setattr(validate, "PAST", {name: one for name, one in PAST.items() if name != "duty.now.plan"})
    assert list(validate._past_forms()) == [
        "duty.now.plan has no form for days that are over: give its detail `past`"]


def test_the_check_names_a_rule_whose_last_day_is_mistyped(monkeypatch: pytest.MonkeyPatch) -> None:
    rule = next(one for one in BY_VERSION if one.id == "change.same_authority")
    ends, goes_on = replace(rule, days=Period(rule.first_day, date(2025, 6, 29))), replace(rule, days=SUMMER)
    monkeypatch.setattr(validate, "BY_VERSION", (*(one for one in BY_VERSION if one != rule), ends, goes_on))
    assert list(validate._versions()) == [
        "rule change.same_authority ends on 2025-06-29 and begins again on 2025-07-01: is a day mistyped?"]


def test_an_amendment_can_change_the_condition() -> None:
    young = is_("young")
    assert [one.when for one in amended(made(), Amendment(SPRING, when=young))] == [made().when, young]
