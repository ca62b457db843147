"""Then and now: every example and case between days of every law version."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from guide import Answers, evaluate
from guide.answer import then_and_now
from guide.answer.then_and_now import CompareRow, compare_notes, compare_rows
from guide.language.locale import LANGUAGES, translator
from guide.language.messages import Message
from guide.law.days import DateNotCovered
from guide.law.versions import LAW_VERSIONS
from guide.reasoning.examples import EXAMPLES
from guide.reasoning.then_and_now import THEN, compare
from tests.acts_in_force import not_in_force
from tests.all_told import answers_of
from tests.days import TODAY
from tests.sampling import sample
from tests.telling import Tell

DAYS = (*(version.first_day for version in LAW_VERSIONS), THEN, TODAY)
GROUPS = tomllib.loads((Path(__file__).parents[1] / "reasoning" / "cases-change.toml").read_text(encoding="utf-8"))
CASES = [example.answers for example in EXAMPLES.values()] + [
    answers_of({name: None if value == "?" else value for name, value in {**group["base"], **case["give"]}.items()})
    for group in GROUPS.values() for case in group["cases"]] + [Answers(on=TODAY), Answers(on=THEN)]
#: Stays told that lead to no other authority.
STAYS = {stay: Answers(on=TODAY, home_municipality="049", stay_municipality=code, change_wanted=True,
                       change_ground="stay") for stay, code in (("own_area", "235"), ("aland", "478"))}
CASES += STAYS.values()
#: Wishes for a place on Åland, with a ground or without one.
WISHES = [Answers(on=TODAY, home_municipality="853", change_wanted=True, change_target="478", **ground)
          for ground in ({}, {"change_ground": "stay"}, {"change_ground": "language", "service_language": "sv"})]
CASES += WISHES
#: Each case between some days of law versions, others for each; `make whole` takes every pair of days.
PAIRS = [(answers, days) for number, answers in enumerate(CASES)
         for days in sample(list(product(DAYS, DAYS)), "compare", number, most=5)]
OTHER_WAY = {"added": "removed", "removed": "added", "same": "same", "changed": "changed"}


@cache
def rows(answers: Answers, then: date, now: date) -> tuple[CompareRow, ...]:
    return compare_rows(answers, then, now)


def test_changed_is_true_exactly_when_what_is_read_differs(tell: Tell) -> None:
    held = 0
    for answers, (then, now) in PAIRS:
        for row in rows(answers, then, now):
            for lang in LANGUAGES:
                to = translator(lang)
                differs = [s.text(to) for s in row.then] != [s.text(to) for s in row.now]
                assert row.changed is differs, (answers, then, now, row.id, lang)
                held += 1
            assert row.changed is (row.mark != "same")
    tell(f"{len(CASES)} cases between {len(DAYS)}x{len(DAYS)} days: {held} rows hold")


def test_it_reads_the_same_from_either_end() -> None:
    for answers, (then, now) in PAIRS:
        there = {row.id: row for row in rows(answers, then, now)}
        back = {row.id: row for row in rows(answers, now, then)}
        assert there.keys() == back.keys()
        for name, row in there.items():
            other = back[name]
            assert (row.then, row.now, row.changed, row.mark) == (
                other.now, other.then, other.changed, OTHER_WAY[other.mark])


def test_a_side_says_what_is_answered_for_its_day() -> None:
    to = translator("en")
    for answers, then in sample(list(product(CASES, DAYS)), "sides", most=250):
        left = compare(answers, then, TODAY).then
        outcome = evaluate(left.answers)
        shown = {row.id: " ".join(s.text(to) for s in row.then) for row in rows(answers, then, TODAY)}
        assert left.outcome == outcome
        if outcome.settled:
            assert outcome.servers[0].names.en in shown["server"]
        else:
            assert "We do not know" in shown["server"]
            assert all(server.names.en in shown["server"] for server in outcome.servers)
        nobody = left.facts["stay_told"] in STAYS or left.facts["target_on_aland"] is True
        addressed = None if nobody else outcome.change.addressed_to
        assert addressed is None or addressed.names.en in shown["ask"]
        bound = {f"duty.{duty.id}" for duty in outcome.duties}
        absent = {name for name, text in shown.items() if name.startswith("duty.") and any(
            words in text for words in ("did not name", "does not name", "in other words", "may have changed"))}
        named = {name for name, text in shown.items() if name.startswith("duty.") and "may have changed" not in text}
        assert not bound & absent & named
        absent -= bound
        assert {name for name in shown if name.startswith("duty.")} - bound - absent == (
            set() if outcome.duties else {name for name in shown if name.startswith("duty.")})


def test_every_sentence_has_sources_and_every_row_a_title() -> None:
    for answers, then in sample(list(product(CASES, DAYS)), "sources", most=150):
        for row in rows(answers, then, TODAY):
            assert row.title.fi
            for sentence in (*row.then, *row.now, *compare_notes(answers, then, TODAY)):
                assert sentence.sources
                assert len(set(sentence.sources)) == len(sentence.sources)
                assert all("{" not in sentence.text(translator(lang)) for lang in LANGUAGES)


def test_no_cell_cites_an_act_that_was_not_in_force_on_its_day() -> None:
    for answers, (then, now) in PAIRS:
        for row in rows(answers, then, now):
            for day, cell in ((then, row.then), (now, row.now)):
                cited = (source for sentence in cell for source in sentence.sources)
                assert not not_in_force(cited, day), (answers, day, row.id)


def test_what_is_said_of_duties_on_aland_rests_on_no_act_of_the_mainland() -> None:
    for then in (THEN, TODAY):
        row = next(row for row in rows(Answers(on=TODAY, home_municipality="478"), then, TODAY) if row.id == "duties")
        assert {source.act.number for sentence in row.then for source in sentence.sources} == {"ÅFS 2006:8"}


@pytest.mark.parametrize("then", [date(2024, 12, 31), date(2025, 6, 15), date(2026, 1, 20)], ids=str)
def test_who_seeks_no_benefit_is_told_no_cost_of_neglect(then: date) -> None:
    def costs(seeks: bool) -> list[str]:
        answers = Answers(on=TODAY, home_municipality="091", status="unemployed", seeks_benefit=seeks)
        return [one.message.id for row in rows(answers, then, TODAY) for one in (*row.then, *row.now)
                if one.message in then_and_now.FIRST_COST.values()]

    assert costs(seeks=False) == []
    assert costs(seeks=True)


@pytest.mark.parametrize(("then", "now", "overdue"), [
    (THEN, TODAY, False), (date(2025, 6, 15), date(2027, 1, 2), True), (date(2027, 1, 2), THEN, True)])
def test_rules_past_their_review_are_said_to_be_so(then: date, now: date, overdue: bool) -> None:
    ids = [one.message.id for one in compare_notes(Answers(on=TODAY, home_municipality="091"), then, now)]
    assert ("certainty.stale" in ids) is overdue


def test_a_duty_has_one_title_at_all_times() -> None:
    titles: dict[str, set[Message]] = {}
    for answers, (then, now) in PAIRS:
        for row in rows(answers, then, now):
            titles.setdefault(row.id, set()).add(row.title)
    assert all(len(found) == 1 for found in titles.values())


def test_the_same_day_changes_nothing() -> None:
    for answers, day in sample(list(product(CASES, DAYS)), "same day", most=250):
        assert not any(row.changed for row in rows(answers, day, day))


def test_duties_said_in_other_words_are_not_gone() -> None:
    answers = EXAMPLES["trial-under-30"].answers
    found = {row.id: row for row in rows(answers, date(2021, 6, 1), TODAY)}
    marks = {name: row.mark for name, row in found.items() if name.startswith("duty.")}
    assert marks == {**dict.fromkeys(marks, "changed"), "duty.contact_details_and_evidence": "added"}
    assert {name for name, row in found.items()
            if any(one.message is then_and_now.DUTY["in_other_words"] for one in row.now)} == {
        "duty.attend_interviews", "duty.draw_up_plan", "duty.carry_out_and_report_plan",
        "duty.seek_and_attend_agreed_services"}
    back = {row.id: row.mark for row in rows(answers, TODAY, date(2021, 6, 1))}
    assert {name for name, mark in back.items() if mark == "removed"} == {"duty.contact_details_and_evidence"}


@pytest.mark.parametrize(("then", "now", "duties"), [
    (date(2026, 2, 28), TODAY, {"seek_work_and_training", "assess_service_need", "plan_and_services"}),
    (date(2025, 12, 31), TODAY, {"seek_work_and_training", "assess_service_need", "plan_and_services"}),
    (date(2026, 2, 28), date(2026, 3, 1), {"seek_work_and_training", "assess_service_need", "plan_and_services"}),
    (date(2022, 5, 1), date(2022, 5, 2), set()), (date(2025, 1, 1), date(2025, 12, 31), set())])
def test_v22_a_duty_that_costs_or_says_something_else_is_not_as_it_was(
        then: date, now: date, duties: set[str]) -> None:
    answers = Answers(on=TODAY, home_municipality="091")
    changed = {row.id.removeprefix("duty.") for row in rows(answers, then, now)
               if row.id.startswith("duty.") and row.mark == "changed"}
    assert duties <= changed
    assert duties or then.year == 2022 or not changed


def test_v22_the_first_neglect_is_told_where_its_price_changed() -> None:
    found = {row.id: row for row in rows(Answers(on=TODAY, home_municipality="091"), date(2026, 2, 28), TODAY)}
    row, to = found["duty.assess_service_need"], translator("en")
    assert "written reminder" in " ".join(one.text(to) for one in row.then)
    assert "7 days without benefit" in " ".join(one.text(to) for one in row.now)
    notes = compare_notes(Answers(on=TODAY, home_municipality="091"), date(2026, 2, 28), TODAY)
    assert {then_and_now.SEARCH_CHANGED, then_and_now.COSTS_DOUBTFUL} <= {one.message for one in notes}
    assert then_and_now.SEARCH_CHANGED not in {
        one.message for one in compare_notes(Answers(on=TODAY, home_municipality="091"), TODAY, TODAY)}


def test_a_customer_of_a_te_office_is_told_no_section_of_the_trial_act() -> None:
    answers = Answers(on=TODAY, home_municipality="405", status="unemployed")
    for then in (date(2021, 6, 1), date(2022, 6, 1)):
        law = [source.label for row in rows(answers, then, TODAY) if row.id.startswith("duty")
               for one in row.then for source in one.sources]
        assert law
        assert not [label for label in law if label.startswith("1269/2020")]


def test_the_rules_of_aland_stand_beside_each_duty_and_in_no_row_of_their_own() -> None:
    moved = Answers(on=THEN, home_municipality="035", stay_municipality="091")
    there = {row.id for row in rows(moved, THEN, TODAY) if row.id.startswith("dut")}
    assert "duties" not in there
    assert {row.id for row in rows(moved, THEN, THEN) if row.id.startswith("dut")} == {"duties"}


def test_a_te_office_as_target_is_left_out_today_and_said() -> None:
    answers = EXAMPLES["trial-summer-2021-transfer"].answers
    both = compare(answers, answers.on, TODAY)
    assert (both.then.answers.change_target, both.then.left_out) == ("te_office", ())
    assert (both.now.answers.change_target, both.now.left_out) == (None, ("change_target",))
    assert then_and_now.TE_OFFICE_LEFT_OUT in {note.message for note in compare_notes(answers, answers.on, TODAY)}
    assert then_and_now.TE_OFFICE_LEFT_OUT not in {
        note.message for note in compare_notes(answers, answers.on, THEN)}


def test_what_today_does_not_ask_is_not_settled_then_and_says_which() -> None:
    row = rows(Answers(on=TODAY, home_municipality="091"), THEN, TODAY)[0]
    assert (row.id, row.changed) == ("server", True)
    assert row.then[0].message == then_and_now.NOT_SETTLED
    assert row.now[0].message == then_and_now.SERVED["employment_authority"]


def test_the_note_on_a_complaint_agrees_with_the_cell_of_today() -> None:
    answers = Answers(on=TODAY, home_municipality="091")
    of_2025 = [note.message.id for note in compare_notes(answers, date(2025, 6, 2), TODAY)]
    assert "oversight.complain_lvv_today" in of_2025
    assert "compare.note.complaint" not in of_2025
    trial = EXAMPLES["trial-summer-2021-transfer"].answers
    of_trial = [note.message.id for note in compare_notes(trial, trial.on, TODAY)]
    assert "compare.note.complaint" in of_trial
    assert "oversight.complain_lvv_today" not in of_trial


@pytest.mark.parametrize(("stay", "route"), [("own_area", "compare.route.same"), ("aland", "compare.route.aland")])
def test_a_stay_that_leads_nowhere_is_asked_of_nobody(stay: str, route: str) -> None:
    told = {row.id: [sentence.message.id for sentence in row.now] for row in rows(STAYS[stay], THEN, TODAY)}
    assert (told["route"], told["ask"]) == ([route], ["compare.ask.nobody"])


@pytest.mark.parametrize("wish", WISHES)
def test_a_wish_for_aland_is_asked_of_nobody(wish: Answers) -> None:
    told = {row.id: [sentence.message.id for sentence in row.now] for row in rows(wish, THEN, TODAY)}
    assert (told["route"], told["ask"]) == (["compare.route.aland"], ["compare.ask.nobody"])


def test_a_day_before_the_trial_is_an_error() -> None:
    with pytest.raises(DateNotCovered):
        compare(Answers(on=TODAY), date(2021, 2, 28), TODAY)


def test_no_text_is_there_in_vain() -> None:
    used = {row.title.id for answers in CASES for row in rows(answers, THEN, TODAY)}
    for answers, then in product([*CASES, Answers(on=TODAY, home_municipality="091", seeks_benefit=False)], DAYS):
        for row in rows(answers, then, TODAY):
            used |= {sentence.message.id for sentence in (*row.then, *row.now)}
        used |= {note.message.id for note in compare_notes(answers, then, TODAY)}
    every = {value.id for value in vars(then_and_now).values() if isinstance(value, Message)}
    for table in (then_and_now.SERVED, then_and_now.DUTY, then_and_now.ROUTE, then_and_now.ASK,
                  then_and_now.SUPERVISOR, then_and_now.COMPLAINT):
        every |= {message.id for message in table.values()}
    assert every - used == set()
