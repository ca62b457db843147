"""A result on the page: the authority as the hero, then sections in the order of need."""

from __future__ import annotations

import html
from datetime import date

from guide.answers import Answers
from guide.i18n import Translator
from guide.law import Source
from guide.result.blocks import Section, Sentence
from guide.result.build import result
from guide.ui import texts as t
from guide.ui.widgets import block, show

LISTED = ("point", "met", "not_met", "not_known")


def show_result(answers: Answers, today: date, day_known: bool, to: Translator) -> None:
    """Draw the whole result."""
    whole = result(answers, today, day_known)
    show(f'<div class="hero">{_sentence(whole.headline, to)}</div>', *_run(whole.lead, to),
         *(part for section in whole.sections for part in _section(section, to)))


def _section(section: Section, to: Translator, level: int = 2) -> list[str]:
    parts = [piece for part in section.parts for piece in _section(part, to, level + 1)]
    return [block(to.text(section.title), f"h{level}"), *_run(section.sentences, to), *parts]


def _run(sentences: tuple[Sentence, ...], to: Translator) -> list[str]:
    """Return paragraphs, with neighbouring points gathered into lists."""
    parts: list[str] = []
    for sentence in sentences:
        item = _sentence(sentence, to)
        if sentence.form not in LISTED:
            parts.append(item)
        elif parts and parts[-1].endswith("</ul>"):
            parts[-1] = parts[-1].removesuffix("</ul>") + item + "</ul>"
        else:
            parts.append(f"<ul>{item}</ul>")
    return parts


def _sentence(sentence: Sentence, to: Translator) -> str:
    state = f' <span class="state">({html.escape(to.text(t.STATE[sentence.form]))})</span>' \
        if sentence.form in t.STATE else ""
    link = f' <a href="{sentence.link}">{sentence.link.removeprefix("https://")}</a>' if sentence.link else ""
    body = html.escape(sentence.text(to)) + state + link + "".join(_source(source, to) for source in sentence.sources)
    if sentence.form in LISTED:
        return f'<li class="{sentence.form}">{body}</li>'
    return f'<p class="{sentence.form}">{body}</p>'


def address(source: Source, lang: str) -> str:
    """Return where the act can be read: the Swedish text for a Swedish reader."""
    return source.act.url.replace("/fi/laki/", "/sv/laki/") if lang == "sv" else source.act.url


def _source(source: Source, to: Translator) -> str:
    label = html.escape(source.label)
    named = html.escape(to.text(t.SOURCE_LABEL, source=source.label))
    return f' <a class="src" href="{address(source, to.lang)}" aria-label="{named}">{label}</a>'
