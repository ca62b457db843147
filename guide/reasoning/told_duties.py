"""What is told of the duties to a person on a day: details and costs that concern the person, or may concern."""

from collections.abc import Hashable
from dataclasses import dataclass

from guide.facts.answers import Answers
from guide.facts.situation import situation_facts
from guide.law import duties
from guide.law.conditions import Facts
from guide.law.consequences import CONSEQUENCES, REASONS, ConsequenceRule
from guide.law.duties.past_forms import PAST
from guide.law.model import in_force
from guide.law.steps import right_to_register
from guide.reasoning.outcome import Outcome


@dataclass(frozen=True, slots=True)
class DutySays:
    """What a duty asks and what neglecting it costs: equal on two days on which nothing of it differs."""

    asked: frozenset[Hashable]
    priced: frozenset[Hashable]


def person_in(answers: Answers, situation: Facts | None) -> dict[str, Hashable]:
    """Return every fact of a situation (None: none is known); what the answers tell of it holds over it."""
    person = dict(situation or situation_facts())
    told = person | {name: value for name, value in vars(answers).items() if name in person and value is not None}
    return told | {"may_register": right_to_register(told["may_register"], answers.temporary_protection)}


def details_shown(duty: str, outcome: Outcome, person: Facts) -> tuple[duties.DutyDetail, ...]:
    """Return the details of a duty on the day that concern the person, or may concern."""
    area = outcome.servers[0].area if outcome.settled else None
    return tuple(one for one in in_force(duties.DUTY_DETAILS, outcome.on)
                 if one.duty == duty and one.when.value(person) is not False and one.area in (None, area))


def costs_shown(duty: str, outcome: Outcome, person: Facts) -> tuple[ConsequenceRule, ...]:
    """Return what neglect of a duty, or leaving and refusing work, costs the person on the day, or may cost."""
    return tuple(one for one in in_force(CONSEQUENCES, outcome.on)
                 if one.duty == duty and one.when.value(person) is not False)


def what_a_duty_says(duty: str, outcome: Outcome, person: Facts) -> DutySays:
    """Return what a duty asks and costs the person on the day.

    Details are held together in the words for a day that is over, as a rule that goes on keeps these. What one area
    alone advises is no rule.
    """
    asked = frozenset((one.kind, PAST.get(one.message.id, one.message).fi)
                      for one in details_shown(duty, outcome, person) if one.area is None)
    priced = frozenset((one.act, one.effect, one.number, one.begins, one.ends, one.repeated, one.unless, *(
        reason.title.fi for reason in in_force(REASONS[one.act], outcome.on) if one.may_be_excused))
        for one in costs_shown(duty, outcome, person))
    return DutySays(asked, priced)


def first_cost(duty: str, outcome: Outcome, person: Facts) -> ConsequenceRule | None:
    """Return what the first neglect of a duty costs; None where nothing is known of it by itself."""
    return next((one for one in costs_shown(duty, outcome, person)
                 if one.kind == "consequence" and not one.repeated and one.unless is None), None)
