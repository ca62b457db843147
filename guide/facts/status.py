"""The situation as a jobseeker on a day of the trial: the fact that section 4 of the trial act lists."""

from typing import Literal

from guide.facts.model import (
    DO_NOT_KNOW,
    IN_TRIAL,
    LISTED,
    NOT_LISTED,
    CallerPhrase,
    Option,
    PersonFact,
    Question,
    Spoken,
)
from guide.language.messages import M
from guide.law.kinds import TE, TRIAL

Status = Literal["unemployed", "at_risk", "subsidised", "in_service", "other"]

STATUS = PersonFact(
    question=Question(
        field="status", page="status", label=M("q.status.label", "Mikä oli tilanteesi työnhakijana?"),
        hint=M("q.status.hint", "Valitse se, joka parhaiten kuvaa tilannettasi sinä päivänä, jota kysymyksesi koskee."),
        why=M("q.status.why", "Kokeilukunta palveli vain työnhakijoita, joiden tilanteen laki mainitsi."),
        options=(
            Option("unemployed", M("q.status.unemployed", "Olin työtön työnhakija, kokonaan lomautettu tai työssä alle "
                                                          "4 tuntia viikossa")),
            Option("at_risk", M("q.status.at_risk", "Olin vaarassa jäädä työttömäksi kahden viikon kuluessa")),
            Option("subsidised", M("q.status.subsidised", "Olin työssä palkkatuella tai sain starttirahaa")),
            Option("in_service", M("q.status.in_service", "Olin palvelussa: valmennuksessa, kokeilussa, "
                                                          "työvoimakoulutuksessa, tuetussa opiskelussa tai "
                                                          "kuntouttavassa työtoiminnassa")),
            Option("other", M("q.status.other", "Ei mikään näistä")),
            DO_NOT_KNOW),
        asked_when=IN_TRIAL,
        spoken=Spoken(M("desk.spoken.status", "Mikä oli tilanteesi silloin? Olitko työtön, kokonaan lomautettu tai "
                                              "työssä alle neljä tuntia viikossa? Jos et, olitko vaarassa jäädä "
                                              "työttömäksi kahden viikon kuluessa? Olitko työssä palkkatuella tai "
                                              "starttirahalla, tai olitko palvelussa? Vai eikö "
                                              "mikään näistä sopinut?"), caller_says=(
            CallerPhrase(M("desk.spoken.status.reduced", "”Työaikaani oli lyhennetty.”"), None,
                M("desk.spoken.status.reduced.then", "Kysy, montako tuntia työtä oli viikossa. Jos tunteja oli alle "
                                                     "neljä, hän oli työtön. Muuten katso, sopiiko jokin muu kohta.")),
            CallerPhrase(M("desk.spoken.status.ending", "”Työsuhteeni oli juuri päättymässä.”"), "at_risk",
                M("desk.spoken.status.ending.then", "Varmista, että työttömyys uhkasi kahden viikon kuluessa. Ennen "
                                                    "2.5.2022 tämä tilanne ei vielä riittänyt.")),
            CallerPhrase(M("desk.spoken.status.studies", "”Opiskelin työttömyysetuudella.”"), "in_service",
                M("desk.spoken.status.studies.then", "Varmista, että viranomainen oli hyväksynyt opiskelun. Silloin se "
                                                     "oli työllistymistä edistävä palvelu.")),
            CallerPhrase(M("desk.spoken.status.full_time", "”Olin kokoaikaisessa työssä ja etsin uutta.”"), "other",
                M("desk.spoken.status.full_time.then", "Kysy ensin, uhkasiko työttömyys kahden viikon kuluessa tai "
                                                       "oliko työssä palkkatuki."))))),
    private=(), name=M("fact.status", "mikä oli tilanteesi työnhakijana"),
    noted=M("desk.note.fact.status", "tilanne työnhakijana"),
    where_to_check=M("check.status", "Tilanteesi näkyy työnhaun papereista tai sinulle tulleesta päätöksestä."),
    head=M("graph.head.status", "tilanne: {values}"),
    drawn={
        "unemployed": M("graph.status.unemployed", "työtön"),
        "at_risk": M("graph.status.at_risk", "vaarassa jäädä työttömäksi kahden viikon kuluessa"),
        "subsidised": M("graph.status.subsidised", "työllistetty"),
        "in_service": M("graph.status.in_service", "työllistymistä edistävässä palvelussa"),
        "other": M("graph.status.other", "ei mikään lain tilanteista")},
    classes=(LISTED, NOT_LISTED),
    said={
        "unemployed": M("why.said.unemployed", "olit työtön, kokonaan lomautettu tai työssä alle 4 tuntia viikossa"),
        "at_risk": M("why.said.at_risk", "olit vaarassa jäädä työttömäksi kahden viikon kuluessa"),
        "subsidised": M("why.said.subsidised", "olit työssä palkkatuella tai sait starttirahaa"),
        "in_service": M("why.said.in_service", "olit työllistymistä edistävässä palvelussa"),
        "other": M("why.said.other_status", "tilanteesi ei ollut mikään luetelluista"),
        LISTED: M("whatif.said.listed", "olit työtön tai muussa tilanteessa, jonka laki mainitsi"),
        NOT_LISTED: M("whatif.said.not_listed", "et ollut työtön etkä muussa tilanteessa, jonka laki mainitsi")},
    what_if={
        "would_have": {
            (LISTED, TRIAL): M("whatif.if.listed", "Jos olisit ollut työtön tai muussa laissa mainitussa tilanteessa, "
                                                   "sinua olisi palvellut kokeilukunta {name}."),
            (NOT_LISTED, TE): M("whatif.if.not_listed", "Jos et olisi ollut työtön etkä muussa laissa mainitussa "
                                                        "tilanteessa, sinua olisi palvellut {name}."),
            (NOT_LISTED, TRIAL): M("whatif.if.not_listed.other", "Jos et olisi ollut työtön etkä muussa laissa "
                                                                 "mainitussa tilanteessa, sinua olisi palvellut "
                                                                 "kokeilukunta {name}.")},
        "was": {
            (LISTED, TRIAL): M("whatif.answer.listed", "Jos olit työtön tai muussa laissa mainitussa tilanteessa, "
                                                       "sinua palveli kokeilukunta {name}."),
            (NOT_LISTED, TE): M("whatif.answer.not_listed", "Jos et ollut työtön etkä muussa laissa mainitussa "
                                                            "tilanteessa, sinua palveli {name}."),
            (NOT_LISTED, TRIAL): M("whatif.answer.not_listed.other", "Jos et ollut työtön etkä muussa laissa "
                                                                     "mainitussa tilanteessa, sinua palveli "
                                                                     "kokeilukunta {name}.")}})
