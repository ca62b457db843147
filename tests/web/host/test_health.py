"""Health tells of broken rules and of a broken clock, to whoever asks, and costs little."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date

import pytest
import time_machine

from guide import evaluate
from guide.law.all_rules import AUTHORITY_RULES
from guide.law.conditions import Always, Not
from guide.law.model import AuthorityRule
from guide.reasoning import known_cases
from guide.reasoning.known_cases import KNOWN
from guide.reasoning.outcome import Outcome
from guide.web.host import readiness as health
from guide.web.host.middleware import Shell
from guide.web.host.readiness import HELD_SECONDS, Health
from tests.conftest import forget_answers
from tests.days import TODAY
from tests.web.host.asgi import Inner, get
from tests.web.host.test_start import WHOLE, given

PATH = "/_stcore/health"


@pytest.fixture(autouse=True)
def log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING, "guide")


def served(monkeypatch: pytest.MonkeyPatch, change: Callable[[Outcome], Outcome]) -> None:
    """Let every case be answered by a function of the outcome."""
    for module in (health, known_cases):
        monkeypatch.setattr(module, "evaluate", lambda answers: change(evaluate(answers)))


def elsewhere(outcome: Outcome) -> Outcome:
    """Return the outcome with another municipality than the right one, where there is one."""
    return outcome.model_copy(update={"servers": tuple(
        server.model_copy(update={"municipality": "049"}) if server.municipality else server
        for server in outcome.servers)})


def nobody(outcome: Outcome) -> Outcome:
    return outcome.model_copy(update={"servers": ()})


def fails(_: Outcome) -> Outcome:
    raise KeyError("091")


def test_the_known_cases_are_of_both_regimes_and_every_kind_of_authority() -> None:
    assert {kind for _, kind, _ in KNOWN} == {"trial_municipality", "te_office", "employment_authority", "ams"}
    assert health.fault(TODAY) is None
    assert len(deciding()) >= 4


@pytest.mark.parametrize(("change", "reason"), [
    (elsewhere, "gives another authority"), (nobody, "gives another authority"),
    (fails, "a known case fails: KeyError")])
def test_a_broken_rule_is_told_with_503_and_in_the_log_once(
        change: Callable[[Outcome], Outcome], reason: str, monkeypatch: pytest.MonkeyPatch,
        caplog: pytest.LogCaptureFixture) -> None:
    app = Shell(Inner())
    served(monkeypatch, change)
    answers = [get(app, PATH), get(app, PATH)]
    assert [answer.status for answer in answers] == [503, 503]
    assert reason in answers[0].text
    assert "091" not in answers[0].text
    assert answers[0]["cache-control"] == "no-store"
    assert caplog.text.count("not well") == 1


def deciding() -> list[AuthorityRule]:
    """Return the rules that decide the known cases, as their outcomes tell."""
    return [rule for rule in AUTHORITY_RULES for answers, *_ in KNOWN for reason in evaluate(answers).reasons
            if reason.rule == rule.id and reason.met and rule.in_force(answers.on)]


@pytest.mark.parametrize("rule", deciding(), ids=lambda rule: rule.id)
def test_no_rule_of_a_known_case_can_be_broken_unseen(rule: AuthorityRule) -> None:
    before = rule.when
    forget_answers()
    object.__setattr__(rule, "when", Not(Always()))
    try:
        assert health.fault(TODAY) is not None
    finally:
        object.__setattr__(rule, "when", before)
        forget_answers()


def test_a_text_of_today_that_fails_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyError("091")
    monkeypatch.setattr(health, "texts", broken)
    assert health.fault(TODAY) == "today's case fails: KeyError"


def test_the_well_are_well_and_streamlit_is_asked() -> None:
    inner = Inner()
    assert get(Shell(inner), PATH).status == 200
    assert inner.seen == [PATH]


def test_a_clock_that_jumps_while_running_is_told_and_so_is_its_return(
        monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    given(monkeypatch, WHOLE)
    app = Shell(Inner())
    with time_machine.travel(f"{TODAY}T12:00:00+02:00", tick=False) as clock:
        assert get(app, PATH).status == 200
        for wrong in ("2025-06-15", "1970-01-02", "2150-01-01"):
            clock.move_to(f"{wrong}T12:00:00+02:00")
            answer = get(app, PATH)
            assert answer.status == 503
            assert f"the clock says {wrong}" in answer.text
        clock.move_to(f"{TODAY}T12:00:00+02:00")
        assert get(app, PATH).status == 200
    assert "well again" in caplog.text


@pytest.mark.parametrize(("day", "status"), [("2025-06-15", 200), ("2021-02-28", 503), ("2031-06-15", 200)])
def test_outside_production_only_a_day_without_an_answer_is_told(day: str, status: int,
                                                                 monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, {})
    with time_machine.travel(f"{day}T12:00:00+02:00"):
        assert get(Shell(Inner()), PATH).status == status


def test_what_was_found_holds_for_some_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[date] = []
    clock_seconds = [100.0]
    monkeypatch.setattr(health, "fault", asked.append)
    monkeypatch.setattr("guide.web.host.readiness.time.monotonic", lambda: clock_seconds[0])
    monkeypatch.delenv("GUIDE_TODAY", raising=False)
    one = Health()
    with time_machine.travel(f"{TODAY}T12:00:00+02:00", tick=False) as clock:
        for _ in range(10):
            one.fault()
        assert len(asked) == 1
        clock_seconds[0] += HELD_SECONDS
        one.fault()
        assert len(asked) == 2
        clock.shift(86_400)  # midnight does not wait
        one.fault()
        assert len(asked) == 3
