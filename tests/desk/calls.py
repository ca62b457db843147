"""The scripts of the commonest calls: how many keys, and how long by the keystroke-level model."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

#: Seconds, from the keystroke-level model: a key pressed by a fair typist, and the thought before a unit of work.
KEY, THINK = 0.28, 1.35
#: The caller's answer to a question that was read aloud, and the reading itself: an estimate for the phone.
ASK_AND_HEAR = 7.0


@dataclass(frozen=True)
class Call:
    """A call: the keys in order, who serves in the end, and how many presses it may take at most."""

    name: str
    keys: tuple[str, ...]
    server: str
    most: int = 12

    @property
    def presses(self) -> int:
        """Return how many keys are pressed: each sign of a word or a day, and each named key once."""
        return sum(1 if key[0].isupper() else len(key) for key in self.keys)

    @property
    def seconds(self) -> float:
        """Return how long the call's questions take, thought and talk included."""
        questions = sum(1 for key in self.keys if key.isdigit())
        return self.presses * KEY + len(self.keys) * THINK + questions * ASK_AND_HEAR


def calls() -> list[Call]:
    """Return the calls in the file's order."""
    text = Path(__file__).with_name("calls.toml").read_text(encoding="utf-8")
    return [Call(name, tuple(one.pop("keys")), **one) for name, one in tomllib.loads(text).items()]
