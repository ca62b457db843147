"""The duties under laki 380/2023 as read in its text of 2025, with what is carried on into 2026.

What changed on 1.1.2026 and later stands in `reform`; neglect and the validity of the search in `conduct`.
"""

from functools import partial

from guide.language.messages import M
from guide.law.acts import BENEFIT_ACT, EMPLOYMENT_ACT, EMPLOYMENT_DECREE, GENERAL_BENEFIT_ACT, Source
from guide.law.days import IN_2025, OPEN_STUDIES, SINCE_2026, VOLUNTARY_PROFILE
from guide.law.duties.model import (
    ASSESS,
    CONTACT,
    HELSINKI,
    LAID_OFF,
    NOT_PART_TIME,
    PART_TIME,
    PLAN,
    REPORT,
    SEEK,
    SEEKS,
    DutyDetail,
    carried,
    detail,
    to_general_benefit,
)

_section = partial(Source, EMPLOYMENT_ACT)
COUNT = M("duty.now.count", "Hae yleensä neljää työpaikkaa kuukaudessa. Tarkka määrä on suunnitelmassasi.")

_SEEK: tuple[DutyDetail, ...] = (
    detail(SEEK, "do", COUNT, _section("44", "1"), when=NOT_PART_TIME, days=IN_2025),
    detail(SEEK, "do", M("duty.now.count_part_time",
        "Jos teet osa-aikatyötä vähintään kaksi viikkoa, hae yhtä työpaikkaa kolmessa kuukaudessa. Tämä koskee "
        "enintään 80 prosentin työaikaa. Lyhyemmässä työssä hae yleensä neljää kuukaudessa."), _section("47", "1"),
           _section("47", "2"), _section("44", "1"), when=PART_TIME, days=IN_2025),
    detail(SEEK, "do",
             M("duty.now.count_reduced_hours", "Jos työaikaasi on lyhennetty lomautuksen vuoksi, hakumäärä on sama "
                                               "kuin osa-aikatyössä. Se on yksi kolmessa kuukaudessa."),
             _section("47", "1"), when=LAID_OFF, days=IN_2025),
    *carried(SEEK, "do", M("duty.now.what_counts", "Hae työtä, joka kestää vähintään kaksi viikkoa. Myös lisätyön "
                                                   "hakeminen omalta työnantajalta lasketaan mukaan."), _section("45")),
    detail(SEEK, "do", M("duty.now.also_counts", "Mukaan lasketaan myös tarjotun työn hakeminen ja työnhakuprofiilin "
                                                 "julkaiseminen. Samoin lasketaan yrittäjän työ toimeksiantojen "
                                                 "saamiseksi ja muu vastaava toiminta. Sellaista voi olla oman "
                                                 "yritystoiminnan aloittaminen."),
           _section("45"), days=IN_2025,
           past=M("duty.was.also_counts", "Mukaan laskettiin myös tarjotun työn hakeminen ja työnhakuprofiilin "
                                          "julkaiseminen. Samoin laskettiin yrittäjän työ toimeksiantojen saamiseksi "
                                          "ja muu vastaava toiminta. Sellaista saattoi olla oman yritystoiminnan "
                                          "aloittaminen.")),
    *carried(SEEK, "do", M("duty.now.profile_free", "Voit julkaista työnhakuprofiilin. Se on vapaaehtoista."),
             _section("43", "2"), days=VOLUNTARY_PROFILE,
             past=M("duty.was.profile_free", "Työnhakuprofiilin julkaiseminen oli vapaaehtoista.")),
    detail(SEEK, "do", M("duty.now.offered_job", "Hae työtä, jota viranomainen tarjoaa sinulle. Sinun on haettava "
                                                 "sitä, kun alkuhaastattelusta on kulunut vähintään kuusi kuukautta."),
           Source(BENEFIT_ACT, "2 a:9", "1"), days=IN_2025),
    # K22: section 46(2) of the act of 2023 asked for a discussion too; as amended by 435/2024 it names the time alone.
    *carried(SEEK, "deadline", M("duty.now.laid_off",
        "Jos sinut on lomautettu, hakuvelvollisuus alkaa kolmen kuukauden lomautuksen jälkeen. Vuoden 2024 muutos "
        "poisti vaatimuksen, että ennen sitä käydään työnhakukeskustelu."), _section("46", "2"), when=LAID_OFF,
             past=M("duty.was.laid_off",
        "Jos sinut oli lomautettu, hakuvelvollisuus alkoi kolmen kuukauden lomautuksen jälkeen. Vuoden 2024 muutos oli "
        "poistanut vaatimuksen, että ennen sitä käydään työnhakukeskustelu.")),
    *carried(SEEK, "exception", M("duty.now.fewer", "Viranomainen alentaa hakumäärää, jos sopivia työpaikkoja on "
                                                    "vähemmän. Jos niitä ei ole lainkaan, "
                                                    "hakuvelvollisuutta ei ole."), _section("44", "3")),
    *carried(SEEK, "exception", M("duty.now.ending_soon",
        "Hakuvelvollisuus voi kevetä tai jäädä pois, jos työttömyytesi päättyy kolmen kuukauden kuluessa. Sama koskee "
        "varusmiespalvelusta, siviilipalvelusta ja perhevapaata, joka alkaa siinä ajassa. Uuden tilanteen pitää kestää "
        "vähintään kolme kuukautta. Poikkeus ei koske palkkatuettua työtä eikä enintään 80 prosentin osa-aikatyötä. Se "
        "ei koske myöskään työvoimakoulutusta eikä opiskelua työttömyysetuudella."), _section("44", "4"),
             past=M("duty.was.ending_soon", "Hakuvelvollisuus saattoi keventyä tai jäädä pois, jos työttömyytesi "
                                            "päättyi kolmen kuukauden kuluessa. Sama koski varusmiespalvelusta, "
                                            "siviilipalvelusta ja perhevapaata, joka alkoi siinä ajassa. Uuden "
                                            "tilanteen piti kestää vähintään kolme kuukautta. Poikkeus ei koskenut "
                                            "palkkatuettua työtä eikä enintään 80 prosentin osa-aikatyötä. Se ei "
                                            "koskenut myöskään työvoimakoulutusta eikä opiskelua "
                                            "työttömyysetuudella.")),
    *carried(SEEK, "exception", M("duty.now.full_time", "Jos työaikasi on yli 80 prosenttia, velvollisuus alkaa vasta "
                                                        "työn päätyttyä. Tämä ei koske palkkatuettua työtä. Työn pitää "
                                                        "kestää yli kaksi viikkoa."), _section("46", "1"),
             past=M("duty.was.full_time", "Jos työaikasi oli yli 80 prosenttia, velvollisuus alkoi vasta työn "
                                          "päätyttyä. Tämä ei koskenut palkkatuettua työtä. Työn piti kestää yli "
                                          "kaksi viikkoa.")),
    *carried(SEEK, "exception", M("duty.now.no_count",
        "Sinun ei tarvitse hakea työtä, jos kaksi ehtoa täyttyy. Ensiksi: et voi työllistyä avoimille "
        "työmarkkinoille. Toiseksi: viranomainen on todennut monialaisen tuen tarpeesi, tai olet lääkärin selvityksen "
        "mukaan työkyvytön. Noudata silloin suunnitelmaasi."),
             _section("48", "1"), _section("48", "2"),
             past=M("duty.was.no_count", "Sinun ei tarvinnut hakea työtä, jos kaksi ehtoa täyttyi. Ensiksi: et voinut "
                                         "työllistyä avoimille työmarkkinoille. Toiseksi: viranomainen oli todennut "
                                         "monialaisen tuen tarpeesi, tai olit lääkärin selvityksen mukaan työkyvytön. "
                                         "Silloin piti noudattaa suunnitelmaa.")),
    *carried(SEEK, "exception", M("duty.now.no_count_studies",
        "Velvollisuutta ei yleensä aseteta luku- ja kirjoitustaidon opintojen ajaksi. Sama koskee koulutusta, jonka "
        "viranomainen järjestää yhdessä työnantajan kanssa (yhteishankintakoulutus)."),
             _section("48", "1"), _section("48", "3"),
             past=M("duty.was.no_count_studies", "Velvollisuutta ei yleensä asetettu luku- ja kirjoitustaidon "
                                                 "opintojen ajaksi. Sama koski koulutusta, jonka viranomainen "
                                                 "järjesti yhdessä työnantajan kanssa (yhteishankintakoulutus).")),
    *carried(SEEK, "exception", M("duty.now.in_service",
        "Hakuvelvollisuus alkaa vasta myöhemmin, jos olet yli kuukauden työvoimakoulutuksessa, työkokeilussa tai "
        "kuntoutuksessa. Sama koskee palkkatuettua työtä, jos työaika on yli 80 prosenttia. Velvollisuus alkaa "
        "keskustelusta, joka käydään kuukautta ennen jakson loppua."), _section("46", "3"), _section("33", "2")),
    *carried(SEEK, "exception", M("duty.now.studies_count",
        "Hae kolmea työpaikkaa kolmessa kuukaudessa, jos opiskelet työttömyysetuudella yli kuukauden. Tämä koskee "
        "sinua, jos sinulla ei ole ammatillista koulutusta."), _section("47", "3"),
             past=M("duty.was.studies_count",
                    "Jos opiskelit työttömyysetuudella yli kuukauden, sinun piti hakea kolmea työpaikkaa kolmessa "
                    "kuukaudessa. Tämä koski sinua, jos sinulla ei ollut ammatillista koulutusta.")),
    detail(SEEK, "exception", M("duty.now.change_security",
        "Jos kuulut 55 vuotta täyttäneiden muutosturvaan, saat enemmän aikaa. Hae tarjottua työtä, kun työsuhteesi "
        "päättymisestä on kulunut kuusi kuukautta."), Source(BENEFIT_ACT, "2 a:16", "2"), days=IN_2025,
           when=SEEKS),
)

_ASSESS: tuple[DutyDetail, ...] = (
    *carried(ASSESS, "do", M("duty.now.interviews", "Tule alkuhaastatteluun ja työnhakukeskusteluihin. Kerro "
                                                    "osaamisestasi, työkyvystäsi ja tavoitteistasi."), _section("31"),
             _section("32"), _section("37", "1")),
    *carried(ASSESS, "do", M("duty.now.tell_beforehand", "Jos et pääse haastatteluun, kerro viranomaiselle syy "
                                                         "etukäteen."), Source(BENEFIT_ACT, "2 a:11", "1"),
             past=M("duty.was.tell_beforehand", "Jos et päässyt haastatteluun, sinun piti kertoa viranomaiselle syy "
                                                "etukäteen.")),
    detail(ASSESS, "deadline", M("duty.now.first_interview_5", "Alkuhaastattelu on yleensä 5 arkipäivän kuluessa "
                                                               "työnhaun alusta."), _section("31", "1"), days=IN_2025),
    # As by 435/2024; the text of 2023 had five within three months.
    detail(ASSESS, "deadline", M("duty.now.discussions_5",
        "Alkuhaastattelun jälkeen on viisi täydentävää keskustelua, yleensä kahden viikon välein. Niitä on neljä, jos "
        "yksi oli jo ennen haastattelua. Työnhakukeskustelu on aina kolmen kuukauden välein. Lisäksi joka puolivuosi "
        "on kaksi täydentävää keskustelua kuukauden sisällä."),
           _section("32", "1"), days=IN_2025,
           past=M("duty.was.discussions_5",
                  "Alkuhaastattelun jälkeen oli viisi täydentävää keskustelua, yleensä kahden viikon välein. Niitä oli "
                  "neljä, jos yksi oli jo ennen haastattelua. Työnhakukeskustelu oli aina kolmen kuukauden välein. "
                  "Lisäksi joka puolivuosi oli kaksi täydentävää keskustelua kuukauden sisällä.")),
    detail(ASSESS, "deadline", M("duty.now.laid_off_discussions", "Jos sinut on lomautettu, alkuhaastattelua "
                                                                  "seuraavat viisi täydentävää keskustelua pidetään "
                                                                  "vain pyynnöstäsi."),
           _section("32", "4"), when=LAID_OFF, days=IN_2025,
           past=M("duty.was.laid_off_discussions", "Jos sinut oli lomautettu, alkuhaastattelua seuranneet viisi "
                                                   "täydentävää keskustelua pidettiin vain pyynnöstäsi.")),
)

_PLAN: tuple[DutyDetail, ...] = (
    *carried(PLAN, "do", M("duty.now.plan", "Tee suunnitelma yhdessä viranomaisen kanssa ja hyväksy se."),
             _section("34", "1"), _section("38", "3"),
             past=M("duty.was.plan", "Sinun piti tehdä suunnitelma yhdessä viranomaisen kanssa ja hyväksyä se.")),
    *carried(PLAN, "do",
             M("duty.now.services", "Osallistu palveluihin, joista suunnitelmassasi on sovittu."), _section("39", "1"),
             past=M("duty.was.services", "Sinun piti osallistua palveluihin, joista suunnitelmassasi oli sovittu.")),
    *carried(PLAN, "do", M("duty.now.plan_kinds", "Suunnitelmasi voi olla työllistymissuunnitelma tai sen korvaava "
                                                  "suunnitelma. Sellaisia ovat kotoutumissuunnitelma, monialainen "
                                                  "työllistymissuunnitelma ja aktivointisuunnitelma."),
             _section("3", "1"),
             past=M("duty.was.plan_kinds", "Suunnitelmasi saattoi olla työllistymissuunnitelma tai sen korvaava "
                                           "suunnitelma. Sellaisia olivat kotoutumissuunnitelma, monialainen "
                                           "työllistymissuunnitelma ja aktivointisuunnitelma.")),
    *carried(PLAN, "deadline",
             M("duty.now.plan_when", "Suunnitelma tehdään alkuhaastattelussa ja tarkistetaan työnhakukeskusteluissa."),
             _section("34", "1"), _section("35", "2"),
             past=M("duty.was.plan_when", "Suunnitelma tehtiin alkuhaastattelussa ja tarkistettiin "
                                          "työnhakukeskusteluissa.")),
)

_REPORT: tuple[DutyDetail, ...] = (
    *carried(REPORT, "do", M("duty.now.report_how", "Kerro suunnitelman toteutumisesta palvelussa nimeltä Oma "
                                                    "asiointi. Voit kertoa siitä muullakin tavalla, jos viranomainen "
                                                    "niin ohjaa."), _section("39", "2"),
             past=M("duty.was.report_how", "Suunnitelman toteutumisesta piti kertoa palvelussa nimeltä Oma asiointi. "
                                           "Siitä sai kertoa muullakin tavalla, jos viranomainen niin ohjasi.")),
    *carried(REPORT, "do",
             M("duty.now.report_what", "Kerro, mitä työtä hait, milloin ja keneltä."), Source(EMPLOYMENT_DECREE, "4"),
             past=M("duty.was.report_what", "Sinun piti kertoa, mitä työtä hait, milloin ja keneltä.")),
    *carried(REPORT, "deadline",
             M("duty.now.report_by", "Ilmoituksen määräaika on suunnitelmassasi."), _section("38", "2")),
)

_CONTACT: tuple[DutyDetail, ...] = (
    *carried(CONTACT, "do",
             M("duty.now.contact_details", "Ilmoita viranomaiselle, kun osoitteesi tai muu yhteystietosi muuttuu."),
             _section("39", "3"), _section("27", "2")),
    *carried(CONTACT, "do", M("duty.now.evidence", "Säilytä todisteet työnhaustasi. Näytä ne, kun viranomainen "
                                                   "pyytää."), _section("39", "3")),
    *to_general_benefit(CONTACT, "do", M("duty.now.report_changes", "Jos haet työttömyysetuutta, kerro muutoksista "
                                                                    "heti viranomaiselle ja etuuden maksajalle. "
                                                                    "Muutoksia ovat esimerkiksi työ, opinnot, matka "
                                                                    "ja sairaus."),
                        Source(BENEFIT_ACT, "11:2"), when=SEEKS,
                        past=M("duty.was.report_changes", "Jos hait työttömyysetuutta, muutoksista piti kertoa "
                                                          "heti viranomaiselle ja etuuden maksajalle. Muutoksia "
                                                          "olivat esimerkiksi työ, opinnot, matka ja sairaus.")),
    detail(CONTACT, "do", M("duty.now.open_studies",
        "Jos olet täyttänyt 25 vuotta, opinnot avoimessa korkeakoulussa, kansalaisopistossa tai kesäyliopistossa eivät "
        "vaikuta etuuteesi. Tämä koskee opintoja, jotka alkavat 1.7.2026 tai myöhemmin. Kansanopiston opintoja se ei "
        "koske. Työnhaun velvollisuudet jatkuvat."), Source(BENEFIT_ACT, "2:10"),
           Source(GENERAL_BENEFIT_ACT), days=OPEN_STUDIES, when=SEEKS,
           unread="Told in a dated public note; the act that changed it was not seen.",
           past=M("duty.was.open_studies", "Jos olit täyttänyt 25 vuotta, opinnot avoimessa korkeakoulussa, "
                                           "kansalaisopistossa tai kesäyliopistossa eivät vaikuttaneet etuuteesi. "
                                           "Tämä koski opintoja, jotka alkoivat 1.7.2026 tai myöhemmin. Kansanopiston "
                                           "opintoja se ei koskenut. Työnhaun velvollisuudet jatkuivat.")),
    detail(CONTACT, "deadline", M("duty.now.evidence_year",
        "Helsingin kaupunki neuvoo säilyttämään todisteet noin vuoden. Kaupungin mukaan säilyttämisvelvollisuus koskee "
        "kirjallisia yhteydenottoja. Muukin työnhaku voidaan laskea mukaan."), _section("39"), days=SINCE_2026,
           unread="One city's advice; the law names no time.", area=HELSINKI,
           past=M("duty.was.evidence_year", "Helsingin kaupunki neuvoi säilyttämään todisteet noin vuoden. Kaupungin "
                                            "mukaan säilyttämisvelvollisuus koski kirjallisia yhteydenottoja. Muukin "
                                            "työnhaku voitiin laskea mukaan.")),
)

DETAILS: tuple[DutyDetail, ...] = (*_SEEK, *_ASSESS, *_PLAN, *_REPORT, *_CONTACT)
