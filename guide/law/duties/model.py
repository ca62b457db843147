"""The shape of a detail of a duty, and the helpers that date it.

A detail looks at the facts of a person's situation (`guide.facts.situation`); what is not known is told with its "if".
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from guide.language.messages import Message
from guide.law.acts import (
    BENEFIT_ACT,
    EMPLOYMENT_ACT,
    GENERAL_BENEFIT_ACT,
    OLD_SERVICES_ACT,
    REFORM_2025,
    TRIAL_ACT,
    Source,
)
from guide.law.conditions import Always, Condition, all_of, is_, not_
from guide.law.days import GENERAL_BENEFIT, SINCE_2025, SINCE_2026, Period
from guide.law.model import Amendment, Line, Rule, amended

#: The last two are told under the duty to seek work: what leaving or refusing work costs, and what to do then.
Kind = Literal["do", "deadline", "consequence", "exception", "leaving", "after"]
KINDS: tuple[Kind, ...] = ("do", "deadline", "consequence", "exception", "leaving", "after")
#: These rest on the section of the duty; leaving work and what comes after a sanction have sections of their own.
OF_THE_DUTY: tuple[Kind, ...] = ("do", "deadline", "consequence", "exception")
_COSTS: frozenset[Kind] = frozenset({"consequence", "exception", "leaving", "after"})
#: What these acts say the authority can confirm.
_AUTHORITY = frozenset({EMPLOYMENT_ACT, REFORM_2025, OLD_SERVICES_ACT, TRIAL_ACT})

SEEK, ASSESS, PLAN, REPORT, CONTACT = (
    "seek_work_and_training", "assess_service_need", "plan_and_services", "report_plan",
    "contact_details_and_evidence")
_DUTIES = Source(EMPLOYMENT_ACT, "39")
#: Not one of the five duties: what keeps the search valid, which binds every jobseeker.
SEARCH = "keep_search_valid"
STATEMENTS: Mapping[str, str] = {SEEK: "S42", ASSESS: "S43", PLAN: "S44", REPORT: "S45", CONTACT: "S46"}

#: The employment area that is the City of Helsinki alone.
HELSINKI = "08"
PART_TIME = is_("part_time")
NOT_PART_TIME = not_(PART_TIME)
LAID_OFF = is_("laid_off")
SEEKS = is_("seeks_benefit")
YOUNG = all_of(is_("under_25_without_vocational"), SEEKS)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DutyDetail(Line):
    """One thing about a duty: what to do, by when, what follows from neglect, an exception, or another of `KINDS`.

    `duty` is the id of a duty of `general_duties`, or `SEARCH`. `area`: told to the customers of that employment area
    alone. `past`: how it is said of a day that is over, when the rules have changed since.
    """

    duty: str
    kind: Kind
    area: str | None = None
    past: Message | None = None

    @property
    def cost_is_doubtful(self) -> bool:
        """Return whether it is an uncertain cost, or reason of the benefit, which the authority cannot confirm."""
        return self.kind in _COSTS and self.duty in (SEEK, ASSESS, PLAN) and only_payer_can_confirm(self)


def only_payer_can_confirm(rule: Rule) -> bool:
    """Return whether a rule is uncertain and rests on no act of which the authority can confirm what it says."""
    return not rule.certain and not _AUTHORITY & {source.act for source in rule.sources}


#: The sums in euros of chapter 2 a follow the wage coefficient from each January on.
ADJUSTED = Source(BENEFIT_ACT, "14:1 a")


def chapter_2_a(section: str, subsection: str = "") -> Source:
    """Return a section of chapter 2 a of the Unemployment Security Act, on blameworthy conduct."""
    return Source(BENEFIT_ACT, f"2 a:{section}", subsection)


def detail(
        duty: str, kind: Kind, message: Message, *sources: Source, days: Period, when: Condition | None = None,
        unread: str = "", note: str = "", area: str | None = None, past: Message | None = None) -> DutyDetail:
    """Return a detail; its id is the message's id, after the duty's, since a sentence may serve several duties.

    `unread` says which text was not read: then the detail is to be confirmed.
    """
    statement = STATEMENTS.get(duty)
    return DutyDetail(
        id=f"{duty}:{message.id}", title=message, sources=sources, days=days, when=when or Always(),
        statements=(statement,) if statement else (), note=note or unread, duty=duty, kind=kind, certain=not unread,
        area=area, past=past)


def carried(duty: str, kind: Kind, message: Message, *sources: Source, when: Condition | None = None,
            days: Period = SINCE_2025, past: Message | None = None) -> tuple[DutyDetail, ...]:
    """Return a detail that was read in the text in force in 2025 and is carried on into 2026, to be confirmed.

    Section 39 got one subsection more (1412/2025), so from 2026 it is cited without.
    """
    later = tuple(_DUTIES if (one.act, one.section) == (EMPLOYMENT_ACT, "39") else one for one in sources)
    return amended(detail(duty, kind, message, *sources, days=days, when=when, past=past), Amendment(
        SINCE_2026, sources=later, unread="Read in the text of 2025; the wording after 1412/2025 was not read."))


def to_general_benefit(duty: str, kind: Kind, message: Message, *sources: Source, when: Condition,
                       days: Period = SINCE_2025, unread: str = "", past: Message | None = None,
                       ) -> tuple[DutyDetail, ...]:
    """Return a rule of benefit: by 1290/2002 alone, and from 1.5.2026 also by 48/2026, which was not read."""
    return amended(
        detail(duty, kind, message, *sources, days=days, when=when, unread=unread, past=past),
        Amendment(GENERAL_BENEFIT, adds=(Source(GENERAL_BENEFIT_ACT),),
                  unread="The sections of 48/2026 were not read."))
