"""What a matter is: dated rules that name who handles it, and dated lines that tell what happens.

Every line and rule looks at one fact, `server`: the kind of authority that serves the person on the day. `{who}` in a
line is the authority that served.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from guide.language.messages import Message
from guide.law.acts import Source
from guide.law.consequences import Act
from guide.law.days import Regime
from guide.law.kinds import AuthorityKind
from guide.law.model import Lines, Rule

#: The kinds of authority that can serve a person in each regime.
KINDS: dict[Regime, tuple[AuthorityKind, ...]] = {
    "trial": ("trial_municipality", "te_office", "ams"), "employment_areas": ("employment_authority", "ams")}


class Handler(StrEnum):
    """Who handles a matter. The first three, and AMS, are named by the authority that serves the person.

    The two after them are whichever an employer turns to, whoever serves the jobseeker.
    """

    TRIAL_MUNICIPALITY = "trial_municipality"
    TE_OFFICE = "te_office"
    EMPLOYMENT_AUTHORITY = "employment_authority"
    ANY_AUTHORITY = "any_authority"
    OFFICE_OR_MUNICIPALITY = "te_office_or_trial_municipality"
    AMS = "ams"
    CENTRAL_UNIT = "central_unit"
    KEHA = "keha"
    BENEFIT_PAYER = "benefit_payer"
    PAYER_ON_ALAND = "payer_on_aland"
    AVI = "avi"
    LVV = "lvv"
    PARLIAMENTARY_OMBUDSMAN = "parliamentary_ombudsman"
    DECIDER = "decider"


#: Those who do not depend on who serves a jobseeker.
OF_EMPLOYERS = frozenset({Handler.ANY_AUTHORITY, Handler.OFFICE_OR_MUNICIPALITY})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class HandlerRule(Rule):
    """Gives the one who handles a matter when its condition on `server` holds; exactly one holds on a day."""

    matter: str
    handler: Handler


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Matter:
    """A matter that a person may pick. `about` says in a sentence what it is; `acts` are those whose price is told.

    `about_then` says it of the trial, where it tells what a person could get or was asked; `about_acts` stands before
    the price.
    """

    id: str
    title: Message
    about: Message
    about_then: Message | None = None
    rules: tuple[HandlerRule, ...]
    steps: Lines
    appeal: Lines
    next_steps: Lines
    notes: Lines = ()
    acts: tuple[Act, ...] = ()
    about_acts: Lines = ()

    @property
    def lines(self) -> Lines:
        """Return every line, list by list."""
        return (*self.steps, *self.about_acts, *self.appeal, *self.next_steps, *self.notes)


@dataclass(frozen=True, slots=True)
class MatterGroup:
    """Matters that stand under one heading of the pick list."""

    id: str
    title: Message
    matters: tuple[Matter, ...]


@dataclass(frozen=True, slots=True)
class Handling:
    """Who handles a matter on a day for a person served by `server`, and what happens."""

    matter: Matter
    on: date
    server: AuthorityKind
    rule: HandlerRule
    steps: Lines
    appeal: Lines
    next_steps: Lines
    notes: Lines
    about_acts: Lines

    @property
    def handler(self) -> Handler:
        """Return who handles the matter."""
        return self.rule.handler

    @property
    def by_te_office(self) -> bool:
        """Return whether the TE office of the person's area handles it, whoever serves."""
        return self.handler == Handler.TE_OFFICE

    @property
    def sources(self) -> tuple[Source, ...]:
        """Return where the law says who handles the matter."""
        return self.rule.sources
