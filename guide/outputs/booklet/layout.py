"""The frame of the booklet's pages: head, ways to the other pages, footer. Addresses are relative, and no script."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from importlib.resources import files

from guide.answer.blocks import Section, Sentence
from guide.answer.html import MAIN_ACT, Writer
from guide.language.html import Content, Html, element, filled, joined, link
from guide.language.locale import LANGUAGES, OWN_NAMES, Translator, translator
from guide.language.messages import Message
from guide.law.lines import certainty
from guide.law.versions import Regime
from guide.outputs.booklet import texts as t
from guide.outputs.fonts import face, file_name
from guide.reasoning.review_dates import last_checked
from guide.settings.deployer import Deployer
from guide.settings.deployer.values import is_blank

STYLE = "book.css"
START = "index.html"


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its file name within the folder of a language, its heading, and what stands below."""

    name: str
    title: str
    body: Html


@dataclass(frozen=True, slots=True)
class Setting:
    """What every page needs: the language, the day of the booklet, and who offers the guide."""

    to: Translator
    today: date
    who: Deployer

    def p(self, message: Message, css: str = "", **values: Content) -> Html:
        """Return a paragraph."""
        return element("p", filled(self.to, message, **values), **({"class_": css} if css else {}))

    def span(self, first: date, last: date | None) -> str:
        """Return a stretch of days in words."""
        if last is None:
            return self.to.text(t.SPAN_FROM, first=self.to.date(first))
        return self.to.text(t.SPAN, first=self.to.date(first), last=self.to.date(last))

    def writer(self, regime: Regime | None = None) -> Writer:
        """Return what writes results; with a regime, its act goes without its number."""
        return Writer(self.to, MAIN_ACT[regime] if regime else None, folds=False)

    def section(self, section: Section, level: int = 2, regime: Regime | None = None) -> Html:
        """Return a section of a result under its heading."""
        return Html("".join(self.writer(regime).section(section, level)))

    def run(self, sentences: Sequence[Sentence], regime: Regime | None = None) -> Html:
        """Return sentences of a result."""
        return Html("".join(self.writer(regime).run(tuple(sentences))))

    def legend(self, regime: Regime) -> Html:
        """Return the line that says which act a section alone means."""
        return Html("".join(self.writer(regime).legend()))


def _head(to: Translator, title: str, style: str) -> Html:
    return element("head", Html('<meta charset="utf-8"><meta name="viewport" content="width=device-width, '
                                'initial-scale=1">'), element("title", title), Html(f'<link rel="stylesheet" '
                                                                                   f'href="{style}">'))


def page_html(page: Page, others: Sequence[tuple[str, Message]], setting: Setting) -> str:
    """Return a whole page; `others` are the file names and labels of the main pages."""
    to = setting.to
    brand = to.text(t.BRAND)
    title = brand if page.name == START else f"{page.title} – {brand}"
    languages = element("nav", *(
        link(f"../{code}/{page.name}", OWN_NAMES[code], lang=code, hreflang=code,
             **({"aria_current": "true"} if code == to.lang else {})) for code in LANGUAGES),
        aria_label=to.text(t.LANGUAGES))
    header = element("header", link(START, brand, class_="brand"), languages)
    pages = element("nav", element("ul", *(element("li", link(
        name, to.text(label), **({"aria_current": "page"} if name == page.name else {}))) for name, label in others)),
        aria_label=to.text(t.PAGES), class_="pages")
    main = element("main", element("h1", page.title), page.body, id="main", tabindex="-1")
    body = element("body", link("#main", to.text(t.SKIP), class_="skip"), header, main, pages, footer(setting))
    return f'<!DOCTYPE html>\n<html lang="{to.lang}">{_head(to, title, "../" + STYLE).code}{body.code}</html>\n'


def footer(setting: Setting) -> Html:
    """Return the end of every page: help, what the booklet is, its day."""
    to, who = setting.to, setting.who
    lines = [setting.p(t.HELP_AUTHORITY)]
    phone, hours = who.advice.phone, who.advice.hours.of(to.lang)
    if not is_blank(phone) and not is_blank(hours):
        digits = "".join(one for one in phone if one.isdigit() or one == "+")
        lines.append(setting.p(t.HELP_PHONE, phone=link(f"tel:{digits}", phone), hours=hours))
    if not is_blank(who.service.address):
        lines.append(setting.p(t.ONLINE, address=link(who.service.address, who.service.address)))
    day, checked = to.date(setting.today), to.date(last_checked())
    return element("footer", element("h2", to.text(t.HELP)), *lines, setting.p(t.ADVICE),
                   element("p", to.text(t.MADE, day=day), " ", to.text(certainty.CHECKED, day=checked)),
                   setting.p(t.LICENCES, "fine"))


def choice_html() -> str:
    """Return the page at the top of the folder, where a reader chooses a language."""
    titles = " · ".join(translator(code).text(t.BRAND) for code in LANGUAGES)
    ways = (element("li", link(f"{code}/{START}", joined(
        element("strong", OWN_NAMES[code]), " ", translator(code).text(t.BRAND)), lang=code, hreflang=code))
        for code in LANGUAGES)
    heading = element("h1", *(joined(" · " if at else "", element("span", translator(code).text(t.BRAND), lang=code))
                              for at, code in enumerate(LANGUAGES)))
    body = element("body", element("main", heading, element("ul", *ways, class_="ways")))
    first = LANGUAGES[0]
    return f'<!DOCTYPE html>\n<html lang="{first}">{_head(translator(first), titles, STYLE).code}{body.code}</html>\n'


def style() -> str:
    """Return the style sheet: the colours and measures of the app, then the booklet's own rules."""
    tokens = (files("guide") / "web" / "static" / "guide.css").read_text(encoding="utf-8").partition("/* Frame */")[0]
    own = files(__package__).joinpath("booklet.css").read_text(encoding="utf-8")
    return f"{face('letters', file_name('letters'))}\n{tokens}{own}"
