"""The interview as a graph: the app's questions in its order, one at a time, and the answers they lead to.

Every path of `interview` is followed. Questions and answers that read alike become one, so that a person finds each
answer in one place.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Generic, TypeVar

from guide.facts.answers import Answers
from guide.facts.change import STAYS_ELSEWHERE
from guide.facts.home import HOME
from guide.facts.model import YES_NO, Question, Spoken
from guide.facts.past_forms import asked_in_past, message_of_day, question_of_day
from guide.facts.questions import PAGES
from guide.facts.rule_facts import places_of
from guide.language.messages import Message
from guide.law.conditions import all_of, is_, remaining
from guide.law.model import AuthorityRule
from guide.law.versions import version_on
from guide.outputs.booklet import placeholders as p
from guide.outputs.booklet import texts as t
from guide.reasoning.decide import deciding_rules
from guide.reasoning.evaluate import case_of, evaluate
from guide.reasoning.interview import Given, asked_among, fact_to_stored, form_of, path_for

#: What languages an area works in counts.
BY_LANGUAGE = is_("change_ground", "language")
#: Which languages the serving authority works in is no question of the app: it knows from the municipality.
BILINGUAL = Question(field="bilingual", page="change", label=t.BILINGUAL, hint=t.BILINGUAL_HINT, why=t.BILINGUAL_WHY,
                     options=YES_NO[:2], spoken=Spoken(t.BILINGUAL, ()),
                     asked_when=all_of(is_("regime", "employment_areas"), BY_LANGUAGE))


@dataclass(frozen=True, slots=True)
class Ask:
    """A question as it is printed. Each choice is its label and the number of what it leads to."""

    label: Message
    hint: Message
    points: tuple[Message, ...]
    of_place: bool
    choices: tuple[tuple[Message, int], ...]


Answer = TypeVar("Answer", bound=Hashable)


class Tree(Generic[Answer]):
    """Questions, as they are asked of a day, and the answers they lead to. What is equal is kept once."""

    def __init__(self, past: bool = False, of_trial: bool = False) -> None:
        self.past, self.of_trial = past, of_trial
        self.numbers: dict[Ask | Answer, int] = {}

    def add(self, node: Ask | Answer) -> int:
        """Return the number of a question or an answer, which is added when there is none like it."""
        return self.numbers.setdefault(node, len(self.numbers))

    def ask(self, question: Question, choices: Iterable[tuple[Message, int]]) -> int:
        """Return the number of a question, or of what follows when every choice leads to the same."""
        past = asked_in_past(question, self.past, self.of_trial)
        question = question_of_day(question, self.past, self.of_trial)
        found = tuple((message_of_day(label, past, self.of_trial), number) for label, number in choices)
        if len({number for _, number in found}) == 1:
            return found[0][1]
        return self.add(Ask(question.label, question.hint, question.points, question.kind == "place", found))

    def read_from(self, starts: Iterable[int]) -> dict[int, Ask | Answer]:
        """Return what the starts lead to, by its number: questions first, each as a reader meets it.

        In the result the choices lead to places in it, counted from 0.
        """
        nodes, order = list(self.numbers), dict[int, None]()
        for start in starts:
            met = [start]
            for number in met:  # it grows while it is read
                if isinstance(node := nodes[number], Ask):
                    met += [to for _, to in node.choices if to not in met]
            order |= dict.fromkeys(met)
        ordered = sorted(order, key=lambda number: not isinstance(nodes[number], Ask))
        place = {number: at for at, number in enumerate(ordered)}
        return {number: replace(node, choices=tuple((label, place[to]) for label, to in node.choices))
                if isinstance(node := nodes[number], Ask) else node for number in ordered}


class Memory:
    """Remembers which questions are asked: ways through the same interview meet the same answers again and again.

    Not for visitors, whose answers the guide forgets.
    """

    def __init__(self) -> None:
        self._found: dict[tuple[tuple[int, ...], Answers], tuple[Question, ...]] = {}

    def asked(self, questions: tuple[Question, ...], answers: Answers) -> tuple[Question, ...]:
        """Return what `asked_among` returns. A question stands for as long as the program runs."""
        key = (tuple(map(id, questions)), answers)
        if key not in self._found:
            self._found[key] = tuple(asked_among(questions, answers))
        return self._found[key]


def next_question(given: Given, on: date, memory: Memory) -> tuple[Question | None, Answers]:
    """Return what is asked next of a person who answers one question at a time, and the answers so far."""
    path = path_for(given, on, asked=memory.asked)
    question = next(path.still_asked(memory.asked), None)
    if question is None and path.open_step is not None:  # the rest of the page is needless: go on after it
        path = path_for(given, on, whole=True, asked=memory.asked)
        question = next(path.still_asked(memory.asked), None)
    assert path.answers is not None
    return question, path.answers


def choices_of(question: Question, answers: Answers) -> Iterator[tuple[Message, str]]:
    """Yield the label and the stored value of each choice; a place is chosen by its class."""
    version = version_on(answers.on)
    if question.field == "change_target":  # as seen from the municipality that serves now
        serving = str(evaluate(answers).servers[0].municipality)
        yield from _wished(version.of_trial, serving, answers)
    elif question is STAYS_ELSEWHERE.question:
        stays = p.STAYS[version.regime]
        yield from ((t.STAY_OTHER, stays["mainland"]), (t.STAY_NEAR, p.SAME_AREA[str(answers.home_municipality)]),
                    (t.PLACE_CHOICES["aland"], stays["aland"]))
    elif question.kind == "place":
        codes = p.HOMES if question.field == "home_municipality" else p.STAYS
        yield from ((t.PLACE_CHOICES[name], code) for name, code in codes[version.regime].items())
    yield from ((option.label, option.value) for option in question.options)


def _wished(trial: bool, serving: str, answers: Answers) -> Iterator[tuple[Message, str]]:
    if trial:
        yield from ((t.WISH_TRIAL, p.WISHED_TRIAL), (t.WISH_SERVING, serving), (t.WISH_OUTSIDE, p.WISHED_OUTSIDE))
        return
    if BY_LANGUAGE.value(vars(answers)):
        yield from ((t.WISH_BILINGUAL, p.WISHED_BILINGUAL), (t.WISH_FINNISH, p.WISHED_AREA))
    elif answers.stay_municipality is not None:
        yield from ((t.WISH_STAY, answers.stay_municipality), (t.WISH_THIRD, p.WISHED_AREA))
    else:
        yield t.WISH_OTHER, p.WISHED_AREA
    yield from ((t.WISH_SAME, p.SAME_AREA[serving]), (t.WISH_ALAND, p.WISHED_ALAND))


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
    found, memory = list[State](), Memory()
    known: dict[Hashable, int] = {}

    def state_of(given: Given) -> int:
        question, answers = next_question(given, version, memory)
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


def ask_who_serves(tree: Tree[Answer], on: date, answer: Callable[[Answers, tuple[AuthorityRule, ...]], int]) -> int:
    """Return the number of the first question on who serves; `answer` adds an answer, and the rules that led to it."""
    numbers: list[int] = []
    for state in states(version_on(on).first_day):  # a state comes after all that it leads to
        numbers.append(
            answer(state.answers.model_copy(update={"on": on}), state.rules) if state.question is None
            else tree.ask(state.question, ((label, numbers[at]) for label, at in state.choices)))
    return numbers[-1]


def ask_for_another(tree: Tree[Answer], answers: Answers, answer: Callable[[Answers], int], memory: Memory) -> int:
    """Return the number of the first question on another authority for a person who wants one.

    What the answers on who serves leave unknown, the person does not know.
    """
    regime = version_on(answers.on).regime

    def asked(given: Given) -> int:
        facts = {"regime": regime, "change_ground": given.get("change_ground")}
        if BILINGUAL.asked_when.value(facts) and BILINGUAL.field not in given \
                and given["home_municipality"] in p.SAME_AREA:
            homes = {"yes": p.BILINGUAL_HOME, "no": given["home_municipality"]}
            return tree.ask(BILINGUAL, ((option.label, asked({
                **given, BILINGUAL.field: option.value, "home_municipality": homes[option.value]}))
                for option in BILINGUAL.options))
        question, so_far = next_question(given, answers.on, memory)
        if question is None:
            return answer(so_far)
        return tree.ask(question, ((label, asked({**given, question.field: value}))
                                   for label, value in choices_of(question, so_far)))

    home = {HOME.field: fact_to_stored(answers.home_municipality)}
    known = {question.field: fact_to_stored(getattr(answers, question.field))
             for page in PAGES if page.id != "change" for question in page.questions
             if form_of(question.field, home, answers.on) is not STAYS_ELSEWHERE.question}
    return asked({**known, "change_wanted": "yes"})
