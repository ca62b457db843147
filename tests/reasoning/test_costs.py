"""What neglecting, refusing and leaving cost, held against a second reading on every day from 1.3.2021 (K1-K11)."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from guide import Answers, Outcome, evaluate
from guide.answer.costs import table
from guide.answer.duties import duties_section
from guide.answer.matter import matter_result
from guide.answer.plain import texts
from guide.language.locale import LANGUAGES, translator
from guide.law.consequences import CONSEQUENCES, REASONS, TIMES
from guide.law.days import TRIAL_LAST_DAY
from guide.law.kinds import AuthorityKind
from guide.law.model import in_force
from guide.law.valid_reasons import VALID_REASONS
from guide.law.versions import LAW_VERSIONS
from guide.reasoning.told_duties import costs_shown
from tests.all_told import answers_of
from tests.days import TODAY
from tests.reasoning import oracle
from tests.telling import Tell

SERVED = {"home_municipality": "091", "status": "unemployed", "under_30": True, "rest": "no"}
AT_OFFICE = {"home_municipality": "405", "status": "other", "rest": "no"}
LAST = date(2027, 12, 31)
EDGES = sorted({day for version in LAW_VERSIONS for day in (version.first_day, version.first_day - timedelta(1))
                if day >= LAW_VERSIONS[0].first_day} | {LAST})
ACTS = ["neglect", "missed_meeting", "unreported_plan", "refused_or_left_service", "refused_work", "resigned",
        "dismissed"]
#: What the sections have besides what the corrections name.
OF_SERVICE = {"health", "long_travel", "unsafe", "provider_breach", "not_as_agreed", "training_occupation",
              "training_livelihood", "pending_appeal", "as_weighty"}
K7 = {"illness", "accident", "outside_cause", "accepted_beforehand", "other_acceptable"}
K8 = {"incapacity", "full_time_work", "later_working_time", "unlawful_obligation"}
K9 = {"reason_to_refuse", "part_time_work", "already_applied", "interrupts_studies"}
K10 = {"work_capacity", "conviction", "time_for_care", "low_pay", "commission_pay", "low_part_time_pay",
       "indecent_work", "threat_of_violence", "harassment", "strike_or_lockout", "long_travel", "work_abroad",
       "professional_skill"}
LEAVING = {"work_capacity", "employer_breach", "no_hours", "no_adjusted_benefit", "professional_skill", "long_travel",
           "partner_moves", "as_weighty"}


def told(on: date, person: Mapping[str, object] = SERVED) -> dict[str, list[tuple[object, ...]]]:
    found: dict[str, list[tuple[object, ...]]] = defaultdict(list)
    for one in evaluate(answers_of({"on": on, **person})).consequences:
        found[one.act].append(
            (one.repeated, one.days, one.weeks, one.unless, one.from_, one.ends, one.source))
    return found


def test_every_day_costs_what_the_second_reading_says(tell: Tell) -> None:
    counted, day = 0, LAW_VERSIONS[0].first_day
    while day <= LAST:
        assert told(day) == oracle.costs(day.isoformat()), day
        counted, day = counted + 1, day + timedelta(1)
    tell(f"{counted} days: each act costs what the second reading says")


@pytest.mark.parametrize("on", EDGES, ids=str)
def test_each_act_stands_beside_its_duty(on: date) -> None:
    of_2022 = on >= date(2022, 5, 2)
    beside = dict.fromkeys(ACTS, "seek_work_and_training") | {
        "missed_meeting": "assess_service_need" if of_2022 else "attend_interviews",
        "unreported_plan": "report_plan" if of_2022 else "carry_out_and_report_plan",
        "refused_or_left_service": "plan_and_services" if of_2022 else "seek_and_attend_agreed_services"}
    assert {(rule.act, rule.duty) for rule in in_force(CONSEQUENCES, on)} == set(beside.items())


@pytest.mark.parametrize("on", EDGES, ids=str)
def test_who_serves_does_not_change_it_but_for_aland_and_while_it_is_open(on: date) -> None:
    def costs(person: Mapping[str, object]) -> dict[str, list[tuple[object, ...]]]:
        return {act: [one[:-1] for one in rows] for act, rows in told(on, person).items()}

    assert costs(AT_OFFICE) == costs(SERVED)
    assert set(told(on)) == set(ACTS)
    assert told(on, {"home_municipality": "478"}) == told(on, {}) == {}


def test_no_act_of_the_trial_is_cited_to_a_te_offices_customer() -> None:
    for on in (day for day in EDGES if day <= TRIAL_LAST_DAY):
        sources = {one.source for one in evaluate(answers_of({"on": on, **AT_OFFICE})).consequences}
        assert not [one for one in sources if one.startswith("1269/2020")]


@pytest.mark.parametrize("on", EDGES, ids=str)
def test_every_section_used_is_among_the_sources(on: date) -> None:
    for person in (SERVED, AT_OFFICE, {"home_municipality": "478"}, {}):
        outcome = evaluate(answers_of({"on": on, **person}))
        found = {one.source for one in outcome.sources}
        parts = (outcome.reasons, outcome.duties, outcome.steps, outcome.consequences)
        assert {one.source for part in parts for one in part} <= found, person
        if outcome.consequences:
            rules = (*in_force(CONSEQUENCES, on), *in_force(VALID_REASONS, on))
            trial = {"1269/2020 § 15(2)", "1269/2020 § 15(3)"} if person is AT_OFFICE else set()
            assert {source.label for rule in rules for source in rule.sources} - trial <= found, person
            assert not trial & found


def test_the_valid_reasons_are_those_of_k7_to_k10() -> None:
    for on in (date(2022, 5, 2), date(2025, 6, 1), TODAY):
        reasons = {one.act: set(one.valid_reasons) for one in evaluate(Answers(on=on, home_municipality="091")
                   if on.year > 2024 else answers_of({"on": on, **SERVED})).consequences}
        weighty = {"as_weighty"}
        assert reasons["missed_meeting"] == K7
        assert reasons["neglect"] == K8 | K9 | weighty
        assert reasons["refused_work"] == K10 | {"low_assigned_pay"} | weighty
        assert reasons["refused_or_left_service"] == OF_SERVICE | {"uncovered_costs"}
        assert reasons["dismissed"] == set()
        assert reasons["resigned"] == LEAVING


def test_before_2_may_2022_a_valid_reason_kept_the_benefit_too() -> None:
    """1290/2002 2 a:2-9, 11 and 13 as of 288/2012, 1451/2016 and 380/2018: nothing of commission pay."""
    costs = [one for one in evaluate(answers_of({"on": "2022-05-01", **SERVED})).consequences
             if one.effect != "search_may_end"]
    reasons = {one.act: set(one.valid_reasons) for one in costs}
    assert reasons["refused_work"] == K10 - {"commission_pay"} | {"as_weighty"}
    assert reasons["missed_meeting"] == K7
    assert reasons["refused_or_left_service"] == OF_SERVICE
    assert reasons["resigned"] == LEAVING
    assert reasons["neglect"] == {"searched_otherwise", "other_valid"}
    assert not reasons["dismissed"]


@pytest.mark.parametrize("on", EDGES, ids=str)
def test_what_happens_fits_the_figure(on: date) -> None:
    for one in evaluate(answers_of({"on": on, **SERVED})).consequences:
        without = {"older_rules", "search_may_end"} if one.weeks is None else {"work_obligation"}
        assert one.effect in ({"no_benefit"} if one.days else {"reminder"} if one.days == 0 else without)


@pytest.mark.parametrize("on", EDGES, ids=str)
def test_who_seeks_no_benefit_is_not_told_of_losing_one(on: date) -> None:
    """1290/2002 2 a: what is lost is a benefit; the reminder and the search bind everybody."""
    outcome = evaluate(answers_of({"on": on, **SERVED}))
    shown = [rule for one in outcome.duties for rule in costs_shown(one.id, outcome, {"seeks_benefit": False})]
    assert {rule.effect for rule in shown} <= {"reminder", "search_may_end"}


@pytest.mark.parametrize("on", EDGES, ids=str)
def test_no_valid_reason_of_the_benefit_keeps_the_search(on: date) -> None:
    """The acts on services (916/2012 2:1-2, 380/2023 section 28) name no reason not to deal with the authority."""
    for one in evaluate(answers_of({"on": on, **SERVED})).consequences:
        assert one.effect != "search_may_end" or not one.valid_reasons


def test_what_was_not_read_is_not_called_certain() -> None:
    """K3, K6, K10: the older lengths, the sanctions of 2026, and the reasons to refuse from 1.1.2026 on."""
    def certain(on: str, act: str) -> set[bool]:
        person = SERVED if on < "2025" else {"home_municipality": "091"}
        return {one.certain for one in evaluate(answers_of({"on": on, **person})).consequences
                if one.act == act}

    assert certain("2022-05-01", "resigned") == {False}
    assert certain("2022-05-02", "resigned") == certain("2026-02-28", "resigned") == {True}
    assert certain("2026-03-01", "resigned") == certain("2026-03-01", "neglect") == {False}
    assert certain("2025-12-31", "refused_work") == {True}
    assert certain("2026-01-01", "refused_work") == certain("2026-01-01", "neglect") == {False}
    assert all(rule.note for rule in CONSEQUENCES if not rule.certain)


def test_the_document_has_the_names_of_the_contract() -> None:
    outcome = evaluate(Answers(on=TODAY, home_municipality="091"))
    document = json.loads(outcome.model_dump_json())["consequences"]
    assert all({"act", "from", "days", "repeated", "valid_reasons", "source"} <= set(one) for one in document)
    assert [one["from"] for one in document if one["act"] == "refused_work"] == ["30_days_after_refusal"] * 2
    assert Outcome.model_validate_json(outcome.model_dump_json()) == outcome


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("on", EDGES, ids=str)
def test_each_figure_is_shown_with_its_act_in_every_language(on: date, lang: str) -> None:
    to, rows = translator(lang), list[tuple[str, str]]()
    whole = duties_section(evaluate(answers_of({"on": on, **SERVED})),
                           answers_of({"on": on, **SERVED}), TODAY)
    for one in whole.every_sentence():
        rows += [(row.what.text(to), " ".join(cell.text(to) for cell in row.costs)) for row in one.rows]
    times = [to.text(time) for time in TIMES[1:]]
    # A later step stands below the first of its act and says only how often it has happened.
    acts = list[str]()
    for what, _ in rows:
        acts.append(acts[-1] if what in times else what)
    for rule in in_force(CONSEQUENCES, on):
        if rule.number is not None and rule.act not in ("missed_meeting", "refused_or_left_service"):
            title = to.text(rule.title)
            assert any(act.startswith(title) and str(rule.number) in costs
                       for act, (_, costs) in zip(acts, rows, strict=True)), rule.id
    told_rows = [(act, *row) for act, row in zip(acts, rows, strict=True)]
    assert len(told_rows) == len(set(told_rows))


def test_programs_get_the_table_as_rows() -> None:
    document = json.loads(json.dumps(texts(Answers(on=TODAY, home_municipality="091"), TODAY, "en")))
    duties = next(one for one in document["sections"] if one["id"] == "duties")
    rows = [row for group in duties["parts"] for part in group["parts"] for one in part["sentences"]
            for row in one.get("rows", ())]
    assert {"Refusing work", "Resigning from work"} <= {row["what"] for row in rows}
    assert all(row["sources"] and row["costs"] for row in rows)


@pytest.mark.parametrize(("matter", "acts"), [
    ("missed_interview", {"missed_meeting"}), ("resigned", {"resigned", "dismissed"}),
    ("refused_work", {"refused_work"}), ("sanction", set(ACTS)), ("statement_central", set())])
def test_a_matter_tells_what_its_acts_cost(matter: str, acts: set[str]) -> None:
    for on in EDGES:
        kind: AuthorityKind = "te_office" if on <= TRIAL_LAST_DAY else "employment_authority"
        whole = matter_result(matter, on, None, kind, TODAY)
        section = whole.section("costs")
        assert (section is None) == (not acts)
        if section is not None:
            shown = next(one for one in section.sentences if one.rows)
            assert len(shown.rows) >= len(acts)
            assert all(one.sources for one in section.every_sentence())
        assert matter_result(matter, on, None, "ams", TODAY).section("costs") is None


def test_without_rules_there_is_no_table() -> None:
    assert table((), TODAY) is None
    assert set(REASONS) == set(ACTS)
