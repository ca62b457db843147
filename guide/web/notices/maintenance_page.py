"""The pages that the proxy shows while no process of the guide answers: plain HTML, whole without anything else.

Each says the same in the three languages, since nobody is there to choose one. `python -m guide outage` writes them
with the text of the planned break, a link to the booklet where it is given meanwhile, and the deployer's phone.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from markupsafe import Markup

from guide.language.locale import LANGUAGES, OWN_NAMES, Lang, translator
from guide.language.messages import M, Message
from guide.language.templates import render
from guide.settings.deployer import Deployer
from guide.web.host import texts, way_out


class Outage(NamedTuple):
    """A page: its title and help, the address and label of its link, whether the guide is away when it is shown.

    Then it speaks of the answers in the tab, and the booklet is there only if the proxy gives it.
    """

    title: Message
    help: Message
    to: str
    label: Message
    away: bool


AGAIN = M("host.outage.again", "Yritä uudelleen")
#: By the name of the file.
OUTAGES: Mapping[str, Outage] = {
    "down": Outage(
        M("host.outage.down", "Opas ei ole juuri nyt käytössä"),
        M("host.outage.down_help", "Korjaamme vikaa. Yritä hetken kuluttua uudelleen."),
        "?lang={lang}", AGAIN, away=True),
    "break": Outage(
        M("host.outage.break", "Oppaassa on suunniteltu katko"),
        M("host.outage.break_help", "Huollamme opasta. Yritä uudelleen, kun katko on ohi."),
        "?lang={lang}", AGAIN, away=True),
    "refused": Outage(
        M("host.outage.refused", "Sivua ei voitu näyttää"),
        M("host.outage.refused_help", "Pyynnössä oli virhe, tai pyyntöjä tuli liian monta. Odota hetki ja siirry "
                                      "oppaan alkuun."),
        "{start}?lang={lang}", M("host.outage.start", "Siirry oppaan alkuun"), away=False),
}


def _section(name: str, lang: Lang, who: Deployer, start: str, booklet: bool) -> Markup:
    to, outage = translator(lang), OUTAGES[name]
    return render("web/notices/outage_section.html", lang, outage=outage, kept=texts.KEPT,
                  announced=who.planned_break.text.of(lang) if name == "break" else "",
                  address=outage.to.format(start=start, lang=lang),
                  offers=way_out.offers(to, who, start, booklet or not outage.away))


def outage_html(name: str, who: Deployer, start: str = "/", booklet: bool = True) -> str:
    """Return a whole page; `start` is the address of the guide's first page. KeyError for an unknown name.

    `booklet`: whether the proxy gives the booklet while the guide is away.
    """
    return render("web/notices/outage.html", LANGUAGES[0],
                  titles=[translator(lang).text(OUTAGES[name].title) for lang in LANGUAGES],
                  names={lang: translator(lang).text(texts.TITLE) for lang in LANGUAGES}, own_names=OWN_NAMES,
                  languages=[translator(lang).text(texts.LANGUAGES) for lang in LANGUAGES],
                  advice={lang: translator(lang).text(texts.ADVICE) for lang in LANGUAGES},
                  sections=[_section(name, lang, who, start, booklet) for lang in LANGUAGES]) + "\n"


def write_outages(folder: Path, who: Deployer, start: str = "/", booklet: bool = True) -> None:
    """Write each page into a folder as `<name>.html`; OSError when it cannot be written."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in OUTAGES:
        (folder / f"{name}.html").write_text(outage_html(name, who, start, booklet), encoding="utf-8")
