"""The frame of the plain pages and the HTML they are built of. Every text is escaped here; no script is needed."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from guide.language.html import Content, Html, element, filled, joined, link
from guide.language.locale import LANGUAGES, Translator
from guide.language.messages import Message
from guide.settings.deployer import ADDRESSES
from guide.settings.deployer.values import is_blank
from guide.web.host import texts
from guide.web.host.own_files import OWN_STATIC, Document, style
from guide.web.language import OWN_NAMES
from guide.web.notices import texts as t
from guide.web.streamlit_internals import STATIC


def outside(to: Translator, address: str, message: Message, **values: Content) -> Html:
    """Return a link to one of the public addresses, in the reader's language."""
    return element("p", link(ADDRESSES[address].url[to.lang], filled(to, message, **values), class_="out"))


class Fields:
    """Shows the deployer's fields in a language. A blank one is marked and named, and makes the page a draft."""

    def __init__(self, to: Translator) -> None:
        self.to = to
        self.has_blanks = False

    def text(self, value: object, name: str) -> Content:
        """Return a field as text, or the mark of a blank."""
        if is_blank(value):
            self.has_blanks = True
            return element("mark", self.to.text(t.BLANK, field=name))
        return str(value)

    def email(self, value: str, name: str) -> Content:
        """Return an e-mail address as a link, or the mark of a blank."""
        shown = self.text(value, name)
        return link(f"mailto:{value}", shown) if isinstance(shown, str) else shown

    def phone(self, value: str, name: str) -> Content:
        """Return a phone number as a link, or the mark of a blank."""
        shown = self.text(value, name)
        digits = "".join(one for one in value if one.isdigit() or one == "+")
        return link(f"tel:{digits}", shown) if isinstance(shown, str) and digits else shown

    def url(self, value: str, name: str, text: str = "") -> Content:
        """Return an address as a link with a text of its own if given, or the mark of a blank."""
        shown = self.text(value, name)
        return link(value, text or shown) if isinstance(shown, str) else shown


@cache
def notice_style() -> Document:
    """Return the style sheet of these pages, with the letter shapes that the app itself uses."""
    font = next((file.name for file in sorted(STATIC.rglob("SourceSansVF-Upright*.woff2"))), "")
    face = ('@font-face { font-family: "Source Sans"; font-weight: 200 900; font-display: swap; '
            f'src: url("../static/media/{font}") format("woff2"); }}\n') if font else ""
    return Document("/guide/notice.css", "text/css", face.encode() + (OWN_STATIC / "notice.css").read_bytes())


def _beside(document: Document) -> str:
    """Return the address of a document from a page in the same folder."""
    return document.address.replace("./guide/", "./", 1)


def page(to: Translator, path: str, title: Message, pages: Iterable[tuple[str, str]], banner: str, body: Html) -> str:
    """Return a whole page.

    `path` is its own name, `pages` the labels and names of all of them, `banner` an announcement or "".
    """
    name, brand = to.text(title), to.text(texts.TITLE)
    start = f"../?lang={to.lang}"
    languages = element("nav", *(
        link(f"{path}?lang={code}", OWN_NAMES[code], lang=code, hreflang=code,
             **({"aria_current": "true"} if code == to.lang else {}))
        for code in LANGUAGES), aria_label=to.text(t.LANGUAGES))
    others = element("nav", *(
        link(f"{other}?lang={to.lang}", label, **({"aria_current": "page"} if other == path else {}))
        for label, other in pages), aria_label=to.text(t.PAGES))
    announced = element("section", element("p", element("strong", to.text(t.BREAK))), element("p", banner),
                        class_="break", aria_label=to.text(t.BREAK)) if banner else Html("")
    head = joined(
        Html('<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
             '<link rel="icon" href="../favicon.png">'),
        element("title", f"{name} – {brand}"),
        *(Html(f'<link rel="stylesheet" href="{_beside(one)}">') for one in (style(), notice_style())))
    header = element("header", link(start, brand, class_="brand"), languages)
    back = element("p", link(start, to.text(t.BACK)), class_="back")
    main = element("main", back, announced, element("h1", name), body)
    footer = element("footer", others, element("p", link(start, to.text(t.BACK))))
    return f'<!doctype html><html lang="{to.lang}">{element("head", head).code}' \
           f'{element("body", header, main, footer, class_="notice").code}</html>'
