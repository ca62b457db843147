"""The guide's rules as a decision model of zen-engine (GoRules), written from the same data: one expression node.

`thin` says who serves, `full` also everything else that does not need a table of names: reasons, duties, sources. Facts
have to be known: the engine's expressions have two values, where a missing fact decides silently.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any

from guide.law.all_rules import AUTHORITY_RULES
from guide.law.conditions import AllOf, Always, AnyOf, Condition, Is, Not
from guide.law.days import TRIAL_LAST_DAY
from guide.law.duties import general_duties
from guide.law.model import Rule
from guide.law.serving import trial
from guide.law.versions import LAW_VERSIONS
from guide.places import MUNICIPALITIES, trial_area

NAME = "who serves"


def _number(day: Any) -> int:
    return int(f"{day:%Y%m%d}")


def _literal(value: object) -> str:
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else f'"{value}"'


def expression(condition: Condition) -> str:
    """Return a condition in the engine's language."""
    if isinstance(condition, Always):
        return "true"
    if isinstance(condition, Not):
        return f"not ({expression(condition.part)})"
    if isinstance(condition, AllOf | AnyOf):
        word = " and " if isinstance(condition, AllOf) else " or "
        return "(" + word.join(map(expression, condition.parts)) + ")"
    assert isinstance(condition, Is)
    name = {"home": "$.home", "stay": "$.stay"}.get(condition.field, condition.field)
    if len(condition.values) == 1:
        return f"{name} == {_literal(condition.values[0])}"
    return f"{name} in [{', '.join(map(_literal, condition.values))}]"


def _in_force(rule: Rule) -> str:
    first = f"on >= {_number(rule.first_day)}"
    return first if rule.last_day is None else f"({first} and on <= {_number(rule.last_day)})"


def _class_of(code: str) -> str:
    """Return the class of a place; the codes are in one text, since a list of 118 takes longer to search."""
    trials = "|".join(one for one in MUNICIPALITIES if trial_area(one, TRIAL_LAST_DAY))
    alands = "|".join(code for code, one in MUNICIPALITIES.items() if one.aland)
    return (f'({code} == "none" ? "none" : contains("{alands}", {code}) ? "aland" '
            f': contains("{trials}", {code}) ? "trial" : "outside")')


def _versions() -> str:
    found = "null"
    for version in LAW_VERSIONS:
        found = f'on >= {_number(version.first_day)} ? "{version.first_day}" : {found}'
    return found


def _kind(rules: Iterable[Rule]) -> str:
    found = "null"
    for rule in reversed(list(rules)):
        found = f'{_in_force(rule)} and {expression(rule.when)} ? "{getattr(rule, "gives")}" : {found}'  # noqa: B009
    return found


def _all_of(rules: Iterable[Rule], told: Callable[[Rule], str]) -> str:
    """Return a list of what is told of each rule in force."""
    parts = [f"({_in_force(rule)} ? [{told(rule)}] : [])" for rule in rules]
    return f"flatten([{', '.join(parts)}])"


def model(full: bool) -> str:
    """Return the decision model as the engine's JSON."""
    expressions = [("home", _class_of("home_municipality")), ("stay", _class_of("stay_municipality")),
                   ("kind", _kind(AUTHORITY_RULES))]
    if full:
        tried = (*trial.CRITERIA, *AUTHORITY_RULES)
        expressions += [
            ("regime", 'on >= 20250101 ? "employment_areas" : "trial"'), ("law_version", _versions()),
            ("reasons", _all_of(tried, lambda rule: f'{{rule: "{rule.id}", source: "{rule.sources[0].label}", '
                                                    f'met: {expression(rule.when)}}}')),
            ("duties", _all_of(general_duties.DUTIES, lambda rule: f'{{id: "{rule.id}", '
                                                                   f'source: "{rule.sources[0].label}", '
                                                                   f'binds: "{getattr(rule, "binds")}"}}')),  # noqa: B009
            ("sources", _all_of((*tried, *general_duties.DUTIES), lambda rule: ", ".join(
                f'{{source: "{one.label}", act: "{one.act.number}", section: "{one.section}", url: "{one.act.url}"}}'
                for one in rule.sources)))]
    node = {"id": "rules", "type": "expressionNode", "name": "rules", "content": {"expressions": [
        {"id": key, "key": key, "value": value} for key, value in expressions]}}
    return json.dumps({
        "contentType": "application/vnd.gorules.decision",
        "nodes": [{"id": "in", "type": "inputNode", "name": "in"}, node,
                  {"id": "out", "type": "outputNode", "name": "out"}],
        "edges": [{"id": "1", "type": "edge", "sourceId": "in", "targetId": "rules"},
                  {"id": "2", "type": "edge", "sourceId": "rules", "targetId": "out"}]})
