"""The desk's board: every question of a case at once, what each is worth now, and the answer so far.

A caller tells things in any order. The board is a function of what is known and nothing else, so the order leaves no
trace; it walks the same way as the citizen's pages (`interview.walk`), only without stopping at the first open
question. Decided by `guide.reasoning.evaluate` alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from guide.facts.answers import Answers
from guide.facts.change import CHANGE_WANTED
from guide.facts.model import Question
from guide.facts.questions import PAGES
from guide.reasoning.evaluate import evaluate
from guide.reasoning.interview import Given, Walk, form_of, is_asked, stored_to_fact, walk
from guide.reasoning.outcome import Outcome

#: `open` can still change the answer, `perhaps` only for some answers to an open question before it, `optional` is
#: asked only when the caller wishes it, `needless` changes nothing any more: its answer, if one was given, is left out.
State = Literal["answered", "open", "perhaps", "optional", "needless"]
#: The fields of all questions that decide, in the order of the pages.
FIELDS = tuple(dict.fromkeys(question.field for page in PAGES for question in page.questions))
#: Those of them that decide who serves; the others are about a change of authority.
DECIDING = tuple(question.field for page in PAGES if not page.stepwise for question in page.questions)


@dataclass(frozen=True, slots=True)
class Row:
    """A question in the form that fits the case. `settles`: some answer to it would settle which authority serves."""

    question: Question
    state: State
    settles: bool = False


@dataclass(frozen=True, slots=True)
class Board:
    """A case as far as it is known. `next` is the field to ask for now, None when nothing is open.

    Without a whole date `answers` and `outcome` are None, and the date is what is open.
    """

    rows: tuple[Row, ...]
    answers: Answers | None
    outcome: Outcome | None
    next: str | None

    @property
    def settled(self) -> bool:
        """Return whether one authority serves, whatever the open questions will be answered.

        Where somebody stays can move a case that stands settled for a person of whom nothing else is known.
        """
        return (self.outcome is not None and self.outcome.settled
                and not any(row.state in ("open", "perhaps") for row in self.rows if row.question.field in DECIDING))

    @property
    def lists_all(self) -> bool:
        """Return whether the authorities of the outcome are all that are still possible.

        While a place is not told, the outcome goes by the other place alone, or says what holds without any.
        """
        return (self.outcome is not None and not self.outcome.settled
                and not any(row.state in ("open", "perhaps") for row in self.rows if row.question.kind == "place"))

    def row(self, field: str) -> Row:
        """Return the row of a field; KeyError for an unknown one."""
        return {row.question.field: row for row in self.rows}[field]


def board(given: Given, today: date) -> Board:
    """Return the board of what is given (stored values, see `guide.reasoning.interview`), in any order of giving."""
    path = walk(given, today, whole=True)
    outcome = evaluate(path.answers) if path.answers is not None else None
    rows = [_row(field, given, path, today) for field in FIELDS]
    if path.answers is not None and outcome is not None and not outcome.settled:
        still_open = tuple(row.question for row in rows if row.state in ("open", "perhaps"))
        settling = settled_by(path.answers, still_open)
        rows = [Row(row.question, row.state, row.question.field in settling) for row in rows]
    return Board(tuple(rows), path.answers, outcome, _next(rows))


def _row(field: str, given: Given, path: Walk, today: date) -> Row:
    for step in path.steps:
        for question in step.questions:
            if question.field == field:
                return Row(question, _asked(question, field in step.open, given, path))
    form = form_of(field, given, today)
    return Row(form, "optional" if form is CHANGE_WANTED.question and path.answers is not None else "needless")


def _asked(question: Question, is_open: bool, given: Given, path: Walk) -> State:
    if not is_open:
        return "answered"
    if path.answers is not None and not is_asked(question, path.answers):
        return "needless"  # another answer on the same page has made it so
    # A home that nobody has asked for yet counts as not known in the walk; on the desk it may still come.
    waits = "home_municipality" not in given and question.field == "stay_municipality"
    return "perhaps" if waits else "open"


def _next(rows: list[Row]) -> str | None:
    """Return what to ask now: the first open question in the order of the pages."""
    for state in ("open", "perhaps"):
        for row in rows:
            if row.state == state:
                return row.question.field
    return None


@lru_cache(maxsize=2048)
def settled_by(answers: Answers, questions: tuple[Question, ...]) -> frozenset[str]:
    """Return the fields of questions one answer to which would settle the case. Places are left out, but for a home.

    A home that is told settles most cases, so it counts without trying all of them. What is remembered is somebody's
    answers: `guide.web.host.session_cleanup` empties it.
    """
    found = set()
    for question in questions:
        if question.kind == "place":
            if question.field == "home_municipality":
                found.add(question.field)
            continue
        facts = (stored_to_fact(question, value) for value in question.values)
        if any(evaluate(answers.model_copy(update={question.field: fact})).settled
               for fact in facts if fact is not None):
            found.add(question.field)
    return frozenset(found)
