"""A copy of the guide with one deliberate change: the comparison tells that change, whom it meets, and nothing else."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from guide.tools.diff import main, space
from tests.sampling import sample
from tests.tools.diff.trees import copy

CASES: dict[str, dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("changes.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def unchanged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy(tmp_path_factory.mktemp("unchanged"))


@pytest.fixture(autouse=True)
def short_calendar(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look at few days only: finding the days has tests of its own."""
    monkeypatch.setattr(space, "FIRST_DAY", "2022-04-28")
    monkeypatch.setattr(space, "LAST_DAY", "2022-05-06")


def compared(old: Path, new: Path, days: list[str], capsys: pytest.CaptureFixture[str],
             *more: str) -> tuple[int, str]:
    chosen = [word for day in days for word in ("--day", day)]
    status = main([str(old), str(new), "--lang", "en", "--quick", *chosen, *more])
    return status, capsys.readouterr().out


@pytest.mark.parametrize("name", sample(list(CASES), "diff", most=1))
def test_exactly_the_change_is_told(name: str, unchanged: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str],
                                    monkeypatch: pytest.MonkeyPatch) -> None:
    case = CASES[name]
    if case["days"][0] >= "2025":
        monkeypatch.setattr(space, "FIRST_DAY", "2026-11-20")
        monkeypatch.setattr(space, "LAST_DAY", "2026-11-28")
    status, out = compared(unchanged, copy(tmp_path, case["edits"], unchanged), case["days"], capsys, "--json")
    found = json.loads(out)
    assert status == 1
    assert found["differ"] is True
    assert len(found["findings"]) == len(case.get("findings", [])), out
    for told, expected in zip(found["findings"], case.get("findings", []), strict=True):
        assert told["kind"] == expected["kind"]
        assert expected["before"] in told["before"]
        assert expected["after"] in told["after"]
        assert told["classes"] == expected["classes"]
        assert [any(part in line for line in told["follows"]) for part in expected.get("follows", [])] == [
            True] * len(told["follows"])
    follow = tuple(case.get("texts_follow", []))
    if follow:
        found["texts"] = [one for one in found["texts"] if not one["message"].startswith(follow)]
    if "texts_only" in case:
        assert {one["kind"] for one in found["texts"]} <= {case["texts_only"]}
    else:
        assert {one["message"] for one in found["texts"]} == set(case.get("texts", []))
    assert set(case.get("examples", [])) <= set(found["examples_with_another_answer"])
    assert "examples" in case or name == "source_changed" or not found["examples_with_another_answer"]
    assert found["texts_added_unseen"] == found["texts_removed_unseen"] == []


def test_equal_versions_give_one_sentence_and_no_difference(
        unchanged: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out = compared(unchanged, copy(tmp_path, of=unchanged), ["2022-05-02"], capsys)
    assert status == 0
    assert out.splitlines()[-1] == "Nothing changes: answers and texts are the same."
    assert len(out.splitlines()) == 4
    assert "periods 1," in out
