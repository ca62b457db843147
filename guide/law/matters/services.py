"""Services to the jobseeker and the employer: coaching, trials, assessments, guidance, vacancies."""

from guide.language.messages import M
from guide.law.days import NEW_DUTIES, OLD_DUTIES, SINCE_2025, TRIAL
from guide.law.matters import lines
from guide.law.matters.lines import by_server, law, now, old, then, trial
from guide.law.matters.model import Handler, Matter
from guide.law.model import Lines

_NEED = now(M("matter.service.need", "Työvoimaviranomainen arvioi kanssasi, mitä palveluja tarvitset."), law("37"))
_NEED_WORDS = M("matter.service.need_then", "{who} arvioi kanssasi, mitä palveluja tarvitsit.")
_NEED_THEN: Lines = (then(_NEED_WORDS, old("2:5"), days=OLD_DUTIES),
                     then(_NEED_WORDS, old("2:11"), days=NEW_DUTIES))
_ASK = now(M("matter.service.next", "Kerro työnhakukeskustelussa, että haluat tätä palvelua."), law("35"))

_COACHING = M("matter.coaching.title", "Valmennus")
COACHING = Matter(
    id="coaching", title=_COACHING,
    about=M("matter.coaching.about", "Valmennus auttaa työnhaussa, uran valinnassa tai työn aloittamisessa."),
    rules=by_server("coaching", _COACHING, municipality=(trial("10", "1"),), office=(old("4:4"),),
                    authority=(law("53", "1"),), statements=("S23",)),
    steps=(
        *_NEED_THEN, then(M("matter.coaching.then", "{who} ohjasi sinut valmennukseen."), old("4:4")),
        _NEED, now(M("matter.coaching.now", "Työvoimaviranomainen järjestää valmennuksen."), law("53", "1")),
        *lines.ALAND_STEPS),
    appeal=(*lines.NOT_OFFERED, *lines.ALAND_APPEAL), next_steps=(lines.PENDING, _ASK, *lines.ALAND_NEXT))

_TRIAL = M("matter.work_trial.title", "Työkokeilu tai koulutuskokeilu")
WORK_TRIAL = Matter(
    id="work_trial", title=_TRIAL,
    about=M("matter.work_trial.about", "Kokeilussa tutustut ammattiin työpaikalla tai oppilaitoksessa."),
    rules=by_server("work_trial", _TRIAL, municipality=(trial("10", "1"),), office=(old("4:5"),),
                    authority=(law("54", "1"),), statements=("S23",)),
    steps=(
        *_NEED_THEN, then(M("matter.work_trial.then1", "{who} ohjasi sinut kokeiluun."), old("4:5")),
        then(M("matter.work_trial.then2", "Työkokeilusta tehtiin kirjallinen sopimus."), old("4:9")),
        then(M("matter.work_trial.own_then", "Jos kokeilukunta järjesti työkokeilun itse, sopimuksen tekivät kunta "
                                             "ja sinä."), trial("11", "1"), when=lines.MUNICIPALITY, form="note"),
        _NEED, now(M("matter.work_trial.now1", "Työvoimaviranomainen voi ohjata sinut kokeiluun."), law("54", "1")),
        now(M("matter.work_trial.now2", "Sinä, työpaikka ja työvoimaviranomainen sovitte työkokeilusta kirjallisesti."),
            law("57", "1")),
        *lines.ALAND_STEPS),
    appeal=(*lines.NOT_OFFERED, *lines.ALAND_APPEAL), next_steps=(lines.PENDING, _ASK, *lines.ALAND_NEXT))

_EXPERT = M("matter.expert_assessment.title", "Asiantuntija-arvio")
EXPERT_ASSESSMENT = Matter(
    id="expert_assessment", title=_EXPERT,
    about=M("matter.expert_assessment.about", "Asiantuntija arvioi osaamistasi, työkykyäsi tai valmiuksiasi "
                                              "yrittäjäksi."),
    rules=by_server("expert_assessment", _EXPERT, municipality=(trial("10", "1"),), office=(old("4:2"),),
                    authority=(law("51"),), statements=("S23",)),
    steps=(
        *_NEED_THEN, then(M("matter.expert_assessment.then", "{who} ohjasi sinut asiantuntija-arvioon."), old("4:2")),
        _NEED, now(M("matter.expert_assessment.now", "Työvoimaviranomainen järjestää arvion."), law("51")),
        *lines.ALAND_STEPS),
    appeal=(*lines.NOT_OFFERED, *lines.ALAND_APPEAL), next_steps=(lines.PENDING, _ASK, *lines.ALAND_NEXT))

_GUIDANCE = M("matter.guidance.title", "Ammatinvalinnanohjaus ja uraohjaus")
GUIDANCE = Matter(
    id="guidance", title=_GUIDANCE,
    about=M("matter.guidance.about", "Ohjaus auttaa sinua, kun valitset ammattia tai uraa."),
    rules=by_server("guidance", _GUIDANCE, municipality=(trial("10", "1"),), office=(old("4:3"),),
                    authority=(law("52", "1"),), statements=("S22",)),
    steps=(
        *_NEED_THEN, then(M("matter.guidance.then", "{who} tarjosi sinulle ohjausta."), old("4:3")),
        _NEED, now(M("matter.guidance.now", "Työvoimaviranomainen järjestää ohjauksen."), law("52", "1")),
        *lines.ALAND_STEPS),
    appeal=(*lines.NOT_OFFERED, *lines.ALAND_APPEAL), next_steps=(lines.PENDING, _ASK, *lines.ALAND_NEXT))

_REFUSED_THEN = M("matter.vacancy.refused_then",
                  "Jos ilmoitusta ei otettu vastaan, työnantaja sai kirjallisen päätöksen.")
_ANY = M("matter.vacancy.any", "Työnantaja voi kääntyä minkä tahansa työvoimaviranomaisen puoleen.")
_VACANCY = M("matter.vacancy.title", "Ilmoitus avoimesta työpaikasta")
VACANCY = Matter(
    id="vacancy", title=_VACANCY,
    about=M("matter.vacancy.about", "Työnantaja voi saada apua, kun se etsii työntekijää avoimeen työpaikkaan."),
    rules=(
        lines.handled("vacancy", _VACANCY, Handler.OFFICE_OR_MUNICIPALITY, lines.MUNICIPALITY, trial("10", "1"),
                      days=TRIAL, statements=("S22", "S26")),
        lines.handled("vacancy", _VACANCY, Handler.OFFICE_OR_MUNICIPALITY, lines.OFFICE, old("3:2"), trial("10", "1"),
                      days=TRIAL),
        lines.handled("vacancy", _VACANCY, Handler.ANY_AUTHORITY, lines.AUTHORITY, law("17", "4"), law("43", "1"),
                      days=SINCE_2025),
        lines.aland("vacancy", _VACANCY)),
    steps=(
        then(M("matter.vacancy.then1", "Työnantaja kertoi avoimesta työpaikasta ja sopi, miten siitä ilmoitetaan."),
             old("3:2", "1")),
        then(M("matter.vacancy.then2", "{who} julkaisi ja välitti ilmoituksen sekä esitteli työnhakijoita."),
             old("3:2", "1")),
        then(M("matter.vacancy.beside_then", "Myös TE-toimisto saattoi hoitaa saman asian."), trial("10", "1"),
             when=lines.MUNICIPALITY, form="note"),
        now(M("matter.vacancy.now1", "Työnantaja voi julkaista ilmoituksen itse palvelualustalla."), law("43", "1")),
        now(M("matter.vacancy.now2", "Työvoimaviranomainen voi julkaista ilmoituksen, jos työnantaja pyytää."),
            law("43", "1")),
        now(M("matter.vacancy.now3", "Työvoimaviranomainen esittelee sopivia työnhakijoita."), law("43", "1")),
        now(_ANY, law("17", "4"), form="note"),
        *lines.ALAND_STEPS),
    appeal=(
        then(_REFUSED_THEN, old("3:3", "3"), days=OLD_DUTIES),
        then(_REFUSED_THEN, old("3:8", "3"), days=NEW_DUTIES),
        now(M("matter.vacancy.refused", "Jos ilmoitusta ei oteta vastaan, työnantaja saa kirjallisen päätöksen."),
            law("49", "3")),
        *lines.RECTIFICATION, *lines.ALAND_APPEAL),
    next_steps=(
        lines.PENDING,
        now(M("matter.vacancy.next", "Ota yhteyttä työvoimaviranomaiseen tai julkaise ilmoitus Työmarkkinatorilla."),
            law("43", "1"), link="job_market_finland"),
        *lines.ALAND_NEXT))

SERVICES = (COACHING, WORK_TRIAL, EXPERT_ASSESSMENT, GUIDANCE, VACANCY)
