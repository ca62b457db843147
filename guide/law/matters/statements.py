"""Labour policy statements (työvoimapoliittinen lausunto): who gave which, and what happened on the way.

1269/2020 section 12 to 31.5.2021, section 12 a since 1.6.2021 (points 1-2 and subsection 5 since 2.10.2021);
1290/2002 chapter 11 sections 4 and 4 a; government decree 1373/2018 section 16 a since 1.10.2021.
"""

from guide.language.messages import M, Message
from guide.law import days as periods
from guide.law.matters import lines
from guide.law.matters import statement_lines as shared
from guide.law.matters.duty_lines import of_duties
from guide.law.matters.lines import benefit, handled, law, now, then, trial
from guide.law.matters.model import Handler, HandlerRule, Matter
from guide.law.matters.statement_lines import aland_rules, by_municipality
from guide.law.model import Lines


def _by_municipality_always(matter: str, title: Message, statement: str) -> tuple[HandlerRule, ...]:
    """Return the rules of a statement that the trial municipality gave from the first day of the trial."""
    return (
        handled(matter, title, Handler.TRIAL_MUNICIPALITY, lines.MUNICIPALITY, trial("12", "2"),
                days=periods.AS_ENACTED, statements=(statement,)),
        handled(matter, title, Handler.TRIAL_MUNICIPALITY, lines.MUNICIPALITY, trial("12 a", "1"),
                days=periods.AMENDED, statements=(statement,)),
        *_others(matter, title))


def _by_municipality_later(matter: str, title: Message, statement: str) -> tuple[HandlerRule, ...]:
    """Return the rules of a statement that the TE office gave to 1.10.2021 and the municipality from 2.10.2021."""
    return (
        handled(matter, title, Handler.TE_OFFICE, lines.MUNICIPALITY, benefit("11:4", "1"), trial("20", "2"),
                days=periods.STATEMENTS_BY_OFFICE, statements=(statement,)),
        handled(matter, title, Handler.TRIAL_MUNICIPALITY, lines.MUNICIPALITY, trial("12 a", "1"),
                days=periods.STATEMENTS_BY_MUNICIPALITY, statements=(statement,)),
        *_others(matter, title))


def _others(matter: str, title: Message) -> tuple[HandlerRule, ...]:
    return (
        handled(matter, title, Handler.TE_OFFICE, lines.OFFICE, benefit("11:4", "1"), days=periods.TRIAL),
        handled(matter, title, Handler.EMPLOYMENT_AUTHORITY, lines.AUTHORITY, benefit("11:4", "1"),
                days=periods.SINCE_2025),
        *aland_rules(matter, title))


def _statement(matter: str, title: Message, about: Message, rules: tuple[HandlerRule, ...], steps: Lines,
               appeal: Lines = shared.STATEMENT_APPEAL) -> Matter:
    return Matter(id=matter, title=title, about=about, rules=rules, steps=(*steps, *shared.ON_ALAND_STEPS),
                  appeal=appeal, next_steps=shared.STATEMENT_NEXT,
                  notes=(*shared.SHARED_NOTES, *shared.STATEMENT_NOTES))


_ALWAYS = (*by_municipality(periods.TRIAL), *shared.BY_OFFICE, *shared.BY_AUTHORITY)
_LATER = (*shared.BY_OFFICE_VIA_MUNICIPALITY, *by_municipality(periods.STATEMENTS_BY_MUNICIPALITY),
          *shared.BY_OFFICE, *shared.BY_AUTHORITY)

_GENERAL = M("matter.statement_general.title", "Lausunto etuuden yleisistä ehdoista")
STATEMENT_GENERAL = _statement(
    "statement_general", _GENERAL,
    M("matter.statement_general.about", "Lausunto kertoo, täytätkö työttömyysetuuden yleiset ehdot."),
    _by_municipality_later("statement_general", _GENERAL, "S30"),
    (*_LATER,
     then(M("matter.statement_general.centre", "Selvissä asioissa lausunnon saattoi antaa myös työ- ja "
                                               "elinkeinohallinnon asiakaspalvelukeskus."),
          benefit("11:4", "2"), form="note")))

_ENTERPRISE = M("matter.statement_enterprise.title", "Lausunto yrityksen aloittamisesta ja lyhyistä opinnoista")
STATEMENT_ENTERPRISE = _statement(
    "statement_enterprise", _ENTERPRISE,
    M("matter.statement_enterprise.about", "Lausunto koskee etuutta, kun aloitat yrityksen, alat työllistää itse "
                                           "itsesi tai opiskelet lyhyesti."),
    _by_municipality_later("statement_enterprise", _ENTERPRISE, "S31"),
    (*_LATER,
     then(M("matter.statement_enterprise.rest_then", "Muut lausunnot yritystoiminnasta ja opinnoista annettiin pääosin "
                                                     "keskitetysti."), shared.CENTRAL_SECTION,
          days=periods.CENTRAL_UNIT, form="note"),
     now(M("matter.statement_enterprise.rest", "Muut lausunnot yritystoiminnasta ja opinnoista antaa pääosin "
                                               "KEHA-keskus."), benefit("11:4 a"), form="note")))

_SERVICE = M("matter.statement_service.title", "Lausunto palveluun osallistumisesta")
_TRAINING_BY_OFFICE = M("matter.statement_service.training", "Lausunnon työvoimakoulutuksesta antoi kuitenkin "
                                                             "TE-toimisto.")
STATEMENT_SERVICE = _statement(
    "statement_service", _SERVICE,
    M("matter.statement_service.about", "Lausunto kertoo, osallistutko työllistymistä edistävään palveluun ja onko "
                                        "palvelu suunnitelmassasi."),
    _by_municipality_always("statement_service", _SERVICE, "S32"),
    (*_ALWAYS,
     then(_TRAINING_BY_OFFICE, trial("12", "2"), when=lines.MUNICIPALITY, days=periods.AS_ENACTED, form="note"),
     then(_TRAINING_BY_OFFICE, trial("12 a", "1"), when=lines.MUNICIPALITY, days=periods.AMENDED, form="note")))

_STUDY = M("matter.statement_study.title", "Lausunto opinnoista työttömyysetuudella")
STATEMENT_STUDY = _statement(
    "statement_study", _STUDY,
    M("matter.statement_study.about", "Lausunto koskee omaehtoisen opiskelun ehtoja ja sitä, onko opintojen "
                                      "keskeytymisestä todiste."),
    _by_municipality_always("statement_study", _STUDY, "S33"),
    (*_ALWAYS, now(M("matter.statement_study.heard", "Sinua kuullaan ennen kuin oikeus tuettuun opiskeluun lakkaa."),
                   law("78", "4"))),
    (*shared.NO_STATEMENT_APPEAL,
     now(M("matter.statement_study.appeal", "Tämä koskee myös lausuntoa, jolla tuki opiskeluun lakkaa."),
         law("147", "3")),
     *shared.DECISION_APPEAL))

_INTEGRATION = M("matter.statement_integration.title", "Lausunto maahanmuuttajan opiskelusta")
STATEMENT_INTEGRATION = _statement(
    "statement_integration", _INTEGRATION,
    M("matter.statement_integration.about", "Lausunto koskee opiskelun tukiaikaa, velvollisuuksiasi sekä opintojen "
                                            "seurantaa ja keskeytymistä."),
    _by_municipality_always("statement_integration", _INTEGRATION, "S34"), _ALWAYS)

def central_rules(matter: str, title: Message) -> tuple[HandlerRule, ...]:
    """Return the rules of what is stated centrally: since 1.10.2021 by one unit, since 2025 by the KEHA Centre."""
    return (
        handled(matter, title, Handler.TE_OFFICE, lines.TRIAL_SERVED, benefit("11:4", "1"),
                days=periods.BEFORE_CENTRAL_UNIT),
        handled(matter, title, Handler.CENTRAL_UNIT, lines.TRIAL_SERVED, shared.CENTRAL_SECTION,
                days=periods.CENTRAL_UNIT, statements=("S35", "S36")),
        handled(matter, title, Handler.KEHA, lines.AUTHORITY, benefit("11:4 a", "1"), days=periods.SINCE_2025,
                statements=("S35",)),
        *aland_rules(matter, title))


_CENTRAL = M("matter.statement_central.title", "Lausunto, joka annetaan keskitetysti")
STATEMENT_CENTRAL = Matter(
    id="statement_central", title=_CENTRAL,
    about=M("matter.statement_central.about", "Asia voi olla etuuden menetys: olet ehkä eronnut tai kieltäytynyt "
                                              "työstä tai jäänyt pois haastattelusta. Se voi olla myös yritystoiminta, "
                                              "päätoimiset opinnot tai alle 25-vuotiaan opiskelupaikka."),
    about_then=M("matter.statement_central.about_then", "Asia saattoi olla etuuden menetys: olit ehkä eronnut tai "
                                                        "kieltäytynyt työstä tai jäänyt pois haastattelusta. Se "
                                                        "saattoi olla myös yritystoiminta tai päätoimiset opinnot."),
    rules=central_rules("statement_central", _CENTRAL),
    steps=(*shared.BY_CENTRAL_UNIT, *shared.BY_KEHA, *shared.ON_ALAND_STEPS), appeal=shared.STATEMENT_APPEAL,
    next_steps=shared.central_next(*of_duties("social_assistance")), notes=shared.CENTRAL_NOTES)

STATEMENTS = (STATEMENT_GENERAL, STATEMENT_ENTERPRISE, STATEMENT_SERVICE, STATEMENT_STUDY, STATEMENT_INTEGRATION,
              STATEMENT_CENTRAL)
