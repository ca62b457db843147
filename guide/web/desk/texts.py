"""The words of the service desk's screen."""

from collections.abc import Mapping

from guide.desk.board import Change, State
from guide.desk.call_script import Caller
from guide.language.messages import M, Message

TITLE = M("desk.ui.title", "Palvelutiski")
QUESTIONS = M("desk.ui.questions", "Kysymykset")
CALLER = M("desk.ui.caller", "Soittaja")
CALLERS: Mapping[Caller, Message] = {
    "jobseeker": M("desk.ui.caller.jobseeker", "työnhakija"),
    "employer": M("desk.ui.caller.employer", "työnantaja"),
    "colleague": M("desk.ui.caller.colleague", "virkailija"),
}
#: How to ask somebody who calls about a jobseeker, and what to say and not to say to them.
ASK_OF = M("desk.ui.ask_of", "Kysy työnhakijasta: {question}")
TELL_OTHERS: Mapping[Caller, Message] = {
    "employer": M("desk.ui.tell.employer", "Kerro, mikä viranomainen palvelee ja miten sen tavoittaa. Muut "
                                           "lauseet on kirjoitettu työnhakijalle: sano ne hänestä. Työnhakijan "
                                           "tietoja ei kerrota työnantajalle."),
    "colleague": M("desk.ui.tell.colleague", "Kerro vastaus perusteineen ja tapauskoodi. Muut lauseet on "
                                             "kirjoitettu työnhakijalle: sano ne hänestä. Nimeä tai muita "
                                             "henkilötietoja ei tarvita."),
}
CALLER_LANGUAGE = M("desk.ui.caller_language", "Soittajan kieli")
CASE = M("desk.ui.case", "Tapaus")
CASES_OTHER = M("desk.ui.case.others", "Odottamassa: {cases}.")
CASE_OF = M("desk.ui.case.of", "tapaus {number} ({who})")
CASE_OPEN = M("desk.ui.case.open", "vastaus auki")
KEYS_ON = M("desk.ui.keys_on", "Pikanäppäimet käytössä")
NEW = M("desk.ui.new", "Uusi soittaja")
NEW_ARMED = M("desk.ui.new_armed", "Paina x uudelleen, niin kaikki vastaukset tyhjenevät.")
UNDO = M("desk.ui.undo", "Kumoa viimeisin")
COPIED = M("desk.ui.copied", "Muistiinpano on kopioitu.")
NOT_COPIED = M("desk.ui.not_copied", "Selain esti kopioinnin. Valitse teksti ja kopioi se itse.")

STATE: Mapping[State, Message] = {
    "answered": M("desk.ui.state.answered", "vastattu"),
    "open": M("desk.ui.state.open", "avoin"),
    "perhaps": M("desk.ui.state.perhaps", "tarvitaan ehkä"),
    "optional": M("desk.ui.state.optional", "vain jos soittaja haluaa"),
    "needless": M("desk.ui.state.needless", "ei tarvita"),
}
SETTLES = M("desk.ui.settles", "voi ratkaista")
CHOOSE_PLACE = M("desk.ui.choose_place", "Valitse kunta. Avoin kysymys: {question}")
SETTLED = M("desk.ui.settled", "Ratkennut: kuka palvelee.")
CHANGE: Mapping[Change, Message] = {
    "open": M("desk.ui.change.open", "Vaihto on vielä auki."),
    "met": M("desk.ui.change.met", "Vaihto: ehdot täyttyvät näillä vastauksilla."),
    "met_then": M("desk.ui.change.met_then", "Vaihto: ehdot täyttyivät silloin näillä vastauksilla."),
    "not_met": M("desk.ui.change.not_met", "Vaihto: ei onnistu näillä vastauksilla."),
    "not_known": M("desk.ui.change.not_known", "Vaihto jää auki: kaikkea ei tiedetä."),
    "open_then": M("desk.ui.change.open_then", "Se, olisiko vaihto onnistunut, on vielä auki."),
    "not_met_then": M("desk.ui.change.not_met_then", "Vaihto: ei olisi onnistunut näillä vastauksilla."),
    "not_known_then": M("desk.ui.change.not_known_then", "Jää auki, olisiko vaihto onnistunut: kaikkea ei tiedetä."),
}
WHY_OPEN = M("desk.ui.why_open", "Vastaus jää auki, koska emme tiedä, {fact}.")

PANEL = M("desk.ui.panel", "Näytä")
PANELS: Mapping[str, Message] = {
    "say": M("desk.ui.panel.say", "Mitä sanon"),
    "summary": M("desk.ui.panel.summary", "Muistiinpano"),
    "code": M("desk.ui.panel.code", "Koodi"),
    "lookup": M("desk.ui.panel.lookup", "Haku"),
    "history": M("desk.ui.panel.history", "Muutokset"),
}
SUMMARY_HELP = M("desk.ui.summary.help", "Muistiinpanossa ei ole henkilötietoja. Näppäin c kopioi sen.")
SUMMARY_LONG = M("desk.ui.summary.long", "Pitkä yhteenveto. Näppäin y kopioi sen.")
WRONG = M("desk.ui.wrong", "Onko vastaus väärä? Näppäin r kopioi ilmoituksen.")
WRONG_HELP = M("desk.ui.wrong.help", "Opas ei lähetä mitään. Täydennä kopio ja lähetä se oppaan ylläpitäjälle.")
WRONG_TO = M("desk.ui.wrong.to", "Opas ei lähetä mitään. Täydennä kopio ja lähetä se osoitteeseen {email}.")
SUMMARY_NONE = M("desk.ui.summary.none", "Täydennä ensin päivä, niin muistiinpano tulee tähän.")
SUMMARY_FILE = M("desk.ui.summary.file", "Lataa yhteenveto")
SUMMARY_NAME = M("desk.ui.summary.name", "yhteenveto")
SHEET_FILE = M("desk.ui.sheet.file", "Lataa ohje soittajalle (PDF)")
SHEET_NAME = M("desk.ui.sheet.name", "ohje-soittajalle")
CODE_PRIVATE = M("desk.ui.code.private", "Vaihdon syytä ei ole koodissa. Voit kertoa sen itse, jos haluat.")
CODE_TYPED = M("desk.ui.code.typed", "Soittajan koodi")
CODE_TYPED_HELP = M("desk.ui.code.typed_help", "Kirjoita koodi, jonka soittaja lukee, ja paina Enter.")
CODE_OPENED = M("desk.ui.code.opened", "Koodi on avattu.")
QR_ALT = M("desk.ui.qr_alt", "QR-koodi, jossa on sama koodi: {code}")
LOOKUP = M("desk.ui.lookup", "Hae asiaa, sääntöä, paikkaa tai sanaa")
LOOKUP_HELP = M("desk.ui.lookup.help", "Kirjoita sana millä tahansa oppaan kielellä ja paina Enter.")
LOOKUP_NOTHING = M("desk.ui.lookup.nothing", "Haku ei löytänyt mitään. Kokeile toista sanaa tai sanan alkua.")
OFF = M("desk.ui.lookup.off", "Tämä osa oppaasta ei ole nyt käytössä, koska siinä on virhe. Älä neuvo asiassa oppaan "
                              "mukaan. Ohjaa soittaja työvoimaviranomaisen luo.")
LOOKUP_HITS = M("desk.ui.lookup.hits", "Osumat")
NOT_IN_NOTE = M("desk.ui.lookup.not_in_note", "Tämä on muistiinpanossa. Poista se siitä.")
KINDS: Mapping[str, Message] = {
    "matter": M("desk.ui.kind.matter", "asia"), "rule": M("desk.ui.kind.rule", "sääntö"),
    "duty": M("desk.ui.kind.duty", "velvollisuus"), "place": M("desk.ui.kind.place", "paikka"),
    "term": M("desk.ui.kind.term", "sana"), "page": M("desk.ui.kind.page", "oppaan osa"),
}
HIT = M("desk.ui.hit", "{title} – {kind}")
SINCE = M("desk.ui.since", "Muutokset tästä päivästä alkaen")

MARK_READ = M("desk.ui.mark_read", "Merkitse nämä luetuiksi")

#: What desk.js says, by the name under which the screen hands it over.
SAID: Mapping[str, Message] = {
    "new": NEW_ARMED, "copied-note": COPIED, "not-copied": NOT_COPIED,
    "copied-summary": M("desk.ui.copied.summary", "Pitkä yhteenveto on kopioitu."),
    "copied-contact": M("desk.ui.copied.contact", "Yhteystiedot on kopioitu."),
    "copied-wrong": M("desk.ui.copied.wrong", "Ilmoitus on kopioitu. Täydennä se ja lähetä itse."),
    "nothing-copied": M("desk.ui.nothing_copied", "Kopioitavaa ei vielä ole."),
    "working": M("desk.ui.working", "Opas laskee vielä. Näppäimet odottavat vuoroaan, Esc peruu ne."),
    "dropped": M("desk.ui.dropped", "Odottaneet näppäimet peruttiin. Tarkista, mitä on valittu, ja paina Esc."),
    "undone": M("desk.ui.undone", "Kumottu. Tarkista, mitä on valittu."),
    "no-question": M("desk.ui.no_hand", "Mikään kysymys ei ole valittuna. Näppäin n vie avoimeen kysymykseen."),
    "already-answered": M("desk.ui.spent", "Tähän on jo vastattu. Kumoa: u."),
    "day": M("desk.ui.day_first", "Päivä on kesken. Täydennä se, tai kumoa: u."),
    "word": M("desk.ui.word", "Sana kentän ulkopuolella ei muuta vastauksia. Jatka: paina Esc."),
}

KEYS_HELP = M("desk.ui.keys_help", "Tekstikentässä kirjaimet ja numerot ovat tekstiä. Esc vie pois kentästä.")
