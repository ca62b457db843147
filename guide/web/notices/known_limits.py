"""What does not work for everybody: the limits known to the project, and those that the deployer found."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from guide.language.locale import Translator
from guide.language.messages import M, Message
from guide.settings.deployer import LIMITS as KNOWN
from guide.settings.deployer import Deployer

Part = Literal["title", "what", "why", "instead"]
PARTS: tuple[Part, ...] = ("title", "what", "why", "instead")
#: The texts of each, by its id in guide/data/known_limits.toml.
LIMITS: Mapping[str, Mapping[Part, Message]] = {
    "javascript": {
        "title": M("notice.limit.javascript.title", "Opas tarvitsee JavaScriptin"),
        "what": M("notice.limit.javascript.what",
                  "Oppaan kysymykset eivät avaudu, jos selaimesi estää JavaScriptin."),
        "why": M("notice.limit.javascript.why", "Opas käyttää tekniikkaa, joka rakentaa sivun selaimessa."),
        "instead": M("notice.limit.javascript.instead", "Tämä sivu ja muut sivut oppaan tiedoista avautuvat aina. "
                                                        "Vastauksen kysymykseesi saat puhelimessa.")},
    "people": {
        "title": M("notice.limit.people.title", "Ihminen ei ole vielä kokeillut opasta apuvälineillä"),
        "what": M("notice.limit.people.what", "Emme tiedä, miten hyvin opas toimii ruudunlukijan, suurennuksen tai "
                                              "puheohjauksen kanssa."),
        "why": M("notice.limit.people.why", "Tähän mennessä opasta on tarkistanut vain ohjelma."),
        "instead": M("notice.limit.people.instead", "Kerro meille, jos jokin ei toimi. Annamme tiedon sinulle "
                                                    "sopivalla tavalla.")},
    "law_links": {
        "title": M("notice.limit.law_links.title", "Lain linkki avaa koko lain"),
        "what": M("notice.limit.law_links.what", "Linkki ei vie pykälään. Englanninkieliselle lukijalle avautuu "
                                                 "suomenkielinen teksti."),
        "why": M("notice.limit.law_links.why", "Emme ole voineet varmistaa, millä osoitteella yksi pykälä avautuu."),
        "instead": M("notice.limit.law_links.instead", "Linkin nimi kertoo pykälän, kielen ja sen, mitä avautuu. "
                                                       "Pykälä löytyy sivulta numerolla.")},
    "paper_letter": {
        "title": M("notice.limit.paper_letter.title", "Kirjettä ei voi täyttää PDF-tiedostossa ruudulla"),
        "what": M("notice.limit.paper_letter.what", "PDF on paperille. Ruudunlukija ei tunnista sen rasteja "
                                                    "valinnoiksi."),
        "why": M("notice.limit.paper_letter.why", "Tapa, jolla teemme PDF:n, ei tunne lomakkeen kenttiä."),
        "instead": M("notice.limit.paper_letter.instead", "Word- ja tekstitiedoston voit täyttää. Voit myös avata "
                                                          "kirjeen sähköpostissa tai kopioida sen tekstin.")},
}


def limits_in(to: Translator, who: Deployer) -> list[dict[str, str]]:
    """Return the limits in a language: those that have not ended, then the deployer's own."""
    known = [{"criterion": one.criterion} | {part: to.text(LIMITS[one.id][part]) for part in PARTS}
             for one in KNOWN if not (one.ends_with and getattr(who.statement, one.ends_with))]
    return known + [{"criterion": one.criterion} | {part: getattr(one, part).of(to.lang) for part in PARTS}
                    for one in who.limits]
