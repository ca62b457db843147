"""Facts that are asked for only on request, from the result: they narrow what to do, and decide nothing else."""

from collections.abc import Hashable, Mapping
from typing import Literal

from guide.facts.model import DO_NOT_KNOW, YES_NO, CallerPhrase, Fact, Option, Question, Spoken, past_of
from guide.language.messages import M, Message

MayRegister = Literal["eu_citizen", "permit", "no_permit"]

SEEKS_BENEFIT = Fact(
    question=Question(
        field="seeks_benefit", page="situation", label=M("q.seeks_benefit.label", "Haetko työttömyysetuutta?"),
        hint=M("q.seeks_benefit.hint", "Vastaa kyllä myös silloin, kun saat etuutta jo nyt."),
        why=M("q.seeks_benefit.why", "Osa velvollisuuksista koskee vain etuuden hakijoita."),
        options=YES_NO,
        spoken=Spoken(M("desk.spoken.seeks_benefit", "Haetko tai saatko jotakin työttömyysetuutta?"), caller_says=(
            CallerPhrase(M("desk.spoken.seeks_benefit.general", "”Saan yleistukea Kelasta.”"), "yes",
                M("desk.spoken.seeks_benefit.general.then", "Yleistuki korvasi työmarkkinatuen ja peruspäivärahan "
                                                            "1.5.2026.")),
            CallerPhrase(M("desk.spoken.seeks_benefit.waiting", "”Hain, mutta päätös ei ole tullut.”"), "yes",
                M("desk.spoken.seeks_benefit.waiting.then", "Velvollisuudet koskevat jo sitä, joka hakee etuutta.")),
            CallerPhrase(M("desk.spoken.seeks_benefit.assistance", "”Saan vain toimeentulotukea.”"), "no",
                M("desk.spoken.seeks_benefit.assistance.then", "Toimeentulotuki ei ole työttömyysetuus, mutta "
                                                               "työttömän hakijan pitää yleensä ilmoittautua "
                                                               "työnhakijaksi. Kysy, onko soittaja hakenut myös "
                                                               "muuta."))))),
    private=(), drawn={
        True: M("graph.seeks_benefit.yes", "hakee työttömyysetuutta"),
        False: M("graph.seeks_benefit.no", "ei hae työttömyysetuutta")})

PART_TIME = Fact(
    question=Question(
        field="part_time", page="situation", label=M("q.part_time.label", "Teetkö osa-aikatyötä?"),
        hint=M("q.part_time.hint", "Vastaa kyllä, jos työaikasi on enintään 80 prosenttia täydestä työajasta."),
        why=M("q.part_time.why", "Osa-aikatyö voi vaikuttaa siihen, kuinka monta työpaikkaa sinun on haettava."),
        options=YES_NO,
        spoken=Spoken(M("desk.spoken.part_time", "Oletko työssä, jonka työaika on enintään 80 prosenttia "
                                                 "täydestä?"), caller_says=(
            CallerPhrase(M("desk.spoken.part_time.gigs", "”Teen töitä silloin tällöin.”"), None,
                M("desk.spoken.part_time.gigs.then", "Kysy, kuinka suuri työaika on täydestä työajasta. Arvio "
                                                     "riittää.")),
            CallerPhrase(M("desk.spoken.part_time.none", "”En ole nyt missään työssä.”"), "no",
                M("desk.spoken.part_time.none.then", "Lomautuksesta kysymme erikseen."))))),
    private=(), drawn=None)

LAID_OFF = Fact(
    question=Question(
        field="laid_off", page="situation", label=M("q.laid_off.label", "Oletko lomautettu?"),
        hint=M("q.laid_off.hint", "Vastaa kyllä myös, jos työaikaasi on lyhennetty lomautuksella."),
        why=M("q.laid_off.why", "Lomautetun työnhakuvelvollisuus alkaa myöhemmin."),
        options=YES_NO,
        spoken=Spoken(M("desk.spoken.laid_off", "Oletko lomautettu kokonaan, tai onko työaikaasi lyhennetty "
                                                "lomautuksella?"), caller_says=(
            CallerPhrase(M("desk.spoken.laid_off.some_days", "”Olen lomautettu muutaman päivän viikossa.”"), "yes",
                M("desk.spoken.laid_off.some_days.then", "Myös osa viikosta lasketaan.")),
            CallerPhrase(M("desk.spoken.laid_off.coming", "”Lomautukseni alkaa myöhemmin.”"), "no",
                M("desk.spoken.laid_off.coming.then", "Vastaa sen päivän mukaan, jota asia koskee.")),
            CallerPhrase(M("desk.spoken.laid_off.dismissed", "”Minut irtisanottiin.”"), None,
                M("desk.spoken.laid_off.dismissed.then", "Kysy, onko työsuhde jo päättynyt. Lomautus voi jatkua "
                                                         "irtisanomisaikana."))))),
    private=(), drawn=None)

UNDER_25 = Fact(
    question=Question(
        field="under_25_without_vocational", page="situation",
        label=M("q.under_25.label", "Oletko alle 25-vuotias ilman ammatillista koulutusta?"),
        hint=M("q.under_25.hint", "Vastaa ei, jos sinulla on ammatillinen tutkinto tai korkeakoulututkinto."),
        why=M("q.under_25.why", "Alle 25-vuotiaan on yleensä haettava myös koulutukseen."),
        options=YES_NO,
        spoken=Spoken(M("desk.spoken.under_25", "Oletko alle 25-vuotias niin, että sinulta puuttuu ammatillinen "
                                                "koulutus? Myös korkeakoulututkinto on ammatillinen "
                                                "koulutus."), caller_says=(
            CallerPhrase(M("desk.spoken.under_25.upper_secondary", "”Kävin lukion.”"), "yes",
                M("desk.spoken.under_25.upper_secondary.then", "Lukio ei ole ammatillinen koulutus. Varmista ikä.")),
            CallerPhrase(M("desk.spoken.under_25.unfinished", "”Opintoni jäivät kesken.”"), "yes",
                M("desk.spoken.under_25.unfinished.then", "Varmista, ettei soittajalla ole muuta tutkintoa. Varmista "
                                                          "myös ikä.")),
            CallerPhrase(M("desk.spoken.under_25.abroad", "”Minulla on tutkinto toisesta maasta.”"), "unknown",
                M("desk.spoken.under_25.abroad.then", "Neuvo kysymään viranomaiselta, lasketaanko tutkinto "
                                                      "mukaan."))))),
    private=(), drawn=None)

MAY_REGISTER = Fact(
    question=Question(
        field="may_register", page="situation",
        label=M("q.may_register.label", "Mikä antaa sinulle oikeuden ilmoittautua työnhakijaksi?"),
        hint=M("q.may_register.hint", "Tilapäinen suojelu on oleskelulupa, mutta turvapaikanhakijan oikeus tehdä työtä "
                                      "ei ole."),
        why=M("q.may_register.why", "Tästä riippuu, miten voit ilmoittautua työnhakijaksi."),
        options=(
            Option("eu_citizen", M("q.may_register.eu_citizen", "Olen Suomen, EU- tai ETA-maan tai Sveitsin "
                                                                "kansalainen")),
            Option("permit", M("q.may_register.permit", "Minulla on oleskelulupa, jolla saan tehdä ansiotyötä kenelle "
                                                        "tahansa työnantajalle")),
            Option("no_permit", M("q.may_register.no_permit", "Ei kumpikaan näistä")),
            DO_NOT_KNOW),
        spoken=Spoken(M("desk.spoken.may_register", "Oletko Suomen, jonkin muun EU-maan tai ETA-maan tai Sveitsin "
                                                    "kansalainen? Vai onko sinulla oleskelulupa, jolla saat tehdä "
                                                    "ansiotyötä kenelle tahansa työnantajalle? Vai eikö kumpikaan "
                                                    "sovi?"), caller_says=(
            CallerPhrase(M("desk.spoken.may_register.protection", "”Sain tilapäistä suojelua.”"), "permit",
                M("desk.spoken.may_register.protection.then", "Tilapäinen suojelu on oleskelulupa. Pyydä ottamaan "
                                                              "lupa mukaan.")),
            CallerPhrase(M("desk.spoken.may_register.asylum", "”Haen turvapaikkaa, ja saan tehdä työtä.”"), "no_permit",
                M("desk.spoken.may_register.asylum.then", "Oikeus tehdä työtä ei riitä ilman oleskelulupaa. Kerro, "
                                                          "että kielteisestä päätöksestä voi valittaa.")),
            CallerPhrase(M("desk.spoken.may_register.employer", "”Lupani on vain yhdelle työnantajalle.”"), "no_permit",
                M("desk.spoken.may_register.employer.then", "Varmista, ettei luvalla saa tehdä muuta työtä."))))),
    private=(), head=M("graph.head.may_register", "oikeus ilmoittautua työnhakijaksi: {values}"),
    drawn={
        "eu_citizen": M("graph.may_register.eu_citizen", "Suomen, EU- tai ETA-maan tai Sveitsin kansalaisuus"),
        "permit": M("graph.may_register.permit", "oleskelulupa ja vapaa oikeus ansiotyöhön"),
        "no_permit": M("graph.may_register.no_permit", "ei kansalaisuutta eikä lupaa")})

SITUATION = (SEEKS_BENEFIT, PART_TIME, LAID_OFF, UNDER_25, MAY_REGISTER)


def situation_facts(**known: Hashable) -> dict[str, Hashable]:
    """Return every fact of a person's situation by its field: the known ones, and None for what is not known.

    Raises TypeError for a field that is none of the situation.
    """
    found: dict[str, Hashable] = dict.fromkeys(fact.field for fact in SITUATION)
    if strange := known.keys() - found.keys():
        raise TypeError(f"no fact of the situation: {', '.join(sorted(strange))}")
    return found | known

#: How it is asked and told of a day that is over, by the form for today.
PAST: Mapping[Message, Message] = {
    **past_of(SEEKS_BENEFIT.question, M("q.seeks_benefit.label_past", "Haitko työttömyysetuutta?"),
          M("q.seeks_benefit.why_past", "Osa velvollisuuksista koski vain etuuden hakijoita."),
          M("desk.spoken.seeks_benefit_past", "Haitko tai saitko silloin jotakin työttömyysetuutta?"),
          M("q.seeks_benefit.hint_past", "Vastaa kyllä myös, jos sait etuutta jo silloin.")),
    **past_of(PART_TIME.question, M("q.part_time.label_past", "Teitkö osa-aikatyötä?"),
          M("q.part_time.why_past", "Osa-aikatyö saattoi vaikuttaa siihen, kuinka monta työpaikkaa sinun oli "
                                    "haettava."),
          M("desk.spoken.part_time_past", "Olitko työssä, jonka työaika oli enintään 80 prosenttia täydestä?"),
          M("q.part_time.hint_past", "Vastaa kyllä, jos työaikasi oli enintään 80 prosenttia täydestä työajasta.")),
    **past_of(LAID_OFF.question, M("q.laid_off.label_past", "Olitko lomautettu?"),
          M("q.laid_off.why_past", "Lomautetun työnhakuvelvollisuus alkoi myöhemmin."),
          M("desk.spoken.laid_off_past", "Olitko lomautettu kokonaan, tai oliko työaikaasi lyhennetty lomautuksella?"),
          M("q.laid_off.hint_past", "Vastaa kyllä myös, jos työaikaasi oli lyhennetty lomautuksella.")),
    **past_of(UNDER_25.question, M("q.under_25.label_past", "Olitko alle 25-vuotias ilman ammatillista koulutusta?"),
          M("q.under_25.why_past", "Alle 25-vuotiaan oli yleensä haettava myös koulutukseen."),
          M("desk.spoken.under_25_past", "Olitko alle 25-vuotias niin, että sinulta puuttui ammatillinen koulutus? "
                                         "Myös korkeakoulututkinto on ammatillinen koulutus."),
          M("q.under_25.hint_past", "Vastaa ei, jos sinulla oli ammatillinen tutkinto tai korkeakoulututkinto.")),
    **past_of(MAY_REGISTER.question,
          M("q.may_register.label_past", "Mikä antoi sinulle oikeuden ilmoittautua työnhakijaksi?"),
          M("q.may_register.why_past", "Tästä riippui, miten saatoit ilmoittautua työnhakijaksi."),
          M("desk.spoken.may_register_past", "Olitko Suomen, jonkin muun EU-maan tai ETA-maan tai Sveitsin "
                                             "kansalainen? Vai oliko sinulla oleskelulupa, jolla sait tehdä ansiotyötä "
                                             "kenelle tahansa työnantajalle? Vai eikö kumpikaan sopinut?"),
          M("q.may_register.hint_past", "Tilapäinen suojelu oli oleskelulupa, mutta turvapaikanhakijan oikeus tehdä "
                                        "työtä ei ollut."),
          eu_citizen=M("q.may_register.eu_citizen_past", "Olin Suomen, EU- tai ETA-maan tai Sveitsin kansalainen"),
          permit=M("q.may_register.permit_past", "Minulla oli oleskelulupa, jolla sain tehdä ansiotyötä kenelle "
                                                 "tahansa työnantajalle"))}
