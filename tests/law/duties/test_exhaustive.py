"""Every version of the law, first and last day, times kinds of server, times a sample of the situations."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import date

import pytest

from guide.answer import duty_texts as d
from guide.facts.situation import situation_facts
from guide.language.locale import LANGUAGES, translator
from guide.law.days import NEW_DUTIES, SINCE_2026, TRIAL_LAST_DAY
from guide.law.duties import DUTY_DETAILS, SEARCH
from guide.law.duties.general_duties import DUTIES
from guide.law.lines import duties as duty_lines
from guide.law.model import in_force
from guide.reasoning.told_duties import costs_shown, details_shown
from tests.language.texts.sentences import sentences as sentences_of
from tests.law.duties.situations import PERSONS, SITUATIONS, days, outcome, parts, persons, points, section, shown
from tests.sampling import sample

NOTES = {duty_lines.CONFIRM, duty_lines.WORDING, duty_lines.DOUBT_2021, duty_lines.DOUBT_2025, duty_lines.DOUBT_2026}
DOUBTS = NOTES - {duty_lines.CONFIRM, duty_lines.WORDING}
HEADS = {message.id for heads in (d.HEADS, d.HEADS_PAST) for message in heads.values()}


def some(on: date, person: str) -> list[dict[str, Hashable]]:
    """Return the situations to look at: others for each day and person."""
    return sample(SITUATIONS, on, person)


def test_the_persons_are_served_as_their_names_say() -> None:
    for on in days():
        for person in persons(on):
            settled = outcome(on, person).settled
            assert settled == (person != "open")
            assert not settled or outcome(on, person).servers[0].kind == person
    assert {person for on in days() for person in persons(on)} == set(PERSONS)
    assert len(SITUATIONS) == len({tuple(one.values()) for one in SITUATIONS}) == 81


@pytest.mark.parametrize("on", days(), ids=str)
def test_every_duty_is_a_part_with_something_to_do_and_sources(on: date) -> None:
    """S42-S46: the duties of the day in their order, each with at least one thing to do."""
    law = [rule.id for rule in in_force(DUTIES, on)]
    expected = [SEARCH, *law]
    if on >= NEW_DUTIES.first:  # first what binds everybody
        expected = [SEARCH, law[-1], *law[:-1]]
    do = {one.message.id for one in in_force(DUTY_DETAILS, on) if one.kind == "do"}
    for person in persons(on):
        for situation in some(on, person):
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
        for situation in some(on, person):
            by_part = {part.id: {point.message.id for point in points(part)}
                       for part in parts(section(on, person, situation))}
            expected: dict[str, set[str]] = {part: set() for part in by_part}
            for one in in_force(DUTY_DETAILS, on):
                served = outcome(on, person).servers if outcome(on, person).settled else ()
                if one.area is not None and one.area not in {server.area for server in served}:
                    continue
                if one.when.value(situation) is not False:
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
        for situation in some(on, person):
            ids = shown(section(on, person, situation))
            for field, names in marks.items():
                if situation[field] is False:
                    assert not [one for one in ids - HEADS if any(name in one for name in names)], (field, ids)


@pytest.mark.parametrize("on", days(), ids=str)
def test_what_is_uncertain_is_said_once_near_to_what_it_is_about(on: date) -> None:
    """The doubt about what neglect costs stands directly before it, any other in the part, or above when in several."""
    costs = {"consequence", "exception", "leaving", "after"}
    for person in persons(on):
        if person == "ams":
            continue
        for situation in some(on, person):
            whole = section(on, person, situation)
            found = {part.id: [one for told in (details_shown, costs_shown)
                               for one in told(part.id, outcome(on, person), situation) if not one.certain]
                     for part in parts(whole)}
            notes = [one.message for one in whole.every_sentence() if one.message in NOTES]
            assert len(notes) == len(set(notes))
            assert bool(notes) == any(found.values())
            above = [one.message for one in whole.sentences if one.message in NOTES]
            doubts = [(part.id, at, part) for part in parts(whole) for at, one in enumerate(part.sentences)
                      if one.message in DOUBTS]
            assert len(doubts) <= 1
            for part_id, at, part in doubts:
                kind = next(kind for heads in (d.HEADS, d.HEADS_PAST) for kind, head in heads.items()
                            if part.sentences[at + 1].message == head)
                assert part_id == "seek_work_and_training"
                assert kind in costs
                assert any(one.kind == kind for one in found[part_id])
            if duty_lines.CONFIRM in notes and duty_lines.CONFIRM not in above:
                assert [part.sentences[-1].message == duty_lines.CONFIRM for part in parts(whole)].count(True) == 1
            assert (duty_lines.WORDING in above) == (on in SINCE_2026)


@pytest.mark.parametrize("on", days(), ids=str)
def test_no_sentence_is_said_twice(on: date) -> None:
    """Not even as part of another bullet: a sentence is what ends in a full stop."""
    for person in persons(on):
        for situation in (situation_facts(), situation_facts(seeks_benefit=True), situation_facts(seeks_benefit=False)):
            for lang in LANGUAGES:
                said = [one for sentence in section(on, person, situation).every_sentence()
                        if sentence.form not in ("head", "cell")
                        for one in sentences_of(sentence.text(translator(lang))) if len(one.split()) > 4]
                assert [one for one in set(said) if said.count(one) > 1] == []


@pytest.mark.parametrize("on", days(), ids=str)
def test_every_head_is_followed_by_its_points(on: date) -> None:
    for person in persons(on):
        for situation in some(on, person):
            for part in parts(section(on, person, situation)):
                for head, following in zip(part.sentences, [*part.sentences[1:], None], strict=True):
                    if head.message.id in HEADS and head.form == "head":
                        assert following is not None
                        assert following.form in ("point", "table", "text")


@pytest.mark.parametrize("on", [day for day in days() if day >= NEW_DUTIES.first], ids=str)
def test_the_groups_stay_visible(on: date) -> None:
    """S42-S45 bind who seeks a benefit, S46 everybody: since 2.5.2022, a day of the trial too."""
    seekers, not_seeking, everybody = duty_lines.BINDS_SEEKERS, duty_lines.BINDS_SEEKERS_NOT_NOW, duty_lines.BINDS_ALL
    if on <= TRIAL_LAST_DAY:
        seekers, not_seeking, everybody = (
            duty_lines.BINDS_SEEKERS_PAST, duty_lines.BINDS_SEEKERS_NOT_THEN, duty_lines.BINDS_ALL_PAST)
    for seeks, head in ((None, seekers), (True, seekers), (False, not_seeking)):
        groups = section(on, persons(on)[0], situation_facts(), seeks).parts
        assert [group.id for group in groups] == ["duties.all", "duties.benefit_seekers"]
        assert [group.sentences[0].message for group in groups] == [everybody, head]
        assert [[part.id for part in group.parts][:1] for group in groups] == [[SEARCH], ["seek_work_and_training"]]
        assert [len(group.parts) for group in groups] == [2, 4]
        assert groups[0].parts[1].id == "contact_details_and_evidence"


@pytest.mark.parametrize("on", days(), ids=str)
def test_what_the_answers_say_of_the_benefit_goes_before_the_situation(on: date) -> None:
    for person in persons(on):
        for seeks in (True, False):
            told = section(on, person, situation_facts(seeks_benefit=not seeks), seeks)
            assert told == section(on, person, situation_facts(seeks_benefit=seeks))


def test_the_trials_own_cases() -> None:
    """S42-S46: a TE office's customer before 2.5.2022, and whom the duties bound from that day."""
    last, first = date(2022, 5, 1), date(2022, 5, 2)
    assert duty_lines.OLD_TE.id in shown(section(last, "te_office", situation_facts()))
    assert duty_lines.OLD_TE.id not in shown(section(last, "trial_municipality", situation_facts()))
    assert duty_lines.OLD_TE.id not in shown(section(first, "te_office", situation_facts()))
    whole = {on: section(on, "trial_municipality", situation_facts()) for on in (last, first)}
    assert duty_lines.BINDS_TRIAL.id in shown(whole[last]) - shown(whole[first])
    assert [next(part.id for part in one.parts) for one in whole.values()] == ["keep_search_valid", "duties.all"]
    for person, label in (("te_office", "916/2012 § 2:13"), ("trial_municipality", "1269/2020 § 15")):
        groups = section(first, person, situation_facts()).parts
        assert [group.sentences[0].sources[0].label for group in groups] == [label, label]
