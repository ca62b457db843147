"""The texts of the page around the app: shell, not-found and error pages, and Streamlit's own strings."""

from __future__ import annotations

from collections.abc import Mapping

from guide.messages import M, Message

TITLE = M("host.title", "Kuka palvelee minua?")
DESCRIPTION = M("host.description", "Opas työnhakijalle: mikä viranomainen palvelee sinua, mitä sinulta odotetaan ja "
                                    "miten voit saada palvelua muualta.")
NO_SCRIPT = M("host.no_script", "Opas tarvitsee JavaScriptin. Voit myös ottaa yhteyttä kotikuntasi "
                                "työvoimaviranomaiseen.")
NOT_FOUND = M("host.not_found", "Sivua ei löytynyt")
NOT_FOUND_HELP = M("host.not_found_help", "Osoite on vanha tai siinä on virhe. Siirry oppaan alkuun.")
ERROR = M("host.error", "Nyt jokin meni vikaan. Vastauksesi ovat tallessa tässä välilehdessä. Lataa sivu uudelleen. Jos "
                        "vika jatkuu, ota yhteyttä kotikuntasi työvoimaviranomaiseen.")
WAITING = M("host.waiting", "Yhteys on poikki. Yritämme uudelleen. Vastauksesi säilyvät.")

#: Streamlit's own English strings, and what stands in their place. Keys are exact texts.
CHROME: Mapping[str, Message] = {
    "Skip to main content": M("chrome.skip", "Siirry sisältöön"),
    "No results": M("chrome.no_results", "Ei tuloksia"),
    "Open": M("chrome.open", "Avaa lista"),
    "Close": M("chrome.close", "Sulje"),
    "Clear value": M("chrome.clear_value", "Tyhjennä"),
    "Press Enter to apply": M("chrome.enter", "Paina Enter"),
    "Connection error": M("chrome.connection_error", "Yhteys katkesi"),
    "Connecting": M("chrome.connecting", "Yhdistetään"),
    "Streamlit server is not responding. Are you connected to the internet?": WAITING,
}
#: The same for strings with a number or name in them: a JavaScript pattern, and the replacement.
CHROME_PATTERNS: Mapping[str, Message] = {
    r"^(\d+) options? available\.$": M("chrome.options", "Vaihtoehtoja: $1."),
}
