"""The source page's statements on services and labour policy statements, as the second entry tells them (S22-S36)."""

from __future__ import annotations

from datetime import date

import pytest

from guide.answer.blocks import Sentence
from guide.answer.matter import matter_result
from guide.language.locale import LANGUAGES, translator
from guide.law.kinds import AuthorityKind
from guide.law.matters import HANDLER_RULES, Handler, handling
from guide.reasoning.authorities import authority_of
from tests.days import TODAY

DAY = date(2024, 5, 1)
HELSINKI = "091"


def shown(matter: str, section: str, on: date = DAY, kind: AuthorityKind = "trial_municipality") -> list[Sentence]:
    whole = matter_result(matter, on, authority_of(kind, HELSINKI, on), kind, TODAY)
    return [sentence for one in whole.sections if one.id == section for sentence in one.every_sentence()]


def ids(matter: str, section: str, on: date = DAY, kind: AuthorityKind = "trial_municipality") -> list[str]:
    return [sentence.message.id for sentence in shown(matter, section, on, kind)]


@pytest.mark.parametrize(("statement", "matter", "step"), [
    ("S22", "guidance", "matter.guidance.then"), ("S22", "vacancy", "matter.vacancy.then1"),
    ("S23", "expert_assessment", "matter.expert_assessment.then"), ("S23", "coaching", "matter.coaching.then"),
    ("S23", "work_trial", "matter.work_trial.then1"),
    ("S23", "labour_market_training", "matter.labour_market_training.then1"),
    ("S24", "pay_subsidy", "matter.pay_subsidy.then2"), ("S24", "start_up_grant", "matter.start_up_grant.then3"),
    ("S24", "expense_allowance", "matter.expense_allowance.then2"),
    ("S24", "travel_costs", "matter.travel_costs.then2"),
    ("S25", "study_on_benefit", "matter.study.conditions_then"),
    ("S25", "immigrant_study", "matter.study.conditions_then"),
    ("S26", "vacancy", "matter.vacancy.beside_then"),
    ("S27", "joint_service", "matter.joint_service.then2"),
    ("S27", "rehabilitative_work", "matter.rehabilitative_work.then2"),
    ("S28", "integration_plan", "matter.integration_plan.then2"),
    ("S30", "statement_general", "matter.statement.given_7_then"),
    ("S31", "statement_enterprise", "matter.statement.given_7_then"),
    ("S32", "statement_service", "matter.statement.given_7_then"),
    ("S33", "statement_study", "matter.statement.given_7_then"),
    ("S34", "statement_integration", "matter.statement.given_7_then"),
    ("S35", "statement_central", "matter.statement.given_unit")])
def test_the_pilot_municipality_s_matters_are_told(statement: str, matter: str, step: str) -> None:
    by_statement = {rule.matter for rule in HANDLER_RULES if statement in rule.statements}
    assert matter in by_statement
    sentences = [one for one in shown(matter, "steps") if one.message.id == step]
    assert len(sentences) == 1
    assert len({sentences[0].text(translator(lang)) for lang in LANGUAGES}) == len(LANGUAGES)


@pytest.mark.parametrize(("statement", "matter"), [
    ("S32", "statement_service"), ("S33", "statement_study"), ("S34", "statement_integration")])
def test_three_groups_were_the_municipality_s_from_the_first_day(statement: str, matter: str) -> None:
    on = date(2021, 3, 1)
    assert statement in handling(matter, on, "trial_municipality").rule.statements
    assert "matter.statement.given_7_then" in ids(matter, "steps", on)


@pytest.mark.parametrize(("statement", "matter"), [("S30", "statement_general"), ("S31", "statement_enterprise")])
def test_two_groups_were_the_te_office_s_until_1_october_2021(statement: str, matter: str) -> None:
    eve, first = date(2021, 10, 1), date(2021, 10, 2)
    for on in (eve, first):
        assert statement in handling(matter, on, "trial_municipality").rule.statements
    assert ids(matter, "steps", eve)[:5] == [f"matter.statement.{name}" for name in (
        "told_office", "clarify_then", "passed_on", "given_office", "binding_then")]
    assert ids(matter, "steps", first)[:4] == [f"matter.statement.{name}" for name in (
        "asked_then", "clarify_then", "given_7_then", "binding_then")]


def test_a_central_statement_step_by_step() -> None:  # S36
    assert ids("statement_central", "steps") == [f"matter.statement.{name}" for name in (
        "told_office", "clarify_then", "passed_on", "told_payer", "payer_then", "given_unit", "binding_then")]
    english = [one.text(translator("en")) for one in shown("statement_central", "steps")]
    assert english[0] == "The pilot municipality told the TE Office what was needed for the statement."
    assert english[1] == "The pilot municipality asked you for clarification if it was needed."
    assert "whether to stop the payment" in english[4]
    assert [one.sources[0].label for one in shown("statement_central", "steps")][:5] == [
        "1269/2020 § 20(2)", "1269/2020 § 20(1)", "1269/2020 § 20(2)", "1269/2020 § 12 a(5)", "1290/2002 § 11:6"]


def test_the_te_office_s_own_customer_was_asked_by_the_te_office() -> None:  # S35, S36
    steps = shown("statement_central", "steps", kind="te_office")
    assert "TE-toimisto pyysi sinulta selvitystä, jos sitä tarvittiin." in [one.text(translator("fi")) for one in steps]
    assert not any("Kokeilukunta" in one.text(translator("fi")) for one in steps)


def test_before_the_central_unit_each_te_office_gave_the_statement() -> None:  # S35
    eve, first = date(2021, 9, 30), date(2021, 10, 1)
    assert "matter.statement.given_office" in ids("statement_central", "steps", eve)
    assert "matter.statement.told_payer" not in ids("statement_central", "steps", eve)
    assert "matter.statement.told_payer" in ids("statement_central", "steps", first)
    assert handling("statement_central", first, "te_office").handler == Handler.CENTRAL_UNIT


@pytest.mark.parametrize(("on", "note"), [(date(2021, 5, 31), "own_then1"), (date(2021, 6, 1), "own_then2")])
def test_the_te_office_decided_on_the_municipality_s_own_pay_subsidy(on: date, note: str) -> None:  # S24, section 11
    assert [name for name in ids("pay_subsidy", "steps", on) if "own" in name] == [f"matter.pay_subsidy.{note}"]
    assert not [name for name in ids("pay_subsidy", "steps", on, "te_office") if "own" in name]
    assert [one.form for one in shown("pay_subsidy", "steps", on)] == ["point", "point", "note"]


def test_the_need_for_the_joint_service_was_the_municipality_s_to_assess_from_1_june_2021() -> None:  # S27
    eve, first = date(2021, 5, 31), date(2021, 6, 1)
    need, before = "matter.joint_service.then1", "matter.joint_service.need_before"
    assert [name for name in ids("joint_service", "steps", eve) if name in (need, before)] == [before]
    assert [name for name in ids("joint_service", "steps", first) if name in (need, before)] == [need]
    assert need in ids("joint_service", "steps", eve, "te_office")


@pytest.mark.parametrize(("on", "training"), [(date(2021, 5, 31), "1269/2020 § 12(2)"),
                                              (date(2021, 6, 1), "1269/2020 § 12 a(1)")])
def test_the_statement_on_labour_market_training_stayed_with_the_te_office(on: date, training: str) -> None:  # S32
    note = [one for one in shown("statement_service", "steps", on) if one.message.id.endswith(".training")]
    assert [one.sources[0].label for one in note] == [training]


@pytest.mark.parametrize("matter", sorted({rule.matter for rule in HANDLER_RULES
                                           if rule.matter.startswith("statement_")}))
def test_statements_are_not_appealed_alone(matter: str) -> None:
    served: list[tuple[date, AuthorityKind]] = [
        (DAY, "trial_municipality"), (DAY, "te_office"), (TODAY, "employment_authority")]
    for on, kind in served:
        # Which statements that covers too stands beside it.
        appeal = [one for one in ids(matter, "appeal", on, kind) if one != "matter.statement_study.appeal"]
        ways = ["appeal", "board"] if on == TODAY else ["appeal_then"]
        assert appeal[:len(ways) + 1] == [f"matter.statement.{one}" for one in ("no_appeal", *ways)]
