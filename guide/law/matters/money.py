"""Support paid in money: pay subsidy, start-up grant, expense allowance, travel and overnight costs."""

from functools import partial

from guide.language.messages import M
from guide.law.acts import EMPLOYMENT_DECREE, GENERAL_BENEFIT_ACT, Source
from guide.law.days import AMENDED, AS_ENACTED, GENERAL_BENEFIT
from guide.law.matters import lines
from guide.law.matters.lines import by_server, law, now, old, then, trial
from guide.law.matters.model import Matter

_S24 = ("S24",)


decree = partial(Source, EMPLOYMENT_DECREE)
_PAY = M("matter.pay_subsidy.title", "Palkkatuki")
PAY_SUBSIDY = Matter(
    id="pay_subsidy", title=_PAY,
    about=M("matter.pay_subsidy.about", "Palkkatuki on tuki työnantajalle, joka palkkaa työttömän."),
    rules=by_server("pay_subsidy", _PAY, municipality=(trial("10", "1"),), office=(old("7:1"),),
                    authority=(law("81"), law("132", "1")), statements=_S24),
    steps=(
        then(M("matter.pay_subsidy.then1", "Työnantaja haki palkkatukea ennen kuin työ alkoi."), old("7:4")),
        then(M("matter.pay_subsidy.then2", "{who} arvioi palkkatuen ehdot ja teki päätöksen."), old("7:1")),
        then(M("matter.pay_subsidy.own_then1", "TE-toimisto teki päätöksen, jos hakija oli kokeilukunta itse. Sama "
                                               "koski Euroopan sosiaalirahaston rahaa."),
             trial("11", "2"), when=lines.MUNICIPALITY, days=AS_ENACTED, form="note"),
        then(M("matter.pay_subsidy.own_then2", "TE-toimisto teki päätöksen, jos hakija oli kokeilukunta itse. Sama "
                                               "koski kuntayhtymää ja yhteisöä, jossa kokeilukunnilla oli valta."),
             trial("11", "2"), when=lines.MUNICIPALITY, days=AMENDED, form="note"),
        now(M("matter.pay_subsidy.now1", "Työnantaja hakee palkkatukea ennen kuin työ alkaa."), law("132")),
        now(M("matter.pay_subsidy.now2", "Työvoimaviranomainen arvioi ehdot ja tekee päätöksen."), law("81")),
        now(M("matter.pay_subsidy.now3", "Työ alkaa vasta päätöksen jälkeen. Muuten tukea ei saa."), law("84", "1")),
        now(M("matter.pay_subsidy.payment", "Tuki maksetaan jälkikäteen. Työnantaja hakee maksua kolmen kuukauden "
                                            "kuluessa sen kuukauden lopusta, jona viimeinen maksujakso päättyy."),
            decree("18", "2")),
        *lines.ALAND_STEPS),
    appeal=(*lines.RECTIFICATION, then(lines.PARTLY_THEN, old("14:1")), now(lines.PARTLY, law("147", "1")),
            *lines.ALAND_APPEAL),
    next_steps=(
        lines.PENDING,
        now(M("matter.pay_subsidy.next", "Kerro työnantajalle palkkatuesta. Työnantaja voi kysyä siitä "
                                         "työvoimaviranomaiselta."), law("81")),
        *lines.ALAND_NEXT),
    notes=(lines.DEADLINES_MAY_DIFFER,))

_START = M("matter.start_up_grant.title", "Starttiraha")
START_UP_GRANT = Matter(
    id="start_up_grant", title=_START,
    about=M("matter.start_up_grant.about", "Starttiraha turvaa toimeentuloa, kun aloitat päätoimisen yritystoiminnan."),
    rules=by_server("start_up_grant", _START, municipality=(trial("10", "1"),), office=(old("8:1"),),
                    authority=(law("99", "1"),), statements=_S24),
    steps=(
        then(M("matter.start_up_grant.then1", "Hait starttirahaa ennen kuin yritystoiminta alkoi."), old("8:3")),
        then(M("matter.start_up_grant.then2", "{who} arvioi valmiutesi ja yritystoiminnan kannattavuuden."),
             old("8:2")),
        then(M("matter.start_up_grant.then3", "{who} teki starttirahasta päätöksen."), old("8:1")),
        now(M("matter.start_up_grant.now1", "Hae starttirahaa ennen kuin aloitat päätoimisena yrittäjänä."),
            law("100", "3")),
        now(M("matter.start_up_grant.now2", "Työvoimaviranomainen arvioi valmiutesi ja yritystoiminnan "
                                            "kannattavuuden."), law("100", "1")),
        now(M("matter.start_up_grant.now3", "Työvoimaviranomainen tekee päätöksen."), law("99", "1")),
        now(M("matter.start_up_grant.payment", "Starttiraha maksetaan jälkikäteen kuukausittain. Hae maksua kahden "
                                               "kuukauden kuluessa siitä, kun maksujakso päättyy."), decree("20")),
        *lines.ALAND_STEPS),
    appeal=(*lines.RECTIFICATION, *lines.ALAND_APPEAL),
    next_steps=(
        lines.PENDING,
        now(M("matter.start_up_grant.next", "Kysy starttirahasta työvoimaviranomaiselta ennen kuin perustat "
                                            "yrityksen."), law("100", "3")),
        *lines.ALAND_NEXT),
    notes=(lines.DEADLINES_MAY_DIFFER,))

_EXPENSE = M("matter.expense_allowance.title", "Harkinnanvarainen kulukorvaus")
EXPENSE_ALLOWANCE = Matter(
    id="expense_allowance", title=_EXPENSE,
    about=M("matter.expense_allowance.about", "Tämä korvaus on tarkoitettu palvelun kuluihin, jos sinulla ei ole muuta "
                                              "oikeutta kulukorvaukseen."),
    rules=by_server("expense_allowance", _EXPENSE, municipality=(trial("10", "1"),), office=(old("9:1", "3"),),
                    authority=(law("103", "3"),), statements=_S24),
    steps=(
        then(M("matter.expense_allowance.then1", "Palvelusta sovittiin suunnitelmassasi."), old("9:1", "3")),
        then(M("matter.expense_allowance.then2", "{who} harkitsi korvausta ja teki päätöksen."), old("9:1", "3")),
        then(M("matter.expense_allowance.payer_then", "Jos sait työttömyysetuutta, Kela tai työttömyyskassa myönsi "
                                                      "kulukorvauksen osasta palveluja. Niitä olivat "
                                                      "työvoimakoulutus, tuettu opiskelu, valmennus ja kokeilu."),
             old("9:1", "1"), old("9:1", "2"), form="note"),
        now(M("matter.expense_allowance.now1", "Sovi palvelusta suunnitelmassasi."), law("103", "3")),
        now(M("matter.expense_allowance.now2", "Työvoimaviranomainen harkitsee korvausta ja tekee päätöksen."),
            law("103", "3")),
        now(M("matter.expense_allowance.payer_now",
              "Jos saat työttömyysetuutta, Kela tai työttömyyskassa myöntää kulukorvauksen osasta palveluja. Niitä "
              "ovat työvoimakoulutus, maahanmuuttajan omaehtoinen opiskelu, työnhakuvalmennus, uravalmennus, "
              "koulutuskokeilu ja työkokeilu. Kysy muista palveluista työvoimaviranomaiselta."), law("103", "1"),
            law("103", "2"), law("103", "3"), form="note"),
        now(M("matter.expense_allowance.payment", "Hae maksua viranomaiselta joka kuukausi. Yleensä saat maksun "
                                                  "takautuvasti vain hakemusta edeltävältä kuukaudelta."),
            decree("22", "2")),
        *lines.ALAND_STEPS),
    appeal=(
        then(M("matter.expense_allowance.appeal_then1", "Valitus toimitettiin viranomaiselle, joka teki päätöksen. "
                                                        "Sen ratkaisi sosiaaliturva-asioiden "
                                                        "muutoksenhakulautakunta."), old("9:5"), days=AS_ENACTED),
        then(M("matter.expense_allowance.appeal_then2", "Valitus toimitettiin viranomaiselle, joka teki päätöksen. "
                                                        "Aikaa oli 30 päivää siitä, kun sait päätöksen tiedoksi. Jos "
                                                        "oikaisu ei auttanut, asian ratkaisi sosiaaliturva-asioiden "
                                                        "muutoksenhakulautakunta."),
             old("14:2"), days=AMENDED),
        then(lines.PARTLY_THEN, old("14:1"), days=AMENDED), lines.OLD_RULES,
        now(M("matter.expense_allowance.appeal1", "Toimita valitus viranomaiselle, joka teki päätöksen. Aikaa on 30 "
                                                  "päivää siitä, kun sait päätöksen tiedoksi. Viranomainen tutkii "
                                                  "valituksen ensin oikaisuvaatimuksena."),
            law("146", "2")),
        now(M("matter.expense_allowance.appeal2", "Jos oikaisu ei auta, valituksen ratkaisee sosiaaliturva-asioiden "
                                                  "muutoksenhakulautakunta."), law("146", "1")),
        now(lines.PARTLY, law("147", "1")),
            *lines.ALAND_APPEAL),
    next_steps=(
        lines.PENDING,
        now(M("matter.expense_allowance.next", "Kysy kulukorvauksesta työvoimaviranomaiselta ennen kuin palvelu "
                                               "alkaa."), law("103", "3")),
        *lines.ALAND_NEXT),
    notes=(
        lines.DEADLINES_MAY_DIFFER,
        now(M("matter.expense_allowance.benefits", "Etuuksien nimet muuttuivat 1.5.2026. Varmista Kelasta, kuka "
                                                   "myöntää kulukorvauksen."),
            law("103"), Source(GENERAL_BENEFIT_ACT), days=GENERAL_BENEFIT)))

_TRAVEL = M("matter.travel_costs.title", "Matkakustannukset ja yöpymiskustannukset")
TRAVEL_COSTS = Matter(
    id="travel_costs", title=_TRAVEL,
    about=M("matter.travel_costs.about", "Voit saada korvausta matkoista ja yöpymisistä, kun hakeudut työhön tai "
                                         "palveluun."),
    about_then=M("matter.travel_costs.about_then", "Saatoit saada korvausta matkoista ja yöpymisistä, kun hakeuduit "
                                                   "työhön tai palveluun."),
    rules=by_server("travel_costs", _TRAVEL, municipality=(trial("10", "1"),), office=(old("10:1"),),
                    authority=(law("102", "1"),), statements=_S24),
    steps=(
        then(M("matter.travel_costs.then1", "Hait korvausta matkasta tai yöpymisestä."), old("10:1")),
        then(M("matter.travel_costs.then2", "{who} harkitsi, oliko korvaus perusteltu työllistymisesi kannalta. Sitten "
                                            "se teki päätöksen."), old("10:1", "2")),
        now(M("matter.travel_costs.now1", "Hae korvausta kuukauden kuluessa siitä, kun matka päättyi."),
            decree("21"), law("102", "1"), law("132")),
        now(M("matter.travel_costs.now2", "Työvoimaviranomainen harkitsee, onko korvaus perusteltu työllistymisesi "
                                          "kannalta. Sitten se tekee päätöksen."), law("102", "2")),
        *lines.ALAND_STEPS),
    appeal=(*lines.RECTIFICATION, then(lines.PARTLY_THEN, old("14:1")), now(lines.PARTLY, law("147", "1")),
            *lines.ALAND_APPEAL),
    next_steps=(
        lines.PENDING,
        now(M("matter.travel_costs.next", "Kysy korvauksesta työvoimaviranomaiselta ennen matkaa. Säilytä kuitit."),
            law("102")),
        *lines.ALAND_NEXT),
    notes=(lines.DEADLINES_MAY_DIFFER,))

MONEY = (PAY_SUBSIDY, START_UP_GRANT, EXPENSE_ALLOWANCE, TRAVEL_COSTS)
