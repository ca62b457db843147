"""The words on another authority that the result page and the page with a letter share, and those of the page alone."""

from __future__ import annotations

from guide.language.messages import M

MUST_SERVE = M("letter.with.must_serve", "Kun lain ehdot täyttyvät, uuden viranomaisen on tarjottava sinulle "
                                         "palveluja. Laki ei mainitse päätöstä eikä määräaikaa.")
KEEP_DUTIES = M("letter.with.keep_duties", "Noudata suunnitelmaasi ja vastaa nykyiselle viranomaiselle, kunnes saat "
                                           "vahvistuksen.")
ASK_SHARE = M("letter.with.ask_share", "Laki ei kerro, mikä viranomainen hoitaa minkäkin asian. Varmista työnjako "
                                       "molemmilta.")
OTHER_WAY = M("letter.with.other_way", "Jos asut tai oleskelet säännöllisesti muualla, voit ehkä siirtyä sen paikan "
                                       "viranomaiselle.")
NON_DISCLOSURE = M("letter.with.non_disclosure", "Turvakielto voi suojata osoitettasi. Kysy Digi- ja "
                                                 "väestötietovirastolta, sopiiko se tilanteeseesi.")

REASONS = M("change.reasons", "Syynä voi olla työ, opiskelu, vapaa-aika, läheinen tai muu vastaava syy.")
HOME_STAYS = M("change.home_stays", "Jos olet muualla enintään vuoden työn tai opiskelun vuoksi, kotikuntasi ei muutu.")
OWN_LANGUAGE = M("change.own_language", "Omassa asiassasi voit käyttää suomea tai ruotsia myös yksikielisessä "
                                        "viranomaisessa.")
BILINGUAL_HOME = M("change.bilingual_home", "Kotikuntasi viranomaisen on palveltava sinua suomeksi ja ruotsiksi. Jos "
                                            "palvelu ei toimi kielelläsi, kerro siitä ensin sille.")
BIASED = M("change.biased", "Jos virkailija on esteellinen, esimerkiksi läheisesi, voit pyytää, että toinen hoitaa "
                            "asiasi.")
