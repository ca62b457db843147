"""How the sentences of a result are said aloud: short where they were written for the eye, and what the desk adds."""

from collections.abc import Mapping

from guide.answer import texts as t
from guide.answer.duty_texts import SHORT as SHORT_DUTIES
from guide.language.messages import M, Message
from guide.law.lines import certainty as certain
from guide.law.lines import change as c

LAST = M("desk.told.last", "Lopuksi")
IF_ASKED = M("desk.told.if_asked", "Jos soittaja kysyy lisää")
IN_WRITING = M("desk.told.in_writing", "Tämän neuvon saa myös kirjallisesti.")
DUTY = SHORT_DUTIES
_REGISTER_PAST = M("desk.told.register_past", "Jos et ole ilmoittautunut työnhakijaksi, tee se tänään verkossa tai "
                                               "työvoimaviranomaisessa.")
NOTIFIED = M("desk.told.notified", "Jos olet jo ilmoittanut vaihtavasi viranomaista, kysy uudelta, onko vaihto "
                                     "voimassa.")
#: Of nobody: it is said to whoever calls.
DAY_NOT_KNOWN = M("desk.told.day_not_known", "Päivä ei ole tiedossa, joten vastaus koskee kokeilun viimeistä päivää "
                                             "31.12.2024. Säännöt muuttuivat kokeilun aikana monta kertaa.")
#: Other sentences of a result as they are said, by the id of the sentence that stands in the result.
SHORT: Mapping[str, Message] = {
    "steps.register": M("desk.told.register", "Ilmoittaudu heti työnhakijaksi verkossa tai paikan päällä "
                                              "työvoimaviranomaisessa. Etuutta voi saada vasta siitä päivästä."),
    "steps.register_online": M("desk.told.register_online", "Ilmoittaudu heti työnhakijaksi Työmarkkinatorilla "
                                                            "vahvasti tunnistautuen tai paikan päällä "
                                                            "työvoimaviranomaisessa. Etuutta voi saada vasta siitä "
                                                            "päivästä."),
    "steps.register_in_person": M("desk.told.register_in_person", "Ilmoittaudu heti työnhakijaksi paikan päällä "
                                                                  "työvoimaviranomaisessa, oleskelulupa mukana. "
                                                                  "Etuutta voi saada vasta siitä päivästä."),
    "steps.cannot_register": M("desk.told.cannot_register", "Sinua ei voi rekisteröidä työnhakijaksi ilman siihen "
                                                            "kelpaavaa oleskelulupaa. Jos perheenjäsenesi on "
                                                            "toisen EU- tai ETA-maan tai Sveitsin kansalainen, "
                                                            "kysy oikeudestasi."),
    "steps.ask_for_decision": M("desk.told.ask_for_decision", "Jos olet eri mieltä, pyydä kirjallinen päätös. Siitä "
                                                              "voi valittaa."),
    "steps.ask_for_decision_still": M("desk.told.ask_for_decision_still",
                                      "Jos sait kielteisen päätöksen, katso siitä, voitko vielä valittaa."),
    "steps.register_past": _REGISTER_PAST, "steps.register_online_past": _REGISTER_PAST,
    "steps.register_in_person_past": M("desk.told.register_in_person_past",
                                       "Jos et ole ilmoittautunut työnhakijaksi, tee se tänään paikan päällä "
                                       "työvoimaviranomaisessa. Ota oleskelulupasi mukaan."),
    "steps.register_with_permit_past": M("desk.told.register_with_permit_past",
                                         "Jos olet saanut luvan, ilmoittaudu työnhakijaksi tänään "
                                         "työvoimaviranomaisessa. Jos perheenjäsenesi on toisen EU- tai ETA-maan tai "
                                         "Sveitsin kansalainen, kysy oikeudestasi."),
    "steps.still_possible": M("desk.told.still_possible", "Katso vanhasta päätöksestä, voitko vielä valittaa siitä."),
    "duty.reform.first_interview_10": M("desk.told.first_interview", "Alkuhaastattelu on yleensä 10 arkipäivän "
                                                                     "kuluessa työnhaun alusta."),
    "duty.profile.by": M("desk.told.profile", "Julkaise työnhakuprofiili yleensä 15 työpäivän kuluessa."),
    "change.route.notification": M("desk.told.route_notification", "Jos oleskelet muualla säännöllisesti tai pitkään, "
                                                                   "voit siirtyä sen paikan viranomaiselle."),
    c.ROUTE_LANGUAGE.id: M("desk.told.route_language", "Kielesi vuoksi voit kääntyä suoraan myös toisen viranomaisen "
                                                       "puoleen."),
    **dict.fromkeys((c.ASK_INSTEAD.id, c.ASK_ARRANGEMENT.id), M(
        "desk.told.ask_instead", "Voit pyytää toista virkailijaa tai muuta järjestelyä.")),
    "change.notify": M("desk.told.notify", "Tee kirjallinen ilmoitus kotikuntasi viranomaiselle."),
    c.OTHER_WAY.id: M("desk.told.other_way", "Jos oleskelet muualla säännöllisesti tai pitkään, voit ehkä vaihtaa "
                                             "kirjallisella ilmoituksella."),
    c.AREAS_BOTH.id: M("desk.told.areas_both", "Lähimmät suomeksi ja ruotsiksi palvelevat alueet:"),
    c.AREA_AND_HOST.id: c.AREA,
    c.NON_DISCLOSURE.id: M("desk.told.non_disclosure", "Kysy turvakiellosta Digi- ja väestötietovirastolta, ennen kuin "
                                                       "ilmoitat osoitteesi."),
    c.BILINGUAL_HOME.id: M("desk.told.bilingual_home", "Kotikuntasi viranomaisen on palveltava sinua kielelläsi. Jos "
                                                       "palvelu ei toimi, kerro ensin sille."),
    "oversight.complain_lvv": M("desk.told.complain", "Viranomaisesta voit kannella Lupa- ja "
                                                      "valvontavirastolle."),
    "oversight.complain_lvv_today": M("desk.told.complain_today", "Kantelun ottaa nyt vastaan Lupa- ja "
                                                                  "valvontavirasto."),
    "oversight.complain_trial_today": M("desk.told.complain_trial", "Kantelusta kokeilun ajalta voit kysyä Lupa- ja "
                                                                    "valvontavirastolta."),
    t.DAY_NOT_KNOWN.id: DAY_NOT_KNOWN,
    "certainty.notified": NOTIFIED,
    "certainty.notified_past": certain.NOTIFIED_PAST_BRIEFLY,
    "certainty.transfer_needed": certain.TRANSFER_NEEDED_BRIEFLY,
    "certainty.protection_registered": certain.PROTECTION_BRIEFLY,
}
