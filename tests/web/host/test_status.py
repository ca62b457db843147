"""What a process tells of itself at its inner addresses, and that the public gets none of it."""

from __future__ import annotations

import json
import logging
import re
import subprocess
from datetime import date, timedelta
from pathlib import Path

import pytest
import time_machine

from guide.reasoning.review_dates import last_checked
from guide.settings import build
from guide.settings.clock import today
from guide.web.host import logs, readiness, status
from guide.web.host.middleware import Shell
from tests.days import TODAY
from tests.web.host.asgi import Inner, get
from tests.web.host.test_start import WHOLE, given

SAMPLE = re.compile(r"^(\w+)(?:\{(.*)\})? (\S+)$", re.MULTILINE)


def figures(app: Shell, path: str = "/_guide/metrics") -> dict[str, float]:
    """Return what Prometheus would read."""
    answer = get(app, path)
    assert (answer.status, answer["content-type"]) == (200, "text/plain; version=0.0.4; charset=utf-8")
    return {name: float(value) for name, _, value in SAMPLE.findall(answer.text)}


def test_the_figures_are_those_that_are_told_and_tell_the_build() -> None:
    app = Shell(Inner())
    assert figures(app).keys() == {status.PREFIX + name for name in status.FIGURES}
    labels = next(labels for name, labels, _ in SAMPLE.findall(get(app, "/_guide/metrics").text) if labels)
    assert labels == f'version="{build.version()}",revision="{build.revision()}",rules_checked="{last_checked()}"'
    said = json.loads(get(app, "/_guide/status").text)
    assert (said["version"], said["day"], said["well"]) == (build.version(), today().isoformat(), True)
    assert get(app, "/_guide/other").status == 404


def test_tabs_runs_and_failures_are_counted(caplog: pytest.LogCaptureFixture) -> None:
    app = Shell(Inner())
    app.sockets.tabs[object()] = 0.0, None  # type: ignore[assignment]
    app.sockets.pacer.begun = 7
    before = figures(app)
    made = logs.cleaning(logging.LogRecord)
    made("guide", logging.ERROR, "", 1, "the page script failed", (), None)
    made("uvicorn.error", logging.ERROR, "", 1, "somebody else's", (), None)
    after = figures(app)
    assert (after["guide_tabs"], after["guide_runs_total"]) == (1, 7)
    assert after["guide_failures_total"] - before["guide_failures_total"] == 1


def test_an_ill_process_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readiness, "fault", lambda _: "today's case has no answer")
    app = Shell(Inner())
    assert figures(app)["guide_well"] == 0
    assert json.loads(get(app, "/_guide/status").text)["well"] == "today's case has no answer"


def test_reviews_that_are_late_are_counted_and_told_in_the_log_each_day(
        monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    given(monkeypatch, WHOLE)
    first = TODAY + timedelta(days=readiness.days_to_review(TODAY))
    assert not [one for one in readiness.due(first) if "review" in one]
    late = [one for one in readiness.due(first + timedelta(days=1)) if "review" in one]
    assert late
    app = Shell(Inner())
    with time_machine.travel(f"{first}T12:00:00+02:00", tick=False) as clock:
        assert figures(app)["guide_days_to_review"] == 0
        assert late[0] not in caplog.text
        for told in (1, 2):
            clock.shift(86_400)
            assert figures(app)["guide_days_to_review"] == -told
            assert caplog.text.count(late[0].partition(" reviews")[2]) == told


def test_the_revision_is_told_by_git_by_an_archive_and_else_said_to_be_unknown(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def asked(text: str, root: Path) -> str:
        (tmp_path / "revision.txt").write_text(text, encoding="utf-8")
        monkeypatch.setattr(build, "FILE", tmp_path / "revision.txt")
        monkeypatch.setattr(build, "ROOT", root)
        build.revision.cache_clear()
        return build.revision()
    as_kept = build.FILE.read_text(encoding="utf-8")
    try:
        assert as_kept == "$Format:%h$\n"  # what `git archive` exchanges
        assert asked("3f2a9c1d4\n", build.ROOT) == "3f2a9c1d4"
        assert asked(as_kept, tmp_path) == build.UNKNOWN
        git = ["git", "-C", str(tmp_path), "-c", "user.name=a", "-c", "user.email=a"]
        for command in (["init", "-q"], ["commit", "-q", "--allow-empty", "-m", "first"]):
            subprocess.run([*git, *command], check=True)
        assert re.fullmatch(r"[0-9a-f]{9}", asked(as_kept, tmp_path))
    finally:
        monkeypatch.undo()
        build.revision.cache_clear()
    attributes = (build.ROOT / ".gitattributes").read_text(encoding="utf-8")
    assert f"{build.FILE.relative_to(build.ROOT)} export-subst" in attributes
    assert isinstance(last_checked(), date)
