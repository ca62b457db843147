"""Results as HTML: sentences with their sources, lists, sections under headings. Every text is escaped here."""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from guide.answer.blocks import Result, Section, Sentence
from guide.language.html import block
from guide.language.locale import Translator
from guide.language.messages import M, Message
from guide.law.acts import EMPLOYMENT_ACT, TRIAL_ACT, Act
from guide.law.versions import Regime, Source
from guide.places.contacts import CONTACTS

STATE: Mapping[str, Message] = {
    "met": M("ui.state.met", "täyttyy"), "not_met": M("ui.state.not_met", "ei täyty"),
    "not_known": M("ui.state.not_known", "ei tiedossa"),
}
SOURCE_LABEL = M("ui.source", "Avaa laki: {source}, {name}")
MAIN_ACT_LINE = M("ui.main_act", "Pelkkä § viittaa tähän lakiin: {number}, {name}.")
LISTED = ("point", "met", "not_met", "not_known")
#: The act that most sentences of a page rest on is named once, below; beside the sentences stands the section alone.
MAIN_ACT: dict[Regime, Act] = {"trial": TRIAL_ACT, "employment_areas": EMPLOYMENT_ACT}


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes results in a language. Sources in `main_act` are shown by the section alone; None names every act.

    `folds`: parts with headings inside their text are folded. Paper cannot be unfolded.
    """

    to: Translator
    main_act: Act | None = None
    folds: bool = True

    def lead(self, whole: Result) -> list[str]:
        """Return the short answer."""
        return [f'<div class="hero">{self.sentence(whole.headline)}</div>', *self.run(whole.lead)]

    def section(self, section: Section, level: int = 2) -> list[str]:
        """Return a section with headings from `level` down."""
        return [block(self.to.text(section.title), f"h{level}"), *self.inner(section, level + 1)]

    def inner(self, section: Section, level: int = 2) -> list[str]:
        """Return what stands under a section's heading; its parts have headings from `level` down.

        A part with headings of its own inside its text is folded where the writer folds, so that the list of parts
        reads at a glance.
        """
        parts: list[str] = []
        for part in section.parts:
            inner = self.section(part, level)
            if self.folds and any(sentence.form == "head" for sentence in part.sentences):
                inner = [f'<details class="fold"><summary>{inner[0]}</summary>', *inner[1:], "</details>"]
            parts += inner
        return [*self.run(section.sentences, "ol" if section.id == "steps" else "ul"), *parts]

    def run(self, sentences: tuple[Sentence, ...], tag: Literal["ul", "ol"] = "ul") -> list[str]:
        """Return paragraphs, with neighbouring points gathered into lists, numbered ones for "ol"."""
        parts: list[str] = []
        for sentence in sentences:
            item = self.sentence(sentence)
            if sentence.form not in LISTED:
                parts.append(item)
            elif parts and parts[-1].endswith(f"</{tag}>"):
                parts[-1] = parts[-1].removesuffix(f"</{tag}>") + item + f"</{tag}>"
            else:
                parts.append(f"<{tag}>{item}</{tag}>")
        return parts

    def sentence(self, sentence: Sentence) -> str:
        """Return a sentence with its state, link and sources."""
        state = f' <span class="state">({html.escape(self.to.text(STATE[sentence.form]))})</span>' \
            if sentence.form in STATE else ""
        link = _link(CONTACTS[sentence.link].url[self.to.lang]) if sentence.link else ""
        body = html.escape(sentence.text(self.to)) + state + link + "".join(map(self._source, sentence.sources))
        if sentence.form in LISTED:
            return f'<li class="{sentence.form}">{body}</li>'
        return f'<p class="{sentence.form}">{body}</p>'

    def legend(self) -> list[str]:
        """Return the line that says which act a section alone means."""
        if self.main_act is None:
            return []
        text = self.to.text(MAIN_ACT_LINE, number=self.main_act.number, name=self.to.text(self.main_act.name))
        return [block(text, css="fine legend")]

    def _source(self, source: Source) -> str:
        alone = source.act == self.main_act and bool(source.section)
        label = html.escape(source.short if alone else source.label)
        name = html.escape(self.to.text(SOURCE_LABEL, source=source.label, name=self.to.text(source.act.name)))
        return f' <a class="src" href="{address(source, self.to.lang)}" aria-label="{name}">{label}</a>'


def _link(url: str) -> str:
    return f' <a href="{url}">{url.removeprefix("https://").removeprefix("www.")}</a>'


def address(source: Source, lang: str) -> str:
    """Return where the act can be read: the Swedish text for a Swedish reader."""
    return source.act.url.replace("/fi/laki/", "/sv/laki/") if lang == "sv" else source.act.url
