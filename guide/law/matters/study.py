"""Study and training: self-motivated study on benefit, an immigrant's own study, labour market training."""

from functools import partial

from guide.language.messages import M
from guide.law.acts import GENERAL_BENEFIT_ACT, INTEGRATION_ACT, NEW_INTEGRATION_ACT, Source
from guide.law.days import AMENDED, AS_ENACTED, OPEN_STUDIES, SINCE_2026
from guide.law.matters import lines
from guide.law.matters.lines import benefit, by_server, law, now, old, then, trial
from guide.law.matters.model import Matter

#: Places in the integration acts in force to 31.12.2024 (1386/2010) and since (681/2023).
old_integration, integration = partial(Source, INTEGRATION_ACT), partial(Source, NEW_INTEGRATION_ACT)
_NOT_SUPPORTED = M("matter.study.not_supported", "Jos opiskelua ei tueta, siihen ei voi hakea muutosta.")
_NOT_SUPPORTED_THEN = M("matter.study.not_supported_then", "Jos opiskelua ei tuettu, siihen ei voinut hakea muutosta.")
_BENEFIT_BY = M("matter.study.benefit", "Saat lausunnon perusteella etuuspäätöksen Kelasta tai työttömyyskassasta.")
_BENEFIT_BY_THEN = M("matter.study.benefit_then", "Sait lausunnon perusteella etuuspäätöksen Kelasta tai "
                                                  "työttömyyskassasta.")
_CONDITIONS_THEN = M("matter.study.conditions_then", "{who} ratkaisi, täyttyivätkö opiskelun ehdot.")
INTEGRATION_CHANGED = now(
    M("matter.integration_plan.changed", "Kotoutumislakia on muutettu vuoden 2025 jälkeen. Varmista "
                                         "työvoimaviranomaiselta, mitä se nyt sanoo."),
    Source(NEW_INTEGRATION_ACT), days=SINCE_2026, unread="721, 1376 and 1414/2025 and 70/2026 were not read.")
_ASK_FIRST = M("matter.study.next", "Kysy opiskelusta työvoimaviranomaiselta ennen kuin aloitat.")

_STUDY = M("matter.study_on_benefit.title", "Omaehtoinen opiskelu työttömyysetuudella")
STUDY_ON_BENEFIT = Matter(
    id="study_on_benefit", title=_STUDY,
    about=M("matter.study_on_benefit.about", "Voit opiskella työttömyysetuudella, jos olet vähintään 25-vuotias ja "
                                             "muut ehdot täyttyvät."),
    about_then=M("matter.study_on_benefit.about_then", "Saatoit opiskella työttömyysetuudella, jos olit vähintään "
                                                       "25-vuotias ja muut ehdot täyttyivät."),
    rules=by_server("study_on_benefit", _STUDY, municipality=(trial("10", "1"),), office=(old("6:2"),),
                    authority=(law("73"),), statements=("S25",)),
    steps=(
        then(M("matter.study_on_benefit.then1", "{who} arvioi, tarvitsitko koulutusta."), old("6:2")),
        then(M("matter.study_on_benefit.then2", "Opiskelusta sovittiin suunnitelmassa yleensä ennen kuin opinnot "
                                                "alkoivat."), old("6:4")),
        then(_CONDITIONS_THEN, old("6:2")), then(_BENEFIT_BY_THEN, benefit("1:4", "3"), benefit("11:4")),
        now(M("matter.study_on_benefit.now1", "Työvoimaviranomainen arvioi, tarvitsetko koulutusta."), law("73")),
        now(M("matter.study_on_benefit.now2", "Sovi opiskelusta suunnitelmassa ennen kuin opinnot alkavat."),
            law("75")),
        now(_BENEFIT_BY, benefit("1:4", "3"), benefit("11:4")),
        *lines.ALAND_STEPS),
    appeal=(
        then(_NOT_SUPPORTED_THEN, old("14:1")), now(_NOT_SUPPORTED, law("147", "2")), *lines.BENEFIT_APPEAL,
        lines.OLD_RULES, *lines.ALAND_APPEAL),
    next_steps=(lines.PENDING, now(_ASK_FIRST, law("75")), *lines.ALAND_NEXT),
    notes=(
        now(M("matter.study_on_benefit.open_studies",
              "Jos olet täyttänyt 25 vuotta, avoimen korkeakoulun, kansalaisopiston tai kesäyliopiston opinnot eivät "
              "vaikuta etuuteesi. Tämä koskee opintoja, jotka alkavat 1.7.2026 tai myöhemmin. Niistä ei voi enää sopia "
              "omaehtoisena opiskeluna. Kansanopiston opintoja tämä ei koske. Varmista asia työvoimaviranomaiselta."),
            benefit("2:10"), Source(GENERAL_BENEFIT_ACT), days=OPEN_STUDIES,
            unread="Told in a dated public note; the act that changed it was not seen."),))

_IMMIGRANT = M("matter.immigrant_study.title", "Maahanmuuttajan omaehtoinen opiskelu")
IMMIGRANT_STUDY = Matter(
    id="immigrant_study", title=_IMMIGRANT,
    about=M("matter.immigrant_study.about", "Maahanmuuttaja voi opiskella työttömyysetuudella, jos siitä on sovittu "
                                            "kotoutumissuunnitelmassa."),
    about_then=M("matter.immigrant_study.about_then", "Maahanmuuttaja saattoi opiskella työttömyysetuudella, jos siitä "
                                                      "oli sovittu kotoutumissuunnitelmassa."),
    rules=by_server("immigrant_study", _IMMIGRANT, municipality=(trial("10", "1"), trial("12", "1")),
                    office=(old_integration("22"),), authority=(integration("28", "1"), integration("3", "1")),
                    statements=("S25",)),
    steps=(
        then(M("matter.immigrant_study.then1", "Opiskelusta sovittiin kotoutumissuunnitelmassasi."),
             old_integration("22")),
        then(_CONDITIONS_THEN, old_integration("22"), old_integration("23")),
        then(_BENEFIT_BY_THEN, benefit("1:4", "3"), benefit("11:4")),
        now(M("matter.immigrant_study.now1", "Työvoimaviranomainen arvioi, auttaako opiskelu sinua kotoutumaan ja "
                                             "työllistymään."), integration("28", "1"), integration("3", "1")),
        now(M("matter.immigrant_study.now2", "Sovi opiskelusta kotoutumissuunnitelmassasi."), integration("28", "1")),
        now(_BENEFIT_BY, benefit("1:4", "3"), benefit("11:4")),
        *lines.ALAND_STEPS),
    appeal=(
        then(_NOT_SUPPORTED_THEN, old("14:1")), now(_NOT_SUPPORTED, integration("95", "4")), *lines.BENEFIT_APPEAL,
        lines.OLD_RULES, *lines.ALAND_APPEAL),
    next_steps=(lines.PENDING, now(_ASK_FIRST, integration("28", "1")), *lines.ALAND_NEXT),
    notes=(INTEGRATION_CHANGED,))

_TRAINING = M("matter.labour_market_training.title", "Työvoimakoulutus")
_STATEMENT_BY_OFFICE = M("matter.labour_market_training.statement", "Lausunnon työvoimakoulutuksesta antoi "
                                                                    "TE-toimisto.")
LABOUR_MARKET_TRAINING = Matter(
    id="labour_market_training", title=_TRAINING,
    about=M("matter.labour_market_training.about", "Työvoimakoulutus parantaa osaamistasi työssä tai yrittäjänä."),
    rules=by_server("labour_market_training", _TRAINING, municipality=(trial("10", "1"),), office=(old("5:3"),),
                    authority=(law("61"), law("63", "1")), statements=("S23",)),
    steps=(
        then(M("matter.labour_market_training.then1", "{who} ohjasi sinut hakemaan työvoimakoulutukseen."), old("5:1")),
        then(M("matter.labour_market_training.then2", "Opiskelijat valitsi aina TE-toimisto."), trial("10", "2"),
             old("5:3"), when=lines.MUNICIPALITY),
        then(M("matter.labour_market_training.then3", "TE-toimisto valitsi opiskelijat."), old("5:3"),
             when=lines.OFFICE),
        then(_STATEMENT_BY_OFFICE, trial("12", "2"), when=lines.MUNICIPALITY, days=AS_ENACTED, form="note"),
        then(_STATEMENT_BY_OFFICE, trial("12 a", "1"), when=lines.MUNICIPALITY, days=AMENDED, form="note"),
        now(M("matter.labour_market_training.now1", "Työvoimaviranomainen arvioi, tarvitsetko koulutusta."),
            law("63", "2")),
        now(M("matter.labour_market_training.now2", "Opiskelijat valitsee se työvoimaviranomainen, joka järjestää "
                                                    "koulutuksen."), law("63", "1")),
        now(M("matter.labour_market_training.now3", "Järjestäjä voi olla muu kuin oma viranomaisesi. Asuinpaikka ei "
                                                    "yleensä estä osallistumista."), law("17", "3"), form="note"),
        *lines.ALAND_STEPS),
    appeal=(
        *lines.RECTIFICATION,
        then(M("matter.labour_market_training.appeal_then", "Siihen, tarvitsitko koulutusta, ei voinut hakea "
                                                            "muutosta."), old("14:1")),
        now(M("matter.labour_market_training.appeal", "Siihen, tarvitsetko koulutusta, ei voi hakea muutosta."),
            law("147", "1")),
        *lines.ALAND_APPEAL),
    next_steps=(
        lines.PENDING,
        now(M("matter.labour_market_training.next", "Etsi koulutuksia Työmarkkinatorilta. Kysy niistä "
                                                    "työvoimaviranomaiselta."), law("61"), link="job_market_finland"),
        *lines.ALAND_NEXT))

STUDY = (STUDY_ON_BENEFIT, IMMIGRANT_STUDY, LABOUR_MARKET_TRAINING)
