"""The words of "why": what the person has told, fact by fact, and the headings of the list of rules."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from guide.language.messages import M, Message

DECIDED = M("why.decided", "Tämä sääntö ratkaisi")
DECIDED_TOGETHER = M("why.decided_together", "Nämä säännöt johtavat samaan vastaukseen")
STILL_OPEN = M("why.still_open", "Näistä vastaus riippuu vielä")
OTHERS = M("why.others", "Muut säännöt, joita tutkimme")
ORDER = M("why.order", "Kokeilimme sääntöjä tässä järjestyksessä. Ensimmäinen täyttynyt sääntö ratkaisee.")

TOLD = M("why.told", "Vastasit: {answer}.")
NOT_TOLD = M("why.not_told", "Et kertonut tätä: {fact}.")
FOLLOWS_FROM_AGE = M("why.follows_from_age", "Et kuulunut 55 vuotta täyttäneisiin, koska olit alle 30-vuotias.")
HOME = M("why.home", "Vastasit, mikä on kotikuntasi: {name}.")
STAY = M("why.stay", "Vastasit, missä asut tai oleskelet: {name}.")
STAY_AS_HOME = M("why.stay_as_home", "Et kertonut muuta asuinpaikkaa kuin kotikuntasi: {name}.")

#: What an answer says, as a clause that can follow a colon or stand in a list.
SAID: Mapping[tuple[str, Hashable], Message] = {
    ("home", "none"): M("why.said.no_home", "sinulla ei ole kotikuntaa Suomessa"),
    ("status", "unemployed"): M("why.said.unemployed", "olit työtön työnhakija"),
    ("status", "at_risk"): M("why.said.at_risk", "olit vaarassa jäädä työttömäksi kahden viikon kuluessa"),
    ("status", "subsidised"): M("why.said.subsidised", "olit työssä palkkatuella tai sait starttirahaa"),
    ("status", "in_service"): M("why.said.in_service", "olit työllistymistä edistävässä palvelussa"),
    ("status", "other"): M("why.said.other_status", "tilanteesi ei ollut mikään luetelluista"),
    ("under_30", True): M("why.said.under_30", "olit alle 30-vuotias"),
    ("under_30", False): M("why.said.over_30", "olit täyttänyt 30 vuotta"),
    ("earnings_related", True): M("why.said.earnings_related", "täytit ansiopäivärahan ehdot"),
    ("earnings_related", False): M("why.said.no_earnings_related", "et täyttänyt ansiopäivärahan ehtoja"),
    ("immigrant", True): M("why.said.immigrant", "olit maahanmuuttaja"),
    ("immigrant", False): M("why.said.no_immigrant", "et ollut maahanmuuttaja"),
    ("foreign_language", True): M("why.said.foreign_language", "äidinkielesi oli muu kuin suomi, ruotsi tai saame"),
    ("foreign_language", False): M("why.said.own_language", "äidinkielesi oli suomi, ruotsi tai saame"),
    ("dismissed_55plus", True): M("why.said.dismissed", "kuuluit 55 vuotta täyttäneiden muutosturvaan"),
    ("dismissed_55plus", False): M("why.said.not_dismissed", "et kuulunut 55 vuotta täyttäneiden muutosturvaan"),
    ("former_customer", True): M("why.said.former", "olit ollut kokeilukunnan asiakas jo aiemmin"),
    ("former_customer", False): M("why.said.not_former", "et ollut aiemmin kokeilukunnan asiakas"),
    ("temporary_protection", True): M("why.said.protection", "sait tilapäistä suojelua"),
    ("temporary_protection", False): M("why.said.no_protection", "et saanut tilapäistä suojelua"),
}
