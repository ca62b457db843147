"""What neglecting, refusing or leaving costs: act by act, day by day, and by how often it has happened.

laki 1290/2002, chapter 2 a. Until 1.5.2022 older rules (128/2019, 1451/2016); from 2.5.2022 as by 1380/2021: a written
reminder (916/2012 2:15, 380/2023 section 41), 7 days, 14 days, twelve weeks; from 1.3.2026 (1416/2025) 7 days at once,
then six weeks. These are the only figures of them in the guide.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from guide.language.messages import M, Message
from guide.law import valid_reasons as valid
from guide.law.acts import (
    BENEFIT_ACT,
    BENEFIT_REFORM,
    EMPLOYMENT_ACT,
    GENERAL_BENEFIT_ACT,
    OLD_SERVICES_ACT,
    REFORM_2025,
    TRIAL_ACT,
    Source,
)
from guide.law.conditions import Always
from guide.law.days import GENERAL_BENEFIT, IN_2025, NEW_DUTIES, OLD_DUTIES, REMINDERS, SANCTIONS, SINCE_2026, Period
from guide.law.duties.model import ASSESS, PLAN, REPORT, SEEK, SEEKS, Kind, chapter_2_a, only_payer_can_confirm
from guide.law.duties.trial_start import AT_TE_OFFICE
from guide.law.kinds import TE, AuthorityKind
from guide.law.model import Amendment, Rule, amended

Act = Literal["neglect", "missed_meeting", "unreported_plan", "refused_or_left_service", "refused_work", "resigned",
              "dismissed"]
#: What happens. `older_rules`: no figure is known, Kela or the fund tells.
Effect = Literal["reminder", "no_benefit", "work_obligation", "search_may_end", "older_rules"]
#: From when the benefit is lost.
From = Literal["neglect", "end_of_employment", "30_days_after_refusal"]
#: How it ends: with the days; after the weeks in work or a service (`weeks_of_activity`: studies, business too); when
#: mended within three months of the initial interview, not before 14 days; after five years.
End = Literal["days_over", "weeks_done", "weeks_of_activity", "mended", "five_years"]
#: When another number of days is lost: the work would have been so short, or the person had been chosen for it.
Unless = Literal["up_to_5_days", "up_to_2_weeks", "chosen"]

WHAT: Mapping[Act, Message] = {
    "neglect": M("cost.what.neglect", "Työnhaun laiminlyönti"),
    "missed_meeting": M("cost.what.missed_meeting", "Haastattelusta pois jääminen"),
    "unreported_plan": M("cost.what.unreported_plan", "Suunnitelman toteutumisesta kertomatta jättäminen"),
    "refused_or_left_service": M("cost.what.service", "Suunnitelmasta tai palvelusta kieltäytyminen, tai palvelun "
                                                      "keskeyttäminen"),
    "refused_work": M("cost.what.refused_work", "Työstä kieltäytyminen"),
    "resigned": M("cost.what.resigned", "Eroaminen työstä"),
    "dismissed": M("cost.what.dismissed", "Työn päättyminen oman moitittavan toiminnan vuoksi")}
#: Until 1.5.2022 an interview alone cost no benefit; one in which the plan was made or revised did.
MISSED_PLAN = M("cost.what.missed_plan", "Suunnitelman teosta tai tarkistamisesta pois jääminen")
#: The act that is told beside the duty to seek work, as it costs the most of what a jobseeker can still leave undone.
REFUSING: Act = "refused_work"
#: "How often", by how many neglects of any kind came before within 12 months.
TIMES: tuple[Message, ...] = (
    M("cost.time.first", "1. laiminlyönti"), M("cost.time.second", "2. laiminlyönti 12 kuukauden sisällä"),
    M("cost.time.third", "3. laiminlyönti 12 kuukauden sisällä"),
    M("cost.time.more", "4. laiminlyönti tai useampi 12 kuukauden sisällä"))
EFFECTS: Mapping[Effect, Message] = {
    "reminder": M("cost.effect.reminder", "Kirjallinen muistutus, ei etuuden menetystä."),
    "no_benefit": M("cost.effect.no_benefit", "{number} päivää ilman etuutta."),
    "work_obligation": M("cost.effect.work_obligation", "Työssäolovelvoite, {number} viikkoa."),
    "search_may_end": M("cost.effect.search_may_end", "Mahdollinen työnhaun päättyminen."),
    "older_rules": M("cost.effect.older_rules", "Etuuden menetys vanhojen sääntöjen mukaan. Kysy aika Kelasta tai "
                                                "työttömyyskassasta.")}
#: The same in a word or two, for a list that is scanned.
BRIEFLY: Mapping[Effect, Message] = {
    "reminder": M("cost.brief.reminder", "muistutus"),
    "no_benefit": M("cost.brief.no_benefit", "{number} päivää"),
    "work_obligation": M("cost.brief.work_obligation", "{number} viikkoa"),
    "search_may_end": M("cost.brief.search_may_end", "mahdollinen työnhaun loppu"),
    "older_rules": M("cost.brief.older_rules", "etuuden menetys")}
BEGINS: Mapping[From, Message] = {
    "neglect": M("cost.from.neglect", "Alku: heti laiminlyönnin jälkeen."),
    "end_of_employment": M("cost.from.end_of_employment", "Alku: työn päättyminen."),
    "30_days_after_refusal": M("cost.from.refusal", "Alku: 30 päivää kieltäytymisen jälkeen.")}
ENDS: Mapping[End, Message | None] = {
    "days_over": None,
    "weeks_done": M("cost.end.weeks_done", "Loppu: {number} viikkoa työtä tai palvelua."),
    "weeks_of_activity": M("cost.end.weeks_of_activity", "Loppu: yhteensä {number} viikkoa työtä, palvelua, "
                                                         "päätoimista opiskelua tai yrittäjyyttä."),
    "mended": M("cost.end.mended", "Aiempi loppu: asian korjaaminen kolmen kuukauden kuluessa alkuhaastattelusta, "
                                   "aikaisintaan 14 päivän kuluttua."),
    "five_years": M("cost.end.five_years", "Loppu viimeistään: viiden vuoden kuluttua.")}
ONLY: Mapping[Unless, Message] = {
    "up_to_5_days": M("cost.only.up_to_5_days", "{number} päivää, jos työ olisi kestänyt enintään viisi päivää."),
    "up_to_2_weeks": M("cost.only.up_to_2_weeks", "{number} päivää, jos työ olisi kestänyt enintään kaksi viikkoa."),
    "chosen": M("cost.only.chosen", "{number} päivää, jos valinta työhön oli jo tehty.")}
_LADDERED: tuple[Act, ...] = ("neglect", "missed_meeting", "refused_or_left_service")
_OF_THE_BENEFIT: tuple[Effect, ...] = ("no_benefit", "work_obligation", "older_rules")
#: The duty beside which an act is told, where that is not the search for work; first as the duties were called then.
_OLD_DUTIES: Mapping[Act, str] = {
    "missed_meeting": "attend_interviews", "unreported_plan": "carry_out_and_report_plan",
    "refused_or_left_service": "seek_and_attend_agreed_services"}
_DUTIES: Mapping[Act, str] = {"missed_meeting": ASSESS, "unreported_plan": REPORT, "refused_or_left_service": PLAN}
REASONS: Mapping[Act, valid.Reasons] = {
    "neglect": valid.SEARCH, "missed_meeting": valid.MEETING, "unreported_plan": (),
    "refused_or_left_service": valid.SERVICE, "refused_work": valid.WORK, "resigned": valid.LEAVING,
    "dismissed": ()}
_PAGES = "Ministry and Kela pages tell it; the enacted text was not read."
_UNREAD = "Read in the text of 2025; the wording after 1416/2025 was not read."
_OLD = "Read in 128/2019 and 1451/2016 as published; a consolidated text of those days was not read."
_OLD_SEARCH = "916/2012 2:1 was read as enacted, not as amended before 2021."


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ConsequenceRule(Rule):
    """What one act costs on the rule's days. The title names the act, or what of it costs this.

    `duty` is the duty beside which it is told; `number` the days or, of a work obligation, weeks; `repeated` how many
    neglects of any kind came before within 12 months (the last of a ladder: or more), None when it costs the same each
    time; `unless`: another number of days, in this case only.
    """

    act: Act
    duty: str
    effect: Effect
    number: int | None = None
    begins: From | None = None
    ends: tuple[End, ...] = ()
    repeated: int | None = None
    unless: Unless | None = None

    @property
    def kind(self) -> Kind:
        """Return among which details of its duty it is told."""
        return "leaving" if self.act in ("refused_work", "resigned", "dismissed") else "consequence"

    def sources_for(self, kind: AuthorityKind | None) -> tuple[Source, ...]:
        """Return where the law has it for a customer of a kind of authority (None: not settled)."""
        return tuple(AT_TE_OFFICE.get(one, one) for one in self.sources) if kind == TE else self.sources

    @property
    def of_the_benefit(self) -> bool:
        """Return whether the benefit is lost: then a valid reason keeps it."""
        return self.effect in _OF_THE_BENEFIT

    @property
    def is_counted(self) -> bool:
        """Return whether it is a step that depends on how many neglects of any kind came before."""
        return self.repeated is not None and self.act in _LADDERED

    @property
    def may_be_excused(self) -> bool:
        """Return whether a valid reason of chapter 2 a counts: it keeps the benefit, and never the search."""
        return self.effect != "search_may_end"

    @property
    def cost_is_doubtful(self) -> bool:
        """Return whether it is to be confirmed, and not by the authority."""
        return only_payer_can_confirm(self)


def _rule(act: Act, effect: Effect, *sources: Source, days: Period, number: int | None = None,
          begins: From | None = None, ends: tuple[End, ...] = (), repeated: int | None = None,
          unless: Unless | None = None, unread: str = "", title: Message | None = None) -> ConsequenceRule:
    duties = _OLD_DUTIES if days == OLD_DUTIES else _DUTIES
    name = ".".join(str(one) for one in ("cost", act, effect, repeated, unless) if one is not None)
    return ConsequenceRule(
        id=name, title=title or WHAT[act], sources=sources, days=days, act=act, duty=duties.get(act, SEEK),
        effect=effect, number=number, begins=begins, ends=ends, repeated=repeated, unless=unless, certain=not unread,
        note=unread, when=SEEKS if effect in _OF_THE_BENEFIT else Always())


def has_steps_of_neglect(act: Act) -> bool:
    """Return whether another act costs, step by step, what neglect of the job search costs."""
    return act in _LADDERED[1:]


def _ladder(act: Act, days: Period, reminder: Source) -> tuple[ConsequenceRule, ...]:
    """Return the four steps of 1380/2021."""
    return (
        _rule(act, "reminder", reminder, days=days, repeated=0),
        _rule(act, "no_benefit", chapter_2_a("9"), days=days, number=7, begins="neglect", ends=("days_over",),
              repeated=1),
        _rule(act, "no_benefit", chapter_2_a("10", "1"), days=days, number=14, begins="neglect", ends=("days_over",),
              repeated=2),
        _rule(act, "work_obligation", chapter_2_a("10", "1"), chapter_2_a("10", "2"), chapter_2_a("10", "3"),
              days=days, number=12, begins="neglect", ends=("weeks_of_activity", "mended", "five_years"), repeated=3))


def _new_ladder(act: Act) -> tuple[ConsequenceRule, ...]:
    """Return the two steps of 1416/2025, of which the enacted text was not read.

    No page says from when the days run, so no beginning is told.
    """
    steps = (
        _rule(act, "no_benefit", Source(BENEFIT_REFORM), Source(BENEFIT_ACT), days=SANCTIONS, number=7,
              ends=("days_over",), repeated=0, unread=_PAGES),
        _rule(act, "work_obligation", Source(BENEFIT_REFORM), Source(BENEFIT_ACT), days=SANCTIONS, number=6,
              ends=("weeks_done",), repeated=1, unread=_PAGES))
    return tuple(one for step in steps for one in amended(step, Amendment(
        GENERAL_BENEFIT, adds=(Source(GENERAL_BENEFIT_ACT),))))


def _lost(act: Act, section: str, number: int, begins: From, *, unless: Unless | None = None,
          ) -> tuple[ConsequenceRule, ...]:
    """Return what leaving or refusing work costs since 1380/2021: to be confirmed from 1.3.2026 on."""
    return amended(
        _rule(act, "no_benefit", chapter_2_a(section), days=Period(NEW_DUTIES.first), number=number, begins=begins,
              ends=("days_over",), unless=unless),
        Amendment(SANCTIONS, adds=(Source(BENEFIT_REFORM),), unread=_UNREAD),
        Amendment(GENERAL_BENEFIT, adds=(Source(GENERAL_BENEFIT_ACT),)))


def _lost_then(act: Act, section: str, number: int, begins: From, unless: Unless | None = None) -> ConsequenceRule:
    return _rule(act, "no_benefit", chapter_2_a(section), days=OLD_DUTIES, number=number, begins=begins,
                 ends=("days_over",), unless=unless, unread=_OLD)


_EFFECT = (Source(TRIAL_ACT, "15", "2"), Source(BENEFIT_ACT))
_REFUSED_PLAN = Source(TRIAL_ACT, "15", "3")
_SEARCH_ENDS = (Source(TRIAL_ACT, "15", "2"), Source(OLD_SERVICES_ACT, "2:1"))
_OLD_REMINDER, _REMINDER = Source(OLD_SERVICES_ACT, "2:15"), Source(EMPLOYMENT_ACT, "41")
CONSEQUENCES: tuple[ConsequenceRule, ...] = (
    _rule("neglect", "older_rules", *_EFFECT, days=OLD_DUTIES),
    _rule("missed_meeting", "older_rules", _REFUSED_PLAN, chapter_2_a("9"), days=OLD_DUTIES, title=MISSED_PLAN),
    _rule("missed_meeting", "search_may_end", *_SEARCH_ENDS, days=OLD_DUTIES, unread=_OLD_SEARCH),
    _rule("unreported_plan", "search_may_end", *_SEARCH_ENDS, days=OLD_DUTIES, unread=_OLD_SEARCH),
    _rule("refused_or_left_service", "older_rules", _REFUSED_PLAN, Source(BENEFIT_ACT), days=OLD_DUTIES),
    _lost_then("refused_work", "4", 60, "30_days_after_refusal"),
    _lost_then("refused_work", "4", 90, "30_days_after_refusal", "chosen"),
    _lost_then("refused_work", "4", 30, "30_days_after_refusal", "up_to_2_weeks"),
    _lost_then("resigned", "1", 90, "end_of_employment"),
    _lost_then("resigned", "1", 30, "end_of_employment", "up_to_5_days"),
    _lost_then("dismissed", "1", 60, "end_of_employment"),
    _lost_then("dismissed", "1", 30, "end_of_employment", "up_to_5_days"),
    *(step for act in _LADDERED for step in _ladder(act, NEW_DUTIES, _OLD_REMINDER)),
    *(step for act in _LADDERED for step in _ladder(act, REMINDERS, _REMINDER)),
    *(step for act in _LADDERED for step in _new_ladder(act)),
    _rule("unreported_plan", "reminder", _OLD_REMINDER, days=NEW_DUTIES, repeated=0),
    _rule("unreported_plan", "reminder", _REMINDER, days=REMINDERS, repeated=0),
    # Who repeatedly does not deal with the authority in time loses the search; to report is read to be to deal with it.
    _rule("unreported_plan", "search_may_end", Source(OLD_SERVICES_ACT, "2:2", "1"), days=NEW_DUTIES, repeated=1),
    _rule("unreported_plan", "search_may_end", Source(EMPLOYMENT_ACT, "28", "1"), days=IN_2025, repeated=1),
    _rule("unreported_plan", "search_may_end", Source(EMPLOYMENT_ACT, "28", "1"), Source(REFORM_2025),
          days=SINCE_2026, unread=_PAGES),
    *_lost("refused_work", "4", 45, "30_days_after_refusal"),
    *_lost("refused_work", "4", 30, "30_days_after_refusal", unless="up_to_2_weeks"),
    *_lost("resigned", "1", 45, "end_of_employment"),
    *_lost("resigned", "1", 30, "end_of_employment", unless="up_to_5_days"),
    *_lost("dismissed", "1", 45, "end_of_employment"),
    *_lost("dismissed", "1", 30, "end_of_employment", unless="up_to_5_days"))
