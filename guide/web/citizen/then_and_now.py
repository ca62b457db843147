"""Then and now: the same person on two days, row by row, with what changed marked in words."""

from __future__ import annotations

import html
from datetime import date

from guide.answer.blocks import Sentence
from guide.answer.then_and_now import CompareRow, compare_notes, compare_rows
from guide.facts.answers import Answers
from guide.language.locale import Translator
from guide.reasoning.then_and_now import THEN
from guide.web import texts as t
from guide.web.result_html import Writer
from guide.web.widgets import block, show


def days(answers: Answers, today: date) -> tuple[date, date]:
    """Return the two days: the one asked about, or the trial's last when that is today; and today."""
    return (answers.on if answers.on < today else THEN), today


def show_comparison(answers: Answers, today: date, to: Translator) -> None:
    """Draw every row of the comparison."""
    then, now = days(answers, today)
    notes = Writer(to).run(compare_notes(answers, then, now))
    show(*(piece for row in compare_rows(answers, then, now) for piece in _row(row, then, now, to)), *notes)


def _row(row: CompareRow, then: date, now: date, to: Translator) -> list[str]:
    mark = to.text(t.CHANGED if row.changed else t.UNCHANGED)
    css = "changed" if row.changed else "unchanged"
    heading = f'<h2>{html.escape(to.text(row.title))} {block(mark, "span", f"mark {css}")}</h2>'
    return [heading, f'<div class="pair">{_side(then, row.then, to)}{_side(now, row.now, to)}</div>']


def _side(day: date, sentences: tuple[Sentence, ...], to: Translator) -> str:
    return f'<div>{block(to.date(day), "h3")}{"".join(Writer(to).run(sentences))}</div>'
