"""What a person should leave with is picked from the result, and nothing of it is forgotten."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from guide.answer import texts as t
from guide.answer.blocks import Named, Section, Sentence
from guide.answer.duties import rules_are_over
from guide.answer.duty_texts import TITLES_PAST
from guide.answer.names import named
from guide.answer.past_forms import of_day
from guide.desk import key_points as parts
from guide.desk.board import board
from guide.desk.key_points import TELLS_GROUND, case_result, every, key_points, laws_of
from guide.facts.all_facts import AUTHORITY_FACTS
from guide.facts.situation import situation_facts
from guide.law.duties import SEARCH
from guide.law.duties.general_duties import DUTIES
from guide.law.duties.past_forms import PAST
from guide.law.lines import certainty, change
from guide.law.model import in_force
from guide.law.versions import version_on
from guide.reasoning.examples import EXAMPLES
from guide.reasoning.told_duties import details_shown
from tests.days import TODAY
from tests.desk.given import GIVEN

EVERY = (parts.WHO_ID, parts.CONTACT_ID, parts.NEXT_ID, parts.DUTIES_ID, parts.CHANGE_ID, parts.COMPLAINT_ID,
         parts.UNCERTAIN_ID, parts.BASIS_ID)
OPEN = tuple(name for name, example in EXAMPLES.items() if example.expected.unsettled)
ALAND = tuple(name for name, example in EXAMPLES.items() if example.expected.servers == ("ams:",))
MAINLAND = tuple(name for name in EXAMPLES if name not in (*OPEN, *ALAND))


def sections(name: str, with_ground: bool = False) -> dict[str, Section]:
    whole, answers, _ = case_result(GIVEN[name], TODAY)
    return {section.id: section for section in key_points(whole, answers, with_ground)}


def ids(section: Section) -> list[str]:
    return [one.message.id for one in section.every_sentence()]


@pytest.mark.parametrize("name", MAINLAND)
def test_a_settled_case_has_every_part(name: str) -> None:
    whole, _, outcome = case_result(GIVEN[name], TODAY)
    found = sections(name)
    reservations = {one.message for one in certainty.RESERVATIONS}
    notes = [*(one for one in whole.lead if one.message in reservations),
             *(one for one in every(whole.section("certainty")) if one.form == "note"),
             *(one for one in every(whole.section("oversight")) if one.message == certainty.LVV_INFERRED)]
    told_next = {parts.CHANGE_ID} - set(found)  # where all of the way is what to do next
    assert tuple(found) == tuple(one for one in EVERY if one not in told_next and (notes or one != parts.UNCERTAIN_ID))
    assert found[parts.WHO_ID].sentences[0] == whole.headline
    assert [one.message.id for one in notes] == (ids(found[parts.UNCERTAIN_ID]) if notes else [])
    assert ids(found[parts.BASIS_ID]) == [certainty.ADVICE.id, certainty.RULES_AS_OF.id, certainty.CHECKED.id]
    first = next(one for one in every(whole.section("change")) if one.message.id not in TELLS_GROUND)
    way = (*found[parts.NEXT_ID].sentences, *every(found.get(parts.CHANGE_ID)))
    assert way.count(first) == 1  # what to do next is not told again as the way
    complaints = {one.message.id for one in every(whole.section("oversight")) if one.link}
    assert complaints
    assert complaints <= set(ids(found[parts.COMPLAINT_ID]))
    addressee = outcome.change.addressed_to
    named_in_change = [replace(of, bent="") for one in way if isinstance(of := one.params.get("name"), Named)]
    assert addressee is None or named(addressee) in named_in_change


@pytest.mark.parametrize("name", MAINLAND)
def test_every_duty_is_there_with_its_deadlines(name: str) -> None:
    _, answers, outcome = case_result(GIVEN[name], TODAY)
    found = sections(name)
    in_law = in_force(DUTIES, outcome.on)
    assert len(in_law) == 5
    past = version_on(outcome.on).of_trial or rules_are_over(outcome.on, TODAY)
    titles = {TITLES_PAST[rule.id].id if past else rule.title.id for rule in in_law}
    assert titles <= set(ids(found[parts.DUTIES_ID]))
    person = situation_facts(seeks_benefit=answers.seeks_benefit)
    deadlines = {PAST.get(one.message.id, one.message).id if past else one.message.id
                 for duty in (*(rule.id for rule in in_law), SEARCH)
                 for one in details_shown(duty, outcome, person) if one.kind == "deadline"}
    assert deadlines <= {one for section in found.values() for one in ids(section)}


@pytest.mark.parametrize("name", OPEN)
def test_an_open_case_has_no_parts_that_follow_from_who_serves(name: str) -> None:
    whole, _, outcome = case_result(GIVEN[name], TODAY)
    found = sections(name)
    assert set(found) - {parts.UNCERTAIN_ID} == {parts.WHO_ID, parts.CONTACT_ID, parts.NEXT_ID, parts.BASIS_ID}
    asked_next = board(GIVEN[name], TODAY).next or outcome.unsettled[0]
    assert ids(found[parts.NEXT_ID]) == [
        t.SETTLED_BRIEFLY.id, of_day(AUTHORITY_FACTS[asked_next].where_to_check, whole.over).id,
        *(one.message.id for one in every(whole.section("steps")))]
    points = [one for one in found[parts.WHO_ID].sentences if one.form == "point"]
    assert len(points) == len(outcome.servers)


@pytest.mark.parametrize("name", ALAND)
def test_on_aland_there_is_whom_to_ask(name: str) -> None:
    found = sections(name)
    assert {parts.CHANGE_ID, parts.COMPLAINT_ID} <= set(found)
    asked: list[Sentence] = [one for one in found[parts.NEXT_ID].sentences if one.link == "ams"]
    assert asked


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_tells_the_ground_is_there_only_when_asked_for(name: str) -> None:
    without, asked_for = sections(name), sections(name, with_ground=True)
    assert not [one for section in without.values() for one in ids(section) if one in TELLS_GROUND]
    for part_id, section in without.items():
        assert ids(section) == [one for one in ids(asked_for[part_id]) if one not in TELLS_GROUND]


@pytest.mark.parametrize("ground", ["language", "relationship", "safety"])
def test_a_paper_says_that_a_transfer_of_the_trial_was_not_to_be_had(ground: str) -> None:
    """Whatever the ground: a place outside the trial, or services at risk, tell nothing of it."""
    given = GIVEN["trial-transfer-to-municipality"] | {"change_ground": ground}
    failed, doubt = (change.FAILED.id, change.FAILED_TARGET.id, change.FAILED_SERVICES.id), change.NOT_GRANTED.id
    for more, reasons, open_still in (({}, (), True), ({"change_target": "235"}, failed[:2], False),
                                      ({"services_kept": "no"}, (failed[0], failed[2]), False)):
        whole, answers, _ = case_result(given | more, TODAY)
        said = [one for part in key_points(whole, answers, with_ground=False) for one in ids(part)]
        assert tuple(one for one in said if one in failed) == reasons
        assert (doubt in said) is open_still
    whole, answers, _ = case_result(given | {"change_ground": "none"}, TODAY)
    said = [one for part in key_points(whole, answers, with_ground=False) for one in ids(part)]
    assert change.FAILED.id in said
    assert change.FAILED_GROUND.id not in said


def test_safety_stands_first_when_the_ground_may_be_told() -> None:
    assert ids(sections("today-safety", with_ground=True)[parts.NEXT_ID])[0] == change.SAFETY_INSTEAD.id


def test_laws_are_listed_once_with_their_sections_and_read_in_the_readers_language() -> None:
    _, _, outcome = case_result(GIVEN["today-helsinki"], TODAY)
    laws = {act.number: (act, found) for act, found in laws_of(outcome).items()}
    act, found = laws["380/2023"]
    assert "§ 17(1)" in [one.short for one in found]
    assert act.address("fi").endswith("/fi/laki/ajantasa/2023/20230380")
    assert act.address("sv").endswith("/sv/laki/ajantasa/2023/20230380")
    assert outcome.on == date(2026, 11, 24)
