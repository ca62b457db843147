"""Being served by another authority: the way and to whom it goes, and what to know about it."""

from collections.abc import Mapping

from guide.language.messages import M, Message
from guide.law import acts
from guide.law.acts import Source
from guide.law.conditions import UNKNOWN, Condition, all_of, any_of, is_, not_
from guide.law.days import AMENDED, AS_ENACTED, IN_2025, RENUMBERED, SINCE_2025, SINCE_2026, TRIAL
from guide.law.model import Amendment, Form, Lines, amended, line
from guide.law.steps import NO_PERMIT

CHANGE_OPEN_THEN = M("change.open_then", "Se, olisitko voinut vaihtaa viranomaista, riippuu siitä, kuka sinua palveli. "
                                         "Selvitä se ensin.")
CHANGE_OPEN = M("change.open", "Mahdollisuus vaihtaa viranomaista riippuu siitä, kuka sinua palvelee. Selvitä se "
                               "ensin.")
ROUTE_REQUEST = M("change.route.request", "Siirtoa pyydettiin TE-toimistolta. Se saattoi siirtää asiakkuuden, jos "
                                          "kaikki ehdot täyttyivät. Nykyään siirtoa ei voi enää pyytää.")
ROUTE_NOTICE = M("change.route.notification", "Jos asut tai oleskelet muualla säännöllisesti tai pitkään, voit siirtyä "
                                              "sen paikan viranomaisen asiakkaaksi. Ilmoita siirtymisestä "
                                              "kirjallisesti.")
ROUTE_SAME = M("change.route.same", "Sama viranomainen palvelee molemmissa kunnissa. Vaihtoa ei tarvita.")
ROUTE_LANGUAGE = M("change.route.language", "Kielellisten oikeuksiesi vuoksi voit asioida myös toisen viranomaisen "
                                            "kanssa. Ota suoraan yhteyttä siihen.")
NO_ROUTE_TRIAL_EARLY = M("change.none.early", "Siirtoa ei voinut pyytää ennen 1.6.2021.")
NO_ROUTE_TE = M("change.none.te", "Siirtoa saattoi pyytää vain kokeilukunnan asiakas. Laki ei antanut samaa "
                                  "mahdollisuutta TE-toimiston asiakkaalle.")
NO_ROUTE_AMS = M("change.none.ams", "Tämän oppaan lait eivät koske Ahvenanmaan viranomaista. Kysy neuvoa AMS:ltä.")
NO_ROUTE_STAY = M("change.none.stay", "Sinulla ei ole kotikuntaa Suomessa. Siksi sinua palvelee se viranomainen, jonka "
                                      "alueella oleskelet pääasiassa. Ilmoitusta ei tarvita. Jos pääasiallinen "
                                      "oleskelupaikkasi vaihtuu toiselle alueelle, ota yhteyttä sen viranomaiseen.")
NO_ROUTE_STAY_ALAND = M("change.none.stay_aland",
                        "Kotikuntasi on Ahvenanmaalla. Siksi sinua palvelee se Manner-Suomen viranomainen, jonka "
                        "alueella oleskelet pääasiassa. Ilmoitusta ei tarvita. Jos pääasiallinen oleskelupaikkasi "
                        "vaihtuu toiselle alueelle, ota yhteyttä sen viranomaiseen.")
NO_ROUTE_STAYED = M("change.none.stayed", "Sinulla ei ollut kotikuntaa Suomessa. Siksi sinua palveli se viranomainen, "
                                          "jonka alueella oleskelit pääasiassa. Ilmoitusta ei tarvittu.")
NO_ROUTE_STAYED_ALAND = M("change.none.stayed_aland", "Kotikuntasi oli Ahvenanmaalla. Siksi sinua palveli se "
                                                      "Manner-Suomen viranomainen, jonka alueella oleskelit "
                                                      "pääasiassa. Ilmoitusta ei tarvittu.")
#: In at most two short sentences, for the answer's own page.
BRIEFLY: Mapping[Message, Message] = {
    ROUTE_NOTICE: M("change.brief.notification", "Jos asut tai oleskelet muualla säännöllisesti tai pitkään, voit "
                                                 "vaihtaa viranomaista. Ilmoita siitä kirjallisesti."),
    ROUTE_REQUEST: M("change.brief.request", "Siirtoa pyydettiin TE-toimistolta. Nykyään sitä ei voi enää pyytää."),
    **dict.fromkeys((NO_ROUTE_STAY, NO_ROUTE_STAY_ALAND), M(
        "change.brief.stay", "Sinua palvelee se viranomainen, jonka alueella oleskelet pääasiassa. Ilmoitusta ei "
                             "tarvita.")),
    **dict.fromkeys((NO_ROUTE_STAYED, NO_ROUTE_STAYED_ALAND), M(
        "change.brief.stayed", "Sinua palveli se viranomainen, jonka alueella oleskelit pääasiassa. Ilmoitusta ei "
                               "tarvittu."))}
NO_ROUTE_GROUND = M("change.none.ground", "Viranomaista ei voi vaihtaa pelkästään kertomallasi perusteella.")
ASK_INSTEAD = M("change.ask_instead", "Voit pyytää toista virkailijaa, toista asiointitapaa tai muuta järjestelyä. "
                                      "Viranomaisen on neuvottava sinua.")
ASK_ARRANGEMENT = M("change.ask_arrangement", "Voit pyytää toista virkailijaa, toista asiointitapaa tai muuta "
                                              "järjestelyä. Viranomaisen on neuvottava sinua.")
SAFETY_INSTEAD = M("change.safety", "Jos olet vaarassa, soita 112. Kysy viranomaiselta, miten voit asioida "
                                    "turvallisesti.")
ADDRESSED = M("change.addressed", "Ota yhteyttä {name}.")
STAY_AUTHORITY = M("change.stay_authority", "Sen paikan viranomainen, jossa oleskelet, on {name}. Jos oleskelet siellä "
                                            "säännöllisesti tai pitkään, voit ehkä siirtyä sen asiakkaaksi "
                                            "kirjallisella ilmoituksella.")
STAYS_NOT_THERE = M("change.stays_not_there", "Kerroit oleskelevasi muualla kuin valitsemasi kunnan alueella. "
                                              "Ilmoituksen pitää koskea paikkaa, jossa asut tai oleskelet "
                                              "säännöllisesti tai pitkään.")
AUTHORITY_OF_STAY = M("change.authority_of_stay", "Kerroit paikan, jossa oleskelet. Sen viranomainen on {name}.")
NEW_AUTHORITY = M("change.new_authority", "Uusi viranomaisesi olisi {name}.")
NOTIFY = M("change.notify", "Tee ilmoitus {name}. Se on kotikuntasi viranomainen.")
ASKED_FROM = M("change.asked_from", "Oikea toimisto oli {name}.")
CONSENT = M("change.consent", "Siirtoon tarvittiin myös {name} suostumus.")
NO_CONSENT = M("change.no_consent", "Kunnan suostumusta ei tarvittu, kun siirto oli TE-toimistoon.")
ELECTRONIC = M("change.electronic", "Voit tehdä ilmoituksen myös sähköisesti. Pyydä vahvistus siitä, että ilmoitus "
                                    "on tullut perille.")
EFFECT_UNKNOWN = M("change.effect_unknown",
    "Kysy uudelta viranomaiselta, milloin se alkaa palvella sinua ja jatkuuko suunnitelmasi samanlaisena. Laki ei "
    "kerro näitä.")
NOT_GRANTED = M("change.not_granted", "Emme voi sanoa, olisiko siirtoon suostuttu. TE-toimisto arvioi, täyttyivätkö "
                                      "ehdot.")
FAILED = M("change.failed", "Siirtoa ei voinut saada, koska kaikki ehdot eivät täyttyneet.")
FAILED_TARGET = M("change.failed_target", "Siirtyä saattoi vain TE-toimistoon tai toiseen kokeilukuntaan.")
FAILED_SERVICES = M("change.failed_services", "Siirto ei saanut vaarantaa palveluja, joita tarvitsit.")
FAILED_GROUND = M("change.failed_ground", "Syyn piti liittyä kieleen, sopimattomaan asiakassuhteeseen tai "
                                          "turvallisuuteen.")
MOVING_HOME = M("change.moving",
    "Jos kotikuntasi vaihtuu toiselle työllisyysalueelle, viranomaisesi vaihtuu suoraan lain perusteella. Et tarvitse "
    "lupaa. Tee muuttoilmoitus viikon kuluessa muutosta. Ilmoita uusi osoitteesi myös viranomaiselle.")
MUST_SERVE = M("letter.with.must_serve", "Kun lain ehdot täyttyvät, uuden viranomaisen on tarjottava sinulle "
                                         "palveluja. Laki ei mainitse päätöstä eikä määräaikaa.")
ASK_DAY = M("letter.with.ask_day", "Pyydä viranomaista vahvistamaan kirjallisesti, mistä päivästä siirtyminen alkaa. "
                                   "Laki ei kerro sitä.")
KEEP_DUTIES = M("letter.with.keep_duties", "Noudata suunnitelmaasi ja vastaa nykyiselle viranomaiselle, kunnes saat "
                                           "vahvistuksen.")
ASK_SHARE = M("letter.with.ask_share", "Kysy molemmilta viranomaisilta, kumpi hoitaa minkäkin asian.")
OTHER_WAY = M("letter.with.other_way", "Asutko tai oleskeletko muualla säännöllisesti tai pitkään? Silloin voit ehkä "
                                       "siirtyä sen paikan viranomaisen asiakkaaksi. Ilmoita siitä kirjallisesti.")
NON_DISCLOSURE = M("letter.with.non_disclosure", "Turvakielto voi suojata osoitettasi. Kysy siitä Digi- ja "
                                                 "väestötietovirastolta, ennen kuin ilmoitat osoitteesi.")
REASONS = M("change.reasons", "Syynä voi olla työ, opiskelu, vapaa-aika, läheinen tai muu vastaava syy.")
HOME_STAYS = M("change.home_stays", "Jos olet muualla enintään vuoden työn tai opiskelun vuoksi, kotikuntasi ei muutu.")
OWN_LANGUAGE = M("change.own_language", "Omassa asiassasi voit käyttää suomea tai ruotsia myös yksikielisessä "
                                        "viranomaisessa.")
BILINGUAL_HOME = M("change.bilingual_home", "Kotikuntasi viranomaisen on palveltava sinua suomeksi ja ruotsiksi. Jos "
                                            "palvelu ei toimi kielelläsi, kerro siitä ensin sille.")
BIASED = M("change.biased", "Jos virkailija on esteellinen, esimerkiksi läheisesi, voit pyytää, että toinen hoitaa "
                            "asiasi.")
LANGUAGES_OF_RIGHT = M("change.languages_of_right", "Oikeus asioida toisen viranomaisen kanssa koskee vain suomea ja "
                                                    "ruotsia.")
INTERPRETING = M("change.interpreting", "Pyydä omalta viranomaiseltasi tulkkausta ja selkeää kieltä. Kerro kielesi "
                                        "heti, kun otat yhteyttä.")
SAMI_AT_HOME = M("change.sami_at_home", "Saamelaisten kotiseutualueella saamelainen voi käyttää saamea omassa "
                                        "asiassaan viranomaisessa. Pyydä sitä omalta viranomaiseltasi.")
SAMI_ELSEWHERE = M("change.sami_elsewhere", "Oikeus käyttää saamea kunnan viranomaisessa koskee saamelaisten "
                                            "kotiseutualuetta. Muualla voit pyytää tulkkausta.")
SAMI_UNREAD = M("change.sami_unread", "Saamen kielilaki muuttui vuonna 2026. Varmista oikeutesi viranomaiselta.")
LANGUAGE_NOT_SERVED = M("change.language_not_served", "Valitsemasi kunnan viranomainen toimii vain toisella kielellä. "
                                                      "Voit asioida sellaisen viranomaisen kanssa, joka palvelee "
                                                      "sinua omalla kielelläsi.")
STAY_NOT_SAFETY = M("change.stay_not_safety", "Ilmoitus perustuu siihen, että oleskelet toisella paikkakunnalla. "
                                              "Laissa ei mainita turvallisuutta tai hankalaa asiakassuhdetta.")
REFUSED = M("change.refused", "Jos uusi viranomainen ei ota sinua asiakkaaksi, pyydä siltä kirjallinen päätös. "
                              "Pyydä myös neuvoa siitä, miten haet muutosta.")
COMPLAIN_THEN = M("change.complain_then", "Vuoden 2025 loppuun kantelun otti vastaan aluehallintovirasto. Nyt sen "
                                          "ottaa vastaan Lupa- ja valvontavirasto.")
COMPLAIN = M("change.complain", "Voit myös kannella Lupa- ja valvontavirastolle.")
TARGET_ON_ALAND = M("change.target_on_aland", "Laki 380/2023 ei anna oikeutta siirtyä Ahvenanmaan viranomaisen "
                                              "asiakkaaksi. Kysy neuvoa AMS:ltä.")
NO_TE_OFFICES = M("change.no_te_offices", "TE-toimistoja ei enää ole. Valitse kunta, jonka viranomaisen palvelua "
                                          "haluat.")
OWN_SERVES = M("change.own_serves", "Kotikuntasi viranomainen toimii haluamallasi kielellä. Jos palvelu ei toimi, "
                                    "kerro siitä ensin sille.")
AREAS_BOTH = M("change.areas.both", "Nämä alueet palvelevat suomeksi ja ruotsiksi. Kotikuntaasi lähin on ensin:")
AREAS_FI = M("change.areas.fi", "Nämä alueet palvelevat suomeksi. Kotikuntaasi lähin on ensin:")
AREAS_SV = M("change.areas.sv", "Nämä alueet palvelevat ruotsiksi. Kotikuntaasi lähin on ensin:")
AREAS_FARTHER = M("change.areas.farther", "Kauempana olevat alueet")
AREAS_GO_ON = M("change.areas.go_on", "Luettelo jatkuu etäisyyden mukaan:")
AREAS_ALL = M("change.areas.all", "Suomeksi ja ruotsiksi palvelevat nämä työllisyysalueet: {areas}.")
AREA = M("change.area", "{area}")
AREA_AND_HOST = M("change.area.host", "{area}. Palvelut järjestää {host}.")
BESIDE_HOME = M("whatif.language", "Toisen viranomaisen voit saada myös palvelukielen vuoksi.")

_TRIAL = Source(acts.TRIAL_ACT, "5")
_MOVING, _RIGHT = Source(acts.EMPLOYMENT_ACT, "17", "2"), Source(acts.EMPLOYMENT_ACT, "19", "2")
_BY_HOME, _OWN = Source(acts.EMPLOYMENT_ACT, "17", "1"), Source(acts.EMPLOYMENT_ACT, "19", "1")
_ADVICE = Source(acts.PROCEDURE_ACT, "8")
_WATCH = (Source(acts.EMPLOYMENT_ACT, "25", "1"), Source(acts.AGENCY_ACT))
_NOTICE, _LANGUAGE = is_("route", "written_notification"), is_("route", "language_right")
#: A TE office is wished for on days that have none any more.
WISHED_FOR_OFFICE = all_of(any_of(_NOTICE, _LANGUAGE), is_("change_target", "te_office"))
_NOW_IN_LAW = Amendment(SINCE_2025, sources=(Source(acts.EMPLOYMENT_ACT, "17"),))
#: The stay told leads to no other authority: the act does not bind that of Åland, or the same one serves there.
STAY_LEADS_NOWHERE = is_("stay_told", "aland", "own_area")
NOWHERE_TO_MOVE = all_of(_NOTICE, STAY_LEADS_NOWHERE)
_OFFERED = all_of(_NOTICE, not_(STAY_LEADS_NOWHERE))
_LEADS = all_of(_OFFERED, not_(is_("target_on_aland")))
#: The place wished for, or else of the stay, is on Åland, to whose authority no act of the mainland leads.
LEADS_TO_ALAND = any_of(all_of(any_of(_NOTICE, _LANGUAGE), is_("target_on_aland")),
                        all_of(_NOTICE, is_("stay_told", "aland")))
#: The same authority serves at home and where the person stays.
NO_CHANGE_NEEDED = any_of(is_("route", "same_authority"), all_of(_NOTICE, is_("stay_told", "own_area")))
#: What was told of the stay is not about the place wished for: it is not said that the person stays there.
NOT_THERE = all_of(_NOTICE, is_("stay_told", "not_there"))
#: Who cannot be registered as a jobseeker has neither a plan nor a search that could go on.
_LEADS_JOBSEEKER = all_of(_LEADS, not_(NO_PERMIT))
_NONE = is_("route", "none")
_NONE_NOW = all_of(_NONE, is_("server", "employment_authority"))
_OTHER_LANGUAGE = all_of(is_("change_ground", "language"), is_("service_language", "sami", "other"))
_SAMI = all_of(_NONE_NOW, _OTHER_LANGUAGE, is_("service_language", "sami"))
_AT_HOME = is_("sami_homeland")
_SAMI_LAW = (Source(acts.SAMI_LANGUAGE_ACT, "2"), Source(acts.SAMI_LANGUAGE_ACT, "4"))
#: Without a home municipality on the mainland the authority follows the place of stay.
_FOLLOWS_STAY = is_("home", "none", "aland")
_NO_GROUND = all_of(_NONE_NOW, not_(_FOLLOWS_STAY), not_(_OTHER_LANGUAGE))
_NOT_SERVED = all_of(_LANGUAGE, is_("language_fits", False))
_SERVED = all_of(_LANGUAGE, not_(is_("language_fits", False)))
#: No authority is named that serves in the language wanted.
_NOT_FOUND = all_of(_LANGUAGE, any_of(is_("addressed", False), is_("language_fits", False)))
_STAYS_ELSEWHERE = is_("stays_elsewhere")
#: Whatever the way, and while it is open who serves: the danger is now, also where another day is asked about.
_IN_DANGER = is_("change_ground", "safety")
#: The day asked about is before the one on which the answer is read.
_PAST = is_("past")


def _request(message: Message, numbers: slice, form: Form = "text", when: Condition | None = None,
             names: str = "") -> Lines:
    """Return a line on the request of the trial: to the TE office, or to another municipality (`numbers`)."""
    law, renumbered = ([Source(acts.TRIAL_ACT, "5", one) for one in pair][numbers] for pair in (("4", "5"), ("6", "7")))
    route = is_("route", "request_to_te_office")
    return amended(
        line(message, *law, when=all_of(route, when) if when else route, days=AMENDED, form=form, names=names),
        Amendment(RENUMBERED, sources=tuple(renumbered)))


def _now(message: Message, *sources: Source, when: Condition, form: Form = "text", names: str = "") -> Lines:
    return (line(message, *sources, when=when, days=SINCE_2025, form=form, names=names),)


def refused(when: Condition) -> Lines:
    """Return what to do when the new authority refuses; the supervisor is that of the day."""
    return (*_now(REFUSED, Source(acts.PROCEDURE_ACT, "43", "1"), Source(acts.PROCEDURE_ACT, "46"),
                  Source(acts.PROCEDURE_ACT, "47"), _ADVICE, when=when),
            line(COMPLAIN_THEN, *_WATCH, when=when, days=IN_2025, link="lvv"),
            line(COMPLAIN, *_WATCH, when=when, days=SINCE_2026, link="lvv"))


#: What is known to keep a request of the trial from being granted, by what tells it.
_FAILS: Mapping[Message, Condition] = {
    FAILED_TARGET: is_("target_fits", False), FAILED_SERVICES: is_("services_kept", False),
    FAILED_GROUND: is_("change_ground", "stay", "none")}
_FAILED = any_of(*_FAILS.values())
_BOTH, _TO_OFFICE, _TO_MUNICIPALITY = slice(2), slice(1), slice(1, 2)
#: The way, and to whom it goes. The conditions of the way come after it.
THE_WAY: Lines = (
    line(SAFETY_INSTEAD, _ADVICE, when=_IN_DANGER),
    line(NON_DISCLOSURE, Source(acts.REGISTER_ACT, "36"), when=_IN_DANGER, form="note"),
    line(CHANGE_OPEN_THEN, _TRIAL, when=not_(is_("settled")), days=TRIAL),
    *_now(CHANGE_OPEN, Source(acts.EMPLOYMENT_ACT, "17"), when=not_(is_("settled"))),
    *_now(NO_TE_OFFICES, Source(acts.TRANSITION_ACT, "2"), Source(acts.TRANSITION_ACT, "5"), when=WISHED_FOR_OFFICE),
    *amended(line(NO_ROUTE_AMS, _TRIAL, when=all_of(_NONE, is_("server", "ams"))), _NOW_IN_LAW),
    line(NO_ROUTE_TRIAL_EARLY, _TRIAL, when=all_of(_NONE, is_("server", "trial_municipality", "te_office")),
         days=AS_ENACTED),
    line(NO_ROUTE_TE, _TRIAL, when=all_of(_NONE, is_("server", "te_office")), days=AMENDED),
    *_now(NO_ROUTE_STAY, _BY_HOME, when=all_of(_NONE_NOW, is_("home", "none"), not_(_PAST))),
    *_now(NO_ROUTE_STAYED, _BY_HOME, when=all_of(_NONE_NOW, is_("home", "none"), _PAST)),
    *_now(NO_ROUTE_STAY_ALAND, _BY_HOME, when=all_of(_NONE_NOW, is_("home", "aland"), not_(_PAST))),
    *_now(NO_ROUTE_STAYED_ALAND, _BY_HOME, when=all_of(_NONE_NOW, is_("home", "aland"), _PAST)),
    *_now(OWN_LANGUAGE, _OWN, when=all_of(
        _NONE_NOW, _FOLLOWS_STAY, is_("change_ground", "language"), not_(_OTHER_LANGUAGE))),
    *_now(LANGUAGES_OF_RIGHT, _RIGHT, when=all_of(_NONE_NOW, _OTHER_LANGUAGE, not_(_FOLLOWS_STAY))),
    *_now(SAMI_AT_HOME, *_SAMI_LAW, when=all_of(_SAMI, _AT_HOME)),
    *_now(SAMI_ELSEWHERE, *_SAMI_LAW, when=all_of(_SAMI, not_(_AT_HOME))),
    *_now(INTERPRETING, Source(acts.PROCEDURE_ACT, "26"), Source(acts.PROCEDURE_ACT, "9"),
          when=all_of(_NONE_NOW, _OTHER_LANGUAGE, is_("service_language", "other"))),
    line(SAMI_UNREAD, *_SAMI_LAW, when=_SAMI, days=SINCE_2026, form="note"),
    *_now(ASK_INSTEAD, _ADVICE, when=_NO_GROUND),
    *_now(OTHER_WAY, _MOVING, when=all_of(_NO_GROUND, is_("stays_away", False))),
    *_now(STAY_AUTHORITY, _MOVING, when=all_of(_NO_GROUND, _STAYS_ELSEWHERE), names="stay"),
    *_now(NO_ROUTE_GROUND, _MOVING, _RIGHT, when=_NO_GROUND),
    *_now(ASK_ARRANGEMENT, _ADVICE, when=all_of(
        _NONE_NOW, _FOLLOWS_STAY, is_("change_ground", "relationship", "safety"))),
    *_request(ROUTE_REQUEST, _BOTH), *_request(ASKED_FROM, _BOTH, names="addressee"),
    *_now(ROUTE_NOTICE, _MOVING, when=_OFFERED), *_now(STAYS_NOT_THERE, _MOVING, when=NOT_THERE),
    *_now(AUTHORITY_OF_STAY, _MOVING, when=all_of(NOT_THERE, _STAYS_ELSEWHERE), names="stay"),
    *_now(NOTIFY, _MOVING, when=_LEADS, names="for_addressee"),
    *_now(NEW_AUTHORITY, _MOVING, when=all_of(_NOTICE, is_("target_fits"), not_(NOT_THERE)), names="target"),
    *_now(BIASED, *(Source(acts.PROCEDURE_ACT, one) for one in ("27", "28", "30")),
          when=all_of(any_of(_NONE_NOW, _NOTICE), is_("change_ground", "relationship"))),
    *_now(STAY_NOT_SAFETY, _MOVING, when=all_of(_NOTICE, is_("change_ground", "relationship", "safety")), form="note"),
    *_now(ROUTE_SAME, Source(acts.EMPLOYMENT_ACT, "3"), when=NO_CHANGE_NEEDED),
    *_now(LANGUAGE_NOT_SERVED, _RIGHT, when=_NOT_SERVED),
    *_now(ROUTE_LANGUAGE, _RIGHT, when=_SERVED), *_now(OWN_LANGUAGE, _OWN, when=_LANGUAGE),
    *_now(BILINGUAL_HOME, _OWN, Source(acts.LANGUAGE_ACT, "6", "1"), Source(acts.LANGUAGE_ACT, "23", "2"),
          when=all_of(_LANGUAGE, is_("bilingual"))),
    *_now(OWN_SERVES, _OWN, when=all_of(_LANGUAGE, is_("own_area_fits"), not_(is_("bilingual")))),
    *_now(ADDRESSED, _RIGHT, when=all_of(_SERVED, is_("addressed")), names="into_addressee"),
    line(TARGET_ON_ALAND, _MOVING, _RIGHT, when=LEADS_TO_ALAND, days=SINCE_2025, link="ams"))
_MOVED = (_BY_HOME, Source(acts.RESIDENCE_ACT, "7"))
#: Above the areas that serve in the language wanted.
AREAS: Lines = tuple(one for message, wanted in ((AREAS_FI, "fi"), (AREAS_SV, "sv"), (AREAS_BOTH, UNKNOWN))
                     for one in _now(message, _RIGHT, when=all_of(_NOT_FOUND, is_("service_language", wanted))))
#: Where it is not known whose home it is.
EVERY_AREA: Lines = _now(AREAS_ALL, _RIGHT, when=_NOT_FOUND)
#: What to know about the way.
TO_KNOW: Lines = (
    *_request(CONSENT, _TO_MUNICIPALITY, when=is_("consent"), names="consent"),
    *_request(NO_CONSENT, _TO_OFFICE, when=is_("change_target", "te_office")),
    *_request(NOT_GRANTED, _BOTH, "note", when=not_(any_of(_FAILED, is_("change_wanted", False)))),
    *_request(FAILED, _BOTH, when=_FAILED),
    *(one for message, fails in _FAILS.items() for one in _request(message, _BOTH, when=fails)),
    *_now(REASONS, _MOVING, when=_OFFERED),
    *_now(HOME_STAYS, Source(acts.RESIDENCE_ACT, "3"), when=all_of(
        _NOTICE, is_("change_ground", "stay"), is_("stay_reason", "work", "study", UNKNOWN))),
    *_now(MUST_SERVE, _MOVING, when=_LEADS),
    *_now(KEEP_DUTIES, Source(acts.EMPLOYMENT_ACT, "39"), when=_LEADS_JOBSEEKER),
    *_now(ELECTRONIC, Source(acts.ELECTRONIC_ACT, "9"), Source(acts.ELECTRONIC_ACT, "12"), when=_LEADS),
    *amended(line(MOVING_HOME, *_MOVED, Source(acts.EMPLOYMENT_ACT, "39", "3"), when=any_of(
        all_of(_NOTICE, not_(is_("change_ground", "safety"))), _LANGUAGE), days=SINCE_2025, form="text"),
             Amendment(SINCE_2026, sources=(*_MOVED, Source(acts.EMPLOYMENT_ACT, "39")))),
    *refused(any_of(_LEADS, _SERVED)),
    *_now(EFFECT_UNKNOWN, _MOVING, when=_LEADS_JOBSEEKER, form="note"),
    *_now(ASK_DAY, _MOVING, when=all_of(_LEADS, NO_PERMIT), form="note"),
    *_now(ASK_SHARE, _RIGHT, when=_LANGUAGE, form="note"))
_SAMI_UNASKED = all_of(is_("settled"), is_("server", "employment_authority"), _AT_HOME, not_(_SAMI))
#: What stands beside the authority that serves in the Sámi homeland, where nobody has asked for a language.
SAMI_SERVICE: Lines = (*_now(SAMI_AT_HOME, *_SAMI_LAW, when=_SAMI_UNASKED),
                       line(SAMI_UNREAD, *_SAMI_LAW, when=_SAMI_UNASKED, days=SINCE_2026, form="note"))
#: What stands beside the authority of a home municipality on the mainland.
ALSO: Lines = _now(BESIDE_HOME, _RIGHT, when=is_("home", "trial", "outside"))
