"""What leaving or refusing work costs, and the valid reasons that keep the benefit (laki 1290/2002, chapter 2 a).

From 2.5.2022 (1380/2021) 45 days; before it other lengths (128/2019, 1451/2016). The reform of neglect of
1.3.2026 (1416/2025) was not to touch these: to be confirmed from then on, the reasons to refuse from 1.1.2026.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from guide.language.messages import M, Message
from guide.law.acts import (
    BENEFIT_ACT,
    BENEFIT_REFORM,
    CENTRAL_DECREE,
    EMPLOYMENT_ACT,
    GENERAL_BENEFIT_ACT,
    PROCEDURE_ACT,
    SOCIAL_ASSISTANCE_ACT,
)
from guide.law.conditions import Condition
from guide.law.duties.general_duties import NEW_DUTIES_FIRST_DAY
from guide.law.duties.model import (
    ASSESS,
    CENTRAL_FIRST_DAY,
    GENERAL_BENEFIT_FIRST_DAY,
    PLAN,
    REFORM_FIRST_DAY,
    SANCTIONS_FIRST_DAY,
    SEEK,
    SEEKS,
    DutyDetail,
    Kind,
    day_before,
    detail,
)
from guide.law.model import Amendment, amended
from guide.law.versions import EMPLOYMENT_AREAS_FIRST_DAY, TRIAL_FIRST_DAY, TRIAL_LAST_DAY, Source

_UNREAD = "Read in the text of 2025; the wording after 1416/2025 was not read."
_OLD_UNREAD = "Read in 128/2019 and 1451/2016 as published; a consolidated text of those days was not read."
#: To be confirmed from: what refusing and neglect cost, and the reasons to refuse work.
_SANCTIONS, _REFUSING = SANCTIONS_FIRST_DAY, REFORM_FIRST_DAY
_OLD_LAST_DAY = day_before(NEW_DUTIES_FIRST_DAY)
#: Acts that changed the benefits and were not read, each from its first day.
_CHANGED = (Amendment(SANCTIONS_FIRST_DAY, adds=(Source(BENEFIT_REFORM),)),
            Amendment(GENERAL_BENEFIT_FIRST_DAY, adds=(Source(GENERAL_BENEFIT_ACT),)))


def law(section: str, subsection: str = "") -> Source:
    """Return a section of chapter 2 a of the Unemployment Security Act."""
    return Source(BENEFIT_ACT, f"2 a:{section}", subsection)


def _now(duty: str, kind: Kind, message: Message, *sources: Source, until: date,
         when: Condition | None = SEEKS) -> tuple[DutyDetail, ...]:
    """Return a rule as read in the text of 2025, then as it is to be confirmed from the day `until`."""
    return amended(detail(duty, kind, message, *sources, first=EMPLOYMENT_AREAS_FIRST_DAY, when=when),
                   Amendment(until, unread=_UNREAD), *_CHANGED)


def _then(duty: str, kind: Kind, message: Message, *sources: Source, when: Condition | None = SEEKS) -> DutyDetail:
    return detail(duty, kind, message, *sources, first=NEW_DUTIES_FIRST_DAY, last=TRIAL_LAST_DAY, when=when)


def _start(message: Message, *sources: Source, first: date = TRIAL_FIRST_DAY,
           last: date = _OLD_LAST_DAY, certain: bool = True) -> DutyDetail:
    return detail(SEEK, "consequence", message, *sources, first=first, last=last, when=SEEKS, certain=certain,
                  note="" if certain else _OLD_UNREAD)


_START: tuple[DutyDetail, ...] = (
    _start(
        M("duty.start.left_work", "Jos erosit työstä ilman pätevää syytä, et saanut työttömyysetuutta 90 päivään "
                                  "(karenssi). Jos työ päättyi oman toimintasi vuoksi, aika oli 60 päivää. Jos "
                                  "päättynyt työ olisi kestänyt enintään viisi päivää, aika oli 30 päivää."),
        law("1"), certain=False),
    _start(
        M("duty.start.refused_work",
          "Jos kieltäydyit työstä ilman pätevää syytä, et saanut työttömyysetuutta 60 päivään. Jos sinut oli jo "
          "valittu työhön, aika oli 90 päivää. Jos työ olisi kestänyt enintään kaksi viikkoa, aika oli 30 päivää. Aika "
          "alkoi yleensä, kun kieltäytymisestä oli 30 päivää."),
        law("4"), certain=False),
)

_PAST: tuple[DutyDetail, ...] = (
    _then(SEEK, "consequence",
          M("duty.past.left_work",
            "Jos erosit työstä ilman pätevää syytä, et saanut työttömyysetuutta 45 päivään (karenssi). Sama koski "
            "sinua, jos työ päättyi oman moitittavan toimintasi vuoksi. Aika alkoi työn päättymisestä. Jos työ olisi "
            "kestänyt enintään viisi päivää, et saanut etuutta 30 päivään."),
          law("1")),
    _then(SEEK, "consequence",
          M("duty.past.refused_work",
            "Jos kieltäydyit työttömänä työstä ilman pätevää syytä, et saanut etuutta 45 päivään. Aika alkoi, kun "
            "kieltäytymisestä oli 30 päivää. Jos työ olisi kestänyt enintään kaksi viikkoa, et saanut etuutta 30 "
            "päivään."),
          law("4")),
    _then(SEEK, "consequence",
          M("duty.past.what_is_refusing",
            "Kieltäytymistä oli se, ettet ottanut työtä, jota työnantaja tarjosi juuri sinulle. Samoin oli, jos et "
            "ottanut työtä, jota hait ja johon sinut valittiin. Kieltäydyit myös, jos työsuhde jäi syntymättä oman "
            "toimintasi takia."),
          law("4")),
    _then(SEEK, "exception",
          M("duty.past.dispute", "Jos riitautit irtisanomisen tai purkamisen, sitä ei luettu syyksesi ennen lopullista "
                                 "ratkaisua. Se piti tehdä kolmen kuukauden kuluessa työsuhteen päättymisestä. Sinun "
                                 "piti voida osoittaa riitautus, eikä se saanut olla ilmeisen aiheeton."),
          law("1")),
    _then(SEEK, "exception",
          M("duty.past.leave_reasons", "Pätevä syy erota oli se, ettei työ sopinut työkykyysi. Syy oli myös se, että "
                                       "työnantaja rikkoi vakavasti velvollisuuksiaan. Pitkä työmatka tai muutto "
                                       "puolison työn vuoksi oli syy tietyin ehdoin. Muukin yhtä painava syy riitti."),
          law("2"), law("3")),
    _then(SEEK, "exception",
          M("duty.past.refuse_self",
            "Sait kieltäytyä työstä etuutta menettämättä, jos se ei sopinut työkykyysi. Pätevä syy oli myös se, että "
            "työ oli uskonnollisen tai eettisen vakaumuksesi vastaista. Samoin oli, jos et saanut kohtuullista aikaa "
            "järjestää työmatkoja, lastenhoitoa tai sinusta riippuvaisen läheisen hoitoa."),
          law("5")),
    _then(SEEK, "exception",
          M("duty.past.refuse_terms",
            "Pätevä syy kieltäytyä työstä oli se, että palkka alitti työehtosopimuksen. Jos alalla ei ollut "
            "työehtosopimusta, syy oli se, että kokoaikatyön palkka oli alle lain euromäärän. Vuoden 2021 laissa se "
            "oli 1134 euroa kuukaudessa. Syitä olivat myös pelkkä provisiopalkka, säädytön työ, ilmeinen väkivallan "
            "uhka, häirintä, lakko ja työsulku. Osa-aikatyöstä sait kieltäytyä, jos palkka ja etuus olivat kulujen "
            "jälkeen yhteensä pienemmät kuin pelkkä etuus."),
          law("6")),
    _then(SEEK, "exception",
          M("duty.past.refuse_travel",
            "Pätevä syy kieltäytyä kokoaikatyöstä oli se, että matkoihin olisi kulunut keskimäärin yli kolme tuntia "
            "päivässä. Osa-aikatyössä raja oli kaksi tuntia. Syy oli myös se, että työ oli ulkomailla. Tämä ei "
            "koskenut maata, josta hait työtä ja jossa sait Suomen työttömyysetuutta."),
          law("7")),
    _then(SEEK, "exception",
          M("duty.past.refuse_skill",
            "Ammattitaitosuoja kesti kolme kuukautta. Silloin sait etuutta menettämättä kieltäytyä työstä, joka ei "
            "vastannut koulutustasi ja työkokemustasi. Aika alkoi, kun ilmoittauduit työttömäksi työnhakijaksi. Jos "
            "päätoimiset opintosi päättyivät myöhemmin, se alkoi niiden päättymisestä."),
          law("8")),
    _then(SEEK, "exception",
          M("duty.past.refuse_other", "Myös muu yhtä painava syy kieltäytyä työstä riitti."),
          law("4")),
    _then(SEEK, "exception",
          M("duty.past.refuse_own", "Jos hait työtä itse, mikään näistä syistä ei kelvannut, jos tiesit siitä jo "
                                    "hakiessasi."),
          law("4", "3")),
    _then(SEEK, "exception",
          M("duty.past.search_reasons",
            "Työnhaun laiminlyönnistä ei tullut seuraamusta, jos olit työkyvytön. Sitä ei tullut myöskään, jos teit "
            "hakujakson aikana kokoaikatyötä vähintään kaksi viikkoa yhtäjaksoisesti. Samoin oli, jos velvollisuus oli "
            "lain vastainen tai olisi ollut toinen toteutuneen työaikasi vuoksi."),
          law("12")),
    _then(SEEK, "exception",
          M("duty.past.offered_reasons", "Viranomaisen tarjoamaa työtä ei tarvinnut hakea, jos sinulla olisi ollut "
                                         "pätevä syy kieltäytyä siitä. Syy oli myös se, että työ olisi keskeyttänyt "
                                         "sinusta riippumatta työvoimakoulutuksen tai opiskelun työttömyysetuudella."),
          law("13")),
    _then(ASSESS, "exception",
          M("duty.past.interview_reasons",
            "Pätevä syy jäädä pois haastattelusta oli sairaus, tapaturma tai sinusta riippumaton este. Muukin syy "
            "riitti, jos se hyväksyttiin. Syyksi riitti myös, että kerroit esteestä etukäteen ja viranomainen hyväksyi "
            "sen. Pelkästään se, ettei sinua tavoitettu puhelimella, ei ollut laiminlyönti."),
          law("11")),
)

LEFT_WORK = M("duty.now.left_work",
              "Jos eroat työstä ilman pätevää syytä, et saa työttömyysetuutta 45 päivään (karenssi). Sama koskee "
              "sinua, jos työ päättyy oman moitittavan toimintasi vuoksi. Aika alkaa työn päättymisestä. Jos työ olisi "
              "kestänyt enintään viisi päivää, et saa etuutta 30 päivään.")
REFUSED_WORK = M("duty.now.refused_work",
                 "Jos kieltäydyt työttömänä työstä ilman pätevää syytä, et saa etuutta 45 päivään. Aika alkaa, kun "
                 "kieltäytymisestä on 30 päivää. Jos työ olisi kestänyt enintään kaksi viikkoa, et saa etuutta 30 "
                 "päivään.")
INTERVIEW_REASONS = M("duty.now.interview_reasons",
                      "Pätevä syy jäädä pois haastattelusta on sairaus, tapaturma tai sinusta riippumaton este. Muukin "
                      "syy riittää, jos se hyväksytään. Syyksi riittää myös, että kerroit esteestä etukäteen ja "
                      "viranomainen hyväksyi sen. Pelkästään se, ettei sinua tavoiteta puhelimella, ei ole "
                      "laiminlyönti.")
SEARCH_REASONS = M("duty.now.search_reasons",
                   "Työnhaun laiminlyönnistä ei tule seuraamusta, jos olet työkyvytön. Sitä ei tule myöskään, jos teet "
                   "hakujakson aikana kokoaikatyötä vähintään kaksi viikkoa yhtäjaksoisesti. Samoin on, jos "
                   "velvollisuus on lain vastainen tai olisi ollut toinen toteutuneen työaikasi vuoksi.")
_NOW: tuple[DutyDetail, ...] = (
    *_now(SEEK, "consequence", LEFT_WORK, law("1"), until=_SANCTIONS),
    *_now(SEEK, "consequence", REFUSED_WORK, law("4"), until=_SANCTIONS),
    *_now(SEEK, "consequence",
          M("duty.now.what_is_refusing", "Kieltäytymistä on se, ettet ota työtä, jota työnantaja tarjoaa juuri "
                                         "sinulle. Samoin on, jos et ota työtä, jota hait ja johon sinut valittiin. "
                                         "Kieltäydyt myös, jos työsuhde jää syntymättä oman toimintasi takia."),
          law("4"), until=_SANCTIONS),
    *_now(SEEK, "exception",
          M("duty.now.dispute", "Jos riitautat irtisanomisen tai purkamisen, sitä ei lueta syyksesi ennen lopullista "
                                "ratkaisua. Tee se kolmen kuukauden kuluessa työsuhteen päättymisestä. Sinun pitää "
                                "voida osoittaa riitautus, eikä se saa olla ilmeisen aiheeton."),
          law("1"), until=_SANCTIONS),
    *_now(SEEK, "exception",
          M("duty.now.leave_reasons", "Pätevä syy erota on se, ettei työ sovi työkykyysi. Syy on myös se, että "
                                      "työnantaja rikkoo vakavasti velvollisuuksiaan. Pitkä työmatka tai muutto "
                                      "puolison työn vuoksi on syy tietyin ehdoin. Muukin yhtä painava syy riittää."),
          law("2"), law("3"), until=_SANCTIONS),
    *_now(SEEK, "exception",
          M("duty.now.refuse_self",
            "Voit kieltäytyä työstä etuutta menettämättä, jos se ei sovi työkykyysi. Pätevä syy on myös se, että työ "
            "on uskonnollisen tai eettisen vakaumuksesi vastaista. Samoin on, jos et saa kohtuullista aikaa järjestää "
            "työmatkoja, lastenhoitoa tai sinusta riippuvaisen läheisen hoitoa."),
          law("5"), until=_REFUSING),
    *_now(SEEK, "exception",
          M("duty.now.refuse_terms",
            "Pätevä syy kieltäytyä työstä on se, että palkka alittaa työehtosopimuksen. Jos alalla ei ole "
            "työehtosopimusta, syy on se, että kokoaikatyön palkka on alle lain euromäärän. Vuoden 2021 laissa se oli "
            "1134 euroa kuukaudessa. Syitä ovat myös pelkkä provisiopalkka, säädytön työ, ilmeinen väkivallan uhka, "
            "häirintä, lakko ja työsulku. Osa-aikatyöstä voit kieltäytyä, jos palkka ja etuus ovat kulujen jälkeen "
            "yhteensä pienemmät kuin pelkkä etuus."),
          law("6"), until=_REFUSING),
    *_now(SEEK, "exception",
          M("duty.now.refuse_travel",
            "Pätevä syy kieltäytyä kokoaikatyöstä on se, että matkoihin kuluisi keskimäärin yli kolme tuntia päivässä. "
            "Osa-aikatyössä raja on kaksi tuntia. Syy on myös se, että työ on ulkomailla. Tämä ei koske maata, josta "
            "haet työtä ja jossa saat Suomen työttömyysetuutta."),
          law("7"), until=_REFUSING),
    *_now(SEEK, "exception",
          M("duty.now.refuse_skill",
            "Ammattitaitosuoja kestää kolme kuukautta. Silloin voit etuutta menettämättä kieltäytyä työstä, joka ei "
            "vastaa koulutustasi ja työkokemustasi. Aika alkaa, kun ilmoittaudut työttömäksi työnhakijaksi. Jos "
            "päätoimiset opintosi päättyvät myöhemmin, se alkaa niiden päättymisestä."),
          law("8"), until=_REFUSING),
    *_now(SEEK, "exception",
          M("duty.now.refuse_other", "Myös muu yhtä painava syy kieltäytyä työstä riittää."),
          law("4"), until=_REFUSING),
    *_now(SEEK, "exception",
          M("duty.now.refuse_own", "Jos hait työtä itse, mikään näistä syistä ei kelpaa, jos tiesit siitä jo "
                                   "hakiessasi."),
          law("4", "3"), until=_REFUSING),
    *_now(SEEK, "exception", SEARCH_REASONS, law("12"), until=_SANCTIONS),
    *_now(SEEK, "exception",
          M("duty.now.offered_reasons", "Viranomaisen tarjoamaa tai osoittamaa työtä ei tarvitse hakea, jos sinulla "
                                        "olisi pätevä syy kieltäytyä siitä. Syy on myös se, että työ keskeyttäisi "
                                        "sinusta riippumatta työvoimakoulutuksen tai opiskelun työttömyysetuudella."),
          law("13"), until=_REFUSING),
    *_now(ASSESS, "exception", INTERVIEW_REASONS, law("11"), until=_SANCTIONS),
)

STATEMENT = M("duty.now.statement", "Jos saat selvityspyynnön, vastaa siihen määräajassa ja kerro syysi. Lausunnon "
                                    "seuraamuksesta antaa KEHA-keskus, joka on valtion virasto. Lausunto sitoo Kelaa "
                                    "ja työttömyyskassaa, eikä siitä voi valittaa erikseen.")
_STATEMENT_LAW = (Source(BENEFIT_ACT, "11:4 a", "1"), Source(BENEFIT_ACT, "11:2", "2"), Source(BENEFIT_ACT, "1:4", "3"),
                  Source(BENEFIT_ACT, "12:1", "5"), Source(PROCEDURE_ACT, "34"))
DECISION = M("duty.now.decision", "Jos Kela tai työttömyyskassa päättää seuraamuksesta, voit valittaa päätöksestä. "
                                  "Toimita valitus päätöksen tekijälle 30 päivän kuluessa siitä, kun sait päätöksen "
                                  "tiedoksi. Valituksen ratkaisee sosiaaliturva-asioiden muutoksenhakulautakunta.")
MEANWHILE = M("duty.now.meanwhile", "Jatka työnhakua ja hoida velvollisuutesi myös silloin, kun asiaa selvitetään tai "
                                    "etuutta ei makseta. Jos rahasi eivät riitä, voit hakea Kelasta toimeentulotukea.")
LESS_SOCIAL_ASSISTANCE = M("duty.sanction.social_assistance",
                           "Jos saat seuraamuksen, se voi pienentää myös toimeentulotukeasi.")
STATEMENT_THEN = M("duty.past.statement", "Lausunnon seuraamuksesta antoi Uudenmaan TE-toimisto koko maassa. Päätöksen "
                                          "teki Kela tai työttömyyskassa, ja siitä sai valittaa.")
STATEMENT_EARLY = M("duty.start.statement", "Lausunnon seuraamuksesta antoi TE-toimisto. Päätöksen teki Kela tai "
                                            "työttömyyskassa, ja siitä sai valittaa.")


def _statements() -> Iterator[DutyDetail]:
    """Yield who gives the statement on a sanction, beside each duty whose neglect costs benefit."""
    appeal, central = Source(BENEFIT_ACT, "12:1"), Source(CENTRAL_DECREE, "16 a")
    yield _start(STATEMENT_EARLY, Source(BENEFIT_ACT, "11:4"), appeal, last=day_before(CENTRAL_FIRST_DAY))
    yield _start(STATEMENT_THEN, central, appeal, first=CENTRAL_FIRST_DAY)
    for duty in (SEEK, ASSESS, PLAN):
        yield _then(duty, "consequence", STATEMENT_THEN, central, appeal)
        yield from _now(duty, "consequence", STATEMENT, *_STATEMENT_LAW, until=_SANCTIONS)
        yield from _now(duty, "consequence", DECISION, appeal, until=_SANCTIONS)
    yield from _now(SEEK, "consequence", MEANWHILE, Source(EMPLOYMENT_ACT, "39"), Source(SOCIAL_ASSISTANCE_ACT),
                    until=_SANCTIONS)
    yield detail(SEEK, "consequence", LESS_SOCIAL_ASSISTANCE, Source(BENEFIT_REFORM), Source(SOCIAL_ASSISTANCE_ACT),
                 first=SANCTIONS_FIRST_DAY, when=SEEKS, certain=False, note="Told by Kela; the acts were not read.")


DETAILS: tuple[DutyDetail, ...] = (*_START, *_PAST, *_NOW, *_statements())
