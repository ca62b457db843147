"""What kind of answer an outcome is: told here once, for every page and text that depends on it."""

from __future__ import annotations

from enum import StrEnum

from guide.facts.answers import NO_HOME, Answers
from guide.law.kinds import keeps_authority, of_mainland
from guide.law.lines.certainty import DOUBTS
from guide.law.model import concerning
from guide.reasoning.line_facts import facts_of
from guide.reasoning.outcome import Outcome


class Served(StrEnum):
    """Who serves: one authority, several that are possible, or none that can be named yet."""

    SETTLED = "settled"
    #: One authority, and something beside the answer that it depends on.
    IN_DOUBT = "in_doubt"
    #: One authority by the place of stay, as there is no home municipality.
    NO_HOME = "no_home"
    ALAND = "aland"
    SEVERAL = "several"
    #: One authority can be named, but others may serve where a place is not known.
    ONE_POSSIBLE = "one_possible"
    PLACE_NOT_KNOWN = "place_not_known"


class Move(StrEnum):
    """Being served by another authority."""

    #: It is open who serves, so there is nobody yet to move away from.
    TOO_EARLY = "too_early"
    NO_WAY = "no_way"
    SAME_AUTHORITY = "same_authority"
    POSSIBLE = "possible"
    NOT_POSSIBLE = "not_possible"
    OPEN = "open"


def served_state(outcome: Outcome, answers: Answers) -> Served:
    """Return what kind of answer an outcome gives on who serves."""
    if not outcome.servers:
        return Served.PLACE_NOT_KNOWN
    if not outcome.settled:
        return Served.SEVERAL if len(outcome.servers) > 1 else Served.ONE_POSSIBLE
    if not of_mainland(outcome.servers[0].kind):
        return Served.ALAND
    if concerning(DOUBTS, outcome.on, facts_of(outcome, answers)):
        return Served.IN_DOUBT
    return Served.NO_HOME if answers.home_municipality == NO_HOME else Served.SETTLED


def move_state(outcome: Outcome) -> Move:
    """Return what an outcome says of being served by another authority."""
    way = outcome.change
    if not outcome.settled:
        return Move.TOO_EARLY
    if not way.conditions:
        return Move.SAME_AUTHORITY if keeps_authority(way.route) else Move.NO_WAY
    return {True: Move.POSSIBLE, False: Move.NOT_POSSIBLE, None: Move.OPEN}[way.possible]
