"""Then and now: the same answers evaluated for two days, row by row, as plain facts that can be held together.

A side depends on its own day alone, so that two equal facts are worded alike and the comparison reads the same from
either end.
"""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from guide.facts.answers import Answers
from guide.law.conditions import Facts
from guide.law.days import TRIAL_LAST_DAY
from guide.law.duties.general_duties import same_in_other_words
from guide.law.lines import duties
from guide.law.lines.compared import ASKS_NOBODY, ASKS_THE_TARGET, NO_WAY
from guide.law.model import concerning
from guide.law.versions import version_on
from guide.reasoning.evaluate import evaluate
from guide.reasoning.line_facts import facts_of
from guide.reasoning.outcome import Outcome
from guide.reasoning.told_duties import DutySays, person_in, what_a_duty_says
from guide.reasoning.what_if import identity

#: The day that "then" means where nothing else was asked: the last day of the trial.
THEN = TRIAL_LAST_DAY
Fact = tuple[Hashable, ...]
Mark = Literal["same", "changed", "added", "removed"]
#: The way to another authority is not known while nobody knows who serves.
OPEN: Fact = ("open",)
NONE: Fact = ("none",)


@dataclass(frozen=True, slots=True)
class Side:
    """One day: the answers as they count on it, the outcome, and the answers that cannot count on it."""

    answers: Answers
    outcome: Outcome
    left_out: tuple[str, ...]

    @property
    def facts(self) -> Facts:
        """Return the facts that lines of law look at."""
        return facts_of(self.outcome, self.answers)

    @property
    def kind(self) -> str | None:
        """Return the kind of every authority still possible, None when they differ or none is known."""
        kinds = {server.kind for server in self.outcome.servers}
        return kinds.pop() if len(kinds) == 1 else None


@dataclass(frozen=True, slots=True)
class Row:
    """A fact on both days. `id` is "server", "duty.ID", "duties", "route", "ask", "supervisor" or "complaint"."""

    id: str
    then: Fact
    now: Fact

    @property
    def changed(self) -> bool:
        """Return whether the fact differs."""
        return self.then != self.now

    @property
    def says_else(self) -> bool:
        """Return whether both days have the duty and what it says or costs differs."""
        before, after = self.then[-1], self.now[-1]
        return isinstance(before, DutySays) and isinstance(after, DutySays) and before != after

    @property
    def mark(self) -> Mark:
        """Return how a reader is told: a duty that one day alone has, in no words on the other, is added or removed."""
        if not self.changed:
            return "same"
        return "added" if self.then == NONE else "removed" if self.now == NONE else "changed"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both sides and all rows in reading order."""

    then: Side
    now: Side
    rows: tuple[Row, ...]


def compare(answers: Answers, then: date, now: date) -> Comparison:
    """Return what the same answers give on two days.

    Raises `DateNotCovered` for a day before 2021-03-01.
    """
    first, second = side(answers, then), side(answers, now)
    before, after = facts(first), facts(second)
    ids = list(dict.fromkeys((*before, *after)))
    of_duties = [one for one in ids if one.startswith("duty.")] or [one for one in ids if one == "duties"]
    order = ["server", *of_duties, *(one for one in ids if one != "server" and not one.startswith("dut"))]
    rows = tuple(Row(one, before.get(one, _absent(first, one)), after.get(one, _absent(second, one)))
                 for one in order)
    return Comparison(first, second, rows)


def side(answers: Answers, on: date) -> Side:
    """Return the answers on a day: a TE office as target is not known when there are none any more."""
    version = version_on(on)
    wished = answers.change_target if version.of_trial else answers.target_municipality
    given = answers.model_copy(update={"on": on, "change_target": wished})
    return Side(given, evaluate(given), () if wished == answers.change_target else ("change_target",))


def facts(one: Side) -> Mapping[str, Fact]:
    """Return the facts of a side by row; a duty that it does not have is absent."""
    found: dict[str, Fact] = {"server": _server(one)}
    found |= {f"duty.{duty.id}": _duty(one, duty.id, duty.binds)
              for duty in one.outcome.duties} or {"duties": ("aland",)}
    kind = one.kind
    found["route"] = _route(one)
    found["ask"] = _ask(one)
    found["supervisor"] = OPEN if kind is None else (one.outcome.oversight.supervisor or f"none_{kind}",)
    found["complaint"] = OPEN if kind is None else (one.outcome.oversight.complaint_to or "none",)
    return found


def _absent(one: Side, row: str) -> Fact:
    """Return what stands where a side lacks a duty: what it has in other words, nothing, or that it is not sure."""
    if not row.startswith("duty."):
        return NONE
    if concerning(duties.OWN_RULES, one.outcome.on, one.facts):
        return ("aland",)
    if concerning(duties.NOT_SURE, one.outcome.on, one.facts):
        return ("not_sure",)
    has = {duty.id for duty in one.outcome.duties}
    others = tuple(other for other in same_in_other_words(row.removeprefix("duty.")) if other in has)
    return ("in_other_words", *others) if others else NONE


def _server(one: Side) -> Fact:
    outcome = one.outcome
    if outcome.settled:
        return ("settled", *identity(outcome.servers[0]))
    return ("open", outcome.unsettled[0], *(identity(server) for server in outcome.servers))


def _duty(one: Side, duty: str, binds: str) -> Fact:
    """Return whom a duty binds and what it says and costs: a duty that binds the same can still have changed."""
    if concerning(duties.NOT_SURE, one.outcome.on, one.facts):
        return ("not_sure",)
    said = what_a_duty_says(duty, one.outcome, person_in(one.answers, None))
    if concerning(duties.OF_UNEMPLOYED, one.outcome.on, one.facts):
        return ("unemployed", said)
    if binds == "benefit_seekers" and one.answers.seeks_benefit is False:
        return ("seekers_not_you", said)
    return (binds, said)


def _route(one: Side) -> Fact:
    route = one.outcome.change.route
    if route is None:
        return OPEN
    return (next((word for word, when in NO_WAY.items() if when.value(one.facts)), route),)


def _ask(one: Side) -> Fact:
    way = one.outcome.change
    if way.route is None:
        return OPEN
    if ASKS_NOBODY.value(one.facts):
        return ("nobody",)
    if way.addressed_to is not None:
        return ("authority", *identity(way.addressed_to))
    return ("target",) if ASKS_THE_TARGET.value(one.facts) else ("nobody",)
