"""Combinations of facts that cannot be true of one person: once, for the rules, the interview, what-if and the desk."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from guide.language.messages import M, Message
from guide.law.acts import INTEGRATION_ACT, TRIAL_ACT, Source
from guide.law.days import COVERED, Period
from guide.law.serving import trial

Value = tuple[str, Hashable]


@dataclass(frozen=True, slots=True, kw_only=True)
class Combination:
    """Facts that cannot be true together on the `days`, and why.

    "inferred": where the first is true and the second is not known, the second counts as not true, for every caller;
    `follows` says so to the person. "not_offered": only never suggested; given as an answer it counts as it is given.
    """

    facts: tuple[Value, ...]
    marked: Literal["inferred", "not_offered"]
    why: str
    source: Source
    days: Period = COVERED
    follows: Message | None = None

    def __post_init__(self) -> None:
        if (self.marked == "inferred") is not (self.follows is not None and len(self.facts) == 2):
            raise ValueError(f"{self.facts}: what is inferred has two facts and `follows`, and nothing else has that")


#: Considered and left possible: temporary protection with a municipality of residence (given after a year in the
#: country), and no municipality of residence for a Finnish citizen (who lives abroad and stays in Finland for a time).
COMBINATIONS: tuple[Combination, ...] = (
    Combination(facts=(("under_30", True), ("dismissed_55plus", True)), marked="inferred",
                why="Change security is for those dismissed at 55 or over.", source=Source(TRIAL_ACT, "5", "3"),
                follows=M("why.follows_from_age", "Et kuulunut 55 vuotta täyttäneisiin, koska olit alle 30-vuotias.")),
    Combination(
        facts=(("temporary_protection", True), ("immigrant", False)), marked="not_offered",
        why="Temporary protection is a residence permit for one who has moved to Finland: by the definition of the "
            "integration act such a person is an immigrant.", source=Source(INTEGRATION_ACT, "3")),
    Combination(
        facts=(("dismissed_55plus", True),), marked="not_offered", days=trial.BEFORE_CHANGE_SECURITY,
        why="The change security of section 5 is for dismissals from 1.1.2023.", source=Source(TRIAL_ACT, "5", "3")),
    Combination(
        facts=(("temporary_protection", True),), marked="not_offered", days=trial.BEFORE_PERMITS,
        why="The first permits followed the EU's decision 2022/382 of 4.3.2022.", source=Source(TRIAL_ACT, "4", "2")),
    Combination(
        facts=(("former_customer", True),), marked="not_offered", days=trial.FIRST_DAY_OF_TRIAL,
        why="On the first day of the trial nobody had been its customer earlier.", source=Source(TRIAL_ACT, "23")),
)
INFERRED: tuple[Combination, ...] = tuple(one for one in COMBINATIONS if one.marked == "inferred")


def combinations_on(on: date) -> tuple[Combination, ...]:
    """Return the combinations that cannot be true on a day."""
    return tuple(one for one in COMBINATIONS if on in one.days)


def can_be(facts: Mapping[str, Hashable], changed: Iterable[str], combinations: Iterable[Combination]) -> bool:
    """Return whether the changed facts fit the others: a contradiction that was there before does not count."""
    new = set(changed)
    return not any(all(facts[field] == value for field, value in one.facts)
                   and new & {field for field, _ in one.facts} for one in combinations)


def follows(field: str, facts: Mapping[str, Hashable]) -> Message | None:
    """Return the sentence that a fact, as it counts, follows from another; None where it is its own."""
    return next((one.follows for one in INFERRED
                 if facts[one.facts[0][0]] == one.facts[0][1] and one.facts[1][0] == field
                 and facts[field] is (not one.facts[1][1])), None)
