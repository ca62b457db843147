"""The interview as a graph: the app's questions in its order, one at a time, and the answers they lead to.

Every path of `interview` is followed. Answers that leave the same rules open are followed once (`states`), and
questions and endings that read alike become one, so that a person finds each answer in one place.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Protocol

from guide.facts.answers import Answers
from guide.facts.model import YES_NO, Question, Spoken
from guide.facts.questions import PAGES
from guide.facts.rule_facts import places_of
from guide.language.messages import Message
from guide.law.conditions import all_of, is_, remaining
from guide.law.model import AuthorityRule
from guide.law.versions import version_on
from guide.outputs.booklet import texts as t
from guide.outputs.booklet.placeholders import (
    BILINGUAL_HOME,
    HOMES,
    SAME_AREA,
    STAYS,
    WISHED_ALAND,
    WISHED_AREA,
    WISHED_OUTSIDE,
    WISHED_TRIAL,
)
from guide.reasoning.decide import deciding_rules
from guide.reasoning.evaluate import case_of, evaluate
from guide.reasoning.interview import Given, fact_to_stored, path_for

Key = Hashable
#: Which languages the serving authority works in is no question of the app: it knows from the municipality.
BILINGUAL = Question(field="bilingual", page="change", label=t.BILINGUAL, hint=t.BILINGUAL_HINT, why=t.BILINGUAL_WHY,
                     options=YES_NO[:2], spoken=Spoken(t.BILINGUAL, ()),
                     asked_when=all_of(is_("regime", "employment_areas"), is_("change_ground", "language")))


@dataclass(frozen=True, slots=True)
class Ask:
    """A question; each choice is its label and the number of the node that it leads to."""

    question: Question
    choices: tuple[tuple[Message, int], ...]

    @property
    def key(self) -> Key:
        """Return what tells the question from others: its words, and where its answers lead."""
        leads = tuple((label.id, number) for label, number in self.choices)
        return self.question.label.id, self.question.hint.id, leads


@dataclass(slots=True)
class Graph:
    """Nodes by number: questions, and keys of endings. `rules` holds, for an ending, the rules that may lead there."""

    nodes: list[Ask | Key] = field(default_factory=list)
    rules: dict[int, dict[str, AuthorityRule]] = field(default_factory=dict)
    _numbers: dict[Key, int] = field(default_factory=dict)

    def add(self, node: Ask | Key) -> int:
        """Return the number of a node, which is added when there is none like it."""
        key = node.key if isinstance(node, Ask) else node
        if key not in self._numbers:
            self._numbers[key] = len(self.nodes)
            self.nodes.append(node)
        return self._numbers[key]

    def reached(self, start: int) -> list[int]:
        """Return the numbers of the nodes that a start leads to, in the order in which a reader meets them."""
        found, at = [start], 0
        while at < len(found):
            node = self.nodes[found[at]]
            if isinstance(node, Ask):
                found += [number for _, number in node.choices if number not in found]
                found = list(dict.fromkeys(found))
            at += 1
        return found


class Endings(Protocol):
    """What paths end in."""

    def key_of(self, answers: Answers) -> Key:
        """Return what tells the ending for these answers from others; the ending itself is kept under it."""


def next_question(given: Given, on: date) -> tuple[Question | None, Answers]:
    """Return what is asked next of a person who answers one question at a time, and the answers so far."""
    path = path_for(given, on)
    question = next(path.still_asked(), None)
    if question is None and path.open_step is not None:  # the rest of the page is needless: go on after it
        path = path_for(given, on, whole=True)
        question = next(path.still_asked(), None)
    assert path.answers is not None
    return question, path.answers


def choices_of(question: Question, answers: Answers) -> Iterator[tuple[Message, str]]:
    """Yield the label and the stored value of each choice; a place is chosen by its class."""
    regime = version_on(answers.on).regime
    if question.field == "change_target":
        yield from _wished(version_on(answers.on).of_trial, str(evaluate(answers).servers[0].municipality))
    elif question.kind == "place":
        codes = HOMES if question.field == "home_municipality" else STAYS
        yield from ((t.PLACE_CHOICES[name], code) for name, code in codes[regime].items())
    yield from ((option.label, option.value) for option in question.options)


def _wished(trial: bool, serving: str) -> Iterator[tuple[Message, str]]:
    """Yield where a person may wish to be served, as seen from the municipality that serves now."""
    if trial:
        yield from ((t.WISH_TRIAL, WISHED_TRIAL), (t.WISH_SERVING, serving), (t.WISH_OUTSIDE, WISHED_OUTSIDE))
    else:
        yield from ((t.WISH_OTHER, WISHED_AREA), (t.WISH_SAME, SAME_AREA[serving]), (t.WISH_ALAND, WISHED_ALAND))


@dataclass(frozen=True, slots=True)
class State:
    """What comes next for persons whose answers leave the same open: a question, or nothing more to ask."""

    answers: Answers
    rules: tuple[AuthorityRule, ...]
    question: Question | None
    choices: tuple[tuple[Message, int], ...] = ()


@lru_cache(16)
def states(version: date) -> tuple[State, ...]:
    """Return every state of the questions on who serves, in the law version of that first day; the last begins."""
    found: list[State] = []
    known: dict[Key, int] = {}

    def state_of(given: Given) -> int:
        question, answers = next_question(given, version)
        facts = case_of(answers, places_of(answers)).named()
        rules = deciding_rules(version, facts)
        # What is still open, and the facts that a reservation beside the answer looks at.
        key = (tuple((rule.id, remaining(rule.when, facts)) for rule in rules), frozenset(given),
               answers.home_municipality, answers.stay_municipality, answers.temporary_protection,
               answers.former_customer, answers.dismissed_55plus, answers.status in (None, "other"))
        if key not in known:
            choices = () if question is None else tuple(
                (label, state_of({**given, question.field: value})) for label, value in choices_of(question, answers))
            found.append(State(answers, rules, question, choices))
            known[key] = len(found) - 1
        return known[key]

    state_of({})
    return tuple(found)


@dataclass(slots=True)
class Builder:
    """Follows the questions on a day and adds what it finds to a graph."""

    graph: Graph
    endings: Endings
    on: date

    def who(self) -> int:
        """Return the number of the first question on who serves."""
        numbers: list[int] = []
        for state in states(version_on(self.on).first_day):  # a state comes after all that it leads to
            if state.question is None:
                number = self.graph.add(self.endings.key_of(state.answers.model_copy(update={"on": self.on})))
                self.graph.rules.setdefault(number, {}).update((rule.id, rule) for rule in state.rules)
            else:
                number = self._ask(state.question, ((label, numbers[at]) for label, at in state.choices))
            numbers.append(number)
        return numbers[-1]

    def change(self, answers: Answers) -> int:
        """Return the number of the first question on another authority for a person who wants one.

        What the answers on who serves leave unknown, the person does not know.
        """
        given = {question.field: fact_to_stored(getattr(answers, question.field))
                 for page in PAGES if page.id != "change" for question in page.questions}
        return self._change({**given, "change_wanted": "yes"})

    def _change(self, given: Given) -> int:
        regime = version_on(self.on).regime
        facts = {"regime": regime, "change_ground": given.get("change_ground")}
        if BILINGUAL.asked_when.value(facts) \
                and BILINGUAL.field not in given and given["home_municipality"] in SAME_AREA:
            homes = {"yes": BILINGUAL_HOME, "no": given["home_municipality"]}
            return self._ask(BILINGUAL, ((option.label, self._change({
                **given, BILINGUAL.field: option.value, "home_municipality": homes[option.value]}))
                for option in BILINGUAL.options))
        question, answers = next_question(given, self.on)
        if question is None:
            return self.graph.add(self.endings.key_of(answers))
        return self._ask(question, ((label, self._change({**given, question.field: value}))
                                    for label, value in choices_of(question, answers)))

    def _ask(self, question: Question, choices: Iterable[tuple[Message, int]]) -> int:
        """Return the number of the question, or of what follows when every answer leads to the same."""
        found = tuple(choices)
        if len({number for _, number in found}) == 1:
            return found[0][1]
        return self.graph.add(Ask(question, found))
