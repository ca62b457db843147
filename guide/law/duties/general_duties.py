"""The general duties of a jobseeker, by date (laki 1269/2020 section 15; laki 380/2023 section 39).

Section 15 bound every unemployed jobseeker until 1.5.2022. From 2.5.2022 it refers to 916/2012 2:13, whose first two
subsections bind who seeks unemployment benefit (1379/2021), as section 39 does.
"""

from collections.abc import Mapping

from guide.language.messages import M, Message
from guide.law.acts import EMPLOYMENT_ACT, OLD_SERVICES_ACT, TRIAL_ACT, Source
from guide.law.days import IN_2025, NEW_DUTIES, OLD_DUTIES, SINCE_2026, Period
from guide.law.model import DutyRule

_OLD: tuple[tuple[str, Message], ...] = (
    ("seek_work_and_training", M("duty.seek_work_and_training", "Hae aktiivisesti työtä ja koulutusta.")),
    ("attend_interviews", M("duty.attend_interviews", "Osallistu haastatteluihin, joihin sinut kutsutaan.")),
    ("draw_up_plan", M("duty.draw_up_plan", "Ole mukana tekemässä suunnitelmaasi.")),
    ("carry_out_and_report_plan", M("duty.carry_out_and_report_plan",
                                    "Toteuta suunnitelmaasi ja kerro, miten se etenee.")),
    ("seek_and_attend_agreed_services", M("duty.seek_and_attend_agreed_services",
                                          "Hakeudu sovittuihin palveluihin ja osallistu niihin.")),
)
_NEW: tuple[tuple[str, Message, str], ...] = (
    ("seek_work_and_training", M("duty.seek_work_and_training", "Hae aktiivisesti työtä ja koulutusta."), "S42"),
    ("assess_service_need", M("duty.assess_service_need",
                              "Ole mukana, kun selvitetään, mitä palveluja tarvitset."), "S43"),
    ("plan_and_services", M("duty.plan_and_services",
                            "Ole mukana tekemässä ja uusimassa suunnitelmaasi. Osallistu palveluihin, "
                            "jotka tukevat työnhakua ja työllistymistä."), "S44"),
    ("report_plan", M("duty.report_plan",
                      "Kerro sinua palvelevalle viranomaiselle, miten suunnitelmasi on toteutunut. "
                      "Viranomainen neuvoo, miten kerrot."), "S45"),
    ("contact_details_and_evidence", M("duty.contact_details_and_evidence",
                                       "Ilmoita, jos yhteystietosi muuttuvat. Säilytä todisteet työnhaustasi ja "
                                       "näytä ne pyydettäessä."), "S46"),
)
#: Each duty of the first list by the duty that has said the same in other words since 2.5.2022: section 39 of 380/2023
#: too asks for the assessment (by sections 31-32 made in interviews), the plan, the services and the report.
IN_OTHER_WORDS: Mapping[str, str] = {
    "attend_interviews": "assess_service_need", "draw_up_plan": "plan_and_services",
    "carry_out_and_report_plan": "report_plan", "seek_and_attend_agreed_services": "plan_and_services"}
#: In the trial the first source binds a trial municipality's customer, the second a TE office's.
_OLD_SOURCES = (Source(TRIAL_ACT, "15"), Source(OLD_SERVICES_ACT, "2:8"))
_TRIAL_SOURCES = (Source(TRIAL_ACT, "15"), Source(OLD_SERVICES_ACT, "2:13"))
#: The subsection of 380/2023 section 39 in which each duty stood; 1412/2025 added one, so later only the section.
_SUBSECTIONS = ("1", "1", "1", "2", "3")


def _new(days: Period, *sources: tuple[Source, ...]) -> tuple[DutyRule, ...]:
    """Return the five duties of a period, each with its sources: the last binds all, the others who seek a benefit."""
    return tuple(
        DutyRule(id=duty, title=title, sources=where, days=days, statements=(statement,),
                 binds="all" if duty == "contact_details_and_evidence" else "benefit_seekers")
        for (duty, title, statement), where in zip(_NEW, sources, strict=True))


def same_in_other_words(duty: str) -> tuple[str, ...]:
    """Return the duties of the other of the two lists that say the same as a duty."""
    new = IN_OTHER_WORDS.get(duty)
    return (new,) if new else tuple(old for old, one in IN_OTHER_WORDS.items() if one == duty)


DUTIES: tuple[DutyRule, ...] = (
    *(DutyRule(id=duty, title=title, sources=_OLD_SOURCES, days=OLD_DUTIES, binds="all") for duty, title in _OLD),
    *_new(NEW_DUTIES, *[_TRIAL_SOURCES] * len(_NEW)),
    *_new(IN_2025, *((Source(EMPLOYMENT_ACT, "39", one),) for one in _SUBSECTIONS)),
    *_new(SINCE_2026, *[(Source(EMPLOYMENT_ACT, "39"),)] * len(_NEW)))
