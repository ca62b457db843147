"""The probe walks through the proxy to an answer, and tells a wrong one, a page that fails and nobody there apart."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from guide.__main__ import main
from guide.language.locale import LANGUAGES
from guide.tools import probe
from tests.failures.fleet import Fleet, free_port

FIGURE = re.compile(r"^guide_probe_(\w+) (\S+)$", re.MULTILINE)


def probed(address: str, tmp_path: Path, *more: str) -> tuple[int, dict[str, float]]:
    """Make a visit; return the exit status, and the figures written for Prometheus."""
    file = tmp_path / "guide.prom"
    status = main(["probe", address, "--textfile", str(file), *more])
    return status, {name: float(value) for name, value in FIGURE.findall(file.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_right_answer(fleet: Fleet, lang: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, figures = probed(fleet.address, tmp_path, "--lang", lang)
    assert (status, figures["success"]) == (0, 1)
    assert figures.keys() == probe.FIGURES.keys() - {"certificate_days"}
    assert probe.expected(probe.EXAMPLE, lang) in capsys.readouterr().out


def test_a_wrong_authority_is_told(fleet: Fleet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                   capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(probe, "expected", lambda *_: "Porin työllisyysalue")
    status, figures = probed(fleet.address, tmp_path)
    assert (status, figures["success"]) == (1, 0)
    assert "'Porin työllisyysalue' is not in it" in capsys.readouterr().err


def test_a_page_that_is_not_there_and_nobody_there(fleet: Fleet, tmp_path: Path,
                                                   capsys: pytest.CaptureFixture[str]) -> None:
    assert probed(f"{fleet.address}/elsewhere", tmp_path)[0] == 1
    assert "the page has status 404" in capsys.readouterr().err
    assert probed(f"http://127.0.0.1:{free_port()}", tmp_path)[1]["success"] == 0
    assert "the page cannot be connected to" in capsys.readouterr().err
