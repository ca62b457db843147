"""The questions of a day that is over are in the past, and the same questions otherwise."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from guide.facts.model import Question
from guide.facts.past_forms import question_of_day
from guide.facts.questions import QUESTIONS
from guide.language.messages import Message
from tests.language.texts.tenses import present_verbs

#: What the guide says of itself, of the answer that is given now, or of what holds on any day; and what is asked since
#: 2025 alone, of a way that is open today.
SPEAKS_OF_TODAY = frozenset((
    "option.unknown", "q.home.why_past", "desk.spoken.home_past", "desk.spoken.stay_past", "desk.spoken.living",
    "q.status.hint", "q.under_30.hint", "q.earnings_related.why", "q.immigrant.why", "desk.spoken.immigrant",
    "q.foreign_language.why", "q.dismissed_55plus.hint", "desk.spoken.dismissed_55plus", "q.former_customer.hint",
    "q.change_wanted.hint", "q.change_wanted.why_past", "q.change_ground.hint", "desk.spoken.change_ground_past",
    "q.change_target.why_past", "desk.spoken.under_25_past", "q.stay_reason.label", "q.stay_reason.hint",
    "q.stay_reason.why", "desk.spoken.stay_reason"))


def _said(question: Question) -> Iterator[Message]:
    yield from (question.label, question.hint, question.why, *question.points, question.spoken.ask)
    yield from (option.label for option in question.options)


def _asked() -> Iterator[tuple[Question, bool]]:
    """Yield each question with each regime in which it may be asked of a past day."""
    for question in QUESTIONS:
        for of_trial in (True, False):
            facts = dict.fromkeys(question.asked_when.fields()) | {
                "regime": "trial" if of_trial else "employment_areas"}
            if question.asked_when.value(facts) is not False and (of_trial or question.page != "change"):
                yield question, of_trial


def test_a_past_day_is_asked_about_in_the_past() -> None:
    said = {one.id: present_verbs(one.fi) for question, of_trial in _asked()
            for one in _said(question_of_day(question, True, of_trial))}
    assert {id: verbs for id, verbs in said.items() if verbs and id not in SPEAKS_OF_TODAY} == {}
    assert not [id for id in SPEAKS_OF_TODAY if not said.get(id)]


@pytest.mark.parametrize("of_trial", [True, False])
def test_only_the_words_differ(of_trial: bool) -> None:
    for question in QUESTIONS:
        past = question_of_day(question, True, of_trial)
        assert question_of_day(question, False, of_trial) is question
        assert (past.field, past.page, past.values, past.kind, past.asked_when, past.spoken.caller_says) == (
            question.field, question.page, question.values, question.kind, question.asked_when,
            question.spoken.caller_says)
