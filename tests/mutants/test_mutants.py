"""The mutation run on a small sample, and that it tells what survives; `make mutants` runs all of it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
QUICK = ("tests/reasoning/test_outcome.py", "tests/reasoning/test_costs.py", "tests/law/test_law_findings.py",
         "tests/law/test_second_reading.py")


def run(*arguments: str) -> tuple[int, str]:
    """Return how a run of its own ends, and what it says."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-n0", "-p", "tests.mutants.plugin", "--assert=plain", *arguments], cwd=ROOT,
        env={name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}, check=False,
        capture_output=True, text=True, timeout=300)
    return done.returncode, done.stdout + done.stderr


def test_no_mutant_of_a_sample_survives() -> None:
    code, said = run("--mutants=8", "--mutants-of=data,lines", *QUICK)
    assert (code, "0 survived" in said) == (0, True), said


def test_what_no_test_sees_survives_and_is_named() -> None:
    code, said = run("--mutants=3", "--mutants-of=data", "tests/language/test_search.py")
    assert (code, "3 survived" in said) == (pytest.ExitCode.TESTS_FAILED, True), said
