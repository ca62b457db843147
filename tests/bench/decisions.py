"""One decision, and 100,000 as JSON Lines, beside plain Python, pydantic, zen-engine and OpenFisca-core.

Validated JSON in, the whole outcome as JSON out. The others are not asked for more than is said: the floors and
OpenFisca say who serves and nothing else, zen-engine in its thin form too. A rival that is not installed is left out.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from importlib.util import find_spec
from io import BytesIO
from typing import Any

from pydantic import BaseModel, ConfigDict

from guide.facts.answers import Answers
from guide.law.days import TRIAL_FIRST_DAY
from guide.reasoning.evaluate import evaluate
from guide.tools.answer_lines import answer
from tests.bench import zen_model
from tests.bench.measure import Row, in_turns
from tests.reasoning.oracle import ALAND, FLAGS, OTHER_TRIAL, OUTSIDE, STATUSES, TRIAL, served_by

PLACES = (TRIAL, OTHER_TRIAL, OUTSIDE, ALAND)
MANY = 100_000


def persons(number: int, seed: int = 1) -> list[dict[str, Any]]:
    """Return so many persons whose facts are all known, on days of the whole time that the guide knows."""
    rng, last = random.Random(seed), date(2026, 11, 24).toordinal()
    found = []
    for _ in range(number):
        home = "none" if rng.random() < 0.1 else rng.choice(PLACES)
        found.append({
            "on": str(date.fromordinal(rng.randrange(TRIAL_FIRST_DAY.toordinal(), last))), "home_municipality": home,
            "stay_municipality": rng.choice(PLACES) if home == "none" or rng.random() < 0.3 else home,
            "status": rng.choice(STATUSES), **{flag: rng.random() < 0.3 for flag in FLAGS}})
    return found


def _person(one: dict[str, Any]) -> tuple[object, ...]:
    return (one["status"], *(one[flag] for flag in FLAGS))


def plain(line: bytes) -> bytes:
    """Return who serves, by hand-written Python: no validation, no reasons."""
    one = json.loads(line)
    kind, place = served_by(one["on"], one["home_municipality"], one["stay_municipality"], _person(one))
    return json.dumps({"kind": kind, "place": place}).encode()


class Served(BaseModel):
    """The thin outcome of the pydantic floor."""

    model_config = ConfigDict(frozen=True)
    kind: str
    place: str


def validated(line: bytes) -> str:
    """Return who serves, by the same hand-written Python between two pydantic models."""
    one = Answers.model_validate_json(line)
    kind, place = served_by(str(one.on), str(one.home_municipality), one.stay_municipality,
                            (one.status, *(getattr(one, flag) for flag in FLAGS)))
    return Served(kind=kind, place=place).model_dump_json()


def guide(line: bytes) -> str:
    """Return the whole outcome."""
    return evaluate(Answers.model_validate_json(line)).model_dump_json()


@cache
def zen_engine(full: bool) -> Callable[[dict[str, Any]], Any] | None:
    """Return zen-engine's fastest form, an engine over a static loader; None when it is not installed."""
    if find_spec("zen") is None:
        return None
    import zen
    engine = zen.ZenEngine({"loader": {"type": "static", "content": {
        zen_model.NAME: json.loads(zen_model.model(full))}}})

    def decide(one: dict[str, Any]) -> Any:
        return engine.evaluate(zen_model.NAME, one)["result"]

    return decide


def _for_zen(line: bytes) -> dict[str, Any]:
    one: dict[str, Any] = json.loads(line)
    one["on"] = int(one["on"].replace("-", ""))
    return one


@cache
def openfisca() -> Callable[[Iterable[dict[str, Any]]], list[dict[str, str]]] | None:
    """Return OpenFisca-core's way to decide many at once, who serves only; None when it is not installed."""
    if find_spec("openfisca_core") is None:
        return None
    from tests.bench.openfisca_model import decider
    return decider()


def check_rivals(lines: list[bytes]) -> int:
    """Hold every rival against the guide and return over how many lines; AssertionError where one differs."""
    compared = 0
    many = openfisca()
    assert many is None or many(map(json.loads, lines)) == [json.loads(plain(line)) for line in lines]
    for line in lines:
        outcome = evaluate(Answers.model_validate_json(line))
        said = json.loads(guide(line))
        kinds = {json.loads(plain(line))["kind"], json.loads(validated(line))["kind"], outcome.servers[0].kind}
        for full in (False, True):
            rival = zen_engine(full)
            if rival is not None:
                found = rival(_for_zen(line))
                kinds.add(found["kind"])
                if full:
                    assert found["reasons"] == said["reasons"]
                    assert found["law_version"] == said["law_version"]
        assert len(kinds) == 1, (line, kinds)
        compared += 1
    return compared


def rows() -> list[Row]:
    """Return the measures of a decision and of a batch."""
    lines = [json.dumps(one).encode() for one in persons(2_000)]
    check_rivals(lines[:500])
    rivals: dict[str, Callable[[], object]] = {
        "guide": lambda: [guide(line) for line in lines], "plain": lambda: [plain(line) for line in lines],
        "pydantic": lambda: [validated(line) for line in lines]}
    thin, full = zen_engine(False), zen_engine(True)
    if thin is not None and full is not None:
        rivals["zen thin"] = lambda: [json.dumps(thin(_for_zen(line))) for line in lines]
        rivals["zen"] = lambda: [json.dumps(full(_for_zen(line))) for line in lines]
    few, many = lines[:100], openfisca()
    if many is not None:
        rivals["openfisca"] = lambda: [json.dumps(many([json.loads(line)])[0]) for line in few]
    each = {name: value / len(few if name == "openfisca" else lines) * 1e6
            for name, value in in_turns(rivals).items()}
    one = "a decision: validated JSON in, the whole outcome as JSON out"
    found = [Row(one, each["guide"], each["plain"], "µs", "plain Python, who serves only, nothing validated"),
             Row(one, each["guide"], each["pydantic"], "µs", "pydantic in and out, who serves only")]
    if "zen" in each:
        found += [Row(one, each["guide"], each["zen"], "µs", "zen-engine, one node, the same outcome", 0.5),
                  Row(one, each["guide"], each["zen thin"], "µs", "zen-engine, one node, who serves only")]
    if "openfisca" in each:
        found.append(Row(one, each["guide"], each["openfisca"], "µs", "OpenFisca-core, who serves only"))
    return found + _batch(thin, full)


def _batch(thin: Callable[[dict[str, Any]], Any] | None, full: Callable[[dict[str, Any]], Any] | None) -> list[Row]:
    lines = [json.dumps(one).encode() for one in persons(MANY, 2)]
    data = b"\n".join(lines)
    few = lines[:MANY // 20]  # the others' speed does not hang on how many there are

    def all_lines() -> None:
        written = 0

        def write(line: str) -> None:
            nonlocal written
            written += len(line) > 500

        assert answer(BytesIO(data), None, write) == 0
        assert written == MANY

    rivals: dict[str, Callable[[], object]] = {"guide": all_lines}
    for name, rival in (("zen thin", thin), ("zen", full)):
        if rival is not None:
            rivals[name] = lambda rival=rival: [  # type: ignore[misc]
                json.dumps(rival(_for_zen(line))) for line in few]
    many = openfisca()
    if many is not None:
        rivals["openfisca"] = lambda: [json.dumps(one) for one in many(map(json.loads, lines))]
    each = {name: value / len(lines if name in ("guide", "openfisca") else few) * 1e6
            for name, value in in_turns(rivals, 3).items()}
    what = f"{MANY:,} decisions as JSON Lines, each"
    return [Row(what, each["guide"], each[name], "µs", told, most)
            for name, told, most in (("zen", "zen-engine, the same outcome", 0.5),
                                     ("zen thin", "zen-engine, who serves only", None),
                                     ("openfisca", "OpenFisca-core, all at once, who serves only", None))
            if name in each]
