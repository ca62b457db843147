"""Which letter goes with a way to another authority, and the sentences on the page that goes with the letter.

Facts of the page: `letter`, `addressed` and `host` (is the name known), `safety`, `follows_stay`, `municipality_asked`,
`has_plan` and `stale`.
"""

from dataclasses import dataclass

from guide.language.messages import M, Message
from guide.law import acts
from guide.law.acts import Source
from guide.law.conditions import UNKNOWN, Condition, all_of, is_, not_
from guide.law.days import AMENDED, RENUMBERED, SINCE_2025, TRIAL, Period
from guide.law.kinds import LetterKind
from guide.law.lines import change, oversight
from guide.law.model import Amendment, Lines, Rule, amended, line

TO_HOME_AUTHORITY = M("letter.with.to.home", "Lähetä kirje {name}. Se on kotikuntasi työvoimaviranomainen.")
TO_TARGET = M("letter.with.to.target", "Lähetä kirje {name}. Se on viranomainen, jonka kanssa haluat asioida.")
TO_TARGET_OPEN = M("letter.with.to.target_open", "Lähetä kirje työvoimaviranomaiselle, jonka kanssa haluat asioida. "
                                                 "Kirjoita sen nimi kirjeeseen.")
TO_SERVING = M("letter.with.to.serving", "Lähetä kirje {name}. Se on viranomainen, joka palvelee sinua.")
TO_TE_OFFICE = M("letter.with.to.te_office", "Pyyntö lähetettiin {name}.")
NOT_ANY_MORE = M("letter.with.not_any_more", "Kirje on malli vanhasta pyynnöstä. Kokeilu päättyi 31.12.2024, ja "
                                             "työvoimaviranomaiset aloittivat 1.1.2025.")
ASK_FOR_TODAY = M("letter.with.ask_for_today", "Jos haluat vaihtaa nyt, valitse päiväksi tämä päivä. Silloin saat "
                                               "ohjeen, joka on voimassa nyt.")
NO_NOTICE_NEEDED = M("letter.with.no_notice", "Laki ei vaadi tätä varten ilmoitusta. Kirjeellä kerrot, että käytät "
                                              "oikeuttasi.")
FIND_HOST = M("letter.with.host", "Palvelut järjestää {host}. Yhteystiedot löydät sen sivuilta.")
FIND_OWN = M("letter.with.own_pages", "Yhteystiedot löydät viranomaisen omilta sivuilta.")
WRONG_PLACE = M("letter.with.wrong_place", "Jos kirje menee väärälle viranomaiselle, sen on siirrettävä kirje "
                                           "viipymättä oikealle. Siirrosta on kerrottava sinulle.")
ELECTRONIC = M("letter.with.electronic", "Voit lähettää kirjeen myös sähköisesti.")
UNSIGNED = M("letter.with.unsigned", "Sähköistä kirjettä ei tarvitse allekirjoittaa, jos siitä näkyy, kuka sen "
                                     "lähetti. Kirjeen pitää myös olla selvästi aito.")
PAPER = M("letter.with.paper", "Paperikirjeen voit viedä viranomaiselle tai postittaa. Se on saapunut sinä päivänä, "
                               "kun viranomainen saa sen.")
OWN_RISK = M("letter.with.own_risk", "Lähetät kirjeen omalla vastuullasi. Tavallinen sähköposti ei ole suojattu: kysy "
                                     "viranomaiselta, miten lähetät kirjeen suojattuna.")
NO_CODE = M("letter.with.no_code", "Kirjeeseen tarvitaan nimesi ja yhteystietosi. Älä kirjoita henkilötunnusta.")
FILL_IN = M("letter.with.fill_in", "Täytä tyhjät kohdat itse. Opas ei kysy eikä tallenna niitä.")
ATTACH_STAY = M("letter.with.attach.stay", "Laki ei nimeä liitteitä. Voit liittää kopion paperista, joka näyttää "
                                           "oleskelusi syyn, esimerkiksi opiskelutodistuksen.")
ATTACH_COVER = M("letter.with.attach.cover", "Peitä kopiosta henkilötunnus ja muut tiedot, joita ei tarvita.")
ATTACH_NOTHING = M("letter.with.attach.nothing", "Laki ei nimeä liitteitä. Kirje riittää.")
ATTACH_TRANSFER = M("letter.with.attach.transfer", "Laki ei nimennyt liitteitä. Pyynnössä kerrottiin syy, jonka "
                                                   "vuoksi siirto oli tarpeen.")
NO_DETAILS = M("letter.with.no_details", "Vaarasta ei tarvitse kertoa tarkemmin tässä kirjeessä. Yhteystiedoksi "
                                             "riittää puhelin tai sähköposti.")
COMPLETE_LATER = M("letter.with.complete_later", "Jos kirjeestä puuttuu jotain tärkeää, viranomainen pyytää sitä "
                                                 "sinulta. Säilytä itselläsi kopio kirjeestä.")
RECEIPT = M("letter.with.receipt", "Viranomaisen on ilmoitettava sinulle viipymättä, kun sähköinen kirje on saapunut.")
CERTIFICATE = M("letter.with.certificate", "Jos pyydät, saat paperikirjeestä todistuksen siitä, että se on kirjattu.")
ASK_PLAN = M("letter.with.ask_plan", "Kysy viranomaiselta, jatkuvatko työnhaku ja suunnitelma ilman taukoa.")
ASK_IN_WRITING = M("letter.with.ask_in_writing", "Pyydä vastaus kirjallisesti. Siitä näet myöhemmin, mitä on sovittu.")
COSTS = M("letter.with.costs", "Palvelut ovat sinulle maksuttomia. Kulut maksaa kotikuntasi.")
OWN_LANGUAGE = M("letter.with.own_language", "Omassa asiassasi voit käyttää suomea tai ruotsia myös kotikuntasi "
                                             "viranomaisessa.")
MUST_ADVISE = M("letter.with.must_advise", "Viranomaisen on neuvottava sinua ja vastattava kysymyksiisi. Neuvonta on "
                                           "maksutonta.")
NO_PROMISE = M("letter.with.no_promise", "Viranomainen harkitsee, mitä se voi järjestää. Laki ei lupaa sinulle tiettyä "
                                         "virkailijaa.")
EMERGENCY = M("letter.with.emergency", "Jos olet vaarassa nyt, soita 112.")
LEAVE_NO_TRACE = M("letter.with.leave_no_trace", "Tallennettu kirje jää laitteelle. Poista se, jos joku muu käyttää "
                                                 "laitetta.")
OFFICE_DECIDED = M("letter.with.office_decided", "TE-toimisto ratkaisi asian. Siirrosta se ilmoitti sinulle ja "
                                                 "kunnalle, joka oli palvellut sinua.")
CONSENT = M("letter.with.consent", "Siirto toiseen kuntaan vaati myös, että se kunta hyväksyi siirron.")
PLAN_BOUND = M("letter.with.plan_bound", "Suunnitelma sitoi sinua siirron jälkeen, kunnes se tarkistettiin.")
RECTIFY = M("letter.with.rectify", "Päätökseen haettiin ensin oikaisua TE-toimistolta, joka oli tehnyt päätöksen.")
PENDING_MOVED = M("letter.with.pending_moved", "Kesken olleet asiat siirtyivät työvoimaviranomaiselle 1.1.2025.")
STALE = M("letter.with.stale", "Ohjeen tarkistuspäivä on ohi. Varmista tiedot viranomaiselta.")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class LetterRule(Rule):
    """Gives the letter for a way. Its sources are the places that the letter names."""

    letter: LetterKind


_MOVE, _LANGUAGE = Source(acts.EMPLOYMENT_ACT, "17", "2"), Source(acts.EMPLOYMENT_ACT, "19", "2")
_ADVICE, _SENDER = Source(acts.PROCEDURE_ACT, "8", "1"), Source(acts.PROCEDURE_ACT, "16")


def _letter(letter: LetterKind, title: Message, when: Condition, *sources: Source) -> LetterRule:
    return LetterRule(id=f"letter.{letter}", title=title, when=when, sources=sources, letter=letter,
                      days=SINCE_2025)


#: Asked in this order: to the TE office, to another municipality, what followed.
_NUMBERS, _RENUMBERED = (tuple(Source(acts.TRIAL_ACT, "5", one) for one in three) for three in ("456", "678"))
LETTERS: tuple[LetterRule, ...] = (
    *amended(LetterRule(
        id="letter.transfer_request", title=change.ROUTE_REQUEST, when=is_("route", "request_to_te_office"),
        sources=_NUMBERS, letter="transfer_request", days=AMENDED),
        Amendment(RENUMBERED, sources=_RENUMBERED)),
    _letter("notification", change.ROUTE_NOTICE, all_of(
        is_("route", "written_notification"), not_(change.STAY_LEADS_NOWHERE)), _MOVE),
    _letter("language", change.ROUTE_LANGUAGE, is_("route", "language_right"), _LANGUAGE),
    _letter("arrangements", change.ASK_INSTEAD, all_of(
        is_("route", "none"), is_("server", "employment_authority"), is_("change_ground", "relationship", "safety")),
        _ADVICE))
#: The page of a request for other arrangements, and of a notification, tells what to do in danger.
SAFETY = all_of(is_("route", "none", "written_notification"), is_("change_ground", "safety"))
#: Without a home municipality on the mainland nobody notifies: the authority follows the place of stay by itself.
FOLLOWS_STAY = is_("home", "none", "aland")

_REQUEST, _TODAY = is_("letter", "transfer_request"), not_(is_("letter", "transfer_request"))
_NOTICE, _RIGHT = is_("letter", "notification"), is_("letter", "language")
#: Who cannot be registered as a jobseeker has no plan to follow.
_OF_JOBSEEKER = all_of(_NOTICE, is_("has_plan"))
_ARRANGEMENTS, _IN_DANGER = is_("letter", "arrangements"), is_("safety")
_RECTIFIED = Source(acts.TRIAL_ACT, "17", "2")
_TO_OFFICE, _TO_MUNICIPALITY, _AFTER = range(3)


def _of_request(message: Message, number: int, when: Condition = _REQUEST) -> Lines:
    return amended(line(message, _NUMBERS[number], when=when, days=TRIAL),
                   Amendment(RENUMBERED, sources=(_RENUMBERED[number],)))


TO_WHOM: Lines = (
    line(EMERGENCY, _ADVICE, when=_IN_DANGER),
    line(change.NON_DISCLOSURE, Source(acts.REGISTER_ACT, "36"), when=_IN_DANGER, form="note"),
    *_of_request(TO_TE_OFFICE, _TO_OFFICE),
    line(NOT_ANY_MORE, Source(acts.TRIAL_ACT, "23"), Source(acts.TRANSITION_ACT, "1"), when=_REQUEST, form="note"),
    line(ASK_FOR_TODAY, _MOVE, _LANGUAGE, when=_REQUEST),
    line(TO_HOME_AUTHORITY, _MOVE, when=_NOTICE), line(TO_SERVING, _ADVICE, when=_ARRANGEMENTS),
    line(TO_TARGET, _LANGUAGE, when=all_of(_RIGHT, is_("addressed"))),
    line(TO_TARGET_OPEN, _LANGUAGE, when=all_of(_RIGHT, is_("addressed", False))),
    line(NO_NOTICE_NEEDED, _LANGUAGE, when=_RIGHT),
    line(FIND_HOST, Source(acts.ELECTRONIC_ACT, "7", "1"), when=all_of(_TODAY, is_("host"))),
    line(FIND_OWN, Source(acts.ELECTRONIC_ACT, "7", "1"), when=all_of(_TODAY, is_("host", False))),
    line(WRONG_PLACE, Source(acts.PROCEDURE_ACT, "21", "1"), when=_TODAY))
SENDING: Lines = tuple(line(message, *sources, when=_TODAY) for message, *sources in (
    (FILL_IN, _SENDER), (NO_CODE, _SENDER), (ELECTRONIC, Source(acts.ELECTRONIC_ACT, "9", "1")),
    (UNSIGNED, Source(acts.ELECTRONIC_ACT, "9", "2")),
    (OWN_RISK, Source(acts.ELECTRONIC_ACT, "8"), Source(acts.PROCEDURE_ACT, "17", "1")),
    (PAPER, Source(acts.PROCEDURE_ACT, "18"))))
ATTACHING: Lines = (
    *_of_request(ATTACH_TRANSFER, _TO_OFFICE),
    line(ATTACH_STAY, _MOVE, Source(acts.PROCEDURE_ACT, "31", "2"), when=_NOTICE),
    line(ATTACH_COVER, _SENDER, when=_NOTICE),
    line(ATTACH_NOTHING, _LANGUAGE, when=_RIGHT), line(ATTACH_NOTHING, _ADVICE, when=_ARRANGEMENTS),
    line(NO_DETAILS, _ADVICE, _SENDER, when=_IN_DANGER),
    line(COMPLETE_LATER, Source(acts.PROCEDURE_ACT, "22", "1"), when=_TODAY))
CONFIRMING: Lines = (
    line(RECEIPT, Source(acts.ELECTRONIC_ACT, "12", "1"), when=_TODAY),
    line(CERTIFICATE, Source(acts.PROCEDURE_ACT, "17", "2"), when=_TODAY),
    line(change.ASK_DAY, _MOVE, when=_NOTICE, form="note"),
    line(ASK_PLAN, _MOVE, when=_OF_JOBSEEKER, form="note"),
    line(change.ASK_SHARE, _LANGUAGE, when=_RIGHT, form="note"), line(ASK_IN_WRITING, _ADVICE, when=_ARRANGEMENTS))
_FREE, _PAYS = Source(acts.EMPLOYMENT_ACT, "6"), Source(acts.EMPLOYMENT_ACT, "18", "1")
FOLLOWING: Lines = (
    line(LEAVE_NO_TRACE, _ADVICE, when=_IN_DANGER), line(change.OTHER_WAY, _MOVE, when=all_of(
        _ARRANGEMENTS, is_("follows_stay", False), is_("stays_away", False))),
    line(change.MUST_SERVE, _MOVE, when=_NOTICE),
    line(change.KEEP_DUTIES, Source(acts.EMPLOYMENT_ACT, "39"), when=_OF_JOBSEEKER),
    line(OWN_LANGUAGE, Source(acts.EMPLOYMENT_ACT, "19", "1"), when=_RIGHT),
    line(COSTS, _FREE, _PAYS, when=_NOTICE), line(COSTS, _FREE, _LANGUAGE, _PAYS, when=_RIGHT),
    *change.refused(is_("letter", "notification", "language")),
    line(MUST_ADVISE, _ADVICE, when=_ARRANGEMENTS),
    line(NO_PROMISE, Source(acts.PROCEDURE_ACT, "7"), when=_ARRANGEMENTS, form="note"),
    line(STALE, _ADVICE, when=all_of(_TODAY, is_("stale")), form="note"),
    *_of_request(OFFICE_DECIDED, _AFTER),
    *_of_request(CONSENT, _TO_MUNICIPALITY, all_of(_REQUEST, is_("municipality_asked", True, UNKNOWN))),
    *_of_request(PLAN_BOUND, _AFTER, all_of(_REQUEST, is_("has_plan"))), line(RECTIFY, _RECTIFIED, when=_REQUEST),
    # Section 17(2) went on naming 5(4) and 5(5) after they had become 5(6) and 5(7).
    line(oversight.APPEAL_NUMBERS, _RECTIFIED, _RENUMBERED[_TO_OFFICE], when=_REQUEST, days=Period(RENUMBERED.first),
         form="note"),
    line(PENDING_MOVED, Source(acts.TRANSITION_ACT, "7"), when=_REQUEST))
LETTER_LISTS: tuple[Lines, ...] = (TO_WHOM, SENDING, ATTACHING, CONFIRMING, FOLLOWING)
