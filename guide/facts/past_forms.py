"""The questions as they are asked of a day that is over: each fact has its own past form of what is in the present."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from guide.facts import change, home, situation, stay
from guide.facts.model import Question
from guide.language.messages import Message

_ALWAYS: Mapping[Message, Message] = {**home.PAST, **stay.PAST, **situation.PAST}


def asked_in_past(question: Question, past: bool, of_trial: bool) -> bool:
    """Return whether a question is asked in the past of a day: since the trial another authority can still be had."""
    return past and (of_trial or question.page != "change")


def question_of_day(question: Question, past: bool, of_trial: bool) -> Question:
    """Return a question as it is asked of a day, itself where that is no other form."""
    return _past(question, of_trial) if asked_in_past(question, past, of_trial) else question


def message_of_day(message: Message, past: bool, of_trial: bool) -> Message:
    """Return a message of a question as it is told of a day."""
    if not past:
        return message
    return _ALWAYS.get(message) or (change.PAST_IN_TRIAL.get(message) if of_trial else None) or message


@cache
def _past(question: Question, of_trial: bool) -> Question:
    def told(message: Message) -> Message:
        return message_of_day(message, True, of_trial)

    found = replace(
        question, label=told(question.label), hint=told(question.hint), why=told(question.why),
        points=tuple(map(told, question.points)), spoken=replace(question.spoken, ask=told(question.spoken.ask)),
        options=tuple(replace(one, label=told(one.label)) for one in question.options))
    same = (found.label, found.hint, found.why, found.points, found.spoken, found.options) == (
        question.label, question.hint, question.why, question.points, question.spoken, question.options)
    return question if same else found
