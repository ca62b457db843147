"""The questions as they are asked of a day that is over: the past form of each message that is in the present.

Those on another authority are in the past of the trial alone: since 2025 the same way is open today.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from guide.facts.change import CHANGE_GROUND, CHANGE_TARGET, CHANGE_WANTED
from guide.facts.home import HOME
from guide.facts.model import Question
from guide.facts.situation import LAID_OFF, MAY_REGISTER, PART_TIME, SEEKS_BENEFIT, UNDER_25
from guide.facts.stay import STAY, STAY_ALAND
from guide.language.messages import M, Message


def _of(question: Question, label: Message, why: Message, ask: Message | None, hint: Message | None = None,
        **options: Message) -> dict[Message, Message]:
    """Return the past forms of a question's messages, those of its options by their values."""
    found = {question.label: label, question.why: why}
    found |= {question.hint: hint} if hint else {}
    found |= {question.spoken.ask: ask} if ask else {}
    return found | {option.label: options[option.value] for option in question.options if option.value in options}


_ALWAYS: Mapping[Message, Message] = {
    **_of(HOME.question, M("q.home.label_past", "Mikä kotikuntasi oli silloin?"),
          M("q.home.why_past", "Kotikunta ratkaisi yleensä, mikä viranomainen palveli sinua. Osoitetta emme tarvitse."),
          M("desk.spoken.home_past", "Mikä kunta oli silloin merkitty kotikunnaksesi väestötietojärjestelmään? Voit "
                                     "myös sanoa, ettei sinulla ollut kotikuntaa Suomessa. Osoitetta en kysy."),
          M("q.home.hint_past", "Kotikunta oli yleensä se kunta, jossa asuit vakituisesti."),
          none=M("q.home.none_past", "Minulla ei ollut kotikuntaa Suomessa")),
    **_of(STAY.question, M("q.stay.label_past", "Missä kunnassa oleskelit pääasiassa?"),
          M("q.stay.why_past", "Jos kotikunta ei ratkaissut asiaa, oleskelupaikka ratkaisi sen."),
          M("desk.spoken.stay_past", "Missä kunnassa olit silloin suurimman osan ajasta? Pelkkä kunnan nimi riittää."),
          M("q.stay.hint_past", "Valitse kunta, jossa olit suurimman osan ajasta.")),
    STAY_ALAND.spoken.ask: M("desk.spoken.stay_aland_past",
                             "Olitko silloin enimmäkseen kotikunnassasi vai jossakin Manner-Suomen kunnassa? Jos olit "
                             "mantereella, sano kunta."),
    STAY_ALAND.options[0].label: M("q.stay.same_past", "Oleskelin kotikunnassani"),
    **_of(SEEKS_BENEFIT.question, M("q.seeks_benefit.label_past", "Haitko työttömyysetuutta?"),
          M("q.seeks_benefit.why_past", "Osa velvollisuuksista koski vain etuuden hakijoita."),
          M("desk.spoken.seeks_benefit_past", "Haitko tai saitko silloin jotakin työttömyysetuutta?"),
          M("q.seeks_benefit.hint_past", "Vastaa kyllä myös, jos sait etuutta jo silloin.")),
    **_of(PART_TIME.question, M("q.part_time.label_past", "Teitkö osa-aikatyötä?"),
          M("q.part_time.why_past", "Osa-aikatyö saattoi vaikuttaa siihen, kuinka monta työpaikkaa sinun oli "
                                    "haettava."),
          M("desk.spoken.part_time_past", "Olitko työssä, jonka työaika oli enintään 80 prosenttia täydestä?"),
          M("q.part_time.hint_past", "Vastaa kyllä, jos työaikasi oli enintään 80 prosenttia täydestä työajasta.")),
    **_of(LAID_OFF.question, M("q.laid_off.label_past", "Olitko lomautettu?"),
          M("q.laid_off.why_past", "Lomautetun työnhakuvelvollisuus alkoi myöhemmin."),
          M("desk.spoken.laid_off_past", "Olitko lomautettu kokonaan, tai oliko työaikaasi lyhennetty lomautuksella?"),
          M("q.laid_off.hint_past", "Vastaa kyllä myös, jos työaikaasi oli lyhennetty lomautuksella.")),
    **_of(UNDER_25.question, M("q.under_25.label_past", "Olitko alle 25-vuotias ilman ammatillista koulutusta?"),
          M("q.under_25.why_past", "Alle 25-vuotiaan oli yleensä haettava myös koulutukseen."),
          M("desk.spoken.under_25_past", "Olitko alle 25-vuotias niin, että sinulta puuttui ammatillinen koulutus? "
                                         "Myös korkeakoulututkinto on ammatillinen koulutus."),
          M("q.under_25.hint_past", "Vastaa ei, jos sinulla oli ammatillinen tutkinto tai korkeakoulututkinto.")),
    **_of(MAY_REGISTER.question,
          M("q.may_register.label_past", "Mikä antoi sinulle oikeuden ilmoittautua työnhakijaksi?"),
          M("q.may_register.why_past", "Tästä riippui, miten saatoit ilmoittautua työnhakijaksi."),
          M("desk.spoken.may_register_past", "Olitko Suomen, jonkin muun EU-maan tai ETA-maan tai Sveitsin "
                                             "kansalainen? Vai oliko sinulla oleskelulupa, jolla sait tehdä ansiotyötä "
                                             "kenelle tahansa työnantajalle? Vai eikö kumpikaan sopinut?"),
          M("q.may_register.hint_past", "Turvapaikanhakijan oikeus tehdä työtä ei ollut oleskelulupa."),
          eu_citizen=M("q.may_register.eu_citizen_past", "Olin Suomen, EU- tai ETA-maan tai Sveitsin kansalainen"),
          permit=M("q.may_register.permit_past", "Minulla oli oleskelulupa, jolla sain tehdä ansiotyötä kenelle "
                                                 "tahansa työnantajalle"))}
_OF_TRIAL: Mapping[Message, Message] = {
    **_of(CHANGE_WANTED.question,
          M("q.change_wanted.label_past", "Halusitko, että toinen viranomainen palvelisi sinua?"),
          M("q.change_wanted.why_past", "Kerromme, mitä vaihtoon tarvittiin ja keneltä sitä pyydettiin."),
          M("desk.spoken.change_wanted_past", "Toivoitko palvelua joltakin toiselta viranomaiselta?")),
    **_of(CHANGE_GROUND.question, M("q.change_ground.label_past", "Miksi halusit vaihtaa?"),
          M("q.change_ground.why_past", "Syy ratkaisi, antoiko laki mahdollisuuden vaihtaa."),
          M("desk.spoken.change_ground_past", "Mikä oli tärkein syy? Oliko se palvelun kieli, oleskelu muualla, "
                                              "asiakassuhde, turvallisuus vai jokin muu? Enempää sinun ei tarvitse "
                                              "kertoa."),
          language=M("q.change_ground.language_past", "Halusin palvelua toisella kielellä"),
          stay=M("q.change_ground.stay_past", "Asuin tai oleskelin muualla säännöllisesti tai pitkään"),
          relationship=M("q.change_ground.relationship_past", "Asiakassuhteeni oli hankala tai sopimaton"),
          safety=M("q.change_ground.safety_past", "Syy liittyi turvallisuuteeni")),
    CHANGE_TARGET.question.why: M("q.change_target.why_past", "Näemme, palveliko siellä eri viranomainen ja "
                                                              "tarvittiinko sen suostumus.")}


def question_of_day(question: Question, past: bool, of_trial: bool) -> Question:
    """Return a question as it is asked of a day, itself where that is no other form."""
    return _past(question, of_trial) if past and (of_trial or question.page != "change") else question


def message_of_day(message: Message, past: bool, of_trial: bool) -> Message:
    """Return a message of a question as it is told of a day."""
    if not past:
        return message
    return _ALWAYS.get(message) or (_OF_TRIAL.get(message) if of_trial else None) or message


@cache
def _past(question: Question, of_trial: bool) -> Question:
    def told(message: Message) -> Message:
        return message_of_day(message, True, of_trial)

    found = replace(
        question, label=told(question.label), hint=told(question.hint), why=told(question.why),
        points=tuple(map(told, question.points)), spoken=replace(question.spoken, ask=told(question.spoken.ask)),
        options=tuple(replace(one, label=told(one.label)) for one in question.options))
    same = (found.label, found.hint, found.why, found.points, found.spoken, found.options) == (
        question.label, question.hint, question.why, question.points, question.spoken, question.options)
    return question if same else found
