"""The words of a result, in Finnish. Conditions and sources stand beside it here and in `guide.law`."""

from __future__ import annotations

from collections.abc import Mapping

from guide.language.messages import M, Message

SERVES: Mapping[str, Message] = {
    "employment_authority": M("result.serves.employment_authority", "Sinua palvelee työvoimaviranomainen: {name}."),
    "trial_municipality": M("result.serves.trial_municipality", "Sinua palvelee kokeilukunta: {name}."),
    "te_office": M("result.serves.te_office", "Sinua palvelee TE-toimisto: {name}."),
    "ams": M("result.serves.ams", "Sinua palvelee Ahvenanmaan viranomainen: {name}."),
}
SERVED_BY: Mapping[str, Message] = {
    "employment_authority": M("result.served.employment_authority",
                              "Silloin sinua palveli työvoimaviranomainen: {name}."),
    "trial_municipality": M("result.served.trial_municipality", "Silloin sinua palveli kokeilukunta: {name}."),
    "te_office": M("result.served.te_office", "Silloin sinua palveli TE-toimisto: {name}."),
    "ams": M("result.served.ams", "Silloin sinua palveli Ahvenanmaan viranomainen: {name}."),
}
NOW_SERVES: Mapping[str, Message] = {
    "employment_authority": M("result.now.employment_authority",
                              "Tänään sinua palvelisi samoilla tiedoilla työvoimaviranomainen: {name}."),
    "ams": M("result.now.ams", "Tänään sinua palvelisi samoilla tiedoilla Ahvenanmaan viranomainen: {name}."),
}
POSSIBLE_ONE: Mapping[str, Message] = {
    "employment_authority": M("result.possible.employment_authority", "Mahdollinen: työvoimaviranomainen {name}"),
    "trial_municipality": M("result.possible.trial_municipality", "Mahdollinen: kokeilukunta {name}"),
    "te_office": M("result.possible.te_office", "Mahdollinen: {name}"),
    "ams": M("result.possible.ams", "Mahdollinen: {name}"),
}
PLACE_NEEDED = M("result.place_needed", "Tarvitsemme paikan, jotta voimme nimetä viranomaisen.")
STILL_POSSIBLE = M("result.still_possible", "Vielä ei ole varmaa, kuka sinua palvelee.")
STILL_POSSIBLE_PAST = M("result.still_possible_past", "Vielä ei ole varmaa, kuka sinua silloin palveli.")
SETTLED_BY = M("result.settled_by", "Tämä tieto auttaa eniten: {fact}.")
DAY_NOT_KNOWN = M("result.day_not_known",
                  "Et tiennyt päivää, joten vastaus koskee kokeilun viimeistä päivää. Säännöt muuttuivat kokeilun "
                  "aikana monta kertaa. Katso päivä päätöksestä tai kirjeestä.")
TRIAL_ENDED = M("result.trial_ended", "Työllisyyden kuntakokeilu päättyi 31.12.2024. Kokeilukuntia ja TE-toimistoja "
                                      "ei enää ole.")
NOW_UNKNOWN = M("result.now_unknown", "Näillä tiedoilla emme voi sanoa varmasti, kuka palvelisi sinua tänään.")
MEMBERS = M("result.members", "Työllisyysalueeseen kuuluvat: {municipalities}.")
MEMBER_ONE = M("result.member_one", "Tämä kunta järjestää palvelut yksin: {municipalities}.")
HOST = M("result.host", "Palvelut järjestää: {host}.")

WHY = M("section.why", "Miksi näin")
SERVICES = M("section.services", "Mitä palveluja kunta järjesti")
CHANGE = M("section.change", "Voiko toinen viranomainen palvella sinua?")
OVERSIGHT = M("section.oversight", "Kuka valvoo ja minne voit kannella")
CERTAINTY = M("section.certainty", "Kuinka varma vastaus on")

STATEMENTS_INTRO = M("services.statements", "Kunta antoi lausuntoja työttömyysetuuksista. Osan lausunnoista antoi "
                                            "keskitetysti Uudenmaan TE-toimiston työttömyysturvayksikkö.")
STATEMENTS_EARLY = M("services.statements_early", "Kunta antoi lausuntoja työttömyysetuuksista. Muut lausunnot antoi "
                                                  "yleensä TE-toimisto.")
ENOUGH = M("services.enough", "Kunnan piti järjestää riittävästi palveluja ja kohdella asiakkaita yhdenvertaisesti. "
                              "Tavoitteena olivat toimivat työmarkkinat, osaava työvoima ja kotoutuminen.")
GRANTED = M("services.granted", "Kunta myönsi valtion puolesta palkkatukea, starttirahaa ja harkinnanvaraista "
                                "kulukorvausta. Samoin se myönsi korvauksia palvelujen matkoista ja yöpymisistä.")
STUDIES = M("services.studies", "Kunta ratkaisi, täyttyivätkö omaehtoisen opiskelun ehdot. Se koski opiskelua "
                                "työttömyysetuudella ja maahanmuuttajan opiskelua.")
VACANCIES = M("services.vacancies", "Kunta saattoi TE-toimiston rinnalla julkaista ja välittää avoimia työpaikkoja. "
                                    "Se saattoi myös esitellä työnhakijoita työnantajalle.")
JOINT = M("services.joint", "Kunta hoiti myös monialaisen yhteispalvelun ja kuntouttavan työtoiminnan suunnitelmia.")
INTEGRATION = M("services.integration", "Kunta järjesti asiakkailleen kotoutumista edistävät palvelut.")
PRINCIPLES = M("services.principles", "Palvelut olivat maksuttomia. Kunnan piti olla tasapuolinen ja edistää "
                                      "yhdenvertaisuutta ja sukupuolten tasa-arvoa.")
SERVICES_LIST = M("services.list", "Kokeilukunta välitti työpaikkoja, antoi tietoa ja neuvoi. Se ohjasi myös "
                                   "ammatin valinnassa ja uralla.")
SERVICES_DIRECTED = M("services.directed", "Kunta saattoi ohjata asiakkaan asiantuntija-arvioon, valmennukseen, "
                                           "työvoimakoulutukseen, työkokeiluun tai koulutuskokeiluun.")
TRIAL_INTRO = M("services.trial_intro", "Kokeilussa kokeilualueen kunnat hoitivat osan alueensa julkisista "
                                        "työvoima- ja yrityspalveluista.")

CHANGE_OPEN = M("change.open", "Mahdollisuus vaihtaa viranomaista riippuu siitä, kuka sinua palvelee. Selvitä se "
                               "ensin.")
ROUTE: Mapping[str, Message] = {
    "request_to_te_office": M("change.route.request", "Siirtoa pyydettiin TE-toimistolta. Se saattoi siirtää "
                                                      "asiakkuuden, jos kaikki ehdot täyttyivät. Nykyään siirtoa ei "
                                                      "voi enää pyytää."),
    "written_notification": M("change.route.notification",
                              "Jos asut tai oleskelet muualla säännöllisesti tai pitkään, voit siirtyä sen paikan "
                              "viranomaisen asiakkaaksi. Ilmoita siirtymisestä kirjallisesti."),
    "same_authority": M("change.route.same", "Sama viranomainen palvelee molemmissa kunnissa. Vaihtoa ei tarvita."),
    "language_right": M("change.route.language", "Kielellisten oikeuksiesi vuoksi voit asioida myös toisen "
                                                 "viranomaisen kanssa. Ota suoraan yhteyttä siihen."),
}
NO_ROUTE_TRIAL_EARLY = M("change.none.early", "Siirtoa ei voinut pyytää ennen 1.6.2021.")
NO_ROUTE_TE = M("change.none.te", "Siirtoa saattoi pyytää vain kokeilukunnan asiakas. Laki ei antanut samaa "
                                  "mahdollisuutta TE-toimiston asiakkaalle.")
NO_ROUTE_AMS = M("change.none.ams", "Tämän oppaan lait eivät koske Ahvenanmaan viranomaista. Kysy neuvoa AMS:ltä.")
NO_ROUTE_STAY = M("change.none.stay", "Sinulla ei ole kotikuntaa Suomessa, joten viranomaisesi riippuu siitä, missä "
                                      "oleskelet. Kun muutat, ota yhteyttä uuteen viranomaiseen.")
NO_ROUTE_STAY_ALAND = M("change.none.stay_aland", "Kotikuntasi on Ahvenanmaalla, joten Manner-Suomessa viranomaisesi "
                                                  "riippuu siitä, missä oleskelet. Kun muutat, ota yhteyttä uuteen "
                                                  "viranomaiseen.")
NO_ROUTE_GROUND = M("change.none.ground", "Laki ei anna oikeutta vaihtaa viranomaista tällä perusteella.")
ASK_INSTEAD = M("change.ask_instead", "Voit silti pyytää toista virkailijaa, toista asiointitapaa tai muuta "
                                      "järjestelyä. Viranomaisen on neuvottava sinua.")
SAFETY_INSTEAD = M("change.safety", "Jos olet vaarassa, soita 112. Kysy viranomaiselta, miten voit asioida "
                                    "turvallisesti.")
ADDRESSED = M("change.addressed", "Ota yhteyttä tähän viranomaiseen: {name}.")
NEW_AUTHORITY = M("change.new_authority", "Uusi viranomaisesi olisi: {name}.")
NOTIFY = M("change.notify", "Tee ilmoitus kotikuntasi viranomaiselle: {name}.")
ASKED_FROM = M("change.asked_from", "Pyyntö tehtiin tälle viranomaiselle: {name}.")
CONSENT = M("change.consent", "Siirtoon tarvittiin myös tämän kunnan suostumus: {name}.")
NO_CONSENT = M("change.no_consent", "Kunnan suostumusta ei tarvittu, kun siirto oli TE-toimistoon.")
ELECTRONIC = M("change.electronic", "Voit tehdä ilmoituksen myös sähköisesti. Pyydä vahvistus siitä, että ilmoitus "
                                    "on tullut perille.")
EFFECT_UNKNOWN = M("change.effect_unknown", "Laki ei kerro, milloin siirtyminen alkaa. Se ei myöskään kerro, "
                                            "jatkuuko suunnitelmasi samanlaisena. Varmista nämä viranomaiselta.")
NOT_GRANTED = M("change.not_granted", "Emme voi luvata lopputulosta. Viranomainen arvioi, täyttyvätkö ehdot.")
CONDITIONS_HEAD = M("change.conditions", "Ehdot, ja täyttyvätkö ne:")
CONDITION: Mapping[str, Message] = {
    "requested": M("condition.requested", "Pyydät vaihtoa itse"),
    "ground": M("condition.ground", "Vaihto on tarpeen kielen, sopimattoman asiakassuhteen tai turvallisuuden vuoksi"),
    "services_kept": M("condition.services_kept", "Saat tarvitsemasi palvelut myös vaihdon jälkeen"),
    "target": M("condition.target", "Valitsemasi viranomainen sopii vaihtoon"),
    "stays_there": M("condition.stays_there", "Asut tai oleskelet siellä säännöllisesti tai pitkään"),
    "stay_reason": M("condition.stay_reason", "Oleskelulla on lain mukainen syy"),
}
MOVING_HOME = M("change.moving", "Jos uusi kotikuntasi kuuluu toiseen työllisyysalueeseen, viranomaisesi vaihtuu "
                                 "suoraan lain perusteella. Et tarvitse siihen lupaa. Tee muuttoilmoitus viikon "
                                 "kuluessa muutosta. Ilmoita uusi osoitteesi myös viranomaiselle.")

SUPERVISOR: Mapping[str, Message] = {
    "avi_trial": M("oversight.avi_trial",
                   "Länsi- ja Sisä-Suomen aluehallintovirasto valvoi kokeilukuntia koko maassa."),
    "avi": M("oversight.avi", "Länsi- ja Sisä-Suomen aluehallintovirasto valvoi työvoimaviranomaisia vuoden 2025 "
                              "loppuun."),
    "lvv": M("oversight.lvv", "Lupa- ja valvontavirasto valvoo työvoimaviranomaisia."),
}
NO_SUPERVISOR_TE = M("oversight.te", "Aluehallintovirasto ei valvonut TE-toimistoja.")
NO_SUPERVISOR_AMS = M("oversight.ams", "Manner-Suomen valvontavirasto ei valvo Ahvenanmaan viranomaista. Kysy AMS:ltä.")
OVERSIGHT_OPEN = M("oversight.open", "Kun on varmaa, kuka sinua palvelee, näet myös, kuka valvoo.")
COMPLAIN_LVV = M("oversight.complain_lvv", "Jos viranomainen toimi mielestäsi väärin, voit kannella Lupa- ja "
                                           "valvontavirastolle. Kirjoita, mitä tapahtui ja milloin.")
COMPLAIN_LVV_TODAY = M("oversight.complain_lvv_today", "Aluehallintovirastot lakkautettiin vuoden 2025 lopussa. "
                                                       "Tänään kantelun ottaa vastaan Lupa- ja valvontavirasto. "
                                                       "Kysy virastolta, miten otat siihen yhteyttä.")
COMPLAIN_TRIAL_TODAY = M("oversight.complain_trial_today", "Meillä ei ole varmaa tietoa, kuka ottaa nyt vastaan "
                                                           "kantelun kokeilun ajasta. Kysy Lupa- ja "
                                                           "valvontavirastolta.")
COMPLAIN_OMBUDSMAN = M("oversight.complain_ombudsman", "Viranomaisen toiminnasta voit kannella eduskunnan "
                                                       "oikeusasiamiehelle tai oikeuskanslerille.")
COMPLAIN_LIMIT = M("oversight.limit", "Yli kaksi vuotta vanhaa asiaa ei yleensä tutkita. Kantelu ei muuta päätöstä.")
OVERSIGHT_WAYS = M("oversight.ways", "Kun virasto sai kantelun, se tutki, toimiko kunta lain mukaan. Virasto valvoi "
                                     "kuntia myös suunnitelmansa ja riskien mukaan. Se teki myös tarkastuksia.")
OVERSIGHT_MEANS = M("oversight.means", "Virasto saattoi ohjata kuntaa korjaamaan puutteen. Se saattoi myös antaa "
                                       "huomautuksen kunnalle tai vastuussa olleelle henkilölle.")
OVERSIGHT_FORCE = M("oversight.force", "Jos palveluissa oli olennaisia puutteita tai ne rikkoivat lakia, virasto "
                                       "saattoi määrätä kunnan korjaamaan asian. Virasto saattoi uhata, että "
                                       "toiminta keskeytetään osaksi tai kokonaan.")
OVERSIGHT_FOCUS = M("oversight.focus", "Virasto valvoi erityisesti näitä: palvelujen yhdenvertainen saatavuus, "
                                       "yksityisyyden suoja ja kielelliset oikeudet.")
APPEAL_TRIAL = M("oversight.appeal_trial", "Siirtopäätökseen haettiin ensin oikaisua toimistolta, joka oli tehnyt "
                                           "päätöksen. Sen jälkeen haettiin muutosta hallinto-oikeudelta.")
APPEAL_NUMBERS = M("oversight.appeal_numbers", "Lain viittausta ei muutettu, kun momentit saivat uudet numerot "
                                               "1.1.2023. Katso muutoksenhaku päätöksen ohjeesta.")
APPEAL_REGISTERING = M("oversight.appeal_registering", "Jos viranomainen ei rekisteröi sinua työnhakijaksi, saat "
                                                       "päätöksen. Voit valittaa siitä 30 päivän kuluessa. "
                                                       "Toimita valitus viranomaiselle, joka teki päätöksen.")

ADVICE = M("certainty.advice", "Tämä on neuvo eikä päätös. Sitovan vastauksen antaa viranomainen.")
RULES_AS_OF = M("certainty.rules_as_of", "Säännöt koskevat päivää {day}. Ne tulivat voimaan {version}.")
CHECKED = M("certainty.checked", "Säännöt on viimeksi tarkistettu {day}.")
STALE = M("certainty.stale", "Meidän olisi pitänyt jo tarkistaa säännöt uudelleen. Varmista vastaus viranomaiselta.")
LVV_INFERRED = M("certainty.lvv", "Tieto Lupa- ja valvontavirastosta perustuu lakiesityksiin. Varmista se virastolta.")
IMMIGRANT_GLOSS = M("certainty.immigrant", "Lain mukaan maahanmuuttaja on muuttanut Suomeen ja oleskelee täällä "
                                           "luvalla tai rekisteröidyllä oikeudella. Kansalaisuus yksin ei ratkaise. "
                                           "Tulkitsemme, ettei Suomen kansalainen kuulu tähän ryhmään, vaikka "
                                           "hänellä olisi toinenkin kansalaisuus. Varmista asia viranomaiselta.")
TRANSFER_NEEDED = M("certainty.transfer_needed", "Kunta palveli sinua vasta, kun TE-toimisto oli siirtänyt "
                                                 "asiakkuutesi. Toimisto saattoi jättää siirron tekemättä "
                                                 "esimerkiksi kielen vuoksi. Katso, mitä siirrosta kerrottiin sinulle.")
STOCK_TRANSFER = M("certainty.stock_transfer", "Jos työnhakusi alkoi ennen 1.3.2021, siirto oli tehtävä viimeistään "
                                               "31.3.2021. Siirtoon asti sinua palveli TE-toimisto.")
PROTECTION_REGISTERED = M("certainty.protection_registered", "Tilapäisen suojelun saajan piti olla ilmoittautunut "
                                                             "työnhakijaksi. Hänen piti myös olla työtön tai "
                                                             "vaarassa jäädä työttömäksi kahden viikon kuluessa. "
                                                             "Jos näin ei ollut, varmista vastaus viranomaiselta.")
FORMER_PROTECTION = M("certainty.former_protection", "Jos olit kokeilukunnan asiakas tilapäisen suojelun vuoksi, "
                                                     "asiakkuutesi saattoi jatkua siellä. Varmista asia "
                                                     "viranomaiselta.")
NOTIFIED = M("certainty.notified", "Jos olet ilmoittanut siirtyväsi toisen työvoimaviranomaisen asiakkaaksi, se "
                                   "palvelee sinua. Varmista alkamispäivä viranomaiselta.")
SIGN_LANGUAGE = M("certainty.sign_language", "Lain sanojen mukaan myös viittomakielinen kuuluu vieraskielisiin. "
                                             "Meillä ei ole tietoa käytännöstä. Varmista asia viranomaiselta.")
