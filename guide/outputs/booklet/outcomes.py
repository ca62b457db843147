"""What the paths end in, with placeholders for names, and kept once for all who read the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from guide.answer.blocks import Section, Sentence
from guide.answer.build import headline, lead_of
from guide.answer.duties import duties_section
from guide.answer.sections import (
    certainty_section,
    change_section,
    more_section,
    oversight_section,
    reservations,
    services_section,
)
from guide.answer.what_if import whatif_section
from guide.facts.answers import NO_HOME, Answers
from guide.facts.rule_facts import place_class, places_of
from guide.law.kinds import AuthorityKind
from guide.law.lines import certainty, serving
from guide.law.lines.duties import RULES_THEN
from guide.law.versions import version_on
from guide.outputs.booklet.decision_tree import Ask, Builder, Graph, Key
from guide.outputs.booklet.placeholders import all_with_placeholders, section_with_placeholders, with_placeholders
from guide.reasoning.evaluate import evaluate
from guide.reasoning.outcome import Outcome

#: By the home municipality; by the place of stay, and what the home municipality is.
Where = Literal["home", "stay", "no_home", "aland_home"]
#: Which municipalities an employment area has stands in the list of authorities.
_IN_THE_LIST = {message.id for message in (serving.MEMBERS, serving.MEMBER_ONE, serving.HOST)}


def signature(what: Sentence | Section | Iterable[Sentence] | None) -> Key:
    """Return what tells a sentence, some sentences or a section from others."""
    if what is None:
        return None
    if isinstance(what, Sentence):
        return what.message.id, what.form, what.link, what.sources, tuple(sorted(
            ((name, value) for name, value in what.params.items()), key=lambda pair: pair[0]))
    if isinstance(what, Section):
        return what.id, what.title.id, signature(what.sentences), tuple(map(signature, what.parts))
    return tuple(map(signature, what))


@dataclass(frozen=True, slots=True, eq=False)
class Parts:
    """What stands beside the short answer. `kind` is None while it is open; `change` is the first node on changing."""

    kind: AuthorityKind | None
    duties: Section
    way: Section
    oversight: Section
    services: Section | None
    whatif: Section | None
    more: Section
    change: int | None

    def signed(self) -> Key:
        """Return what tells the parts from others."""
        return self.kind, self.change, *(signature(one) for one in (
            self.duties, self.way, self.oversight, self.services, self.whatif, self.more))


@dataclass(frozen=True, slots=True, eq=False)
class Ending:
    """An answer on who serves: the short answer, and what stands beside it."""

    headline: Sentence
    lead: tuple[Sentence, ...]
    parts: Parts


@dataclass(slots=True)
class ChangeEndings:
    """How a person who wants another authority gets it: one section for each way. `today` is the day of the booklet."""

    today: date
    found: dict[Key, Section] = field(default_factory=dict)

    def key_of(self, answers: Answers) -> Key:
        """Return the key of the section for these answers."""
        section = section_with_placeholders(change_section(evaluate(answers), answers, answers.on < self.today))
        key = signature(section)
        self.found.setdefault(key, section)
        return key


@dataclass(slots=True)
class WhoEndings:
    """Who serves, with all that is said beside it. `today` is the day of the booklet."""

    today: date
    change: Builder
    found: dict[Key, Ending] = field(default_factory=dict)
    #: Entry node of the graph on another authority -> the kind that serves, and the place it follows from.
    starts: dict[int, tuple[AuthorityKind, Where]] = field(default_factory=dict)
    certain: dict[Key, Sentence] = field(default_factory=dict)
    _short: dict[Key, Key] = field(default_factory=dict)
    _starts: dict[Key, int] = field(default_factory=dict)
    _parts: dict[Key, int] = field(default_factory=dict)
    _every: dict[Key, tuple[int, Parts]] = field(default_factory=dict)

    def key_of(self, answers: Answers) -> Key:
        """Return the key of the ending for these answers."""
        outcome = evaluate(answers)
        number, parts = self._beside(outcome, answers)
        # Who would serve today follows from the places alone.
        short = (number, outcome.servers, outcome.unsettled[:1], answers.home_municipality, answers.stay_municipality,
                 tuple(one.message.id for one in reservations(outcome, answers)))
        if short not in self._short:
            self._short[short] = self._keep(number, parts, outcome, answers)
        return self._short[short]

    def _keep(self, number: int, parts: Parts, outcome: Outcome, answers: Answers) -> Key:
        lead = all_with_placeholders(one for one in lead_of(outcome, answers, self.today)
                              if one.message.id not in _IN_THE_LIST)
        first = with_placeholders(headline(outcome, answers, outcome.on < self.today))
        key = (number, signature(first), signature(lead))
        self.found.setdefault(key, Ending(first, lead, parts))
        return key

    def _beside(self, outcome: Outcome, answers: Answers) -> tuple[int, Parts]:
        """Return the parts and their number. They follow from who may serve and, since 2025, from what is open too."""
        today = not version_on(outcome.on).of_trial
        fits = (outcome.servers, outcome.settled, outcome.sources, outcome.change.model_dump_json(),
                answers.home_municipality, answers.stay_municipality, outcome.unsettled if today else None)
        if fits not in self._every:
            self._note(outcome, answers)
            whatif = whatif_section(outcome, answers) if today else None
            parts = Parts(
                kind=outcome.servers[0].kind if outcome.settled else None,
                duties=without_day(duties_section(outcome, answers, self.today)),
                way=section_with_placeholders(change_section(outcome, answers, outcome.on < self.today)),
                oversight=oversight_section(outcome, answers),
                services=services_section(outcome, answers),
                whatif=section_with_placeholders(whatif) if whatif else None,
                more=more_section(outcome), change=self._start(outcome, answers) if outcome.settled else None)
            self._every[fits] = self._parts.setdefault(parts.signed(), len(self._parts)), parts
        return self._every[fits]

    def _start(self, outcome: Outcome, answers: Answers) -> int:
        """Return the first node on another authority: the same for all whom this one serves by this place."""
        places = {name: code for name in ("home_municipality", "stay_municipality")
                  if (code := getattr(answers, name)) is not None}
        key = (outcome.servers[0], *places.items())
        if key not in self._starts:
            self._starts[key] = self.change.change(answers)
            self.starts.setdefault(self._starts[key], (outcome.servers[0].kind, where(outcome, answers)))
        return self._starts[key]

    def _note(self, outcome: Outcome, answers: Answers) -> None:
        """Keep what is said on certainty, apart from the day asked about and from what stands beside the answer."""
        beside = set(map(signature, reservations(outcome, answers)))
        for one in certainty_section(outcome, answers, self.today).sentences:
            if one.message.id != certainty.RULES_AS_OF.id and signature(one) not in beside:
                self.certain.setdefault(signature(one), one)


def without_day(duties: Section) -> Section:
    """Return the duties without the note that names the day asked about: the page names all its days."""
    return replace(duties, sentences=tuple(one for one in duties.sentences if one.message != RULES_THEN))


def where(outcome: Outcome, answers: Answers) -> Where:
    """Return by which place a person is served."""
    places = places_of(answers)
    if places.home in (None, NO_HOME):
        return "no_home"
    if place_class(places.home) == "aland":
        return "aland_home"
    return "stay" if outcome.servers[0].municipality not in (None, places.home) else "home"


def graph_key(graph: Graph, start: int) -> Key:
    """Return what tells a graph from others, whatever numbers its nodes have."""
    order = graph.reached(start)
    at = {number: place for place, number in enumerate(order)}

    def one(node: Ask | Key) -> Key:
        if not isinstance(node, Ask):
            return node
        return node.question.label.id, tuple((label.id, at[to]) for label, to in node.choices)

    return tuple(one(graph.nodes[number]) for number in order)
