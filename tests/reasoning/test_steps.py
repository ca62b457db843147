"""The first steps against a second, plain reading; and that who may register changes nothing of who serves."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product

import pytest

from guide import Answers, evaluate
from guide.facts.situation import MayRegister
from guide.law.steps import NOTES, STEPS
from guide.law.versions import LAW_VERSIONS, LawVersion
from tests.reasoning.oracle import ALAND, FLAGS, FORMER, OUTSIDE, STATUSES, TRIAL, first_steps
from tests.sampling import sample
from tests.telling import Tell

HOMES = (None, "none", TRIAL, OUTSIDE, ALAND, FORMER)
STAYS = (None, TRIAL, OUTSIDE, ALAND)
MAY: tuple[MayRegister | None, ...] = (None, "eu_citizen", "permit", "no_permit")
PERSONS = tuple(product((None, *STATUSES), *((None, True, False),) * len(FLAGS)))


@pytest.mark.parametrize("version", LAW_VERSIONS, ids=lambda version: str(version.first_day))
def test_steps_equal_a_second_reading_and_move_nothing_else(version: LawVersion, tell: Tell) -> None:
    on, compared = str(version.first_day), 0
    for home, stay, seeks in product(HOMES, STAYS, (None, True, False)):
        for person in sample(PERSONS, on, home, stay, seeks, most=4):
            told = Answers(on=on, home_municipality=home, stay_municipality=stay, seeks_benefit=seeks,
                           **dict(zip(("status", *FLAGS), person, strict=True)))
            outcomes = {may: evaluate(told.model_copy(update={"may_register": may})) for may in MAY}
            for may, outcome in outcomes.items():
                server = outcome.servers[0].kind if outcome.settled else None
                assert [one.id for one in outcome.steps] == first_steps(
                    on, server, may, told.temporary_protection, seeks), (told, may)
                assert {one.source for one in outcome.steps} <= {one.source for one in outcome.sources}
                assert outcome == outcomes[None].model_copy(
                    update={"steps": outcome.steps, "sources": outcome.sources}), (told, may)
                compared += 1
    tell(f"{on}: {compared} cases: their first steps equal a second reading, and nothing else moves")


def test_every_step_is_somebodys_and_every_border_is_a_law_version() -> None:
    borders = {version.first_day for version in LAW_VERSIONS}
    for rule in (*STEPS, *NOTES):
        assert rule.first_day in borders
        assert rule.last_day is None or rule.last_day + timedelta(days=1) in borders
    found = {one.id for version, may, seeks, home in product(LAW_VERSIONS, MAY, (None, False), (None, TRIAL, ALAND))
             for one in evaluate(Answers(on=version.first_day, home_municipality=home, may_register=may,
                                         seeks_benefit=seeks)).steps}
    assert found == {rule.id for rule in STEPS}


def test_what_was_not_read_in_law_is_to_be_confirmed() -> None:
    """[S] and [U] of the corrections: who can register online, the reminders, and the permit from 2026."""
    on = date(2026, 3, 1)
    uncertain = {rule.id for rule in STEPS if rule.in_force(on) and not rule.certain}
    assert {"register", "register_online", "register_in_person", "cannot_register", "keep_deadlines"} <= uncertain
    assert {"ask_ams", "ask_who_serves", "apply_for_benefit"}.isdisjoint(uncertain)
    assert all(rule.note for rule in STEPS if not rule.certain)
