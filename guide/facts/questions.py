"""The questions as data, on pages: what is asked, why, in which words, and under which condition.

A question is asked only while its answer can still change the outcome (`interview`); `asked_when` narrows that
further. Facts: the fields of `Answers`, `home` and `stay` as place classes, and `regime`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from guide.language.messages import M, Message
from guide.law.conditions import Always, Condition, all_of, is_

UNKNOWN = "unknown"
SAME_AS_HOME = "home"
Kind = Literal["choice", "place"]


@dataclass(frozen=True, slots=True)
class Option:
    """An answer that can be chosen; `value` is stored and never translated."""

    value: str
    label: Message


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Question:
    """One fact to ask for. The hint is one sentence; `points` spell it out. Options always end with "I do not know"."""

    field: str
    label: Message
    hint: Message
    why: Message
    options: tuple[Option, ...]
    points: tuple[Message, ...] = ()
    kind: Kind = "choice"
    asked_when: Condition = dataclasses.field(default_factory=Always)

    @property
    def values(self) -> tuple[str, ...]:
        """Return the stored values of the options, without the places that a search can add."""
        return tuple(option.value for option in self.options)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Questions shown together. `stepwise`: a later question on the page appears once the earlier ones call for it."""

    id: str
    title: Message
    questions: tuple[Question, ...]
    stepwise: bool = False


YES, NO = M("option.yes", "Kyllä"), M("option.no", "Ei")
DO_NOT_KNOW = Option(UNKNOWN, M("option.unknown", "En tiedä"))
YES_NO = (Option("yes", YES), Option("no", NO), DO_NOT_KNOW)
IN_TRIAL = is_("regime", "trial")

HOME = Question(
    field="home_municipality", kind="place",
    label=M("q.home.label", "Mikä on kotikuntasi?"),
    hint=M("q.home.hint", "Kotikunta on se kunta, joka on merkitty sinulle väestötietojärjestelmään."),
    why=M("q.home.why", "Kotikunta ratkaisee yleensä, mikä viranomainen palvelee sinua. Osoitetta emme tarvitse."),
    options=(Option("none", M("q.home.none", "Minulla ei ole kotikuntaa Suomessa")), DO_NOT_KNOW))

_STAY_LABEL = M("q.stay.label", "Missä kunnassa oleskelet pääasiassa?")
_STAY_WHY = M("q.stay.why", "Jos kotikunta ei ratkaise asiaa, oleskelupaikka ratkaisee sen.")
STAY = Question(
    field="stay_municipality", kind="place", label=_STAY_LABEL,
    hint=M("q.stay.hint", "Valitse kunta, jossa olet suurimman osan ajasta."),
    why=_STAY_WHY, options=(DO_NOT_KNOW,),
    asked_when=all_of(is_("regime", "employment_areas"), is_("home", "none", UNKNOWN)))
STAY_ALAND = Question(
    field="stay_municipality", kind="place", label=_STAY_LABEL, hint=STAY.hint, why=_STAY_WHY,
    options=(Option(SAME_AS_HOME, M("q.stay.same", "Oleskelen kotikunnassani")), DO_NOT_KNOW),
    asked_when=all_of(is_("regime", "employment_areas"), is_("home", "aland")))
LIVING = Question(
    field="stay_municipality", kind="place", label=M("q.living.label", "Missä kunnassa asuit?"),
    hint=M("q.living.hint", "Valitse kunta, jonka osoitteen olit ilmoittanut TE-toimistolle tai kokeilukunnalle."),
    points=(
        M("q.living.register", "Jos et ollut ilmoittanut osoitetta, valitse kunta, joka oli rekisterissä."),
    ),
    options=STAY_ALAND.options, asked_when=all_of(IN_TRIAL, is_("temporary_protection")),
    why=M("q.living.why", "Jos saat tilapäistä suojelua, myös asuinpaikkasi voi ratkaista, kuka palvelee."))

LIVING_NO_HOME = dataclasses.replace(
    LIVING, options=(DO_NOT_KNOW,), why=_STAY_WHY, asked_when=all_of(IN_TRIAL, is_("home", "none", UNKNOWN)))

STATUS = Question(
    field="status",
    label=M("q.status.label", "Mikä oli tilanteesi työnhakijana?"),
    hint=M("q.status.hint", "Valitse se, joka parhaiten kuvaa tilannettasi sinä päivänä, jota kysymyksesi koskee."),
    why=M("q.status.why", "Kokeilukunta palveli vain työnhakijoita, joiden tilanne oli lain luettelossa."),
    asked_when=IN_TRIAL,
    options=(
        Option("unemployed", M("q.status.unemployed", "Olin työtön työnhakija, kokonaan lomautettu tai "
                                                       "työssä alle 4 tuntia viikossa")),
        Option("at_risk", M("q.status.at_risk", "Olin vaarassa jäädä työttömäksi kahden viikon kuluessa")),
        Option("subsidised", M("q.status.subsidised", "Olin työssä palkkatuella tai sain starttirahaa")),
        Option("in_service", M("q.status.in_service", "Olin palvelussa: valmennuksessa, kokeilussa, "
                                                       "työvoimakoulutuksessa, tuetussa opiskelussa tai "
                                                       "kuntouttavassa työtoiminnassa")),
        Option("other", M("q.status.other", "Ei mikään näistä")), DO_NOT_KNOW))

UNDER_30 = Question(
    field="under_30", label=M("q.under_30.label", "Olitko alle 30-vuotias?"),
    hint=M("q.under_30.hint", "Vastaa sen mukaan, minkä ikäinen olit sinä päivänä, jota kysymyksesi koskee."),
    why=M("q.under_30.why", "Kokeilukunta palveli alle 30-vuotiaita myös silloin, kun heillä oli oikeus "
                            "ansiopäivärahaan."),
    options=YES_NO, asked_when=IN_TRIAL)
EARNINGS_RELATED = Question(
    field="earnings_related", label=M("q.earnings_related.label", "Täytitkö ansiopäivärahan ehdot?"),
    hint=M("q.earnings_related.hint", "Katso, kuka maksoi sinulle etuutta."),
    points=(
        M("q.earnings_related.fund", "Vastaa kyllä, jos työttömyyskassa maksoi ansiopäivärahaa."),
        M("q.earnings_related.kela", "Vastaa ei, jos Kela maksoi työmarkkinatukea tai peruspäivärahaa."),
        M("q.earnings_related.nothing", "Jos et saanut mitään, mieti, olitko kassan jäsen ja täyttyikö "
                                        "työssäoloehtosi."),
    ),
    why=M("q.earnings_related.why", "Laissa ratkaisee, täyttyvätkö ansiopäivärahan ehdot. Maksaja on vain vihje."),
    options=YES_NO, asked_when=IN_TRIAL)
IMMIGRANT = Question(
    field="immigrant", label=M("q.immigrant.label", "Olitko muuttanut Suomeen, etkä ollut Suomen kansalainen?"),
    hint=M("q.immigrant.hint", "Vastaa kyllä, jos sinulla oli oleskelulupa, oleskelukortti tai rekisteröity "
                               "oleskeluoikeus."),
    points=(
        M("q.immigrant.visit", "Vierailu ei riitä."),
    ),
    why=M("q.immigrant.why", "Kokeilukunta palveli maahanmuuttajia. Emme kysy, mistä maasta tulet."),
    options=YES_NO, asked_when=IN_TRIAL)
FOREIGN_LANGUAGE = Question(
    field="foreign_language",
    label=M("q.foreign_language.label", "Oliko äidinkielesi muu kuin suomi, ruotsi tai saame?"),
    hint=M("q.foreign_language.hint", "Vastaa sen mukaan, mikä kieli sinulle on merkitty väestötietojärjestelmään."),
    why=M("q.foreign_language.why", "Kokeilukunta palveli vieraskielisiä. Kieli tarkoittaa tässä rekisteriin "
                                    "merkittyä kieltä. Se ei rajoita palvelukieltäsi."),
    options=YES_NO, asked_when=IN_TRIAL)

DISMISSED_55PLUS = Question(
    field="dismissed_55plus",
    label=M("q.dismissed_55plus.label", "Kuuluitko 55 vuotta täyttäneiden muutosturvaan?"),
    hint=M("q.dismissed_55plus.hint", "Vastaa kyllä, jos kaikki nämä pitävät paikkansa."),
    points=(
        M("q.dismissed_55plus.reason", "Sinut irtisanottiin 1.1.2023 tai myöhemmin taloudellisista tai "
                                       "tuotannollisista syistä."),
        M("q.dismissed_55plus.age", "Olit silloin vähintään 55-vuotias."),
        M("q.dismissed_55plus.years", "Olit ollut irtisanoneen työnantajan palveluksessa vähintään viisi vuotta."),
        M("q.dismissed_55plus.breaks", "Tauot olivat yhteensä enintään 30 päivää."),
    ),
    why=M("q.dismissed_55plus.why", "Tätä ryhmää palveli TE-toimisto, ei kokeilukunta."),
    options=YES_NO, asked_when=IN_TRIAL)
FORMER_CUSTOMER = Question(
    field="former_customer",
    label=M("q.former_customer.label", "Olitko ollut kokeilukunnan asiakas jo aiemmin kokeilun aikana?"),
    hint=M("q.former_customer.hint", "Vastaa kyllä, jos jompikumpi näistä pitää paikkansa."),
    points=(
        M("q.former_customer.unbroken", "Työnhakusi jatkui ilman taukoa."),
        M("q.former_customer.again", "Työnhakusi päättyi ja alkoi kokeilun aikana uudelleen."),
    ),
    why=M("q.former_customer.why", "Asiakkuus jatkui, vaikka muut perusteet eivät enää täyttyneet."),
    options=YES_NO, asked_when=IN_TRIAL)
TEMPORARY_PROTECTION = Question(
    field="temporary_protection", label=M("q.temporary_protection.label", "Saitko tilapäistä suojelua?"),
    hint=M("q.temporary_protection.hint", "Vastaa kyllä, jos oleskelulupasi perustui tilapäiseen suojeluun."),
    why=M("q.temporary_protection.why", "Jos sait tilapäistä suojelua, asuinpaikkasi kokeilukunta palveli sinua "
                                        "1.3.2023 alkaen."),
    options=YES_NO, asked_when=IN_TRIAL)

CHANGE_WANTED = Question(
    field="change_wanted", label=M("q.change_wanted.label", "Haluatko, että toinen viranomainen palvelee sinua?"),
    hint=M("q.change_wanted.hint", "Voit perua tämän milloin vain."), options=YES_NO,
    why=M("q.change_wanted.why", "Kerromme, mitä vaihtoon tarvitaan ja keneen otat yhteyttä."))
CHANGE_GROUND = Question(
    field="change_ground", label=M("q.change_ground.label", "Miksi haluat vaihtaa?"),
    hint=M("q.change_ground.hint", "Valitse tärkein syy, sillä tarkempaa kuvausta emme pyydä."),
    why=M("q.change_ground.why", "Syy ratkaisee, antaako laki mahdollisuuden vaihtaa."),
    asked_when=is_("change_wanted"),
    options=(
        Option("language", M("q.change_ground.language", "Haluan palvelua suomeksi tai ruotsiksi")),
        Option("stay", M("q.change_ground.stay", "Asun tai oleskelen muualla säännöllisesti tai pitkään")),
        Option("relationship", M("q.change_ground.relationship", "Asiakassuhteeni on hankala tai sopimaton")),
        Option("safety", M("q.change_ground.safety", "Syy liittyy turvallisuuteeni")),
        Option("none", M("q.change_ground.none", "Jokin muu syy")), DO_NOT_KNOW))
STAY_REASON = Question(
    field="stay_reason", label=M("q.stay_reason.label", "Miksi oleskelet siellä?"),
    hint=M("q.stay_reason.hint", "Laki luettelee nämä syyt, ja myös muu vastaava syy käy."),
    why=M("q.stay_reason.why", "Ilmoitukseen tarvitaan syy."), asked_when=is_("change_wanted"),
    options=(
        Option("work", M("q.stay_reason.work", "Työ")), Option("study", M("q.stay_reason.study", "Opiskelu")),
        Option("leisure", M("q.stay_reason.leisure", "Vapaa-aika")),
        Option("close_person", M("q.stay_reason.close_person", "Läheinen ihminen")),
        Option("other", M("q.stay_reason.other", "Muu vastaava syy")), DO_NOT_KNOW))
CHANGE_TARGET = Question(
    field="change_target", kind="place", label=M("q.change_target.label", "Minkä kunnan palveluun haluat?"),
    hint=M("q.change_target.hint", "Valitse kunta, jonka viranomaisen asiakkaaksi haluat."),
    why=M("q.change_target.why", "Näemme, palveleeko siellä eri viranomainen ja tarvitaanko sen suostumus."),
    options=(DO_NOT_KNOW,), asked_when=all_of(is_("change_wanted"), is_("regime", "employment_areas")))
CHANGE_TARGET_TRIAL = Question(
    field="change_target", kind="place", label=M("q.change_target_trial.label", "Kenen asiakkaaksi halusit?"),
    hint=M("q.change_target_trial.hint", "Valitse TE-toimisto tai toinen kokeilukunta."), why=CHANGE_TARGET.why,
    options=(Option("te_office", M("q.change_target_trial.te_office", "TE-toimiston")), DO_NOT_KNOW),
    asked_when=all_of(is_("change_wanted"), IN_TRIAL))
SERVICES_KEPT = Question(
    field="services_kept", label=M("q.services_kept.label", "Saisitko tarvitsemasi palvelut myös siirron jälkeen?"),
    hint=M("q.services_kept.hint", "Tämän arvioi lopulta TE-toimisto."),
    why=M("q.services_kept.why", "Siirto ei saanut vaarantaa palveluja, joita tarvitset."),
    asked_when=all_of(is_("change_wanted"), IN_TRIAL), options=YES_NO)

SEEKS_BENEFIT = Question(
    field="seeks_benefit", label=M("q.seeks_benefit.label", "Haetko työttömyysetuutta?"), options=YES_NO,
    hint=M("q.seeks_benefit.hint", "Vastaa kyllä myös silloin, kun saat etuutta jo nyt."),
    why=M("q.seeks_benefit.why", "Osa velvollisuuksista koskee vain etuuden hakijoita."))
PART_TIME = Question(
    field="part_time", label=M("q.part_time.label", "Teetkö osa-aikatyötä?"), options=YES_NO,
    hint=M("q.part_time.hint", "Vastaa kyllä, jos työaikasi on enintään 80 prosenttia täydestä "
            "työajasta."),
    why=M("q.part_time.why", "Osa-aikatyö voi vaikuttaa siihen, kuinka monta työpaikkaa sinun on haettava."))
LAID_OFF = Question(
    field="laid_off", label=M("q.laid_off.label", "Oletko lomautettu?"), options=YES_NO,
    hint=M("q.laid_off.hint", "Vastaa kyllä myös, jos työaikaasi on lyhennetty lomautuksella."),
    why=M("q.laid_off.why", "Lomautetun työnhakuvelvollisuus alkaa myöhemmin."))
UNDER_25 = Question(
    field="under_25_without_vocational", options=YES_NO,
    label=M("q.under_25.label", "Oletko alle 25-vuotias ilman ammatillista koulutusta?"),
    hint=M("q.under_25.hint", "Vastaa ei, jos sinulla on ammatillinen tutkinto tai korkeakoulututkinto."),
    why=M("q.under_25.why", "Alle 25-vuotiaan on yleensä haettava myös koulutukseen."))

PAGES: tuple[Page, ...] = (
    Page(id="place", title=HOME.label, questions=(HOME,)),
    Page(id="stay", title=_STAY_LABEL, questions=(STAY, STAY_ALAND, LIVING_NO_HOME)),
    Page(id="status", title=STATUS.label, questions=(STATUS,)),
    Page(id="grounds", title=M("page.grounds", "Kerro vielä muutama asia itsestäsi"),
         questions=(UNDER_30, EARNINGS_RELATED, IMMIGRANT, FOREIGN_LANGUAGE)),
    Page(id="special", title=M("page.special", "Koskeeko jokin näistä sinua?"),
         questions=(DISMISSED_55PLUS, FORMER_CUSTOMER, TEMPORARY_PROTECTION)),
    Page(id="living", title=LIVING.label, questions=(LIVING,)),
    Page(id="change", title=M("page.change", "Haluatko vaihtaa viranomaista?"), stepwise=True,
         questions=(CHANGE_WANTED, CHANGE_GROUND, STAY_REASON, CHANGE_TARGET, CHANGE_TARGET_TRIAL, SERVICES_KEPT)),
)
#: Asked only on request, from the result: narrows the duties to the person and decides nothing else.
SITUATION = Page(id="situation", title=M("page.situation", "Mikä kuvaa tilannettasi?"),
                 questions=(SEEKS_BENEFIT, PART_TIME, LAID_OFF, UNDER_25))
#: Answers that no copy and no code holds: who finds one must not read from it that somebody is in danger.
PRIVATE_ANSWERS: Mapping[str, str] = {"change_ground": "safety"}
QUESTIONS: tuple[Question, ...] = tuple(question for page in (*PAGES, SITUATION) for question in page.questions)
