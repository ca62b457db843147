"""The way out by plain HTML when the guide cannot answer: what is the matter, the booklet, and who gives advice.

The page carries it from the start and shows it by its own style alone, without any script, when the app has not drawn
anything after some seconds: see `opening`. When the connection is lost later, shell.js shows `lost`.
"""

from __future__ import annotations

from collections.abc import Iterator

from guide.language.html import Content, Html, element, filled, joined, link
from guide.language.locale import Translator
from guide.language.messages import Message
from guide.places.contacts import CONTACTS
from guide.settings.deployer import Deployer
from guide.settings.deployer.values import is_blank
from guide.web import texts as ui_texts
from guide.web.addresses import book_address
from guide.web.host import texts as t

#: The mechanism stands in the page itself, so that it works when no other file comes. An ordinary phone on a slow
#: network has drawn the app after six seconds; nobody is to wait longer than ten. Two signs that the app has drawn: its
#: marker, and that shell.js has taken the way out away. Streamlit's dialog would hold the keyboard in front of it.
STYLE = """
html{color-scheme:light dark;background:var(--paper,Canvas);color:var(--ink,CanvasText)}
.guide-alone{font:1.1rem/1.5 "Source Sans",system-ui,sans-serif;max-width:38rem;margin:0 auto;padding:2rem 1.25rem;
overflow-wrap:anywhere;hyphens:auto}
.guide-alone h1,.guide-alone h2{line-height:1.25;margin:0 0 1rem}
.guide-alone h1{font-size:1.6rem}.guide-alone h2{font-size:1.25rem}.guide-alone p{margin:0 0 .75rem}
.guide-alone a{display:inline-block;padding:.3rem 0;color:var(--brand,LinkText)}
.guide-out>*>*{position:fixed;top:0;right:0;bottom:0;left:0;z-index:1000090;overflow-y:auto;visibility:hidden;
background:var(--paper,Canvas);color:var(--ink,CanvasText)}
.guide-out>*>*{animation:guide-out 0s 8s both!important}
.guide-out~#root{animation:guide-away 0s 8s both!important}
@keyframes guide-out{to{visibility:visible}}
@keyframes guide-away{to{visibility:hidden}}
:root:has(.guide-out):not(:has(.guide-state)) .stDialog{display:none}
:root:has(.guide-state) .guide-out{display:none}
:root:has(.guide-state) #root{animation:none!important}
@media print{.guide-out>*>*{position:static}}
"""
#: Without JavaScript nobody has to wait for it.
STYLE_WITHOUT_SCRIPT = ".guide-out,.guide-loading{display:none}"
#: Streamlit's dialog on a lost connection makes everything else deaf, but for what bears this mark.
ABOVE_DIALOGS = {"data_react_aria_top_layer": "true"}


def advice(to: Translator, who: Deployer) -> Iterator[Content]:
    """Yield where the same advice is given: the deployer's phone, else the authority and Job Market Finland's page."""
    phone, hours = who.advice.phone, who.advice.hours.of(to.lang)
    digits = "".join(one for one in phone if one.isdigit() or one == "+")
    if is_blank(phone) or not digits:
        yield to.text(ui_texts.HELP_AUTHORITY)
        yield filled(to, t.MARKET, link=link(CONTACTS["job_market_finland"].url[to.lang], to.text(t.MARKET_NAME)))
    elif is_blank(hours):
        yield filled(to, t.PHONE, phone=link(f"tel:{digits}", phone))
    else:
        yield filled(to, ui_texts.HELP_PHONE, phone=link(f"tel:{digits}", phone), hours=hours)


def booklet(to: Translator, start: str = "./") -> Html:
    """Return the link to the booklet; `start` is the address of the guide's first page."""
    return joined(to.text(t.BOOKLET_HELP), " ", link(book_address(to.lang, start), to.text(t.BOOKLET)))


def _lines(to: Translator, who: Deployer, tag: str, title: Message, *told: Message) -> Html:
    lines = (*map(to.text, told), booklet(to), *advice(to, who))
    return joined(element(tag, to.text(title)), *(element("p", line) for line in lines))


def opening(to: Translator, who: Deployer) -> Html:
    """Return what the page shows by itself while the app has drawn nothing.

    The region for screen readers is there from the start; its content comes to be seen and heard at once.
    """
    text = element("div", _lines(to, who, "h1", t.OUT, t.OUT_WHY, t.OUT_LATER), class_="guide-alone")
    return element("main", element("div", element("div", text), role="status"), class_="guide-out", **ABOVE_DIALOGS)


def without_script(to: Translator, who: Deployer) -> Html:
    """Return what the page shows at once where JavaScript is switched off."""
    return joined(element("main", _lines(to, who, "h1", t.NO_SCRIPT, t.NO_SCRIPT_HELP), class_="guide-alone"),
                  Html(f"<style>{STYLE_WITHOUT_SCRIPT}</style>"))


def lost(to: Translator, who: Deployer) -> Html:
    """Return what shell.js shows when the connection stays lost in the midst of a visit."""
    return _lines(to, who, "h2", t.LOST, t.KEPT)
