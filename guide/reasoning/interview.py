"""From what a person has chosen so far to the next page, and to `Answers`.

What is given is a flat mapping of stored option values (`facts.questions`), with `when`, `day`, `month` and `year` for
the date. Nothing else is state: the pages, the next one and the answers all follow from it, so a restarted server, a
reload or a changed earlier answer needs no special care. An answer to a question that is no longer asked is left out.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date

from guide.facts.answers import TE_OFFICE, Answers
from guide.facts.model import SAME_AS_HOME, UNKNOWN, Question
from guide.facts.questions import PAGES, QUESTIONS, SITUATION, Page
from guide.facts.rule_facts import place_class, places_of
from guide.law.versions import TRIAL_FIRST_DAY, TRIAL_LAST_DAY, version_on
from guide.places import MUNICIPALITIES, resolve
from guide.reasoning.evaluate import case_of, evaluate, serving

Given = Mapping[str, str]
TODAY, EARLIER, NOT_KNOWN = "today", "date", UNKNOWN
WHEN = (TODAY, EARLIER, NOT_KNOWN)
DATE_PAGE = "date"

#: One place of each class, to find out whether the answer to a place question can still change the outcome.
_PLACE_SAMPLES = (TE_OFFICE, "091", "049", "405", "478")
_LIVED_IN = "837"


class DayNotGiven(ValueError):
    """The day is not complete, does not exist, or is outside the covered law. `code` names which."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Step:
    """A page of the interview and the questions on it that are asked. The date page has none of these."""

    id: str
    questions: tuple[Question, ...] = ()
    open: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Walk:
    """The pages asked so far, in order. `open_step` is the first with an open question, None when all is asked."""

    steps: tuple[Step, ...]
    open_step: str | None
    answers: Answers | None

    def before(self, step: str) -> str | None:
        """Return the page before a page (or before the check page), None at the first."""
        ids = [one.id for one in self.steps]
        at = ids.index(step) if step in ids else len(ids)
        return ids[at - 1] if at else None


def day_of(given: Given, today: date) -> date:
    """Return the day the question is about. A day that is not known is answered for the trial's last day.

    Raises `DayNotGiven` with code `incomplete`, `no_such_day`, `too_early` or `in_future`.
    """
    when = given.get("when", TODAY)
    if when == NOT_KNOWN:
        return TRIAL_LAST_DAY
    if when != EARLIER:
        return today
    try:
        year, month, day = (int(given[part]) for part in ("year", "month", "day"))
    except (KeyError, ValueError):
        raise DayNotGiven("incomplete") from None
    try:
        on = date(year, month, day)
    except ValueError:
        raise DayNotGiven("no_such_day") from None
    if on < TRIAL_FIRST_DAY:
        raise DayNotGiven("too_early")
    if on > today:
        raise DayNotGiven("in_future")
    return on


def allowed(question: Question, value: str | None) -> bool:
    """Return whether a stored value is an answer to the question (a place may be any municipality)."""
    return value in question.values or (question.kind == "place" and value in MUNICIPALITIES)


def form_of(field: str, given: Given, today: date) -> Question:
    """Return the form of a question that fits what is given: the options of some depend on place and day."""
    forms = [question for question in QUESTIONS if question.field == field]
    if len(forms) == 1:
        return forms[0]
    try:
        on = day_of(given, today)
    except DayNotGiven:
        on = today
    home = given.get("home_municipality")
    known = place_class(resolve(home, on).code) if home is not None and home in MUNICIPALITIES else home
    facts = {"regime": version_on(on).regime, "home": known, "change_wanted": True, "temporary_protection": True}
    return next((question for question in forms if question.asked_when.value(facts) is True), forms[-1])


def stored_to_fact(question: Question, value: str) -> str | bool | None:
    """Return the fact that a stored option value stands for; None for "I do not know"."""
    if value == UNKNOWN or (question.field == "stay_municipality" and value == SAME_AS_HOME):
        return None
    return value == "yes" if question.values[:2] == ("yes", "no") else value


def situation_of(given: Given) -> dict[str, bool | None]:
    """Return what is known of the person's situation, which narrows the duties; None for what is not."""
    return {question.field: {"yes": True, "no": False}.get(given.get(question.field, UNKNOWN))
            for question in SITUATION.questions}


def walk(given: Given, today: date, whole: bool = False) -> Walk:
    """Return the pages that what is given leads through, and the answers so far.

    It ends at the first page with an open question; a `whole` walk goes on, for a desk where answers come in any order.
    The change page is optional: it is part of the walk once `change_wanted` is given.
    """
    steps: list[Step] = []
    try:
        facts: dict[str, date | str | bool | None] = {
            "on": day_of(given, today), "seeks_benefit": situation_of(given)["seeks_benefit"]}
    except DayNotGiven:
        return Walk((Step(DATE_PAGE),), DATE_PAGE, None)
    if given.get("when", TODAY) != TODAY:
        steps.append(Step(DATE_PAGE))
    asked: set[str] = set()
    for page in PAGES:
        step = _step(page, given, facts, asked)
        if step is None:
            continue
        steps.append(step)
        if step.open and not whole:
            break
    open_step = next((step.id for step in steps if step.open), None)
    return Walk(tuple(steps), open_step, Answers.model_validate(facts))


def _step(page: Page, given: Given, facts: dict[str, date | str | bool | None], asked: set[str]) -> Step | None:
    """Return the page's step, or None when nothing on it is asked; add its answers to `facts`."""
    if page.id == "change" and "change_wanted" not in given:
        return None
    known, questions, still_open = Answers.model_validate(facts), [], []
    for question in page.questions:
        if question.field in asked or not is_asked(question, known):
            continue
        questions.append(question)
        value = given.get(question.field)
        if value is None or not allowed(question, value):
            still_open.append(question.field)
            continue
        facts[question.field] = stored_to_fact(question, value)
        if page.stepwise:
            known = Answers.model_validate(facts)
    asked.update(question.field for question in questions)
    return Step(page.id, tuple(questions), tuple(still_open)) if questions else None


def is_asked(question: Question, answers: Answers) -> bool:
    """Return whether the question applies, and its answer can still change the outcome."""
    if question.asked_when.value(_facts(answers)) is not True:
        return False
    if question.field in _unsettled(answers) or question.field in _unsettled_elsewhere(answers):
        return True
    return question.field.startswith(("stay", "change", "services")) and _changes(question, answers)


def _unsettled(answers: Answers) -> tuple[str, ...]:
    places = places_of(answers)
    return serving(version_on(answers.on), case_of(answers, places), places)[1]


def _unsettled_elsewhere(answers: Answers) -> tuple[str, ...]:
    """Return what could matter if the person lived in a municipality of the trial that is not the home municipality.

    Where a protected person lives is asked only of those who say that they are protected; until then it counts as the
    home, so whether they are has to be asked for the sake of that question.
    """
    if answers.stay_municipality is not None or answers.temporary_protection is not None:
        return ()
    return _unsettled(answers.model_copy(update={"stay_municipality": _LIVED_IN}))


def _changes(question: Question, answers: Answers) -> bool:
    """Return whether two answers to the question lead to different outcomes, other answers standing as they are."""
    values = [stored_to_fact(question, value) for value in question.values]
    if question.kind == "place":
        words = _PLACE_SAMPLES if question.field == "change_target" else _PLACE_SAMPLES[1:]
        values += [word for word in words if word not in values]
    outcomes = (evaluate(answers.model_copy(update={question.field: value})) for value in values)
    first = next(outcomes)
    return any((other.servers, other.unsettled, other.change) != (first.servers, first.unsettled, first.change)
               for other in outcomes)


def _facts(answers: Answers) -> dict[str, Hashable]:
    """Return what the conditions of questions look at. A home that is not known is a fact here: "unknown"."""
    places = places_of(answers)
    return vars(answers) | {
        "regime": version_on(answers.on).regime, "home": place_class(places.home) or UNKNOWN,
        "stay": place_class(places.stay)}
