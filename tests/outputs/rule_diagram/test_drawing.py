"""The drawing says what the rules say: it is read back from its own text, and the reading decides like the rules."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping
from datetime import date
from itertools import pairwise, product

import pytest

from guide.facts.rule_facts import DOMAINS, FIELDS
from guide.language.locale import LANGUAGES, Translator, translator
from guide.law import transfer
from guide.law.conditions import AllOf, Always, AnyOf, Condition, Is, Not
from guide.law.model import in_force
from guide.law.versions import LAW_VERSIONS
from guide.outputs.rule_diagram import mermaid
from guide.outputs.rule_diagram.drawing import TRANSLATED, drawing
from guide.outputs.rule_diagram.mermaid import MARKS
from guide.outputs.rule_diagram.words import VALUES, fact_words
from guide.reasoning import decide
from tests.sampling import sample

LAST_OF_TRIAL = date(2023, 3, 1)
DAYS = [version.first_day for version in LAW_VERSIONS]
TARGETS = tuple(VALUES["target"])
CHANGE_FACTS: Mapping[str, tuple[Hashable, ...]] = {
    "server": tuple(VALUES["server"]), "home": DOMAINS["home"], "change_wanted": (True, False),
    "change_ground": tuple(VALUES["change_ground"]), "services_kept": (True, False), "target": TARGETS,
    "service_language": tuple(VALUES["service_language"]), "reason_given": (True, None),
    "target_language": (*VALUES["target_language"], None), "stays_elsewhere": (True, False),
    "wished_there": (True, False)}


def labels(text: str, prefix: str) -> list[list[str]]:
    """Return the lines of each label of one kind of node, as a reader of the picture sees them."""
    found = re.findall(rf'^  {prefix}\d+\(?\[\(?"(.*)"\)?\]\)?$', text, re.MULTILINE)
    found = found or re.findall(rf'^  {prefix}\d+\(\["(.*)"\]\)$', text, re.MULTILINE)
    codes = {"#quot;": '"', "#lt;": "<", "#gt;": ">", "#96;": "`", "#amp;": "&", "#92;": "\\", "#35;": "#"}
    lines = [label.split("<br/>") for label in found]
    for code, character in codes.items():
        lines = [[line.replace(code, character) for line in label] for label in lines]
    return lines


def meanings(to: Translator, facts: Mapping[str, tuple[Hashable, ...]]) -> dict[str, Is]:
    """Return what each phrase about a fact means: every set of values of every field, by its words."""
    found: dict[str, Is] = {}
    for field, values in facts.items():
        known = [value for value in values if value is not None]
        for chosen in product((False, True), repeat=len(known)):
            picked = tuple(value for value, take in zip(known, chosen, strict=True) if take)
            if picked and len(picked) < max(len(known), 2):
                words = fact_words(field, picked, to)
                assert words not in found, words
                found[words] = Is(field, picked)
    return found


def read(lines: list[str], to: Translator, known: Mapping[str, Is], before: list[Condition]) -> Condition:
    """Return the condition that lines with marks of depth stand for."""
    rows = []
    for line in lines:
        depth = next(number for number in reversed(range(len(MARKS))) if line.startswith(MARKS[number]))
        rows.append((depth, line[len(MARKS[depth]):]))
    kinds = {to.text(message): kind for kind, message in TRANSLATED.items()}

    def below(start: int) -> Iterator[int]:
        for number in range(start + 1, len(rows)):
            if rows[number][0] <= rows[start][0]:
                return
            if rows[number][0] == rows[start][0] + 1:
                yield number

    def tree(number: int) -> Condition:
        text = rows[number][1]
        kind = kinds.get(text)
        parts = tuple(tree(child) for child in below(number))
        if kind == "none_before":
            return Not(AnyOf(tuple(before)))
        if kind == "always":
            return Always()
        if kind == "all":
            return AllOf(parts)
        if kind == "any":
            return AnyOf(parts)
        return Not(parts[0]) if kind == "not" else known[text]

    return tree(0)


def read_rules(text: str, to: Translator, facts: Mapping[str, tuple[Hashable, ...]]) -> list[Condition]:
    known, before = meanings(to, facts), list[Condition]()
    for label in labels(text, "rule"):
        before.append(read(label[1:-1], to, known, before))
    return before


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_rule_in_force_is_drawn_in_order(day: date, lang: str) -> None:
    to = translator(lang)
    for what, rules in (("servers", decide.rules_on(day)), ("change", in_force(transfer.ROUTES, day))):
        drawn = labels(mermaid(day, "servers" if what == "servers" else "change", lang), "rule")
        assert [label[0] for label in drawn] == [f"{number}. {to.text(rule.title)}"
                                                 for number, rule in enumerate(rules, 1)]
        assert all(rule.sources[0].act.number in label[-1] for rule, label in zip(rules, drawn, strict=True))


def test_the_drawing_read_back_decides_like_the_rules() -> None:
    to = translator("fi")
    read_back = read_rules(mermaid(LAST_OF_TRIAL, "servers", "fi"), to, DOMAINS)
    rules = decide.rules_on(LAST_OF_TRIAL)
    gives = [label[0].lower() for label in labels(mermaid(LAST_OF_TRIAL, "servers", "fi"), "gives")]
    compared = 0
    for values in product(*((None, *DOMAINS[name]) if name in ("home", "status", "under_30") else DOMAINS[name]
                            for name in FIELDS)):
        facts = dict(zip(FIELDS, values, strict=True))
        assert [one.value(facts) for one in read_back] == [rule.when.value(facts) for rule in rules], facts
        compared += 1
    assert compared == 5 * 3 * 6 * 3 * 2 ** 6
    assert gives == [to.text(VALUES["server"][rule.gives]).lower() for rule in rules]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_version_read_back_is_the_rules_on_every_known_place_and_status(day: date, lang: str) -> None:
    read_back = read_rules(mermaid(day, "servers", lang), translator(lang), DOMAINS)
    for values in product(*(DOMAINS[name] if name in ("home", "stay", "status") else (True, False) for name in FIELDS)):
        facts = dict(zip(FIELDS, values, strict=True))
        assert [one.value(facts) for one in read_back] == [
            rule.when.value(facts) for rule in decide.rules_on(day)], facts


def conditions(label: list[str]) -> list[list[str]]:
    """Return the lines of each condition that a way names, each as a tree of its own."""
    found: list[list[str]] = []
    for line in label:
        for above, mark in pairwise(MARKS):
            if line.startswith(mark):
                if above == "":
                    found.append([])
                found[-1].append(above + line.removeprefix(mark))
    return found


@pytest.mark.parametrize("day", sample(DAYS, "ways", most=4), ids=str)
def test_the_ways_to_another_authority_read_back(day: date) -> None:
    to, rules = translator("en"), in_force(transfer.ROUTES, day)
    text = mermaid(day, "change", "en")
    read_back, known = read_rules(text, to, CHANGE_FACTS), meanings(to, CHANGE_FACTS)
    needs = [[read(lines, to, known, []) for lines in conditions(label)] for label in labels(text, "gives")]
    for values in product(*CHANGE_FACTS.values()):
        facts = dict(zip(CHANGE_FACTS, values, strict=True))
        assert [one.value(facts) for one in read_back] == [rule.when.value(facts) for rule in rules], facts
        assert [[one.value(facts) for one in side] for side in needs] == [
            [one.value(facts) for one in rule.conditions.values()] for rule in rules], facts


def test_a_rule_drawn_otherwise_would_be_seen() -> None:
    text = mermaid(LAST_OF_TRIAL, "servers", "fi")
    wrong = text.replace("alle 30-vuotias", "vähintään 30-vuotias")
    assert wrong != text
    facts = dict(zip(FIELDS, ("trial", "trial", "unemployed", True, True, False, False, False, False, False),
                     strict=True))
    right, bad = (read_rules(one, translator("fi"), DOMAINS)[3].value(facts) for one in (text, wrong))
    assert (right, bad) == (True, False)


def test_a_denied_fact_and_a_lone_part_are_drawn() -> None:
    from guide.law.conditions import all_of, any_of, is_, not_
    from guide.outputs.rule_diagram.drawing import node
    to = translator("en")
    assert node(not_(is_("home", "none")), to).text == "has a municipality of residence in Finland"
    assert node(all_of(is_("under_30")), to).kind == "fact"
    assert node(all_of(is_("under_30"), is_("immigrant")), to).text == "all of these:"
    denied = node(not_(any_of(is_("under_30"), is_("immigrant"))), to)
    assert [text for _, text in denied.lines()] == [
        "this does not hold:", "at least one of these:", "under 30", "immigrant"]


def test_the_title_tells_the_day_and_the_version() -> None:
    drawn = drawing(date(2024, 5, 1), "servers", translator("en"))
    assert drawn.subtitle == "Day 1 May 2024. The rules took this form on 1 Mar 2023."
    assert drawn.description == "Rules: 7. The first that fits decides."
