"""A benefit decision, a complaint about an authority, and an appeal against a decision."""

from collections.abc import Mapping
from functools import partial

from guide.language.messages import M, Message
from guide.law import days as periods
from guide.law.acts import (
    AGENCY_ACT,
    ALAND_ACT,
    CONSTITUTION,
    GENERAL_BENEFIT_ACT,
    PROCEDURE_ACT,
    TRANSITION_ACT,
    Source,
)
from guide.law.conditions import all_of, any_of, is_
from guide.law.lines.certainty import LVV_INFERRED, LVV_UNREAD
from guide.law.matters import lines
from guide.law.matters.lines import benefit, handled, law, now, old, then, trial
from guide.law.matters.model import Handler, Matter
from guide.law.model import Lines, line

procedure = partial(Source, PROCEDURE_ACT)
_BENEFIT = M("matter.benefit_decision.title", "Päätös työttömyysetuudesta")
_APPLY_THEN = M("matter.benefit_decision.then1", "Etuutta haettiin Kelasta tai omasta työttömyyskassasta.")
_PAYERS_THEN = M("matter.benefit_decision.then2", "Työttömyyskassa maksoi ansiopäivärahan. Kela maksoi peruspäivärahan "
                                                  "ja työmarkkinatuen.")
_STATEMENT_THEN = M("matter.benefit_decision.then3", "Maksaja pyysi työvoimapoliittisen lausunnon, jos sitä "
                                                     "tarvittiin.")
_DECIDED_THEN = M("matter.benefit_decision.then4", "Maksaja antoi kirjallisen päätöksen.")
_ALAND_THEN = M("matter.benefit_decision.aland_then", "Myös Ahvenanmaalla ansiopäivärahan maksoi työttömyyskassa, joka "
                                                      "päätti siitä.")
_APPLY = M("matter.benefit_decision.now1", "Hae etuutta Kelasta tai omasta työttömyyskassastasi.")
_PAYERS = M("matter.benefit_decision.now2", "Työttömyyskassa maksaa ansiopäivärahan. Kela maksoi peruspäivärahan ja "
                                            "työmarkkinatuen 30.4.2026 asti.")
_PAYERS_2026 = M("matter.benefit_decision.now2_general", "Työttömyyskassa maksaa ansiopäivärahan. Kela maksaa "
                                                         "yleistuen.")
_STATEMENT = M("matter.benefit_decision.now3", "Maksaja pyytää työvoimapoliittisen lausunnon, jos sitä tarvitaan.")
_DECIDED = M("matter.benefit_decision.now4", "Maksaja antaa kirjallisen päätöksen.")
_ALAND = M("matter.benefit_decision.aland", "Myös Ahvenanmaalla ansiopäivärahan maksaa työttömyyskassa, joka päättää "
                                            "siitä.")
_IN_TIME = M("matter.benefit_decision.next", "Hae etuutta ajoissa. Takautuvasti sitä saa yleensä enintään kolmelta "
                                             "kuukaudelta.")
#: How the steps since 2025 are told of a day whose rules are over.
STEPS_PAST: Mapping[Message, Message] = {
    _APPLY: _APPLY_THEN, _PAYERS: _PAYERS_THEN, _STATEMENT: _STATEMENT_THEN, _DECIDED: _DECIDED_THEN,
    _ALAND: _ALAND_THEN,
    _PAYERS_2026: M("matter.benefit_decision.then2_general", "Työttömyyskassa maksoi ansiopäivärahan. Kela maksoi "
                                                             "yleistuen.")}
#: And what is too late to be done for a day that is longer ago: the days that three months can have.
NEXT_PAST: Mapping[Message, Message] = {
    _IN_TIME: M("matter.benefit_decision.next_over", "Etuutta piti hakea ajoissa. Takautuvasti sitä sai yleensä "
                                                     "enintään kolmelta kuukaudelta. Kysy poikkeuksista Kelasta tai "
                                                     "työttömyyskassasta.")}
MONTHS_BACK = 92
BENEFIT_DECISION = Matter(
    id="benefit_decision", title=_BENEFIT,
    about=M("matter.benefit_decision.about", "Etuudesta päättää se, joka sen maksaa."),
    rules=(
        handled("benefit_decision", _BENEFIT, Handler.BENEFIT_PAYER, lines.TRIAL_SERVED, benefit("11:3", "1"),
                days=periods.TRIAL),
        handled("benefit_decision", _BENEFIT, Handler.BENEFIT_PAYER, lines.AUTHORITY, benefit("11:3", "1"),
                days=periods.OLD_BENEFITS),
        handled("benefit_decision", _BENEFIT, Handler.BENEFIT_PAYER, lines.AUTHORITY, benefit("11:3", "1"),
                Source(GENERAL_BENEFIT_ACT), days=periods.GENERAL_BENEFIT),
        handled("benefit_decision", _BENEFIT, Handler.PAYER_ON_ALAND, lines.ON_ALAND, benefit("11:3", "1"))),
    steps=(
        then(_APPLY_THEN, benefit("11:1", "1")), then(_PAYERS_THEN, benefit("11:1", "1")),
        then(_STATEMENT_THEN, benefit("11:3", "2")), then(_DECIDED_THEN, benefit("11:3", "1")),
        now(_APPLY, benefit("11:1", "1")), now(_PAYERS, benefit("11:1", "1"), days=periods.OLD_BENEFITS),
        now(_PAYERS_2026, benefit("11:1", "1"), Source(GENERAL_BENEFIT_ACT), days=periods.GENERAL_BENEFIT),
        now(_STATEMENT, benefit("11:3", "2")), now(_DECIDED, benefit("11:3", "1")),
        then(_ALAND_THEN, benefit("11:1", "1"), benefit("11:3", "1"), when=lines.ON_ALAND),
        now(_ALAND, benefit("11:1", "1"), benefit("11:3", "1"), when=lines.ON_ALAND)),
    appeal=(*lines.BENEFIT_APPEAL, lines.OLD_RULES),
    next_steps=(
        then(M("matter.benefit_decision.next_then", "Kysy vanhasta päätöksestä siltä, joka maksoi etuuden."),
             benefit("11:3", "1")),
        now(_IN_TIME, benefit("11:1", "2")),
        line(M("matter.benefit_decision.next_aland", "Kysy päätöksestä siltä, joka teki sen."), benefit("11:3", "1"),
             when=lines.ON_ALAND)))

_COMPLAINT = M("matter.complaint.title", "Kantelu viranomaisen toiminnasta")
_WRITE = M("matter.complaint.write", "Kirjoita, mitä tapahtui, milloin se tapahtui ja miksi pidät sitä vääränä.")
_TWO_YEARS = M("matter.complaint.two_years", "Yli kahden vuoden takaista asiaa ei yleensä tutkita.")
_CHANGES_NOTHING = M("matter.complaint.changes_nothing", "Kantelu ei muuta päätöstä. Hae päätökseen muutosta erikseen.")
_FINAL = M("matter.complaint.final", "Kantelun ratkaisusta ei voi valittaa.")
#: Of a TE office and of AMS the ombudsman is who handles it: then it is no other way.
_OMBUDSMAN_OF_OFFICE = M("matter.complaint.ombudsman_office", "Voit kannella eduskunnan oikeusasiamiehelle tai "
                                                              "oikeuskanslerille.")
_OMBUDSMAN = M("matter.complaint.ombudsman", "Voit kannella myös eduskunnan oikeusasiamiehelle tai oikeuskanslerille.")
COMPLAINT = Matter(
    id="complaint", title=_COMPLAINT,
    about=M("matter.complaint.about", "Kantelulla pyydät tutkimaan, toimiko viranomainen lain mukaan."),
    rules=(
        handled("complaint", _COMPLAINT, Handler.AVI, lines.MUNICIPALITY, trial("22"), days=periods.TRIAL,
                statements=("S04", "S07")),
        handled("complaint", _COMPLAINT, Handler.PARLIAMENTARY_OMBUDSMAN, lines.OFFICE, Source(CONSTITUTION, "109"),
                days=periods.TRIAL, statements=("S09",)),
        handled("complaint", _COMPLAINT, Handler.AVI, lines.AUTHORITY, law("25", "1"), days=periods.IN_2025,
                statements=("S06",)),
        handled("complaint", _COMPLAINT, Handler.LVV, lines.AUTHORITY, law("25", "1"), Source(AGENCY_ACT),
                days=periods.SINCE_2026, statements=("S06",)),
        # 1144/1991 has nothing of its own on who supervises legality: the constitution holds on Åland too.
        handled("complaint", _COMPLAINT, Handler.PARLIAMENTARY_OMBUDSMAN, lines.ON_ALAND, Source(CONSTITUTION, "109"))),
    steps=(
        line(_WRITE, procedure("53 a"), when=lines.MAINLAND), line(_TWO_YEARS, procedure("53 b"), when=lines.MAINLAND),
        then(M("matter.complaint.avi_then", "Aluehallintovirasto tutki, toimiko kokeilukunta lain mukaan."),
             trial("22"), when=lines.MUNICIPALITY),
        then(M("matter.complaint.office_then", "TE-toimistot eivät kuuluneet aluehallintoviraston valvontaan. Niitä "
                                               "valvoi esimerkiksi eduskunnan oikeusasiamies."),
             trial("22"), Source(CONSTITUTION, "109"), when=lines.OFFICE),
        now(M("matter.complaint.avi_2025", "Aluehallintovirasto tutki, toimiko työvoimaviranomainen lain mukaan."),
            law("25", "1"), days=periods.IN_2025),
        now(M("matter.complaint.lvv", "Lupa- ja valvontavirasto tutkii, toimiko työvoimaviranomainen lain mukaan."),
            law("25", "1"), Source(AGENCY_ACT), days=periods.SINCE_2026),
        *lines.KEHA_SUPERVISED,
        line(M("matter.complaint.aland", "Emme ole lukeneet kaikkea Ahvenanmaan lakia. Kysy AMS:ltä, kuka "
                                         "ottaa kantelun vastaan."),
             Source(ALAND_ACT), when=lines.ON_ALAND)),
    appeal=(
        line(_CHANGES_NOTHING, procedure("53 a"), when=lines.MAINLAND),
        line(_FINAL, procedure("53 d"), when=lines.MAINLAND), *lines.ALAND_APPEAL),
    next_steps=(
        *(line(message, Source(CONSTITUTION, "108"), Source(CONSTITUTION, "109"), when=when) for message, when in (
            (_OMBUDSMAN, is_("server", "trial_municipality", "employment_authority")),
            (_OMBUDSMAN_OF_OFFICE, is_("server", "te_office", "ams")))),
        now(M("matter.complaint.next", "Katso ohjeet valvontaviraston sivuilta."), Source(AGENCY_ACT),
            days=periods.SINCE_2026, link="lvv"),
        *lines.ALAND_NEXT))

#: Asked of the day on which the answer is read: no act says who took over the tasks of 1269/2020 section 22.
COMPLAINT_TODAY: Lines = (
    line(M("matter.complaint.today", "Meillä ei ole varmaa tietoa, kuka ottaa nyt vastaan kantelun kokeilun ajasta. "
                                     "Kysy Lupa- ja valvontavirastolta."), trial("22"), Source(PROCEDURE_ACT, "8"),
         when=all_of(lines.MUNICIPALITY, is_("matter", COMPLAINT.id)), days=periods.SINCE_2026),)
INFERRED: Lines = (
    line(LVV_INFERRED, Source(AGENCY_ACT), days=periods.SINCE_2026, form="note",
         when=any_of(is_("handler", Handler.LVV.value), is_("handler_today", Handler.LVV.value)),
         unread=LVV_UNREAD),)

_ALLOWANCE_THEN = M("matter.appeal.board_allowance_then",
                    "Harkinnanvarainen kulukorvaus oli poikkeus. Valitus toimitettiin viranomaiselle, joka teki "
                    "päätöksen. Sen ratkaisi sosiaaliturva-asioiden muutoksenhakulautakunta, ei hallinto-oikeus.")
#: Where the courts of administration did not decide: 916/2012 9:5, from 1.6.2021 14:2 (422/2021, 1379/2021) and
#: since 1.1.2023 14:2 a (670/2022).
_BOARD_THEN: Lines = (
    then(_ALLOWANCE_THEN, old("9:5"), days=periods.AS_ENACTED, form="note"),
    then(_ALLOWANCE_THEN, old("14:2"), days=periods.Period(periods.AMENDED.first, periods.OLD_DUTIES.last),
         form="note"),
    then(M("matter.appeal.board_then", "Jos viranomainen ei rekisteröinyt sinua työnhakijaksi, valitus toimitettiin "
                                       "viranomaiselle, joka teki päätöksen. Aikaa oli 30 päivää siitä, kun sait "
                                       "päätöksen tiedoksi. Valituksen ratkaisi sosiaaliturva-asioiden "
                                       "muutoksenhakulautakunta, ei hallinto-oikeus. Sama koski harkinnanvaraista "
                                       "kulukorvausta."),
         old("14:2"), days=periods.NEW_DUTIES, form="note"),
    then(M("matter.appeal.board_training_then", "Muutosturvakoulutuksesta pyydettiin ensin oikaisua. Sen jälkeen asian "
                                                "ratkaisi sosiaaliturva-asioiden muutoksenhakulautakunta, ei "
                                                "hallinto-oikeus."),
         old("14:2 a"), when=lines.OFFICE, days=periods.CHANGE_SECURITY, form="note"))

_APPEAL = M("matter.appeal.title", "Näin valitat päätöksestä")
APPEAL = Matter(
    id="appeal", title=_APPEAL,
    about=M("matter.appeal.about", "Muutoksenhaulla pyydät, että päätös muutetaan."),
    rules=(
        handled("appeal", _APPEAL, Handler.DECIDER, lines.MUNICIPALITY, trial("17", "2"), old("14:1"),
                days=periods.TRIAL),
        handled("appeal", _APPEAL, Handler.DECIDER, lines.OFFICE, old("14:1"), days=periods.TRIAL),
        handled("appeal", _APPEAL, Handler.DECIDER, lines.AUTHORITY, law("145", "1"), days=periods.SINCE_2025),
        handled("appeal", _APPEAL, Handler.DECIDER, lines.ON_ALAND, Source(ALAND_ACT), benefit("12:1"))),
    steps=(
        line(M("matter.appeal.read", "Lue ensin päätöksen muutoksenhakuohje."), procedure("46"), procedure("47"),
             when=lines.MAINLAND),
        now(M("matter.appeal.board", "Jos viranomainen ei rekisteröi sinua työnhakijaksi, voit valittaa päätöksestä. "
                                     "Toimita valitus viranomaiselle, joka teki päätöksen. Valitusaika on 30 päivää "
                                     "siitä, kun sait päätöksen tiedoksi. Viranomainen tutkii valituksen ensin "
                                     "oikaisuvaatimuksena. Sen jälkeen asian ratkaisee sosiaaliturva-asioiden "
                                     "muutoksenhakulautakunta. Sama koskee muutosturvakoulutusta ja harkinnanvaraista "
                                     "kulukorvausta."),
            law("146", "2"), law("146", "1"), form="note"),
        *lines.RECTIFY_THEN_COURT,
        *_BOARD_THEN,
        then(M("matter.appeal.benefit_then", "Etuuspäätöksestä valitettiin Kelan tai työttömyyskassan kautta."),
             benefit("12:1")),
        now(M("matter.appeal.benefit", "Etuuspäätöksestä valitat Kelan tai työttömyyskassan kautta."), benefit("12:1")),
        then(M("matter.appeal.transfer_then", "Sama tie koski 1.6.2021 alkaen TE-toimiston päätöstä asiakkuuden "
                                              "siirtämisestä."), trial("17", "2"), when=lines.MUNICIPALITY,
             days=periods.AMENDED, form="note"),
        then(M("matter.appeal.transfer_numbers", "Momentit saivat uudet numerot 1.1.2023, mutta lain viittausta niihin "
                                                 "ei muutettu. Katso muutoksenhaku päätöksen ohjeesta."),
             trial("17", "2"), trial("5"), when=lines.MUNICIPALITY, days=periods.RENUMBERED, form="note"),
        line(M("matter.appeal.aland", "Kysy AMS:n päätöksestä AMS:ltä ja etuuspäätöksestä etuuden maksajalta."),
             Source(ALAND_ACT), benefit("12:1"), when=lines.ON_ALAND)),
    appeal=(
        then(M("matter.appeal.limits_then", "Kaikesta ei voinut valittaa. Rajoitus koski esimerkiksi palvelua, jota ei "
                                            "tarjottu."), old("14:1")),
        now(M("matter.appeal.limits", "Kaikesta ei voi valittaa. Rajoitus koskee esimerkiksi suunnitelmaa ja palvelua, "
                                      "jota ei tarjota."), law("147")),
        lines.OLD_RULES,
        line(M("matter.appeal.silent", "Kysy työvoimaviranomaiselta, kuka nyt ottaa vastaan oikaisuvaatimuksen ennen "
                                       "vuotta 2025 tehdystä päätöksestä. Laki ei kerro sitä."),
             Source(TRANSITION_ACT, "7"), Source(TRANSITION_ACT, "12"), when=lines.MAINLAND,
             days=periods.TRIAL_AND_AFTER, form="note"),
        lines.ENFORCED, *lines.BENEFIT_APPEAL_ALAND, *lines.ALAND_APPEAL),
    next_steps=(
        line(M("matter.appeal.next_then", "Jos sinulla ei ole kirjallista päätöstä, pyydä sitä "
                                          "työvoimaviranomaiselta. Se hoitaa myös asiat, jotka olivat kesken vuoden "
                                          "2024 lopussa."),
             procedure("43"), Source(TRANSITION_ACT, "7"), when=lines.MAINLAND, days=periods.TRIAL_AND_AFTER),
        now(M("matter.appeal.next", "Jos sinulla ei ole kirjallista päätöstä, pyydä sitä viranomaiselta."),
            procedure("43"), days=periods.SINCE_2026),
        *lines.ALAND_NEXT))

DECISIONS = (BENEFIT_DECISION, COMPLAINT, APPEAL)
