"""Every statement of the source page is named by a test or listed as open for the next issues."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from guide import Answers
from guide.i18n import LANGUAGES, translator
from guide.messages import Message
from guide.result import texts as t
from guide.result.blocks import Sentence
from guide.result.build import result

ALL = {f"S{number:02}" for number in range(1, 48)}
#: Statements that no test holds yet, and what is missing.
OPEN = {
    "S30": "who gave which labour policy statement: the second entry, by matter",
    "S31": "as S30",
    "S32": "as S30",
    "S33": "as S30",
    "S34": "as S30",
    "S36": "what happened step by step when a statement was given centrally",
    "S47": "the ministry's pages beside the statutes",
}
TODAY = date(2026, 11, 24)
CUSTOMER = Answers(on="2024-05-01", home_municipality="091", status="unemployed", under_30=True,
                   dismissed_55plus=False)


def shown(section: str) -> list[Sentence]:
    return [sentence for one in result(CUSTOMER, TODAY).sections if one.id == section for sentence in one.sentences]


@pytest.mark.parametrize(("section", "message"), [
    ("services", t.TRIAL_INTRO),  # S01
    ("oversight", t.OVERSIGHT_WAYS),  # S07
    ("oversight", t.OVERSIGHT_FOCUS),  # S08
    ("oversight", t.OVERSIGHT_MEANS),  # S10
    ("oversight", t.OVERSIGHT_FORCE),  # S11
    ("services", t.ENOUGH),  # S21
    ("services", t.SERVICES_LIST),  # S22
    ("services", t.SERVICES_DIRECTED),  # S23
    ("services", t.GRANTED),  # S24
    ("services", t.STUDIES),  # S25
    ("services", t.VACANCIES),  # S26
    ("services", t.JOINT),  # S27
    ("services", t.INTEGRATION),  # S28
    ("services", t.PRINCIPLES),  # S29
    ("services", t.STATEMENTS_INTRO),  # S35
])
def test_a_customer_of_the_trial_reads_it_in_every_language(section: str, message: Message) -> None:
    found = [sentence for sentence in shown(section) if sentence.message == message]
    assert len(found) == 1
    assert len({found[0].text(translator(lang)) for lang in LANGUAGES}) == len(LANGUAGES)


def test_no_statement_is_forgotten() -> None:
    here = Path(__file__).parent
    texts = [path.read_text(encoding="utf-8") for path in here.rglob("test_*.py")]
    named = set()
    for text in texts:
        for first, last in re.findall(r"\b(S\d\d)(?:-(S\d\d))?\b", re.sub(r"OPEN = \{.*?\n\}", "", text, flags=re.S)):
            numbers = range(int(first[1:]), int((last or first)[1:]) + 1)
            named |= {f"S{number:02}" for number in numbers}
    assert named | set(OPEN) == ALL
    assert not named & set(OPEN)
