"""What the guide answers: the frozen `Outcome` document that every program receives."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from guide.law.consequences import Act, Effect, End, From, Unless
from guide.law.days import Regime
from guide.law.kinds import AuthorityKind, ComplaintTo, Route, Supervisor


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Names(_Frozen):
    """A name in the three languages of the guide."""

    fi: str
    sv: str
    en: str


class Authority(_Frozen):
    """An authority that serves. Keys that do not apply to its kind are null."""

    kind: AuthorityKind
    municipality: str | None = None
    area: str | None = None
    te_office: str | None = None
    names: Names


class Reason(_Frozen):
    """A rule that was tried: met, not met, or null while a fact is unknown."""

    rule: str
    source: str
    met: bool | None


class Duty(_Frozen):
    """A duty of the jobseeker, and whom it binds."""

    id: str
    source: str
    binds: Literal["all", "benefit_seekers"]


class Step(_Frozen):
    """A thing to do first."""

    id: str
    source: str


class Consequence(_Frozen):
    """What one act costs: one entry for each time that costs something else, and for each `unless`.

    `act` is what happened, `effect` what it brings: `reminder`, `no_benefit`, `work_obligation`, `search_may_end`, or
    `older_rules`, of which no figure is known. `from` is from when the benefit is lost, null when it is not. `days` is
    for how many days: 0 for a reminder, null where it is not counted in days; `weeks` how long the work obligation is.
    `ends` tells how it ends, each a way of its own: `days_over`, `weeks_done` in work or a service,
    `weeks_of_activity` in work, a service, studies or business, `mended` within three months of the initial interview
    but not before 14 days, `five_years`. `repeated` is how many neglects of
    any kind came before within 12 months (0: the first; the last of an act: that many or more), null when it costs the
    same each time. `unless` names the case in which these days hold instead: `up_to_5_days` or `up_to_2_weeks` of work
    lost, `chosen` for it. `valid_reasons` are the reasons that keep the benefit. `certain` false: this, or
    a reason, is to be confirmed.
    """

    model_config = ConfigDict(serialize_by_alias=True, validate_by_name=True, validate_by_alias=True)

    act: Act
    effect: Effect
    from_: From | None = Field(alias="from")
    days: int | None
    weeks: int | None
    ends: tuple[End, ...]
    repeated: int | None
    unless: Unless | None
    valid_reasons: tuple[str, ...]
    source: str
    certain: bool


class Change(_Frozen):
    """How to be served by another authority; `possible` is never a promise: the authority or the law decides."""

    route: Route | None
    addressed_to: Authority | None = None
    conditions: dict[str, bool | None] = {}
    consent_from: str | None = None
    possible: bool | None


class Oversight(_Frozen):
    """Who supervises the server on that day, and who takes a complaint about it."""

    supervisor: Supervisor | None
    complaint_to: ComplaintTo | None


class SourceUsed(_Frozen):
    """An act and section that the answer rests on, with a public address."""

    source: str
    act: str
    section: str
    url: str


class Outcome(_Frozen):
    """The answer for one person on one day: the document that other programs receive."""

    on: date
    regime: Regime
    law_version: date
    servers: tuple[Authority, ...]
    unsettled: tuple[str, ...]
    reasons: tuple[Reason, ...]
    duties: tuple[Duty, ...]
    steps: tuple[Step, ...]
    change: Change
    oversight: Oversight
    sources: tuple[SourceUsed, ...]
    stale: bool
    consequences: tuple[Consequence, ...] = ()

    @property
    def settled(self) -> bool:
        """Return whether exactly one authority is left and no unknown fact can change it."""
        return len(self.servers) == 1 and not self.unsettled
