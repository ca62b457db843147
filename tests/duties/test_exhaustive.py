"""Every version of the law, first and last day, times every situation, times every kind of server."""

from __future__ import annotations

from datetime import date

import pytest

from guide.answer import duties as d
from guide.law.duties import DUTY_DETAILS, SEARCH, Situation
from guide.law.duties.general_duties import DUTIES, NEW_DUTIES_FIRST_DAY
from guide.law.lines import duties as duty_lines
from guide.law.model import in_force
from guide.law.versions import TRIAL_LAST_DAY
from tests.duties.situations import PERSONS, SITUATIONS, days, outcome, parts, persons, points, section, shown

HEADS = {message.id for heads in (d.HEADS, d.HEADS_PAST) for message in heads.values()}


def test_the_persons_are_served_as_their_names_say() -> None:
    for on in days():
        for person in persons(on):
            settled = outcome(on, person).settled
            assert settled == (person != "open")
            assert not settled or outcome(on, person).servers[0].kind == person
    assert {person for on in days() for person in persons(on)} == set(PERSONS)
    assert len(SITUATIONS) == len(set(SITUATIONS)) == 81


@pytest.mark.parametrize("on", days(), ids=str)
def test_every_duty_is_a_part_with_something_to_do_and_sources(on: date) -> None:
    """S42-S46: the duties of the day in their order, each with at least one thing to do."""
    expected = [rule.id for rule in in_force(DUTIES, on)] + ([SEARCH] if on >= NEW_DUTIES_FIRST_DAY else [])
    do = {one.message.id for one in in_force(DUTY_DETAILS, on) if one.kind == "do"}
    for person in persons(on):
        for situation in SITUATIONS:
            whole = section(on, person, situation)
            assert all(sentence.sources for sentence in whole.every_sentence())
            if person == "ams":
                assert shown(whole) == {duty_lines.ALAND.id}
                continue
            found = list(parts(whole))
            assert [part.id for part in found] == expected
            for part in found:
                assert part.sentences[0].message.id in (d.HEADS["do"].id, d.HEADS_PAST["do"].id)
                assert {point.message.id for point in points(part)} & do, (part.id, situation)


@pytest.mark.parametrize("on", days(), ids=str)
def test_a_detail_is_left_out_exactly_when_its_condition_is_known_not_to_hold(on: date) -> None:
    for person in persons(on):
        if person == "ams":
            continue
        for situation in SITUATIONS:
            by_part = {part.id: {point.message.id for point in points(part)}
                       for part in parts(section(on, person, situation))}
            expected: dict[str, set[str]] = {part: set() for part in by_part}
            for one in in_force(DUTY_DETAILS, on):
                served = outcome(on, person).servers if outcome(on, person).settled else ()
                if one.area is not None and one.area not in {server.area for server in served}:
                    continue
                if one.when.value(situation.facts()) is not False:
                    expected[one.duty].add(one.message.id)
            assert by_part == expected


@pytest.mark.parametrize("on", days(), ids=str)
def test_no_detail_about_a_situation_that_is_not_the_persons(on: date) -> None:
    """Told by the names of the messages, apart from the conditions that decide."""
    marks = {"part_time": ("count_part_time", "part_time_offered"), "laid_off": ("laid_off", "reduced_hours"),
             "under_25_without_vocational": ("young",),
             "seeks_benefit": ("neglect_again", "benefits_", "general_benefit", "sanction.first", "sanction.second",
                               "benefit_lost", "report_changes", "young", "left_work", "refuse", "statement",
                               "decision", "meanwhile", "search_reasons", "interview_reasons", "valid_reason",
                               "offered_reasons", "leave_reasons", "dispute", "sanction.social_assistance")}
    for person in persons(on):
        for situation in SITUATIONS:
            ids = shown(section(on, person, situation))
            for field, names in marks.items():
                if getattr(situation, field) is False:
                    assert not [one for one in ids if any(name in one for name in names)], (field, ids)


@pytest.mark.parametrize("on", days(), ids=str)
def test_one_note_a_part_when_something_is_uncertain_and_none_otherwise(on: date) -> None:
    for person in persons(on):
        for situation in SITUATIONS:
            for part in parts(section(on, person, situation)):
                uncertain = any(not one.certain for one in d.details_shown(part.id, outcome(on, person), situation))
                notes = [sentence for sentence in part.sentences if sentence.message == d.CONFIRM]
                assert len(notes) == uncertain
                assert all(note.form == "note" and note is part.sentences[-1] for note in notes)


@pytest.mark.parametrize("on", days(), ids=str)
def test_every_head_is_followed_by_its_points(on: date) -> None:
    for person in persons(on):
        for situation in SITUATIONS:
            for part in parts(section(on, person, situation)):
                for head, following in zip(part.sentences, [*part.sentences[1:], None], strict=True):
                    if head.message.id in HEADS:
                        assert following is not None
                        assert following.form == "point"


@pytest.mark.parametrize("on", [day for day in days() if day > TRIAL_LAST_DAY], ids=str)
def test_the_groups_stay_visible(on: date) -> None:
    """S42-S45 bind who seeks a benefit, S46 everybody."""
    for seeks, head in ((None, duty_lines.BINDS_SEEKERS), (True, duty_lines.BINDS_SEEKERS),
                        (False, duty_lines.BINDS_SEEKERS_NOT_NOW)):
        groups = section(on, "employment_authority", Situation(), seeks).parts
        assert [group.id for group in groups] == ["duties.benefit_seekers", "duties.all"]
        assert [group.sentences[0].message for group in groups] == [head, duty_lines.BINDS_ALL]
        assert [len(group.parts) for group in groups] == [4, 2]
        assert groups[1].parts[0].id == "contact_details_and_evidence"


@pytest.mark.parametrize("on", days(), ids=str)
def test_what_the_answers_say_of_the_benefit_goes_before_the_situation(on: date) -> None:
    for person in persons(on):
        for seeks in (True, False):
            told = section(on, person, Situation(seeks_benefit=not seeks), seeks)
            assert told == section(on, person, Situation(seeks_benefit=seeks))


def test_the_trials_own_cases() -> None:
    """S42-S46: a TE office's customer before 2.5.2022, and whom the duties bound from that day."""
    last, first = date(2022, 5, 1), date(2022, 5, 2)
    assert duty_lines.OLD_TE.id in shown(section(last, "te_office", Situation()))
    assert duty_lines.OLD_TE.id not in shown(section(last, "trial_municipality", Situation()))
    assert duty_lines.OLD_TE.id not in shown(section(first, "te_office", Situation()))
    assert duty_lines.BOUND_SEEKERS.id not in shown(section(last, "trial_municipality", Situation()))
    assert duty_lines.BOUND_SEEKERS.id in shown(section(first, "trial_municipality", Situation()))
    assert duty_lines.BOUND_SEEKERS.id not in shown(section(first, "trial_municipality", Situation(seeks_benefit=True)))
    assert section(first, "te_office", Situation()).sentences[0].sources[0].label == "916/2012 § 2:13"
    assert section(first, "trial_municipality", Situation()).sentences[0].sources[0].label == "1269/2020 § 15"
