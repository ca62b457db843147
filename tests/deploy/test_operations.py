"""The pages of whoever runs the guide: what they name exists, and what they say to write is understood."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from guide.language.locale import LANGUAGES
from guide.settings import clock
from guide.settings.environment import VARIABLES, inherited
from guide.tools import probe
from guide.web.host import readiness, status
from tests.days import TODAY
from tests.failures.fleet import haproxy

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
#: One page for each need; OPERATIONS.md leads to the others.
PAGES = {name: (DEPLOY / f"{name}.md").read_text(encoding="utf-8")
         for name in ("OPERATIONS", "INSTALL", "KUBERNETES", "WATCH", "ALARMS", "UPGRADE", "INCIDENTS")}
TEXT = "\n".join(PAGES.values())
HAPROXY = (DEPLOY / "haproxy.cfg").read_text(encoding="utf-8")


def test_files_and_variables_are_there() -> None:
    files = set(re.findall(r"(?<![\w/.-])(?:deploy|guide/data)/[\w./-]+\.\w+", TEXT))
    assert len(files) >= 8
    assert [name for name in files if not (ROOT / name).is_file()] == []
    names = set(re.findall(r"\b(?:GUIDE|STREAMLIT)_[A-Z0-9_]+[A-Z0-9]", TEXT))
    assert names <= VARIABLES.keys() | set(re.findall(r"GUIDE_\w+", HAPROXY))
    assert [name for name, text in PAGES.items() if len(text.splitlines()) > 150] == []


def test_the_first_page_leads_to_every_other() -> None:
    pages = {path.name for path in DEPLOY.glob("*.md")} - {"OPERATIONS.md"}
    assert pages == set(re.findall(r"^\| [^|]+ \| \[(\w+\.md)\]", PAGES["OPERATIONS"], re.MULTILINE))


def test_what_visitors_are_told_is_the_same_in_three_languages() -> None:
    told = re.findall(r"^- (\w\w): `(.+)`$", PAGES["INCIDENTS"], re.MULTILINE)
    assert [lang for lang, _ in told] == [*LANGUAGES] * 3
    gaps = [text.count("[") for _, text in told]
    assert gaps[::3] == gaps[1::3] == gaps[2::3]


def test_each_severity_and_promise_names_alarms_and_figures_that_are_there() -> None:
    monitoring = (DEPLOY / "monitoring" / "alerts.yaml").read_text(encoding="utf-8")
    for text in PAGES.values():
        assert set(re.findall(r"\bGuide[A-Z]\w+", text)) <= set(re.findall(r"alert: (\w+)", monitoring))
    figures = set(re.findall(r"guide_\w+(?=\[30d\])", PAGES["INCIDENTS"]))
    assert len(figures) == 4
    assert figures <= ({status.PREFIX + name for name in status.FIGURES}
                       | {f"guide_probe_{name}" for name in probe.FIGURES})


def test_the_commands_for_kubernetes_are_those_of_its_file() -> None:
    top = (DEPLOY / "kubernetes.yaml").read_text(encoding="utf-8").partition("apiVersion")[0]
    commands = [line.removeprefix("#").strip().partition("  #")[0].strip() for line in top.splitlines()
                if line.startswith("#   ")]
    assert len(commands) >= 8
    assert [line for line in commands if line not in TEXT] == []


def test_the_lines_for_haproxy_are_understood(tmp_path: Path) -> None:
    use, backend, server = re.findall(r"^ *(use_backend acme .*\}|backend acme|server client \S+)", TEXT, re.MULTILINE)
    redirect, = re.findall(r"`(http-request redirect location [^`]*)`", TEXT)
    before, after = "    default_backend guide\n", "    # Limits."
    assert HAPROXY.count(before) == HAPROXY.count(after) == 1
    text = HAPROXY.replace(before, f"    {use}\n{before}").replace(after, f"    {redirect}\n{after}")
    (tmp_path / "haproxy.cfg").write_text(f"{text}\n{backend}\n    {server}\n", encoding="utf-8")
    (tmp_path / "break").write_text("off\n", encoding="utf-8")
    said = subprocess.run([haproxy(), "-c", "-f", str(tmp_path / "haproxy.cfg")], capture_output=True, text=True,
                          timeout=30, check=False, env=inherited(
        GUIDE_PLAIN="127.0.0.1:8731", GUIDE_PAGES=str(DEPLOY / "pages"), GUIDE_BREAK=str(tmp_path / "break")))
    assert said.returncode == 0, said.stderr
    assert "WARNING" not in said.stderr


def test_the_phone_is_counted_as_the_page_says(tmp_path: Path) -> None:
    command, = re.findall(r"`(grep -o [^`]*)` says 3", TEXT)
    for deployer, phones in (("tests/settings/deployer_full.toml", "3"), ("guide/data/deployer.toml", "0")):
        folder = tmp_path / phones
        subprocess.run([sys.executable, "-m", "guide", "outage", str(folder)], check=True, timeout=60, cwd=ROOT,
                       env=inherited(GUIDE_DEPLOYER=deployer))
        said = subprocess.run(["sh", "-c", command.replace("/srv/guide-pages", str(folder))], capture_output=True,
                              text=True, timeout=20, check=False)
        assert said.stdout.strip() == phones


def test_the_settings_are_checked_with_the_files_of_a_host(tmp_path: Path) -> None:
    command, = re.findall(r"^ *(grep -hv .*settings --check' -)$", PAGES["INSTALL"], re.MULTILINE)
    full = ROOT / "tests" / "settings" / "deployer_full.toml"
    (tmp_path / "guide.env").write_text((DEPLOY / "systemd" / "guide.env").read_text(encoding="utf-8").replace(
        "/etc/guide/deployer.toml", str(full)).replace("=guide.example.org", "=guide.example.org www.example.org"),
        encoding="utf-8")
    (tmp_path / "secret.env").write_text("STREAMLIT_SERVER_COOKIE_SECRET=" + "0123456789abcdef" * 2, encoding="utf-8")
    command = command.replace("/etc/guide", str(tmp_path)).replace(".venv/bin/python", sys.executable)
    command = command.replace("--check", "--check --before-start")  # the break in this file is over one day
    said = subprocess.run(["sh", "-c", command], capture_output=True, text=True, timeout=60, check=False, cwd=ROOT,
                          env=inherited())
    day = clock.today()  # on a machine whose clock is behind the data this alone is told
    wrong_clock = readiness.clock_fault(day) if day < TODAY else None
    assert said.stdout == f"{wrong_clock or 'All sound.'}\n", said.stderr
    assert (said.returncode == 0) == (not wrong_clock)
