"""Each question of the interview as the clerk reads it aloud, with what the caller may say to it.

>>> from guide.facts.questions import EARNINGS_RELATED
>>> [probe.answer for probe in spoken_of(EARNINGS_RELATED).probes]
['yes', 'no', None, 'unknown']
"""

from __future__ import annotations

from guide.desk import phone_change_texts as c
from guide.desk import phone_texts as t
from guide.desk.phone_texts import Probe, Spoken
from guide.facts import questions as q
from guide.facts.questions import Question
from guide.language.messages import M

__all__ = ["IF_CALLER_SAYS", "SPOKEN_DATE", "Probe", "Spoken", "spoken_of"]

#: Stands once above the probes of a question.
IF_CALLER_SAYS = M("desk.spoken.if", "Jos soittaja sanoo:")
#: The question for the day, which is no `Question`; its answers are those of `guide.reasoning.interview.WHEN`.
SPOKEN_DATE: Spoken = t.DATE

_SPOKEN: tuple[tuple[Question, Spoken], ...] = (
    (q.HOME, t.HOME), (q.STAY, t.STAY), (q.STAY_ALAND, t.STAY_ALAND), (q.LIVING, t.LIVING),
    (q.LIVING_NO_HOME, t.LIVING_NO_HOME), (q.STATUS, t.STATUS), (q.UNDER_30, t.UNDER_30),
    (q.EARNINGS_RELATED, t.EARNINGS_RELATED), (q.IMMIGRANT, t.IMMIGRANT), (q.FOREIGN_LANGUAGE, t.FOREIGN_LANGUAGE),
    (q.DISMISSED_55PLUS, t.DISMISSED_55PLUS), (q.FORMER_CUSTOMER, t.FORMER_CUSTOMER),
    (q.TEMPORARY_PROTECTION, t.TEMPORARY_PROTECTION), (q.CHANGE_WANTED, c.CHANGE_WANTED),
    (q.CHANGE_GROUND, c.CHANGE_GROUND), (q.STAY_REASON, c.STAY_REASON), (q.CHANGE_TARGET, c.CHANGE_TARGET),
    (q.CHANGE_TARGET_TRIAL, c.CHANGE_TARGET_TRIAL), (q.SERVICES_KEPT, c.SERVICES_KEPT),
    (q.SEEKS_BENEFIT, c.SEEKS_BENEFIT), (q.PART_TIME, c.PART_TIME), (q.LAID_OFF, c.LAID_OFF), (q.UNDER_25, c.UNDER_25))


def spoken_of(question: Question) -> Spoken:
    """Return how a question is asked aloud. Questions of one field in several forms have a wording for each.

    Raises `KeyError` for a question that is not of the interview (never, while tests/desk holds the two together).
    """
    for known, spoken in _SPOKEN:
        if known == question:
            return spoken
    raise KeyError(question.label.id)
