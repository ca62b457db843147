"""A page of the booklet: a template of this folder, filled in a language, on a day, for whoever offers the guide."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from guide.answer.html import MAIN_ACT, Writer
from guide.language.locale import LANGUAGES, OWN_NAMES, Translator, translator
from guide.language.templates import render
from guide.law.days import Regime
from guide.law.lines import certainty
from guide.outputs.booklet import texts as t
from guide.places import MUNICIPALITIES
from guide.reasoning.review_dates import last_checked
from guide.settings.deployer import Deployer
from guide.settings.deployer.values import is_blank


@dataclass(frozen=True, slots=True)
class PageContext:
    """What every page needs: the language, the day of the booklet, and who offers the guide."""

    to: Translator
    today: date
    deployer: Deployer

    def days(self, first: date, last: date | None) -> str:
        """Return a period in words."""
        if last is None:
            return self.to.text(t.SPAN_FROM, first=self.to.date(first))
        if first == last:
            return self.to.date(first)
        return self.to.text(t.SPAN, first=self.to.date(first), last=self.to.date(last))

    def page(self, name: str, title: str = "", *, template: str = "", regime: Regime | None = None,
             **values: object) -> tuple[str, str]:
        """Return the file name of a page and its HTML. With a regime, its act is named once, below.

        A page has the title of its kind and the template of its own name, unless others are given.
        """
        help_line, address = self.deployer.advice, self.deployer.service.address
        hours = help_line.hours.of(self.to.lang)
        return name, render(
            f"outputs/booklet/{template or name}", self.to.lang, name=name, context=self,
            title=title or self.to.text(t.MAIN_PAGES[name][0]), brand=self.to.text(t.BRAND),
            languages=OWN_NAMES, main_pages=t.MAIN_PAGES, municipalities=MUNICIPALITIES,
            writer=Writer(self.to, MAIN_ACT[regime] if regime else None, on_paper=True),
            phone=None if is_blank(help_line.phone) or is_blank(hours) else help_line.phone, hours=hours,
            address=None if is_blank(address) else address,
            help_authority=t.HELP_AUTHORITY, help_phone=t.HELP_PHONE,
            announced=self.deployer.announced_on(self.today, self.to.lang), checked=certainty.CHECKED,
            last_checked=last_checked(), **values)


def language_page() -> str:
    """Return the page at the top of the folder, where a reader chooses a language."""
    return render("outputs/booklet/languages.html", LANGUAGES[0], languages=OWN_NAMES,
                  titles={code: translator(code).text(t.BRAND) for code in LANGUAGES})
