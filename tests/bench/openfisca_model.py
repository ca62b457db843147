"""Who serves, as a system of OpenFisca-core: arrays of persons, one formula for each rule, written from the same data.

Like zen-engine's thin form it says who serves and at which place, nothing else, and every fact has to be known: one
left out would count as zero or False. OpenFisca-core is under the AGPL, so it is not among what `make test` installs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
from openfisca_core.entities import Entity
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from guide.facts.rule_facts import PERSON_FIELDS
from guide.law.all_rules import AUTHORITY_RULES
from guide.law.conditions import AllOf, Always, AnyOf, Condition, Is, Not
from guide.law.days import TRIAL_LAST_DAY
from guide.law.model import AuthorityRule
from guide.places import MUNICIPALITIES, trial_area

#: OpenFisca wants a period; the day of each person is a fact of its own, so that mixed days take one simulation.
EVER, DAY = "ETERNITY", "2026-11-24"
PLACES = ("home", "stay")
TRIAL = [code for code in MUNICIPALITIES if trial_area(code, TRIAL_LAST_DAY)]
ALAND = [code for code, one in MUNICIPALITIES.items() if one.aland]


def _classes(codes: Any) -> Any:
    return np.select([codes == "none", np.isin(codes, ALAND), np.isin(codes, TRIAL)], ["none", "aland", "trial"],
                     "outside")


def _meets(condition: Condition, fact: Callable[[str], Any]) -> Any:
    """Return for each person whether a condition holds."""
    if isinstance(condition, Always):
        return True
    if isinstance(condition, Not):
        return ~_meets(condition.part, fact)
    if isinstance(condition, AllOf | AnyOf):
        join = np.logical_and if isinstance(condition, AllOf) else np.logical_or
        return join.reduce(np.broadcast_arrays(*(_meets(part, fact) for part in condition.parts)))
    assert isinstance(condition, Is)
    return np.isin(fact(condition.field), np.array(condition.values))


def _rule_formula(rule: AuthorityRule) -> Callable[..., Any]:
    first = int(f"{rule.first_day:%Y%m%d}")
    last = 99_999_999 if rule.last_day is None else int(f"{rule.last_day:%Y%m%d}")

    def formula(persons: Any, period: Any) -> Any:
        on = persons("on", period)
        return (on >= first) & (on <= last) & _meets(rule.when, lambda field: persons(field, period))

    return formula


def _decided(persons: Any, period: Any) -> Any:
    """Return the number of the first rule that holds."""
    return np.select([persons(f"rule_{number}", period) for number in range(len(AUTHORITY_RULES))],
                     range(len(AUTHORITY_RULES)), -1)


def _class_formula(place: str) -> Callable[..., Any]:
    return lambda persons, period: _classes(persons(f"{place}_municipality", period))


def system() -> Any:
    """Return the system: the facts as inputs, one variable for each rule, and the rule that decides."""
    person = Entity("person", "persons", "A jobseeker", "")
    found = TaxBenefitSystem([person])

    def add(name: str, kind: type, formula: Callable[..., Any] | None = None) -> None:
        body: dict[str, Any] = {"value_type": kind, "entity": person, "label": name,
                                "definition_period": DateUnit.DAY if formula else DateUnit.ETERNITY}
        found.add_variable(type(name, (Variable,), body | ({"formula": formula} if formula else {})))

    add("on", int)
    for field in ("home_municipality", "stay_municipality", "status"):
        add(field, str)
    for field in PERSON_FIELDS[1:]:
        add(field, bool)
    for place in PLACES:
        add(place, str, _class_formula(place))
    for number, rule in enumerate(AUTHORITY_RULES):
        add(f"rule_{number}", bool, _rule_formula(rule))
    add("decided", int, _decided)
    return found


def decider() -> Callable[[Iterable[dict[str, Any]]], list[dict[str, str]]]:
    """Return a function that says for persons whose facts are all known who serves them and where."""
    whole = system()
    inputs = ("home_municipality", "stay_municipality", *PERSON_FIELDS)

    def decide(persons: Iterable[dict[str, Any]]) -> list[dict[str, str]]:
        ones = list(persons)
        simulation = SimulationBuilder().build_default_simulation(whole, count=len(ones))
        simulation.set_input("on", EVER, np.array([int(one["on"].replace("-", "")) for one in ones]))
        for field in inputs:
            simulation.set_input(field, EVER, np.array([one[field] for one in ones]))
        return [_said(AUTHORITY_RULES[number], one)
                for number, one in zip(simulation.calculate("decided", DAY).tolist(), ones, strict=True)]

    return decide


def _said(rule: AuthorityRule, one: dict[str, Any]) -> dict[str, str]:
    place = rule.place if rule.place in PLACES else "stay" if one["home_municipality"] == "none" else "home"
    return {"kind": rule.gives, "place": one[f"{place}_municipality"]}
