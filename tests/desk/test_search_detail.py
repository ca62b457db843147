"""What a hit opens says what the rules say, on every first day of the law, in three languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from guide.answer import costs
from guide.answer.blocks import Section, Sentence
from guide.answer.build import result
from guide.answer.duties import duties_section, told_as_past
from guide.answer.matter import headline, matter_result
from guide.desk import search_texts as t
from guide.desk.search import Hit, look_up
from guide.desk.search_detail import detail_of
from guide.desk.search_entries import index, rules_by_key
from guide.desk.terms import terms
from guide.facts.answers import Answers
from guide.language.locale import LANGUAGES, translator
from guide.language.messages import Message
from guide.law.days import DateNotCovered
from guide.law.duties import DUTY_DETAILS, SEARCH, DutyDetail
from guide.law.duties.past_forms import PAST
from guide.law.lines import change
from guide.law.lines import duties as duty_lines
from guide.law.lines.duties import KEEP_SEARCH
from guide.law.matters import MATTERS, handling
from guide.law.matters.decisions import NEXT_PAST, STEPS_PAST
from guide.law.matters.model import KINDS
from guide.law.model import DutyRule
from guide.law.versions import LAW_VERSIONS, version_on
from guide.reasoning.authorities import authority_of
from guide.reasoning.evaluate import evaluate
from tests.acts_in_force import not_in_force
from tests.days import TODAY

DAYS = [version.first_day for version in LAW_VERSIONS]
DOUBTS = {one.message for one in duty_lines.DOUBTS}
THINGS = [Hit(entry.kind, entry.id, "", "", "", None, 0) for entry in index().entries]


def hit(kind: str, id: str) -> Hit:
    return next(one for one in THINGS if (one.kind, one.id) == (kind, id))


def every_text(section: Section, lang: str) -> list[str]:
    to = translator(lang)
    return [to.text(section.title), *(one.text(to) for one in section.sentences),
            *(text for part in section.parts for text in every_text(part, lang))]


@pytest.mark.parametrize("number", range(len(DAYS)), ids=lambda number: str(DAYS[number]))
def test_everything_opens_on_every_first_day(number: int) -> None:
    for place, thing in enumerate(THINGS):
        lang = LANGUAGES[(number + place) % 3]
        section = detail_of(thing, lang, DAYS[number], TODAY)
        texts = every_text(section, lang)
        assert len(texts) > 1, thing
        assert not any("{" in text or not text for text in texts), thing
        assert any(sentence.sources for sentence in section.every_sentence()), thing


@pytest.mark.parametrize("on", DAYS, ids=str)
def test_a_rule_opens_in_the_version_of_the_day(on: date) -> None:
    for thing in THINGS:
        if thing.kind not in ("rule", "duty") or thing.id == SEARCH:
            continue
        versions = rules_by_key()[thing.id]
        in_force = {(rule.first_day, rule.last_day) for rule in versions if rule.in_force(on)}
        section = detail_of(thing, "fi", on, TODAY)
        told = [one for one in section.sentences if one.message in (t.FROM, t.DAYS)]
        spans = [(one.params["first"], one.params.get("last")) for one in told]
        assert set(spans) == {(rule.first_day, rule.last_day) for rule in versions}
        assert len(spans) == len(set(spans))
        assert any(one.message == t.NOT_ON for one in section.sentences) is not bool(in_force)
        if in_force:
            assert spans[0] in in_force
            assert set(told[0].sources) == {source for rule in versions if rule.in_force(on) for source in rule.sources}
        uncertain = any(isinstance(rule, DutyDetail) and not rule.certain for rule in versions
                        if rule.in_force(on) or not in_force)
        assert uncertain or all(one.message != t.CONFIRM for one in section.sentences)


def test_a_rule_out_of_force_opens_in_the_version_nearest_to_the_day() -> None:
    section = detail_of(hit("rule", "change.request"), "fi", date(2026, 1, 1), TODAY)
    first = next(one for one in section.sentences if one.message == t.DAYS)
    assert first.params["first"] == date(2023, 1, 1)
    before = detail_of(hit("rule", "change.request"), "fi", date(2021, 5, 31), TODAY)
    assert next(one for one in before.sentences if one.message == t.DAYS).params["first"] == date(2021, 6, 1)


def test_a_rule_says_its_conditions_and_what_it_gives() -> None:
    texts = every_text(detail_of(hit("rule", "trial.temporary_protection"), "en", date(2024, 1, 1), TODAY), "en")
    assert any("temporary protection" in one for one in texts[2:])
    assert any("Then this authority serves: pilot municipality" in one for one in texts)
    needs = every_text(detail_of(hit("rule", "change.request"), "fi", date(2024, 1, 1), TODAY), "fi")
    assert any("palvelut säilyvät" in one for one in needs)
    last = detail_of(hit("rule", "trial.otherwise"), "fi", date(2024, 1, 1), TODAY)
    assert [one.message for one in last.sentences].count(t.NO_OTHER) == 1


@pytest.mark.parametrize("on", DAYS, ids=str)
def test_a_matter_opens_as_it_is_handled(on: date) -> None:
    kinds = KINDS[version_on(on).regime]
    for matter in MATTERS:
        whole = detail_of(hit("matter", matter.id), "fi", on, TODAY)
        assert [part.id for part in whole.parts] == list(kinds)
        for part in whole.parts:
            found = handling(matter.id, on, next(kind for kind in kinds if kind == part.id))
            messages = {one.message for one in part.every_sentence()}
            assert {line.message for line in found.appeal} <= messages
            assert all({line.message, STEPS_PAST.get(line.message)} & messages for line in found.steps)
            assert all({line.message, PAST.get(line.message.id), NEXT_PAST.get(line.message)} & messages
                       for line in found.next_steps)
            server = authority_of(found.server, "170" if found.server == "ams" else "091", on)
            alone = detail_of(hit("matter", matter.id), "fi", on, TODAY, server)
            assert next(one for one in alone.every_sentence()) == headline(found, server, on < TODAY)
            costs = ["costs"] if matter.acts and found.server != "ams" else []
            assert [part.id for part in alone.parts] == ["steps", *costs, "appeal", "next", "certainty"]


@pytest.mark.parametrize("on", DAYS, ids=str)
def test_a_duty_opens_with_everything_that_belongs_to_it_on_the_day(on: date) -> None:
    for thing in THINGS:
        if thing.id != SEARCH and not (thing.kind == "duty" and isinstance(rules_by_key()[thing.id][0], DutyRule)):
            continue
        section = detail_of(thing, "fi", on, TODAY)
        points = [one.message for part in section.parts for one in part.sentences if one.form == "point"]
        past = told_as_past(on, TODAY)
        assert sorted(one.id for one in points) == sorted(
            (PAST.get(one.message.id, one.message) if past else one.message).id for one in DUTY_DETAILS
            if one.duty == thing.id and one.in_force(on) and one.area is None)  # one area's advice is not for everybody
        answer = duties_section(evaluate(Answers(on=on)), Answers(on=on), TODAY)
        own = next((part for group in (answer, *answer.parts) for part in group.parts if part.id == thing.id), None)
        # Above the duties, or beside the first of them, an answer says what counts, what is to be confirmed and the
        # steps; alone a duty says all of it itself.
        of_all = DOUBTS | {one.message for one in duty_lines.COUNTED} | {duty_lines.CONFIRM}
        told = [one for part in section.parts for one in part.sentences[1:] if one.message not in of_all]
        asked = [one for one in (own.sentences if own and points else ()) if one.message not in of_all]
        assert [replace(one, rows=()) for one in told] == [replace(one, rows=()) for one in asked]
        assert all(one.rows == other.rows for one, other in zip(told, asked, strict=True)
                   if costs.SAME not in every_message(other))
        if thing.id == SEARCH:  # the guide has it from 2.5.2022 on
            assert [one.message for one in section.sentences] == ([] if points else [t.NOT_ON])
    assert detail_of(hit("duty", SEARCH), "sv", TODAY).title == KEEP_SEARCH


def every_message(one: Sentence) -> set[Message]:
    return {cell.message for row in one.rows for cell in row.cells()}


def test_what_is_over_by_today_is_told_in_the_past_of_a_day_on_which_it_was_not_in_force() -> None:
    assert opened("attend_interviews", TODAY)[0] == "duty.then.attend_interviews"
    assert opened("report_plan", date(2021, 4, 1))[0] == "duty.then.report_plan"


@pytest.mark.parametrize("on", [*DAYS, TODAY], ids=str)
def test_what_a_matter_is_rests_on_the_law_of_the_day(on: date) -> None:
    for matter in MATTERS:
        about = detail_of(hit("matter", matter.id), "fi", on, TODAY).sentences[0]
        pages = [matter_result(matter.id, on, None, kind, TODAY).below[0]
                 for kind in KINDS[version_on(on).regime] if kind != "ams"]
        assert {about.message} == {one.message for one in pages}
        assert set(about.sources) == {source for one in pages for source in one.sources}
        assert not_in_force(about.sources, on) == set()


def opened(duty: str, on: date) -> tuple[str, list[str]]:
    section = detail_of(hit("duty", duty), "fi", on, TODAY)
    return section.title.id, [one.text(translator("fi")) for part in section.parts for one in part.every_sentence()]


def test_a_duty_of_a_past_day_is_told_in_the_past_with_its_days_and_costs() -> None:
    title, told = opened("seek_work_and_training", date(2026, 6, 10))
    assert title == "duty.then.seek_work_and_training"
    assert told[0] == "Ohjeet ja seuraukset näinä päivinä: 1. toukokuuta 2026 – 31. elokuuta 2026."
    assert not [one for one in told if one.startswith(("Voit julkaista", "Näin toimit:", "Jos et tee tätä:"))]
    assert "7 päivää ilman etuutta." in told
    assert any(one.startswith("Työssäolovelvoite, 6") for one in told)
    title, told = opened(SEARCH, date(2025, 6, 15))
    assert title == "duties.keep_search_past"
    assert told[0].endswith(": 1. tammikuuta 2025 – 31. joulukuuta 2025.")
    assert not any(one.startswith("Työnhakusi päättyy, jos") for one in told)
    assert "Mahdollinen työnhaun päättyminen." in opened("report_plan", TODAY)[1]
    assert opened("report_plan", TODAY)[0] == "duty.report_plan"


def test_a_sentence_of_a_past_day_is_told_in_the_past() -> None:
    section = detail_of(hit("duty", "duty.now.own_conduct"), "fi", date(2025, 6, 15), TODAY)
    assert section.title.id == section.sentences[0].message.id == "duty.past.own_conduct"
    assert detail_of(hit("duty", "duty.now.own_conduct"), "fi", TODAY, TODAY).title.id == "duty.now.own_conduct"


@pytest.mark.parametrize("on", DAYS, ids=str)
def test_a_page_found_by_a_word_of_danger_opens_with_whom_to_call(on: date) -> None:
    for text in ("uhkailee", "rädd"):
        first, *others = detail_of(look_up(text, "fi", on)[0], "fi", on, TODAY).sentences
        assert (first.message, bool(first.sources), len(others)) == (change.SAFETY_INSTEAD, True, 1)
    assert len(detail_of(look_up("muutto", "fi", on)[0], "fi", on, TODAY).sentences) == 1


def test_the_rule_on_other_languages_opens_with_what_holds_for_them() -> None:
    told = [one.message for one in detail_of(look_up("saameksi", "fi", TODAY)[0], "fi", TODAY, TODAY).sentences]
    assert told[-4:] == [change.SAMI_AT_HOME, change.SAMI_ELSEWHERE, change.INTERPRETING, change.SAMI_UNREAD]
    assert change.SAMI_UNREAD not in [one.message for one in detail_of(
        hit("rule", "change.other_language"), "fi", date(2025, 6, 1), TODAY).sentences]


def test_a_sentence_names_the_duty_it_belongs_to() -> None:
    section = detail_of(hit("duty", "duty.now.interview_reasons"), "fi", date(2025, 6, 1), TODAY)
    named = [one.params["title"] for one in section.sentences if one.message == t.DUTY]
    of_duties = {one.duty for one in DUTY_DETAILS if one.message.id == "duty.now.interview_reasons"}
    assert len(named) == len(of_duties) == 1


@pytest.mark.parametrize("on", [date(2023, 5, 1), date(2024, 12, 31), date(2025, 1, 1), TODAY], ids=str)
@pytest.mark.parametrize("name", ["Pori", "Pertunmaa", "Mariehamn", "Vaasa"])
def test_a_place_opens_with_who_serves_there(name: str, on: date) -> None:
    found = look_up(name, "sv", on)[0]
    assert found.kind == "place"
    whole = result(Answers(on=on, home_municipality=found.id), TODAY)
    section = detail_of(found, "sv", on, TODAY)
    assert section.sentences[1:] == (whole.headline, *whole.below)


def test_a_term_says_what_it_means_in_which_days() -> None:
    past = detail_of(hit("term", "basic_allowance"), "sv", TODAY)
    assert [one.message for one in past.sentences][1] == terms()["basic_allowance"].explanation
    assert past.sentences[-1].message == t.USED_TO
    assert all(one.message != t.USED_TO
               for one in detail_of(hit("term", "basic_allowance"), "sv", date(2026, 4, 30)).sentences)
    assert detail_of(hit("term", "lvv"), "fi", TODAY).sentences[-1].message == t.CONFIRM


def test_a_day_that_the_guide_does_not_cover_is_refused() -> None:
    for thing in (THINGS[0], hit("term", "kela"), hit("rule", "now.home"), hit("page", "why")):
        with pytest.raises(DateNotCovered):
            detail_of(thing, "fi", DAYS[0] - timedelta(days=1))


def test_a_matter_names_the_authority_that_serves_the_caller() -> None:
    nokia = authority_of("employment_authority", "536", TODAY)
    first = detail_of(hit("matter", "pay_subsidy"), "fi", TODAY, TODAY, nokia).sentences[0]
    assert nokia.names.fi.split()[0] in first.text(translator("fi"))
