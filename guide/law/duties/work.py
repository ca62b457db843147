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
    GENERAL_BENEFIT_ACT,
    PROCEDURE_ACT,
    SOCIAL_ASSISTANCE_ACT,
)
from guide.law.conditions import Condition
from guide.law.duties.general_duties import NEW_DUTIES_FIRST_DAY
from guide.law.duties.model import (
    ASSESS,
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
from guide.law.versions import EMPLOYMENT_AREAS_FIRST_DAY, TRIAL_FIRST_DAY, TRIAL_LAST_DAY, Source

_UNREAD = "Read in the text of 2025; the wording after 1416/2025 was not read."
#: To be confirmed from: what refusing and neglect cost, and the reasons to refuse work.
_SANCTIONS, _REFUSING = SANCTIONS_FIRST_DAY, REFORM_FIRST_DAY
#: Acts that changed the benefits and were not read, each from its first day.
_CHANGED = ((BENEFIT_REFORM, SANCTIONS_FIRST_DAY), (GENERAL_BENEFIT_ACT, GENERAL_BENEFIT_FIRST_DAY))


def law(section: str, subsection: str = "") -> Source:
    """Return a section of chapter 2 a of the Unemployment Security Act."""
    return Source(BENEFIT_ACT, f"2 a:{section}", subsection)


def _now(duty: str, kind: Kind, message: Message, *sources: Source, until: date,
         when: Condition | None = SEEKS) -> Iterator[DutyDetail]:
    """Yield a rule as read in the text of 2025, then as it is to be confirmed from the day `until`."""
    borders = sorted({EMPLOYMENT_AREAS_FIRST_DAY, until, SANCTIONS_FIRST_DAY, GENERAL_BENEFIT_FIRST_DAY})
    for first, following in zip(borders, [*borders[1:], None], strict=True):
        changed = [Source(act) for act, day in _CHANGED if first >= day]
        yield detail(duty, kind, message, *sources, *changed, first=first, when=when, certain=first < until,
                     last=day_before(following) if following else None, note="" if first < until else _UNREAD)


def _then(duty: str, kind: Kind, message: Message, *sources: Source, when: Condition | None = SEEKS) -> DutyDetail:
    return detail(duty, kind, message, *sources, first=NEW_DUTIES_FIRST_DAY, last=TRIAL_LAST_DAY, when=when)


_START: tuple[DutyDetail, ...] = (
    detail(SEEK, "consequence",
           M("duty.start.left_work",
             "Jos hait työttömyysetuutta, eroaminen ilman pätevää syytä vei sen 90 päiväksi. Työn päättyminen oman "
             "toimintasi vuoksi vei sen 60 päiväksi. Jos kieltäydyit työstä ilman pätevää syytä, menetit etuuden 60 "
             "päiväksi. Jos sinut oli jo valittu työhön, menetit sen 90 päiväksi. Lyhyessä työssä aika oli 30 "
             "päivää."),
           law("1"), law("4"), first=TRIAL_FIRST_DAY, last=day_before(NEW_DUTIES_FIRST_DAY), when=SEEKS, certain=False,
           note="Read in 128/2019 and 1451/2016 as published; a consolidated text of those days was not read."),
)

_PAST: tuple[DutyDetail, ...] = (
    _then(SEEK, "consequence",
          M("duty.past.left_work",
            "Jos erosit työstä ilman pätevää syytä, et saanut työttömyysetuutta 45 päivään. Sama koski sinua, jos "
            "työ päättyi oman moitittavan toimintasi vuoksi. Aika alkoi työn päättymisestä. Jos työ olisi kestänyt "
            "enintään viisi päivää, et saanut etuutta 30 päivään."),
          law("1")),
    _then(SEEK, "consequence",
          M("duty.past.refused_work",
            "Jos kieltäydyit työttömänä työstä ilman pätevää syytä, et saanut etuutta 45 päivään. Aika alkoi, kun "
            "kieltäytymisestä oli 30 päivää. Jos työ olisi kestänyt enintään kaksi viikkoa, et saanut etuutta 30 "
            "päivään."),
          law("4")),
    _then(SEEK, "consequence",
          M("duty.past.what_is_refusing", "Kieltäytyminen koski työtä, jota työnantaja tarjosi juuri sinulle. Se koski "
                                          "myös työtä, jota hait ja johon sinut valittiin. Kieltäydyit myös, jos "
                                          "työsuhdetta ei syntynyt sinun vuoksesi."),
          law("4")),
    _then(SEEK, "exception",
          M("duty.past.dispute",
            "Jos riitautit irtisanomisen tai purkamisen kolmen kuukauden kuluessa, sitä ei luettu syyksesi ennen "
            "lopullista ratkaisua. Riitautuksesta piti olla todiste, eikä se saanut olla ilmeisen aiheeton."),
          law("1")),
    _then(SEEK, "exception",
          M("duty.past.leave_reasons",
            "Sait erota työstä, jos se ei sopinut työkykyysi. Pätevä syy oli myös työnantajan vakava rikkomus. Pitkä "
            "työmatka tai muutto puolison työn vuoksi oli syy tietyin ehdoin. Muukin yhtä painava syy riitti."),
          law("2"), law("3")),
    _then(SEEK, "exception",
          M("duty.past.refuse_self",
            "Sait kieltäytyä työstä, jos se ei sopinut työkykyysi. Sait kieltäytyä myös, jos se oli uskonnollisen "
            "tai eettisen vakaumuksesi vastaista. Syy oli myös se, ettet saanut kohtuullista aikaa järjestää "
            "lastenhoitoa, läheisen hoitoa tai kulkemista."),
          law("5")),
    _then(SEEK, "exception",
          M("duty.past.refuse_terms",
            "Sait kieltäytyä työstä, jos palkkaus alitti työehtosopimuksen. Jos työehtosopimusta ei ollut, laissa "
            "oli kokoaikatyön palkkaukselle alaraja. Syitä olivat myös pelkkä provisiopalkka, säädytön työ, ilmeinen "
            "väkivallan uhka, häirintä, lakko ja työsulku. Osa-aikatyöstä sait kieltäytyä, jos ansiot ja etuus "
            "olivat kulujen jälkeen yhteensä pienemmät kuin pelkkä etuus."),
          law("6")),
    _then(SEEK, "exception",
          M("duty.past.refuse_travel",
            "Sait kieltäytyä kokoaikatyöstä, jos matkoihin olisi kulunut keskimäärin yli kolme tuntia päivässä. "
            "Osa-aikatyössä raja oli kaksi tuntia. Sait kieltäytyä myös työstä ulkomailla. Tämä ei koskenut maata, "
            "josta hait työtä ja jossa sait Suomen työttömyysetuutta."),
          law("7")),
    _then(SEEK, "exception",
          M("duty.past.refuse_skill",
            "Ammattitaitosuoja kesti kolme kuukautta. Silloin sait kieltäytyä työstä, joka ei vastannut koulutustasi "
            "ja työkokemustasi. Aika alkoi, kun ilmoittauduit työttömäksi työnhakijaksi. Jos päätoimiset opintosi "
            "päättyivät myöhemmin, se alkoi niiden päättymisestä."),
          law("8")),
    _then(SEEK, "exception",
          M("duty.past.refuse_other",
            "Myös muu yhtä painava syy kieltäytyä työstä riitti. Jos hait työtä itse, syy oli pätevä vain, jos et "
            "tiennyt siitä hakiessasi."),
          law("4")),
    _then(SEEK, "exception",
          M("duty.past.search_reasons",
            "Seuraamusta ei tullut, jos et voinut hakea työtä työkyvyttömyyden vuoksi. Sitä ei tullut myöskään, jos "
            "olit jaksolla yhdenjaksoisesti vähintään kaksi viikkoa kokoaikatyössä. Samoin oli, jos myöhemmin "
            "toteutunut työaika olisi muuttanut velvollisuutta. Samoin oli myös, jos velvollisuus asetettiin toisin "
            "kuin laki sanoo."),
          law("12"), when=None),
    _then(SEEK, "exception",
          M("duty.past.offered_reasons", "Jos sinulla oli syy kieltäytyä työstä, sinun ei tarvinnut hakea sitäkään. "
                                         "Syy oli myös se, että työ olisi keskeyttänyt työvoimakoulutuksen tai tuetun "
                                         "opiskelun."),
          law("13")),
    _then(ASSESS, "exception",
          M("duty.past.interview_reasons",
            "Pätevä syy jäädä pois oli sairaus, tapaturma tai sinusta riippumaton este. Muukin syy riitti, jos se "
            "hyväksyttiin. Syyn sai kertoa etukäteen. Pelkästään se, ettei sinua tavoitettu puhelimella, ei ollut "
            "laiminlyönti."),
          law("11"), when=None),
)

LEFT_WORK = M("duty.now.left_work",
              "Jos eroat työstä ilman pätevää syytä, et saa työttömyysetuutta 45 päivään. Sama koskee sinua, jos työ "
              "päättyy oman moitittavan toimintasi vuoksi. Aika alkaa työn päättymisestä. Jos työ olisi kestänyt "
              "enintään viisi päivää, et saa etuutta 30 päivään.")
REFUSED_WORK = M("duty.now.refused_work",
                 "Jos kieltäydyt työttömänä työstä ilman pätevää syytä, et saa etuutta 45 päivään. Aika alkaa, kun "
                 "kieltäytymisestä on 30 päivää. Jos työ olisi kestänyt enintään kaksi viikkoa, et saa etuutta 30 "
                 "päivään.")
INTERVIEW_REASONS = M("duty.now.interview_reasons",
                      "Seuraamusta ei tule, jos jäät pois sairauden, tapaturman tai sinusta riippumattoman esteen "
                      "vuoksi. Muukin syy riittää, jos se hyväksytään. Kerro syysi etukäteen, jos voit. Pelkästään "
                      "se, ettei sinua tavoiteta puhelimella, ei ole laiminlyönti.")
SEARCH_REASONS = M("duty.now.search_reasons",
                   "Seuraamusta ei tule, jos et voi hakea työtä työkyvyttömyyden vuoksi. Sitä ei tule myöskään, jos "
                   "olet jaksolla yhdenjaksoisesti vähintään kaksi viikkoa kokoaikatyössä. Samoin on, jos myöhemmin "
                   "toteutunut työaika olisi muuttanut velvollisuutta. Samoin on myös, jos velvollisuus asetettiin "
                   "toisin kuin laki sanoo.")
_NOW: tuple[DutyDetail, ...] = (
    *_now(SEEK, "consequence", LEFT_WORK, law("1"), until=_SANCTIONS),
    *_now(SEEK, "consequence", REFUSED_WORK, law("4"), until=_SANCTIONS),
    *_now(SEEK, "consequence",
          M("duty.now.what_is_refusing", "Kieltäytyminen koskee työtä, jota työnantaja tarjoaa juuri sinulle. Se "
                                         "koskee myös työtä, jota hait ja johon sinut valittiin. Kieltäydyt myös, jos "
                                         "työsuhdetta ei synny sinun vuoksesi."),
          law("4"), until=_SANCTIONS),
    *_now(SEEK, "exception",
          M("duty.now.dispute",
            "Jos riitautat irtisanomisen tai purkamisen kolmen kuukauden kuluessa, sitä ei lueta syyksesi ennen "
            "lopullista ratkaisua. Riitautuksesta pitää olla todiste, eikä se saa olla ilmeisen aiheeton."),
          law("1"), until=_SANCTIONS),
    *_now(SEEK, "exception",
          M("duty.now.leave_reasons",
            "Saat erota työstä, jos se ei sovi työkykyysi. Pätevä syy on myös työnantajan vakava rikkomus. Pitkä "
            "työmatka tai muutto puolison työn vuoksi on syy tietyin ehdoin. Muukin yhtä painava syy riittää."),
          law("2"), law("3"), until=_SANCTIONS),
    *_now(SEEK, "exception",
          M("duty.now.refuse_self",
            "Saat kieltäytyä työstä, jos se ei sovi työkykyysi. Saat kieltäytyä myös, jos se on uskonnollisen tai "
            "eettisen vakaumuksesi vastaista. Syy on myös se, ettet saa kohtuullista aikaa järjestää lastenhoitoa, "
            "läheisen hoitoa tai kulkemista."),
          law("5"), until=_REFUSING),
    *_now(SEEK, "exception",
          M("duty.now.refuse_terms",
            "Saat kieltäytyä työstä, jos palkkaus alittaa työehtosopimuksen. Jos työehtosopimusta ei ole, laissa on "
            "kokoaikatyön palkkaukselle alaraja. Syitä ovat myös pelkkä provisiopalkka, säädytön työ, ilmeinen "
            "väkivallan uhka, häirintä, lakko ja työsulku. Osa-aikatyöstä saat kieltäytyä, jos ansiot ja etuus ovat "
            "kulujen jälkeen yhteensä pienemmät kuin pelkkä etuus."),
          law("6"), until=_REFUSING),
    *_now(SEEK, "exception",
          M("duty.now.refuse_travel",
            "Saat kieltäytyä kokoaikatyöstä, jos matkoihin kuluisi keskimäärin yli kolme tuntia päivässä. "
            "Osa-aikatyössä raja on kaksi tuntia. Saat kieltäytyä myös työstä ulkomailla. Tämä ei koske maata, josta "
            "haet työtä ja jossa saat Suomen työttömyysetuutta."),
          law("7"), until=_REFUSING),
    *_now(SEEK, "exception",
          M("duty.now.refuse_skill",
            "Ammattitaitosuoja kestää kolme kuukautta. Silloin saat kieltäytyä työstä, joka ei vastaa koulutustasi "
            "ja työkokemustasi. Aika alkaa, kun ilmoittaudut työttömäksi työnhakijaksi. Jos päätoimiset opintosi "
            "päättyvät myöhemmin, se alkaa niiden päättymisestä."),
          law("8"), until=_REFUSING),
    *_now(SEEK, "exception",
          M("duty.now.refuse_other",
            "Myös muu yhtä painava syy kieltäytyä työstä riittää. Jos olet hakenut työtä itse, syy on pätevä "
            "vain, jos et hakiessasi tiennyt siitä."),
          law("4"), until=_REFUSING),
    *_now(SEEK, "exception", SEARCH_REASONS, law("12"), until=_SANCTIONS, when=None),
    *_now(SEEK, "exception",
          M("duty.now.offered_reasons", "Jos sinulla on syy kieltäytyä työstä, sinun ei tarvitse hakea sitäkään. Syy "
                                        "on myös se, että työ keskeyttäisi työvoimakoulutuksen tai tuetun opiskelun."),
          law("13"), until=_REFUSING),
    *_now(ASSESS, "exception", INTERVIEW_REASONS, law("11"), until=_SANCTIONS, when=None),
)

STATEMENT = M("duty.now.statement",
              "Jos saat selvityspyynnön, vastaa siihen määräajassa ja kerro syysi. KEHA-keskus antaa seuraamuksesta "
              "lausunnon. Kela tai työttömyyskassa tekee päätöksen. Voit valittaa siitä 30 päivän kuluessa siitä, "
              "kun sait päätöksen tiedoksi.")
_STATEMENT_LAW = (Source(BENEFIT_ACT, "11:4 a", "1"), Source(PROCEDURE_ACT, "34"), Source(BENEFIT_ACT, "12:1"))
MEANWHILE = M("duty.now.meanwhile",
              "Työnhaku ja velvollisuudet jatkuvat, vaikka etuutta ei makseta. Jos rahasi eivät riitä, voit kysyä "
              "Kelasta toimeentulotukea.")
STATEMENT_THEN = M("duty.past.statement",
                   "Jos hait työttömyysetuutta, seuraamuksesta annettiin lausunto keskitetysti Uudenmaan "
                   "TE-toimistosta. Kela tai työttömyyskassa teki päätöksen, ja siitä sai valittaa.")


def _statements() -> Iterator[DutyDetail]:
    """Yield who gives the statement on a sanction, beside each duty whose neglect costs benefit."""
    for duty in (SEEK, ASSESS, PLAN):
        yield _then(duty, "consequence", STATEMENT_THEN, Source(CENTRAL_DECREE, "16 a"), Source(BENEFIT_ACT, "12:1"))
        yield from _now(duty, "consequence", STATEMENT, *_STATEMENT_LAW, until=_SANCTIONS)
    yield from _now(SEEK, "consequence", MEANWHILE, Source(SOCIAL_ASSISTANCE_ACT), until=_SANCTIONS)


DETAILS: tuple[DutyDetail, ...] = (*_START, *_PAST, *_NOW, *_statements())
