"""What every rule and every line carries: an id, a text, a condition, its sources in law, and its dates."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from typing import Literal, TypeVar

from guide.language.messages import Message
from guide.law.acts import BENEFIT_ACT, NEW_INTEGRATION_ACT, Source
from guide.law.conditions import Always, Condition, Facts
from guide.law.days import COVERED, ONE_DAY, Period
from guide.law.kinds import AuthorityKind

PlaceOf = Literal["home", "stay", "home_or_stay"]
Form = Literal["text", "head", "point", "met", "not_met", "not_known", "note", "table", "cell"]
CHECKED = date(2026, 11, 24)
REVIEW_HISTORY = date(2028, 1, 31)
REVIEW_CURRENT = date(2027, 5, 31)
#: A bill is due on what the KEHA Centre does (in force in 2027), and the integration act is being reformed.
REVIEW_BEFORE_BILLS = date(2026, 12, 31)
#: What rests on a note or a proposal rather than on the text in force is looked at again sooner.
REVIEW_UNCERTAIN = date(2027, 2, 28)
_NOT_SAID = date.max
_BILL_DUE = frozenset({Source(NEW_INTEGRATION_ACT), *(
    Source(BENEFIT_ACT, "11:4 a", one) for one in ("", "1", "2", "4"))})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Rule:
    """A rule of law, in force on its `days`.

    `certain` False: to be confirmed with the authority. Where no day of review is said, what had ended when it was
    checked is reviewed last, what is not certain sooner, and what a bill is due on first. `readings` are the numbers
    of the readings that the rule chooses where the source leaves room; `statements` are ids of the source page's
    statements, which `tests/statements.toml` lists.
    """

    id: str
    title: Message
    sources: tuple[Source, ...]
    days: Period
    when: Condition = field(default_factory=Always)
    certain: bool = True
    checked_on: date = CHECKED
    review_by: date = _NOT_SAID
    readings: tuple[int, ...] = ()
    statements: tuple[str, ...] = ()
    note: str = ""

    def __post_init__(self) -> None:
        if self.review_by == _NOT_SAID:
            over = self.last_day is not None and self.last_day < self.checked_on
            day = REVIEW_HISTORY if over else REVIEW_CURRENT if self.certain else REVIEW_UNCERTAIN
            if not over and any(_BILL_DUE & {one, Source(one.act)} for one in self.sources):
                day = REVIEW_BEFORE_BILLS
            object.__setattr__(self, "review_by", day)

    @property
    def first_day(self) -> date:
        """Return the first day on which the rule is in force."""
        return self.days.first

    @property
    def last_day(self) -> date | None:
        """Return the last day on which the rule is in force, None while it has none."""
        return self.days.last

    def in_force(self, on: date) -> bool:
        """Return whether the rule is in force on a day."""
        return on in self.days

    def sources_for(self, _kind: AuthorityKind | None) -> tuple[Source, ...]:
        """Return where the law has it for a customer of a kind of authority (None: not settled)."""
        return self.sources


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class AuthorityRule(Rule):
    """Gives the authority that serves when its condition holds; the first that holds decides.

    `place` tells which place names the authority: home, stay, or home and, without a home municipality, stay.
    """

    gives: AuthorityKind
    place: PlaceOf


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CriterionRule(Rule):
    """A part of an authority rule that has a name of its own and is shown as a reason; decides nothing alone."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DutyRule(Rule):
    """A duty of the jobseeker. Of two sources the last binds a TE office's customer."""

    binds: Literal["all", "benefit_seekers"]

    def source_for(self, kind: AuthorityKind | None) -> Source:
        """Return where the law has the duty for a customer of a kind of authority (None: not settled)."""
        return self.sources[-1 if kind == "te_office" else 0]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Line(Rule):
    """A sentence that is shown on its days to whom it concerns. The title is the sentence.

    `form` None: as the list has it in which the line stands; a "note" limits or adds to the lines beside it.
    `names` tells what the one place in the sentence, as `{name}`, stands for where that is another word.
    """

    form: Form | None = None
    link: str = ""
    names: str = ""

    @property
    def message(self) -> Message:
        """Return the sentence shown."""
        return self.title


Lines = tuple[Line, ...]


def line(message: Message, *sources: Source, when: Condition | None = None, days: Period = COVERED,
         form: Form | None = None, link: str = "", names: str = "", unread: str = "") -> Line:
    """Return a line; its id is that of its message. `unread` says which text was not read: then it is not certain."""
    return Line(id=message.id, title=message, sources=sources, days=days, when=when or Always(), form=form, link=link,
                names=names, note=unread, certain=not unread)


AnyRule = TypeVar("AnyRule", bound=Rule)


@dataclass(frozen=True, slots=True)
class Amendment:
    """What is another in a period: the condition, the sources (`adds` beside them), or that the text was not read."""

    since: Period
    when: Condition | None = None
    sources: tuple[Source, ...] = ()
    adds: tuple[Source, ...] = ()
    unread: str = ""


def amended(rule: AnyRule, *amendments: Amendment) -> tuple[AnyRule, ...]:
    """Return a rule as one rule for each stretch of days between its amendments, which stand in their order."""
    found = [rule]
    for one in amendments:
        before = found[-1]
        after = replace(
            before, days=Period(one.since.first, before.last_day), when=one.when or before.when,
            sources=(*(one.sources or before.sources), *one.adds),
            certain=before.certain and not one.unread, note=before.note or one.unread, review_by=_NOT_SAID)
        if one.since.first > before.first_day:
            eve = one.since.first - ONE_DAY
            found[-1] = replace(before, days=Period(before.first_day, eve), review_by=_NOT_SAID)
        else:
            found.pop()
        found.append(after)
    return tuple(found)


def in_force(rules: Iterable[AnyRule], on: date) -> tuple[AnyRule, ...]:
    """Return the rules that are in force on a day, in their order."""
    return _in_force(tuple(rules), on)


@lru_cache(maxsize=1 << 15)
def _in_force(rules: tuple[AnyRule, ...], on: date) -> tuple[AnyRule, ...]:
    return tuple(rule for rule in rules if rule.in_force(on))


def concerning(rules: Iterable[AnyRule], on: date, facts: Facts) -> tuple[AnyRule, ...]:
    """Return the rules in force on a day that concern the person, or may concern while a fact is None (not known)."""
    return tuple(rule for rule in in_force(rules, on) if rule.when.value(facts) is not False)
