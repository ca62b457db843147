"""What stands above and below the app on every page: name, languages and the way past them; help, privacy, sources.

Streamlit puts all that it draws into one `<main>`. A header or a footer within it is no landmark, so both are in the
page that the server sends, outside of Streamlit's element. When the language changes, static/shell.js exchanges the
words.
"""

from collections.abc import Mapping

from markupsafe import Markup

from guide.language.locale import OWN_NAMES, Translator
from guide.language.messages import M, Message
from guide.language.templates import render
from guide.law.lines import certainty
from guide.reasoning.review_dates import last_checked
from guide.settings.deployer import Deployer
from guide.web import texts as ui_texts
from guide.web.host import texts as t
from guide.web.host.way_out import book_address, phone_address

#: The title of each plain page, by the last part of its address.
NOTICES: Mapping[str, Message] = {
    "accessibility": M("notice.statement.title", "Saavutettavuusseloste"),
    "privacy": M("notice.privacy.title", "Tietosuojaseloste"),
    "sources": M("notice.sources.title", "Lähteet ja lisenssit"),
}


def footer_links(to: Translator, start: str = "./") -> tuple[tuple[str, str], ...]:
    """Return label and address of each plain page; `start` is the address of the guide's first page."""
    notices = ((to.text(title), f"{start}guide/{name}?lang={to.lang}") for name, title in NOTICES.items())
    return *notices, (to.text(t.BOOKLET), book_address(to.lang, start))


def header(to: Translator, desk: bool = False) -> Markup:
    """Return the header of the citizen's pages or of the desk."""
    return Markup(render("web/host/header.html", to.lang, t=t, skip=t.CHROME["Skip to main content"], names=OWN_NAMES,
                         view="view=desk&" if desk else ""))


def footer(to: Translator, who: Deployer) -> Markup:
    """Return what is in the footer. What the deployer has not filled in is left out."""
    return Markup(render("web/host/footer.html", to.lang, t=ui_texts, host=t, who=who, links=footer_links(to),
                         phone_address=phone_address, checked=certainty.CHECKED, day=to.date(last_checked())))
