"""What the guide answers: the frozen `Outcome` document that every program receives."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from guide.language.locale import NAMES_IN, Lang
from guide.law.consequences import Act, Effect, End, From, Unless
from guide.law.days import Regime
from guide.law.kinds import AuthorityKind, ComplaintTo, Route, Supervisor


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Names(_Frozen):
    """What an authority is called."""

    fi: str = Field(description="in Finnish")
    sv: str = Field(description="in Swedish")
    en: str = Field(description="in English")

    def name(self, lang: Lang) -> str:
        """Return the name that readers of a language know it by."""
        return {"fi": self.fi, "sv": self.sv, "en": self.en}[NAMES_IN[lang]]


class Authority(_Frozen):
    """An authority that serves. Keys that do not apply to its kind are null."""

    kind: AuthorityKind = Field(description="which kind of authority it is")
    municipality: str | None = Field(
        default=None, description="of a trial municipality or an employment authority, the person's own municipality "
                                  "there: its three-digit code")
    area: str | None = Field(
        default=None, description="trial area \"1\" to \"25\", or employment area \"01\" to \"45\"")
    te_office: str | None = Field(default=None, description="TE Office \"01\" to \"15\"")
    names: Names = Field(description="what it is called")


class Reason(_Frozen):
    """A rule that was tried."""

    rule: str = Field(description="the rule's stable id")
    source: str = Field(description="act and section")
    met: bool | None = Field(description="whether it holds for the person; null while a fact is not known")


class Duty(_Frozen):
    """A duty of the jobseeker, and whom it binds."""

    id: str = Field(description="the duty's stable id")
    source: str = Field(description="act and section")
    binds: Literal["all", "benefit_seekers"] = Field(description="every jobseeker, or those who seek a benefit")


class Step(_Frozen):
    """A thing to do first."""

    id: str = Field(description="the step's stable id")
    source: str = Field(description="act and section")


class Consequence(_Frozen):
    """What one act costs: one entry for each time that costs something else, and for each `unless`."""

    model_config = ConfigDict(serialize_by_alias=True, validate_by_name=True, validate_by_alias=True)

    act: Act = Field(description="what happened")
    effect: Effect = Field(description="what it brings; of `older_rules` no figure is known")
    from_: From | None = Field(alias="from", description="from when the benefit is lost; null when it is not")
    days: int | None = Field(description="for how many days: 0 for a reminder, null where it is not counted in days")
    weeks: int | None = Field(description="how many weeks the work obligation is; null where there is none")
    ends: tuple[End, ...] = Field(
        description="how it ends, each a way of its own: `days_over`, `weeks_done` in work or a service, "
                    "`weeks_of_activity` in work, a service, studies or business, `mended` within three months of the "
                    "initial interview but not before 14 days, `five_years`")
    repeated: int | None = Field(
        description="how many neglects of any kind came before within 12 months (0: the first; the last of an act: "
                    "that many or more); null when it costs the same each time")
    unless: Unless | None = Field(
        description="the case in which these days hold instead: `up_to_5_days` or `up_to_2_weeks` of work lost, "
                    "`chosen` for it")
    valid_reasons: tuple[str, ...] = Field(description="ids of the reasons that keep the benefit")
    source: str = Field(description="act and section")
    certain: bool = Field(description="false: this, or a reason, is to be confirmed")


class Change(_Frozen):
    """How to be served by another authority."""

    route: Route | None = Field(description="the way there; null while it is not settled who serves")
    addressed_to: Authority | None = Field(default=None, description="whom to ask or to notify")
    conditions: dict[str, bool | None] = Field(
        default={}, description="what has to hold, by its id: true, false, or null while a fact is not known")
    consent_from: str | None = Field(default=None, description="code of the municipality that has to consent")
    possible: bool | None = Field(
        description="whether all conditions hold; null while not known. Never a promise: the authority or the law "
                    "decides")


class Oversight(_Frozen):
    """Who supervises the server on that day, and who takes a complaint about it."""

    supervisor: Supervisor | None = Field(description="who supervises it; null for a TE Office and for AMS")
    complaint_to: ComplaintTo | None = Field(
        description="who takes a complaint; null for AMS, and while it is not settled who serves")


class SourceUsed(_Frozen):
    """An act and section that the answer rests on."""

    source: str = Field(description="act and section together, as other keys name it")
    act: str = Field(description="number and year of the act")
    section: str = Field(description="chapter, section and subsection")
    url: str = Field(description="public address of its text")


class Outcome(_Frozen):
    """The answer for one person on one day: the document that other programs receive."""

    on: date = Field(description="the day the answer is for")
    regime: Regime = Field(description="the law of that day: the trial, or the employment areas")
    law_version: date = Field(description="the first day in force of the version of the law that was applied")
    servers: tuple[Authority, ...] = Field(
        description="every authority still possible; it is settled when there is one and `unsettled` is empty")
    unsettled: tuple[str, ...] = Field(
        description="the fields of `Answers` that are not known and can still change who serves, in the order worth "
                    "asking")
    reasons: tuple[Reason, ...] = Field(description="the rules that were tried, not only the one that decided")
    duties: tuple[Duty, ...] = Field(description="what the person has to do")
    steps: tuple[Step, ...] = Field(description="what to do first, three things at most")
    change: Change = Field(description="the way to another authority")
    oversight: Oversight = Field(description="supervision and complaints")
    sources: tuple[SourceUsed, ...] = Field(description="every act and section used")
    stale: bool = Field(description="whether the day is past a review date of a rule that was used")
    consequences: tuple[Consequence, ...] = Field(
        default=(), description="what neglecting, refusing and leaving cost; empty while it is not settled who serves, "
                                "and for AMS")

    @property
    def settled(self) -> bool:
        """Return whether exactly one authority is left and no unknown fact can change it."""
        return len(self.servers) == 1 and not self.unsettled
