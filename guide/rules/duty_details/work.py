"""What leaving or refusing work costs, and the valid reasons that keep the benefit (laki 1290/2002, chapter 2 a).

From 2.5.2022 (1380/2021) 45 days; before it other lengths, which a public page alone names. The reform of neglect of
1.3.2026 (1416/2025) was not to touch these: to be confirmed from then on, the reasons to refuse from 1.1.2026.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from guide.acts import (
    BENEFIT_ACT,
    BENEFIT_REFORM,
    CENTRAL_DECREE,
    GENERAL_BENEFIT_ACT,
    PROCEDURE_ACT,
    SOCIAL_ASSISTANCE_ACT,
)
from guide.conditions import Condition
from guide.law import EMPLOYMENT_AREAS_FIRST_DAY, TRIAL_FIRST_DAY, TRIAL_LAST_DAY, Source
from guide.messages import M, Message
from guide.rules.duties import NEW_DUTIES_FIRST_DAY
from guide.rules.duty_details.model import (
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
           M("duty.start.left_work", "Jos hait työttömyysetuutta, eroaminen ilman pätevää syytä vei sen 90 päiväksi. "
                                     "Työstä kieltäytyminen vei sen 60 päiväksi."),
           law("1"), law("4"), first=TRIAL_FIRST_DAY, last=day_before(NEW_DUTIES_FIRST_DAY), when=SEEKS, certain=False,
           note="Told on public pages; the sections as they stood before 1380/2021 were not read."),
)

_PAST: tuple[DutyDetail, ...] = (
    _then(SEEK, "consequence",
          M("duty.past.left_work", "Jos erosit työstä ilman pätevää syytä, et saanut työttömyysetuutta 45 päivään. "
                                   "Sama koski sinua, jos työ päättyi oman moitittavan toimintasi vuoksi. Aika alkoi "
                                   "työn päättymisestä. Se oli 30 päivää, jos työ olisi kestänyt enintään viisi "
                                   "päivää."),
          law("1")),
    _then(SEEK, "consequence",
          M("duty.past.refused_work", "Jos kieltäydyit työttömänä työstä ilman pätevää syytä, et saanut etuutta "
                                      "45 päivään. Aika alkoi, kun kieltäytymisestä oli 30 päivää. Se oli 30 päivää, "
                                      "jos työ olisi kestänyt enintään kaksi viikkoa."),
          law("4")),
    _then(SEEK, "consequence",
          M("duty.past.what_is_refusing", "Kieltäytyminen koski työtä, jota työnantaja tarjosi juuri sinulle. Se koski "
                                          "myös työtä, jota hait ja johon sinut valittiin. Kieltäydyit myös, jos "
                                          "työsuhdetta ei syntynyt sinun vuoksesi."),
          law("4")),
    _then(SEEK, "exception",
          M("duty.past.dispute", "Jos riitautit työn päättämisen kolmen kuukauden kuluessa, sitä ei luettu syyksesi "
                                 "ennen lopullista ratkaisua."),
          law("1")),
    _then(SEEK, "exception",
          M("duty.past.refuse_self", "Sait kieltäytyä työstä, jos se ei sopinut työkykyysi tai vakaumukseesi. Sait "
                                     "kieltäytyä myös, jos et saanut kohtuullista aikaa järjestää hoitoa tai "
                                     "kulkemista."),
          law("5")),
    _then(SEEK, "exception",
          M("duty.past.refuse_terms", "Sait kieltäytyä työstä, jos palkkaus alitti työehtosopimuksen. Syitä "
                                      "olivat myös pelkkä provisiopalkka, säädytön työ, väkivallan uhka, häirintä, "
                                      "lakko ja työsulku. Osa-aikatyöstä sait kieltäytyä, jos palkasta jäi kulujen "
                                      "jälkeen vähemmän kuin etuudesta."),
          law("6")),
    _then(SEEK, "exception",
          M("duty.past.refuse_travel", "Sait kieltäytyä työstä, jos matkoihin kului yli kolme tuntia päivässä. "
                                       "Osa-aikatyössä raja oli kaksi tuntia. Sait kieltäytyä myös työstä ulkomailla."),
          law("7")),
    _then(SEEK, "exception",
          M("duty.past.refuse_skill", "Jos työ ei vastannut ammattitaitoasi, sait kieltäytyä siitä kolme kuukautta "
                                      "ilmoittautumisestasi."),
          law("8")),
    _then(SEEK, "exception",
          M("duty.past.search_reasons", "Seuraamusta ei tullut, jos olit työkyvytön tai vähintään kaksi viikkoa "
                                        "kokoaikatyössä. Sitä ei tullut myöskään, jos sait työtä vasta velvollisuuden "
                                        "asettamisen jälkeen. Samoin oli, jos velvollisuus asetettiin toisin kuin "
                                        "laki sanoo."),
          law("12"), when=None),
    _then(SEEK, "exception",
          M("duty.past.offered_reasons", "Jos sinulla oli syy kieltäytyä työstä, sinun ei tarvinnut hakea sitäkään. "
                                         "Syy oli myös se, että työ olisi keskeyttänyt työvoimakoulutuksen tai tuetun "
                                         "opiskelun."),
          law("13")),
    _then(ASSESS, "exception",
          M("duty.past.interview_reasons", "Seuraamusta ei tullut, jos jäit pois sairauden, tapaturman tai sinusta "
                                           "riippumattoman esteen vuoksi. Muukin syy riitti, jos se hyväksyttiin. Sen "
                                           "sai kertoa etukäteen. Jos sinua ei tavoitettu puhelimella, se ei ollut "
                                           "laiminlyönti."),
          law("11"), when=None),
)

LEFT_WORK = M("duty.now.left_work",
              "Jos eroat työstä ilman pätevää syytä, et saa työttömyysetuutta 45 päivään. Sama koskee sinua, jos työ "
              "päättyy oman moitittavan toimintasi vuoksi. Aika alkaa työn päättymisestä. Se on 30 päivää, jos työ "
              "olisi kestänyt enintään viisi päivää.")
REFUSED_WORK = M("duty.now.refused_work",
                 "Jos kieltäydyt työttömänä työstä ilman pätevää syytä, et saa etuutta 45 päivään. Aika alkaa, kun "
                 "kieltäytymisestä on 30 päivää. Se on 30 päivää, jos työ olisi kestänyt enintään kaksi viikkoa.")
INTERVIEW_REASONS = M("duty.now.interview_reasons",
                      "Seuraamusta ei tule, jos jäät pois sairauden, tapaturman tai sinusta riippumattoman esteen "
                      "vuoksi. Muukin syy riittää, jos se hyväksytään. Kerro se etukäteen, jos voit. Jos sinua ei "
                      "tavoiteta puhelimella, se ei ole laiminlyönti.")
SEARCH_REASONS = M("duty.now.search_reasons",
                   "Seuraamusta ei tule, jos olet työkyvytön tai vähintään kaksi viikkoa kokoaikatyössä. Sitä ei tule "
                   "myöskään, jos sait työtä vasta velvollisuuden asettamisen jälkeen. Samoin on, jos velvollisuus "
                   "asetettiin toisin kuin laki sanoo.")
_NOW: tuple[DutyDetail, ...] = (
    *_now(SEEK, "consequence", LEFT_WORK, law("1"), until=_SANCTIONS),
    *_now(SEEK, "consequence", REFUSED_WORK, law("4"), until=_SANCTIONS),
    *_now(SEEK, "consequence",
          M("duty.now.what_is_refusing", "Kieltäytyminen koskee työtä, jota työnantaja tarjoaa juuri sinulle. Se "
                                         "koskee myös työtä, jota hait ja johon sinut valittiin. Kieltäydyt myös, jos "
                                         "työsuhdetta ei synny sinun vuoksesi."),
          law("4"), until=_SANCTIONS),
    *_now(SEEK, "exception",
          M("duty.now.dispute", "Jos riitautat työn päättämisen kolmen kuukauden kuluessa, sitä ei lueta syyksesi "
                                "ennen lopullista ratkaisua."),
          law("1"), until=_SANCTIONS),
    *_now(SEEK, "exception",
          M("duty.now.refuse_self", "Saat kieltäytyä työstä, jos se ei sovi työkykyysi tai vakaumukseesi. Saat "
                                    "kieltäytyä myös, jos et saa kohtuullista aikaa järjestää hoitoa tai kulkemista."),
          law("5"), until=_REFUSING),
    *_now(SEEK, "exception",
          M("duty.now.refuse_terms", "Saat kieltäytyä työstä, jos palkkaus alittaa työehtosopimuksen. Syitä ovat "
                                     "myös pelkkä provisiopalkka, säädytön työ, väkivallan uhka, häirintä, lakko ja "
                                     "työsulku. Osa-aikatyöstä saat kieltäytyä, jos palkasta jää kulujen jälkeen "
                                     "vähemmän kuin etuudesta."),
          law("6"), until=_REFUSING),
    *_now(SEEK, "exception",
          M("duty.now.refuse_travel", "Saat kieltäytyä työstä, jos matkoihin kuluu yli kolme tuntia päivässä. "
                                      "Osa-aikatyössä raja on kaksi tuntia. Saat kieltäytyä myös työstä ulkomailla."),
          law("7"), until=_REFUSING),
    *_now(SEEK, "exception",
          M("duty.now.refuse_skill", "Jos työ ei vastaa ammattitaitoasi, saat kieltäytyä siitä kolme kuukautta "
                                     "ilmoittautumisestasi."),
          law("8"), until=_REFUSING),
    *_now(SEEK, "exception", SEARCH_REASONS, law("12"), until=_SANCTIONS, when=None),
    *_now(SEEK, "exception",
          M("duty.now.offered_reasons", "Jos sinulla on syy kieltäytyä työstä, sinun ei tarvitse hakea sitäkään. Syy "
                                        "on myös se, että työ keskeyttäisi työvoimakoulutuksen tai tuetun opiskelun."),
          law("13"), until=_REFUSING),
    *_now(ASSESS, "exception", INTERVIEW_REASONS, law("11"), until=_SANCTIONS, when=None),
)

STATEMENT = M("duty.now.statement",
              "Jos saat selvityspyynnön, vastaa siihen määräajassa ja kerro syysi. KEHA-keskus antaa seuraamuksesta "
              "lausunnon. Kela tai työttömyyskassa tekee päätöksen, josta voit valittaa 30 päivän kuluessa.")
_STATEMENT_LAW = (Source(BENEFIT_ACT, "11:4 a", "1"), Source(PROCEDURE_ACT, "34"), Source(BENEFIT_ACT, "12:1"))
MEANWHILE = M("duty.now.meanwhile",
              "Jos jäät ilman etuutta, jatka työnhakua ja hoida velvollisuutesi. Kysy Kelasta, voitko saada "
              "toimeentulotukea.")
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
