"""A reservation stands once, beside what it limits: how many an answer has is held by a budget that may only shrink."""

from __future__ import annotations

from collections import Counter

import pytest

from guide.answer.blocks import Sentence
from guide.language.messages import Message
from guide.law.acts import PROCEDURE_ACT, Source
from tests.law.doubt import answers, doubts, is_doubt, matters

Whole = tuple[tuple[str, tuple[Sentence, ...]], ...]


#: The pages of matters rose by 12: those on sanctions of January and February 2026 had no reservation at all.
@pytest.mark.parametrize(("whole", "of_all", "of_a_page"), [(answers(), 119, 7), (matters(), 163, 3)],
                         ids=["answers", "matters"])
def test_reservations_keep_to_the_budget(whole: Whole, of_all: int, of_a_page: int) -> None:
    found = list(doubts(whole))
    assert len(found) <= of_all, Counter(text for _, text in found).most_common()
    fullest = Counter(name for name, _ in found).most_common(1)
    assert fullest[0][1] <= of_a_page, fullest


@pytest.mark.parametrize("whole", [answers(), matters()], ids=["answers", "matters"])
def test_no_reservation_is_said_twice_on_a_page(whole: Whole) -> None:
    assert {one: times for one, times in Counter(doubts(whole)).items() if times > 1} == {}


@pytest.mark.parametrize(("text", "doubtful"), [
    ("Varmista asia viranomaiselta.", True), ("Emme ole voineet tarkistaa tätä.", True),
    ("Hae etuutta Kelasta.", False)])
def test_what_is_counted(text: str, doubtful: bool) -> None:
    assert is_doubt(Sentence(Message(f"test.{doubtful}", text), (Source(PROCEDURE_ACT, "8"),))) is doubtful
