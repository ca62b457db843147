"""The duties of the trial's first fourteen months, 1.3.2021-1.5.2022 (laki 1269/2020, section 15 as enacted)."""

from collections.abc import Mapping
from functools import partial

from guide.language.messages import M
from guide.law.acts import BENEFIT_ACT, OLD_SERVICES_ACT, TRIAL_ACT, Source
from guide.law.days import OLD_DUTIES
from guide.law.duties.model import SEARCH, SEEKS, YOUNG, DutyDetail, detail

_LIST = Source(TRIAL_ACT, "15", "1")
_EFFECT, _PLAN_MISSED = Source(TRIAL_ACT, "15", "2"), Source(TRIAL_ACT, "15", "3")
_OF_BENEFIT = Source(OLD_SERVICES_ACT, "2:8", "3")
_STUDY = Source(BENEFIT_ACT, "2:13", "1")
#: The trial act bound a trial municipality's customer; a TE office's had the same duties by 916/2012 as enacted.
AT_TE_OFFICE: Mapping[Source, Source] = {
    _LIST: Source(OLD_SERVICES_ACT, "2:8"), _EFFECT: _OF_BENEFIT, _PLAN_MISSED: _OF_BENEFIT,
    Source(TRIAL_ACT, "9", "1"): Source(OLD_SERVICES_ACT, "2:6")}

YOUNG_APPLIES = M("duty.past.young_applies", "Jos olit alle 25-vuotias ilman ammatillista koulutusta, etuuden ehtona "
                                             "oli opiskelupaikan hakeminen. Paikkoja piti hakea vähintään kaksi, ja "
                                             "pääsyehtojen piti täyttyä. Työvoimakoulutukseen hakeminen ei riittänyt.")
YOUNG_LOSES = M("duty.past.young_loses",
                "Jos olit alle 25-vuotias ilman ammatillista koulutusta, saatoit menettää etuuden toistaiseksi. Näin "
                "kävi, jos et hakenut paikkoja, kieltäydyit paikasta, et aloittanut opintoja tai keskeytit ne. Näin "
                "kävi myös, jos et omasta syystäsi tullut valituksi. Pätevä syy esti menetyksen.")


YOUNG_REGAINS = M("duty.past.young_regains",
                  "Jos menetit etuuden alle 25-vuotiaana ilman ammatillista koulutusta, se palasi, kun olit "
                  "suorittanut tutkinnon. Se palasi myös, kun olit ollut yhteensä 21 viikkoa työssä, palvelussa, "
                  "päätoimisissa opinnoissa tai yrittäjänä.")
RENEW = M("duty.past.renew", "Sinun piti uusia työnhakusi ja antaa pyydetyt tiedot ajoissa. Muuten työnhakusi "
                             "päättyi.")
PERMIT_ENDED = M("duty.past.permit_ends", "Jos olit ulkomaan kansalainen, oikeutesi työhön piti säilyä. Jos lupa "
                                          "päättyi tai se sidottiin yhteen työnantajaan, työnhakusi päättyi.")
NO_BENEFIT = M("duty.past.no_benefit", "Jos hait työttömyysetuutta, et saanut sitä ajalta, jolloin työnhakusi ei ollut "
                                       "voimassa.")
_start = partial(detail, days=OLD_DUTIES)
_search = partial(_start, SEARCH, unread="Read as enacted and in 390/2014; a consolidated text of 916/2012 of those "
                                         "days was not read.")
_ENDS = Source(OLD_SERVICES_ACT, "2:1", "2")
DETAILS: tuple[DutyDetail, ...] = (
    _start("seek_work_and_training", "do",
           M("duty.start.seek", "Kun olit työtön, sinun piti hakea työtä ja koulutusta."), _LIST),
    _start("seek_work_and_training", "do", YOUNG_APPLIES, _STUDY, when=YOUNG),
    _start("seek_work_and_training", "consequence", YOUNG_LOSES, Source(BENEFIT_ACT, "2:13", "2"), when=YOUNG),
    _start("seek_work_and_training", "consequence", YOUNG_REGAINS, Source(BENEFIT_ACT, "2:16", "1"), when=YOUNG),
    _start("attend_interviews", "do", M("duty.start.interviews", "Sinun piti tulla haastatteluihin, jotka sinua "
                                                                 "palvellut viranomainen järjesti."), _LIST),
    _start("draw_up_plan", "do",
           M("duty.start.plan", "Sinun piti olla mukana, kun suunnitelmasi tehtiin ja tarkistettiin."), _LIST),
    _start("draw_up_plan", "do", M("duty.start.plan_kinds", "Suunnitelma oli työllistymissuunnitelma tai sen korvaava "
                                                            "suunnitelma."), Source(TRIAL_ACT, "9", "1")),
    _start("draw_up_plan", "consequence", M("duty.start.plan_lost",
        "Jos et ollut mukana, kun suunnitelma tehtiin tai tarkistettiin, saatoit menettää etuuden määräajaksi. Kysy "
        "aika Kelasta tai työttömyyskassasta."),
        _PLAN_MISSED, Source(BENEFIT_ACT, "2 a:9"), Source(BENEFIT_ACT, "2 a:10"), when=SEEKS),
    _start("carry_out_and_report_plan", "do",
           M("duty.start.carry_out", "Sinun piti toteuttaa suunnitelmaasi ja kertoa, miten se eteni."), _LIST),
    _start("carry_out_and_report_plan", "deadline",
           M("duty.start.report_by", "Kertomisen aika ja tapa sovittiin suunnitelmassa."), _LIST),
    _start("seek_and_attend_agreed_services", "do", M("duty.start.services",
        "Sinun piti hakeutua palveluihin, joista suunnitelmassa sovittiin. Niihin piti myös osallistua."), _LIST),
    _search("do", RENEW, _ENDS),
    _search("consequence", M("duty.start.search_ends",
        "Työnhakusi päättyi, jos et asioinut viranomaisen kanssa ajoissa ja sen vaatimalla tavalla. Yksi kerta riitti. "
        "Samoin kävi, jos et osallistunut työkyvyn tutkimukseen."), _ENDS),
    _search("consequence", PERMIT_ENDED, Source(OLD_SERVICES_ACT, "2:2", "3")),
    _start(SEARCH, "consequence", NO_BENEFIT, Source(BENEFIT_ACT, "2:1"), when=SEEKS),
)
