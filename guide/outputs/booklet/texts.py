"""The booklet's words that its templates do not hold: placeholders for names, choices, titles, whose customer."""

from __future__ import annotations

from collections.abc import Mapping

from guide.answer.texts import CERTAINTY as CERTAINTY
from guide.answer.texts import CHANGE
from guide.answer.texts import HELP_AUTHORITY as HELP_AUTHORITY
from guide.answer.texts import HELP_PHONE as HELP_PHONE
from guide.language.messages import M, Message

HOME = M("book.home", "kotikuntasi")
HOME_AREA = M("book.home.area", "kotikuntasi työllisyysalue")
HOME_AREA_FOR = M("book.home.area_for", "kotikuntasi työllisyysalueelle")
HOME_OFFICE = M("book.home.office", "kotikuntasi TE-toimisto")
STAY = M("book.stay", "oleskelukuntasi")
STAY_AREA = M("book.stay.area", "oleskelukuntasi työllisyysalue")
STAY_OFFICE = M("book.stay.office", "sen kunnan TE-toimisto, jossa asuit tai oleskelit")
WISHED = M("book.wished", "kunta, jonka valitsit")
WISHED_AREA = M("book.wished.area", "valitsemasi kunnan työllisyysalue")
WISHED_OF = M("book.wished.of", "valitsemasi kunnan")
WISHED_AREA_INTO = M("book.wished.area_into", "valitsemasi kunnan työllisyysalueeseen")
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
WISH_BILINGUAL = M("book.choice.wish_bilingual", "Kunnan, jonka työllisyysalue on kaksikielinen")
WISH_FINNISH = M("book.choice.wish_finnish", "Kunnan, jonka työllisyysalueen kieli on suomi")
WISH_SAME = M("book.choice.wish_same", "Kunnan, joka kuuluu samaan työllisyysalueeseen")
WISH_STAY = M("book.choice.wish_stay", "Kunnan, joka kuuluu oleskelupaikan työllisyysalueeseen")
WISH_THIRD = M("book.choice.wish_third", "Kunnan, joka kuuluu johonkin muuhun työllisyysalueeseen")
STAY_OTHER = M("book.choice.stay_other", "Kunta, joka kuuluu toiseen työllisyysalueeseen")
STAY_NEAR = M("book.choice.stay_near", "Kunta, joka kuuluu samaan työllisyysalueeseen kuin kotikunta")
WISH_ALAND = M("book.choice.wish_aland", "Ahvenanmaan kunnan")
BILINGUAL = M("book.bilingual", "Palveleeko työllisyysalueesi suomeksi ja ruotsiksi?")
BILINGUAL_HINT = M("book.bilingual.hint", "Alueen kielet näet viranomaisten luettelosta.")
BILINGUAL_WHY = M("book.bilingual.why", "Kaksikielinen viranomainen palvelee sinua molemmilla kielillä.")

BRAND = M("book.brand", "Kuka palvelee minua? Opas vihkona")
SPAN = M("book.span", "{first} – {last}")
SPAN_FROM = M("book.span.from", "{first} alkaen")

#: The pages that every page leads to: file -> title, and what it is for.
MAIN_PAGES: Mapping[str, tuple[Message, Message]] = {
    "places.html": (
        M("book.places", "Kunnat ja viranomaiset"),
        M("book.places.about", "Etsi kotikuntasi aakkosista. Näet heti, kuka sinua palvelee.")),
    "authorities.html": (
        M("book.authorities", "Työvoimaviranomaiset"),
        M("book.authorities.about", "Kaikki työllisyysalueet, niiden kunnat ja kielet.")),
    "who-now.html": (
        M("book.who.now", "Kuka sinua palvelee tänään?"),
        M("book.who.about", "Vastaa muutamaan kysymykseen, jos sinulla ei ole kotikuntaa tai olet epävarma.")),
    "duties-now.html": (
        M("book.duties.now", "Velvollisuutesi tänään"),
        M("book.duties.about", "Mitä sinun on tehtävä, mihin mennessä ja mitä seuraa, jos et tee sitä.")),
    "change-now.html": (
        CHANGE, M("book.change.about", "Milloin voit vaihtaa viranomaista ja keneen otat yhteyttä.")),
    "matters-now.html": (
        M("book.matters", "Kuka päättää asiasta tänään?"),
        M("book.matters.about", "Tuet, opiskelu, palvelut, lausunnot ja valitukset.")),
    "complaints.html": (
        M("book.complaints", "Valvonta ja kantelu"),
        M("book.complaints.about", "Kuka valvoo viranomaista ja minne voit kannella.")),
    "days.html": (
        M("book.days", "Aiemmat päivät"),
        M("book.days.about", "Jos asiasi koskee aikaa ennen tätä päivää, aloita tästä.")),
    "pilot.html": (
        M("book.pilot", "Työllisyyden kuntakokeilu 2021–2024"),
        M("book.pilot.about", "Kokeilualueet, niiden kunnat ja TE-toimistot.")),
    "changes.html": (
        M("book.changes", "Mikä on muuttunut?"),
        M("book.changes.about", "Sääntöjen muutokset päivä päivältä.")),
    "sources.html": (
        M("book.sources", "Lait ja lähteet"),
        M("book.sources.about", "Lait, joihin vastaukset nojaavat."))}
WHO_THEN = M("book.who.then", "Kuka sinua palveli? {span}")
DUTIES_THEN = M("book.duties.then", "Velvollisuutesi: {span}")
CHANGE_THEN = M("book.change.then", "Saattoiko toinen viranomainen palvella sinua? {span}")
MATTERS_THEN = M("book.matters.then", "Kuka päätti asiasta aiemmin?")

LANGUAGES_OF_AREA: Mapping[str, Message] = {
    "fi": M("book.area.fi", "Alueen kieli on suomi."),
    "sv": M("book.area.sv", "Alueen kieli on ruotsi."),
    "bilingual": M("book.area.bilingual", "Alue on kaksikielinen. Se palvelee suomeksi ja ruotsiksi.")}
RULES_OF = M("book.walk.rules_of", "Säännöt koskevat tätä aikaa: {span}.")
WANT = M("book.change.want", "Haluan toisen viranomaisen palvelua")
WANTED = M("book.change.want_then", "Halusin toisen viranomaisen palvelua")
DAY_NOT_KNOWN = M("book.day_not_known.advice",
                  "Katso päivä päätöksestä tai kirjeestä. Kokeilun aikana säännöt muuttuivat monta kertaa. Jos asia "
                  "koskee kokeilua etkä löydä päivää, katso kokeilun viimeinen aika:")
#: Where the app asks its visitor, or names a municipality that the reader has to find.
PLACE_DECIDES = M("book.walk.place_decides", "Viranomainen riippuu siitä, missä kunnassa oleskelet.")
PLACE_DECIDED = M("book.walk.place_decided", "Viranomainen riippui siitä, missä kunnassa oleskelit.")
HOME_DECIDES = M("book.walk.home_decides", "Viranomainen riippuu kotikunnastasi. Jos sinulla ei ole kotikuntaa "
                                           "Manner-Suomessa, se riippuu siitä, missä kunnassa oleskelet.")
HOME_DECIDED = M("book.walk.home_decided", "Viranomainen riippui kotikunnastasi. Jos sinulla ei ollut kotikuntaa "
                                           "Manner-Suomessa, se riippui siitä, missä kunnassa oleskelit.")
SERVED_BY_PILOT = M("book.walk.served_by_pilot", "Silloin sinua palveli kokeilukunta eli {name}.")
POSSIBLE_PILOT = M("book.walk.possible_pilot", "Se saattoi olla kokeilukunta eli {name}.")
CUSTOMER: Mapping[str, Message] = {
    "trial_municipality": M("book.customer.trial", "Kokeilukunnan asiakas"),
    "te_office": M("book.customer.te", "TE-toimiston asiakas"),
    "employment_authority": M("book.customer.authority", "Työvoimaviranomaisen asiakas"),
    "ams": M("book.customer.ams", "AMS:n asiakas Ahvenanmaalla"),
    "open": M("book.customer.open", "Kun ei ole varmaa, kuka palvelee"),
    "one_possible": M("book.customer.one_possible", "Kun ei ole varmaa, kuka palvelee, mutta vain yksi viranomainen "
                                                    "on mahdollinen")}
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
