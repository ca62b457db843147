"""The words of "what would change this answer". One whole sentence for each fact and direction; nothing is glued."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from guide.language.messages import M, Message
from guide.reasoning.what_if import LISTED, NOT_LISTED

TRIAL, TE = "trial_municipality", "te_office"

TITLE = M("whatif.title", "Mikä muuttaisi tämän vastauksen?")
TITLE_PAST = M("whatif.title_past", "Mikä olisi muuttanut tämän vastauksen?")
TITLE_OPEN = M("whatif.title_open", "Mitkä tiedot ratkaisevat vastauksen?")
INTRO_FACTS = M("whatif.intro_facts", "Yksikin näistä olisi muuttanut vastauksen:")
INTRO_PLACES = M("whatif.intro_places", "Myös toinen paikka olisi muuttanut vastauksen:")
INTRO_NOW = M("whatif.intro_now", "Tiedoistasi vain paikka muuttaisi vastauksen:")
NOT_NOW = M("whatif.not_now", "Ikäsi tai etuutesi ei vaikuta siihen, kuka sinua palvelee.")
LANGUAGE = M("whatif.language", "Kielellisten oikeuksiesi vuoksi voit asioida myös toisen viranomaisen kanssa.")
INTRO_ONLY_PLACE = M("whatif.intro_only_place", "Tiedoistasi vain paikka olisi muuttanut vastauksen:")
INTRO_OPEN = M("whatif.intro_open", "Näin vastauksesi ratkaisevat asian:")
OTHERS_OPEN = M("whatif.others_open", "Muut vastaukset eivät yksin riitä. Silloin tarvitsemme vielä muita tietoja.")
NOT_ALONE = M("whatif.not_alone", "Mikään yksittäinen vastaus ei vielä ratkaise asiaa.")
LIST_EARLY = M(
    "whatif.list_early",
    "Lain luettelossa olivat työttömät, palkkatuella tai starttirahalla työllistetyt ja palvelussa olevat.")
LIST = M(
    "whatif.list",
    "Lain luettelossa olivat työttömät, palkkatuella tai starttirahalla työllistetyt ja palvelussa olevat. Siinä "
    "olivat myös ne, joita uhkasi työttömyys kahden viikon kuluessa.")
ONE_MORE = M("whatif.one_more", "Lisäksi ainakin yhden näistä olisi pitänyt pitää paikkansa:")
ONE_MORE_OPEN = M("whatif.one_more_open", "Lisäksi ainakin yksi näistä piti paikkansa:")
MORE = M("whatif.more", "Muitakin yhdistelmiä on.")
SAID_LISTED = M("whatif.said.listed", "tilanteesi työnhakijana oli lain luettelossa")
SAID_NOT_LISTED = M("whatif.said.not_listed", "tilanteesi työnhakijana ei ollut lain luettelossa")
ALL_OF: Mapping[str, Message] = {
    TRIAL: M(
        "whatif.all.trial",
        "Sinua olisi palvellut kokeilukunta: {name}. Kaikkien näiden olisi pitänyt pitää paikkansa:"),
    TE: M(
        "whatif.all.te",
        "Sinua olisi palvellut TE-toimisto: {name}. Kaikkien näiden olisi pitänyt pitää paikkansa:"),
}
ALL_OPEN: Mapping[str, Message] = {
    TRIAL: M(
        "whatif.all_open.trial",
        "Sinua palveli kokeilukunta: {name}. Näin oli, jos kaikki nämä pitivät paikkansa:"),
    TE: M("whatif.all_open.te", "Sinua palveli TE-toimisto: {name}. Näin oli, jos kaikki nämä pitivät paikkansa:"),
}
SAME_FACTS: Mapping[str, Message] = {
    TRIAL: M(
        "whatif.days.trial",
        "Samoilla tiedoilla sinua palveli toisena aikana kokeilukunta: {name}. Tämä aika oli {first} – {last}."),
    TE: M(
        "whatif.days.te",
        "Samoilla tiedoilla sinua palveli toisena aikana TE-toimisto: {name}. Tämä aika oli {first} – {last}."),
}
#: What one other fact would have done, by the fact, its value and who would then have served.
IF: Mapping[tuple[str, Hashable, str], Message] = {
    ("status", LISTED, TRIAL): M(
        "whatif.if.listed",
        "Jos tilanteesi olisi ollut lain luettelossa, sinua olisi palvellut kokeilukunta: {name}."),
    ("status", NOT_LISTED, TE): M(
        "whatif.if.not_listed",
        "Jos tilanteesi ei olisi ollut lain luettelossa, sinua olisi palvellut TE-toimisto: {name}."),
    ("status", NOT_LISTED, TRIAL): M(
        "whatif.if.not_listed.other",
        "Jos tilanteesi ei olisi ollut lain luettelossa, sinua olisi palvellut kokeilukunta: {name}."),
    ("under_30", True, TRIAL): M(
        "whatif.if.under_30",
        "Jos olisit ollut alle 30-vuotias, sinua olisi palvellut kokeilukunta: {name}."),
    ("under_30", False, TE): M(
        "whatif.if.over_30",
        "Jos olisit täyttänyt 30 vuotta, sinua olisi palvellut TE-toimisto: {name}."),
    ("under_30", False, TRIAL): M(
        "whatif.if.over_30.other",
        "Jos olisit täyttänyt 30 vuotta, sinua olisi palvellut kokeilukunta: {name}."),
    ("earnings_related", True, TE): M(
        "whatif.if.earnings_related",
        "Jos olisit täyttänyt ansiopäivärahan ehdot, sinua olisi palvellut TE-toimisto: {name}."),
    ("earnings_related", True, TRIAL): M(
        "whatif.if.earnings_related.other",
        "Jos olisit täyttänyt ansiopäivärahan ehdot, sinua olisi palvellut kokeilukunta: {name}."),
    ("earnings_related", False, TRIAL): M(
        "whatif.if.no_earnings_related",
        "Jos et olisi täyttänyt ansiopäivärahan ehtoja, sinua olisi palvellut kokeilukunta: {name}."),
    ("immigrant", True, TRIAL): M(
        "whatif.if.immigrant",
        "Jos olisit ollut maahanmuuttaja, sinua olisi palvellut kokeilukunta: {name}."),
    ("immigrant", False, TE): M(
        "whatif.if.no_immigrant",
        "Jos et olisi ollut maahanmuuttaja, sinua olisi palvellut TE-toimisto: {name}."),
    ("foreign_language", True, TRIAL): M(
        "whatif.if.foreign_language",
        "Jos äidinkielesi olisi ollut muu kuin suomi, ruotsi tai saame, sinua olisi palvellut kokeilukunta: {name}."),
    ("foreign_language", False, TE): M(
        "whatif.if.own_language",
        "Jos äidinkielesi olisi ollut suomi, ruotsi tai saame, sinua olisi palvellut TE-toimisto: {name}."),
    ("foreign_language", False, TRIAL): M(
        "whatif.if.own_language.other",
        "Jos äidinkielesi olisi ollut suomi, ruotsi tai saame, sinua olisi palvellut kokeilukunta: {name}."),
    ("dismissed_55plus", True, TE): M(
        "whatif.if.dismissed",
        "Jos olisit kuulunut 55 vuotta täyttäneiden muutosturvaan, sinua olisi palvellut TE-toimisto: {name}."),
    ("dismissed_55plus", False, TRIAL): M(
        "whatif.if.not_dismissed",
        "Jos et olisi kuulunut 55 vuotta täyttäneiden muutosturvaan, sinua olisi palvellut kokeilukunta: {name}."),
    ("former_customer", True, TRIAL): M(
        "whatif.if.former",
        "Jos olisit jo aiemmin ollut kokeilukunnan asiakas, sinua olisi palvellut kokeilukunta: {name}."),
    ("former_customer", False, TE): M(
        "whatif.if.not_former",
        "Jos et olisi aiemmin ollut kokeilukunnan asiakas, sinua olisi palvellut TE-toimisto: {name}."),
    ("temporary_protection", True, TRIAL): M(
        "whatif.if.protection",
        "Jos olisit saanut tilapäistä suojelua, sinua olisi palvellut kokeilukunta: {name}."),
    ("temporary_protection", False, TE): M(
        "whatif.if.no_protection",
        "Jos et olisi saanut tilapäistä suojelua, sinua olisi palvellut TE-toimisto: {name}."),
    ("temporary_protection", False, TRIAL): M(
        "whatif.if.no_protection.other",
        "Jos et olisi saanut tilapäistä suojelua, sinua olisi palvellut kokeilukunta: {name}."),
}
#: What one answer settles while it is not known.
ANSWER: Mapping[tuple[str, Hashable, str], Message] = {
    ("status", LISTED, TRIAL): M(
        "whatif.answer.listed",
        "Jos tilanteesi oli lain luettelossa, sinua palveli kokeilukunta: {name}."),
    ("status", NOT_LISTED, TE): M(
        "whatif.answer.not_listed",
        "Jos tilanteesi ei ollut lain luettelossa, sinua palveli TE-toimisto: {name}."),
    ("status", NOT_LISTED, TRIAL): M(
        "whatif.answer.not_listed.other",
        "Jos tilanteesi ei ollut lain luettelossa, sinua palveli kokeilukunta: {name}."),
    ("under_30", True, TRIAL): M(
        "whatif.answer.under_30",
        "Jos olit alle 30-vuotias, sinua palveli kokeilukunta: {name}."),
    ("under_30", False, TE): M(
        "whatif.answer.over_30",
        "Jos olit täyttänyt 30 vuotta, sinua palveli TE-toimisto: {name}."),
    ("under_30", False, TRIAL): M(
        "whatif.answer.over_30.other",
        "Jos olit täyttänyt 30 vuotta, sinua palveli kokeilukunta: {name}."),
    ("earnings_related", True, TE): M(
        "whatif.answer.earnings_related",
        "Jos täytit ansiopäivärahan ehdot, sinua palveli TE-toimisto: {name}."),
    ("earnings_related", True, TRIAL): M(
        "whatif.answer.earnings_related.other",
        "Jos täytit ansiopäivärahan ehdot, sinua palveli kokeilukunta: {name}."),
    ("earnings_related", False, TRIAL): M(
        "whatif.answer.no_earnings_related",
        "Jos et täyttänyt ansiopäivärahan ehtoja, sinua palveli kokeilukunta: {name}."),
    ("immigrant", True, TRIAL): M(
        "whatif.answer.immigrant",
        "Jos olit maahanmuuttaja, sinua palveli kokeilukunta: {name}."),
    ("immigrant", False, TE): M(
        "whatif.answer.no_immigrant",
        "Jos et ollut maahanmuuttaja, sinua palveli TE-toimisto: {name}."),
    ("foreign_language", True, TRIAL): M(
        "whatif.answer.foreign_language",
        "Jos äidinkielesi oli muu kuin suomi, ruotsi tai saame, sinua palveli kokeilukunta: {name}."),
    ("foreign_language", False, TE): M(
        "whatif.answer.own_language",
        "Jos äidinkielesi oli suomi, ruotsi tai saame, sinua palveli TE-toimisto: {name}."),
    ("foreign_language", False, TRIAL): M(
        "whatif.answer.own_language.other",
        "Jos äidinkielesi oli suomi, ruotsi tai saame, sinua palveli kokeilukunta: {name}."),
    ("dismissed_55plus", True, TE): M(
        "whatif.answer.dismissed",
        "Jos kuuluit 55 vuotta täyttäneiden muutosturvaan, sinua palveli TE-toimisto: {name}."),
    ("dismissed_55plus", False, TRIAL): M(
        "whatif.answer.not_dismissed",
        "Jos et kuulunut 55 vuotta täyttäneiden muutosturvaan, sinua palveli kokeilukunta: {name}."),
    ("former_customer", True, TRIAL): M(
        "whatif.answer.former",
        "Jos olit jo aiemmin ollut kokeilukunnan asiakas, sinua palveli kokeilukunta: {name}."),
    ("former_customer", False, TE): M(
        "whatif.answer.not_former",
        "Jos et ollut aiemmin kokeilukunnan asiakas, sinua palveli TE-toimisto: {name}."),
    ("temporary_protection", True, TRIAL): M(
        "whatif.answer.protection",
        "Jos sait tilapäistä suojelua, sinua palveli kokeilukunta: {name}."),
    ("temporary_protection", False, TE): M(
        "whatif.answer.no_protection",
        "Jos et saanut tilapäistä suojelua, sinua palveli TE-toimisto: {name}."),
    ("temporary_protection", False, TRIAL): M(
        "whatif.answer.no_protection.other",
        "Jos et saanut tilapäistä suojelua, sinua palveli kokeilukunta: {name}."),
}
