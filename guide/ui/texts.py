"""The words of the interview's frame: buttons, headings, errors, footer."""

from __future__ import annotations

from collections.abc import Mapping

from guide.messages import M, Message

CONTINUE = M("ui.continue", "Jatka")
BACK = M("ui.back", "Takaisin")
SHOW_RESULT = M("ui.show_result", "Näytä vastaus")
CHANGE_ANSWERS = M("ui.change_answers", "Muuta vastauksia")
WANT_CHANGE = M("ui.want_change", "Haluan toisen viranomaisen palvelua")
CLEAR = M("ui.clear", "Tyhjennä vastaukseni")
EARLIER = M("ui.earlier", "Kysymykseni koskee aiempaa päivää")
CHANGE_ROW = M("ui.change_row", "Muuta: {question}")
WHY_ASK = M("ui.why_ask", "Miksi kysymme tätä?")
CHECK_TITLE = M("ui.check.title", "Tarkista vastauksesi")
CHECK_HELP = M("ui.check.help", "Voit muuttaa jokaista vastausta. Muut vastaukset säilyvät.")
WAY = M("ui.way", "Vaihe {now}: {name}")
WAY_QUESTION = M("ui.way.question", "kysymys")
WAY_CHECK = M("ui.way.check", "vastausten tarkistus")
WAY_RESULT = M("ui.way.result", "vastaus")
INTRO = M("ui.intro", "Opas kertoo, mikä viranomainen palvelee sinua, mitä velvollisuuksia sinulla on ja miten voit "
                      "saada palvelua toiselta viranomaiselta. Vastaukseen riittää yleensä kotikunta.")
ABOUT_DAY = M("ui.about_day", "Vastaus koskee tätä päivää: {day}.")
NO_TRACE = M("ui.no_trace", "Vastauksesi ovat vain tässä välilehdessä. Emme tallenna niitä.")
ADVICE = M("ui.advice", "Opas antaa neuvoja, ei päätöksiä. Sitovan vastauksen saat viranomaiselta.")
LICENCES = M("ui.licences", "Paikkatiedot: Tilastokeskus ja GeoNames, CC BY 4.0, muokattu.")

SEARCH_LABEL = M("ui.search.label", "Kunnan nimi, paikka tai postinumero")
SEARCH_HELP = M("ui.search.help", "Kirjoita ja paina Enter. Valitse sitten listasta.")
SEARCH_NOTHING = M("ui.search.nothing", "Emme löytäneet tällaista paikkaa. Tarkista kirjoitus, tai kokeile kunnan "
                                        "nimeä tai postinumeroa.")
PLACE_BOTH = M("ui.search.both", "{fi} – {sv}")
PLACE_HINT = M("ui.search.hint", "{name} ({hint})")

DATE_TITLE = M("ui.date.title", "Mitä päivää kysymyksesi koskee?")
DATE_HINT = M("ui.date.hint", "Opas tuntee säännöt 1.3.2021 alkaen.")
DATE_WHY = M("ui.date.why", "Säännöt muuttuivat usein. Kuntakokeilu kesti 1.3.2021–31.12.2024.")
WHEN: Mapping[str, Message] = {
    "today": M("ui.when.today", "Tätä päivää"),
    "date": M("ui.when.date", "Aiempaa päivää, jonka valitsen alta"),
    "unknown": M("ui.when.unknown", "Kuntakokeilun aikaa, mutta en tiedä päivää"),
}
DAY, MONTH, YEAR = M("ui.day", "Päivä"), M("ui.month", "Kuukausi"), M("ui.year", "Vuosi")
PICK = M("ui.pick", "Valitse")

ERROR_TITLE = M("ui.error.title", "Tarkista vielä tämä")
ERROR_PREFIX = M("ui.error.prefix", "Virhe: {title}")
ERROR_OPEN = M("ui.error.open", "Vastaa tähän: {question} Voit valita myös vaihtoehdon ”En tiedä”.")
ERROR_DATE: Mapping[str, Message] = {
    "incomplete": M("ui.error.incomplete", "Valitse päivä, kuukausi ja vuosi."),
    "no_such_day": M("ui.error.no_such_day", "Tällaista päivää ei ole kalenterissa. Valitse toinen päivä."),
    "too_early": M("ui.error.too_early", "Opas tuntee säännöt vasta 1.3.2021 alkaen. Valitse se tai myöhempi päivä."),
    "in_future": M("ui.error.in_future", "Valitse tämä päivä tai aiempi päivä. Tulevia sääntöjä emme tunne."),
}
RESULT_TITLE = M("ui.result.title", "Kuka sinua palvelee")
RESULT_TITLE_PAST = M("ui.result.title_past", "Kuka sinua palveli {day}")
STATE: Mapping[str, Message] = {
    "met": M("ui.state.met", "täyttyy"), "not_met": M("ui.state.not_met", "ei täyty"),
    "not_known": M("ui.state.not_known", "ei tiedossa"),
}
SOURCE_LABEL = M("ui.source", "Avaa laki: {source}")
