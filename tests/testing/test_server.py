"""The guide is served on a free port, keeps it over a restart, and is gone afterwards."""

from __future__ import annotations

import sys
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from guide.testing.browser import browser_path
from guide.testing.server import Server
from guide.web.serve import app_folder
from tests.days import TODAY


def asked(server: Server) -> None:
    with urlopen(f"{server.address}/?lang=sv", timeout=10) as answer:
        assert '<html lang="sv"' in answer.read().decode()
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


def gone(server: Server) -> None:
    with pytest.raises(URLError):
        urlopen(server.address, timeout=1)


def test_started_beside_another_restarted_and_stopped(tmp_path: Path, guide_server: Server) -> None:
    with Server(tmp_path / "log", {"GUIDE_TODAY": TODAY.isoformat()}) as server:
        asked(server)
        asked(guide_server)
        server.kill()
        gone(server)
        server.start()
        asked(server)
    gone(server)
    asked(guide_server)


def test_what_does_not_start_says_why(tmp_path: Path) -> None:
    server = Server(tmp_path / "log", command=[sys.executable, "-c", "raise SystemExit('the reason')"])
    with pytest.raises(RuntimeError, match="the reason"):
        server.start()


def test_the_served_app_is_the_one_of_the_project() -> None:
    assert (app_folder() / "app.py").is_file()
    assert not (Path(__file__).parents[2] / "guide/web/hosted").exists()


def test_the_browser_is_the_named_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GUIDE_CHROMIUM", "/somewhere/chromium")
    assert browser_path() == "/somewhere/chromium"
    monkeypatch.delenv("GUIDE_CHROMIUM")
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(FileNotFoundError, match="GUIDE_CHROMIUM"):
        browser_path()
