"""The bench compares like with like: every rival gives the guide's answer, and a bound that is passed is told."""

from __future__ import annotations

import json

from tests.bench import decisions
from tests.bench.__main__ import main, page
from tests.bench.measure import Row
from tests.telling import Tell


def test_every_rival_decides_as_the_guide_does(tell: Tell) -> None:
    lines = [json.dumps(one).encode() for one in decisions.persons(1_500, seed=3)]
    assert decisions.zen_engine(full=True) is not None
    others = "zen-engine and OpenFisca-core" if decisions.openfisca() else "zen-engine"
    tell(f"plain Python, pydantic, {others} agree with the guide on {decisions.check_rivals(lines)} persons")


def test_a_row_tells_whether_its_bound_is_held() -> None:
    held, missed = Row("x", 1, 2, "ms", "y", 0.5), Row("x", 1.02, 2, "ms", "y", 0.5)
    assert held.held
    assert not missed.held
    assert "**no**" in missed.line()
    assert "2 rows, 1 over their bound" in page([held, missed])


def test_an_unknown_part_is_refused() -> None:
    assert main(["nonsense"]) == 2
