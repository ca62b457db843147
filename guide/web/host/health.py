"""Whether this process answers, and answers right: known cases and today's, asked again after some seconds.

The proxies, the container and Kubernetes ask at `/_stcore/health`. A process whose rules are broken, or whose clock has
gone wrong since it started, would otherwise be well for them while every visitor gets an error.
"""

from __future__ import annotations

import logging
import time
from datetime import date

from guide.answer.plain import texts
from guide.facts.answers import Answers
from guide.language.locale import LANGUAGES
from guide.reasoning.evaluate import evaluate
from guide.reasoning.outcome import Outcome
from guide.settings.clock import today
from guide.web.host.readiness import unservable

LOG = logging.getLogger("guide")
#: So long an answer holds. The proxies ask twice a second.
HELD_SECONDS = 5.0
#: Cases of the two regimes whose answer the law gives beyond doubt, with the kind and the municipality of who serves.
KNOWN: tuple[tuple[Answers, str, str | None], ...] = (
    (Answers(on=date(2024, 5, 1), home_municipality="091", status="unemployed", under_30=True,
             dismissed_55plus=False),
     "trial_municipality", "091"),
    (Answers(on=date(2024, 5, 1), home_municipality="091", status="other", temporary_protection=False,
             dismissed_55plus=False, former_customer=False), "te_office", None),
    (Answers(on=date(2026, 9, 1), home_municipality="091"), "employment_authority", "091"),
    (Answers(on=date(2026, 9, 1), home_municipality="478"), "ams", None),
)


def _served(outcome: Outcome) -> list[tuple[str, str | None]]:
    return [(server.kind, server.municipality) for server in outcome.servers]


def fault(day: date) -> str | None:
    """Return why this process should get no visitors on a day, in a few words; None when it is well."""
    try:
        for answers, kind, municipality in KNOWN:
            if _served(evaluate(answers)) != [(kind, municipality)]:
                return f"a known case of {answers.on} gives another authority: stop this version"
    except Exception as error:
        return f"a known case fails: {type(error).__name__}"
    wrong = unservable(day)
    if wrong is not None:
        return wrong
    try:
        answers = Answers(on=day, home_municipality="091")
        if not evaluate(answers).servers or not all(texts(answers, day, lang) for lang in LANGUAGES):
            return "today's case has no answer"
    except Exception as error:
        return f"today's case fails: {type(error).__name__}"
    return None


class Health:
    """What `fault` says, remembered for some seconds; the log tells when it changes."""

    def __init__(self) -> None:
        self._asked: tuple[date, float] | None = None
        self._fault: str | None = None

    def fault(self) -> str | None:
        """Return why this process should get no visitors now, None when it is well."""
        day, now = today(), time.monotonic()
        if self._asked is None or self._asked[0] != day or now - self._asked[1] >= HELD_SECONDS:
            found = fault(day)
            if found and found != self._fault:
                LOG.error("not well: %s", found)
            elif self._fault and not found:
                LOG.warning("well again")
            self._asked, self._fault = (day, now), found
        return self._fault
