"""The way out by plain HTML when the guide cannot answer: what is the matter, the booklet, and who gives advice.

The page carries it from the start and shows it by its own style alone, without any script, when the app has not drawn
anything after some seconds: see `opening`. When the connection is lost later, shell.js shows `lost`.
"""

from markupsafe import Markup

from guide.language.locale import Lang, Translator
from guide.language.templates import render
from guide.places.contacts import CONTACTS
from guide.settings.deployer import Deployer
from guide.settings.deployer.values import is_blank
from guide.web import texts as ui_texts
from guide.web.host import texts as t

#: Where the booklet lies: asked of the guide, and of the proxy while no process of the guide answers.
BOOKLET = "/guide/book/"


def book_address(lang: Lang, start: str = "./") -> str:
    """Return the address of the booklet in a language; `start` is the address of the guide's first page."""
    return f"{start.rstrip('/')}{BOOKLET}{lang}/index.html"


def phone_address(phone: str) -> str:
    """Return the address that a phone number links to."""
    return "tel:" + "".join(one for one in phone if one.isdigit() or one == "+")


def offers(to: Translator, who: Deployer, start: str = "./", booklet: bool = True) -> Markup:
    """Return where the same advice is given, as paragraphs: the booklet, where it is there, and a phone.

    `start` is the address of the guide's first page. Without the deployer's phone the authority and Job Market
    Finland's page stand there.
    """
    phone, hours = who.advice.phone, who.advice.hours.of(to.lang)
    return render("web/host/way_out.html", to.lang, t=t, phone="" if is_blank(phone) else phone,
                  phone_address=phone_address(phone), hours="" if is_blank(hours) else hours,
                  help_phone=ui_texts.HELP_PHONE, help_authority=ui_texts.HELP_AUTHORITY,
                  booklet=book_address(to.lang, start) if booklet else "",
                  market=CONTACTS["job_market_finland"].url[to.lang])


def opening(to: Translator, who: Deployer, first: str = "") -> Markup:
    """Return what the page shows by itself while the app has drawn nothing, with the `first` question of a visit."""
    return render("web/host/opening.html", to.lang, t=t, offers=offers(to, who), first=first)


def without_script(to: Translator, who: Deployer) -> Markup:
    """Return what the page shows at once where JavaScript is switched off."""
    return render("web/host/no_script.html", to.lang, t=t, offers=offers(to, who))


def lost(to: Translator, who: Deployer) -> Markup:
    """Return what shell.js shows when the connection stays lost in the midst of a visit."""
    return render("web/host/lost.html", to.lang, t=t, offers=offers(to, who))
