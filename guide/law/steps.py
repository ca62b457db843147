"""What to do first on the day asked about: registering, applying for a benefit, keeping deadlines (laki 380/2023).

The rules of a day follow each other in the order of need; at most three of them hold for anybody. Facts: `server` (the
kind that serves), `home` (class of the home municipality), `may_register`, `temporary_protection` and `seeks_benefit`,
each `UNKNOWN` while it is not known; for the notes `past` too. Of the trial: what was to be done then, and what can
still be done.
"""

from dataclasses import dataclass

from guide.language.messages import M, Message
from guide.law import acts
from guide.law.acts import Source
from guide.law.conditions import UNKNOWN, Condition, all_of, any_of, is_, not_
from guide.law.days import (
    GENERAL_BENEFIT,
    NEW_DUTIES,
    OLD_BENEFITS,
    OLD_DUTIES,
    REMINDERS,
    SANCTIONS,
    SINCE_2025,
    SINCE_2026,
    TRIAL,
    Period,
)
from guide.law.duties.model import SEARCH, DutyDetail
from guide.law.model import Amendment, Lines, amended, line

TITLE = M("section.steps", "Tee ensin tämä")
TITLE_PAST = M("section.steps_past", "Mitä silloin piti tehdä, ja mitä voit tehdä nyt")

REGISTER = M("steps.register",
             "Ilmoittaudu työnhakijaksi tänään, sillä etuutta voi saada vasta ilmoittautumisesta alkaen. Suomen, EU- "
             "ja ETA-maiden ja Sveitsin kansalainen voi tehdä sen Työmarkkinatorilla vahvasti tunnistautuen. Muuten "
             "ilmoittaudu paikan päällä työvoimaviranomaisessa.")
REGISTER_PAST = M("steps.register_past",
                  "Työnhakijaksi piti ilmoittautua heti, sillä etuutta sai vasta ilmoittautumisesta alkaen. Jos et ole "
                  "ilmoittautunut, tee se tänään.")
ONLINE = M("steps.register_online",
           "Ilmoittaudu työnhakijaksi tänään, sillä etuutta voi saada vasta ilmoittautumisesta alkaen. Tee se "
           "Työmarkkinatorilla ja tunnistaudu vahvasti. Jos se ei onnistu, ilmoittaudu paikan päällä "
           "työvoimaviranomaisessa.")
ONLINE_PAST = M("steps.register_online_past",
                "Työnhakijaksi piti ilmoittautua heti, sillä etuutta sai vasta ilmoittautumisesta alkaen. Sen sai "
                "tehdä Työmarkkinatorilla vahvasti tunnistautuen tai paikan päällä. Jos et ole ilmoittautunut, tee se "
                "tänään.")
IN_PERSON = M("steps.register_in_person",
              "Ilmoittaudu työnhakijaksi tänään, sillä etuutta voi saada vasta ilmoittautumisesta alkaen. Tee se "
              "paikan päällä työvoimaviranomaisessa ja näytä siellä oleskelulupasi.")
IN_PERSON_PAST = M("steps.register_in_person_past",
                   "Työnhakijaksi piti ilmoittautua heti, sillä etuutta sai vasta ilmoittautumisesta alkaen. Se "
                   "tehtiin ensin paikan päällä, ja siellä näytettiin oleskelulupa. Jos et ole ilmoittautunut, tee se "
                   "tänään.")
CANNOT = M("steps.cannot_register",
           "Sinua ei voi rekisteröidä työnhakijaksi, jos sinulla ei ole siihen kelpaavaa oleskelulupaa. Luvan pitää "
           "antaa oikeus ansiotyöhön, eikä se saa sitoa yhteen työnantajaan. Turvapaikanhakijan oikeus tehdä työtä ei "
           "riitä.")
CANNOT_PAST = M("steps.cannot_register_past",
                "Sinua ei voitu rekisteröidä työnhakijaksi, jos sinulla ei ollut siihen kelpaavaa oleskelulupaa. Luvan "
                "piti antaa oikeus ansiotyöhön, eikä se saanut sitoa yhteen työnantajaan. Turvapaikanhakijan oikeus "
                "tehdä työtä ei riittänyt.")
DECISION = M("steps.ask_for_decision",
             "Jos olet eri mieltä, pyydä rekisteröintiä ja siitä kirjallinen päätös. Kielteisestä päätöksestä voit "
             "valittaa 30 päivän kuluessa siitä, kun sait sen tiedoksi.")
DECISION_PAST = M("steps.ask_for_decision_past",
                  "Kielteisestä päätöksestä sai valittaa 30 päivän kuluessa siitä, kun sen sai tiedoksi. Jos et saanut "
                  "päätöstä, pyydä se nyt kirjallisena.")
WITH_PERMIT = M("steps.register_with_permit",
                "Ilmoittaudu heti, kun saat luvan. Etuutta voi saada vasta ilmoittautumisesta alkaen.")
WITH_PERMIT_PAST = M("steps.register_with_permit_past",
                     "Jos olet jo saanut luvan etkä ole ilmoittautunut, tee se tänään. Etuutta voi saada vasta "
                     "ilmoittautumisesta alkaen.")
ASK = M("steps.ask_who_serves",
        "Kysy työvoimaviranomaiselta siellä, missä oleskelet, kuka palvelee sinua. Voit kysyä myös Työmarkkinatorilta. "
        "Älä odota vastausta, vaan ilmoittaudu ensin.")
ASK_PAST = M("steps.ask_who_serves_past",
             "Kysy työvoimaviranomaiselta siellä, missä silloin oleskelit, kuka palveli sinua.")
BENEFIT = M("steps.apply_for_benefit",
            "Hae sitten etuutta työttömyyskassasta, jos olet sen jäsen, ja muuten Kelasta. Takautuvasti sitä saa "
            "yleensä enintään kolmelta kuukaudelta.")
BENEFIT_GENERAL = M("steps.apply_for_general_benefit",
                    "Hae sitten etuutta työttömyyskassasta, jos olet sen jäsen, ja muuten yleistukea Kelasta. "
                    "Takautuvasti etuutta saa yleensä enintään kolmelta kuukaudelta. Varmista aika maksajalta.")
BENEFIT_PAST = M("steps.apply_for_benefit_past",
                 "Etuutta haettiin työttömyyskassasta, jos olit sen jäsen, ja muuten Kelasta. Takautuvasti sitä sai "
                 "yleensä enintään kolmelta kuukaudelta.")
DEADLINES = M("steps.keep_deadlines", "Vastaa viranomaiselle niissä määräajoissa, jotka se antaa.")
DEADLINES_TEXTED = M("steps.keep_deadlines_texted",
                     "Vastaa viranomaiselle niissä määräajoissa, jotka se antaa. Muistutus voi tulla tekstiviestinä. "
                     "KEHA-keskuksen mukaan siinä ei ole koskaan linkkiä.")
DEADLINES_PAST = M("steps.keep_deadlines_past",
                   "Viranomaiselle piti vastata niissä määräajoissa, jotka se antoi. Jos olet eri mieltä päätöksestä, "
                   "katso siitä, voitko vielä valittaa.")
ASK_AMS = M("steps.ask_ams", "Kysy tänään AMS:ltä, miten ilmoittaudut työnhakijaksi.")
ASK_AMS_PAST = M("steps.ask_ams_past", "Kysy AMS:ltä, mitä silloin piti tehdä ja mitä voit vielä tehdä.")
THEN_REGISTER = M("steps.then_register",
                  "Työnhaku alkoi, kun pyysit sitä verkkopalvelussa tai henkilökohtaisesti. Etuutta sai vasta siitä "
                  "alkaen.")
STILL = M("steps.still_possible",
          "Jos olet eri mieltä silloin saamastasi päätöksestä, katso siitä, voitko vielä valittaa. Viranomaisen "
          "toiminnasta voit kannella. Jos olet nyt työtön, ilmoittaudu työnhakijaksi tänään.")


PRACTICE = M("steps.practice", "Tieto siitä, kuka voi ilmoittautua verkossa, on ohjeista eikä laista. Varmista se "
                               "työvoimaviranomaiselta.")
PERMIT_UNREAD = M("steps.permit_unread", "Luvan ehdot olemme lukeneet vuoden 2025 laista. Varmista ne "
                                         "työvoimaviranomaiselta.")
THEN_UNREAD = M("steps.then_unread", "Työnhaun alkamisen olemme lukeneet vuoden 2012 laista. Siihen on voinut tulla "
                                     "muutoksia.")
HOME = M("steps.home", "Enintään vuoden työ tai opiskelu muualla ei vaihda kotikuntaasi. Jos muutat, ilmoita siitä "
                       "viikon kuluessa. Uusi kotikunta alkaa muuttopäivästä.")

_UNREAD = "Read in the text of 2025; the wording after 1412/2025 was not read."
_PRACTICE = "A city's page tells the practice; section 27 does not divide jobseekers by citizenship."
_RELEASE = "Told by the KEHA Centre on 23.2.2026; no section of law says it."
_AS_ENACTED = "916/2012 2:1 was read as enacted, not as amended before 2021."

_MAINLAND, _AMS = not_(is_("server", "ams")), is_("server", "ams")
#: Temporary protection is given by a residence permit.
_NO_PERMIT = all_of(is_("may_register", "no_permit"), not_(is_("temporary_protection")))
_HAS_PERMIT = any_of(is_("may_register", "permit"), all_of(
    is_("may_register", "no_permit"), is_("temporary_protection")))
_REFUSED, _REGISTERS = all_of(_MAINLAND, _NO_PERMIT), all_of(_MAINLAND, not_(_NO_PERMIT))
_BENEFIT = all_of(_REGISTERS, not_(is_("seeks_benefit", False)))
_OPEN = is_("server", UNKNOWN)
#: While it is open who serves, asking who does takes the place of the deadlines for who seeks a benefit.
_HAS_ROOM = all_of(_REGISTERS, not_(all_of(_OPEN, not_(is_("seeks_benefit", False)))))

_NOW = Source(acts.EMPLOYMENT_ACT, "27", "1")
_PERMIT = Source(acts.EMPLOYMENT_ACT, "27", "3")
_DECISION = (Source(acts.EMPLOYMENT_ACT, "27", "4"), Source(acts.EMPLOYMENT_ACT, "146"))
_DEADLINES = Source(acts.EMPLOYMENT_ACT, "28", "1")
_THEN = Source(acts.OLD_SERVICES_ACT, "2:1", "1")
_COUNTS = Source(acts.BENEFIT_ACT, "2:1")
_APPLY = (Source(acts.BENEFIT_ACT, "11:1", "1"), Source(acts.BENEFIT_ACT, "11:1", "2"))
_STILL = (Source(acts.PROCEDURE_ACT, "47"), Source(acts.PROCEDURE_ACT, "53 a"), _NOW)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class StepRule(DutyDetail):
    """A thing to do first. `id` is what programs see; `past` is how it is told of a day that is over."""

    past: Message


def _step(name: str, message: Message, past: Message, *sources: Source, when: Condition, days: Period = SINCE_2025,
          link: str = "", unread: str = "") -> StepRule:
    return StepRule(id=name, title=message, past=past, sources=sources, when=when, days=days, link=link, form="point",
                    certain=not unread, note=unread, duty=SEARCH, kind="do")


def _carried(name: str, message: Message, past: Message, *sources: Source, when: Condition) -> tuple[StepRule, ...]:
    """Return a step that was read in the text in force in 2025 and is carried on into 2026, to be confirmed."""
    return amended(_step(name, message, past, *sources, when=when), Amendment(SINCE_2026, unread=_UNREAD))


def _then(name: str, message: Message, *sources: Source, when: Condition = _MAINLAND, days: Period = TRIAL,
          link: str = "", unread: str = "") -> StepRule:
    return _step(name, message, message, *sources, when=when, days=days, link=link, unread=unread)


STEPS: tuple[StepRule, ...] = (
    _then("ask_ams", ASK_AMS_PAST, Source(acts.ALAND_ACT), when=_AMS, link="ams"),
    _then("register", THEN_REGISTER, _THEN, _COUNTS, days=OLD_DUTIES, unread=_AS_ENACTED),
    _then("register", THEN_REGISTER, _THEN, _COUNTS, days=NEW_DUTIES),
    _then("apply_for_benefit", BENEFIT_PAST, *_APPLY, when=all_of(_MAINLAND, not_(is_("seeks_benefit", False)))),
    _then("still_possible", STILL, *_STILL),
    _step("ask_ams", ASK_AMS, ASK_AMS_PAST, Source(acts.ALAND_ACT), when=_AMS, link="ams"),
    _step("register", REGISTER, REGISTER_PAST, _NOW, _COUNTS, when=all_of(_MAINLAND, is_("may_register", UNKNOWN)),
          link="job_market_finland", unread=_PRACTICE),
    _step("register_online", ONLINE, ONLINE_PAST, _NOW, _COUNTS, when=all_of(
        _MAINLAND, is_("may_register", "eu_citizen")), link="job_market_finland", unread=_PRACTICE),
    _step("register_in_person", IN_PERSON, IN_PERSON_PAST, _NOW, _PERMIT, _COUNTS, when=all_of(
        _MAINLAND, _HAS_PERMIT), unread=_PRACTICE),
    *_carried("cannot_register", CANNOT, CANNOT_PAST, _PERMIT, when=_REFUSED),
    *_carried("ask_for_decision", DECISION, DECISION_PAST, *_DECISION, when=_REFUSED),
    *_carried("register_with_permit", WITH_PERMIT, WITH_PERMIT_PAST, _NOW, _PERMIT, _COUNTS, when=_REFUSED),
    _step("ask_who_serves", ASK, ASK_PAST, Source(acts.EMPLOYMENT_ACT, "17", "1"),
          Source(acts.EMPLOYMENT_ACT, "10", "2"), when=all_of(_REGISTERS, _OPEN)),
    _step("apply_for_benefit", BENEFIT, BENEFIT_PAST, *_APPLY, when=_BENEFIT, days=OLD_BENEFITS),
    _step("apply_for_benefit", BENEFIT_GENERAL, BENEFIT_PAST, *_APPLY, Source(acts.GENERAL_BENEFIT_ACT),
          when=_BENEFIT, days=GENERAL_BENEFIT, unread="The sections of 48/2026 were not read."),
    _step("keep_deadlines", DEADLINES, DEADLINES_PAST, _DEADLINES, when=_HAS_ROOM, days=REMINDERS),
    _step("keep_deadlines", DEADLINES_TEXTED, DEADLINES_PAST, _DEADLINES, when=_HAS_ROOM, days=SANCTIONS,
          unread=_RELEASE),
)
_HOME_OPEN = all_of(_REGISTERS, _OPEN, is_("home", UNKNOWN))
#: What limits or adds to the steps, told below them.
NOTES: Lines = (
    line(THEN_UNREAD, _THEN, when=_MAINLAND, days=OLD_DUTIES, form="note"),
    line(HOME, *(Source(acts.RESIDENCE_ACT, section) for section in ("3", "7", "10")), when=all_of(
        _HOME_OPEN, is_("past", False)), days=SINCE_2025, form="note"),
    line(PRACTICE, _NOW, when=all_of(_MAINLAND, is_("may_register", UNKNOWN), is_("past", False)), days=SINCE_2025,
         form="note"),
    line(PERMIT_UNREAD, _PERMIT, when=_REFUSED, days=SINCE_2026, form="note"))
