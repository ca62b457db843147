"""The headings and words of what the desk tells, pastes and hands over, in Finnish; the facts come from the result."""

from __future__ import annotations

from collections.abc import Mapping

from guide.language.messages import M, Message

DEADLINES = M("desk.part.deadlines", "Määräajat")
NEGLECT = M("desk.part.neglect", "Jos laiminlyöt velvollisuuden")
NEGLECT_PAST = M("desk.part.neglect_past", "Jos laiminlöit velvollisuuden")
UNCERTAIN = M("desk.part.uncertain", "Mikä on epävarmaa")
BASIS = M("desk.part.basis", "Mihin tämä neuvo perustuu")

STILL_POSSIBLE = M("desk.told.possible", "Vielä mahdollisia ovat nämä: {names}.")
LAST = M("desk.told.last", "Lopuksi")
IF_ASKED = M("desk.told.if_asked", "Jos soittaja kysyy lisää")
IN_WRITING = M("desk.told.in_writing", "Saat tämän neuvon myös kirjallisesti.")
#: Each duty in as few words as can be said; the whole wording is in the result.
DUTY: Mapping[str, Message] = {
    "seek_work_and_training": M("desk.told.duty.seek", "Hae työtä ja koulutusta."),
    "assess_service_need": M("desk.told.duty.assess", "Ole mukana, kun palvelutarpeesi arvioidaan."),
    "plan_and_services": M("desk.told.duty.plan", "Tee suunnitelma ja osallistu palveluihin."),
    "report_plan": M("desk.told.duty.report", "Kerro, miten suunnitelma toteutuu."),
    "contact_details_and_evidence": M("desk.told.duty.contact", "Ilmoita uudet yhteystietosi ja säilytä todisteet "
                                                                "työnhausta."),
    "keep_search_valid": M("desk.told.duty.search", "Pidä työnhakusi voimassa."),
    "attend_interviews": M("desk.told.duty.interviews", "Tule haastatteluihin."),
    "draw_up_plan": M("desk.told.duty.draw_up", "Ole mukana suunnitelman teossa."),
    "carry_out_and_report_plan": M("desk.told.duty.carry_out", "Toteuta suunnitelmaa ja kerro siitä."),
    "seek_and_attend_agreed_services": M("desk.told.duty.services", "Osallistu sovittuihin palveluihin."),
}
#: Other sentences of a result as they are said, by the id of the sentence that stands in the result.
SHORT: Mapping[str, Message] = {
    "duty.now.register": M("desk.told.register", "Ilmoittaudu heti työnhakijaksi Työmarkkinatorilla tai "
                                                 "henkilökohtaisesti työvoimaviranomaisessa."),
    "duty.profile.by": M("desk.told.profile", "Julkaise työnhakuprofiili yleensä 15 työpäivän kuluessa."),
    "change.route.notification": M("desk.told.route_notification", "Jos oleskelet muualla säännöllisesti tai pitkään, "
                                                                   "voit siirtyä sen paikan viranomaiselle."),
    "change.notify": M("desk.told.notify", "Tee kirjallinen ilmoitus kotikuntasi viranomaiselle."),
    "oversight.complain_lvv": M("desk.told.complain", "Jos viranomainen toimii väärin, voit kannella Lupa- ja "
                                                      "valvontavirastolle."),
    "oversight.complain_lvv_today": M("desk.told.complain_today", "Kantelun ottaa nyt vastaan Lupa- ja "
                                                                  "valvontavirasto."),
    "oversight.complain_trial_today": M("desk.told.complain_trial", "Kantelusta kokeilun ajalta voit kysyä Lupa- ja "
                                                                    "valvontavirastolta."),
    "certainty.notified": M("desk.told.notified", "Jos olet jo ilmoittanut siirtyväsi muualle, sinua palvelee uusi "
                                                  "viranomaisesi."),
    "certainty.transfer_needed": M("desk.told.transfer_needed", "Kunta palveli sinua vasta, kun TE-toimisto oli "
                                                                "siirtänyt asiakkuutesi."),
    "certainty.protection_registered": M("desk.told.protection_registered", "Tilapäisen suojelun saajan piti olla "
                                                                            "ilmoittautunut työnhakijaksi."),
}

SUMMARY_TITLE = M("desk.summary.title", "Yhteenveto neuvonnasta")
ABOUT_DAY = M("desk.summary.about_day", "Päivä, jota asia koskee: {day}")
MADE_ON = M("desk.summary.made_on", "Neuvo annettu: {day}")
RULES = M("desk.summary.rules", "Sääntöjen versio: {version}, tarkistettu {day}")
CASE_CODE = M("desk.summary.code", "Tapauskoodi: {code}")
ANSWERS = M("desk.summary.answers", "Vastaukset")
OPEN_QUESTIONS = M("desk.summary.open", "Avoimet kysymykset")
GROUND_TOLD = M("desk.summary.ground_told", "Syy kerrottu")
GROUNDS = M("desk.summary.grounds", "Perusteet")
SOURCES = M("desk.summary.sources", "Lähteet")
SHEET_TITLE = M("desk.handover.title", "Neuvo sinulle: kuka palvelee ja mitä teet nyt")
