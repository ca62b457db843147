"""The data of the law against a second table of it (second-reading.toml), kept by hand: days, whom, kinds, places.

A rule and its rows are changed by somebody who reads the law twice: docs/law.md follows the rules, this table does not.
What the table lacks of a rule is told as rows to paste.
"""

from __future__ import annotations

import json
import tomllib
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from fnmatch import filter as matching
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from guide.language.messages import Message
from guide.law.all_rules import EVERY_RULE
from guide.law.conditions import AllOf, AnyOf, Condition, Is, Not, is_
from guide.law.consequences import ConsequenceRule
from guide.law.days import ONE_DAY, Period
from guide.law.duties import DUTY_DETAILS, DutyDetail
from guide.law.matters.catalogue import HANDLER_RULES
from guide.law.model import AuthorityRule, CriterionRule, Rule
from guide.law.steps import STEPS

TABLE = tomllib.loads(Path(__file__).with_name("second-reading.toml").read_text(encoding="utf-8"))
DAYS = {date.fromisoformat(day): why for day, why in TABLE["days"].items()}
TEXTS = TABLE.get("text", [])
#: The texts that rows name by patterns: those with a block of their own are not among them.
TITLES = sorted({rule.title.id for rule in EVERY_RULE} - {one["id"] for one in TEXTS})
#: What a condition does not look for, of any fact.
OTHER = "another"
Row = tuple[str, str, str]


def listed(ids: str) -> list[str]:
    """Return the texts that a row of the table names."""
    return [found for one in ids.split() for found in matching(TITLES, one)]


def rows() -> Iterator[Row]:
    """Yield each text with what the table has of it: what kind of thing, its name, and the value."""
    for name in ("whom", "places"):
        for of, by_value in TABLE[name].items():
            yield from ((title, f"{name} {of}", value) for value, ids in by_value.items() for title in listed(ids))
    yield from ((title, name, value) for name in ("kind", "beside") for value, ids in TABLE[name].items()
                for title in listed(ids))
    for one in TEXTS:
        yield from ((one["id"], name, one[name]) for name in ("kind", "beside") if name in one)
        yield from ((one["id"], f"whom {fact}", value) for fact, value in one.get("whom", {}).items())
        yield from ((one["id"], *place(label)) for labels in one["places"].values() for label in labels)


def place(label: str) -> tuple[str, str]:
    """Return what a row calls a place in the law: its act, and what of it."""
    act, _, section = label.partition(" § ")
    return f"places {act}", section


EXPECTED = frozenset(rows())
#: What a text with a block of its own cites, by the first day of each period.
BY_PERIOD = {(one["id"], date.fromisoformat(day)): frozenset(labels)
             for one in TEXTS for day, labels in one["places"].items()}
FACTS: Mapping[str, frozenset[str]] = {title: frozenset(name for one, name, _ in EXPECTED if one == title and
                                                        name.startswith("whom"))
                                       for title in {one for one, _, _ in EXPECTED}}
ON = {date.fromisoformat(day): frozenset(listed(ids)) for day, ids in TABLE["neighbours"].items()}
MOVED = [(one["place"], frozenset(listed(one["texts"])), one.get("first"), one.get("last")) for one in TABLE["moved"]]
VARIES = frozenset(listed(TABLE["varies"]))


def parts(condition: Condition) -> Iterator[Is]:
    """Yield each fact that a condition looks at, with the values it looks for."""
    match condition:
        case Is():
            yield condition
        case Not(part):
            yield from parts(part)
        case AllOf(several) | AnyOf(several):
            for one in several:
                yield from parts(one)


def _domains() -> Mapping[str, tuple[Hashable, ...]]:
    found: dict[str, dict[Hashable, None]] = defaultdict(dict)
    for rule in EVERY_RULE:
        for one in parts(rule.when):
            found[one.field].update(dict.fromkeys(one.values))
    return {field: (*values, OTHER) for field, values in found.items()}


DOMAINS = _domains()


@cache
def concerned(condition: Condition) -> Mapping[str, str]:
    """Return, for each fact of a condition, the values with which it can hold."""
    fields = sorted(condition.fields())
    holding = [given for given in product(*(DOMAINS[one] for one in fields))
               if condition.value(dict(zip(fields, given, strict=True)))]
    return {field: " ".join(sorted({str(given[number]) for given in holding})) for number, field in enumerate(fields)}


def found(rule: Rule) -> set[Row]:
    """Return what the table has to have of a rule. Who serves has a second reading of its own (brute force)."""
    whom = {} if isinstance(rule, AuthorityRule | CriterionRule) else concerned(rule.when)
    return {*((rule.title.id, f"whom {fact}", values) for fact, values in whom.items()),
            *((rule.title.id, *place(source.label)) for source in rule.sources),
            *([(rule.title.id, "kind", rule.kind)] if type(rule) is DutyDetail else []),
            *([(rule.title.id, "beside", rule.duty)] if isinstance(rule, ConsequenceRule) else [])}


def faults(rule: Rule) -> Iterator[str]:
    """Yield where a rule differs from the table."""
    title, has = rule.title.id, found(rule)
    for _, name, value in has - EXPECTED:
        yield f"{name}: {value or 'the act'}"
    if title not in VARIES and not isinstance(rule, AuthorityRule | CriterionRule):
        yield from FACTS.get(title, frozenset()) - {name for _, name, _ in has}
    labels = {one.label for one in rule.sources}
    if title in {one["id"] for one in TEXTS} and not labels <= BY_PERIOD.get((title, rule.first_day), frozenset()):
        yield f"cites {', '.join(sorted(labels))} since {rule.first_day}"
    for moved, texts, first, last in MOVED:
        cites = title in texts and moved in labels
        if cites and ((first and rule.first_day < first) or (last and (not rule.last_day or rule.last_day > last))):
            yield f"cites {moved} outside {first or ''}-{last or ''}"
    for day, acts in DAYS.items():  # it changes on a day of the table, or not at all
        for later in (day - ONE_DAY, day, day + ONE_DAY):
            changes = rule.in_force(later) != rule.in_force(later - ONE_DAY)
            if changes and (later not in DAYS or title not in ON.get(later, {title})):
                yield f"changes on {later}, beside {acts}"
    if type(rule) is DutyDetail and not rule.id.startswith(f"{rule.duty}:"):
        yield f"duty {rule.duty}"


def block(title: str, rules: Sequence[Rule]) -> str:
    """Return what the table would have of a text, for whoever has read the law again."""
    of_text = [rule for rule in rules if rule.title.id == title]
    has = sorted({row for rule in of_text for row in found(rule)})
    cited = {day: json.dumps(sorted({one.label for rule in of_text if rule.first_day == day for one in rule.sources}),
                             ensure_ascii=False)
             for day in sorted({rule.first_day for rule in of_text})}
    whom = [f'{name.removeprefix("whom ")} = "{value}"' for _, name, value in has if name.startswith("whom")]
    return "\n".join([
        "[[text]]", f'id = "{title}"', *(f'{name} = "{value}"' for _, name, value in has if name in ("kind", "beside")),
        *([f"whom = {{ {', '.join(whom)} }}"] if whom else []),
        f"places = {{ {', '.join(f'{day} = {labels}' for day, labels in cited.items())} }}"])


def missing(rules: Sequence[Rule]) -> str:
    """Return what is wrong with rules, by rule and day, and the rows that would make it right; "" when all is well."""
    wrong = {rule: list(faults(rule)) for rule in rules}
    edges = {day for rule in rules for day in (rule.first_day, rule.last_day and rule.last_day + ONE_DAY) if day}
    told = [f"{rule.id} of {rule.first_day}: {fault}" for rule, of_rule in wrong.items() for fault in of_rule]
    new = sorted({rule.title.id for rule, of_rule in wrong.items() if of_rule})
    days = [f'{day} = "the act, and what it does"' for day in sorted(edges - set(DAYS))]
    return "\n".join([*told, *(["Look at the law again. If the rule is right, second-reading.toml has to have:"]
                               if new or days else []),
                      *(["[days]", *days] if days else []), *(block(title, rules) for title in new)])


def test_each_rule_is_as_it_was_read_the_second_time() -> None:
    if told := missing(EVERY_RULE):
        pytest.fail(told, pytrace=False)


def test_each_row_of_the_table_is_met() -> None:
    assert sorted(EXPECTED - set().union(*map(found, EVERY_RULE))) == []
    edges = {day for rule in EVERY_RULE for day in (rule.first_day, rule.last_day and rule.last_day + ONE_DAY) if day}
    assert set(DAYS) - edges == set(), "no rule begins or is over on these days"
    assert sorted(BY_PERIOD.keys() - {(rule.title.id, rule.first_day) for rule in EVERY_RULE}) == []


def test_what_the_table_lacks_is_told_as_rows_to_paste() -> None:
    rule = next(one for one in DUTY_DETAILS if one.message.id == "duty.now.report_changes")
    new = replace(rule, title=Message("duty.now.shoes", "Kengät"), when=is_("part_time"),
                  days=Period(date(2027, 3, 1)), sources=rule.sources[:1])
    told = missing([new])
    assert f"{rule.id} of 2027-03-01: whom part_time: True" in told
    pasted = tomllib.loads(told[told.index("[days]"):])
    assert pasted == {"days": {"2027-03-01": "the act, and what it does"}, "text": [
        {"id": "duty.now.shoes", "kind": new.kind, "whom": {"part_time": "True"},
         "places": {"2027-03-01": [rule.sources[0].label]}}]}


def test_each_matter_is_decided_by_whom_the_table_names() -> None:
    decided = defaultdict(set)
    for rule in HANDLER_RULES:
        decided[rule.handler.value].add(concerned(rule.when)["server"])
    assert decided == {handler: set(servers) for handler, servers in TABLE["handlers"].items()}


def test_one_step_alone_is_told_more_exactly_by_a_question() -> None:
    """Who may register online or in person is asked on request; no other first step depends on it."""
    assert {rule.id for rule in STEPS if rule.may_be_narrowed} == {"register"}
