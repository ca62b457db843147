"""What has changed since a day: exactly the rules that begin or end, counted another way; nothing where nothing is."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from guide.__main__ import main
from guide.answer import history as t
from guide.answer.history import Change, changes_since, history_section, record
from guide.language.locale import LANGUAGES, translator
from guide.language.messages import Message
from guide.law.acts import EMPLOYMENT_ACT, TRIAL_ACT, Source
from guide.law.all_rules import ALL_RULES
from guide.law.days import Period
from guide.law.matters import MATTERS, handling
from guide.law.matters.model import KINDS
from guide.law.model import CHECKED, Rule
from guide.law.versions import LAW_VERSIONS
from guide.places.contacts import CONTACTS
from tests.days import TODAY

ONE_DAY = timedelta(days=1)
EVE = date(2021, 2, 28)
RULE_DAYS = sorted({day for rule in ALL_RULES
                    for day in (rule.first_day, rule.last_day and rule.last_day + ONE_DAY) if day})
EVERY_DAY = sorted({one.day for one in changes_since(date(2020, 1, 1), date(2030, 1, 1))})


def of_rules(changes: tuple[Change, ...]) -> set[str]:
    return {one.id for one in changes if one.what in ("rule", "duty") and one.kind != "checked"}


@pytest.mark.parametrize("day", RULE_DAYS, ids=str)
def test_a_day_names_exactly_the_rules_that_begin_or_end(day: date) -> None:
    expected = {rule.id for rule in ALL_RULES
                if rule.first_day == day or (rule.last_day is not None and rule.last_day + ONE_DAY == day)}
    changes = changes_since(day - ONE_DAY, day)
    assert of_rules(changes) == expected != set()
    assert {one.day for one in changes} == {day}
    kinds = {(one.id, one.kind) for one in changes if one.what in ("rule", "duty")}
    for rule in ALL_RULES:  # a rule of the same id on either side has changed, else it is new or has ended
        if rule.first_day == day:
            continues = any(one.id == rule.id and one.in_force(day - ONE_DAY) for one in ALL_RULES)
            assert (rule.id, "changed" if continues else "began") in kinds
        elif rule.last_day is not None and rule.last_day + ONE_DAY == day:
            continues = any(one.id == rule.id and one.in_force(day) for one in ALL_RULES)
            assert (rule.id, "changed" if continues else "ended") in kinds


def test_nothing_changes_between_the_days_of_change() -> None:
    assert set(RULE_DAYS) | {version.first_day for version in LAW_VERSIONS} | {CHECKED} <= set(EVERY_DAY)
    for day, following in zip(EVERY_DAY, [*EVERY_DAY[1:], date(2030, 1, 1)], strict=True):
        assert changes_since(day, following - ONE_DAY) == ()
    assert changes_since(TODAY, TODAY) == changes_since(TODAY, EVE) == ()
    section = history_section(date(2026, 9, 9), date(2026, 10, 1))
    assert [one.message for one in section.sentences] == [t.SPAN, t.NOTHING]


def test_two_spans_hold_what_the_whole_holds() -> None:
    whole = changes_since(EVE, TODAY)
    for day in EVERY_DAY:
        assert (*changes_since(day, TODAY), *changes_since(EVE, day)) == whole
    assert [one.day for one in whole] == sorted((one.day for one in whole), reverse=True)


@pytest.mark.parametrize("day", [one for one in EVERY_DAY if EVE + ONE_DAY < one <= TODAY], ids=str)
def test_a_matter_is_named_when_its_answer_changes(day: date) -> None:
    def told(matter: str, on: date) -> list[object]:
        kinds = KINDS["trial" if on < date(2025, 1, 1) else "employment_areas"]
        found = [handling(matter, on, kind) for kind in kinds]
        return [(one.server, one.handler, one.sources, one.steps, one.appeal, one.next_steps, one.notes, one.about_acts)
                for one in found]

    changed = {one.id for one in MATTERS if told(one.id, day - ONE_DAY) != told(one.id, day)}
    assert {one.id for one in changes_since(day - ONE_DAY, day) if one.what == "matter"} == changed


def test_the_laws_begin_change_and_end() -> None:
    laws = [(one.day, one.kind, one.id) for one in reversed(changes_since(EVE, TODAY)) if one.what == "law"]
    assert laws[0] == (date(2021, 3, 1), "began", TRIAL_ACT.number)
    assert {(kind, id) for day, kind, id in laws if day == date(2025, 1, 1)} == {
        ("began", EMPLOYMENT_ACT.number), ("ended", TRIAL_ACT.number)}
    assert {day for day, kind, _ in laws if kind == "changed"} == {
        version.first_day for version in LAW_VERSIONS} - {date(2021, 3, 1), date(2025, 1, 1)}


def rule(id: str, first_day: date, last_day: date | None = None, checked_on: date = EVE, words: str = "") -> Rule:
    return Rule(id=id, title=Message("a test", words or id), sources=(Source(EMPLOYMENT_ACT, "17"),),
                days=Period(first_day, last_day), checked_on=checked_on)


def test_what_came_and_went_is_told_and_in_what_a_rule_differs() -> None:
    rules = (rule("goes", date(2027, 1, 1), date(2027, 1, 31)), rule("other words", EVE, date(2027, 1, 31)),
             rule("other words", date(2027, 2, 1), words="new"), rule("other days", EVE, date(2027, 1, 31)),
             rule("other days", date(2027, 2, 1)))
    found = [one for one in changes_since(date(2026, 12, 31), date(2028, 1, 1), rules) if one.what == "rule"]
    assert [(one.id, one.kind, one.day.month, one.differs) for one in found] == [
        ("other words", "changed", 2, ("words",)), ("other days", "changed", 2, ()), ("goes", "ended", 2, ()),
        ("goes", "began", 1, ())]
    renumbered = [one for one in changes_since(date(2022, 12, 31), date(2023, 1, 1)) if one.id == "change.request"]
    assert [one.differs for one in renumbered] == [("source",)]


def test_a_few_checks_are_named_and_many_are_counted() -> None:
    few = tuple(rule(str(number), EVE, checked_on=date(2027, 5, 5)) for number in range(6))
    many = (*few, rule("one more", EVE, checked_on=date(2027, 5, 5)))
    after, until = date(2027, 5, 4), date(2027, 5, 5)
    assert [(one.kind, one.id) for one in changes_since(after, until, few)] == [("checked", str(n)) for n in range(6)]
    assert [(one.kind, one.count) for one in changes_since(after, until, many)] == [("checked", 7)]
    counts = {one.what: one.count for one in changes_since(CHECKED - ONE_DAY, CHECKED) if one.kind == "checked"}
    assert counts["rule"] == sum(one.checked_on == CHECKED for one in ALL_RULES)
    assert counts["address"] == sum(one.checked_on == CHECKED for one in CONTACTS.values())
    assert changes_since(until, until, many) == changes_since(after, after, many) == ()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_record_tells_every_change_in_words(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    to = translator(lang)
    assert main(["history", "--since", "2021-02-28", "--until", "2026-11-24", "--lang", lang]) == 0
    text = capsys.readouterr().out
    assert "{" not in text
    for change in changes_since(EVE, TODAY):
        assert change.sentence.text(to) in text
        assert all(source.label in text for source in change.sources)
    days = [line for line in text.splitlines() if line.startswith("## ")]
    assert len(days) == len(set(days))
    assert to.date(TODAY) in days[0]
    assert to.date(date(2021, 3, 1)) in days[-1]


def test_the_record_of_a_day_says_the_same_sentence_once() -> None:
    text = record(date(2026, 4, 30), date(2026, 5, 1), "fi")
    lines = [line for line in text.splitlines() if line.startswith("- ")]
    assert len(lines) == len(set(lines))


def test_the_command_wants_a_day(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["history"])
    with pytest.raises(SystemExit):
        main(["history", "--since", "yesterday"])
    assert "--since" in capsys.readouterr().err
