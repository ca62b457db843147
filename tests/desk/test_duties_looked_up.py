"""A duty, a sentence of it and a first step looked up alone: with what an answer says beside another."""

from __future__ import annotations

from datetime import date

import pytest

from guide.answer import costs
from guide.answer.duty_texts import TITLES_PAST
from guide.desk import search_texts as t
from guide.desk.search_detail import detail_of
from guide.desk.search_entries import rules_by_key
from guide.language.locale import LANGUAGES, Lang
from guide.language.messages import Message
from guide.law.consequences import CONSEQUENCES
from guide.law.duties import SEARCH, DutyDetail
from guide.law.duties.general_duties import DUTIES
from guide.law.lines import duties as duty_lines
from guide.law.lines.duties import KEEP_SEARCH
from guide.law.model import in_force
from guide.law.steps import STEPS
from tests.acts_in_force import not_in_force
from tests.days import TODAY
from tests.desk.test_search_detail import DAYS, DOUBTS, every_text, hit


@pytest.mark.parametrize("on", DAYS, ids=str)
def test_a_duty_alone_has_the_steps_of_its_costs_and_what_counts_as_one(on: date) -> None:
    for duty in in_force(DUTIES, on):
        section = detail_of(hit("duty", duty.id), "fi", on, TODAY)
        assert costs.SAME not in {one.message for one in section.every_sentence()}
        priced = [one for one in in_force(CONSEQUENCES, on) if one.duty == duty.id and one.kind == "consequence"]
        steps = [one for one in priced if one.act in ("neglect", "missed_meeting", "refused_or_left_service")]
        times = {one.repeated for one in steps if one.repeated is not None}
        told = [one.message for one in section.every_sentence()]
        rows = [row for part in section.parts for one in part.sentences for row in one.rows if row.step]
        assert len(rows) >= len(times)
        counted = {one.message for one in in_force(duty_lines.COUNTED, on)}
        assert bool(counted & set(told)) is bool(times)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("on", "doubt"), [
    (date(2021, 4, 1), duty_lines.DOUBT_2021), (date(2024, 5, 1), None), (date(2025, 6, 15), None),
    (date(2026, 1, 15), duty_lines.DOUBT_2025), (date(2026, 4, 1), duty_lines.DOUBT_2026),
    (TODAY, duty_lines.DOUBT_2026)])
def test_a_duty_alone_says_who_can_confirm_a_doubtful_cost(on: date, doubt: Message | None, lang: Lang) -> None:
    for duty in in_force(DUTIES, on):
        rules = [one for one in in_force(CONSEQUENCES, on) if one.duty == duty.id]
        if not any(one.of_the_benefit for one in rules):
            continue
        section = detail_of(hit("duty", duty.id), lang, on, TODAY)
        told = [one.message for one in section.every_sentence()]
        assert [one for one in told if one in DOUBTS] == ([doubt] if doubt else [])
        if doubt:
            assert told.index(doubt) < told.index(costs.TABLE)
            assert "Kela" in " ".join(every_text(section, lang)) or "FPA" in " ".join(every_text(section, lang))


@pytest.mark.parametrize("on", [*DAYS, TODAY], ids=str)
def test_a_sentence_on_a_doubtful_cost_is_not_to_be_confirmed_by_the_authority(on: date) -> None:
    for key, rules in rules_by_key().items():
        rule = next((one for one in rules if one.in_force(on)), None)
        if key == SEARCH or not isinstance(rule, DutyDetail) or rule.certain:
            continue
        notes = {one.message for one in detail_of(hit("duty", key), "fi", on, TODAY).sentences if one.form == "note"}
        shown = [one for one in rules if one.in_force(on) and isinstance(one, DutyDetail) and not one.certain]
        assert bool(notes & DOUBTS) is any(one.cost_is_doubtful for one in shown)
        assert (t.CONFIRM in notes) is any(not one.cost_is_doubtful for one in shown)


@pytest.mark.parametrize("on", [*DAYS, TODAY], ids=str)
def test_a_first_step_opens_with_what_to_do_as_an_answer_of_the_day_has_it(on: date) -> None:
    for step in in_force(STEPS, on):
        section = detail_of(hit("duty", step.message.id), "fi", on, TODAY)
        told, past = section.sentences[0], on < TODAY
        assert (told.act, told.message) == ((step.past_act, step.past) if past else (step.act, step.message))
        assert section.title == told.act
        named = next(one for one in section.sentences if one.message == t.DUTY)
        assert named.params["title"] == (TITLES_PAST[SEARCH] if past else KEEP_SEARCH)
        assert not_in_force(named.sources, on) == set()
