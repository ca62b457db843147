"""The one model of the environment: what it reads, refuses and tells, and that nothing else reads the environment."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from guide.__main__ import main
from guide.settings.clock import today
from guide.settings.deployer import BUNDLED
from guide.settings.environment import VARIABLES, BadSettings, faults, inherited, settings, table
from guide.web.host import readiness as health
from tests.days import TODAY

ROOT = Path(__file__).parents[2]
FILES = [*(ROOT / "guide").rglob("*.py"), *(ROOT / "deploy").rglob("*.py"), ROOT / "app.py"]
WHOLE = {"GUIDE_PRODUCTION": "1", "GUIDE_DEPLOYER": "/etc/guide/deployer.toml", "STREAMLIT_SERVER_ADDRESS": "0.0.0.0",
         "STREAMLIT_SERVER_ALLOWED_HOSTS": "opas.example.fi:443 [::1]",
         "STREAMLIT_SERVER_COOKIE_SECRET": "0123456789abcdef" * 2, "STREAMLIT_LOGGER_HIDE_WELCOME_MESSAGE": "true"}


def test_nothing_else_reads_the_environment() -> None:
    for path in FILES:
        nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        names = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
        names |= {alias.name for node in nodes if isinstance(node, ast.ImportFrom) for alias in node.names}
        reads = names & {"environ", "environb", "getenv", "getenvb"}
        assert reads == ({"environ"} if path.name == "environment.py" else set()), path


def test_an_empty_environment_and_empty_values_are_the_defaults() -> None:
    assert settings({}) == settings(dict.fromkeys(VARIABLES, " "))
    assert list(faults({})) == []


def test_a_whole_environment() -> None:
    found = settings(WHOLE)
    assert found.production
    assert found.deployer == Path("/etc/guide/deployer.toml")
    assert list(faults(WHOLE)) == []
    assert "abcdef" not in repr(found)


@pytest.mark.parametrize(("name", "value"), [
    ("GUIDE_TODAY", "tomorrow"), ("STREAMLIT_SERVER_ADDRESS", "opas.fi"), ("STREAMLIT_SERVER_PORT", "70000"),
    ("STREAMLIT_SERVER_ALLOWED_HOSTS", "https://opas.fi"), ("STREAMLIT_SERVER_COOKIE_SECRET", "kirahvi"),
    ("STREAMLIT_SERVER_BASE_URL_PATH", "opas?x"), ("STREAMLIT_SERVER_BASE_URL_PATH", "../opas"),
    ("STREAMLIT_SERVER_ALLOWED_HOSTS", "---"), ("STREAMLIT_SERVER_ALLOWED_HOSTS", "opas.fi:99999"),
    ("STREAMLIT_SERVER_ALLOWED_HOSTS", "opas.fi."), ("STREAMLIT_SERVER_ALLOWED_HOSTS", "opas..fi"),
    ("STREAMLIT_SERVER_ALLOWED_HOSTS", "*.fi"), ("STREAMLIT_SERVER_ALLOWED_HOSTS", "a.fi,b.fi"),
    ("STREAMLIT_SERVER_COOKIE_SECRET", "x" * 40), ("STREAMLIT_SERVER_COOKIE_SECRET", f"kirahvit{' ' * 40}puu"),
    ("STREAMLIT_SERVER_COOKIE_SECRET", "<the-output-of-openssl-rand-hex-32>"),
    ("GUIDE_TODAY", "1764374400"), ("GUIDE_TODAY", "2026-01-31T00:00:00"), ("GUIDE_MOST_VISITORS", "9" * 20)])
def test_a_bad_value_is_named_and_not_repeated(name: str, value: str) -> None:
    with pytest.raises(BadSettings, match=name) as caught:
        settings({name: value})
    assert value not in str(caught.value)
    assert list(faults({name: value})) == [str(caught.value)]


@pytest.mark.parametrize("hosts", ["OPAS.Kunta.fi", "*.kunta.fi:8443", "localhost 127.0.0.1:8501 [::1]:8501", "*"])
def test_hosts_as_they_are_written(hosts: str) -> None:
    assert settings({"STREAMLIT_SERVER_ALLOWED_HOSTS": hosts}).allowed_hosts == hosts


@pytest.mark.parametrize("off", ["0", "off", "No", " n ", "FALSE", "f"])
def test_what_switches_off(off: str) -> None:
    assert not settings({"GUIDE_PRODUCTION": off}).production


def test_production_has_no_clock_of_its_own() -> None:
    with pytest.raises(BadSettings, match="GUIDE_TODAY must not be set in production"):
        settings({**WHOLE, "GUIDE_TODAY": TODAY.isoformat()})


@pytest.mark.parametrize("missing", ["GUIDE_DEPLOYER", "STREAMLIT_SERVER_ALLOWED_HOSTS",
                                     "STREAMLIT_SERVER_COOKIE_SECRET", "STREAMLIT_LOGGER_HIDE_WELCOME_MESSAGE"])
def test_what_a_replica_lacks_is_said(missing: str) -> None:
    said, = faults({name: value for name, value in WHOLE.items() if name != missing})
    assert re.match(rf"{missing} is not (?:set|true): .+", said)


def test_every_host_let_in_is_no_setting_for_production() -> None:
    said, = faults({**WHOLE, "STREAMLIT_SERVER_ALLOWED_HOSTS": "opas.example.fi *"})
    assert said.startswith("STREAMLIT_SERVER_ALLOWED_HOSTS lets every name in: ")


@pytest.mark.parametrize("day", ["0001-01-01", "2021-02-28", "2100-01-01", "9999-12-31"])
def test_a_fixed_day_is_one_that_can_be_answered(day: str) -> None:
    with pytest.raises(BadSettings, match="GUIDE_TODAY: the guide answers for 2021-03-01 to 2099-12-31"):
        settings({"GUIDE_TODAY": day})


@pytest.mark.parametrize("day", [date(2021, 3, 1), date(2024, 12, 31), date(2025, 1, 1), TODAY, date(2099, 12, 31)])
def test_a_fixed_day_may_be_any_other(day: date) -> None:
    assert settings({"GUIDE_TODAY": str(day)}).today == day
    assert health.fault(day) is None


def test_an_unknown_name_is_said() -> None:
    said, = faults({"GUIDE_PRODUKTION": "1"})
    assert said == f"GUIDE_PRODUKTION is unknown; known are {', '.join(n for n in VARIABLES if n.startswith('GUIDE'))}"


def test_the_clock_follows_the_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GUIDE_TODAY", "2024-05-01")
    assert today() == date(2024, 5, 1)
    assert inherited(A="b")["GUIDE_TODAY"] == "2024-05-01"


@pytest.mark.usefixtures("right_clock")
def test_the_command_prints_the_table_and_checks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                                 capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["settings"]) == 0
    assert capsys.readouterr().out == table()
    monkeypatch.setenv("STREAMLIT_SERVER_PORT", "x")
    assert main(["settings", "--check"]) == 1
    assert "STREAMLIT_SERVER_PORT" in capsys.readouterr().out
    monkeypatch.delenv("STREAMLIT_SERVER_PORT")
    assert main(["settings", "--check"]) == 0
    assert capsys.readouterr().out.startswith("All sound.\nGUIDE_PRODUCTION is not 1")
    monkeypatch.setenv("GUIDE_PRODUKTION", "1")
    assert main(["settings", "--check"]) == 1
    assert "GUIDE_PRODUKTION is unknown" in capsys.readouterr().out
    monkeypatch.delenv("GUIDE_PRODUKTION")
    for name, value in {**WHOLE, "GUIDE_DEPLOYER": str(tmp_path / "nothing.toml")}.items():
        monkeypatch.setenv(name, value)
    assert main(["settings", "--check"]) == 1
    assert "nothing.toml" in capsys.readouterr().out
    monkeypatch.setenv("GUIDE_DEPLOYER", str(BUNDLED))
    assert main(["settings", "--check"]) == 1
    assert "service.address" in capsys.readouterr().out
    monkeypatch.setenv("GUIDE_DEPLOYER", str(ROOT / "tests" / "settings" / "deployer_full.toml"))
    assert main(["settings", "--check"]) == 0
    assert capsys.readouterr().out == "All sound.\n"


def test_the_operations_page_has_the_table() -> None:
    assert table() in (ROOT / "deploy" / "OPERATIONS.md").read_text(encoding="utf-8")


def test_streamlit_reads_what_the_table_says(tmp_path: Path) -> None:
    """Each of Streamlit's variables reaches Streamlit the way that the container starts it."""
    (tmp_path / "page.py").write_text(
        "from streamlit import config\n"
        "names = ('server.address', 'server.port', 'server.allowedHosts', 'server.cookieSecret', 'server.baseUrlPath',"
        " 'logger.hideWelcomeMessage')\n"
        "print('SAID', *(repr(config.get_option(name)) for name in names), sep='|', flush=True)\n"
        "raise SystemExit(3)\n", encoding="utf-8")
    (tmp_path / "app.py").write_text("import page\nimport streamlit as st\napp = st.App('page.py')\n", encoding="utf-8")
    said = subprocess.run([sys.executable, "-m", "streamlit", "run", "app.py"], cwd=tmp_path, text=True, timeout=60,
                          capture_output=True, check=False, env=inherited(
        STREAMLIT_SERVER_ADDRESS="127.0.0.1", STREAMLIT_SERVER_PORT="8749", STREAMLIT_SERVER_ALLOWED_HOSTS="a.fi b.fi",
        STREAMLIT_SERVER_COOKIE_SECRET="0123456789abcdef" * 2, STREAMLIT_SERVER_BASE_URL_PATH="opas",
        STREAMLIT_LOGGER_HIDE_WELCOME_MESSAGE="true")).stdout
    line = next(line for line in said.splitlines() if line.startswith("SAID"))
    assert line == f"SAID|'127.0.0.1'|8749|('a.fi', 'b.fi')|'{'0123456789abcdef' * 2}'|'opas'|True"
