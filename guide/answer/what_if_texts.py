"""The words around "what would change this answer". The sentence for each fact and direction stands with the fact."""

from __future__ import annotations

from collections.abc import Mapping

from guide.facts.model import TE, TRIAL
from guide.language.messages import M, Message

TITLE = M("whatif.title", "Mikä muuttaisi tämän vastauksen?")
TITLE_PAST = M("whatif.title_past", "Mikä olisi muuttanut tämän vastauksen?")
TITLE_OPEN = M("whatif.title_open", "Mitkä tiedot ratkaisevat vastauksen?")
INTRO_FACTS = M("whatif.intro_facts", "Yksikin näistä olisi muuttanut vastauksen:")
INTRO_PLACES = M("whatif.intro_places", "Myös toinen paikka olisi muuttanut vastauksen:")
INTRO_NOW = M("whatif.intro_now", "Tiedoistasi vain paikka muuttaisi vastauksen:")
NOT_NOW = M("whatif.not_now", "Ikäsi tai etuutesi ei vaikuta siihen, kuka sinua palvelee.")
INTRO_ONLY_PLACE = M("whatif.intro_only_place", "Tiedoistasi vain paikka olisi muuttanut vastauksen:")
INTRO_OPEN = M("whatif.intro_open", "Näin vastauksesi ratkaisevat asian:")
OTHERS_OPEN = M("whatif.others_open", "Muut vastaukset eivät yksin riitä. Silloin tarvitsemme vielä muita tietoja.")
NOT_ALONE = M("whatif.not_alone", "Mikään yksittäinen vastaus ei vielä ratkaise asiaa.")
ONE_MORE = M("whatif.one_more", "Lisäksi ainakin yhden näistä olisi pitänyt pitää paikkansa:")
ONE_MORE_OPEN = M("whatif.one_more_open", "Lisäksi ainakin yksi näistä piti paikkansa:")
MORE = M("whatif.more", "Muitakin yhdistelmiä on.")
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
