"""The pages by name: which one to show for what the address asks and the answers allow, its heading, its progress.

The name of a page is all that the address holds about a visit.
"""

from collections.abc import Mapping
from typing import NamedTuple

from guide.answer.blocks import Result
from guide.facts.answers import NO_HOME
from guide.facts.questions import PAGES, SITUATION
from guide.language.locale import Translator
from guide.language.messages import Message
from guide.law.matters import MATTERS
from guide.law.versions import version_on
from guide.reasoning.interview import DATE_PAGE, Given, InterviewPath, Step
from guide.reasoning.progress import pages_left
from guide.web import texts as t

CHECK, RESULT, SITUATION_PAGE = "check", "result", SITUATION.id
#: Of the questions on the situation those that narrow the first steps.
FIRST_STEPS = "first_steps"
MATTER, MATTER_DATE, MATTER_ANSWER = "matter", "matter_date", "matter_answer"
#: An address alone: the matters with the topic of sanctions chosen.
SANCTION = "sanction"
THEN_NOW, LETTER, CODE = "compare", "letter", "code"
MATTERS_NAMED = {matter.id: matter for matter in MATTERS}
#: Pages of the answer beside its summary: the step's name, and the section of the result it shows.
VIEWS: Mapping[str, str] = {
    "duties": "duties", "other_authority": "change", "services": "services", "oversight": "oversight",
    "whatif": "whatif", "why": "why", "certainty": "certainty", "more": "more"}
#: Pages that any visitor may open at any time.
FREE = (DATE_PAGE, MATTER, MATTER_DATE)
#: Pages that need all questions answered.
AFTER_ALL = (CHECK, RESULT, SITUATION_PAGE, FIRST_STEPS, THEN_NOW, LETTER, CODE, *VIEWS)
TITLES: Mapping[str, Message] = {page.id: page.title for page in (*PAGES, SITUATION)} | {
    FIRST_STEPS: t.FIRST_STEPS_TITLE, DATE_PAGE: t.DATE_TITLE, MATTER_DATE: t.MATTER_DATE_TITLE, CHECK: t.CHECK_TITLE,
    MATTER: t.MATTER_TITLE,
    THEN_NOW: t.COMPARE_TITLE, LETTER: t.LETTER, CODE: t.CODE_PAGE}
#: All that an address may ask for as `step`.
NAMES = frozenset((*TITLES, *AFTER_ALL, *FREE, MATTER_ANSWER, SANCTION))
#: Pages whose heading reveals the result: the tab's title, which stays in the browser's history, is this in its place.
PRIVATE_TITLES: Mapping[str, Message] = {RESULT: t.RESULT_TITLE, MATTER_ANSWER: t.MATTER_ANSWER}
#: Pages on which a person may tell, or read, that safety is the reason: they can be left in a hurry.
MAY_SPEAK_OF_SAFETY = ("change", "other_authority", LETTER)
#: Where Back leads from pages that are not on the way from question to question.
BACK: Mapping[str, str] = {
    DATE_PAGE: "place", SITUATION_PAGE: "duties", FIRST_STEPS: RESULT, LETTER: "other_authority",
    THEN_NOW: RESULT, CODE: RESULT, MATTER: "place", MATTER_DATE: MATTER, MATTER_ANSWER: MATTER} | dict.fromkeys(
        VIEWS, RESULT)
#: Where Continue leads from such pages.
AFTER: Mapping[str, str] = {
    CHECK: RESULT, SITUATION_PAGE: "duties", FIRST_STEPS: RESULT, MATTER_DATE: MATTER, MATTER: MATTER_ANSWER}


def asked_on(step: str, path: InterviewPath) -> Step:
    """Return what the interview asks on a page, nothing on one that is not on the way from question to question."""
    return next((one for one in path.steps if one.id == step), Step(step))


def current_step(wanted: str, given: Given, path: InterviewPath) -> str:
    """Return the page to show: the one asked for when the answers lead there, else the first open one."""
    ids = [step.id for step in path.steps]
    if path.open_step is None:
        ids += AFTER_ALL
    if wanted in ids or wanted in FREE:
        return wanted
    if wanted == MATTER_ANSWER:
        if given.get("matter") not in MATTERS_NAMED:
            return MATTER
        return MATTER_ANSWER if path.answers is not None else MATTER_DATE
    if wanted in AFTER_ALL or (wanted and given.get("home_municipality")):
        return path.open_step or CHECK
    return ids[0] if ids[0] != DATE_PAGE else path.open_step or ids[1]


def title_of(step: str, given: Given, path: InterviewPath, whole: Result | None, to: Translator) -> str:
    """Return the heading of a page; `whole` is the answer when the page shows it, as its heading, or a part of it."""
    if step == MATTER_ANSWER:
        return to.text(MATTERS_NAMED[given["matter"]].title)
    if step == RESULT and whole is not None:
        return whole.heading(to)
    if step in VIEWS:
        section = whole.section(VIEWS[step]) if whole is not None else None
        return to.text(section.title if section is not None else t.PART_OF_ANSWER)
    questions = asked_on(step, path).questions
    if step == "change" and path.answers is not None and version_on(path.answers.on).of_trial:
        return to.text(t.CHANGE_PAGE_THEN)
    return to.text(questions[0].label if len(questions) == 1 else TITLES[step])  # one question is the heading itself


def is_told_by_the_answer(given: Given, path: InterviewPath) -> bool:
    """Return whether the answer's page itself says all that was answered, with a way to change it.

    Then nothing is left to check before it. It is so for today, where the home municipality alone was asked, or,
    without one, the place of stay besides.
    """
    told = {"home_municipality", "stay_municipality"} if given.get("home_municipality") == NO_HOME else {
        "home_municipality"}
    return all(step.id != DATE_PAGE and {question.field for question in step.questions} <= told for step in path.steps)


class Progress(NamedTuple):
    """What is told of a page: the words, and the steps behind and ahead that are drawn; None draws nothing."""

    words: str
    behind: int | None = None
    ahead: int = 0


def progress_of(step: str, given: Given, path: InterviewPath, to: Translator) -> Progress:
    """Return where a page stands. What lies ahead is the most that can follow, the answer itself included."""
    if step == MATTER:
        return Progress("")  # its heading says it
    if step in t.ASIDE:
        return Progress(to.text(t.ASIDE[step]))
    ids = [one.id for one in path.steps]
    if step not in (*ids, DATE_PAGE, CHECK, RESULT):
        return Progress(to.text(t.PART_OF_ANSWER))
    checked = not is_told_by_the_answer(given, path)
    if step == RESULT:
        return Progress(to.text(t.WAY_RESULT), behind=len(ids) + checked)
    if step == CHECK:
        return Progress(to.text(t.WAY_CHECK, now=len(ids) + 1), behind=len(ids), ahead=1)
    behind = ids.index(step) if step in ids else 0
    left = pages_left(given, path, step)
    last = t.WAY_LAST if len(asked_on(step, path).questions) < 2 else t.WAY_LAST_SOME
    return Progress(to.text(t.WAY if left else last, now=behind + 1, left=left + 1), behind,
                    ahead=left + 1 + (left > 0 or checked))
