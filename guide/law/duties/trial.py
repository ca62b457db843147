"""The duties of the trial from 2.5.2022 to its end (laki 916/2012, chapters 2 and 3 as of 1379/2021).

They bound a trial municipality's customer by laki 1269/2020 section 15, and a TE office's by 916/2012 itself.
"""

from functools import partial

from guide.language.messages import M
from guide.law.acts import BENEFIT_ACT, OLD_SERVICES_ACT, SERVICES_ACT_2022, Source
from guide.law.days import FALSE_INFORMATION, FIRST_COUNT, NEW_DUTIES
from guide.law.duties.model import (
    ASSESS,
    CONTACT,
    LAID_OFF,
    NOT_PART_TIME,
    PART_TIME,
    PLAN,
    REPORT,
    SEARCH,
    SEEK,
    SEEKS,
    YOUNG,
    DutyDetail,
    chapter_2_a,
    detail,
)
from guide.law.duties.trial_start import NO_BENEFIT, PERMIT_ENDED, RENEW, YOUNG_APPLIES, YOUNG_LOSES, YOUNG_REGAINS

_ONE_IN_THREE = Source(OLD_SERVICES_ACT, "3:6", "1")
_ENDS = Source(OLD_SERVICES_ACT, "2:2", "1")

FALSE_STATEMENT = M("duty.past.false_information",
                      "Jos hait työttömyysetuutta, myös väärä tai puutteellinen tieto saattoi olla laiminlyönti. Näin "
                      "oli, jos keskustelua ei tiedon vuoksi järjestetty.")
OTHER_NEGLECT = M("duty.past.other_neglect",
    "Laiminlyönti oli myös kieltäytyminen työkyvyn tutkimuksesta tai arvioinnista, jos se oli välttämätön "
    "palvelutarpeesi arvioimiseksi. Samoin oli, jos sinulle ei ollut asetettu hakuvelvollisuutta etkä noudattanut "
    "monialaista työllistymissuunnitelmaasi.")
INTEGRATION_ASSESSMENT = M("duty.past.integration_assessment",
    "Laiminlyönti oli myös, jos jäit pois kotoutumislain mukaisesta alkukartoituksesta tai kieltäydyit siitä.")
OWN_CONDUCT = M("duty.past.own_conduct",
    "Jos oma toimintasi aiheutti, ettei hakemus johtanut työhön, se oli laiminlyönti. Pelkkä muodollinen hakemus ei "
    "riittänyt.")
VALID_REASON = M("duty.past.valid_reason",
    "Sait kieltäytyä palvelusta tai keskeyttää sen, jos se ei sopinut terveyteesi tai työkykyysi. Samoin oli, jos "
    "matka palveluun kesti keskimäärin yli kolme tuntia päivässä. Syy oli myös se, että palvelu oli turvaton tai "
    "poikkesi olennaisesti sovitusta. Samoin oli, jos järjestäjä rikkoi olennaisesti lakia tai sopimusta. Yhtä "
    "painava muu syy kelpasi myös.")


_then = partial(detail, days=NEW_DUTIES)
DETAILS: tuple[DutyDetail, ...] = (
    _then(SEEK, "do", M("duty.past.count", "Sinun piti yleensä hakea neljää työpaikkaa kuukaudessa."),
          Source(OLD_SERVICES_ACT, "3:3"), when=NOT_PART_TIME),
    _then(SEEK, "do", M("duty.past.count_part_time",
        "Jos teit osa-aikatyötä vähintään kaksi viikkoa, sinun piti hakea yhtä työpaikkaa kolmessa kuukaudessa. Se "
        "koski enintään 80 prosentin työaikaa. Lyhyemmässä työssä piti yleensä hakea neljää kuukaudessa."),
          _ONE_IN_THREE, Source(OLD_SERVICES_ACT, "3:6", "2"), Source(OLD_SERVICES_ACT, "3:3", "1"), when=PART_TIME),
    _then(SEEK, "do", M("duty.past.count_reduced_hours", "Jos työaikaasi oli lyhennetty lomautuksen vuoksi, hakumäärä "
                                                         "oli sama kuin osa-aikatyössä. Se oli yksi kolmessa "
                                                         "kuukaudessa."), _ONE_IN_THREE, when=LAID_OFF),
    _then(SEEK, "do", M("duty.past.what_counts", "Haetun työn piti kestää vähintään kaksi viikkoa. Myös lisätyön "
                                                 "hakeminen omalta työnantajalta laskettiin mukaan."),
          Source(OLD_SERVICES_ACT, "3:4")),
    _then(SEEK, "do", M("duty.past.also_counts",
        "Mukaan laskettiin myös tarjotun työn hakeminen ja oman esittelyn julkaiseminen verkossa. Samoin laskettiin "
        "yrittäjän työ toimeksiantojen saamiseksi. Muukin vastaava toiminta kävi, jos sen tavoite oli työllistyminen. "
        "Sellaista saattoi olla oman yritystoiminnan aloittaminen."),
          Source(OLD_SERVICES_ACT, "3:4")),
    _then(SEEK, "do", M("duty.past.offered_job", "Viranomaisen tarjoamaa työtä piti hakea, kun alkuhaastattelusta oli "
                                                 "kulunut vähintään kuusi kuukautta."),
          Source(BENEFIT_ACT, "2 a:9", "1")),
    _then(SEEK, "do", YOUNG_APPLIES, Source(BENEFIT_ACT, "2:13", "1"), when=YOUNG),
    _then(SEEK, "deadline", M("duty.past.laid_off", "Jos sinut oli lomautettu, hakuvelvollisuus alkoi "
                                                    "työnhakukeskustelusta, joka käytiin kolmen kuukauden lomautuksen "
                                                    "jälkeen."),
          Source(OLD_SERVICES_ACT, "3:5", "2"), when=LAID_OFF),
    _then(SEEK, "consequence", YOUNG_LOSES, Source(BENEFIT_ACT, "2:13", "2"), when=YOUNG),
    _then(SEEK, "consequence", YOUNG_REGAINS, Source(BENEFIT_ACT, "2:16", "1"), when=YOUNG),
    _then(SEEK, "exception", M("duty.past.fewer", "Hakumäärää alennettiin, jos sopivia työpaikkoja oli vähemmän. Jos "
                                                  "niitä ei ollut lainkaan, hakuvelvollisuutta ei "
                                                  "ollut."), Source(OLD_SERVICES_ACT, "3:3", "3")),
    _then(SEEK, "exception", M("duty.past.no_count",
                               "Sinun ei tarvinnut hakea työtä, jos kaksi ehtoa täyttyi. Ensiksi: et voinut "
                               "työllistyä avoimille työmarkkinoille. Toiseksi: olit lääkärin selvityksen mukaan "
                               "työkyvytön, tai viranomainen oli todennut monialaisen yhteispalvelun tarpeesi. "
                               "Yhteispalvelussa piti lisäksi olla työtön 12 kuukautta tai alle 25-vuotiaana kuusi "
                               "kuukautta. Jos olit työkyvytön, sinun piti lisäksi noudattaa suunnitelmaasi."),
          Source(OLD_SERVICES_ACT, "3:7", "1"), Source(OLD_SERVICES_ACT, "3:7", "2")),
    _then(SEEK, "exception", M("duty.past.full_time", "Jos työaikasi oli yli 80 prosenttia, velvollisuus alkoi vasta "
                                                      "työn päätyttyä. Tämä ei koskenut palkkatuettua työtä. Työn "
                                                      "piti kestää yli kaksi viikkoa."),
          Source(OLD_SERVICES_ACT, "3:5", "1")),
    _then(SEEK, "exception", M("duty.past.no_count_studies",
        "Velvollisuutta ei yleensä asetettu luku- ja kirjoitustaidon opintojen ajaksi. Sama koski koulutusta, jonka "
        "viranomainen järjesti yhdessä työnantajan kanssa (yhteishankintakoulutus)."),
          Source(OLD_SERVICES_ACT, "3:7", "1"), Source(OLD_SERVICES_ACT, "3:7", "3")),
    _then(SEEK, "exception", M("duty.past.in_service",
        "Hakuvelvollisuus alkoi vasta myöhemmin, jos olit yli kuukauden työvoimakoulutuksessa, työkokeilussa tai "
        "kuntoutuksessa. Sama koski palkkatuettua työtä, jos työaika oli yli 80 prosenttia. Velvollisuus alkoi "
        "keskustelusta, joka käytiin kuukautta ennen jakson loppua."),
          Source(OLD_SERVICES_ACT, "3:5", "3"), Source(OLD_SERVICES_ACT, "2:7", "2")),
    _then(SEEK, "exception", M("duty.past.studies_count", "Jos opiskelit työttömyysetuudella yli kuukauden, sinun piti "
                                                          "hakea kolmea työpaikkaa kolmessa kuukaudessa."),
          Source(OLD_SERVICES_ACT, "3:6", "3")),
    _then(SEEK, "exception", M("duty.past.ending_soon",
        "Velvollisuutta ei ollut siltä jaksolta, jonka aikana työttömyytesi päättyi. Työttömyyden piti päättyä "
        "kuukauden kuluessa. Sama koski varusmiespalvelusta, siviilipalvelusta ja perhevapaata."),
          Source(OLD_SERVICES_ACT, "3:7", "1")),
    _then(ASSESS, "do", M("duty.past.interviews", "Sinun piti tulla alkuhaastatteluun ja työnhakukeskusteluihin."),
          Source(OLD_SERVICES_ACT, "2:13", "1"), Source(BENEFIT_ACT, "2 a:9")),
    _then(ASSESS, "deadline", M("duty.past.first_interview", "Alkuhaastattelu järjestettiin yleensä 5 arkipäivän "
                                                             "kuluessa työnhaun alusta."),
          Source(OLD_SERVICES_ACT, "2:5", "1")),
    _then(ASSESS, "deadline", M("duty.past.discussions",
        "Alkuhaastattelun jälkeen oli kolmen kuukauden aikana viisi täydentävää keskustelua. Niitä oli neljä, jos yksi "
        "oli jo ennen haastattelua. Työnhakukeskustelu oli aina kolmen kuukauden välein. Lisäksi joka puolivuosi oli "
        "kaksi täydentävää keskustelua kuukauden sisällä."), Source(OLD_SERVICES_ACT, "2:6", "1")),
    _then(ASSESS, "deadline", M("duty.past.discussions_new", "Viisi täydentävää keskustelua kuului niille, joiden "
                                                             "työnhaku alkoi 2.5.2022 tai myöhemmin."),
          Source(SERVICES_ACT_2022)),
    _then(ASSESS, "deadline", M("duty.past.laid_off_discussions", "Jos sinut oli lomautettu, alkuhaastattelua "
                                                                  "seuranneet viisi täydentävää keskustelua pidettiin "
                                                                  "vain pyynnöstäsi."),
          Source(OLD_SERVICES_ACT, "2:6", "3"), when=LAID_OFF),
    # 684/2022 put 2:6(1) of 916/2012 beside 2:6(2). Told as long as what was missed before it still counted.
    detail(ASSESS, "exception", M("duty.past.discussion_not_named",
        "Ennen 11.7.2022 etuuden menetys koski lain sanojen mukaan vain alkuhaastattelua ja joitakin keskusteluja. Jos "
        "jäit pois työnhakukeskustelusta, kysy Kelasta tai työttömyyskassasta, vaikuttiko se etuuteesi."),
           chapter_2_a("9", "1"), days=FIRST_COUNT, when=SEEKS),
    detail(ASSESS, "consequence", FALSE_STATEMENT, Source(BENEFIT_ACT, "2 a:9", "1"),
           days=FALSE_INFORMATION, when=SEEKS),
    _then(PLAN, "do",
          M("duty.past.plan", "Sinun piti olla mukana, kun työllistymissuunnitelmasi tehtiin ja tarkistettiin."),
          Source(OLD_SERVICES_ACT, "2:13", "1"), Source(OLD_SERVICES_ACT, "2:12")),
    _then(PLAN, "do", M("duty.past.services", "Sinun piti osallistua palveluihin, jotka tukivat työnhakuasi."),
          Source(OLD_SERVICES_ACT, "2:13", "1")),
    _then(ASSESS, "consequence", INTEGRATION_ASSESSMENT, Source(BENEFIT_ACT, "2 a:9", "1"), when=SEEKS),
    _then(SEEK, "consequence", OWN_CONDUCT, Source(BENEFIT_ACT, "2 a:9", "1"), when=SEEKS),
    _then(PLAN, "consequence", OTHER_NEGLECT, Source(BENEFIT_ACT, "2 a:9", "1"), when=SEEKS),
    _then(PLAN, "exception", VALID_REASON, Source(BENEFIT_ACT, "2 a:14"), when=SEEKS),
    _then(REPORT, "do", M("duty.past.report", "Sinun piti ilmoittaa, miten työllistymissuunnitelmasi toteutui. "
                                              "Viranomainen määräsi tavan."), Source(OLD_SERVICES_ACT, "2:13", "2")),
    _then(REPORT, "deadline", M("duty.past.report_by", "Ilmoituksen määräajasta sovittiin suunnitelmassa."),
          Source(OLD_SERVICES_ACT, "2:12", "2")),
    _then(CONTACT, "do", M("duty.past.contact_details", "Sinun piti ilmoittaa, kun yhteystietosi muuttuivat."),
          Source(OLD_SERVICES_ACT, "2:13", "3"), Source(OLD_SERVICES_ACT, "1:9", "1")),
    _then(CONTACT, "do", M("duty.past.evidence", "Sinun piti säilyttää todisteet työnhaustasi ja näyttää ne "
                                                 "pyydettäessä."), Source(OLD_SERVICES_ACT, "2:13", "3")),
    _then(SEARCH, "do", RENEW, _ENDS),
    _then(SEARCH, "consequence", M("duty.past.search_ends", "Työnhakusi päättyi, jos jätit asioimatta ajoissa "
                                                            "toistuvasti 12 kuukauden aikana."), _ENDS),
    _then(SEARCH, "consequence", M("duty.past.own_booking", "Mukaan laskettiin myös se, ettet tullut haastatteluun, "
                                                            "johon varasit itse ajan."),
          Source(OLD_SERVICES_ACT, "2:2", "2")),
    _then(SEARCH, "consequence", PERMIT_ENDED, Source(OLD_SERVICES_ACT, "2:2", "3")),
    _then(SEARCH, "consequence", NO_BENEFIT, Source(BENEFIT_ACT, "2:1"), when=SEEKS),
)
