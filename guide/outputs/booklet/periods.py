"""The stretches of days in which a booklet says the same, and what it says in each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache

from guide.answer.blocks import Section, Sentence
from guide.law.all_rules import ALL_RULES, ANSWER_LINES
from guide.law.kinds import AuthorityKind
from guide.law.versions import TRIAL_FIRST_DAY, Regime, version_on
from guide.outputs.booklet.decision_tree import Ask, Builder, Graph, Key
from guide.outputs.booklet.outcomes import ChangeEndings, Ending, Where, WhoEndings, graph_key, signature
from guide.reasoning.rule_changes import ONE_DAY, days_of_change


@dataclass(frozen=True, eq=False)
class Period:
    """Days on which everything stands still. `last` is None for the days that go on; `on` is the day asked about."""

    first: date
    last: date | None
    on: date
    who: Graph
    start: int
    endings: dict[Key, Ending]
    change: Graph
    ways: dict[Key, Section]
    starts: dict[int, tuple[AuthorityKind, Where]]
    certain: tuple[Sentence, ...]

    @property
    def regime(self) -> Regime:
        """Return the regime of the period."""
        return version_on(self.on).regime

    @property
    def past(self) -> bool:
        """Return whether the period is over."""
        return self.last is not None

    def ending(self, number: int) -> Ending:
        """Return the ending that a node on who serves is; KeyError for a question."""
        return self.endings[self.who.nodes[number]]

    def way(self, number: int) -> Section:
        """Return the ending that a node on another authority is; KeyError for a question."""
        return self.ways[self.change.nodes[number]]

    @cached_property
    def in_order(self) -> tuple[list[tuple[int, Ask]], list[tuple[int, Ending]]]:
        """The questions on who serves and the endings, as a reader meets them."""
        order = self.who.reached(self.start)
        asks = [(number, node) for number in order if isinstance(node := self.who.nodes[number], Ask)]
        return asks, [(number, self.ending(number)) for number in order if not isinstance(self.who.nodes[number], Ask)]

    @property
    def key(self) -> Key:
        """Return what tells what is said in the period from what is said in others, apart from the days."""
        endings = [ending for _, ending in self.in_order[1]]
        said = tuple((signature(ending.headline), signature(ending.lead), ending.parts.signed()) for ending in endings)
        ways = tuple(graph_key(self.change, ending.parts.change) for ending in endings
                     if ending.parts.change is not None)
        return said, graph_key(self.who, self.start), ways


def period_of(first: date, last: date | None, today: date) -> Period:
    """Return what is said on the days from `first` to `last`; None stands for today and the days after."""
    on = today if last is None else last
    change, ways = Graph(), ChangeEndings(today)
    endings = WhoEndings(today, Builder(change, ways, on))
    graph = Graph()
    start = Builder(graph, endings, on).who()
    return Period(first, last, on, graph, start, endings.found, change, ways.found, endings.starts,
                  tuple(endings.certain.values()))


@lru_cache(4)
def periods(today: date) -> tuple[Period, ...]:
    """Return the stretches of days up to today, oldest first."""
    spans = [(rule.first_day, rule.last_day) for rule in (*ALL_RULES, *ANSWER_LINES)]
    days = sorted({*days_of_change(spans, TRIAL_FIRST_DAY, today), TRIAL_FIRST_DAY})
    ends = [*(day - ONE_DAY for day in days[1:]), None]
    found: list[Period] = []
    for first, last in zip(days, ends, strict=True):
        period = period_of(first, last, today)
        if found and last is not None and found[-1].key == period.key:
            period = replace(period, first=found.pop().first)
        found.append(period)
    return tuple(found)
