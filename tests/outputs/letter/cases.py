"""The cases of `cases.toml`, and the letters that they give."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from guide import Answers
from guide.outputs.letter import Letter, letter_of
from tests.all_told import answers_of
from tests.days import TODAY


@dataclass(frozen=True, slots=True)
class Case:
    """A case: `new` is the sentence with the authority or municipality asked for, `law` the subsection named, `first`
    the language, `ticked` the lines that are ticked beforehand.
    """

    answers: Answers
    kind: str
    addressee: str = ""
    new: str = ""
    law: str = ""
    first: str = ""
    ticked: tuple[str, ...] = ()


def _read() -> dict[str, Case]:
    text = Path(__file__).with_name("cases.toml").read_text(encoding="utf-8")
    return {name: Case(**{**case, "answers": answers_of(case["answers"]),
                          "ticked": tuple(case.get("ticked", ()))})
            for name, case in tomllib.loads(text).items()}


CASES: Mapping[str, Case] = _read()


def _letters() -> dict[str, Letter]:
    found = {name: letter_of(case.answers, TODAY) for name, case in CASES.items()}
    return {name: letter for name, letter in found.items() if letter is not None}


LETTERS: Mapping[str, Letter] = _letters()
