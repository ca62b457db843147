"""What counted as leaving or refusing work in the trial, and the valid reasons (laki 1290/2002, 2 a, as by 1380/2021).

What followed it stands in `work`, what it cost in `guide.law.consequences`.
"""

from functools import partial

from guide.language.messages import M
from guide.law.acts import BENEFIT_ACT, CENTRAL_DECREE, Source
from guide.law.conditions import all_of
from guide.law.days import (
    ANY_FULL_TIME_WORK,
    BEFORE_CENTRAL_UNIT,
    CENTRAL_UNIT,
    CHANGE_SECURITY,
    NEW_DUTIES,
    OLD_DUTIES,
    UNSUBSIDISED_WORK,
    Period,
)
from guide.law.duties.model import (
    ADJUSTED,
    ASSESS,
    LAID_OFF,
    PART_TIME,
    PLAN,
    SEEK,
    SEEKS,
    DutyDetail,
    chapter_2_a,
    detail,
)

_then = partial(detail, days=NEW_DUTIES, when=SEEKS)
_start = partial(detail, SEEK, days=OLD_DUTIES, when=SEEKS)

APPEAL, CENTRAL = Source(BENEFIT_ACT, "12:1"), Source(CENTRAL_DECREE, "16 a")
STATEMENT_THEN = M("duty.past.statement", "Lausunnon seuraamuksesta antoi Uudenmaan TE-toimisto koko maassa. Päätöksen "
                                          "teki Kela tai työttömyyskassa, ja siitä sai valittaa.")
STATEMENT_EARLY = M("duty.start.statement", "Lausunnon seuraamuksesta antoi TE-toimisto. Päätöksen teki Kela tai "
                                            "työttömyyskassa, ja siitä sai valittaa.")
PAID_IN_SERVICE = M("duty.past.paid_in_service",
    "Jos seuraamus oli jo voimassa, kun työllistymistä edistävä palvelu alkoi, etuutta maksettiin palvelun ajalta. "
    "Samoin oli, jos kieltäydyit työstä ennen palvelun alkua.")
_OLD = "Read in 1451/2016 as published; a consolidated text of those days was not read."
_OLDER = "Read in 288/2012 as published; a consolidated text of those days was not read."
_PAID = (Source(BENEFIT_ACT, "10:2", "3"), Source(BENEFIT_ACT, "10:4", "1"))
DISPUTE = M("duty.past.dispute", "Jos riitautit irtisanomisen tai purkamisen, sitä ei luettu syyksesi ennen "
                                 "lopullista ratkaisua. Se piti tehdä kolmen kuukauden kuluessa työsuhteen "
                                 "päättymisestä. Sinun piti voida osoittaa riitautus, eikä se saanut olla ilmeisen "
                                 "aiheeton.")
_START: tuple[DutyDetail, ...] = (
    _start("leaving", DISPUTE, chapter_2_a("1"), unread=_OLDER),
    _start("leaving", M("duty.start.what_is_refusing",
        "Kieltäytymistä oli se, ettet ottanut työtä, jota viranomainen tai työnantaja tarjosi juuri sinulle. Samoin "
        "oli, jos et ottanut työtä, johon sinut oli valittu. Kieltäydyit myös, jos työsuhde jäi syntymättä oman "
        "toimintasi takia."), chapter_2_a("4", "1"), chapter_2_a("4", "3"), unread=_OLD),
    _start("leaving", M("duty.start.refuse_in_studies", "Seuraamusta ei tullut, jos erosit tai kieltäydyit työstä "
                                                        "työvoimakoulutuksen tai työttömyysetuudella opiskelun "
                                                        "aikana. Samoin oli, jos työsi päättyi silloin oman "
                                                        "moitittavan toimintasi vuoksi."),
           Source(BENEFIT_ACT, "10:4", "2"), unread=_OLD),
    _start("leaving", M("duty.start.repeated",
        "Jos erosit, kieltäydyit tai laiminlöit suunnitelmaa toistuvasti kuudessa kuukaudessa, sait "
        "työssäolovelvoitteen. Etuus palasi vasta, kun olit ollut riittävän kauan työssä, palvelussa, "
        "päätoimisissa opinnoissa tai yrittäjänä. Kela tai työttömyyskassa kertoo, kuinka kauan."),
           chapter_2_a("14", "1"), chapter_2_a("14", "2"), unread=_OLD),
    _start("leaving", M("duty.start.laid_off_refusal", "Jos sinut oli lomautettu, aika alkoi heti kieltäytymisestä."),
           chapter_2_a("4", "2"), when=all_of(SEEKS, LAID_OFF), unread=_OLD),
    _start("after", STATEMENT_EARLY, Source(BENEFIT_ACT, "11:4"), APPEAL, days=BEFORE_CENTRAL_UNIT),
    _start("after", STATEMENT_THEN, CENTRAL, APPEAL, days=Period(CENTRAL_UNIT.first, OLD_DUTIES.last)),
    _start("after", PAID_IN_SERVICE, *_PAID, unread=_OLD),
)

_PAST: tuple[DutyDetail, ...] = (
    _then(SEEK, "exception", M("duty.past.search_reasons",
        "Työnhaun laiminlyönnistä ei tullut seuraamusta, jos olit työkyvytön. Sitä ei tullut myöskään, jos teit "
        "hakujakson aikana kokoaikatyötä vähintään kaksi viikkoa. Samoin oli, jos velvollisuus oli lain "
        "vastainen tai olisi ollut toinen toteutuneen työaikasi vuoksi."), chapter_2_a("12"), days=ANY_FULL_TIME_WORK),
    _then(SEEK, "exception", M("duty.past.search_reasons_unsubsidised",
        "Työnhaun laiminlyönnistä ei tullut seuraamusta, jos olit työkyvytön. Sitä ei tullut myöskään, jos teit "
        "hakujakson aikana kokoaikatyötä vähintään kaksi viikkoa ilman palkkatukea. Samoin oli, jos velvollisuus oli "
        "lain vastainen tai olisi ollut toinen toteutuneen työaikasi vuoksi."), chapter_2_a("12"),
          days=Period(UNSUBSIDISED_WORK.first, NEW_DUTIES.last)),
    _then(SEEK, "exception", M("duty.past.change_security",
        "Jos kuuluit 55 vuotta täyttäneiden muutosturvaan, sait enemmän aikaa. Tarjottua työtä piti hakea, kun "
        "työsuhteesi päättymisestä oli kulunut kuusi kuukautta."), chapter_2_a("16", "2"), days=CHANGE_SECURITY),
    _then(SEEK, "exception",
          M("duty.past.offered_reasons",
            "Viranomaisen tarjoamaa tai osoittamaa työtä ei tarvinnut hakea, jos sinulla oli pätevä syy kieltäytyä "
            "siitä. Syy oli myös se, että työ olisi keskeyttänyt sinusta riippumatta työvoimakoulutuksen tai "
            "opiskelun työttömyysetuudella."),
          chapter_2_a("13")),
    _then(SEEK, "exception", M("duty.past.part_time_offered", "Jos teit osa-aikatyötä vähintään kaksi viikkoa, sinun "
                                                              "ei tarvinnut hakea tarjottua työtä."), chapter_2_a("13"),
          when=PART_TIME),
    _then(SEEK, "exception", M("duty.past.already_applied", "Sinun ei tarvinnut hakea tarjottua työtä, jos olit jo "
                                                            "hakenut vaaditun määrän. Sinun piti ilmoittaa siitä ennen "
                                                            "tarjousta tai osoittaa se luotettavasti."),
          chapter_2_a("13"), when=None),
    _then(ASSESS, "exception", M("duty.past.interview_reasons",
        "Pätevä syy jäädä pois haastattelusta oli sairaus, tapaturma tai sinusta riippumaton este. Muukin syy riitti, "
        "jos se hyväksyttiin. Syyksi riitti myös, että kerroit esteestä etukäteen ja viranomainen hyväksyi sen."),
          chapter_2_a("11", "1")),
    _then(ASSESS, "exception", M("duty.past.not_reached", "Pelkästään se, ettei sinua tavoitettu puhelimella, ei ollut "
                                                          "laiminlyönti."), chapter_2_a("11", "2"), when=None),
    _then(SEEK, "leaving", DISPUTE, chapter_2_a("1")),
    _then(SEEK, "leaving",
          M("duty.past.leave_reasons",
            "Pätevä syy erota oli se, ettei työ sopinut työkykyysi. Syy oli myös se, että työnantaja rikkoi vakavasti "
            "velvollisuuksiaan. Kolmen kuukauden kuluessa työn alusta syyksi riitti työ, josta olisit saanut "
            "kieltäytyä ammattitaitosuojan vuoksi. Muukin yhtä painava syy riitti."),
          chapter_2_a("2"), chapter_2_a("8", "2")),
    _then(SEEK, "leaving",
          M("duty.past.leave_hours",
            "Jos työaikaa ei ollut sovittu, sait erota, kun riittävää työtä ei ollut tarjottu 12 viikkoon. Sait erota "
            "myös, jos työaikasi esti sovitellun etuuden ja palkka oli alle lain euromäärän. Vuoden 2018 laissa se "
            "oli 1134 euroa kuukaudessa, ja se tarkistettiin vuosittain."), chapter_2_a("2", "1"), ADJUSTED),
    _then(SEEK, "leaving",
          M("duty.past.leave_travel",
            "Sait erota, jos työmatkat veivät keskimäärin yli kolme tuntia päivässä. Osa-aikatyössä riitti yli kaksi "
            "tuntia. Näin oli kolmen kuukauden ajan työn alusta ja työpaikan muuttuessa. Näin oli myös, jos muutit "
            "viikon kuluessa puolison pysyvän työn luo."), chapter_2_a("3")),
    _then(SEEK, "leaving", M("duty.past.what_is_refusing",
                             "Kieltäytymistä oli se, ettet työttömänä ottanut työtä, jota työnantaja tarjosi juuri "
                             "sinulle. Samoin oli, jos et ottanut työtä, jota hait ja johon sinut valittiin. "
                             "Kieltäydyit myös, jos työsuhde jäi syntymättä oman toimintasi takia. Kieltäytymisen "
                             "päiväksi voitiin katsoa myös se, jona viranomainen sai siitä tiedon."), chapter_2_a("4")),
    _then(SEEK, "leaving", M("duty.past.refuse_in_studies",
        "Seuraamusta ei tullut, jos erosit työvoimakoulutuksen tai työttömyysetuudella opiskelun aikana. Samoin oli, "
        "jos työsi päättyi silloin oman moitittavan toimintasi vuoksi. Se koski myös työstä kieltäytymistä, jos "
        "työnantaja tarjosi työtä silloin."), Source(BENEFIT_ACT, "10:4", "2")),
    _then(SEEK, "leaving", M("duty.past.refuse_in_obligation",
        "Jos sinulla oli työssäolovelvoite, eroaminen tai työstä kieltäytyminen ei tuonut muuta seuraamusta. Sitä ei "
        "tuonut myöskään työn päättyminen oman moitittavan toimintasi vuoksi."),
          chapter_2_a("10", "4")),
    _then(SEEK, "leaving", M("duty.past.refuse_self",
        "Sait kieltäytyä työstä etuutta menettämättä, jos se ei sopinut työkykyysi. Pätevä syy oli myös se, että työ "
        "oli uskonnollisen tai eettisen vakaumuksesi vastaista. Samoin oli, jos et saanut kohtuullista aikaa järjestää "
        "työmatkoja, lastenhoitoa tai sinusta riippuvaisen läheisen hoitoa."), chapter_2_a("5")),
    _then(SEEK, "leaving", M("duty.past.refuse_terms",
        "Pätevä syy kieltäytyä työstä oli se, että palkka alitti työehtosopimuksen. Jos alalla ei ollut "
        "työehtosopimusta, syy oli se, että kokoaikatyön palkka oli alle lain euromäärän. Vuoden 2021 laissa se oli "
        "1134 euroa kuukaudessa, ja se tarkistettiin vuosittain. Syitä olivat myös pelkkä provisiopalkka ja liian "
        "pieni kiinteä palkan osa."), chapter_2_a("6"), ADJUSTED),
    _then(SEEK, "leaving", M("duty.past.refuse_work_place",
        "Pätevä syy kieltäytyä oli säädytön työ, ilmeinen väkivallan uhka, häirintä tai muu epäasiallinen kohtelu. "
        "Myös lakko, työsulku ja saarto olivat syitä."), chapter_2_a("6")),
    _then(SEEK, "leaving", M("duty.past.refuse_pay",
        "Osa-aikatyöstä sait kieltäytyä, jos palkka ja etuus olivat kulujen jälkeen yhteensä pienemmät kuin pelkkä "
        "etuus. Osoitetusta työstä sait kieltäytyä, jos sen palkka alitti muun palkkasi ja etuutesi. Kulut "
        "vähennettiin ensin."), chapter_2_a("6")),
    _then(SEEK, "leaving", M("duty.past.refuse_travel",
        "Pätevä syy kieltäytyä kokoaikatyöstä oli se, että matkoihin olisi kulunut keskimäärin yli kolme tuntia "
        "päivässä. Osa-aikatyössä raja oli kaksi tuntia. Syy oli myös se, että työ oli ulkomailla. Tämä ei koskenut "
        "maata, josta hait työtä ja jossa sait Suomen työttömyysetuutta."), chapter_2_a("7")),
    _then(SEEK, "leaving", M("duty.past.refuse_skill",
        "Ammattitaitosuoja kesti kolme kuukautta. Silloin sait etuutta menettämättä kieltäytyä työstä, joka ei "
        "vastannut koulutustasi ja työkokemustasi. Aika alkoi, kun ilmoittauduit työttömäksi työnhakijaksi. Jos "
        "päätoimiset opintosi päättyivät myöhemmin, se alkoi niiden päättymisestä."), chapter_2_a("8")),
    _then(SEEK, "leaving", M("duty.past.refuse_skill_pay",
        "Ammattitaitosuojan aikana sait kieltäytyä myös kokoaikatyöstä, jos palkka oli kulujen jälkeen pienempi kuin "
        "etuus. Suoja alkoi alusta, kun täytit työssäoloehdon ja etuuden enimmäisaika alkoi alusta."),
          chapter_2_a("8", "1")),
    _then(SEEK, "leaving", M("duty.past.refuse_other", "Myös muu yhtä painava syy kieltäytyä työstä riitti."),
          chapter_2_a("4")),
    _then(SEEK, "leaving", M("duty.past.refuse_own", "Jos hait työtä itse, syyksi ei kelvannut se, minkä tiesit jo "
                                                     "hakiessasi."), chapter_2_a("4", "3")),
    _then(SEEK, "leaving", M("duty.past.not_applying", "Eri asia oli, jos et hakenut työtä, jota viranomainen tarjosi "
                                                       "tai osoitti sinulle. Siitä saattoi tulla laiminlyönnin "
                                                       "seuraamus."),
          chapter_2_a("9", "1")),
    _then(PLAN, "exception", M("duty.past.training_reasons",
        "Työvoimakoulutuksesta sait kieltäytyä myös, jos ammatin työ ei sopinut terveyteesi. Samoin oli, jos "
        "toimeentulosi ei ollut turvattu koulutuksen aikana."), chapter_2_a("14", "2")),
    _then(PLAN, "exception", M("duty.past.service_appeal",
        "Jos valitit palvelun keskeyttämisestä tai pyysit siihen oikaisua, sitä ei luettu syyksesi ennen "
        "lopullista ratkaisua. Ilmeisen aiheeton valitus ei auttanut."), chapter_2_a("14", "3")),
    _then(PLAN, "exception", M("duty.past.service_costs",
        "Muusta palvelusta kuin työllistymistä edistävästä sait kieltäytyä kulujen vuoksi. Näin oli, jos kulut "
        "olivat välttämättömiä eikä niihin saanut korvausta."), chapter_2_a("14 a")),
    _then(SEEK, "after", STATEMENT_THEN, CENTRAL, APPEAL),
    _then(SEEK, "after", PAID_IN_SERVICE, *_PAID),
)

DETAILS: tuple[DutyDetail, ...] = (*_START, *_PAST)
