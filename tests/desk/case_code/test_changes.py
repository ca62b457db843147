"""An old code opens and says what has changed in the rules since it was given out."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from guide.desk.case_code import lines_of, pack, unpack
from guide.language.locale import LANGUAGES, translator
from guide.language.messages import Message
from guide.law.acts import EMPLOYMENT_ACT, Source
from guide.law.all_rules import ALL_RULES
from guide.law.days import Period
from guide.law.model import Rule, in_force
from guide.law.versions import LAW_VERSIONS
from guide.reasoning.rule_changes import checked_between
from tests.days import TODAY
from tests.desk.case_code.cases import COMMONEST

ISSUED, OPENED = date(2027, 3, 1), date(2028, 9, 1)
CHECKED = TODAY


def rule(id: str, first_day: date, last_day: date | None = None, checked_on: date = CHECKED) -> Rule:
    return Rule(id=id, title=Message("a test", id), sources=(Source(EMPLOYMENT_ACT, "17"),),
                days=Period(first_day, last_day), checked_on=checked_on)


RULES = (
    rule("stays", date(2025, 1, 1)),
    rule("changes", date(2025, 1, 1), date(2027, 12, 31)), rule("changes", date(2028, 1, 1)),
    rule("ends", date(2025, 1, 1), date(2028, 5, 31)),
    rule("comes", date(2027, 3, 2)),
    rule("already there", ISSUED),
    rule("comes and goes", date(2027, 6, 1), date(2027, 7, 31)),
    rule("not yet", date(2029, 1, 1)),
    rule("gone long ago", date(2021, 3, 1), date(2024, 12, 31)),
    rule("checked again", date(2025, 1, 1), checked_on=date(2028, 2, 1)),
)


def test_an_old_code_opens_and_says_what_has_changed() -> None:
    opened = unpack(pack({"home_municipality": "091"}, ISSUED), OPENED, RULES)
    assert (opened.issued_on, opened.on) == (ISSUED, ISSUED)
    assert [(change.kind, change.rule.id, change.day) for change in opened.changed_since] == [
        ("began", "comes", date(2027, 3, 2)), ("changed", "changes", date(2028, 1, 1)),
        ("ended", "ends", date(2028, 6, 1))]
    assert [one.id for one in opened.checked_since] == ["checked again"]


def test_a_code_of_today_has_nothing_to_say() -> None:
    opened = unpack(pack({"home_municipality": "091"}, OPENED), OPENED, RULES)
    assert opened.changed_since == ()
    assert opened.checked_since == ()
    assert lines_of(opened, OPENED) == ()


def test_a_check_concerns_the_rules_of_the_day_asked_about() -> None:
    checked = rule("trial", date(2021, 3, 1), date(2024, 12, 31), checked_on=date(2028, 1, 1))
    assert checked_between(ISSUED, OPENED, date(2023, 1, 1), (checked,)) == (checked,)
    assert checked_between(ISSUED, OPENED, ISSUED, (checked,)) == ()
    assert checked_between(date(2028, 1, 1), OPENED, date(2023, 1, 1), (checked,)) == ()
    assert checked_between(ISSUED, date(2027, 12, 31), date(2023, 1, 1), (checked,)) == ()


def test_the_real_rules_tell_of_the_job_applicant_profile() -> None:
    before = date(2026, 8, 31)
    opened = unpack(pack({"home_municipality": "091"}, before), TODAY)
    assert {change.day for change in opened.changed_since} == {date(2026, 9, 1), date(2026, 9, 8)}
    began = [change.rule.title.fi for change in opened.changed_since if change.kind == "began"]
    assert any("työnhakuprofiili" in title for title in began)


@pytest.mark.parametrize("version", LAW_VERSIONS, ids=lambda version: str(version.first_day))
def test_what_has_changed_turns_the_old_rules_into_the_new_ones(version: object) -> None:
    first_day: date = version.first_day  # type: ignore[attr-defined]
    issued_on = max(first_day - timedelta(days=1), LAW_VERSIONS[0].first_day)
    changes = unpack(pack({}, issued_on), first_day).changed_since
    before, now = in_force(ALL_RULES, issued_on), in_force(ALL_RULES, first_day)
    came = [change.rule for change in changes if change.kind != "ended"]
    assert set(came) == set(now) - set(before)
    assert {change.rule.id for change in changes if change.kind == "ended"} == (
        {one.id for one in before} - {one.id for one in now})
    assert bool(changes) == (before != now)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_age_of_a_code_is_told_in_every_language(lang: str) -> None:
    to = translator(lang)
    code = pack(COMMONEST["wants service in a language"], ISSUED)
    opened = unpack(code, OPENED, RULES)
    texts = [line.text(to) for line in lines_of(opened, OPENED)]
    assert len(texts) == 7
    assert not any("{" in text for text in texts)
    assert to.date(ISSUED) in texts[0]
    assert to.date(date(2028, 2, 1)) in texts[-1]
    quiet = lines_of(unpack(code, OPENED, RULES[:1]), OPENED)
    assert [line.message.id for line in quiet] == ["desk.code.issued", "desk.code.about", "desk.code.nothing_changed"]
