"""The periods in which the booklet says the same, what it says in each, and which of them share a page."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from guide.answer.blocks import Section, Sentence
from guide.answer.past_forms import of_day
from guide.language.messages import Message
from guide.law.all_rules import ALL_RULES, ANSWER_LINES
from guide.law.days import TRIAL_FIRST_DAY, Regime, periods_from
from guide.law.versions import version_on
from guide.outputs.booklet import texts as t
from guide.outputs.booklet.decision_tree import Ask, ask_who_serves
from guide.outputs.booklet.outcomes import ONE_POSSIBLE, Outcomes, Who
from guide.reasoning.rule_changes import days_of_change


@dataclass(frozen=True, slots=True)
class Start:
    """Where a person begins who wants another authority: whose customers, what holds before asking, the first question.

    Where the law says the same to customers of several authorities, they begin at one place.
    """

    customers: tuple[Message, ...]
    overview: Section
    leads_to: int


@dataclass(frozen=True, eq=False)
class Period:
    """Days on which all stands still. `last` is None for the days that go on; `on` is the day asked about.

    `who` and `change` are what one reads to find who serves and another authority: questions, then answers. Choices
    lead to places in them, and `Who.start` to one of `starts`.
    """

    first: date
    last: date | None
    on: date
    who: tuple[Ask | Who, ...]
    starts: tuple[Start, ...]
    change: tuple[Ask | Section, ...]
    certain: tuple[Sentence, ...]

    @property
    def regime(self) -> Regime:
        """Return the regime of the period."""
        return version_on(self.on).regime

    @property
    def past(self) -> bool:
        """Return whether the period is over."""
        return self.last is not None

    @property
    def answers(self) -> list[Who]:
        """Return the answers on who serves, in reading order."""
        return [one for one in self.who if isinstance(one, Who)]

    @property
    def duties(self) -> Mapping[str, Section]:
        """Return the duties by the kind of authority that serves; with the note on Åland where some answer has it."""
        found: dict[str, Section] = {}
        for one in self.answers:
            if one.kind not in found or len(one.duties.sentences) > len(found[one.kind].sentences):
                found[one.kind] = one.duties
        return found

    def says_the_same(self, other: Period) -> bool:
        """Return whether the same is said in another period, apart from the days."""
        return (self.who, self.starts, self.change) == (other.who, other.starts, other.change)


def period_of(first: date, last: date | None, today: date) -> Period:
    """Return what is said on the days from `first` to `last`; None stands for today and the days after."""
    on = last or today
    outcomes = Outcomes(on, today)
    who = outcomes.who.read_from([ask_who_serves(outcomes.who, on, outcomes.add)])
    begins: dict[int, Section] = {}
    for one in who.values():
        if isinstance(one, Who) and one.start is not None:
            begins.setdefault(one.start, one.change)
    change = outcomes.change.read_from(begins)
    kinds = [kind for held in outcomes.starts.values() for kind in {kind for kind, _ in held}]
    starts = tuple(
        Start(tuple(dict.fromkeys(t.CUSTOMER_BY[kind, place] if kinds.count(kind) > 1 else t.CUSTOMER[kind]
                                  for kind, place in outcomes.starts[number])), overview, list(change).index(number))
        for number, overview in begins.items())

    def numbered(number: int, one: Ask | Who) -> Ask | Who:
        if isinstance(one, Ask):
            return one
        rules = tuple(Sentence(of_day(rule.title, outcomes.past), rule.sources, form="point")
                      for rule in outcomes.rules[number].values())
        return replace(one, rules=rules, start=None if one.start is None else list(begins).index(one.start))

    return Period(first, last, on, tuple(numbered(*pair) for pair in who.items()), starts, tuple(change.values()),
                  tuple(outcomes.certain))


@lru_cache(4)
def periods(today: date) -> tuple[Period, ...]:
    """Return the periods up to today, oldest first."""
    changes = days_of_change((*ALL_RULES, *ANSWER_LINES), TRIAL_FIRST_DAY, today)
    found: list[Period] = []
    for first, last in periods_from((TRIAL_FIRST_DAY, *changes)):
        period = period_of(first, last, today)
        if found and period.past and found[-1].says_the_same(period):
            period = replace(period, first=found.pop().first)
        found.append(period)
    return tuple(found)


class SharedPage:
    """A page that is the same for some periods, oldest first. Its file is named by the latest of them."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.periods: list[Period] = []

    @property
    def latest(self) -> Period:
        """Return the latest period, whose words the page has."""
        return self.periods[-1]

    @property
    def name(self) -> str:
        """Return the name of the file: by a day, or "now" for the days that go on."""
        return f"{self.kind}-{self.latest.first.isoformat() if self.latest.past else 'now'}.html"

    @property
    def days(self) -> tuple[date, date | None]:
        """Return the first and the last day."""
        return self.periods[0].first, self.latest.last


def _shared(kind: str, every: tuple[Period, ...], says: Callable[[Period], Hashable]) -> Mapping[Period, SharedPage]:
    """Return the page of each period; periods for which `says` returns the same share one."""
    pages: dict[Hashable, SharedPage] = {}
    found = {period: pages.setdefault((period.past, says(period)), SharedPage(kind)) for period in every}
    for period, page in found.items():
        page.periods.append(period)
    return found


class Pages:
    """The pages of every period."""

    def __init__(self, every: tuple[Period, ...]) -> None:
        self.who = _shared("who", every, lambda period: (
            tuple(one if isinstance(one, Ask) else one.on_its_page for one in period.who), period.certain))
        self.duties = _shared("duties", every, lambda period: frozenset(period.duties.items()))
        self.change = _shared("change", every, lambda period: (period.starts, period.change))
        #: Each text on complaints once, newest first, with the periods and whose customers it is for.
        self.complaints: dict[Section, list[tuple[Period, str]]] = {}
        for period in reversed(every):
            for one in period.answers:
                held = self.complaints.setdefault(one.oversight, [])
                customer = (period, ONE_POSSIBLE if one.one_possible else one.kind)
                if customer not in held:
                    held.append(customer)

    def every(self) -> Iterator[SharedPage]:
        """Yield each page once, oldest first: who serves, then duties, then another authority."""
        for pages in (self.who, self.duties, self.change):
            yield from dict.fromkeys(pages.values())

    def complaint_number(self, section: Section) -> int:
        """Return the number of a text on complaints, from 1."""
        return list(self.complaints).index(section) + 1
