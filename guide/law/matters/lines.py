"""How matters are put together: rules and lines for each regime, and the lines that many matters share."""

from functools import partial

from guide.language.messages import M, Message
from guide.law import acts
from guide.law.acts import Source
from guide.law.conditions import Condition, Is, is_
from guide.law.days import COVERED, GENERAL_BENEFIT, IN_2025, SINCE_2025, SINCE_2026, TRIAL, TRIAL_AND_AFTER, Period
from guide.law.matters.model import Handler, HandlerRule
from guide.law.model import Form, Line, Lines, line

MUNICIPALITY = is_("server", "trial_municipality")
OFFICE = is_("server", "te_office")
TRIAL_SERVED = is_("server", "trial_municipality", "te_office")
AUTHORITY = is_("server", "employment_authority")
MAINLAND = is_("server", "trial_municipality", "te_office", "employment_authority")
ON_ALAND = is_("server", "ams")
Sources = tuple[Source, ...]


#: Places in 916/2012, 1269/2020, 380/2023 and 1290/2002: a section, and where one is meant a subsection.
old, trial = partial(Source, acts.OLD_SERVICES_ACT), partial(Source, acts.TRIAL_ACT)
law, benefit = partial(Source, acts.EMPLOYMENT_ACT), partial(Source, acts.BENEFIT_ACT)


def then(message: Message, *sources: Source, when: Condition = TRIAL_SERVED, days: Period = TRIAL,
         form: Form | None = None) -> Line:
    """Return a line about the time of the trial."""
    return line(message, *sources, when=when, days=days, form=form)


def now(message: Message, *sources: Source, when: Condition = AUTHORITY, days: Period = SINCE_2025,
        form: Form | None = None, link: str = "", unread: str = "") -> Line:
    """Return a line about the time of the employment areas; `unread` as in `guide.law.model.line`."""
    return line(message, *sources, when=when, days=days, form=form, link=link, unread=unread)


def handled(matter: str, title: Message, handler: Handler, when: Is, *sources: Source,
            days: Period = COVERED, statements: tuple[str, ...] = ()) -> HandlerRule:
    """Return one rule."""
    served_by = "+".join(map(str, when.values))
    return HandlerRule(
        id=f"matter.{matter}.{served_by}.{days.first}", title=title, matter=matter, handler=handler, when=when,
        sources=sources, days=days, statements=statements)


def by_server(matter: str, title: Message, *, municipality: Sources, office: Sources, authority: Sources,
              statements: tuple[str, ...] = ()) -> tuple[HandlerRule, ...]:
    """Return the rules of a matter that the authority serving the person handles, whichever it is."""
    return (
        handled(matter, title, Handler.TRIAL_MUNICIPALITY, MUNICIPALITY, *municipality, days=TRIAL,
                statements=statements),
        handled(matter, title, Handler.TE_OFFICE, OFFICE, *office, days=TRIAL),
        handled(matter, title, Handler.EMPLOYMENT_AUTHORITY, AUTHORITY, *authority, days=SINCE_2025),
        aland(matter, title))


def aland(matter: str, title: Message) -> HandlerRule:
    """Return the rule for a person whom AMS serves."""
    return handled(matter, title, Handler.AMS, ON_ALAND, Source(acts.ALAND_ACT))


_RECTIFY = M("matter.appeal.rectify", "Pyydä ensin oikaisua viranomaiselta, joka teki päätöksen. Aikaa on 30 päivää "
                                      "siitä, kun sait päätöksen tiedoksi.")
_COURT = M("matter.appeal.court", "Jos oikaisu ei auta, voit valittaa hallinto-oikeuteen. Aikaa on 30 päivää siitä, "
                                  "kun sait oikaisupäätöksen tiedoksi.")
_ENFORCED = M("matter.appeal.enforced", "Päätös voidaan panna täytäntöön, vaikka haet siihen muutosta. Voit samalla "
                                        "pyytää, että täytäntöönpano keskeytetään.")
_RECTIFY_THEN = M("matter.appeal.rectify_then", "Oikaisua pyydettiin ensin viranomaiselta, joka teki päätöksen.")
_COURT_THEN = M("matter.appeal.court_then", "Sen jälkeen sai valittaa hallinto-oikeuteen. Korkein hallinto-oikeus "
                                            "tutki asian vain, jos se myönsi valitusluvan.")
_OLD_RULES = M("matter.appeal.old_rules", "Ennen vuotta 2025 tehtyyn päätökseen haetaan muutosta vanhojen sääntöjen "
                                          "mukaan. Tarkista määräaika päätöksen ohjeesta.")
PARTLY = M("matter.appeal.partly", "Osa asioista on viranomaisen harkinnassa, eikä niihin voi hakea muutosta. Katso "
                                   "päätöksen ohjeesta, mistä voit valittaa.")
PARTLY_THEN = M("matter.appeal.partly_then", "Osaan viranomaisen harkinnasta ei voinut hakea muutosta.")
_NOT_OFFERED = M("matter.appeal.not_offered", "Jos palvelua ei tarjota sinulle, siihen ei voi hakea muutosta.")
_NOT_OFFERED_THEN = M("matter.appeal.not_offered_then",
                      "Jos palvelua ei tarjottu sinulle, siihen ei voinut hakea muutosta.")
_BENEFIT_DECISION = M("matter.appeal.benefit_decision", "Voit valittaa päätöksestä, jonka Kela tai työttömyyskassa "
                                                        "tekee etuudesta. Toimita valitus sille 30 päivän "
                                                        "kuluessa siitä, kun sait päätöksen tiedoksi.")
_BENEFIT_DECISION_THEN = M("matter.statement.appeal_then", "Kelan tai työttömyyskassan päätöksestä sai valittaa 30 "
                                                           "päivän kuluessa siitä, kun sait päätöksen tiedoksi. Jos "
                                                           "aika on ohi, kysy neuvoa Kelasta tai työttömyyskassasta.")
#: In Åland it is known of the fund alone that it pays and decides; AMS gives only the statement (1088/2024 § 1).
_BENEFIT_DECISION_ALAND = M("matter.appeal.benefit_aland", "Voit valittaa työttömyyskassan päätöksestä. Toimita "
                                                           "valitus sille 30 päivän kuluessa siitä, kun sait "
                                                           "päätöksen tiedoksi. Kysy muusta etuudesta sen maksajalta.")
_BENEFIT_DECISION_ALAND_THEN = M("matter.appeal.benefit_aland_then",
                                 "Työttömyyskassan päätöksestä sai valittaa 30 päivän kuluessa siitä, kun sait "
                                 "päätöksen tiedoksi. Jos aika on ohi, kysy neuvoa kassasta. Kysy muusta etuudesta "
                                 "sen maksajalta.")
_BENEFIT_BOARD = M("matter.appeal.benefit_board", "Valituksen ratkaisee sosiaaliturva-asioiden "
                                                  "muutoksenhakulautakunta. Lautakunnan päätöksestä voit valittaa "
                                                  "vakuutusoikeuteen. Katso määräaika lautakunnan päätöksestä.")
_GENERAL_BENEFIT = M("matter.appeal.general_benefit", "Jos saat yleistukea, säännöt ja määräajat voivat poiketa. "
                                                      "Varmista ne Kelasta.")
_DEADLINES = M("matter.money.deadlines", "Asetus on voinut muuttua vuoden 2025 jälkeen. Varmista maksun määräaika "
                                         "työvoimaviranomaiselta.")
_BY_DECISION = M("matter.appeal.by_decision", "Jos saat kirjallisen päätöksen, siinä on ohje, miten siihen haetaan "
                                              "muutosta. Jos muutosta ei voi hakea, päätöksessä kerrotaan sekin.")
_BY_DECISION_THEN = M("matter.appeal.by_decision_then", "Jos sait kirjallisen päätöksen, siinä oli ohje, miten siihen "
                                                        "haettiin muutosta. Jos muutosta ei voinut hakea, päätöksessä "
                                                        "kerrottiin sekin.")
_ALAND_APPEAL = M("matter.aland.appeal", "Kysy AMS:ltä, miten sen päätökseen haetaan muutosta.")
_ALAND_STEP = M("matter.aland.step", "Kysy asiasta suoraan AMS:ltä.")
_ALAND_RULES = M("matter.aland.rules", "Ahvenanmaalla on omat säännöt. Tämä opas ei kerro niistä tarkemmin.")
_ALAND_NEXT = M("matter.aland.next", "Katso yhteystiedot AMS:n sivuilta.")
_PENDING = M("matter.next.pending", "Jos asia oli kesken vuoden 2024 lopussa, se siirtyi työvoimaviranomaiselle.")

OLD_RULES = line(_OLD_RULES, Source(acts.TRANSITION_ACT, "12"), when=MAINLAND, days=TRIAL_AND_AFTER)
PENDING = then(_PENDING, Source(acts.TRANSITION_ACT, "7"))
RECTIFY_THEN_COURT: Lines = (
    then(_RECTIFY_THEN, trial("17", "2"), old("14:1"), when=MUNICIPALITY),
    then(_RECTIFY_THEN, old("14:1"), when=OFFICE),
    then(_COURT_THEN, old("14:1")),
    now(_RECTIFY, law("145", "1"), Source(acts.PROCEDURE_ACT, "49 c")), now(_COURT, law("145", "2"),
                                                                           Source(acts.COURT_ACT, "13", "2")))
ENFORCED = now(_ENFORCED, law("148"))
RECTIFICATION: Lines = (*RECTIFY_THEN_COURT, OLD_RULES, ENFORCED)
NOT_OFFERED: Lines = (
    then(_NOT_OFFERED_THEN, trial("17", "2"), old("14:1"), when=MUNICIPALITY),
    then(_NOT_OFFERED_THEN, old("14:1"), when=OFFICE), now(_NOT_OFFERED, law("147", "2")))
GENERAL_BENEFIT_MAY_DIFFER = now(_GENERAL_BENEFIT, Source(acts.GENERAL_BENEFIT_ACT), days=GENERAL_BENEFIT, form="note",
                                 unread="The sections of 48/2026 were not read.")
DEADLINES_MAY_DIFFER = now(_DEADLINES, Source(acts.EMPLOYMENT_DECREE), days=SINCE_2026, form="note",
                           unread="The decree was read in the text of 2025.")
#: Of the trial the time to appeal against a benefit decision has run.
BENEFIT_APPEAL_THEN = then(_BENEFIT_DECISION_THEN, benefit("12:1"))
BENEFIT_APPEAL_ALAND_THEN = then(_BENEFIT_DECISION_ALAND_THEN, benefit("12:1"), when=ON_ALAND)
BENEFIT_APPEAL_ALAND: Lines = (BENEFIT_APPEAL_ALAND_THEN,
                               now(_BENEFIT_DECISION_ALAND, benefit("12:1"), when=ON_ALAND))
BENEFIT_APPEAL: Lines = (
    BENEFIT_APPEAL_THEN, now(_BENEFIT_DECISION, benefit("12:1")), now(_BENEFIT_BOARD, benefit("12:1")),
    GENERAL_BENEFIT_MAY_DIFFER, *BENEFIT_APPEAL_ALAND)
_INSTRUCTIONS = tuple(Source(acts.PROCEDURE_ACT, one) for one in ("46", "47", "48"))
BY_DECISION: Lines = (then(_BY_DECISION_THEN, *_INSTRUCTIONS), now(_BY_DECISION, *_INSTRUCTIONS))
_KEHA_2025 = M("matter.complaint.keha_2025", "Aluehallintovirasto valvoi myös KEHA-keskusta, kun se hoiti "
                                             "työttömyysturvan tehtäviä.")
_KEHA_NOW = M("matter.complaint.keha", "Lupa- ja valvontavirasto valvoo myös KEHA-keskusta, kun se hoitaa "
                                       "työttömyysturvan tehtäviä.")
#: Who supervises what the KEHA Centre does by 1290/2002 (decree 679/2024 names that act).
KEHA_SUPERVISED: Lines = (
    now(_KEHA_2025, Source(acts.SUPERVISION_DECREE), days=IN_2025),
    now(_KEHA_NOW, Source(acts.SUPERVISION_DECREE), Source(acts.AGENCY_ACT), days=SINCE_2026,
        unread="The decree names AVI; that LVV took its place is inferred from the bills."))
#: Said instead of what a matter is about.
OWN_RULES: Lines = (line(_ALAND_RULES, Source(acts.ALAND_ACT), when=ON_ALAND),)
ALAND_STEPS: Lines = (line(_ALAND_STEP, Source(acts.ALAND_ACT), when=ON_ALAND),)
ALAND_APPEAL: Lines = (line(_ALAND_APPEAL, Source(acts.ALAND_ACT), when=ON_ALAND),)
ALAND_NEXT: Lines = (line(_ALAND_NEXT, Source(acts.ALAND_ACT), when=ON_ALAND, link="ams"),)
