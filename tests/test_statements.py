"""Every statement of the source page S01-S47, and the rule or text that meets it in all three languages.

`statements.toml` is the table. A rule meets a statement when it exists and carries the statement's id; a text when
it is shown in the named view with a source, in words of its own in each language.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import product
from pathlib import Path

from guide import Answers, evaluate
from guide.answer.blocks import Result, Section
from guide.answer.build import result
from guide.answer.matter import matter_result
from guide.language.locale import LANGUAGES, translator
from guide.language.messages import Message
from guide.law.all_rules import ALL_RULES
from guide.law.matters import HANDLER_RULES
from guide.law.model import Rule
from tests.all_told import all_told
from tests.days import TODAY

ALL = tuple(f"S{number:02}" for number in range(1, 48))
TABLE: Mapping[str, Mapping[str, list[str]]] = tomllib.loads(
    Path(__file__).with_name("statements.toml").read_text(encoding="utf-8"))
THEN = date(2024, 5, 1)
CUSTOMER = all_told(on=THEN, home_municipality="091", status="unemployed", under_30=True,
                    change_wanted=True, change_ground="language", change_target="638", services_kept=True)
VIEWS = {
    "customer": CUSTOMER,
    "te_customer": all_told(on=THEN, home_municipality="398", status="other"),
    "today": Answers(on=TODAY, home_municipality="091"),
}


@dataclass(frozen=True)
class World:
    """What there is: rule ids with the statements they carry, and the texts each view shows."""

    rules: frozenset[tuple[str, str]]
    texts: frozenset[tuple[str, str]]

    def unmet(self, statement: str) -> list[str]:
        """Return what a statement lacks, an empty list when it is met."""
        row = TABLE[statement]
        lacking = [f"rule {one}" for one in row.get("rules", ()) if (one, statement) not in self.rules]
        return lacking + [f"text {one}" for one in row.get("texts", ()) if (str(row["view"]), one) not in self.texts]


def _view(name: str) -> Result:
    if name.startswith("matter:"):
        server = evaluate(CUSTOMER).servers[0]
        return matter_result(name.removeprefix("matter:"), THEN, server, server.kind, TODAY)
    return result(VIEWS[name], TODAY)


def _shown(name: str) -> Iterator[str]:
    """Yield the ids of the texts that a view shows: with a source, in each language in words of its own."""
    for sentence in _view(name).every_sentence():
        messages = [sentence.message, *(value for value in sentence.params.values() if isinstance(value, Message))]
        words = {sentence.text(translator(lang)) for lang in LANGUAGES}
        if sentence.sources and len(words) == len(LANGUAGES):
            yield from (message.id for message in messages)
    for section in _view(name).sections:
        yield from (part.title.id for part in _parts(section) if part.sentences)


def _parts(section: Section) -> Iterator[Section]:
    for part in section.parts:
        yield part
        yield from _parts(part)


@cache
def world() -> World:
    names = {str(row["view"]) for row in TABLE.values()}
    return World(
        frozenset((rule.id, one) for rule in (*ALL_RULES, *HANDLER_RULES) for one in rule.statements),
        frozenset((name, text) for name in names for text in _shown(name)))


def test_every_statement_is_in_the_table() -> None:
    assert tuple(TABLE) == ALL
    assert all(row.get("rules") or row.get("texts") for row in TABLE.values())


def test_each_statement_is_met() -> None:
    unmet = {statement: world().unmet(statement) for statement in ALL}
    assert {statement: lacking for statement, lacking in unmet.items() if lacking} == {}


def test_without_any_one_rule_or_text_the_statement_is_open() -> None:
    whole = world()
    for statement, kind in product(ALL, ("rules", "texts")):
        for name in TABLE[statement].get(kind, []):
            poorer = World(frozenset(pair for pair in whole.rules if kind != "rules" or pair[0] != name),
                           frozenset(pair for pair in whole.texts if kind != "texts" or pair[1] != name))
            assert poorer.unmet(statement) == [f"{kind.removesuffix('s')} {name}"], statement


def test_a_rule_names_only_statements_that_exist() -> None:
    rules: tuple[Rule, ...] = (*ALL_RULES, *HANDLER_RULES)
    assert [rule.id for rule in rules if not set(rule.statements) <= set(ALL)] == []
