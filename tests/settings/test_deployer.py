"""The deployer's file: every blank is named, faults are told, and production does not start with blanks."""

from __future__ import annotations

import os
import re
import tomllib
import tracemalloc
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, get_args

import pytest
import time_machine
from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from guide.language.locale import LANGUAGES
from guide.settings.clock import today
from guide.settings.deployer import ADDRESSES, BUNDLED, LIMITS, BadDeployerFile, Deployer, deployer, read
from guide.settings.deployer import ages as all_ages
from guide.settings.deployer.model import Statement
from tests.days import TODAY

ONE_DAY = timedelta(days=1)
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
    (f"[hosting]\nlog_days = {'9' * 5000}", "a number of thousands of digits"),
    ("[controler]", r"controler: Extra inputs"),
    ("[service]\naddress = 'http://x.test'", r"service\.address: .*https://"),
    ("[feedback.form]\nfi = 'javascript:x'\nsv = 'https://x.test'\nen = 'https://x.test'", r"feedback\.form\.fi: .*https://"),
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


SOUND: Mapping[str, tuple[object, ...]] = {
    "advice.phone": ("0295 020 713", "+358 (0)29 502 0713", "(09) 310 1691", "116117", "09-310 1691", "112"),
    "controller.email": ("kirjaamo@kunta.fi", "etu.suku+opas@alue.kunta.fi", "o'b@x-y.fi", "neuvonta@äänekoski.fi"),
    "service.address": ("https://opas.kunta.fi", "https://www.kunta.fi:8443/opas/?a=1#b", "https://äänekoski.fi/"),
    "controller.name.fi": ("Ä & Ö", "1", "O’Brien", "tietosuo\u00adja"),
    "hosting.log_days": (0, 14), "hosting.in_eea": (True, False),
    "statement.drafted_on": (date(2026, 9, 1), "2026-09-01"),
    "limits": ([{**FULL["limits"][0], "criterion": "1.4.13"}],),
}
UNSOUND: Mapping[str, tuple[object, ...]] = {
    "advice.phone": ("javascript:alert(1)", "soita meille", "call 0295 020 713", "12", "0295 020 713 tai 0295 1",
                     "١٢٣٤٥", "1" * 16, "tel:0295020713", "0295\n020713", 295020713, "24.11.2026", "2026-11-24",
                     "(029 123 456", "029) 123 456", "0/0----0/0", "029 (123", True, {"a": "029 123"}),
    "controller.phone": ("<b>1234567</b>",), "data_protection_officer.phone": ("ei ole",),
    "controller.email": ("kirjaamo", "a@b", "a b@kunta.fi", "a@kunta.fi, b@kunta.fi", "a@kunta.fi?subject=x",
                         "<a@kunta.fi>", "mailto:a@kunta.fi", "a@kunta..fi", "a@kunta.fi\n"*2,
                         ".a@kunta.fi", "a..b@kunta.fi", "a.@kunta.fi", "\u0430@kunta.fi", "a@kunt\u0430.fi"),
    "data_protection_officer.email": ("https://kunta.fi",), "feedback.email": ("a@@kunta.fi",),
    "service.address": ("javascript:alert(1)", "http://kunta.fi", "https:kunta.fi", "https://", "https:///opas",
                        "https://user@kunta.fi", "https://kunta", "https://kunta.fi/a b", "https://kunta.fi:99999",
                        "//kunta.fi", "data:text/html,x", "https://kunta.fi/\"onclick=", "HTTPS//kunta.fi",
                        "https://op\u0430s.kunta.fi/", "https://\u03bfpas.kunta.fi/"),
    "feedback.form.sv": ("javascript:alert(1)", "http://kunta.fi", "palaute"),
    "controller.name.fi": ("a\nb", "a" * 301, "a\u202eb", "a\x07b", ["a"], 5),
    "hosting.provider": ("a\u200bb", "a\u2028b", "a\u2029b", "a\ufffeb", "a\ue000b", "\u115f", "\u3164", "a\u034fb",
                         "a\u2800b", "a\ufe0fb", "a\U000e0101b"), "advice.hours.en": ("9–15\nor so",),
    "planned_break.text.fi": ("a" * 2001, "a\x00b"),
    "hosting.log_days": (-1, 3651, "14", True, 1.5), "hosting.in_eea": ("yes", 1, "ehkä"),
    "statement.drafted_on": ("soon", "1.9.2026", 0, 20260901, date(1, 1, 1), date(9999, 12, 31), date(2018, 1, 1),
                             datetime(2026, 9, 1, 12), True),
    "statement.reviewed_on": (date(9999, 12, 31),), "statement.people_tested_on": (1,),
    "privacy.updated_on": ("eilen",), "planned_break.last_day": (date(9999, 12, 31), "joskus"),
    "statement.method": ("nobody", 1),
    "limits": ([{**FULL["limits"][0], "criterion": "javascript:"}], [FULL["limits"][0]] * 51),
}


def each(values: Mapping[str, tuple[object, ...]]) -> list[tuple[str, object]]:
    """Return each field with each of its values."""
    return [(field, value) for field, several in values.items() for value in several]


@pytest.mark.parametrize(("field", "value"), each(SOUND))
def test_what_a_field_may_hold(field: str, value: object) -> None:
    assert Deployer.model_validate(changed(field, value)).blanks() == ()


@pytest.mark.parametrize(("field", "value"), each(UNSOUND))
def test_what_a_field_cannot_hold_is_refused_by_name(field: str, value: object) -> None:
    with pytest.raises(ValidationError) as caught:
        Deployer.model_validate(changed(field, value))
    for one in caught.value.errors():
        assert ".".join(map(str, one["loc"])).startswith(field)


def test_every_field_has_a_kind() -> None:
    """A plain text would take anything."""
    def kinds(model: type[BaseModel]) -> Iterator[tuple[str, object]]:
        for name, field in model.model_fields.items():
            inner = next((part for part in (field.annotation, *get_args(field.annotation))
                          if isinstance(part, type) and issubclass(part, BaseModel)), None)
            if inner is not None:
                yield from kinds(inner)
            else:
                yield f"{model.__name__}.{name}", field
    plain = [name for name, field in kinds(Deployer) if isinstance(field, FieldInfo) and not field.metadata]
    assert plain == []


@pytest.mark.parametrize("blank", ["-", "…", "+", "\u00a0", "?"])
def test_signs_alone_are_blank(blank: str) -> None:
    assert Deployer.model_validate(changed("advice.phone", blank)).blanks() == ("advice.phone",)


@pytest.mark.parametrize(("field", "day", "fault"), [
    ("statement.reviewed_on", TODAY, ""), ("statement.reviewed_on", TODAY + ONE_DAY, "after today"),
    ("statement.people_tested_on", TODAY + ONE_DAY, "after today"),
    ("privacy.updated_on", date(2099, 1, 1), "after today"),
    ("planned_break.last_day", TODAY + 365 * ONE_DAY, ""),
    ("planned_break.last_day", TODAY + 366 * ONE_DAY, "more than a year")])
def test_a_day_that_cannot_be_right_is_refused_by_name(field: str, day: date, fault: str) -> None:
    faults = list(Deployer.model_validate(changed(field, day)).faults_on(TODAY))
    assert [one.startswith(f"{field} is {day}") and fault in one for one in faults] == [True] * bool(fault)


@pytest.mark.parametrize(("last_day", "over"), [(TODAY, False), (TODAY - ONE_DAY, True)])
def test_a_break_that_is_over_is_named_and_keeps_nothing_from_starting(last_day: date, over: bool) -> None:
    found = Deployer.model_validate(changed("planned_break.last_day", last_day))
    assert list(found.faults_on(TODAY)) == []
    assert [f"planned_break.last_day was {last_day}" in one for one in found.reminders_on(TODAY)] == [True] * over


def fifo(path: Path) -> Path:
    os.mkfifo(path)
    return path


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def holey(path: Path) -> Path:
    """Return a file of 100 MB that takes no room on the disk."""
    with path.open("wb") as file:
        file.truncate(100_000_000)
    return path


@pytest.mark.parametrize(("make", "said"), [
    (lambda _: Path("/dev/zero"), "is no ordinary file"), (fifo, "is no ordinary file"),
    (lambda path: path.parent, "is no ordinary file"), (holey, "is larger than 100,000 bytes"),
    (lambda path: written(path, '[service]\naddress = "ä"'.encode("latin-1")), "is not UTF-8: save it again"),
    (lambda path: written(path, b"a = " + b"[" * 50_000), "is not TOML"),
    (lambda path: written(path, b"\x00" * 100), "is not TOML"),
    (lambda path: path / "nothing", "cannot be read: No such file")],
    ids=["endless", "pipe", "folder", "large", "latin", "deep", "zeros", "missing"])
def test_no_deployer_file_is_refused_by_name_in_bounded_memory(
        make: Callable[[Path], Path], said: str, tmp_path: Path) -> None:
    path = make(tmp_path / "own.toml")
    tracemalloc.start()
    try:
        with pytest.raises(BadDeployerFile, match=re.escape(f"{path}: {said}")):
            read(path)
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()


def test_a_file_from_an_editor_that_marks_utf_8(tmp_path: Path) -> None:
    assert read(written(tmp_path / "own.toml", b"\xef\xbb\xbf" + FULL_FILE.read_bytes())) == read(FULL_FILE)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadDeployerFile, match=r"nowhere\.toml: cannot be read: No such file"):
        read(tmp_path / "nowhere.toml")


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
