"""The desk's board: every question of a case at once, what each is worth now, and the answer so far.

A caller tells things in any order. The board is a function of what is known and nothing else, so the order leaves no
trace; it follows the citizen's path (`interview.path_for`), only without stopping at the first open question.
"""

from collections.abc import Iterable
from datetime import date
from typing import Literal, NamedTuple

from guide.facts.all_facts import PLACES
from guide.facts.answers import Answers
from guide.facts.change import CHANGE_WANTED
from guide.facts.model import CallerPhrase, Question, Spoken
from guide.facts.questions import PAGES
from guide.language.messages import M
from guide.law.versions import version_on
from guide.reasoning.evaluate import evaluate, first_steps, is_settled
from guide.reasoning.interview import ON_REQUEST, Given, allowed, form_on, path_for, stored_to_fact
from guide.reasoning.outcome import Outcome

#: `open` can still change the answer, `perhaps` only for some answers to an open question before it, `optional` is
#: asked only when the caller wishes it, `needless` changes nothing any more: its answer, if one was given, is left out.
State = Literal["answered", "open", "perhaps", "optional", "needless"]
#: How a wish for another authority stands now, or stood on a day of the trial.
Change = Literal["open", "met", "not_met", "not_known", "open_then", "met_then", "not_met_then", "not_known_then"]
_ORDER = {(one.page, one.field): at for at, one in enumerate(
    [*(one for page in PAGES for one in page.questions), *ON_REQUEST])}
#: The fields of all questions on the board, in the order of the pages.
FIELDS = tuple(dict.fromkeys(field for _, field in _ORDER))
_REQUESTED = frozenset(one.field for one in ON_REQUEST)
#: The pages that decide who serves; the other one is about a change of authority.
DECIDING = frozenset(page.id for page in PAGES if not page.stepwise)
#: Stands once above what a caller may say.
IF_CALLER_SAYS = M("desk.spoken.if", "Jos soittaja sanoo:")
#: The question for the day, which is no `Question`; its answers are those of `guide.reasoning.interview.WHEN`.
SPOKEN_DATE = Spoken(M("desk.spoken.date", "Koskeeko asiasi tätä päivää vai jotakin aiempaa päivää? Jos se koskee "
                                           "aiempaa, sano päivä, kuukausi ja vuosi."), caller_says=(
    CallerPhrase(M("desk.spoken.date.decision", "”Sain päätöksen jo kauan sitten.”"), "date",
                 M("desk.spoken.date.decision.then", "Kysy, mitä päivää asia koskee. Päivä voi näkyä päätöksessä tai "
                                                     "kirjeessä.")),
    CallerPhrase(M("desk.spoken.date.forgotten", "”En muista päivää, mutta kokeilu oli käynnissä.”"), "unknown",
                 M("desk.spoken.date.forgotten.then", "Kerro, että vastaus koskee kokeilun viimeistä päivää. Säännöt "
                                                      "muuttuivat kokeilun aikana.")),
    CallerPhrase(M("desk.spoken.date.coming", "”Työni päättyy vasta ensi kuussa.”"), "today",
                 M("desk.spoken.date.coming.then", "Opas ei tunne tulevia sääntöjä. Vastaa tämän päivän mukaan ja "
                                                   "kerro se soittajalle."))))


class Row(NamedTuple):
    """A question in the form that fits the case. `settles`: some answer to it would settle which authority serves."""

    question: Question
    state: State
    settles: bool = False


class Board(NamedTuple):
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
                and not any(row.state in ("open", "perhaps") for row in self.rows if row.question.page in DECIDING))

    @property
    def change(self) -> Change | None:
        """Return how a wish for another authority stands, None without the wish or before it is settled who serves.

        Of a day of the trial it is told how it stood then: nobody is left who decides on a transfer.
        """
        if self.answers is None or self.outcome is None or not self.settled or not self.answers.change_wanted:
            return None
        then, possible = version_on(self.outcome.on).of_trial, self.outcome.change.possible
        # A request of the trial needed every condition; since 2025 what is still asked can open another way.
        failed = then and False in self.outcome.change.conditions.values()
        if self.next is not None and not failed:
            return "open_then" if then else "open"
        if possible is None:
            return "not_known_then" if then else "not_known"
        if possible:
            return "met_then" if then else "met"
        return "not_met_then" if then else "not_met"

    @property
    def lists_all(self) -> bool:
        """Return whether the authorities of the outcome are all that are still possible.

        A place that is not known names no authority, also when the caller said so: the outcome goes by the other place
        alone, or says what holds without any.
        """
        return (self._places_told and self.outcome is not None and not self.outcome.settled
                and not any(fact.field in self.outcome.unsettled for fact in PLACES))

    @property
    def lists_some(self) -> bool:
        """Return whether another may serve than the outcome names, and no open question of a place would tell."""
        return (self._places_told and self.outcome is not None and bool(self.outcome.servers)
                and any(fact.field in self.outcome.unsettled for fact in PLACES))

    @property
    def _places_told(self) -> bool:
        return not any(row.state in ("open", "perhaps") for row in self.rows if row.question.kind == "place")

    def row(self, field: str) -> Row:
        """Return the row of a field; KeyError for an unknown one."""
        return {row.question.field: row for row in self.rows}[field]


def board(given: Given, today: date) -> Board:
    """Return the board of what is given (stored values, see `guide.reasoning.interview`), in any order of giving."""
    path = path_for(given, today, whole=True)
    outcome = evaluate(path.answers) if path.answers is not None else None
    asked = list(path.still_asked())
    settling = _settling(path.answers, asked) if path.answers and outcome and not outcome.settled else frozenset()
    on_path = {question.field: (question, question.field in step.open)
               for step in path.steps for question in step.questions}
    rows = []
    for field in FIELDS:
        if field in on_path:
            question, is_open = on_path[field]
            # An open question off `asked` has been made needless by another answer on its page.
            state: State = "answered" if not is_open else "needless" if question not in asked else "open"
            if state == "open" and field == "stay_municipality" and "home_municipality" not in given:
                state = "perhaps"  # a home that nobody has asked for yet counts as not known on the path
        else:
            question = form_on(path.answers.on if path.answers else today, field, given, today)
            optional = path.answers is not None and outcome is not None and (field == CHANGE_WANTED.field or (
                field in _REQUESTED and _changes_steps(question, path.answers, outcome)))
            told = field in _REQUESTED and allowed(question, given.get(field))
            state = "needless" if not optional else "answered" if told else "optional"
        rows.append(Row(question, state, field in settling))
    rows.sort(key=lambda row: _ORDER[row.question.page, row.question.field])
    return Board(tuple(rows), path.answers, outcome, asked[0].field if asked else None)


def _changes_steps(question: Question, answers: Answers, outcome: Outcome) -> bool:
    """Return whether two answers to a question on request lead to other first steps, which are all that it is for."""
    kind = outcome.servers[0].kind if outcome.settled else None
    facts = (stored_to_fact(question, value) for value in question.values)
    return len({first_steps(answers, kind, **{question.field: fact}) for fact in facts}) > 1


def _settling(answers: Answers, questions: Iterable[Question]) -> frozenset[str]:
    """Return the fields of questions one answer to which would settle who serves.

    A home that is told settles most cases, so it counts without trying all of them; other places are left out.
    """
    def settles(question: Question) -> bool:
        if question.kind == "place":
            return question.field == "home_municipality"
        facts = (stored_to_fact(question, value) for value in question.values)
        return any(is_settled(answers.model_copy(update={question.field: fact})) for fact in facts if fact is not None)

    return frozenset(question.field for question in questions if settles(question))
