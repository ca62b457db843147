"""A result as plain text parts, for the command line and other programs."""

from __future__ import annotations

from datetime import date

from guide.answer.blocks import Result, Row, Section, Sentence
from guide.answer.build import result
from guide.facts.answers import Answers
from guide.language.locale import translator


def texts(answers: Answers, today: date, lang: str) -> dict[str, object]:
    """Return the texts a person sees: headline, lead and sections, each sentence with its sources and form."""
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

    return {"lang": lang, "headline": said(whole.headline), "lead": [said(one) for one in whole.lead],
            "sections": [part(section) for section in whole.sections]}
