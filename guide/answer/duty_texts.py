"""The titles and heads of the section on duties, today and of a day that is over."""

from __future__ import annotations

from collections.abc import Mapping

from guide.language.messages import M, Message
from guide.law.duties.model import Kind

TITLE = M("section.duties", "Velvollisuutesi")
TITLE_PAST = M("section.duties_past", "Velvollisuutesi silloin")
FOR_SEEKERS = M("duties.for_seekers", "Kun haet työttömyysetuutta")
FOR_SEEKERS_PAST = M("duties.for_seekers_past", "Kun hait työttömyysetuutta")
FOR_ALL = M("duties.for_all", "Kaikille työnhakijoille")
HEADS: Mapping[Kind, Message] = {
    "do": M("duties.do", "Näin toimit:"),
    "deadline": M("duties.deadline", "Milloin:"),
    "consequence": M("duties.consequence", "Jos et tee tätä:"),
    "exception": M("duties.exception", "Poikkeukset:"),
    "leaving": M("duties.leaving", "Jos eroat tai kieltäydyt työstä:"),
    "after": M("duties.after", "Jos saat selvityspyynnön tai seuraamuksen:"),
}
HEADS_PAST: Mapping[Kind, Message] = {
    **HEADS,
    "do": M("duties.do_past", "Näin sinun piti toimia:"),
    "consequence": M("duties.consequence_past", "Jos et tehnyt tätä:"),
    "leaving": M("duties.leaving_past", "Jos erosit tai kieltäydyit työstä:"),
    "after": M("duties.after_past", "Jos sait selvityspyynnön tai seuraamuksen:"),
}
#: What a duty is called of a day that is over: its title tells what to do.
TITLES_PAST: Mapping[str, Message] = {
    "seek_work_and_training": M("duty.then.seek_work_and_training", "Työn ja koulutuksen hakeminen"),
    "attend_interviews": M("duty.then.attend_interviews", "Haastatteluihin osallistuminen"),
    "draw_up_plan": M("duty.then.draw_up_plan", "Suunnitelman tekeminen"),
    "carry_out_and_report_plan": M("duty.then.carry_out_and_report_plan",
                                   "Suunnitelman noudattaminen ja siitä kertominen"),
    "seek_and_attend_agreed_services": M("duty.then.seek_and_attend_agreed_services", "Sovitut palvelut"),
    "assess_service_need": M("duty.then.assess_service_need", "Palvelutarpeen arviointi"),
    "plan_and_services": M("duty.then.plan_and_services", "Suunnitelma ja palvelut"),
    "report_plan": M("duty.then.report_plan", "Suunnitelmasta kertominen"),
    "contact_details_and_evidence": M("duty.then.contact_details_and_evidence", "Yhteystiedot ja todisteet työnhausta"),
    "keep_search_valid": M("duties.keep_search_past", "Ilmoittautuminen ja työnhaun voimassaolo"),
}
#: Each duty in as few words as can be said; the whole wording is in the section.
SHORT: Mapping[str, Message] = {
    "seek_work_and_training": M("duty.short.seek", "Hae työtä ja koulutusta."),
    "assess_service_need": M("duty.short.assess", "Ole mukana, kun palvelutarpeesi arvioidaan."),
    "plan_and_services": M("duty.short.plan", "Tee suunnitelma ja osallistu palveluihin."),
    "report_plan": M("duty.short.report", "Kerro, miten suunnitelma toteutuu."),
    "contact_details_and_evidence": M("duty.short.contact", "Ilmoita uudet yhteystietosi ja säilytä todisteet "
                                                              "työnhausta."),
    "keep_search_valid": M("duty.short.search", "Pidä työnhakusi voimassa."),
    "attend_interviews": M("duty.short.interviews", "Tule haastatteluihin."),
    "draw_up_plan": M("duty.short.draw_up", "Ole mukana suunnitelman teossa."),
    "carry_out_and_report_plan": M("duty.short.carry_out", "Toteuta suunnitelmaa ja kerro siitä."),
    "seek_and_attend_agreed_services": M("duty.short.services", "Osallistu sovittuihin palveluihin."),
}
#: Leaving and refusing work are told beside the duty to seek it, and cost the most.
REFUSING = M("duty.short.refusing", "Älä kieltäydy työstä ilman pätevää syytä.")
