"""How a detail of a duty under laki 380/2023 is said of a day that is over, when the rules have changed since.

What reads the same of the trial is said in the words of the trial; no law stands here.
"""

from collections.abc import Mapping

from guide.language.messages import M, Message
from guide.law.duties import trial, work_then

_TRIAL = {one.message.id: one.message for one in (*trial.DETAILS, *work_then.DETAILS)}
_AS_IN_THE_TRIAL = (
    "count", "count_part_time", "count_reduced_hours", "what_counts", "offered_job", "young_applies",
    "young_loses", "part_time_offered", "already_applied", "fewer", "interviews", "report_by", "contact_details",
    "evidence", "valid_reason", "false_information", "renew", "search_ends", "what_is_refusing", "dispute",
    "leave_reasons", "leave_hours", "leave_travel", "refuse_self", "refuse_terms", "refuse_travel", "refuse_skill",
    "refuse_other", "refuse_own", "not_applying", "search_reasons", "offered_reasons", "interview_reasons",
    "not_reached")
#: By the id of the message that is shown on a day in force.
PAST: Mapping[str, Message] = {
    **{f"duty.now.{name}": _TRIAL[f"duty.past.{name}"] for name in _AS_IN_THE_TRIAL},
    "duty.now.laid_off": M("duty.was.laid_off", "Jos sinut oli lomautettu, hakuvelvollisuus alkoi aikaisintaan, kun "
                                                "lomautus oli kestänyt kolme kuukautta. Sitä ennen käytiin "
                                                "työnhakukeskustelu."),
    "duty.now.first_interview_5": _TRIAL["duty.past.first_interview"],
    "duty.now.also_counts": M("duty.was.also_counts", "Mukaan laskettiin myös tarjotun työn hakeminen ja "
                                                      "työnhakuprofiilin julkaiseminen. Samoin laskettiin oman "
                                                      "yritystoiminnan aloittaminen ja yrittäjän työ toimeksiantojen "
                                                      "saamiseksi."),
    "duty.now.profile_free": M("duty.was.profile_free", "Työnhakuprofiilin julkaiseminen oli vapaaehtoista."),
    "duty.now.young_plan": M("duty.was.young_plan", "Jos olit alle 25-vuotias ilman ammatillista koulutusta, "
                                                    "viranomainen saattoi sopia kanssasi muusta kuin opiskelupaikkojen "
                                                    "hakemisesta."),
    "duty.now.ending_soon": M("duty.was.ending_soon",
        "Hakuvelvollisuus saattoi keventyä tai jäädä pois, jos työttömyytesi päättyi kolmen kuukauden kuluessa. Sama "
        "koski varusmiespalvelusta, siviilipalvelusta ja perhevapaata, joka alkoi siinä ajassa. Uuden tilanteen piti "
        "kestää vähintään kolme kuukautta. Poikkeus ei koskenut palkkatuettua työtä eikä enintään 80 prosentin "
        "osa-aikatyötä. Se ei koskenut myöskään työvoimakoulutusta eikä opiskelua työttömyysetuudella."),
    "duty.now.full_time": M("duty.was.full_time", "Jos työaikasi oli yli 80 prosenttia, velvollisuus alkoi vasta työn "
                                                  "päätyttyä. Tämä ei koskenut palkkatuettua työtä. Työn piti kestää "
                                                  "yli kaksi viikkoa."),
    "duty.now.no_count": M("duty.was.no_count",
        "Sinun ei tarvinnut hakea työtä, jos et voinut työllistyä avoimille työmarkkinoille. Lisäksi edellytettiin, "
        "että viranomainen oli todennut sinun tarvitsevan monialaista tukea. Toinen mahdollisuus oli, että olit "
        "lääkärin selvityksen mukaan työkyvytön. Silloin piti noudattaa suunnitelmaa."),
    "duty.now.no_count_studies": M("duty.was.no_count_studies",
        "Velvollisuutta ei yleensä asetettu luku- ja kirjoitustaidon opintojen ajaksi. Sama koski koulutusta, jonka "
        "viranomainen järjesti yhdessä työnantajan kanssa (yhteishankintakoulutus)."),
    "duty.now.discussions_5": M("duty.was.discussions_5", 
        "Alkuhaastattelun jälkeen oli kolmen kuukauden aikana viisi täydentävää keskustelua. Niitä oli neljä, jos yksi "
        "oli jo ennen haastattelua. Työnhakukeskustelu oli aina kolmen kuukauden välein. Lisäksi joka puolivuosi oli "
        "kaksi täydentävää keskustelua kuukauden sisällä."),
    "duty.now.laid_off_discussions": M("duty.was.laid_off_discussions", "Jos sinut oli lomautettu, täydentäviä "
                                                                        "työnhakukeskusteluja oli vain pyynnöstäsi."),
    "duty.now.plan": M("duty.was.plan", "Sinun piti tehdä suunnitelma yhdessä viranomaisen kanssa ja hyväksyä se."),
    "duty.now.services": M("duty.was.services", "Sinun piti osallistua palveluihin, joista suunnitelmassasi oli "
                                                "sovittu."),
    "duty.now.plan_kinds": M("duty.was.plan_kinds", "Suunnitelmasi saattoi olla työllistymissuunnitelma tai sen "
                                                    "korvaava suunnitelma. Sellaisia olivat kotoutumissuunnitelma, "
                                                    "monialainen työllistymissuunnitelma ja aktivointisuunnitelma."),
    "duty.now.plan_when": M("duty.was.plan_when", "Suunnitelma tehtiin alkuhaastattelussa ja tarkistettiin "
                                                  "työnhakukeskusteluissa."),
    "duty.now.report_how": M("duty.was.report_how", "Suunnitelman toteutumisesta piti kertoa palvelussa nimeltä Oma "
                                                    "asiointi. Siitä sai kertoa muullakin tavalla, jos viranomainen "
                                                    "niin ohjasi."),
    "duty.now.report_what": M("duty.was.report_what", "Sinun piti kertoa, mitä työtä hait, milloin ja keneltä."),
    "duty.now.report_changes": M("duty.was.report_changes", "Jos hait työttömyysetuutta, muutoksista piti kertoa "
                                                            "viranomaiselle ja etuuden maksajalle. Muutoksia olivat "
                                                            "esimerkiksi työ, opinnot, matka ja sairaus."),
    "duty.now.open_studies": M("duty.was.open_studies",
        "Jos olit täyttänyt 25 vuotta, opinnot avoimessa korkeakoulussa, kansalaisopistossa tai kesäyliopistossa eivät "
        "vaikuttaneet etuuteesi. Tämä koski opintoja, jotka alkoivat 1.7.2026 tai myöhemmin. Kansanopiston opintoja se "
        "ei koskenut. Työnhaun velvollisuudet jatkuivat."),
    "duty.now.evidence_year": M("duty.was.evidence_year",
        "Helsingin kaupunki neuvoi säilyttämään todisteet noin vuoden. Kaupungin mukaan säilyttämisvelvollisuus koski "
        "kirjallisia yhteydenottoja. Muukin työnhaku voitiin laskea mukaan."),
    "duty.now.tell_beforehand": M("duty.was.tell_beforehand",
                                  "Jos et päässyt haastatteluun, sinun piti kertoa viranomaiselle syy etukäteen."),
    "duty.now.benefits_old": M("duty.was.benefits_old", "Työnhakusi piti olla voimassa, jos hait ansiopäivärahaa, "
                                                        "peruspäivärahaa tai työmarkkinatukea."),
    "duty.now.benefits_new": M("duty.was.benefits_new", "Työnhakusi piti olla voimassa, jos hait ansiopäivärahaa tai "
                                                        "yleistukea. Kelan yleistuki korvasi peruspäivärahan ja "
                                                        "työmarkkinatuen 1.5.2026."),
    "duty.now.register_other_way": M("duty.was.register_other_way",
                                     "Viranomainen saattoi hyväksyä muunkin tavan ilmoittautua."),
    "duty.now.right_to_work": M("duty.was.right_to_work",
        "Jos olit ulkomaan kansalainen, sinulla piti olla oikeus tehdä työtä Suomessa. Riitti joko oikeus vapaaseen "
        "liikkuvuuteen tai myönnetty oleskelulupa. Vapaa liikkuvuus koski esimerkiksi EU- ja ETA-maiden ja Sveitsin "
        "kansalaisia. Luvan piti antaa oikeus ansiotyöhön, eikä se saanut sitoa yhteen työnantajaan."),
    "duty.now.no_permit": M("duty.was.no_permit", "Jos hait turvapaikkaa eikä sinulla ollut oleskelulupaa, sinua ei "
                                                  "voitu rekisteröidä työnhakijaksi. Sait kielteisen päätöksen. Siitä "
                                                  "sai valittaa 30 päivän kuluessa siitä, kun sait sen tiedoksi."),
    "duty.now.own_booking": M("duty.was.own_booking", "Asioimatta jättämiseksi laskettiin myös se, ettet tullut "
                                                      "haastatteluun aikana, jonka varasit itse."),
    "duty.now.no_benefit": M("duty.was.no_benefit", "Jos hait työttömyysetuutta, et saanut sitä ajalta, jolloin "
                                                    "työnhakusi ei ollut voimassa."),
    "duty.now.restart": M("duty.was.restart", "Työnhaun sai aloittaa uudelleen, mutta viranomainen saattoi rajoittaa "
                                              "sen aloittamista verkossa."),
    "duty.now.statement": M("duty.was.statement",
        "Jos sait selvityspyynnön, siihen piti vastata määräajassa. Lausunnon seuraamuksesta antoi KEHA-keskus, joka "
        "on valtion virasto. Lausunto sitoi Kelaa ja työttömyyskassaa, eikä siitä voinut valittaa erikseen."),
    "duty.now.decision": M("duty.was.decision",
                           "Jos Kela tai työttömyyskassa päätti seuraamuksesta, päätöksestä sai valittaa. Valitus piti "
                           "toimittaa päätöksen tekijälle 30 päivän kuluessa siitä, kun sait päätöksen tiedoksi. "
                           "Valituksen ratkaisi sosiaaliturva-asioiden muutoksenhakulautakunta."),
    "duty.now.meanwhile": M("duty.was.meanwhile", "Työnhaku ja velvollisuudet jatkuivat, vaikka asiaa selvitettiin tai "
                                                  "etuutta ei maksettu. Jos rahasi eivät riittäneet, saatoit hakea "
                                                  "Kelasta toimeentulotukea."),
    "duty.reform.count_part_time": M("duty.was.count_part_time", "Jos teit osa-aikatyötä, sinun piti hakea neljää "
                                                                 "työpaikkaa kuukaudessa kuten muidenkin."),
    "duty.reform.count_reduced_hours": M("duty.was.count_reduced_hours",
        "Jos työaikaasi oli lyhennetty lomautuksen vuoksi, sinun piti hakea neljää työpaikkaa kuukaudessa."),
    "duty.reform.also_counts": M("duty.was.also_counts_2026", "Mukaan laskettiin myös työnhakuprofiilin julkaiseminen "
                                                              "ja oman yritystoiminnan aloittaminen."),
    "duty.reform.assigned_job": M("duty.was.assigned_job", "Sinun piti hakea jokaista työpaikkaa, jonka "
                                                           "työvoimaviranomainen osoitti sinulle. Velvollisuus alkoi "
                                                           "heti työnhaun alussa."),
    "duty.reform.assigned_job_unsure": M("duty.was.assigned_job_unsure",
        "Sinun piti hakea työpaikkaa, jonka viranomainen osoitti sinulle. On epävarmaa, saattoiko hakematta jättäminen "
        "viedä etuuden ennen 1.3.2026, jos alkuhaastattelusta oli alle kuusi kuukautta."),
    "duty.reform.assigned_job_report": M("duty.was.assigned_job_report",
                                         "Sinun piti kertoa viranomaiselle, että olit hakenut osoitettua työpaikkaa."),
    "duty.reform.not_instead": M("duty.was.not_instead", "Osoitettua työpaikkaa piti hakea, vaikka olisit jo hakenut "
                                                         "kuukauden määrän tai julkaissut työnhakuprofiilin."),
    "duty.reform.young_autumn": M("duty.was.young_autumn", "Jos olit alle 25-vuotias ilman ammatillista koulutusta, "
                                                           "syksyn 2026 opiskelupaikkoja piti hakea viimeistään "
                                                           "31.8.2026."),
    "duty.reform.young_courses": M("duty.was.young_courses",
        "Jos opiskelupaikkoja piti hakea, niiksi kävivät myös tietyt kansanopistojen ja liikunnan koulutuskeskusten "
        "koulutukset."),
    "duty.reform.young_social_assistance": M("duty.was.young_social_assistance",
                                             "Jos menetit etuuden alle 25-vuotiaana, toimeentulotukeasi voitiin "
                                             "alentaa. Näin oli, jos et hakenut opiskelupaikkoja. Alennus oli ensin 20 "
                                             "prosenttia ja sitten 40 prosenttia. Se kesti enintään kuusi kuukautta."),
    "duty.reform.first_interview_10": M("duty.was.first_interview_10",
                                        "Alkuhaastattelu oli 10 arkipäivän kuluessa työnhaun alusta."),
    "duty.reform.discussions": M("duty.was.discussions", "Työnhakukeskustelu oli kolmen kuukauden välein. Täydentäviä "
                                                         "keskusteluja oli tarpeen mukaan."),
    "duty.reform.social_assistance_registers": M("duty.was.social_assistance_registers",
        "Jos hait toimeentulotukea ja olit työtön, sinun piti ilmoittautua kokoaikaisen työn hakijaksi."),
    "duty.reform.reminders": M("duty.was.reminders",
        "Jos sinulla oli suomalainen puhelinnumero, sait muistutuksen tekstiviestillä. Se tuli 24 tuntia ennen sitovaa "
        "tapaamista ja 36 tuntia ennen määräaikaa. Lähettäjä oli TyomarkTori tai Jobbmarknad."),
    "duty.reform.offered_reasons": M("duty.was.offered_reasons_2026",
                                     "Vuoden 2025 laissa syy olla hakematta oli myös vähintään kahden viikon "
                                     "osa-aikatyö. Samoin oli, jos olit jo hakenut vaaditun määrän ja ilmoittanut "
                                     "siitä ennen tarjousta. Kysy viranomaiselta, pätivätkö nämä syyt silloin."),
    "duty.sanction.social_assistance": M("duty.was.social_assistance",
                                         "Jos sait seuraamuksen, se saattoi pienentää myös toimeentulotukeasi."),
    "duty.sanction.general_benefit": M("duty.was.general_benefit", "Seuraamukset koskivat kaikkia Kelan ja "
                                                                   "työttömyyskassan työttömyysetuuksia, myös "
                                                                   "yleistukea."),
    "duty.sanction.search_ends": M("duty.was.search_ends", "Työnhakusi saattoi päättyä jo ensimmäisestä kerrasta, jos "
                                                           "et asioinut ajoissa."),
    "duty.sanction.interview_missed": M("duty.was.interview_missed",
                                        "Työnhakusi saattoi päättyä, jos et tullut haastatteluun aikana, jonka varasit "
                                        "itse."),
}
