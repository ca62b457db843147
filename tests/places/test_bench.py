"""The bench of the search: what people type for every place, scored and stored case by case: no step back hides.

The slips are made by chance, once; the rest are the names in use: of municipalities and postal areas, bent and plain.
A change that is meant is stored with `--guide-update`.
"""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from guide.places import find
from tests.days import TODAY
from tests.telling import Tell

FILE = Path(__file__).with_name("bench.tsv")
HEAD, *ROWS = csv.reader(FILE.open(encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE)


def rank(text: str, right: str) -> str:
    codes = [match.code for match in find(text, TODAY).matches]
    if codes[:1] and codes[0] in right.split():
        return "first"
    return "found" if not set(codes).isdisjoint(right.split()) else "none"


def test_there_are_many_queries_and_a_quarter_of_them_is_swedish() -> None:
    assert len({text for text, *_ in ROWS}) == len(ROWS) >= 6000
    assert 4 * sum(lang == "sv" for _, _, lang, *_ in ROWS) >= len(ROWS)


def test_each_query_is_answered_as_before(pytestconfig: pytest.Config, tell: Tell) -> None:
    now = [[text, kind, lang, right, rank(text, right)] for text, kind, lang, right, _ in ROWS]
    if pytestconfig.getoption("--guide-update"):
        FILE.write_text("".join("\t".join(row) + "\n" for row in [HEAD, *now]), encoding="utf-8")
        return
    counts = Counter(row[-1] for row in now)
    tell(f"place search: {len(now)} queries, {counts['first']} first, {counts['found']} found, {counts['none']} not")
    assert [(*row, f"was {before[-1]}") for row, before in zip(now, ROWS, strict=True) if row != before] == []
