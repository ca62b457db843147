"""A package is taken anew alone, and what a scanner found is told with what to do."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from deploy import scan

ROOT = Path(__file__).parents[2]
SCANS = Path(__file__).parent / "scans"
PAGE = (ROOT / "deploy" / "UPGRADE.md").read_text(encoding="utf-8")


def made(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Return what make would run."""
    return subprocess.run([shutil.which("make") or "make", "-n", *arguments], cwd=ROOT, capture_output=True, text=True,
                          timeout=30, check=False)


def test_one_package_is_taken_anew_in_both_locks_and_no_other() -> None:
    commands = [line for line in made("upgrade", "PACKAGE=jinja2").stdout.splitlines() if "pip compile" in line]
    assert [re.findall(r"--output-file (\S+)", line) for line in commands] == [
        ["requirements.lock"], ["requirements-test.lock"]]
    assert all("--upgrade-package 'jinja2' " in line and "--generate-hashes" in line for line in commands)
    # `make lock` keeps what is pinned.
    assert "--upgrade" not in made("lock").stdout
    said = subprocess.run(["make", "upgrade"], cwd=ROOT, capture_output=True, text=True, timeout=30, check=False)
    assert said.returncode != 0
    assert "make upgrade PACKAGE=" in said.stdout
    assert "`make upgrade PACKAGE=" in PAGE


@pytest.mark.parametrize(("name", "lines"), [
    ("pip-audit.json", ["jinja2 3.1.4: PYSEC-2025-1, CVE-2024-56326, GHSA-q2x7-8rv6-6q7h: make upgrade PACKAGE=jinja2 "
                        "(from 3.1.5, 3.1.6)",
                        "tornado 6.4: GHSA-0000-0000-0001: no version mends it yet: read what it needs to be used, and "
                        "whether the guide does"]),
    ("osv-scanner.json", ["jinja2 3.1.4: GHSA-q2x7-8rv6-6q7h, CVE-2024-56326: make upgrade PACKAGE=jinja2 (from "
                          "3.1.5)"])])
def test_a_report_is_told_in_lines(name: str, lines: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert scan.main(SCANS / name) == 1
    assert capsys.readouterr().out.splitlines() == lines


@pytest.mark.parametrize(("text", "status", "said"), [
    ('{"dependencies": [{"name": "a", "version": "1", "vulns": []}], "fixes": []}', 0, "No known fault."),
    ('{"results": []}', 0, "No known fault."), ('{"dependencies": []}', 2, "names no package"),
    ('{"dependencies": [{"name": "a", "skip_reason": "not found"}]}', 2, "a was not scanned: not found"),
    ('{"dependencies": [{"name": "a"}]}', 2, "no whole report"), ("", 2, "no whole report"),
    ("[]", 2, "no whole report"),
    ('{"results": [{}]}', 2, "no whole report")])
def test_only_a_whole_report_is_no_fault(text: str, status: int, said: str, tmp_path: Path,
                                         capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "report.json").write_text(text, encoding="utf-8")
    assert scan.main(tmp_path / "report.json") == status
    assert said in "".join(capsys.readouterr())


def test_the_logs_are_kept_as_long_as_the_page_says(tmp_path: Path) -> None:
    folder = ROOT / "deploy" / "systemd"
    journal = (folder / "guide-journal.conf").read_text(encoding="utf-8")
    rotate = (folder / "guide.logrotate").read_text(encoding="utf-8")
    watch = (ROOT / "deploy" / "WATCH.md").read_text(encoding="utf-8")
    days, = re.findall(r"Both say (\d+) days", watch)
    assert re.findall(r"^MaxRetentionSec=(\d+)day$", journal, re.MULTILINE) == [days]
    assert re.findall(r"^    (?:rotate|maxage) (\d+)$", rotate, re.MULTILINE) == [days, days]
    assert re.findall(r"^(/\S+) \{$", rotate, re.MULTILINE) == re.findall(
        r"access_log (\S+) ", (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8"))
    # Debian's own file rotates all of /var/log/nginx, and a log that two files name is an error each night.
    assert "/var/log/nginx/" not in rotate
    if program := shutil.which("logrotate", path="/usr/sbin:/usr/bin"):
        (tmp_path / "log").write_text("a line\n" * 2, encoding="utf-8")
        (tmp_path / "guide").write_text(rotate.replace("/var/log/guide.log", str(tmp_path / "log")), encoding="utf-8")
        for _ in range(2):
            subprocess.run([program, "-f", "-s", str(tmp_path / "state"), str(tmp_path / "guide")], check=True,
                           timeout=20)
        assert [one.name for one in tmp_path.glob("log*")] == ["log.1.gz"]
