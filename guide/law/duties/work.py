"""What counts as leaving or refusing work, and the valid reasons that keep the benefit (laki 1290/2002, chapter 2 a).

Under 380/2023, as read in the text of 2025; what it was in the trial stands in `work_then`. The reform of neglect of
1.3.2026 (1416/2025) was not to touch these: to be confirmed from then on, the reasons to refuse from 1.1.2026.
"""

from guide.language.messages import M, Message
from guide.law import acts
from guide.law.acts import Source
from guide.law.conditions import Condition
from guide.law.days import GENERAL_BENEFIT, IN_2025, SANCTIONS, SINCE_2025, SINCE_2026, Period
from guide.law.duties.model import (
    ADJUSTED,
    ASSESS,
    PART_TIME,
    PLAN,
    SEEK,
    SEEKS,
    DutyDetail,
    Kind,
    chapter_2_a,
    detail,
)
from guide.law.model import Amendment, amended

_UNREAD = "Read in the text of 2025; the wording after 1416/2025 was not read."
#: Acts that changed the benefits and were not read, each from its first day.
_CHANGED = (Amendment(SANCTIONS, adds=(Source(acts.BENEFIT_REFORM),)),
            Amendment(GENERAL_BENEFIT, adds=(Source(acts.GENERAL_BENEFIT_ACT),)))


def _now(duty: str, kind: Kind, message: Message, *sources: Source, until: Period,
         when: Condition | None = SEEKS, past: Message | None = None) -> tuple[DutyDetail, ...]:
    """Return a rule as read in the text of 2025, then as it is to be confirmed in the period `until`."""
    return amended(detail(duty, kind, message, *sources, days=SINCE_2025, when=when, past=past),
                   Amendment(until, unread=_UNREAD), *_CHANGED)


def _in_2025(message: Message, when: Condition | None = None) -> DutyDetail:
    """Return a reason not to apply for an offered job, of which it is not known whether it holds after 2025."""
    return detail(SEEK, "exception", message, chapter_2_a("13"), days=IN_2025, when=when)


INTERVIEW_REASONS = M("duty.now.interview_reasons",
    "Pätevä syy jäädä pois haastattelusta on sairaus, tapaturma tai sinusta riippumaton este. Muukin syy riittää, jos "
    "se hyväksytään. Syyksi riittää myös, että kerroit esteestä etukäteen ja viranomainen hyväksyi sen.")
NOT_REACHED = M("duty.now.not_reached", "Pelkästään se, ettei sinua tavoiteta puhelimella, ei ole laiminlyönti.")
SEARCH_REASONS = M("duty.now.search_reasons",
                   "Työnhaun laiminlyönnistä ei tule seuraamusta, jos olet työkyvytön. Sitä ei tule myöskään, jos teet "
                   "hakujakson aikana kokoaikatyötä vähintään kaksi viikkoa ilman palkkatukea. Samoin on, jos "
                   "velvollisuus on lain vastainen tai olisi ollut toinen toteutuneen työaikasi vuoksi.")
_NOW: tuple[DutyDetail, ...] = (
    *_now(SEEK, "exception", SEARCH_REASONS, chapter_2_a("12"), until=SANCTIONS),
    *_now(SEEK, "exception",
          M("duty.now.offered_reasons", "Viranomaisen tarjoamaa tai osoittamaa työtä ei tarvitse hakea, jos sinulla "
                                        "olisi pätevä syy kieltäytyä siitä. Syy on myös se, että työ keskeyttäisi "
                                        "sinusta riippumatta työvoimakoulutuksen tai opiskelun työttömyysetuudella."),
          chapter_2_a("13"), until=SINCE_2026),
    _in_2025(M("duty.now.part_time_offered", "Jos teet osa-aikatyötä vähintään kaksi viikkoa, sinun ei tarvitse hakea "
                                             "tarjottua työtä."), when=PART_TIME),
    _in_2025(M("duty.now.already_applied", "Sinun ei tarvitse hakea tarjottua työtä, jos olit jo hakenut vaaditun "
                                           "määrän. Sinun piti ilmoittaa siitä ennen tarjousta tai osoittaa se "
                                           "luotettavasti.")),
    detail(SEEK, "exception", M("duty.reform.offered_reasons",
        "Vuoden 2025 laissa syy olla hakematta oli myös vähintään kahden viikon osa-aikatyö. Samoin oli, jos olit jo "
        "hakenut vaaditun määrän ja ilmoittanut siitä ennen tarjousta. Kysy viranomaiselta, pätevätkö nämä syyt yhä."),
           chapter_2_a("13"), Source(acts.REFORM_2025), days=SINCE_2026, when=SEEKS,
           unread="Read in the text of 2025; the wording after 1412/2025 was not read.",
           past=M("duty.was.offered_reasons_2026", "Vuoden 2025 laissa syy olla hakematta oli myös vähintään kahden "
                                                   "viikon osa-aikatyö. Samoin oli, jos olit jo hakenut vaaditun "
                                                   "määrän ja ilmoittanut siitä ennen tarjousta. Kysy viranomaiselta, "
                                                   "pätivätkö nämä syyt silloin.")),
    *_now(PLAN, "exception", M("duty.now.training_reasons",
        "Työvoimakoulutuksesta voit kieltäytyä myös, jos ammatin työ ei sovi terveyteesi. Samoin on, jos toimeentulosi "
        "ei ole turvattu koulutuksen aikana."), chapter_2_a("14", "2"), until=SANCTIONS),
    *_now(PLAN, "exception", M("duty.now.service_appeal",
        "Jos valitat palvelun keskeyttämisestä tai pyydät siihen oikaisua, sitä ei lueta syyksesi ennen lopullista "
        "ratkaisua. Ilmeisen aiheeton valitus ei auta."), chapter_2_a("14", "3"), until=SANCTIONS),
    *_now(PLAN, "exception", M("duty.now.service_costs",
        "Muusta palvelusta kuin työllistymistä edistävästä voit kieltäytyä kulujen vuoksi. Näin on, jos kulut ovat "
        "välttämättömiä eikä niihin saa korvausta."), chapter_2_a("14 a"), until=SANCTIONS),
    *_now(ASSESS, "exception", INTERVIEW_REASONS, chapter_2_a("11", "1"), until=SANCTIONS),
    *_now(ASSESS, "exception", NOT_REACHED, chapter_2_a("11", "2"), until=SANCTIONS, when=None),
    *_now(SEEK, "leaving", M("duty.now.dispute", "Jos riitautat irtisanomisen tai purkamisen, sitä ei lueta syyksesi "
                                                 "ennen lopullista ratkaisua. Riitauta se kolmen kuukauden kuluessa "
                                                 "työsuhteen päättymisestä. Sinun pitää voida osoittaa riitautus, eikä "
                                                 "se saa olla ilmeisen aiheeton."), chapter_2_a("1"), until=SANCTIONS),
    *_now(SEEK, "leaving",
          M("duty.now.leave_reasons",
            "Pätevä syy erota on se, ettei työ sovi työkykyysi. Syy on myös se, että työnantaja rikkoo vakavasti "
            "velvollisuuksiaan. Kolmen kuukauden kuluessa työn alusta syyksi riittää työ, josta olisit saanut "
            "kieltäytyä ammattitaitosuojan vuoksi. Muukin yhtä painava syy riittää."),
          chapter_2_a("2"), chapter_2_a("8", "2"), until=SANCTIONS),
    *_now(SEEK, "leaving",
          M("duty.now.leave_hours",
            "Jos työaikaa ei ole sovittu, voit erota, kun riittävää työtä ei ole tarjottu 12 viikkoon. Voit erota "
            "myös, jos työaikasi estää sovitellun etuuden ja palkka on alle lain euromäärän. Vuoden 2018 laissa se "
            "oli 1134 euroa kuukaudessa, ja se tarkistetaan vuosittain."), chapter_2_a("2", "1"), ADJUSTED,
          until=SANCTIONS),
    *_now(SEEK, "leaving",
          M("duty.now.leave_travel",
            "Voit erota, jos työmatkat vievät keskimäärin yli kolme tuntia päivässä. Osa-aikatyössä riittää yli kaksi "
            "tuntia. Näin on kolmen kuukauden ajan työn alusta ja työpaikan muuttuessa. Näin on myös, jos muutat "
            "viikon kuluessa puolison pysyvän työn luo."), chapter_2_a("3"), until=SANCTIONS),
    *_now(SEEK, "leaving", M("duty.now.what_is_refusing",
        "Kieltäytymistä on se, ettet työttömänä ota työtä, jota työnantaja tarjoaa juuri sinulle. Samoin on, jos et "
        "ota työtä, jota hait ja johon sinut valittiin. Kieltäydyt myös, jos työsuhde jää syntymättä oman toimintasi "
        "takia. Kieltäytymisen päiväksi voidaan katsoa myös se, jona viranomainen saa siitä tiedon."),
          chapter_2_a("4"), until=SANCTIONS),
    *_now(SEEK, "leaving", M("duty.now.refuse_in_studies",
        "Seuraamusta ei tule, jos eroat työvoimakoulutuksen tai työttömyysetuudella opiskelun aikana. Samoin on, "
        "jos työsi päättyy silloin oman moitittavan toimintasi vuoksi. Se koskee myös työstä kieltäytymistä, jos "
        "työnantaja tarjoaa työtä silloin."), Source(acts.BENEFIT_ACT, "10:4", "2"),
          until=SANCTIONS),
    *_now(SEEK, "leaving", M("duty.now.refuse_in_obligation",
        "Jos sinulla on työssäolovelvoite, eroaminen tai työstä kieltäytyminen ei tuo muuta seuraamusta. Sitä ei tuo "
        "myöskään työn päättyminen oman moitittavan toimintasi vuoksi."),
          chapter_2_a("10", "4"), until=SANCTIONS),
    *_now(SEEK, "leaving", M("duty.now.refuse_self",
        "Voit kieltäytyä työstä etuutta menettämättä, jos se ei sovi työkykyysi. Pätevä syy on myös se, että työ on "
        "uskonnollisen tai eettisen vakaumuksesi vastaista. Samoin on, jos et saa kohtuullista aikaa järjestää "
        "työmatkoja, lastenhoitoa tai sinusta riippuvaisen läheisen hoitoa."), chapter_2_a("5"), until=SINCE_2026),
    *_now(SEEK, "leaving", M("duty.now.refuse_terms",
        "Pätevä syy kieltäytyä työstä on se, että palkka alittaa työehtosopimuksen. Jos alalla ei ole "
        "työehtosopimusta, syy on se, että kokoaikatyön palkka on alle lain euromäärän. Vuoden 2021 laissa se oli 1134 "
        "euroa kuukaudessa, ja se tarkistetaan vuosittain. Syitä ovat myös pelkkä provisiopalkka ja liian pieni "
        "kiinteä palkan osa."), chapter_2_a("6"), ADJUSTED, until=SINCE_2026),
    *_now(SEEK, "leaving", M("duty.now.refuse_work_place",
        "Pätevä syy kieltäytyä on säädytön työ, ilmeinen väkivallan uhka, häirintä tai muu epäasiallinen kohtelu. "
        "Myös lakko, työsulku ja saarto ovat syitä."), chapter_2_a("6"), until=SINCE_2026),
    *_now(SEEK, "leaving", M("duty.now.refuse_pay",
        "Osa-aikatyöstä voit kieltäytyä, jos palkka ja etuus ovat kulujen jälkeen yhteensä pienemmät kuin pelkkä "
        "etuus. Osoitetusta työstä voit kieltäytyä, jos sen palkka alittaa muun palkkasi ja etuutesi. Kulut "
        "vähennetään ensin."), chapter_2_a("6"), until=SINCE_2026),
    *_now(SEEK, "leaving", M("duty.now.refuse_travel",
        "Pätevä syy kieltäytyä kokoaikatyöstä on se, että matkoihin kuluisi keskimäärin yli kolme tuntia päivässä. "
        "Osa-aikatyössä raja on kaksi tuntia. Syy on myös se, että työ on ulkomailla. Tämä ei koske maata, josta haet "
        "työtä ja jossa saat Suomen työttömyysetuutta."), chapter_2_a("7"), until=SINCE_2026),
    *_now(SEEK, "leaving", M("duty.now.refuse_skill",
        "Ammattitaitosuoja kestää kolme kuukautta. Silloin voit etuutta menettämättä kieltäytyä työstä, joka ei vastaa "
        "koulutustasi ja työkokemustasi. Aika alkaa, kun ilmoittaudut työttömäksi työnhakijaksi. Jos päätoimiset "
        "opintosi päättyvät myöhemmin, se alkaa niiden päättymisestä."), chapter_2_a("8"), until=SINCE_2026),
    *_now(SEEK, "leaving", M("duty.now.refuse_skill_pay",
        "Ammattitaitosuojan aikana voit kieltäytyä myös kokoaikatyöstä, jos palkka on kulujen jälkeen pienempi kuin "
        "etuus. Suoja alkaa alusta, kun täytät työssäoloehdon ja etuuden enimmäisaika alkaa alusta."),
          chapter_2_a("8", "1"), until=SINCE_2026),
    *_now(SEEK, "leaving", M("duty.now.refuse_other", "Myös muu yhtä painava syy kieltäytyä työstä riittää."),
          chapter_2_a("4"), until=SINCE_2026),
    *_now(SEEK, "leaving", M("duty.now.refuse_own", "Jos hait työtä itse, syyksi ei kelpaa se, minkä tiesit jo "
                                                    "hakiessasi."), chapter_2_a("4", "3"), until=SINCE_2026),
    *_now(SEEK, "leaving", M("duty.now.not_applying", "Eri asia on, jos et hae työtä, jota viranomainen tarjoaa tai "
                                                      "osoittaa sinulle. Siitä voi tulla laiminlyönnin seuraamus."),
          chapter_2_a("9", "1"), until=SANCTIONS),
)

STATEMENT = M("duty.now.statement", "Jos saat selvityspyynnön, vastaa siihen määräajassa ja kerro syysi. Lausunnon "
                                    "seuraamuksesta antaa KEHA-keskus, joka on valtion virasto. Lausunto sitoo Kelaa "
                                    "ja työttömyyskassaa, eikä siitä voi valittaa erikseen.")
STATEMENT_PAST = M("duty.was.statement",
    "Jos sait selvityspyynnön, siihen piti vastata määräajassa. Lausunnon seuraamuksesta antoi KEHA-keskus, joka on "
    "valtion virasto. Lausunto sitoi Kelaa ja työttömyyskassaa, eikä siitä voinut valittaa erikseen.")
_STATEMENT_LAW = (*(Source(acts.BENEFIT_ACT, *one) for one in (("11:4 a", "1"), ("11:2", "2"), ("1:4", "3"),
                                                                ("12:1", "5"))), Source(acts.PROCEDURE_ACT, "34"))
DECISION = M("duty.now.decision", "Jos Kela tai työttömyyskassa päättää seuraamuksesta, voit valittaa päätöksestä. "
                                  "Toimita valitus päätöksen tekijälle 30 päivän kuluessa siitä, kun sait päätöksen "
                                  "tiedoksi. Valituksen ratkaisee sosiaaliturva-asioiden muutoksenhakulautakunta.")
DECISION_PAST = M("duty.was.decision",
    "Jos Kela tai työttömyyskassa päätti seuraamuksesta, päätöksestä sai valittaa. Valitus piti toimittaa päätöksen "
    "tekijälle 30 päivän kuluessa siitä, kun sait päätöksen tiedoksi. Valituksen ratkaisi sosiaaliturva-asioiden "
    "muutoksenhakulautakunta.")
MEANWHILE = M("duty.now.meanwhile", "Jatka työnhakua ja hoida velvollisuutesi myös silloin, kun asiaa selvitetään tai "
                                    "etuutta ei makseta. Jos rahasi eivät riitä, voit hakea Kelasta toimeentulotukea.")
MEANWHILE_PAST = M("duty.was.meanwhile",
    "Työnhaku ja velvollisuudet jatkuivat, vaikka asiaa selvitettiin tai etuutta ei maksettu. Jos rahasi eivät "
    "riittäneet, saatoit hakea Kelasta toimeentulotukea.")
PAID_IN_SERVICE = M("duty.now.paid_in_service",
    "Jos seuraamus on jo voimassa, kun työllistymistä edistävä palvelu alkaa, etuutta maksetaan palvelun ajalta. "
    "Samoin on, jos kieltäydyit työstä ennen palvelun alkua.")

_AFTER: tuple[DutyDetail, ...] = (
    *_now(SEEK, "after", STATEMENT, *_STATEMENT_LAW, until=SANCTIONS, past=STATEMENT_PAST),
    *_now(SEEK, "after", DECISION, Source(acts.BENEFIT_ACT, "12:1"), until=SANCTIONS, past=DECISION_PAST),
    *_now(SEEK, "after", MEANWHILE, Source(acts.EMPLOYMENT_ACT, "39"), Source(acts.SOCIAL_ASSISTANCE_ACT),
          until=SANCTIONS, past=MEANWHILE_PAST),
    *_now(SEEK, "after", PAID_IN_SERVICE, Source(acts.BENEFIT_ACT, "10:2", "3"), Source(acts.BENEFIT_ACT, "10:4", "1"),
          until=SANCTIONS),
    detail(SEEK, "after", M("duty.sanction.general_benefit", "Seuraamukset koskevat kaikkia Kelan ja "
                                                             "työttömyyskassan työttömyysetuuksia, myös yleistukea."),
           Source(acts.GENERAL_BENEFIT_ACT), days=GENERAL_BENEFIT, when=SEEKS,
           unread="Told by Kela on 7.1.2026; the sections of 48/2026 were not read.",
           past=M("duty.was.general_benefit", "Seuraamukset koskivat kaikkia Kelan ja työttömyyskassan "
                                              "työttömyysetuuksia, myös yleistukea.")),
)
DETAILS: tuple[DutyDetail, ...] = (*_NOW, *_AFTER)
