"""What to do first on the day asked about: registering, applying for a benefit, keeping deadlines (laki 380/2023).

The rules of a day follow each other in the order of need; at most three of them hold for anybody. Facts: `server` (the
kind that serves), `home` (class of the home municipality), `may_register`, `temporary_protection` and `seeks_benefit`,
each `UNKNOWN` while it is not known; for the notes `past` too. Of the trial: what was to be done then, and what can
still be done.
"""

from collections.abc import Hashable
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
TITLE_PAST = M("section.steps_past", "Mitä silloin piti tehdä ja mitä voit tehdä nyt")

#: The act itself, in a few words, as it is told first.
ACT_REGISTER = M("steps.act.register", "Ilmoittaudu työnhakijaksi tänään")
ACT_REGISTER_PAST = M("steps.act.register_past", "Ilmoittaudu tänään, jos et ole ilmoittautunut")
ACT_CANNOT = M("steps.act.cannot_register", "Et voi ilmoittautua ilman kelpaavaa lupaa")
ACT_CANNOT_PAST = M("steps.act.cannot_register_past", "Ilman kelpaavaa lupaa ei voinut ilmoittautua")
ACT_DECISION = M("steps.act.ask_for_decision", "Jos olet eri mieltä, pyydä kirjallinen päätös")
ACT_DECISION_PAST = M("steps.act.ask_for_decision_past", "Jos et saanut päätöstä, pyydä se kirjallisena")
ACT_WITH_PERMIT = M("steps.act.register_with_permit", "Ilmoittaudu heti, kun saat luvan")
ACT_WITH_PERMIT_PAST = M("steps.act.register_with_permit_past", "Jos olet saanut luvan, ilmoittaudu tänään")
ACT_ASK = M("steps.act.ask_who_serves", "Kysy, kuka sinua palvelee")
ACT_ASK_PAST = M("steps.act.ask_who_serves_past", "Kysy, kuka sinua palveli")
ACT_BENEFIT = M("steps.act.apply_for_benefit", "Hae sitten etuutta")
ACT_BENEFIT_PAST = M("steps.act.apply_for_benefit_past", "Etuutta piti hakea erikseen")
ACT_DEADLINES = M("steps.act.keep_deadlines", "Vastaa viranomaiselle ajoissa")
ACT_DEADLINES_PAST = M("steps.act.keep_deadlines_past", "Viranomaiselle piti vastata ajoissa")
ACT_AMS = M("steps.act.ask_ams", "Kysy AMS:ltä tänään")
ACT_AMS_PAST = M("steps.act.ask_ams_past", "Kysy AMS:ltä siitä ajasta")
ACT_THEN = M("steps.act.then_register", "Työnhaku alkoi pyynnöstäsi")
ACT_STILL = M("steps.act.still_possible", "Katso, mitä voit vielä tehdä")

REGISTER = M("steps.register",
             "Etuutta voi saada vasta siitä päivästä. Suomen, EU- ja ETA-maiden ja Sveitsin kansalainen ilmoittautuu "
             "verkossa vahvasti tunnistautuen, muut paikan päällä.")
REGISTER_PAST = M("steps.register_past", "Etuutta sai vasta ilmoittautumisesta alkaen. Siksi se piti tehdä heti.")
ONLINE = M("steps.register_online",
           "Etuutta voi saada vasta siitä päivästä. Ilmoittaudu Työmarkkinatorilla ja tunnistaudu vahvasti. Jos se ei "
           "onnistu, ilmoittaudu paikan päällä.")
ONLINE_PAST = M("steps.register_online_past",
                "Etuutta sai vasta ilmoittautumisesta alkaen. Sen sai tehdä Työmarkkinatorilla vahvasti tunnistautuen "
                "tai paikan päällä.")
IN_PERSON = M("steps.register_in_person",
              "Etuutta voi saada vasta siitä päivästä. Tee se paikan päällä työvoimaviranomaisessa ja näytä siellä "
              "oleskelulupasi.")
IN_PERSON_PAST = M("steps.register_in_person_past",
                   "Etuutta sai vasta ilmoittautumisesta alkaen. Se tehtiin ensin paikan päällä, ja siellä näytettiin "
                   "oleskelulupa.")
CANNOT = M("steps.cannot_register",
           "Oleskeluluvan pitää antaa oikeus ansiotyöhön, eikä se saa sitoa yhteen työnantajaan. Turvapaikanhakijan "
           "oikeus tehdä työtä ei riitä. Onko perheenjäsenesi toisen EU- tai ETA-maan tai Sveitsin kansalainen? Kysy "
           "silloin oikeudestasi viranomaiselta.")
CANNOT_PAST = M("steps.cannot_register_past",
                "Oleskeluluvan piti antaa oikeus ansiotyöhön, eikä se saanut sitoa yhteen työnantajaan. "
                "Turvapaikanhakijan oikeus tehdä työtä ei riittänyt. Oliko perheenjäsenesi toisen EU- tai ETA-maan "
                "tai Sveitsin kansalainen? Kysy silloisesta oikeudestasi viranomaiselta.")
DECISION = M("steps.ask_for_decision",
             "Kielteisestä päätöksestä voit valittaa 30 päivän kuluessa siitä, kun sait sen tiedoksi.")
DECISION_PAST = M("steps.ask_for_decision_past",
                  "Kielteisestä päätöksestä sai valittaa 30 päivän kuluessa siitä, kun sen sai tiedoksi.")
WITH_PERMIT = M("steps.register_with_permit", "Etuutta voi saada vasta ilmoittautumisesta alkaen.")
WITH_PERMIT_PAST = M("steps.register_with_permit_past", "Etuutta saa yhä vasta ilmoittautumisesta alkaen.")
#: Of a day since 2025: the appeal may still run.
DECISION_STILL = M("steps.ask_for_decision_still",
                   "Kielteisestä päätöksestä voi valittaa 30 päivän kuluessa siitä, kun sen sai tiedoksi. Katso "
                   "päätöksestäsi, voitko vielä valittaa.")
ASK = M("steps.ask_who_serves",
        "Kysy sen paikan viranomaiselta, jossa oleskelet, tai Työmarkkinatorilta. Ahvenanmaalla viranomainen on "
        "AMS.")
ASK_PAST = M("steps.ask_who_serves_past",
             "Kysy viranomaiselta siellä, missä silloin oleskelit. Ahvenanmaalla se on AMS.")
BENEFIT = M("steps.apply_for_benefit",
            "Hae työttömyyskassasta, jos olet sen jäsen, ja muuten Kelasta. Takautuvasti etuutta saa yleensä enintään "
            "kolmelta kuukaudelta.")
BENEFIT_GENERAL = M("steps.apply_for_general_benefit",
                    "Hae työttömyyskassasta, jos olet jäsen, ja muuten yleistukea Kelasta. Takautuvasti etuutta saa "
                    "yleensä enintään kolmelta kuukaudelta. Varmista aika maksajalta.")
BENEFIT_PAST = M("steps.apply_for_benefit_past",
                 "Se haettiin työttömyyskassasta, jos olit sen jäsen, ja muuten Kelasta. Takautuvasti sitä sai "
                 "yleensä enintään kolmelta kuukaudelta.")
BENEFIT_STILL = M("steps.apply_for_benefit_still",
                  "Se haettiin työttömyyskassasta, jos olit sen jäsen, ja muuten Kelasta. Takautuvasti sitä saa "
                  "yleensä enintään kolmelta kuukaudelta. Jos et ole hakenut, kysy maksajalta heti, voitko vielä "
                  "hakea.")
DEADLINES = M("steps.keep_deadlines", "Noudata määräaikoja, jotka se antaa.")
DEADLINES_TEXTED = M("steps.keep_deadlines_texted",
                     "Noudata sen määräaikoja. Tekstiviestillä tulevassa muistutuksessa ei ole koskaan linkkiä, "
                     "kertoo KEHA-keskus.")
DEADLINES_PAST = M("steps.keep_deadlines_past",
                   "Se antoi määräajat. Jos olet eri mieltä päätöksestä, katso siitä, voitko vielä valittaa.")
ASK_AMS = M("steps.ask_ams", "AMS kertoo, miten ilmoittaudut työnhakijaksi.")
ASK_AMS_PAST = M("steps.ask_ams_past", "AMS kertoo, mitä silloin piti tehdä ja mitä voit vielä tehdä.")
THEN_REGISTER = M("steps.then_register",
                  "Pyysit sitä verkkopalvelussa tai henkilökohtaisesti. Etuutta sai vasta siitä alkaen.")
STILL = M("steps.still_possible",
          "Vanhasta päätöksestä näet, voitko vielä valittaa. Viranomaisesta voit kannella. Jos olet nyt työtön, "
          "ilmoittaudu työnhakijaksi tänään.")


PRACTICE = M("steps.practice", "Ohjeet, ei laki, kertovat, kuka voi ilmoittautua verkossa. Varmista se "
                               "viranomaiselta.")
PERMIT_UNREAD = M("steps.permit_unread", "Luvan ehdot olemme lukeneet vuoden 2025 laista. Varmista ne "
                                         "työvoimaviranomaiselta.")
THEN_UNREAD = M("steps.then_unread", "Työnhaun alkamisen olemme lukeneet vuoden 2012 laista. Siihen on voinut tulla "
                                     "muutoksia.")
HOME = M("steps.home", "Enintään vuoden työ tai opiskelu muualla ei vaihda kotikuntaasi. Jos muutat, ilmoita siitä "
                       "viikon kuluessa. Kotikuntasi vaihtuu muuttopäivänä.")

_UNREAD = "Read in the text of 2025; the wording after 1412/2025 was not read."
_PRACTICE = "A city's page tells the practice; section 27 does not divide jobseekers by citizenship."
_RELEASE = "Told by the KEHA Centre on 23.2.2026; no section of law says it."
_AS_ENACTED = "916/2012 2:1 was read as enacted, not as amended before 2021."

_MAINLAND, _AMS = not_(is_("server", "ams")), is_("server", "ams")
#: Temporary protection is given by a residence permit.
NO_PERMIT = all_of(is_("may_register", "no_permit"), not_(is_("temporary_protection")))
_HAS_PERMIT = any_of(is_("may_register", "permit"), all_of(
    is_("may_register", "no_permit"), is_("temporary_protection")))


def right_to_register(told: Hashable, protected: bool | None) -> Hashable:
    """Return what gives the right to register as a jobseeker: who has temporary protection has a permit."""
    return "permit" if told == "no_permit" and protected else told


_REFUSED, _REGISTERS = all_of(_MAINLAND, NO_PERMIT), all_of(_MAINLAND, not_(NO_PERMIT))
_BENEFIT = all_of(_REGISTERS, not_(is_("seeks_benefit", False)))
_OPEN = is_("server", UNKNOWN)
#: While it is open who serves, asking who does takes the place of the deadlines for who seeks a benefit.
_HAS_ROOM = all_of(_REGISTERS, not_(all_of(_OPEN, not_(is_("seeks_benefit", False)))))

_NOW = Source(acts.EMPLOYMENT_ACT, "27", "1")
_PERMIT = Source(acts.EMPLOYMENT_ACT, "27", "3")
_DECISION = (Source(acts.EMPLOYMENT_ACT, "27", "4"), Source(acts.EMPLOYMENT_ACT, "146"))
_DEADLINES = Source(acts.EMPLOYMENT_ACT, "28", "1")
_THEN = Source(acts.OLD_SERVICES_ACT, "2:1", "1")
#: Who of another country was registered in the trial: until 1.5.2022, and since 1379/2021 with a decision on a refusal.
_PERMIT_AS_ENACTED, _PERMIT_THEN = Source(acts.OLD_SERVICES_ACT, "2:2", "2"), Source(acts.OLD_SERVICES_ACT, "2:1", "3")
_REFUSAL_THEN = (Source(acts.OLD_SERVICES_ACT, "2:1", "4"), Source(acts.OLD_SERVICES_ACT, "14:2", "2"))
_COUNTS = Source(acts.BENEFIT_ACT, "2:1")
_APPLY = (Source(acts.BENEFIT_ACT, "11:1", "1"), Source(acts.BENEFIT_ACT, "11:1", "2"))
_STILL = (Source(acts.PROCEDURE_ACT, "47"), Source(acts.PROCEDURE_ACT, "53 a"), _NOW)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class StepRule(DutyDetail):
    """A thing to do first. `id` is what programs see; `past` is how it is told of a day that is over.

    `act` is what to do in a few words, before the rest; `past_act` the same of a day that is over. `may_be_narrowed`:
    it is told for everybody while it is not known what gives the person the right to register.
    """

    act: Message
    past: Message
    past_act: Message
    may_be_narrowed: bool = False


#: What to do and the rest, told as now and as of a day that is over.
_Told = tuple[Message, Message]


def _step(name: str, now: _Told, past: _Told, *sources: Source, when: Condition, days: Period = SINCE_2025,
          link: str = "", unread: str = "", may_be_narrowed: bool = False) -> StepRule:
    return StepRule(id=name, act=now[0], title=now[1], past_act=past[0], past=past[1], sources=sources, when=when,
                    days=days, link=link, form="point", certain=not unread, note=unread, duty=SEARCH, kind="do",
                    may_be_narrowed=may_be_narrowed)


def _carried(name: str, now: _Told, past: _Told, *sources: Source, when: Condition) -> tuple[StepRule, ...]:
    """Return a step that was read in the text in force in 2025 and is carried on into 2026, to be confirmed."""
    return amended(_step(name, now, past, *sources, when=when), Amendment(SINCE_2026, unread=_UNREAD))


def _then(name: str, told: _Told, *sources: Source, when: Condition = _REGISTERS, days: Period = TRIAL,
          link: str = "", unread: str = "") -> StepRule:
    return _step(name, told, told, *sources, when=when, days=days, link=link, unread=unread)


_BENEFIT_THEN, _BENEFIT_STILL = (ACT_BENEFIT_PAST, BENEFIT_PAST), (ACT_BENEFIT_PAST, BENEFIT_STILL)
_DEADLINES_THEN = (ACT_DEADLINES_PAST, DEADLINES_PAST)
_AMS_THEN = (ACT_AMS_PAST, ASK_AMS_PAST)
_CANNOT_THEN, _DECISION_THEN = (ACT_CANNOT_PAST, CANNOT_PAST), (ACT_DECISION_PAST, DECISION_PAST)
_WITH_PERMIT_THEN = (ACT_WITH_PERMIT_PAST, WITH_PERMIT_PAST)
STEPS: tuple[StepRule, ...] = (
    _then("ask_ams", _AMS_THEN, Source(acts.ALAND_ACT), when=_AMS, link="ams"),
    _then("register", (ACT_THEN, THEN_REGISTER), _THEN, _COUNTS, days=OLD_DUTIES, unread=_AS_ENACTED),
    _then("register", (ACT_THEN, THEN_REGISTER), _THEN, _COUNTS, days=NEW_DUTIES),
    _then("cannot_register", _CANNOT_THEN, _PERMIT_AS_ENACTED, when=_REFUSED, days=OLD_DUTIES, unread=_AS_ENACTED),
    _then("cannot_register", _CANNOT_THEN, _PERMIT_THEN, when=_REFUSED, days=NEW_DUTIES),
    _then("ask_for_decision", _DECISION_THEN, *_REFUSAL_THEN, when=_REFUSED, days=NEW_DUTIES),
    _then("register_with_permit", _WITH_PERMIT_THEN, _NOW, _PERMIT, _COUNTS, when=_REFUSED),
    _then("apply_for_benefit", _BENEFIT_THEN, *_APPLY, when=_BENEFIT),
    _then("still_possible", (ACT_STILL, STILL), *_STILL),
    _step("ask_ams", (ACT_AMS, ASK_AMS), _AMS_THEN, Source(acts.ALAND_ACT), when=_AMS, link="ams"),
    _step("register", (ACT_REGISTER, REGISTER), (ACT_REGISTER_PAST, REGISTER_PAST), _NOW, _COUNTS,
          when=all_of(_MAINLAND, is_("may_register", UNKNOWN)), link="job_market_finland", unread=_PRACTICE,
          may_be_narrowed=True),
    _step("register_online", (ACT_REGISTER, ONLINE), (ACT_REGISTER_PAST, ONLINE_PAST), _NOW, _COUNTS,
          when=all_of(_MAINLAND, is_("may_register", "eu_citizen")), link="job_market_finland", unread=_PRACTICE),
    _step("register_in_person", (ACT_REGISTER, IN_PERSON), (ACT_REGISTER_PAST, IN_PERSON_PAST), _NOW, _PERMIT, _COUNTS,
          when=all_of(_MAINLAND, _HAS_PERMIT), unread=_PRACTICE),
    *_carried("cannot_register", (ACT_CANNOT, CANNOT), _CANNOT_THEN, _PERMIT, when=_REFUSED),
    *_carried("ask_for_decision", (ACT_DECISION, DECISION), (ACT_DECISION_PAST, DECISION_STILL), *_DECISION,
              when=_REFUSED),
    *_carried("register_with_permit", (ACT_WITH_PERMIT, WITH_PERMIT), _WITH_PERMIT_THEN, _NOW, _PERMIT, _COUNTS,
              when=_REFUSED),
    _step("ask_who_serves", (ACT_ASK, ASK), (ACT_ASK_PAST, ASK_PAST), Source(acts.EMPLOYMENT_ACT, "17", "1"),
          Source(acts.EMPLOYMENT_ACT, "10", "2"), when=all_of(_REGISTERS, _OPEN)),
    _step("apply_for_benefit", (ACT_BENEFIT, BENEFIT), _BENEFIT_STILL, *_APPLY, when=_BENEFIT, days=OLD_BENEFITS),
    _step("apply_for_benefit", (ACT_BENEFIT, BENEFIT_GENERAL), _BENEFIT_STILL, *_APPLY,
          Source(acts.GENERAL_BENEFIT_ACT), when=_BENEFIT, days=GENERAL_BENEFIT,
          unread="The sections of 48/2026 were not read."),
    _step("keep_deadlines", (ACT_DEADLINES, DEADLINES), _DEADLINES_THEN, _DEADLINES, when=_HAS_ROOM, days=REMINDERS),
    _step("keep_deadlines", (ACT_DEADLINES, DEADLINES_TEXTED), _DEADLINES_THEN, _DEADLINES, when=_HAS_ROOM,
          days=SANCTIONS, unread=_RELEASE),
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
