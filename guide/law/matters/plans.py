"""Plans made with several authorities: integration plan, rehabilitative work activity, joint service."""

from functools import partial

from guide.language.messages import M
from guide.law.acts import JOINT_ACT, OLD_JOINT_ACT, REHABILITATION_ACT, REHABILITATION_REFORM, Source
from guide.law.days import AMENDED, AS_ENACTED, BEFORE_COUNTIES, COUNTIES, IN_2025, NEW_DUTIES, SINCE_2026
from guide.law.matters import lines
from guide.law.matters.lines import by_server, law, now, old, then, trial
from guide.law.matters.model import Matter
from guide.law.matters.study import INTEGRATION_CHANGED, integration, old_integration

rehabilitation = partial(Source, REHABILITATION_ACT)
_INTEGRATION = M("matter.integration_plan.title", "Kotoutumissuunnitelma")
INTEGRATION_PLAN = Matter(
    id="integration_plan", title=_INTEGRATION,
    about=M("matter.integration_plan.about", "Kotoutumissuunnitelmassa sovitaan palveluista, jotka auttavat "
                                             "maahanmuuttajaa kotoutumaan."),
    rules=by_server("integration_plan", _INTEGRATION, municipality=(trial("9", "1"), trial("12", "1")),
                    office=(old_integration("13"),), authority=(integration("16"), integration("3", "1")),
                    statements=("S28",)),
    steps=(
        then(M("matter.integration_plan.then1", "{who} käynnisti alkukartoituksen, jos olit työtön työnhakija."),
             old_integration("10")),
        then(M("matter.integration_plan.then2", "{who} laati suunnitelman kanssasi."), old_integration("13")),
        now(M("matter.integration_plan.now1", "Työvoimaviranomainen arvioi osaamisesi ja sen, mitä palveluja "
                                              "tarvitset."), integration("14"), integration("3", "1")),
        now(M("matter.integration_plan.now2", "Työvoimaviranomainen laatii suunnitelman kanssasi."),
            integration("16"), integration("20", "1")),
        now(M("matter.integration_plan.three_years", "Suunnitelma on tehtävä kolmen vuoden kuluessa. Aika alkaa "
                                                     "ensimmäisestä oleskeluluvasta, oleskelukortista tai "
                                                     "oleskeluoikeuden rekisteröinnistä."),
            integration("20", "3"), integration("14", "1")),
        now(M("matter.integration_plan.now3", "Tarvittaessa mukana on myös hyvinvointialue."), integration("17")),
        now(M("matter.integration_plan.other", "Jos et ole työnhakija, suunnitelman laatii kunta."),
            integration("16"), integration("3", "1"), form="note"),
        *lines.ALAND_STEPS),
    appeal=(
        then(M("matter.integration_plan.appeal_then", "Suunnitelmasta ei voinut valittaa."), old_integration("83")),
        now(M("matter.integration_plan.appeal", "Suunnitelmasta ei voi valittaa eikä pyytää oikaisua erikseen."),
            integration("95", "3")),
        *lines.BENEFIT_APPEAL, *lines.ALAND_APPEAL),
    next_steps=(
        lines.PENDING,
        now(M("matter.integration_plan.next", "Pyydä työvoimaviranomaista arvioimaan, tarvitsetko suunnitelman."),
            integration("14")),
        *lines.ALAND_NEXT),
    notes=(INTEGRATION_CHANGED,))

_REHABILITATION_CHANGED = (rehabilitation("3"), Source(REHABILITATION_REFORM), Source(JOINT_ACT))
_NOT_READ = "StVM 27/2025 tells it; the enacted text of 1420/2025 was not read."
_REHABILITATIVE = M("matter.rehabilitative_work.title", "Kuntouttava työtoiminta")
REHABILITATIVE_WORK = Matter(
    id="rehabilitative_work", title=_REHABILITATIVE,
    about=M("matter.rehabilitative_work.about", "Kuntouttava työtoiminta parantaa työkykyäsi ja mahdollisuuksiasi "
                                                 "saada työtä."),
    rules=by_server("rehabilitative_work", _REHABILITATIVE, municipality=(trial("9", "1"),),
                    office=(rehabilitation("5"),), authority=(rehabilitation("5"), rehabilitation("7")),
                    statements=("S27",)),
    steps=(
        then(M("matter.rehabilitative_work.then1", "{who} laati aktivointisuunnitelman yhdessä sinun ja kunnan "
                                                   "sosiaalihuollon kanssa."), rehabilitation("5"),
             days=BEFORE_COUNTIES),
        then(M("matter.rehabilitative_work.then2", "{who} laati aktivointisuunnitelman yhdessä sinun ja "
                                                   "hyvinvointialueen kanssa."), rehabilitation("5"), days=COUNTIES),
        then(M("matter.rehabilitative_work.then3", "Itse työtoiminnan järjesti kunta."), rehabilitation("6"),
             days=BEFORE_COUNTIES),
        then(M("matter.rehabilitative_work.then4", "Itse työtoiminnan järjesti hyvinvointialue."),
             rehabilitation("6"), days=COUNTIES),
        then(M("matter.rehabilitative_work.broken_then", "Kokeilukunta päätti myös, oliko suunnitelma keskeytynyt."),
             trial("12", "2"), when=lines.MUNICIPALITY, days=AMENDED),
        now(M("matter.rehabilitative_work.now1", "Työvoimaviranomainen ja hyvinvointialue laativat "
                                                 "aktivointisuunnitelman kanssasi."), rehabilitation("5"),
            days=IN_2025),
        now(M("matter.rehabilitative_work.now1_2026",
              "Jos saat toimeentulotukea työttömyyden vuoksi, työvoimaviranomainen ja hyvinvointialue laativat "
              "aktivointisuunnitelman kanssasi. Muille voidaan tehdä monialainen suunnitelma."),
            *_REHABILITATION_CHANGED, days=SINCE_2026, unread=_NOT_READ),
        now(M("matter.rehabilitative_work.now2", "Itse työtoiminnan järjestää hyvinvointialue."), rehabilitation("6")),
        *lines.ALAND_STEPS),
    appeal=(*lines.BY_DECISION, *lines.BENEFIT_APPEAL, *lines.ALAND_APPEAL),
    next_steps=(
        lines.PENDING,
        now(M("matter.rehabilitative_work.next", "Kysy työtoiminnasta työvoimaviranomaiselta tai hyvinvointialueelta."),
            rehabilitation("5")),
        *lines.ALAND_NEXT),
    notes=(
        now(M("matter.rehabilitative_work.reform",
              "Säännöt muuttuivat vuonna 2026, eikä pitkä työttömyys enää ratkaise. Varmista työvoimaviranomaiselta, "
              "mikä suunnitelma koskee sinua."),
            *_REHABILITATION_CHANGED, days=SINCE_2026, unread=_NOT_READ),))

_JOINT = M("matter.joint_service.title", "Monialainen yhteispalvelu")
_JOINT_NEED_THEN = M("matter.joint_service.then1", "{who} arvioi, tarvitsitko monialaista yhteispalvelua. Sen saattoi "
                                                   "arvioida myös muu viranomainen.")
JOINT_SERVICE = Matter(
    id="joint_service", title=_JOINT,
    about=M("matter.joint_service.about", "Yhteispalvelussa monta viranomaista suunnittelee palvelut yhdessä "
                                          "kanssasi."),
    rules=by_server("joint_service", _JOINT, municipality=(trial("9", "1"),), office=(Source(OLD_JOINT_ACT, "2"),),
                    authority=(Source(JOINT_ACT, "2"), Source(JOINT_ACT, "4")), statements=("S27",)),
    steps=(
        then(_JOINT_NEED_THEN, trial("8", "3"), Source(OLD_JOINT_ACT, "2"), when=lines.MUNICIPALITY, days=AMENDED),
        then(_JOINT_NEED_THEN, Source(OLD_JOINT_ACT, "2"), when=lines.OFFICE),
        then(M("matter.joint_service.then2", "{who} laati monialaisen työllistymissuunnitelman kanssasi."),
             Source(OLD_JOINT_ACT, "4")),
        then(M("matter.joint_service.then3", "Tarvittaessa mukana oli myös Kela."), Source(OLD_JOINT_ACT, "4", "3")),
        then(M("matter.joint_service.need_before", "Laki antoi tarpeen arvioinnin kokeilukunnalle 1.6.2021. Varmista "
                                                   "sitä aiempi menettely viranomaiselta."),
             trial("8", "3"), when=lines.MUNICIPALITY, days=AS_ENACTED, form="note"),
        now(M("matter.joint_service.now1", "Työvoimaviranomainen, hyvinvointialue tai Kela ohjaa sinut palvelutarpeen "
                                           "arviointiin."), Source(JOINT_ACT, "3")),
        now(M("matter.joint_service.now2", "Työvoimaviranomainen ja hyvinvointialue laativat suunnitelman kanssasi "
                                           "kolmen kuukauden kuluessa."), Source(JOINT_ACT, "4")),
        now(M("matter.joint_service.name", "Palvelun nykyinen nimi on monialaisen tuen yhteistoimintamalli."),
            Source(JOINT_ACT, "2"), form="note"),
        *lines.ALAND_STEPS),
    appeal=(
        now(M("matter.joint_service.appeal", "Suunnitelman työnhakuvelvollisuudesta ei voi valittaa."),
            Source(JOINT_ACT, "5", "3"), law("147")),
        then(M("matter.joint_service.appeal_then", "Suunnitelman työnhakuvelvollisuudesta ei voinut valittaa."),
             Source(OLD_JOINT_ACT, "4", "4"), old("14:1"), days=NEW_DUTIES),
        *lines.BY_DECISION, *lines.BENEFIT_APPEAL, *lines.ALAND_APPEAL),
    next_steps=(
        lines.PENDING,
        now(M("matter.joint_service.next", "Kerro työvoimaviranomaiselle, jos tarvitset monen viranomaisen palveluja."),
            Source(JOINT_ACT, "3")),
        *lines.ALAND_NEXT),
    notes=(
        now(M("matter.joint_service.changed", "Tätä palvelua koskevaa lakia on muutettu vuoden 2025 jälkeen. Varmista "
                                              "työvoimaviranomaiselta, mitä se nyt sanoo."),
            Source(JOINT_ACT), days=SINCE_2026, unread="730 and 1413/2025 and 69/2026 were not read."),))

PLANS = (INTEGRATION_PLAN, REHABILITATIVE_WORK, JOINT_SERVICE)
