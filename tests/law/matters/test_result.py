"""The result of a matter: whom the headline names, the past and the present, what is not certain."""

from __future__ import annotations

import re
from datetime import date

import pytest

from guide.answer.matter import matter_result
from guide.language.locale import LANGUAGES, translator
from guide.law.duties.past_forms import PAST as PAST_FORMS
from guide.law.kinds import AuthorityKind
from guide.law.matters import MATTERS
from guide.reasoning.authorities import authority_of
from tests.days import TODAY

TAMPERE, HELSINKI = "837", "091"
PAST = date(2024, 5, 1)


@pytest.mark.parametrize(("matter", "on", "kind", "known", "expected"), [
    ("coaching", PAST, "trial_municipality", True,
     "At that time, the pilot municipality Tampere handled the case."),
    ("coaching", PAST, "trial_municipality", False,
     "At that time, the case was handled by the pilot municipality that served you."),
    ("coaching", PAST, "te_office", False, "At that time, the case was handled by the TE Office of your area."),
    ("coaching", date(2025, 6, 1), "employment_authority", False,
     "At that time, the case was handled by the employment authority that served you then."),
    ("coaching", TODAY, "employment_authority", False,
     "The case is handled by the employment authority that serves you."),
    ("complaint", PAST, "te_office", True, "At that time, the case was handled by the Parliamentary Ombudsman."),
    ("statement_central", TODAY, "employment_authority", True, "The case is handled by the KEHA Centre."),
    ("benefit_decision", TODAY, "employment_authority", True,
     "The case is handled by Kela or your own unemployment fund."),
    ("complaint", TODAY, "employment_authority", True, "The case is handled by the Finnish Supervisory Agency."),
    ("coaching", TODAY, "ams", True, "The case is handled by AMS, the authority in Åland.")])
def test_headline(matter: str, on: date, kind: AuthorityKind, known: bool, expected: str) -> None:
    whole = matter_result(matter, on, authority_of(kind, TAMPERE, on) if known else None, kind, TODAY)
    assert whole.headline.text(translator("en")) == expected


@pytest.mark.parametrize(("on", "start"), [(TODAY, "The case is handled by the Tampere region employment area"),
                                           (date(2025, 6, 1), "At that time, the Tampere region employment area")])
def test_an_employment_area_is_named(on: date, start: str) -> None:
    authority = authority_of("employment_authority", TAMPERE, on)
    headline = matter_result("coaching", on, authority, "employment_authority", TODAY)
    assert headline.headline.text(translator("en")).startswith(start)
    assert "Tampere" in headline.headline.text(translator("sv")) or "Tammerfors" in headline.headline.text(
        translator("sv"))


def test_the_te_office_of_a_pilot_municipality_is_named() -> None:
    eve = date(2021, 10, 1)
    pilot = authority_of("trial_municipality", TAMPERE, eve)
    whole = matter_result("statement_general", eve, pilot, "trial_municipality", TODAY)
    assert "Pirkanmaa" in whole.headline.text(translator("fi"))
    assert whole.headline.message.id == "matter.head.office_then"
    assert whole.headline.sources[0].label == "1290/2002 § 11:4(1)"


@pytest.mark.parametrize(("matter", "on", "kind", "today"), [
    ("coaching", PAST, "trial_municipality", "the employment authority that serves you"),
    ("statement_central", PAST, "te_office", "the KEHA Centre"),
    ("complaint", PAST, "te_office", None), ("complaint", PAST, "trial_municipality", None),
    ("complaint", date(2025, 12, 31), "employment_authority", "the Finnish Supervisory Agency"),
    ("benefit_decision", PAST, "te_office", None), ("coaching", date(2025, 6, 1), "employment_authority", None),
    ("coaching", TODAY, "employment_authority", None), ("coaching", PAST, "ams", None)])
def test_who_handles_it_today_is_told_when_it_is_someone_else(
        matter: str, on: date, kind: AuthorityKind, today: str | None) -> None:
    whole = matter_result(matter, on, None, kind, TODAY)
    found = [one.text(translator("en")) for section in whole.sections if section.id == "next"
             for one in section.sentences if one.message.id == "matter.next.today"]
    assert found == ([f"Today, a case like this is handled by {today}."] if today else [])


def test_in_the_trial_nobody_is_told_about_a_day_to_come() -> None:
    whole = matter_result("coaching", date(2022, 1, 1), None, "te_office", date(2023, 1, 1))
    assert not [one for one in whole.every_sentence() if one.message.id == "matter.next.today"]


def test_how_social_assistance_was_lowered_is_told_in_the_past_once_it_is_over() -> None:
    def told(on: date, today: date) -> list[str]:
        whole = matter_result("statement_central", on, None, "employment_authority", today)
        section = whole.section("next")
        return [one.message.id for one in section.sentences if one.message.id.endswith("social_assistance")
                ] if section else []

    last = date(2026, 1, 31)
    assert told(last, last) == ["duty.now.social_assistance"]
    assert told(last, date(2026, 2, 1)) == ["duty.past.social_assistance"]
    assert told(date(2026, 2, 1), TODAY) == ["duty.sanction.social_assistance"]  # it holds today too


def notes(matter: str, on: date, kind: AuthorityKind = "employment_authority", today: date = TODAY) -> set[str]:
    whole = matter_result(matter, on, None, kind, today)
    return {one.message.id for one in whole.sections[-1].sentences if one.form == "note"}


@pytest.mark.parametrize(("matter", "eve", "first", "note"), [
    ("statement_central", date(2025, 12, 31), date(2026, 1, 1), "matter.statement.keha_name"),
    ("statement_general", date(2025, 12, 31), date(2026, 1, 1), "matter.statement.reform"),
    ("statement_general", date(2026, 4, 30), date(2026, 5, 1), "matter.statement.general_benefit"),
    ("joint_service", date(2025, 12, 31), date(2026, 1, 1), "matter.joint_service.changed"),
    ("integration_plan", date(2025, 12, 31), date(2026, 1, 1), "matter.integration_plan.changed"),
    ("immigrant_study", date(2025, 12, 31), date(2026, 1, 1), "matter.integration_plan.changed"),
    ("rehabilitative_work", date(2025, 12, 31), date(2026, 1, 1), "matter.rehabilitative_work.reform")])
def test_what_was_not_read_is_to_be_confirmed(matter: str, eve: date, first: date, note: str) -> None:
    assert note not in notes(matter, eve)
    assert note in notes(matter, first)


def test_what_is_inferred_about_the_supervisory_agency_is_said() -> None:
    assert "certainty.lvv" in notes("complaint", TODAY)
    assert "certainty.lvv" in notes("complaint", date(2025, 12, 31))
    assert "certainty.lvv" not in notes("complaint", PAST, "trial_municipality")
    assert "certainty.lvv" not in notes("complaint", date(2025, 6, 1), today=date(2025, 6, 1))
    assert "certainty.lvv" not in notes("coaching", TODAY)


def test_benefit_names_change_on_1_may_2026() -> None:
    def payers(on: date) -> str:
        whole = matter_result("benefit_decision", on, None, "employment_authority", on)
        return " ".join(one.text(translator("fi")) for one in whole.sections[0].sentences)

    assert "työmarkkinatuen" in payers(date(2026, 4, 30))
    assert "yleistuen" not in payers(date(2026, 4, 30))
    assert "työmarkkinatuen" not in payers(date(2026, 5, 1))
    assert "yleistuen" in payers(date(2026, 5, 1))


def test_a_rule_past_its_review_is_said_to_be_so() -> None:
    assert "certainty.stale" not in notes("coaching", date(2027, 5, 31), today=date(2027, 5, 31))
    assert "certainty.stale" in notes("coaching", date(2027, 6, 1), today=date(2027, 6, 1))


@pytest.mark.parametrize(("matter", "on", "today", "stale"), [
    ("sanction", TODAY, date(2027, 1, 2), True), ("sanction", TODAY, TODAY, False),
    ("coaching", date(2025, 6, 15), date(2027, 6, 1), True), ("coaching", date(2025, 6, 15), TODAY, False),
    ("vacancy", date(2027, 6, 1), TODAY, True)])
def test_a_rule_is_past_its_review_on_the_day_on_which_it_is_read(matter: str, on: date, today: date,
                                                                 stale: bool) -> None:
    assert ("certainty.stale" in notes(matter, on, today=today)) is stale


def test_the_way_to_a_benefit_is_told_in_the_past_of_a_day_whose_rules_are_over() -> None:
    def told(on: date, today: date = TODAY, kind: AuthorityKind = "employment_authority") -> tuple[str, list[str], str]:
        whole = matter_result("benefit_decision", on, None, kind, today)
        steps, nexts = whole.section("steps"), whole.section("next")
        assert steps is not None
        assert nexts is not None
        return steps.title.id, [one.message.id.rpartition(".")[2] for one in steps.sentences], nexts.sentences[0].text(
            translator("fi"))

    title, steps, then = told(date(2025, 6, 15))
    assert (title, steps) == ("matter.section.steps_then", ["then1", "then2", "then3", "then4"])
    assert then.startswith("Etuutta piti hakea ajoissa.")
    assert told(date(2026, 6, 10))[1] == ["then1", "then2_general", "then3", "then4"]
    assert told(date(2025, 6, 15), kind="ams")[1] == ["aland_then"]
    lately = date(2026, 11, 30)  # the rules are those of today, and the benefit can still be applied for
    assert told(lately)[1] == ["now1", "now2_general", "now3", "now4"]
    assert told(date(2026, 8, 31), date(2026, 9, 2))[2].startswith("Hae etuutta ajoissa.")
    assert told(TODAY)[0] == "matter.section.steps"


@pytest.mark.parametrize(("on", "kind"), [
    (TODAY, "employment_authority"), (date(2025, 6, 15), "employment_authority"), (PAST, "te_office")])
def test_what_is_another_thing_than_refusing_work_leads_to_its_costs(on: date, kind: AuthorityKind) -> None:
    costs = matter_result("refused_work", on, None, kind, TODAY).section("costs")
    assert costs is not None
    ids = [one.message.id for one in costs.sentences]
    for one in costs.sentences:  # nothing before it that it could be "also"
        assert "own_conduct" not in one.message.id or " myös" not in one.text(translator("fi"))
    assert [one for one in ids if "not_applying" in one or "neglect_costs" in one][-1] == (
        "matter.refused_work.neglect_costs")
    title = next(one.title for one in MATTERS if one.id == "sanction")
    for lang in LANGUAGES:
        told = next(one for one in costs.sentences if one.message.id == "matter.refused_work.neglect_costs")
        assert translator(lang).text(title) in told.text(translator(lang))


@pytest.mark.parametrize(("matter", "label"), [
    ("pay_subsidy", "380/2023 § 145(1)"), ("expense_allowance", "380/2023 § 146(2)"),
    ("coaching", "380/2023 § 147(2)"), ("study_on_benefit", "380/2023 § 147(2)"),
    ("immigrant_study", "681/2023 § 95(4)"), ("integration_plan", "681/2023 § 95(3)"),
    ("statement_general", "1290/2002 § 12:1(5)"), ("complaint", "434/2003 § 53 a")])
def test_the_way_to_appeal_rests_on_its_own_section(matter: str, label: str) -> None:
    whole = matter_result(matter, TODAY, None, "employment_authority", TODAY)
    assert whole.sections[1].sentences[0].sources[0].label == label


def test_a_statement_that_ends_support_for_study_is_not_appealed_alone_either() -> None:
    def labels(on: date, kind: AuthorityKind) -> list[str]:
        whole = matter_result("statement_study", on, None, kind, TODAY)
        return [one.sources[0].label for one in whole.sections[1].sentences]

    assert labels(TODAY, "employment_authority")[1] == "380/2023 § 147(3)"
    assert not any(label.startswith("380/2023") for label in labels(PAST, "trial_municipality"))


def test_helsinki_is_named_as_the_language_has_it() -> None:
    pilot = authority_of("trial_municipality", HELSINKI, PAST)
    whole = matter_result("pay_subsidy", PAST, pilot, "trial_municipality", TODAY)
    assert "Helsingfors" in whole.headline.text(translator("sv"))


def test_what_is_told_about_an_act_says_itself_what_it_is_about() -> None:
    """What stands beside a duty stands elsewhere on the page of a matter, after other sentences."""
    told = {form for matter in MATTERS for one in matter.about_acts
            for form in (one.message, PAST_FORMS.get(one.message.id, one.message))}
    assert "duty.was.report_ends_day" in {one.id for one in told}
    pointing = re.compile(r"^[^.]*\b(tämä|tähän|tästä|tätä|samoin|sama|näin)\b", re.IGNORECASE)
    assert [one.id for one in told if pointing.search(re.sub(r"(?<=\d)\.", "", one.fi))] == []
