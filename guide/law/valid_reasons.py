"""The valid reasons that keep the benefit, act by act (laki 1290/2002, chapter 2 a, sections 2-3, 5-8 and 11-14 a).

Read as in force 2.5.2022 (1380/2021; 995/2023 from 1.12.2023), and as before it (288/2012, 1451/2016, 380/2018); the
acts of 2026 were not read, so from then on each is to be confirmed. Each is
said in a few words here; what it takes stands in full beside the duty (`guide.law.duties`).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from guide.language.messages import M, Message
from guide.law.acts import BENEFIT_REFORM, GENERAL_BENEFIT_ACT, Source
from guide.law.days import (
    ANY_FULL_TIME_WORK,
    GENERAL_BENEFIT,
    IN_2025,
    NEW_DUTIES,
    OLD_DUTIES,
    SANCTIONS,
    SINCE_2026,
    UNSUBSIDISED_WORK,
    Period,
)
from guide.law.duties.model import chapter_2_a
from guide.law.model import Amendment, Rule, amended

_UNREAD = "Read in the text of 2025; the wording after 1416/2025 was not read."
_OLD = "Read in 288/2012, 1451/2016 and 380/2018 as published; a consolidated text of those days was not read."
_FROM_2022 = Period(NEW_DUTIES.first)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ValidReason(Rule):
    """A reason that the law accepts. The title names it; `name` is what programs see."""

    @property
    def name(self) -> str:
        """Return the id without what tells the act."""
        return self.id.rpartition(".")[2]


Reasons = tuple[ValidReason, ...]
_Row = tuple[str, Message, tuple[Source, ...]]


def _before(act: str, where: Mapping[str, str], *rows: _Row) -> Reasons:
    """Return the reasons that stood in an older text, in the sections of `where`."""
    return tuple(
        ValidReason(id=f"reason.{act}.{name}", title=title, sources=(chapter_2_a(where[name]),), days=OLD_DUTIES,
                    certain=False, note=_OLD) for name, title, _ in rows if name in where)


def _reasons(act: str, until: Period, *rows: _Row, days: Period = _FROM_2022) -> Reasons:
    """Return reasons as read in the text of 2025, and as they are to be confirmed in the period `until`."""
    changes = (Amendment(until, unread=_UNREAD), Amendment(SANCTIONS, adds=(Source(BENEFIT_REFORM),)),
               Amendment(GENERAL_BENEFIT, adds=(Source(GENERAL_BENEFIT_ACT),)))
    return tuple(one for name, title, sources in rows for one in amended(
        ValidReason(id=f"reason.{act}.{name}", title=title, sources=sources, days=days),
        *(change for change in changes if days.last is None or change.since.first <= days.last)))


_SELF, _TERMS, _PLACE = (chapter_2_a("5"),), (chapter_2_a("6"),), (chapter_2_a("7"),)
_SERVICE, _TRAINING = (chapter_2_a("14", "1"),), (chapter_2_a("14", "2"),)
_TO_2025 = Period(NEW_DUTIES.first, IN_2025.last)
_INCAPACITY = M("reason.incapacity", "työkyvyttömyys")
_CAPACITY = M("reason.work_capacity", "työkykyyn sopimaton työ")
_AS_WEIGHTY = M("reason.as_weighty", "muu yhtä painava syy")

#: Section 11 as of 288/2012 spoke of a valid reason without naming any.
_SEARCH_THEN: tuple[_Row, ...] = (
    ("searched_otherwise", M("reason.searched_otherwise", "muu vastaava haku tai toiminta, jonka osoitit"), ()),
    ("other_valid", M("reason.other_valid", "muu pätevä syy, jota laki ei nimennyt"), ()))
SEARCH: Reasons = (
    *_before("neglect", {"searched_otherwise": "11", "other_valid": "11"}, *_SEARCH_THEN),
    *_reasons(
        "neglect", SANCTIONS,
        ("incapacity", _INCAPACITY, (chapter_2_a("12"),))),
    *_reasons(
        "neglect", SANCTIONS,
        ("full_time_work", M("reason.full_time_work", "kokoaikatyö vähintään kaksi viikkoa hakujaksolla"),
         (chapter_2_a("12"),)), days=ANY_FULL_TIME_WORK),
    *_reasons(
        "neglect", SANCTIONS,
        ("full_time_work", M("reason.unsubsidised_work", "kokoaikatyö ilman palkkatukea vähintään kaksi viikkoa "
                                                         "hakujaksolla"), (chapter_2_a("12"),)),
        days=UNSUBSIDISED_WORK),
    *_reasons(
        "neglect", SANCTIONS,
        ("later_working_time", M("reason.later_working_time", "myöhemmin toteutunut työaika"), (chapter_2_a("12"),)),
        ("unlawful_obligation", M("reason.unlawful_obligation", "lain vastainen hakuvelvollisuus"),
         (chapter_2_a("12"),)),
        ("as_weighty", _AS_WEIGHTY, (chapter_2_a("9", "1"),))),
    *_reasons(
        "neglect", SINCE_2026,
        ("reason_to_refuse", M("reason.reason_to_refuse", "pätevä syy kieltäytyä tarjotusta tai osoitetusta työstä"),
         (chapter_2_a("13"),)),
        ("interrupts_studies", M("reason.interrupts_studies", "koulutuksen keskeytyminen tarjotun tai osoitetun työn "
                                                           "vuoksi"),
         (chapter_2_a("13"),))),
    *_reasons(
        "neglect", SINCE_2026,
        ("part_time_work", M("reason.part_time_work", "vähintään kahden viikon osa-aikatyö, kun työtä tarjotaan"),
         (chapter_2_a("13"),)),
        ("already_applied", M("reason.already_applied", "vaadittu haku tehty ja ilmoitettu ennen työtarjousta"),
         (chapter_2_a("13"),)), days=_TO_2025),
    # Whether these two still hold is not known: since 2026 an assigned job has to be applied for all the same.
    *_reasons(
        "neglect", SINCE_2026,
        ("part_time_work", M("reason.part_time_work_2025", "vähintään kahden viikon osa-aikatyö, kun työtä osoitetaan "
                                                           "(vuoden 2025 sääntö, epävarma)"), (chapter_2_a("13"),)),
        ("already_applied", M("reason.already_applied_2025", "vaadittu haku tehty ja ilmoitettu ennen osoitettua työtä "
                                                             "(vuoden 2025 sääntö, epävarma)"), (chapter_2_a("13"),)),
        days=SINCE_2026))
_MEETING: tuple[_Row, ...] = (
    ("illness", M("reason.illness", "sairaus"), (chapter_2_a("11", "1"),)),
    ("accident", M("reason.accident", "tapaturma"), (chapter_2_a("11", "1"),)),
    ("outside_cause", M("reason.outside_cause", "itsestä riippumaton este"), (chapter_2_a("11", "1"),)),
    ("accepted_beforehand", M("reason.accepted_beforehand", "etukäteen ilmoitettu ja hyväksytty este"),
     (chapter_2_a("11", "1"),)),
    ("other_acceptable", M("reason.other_acceptable", "muu hyväksyttävä syy"), (chapter_2_a("11", "1"),)))
MEETING: Reasons = (
    *_before("missed_meeting", dict.fromkeys((name for name, *_ in _MEETING), "9"), *_MEETING),
    *_reasons("missed_meeting", SANCTIONS, *_MEETING))
_OF_SERVICE: tuple[_Row, ...] = (
    ("health", M("reason.health", "terveyteen tai työkykyyn sopimaton palvelu"), _SERVICE),
    ("long_travel", M("reason.service_travel", "yli kolmen tunnin päivittäinen matka"), _SERVICE),
    ("unsafe", M("reason.unsafe", "turvaton palvelu"), _SERVICE),
    ("provider_breach", M("reason.provider_breach", "palvelun järjestäjän olennainen rikkomus"),
     _SERVICE),
    ("not_as_agreed", M("reason.not_as_agreed", "sovitusta olennaisesti poikkeava palvelu"), _SERVICE),
    ("training_occupation", M("reason.training_occupation", "terveyteen sopimaton ammatti työvoimakoulutuksessa"),
     _TRAINING),
    ("training_livelihood", M("reason.training_livelihood", "turvaamaton toimeentulo työvoimakoulutuksessa"),
     _TRAINING),
    ("pending_appeal", M("reason.pending_appeal", "valitus palvelun keskeyttämisestä"),
     (chapter_2_a("14", "3"),)),
    ("as_weighty", _AS_WEIGHTY, (chapter_2_a("9", "1"),)))
SERVICE: Reasons = (
    *_before("refused_or_left_service", {**dict.fromkeys((name for name, *_ in _OF_SERVICE), "13"),
                                         "pending_appeal": "12 a"}, *_OF_SERVICE),
    *_reasons("refused_or_left_service", SANCTIONS, *_OF_SERVICE, (
        "uncovered_costs", M("reason.uncovered_costs", "palvelun kulut, joihin ei saa korvausta"),
        (chapter_2_a("14 a"),))))
_WORK: tuple[_Row, ...] = (
    ("work_capacity", _CAPACITY, _SELF),
    ("conviction", M("reason.conviction", "uskonnollinen tai eettinen vakaumus"), _SELF),
    ("time_for_care", M("reason.time_for_care", "ei kohtuullista aikaa järjestää hoitoa tai matkoja"), _SELF),
    ("low_pay", M("reason.low_pay", "liian pieni palkka"), _TERMS),
    ("commission_pay", M("reason.commission_pay", "pelkkä provisiopalkka tai liian pieni kiinteä palkan osa"), _TERMS),
    ("low_part_time_pay", M("reason.low_part_time_pay", "etuutta pienemmät osa-aikatyön tulot"), _TERMS),
    ("low_assigned_pay", M("reason.low_assigned_pay", "osoitetun työn palkka pienempi kuin muu palkka ja etuus"),
     _TERMS),
    ("indecent_work", M("reason.indecent_work", "säädytön työ"), _TERMS),
    ("threat_of_violence", M("reason.threat_of_violence", "väkivallan uhka"), _TERMS),
    ("harassment", M("reason.harassment", "häirintä tai muu epäasiallinen kohtelu"), _TERMS),
    ("strike_or_lockout", M("reason.strike_or_lockout", "lakko, työsulku tai saarto"), _TERMS),
    ("long_travel", M("reason.work_travel", "liian pitkä työmatka"), _PLACE),
    ("work_abroad", M("reason.work_abroad", "työ ulkomailla"), _PLACE),
    ("professional_skill", M("reason.professional_skill", "ammattitaitosuoja"), (chapter_2_a("8"),)),
    ("as_weighty", _AS_WEIGHTY, (chapter_2_a("4", "3"),)))
_WORK_THEN = {**dict.fromkeys((name for name, _, sources in _WORK if sources in (_SELF, _TERMS)), "5"),
              "long_travel": "6", "work_abroad": "7", "professional_skill": "8", "as_weighty": "5"}
for _later in ("commission_pay", "low_assigned_pay"):
    del _WORK_THEN[_later]
WORK: Reasons = (*_before("refused_work", _WORK_THEN, *_WORK), *_reasons("refused_work", SINCE_2026, *_WORK))
_LEAVING: tuple[_Row, ...] = (
    ("work_capacity", _CAPACITY, (chapter_2_a("2"),)),
    ("employer_breach", M("reason.employer_breach", "työnantajan vakava rikkomus"), (chapter_2_a("2"),)),
    ("no_hours", M("reason.no_hours", "ei riittävää työtä 12 viikkoon, kun työaikaa ei ole sovittu"),
     (chapter_2_a("2"),)),
    ("no_adjusted_benefit", M("reason.no_adjusted_benefit", "pieni palkka, kun työaika estää sovitellun etuuden"),
     (chapter_2_a("2"),)),
    ("professional_skill", M("reason.leaving_skill", "ammattitaitosuoja työn kolmena ensimmäisenä kuukautena"),
     (chapter_2_a("8"),)),
    ("long_travel", M("reason.leaving_travel", "liian pitkä työmatka työn kolmena ensimmäisenä kuukautena tai "
                                               "työpaikan muuttuessa"), (chapter_2_a("3"),)),
    ("partner_moves", M("reason.partner_moves", "muutto puolison pysyvän työn luo"), (chapter_2_a("3"),)),
    ("as_weighty", _AS_WEIGHTY, (chapter_2_a("2"),)))
LEAVING: Reasons = (
    *_before("resigned", {name: sources[0].section.removeprefix("2 a:") for name, _, sources in _LEAVING}, *_LEAVING),
    *_reasons("resigned", SANCTIONS, *_LEAVING))
#: In the order in which each act's are told.
VALID_REASONS: Reasons = (*SEARCH, *MEETING, *SERVICE, *WORK, *LEAVING)
