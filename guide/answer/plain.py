"""A result as plain text parts, for the command line and other programs."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from guide.answer.blocks import Contact, Result, Row, Section, Sentence, Way
from guide.answer.build import result
from guide.facts.answers import Answers
from guide.language.locale import Translator, translator


def texts(answers: Answers, today: date, lang: str) -> dict[str, object]:
    """Return the texts a person sees: headline, lead, sections and contact, each sentence with its sources and form."""
    return worded(result(answers, today), lang)


def worded(whole: Result, lang: str) -> dict[str, object]:
    """Return a result's texts in a language."""
    to = translator(lang)

    def said(sentence: Sentence) -> dict[str, object]:
        found: dict[str, object] = {"text": sentence.text(to), "form": sentence.form,
                                    "sources": [s.label for s in sentence.sources]}
        return found | ({"rows": [row_of(one) for one in sentence.rows]} if sentence.rows else {})

    def row_of(row: Row) -> dict[str, object]:
        return {"what": row.what.text(to), "sources": [source.label for source in row.what.sources],
                "costs": told(row.costs), "until": told(row.until), "reasons": [one.text(to) for one in row.reasons]}

    def told(cells: tuple[Sentence, ...]) -> str:
        return " ".join(one.text(to) for one in cells)

    def part(section: Section) -> dict[str, object]:
        document: dict[str, object] = {"id": section.id, "title": to.text(section.title),
                                       "sentences": [said(one) for one in section.sentences]}
        return document | ({"parts": [part(one) for one in section.parts]} if section.parts else {})

    contact: dict[str, object] = {"contact": _contact(whole.contact, to)} if whole.contact else {}
    return {"lang": lang, "headline": said(whole.headline), "lead": [said(one) for one in whole.below],
            "sections": [part(section) for section in whole.sections]} | contact


def _contact(contact: Contact, to: Translator) -> dict[str, object]:
    return {"title": to.text(contact.title), "notes": [to.text(note) for note in contact.notes], "cards": [
        {"name": name.name(to.lang) if name else None, "ways": ways_of(ways, to.lang)}
        for name, ways in contact.cards]}


def ways_of(ways: Iterable[Way], lang: str) -> list[dict[str, object]]:
    """Return ways to reach an authority as a person of a language reads them, each with its page and day."""
    to = translator(lang)
    return [{"label": to.text(one.label), "value": one.shown(to), "about": one.about.text(to) if one.about else None,
             "notes": [to.text(note) for note in one.notes], "source": one.source or None,
             "checked_on": one.checked_on.isoformat() if one.checked_on else None} for one in ways]
