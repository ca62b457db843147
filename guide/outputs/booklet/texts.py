"""The words of the booklet's own: stand-ins for names, choices by class of place, headings and help."""

from __future__ import annotations

from collections.abc import Mapping

from guide.language.messages import M, Message

HOME = M("book.home", "kotikuntasi")
HOME_AREA = M("book.home.area", "kotikuntasi työllisyysalue")
HOME_OFFICE = M("book.home.office", "kotikuntasi TE-toimisto")
STAY = M("book.stay", "kunta, jossa asut tai oleskelet")
STAY_AREA = M("book.stay.area", "sen kunnan työllisyysalue, jossa oleskelet")
STAY_OFFICE = M("book.stay.office", "sen kunnan TE-toimisto, jossa asuit tai oleskelit")
WISHED = M("book.wished", "kunta, jonka valitsit")
WISHED_AREA = M("book.wished.area", "valitsemasi kunnan työllisyysalue")
WISHED_OFFICE = M("book.wished.office", "valitsemasi kunnan TE-toimisto")

PLACE_CHOICES: Mapping[str, Message] = {
    "trial": M("book.choice.trial", "Kunta, joka oli mukana kuntakokeilussa"),
    "outside": M("book.choice.outside", "Muu Manner-Suomen kunta"),
    "mainland": M("book.choice.mainland", "Manner-Suomen kunta"),
    "aland": M("book.choice.aland", "Ahvenanmaan kunta")}
WISH_TRIAL = M("book.choice.wish_trial", "Toisen kokeilukunnan")
WISH_SERVING = M("book.choice.wish_serving", "Saman kunnan, joka jo palveli minua")
WISH_OUTSIDE = M("book.choice.wish_outside", "Kunnan, joka ei ollut mukana kokeilussa")
WISH_OTHER = M("book.choice.wish_other", "Kunnan, joka kuuluu toiseen työllisyysalueeseen")
WISH_SAME = M("book.choice.wish_same", "Kunnan, joka kuuluu samaan työllisyysalueeseen")
WISH_ALAND = M("book.choice.wish_aland", "Ahvenanmaan kunnan")
BILINGUAL = M("book.bilingual", "Palveleeko työllisyysalueesi suomeksi ja ruotsiksi?")
BILINGUAL_HINT = M("book.bilingual.hint", "Alueen kielet näet viranomaisten luettelosta.")
BILINGUAL_WHY = M("book.bilingual.why", "Kaksikielinen viranomainen palvelee sinua molemmilla kielillä.")

BRAND = M("book.brand", "Kuka palvelee minua? Opas vihkona")
SKIP = M("book.skip", "Siirry sisältöön")
LANGUAGES = M("book.languages", "Kieli")
PAGES = M("book.pages", "Vihkon sivut")
HELP = M("book.help", "Apua")
HELP_AUTHORITY = M("book.help.authority", "Kotikuntasi työvoimaviranomainen neuvoo sinua maksutta.")
HELP_PHONE = M("book.help.phone", "Saat saman neuvon puhelimessa: {phone}, {hours}.")
ONLINE = M("book.online", "Opas verkossa: {address}.")
ADVICE = M("book.advice", "Vihko antaa neuvoja, ei päätöksiä. Sitovan vastauksen saat viranomaiselta.")
MADE = M("book.made", "Tämä vihko on tehty {day}.")
LICENCES = M("book.licences", "Kuntien nimet: Tilastokeskus, CC BY 4.0, muokattu.")
SPAN = M("book.span", "{first} – {last}")
SPAN_FROM = M("book.span.from", "{first} alkaen")

CONTENTS = M("book.contents", "Sisältö")
PLACES = M("book.places", "Kunnat ja viranomaiset")
AUTHORITIES = M("book.authorities", "Työvoimaviranomaiset")
WHO_NOW = M("book.who.now", "Kuka sinua palvelee tänään?")
WHO_THEN = M("book.who.then", "Kuka sinua palveli? {span}")
DUTIES_NOW = M("book.duties.now", "Velvollisuutesi tänään")
DUTIES_THEN = M("book.duties.then", "Velvollisuutesi: {span}")
CHANGE_THEN = M("book.change.then", "Saattoiko toinen viranomainen palvella sinua? {span}")
MATTERS = M("book.matters", "Kuka päättää asiasta tänään?")
MATTERS_THEN_LINK = M("book.matters.then_link", "Katso, kuka päätti asiasta aiempina päivinä")
MATTERS_THEN = M("book.matters.then", "Kuka päätti asiasta aiemmin?")
COMPLAINTS = M("book.complaints", "Valvonta ja kantelu")
DAYS = M("book.days", "Aiemmat päivät")
PILOT = M("book.pilot", "Työllisyyden kuntakokeilu 2021–2024")
CHANGES = M("book.changes", "Mikä on muuttunut?")
SOURCES = M("book.sources", "Lait ja lähteet")

START_LEAD = M("book.start.lead", "Vihko kertoo työnhakijalle, mikä viranomainen palvelee sinua. Se kertoo myös, mitä "
                                  "sinun on tehtävä ja miten voit saada palvelua toiselta viranomaiselta.")
START_DAY = M("book.start.day", "Säännöt ovat sellaisina kuin ne olivat tänä päivänä: {day}.")
PLACES_ABOUT = M("book.places.about", "Etsi kotikuntasi aakkosista. Näet heti, kuka sinua palvelee.")
AUTHORITIES_ABOUT = M("book.authorities.about", "Kaikki työllisyysalueet, niiden kunnat ja kielet.")
WHO_ABOUT = M("book.who.about", "Vastaa muutamaan kysymykseen, jos sinulla ei ole kotikuntaa tai olet epävarma.")
DUTIES_ABOUT = M("book.duties.about", "Mitä sinun on tehtävä, mihin mennessä ja mitä laiminlyönnistä seuraa.")
CHANGE_ABOUT = M("book.change.about", "Milloin voit vaihtaa viranomaista ja keneen otat yhteyttä.")
MATTERS_ABOUT = M("book.matters.about", "Tuet, opiskelu, palvelut, lausunnot ja valitukset.")
COMPLAINTS_ABOUT = M("book.complaints.about", "Kuka valvoo viranomaista ja minne voit kannella.")
DAYS_ABOUT = M("book.days.about", "Jos asiasi koskee aikaa ennen tätä päivää, aloita tästä.")
PILOT_ABOUT = M("book.pilot.about", "Kokeilualueet, niiden kunnat ja TE-toimistot.")
CHANGES_ABOUT = M("book.changes.about", "Sääntöjen muutokset päivä päivältä.")
SOURCES_ABOUT = M("book.sources.about", "Lait, joihin vastaukset nojaavat.")
HOW = M("book.how", "Näin käytät vihkoa")
HOW_POINTS: tuple[Message, ...] = (
    M("book.how.link", "Ruudulla: valitse vastaus, niin siirryt oikeaan kohtaan."),
    M("book.how.paper", "Paperilla: jokaisen vastauksen perässä on numero. Jatka siitä kohdasta."),
    M("book.how.find", "Löydät sanan sivulta, kun painat Ctrl ja F."),
    M("book.how.back", "Pääset takaisin selaimen omalla painikkeella."),
    M("book.how.law", "Lauseen perässä oleva linkki avaa lain verkossa. Muu toimii myös ilman verkkoa."))
ONLY_ONLINE = M("book.only_online", "Vain verkossa")
ONLY_ONLINE_TEXT = M("book.only_online.text", "Valmiit kirjeet, kartat ja kahden päivän vertailu ovat vain oppaassa "
                                              "verkossa.")
PLACES_LEAD = M("book.places.lead", "Tässä ovat kaikki Suomen kunnat: {count}. Yleensä kotikunta ratkaisee, kuka sinua "
                                    "palvelee.")
PLACES_NO_HOME = M("book.places.no_home", "Jos sinulla ei ole kotikuntaa Suomessa, etsi kunta, jossa oleskelet.")
LETTERS = M("book.letters", "Aakkoset")
TODAY = M("book.today", "Tänään:")
MERGED = M("book.merged", "Oma kunta {day} asti. Nyt osa kuntaa:")
PILOT_AREA = M("book.pilot_area", "kokeilualue {number}")
NOT_IN_PILOT = M("book.not_in_pilot", "ei kokeilussa")
UNTIL_2024 = M("book.until_2024", "Vuosina 2021–2024:")
AUTHORITIES_LEAD = M("book.authorities.lead", "Manner-Suomessa työllisyysalue järjestää työvoimapalvelut. Etsi oma "
                                              "alueesi listasta.")
CONTACT = M("book.contact", "Alueiden yhteystiedot löydät Työmarkkinatorilta:")
LANGUAGES_OF_AREA: Mapping[str, Message] = {
    "fi": M("book.area.fi", "Alueen kieli on suomi."),
    "sv": M("book.area.sv", "Alueen kieli on ruotsi."),
    "bilingual": M("book.area.bilingual", "Alue on kaksikielinen. Se palvelee suomeksi ja ruotsiksi.")}
IN_OTHER_LANGUAGE: Mapping[str, Message] = {
    "fi": M("book.in_swedish", "Ruotsiksi:"), "en": M("book.in_swedish", "Ruotsiksi:"),
    "sv": M("book.in_finnish", "Suomeksi:")}
ALAND = M("book.aland", "Ahvenanmaa")
PILOT_LEAD = M("book.pilot.lead", "Kokeilussa oli {areas} aluetta ja {municipalities} kuntaa.")
PILOT_AREA_NAMED = M("book.pilot_area.named", "{number}. {name}")
TE_OFFICES = M("book.te_offices", "TE-toimistot 2021–2024")
TE_OFFICES_LEAD = M("book.te_offices.lead", "TE-toimisto palveli niitä, joita kokeilukunta ei palvellut.")
OFFICE_MEMBERS = M("book.office_members", "Kunnat: {municipalities}.")
DAYS_LEAD = M("book.days.lead", "Säännöt ovat muuttuneet monta kertaa. Valitse aika, johon asiasi osuu.")
DAY_NOT_KNOWN = M("book.day_not_known", "Etkö tiedä päivää?")
COMPLAINTS_LEAD = M("book.complaints.lead", "Ohje riippuu siitä, kuka sinua palveli ja milloin.")
CHANGES_LEAD = M("book.changes.lead", "Uusin muutos on ensin.")
SOURCES_LEAD = M("book.sources.lead", "Vihkon vastaukset nojaavat näihin säädöksiin.")
OWN_WORDS = M("book.own_words", "Kerromme säännöt omin sanoin. Vain lain teksti on virallinen.")

HOW_TO_WALK = M("book.walk.how", "Vastaa kysymykseen. Siirry siihen kohtaan, jonka numero on vastauksen perässä.")
HISTORY = M("book.walk.history", "Selaimesi historiaan jää, mitä kohtia avaat.")
BEGIN = M("book.walk.begin", "Aloita")
GO_TO = M("book.walk.go_to", "→ kohta {number}")
ANSWER = M("book.walk.answer", "Vastaus")
AGAIN = M("book.walk.again", "Aloita alusta")
SHOW_ALL = M("book.walk.show_all", "Näytä kaikki kohdat")
OTHER_DAYS = M("book.walk.other_days", "Valitse toinen aika")
SEE_PLACES = M("book.walk.see_places", "Katso kunta luettelosta")
SEE_PILOT = M("book.walk.see_pilot", "Katso, mitkä kunnat olivat kokeilussa")
NAME_IN_LIST = M("book.walk.name_in_list", "Katso viranomaisen nimi kuntien luettelosta")
MORE_ON_ANSWER = M("book.walk.more", "Lisää tästä vastauksesta")
CERTAINTY = M("book.walk.certainty", "Kuinka varma vastaus on")
RULES_OF = M("book.walk.rules_of", "Säännöt koskevat tätä aikaa: {span}.")
DUTIES_OVER = M("book.duties.over", "Osa näistä säännöistä on muuttunut. Jos haet työtä nyt, katso tämän päivän "
                                    "velvollisuudet.")
DUTIES_HELP = M("book.duties.help", "Tässä ovat kaikki velvollisuudet. Osa niistä koskee sinua vain tietyssä "
                                    "tilanteessa. Lause kertoo silloin, milloin.")
CHANGE_HELP = M("book.change.help", "Valitse ensin, kuka sinua palvelee. Vastaa sitten kysymyksiin.")
FIRST_WHO = M("book.change.first_who", "Jos et tiedä, kuka sinua palvelee, selvitä se ensin")
WANT = M("book.change.want", "Haluan toisen viranomaisen palvelua")
CUSTOMER: Mapping[str, Message] = {
    "trial_municipality": M("book.customer.trial", "Kokeilukunnan asiakas"),
    "te_office": M("book.customer.te", "TE-toimiston asiakas"),
    "employment_authority": M("book.customer.authority", "Työvoimaviranomaisen asiakas"),
    "ams": M("book.customer.ams", "Ahvenanmaan AMS:n asiakas"),
    "open": M("book.customer.open", "Kun ei ole varmaa, kuka palvelee")}
CUSTOMER_BY: Mapping[tuple[str, str], Message] = {
    ("trial_municipality", "home"): M("book.customer.trial_home", "Kokeilukunnan asiakas kotikunnan mukaan"),
    ("trial_municipality", "stay"): M("book.customer.trial_stay", "Kokeilukunnan asiakas asuinpaikan mukaan"),
    ("trial_municipality", "no_home"): M("book.customer.trial_no_home",
                                         "Kokeilukunnan asiakas, jolla ei ole kotikuntaa Suomessa"),
    ("employment_authority", "home"): M("book.customer.authority_home",
                                        "Työvoimaviranomaisen asiakas, jonka kotikunta on Manner-Suomessa"),
    ("employment_authority", "no_home"): M("book.customer.authority_no_home",
                                           "Työvoimaviranomaisen asiakas, jolla ei ole kotikuntaa Suomessa"),
    ("employment_authority", "aland_home"): M("book.customer.authority_aland",
                                              "Työvoimaviranomaisen asiakas, jonka kotikunta on Ahvenanmaalla")}
MATTERS_LEAD = M("book.matters.lead", "Valitse asia. Näet, kuka päättää, miten asia etenee ja voiko päätöksestä "
                                      "valittaa.")
MATTERS_THEN_LEAD = M("book.matters.then_lead", "Valitse asia ja sitten aika, johon asiasi osuu.")
