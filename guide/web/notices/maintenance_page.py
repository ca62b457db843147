"""The pages that the proxy shows while no process of the guide answers: plain HTML, whole without anything else.

Each says the same in the three languages, since nobody is there to choose one. `python -m guide outage` writes them
with the text of the planned break, a link to the booklet where it is given meanwhile, and the deployer's phone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from guide.language.html import Content, Html, element, joined, link
from guide.language.locale import LANGUAGES, Lang, translator
from guide.language.messages import Message
from guide.settings.deployer import Deployer
from guide.web.host import texts, way_out
from guide.web.notices import maintenance_texts as t

STYLE = (
    ":root{color-scheme:light dark}body{font:1.1rem/1.5 system-ui,sans-serif;max-width:38rem;margin:0 auto;"
    "padding:1.5rem 1rem;color:#1a1c20;background:#fff}section{border-top:1px solid #6b7280;padding:.5rem 0 1rem}"
    "h1{font-size:1rem;margin:0 0 1rem}h2{font-size:1.4rem;line-height:1.2;margin:.8rem 0;hyphens:auto}"
    "a{color:#0b3d91;display:inline-block;padding:.6rem 0}"
    "@media(prefers-color-scheme:dark){body{color:#eef1f6;background:#14171c}a{color:#9cc2ff}}")


@dataclass(frozen=True, slots=True)
class Outage:
    """A page: its title and help, the address and label of its link, whether the guide is away when it is shown.

    Then it speaks of the answers in the tab, and the booklet is there only if the proxy gives it.
    """

    title: Message
    help: Message
    to: str
    label: Message
    away: bool


#: By the name of the file.
OUTAGES: Mapping[str, Outage] = {
    "down": Outage(t.DOWN, t.DOWN_HELP, "?lang={lang}", t.AGAIN, True),
    "break": Outage(t.BREAK, t.BREAK_HELP, "?lang={lang}", t.AGAIN, True),
    "refused": Outage(t.REFUSED, t.REFUSED_HELP, "{start}?lang={lang}", t.TO_START, False),
}


def _section(name: str, lang: Lang, who: Deployer, start: str, booklet: bool) -> Html:
    to, outage = translator(lang), OUTAGES[name]
    announced = who.planned_break.text.of(lang) if name == "break" else ""
    lines: list[Content] = [announced or to.text(outage.help)]
    if outage.away:
        lines.append(to.text(texts.KEPT))
    lines.append(link(outage.to.format(start=start, lang=lang), to.text(outage.label)))
    if booklet or not outage.away:
        lines.append(way_out.booklet(to, start))
    lines += way_out.advice(to, who)
    return element("section", element("h2", to.text(outage.title)), *(element("p", line) for line in lines), lang=lang)


def outage_html(name: str, who: Deployer, start: str = "/", booklet: bool = True) -> str:
    """Return a whole page; `start` is the address of the guide's first page. KeyError for an unknown name.

    `booklet`: whether the proxy gives the booklet while the guide is away.
    """
    names = {lang: translator(lang).text(texts.TITLE) for lang in LANGUAGES}
    title = " · ".join(translator(lang).text(OUTAGES[name].title) for lang in LANGUAGES)
    brand = element("h1", *(joined(" · " if at else "", element("span", names[lang], lang=lang))
                            for at, lang in enumerate(LANGUAGES)))
    head = joined(Html('<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
                       '<meta name="robots" content="noindex">'),
                  element("title", title), Html(f"<style>{STYLE}</style>"))
    body = element("main", brand, *(_section(name, lang, who, start, booklet) for lang in LANGUAGES))
    return f'<!doctype html>\n<html lang="{LANGUAGES[0]}">{element("head", head).code}{element("body", body).code}' \
           "</html>\n"


def write_outages(folder: Path, who: Deployer, start: str = "/", booklet: bool = True) -> None:
    """Write each page into a folder as `<name>.html`; OSError when it cannot be written."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in OUTAGES:
        (folder / f"{name}.html").write_text(outage_html(name, who, start, booklet), encoding="utf-8")
