"""The texts of the page around the app: shell, not-found and error pages, and Streamlit's own strings."""

from collections.abc import Mapping

from guide.language.messages import M, Message

TITLE = M("host.title", "Kuka palvelee minua?")
DESCRIPTION = M("host.description", "Opas työnhakijalle: mikä viranomainen palvelee sinua, mitä sinulta odotetaan ja "
                                    "miten voit saada palvelua muualta.")
NO_SCRIPT = M("host.no_script", "Opas tarvitsee JavaScriptin")
NO_SCRIPT_HELP = M("host.no_script_help", "Selaimesi estää JavaScriptin. Salli se selaimen asetuksista ja lataa sivu "
                                          "uudelleen.")
BOOKLET = M("host.booklet", "Opas vihkona")
BOOKLET_HELP = M("host.booklet_help", "Saat saman tiedon vihkosta. Se toimii kaikissa selaimissa:")
#: The way out when the guide does not open, or does not answer any more.
OUT = M("host.out", "Opas ei avaudu")
OUT_WHY = M("host.out.why", "Syy voi olla selaimessasi tai verkossa, tai oppaassa on juuri nyt liikaa käyttäjiä.")
OUT_LATER = M("host.out.later", "Jos opas avautuu, se tulee tähän. Odottaessasi voit tehdä näin:")
LOST = M("host.lost", "Opas ei vastaa")
KEPT = M("host.kept", "Vastauksesi säilyvät, kun et sulje tätä välilehteä.")
PHONE = M("host.phone", "Saat saman neuvon puhelimessa: {phone}.")
MARKET = M("host.market", "Ohjeita ja palveluja työnhakijalle on myös täällä: {link}.")
MARKET_NAME = M("host.market_name", "Työmarkkinatori")
NOT_FOUND = M("host.not_found", "Sivua ei löytynyt")
NOT_FOUND_HELP = M("host.not_found_help", "Osoite on vanha tai siinä on virhe. Siirry oppaan alkuun.")
FAILED = M("host.failed", "Jokin meni vikaan")
LOADING = M("host.loading", "Opas avautuu.")
ERROR = M("host.error", "Nyt jokin meni vikaan. Vastauksesi ovat tallessa tässä välilehdessä. Lataa sivu uudelleen. "
                        "Jos vika jatkuu, ota yhteyttä kotikuntasi työvoimaviranomaiseen.")
BUSY = M("host.busy", "Opas ei vielä vastaa. Yritämme uudelleen.")
#: What the links to the languages are called; what is said when a file has been asked for, or a text copied.
LANGUAGES = M("notice.languages", "Kieli")
ADVICE = M("ui.advice", "Opas antaa neuvoja, ei päätöksiä. Sitovan vastauksen saat viranomaiselta.")
FILE_COMES = M("host.file_comes", "Tiedosto latautuu laitteellesi.")
TEXT_COPIED = M("host.text_copied", "Teksti on kopioitu. Voit liittää sen viestiin.")
TEXT_MARKED = M("host.text_marked", "Selaimesi ei kopioinut tekstiä. Teksti on nyt valittu, joten voit "
                                    "kopioida sen itse.")
#: Said after the first and the second press of Shift where the page can be left in a hurry.
SHIFTED = (M("host.shifted_once", "Paina vaihtonäppäintä vielä kaksi kertaa, niin sivu vaihtuu."),
           M("host.shifted_twice", "Paina vaihtonäppäintä vielä kerran, niin sivu vaihtuu."))
WAITING = M("host.waiting", "Yhteys on poikki. Yritämme uudelleen. Vastauksesi säilyvät.")
AGAIN = M("host.again", "Yhteys on palannut.")
#: Said when an answer takes long, and shown to whoever comes back too late.
FETCHING = M("host.fetching", "Haetaan vastausta.")
GONE = M("host.gone", "Vastauksesi on poistettu, koska olit poissa yli puoli tuntia. Voit vastata uudelleen.")
#: What a download button answers with in place of a file; shown as the text that CHROME has for it.
FILES_BUSY, FILE_FAILED = "Many files are being made. Wait a moment.", "The file could not be made."

#: Streamlit's own English strings, and what stands in their place. Keys are exact texts.
CHROME: Mapping[str, Message] = {
    "Skip to main content": M("chrome.skip", "Siirry sisältöön"),
    "No results": M("chrome.no_results", "Ei tuloksia"),
    "No options to select": M("chrome.no_options", "Ei vaihtoehtoja"),
    "Choose an option": M("chrome.choose", "Valitse"),
    "Choose options": M("chrome.choose_many", "Valitse yksi tai useampi"),
    "Open": M("chrome.open", "Avaa lista"),
    "Close": M("chrome.close", "Sulje"),
    "Dismiss": M("chrome.dismiss", "Sulje lista"),
    "Clear value": M("chrome.clear_value", "Poista"),
    "Clear all": M("chrome.clear_all", "Poista kaikki"),
    "Press Enter to apply": M("chrome.enter", "Paina Enter"),
    "Press Enter to submit form": M("chrome.enter_form", "Lähetä painamalla Enter"),
    "Increment": M("chrome.increment", "Lisää yhdellä"),
    "Decrement": M("chrome.decrement", "Vähennä yhdellä"),
    "Link to heading": M("chrome.anchor", "Linkki otsikkoon"),
    "Help": M("chrome.help", "Ohje"),
    "Choose date": M("chrome.choose_date", "Valitse päivä"),
    "Previous month": M("chrome.previous_month", "Edellinen kuukausi"),
    "Next month": M("chrome.next_month", "Seuraava kuukausi"),
    "Empty": M("chrome.empty", "Tyhjä"),
    "dd": M("chrome.dd", "pp"),
    "mm": M("chrome.mm", "kk"),
    "yyyy": M("chrome.yyyy", "vvvv"),
    "progress": M("chrome.progress", "Eteneminen"),
    "Feedback rating": M("chrome.feedback", "Palaute"),
    "Thumbs up": M("chrome.thumbs_up", "Peukku ylös"),
    "Thumbs down": M("chrome.thumbs_down", "Peukku alas"),
    "Copy to clipboard": M("chrome.copy", "Kopioi"),
    "Copied": M("chrome.copied", "Kopioitu"),
    "Notifications": M("chrome.notifications", "Ilmoitukset"),
    "Main menu": M("chrome.menu", "Valikko"),
    "Running...": M("chrome.running", "Haetaan vastausta"),
    "Stop": M("chrome.stop", "Keskeytä"),
    FILES_BUSY: M("chrome.files_busy", "Tiedostoja on nyt tekeillä monta. Odota hetki ja paina sitten painiketta "
                                       "uudelleen."),
    FILE_FAILED: M("chrome.file_failed", "Tiedostoa ei saatu valmiiksi. Paina painiketta uudelleen."),
    "Request timed out": M("chrome.file_late", "Tiedosto ei tullut ajoissa. Paina painiketta uudelleen."),
    "Page not found": NOT_FOUND,
    "Connection error": M("chrome.connection_error", "Yhteys katkesi"),
    "Connecting": M("chrome.connecting", "Yhdistetään"),
    "Connecting to Streamlit server": M("chrome.connecting_server", "Yhdistetään palveluun"),
    "Streamlit server is not responding. Are you connected to the internet?": WAITING,
}
#: Those that are Streamlit's own; the other two come from the server.
STREAMLIT_TEXTS = tuple(text for text in CHROME if text not in (FILES_BUSY, FILE_FAILED))
#: The same for strings with a number or a name in them.
CHROME_PATTERNS: Mapping[str, Message] = {
    "{n} option available.": M("chrome.options", "Vaihtoehtoja: {n}."),
    "{n} options available.": M("chrome.options", "Vaihtoehtoja: {n}."),
    "Help for {text}": M("chrome.help_for", "Ohje: {text}"),
    "day, {text}": M("chrome.day", "päivä, {text}"),
    "month, {text}": M("chrome.month", "kuukausi, {text}"),
    "year, {text}": M("chrome.year", "vuosi, {text}"),
}
