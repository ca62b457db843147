"""The texts of the accessibility statement, the privacy notice, the page of sources, and the frame around them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from guide.language.messages import M, Message

# --- frame ------------------------------------------------------------------------------------------------------------
BACK = M("notice.back", "Takaisin oppaaseen")
LANGUAGES = M("notice.languages", "Kieli")
PAGES = M("notice.pages", "Tietoa oppaasta")
BLANK = M("notice.blank", "[täydennä: {field}]")
DRAFT = M("notice.draft", "Tämä sivu on luonnos. Oppaan tarjoaja täydentää merkityt kohdat ennen käyttöönottoa.")
BREAK = M("notice.break", "Suunniteltu katko")
ADDRESS = M("notice.address", "Osoite")
PHONE = M("notice.phone", "Puhelin")
EMAIL = M("notice.email", "Sähköposti")
HOURS = M("notice.hours", "Palveluaika")

# --- accessibility statement ------------------------------------------------------------------------------------------
STATEMENT = M("notice.statement.title", "Saavutettavuusseloste")
STATEMENT_SERVICE = M("notice.statement.service", "Palvelu: {address}")
STATEMENT_OFFERED_BY = M("notice.statement.offered_by", "Oppaan tarjoaa: {name}")
STATEMENT_WHY = M("notice.statement.why", "Seloste kertoo, miten hyvin opas toimii kaikille. Lain mukaan viranomaisen "
                                          "verkkopalvelun on oltava saavutettava.")
STATEMENT_ACT = M("notice.statement.act", "Laki digitaalisten palvelujen tarjoamisesta (306/2019)")
STATEMENT_STATE = M("notice.statement.state", "Miten saavutettava opas on?")
STATEMENT_PARTLY = M("notice.statement.partly", "Opas täyttää vaatimukset osittain.")
STATEMENT_LEVEL = M("notice.statement.level", "Laki vaatii WCAG 2.1 -ohjeen tasot A ja AA. Tavoitteemme on myös WCAG "
                                              "2.2 -ohjeen taso AA.")
STATEMENT_LIMITS = M("notice.statement.limits", "Mikä ei vielä toimi?")
STATEMENT_LIMITS_INTRO = M("notice.statement.limits_intro", "Tiedämme nämä puutteet. Kerromme jokaisesta, mistä se "
                                                            "johtuu ja miten saat asian hoidetuksi muuten.")
LIMIT_WHAT = M("notice.limit.what", "Puute")
LIMIT_WHY = M("notice.limit.why", "Syy")
LIMIT_INSTEAD = M("notice.limit.instead", "Toinen tapa")
LIMIT_CRITERION = M("notice.limit.criterion", "WCAG-kriteeri")
LIMIT_NO_CRITERION = M("notice.limit.no_criterion", "Ei yhtä tiettyä kriteeriä")
STATEMENT_NO_BURDEN = M("notice.statement.no_burden", "Emme vetoa kohtuuttomaan rasitteeseen.")
STATEMENT_OTHER_WAY = M("notice.statement.other_way", "Jos et voi käyttää opasta")
STATEMENT_OTHER_WAY_TEXT = M("notice.statement.other_way_text", "Saat saman neuvon puhelimessa. Voit myös pyytää "
                                                                "tiedon sinulle sopivassa muodossa.")
STATEMENT_METHOD = M("notice.statement.method", "Miten arvioimme oppaan?")
METHODS: Mapping[str, Message] = {
    "own": M("notice.statement.method_own", "Oppaan tarjoaja arvioi saavutettavuuden itse."),
    "expert": M("notice.statement.method_expert", "Ulkopuolinen asiantuntija arvioi saavutettavuuden."),
}
STATEMENT_MACHINE = M("notice.statement.machine", "Ohjelma tarkistaa oppaan sivuja selaimessa kolmella kielellä. Se "
                                                  "löytää vain osan puutteista.")
STATEMENT_PEOPLE = M("notice.statement.people", "Ihminen on kokeillut opasta apuvälineillä viimeksi: {day}.")
STATEMENT_DRAFTED = M("notice.statement.drafted", "Seloste on laadittu: {day}.")
STATEMENT_REVIEWED = M("notice.statement.reviewed", "Seloste on tarkistettu viimeksi: {day}.")
STATEMENT_YEARLY = M("notice.statement.yearly", "Tarkistamme selosteen vähintään kerran vuodessa.")
STATEMENT_OVERDUE = M("notice.statement.overdue", "Tarkistus on myöhässä. Seloste voi olla vanhentunut.")
FEEDBACK = M("notice.feedback.title", "Anna palautetta")
FEEDBACK_TEXT = M("notice.feedback.text", "Kerro, jos löydät puutteen tai tarvitset tiedon toisessa muodossa.")
FEEDBACK_ANSWER = M("notice.feedback.answer", "Saat vastauksen viimeistään 14 päivässä. Saat myös heti tiedon siitä, "
                                              "että viestisi tuli perille.")
FEEDBACK_LONGER = M("notice.feedback.longer", "Jos pyydät paljon tietoa, voimme tarvita enintään 14 päivää lisää. "
                                              "Kerromme siitä sinulle.")
FEEDBACK_NAMELESS = M("notice.feedback.nameless", "Voit kirjoittaa myös nimettömänä. Jos emme saa yhteystietoasi, "
                                                  "emme voi vastata.")
FEEDBACK_FORM = M("notice.feedback.form", "Palautelomake")
FEEDBACK_BY = M("notice.feedback.by", "Palautteen käsittelee")
SUPERVISOR = M("notice.supervisor.title", "Jos et ole tyytyväinen vastaukseemme")
SUPERVISOR_TEXT = M("notice.supervisor.text", "Anna ensin palaute meille. Jos et saa vastausta 14 päivässä tai "
                                              "vastaus ei riitä, kerro siitä valvojalle. Voit tehdä kantelun tai "
                                              "selvityspyynnön.")
SUPERVISOR_NAME = M("notice.supervisor.name", "Valvoja: Liikenne- ja viestintävirasto Traficom")
SUPERVISOR_CONFIRM = M("notice.supervisor.confirm", "Varmista ajantasaiset yhteystiedot valvojan sivulta.")
SUPERVISOR_LINK = M("notice.supervisor.link", "Valvojan sivut saavutettavuudesta")


@dataclass(frozen=True)
class LimitTexts:
    """The four texts of a known limit."""

    title: Message
    what: Message
    why: Message
    instead: Message


#: By the limit's id in guide/data/known_limits.toml.
LIMITS: Mapping[str, LimitTexts] = {
    "javascript": LimitTexts(
        M("notice.limit.javascript.title", "Opas tarvitsee JavaScriptin"),
        M("notice.limit.javascript.what", "Oppaan kysymykset eivät avaudu, jos selaimesi estää JavaScriptin."),
        M("notice.limit.javascript.why", "Opas käyttää tekniikkaa, joka rakentaa sivun selaimessa."),
        M("notice.limit.javascript.instead", "Tämä sivu ja muut sivut oppaan tiedoista avautuvat aina. Vastauksen "
                                             "kysymykseesi saat puhelimessa.")),
    "people": LimitTexts(
        M("notice.limit.people.title", "Ihminen ei ole vielä kokeillut opasta apuvälineillä"),
        M("notice.limit.people.what", "Emme tiedä, miten hyvin opas toimii ruudunlukijan, suurennuksen tai "
                                      "puheohjauksen kanssa."),
        M("notice.limit.people.why", "Tähän mennessä opasta on tarkistanut vain ohjelma."),
        M("notice.limit.people.instead", "Kerro meille, jos jokin ei toimi. Annamme tiedon sinulle sopivalla "
                                         "tavalla.")),
}

# --- privacy notice ---------------------------------------------------------------------------------------------------
PRIVACY = M("notice.privacy.title", "Tietosuojaseloste")
PRIVACY_SHORT = M("notice.privacy.short", "Emme tallenna vastauksiasi. Emme kysy nimeäsi, henkilötunnustasi tai "
                                          "osoitettasi.")
CONTROLLER = M("notice.privacy.controller", "Kuka vastaa tiedoista?")
CONTROLLER_NAME = M("notice.privacy.controller_name", "Rekisterinpitäjä")
OFFICER = M("notice.privacy.officer", "Tietosuojavastaava")
WHAT = M("notice.privacy.what", "Mitä tietoja käsittelemme?")
WHAT_LIST: tuple[Message, ...] = (
    M("notice.privacy.what_answers", "Vastauksesi ja kunta, jota haet. Ne ovat palvelimen muistissa, kun opas on "
                                     "auki. Emme kirjoita niitä levylle tai lokiin."),
    M("notice.privacy.what_letter", "Kirje, jos lataat sen. Opas tekee sen muistissa. Kirjeessä on tyhjät kohdat "
                                    "nimellesi ja tiedoillesi, ja täytät ne itse."),
    M("notice.privacy.what_url", "Sivun osoitteessa on vain kieli ja sivun tunnus, ei vastauksia."),
)
WHAT_LOG = M("notice.privacy.what_log", "IP-osoitteesi eli laitteesi osoite verkossa. Se ja pyytämäsi sivun osoite "
                                        "tulevat palvelimen lokiin.")
WHAT_NO_LOG = M("notice.privacy.what_no_log", "Palvelin näkee IP-osoitteesi eli laitteesi osoitteen verkossa. Se ei "
                                              "jää lokiin.")
PURPOSE = M("notice.privacy.purpose", "Miksi käsittelemme niitä?")
PURPOSE_ANSWERS = M("notice.privacy.purpose_answers", "Vastausten avulla opas kertoo, mikä viranomainen palvelee "
                                                      "sinua.")
PURPOSE_LOG = M("notice.privacy.purpose_log", "Lokin avulla selvitämme vikoja ja väärinkäyttöä.")
PURPOSE_BASIS = M("notice.privacy.basis", "Peruste on yleistä etua koskeva tehtävä. Siitä säädetään yleisessä "
                                          "tietosuoja-asetuksessa (artikla 6.1 e).")
PURPOSE_FREE = M("notice.privacy.free", "Sinun ei ole pakko vastata. Voit aina valita: {option}.")
KEPT = M("notice.privacy.kept", "Kuinka kauan tiedot säilyvät?")
KEPT_SESSION = M("notice.privacy.kept_session", "Palvelimen muisti: kun suljet sivun tai yhteys katkeaa, vastaukset "
                                                "odottavat {minutes} minuuttia. Sitten niitä ei enää voi avata, ja "
                                                "palvelin poistaa ne.")
KEPT_TAB = M("notice.privacy.kept_tab", "Välilehtesi muisti: selain pitää kopion vastauksistasi, jotta sivun voi "
                                        "ladata uudelleen. Opas ei enää näytä niitä, kun välilehti on suljettu tai "
                                        "puoli tuntia on kulunut. Selain voi säilyttää jäänteitä kopiosta laitteella. "
                                        "Kopio on nimellä {key} ja sen aika nimellä {seen}.")
KEPT_HISTORY = M("notice.privacy.kept_history", "Selaimen historia: siinä näkyvät avaamasi sivut. Vihkosta siihen jää "
                                                "myös, mitä kohtia avasit.")
KEPT_SAFETY = M("notice.privacy.kept_safety", "Jos vaihdat viranomaista turvallisuuden vuoksi, emme kopioi sitä "
                                              "syytä.")
KEPT_CLEAR = M("notice.privacy.kept_clear", "Voit poistaa vastaukset heti. Valitse oppaassa: {button}.")
KEPT_LOG = M("notice.privacy.kept_log", "Lokissa oleva IP-osoite: {days} päivää.")
RECEIVERS = M("notice.privacy.receivers", "Kuka muu näkee tiedot?")
RECEIVERS_HOST = M("notice.privacy.host", "Palvelinta ylläpitää: {provider}. Palvelimen maa: {country}.")
RECEIVERS_EEA = M("notice.privacy.eea", "Tiedot eivät siirry EU- ja ETA-alueen ulkopuolelle.")
RECEIVERS_OUTSIDE = M("notice.privacy.outside", "Palvelin on EU- ja ETA-alueen ulkopuolella. Kysy meiltä, miten "
                                                "tiedot on suojattu.")
RECEIVERS_EEA_BLANK = M("notice.privacy.eea_blank", "Siirtyvätkö tiedot EU- ja ETA-alueen ulkopuolelle: {answer}")
RECEIVERS_NOBODY = M("notice.privacy.nobody", "Muille emme anna tietoja. Sivuilla ei ole mainoksia eikä seurantaa.")
COOKIES = M("notice.privacy.cookies", "Evästeet")
COOKIES_OWN = M("notice.privacy.cookies_own", "Emme seuraa sinua evästeillä.")
COOKIES_XSRF = M("notice.privacy.cookies_xsrf", "Oppaan ohjelmisto asettaa yhden evästeen: {cookie}. Se estää muita "
                                                "sivuja esiintymästä sinuna. Se on välttämätön ja häviää, kun suljet "
                                                "selaimen.")
COOKIES_PROXY = M("notice.privacy.cookies_proxy", "Jos opas toimii usealla palvelimella, toinen eväste pitää sinut "
                                                  "samalla palvelimella: {cookie}. Se osoittaa palvelimen eikä sinua. "
                                                  "Myös se häviää, kun suljet selaimen.")
RIGHTS = M("notice.privacy.rights", "Oikeutesi")
RIGHTS_LIST: tuple[Message, ...] = (
    M("notice.privacy.right_access", "Voit kysyä, mitä tietoja meillä on sinusta."),
    M("notice.privacy.right_correct", "Voit pyytää, että korjaamme tai poistamme tietosi."),
    M("notice.privacy.right_object", "Voit pyytää, että rajoitamme tietojesi käsittelyä. Voit myös vastustaa sitä."),
)
RIGHTS_NAMELESS = M("notice.privacy.right_nameless", "Emme tiedä, kuka opasta käyttää. Siksi emme yleensä voi etsiä "
                                                     "tietojasi.")
RIGHTS_HOW = M("notice.privacy.right_how", "Lähetä pyyntö rekisterinpitäjälle. Saat vastauksen kuukaudessa.")
RIGHTS_COMPLAIN = M("notice.privacy.right_complain", "Jos käsittelemme tietojasi mielestäsi väärin, voit kannella "
                                                     "tietosuojavaltuutetulle.")
OMBUDSMAN = M("notice.privacy.ombudsman", "Tietosuojavaltuutetun toimiston yhteystiedot")
AUTOMATED = M("notice.privacy.automated", "Opas ei tee päätöksiä")
AUTOMATED_TEXT = M("notice.privacy.automated_text", "Ohjelma vertaa vastauksiasi lain sääntöihin ja näyttää neuvon. "
                                                    "Se ei päätä sinun asiastasi. Sitovan vastauksen saat "
                                                    "viranomaiselta.")
PRIVACY_UPDATED = M("notice.privacy.updated", "Seloste on päivitetty: {day}.")

# --- sources and licences ---------------------------------------------------------------------------------------------
SOURCES = M("notice.sources.title", "Lähteet ja lisenssit")
SOURCES_SHORT = M("notice.sources.short", "Tällä sivulla kerromme, mistä oppaan tiedot ovat ja miten niitä saa "
                                          "käyttää.")
LAWS = M("notice.sources.laws", "Lait")
LAWS_TEXT = M("notice.sources.laws_text", "Jokainen vastaus kertoo lain ja pykälän, johon se nojaa. Lait löydät "
                                          "Finlexistä.")
LAWS_LINK = M("notice.sources.laws_link", "Avaa Finlex")
DATA = M("notice.sources.data", "Kunnat, alueet, postinumerot ja kartta")
DATA_STATISTICS = M("notice.sources.statistics", "Tilastokeskus")
DATA_STATISTICS_LIST: tuple[Message, ...] = (
    M("notice.sources.municipalities", "Kuntien ja maakuntien luokitus 2021–2026"),
    M("notice.sources.areas", "Työllisyysalueiden luokitus 2025–2026"),
    M("notice.sources.ely", "ELY-keskusten alueet 2021–2024, joista päättelimme TE-toimistojen alueet"),
    M("notice.sources.postal", "Postinumeroiden ja kuntien avain 2025"),
    M("notice.sources.map", "Kuntiin perustuvat tilastointialueet 2025, josta piirrämme kartan"),
)
DATA_STATISTICS_CHANGED = M("notice.sources.statistics_changed", "Yhdistimme aineistoja, nimesimme sarakkeita "
                                                                 "uudelleen ja pyöristimme koordinaatteja.")
DATA_GEONAMES = M("notice.sources.geonames", "GeoNames")
DATA_GEONAMES_LIST = (M("notice.sources.geonames_postal", "Suomen postinumerot 2024, lähinnä postilokerot"),)
DATA_GEONAMES_CHANGED = M("notice.sources.geonames_changed", "Otimme mukaan vain osan postinumeroista.")
LICENCE = M("notice.sources.licence", "Lisenssi")
LICENCE_CC_BY = M("notice.sources.cc_by", "Lue lisenssi: CC BY 4.0")
OPEN_SOURCE_PAGE = M("notice.sources.open", "Lähteen sivut: {name}")
DATA_TRIAL = M("notice.sources.trial", "Kuntakokeilun alueet ovat laista 1269/2020 ja aluehallintoviraston "
                                       "kuvauksesta. Alueiden nimet ruotsiksi ja englanniksi ovat oppaan omia.")
DATA_MORE = M("notice.sources.more", "Tarkemmat tiedot ovat oppaan lähdekoodissa, tiedostossa {file}.")
SOFTWARE = M("notice.sources.software", "Ohjelmat ja kirjasimet")
SOFTWARE_CAPTION = M("notice.sources.software_caption", "Osat, joita opas käyttää")
SOFTWARE_NAME = M("notice.sources.software_name", "Osa")
OWN = M("notice.sources.own", "Oppaan koodi ja tekstit")
OWN_TEXT = M("notice.sources.own_text", "Opas on avointa lähdekoodia. Lisenssi: EUPL 1.2.")
OWN_LINK = M("notice.sources.own_link", "Lue lisenssi: EUPL 1.2")
