"""From what a person has chosen so far to the next page, and to `Answers`.

What is given is a flat mapping of stored option values (`facts.questions`), with `when`, `day`, `month` and `year` for
the date. Nothing else is state: the pages, the next one and the answers all follow from it, so a restarted server, a
reload or a changed earlier answer needs no special care. An answer to a question that is no longer asked is left out.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

from guide.facts.answers import TE_OFFICE, Answers
from guide.facts.change import CHANGE
from guide.facts.model import SAME_AS_HOME, UNKNOWN, Question
from guide.facts.past_forms import question_of_day
from guide.facts.questions import PAGES, QUESTIONS, SITUATION, Page
from guide.facts.rule_facts import PLACE_FIELDS, place_class, places_of
from guide.law.conditions import remaining
from guide.law.days import TRIAL_LAST_DAY, covered
from guide.law.lines import change
from guide.law.lines.letter import LETTERS
from guide.law.model import Rule, in_force
from guide.law.versions import version_on
from guide.places import MUNICIPALITIES, resolve
from guide.reasoning.decide import HOME, Case, outlook
from guide.reasoning.evaluate import case_of, evaluate
from guide.reasoning.line_facts import facts_of

Given = Mapping[str, str]
#: Of some questions, those that are asked with these answers: `asked_among`.
Asked = Callable[[tuple[Question, ...], Answers], Iterable[Question]]
TODAY, EARLIER, NOT_KNOWN = "today", "date", UNKNOWN
WHEN = (TODAY, EARLIER, NOT_KNOWN)
DATE_PAGE = "date"

#: One place of each class, to find out whether the answer to a place question can still change the outcome.
_PLACE_SAMPLES = (TE_OFFICE, "091", "049", "405", "478")
#: What the texts on that way look at where a question of it is asked: its own answer, and those that it opens.
_TOLD_BY = {asked.field: frozenset(
    name for fact in CHANGE if fact is asked or any(asked.field in form.asked_when.fields() for form in fact.questions)
    for name in (fact.field, fact.in_rules)) for asked in CHANGE}
#: Asked on request alone: what they change of an outcome is what to do first.
ON_REQUEST = tuple(question for question in SITUATION.questions if question.field in Answers.model_fields)
_FORMS = {question.field: [form for form in QUESTIONS if form.field == question.field] for question in QUESTIONS}
_FACT_OF = {field: name for name, field in PLACE_FIELDS.items()}


class DayNotGiven(ValueError):
    """The day is not complete or not understood, does not exist, or is outside the covered law. `code` names which."""

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
class InterviewPath:
    """The pages asked so far, in order. `open_step` is the first with an open question, None when all is asked."""

    steps: tuple[Step, ...]
    open_step: str | None
    answers: Answers | None

    def still_asked(self, asked: Asked | None = None) -> Iterator[Question]:
        """Yield the open questions that the other answers, on the same page too, leave worth asking: the next first."""
        if self.answers is not None:
            yield from (asked or asked_among)(tuple(question for step in self.steps for question in step.questions
                                                    if question.field in step.open), self.answers)

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
    if not covered(on):
        raise DayNotGiven("too_early")
    if on > today:
        raise DayNotGiven("in_future")
    return on


def day_parts(day: date | None) -> dict[str, str | None]:
    """Return a day in its parts as they are given, each None for no day."""
    return {part: str(getattr(day, part)) if day else None for part in ("day", "month", "year")}


def allowed(question: Question, value: str | None) -> bool:
    """Return whether a stored value is an answer to the question (a place may be any municipality)."""
    return value in question.values or (question.kind == "place" and value in MUNICIPALITIES)


def form_of(field: str, given: Given, today: date) -> Question:
    """Return the form of a question that fits what is given: the options of some depend on place and day, its tense on
    the day."""
    try:
        return form_on(day_of(given, today), field, given, today)
    except DayNotGiven:
        return form_on(today, field, given, today)


def form_on(on: date, field: str, given: Given, today: date) -> Question:
    """Return the same where the day is known."""
    forms, past, of_trial = _FORMS[field], on < today, version_on(on).of_trial
    if len(forms) == 1:
        return question_of_day(forms[0], past, of_trial)
    home = given.get("home_municipality")
    known = place_class(resolve(home, on).code) if home is not None and home in MUNICIPALITIES else home
    facts = {"regime": version_on(on).regime, "home": known, "change_wanted": True, "temporary_protection": True,
             "change_ground": given.get("change_ground")}
    found = next((question for question in forms if question.asked_when.value(facts) is True), forms[-1])
    return question_of_day(found, past, of_trial)


def stored_to_fact(question: Question, value: str) -> str | bool | None:
    """Return the fact that a stored option value stands for; None for "I do not know"."""
    if value == UNKNOWN or (question.field == "stay_municipality" and value == SAME_AS_HOME):
        return None
    return value == "yes" if question.values[:2] == ("yes", "no") else value


def fact_to_stored(fact: str | bool | None) -> str:
    """Return the stored option value of a fact."""
    return UNKNOWN if fact is None else {True: "yes", False: "no"}[fact] if isinstance(fact, bool) else fact


def situation_of(given: Given) -> dict[str, Any]:
    """Return what is known of the person's situation, which narrows duties and first steps; None for what is not."""
    return {one.field: stored_to_fact(one, given[one.field]) if allowed(one, given.get(one.field)) else None
            for one in SITUATION.questions}


def path_for(given: Given, today: date, whole: bool = False, asked: Asked | None = None) -> InterviewPath:
    """Return the pages that what is given leads through, and the answers so far.

    It ends at the first page with an open question; a `whole` path goes on, for a desk where answers come in any order.
    The change page is optional: it is part of the path once `change_wanted` is given. `asked` stands for `asked_among`
    where somebody who follows very many paths remembers what that has found.
    """
    steps: list[Step] = []
    try:
        known = Answers(on=day_of(given, today), **{
            field: fact for field, fact in situation_of(given).items() if field in Answers.model_fields})
    except DayNotGiven:
        return InterviewPath((Step(DATE_PAGE),), DATE_PAGE, None)
    if given.get("when", TODAY) != TODAY:
        steps.append(Step(DATE_PAGE))
    before: set[str] = set()
    for page in PAGES:
        step, known = _step(page, given, known, before, asked or asked_among)
        if step.questions:
            steps.append(step)
        if step.open and not whole:
            break
    past, of_trial = known.on < today, version_on(known.on).of_trial
    steps = [replace(step, questions=tuple(question_of_day(one, past, of_trial) for one in step.questions))
             for step in steps]
    open_step = next((step.id for step in steps if step.open), None)
    return InterviewPath(tuple(steps), open_step, known)


def _step(page: Page, given: Given, known: Answers, before: set[str], asked: Asked) -> tuple[Step, Answers]:
    """Return the page's step, without a question when nothing on it is asked, and what is known after it."""
    if page.id == "change" and "change_wanted" not in given:
        return Step(page.id), known
    fresh = tuple(question for question in page.questions if question.field not in before)
    questions, still_open = list[Question](), list[str]()
    for together in ((one,) for one in fresh) if page.stepwise else (fresh,):
        facts = dict[str, str | bool | None]()
        for question in asked(together, known):
            questions.append(question)
            value = given.get(question.field)
            if value is None or not allowed(question, value):
                still_open.append(question.field)
            else:
                facts[question.field] = stored_to_fact(question, value)
        known = known.model_copy(update=facts) if facts else known
    before.update(question.field for question in questions)
    return Step(page.id, tuple(questions), tuple(still_open)), known


def is_asked(question: Question, answers: Answers) -> bool:
    """Return whether the question applies, and its answer can still change the outcome or what is told beside it."""
    return any(asked_among((question,), answers))


def asked_among(questions: tuple[Question, ...], answers: Answers) -> Iterator[Question]:
    """Yield the questions that apply, and whose answers can still change the outcome or what is told beside it."""
    version, places = version_on(answers.on), places_of(answers)
    case = case_of(answers, places)
    # A home that is not known is a fact for the conditions of questions: "unknown".
    facts = vars(answers) | {"regime": version.regime, "home": place_class(places.home) or UNKNOWN,
                             "stay": place_class(places.stay)}
    applying = [question for question in questions if question.asked_when.value(facts) is True]
    if not applying:
        return
    matter = set(outlook(version.first_day, case)[1])
    if answers.stay_municipality is None and answers.temporary_protection is None:
        # Where a protected person lives is asked only of those who say that they are protected; until then it counts
        # as the home. So whether they are is asked for the sake of that question, as if they lived elsewhere.
        matter |= {*outlook(version.first_day, Case((case.facts[HOME], "trial", *case.facts[2:])))[1]}
    for question in applying:
        if _FACT_OF.get(question.field, question.field) in matter or (
                question.field in _TOLD_BY and (can_change(question, answers) or can_be_told(question, answers))):
            yield question


def can_change(question: Question, answers: Answers) -> bool:
    """Return whether two answers to the question lead to different outcomes, other answers standing as they are."""
    values = [stored_to_fact(question, value) for value in question.values]
    if question.kind == "place":
        words = _PLACE_SAMPLES if question.field == "change_target" else (
            *_PLACE_SAMPLES[1:], answers.target_municipality)
        values += [word for word in words if word not in values]
    outcomes = (evaluate(answers.model_copy(update={question.field: value})) for value in values)
    first = next(outcomes)
    return any((other.servers, other.unsettled, other.change, other.steps) != (
        first.servers, first.unsettled, first.change, first.steps) for other in outcomes)


def can_be_told(question: Question, answers: Answers) -> bool:
    """Return whether something is told of the way to another authority, or not told, by the answer to the question.

    Where the law has no way, such as for a person without a home municipality, it can still say whom to call in danger
    and what else to ask for. An answer to a question that this one opens counts too.
    """
    told_by = _TOLD_BY[question.field]
    facts = facts_of(evaluate(answers), answers) | dict.fromkeys((*told_by, "past"))
    return any(not isinstance(left := remaining(rule.when, facts), bool) and not left.fields().isdisjoint(told_by)
               for rule in in_force(_of_the_way(told_by), answers.on))


@cache
def _of_the_way(told_by: frozenset[str]) -> tuple[Rule, ...]:
    """Return the sentences and letters on the way to another authority that look at one of these facts."""
    rules = (*change.THE_WAY, *change.AREAS, *change.TO_KNOW, *change.SAMI_SERVICE, *LETTERS)
    return tuple(rule for rule in rules if not rule.when.fields().isdisjoint(told_by))
