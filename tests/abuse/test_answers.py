"""`python -m guide answer` under a rain of answers: right where right, an error that repeats nothing where wrong."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide.facts.answers import Answers
from guide.tools.answer_lines import answer
from tests.abuse.answers import BAD, SECRET, expected, faults, good
from tests.telling import Tell
from tests.web.host.serve import ROOT

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4), max_leaves=8)
FIELDS = st.sampled_from((*Answers.model_fields, "__proto__", "constructor", "ON"))


def ask(lines: list[bytes]) -> tuple[int, list[dict[str, object]]]:
    """Return the exit status and the answers of the command, which must write nothing else."""
    done = subprocess.run([sys.executable, "-m", "guide", "answer"], input=b"\n".join(lines) + b"\n",
                          capture_output=True, check=False, cwd=ROOT)
    assert done.stderr == b""
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


def rain(rng: random.Random, many: int) -> tuple[int, int]:
    """Ask so many lines, a tenth of them bad, compare each, and return how many were bad and how many read twice."""
    plan = [None if rng.random() < 0.1 else good(rng) for _ in range(many)]
    bad = [rng.choice(BAD) for one in plan if one is None]
    left = iter(bad)
    lines = [next(left) if one is None else json.dumps(one).encode() for one in plan]
    # The last line break is taken off with the blank lines before it, so the last line is a good one.
    plan.append(good(rng))
    lines.append(json.dumps(plan[-1]).encode())
    status, found = ask(lines)
    assert len(found) == len(lines)
    assert status == (1 if bad else 0)
    for number, (given_, line, got) in enumerate(zip(plan, lines, found, strict=True), 1):
        if given_ is None:
            error = got.get("error")
            assert isinstance(error, dict), line[:200]
            assert error["line"] == number
            assert error["message"]
            assert SECRET not in json.dumps(got), line[:200]
            assert len(error["message"]) < 2_000, line[:200]
        else:
            assert list(faults(given_, got)) == [], line
    return len(bad), sum(one is not None and expected(one) is not None for one in plan)


def test_each_bad_line_is_an_error() -> None:
    for line in BAD:
        out: list[str] = []
        assert answer(BytesIO(line), None, out.append) == 1, line[:200]
        assert all("error" in json.loads(one) for one in out), line[:200]
        assert SECRET not in "".join(out), line[:200]


def test_a_rain_of_answers(tell: Tell) -> None:
    bad, twice = rain(random.Random(2026), 1_000)
    assert bad > 60
    assert twice > 100
    tell(f"1000 answers, {bad} of them bad, {twice} held against the second reading")


@settings(max_examples=80, deadline=None, derandomize=True, database=None)
@given(st.dictionaries(FIELDS, JSON, max_size=6) | JSON)
def test_any_json_is_answered_or_refused(data: object) -> None:
    out: list[str] = []
    line = json.dumps(data).encode()
    status = answer(BytesIO(line), None, out.append)
    assert len(out) == 1
    assert status == int("error" in json.loads(out[0]))


@settings(max_examples=80, deadline=None, derandomize=True, database=None)
@given(st.binary(max_size=60).filter(lambda data: b"\n" not in data))
def test_any_bytes_are_refused_in_one_line(data: bytes) -> None:
    out: list[str] = []
    assert answer(BytesIO(data), None, out.append) == 1
    assert len(out) == 1
    assert "error" in json.loads(out[0])


@pytest.mark.abuse
def test_a_million_answers(tell: Tell) -> None:
    sums = [0, 0]
    for seed in range(40):
        for index, number in enumerate(rain(random.Random(seed), 25_000)):
            sums[index] += number
    tell(f"1000000 answers, {sums[0]} of them bad, {sums[1]} held against the second reading")
