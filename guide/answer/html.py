"""Results as HTML, by the macros of `result.html`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from markupsafe import Markup, escape

from guide.answer.blocks import Contact, Named, Result, Section, Sentence
from guide.answer.contact import CHECKED
from guide.answer.references import reference, within_act
from guide.language.locale import Translator, translator
from guide.language.messages import M, Message
from guide.language.templates import macros, render
from guide.law.acts import EMPLOYMENT_ACT, TRIAL_ACT, Act, Source
from guide.law.days import Regime
from guide.law.lines import change, letter
from guide.places.contacts import CONTACTS

#: The act that most sentences of a page rest on is named once, below; beside the sentences stands the section alone.
MAIN_ACT: dict[Regime, Act] = {"trial": TRIAL_ACT, "employment_areas": EMPLOYMENT_ACT}

#: Told of a link that leads to another language than the reader's.
IN_LANGUAGE: Mapping[str, Message] = {
    "fi": M("source.in.fi", "suomeksi"), "sv": M("source.in.sv", "ruotsiksi")}
#: What names the number to call in danger.
CALLS = frozenset({change.SAFETY_INSTEAD, letter.EMERGENCY})


@cache
def source_link(source: Source, lang: str, main_act: Act | None, on_paper: bool = False) -> Markup:
    """Return a link to the act; made once, since a page has hundreds of them."""
    to = translator(lang)
    label = reference(source, to)
    shown = within_act(source, to) if source.section and source.act == main_act else label
    return render("answer/source.html", lang, act=source.act, label=label, shown=shown, in_language=IN_LANGUAGE,
                  named=shown == label or not on_paper)


def voiced(name: Named, lang: str) -> Markup:
    """Return a name with the Finnish one beside it marked as Finnish, so that it is read out as such."""
    shown = name.name(lang)
    if not shown.endswith(f"({name.fi})"):
        return escape(shown)
    return Markup('{}(<span lang="fi">{}</span>)').format(shown.removesuffix(f"({name.fi})"), name.fi)


def marked(one: Sentence, to: Translator) -> Markup:
    """Return a sentence with each Finnish name in it marked as Finnish, so that it is read out as such.

    The number to call in danger is a link.
    """
    told = escape(one.text(to))
    if one.message in CALLS:
        told = Markup(re.sub(r"\b112\b", r'<a href="tel:\g<0>">\g<0></a>', str(told)))
    for value in one.params.values():
        for name in value if isinstance(value, tuple) else (value,):
            if isinstance(name, Named):
                told = told.replace(escape(name.name(to.lang)), voiced(name, to.lang))
    return told


@cache
def _macros(lang: str, main_act: Act | None, on_paper: bool, sourced: bool) -> Any:
    return macros("answer/result.html", lang, main_act=main_act, on_paper=on_paper, sourced=sourced,
                  contacts=CONTACTS, checked=CHECKED, source_link=source_link, marked=marked, voiced=voiced)


class Writer:
    """Writes results in a language. Sources in `main_act` are shown by the section alone; None names every act.

    `on_paper`: nothing is folded, since paper cannot be unfolded; and a link to the act that the page names below says
    the act's number alone, since a booklet has thousands of such links. `sourced` False: sentences stand without their
    sources, which the page has elsewhere.
    """

    def __init__(self, to: Translator, main_act: Act | None = None, on_paper: bool = False,
                 sourced: bool = True) -> None:
        self.to = to
        self._write = _macros(to.lang, main_act, on_paper, sourced)

    def lead(self, whole: Result) -> Markup:
        """Return the short answer."""
        return Markup(self._write.lead(whole))

    def card(self, contact: Contact, level: int) -> Markup:
        """Return how to reach those who serve, with a heading of a level."""
        return Markup(self._write.contact(contact, level, None))

    def contact(self, contact: Contact | None, served: Sentence | None = None) -> Markup:
        """Return how to reach those who serve. `served` tells who that is, in place of the notes and of one name."""
        return Markup(self._write.contact(contact, 2, served)) if contact else Markup("")

    def section(self, section: Section, level: int = 2) -> Markup:
        """Return a section with headings from `level` down."""
        return Markup(self._write.section(section, level))

    def inner(self, section: Section, level: int = 2) -> Markup:
        """Return what stands under a section's heading; its parts have headings from `level` down."""
        return Markup(self._write.inner(section, level))

    def run(self, sentences: Iterable[Sentence]) -> Markup:
        """Return paragraphs, with neighbouring points gathered into lists."""
        return Markup(self._write.run(sentences, "ul"))

    def sentence(self, sentence: Sentence) -> Markup:
        """Return a sentence with its state, link and sources."""
        return Markup(self._write.sentence(sentence))

    def legend(self) -> Markup:
        """Return the line that says which act a section alone means, nothing when every act is named."""
        return Markup(self._write.legend())
