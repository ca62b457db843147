"""The deployer's file: every blank is named, faults are told, and production does not start with blanks."""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import time_machine

from guide.clock import today
from guide.deployer import ADDRESSES, LIMITS, BadDeployerFile, BlankFields, Deployer, check_start, deployer, read
from guide.deployer import ages as all_ages
from guide.deployer.model import Statement
from guide.deployer.reading import BUNDLED
from guide.i18n import LANGUAGES
from guide.ui.host import lifespan
from tests.host.serve import ROOT

FULL_FILE = Path(__file__).with_name("deployer_full.toml")
FULL: dict[str, Any] = tomllib.loads(FULL_FILE.read_text(encoding="utf-8"))
REQUIRED = (
    "service.address", "controller.name.fi", "controller.name.sv", "controller.name.en", "controller.address",
    "controller.phone", "controller.email", "data_protection_officer.email", "data_protection_officer.phone",
    "feedback.email", "feedback.handled_by.fi", "feedback.handled_by.sv", "feedback.handled_by.en", "advice.phone",
    "advice.hours.fi", "advice.hours.sv", "advice.hours.en", "hosting.provider", "hosting.country.fi",
    "hosting.country.sv", "hosting.country.en", "hosting.in_eea", "hosting.log_days", "statement.drafted_on",
    "statement.reviewed_on", "statement.method", "privacy.updated_on")


def changed(path: str, value: object) -> dict[str, Any]:
    """Return the whole file with one field set to another value; None takes it out."""
    *tables, name = path.split(".")
    whole: dict[str, Any] = {key: one.copy() if isinstance(one, dict) else one for key, one in FULL.items()}
    at = whole
    for table in tables:
        at[table] = dict(at[table])
        at = at[table]
    if value is None:
        del at[name]
    else:
        at[name] = value
    return whole


def test_the_bundled_file_is_blank_and_names_each_field() -> None:
    assert read(BUNDLED).blanks() == REQUIRED
    assert Deployer().blanks() == REQUIRED


def test_a_whole_file_has_no_blanks() -> None:
    assert read(FULL_FILE).blanks() == ()


@pytest.mark.parametrize("field", REQUIRED)
@pytest.mark.parametrize("blank", ["", "  ", None])
def test_each_blank_is_named_alone(field: str, blank: str | None) -> None:
    assert Deployer.model_validate(changed(field, blank)).blanks() == (field,)


@pytest.mark.parametrize(("field", "value"), [
    ("controller.name.sv", "[namn]"), ("controller.email", "kirjaamo@example.org"), ("hosting.provider", " [ ] "),
    ("service.address", "https://opas.example.com/"), ("feedback.email", "a@b.example.fi")])
def test_a_draft_or_an_example_counts_as_blank(field: str, value: str) -> None:
    assert Deployer.model_validate(changed(field, value)).blanks() == (field,)


@pytest.mark.parametrize(("field", "value"), [
    ("controller.address", "Exempelgatan 1 [A], 00000"), ("controller.email", "a@examples.test"),
    ("controller.email", "an.example@kunta.test"), ("hosting.log_days", 0), ("hosting.in_eea", False)])
def test_what_looks_alike_is_no_blank(field: str, value: object) -> None:
    assert Deployer.model_validate(changed(field, value)).blanks() == ()


@pytest.mark.parametrize("table", ["planned_break", "limits"])
def test_what_is_optional_may_be_left_out(table: str) -> None:
    assert Deployer.model_validate({key: one for key, one in FULL.items() if key != table}).blanks() == ()
    assert Deployer.model_validate(changed("feedback.form", None)).blanks() == ()


def test_a_blank_in_an_own_limit_is_named() -> None:
    limit = {**FULL["limits"][0], "why": {"fi": "x", "en": "x"}}
    assert Deployer.model_validate({**FULL, "limits": [FULL["limits"][0], limit]}).blanks() == ("limits.1.why.sv",)


@pytest.mark.parametrize(("text", "message"), [
    ("[service]\nadress = ''", r"service\.adress: Extra inputs"),
    ("[controler]", r"controler: Extra inputs"),
    ("[service]\naddress = 'http://x.test'", r"service\.address: .*https://"),
    ("[feedback.form]\nfi = 'javascript:x'\nsv = 'https://x.test'\nen = 'https://x.test'", r"feedback: .*https://"),
    ("[controller]\nemail = 'kirjaamo'", r"controller\.email: .*not an e-mail address"),
    ("[feedback]\nform = { fi = 'https://x.test' }", r"feedback: .*feedback\.form.*missing: sv, en"),
    ("[planned_break]\nlast_day = 2026-12-05", r"planned_break: .*both text and last_day"),
    ("[planned_break]\ntext = { fi = 'x', sv = 'x', en = 'x' }", r"planned_break: .*both text and last_day"),
    ("[statement]\ndrafted_on = 2026-02-01\nreviewed_on = 2026-01-31", r"statement: .*before drafted_on"),
    ("[statement]\nmethod = 'nobody'", r"statement\.method: .*'own' or 'expert'"),
    ("[statement]\ndrafted_on = 'soon'", r"statement\.drafted_on"),
    ("[hosting]\nlog_days = -1", r"hosting\.log_days"),
    ("[service", r"deployer\.toml"),
])
def test_a_fault_names_the_file_and_the_field(text: str, message: str, tmp_path: Path) -> None:
    file = tmp_path / "deployer.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BadDeployerFile, match=message) as caught:
        read(file)
    assert str(file) in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadDeployerFile, match=r"nowhere\.toml"):
        check_start({"GUIDE_DEPLOYER": str(tmp_path / "nowhere.toml")})


@pytest.mark.parametrize("value", ["1", "true", "yes", "on", "PRODUCTION"])
def test_production_refuses_blanks_and_names_every_field_and_the_file(value: str) -> None:
    with pytest.raises(BlankFields) as caught:
        check_start({"GUIDE_PRODUCTION": value})
    message = str(caught.value)
    assert str(BUNDLED) in message
    assert "GUIDE_DEPLOYER" in message
    assert set(re.findall(r"\w+(?:\.\w+)+", message.replace(str(BUNDLED), ""))) == set(REQUIRED)


@pytest.mark.parametrize("value", ["", "0", "false", "No", " 0 "])
def test_development_starts_with_blanks(value: str) -> None:
    assert check_start({"GUIDE_PRODUCTION": value}).blanks() == REQUIRED
    assert check_start({}).blanks() == REQUIRED


def test_production_starts_with_a_whole_file() -> None:
    assert check_start({"GUIDE_PRODUCTION": "1", "GUIDE_DEPLOYER": str(FULL_FILE)}).blanks() == ()


def test_one_blank_in_a_file_of_ones_own_is_enough_to_refuse(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    text = FULL_FILE.read_text(encoding="utf-8").replace("+358 00 000 0003", "")
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BlankFields, match=r"1 fields are blank in .*own\.toml: advice\.phone\.$"):
        check_start({"GUIDE_PRODUCTION": "1", "GUIDE_DEPLOYER": str(file)})


def test_the_host_asks_before_it_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GUIDE_PRODUCTION", "1")
    monkeypatch.delenv("GUIDE_DEPLOYER", raising=False)

    async def start() -> None:
        async with lifespan(None):
            raise AssertionError("the guide started")

    with pytest.raises(BlankFields):
        asyncio.run(start())


def test_the_server_ends_with_an_error_that_names_the_fields() -> None:
    environment = {key: value for key, value in os.environ.items() if key != "GUIDE_DEPLOYER"}
    ended = subprocess.run(
        [sys.executable, "-m", "uvicorn", "--host", "127.0.0.1", "--port", "0", "app:app"], cwd=ROOT, timeout=60,
        env={**environment, "GUIDE_PRODUCTION": "1"}, capture_output=True, text=True, check=False)
    assert ended.returncode != 0
    assert all(field in ended.stderr for field in (*REQUIRED, str(BUNDLED)))


@pytest.fixture
def whole_file_in_use(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("GUIDE_DEPLOYER", str(FULL_FILE))
    monkeypatch.delenv("GUIDE_TODAY", raising=False)
    deployer.cache_clear()
    yield
    deployer.cache_clear()


@pytest.mark.usefixtures("whole_file_in_use")
@pytest.mark.parametrize(("days", "late"), [(0, False), (365, False), (366, True)])
def test_the_statement_is_late_a_year_after_its_review(days: int, late: bool) -> None:
    reviewed = date(2026, 11, 1)
    with time_machine.travel(f"{reviewed + timedelta(days=days)}T12:00:00+02:00", tick=False):
        faults = [fault for aged in all_ages() if aged.what == "accessibility statement"
                  and (fault := aged.fault(today())) is not None]
    assert len(faults) == late


@pytest.mark.usefixtures("whole_file_in_use")
def test_limits_addresses_and_statement_are_all_dated() -> None:
    names = [aged.what for aged in all_ages()]
    assert names == [*(f"limit {one.id}" for one in LIMITS), *(f"address {name}" for name in ADDRESSES),
                     "accessibility statement"]
    for aged in all_ages():
        assert aged.fault(aged.review_by) is None
        assert "was to be reviewed" in str(aged.fault(aged.review_by + timedelta(days=1)))
        assert aged.review_by - aged.checked_on < timedelta(days=732)


def test_a_blank_statement_has_no_date_that_runs_out() -> None:
    assert list(read(BUNDLED).ages()) == []


def test_every_address_is_given_for_every_language() -> None:
    for name, contact in ADDRESSES.items():
        assert set(contact.url) == set(LANGUAGES), name
        assert all(url.startswith("https://") for url in contact.url.values()), name


def test_limits_are_told_by_id_and_wcag_criterion() -> None:
    assert len({one.id for one in LIMITS}) == len(LIMITS) > 0
    for one in LIMITS:
        assert re.fullmatch(r"(?:[1-4]\.\d\.\d{1,2})?", one.criterion), one.id
        assert not one.ends_with or one.ends_with in Statement.model_fields, one.id
