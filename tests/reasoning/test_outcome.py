"""Regime, versions, duties, oversight, reasons and sources of an outcome; bad answers."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from guide import Answers, Outcome, evaluate
from guide.facts.answers import BOOLEAN_FIELDS
from guide.law import oversight, transfer
from guide.law.acts import EMPLOYMENT_ACT
from guide.law.all_rules import ALL_RULES, AUTHORITY_RULES
from guide.law.days import TRIAL_FIRST_DAY
from guide.law.duties import general_duties
from guide.law.serving import trial
from guide.law.steps import STEPS
from guide.law.versions import LAW_VERSIONS
from guide.places import MUNICIPALITIES
from guide.reasoning.examples import EXAMPLES
from tests.all_told import all_told, answers_of
from tests.law.test_second_reading import DAYS
from tests.reasoning.oracle import duties_of

UNDER_30 = {"home_municipality": "091", "status": "unemployed", "under_30": True, "rest": "no"}


@pytest.mark.parametrize("name", EXAMPLES)
def test_example(name: str) -> None:
    example = EXAMPLES[name]
    outcome, expected = evaluate(example.answers), example.expected
    servers = tuple(f"{one.kind}:{one.area or one.te_office or ''}" for one in outcome.servers)
    assert (servers, outcome.unsettled) == (expected.servers, expected.unsettled)
    assert (outcome.change.route, outcome.change.possible) == (expected.route, expected.possible)
    assert outcome.oversight.supervisor == expected.supervisor
    assert set(example.title) == {"fi", "sv", "en"}


def test_the_rest_of_an_example_is_no_and_an_expected_fact_stays_open() -> None:
    facts = {"on": "2024-05-01", "home_municipality": "091", "status": "unemployed", "earnings_related": True}
    told = all_told(**facts)
    assert (told.under_30, told.dismissed_55plus, evaluate(told).unsettled) == (False, False, ())
    assert evaluate(all_told(**facts, under_30=None)).unsettled == ("under_30",)
    assert all_told(**facts, under_30=True).under_30 is True
    place = {"on": "2024-05-01", "status": "other"}
    assert "home_municipality" in evaluate(all_told(**place)).unsettled, "only what is yes or no is answered"


def test_examples_cover_everything_that_can_come_out() -> None:
    outcomes = [evaluate(example.answers) for example in EXAMPLES.values()]
    assert len(outcomes) >= 30
    assert {server.kind for outcome in outcomes for server in outcome.servers} == {
        "trial_municipality", "te_office", "employment_authority", "ams"}
    assert {outcome.change.route for outcome in outcomes} == {
        None, "none", "request_to_te_office", "written_notification", "same_authority", "language_right"}


def test_each_version_begins_on_a_day_on_which_the_second_table_has_the_law_turn() -> None:
    first_days = [version.first_day for version in LAW_VERSIONS]
    assert first_days == sorted(set(first_days) & set(DAYS))


@pytest.mark.parametrize("name", [name for name, one in EXAMPLES.items() if evaluate(one.answers).regime == "trial"])
def test_of_the_trial_nothing_but_what_can_still_be_done_rests_on_the_law_after_it(name: str) -> None:
    outcome = evaluate(EXAMPLES[name].answers)
    still = {rule.sources for rule in STEPS if rule.id in ("still_possible", "register_with_permit")}
    assert {one.source for one in outcome.sources if one.act == EMPLOYMENT_ACT.number} <= {
        source.label for sources in still for source in sources}


def test_the_rules_stand_still_within_a_law_version() -> None:
    """What `evaluate` keeps of the rules, it keeps by the version's first day."""
    first_days = {version.first_day for version in LAW_VERSIONS}
    rules = (*trial.CRITERIA, *AUTHORITY_RULES, *general_duties.DUTIES, *transfer.ROUTES, *oversight.OVERSIGHT)
    assert {rule.first_day for rule in rules} <= first_days
    assert {rule.last_day + timedelta(days=1) for rule in rules if rule.last_day is not None} <= first_days


@pytest.mark.parametrize(("on", "regime", "version"), [
    ("2021-03-01", "trial", "2021-03-01"), ("2021-06-01", "trial", "2021-06-01"), ("2021-10-02", "trial", "2021-10-02"),
    ("2022-05-02", "trial", "2022-05-02"), ("2023-01-01", "trial", "2023-01-01"), ("2023-03-01", "trial", "2023-03-01"),
    ("2025-01-01", "employment_areas", "2025-01-01"), ("2026-01-01", "employment_areas", "2026-01-01"),
    ("2026-04-30", "employment_areas", "2026-03-01"), ("2026-05-01", "employment_areas", "2026-05-01"),
    ("2026-09-01", "employment_areas", "2026-09-01")])
def test_reading_1_regime_and_version_follow_the_day(on: str, regime: str, version: str) -> None:
    """S03, S05: the trial through its last day, employment areas from the next."""
    outcome = evaluate(Answers(on=on))
    assert (outcome.regime, str(outcome.law_version)) == (regime, version)


@pytest.mark.parametrize("on", [day for version in LAW_VERSIONS for day in (
    version.first_day, version.first_day - timedelta(days=1)) if day >= TRIAL_FIRST_DAY], ids=str)
@pytest.mark.parametrize("given", [UNDER_30, {"home_municipality": "405"}, {"home_municipality": "478"}, {}])
@pytest.mark.parametrize("seeks", [None, True, False])
def test_duties_and_whom_they_bind(on: date, given: dict[str, Any], seeks: bool | None) -> None:
    """S42-S46 by the second reading; listed also for a person who does not seek a benefit."""
    outcome = evaluate(answers_of({"on": on, **given, "seeks_benefit": seeks}))
    kind = outcome.servers[0].kind if outcome.settled else None
    assert [(one.id, one.source, one.binds) for one in outcome.duties] == duties_of(str(on), kind)


@pytest.mark.parametrize(("given", "supervisor", "complaint"), [
    ({"on": "2024-01-01", **UNDER_30}, "avi", "avi"),
    ({"on": "2024-01-01", **UNDER_30, "dismissed_55plus": True}, None, "parliamentary_ombudsman"),
    ({"on": "2025-12-31", "home_municipality": "091"}, "avi", "avi"),
    ({"on": "2026-01-01", "home_municipality": "091"}, "lvv", "lvv"),
    ({"on": "2026-01-01", "home_municipality": "478"}, None, None)])
def test_oversight(given: dict[str, Any], supervisor: str | None, complaint: str | None) -> None:
    """S04, S06, S09."""
    oversight = evaluate(answers_of(given)).oversight
    assert (oversight.supervisor, oversight.complaint_to) == (supervisor, complaint)


@pytest.mark.parametrize(("given", "kind"), [
    ({"on": "2022-05-01", "status": "at_risk"}, "te_office"),  # reading 4
    ({"on": "2022-05-02", "status": "at_risk"}, "trial_municipality"),
    ({"on": "2024-01-01", "status": "other", "temporary_protection": False}, "te_office"),  # reading 5
    ({"on": "2024-01-01", "status": "other", "temporary_protection": True}, "trial_municipality"),
    ({"on": "2024-01-01", "home_municipality": "405", "former_customer": True, "temporary_protection": False},
     "te_office"),  # reading 6
])
def test_readings_4_to_6(given: dict[str, Any], kind: str) -> None:
    """S12, S18, S19."""
    outcome = evaluate(answers_of(UNDER_30 | given))
    assert outcome.settled
    assert outcome.servers[0].kind == kind


def test_reading_9_two_municipalities_claim_one_person() -> None:
    """S02, S13, S18: home if a group of section 4 holds, otherwise residence."""
    facts = {"on": "2024-01-01", "home_municipality": "091", "stay_municipality": "837", "temporary_protection": True}
    group = evaluate(all_told(**facts, status="unemployed", under_30=True))
    none = evaluate(all_told(**facts, status="other"))
    assert [group.servers[0].municipality, none.servers[0].municipality] == ["091", "837"]


def test_reading_14_under_30_counts_as_not_dismissed_at_55() -> None:
    """The contract's own example is settled; only this is inferred, and only for what is not said."""
    answers = all_told(on="2024-05-01", home_municipality="091", status="unemployed", under_30=True,
                       dismissed_55plus=None)
    outcome = evaluate(answers)
    assert (outcome.servers[0].kind, outcome.unsettled) == ("trial_municipality", ())
    assert {reason.rule: reason.met for reason in outcome.reasons}["trial.change_security"] is False
    both = evaluate(answers.model_copy(update={"dismissed_55plus": True}))
    assert (both.servers[0].kind, both.unsettled) == ("te_office", ())
    older = evaluate(answers.model_copy(update={"under_30": False, "earnings_related": False}))
    assert older.unsettled == ("dismissed_55plus",)
    dismissed = evaluate(Answers(on="2022-12-31", home_municipality="091", status="unemployed", dismissed_55plus=True))
    assert "under_30" in dismissed.unsettled  # being dismissed at 55 infers nothing


def test_only_a_municipality_of_the_trial_had_to_consent() -> None:
    """1269/2020 section 5; under 380/2023 section 17 the choice needs nobody's consent."""
    assert {rule.route for rule in transfer.ROUTES if rule.target_consents} == {"request_to_te_office"}


def test_criteria_are_reasons_with_three_values() -> None:
    """S12-S17, reading 10: the entitlement is known, the mother tongue is not."""
    outcome = evaluate(Answers(on="2024-01-01", home_municipality="091", status="unemployed", earnings_related=True,
                               under_30=True, immigrant=False))
    met = {reason.rule: reason.met for reason in outcome.reasons}
    assert met["trial.no_earnings_related"] is False
    assert met["trial.under_30"] is True
    assert met["trial.immigrant"] is False
    assert met["trial.foreign_language"] is None
    assert met["trial.status"] is met["trial.home"] is True
    for spoken in (True, False):
        of_language = evaluate(Answers(on="2024-01-01", home_municipality="091", foreign_language=spoken)).reasons
        assert [one.met for one in of_language if one.rule == "trial.foreign_language"] == [spoken]
    elsewhere = evaluate(Answers(on="2024-01-01", home_municipality="405", status="other")).reasons
    assert {one.rule: one.met for one in elsewhere if one.rule in ("trial.status", "trial.home")} == {
        "trial.status": False, "trial.home": False}


def test_reading_2_the_statute_decides_not_the_payer() -> None:
    """S14: without the entitlement the person belongs to the municipality, whoever pays."""
    facts = {**UNDER_30, "under_30": False, "earnings_related": False}
    assert evaluate(answers_of({"on": "2024-01-01", **facts})).servers[0].kind == "trial_municipality"


@pytest.mark.parametrize(("on", "law"), [("2022-05-01", "2:8"), ("2022-05-02", "2:13")])
def test_a_duty_names_the_law_that_binds_the_customer_of_each_authority(on: str, law: str) -> None:
    for answers, label in ((answers_of({"on": on, **UNDER_30}), "1269/2020 § 15"),
                           (Answers(on=on, home_municipality="405"), f"916/2012 § {law}")):
        assert {duty.source for duty in evaluate(answers).duties} == {label}


def test_stale_once_the_review_date_is_past() -> None:
    assert not evaluate(Answers(on="2026-11-24", home_municipality="091")).stale
    last = max(rule.review_by for rule in ALL_RULES)
    assert evaluate(Answers(on=date.fromordinal(last.toordinal() + 1), home_municipality="091")).stale


@pytest.mark.parametrize("given", [
    {}, {"on": None}, {"on": "2021-02-28"}, {"on": "1.3.2021"}, {"on": "2023-02-30"}, {"on": 20240501}, {"on": True},
    {"on": datetime(2024, 1, 1)}, {"on": "2024-01-01", "home_municipality": "999"},
    {"on": "2024-01-01", "stay_municipality": "none"}, {"on": "2024-01-01", "status": "retired"},
    {"on": "2024-01-01", "under_30": "yes"}, {"on": "2024-01-01", "under_30": 1}, {"on": "2024-01-01", "age": 29},
    {"on": "2024-01-01", "change_target": "somewhere"}])
def test_bad_answers_are_validation_errors(given: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Answers(**given)


def test_a_day_before_the_law_is_told_which_days_are_covered() -> None:
    with pytest.raises(ValidationError, match=r"2021-03-01 to 2024-12-31.*2025-01-01 onwards"):
        Answers(on="2021-02-28")


truth = st.sampled_from([None, True, False])


@settings(max_examples=400, deadline=None)
@given(st.dates(date(2021, 3, 1), date(2040, 1, 1)), st.sampled_from([None, "none", *MUNICIPALITIES]),
       st.sampled_from([None, *MUNICIPALITIES]), st.sampled_from([None, "unemployed", "at_risk", "other"]),
       st.tuples(*[truth] * len(BOOLEAN_FIELDS)), st.sampled_from([None, "language", "stay", "safety"]),
       st.sampled_from([None, "te_office", *MUNICIPALITIES]))
def test_properties_for_all_municipalities_and_dates(
        on: date, home: str | None, stay: str | None, status: str | None, flags: tuple[bool | None, ...],
        ground: str | None, target: str | None) -> None:
    answers = Answers(on=on, home_municipality=home, stay_municipality=stay, status=status,
                      **dict(zip(BOOLEAN_FIELDS, flags, strict=True)), change_ground=ground, change_target=target)
    outcome = evaluate(answers)
    assert outcome == evaluate(answers)
    assert Outcome.model_validate_json(outcome.model_dump_json()) == outcome
    assert outcome.servers or outcome.unsettled
    assert not set(outcome.unsettled) & set(answers.model_dump(exclude_none=True))
    assert (outcome.change.possible is None) or outcome.settled
    assert all(source.url.startswith("https://") for source in outcome.sources)


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(st.sampled_from(list(Answers.model_fields)) | st.text(max_size=5),
                       st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12)
                       | st.lists(st.integers(), max_size=2), max_size=6))
def test_no_input_raises_anything_but_a_validation_error(given: dict[str, Any]) -> None:
    try:
        answers = Answers.model_validate(given)
    except ValidationError:
        return
    evaluate(answers)
