"""A request for clarification, or a sanction: hearing, statement, decision, appeal, and what goes on meanwhile.

Blameworthy conduct (laki 1290/2002, chapter 2 a) is stated centrally (`statements`), decided by Kela or the fund.
"""

from guide.language.messages import M, Message
from guide.law import acts
from guide.law.consequences import Act
from guide.law.matters import lines
from guide.law.matters import statement_lines as shared
from guide.law.matters.lines import benefit, now, then
from guide.law.matters.model import Matter
from guide.law.matters.statements import central_rules
from guide.law.model import Lines, line
from guide.law.versions import Source

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

_STEPS: Lines = (
    then(_HEARD_THEN, Source(_PROCEDURE, "34")),
    now(_HEARD, Source(_PROCEDURE, "34")), now(_TELL, benefit("11:2", "2"), Source(_PROCEDURE, "34")),
    *shared.BY_CENTRAL_UNIT, *shared.BY_KEHA,
    then(_DECIDED_THEN, benefit("11:3", "1")), now(_DECIDED, benefit("11:3", "1")), *shared.ON_ALAND_STEPS)
_APPEAL: Lines = (
    *shared.STATEMENT_APPEAL,
    line(_COUNT, benefit("12:1"), Source(_TIME, "2"), Source(_TIME, "5"), when=lines.MAINLAND),
    line(_NOTICE, Source(_PROCEDURE, "59"), when=lines.MAINLAND, form="note",
         unread="434/2003 section 59 was read as summarised, not in its consolidated text."))


def _sanction(matter: str, title: Message, about: Message, *costs: Act) -> Matter:
    return Matter(id=matter, title=title, about=about, rules=central_rules(matter, title), steps=_STEPS, appeal=_APPEAL,
                  next_steps=shared.CENTRAL_NEXT, acts=costs)


SANCTIONS: tuple[Matter, ...] = (
    _sanction("sanction", M("matter.sanction.title", "Selvityspyyntö tai karenssi"),
              M("matter.sanction.about", "Sinulta pyydetään selvitystä, tai olet menettänyt etuuden määräajaksi."),
              "neglect", "missed_meeting", "unreported_plan", "refused_or_left_service", "refused_work", "resigned",
              "dismissed"),
    _sanction("missed_interview", M("matter.missed_interview.title", "Väliin jäänyt haastattelu"),
              M("matter.missed_interview.about", "Jäit pois haastattelusta, johon sinut oli kutsuttu."),
              "missed_meeting"),
    _sanction("resigned", M("matter.resigned.title", "Eroaminen tai erottaminen työstä"),
              M("matter.resigned.about", "Erosit itse työstä, tai työsi päättyi omaan toimintaasi."),
              "resigned", "dismissed"),
    _sanction("refused_work", M("matter.refused_work.title", "Työstä kieltäytyminen"),
              M("matter.refused_work.about", "Et ottanut työtä, jota sinulle tarjottiin tai johon sinut valittiin."),
              "refused_work"))
