"""What a trial municipality arranged for its customers (1269/2020 sections 7-12)."""

from guide.language.messages import M, Message
from guide.law.acts import Source
from guide.law.conditions import all_of, is_
from guide.law.days import AMENDED, BEFORE_CENTRAL_UNIT, CENTRAL_UNIT, TRIAL, Period
from guide.law.matters.lines import trial
from guide.law.matters.statement_lines import CENTRAL_SECTION
from guide.law.model import Amendment, Form, Line, Lines, amended, line

TRIAL_INTRO = M("services.trial_intro", "Kokeilussa kokeilualueen kunnat hoitivat osan alueensa julkisista "
                                        "työvoima- ja yrityspalveluista.")
ENOUGH = M("services.enough", "Kunnan piti järjestää riittävästi palveluja ja kohdella asiakkaita yhdenvertaisesti. "
                              "Tavoitteena olivat toimivat työmarkkinat, osaava työvoima ja kotoutuminen.")
SERVICES_LIST = M("services.list", "Kokeilukunta välitti työpaikkoja, antoi tietoa ja neuvoi. Se ohjasi myös "
                                   "ammatin valinnassa ja uralla.")
SERVICES_DIRECTED = M("services.directed", "Kunta saattoi ohjata asiakkaan asiantuntija-arvioon, valmennukseen, "
                                           "työvoimakoulutukseen, työkokeiluun tai koulutuskokeiluun.")
GRANTED = M("services.granted", "Kunta myönsi valtion puolesta palkkatukea, starttirahaa ja harkinnanvaraista "
                                "kulukorvausta. Samoin se myönsi korvauksia palvelujen matkoista ja yöpymisistä.")
STUDIES = M("services.studies", "Kunta ratkaisi, täyttyivätkö omaehtoisen opiskelun ehdot. Se koski opiskelua "
                                "työttömyysetuudella ja maahanmuuttajan opiskelua.")
VACANCIES = M("services.vacancies", "Kunta saattoi TE-toimiston rinnalla julkaista ja välittää avoimia työpaikkoja. "
                                    "Se saattoi myös esitellä työnhakijoita työnantajalle.")
JOINT = M("services.joint", "Kunta hoiti myös monialaisen yhteispalvelun ja kuntouttavan työtoiminnan suunnitelmia.")
INTEGRATION = M("services.integration", "Kunta järjesti asiakkailleen kotoutumista edistävät palvelut.")
PRINCIPLES = M("services.principles", "Palvelut olivat maksuttomia. Kunnan piti olla tasapuolinen ja edistää "
                                      "yhdenvertaisuutta ja sukupuolten tasa-arvoa.")
STATEMENTS_INTRO = M("services.statements", "Kunta antoi lausuntoja työttömyysetuuksista. Osan lausunnoista antoi "
                                            "keskitetysti Uudenmaan TE-toimiston työttömyysturvayksikkö.")
STATEMENTS_EARLY = M("services.statements_early", "Kunta antoi lausuntoja työttömyysetuuksista. Muut lausunnot antoi "
                                                  "yleensä TE-toimisto.")


def _line(message: Message, *sources: Source, form: Form = "text", days: Period = TRIAL) -> Line:
    return line(message, *sources, when=all_of(is_("settled"), is_("server", "trial_municipality")), days=days,
                form=form)


_TASKS, _TOLD = trial("10", "1"), trial("20", "2")
#: From 1.6.2021 statements stand in a section of their own (421/2021); the central unit began on 1.10.2021.
_STATEMENTS = trial("12 a", "1")
SERVICE_LINES: Lines = (
    _line(TRIAL_INTRO, trial("1")), _line(ENOUGH, trial("7", "1")),
    *(_line(one, _TASKS, form="point") for one in (SERVICES_LIST, SERVICES_DIRECTED, GRANTED, STUDIES, VACANCIES)),
    _line(JOINT, trial("9", "1"), form="point"), _line(INTEGRATION, trial("12", "1"), form="point"),
    _line(PRINCIPLES, trial("10", "3")),
    *amended(_line(STATEMENTS_EARLY, trial("12", "2"), _TOLD, days=BEFORE_CENTRAL_UNIT),
             Amendment(AMENDED, sources=(_STATEMENTS, _TOLD))),
    _line(STATEMENTS_INTRO, _STATEMENTS, CENTRAL_SECTION, _TOLD, days=CENTRAL_UNIT))
