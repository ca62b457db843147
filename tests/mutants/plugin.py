"""The mutation run: every mutant lives while the tests that can see it run, until one of them fails.

First each collected test runs once, rightly, while it is noted what it reads of which rule, and what it calls.
"""

from __future__ import annotations

import functools
import gc
import math
import random
import sys
import time
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

from guide.law.all_rules import BY_VERSION, EVERY_RULE
from tests.mutants import code, data

#: In seconds: a test that takes longer runs for no mutant, and a mutant's tests run for so long at first.
LONGEST, AT_FIRST = 0.6, 0.3
#: What the rules are written into shows each change, a right one too: that says nothing of the tests.
_STORED = "test_a_page_that_is_made_is_as_the_code_makes_it"
_REMEMBER = ("guide.law", "guide.facts", "guide.reasoning", "guide.answer", "guide.outputs", "guide.desk", "tests.")
Read = tuple[int, str]
Mutant = code.CodeMutant | data.DataMutant
ACCEPTED = tomllib.loads(Path(__file__).with_name("accepted.toml").read_text(encoding="utf-8"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of the run."""
    parser.addoption("--mutants", type=int, default=0, metavar="N", help="a sample of so many; all without it")
    parser.addoption("--mutants-of", default="data,lines", help="data (of rules that decide), lines, code, or a field")
    parser.addoption("--stored-pages", action="store_true", help="let the pages made from the rules kill too")
    parser.addoption("--seed", type=int, default=1, help="draws the sample")


class _Noted:
    """A field of a rule that notes who reads it."""

    def __init__(self, slot: Any, name: str, seen: set[Read]) -> None:
        self.slot, self.name, self.seen = slot, name, seen

    def __get__(self, rule: object, owner: type) -> Any:
        self.seen.add((id(rule), self.name))
        return self.slot.__get__(rule, owner)

    def __set__(self, rule: object, value: object) -> None:
        self.slot.__set__(rule, value)


@contextmanager
def _noting(seen: set[Read], calls: bool) -> Iterator[None]:
    """Note what is read of the rules and, where it is asked for, which functions of the guide are called."""
    def called(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and "/guide/" in frame.f_code.co_filename:
            seen.add((id(frame.f_code), "called"))

    kinds = {kind for rule in EVERY_RULE for kind in type(rule).__mro__[:-1]}
    slots = [(kind, name, vars(kind)[name]) for kind in kinds for name in getattr(kind, "__slots__", ())]
    for kind, name, slot in slots:
        setattr(kind, name, _Noted(slot, name, seen))
    sys.setprofile(called if calls else None)
    yield
    sys.setprofile(None)
    for kind, name, slot in slots:
        setattr(kind, name, slot)


def _fails(item: pytest.Item) -> bool:
    return any(report.failed for report in runtestprotocol(item, log=False, nextitem=None))


class _Run:
    """The tests with what each reads and how long it takes, and which of them killed how many."""

    def __init__(self, items: Iterable[pytest.Item], calls: bool) -> None:
        self.memories = [one for one in gc.get_objects() if isinstance(one, functools._lru_cache_wrapper)
                         and str(one.__module__).startswith(_REMEMBER)]
        self.takes: dict[pytest.Item, float] = {}
        self.readers: dict[Read, list[pytest.Item]] = defaultdict(list)
        self.kills: Counter[pytest.Item] = Counter()
        for item in items:
            item.repr_failure = lambda *_, **__: "failed"  # type: ignore[method-assign]
            seen: set[Read] = set()
            self.forget()
            start = time.process_time()
            with _noting(seen, calls):
                sound = not _fails(item)
            self.takes[item] = time.process_time() - start
            if not sound:
                print(f"left out, since it fails without a mutant: {item.nodeid}")
            for read in seen if sound and self.takes[item] < LONGEST else ():
                self.readers[read].append(item)

    def forget(self) -> None:
        """Empty what is remembered."""
        for memory in self.memories:
            memory.cache_clear()

    def killer(self, mutant: Mutant, seconds: float = math.inf) -> pytest.Item | None:
        """Return the first test that fails while the mutant lives: those first that read the rule's title too."""
        one, _ = mutant.touches()
        shows, spent = set(self.readers[one, "title"]), 0.0
        for item in sorted(self.readers[mutant.touches()], key=lambda item: (
                self.takes[item] * (1 if item in shows else 4) / (1 + self.kills[item]))):
            spent += self.takes[item]
            self.forget()
            with mutant.alive():
                if spent < seconds and _fails(item):
                    self.kills[item] += 1
                    return item
        return None


def _drawn(kinds: str, most: int, seed: int) -> list[Mutant]:
    found = defaultdict[str, list[Mutant]](list, {"code": [*code.mutants()]})
    for one in data.mutants():
        found["data" if one.rule in BY_VERSION else "lines"].append(one)
        found[one.field].append(one)
    every = [one for kind in kinds.split(",") for one in found[kind]]
    random.Random(seed).shuffle(every)
    return every[:most or None]


def pytest_runtestloop(session: pytest.Session) -> bool:
    """Run the tests for each mutant, and tell which survive."""
    option = session.config.getoption
    drawn = _drawn(option("mutants_of"), option("mutants"), option("seed"))
    run = _Run((item for item in session.items if not getattr(getattr(item, "obj", None), "is_hypothesis_test", False)
                and (option("stored_pages") or _STORED not in item.name)), calls="code" in option("mutants_of"))
    start, counts, survivors = time.perf_counter(), defaultdict[str, Counter[str]](Counter), list[str]()
    # What no quick test kills waits for the end, when it is known which tests kill most; then every test runs.
    waiting = [mutant for mutant in drawn if not run.killer(mutant, AT_FIRST)]
    killed = {id(mutant) for mutant in waiting if run.killer(mutant)}
    for mutant in drawn:
        if mutant not in waiting or id(mutant) in killed:
            end = "killed"
        elif reason := next((reason for part, reason in ACCEPTED.items() if part in mutant.name), ""):
            end = f"accepted: {reason}"
        else:
            end = "survived"
            survivors.append(f"{mutant.name}")
        counts[mutant.field][end] += 1
    spent = time.perf_counter() - start
    print(f"\nseed {option('seed')}: {len(drawn)} mutants in {spent:.0f} s against {len(run.takes)} tests, "
          f"{len(survivors)} survived", *(f"{field}: {dict(ends)}" for field, ends in sorted(counts.items())),
          *sorted(survivors), sep="\n")
    session.testsfailed = len(survivors)
    return True
