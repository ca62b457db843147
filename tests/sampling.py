"""What every run takes of a space too large for it: the same few cases each time, or others by `SAMPLE_SEED`.

`make whole` (`SAMPLE=whole`) takes everything. The end of a run says which seed it had.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterable, Sequence
from itertools import product
from typing import TypeVar

Case = TypeVar("Case")
Turn = TypeVar("Turn")
SEED = int(os.environ.get("SAMPLE_SEED") or 14)
WHOLE = os.environ.get("SAMPLE") == "whole"
MOST = 20


def chance(*what: object) -> random.Random:
    """Return the source of chance for one sample; `what` tells it from the others of the same seed."""
    return random.Random(f"{SEED} {what}")


def sample(cases: Sequence[Case], *what: object, most: int = MOST) -> list[Case]:
    """Return at most so many of the cases, in their order, or all of them when the whole is asked for."""
    if WHOLE or len(cases) <= most:
        return list(cases)
    chosen = chance(*what).sample(range(len(cases)), most)
    return [cases[number] for number in sorted(chosen)]


def in_turn(cases: Iterable[Case], turns: Sequence[Turn]) -> list[tuple[Case, Turn]]:
    """Return each case with one of the turns, one after the other; with each of them when the whole is asked for."""
    if WHOLE:
        return list(product(cases, turns))
    return [(case, turns[(SEED + number) % len(turns)]) for number, case in enumerate(cases)]


def told() -> str:
    """Return what the end of a run says of its samples."""
    return "samples: everything" if WHOLE else f"samples: SAMPLE_SEED={SEED}; `make whole` takes everything"
