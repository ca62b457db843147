"""What the questions lead to, with placeholders for names, and kept once for all who read the same."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace
from datetime import date

from guide.answer import build, duties, sections, what_if
from guide.answer.blocks import Section, Sentence
from guide.answer.past_forms import section_of_day, sentences_of_day, with_past
from guide.facts.answers import NO_HOME, Answers
from guide.facts.rule_facts import place_class, places_of
from guide.law.kinds import AuthorityKind
from guide.law.lines import serving
from guide.law.lines.certainty import RULES_AS_OF, STATES
from guide.law.lines.duties import RULES_THEN
from guide.law.model import AuthorityRule
from guide.law.versions import version_on
from guide.outputs.booklet.decision_tree import Memory, Tree, ask_for_another
from guide.outputs.booklet.placeholders import section_with_placeholders, with_placeholders
from guide.reasoning.evaluate import evaluate
from guide.reasoning.outcome import Outcome

#: The kind of authority under which a text stands while it is open who serves.
OPEN = "open"
#: And where only one kind is possible, though it is open.
ONE_POSSIBLE = "one_possible"
#: Said of one answer, and not of all that a page of the booklet holds.
_OF_ONE_ANSWER = frozenset((RULES_AS_OF, *STATES.values()))
#: Which municipalities an employment area has stands in the list of authorities.
_IN_THE_LIST = with_past(message.id for message in (serving.MEMBERS, serving.MEMBER_ONE, serving.HOST))


@dataclass(frozen=True, slots=True)
class Who:
    """An answer on who serves. `kind` is `OPEN` while it is open; `start` is where one begins who wants another.

    `one_possible`: it is open, though authorities of one kind alone are possible.
    """

    kind: AuthorityKind | str
    headline: Sentence
    lead: tuple[Sentence, ...]
    steps: Section
    whatif: Section | None
    services: Section | None
    oversight: Section
    more: Section
    duties: Section
    change: Section
    start: int | None
    one_possible: bool = False
    rules: tuple[Sentence, ...] = ()

    @property
    def on_its_page(self) -> Hashable:
        """Return what the page of the answer says; duties and another authority stand on pages of their own."""
        return (self.kind, self.headline, self.lead, self.steps, self.whatif, self.services, self.oversight, self.more,
                self.rules)


class Outcomes:
    """Every answer for a day `on`: who serves, and how one gets another authority. `today` is the booklet's day."""

    def __init__(self, on: date, today: date) -> None:
        self.today, self.past, self.of_trial = today, on < today, version_on(on).of_trial
        self.who, self.change = Tree[Who](self.past, self.of_trial), Tree[Section](self.past, self.of_trial)
        self.rules: dict[int, dict[str, AuthorityRule]] = {}
        #: First question on another authority -> each kind that serves whom it is for, and the place it follows from.
        self.starts: dict[int, dict[tuple[AuthorityKind, str], None]] = {}
        #: What is said on certainty, apart from the day asked about.
        self.certain: dict[Sentence, None] = {}
        self._memory = Memory()
        self._starts: dict[Hashable, int] = {}
        self._beside: dict[Hashable, Who] = {}
        self._numbers: dict[Hashable, int] = {}

    def add(self, answers: Answers, rules: tuple[AuthorityRule, ...]) -> int:
        """Return the number of the answer on who serves, and keep the rules that led to it.

        What is said follows from who may serve, from the places and the reservations, and since 2025 from what is
        open: that is made once.
        """
        outcome = evaluate(answers)
        self._note_certainty(outcome, answers)
        beside = (outcome.servers, outcome.settled, outcome.sources, outcome.change.model_dump_json(),
                  answers.home_municipality, answers.stay_municipality, None if self.of_trial else outcome.unsettled)
        reserved = tuple(one.message.id for one in sections.reservations(outcome, answers, self.past))
        whole = (beside, outcome.unsettled[:1], reserved)
        if whole not in self._numbers:
            self._numbers[whole] = self.who.add(self._answer(outcome, answers, beside))
        number = self._numbers[whole]
        self.rules.setdefault(number, {}).update((rule.id, rule) for rule in rules)
        return number

    def _answer(self, outcome: Outcome, answers: Answers, beside: Hashable) -> Who:
        said = sentences_of_day([build.headline(outcome, answers, self.past)], self.past)
        first = with_placeholders(said)[0]
        if beside not in self._beside:
            whatif = None if self.of_trial else what_if.whatif_section(outcome, answers)
            past = self.past
            self._beside[beside] = Who(
                kind=outcome.servers[0].kind if outcome.settled else OPEN, headline=first, lead=(),
                steps=sections.steps_section(outcome, answers, self.past),
                whatif=section_with_placeholders(section_of_day(whatif, past)) if whatif else None,
                services=sections.services_section(outcome, answers),
                oversight=section_of_day(sections.oversight_section(outcome, answers), past),
                more=sections.more_section(outcome),
                duties=section_of_day(without_day(duties.duties_section(outcome, answers, self.today)), past),
                change=self._change(outcome, answers),
                start=self._start(outcome, answers) if outcome.settled else None,
                one_possible=not outcome.settled and len({one.kind for one in outcome.servers}) == 1)
        below = sentences_of_day(
            (*build.about_of(outcome, self.past), *build.lead_of(outcome, answers, self.today)), self.past)
        lead = with_placeholders(one for one in below if one.message.id not in _IN_THE_LIST)
        return replace(self._beside[beside], headline=first, lead=lead)

    def _change(self, outcome: Outcome, answers: Answers) -> Section:
        found = sections.change_section(outcome, answers, self.past, of_anybody=True)
        return section_with_placeholders(section_of_day(found, self.past))

    def _start(self, outcome: Outcome, answers: Answers) -> int:
        """Return the first question on another authority: the same for all whom this one serves by these places."""
        one = outcome.servers[0]
        key = (one, answers.home_municipality, answers.stay_municipality)
        if key not in self._starts:
            number = ask_for_another(self.change, answers, lambda given: self.change.add(
                self._change(evaluate(given), given)), self._memory)
            self._starts[key] = number
            self.starts.setdefault(number, {})[one.kind, served_by(outcome, answers)] = None
        return self._starts[key]

    def _note_certainty(self, outcome: Outcome, answers: Answers) -> None:
        self.certain |= {one: None for one in sections.certainty_section(outcome, answers, self.today).sentences
                         if one.message not in _OF_ONE_ANSWER}


def without_day(section: Section) -> Section:
    """Return the duties without the note that names the day asked about: the page names all its days."""
    return replace(section, sentences=tuple(one for one in section.sentences if one.message != RULES_THEN))


def served_by(outcome: Outcome, answers: Answers) -> str:
    """Return by which place a person is served: "home", or "stay" and what the home is: "no_home", "aland_home"."""
    places = places_of(answers)
    if places.home in (None, NO_HOME):
        return "no_home"
    if place_class(places.home) == "aland":
        return "aland_home"
    return "stay" if outcome.servers[0].municipality not in (None, places.home) else "home"
