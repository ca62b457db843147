"""A day whose rules are over is told in the past: every detail, every head and title, and that rules have changed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from guide.answer import duty_texts as d
from guide.answer.duties import rules_are_over
from guide.facts.situation import situation_facts
from guide.language.locale import LANGUAGES, translator
from guide.law.days import EMPLOYMENT_AREAS_FIRST_DAY
from guide.law.duties import DUTY_DETAILS
from guide.law.duties.past_forms import PAST
from guide.law.lines import duties as duty_lines
from guide.law.versions import LAW_VERSIONS
from guide.reasoning.told_duties import details_shown
from tests.days import TODAY
from tests.law.duties.situations import days, outcome, parts, persons, section, shown

NOW = [one for one in DUTY_DETAILS if one.first_day >= EMPLOYMENT_AREAS_FIRST_DAY]
IN_FORCE = LAW_VERSIONS[-1].first_day
OVER = [day for day in days() if EMPLOYMENT_AREAS_FIRST_DAY <= day < IN_FORCE]


def test_every_detail_of_days_that_are_over_has_a_past_form() -> None:
    over = {one.message.id for one in NOW if one.first_day < IN_FORCE}
    assert set(PAST) == over
    assert len({message.id for message in PAST.values()}) == len(PAST)
    for lang in LANGUAGES:
        to = translator(lang)
        same = {one.message.id for one in NOW if one.message.id in PAST
                and to.text(one.message) == to.text(PAST[one.message.id])}
        assert same == set()


@pytest.mark.parametrize("on", OVER, ids=str)
def test_each_sentence_is_said_in_its_past_form_with_the_same_sources(on: date) -> None:
    for person in persons(on):
        if person == "ams":
            continue
        for seeks in (None, True, False):
            then, now = (section(on, person, situation_facts(), seeks, today) for today in (TODAY, None))
            assert [part.id for part in parts(then)] == [part.id for part in parts(now)]
            for one, other in zip(parts(then), parts(now), strict=True):
                assert one.title == d.TITLES_PAST[one.id]
                points = [(point.message.id, point.sources) for point in one.sentences if point.form == "point"]
                assert points == [(PAST[point.message.id].id, point.sources)
                                  for point in other.sentences if point.form == "point"]
                heads = {point.message for point in one.sentences if point.form == "head"}
                assert heads <= set(d.HEADS_PAST.values())
            present = {one.message.id for part in parts(now)
                       for one in details_shown(part.id, outcome(on, person), situation_facts())}
            assert not shown(then) & present


@pytest.mark.parametrize("on", OVER, ids=str)
def test_first_it_is_said_that_the_rules_have_changed(on: date) -> None:
    for person in persons(on):
        whole = section(on, person, situation_facts(), None, TODAY)
        if person == "ams":
            continue
        assert whole.title == d.TITLE_PAST
        assert whole.sentences[0].message == duty_lines.RULES_THEN
        assert whole.sentences[0].params == {"day": on}
        assert [group.title for group in whole.parts] == [d.FOR_ALL, d.FOR_SEEKERS_PAST]
        heads = [group.sentences[0].message for group in whole.parts]
        assert heads == [duty_lines.BINDS_ALL_PAST, duty_lines.BINDS_SEEKERS_PAST]


def test_what_holds_today_is_told_in_the_present_of_an_earlier_day_too() -> None:
    on = IN_FORCE
    assert on < TODAY
    assert not rules_are_over(on, TODAY)
    assert rules_are_over(on - timedelta(days=1), TODAY)
    assert not rules_are_over(TODAY, on)
    whole = section(on, "employment_authority", situation_facts(), None, TODAY)
    assert whole.title == d.TITLE
    assert duty_lines.RULES_THEN.id not in shown(whole)


def test_in_the_trial_titles_and_heads_are_in_the_past() -> None:
    for on in days():
        if on >= EMPLOYMENT_AREAS_FIRST_DAY:
            continue
        for person in ("trial_municipality", "te_office"):
            whole = section(on, person, situation_facts())
            assert [part.title for part in parts(whole)] == [d.TITLES_PAST[part.id] for part in parts(whole)]
            assert duty_lines.RULES_THEN.id not in shown(whole)


@pytest.mark.parametrize("on", days(), ids=str)
def test_the_rules_are_called_the_mainlands_while_aland_is_possible(on: date) -> None:
    notes = {duty_lines.MAINLAND.id, duty_lines.MAINLAND_PAST.id}
    for person in persons(on):
        found = shown(section(on, person, situation_facts())) & notes
        wanted = duty_lines.MAINLAND if on >= EMPLOYMENT_AREAS_FIRST_DAY else duty_lines.MAINLAND_PAST
        assert found == ({wanted.id} if person == "open" else set())
    if EMPLOYMENT_AREAS_FIRST_DAY <= on < IN_FORCE:
        assert duty_lines.MAINLAND_PAST.id in shown(section(on, "open", situation_facts(), None, TODAY))
