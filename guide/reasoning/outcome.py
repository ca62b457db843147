"""What the guide answers: the frozen `Outcome` document that every program receives."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict

from guide.law.kinds import AuthorityKind, ComplaintTo, Route, Supervisor
from guide.law.versions import Regime


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

    @property
    def settled(self) -> bool:
        """Return whether exactly one authority is left and no unknown fact can change it."""
        return len(self.servers) == 1 and not self.unsettled
