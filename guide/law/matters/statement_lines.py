"""What happened, and happens, step by step when a labour policy statement is given; appeal, notes and Åland."""

from guide.language.messages import M, Message
from guide.law import acts
from guide.law import days as periods
from guide.law.acts import Source
from guide.law.days import Period
from guide.law.duties.social_assistance import LESS
from guide.law.duties.work import MEANWHILE
from guide.law.lines.certainty import LVV_INFERRED, LVV_UNREAD
from guide.law.matters import lines
from guide.law.matters.lines import benefit, handled, now, then, trial
from guide.law.matters.model import Handler, HandlerRule
from guide.law.model import Amendment, Line, Lines, amended, line

CENTRAL_SECTION = Source(acts.CENTRAL_DECREE, "16 a")

_ASKED_THEN = M("matter.statement.asked_then", "Kela tai työttömyyskassa pyysi lausuntoa, jos sitä tarvittiin.")
_CLARIFY_THEN = M("matter.statement.clarify_then", "{who} pyysi sinulta selvitystä, jos sitä tarvittiin.")
_TOLD_OFFICE = M("matter.statement.told_office", "Kokeilukunta kertoi TE-toimistolle, mitä lausuntoon tarvittiin.")
_PASSED_ON = M("matter.statement.passed_on", "Kokeilukunta toimitti selvityksesi TE-toimistolle.")
_TOLD_PAYER = M("matter.statement.told_payer", "Kokeilukunta ilmoitti Kelalle tai työttömyyskassalle, että asiaa "
                                               "selvitetään.")
_PAYER_THEN = M("matter.statement.payer_then", "Maksaja harkitsi, keskeyttikö se maksun selvityksen ajaksi. Tarkoitus "
                                               "oli, ettei etuutta makseta liikaa.")
_GIVEN_7_THEN = M("matter.statement.given_7_then", "Kokeilukunta antoi lausunnon, yleensä 7 päivän kuluessa. Aika "
                                                   "alkoi selvityksestäsi tai siitä, kun määräaika antaa se päättyi.")
_GIVEN_OFFICE = M("matter.statement.given_office", "TE-toimisto antoi lausunnon 30 päivän kuluessa. Aika alkoi "
                                                   "selvityksestäsi tai siitä, kun määräaika antaa se päättyi.")
_GIVEN_UNIT = M("matter.statement.given_unit", "Uudenmaan TE-toimiston asiantuntijat antoivat lausunnon. He hoitivat "
                                               "nämä asiat koko maassa.")
_BINDING_THEN = M("matter.statement.binding_then", "Lausunto sitoi Kelaa ja työttömyyskassaa. Ne päättivät etuudesta.")
_ASKED = M("matter.statement.asked", "Kela tai työttömyyskassa pyytää lausuntoa, jos sitä tarvitaan.")
_CLARIFY = M("matter.statement.clarify", "Työvoimaviranomainen pyytää sinulta selvitystä, jos sitä tarvitaan.")
_CLARIFY_KEHA = M("matter.statement.clarify_keha", "KEHA-keskus pyytää sinulta selvitystä, jos sitä tarvitaan.")
_GIVEN = M("matter.statement.given", "Työvoimaviranomainen antaa lausunnon, yleensä 7 päivän kuluessa. Aika alkaa "
                                     "selvityksestäsi tai siitä, kun määräaika antaa se päättyy.")
_GIVEN_KEHA = M("matter.statement.given_keha", "KEHA-keskus antaa lausunnon 30 päivän kuluessa. Aika alkaa "
                                               "selvityksestäsi tai siitä, kun määräaika antaa se päättyy.")
_PAYER = M("matter.statement.payer", "Maksaja voi keskeyttää maksun, jos on ilmeistä, ettei sinulla enää ole oikeutta "
                                     "etuuteen.")
_BINDING = M("matter.statement.binding", "Lausunto sitoo Kelaa ja työttömyyskassaa. Ne päättävät etuudesta.")

_BOUND = then(_BINDING_THEN, benefit("1:4", "3"))


def by_municipality(days: Period) -> Lines:
    """Return the steps of a statement that the trial municipality gave in a period."""
    return (
        then(_ASKED_THEN, benefit("11:4", "3"), when=lines.MUNICIPALITY, days=days),
        then(_CLARIFY_THEN, trial("20", "1"), benefit("11:2", "2"), when=lines.MUNICIPALITY, days=days),
        then(_GIVEN_7_THEN, Source(acts.TRIAL_STATEMENT_DECREE, "1", "1"), when=lines.MUNICIPALITY, days=days),
        then(_BINDING_THEN, benefit("1:4", "3"), when=lines.MUNICIPALITY, days=days))


def _of_municipality_in(days: Period) -> Lines:
    """Return the steps in which the municipality prepared what the TE office's side stated."""
    return (
        then(_TOLD_OFFICE, trial("20", "2"), when=lines.MUNICIPALITY, days=days),
        then(_CLARIFY_THEN, trial("20", "1"), benefit("11:2", "2"), when=lines.MUNICIPALITY, days=days),
        then(_PASSED_ON, trial("20", "2"), when=lines.MUNICIPALITY, days=days))


BY_OFFICE: Lines = (
    then(_ASKED_THEN, benefit("11:4", "3"), when=lines.OFFICE),
    then(_CLARIFY_THEN, benefit("11:2", "2"), when=lines.OFFICE),
    then(_GIVEN_OFFICE, Source(acts.OLD_STATEMENT_DECREE, "1"), when=lines.OFFICE),
    then(_BINDING_THEN, benefit("1:4", "3"), when=lines.OFFICE))
BY_OFFICE_VIA_MUNICIPALITY: Lines = (
    *_of_municipality_in(periods.STATEMENTS_BY_OFFICE),
    then(_GIVEN_OFFICE, benefit("11:4", "1"), Source(acts.OLD_STATEMENT_DECREE, "1"), when=lines.MUNICIPALITY,
         days=periods.STATEMENTS_BY_OFFICE),
    then(_BINDING_THEN, benefit("1:4", "3"), when=lines.MUNICIPALITY, days=periods.STATEMENTS_BY_OFFICE))
BY_AUTHORITY: Lines = (
    now(_ASKED, benefit("11:4", "2")), now(_CLARIFY, benefit("11:2", "2")),
    now(_GIVEN, Source(acts.STATEMENT_DECREE, "1", "2"), benefit("11:4")), now(_BINDING, benefit("1:4", "3")))
BY_CENTRAL_UNIT: Lines = (
    *_of_municipality_in(periods.TRIAL),
    then(_TOLD_PAYER, trial("12 a", "5"), benefit("13:3"), when=lines.MUNICIPALITY,
         days=periods.STATEMENTS_BY_MUNICIPALITY),
    then(_TOLD_PAYER, benefit("13:3"), when=lines.MUNICIPALITY,
         days=Period(periods.CENTRAL_UNIT.first, periods.STATEMENTS_BY_OFFICE.last)),
    then(_ASKED_THEN, benefit("11:4", "3"), when=lines.OFFICE),
    then(_CLARIFY_THEN, benefit("11:2", "2"), when=lines.OFFICE),
    then(_PAYER_THEN, benefit("11:6")),
    then(_GIVEN_OFFICE, benefit("11:4", "1"), Source(acts.OLD_STATEMENT_DECREE, "1"),
         days=periods.BEFORE_CENTRAL_UNIT),
    then(_GIVEN_UNIT, CENTRAL_SECTION, days=periods.CENTRAL_UNIT), _BOUND)
BY_KEHA: Lines = (
    now(_ASKED, benefit("11:4", "2"), benefit("11:4 a", "4")), now(_CLARIFY_KEHA, benefit("11:2", "2")),
    now(_PAYER, benefit("11:6")), now(_GIVEN_KEHA, Source(acts.STATEMENT_DECREE, "1", "3"), benefit("11:4 a", "1")),
    now(_BINDING, benefit("1:4", "3")))

NO_STATEMENT_APPEAL: Lines = (
    line(M("matter.statement.no_appeal", "Lausunnosta ei voi valittaa erikseen."), benefit("12:1", "5")),)
DECISION_APPEAL: Lines = (
    line(M("matter.statement.appeal", "Voit sen sijaan valittaa päätöksestä, jonka Kela tai työttömyyskassa tekee. "
                                      "Toimita valitus sille 30 päivän kuluessa siitä, kun sait päätöksen tiedoksi."),
         benefit("12:1"), when=lines.AUTHORITY),
    lines.BENEFIT_APPEAL_THEN,
    now(M("matter.statement.appeal_fund", "Voit sen sijaan valittaa työttömyyskassan päätöksestä. Toimita valitus "
                                          "sille 30 päivän kuluessa siitä, kun sait päätöksen tiedoksi. Kysy muusta "
                                          "etuudesta sen maksajalta."), benefit("12:1"), when=lines.ON_ALAND),
    lines.BENEFIT_APPEAL_ALAND_THEN,
    line(M("matter.statement.board", "Valituksen ratkaisee sosiaaliturva-asioiden muutoksenhakulautakunta, ja siitä "
                                     "voit valittaa vakuutusoikeuteen. Katso määräaika lautakunnan päätöksestä."),
         benefit("12:1"), when=lines.AUTHORITY),
    lines.GENERAL_BENEFIT_MAY_DIFFER, lines.OLD_RULES)
STATEMENT_APPEAL: Lines = (*NO_STATEMENT_APPEAL, *DECISION_APPEAL)

_SEE_IT = M("matter.statement.see_it", "Saat lausunnon nähtäväksi, kun pyydät sitä.")
_ANSWER = M("matter.statement.answer", "Vastaa selvityspyyntöön määräaikaan mennessä. Lausunto voidaan antaa, vaikka "
                                       "et vastaisi.")
_PENDING = M("matter.statement.pending", "Jos lausunto oli kesken vuoden 2024 lopussa, sen antoi työvoimaviranomainen.")
_PENDING_KEHA = M("matter.statement.pending_keha", "Jos lausunto oli kesken vuoden 2024 lopussa, sen antoi "
                                                   "KEHA-keskus.")
_ANSWERED = now(_ANSWER, benefit("11:2", "2"), Source(acts.STATEMENT_DECREE, "1"))
_SEEN: Lines = (now(_SEE_IT, benefit("11:4", "3")), *lines.ALAND_NEXT)
STATEMENT_NEXT: Lines = (
    then(_PENDING, Source(acts.BENEFIT_ACT_2025), Source(acts.TRANSITION_ACT, "7")), _ANSWERED, *_SEEN)


def central_next(*lowered: Line) -> Lines:
    """Return what to do next about what is stated centrally.

    `lowered`: how social assistance was lowered to 31.1.2026, where no price on the page tells it.
    """
    return (
        then(_PENDING_KEHA, Source(acts.BENEFIT_ACT_2025)),
        _ANSWERED,
        now(MEANWHILE, Source(acts.EMPLOYMENT_ACT, "39"), Source(acts.SOCIAL_ASSISTANCE_ACT)),
        *lowered,
        *amended(now(LESS, Source(acts.SOCIAL_ASSISTANCE_ACT), days=periods.SOCIAL_ASSISTANCE),
                 Amendment(periods.SANCTIONS, adds=(Source(acts.BENEFIT_REFORM),))),
        *_SEEN)


_REFORM: Lines = (
    now(M("matter.statement.reform", "Työttömyysturvalaki muuttui vuonna 2026. Varmista työvoimaviranomaiselta, mitä "
                                     "laki nyt sanoo tarkasti."), Source(acts.BENEFIT_REFORM),
        days=periods.SINCE_2026),)
_WHO_GIVES: Lines = (
    now(M("matter.statement.general_benefit", "Yleistuki korvasi työmarkkinatuen ja peruspäivärahan 1.5.2026. "
                                              "Lausunnon antavat samat viranomaiset kuin ennen."),
        Source(acts.GENERAL_BENEFIT_ACT), days=periods.GENERAL_BENEFIT,
        unread="A city's page of 27.4.2026 tells it; the sections of 48/2026 were not read."),)
STATEMENT_NOTES: Lines = (*_REFORM, *_WHO_GIVES)
SHARED_NOTES: Lines = (
    then(M("matter.statement.unit_too", "Myös Uudenmaan TE-toimisto saattoi antaa tämän lausunnon, kun se hoiti "
                                        "keskitettyä asiaa."), Source(acts.CENTRAL_DECREE, "16 a", "2"),
         when=lines.OFFICE, days=periods.CENTRAL_UNIT),
    now(M("matter.statement.keha_too", "Myös KEHA-keskus voi antaa tämän lausunnon, kun se hoitaa keskitettyä asiaa."),
        benefit("11:4 a", "2")))
#: Of whoever states centrally: also where the matter itself is a sanction.
KEHA_STILL: Lines = (
    now(M("matter.statement.keha_name", "KEHA-keskuksen pitkä nimi muuttui 1.1.2026. Kysy siltä, hoitaako se vielä "
                                        "tätä asiaa."),
        Source(acts.AGENCY_ACT), benefit("11:4 a"), days=periods.SINCE_2026),)
CENTRAL_NOTES: Lines = (
    now(M("matter.statement.reform_keha", "Työttömyysturvalaki muuttui vuonna 2026. Varmista KEHA-keskuksesta, mitä "
                                          "laki nyt sanoo tarkasti."), Source(acts.BENEFIT_REFORM),
        days=periods.SINCE_2026),
    *_WHO_GIVES,
    *KEHA_STILL,
    *lines.KEHA_SUPERVISED,
    now(LVV_INFERRED, Source(acts.AGENCY_ACT), days=periods.SINCE_2026, unread=LVV_UNREAD))

_ALAND_THEN = M("matter.statement.aland_then", "AMS antoi lausunnon Ahvenanmaalla.")
_ALAND_NOW = M("matter.statement.aland", "AMS antaa lausunnon oikeudesta ansiopäivärahaan. Kysy muista etuuksista "
                                         "AMS:ltä.")
ON_ALAND_STEPS: Lines = (
    then(_ALAND_THEN, Source(acts.ALAND_STATEMENTS_OLD, "1"), when=lines.ON_ALAND),
    now(_ALAND_NOW, Source(acts.ALAND_STATEMENTS, "1"), benefit("11:4 c"), when=lines.ON_ALAND))


def aland_rules(matter: str, title: Message) -> tuple[HandlerRule, ...]:
    """Return the rules of a statement for a person whom AMS serves."""
    return (
        handled(matter, title, Handler.AMS, lines.ON_ALAND, Source(acts.ALAND_STATEMENTS_OLD, "1"),
                days=periods.TRIAL),
        handled(matter, title, Handler.AMS, lines.ON_ALAND, Source(acts.ALAND_STATEMENTS, "1"), benefit("11:4 c"),
                days=periods.SINCE_2025))
