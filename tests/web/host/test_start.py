"""Half configured, or with a wrong clock, the guide does not start in production, and says everything at once."""

from __future__ import annotations

import html
import logging
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
import time_machine

from guide.language.locale import LANGUAGES, Lang, translator
from guide.reasoning.review_dates import newest_day
from guide.settings.deployer import BUNDLED, Deployer, deployer
from guide.settings.environment import VARIABLES, inherited
from guide.web.host.app_setup import lifespan
from guide.web.host.frame import NOTICES
from guide.web.host.readiness import CLOCK_AFTER, CLOCK_BEFORE, FORGOTTEN, NotReady, check_start, last_review
from guide.web.notices.routes import notice_html
from guide.web.page_parts import announcements
from tests.running import run
from tests.settings.test_deployer import FULL_FILE, REQUIRED
from tests.web.host.serve import ROOT

WHOLE = {"GUIDE_PRODUCTION": "1", "GUIDE_DEPLOYER": str(FULL_FILE), "STREAMLIT_SERVER_ALLOWED_HOSTS": "opas.kunta.test",
         "STREAMLIT_SERVER_COOKIE_SECRET": "0123456789abcdef" * 2}
ONE_DAY = timedelta(days=1)


def given(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]) -> None:
    """Let the process have these settings and no others."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)


def refused() -> str:
    """Return the message with which the host refuses to start."""
    async def start() -> None:
        async with lifespan(None):
            raise AssertionError("the guide started")

    with pytest.raises(NotReady) as caught:
        run(start())
    return str(caught.value)


@pytest.mark.usefixtures("right_clock")
def test_production_starts_when_it_is_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, WHOLE)
    assert check_start().blanks() == ()


@pytest.mark.usefixtures("right_clock")
@pytest.mark.parametrize("missing", [name for name in WHOLE if name != "GUIDE_PRODUCTION"])
def test_each_missing_setting_is_named_with_what_to_do(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, {name: value for name, value in WHOLE.items() if name != missing})
    assert f") {missing} is not set: " in refused()


@pytest.mark.usefixtures("right_clock")
@pytest.mark.parametrize("value", ["1", "true", "yes", "on", "PRODUCTION"])
def test_everything_that_is_missing_is_named_at_once(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, {"GUIDE_PRODUCTION": value})
    said = refused()
    assert all(f") {name} is not set: " in said for name in WHOLE if name != "GUIDE_PRODUCTION")
    assert all(field in said for field in (*REQUIRED, str(BUNDLED), "copy the file"))


@pytest.mark.usefixtures("right_clock")
@pytest.mark.parametrize("value", ["", "0", "false", "No", " 0 "])
def test_elsewhere_it_starts_with_blanks(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, {"GUIDE_PRODUCTION": value})
    assert check_start().blanks() == REQUIRED


@pytest.mark.usefixtures("right_clock")
def test_one_blank_is_enough(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(FULL_FILE.read_text(encoding="utf-8").replace("+358 00 000 0003", ""), encoding="utf-8")
    given(monkeypatch, {**WHOLE, "GUIDE_DEPLOYER": str(file)})
    assert refused().endswith(f": (1) 1 fields are blank in {file}: advice.phone: fill them in;")


@pytest.mark.usefixtures("right_clock")
def test_the_file_is_read_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_bytes(FULL_FILE.read_bytes())
    given(monkeypatch, {**WHOLE, "GUIDE_DEPLOYER": str(file)})
    started = check_start()
    file.write_text("[nonsense", encoding="utf-8")
    assert deployer() is started
    file.unlink()
    assert deployer() is started


@pytest.mark.parametrize(("day", "said"), [
    (newest_day() - ONE_DAY, "the guide's data is of"), (date(2025, 6, 15), "the guide's data is of"),
    (date(1970, 1, 2), "a day that the guide cannot answer for"), (date(2100, 1, 1), "cannot answer for")])
def test_production_does_not_start_with_a_wrong_clock(day: date, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, WHOLE)
    with time_machine.travel(f"{day}T12:00:00+02:00"):
        message = refused()
    assert f") the clock says {day}" in message
    assert said in message
    assert "set the clock of this machine" in message


def warned(day: date, caplog: pytest.LogCaptureFixture) -> str:
    """Return what the log says after a start on a day."""
    caplog.set_level(logging.WARNING, "guide")
    with time_machine.travel(f"{day}T12:00:00+02:00"):
        check_start()
    return caplog.text


@pytest.mark.parametrize(("day", "wrong"), [
    (newest_day(), False), (newest_day() - ONE_DAY, True), (last_review() + FORGOTTEN, False),
    (last_review() + FORGOTTEN + ONE_DAY, True)])
def test_elsewhere_a_wrong_clock_is_told_in_the_log(day: date, wrong: bool, monkeypatch: pytest.MonkeyPatch,
                                                    caplog: pytest.LogCaptureFixture) -> None:
    given(monkeypatch, {})
    assert (f"the clock says {day}" in warned(day, caplog)) is wrong


def test_a_clock_that_is_late_keeps_nobody_from_starting(monkeypatch: pytest.MonkeyPatch,
                                                         caplog: pytest.LogCaptureFixture) -> None:
    given(monkeypatch, WHOLE)
    said = warned(last_review() + FORGOTTEN + ONE_DAY, caplog)
    assert "or install a newer version" in said
    # The break in that file is over; the statement's review is late.
    assert "empty [planned_break]" in said
    assert "accessibility statement was to be reviewed by" in said


def test_a_fixed_day_is_the_tests_own_business(monkeypatch: pytest.MonkeyPatch,
                                               caplog: pytest.LogCaptureFixture) -> None:
    given(monkeypatch, {"GUIDE_TODAY": "2022-06-01"})
    assert warned(date(2025, 6, 15), caplog) == ""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_tells_of_a_wrong_clock(lang: Lang, monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, {})
    to = translator(lang)
    days = {newest_day() - ONE_DAY: to.text(CLOCK_BEFORE, clock=to.date(newest_day() - ONE_DAY),
                                            data=to.date(newest_day())),
            newest_day(): "",
            date(2060, 1, 1): to.text(CLOCK_AFTER, clock=to.date(date(2060, 1, 1)), review=to.date(last_review()))}
    for day, note in days.items():
        with time_machine.travel(f"{day}T12:00:00+02:00"):
            pages = [announcements(day, to), *(notice_html(name, lang, Deployer(), day) for name in NOTICES)]
        assert all(html.escape(note, quote=False) in html.unescape(page) for page in pages)
        assert bool(pages[0]) is bool(note)
    monkeypatch.setenv("GUIDE_TODAY", "2022-06-01")
    assert announcements(date(2022, 6, 1), to) == ""


def test_a_day_without_law_starts_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, {})
    with time_machine.travel("2021-02-28T12:00:00+02:00"):
        assert ") the clock says 2021-02-28" in refused()


@pytest.mark.usefixtures("right_clock")
def test_a_slip_in_a_name_is_told(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    given(monkeypatch, {"GUIDE_PRODUKTION": "1"})
    assert "GUIDE_PRODUKTION is unknown" in warned(newest_day(), caplog)
    given(monkeypatch, WHOLE)
    assert ") GUIDE_PRODUKTION is unknown" in refused()


@pytest.mark.parametrize("command", [["streamlit", "run", "app.py", "--server.port", "0"],
                                     ["uvicorn", "--host", "127.0.0.1", "--port", "0", "app:app"]],
                         ids=lambda command: command[0])
def test_no_server_starts_half_configured(command: list[str]) -> None:
    bare = dict.fromkeys(VARIABLES, "")
    ended = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, timeout=60, capture_output=True, text=True,
                           check=False, env=inherited(**{**bare, "GUIDE_PRODUCTION": "1"}))
    assert ended.returncode != 0
    told = ended.stdout + ended.stderr
    assert all(f") {name} is not set: " in told for name in WHOLE if name != "GUIDE_PRODUCTION")
    assert all(field in told for field in REQUIRED)
