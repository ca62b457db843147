"""A request for clarification, or a sanction: hearing, statement, decision, appeal, and what goes on meanwhile.

Blameworthy conduct (laki 1290/2002, chapter 2 a) is stated centrally (`statements`), decided by Kela or the fund.
"""

from guide.language.messages import M, Message
from guide.law import acts
from guide.law.acts import Source
from guide.law.consequences import Act
from guide.law.days import NEW_DUTIES, SINCE_2026, Period
from guide.law.days import SANCTIONS as SANCTIONS_2026
from guide.law.matters import lines
from guide.law.matters import statement_lines as shared
from guide.law.matters.duty_lines import of_duties
from guide.law.matters.lines import benefit, law, now, then
from guide.law.matters.model import Matter
from guide.law.matters.statements import central_rules
from guide.law.model import Amendment, Lines, amended, line

_PROCEDURE, _TIME = acts.PROCEDURE_ACT, acts.TIME_LIMITS_ACT
_HEARD = M("matter.sanction.heard", "Lue, mitä selvityspyyntö koskee. Sinulla on oikeus kertoa oma käsityksesi ennen "
                                    "kuin asia ratkaistaan.")
_HEARD_THEN = M("matter.sanction.heard_then", "Sinulla oli oikeus kertoa oma käsityksesi ennen kuin asia ratkaistiin.")
_TELL = M("matter.sanction.tell", "Vastaa ajoissa, kerro syysi ja liitä todiste siitä, jos sinulla on sellainen.")
_DECIDED = M("matter.sanction.decided", "Kela tai työttömyyskassa antaa kirjallisen päätöksen.")
_DECIDED_THEN = M("matter.sanction.decided_then", "Kela tai työttömyyskassa antoi kirjallisen päätöksen.")
_COUNT = M("matter.sanction.count", "Aika alkaa päivästä, joka seuraa tiedon saamista, ja kestää 30 päivää. Jos "
                                    "viimeinen päivä on lauantai, sunnuntai tai pyhä, aikaa on seuraavaan "
                                    "arkipäivään. Sama koskee joulu- ja juhannusaattoa.")
_NOTICE = M("matter.sanction.notice", "Kirjeestä katsotaan saadun tieto seitsemäntenä päivänä sen lähettämisestä, jos "
                                      "muuta ei näytetä. Sähköisessä palvelussa päivä voi olla toinen. Tarkista se "
                                      "päätöksen ohjeesta ja toimita valitus hyvissä ajoin.")

_ADDRESS = M("matter.sanction.address", "Osoite, johon valitus toimitetaan, on päätöksen muutoksenhakuohjeessa. Jos "
                                        "osoite puuttuu, kysy sitä päätöksen tekijältä.")
_CHECK = M("matter.missed_interview.check", "Tarkista heti, onko työnhakusi voimassa. Jos se on päättynyt, käynnistä "
                                            "se uudelleen tänään.")
_FULFILLED = M("matter.sanction.fulfilled", "Kun olet täyttänyt työssäolovelvoitteen, kerro siitä "
                                            "työvoimaviranomaiselle. Se antaa lausunnon etuuden palautumisesta.")


def _told(*names: str) -> Lines:
    return of_duties(*names, form="point")


_STEPS: Lines = (
    then(_HEARD_THEN, Source(_PROCEDURE, "34")),
    now(_HEARD, Source(_PROCEDURE, "34")), now(_TELL, benefit("11:2", "2"), Source(_PROCEDURE, "34")),
    *shared.BY_CENTRAL_UNIT, *shared.BY_KEHA,
    then(_DECIDED_THEN, benefit("11:3", "1")), now(_DECIDED, benefit("11:3", "1")), *shared.ON_ALAND_STEPS)
_APPEAL: Lines = (
    *shared.STATEMENT_APPEAL,
    line(_ADDRESS, Source(_PROCEDURE, "47"), when=lines.AUTHORITY),
    line(_COUNT, benefit("12:1"), Source(_TIME, "2"), Source(_TIME, "5"), when=lines.AUTHORITY),
    line(_NOTICE, Source(_PROCEDURE, "59"), when=lines.AUTHORITY, form="note",
         unread="434/2003 section 59 was read as summarised, not in its consolidated text."))


_UNREAD = "Read in the text of 2025; what 1412/2025 and 1416/2025 made of it was not read."
_BACK: Lines = amended(now(_FULFILLED, benefit("11:4", "1"), benefit("2 a:10", "2")),
                       Amendment(SANCTIONS_2026, adds=(Source(acts.BENEFIT_REFORM),), unread=_UNREAD))
_VALID: Lines = amended(now(_CHECK, law("28"), law("29")),
                        Amendment(SINCE_2026, adds=(Source(acts.REFORM_2025),), unread=_UNREAD))


#: Not to apply is neglect, whose costs are another matter's.
_NEGLECT_COSTS: Lines = amended(
    line(M("matter.refused_work.neglect_costs", "Katso laiminlyönnin seuraamukset asiasta Selvityspyyntö tai "
                                                "karenssi."), benefit("2 a:9", "1"),
         when=lines.MAINLAND, days=Period(NEW_DUTIES.first), form="point"),
    Amendment(SANCTIONS_2026, adds=(Source(acts.BENEFIT_REFORM),), unread=_UNREAD))


def _sanction(matter: str, title: Message, about: Message, *costs: Act, told: Lines = (), first: Lines = (),
              last: Lines = (), about_then: Message | None = None) -> Matter:
    return Matter(id=matter, title=title, about=about, about_then=about_then, rules=central_rules(matter, title),
                  steps=_STEPS, appeal=_APPEAL, next_steps=(*first, *shared.central_next(), *last), acts=costs,
                  about_acts=told, notes=shared.KEHA_STILL)


SANCTIONS: tuple[Matter, ...] = (
    _sanction("sanction", M("matter.sanction.title", "Selvityspyyntö tai karenssi"),
              M("matter.sanction.about", "Sinulta pyydetään selvitystä, tai olet menettänyt etuuden määräajaksi."),
              "neglect", "missed_meeting", "unreported_plan", "refused_or_left_service", "refused_work", "resigned",
              "dismissed", told=_told("report_ends_day", "other_neglect", "integration_assessment", "own_conduct",
                                      "dispute", "repeated", "paid_in_service", "young_loses", "young_regains",
                                      "social_assistance"),
              last=_BACK, about_then=M("matter.sanction.about_then", "Sinulta pyydettiin selvitystä, tai olit "
                                                                     "menettänyt etuuden määräajaksi.")),
    _sanction("missed_interview", M("matter.missed_interview.title", "Väliin jäänyt haastattelu"),
              M("matter.missed_interview.about", "Jäit pois haastattelusta, johon sinut oli kutsuttu."),
              "missed_meeting", first=_VALID, last=_BACK,
              told=_told("search_ends", "interview_missed", "search_ends_day", "own_booking", "not_reached",
                         "social_assistance")),
    _sanction("resigned", M("matter.resigned.title", "Eroaminen tai erottaminen työstä"),
              M("matter.resigned.about", "Erosit itse työstä, tai työsi päättyi omaan toimintaasi."),
              "resigned", "dismissed", told=_told("dispute", "repeated", "refuse_in_studies",
                                                      "refuse_in_obligation")),
    _sanction("refused_work", M("matter.refused_work.title", "Työstä kieltäytyminen"),
              M("matter.refused_work.about", "Et ottanut työtä, jota sinulle tarjottiin tai johon sinut valittiin."),
              "refused_work", told=(*_told("what_is_refusing", "not_applying", "own_conduct", "laid_off_refusal",
                                           "repeated", "refuse_in_studies", "refuse_in_obligation", "refuse_pay",
                                           "refuse_travel", "refuse_skill", "refuse_own", "social_assistance"),
                                         *_NEGLECT_COSTS)))
