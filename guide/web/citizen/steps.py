"""The pages by name: which one to show for what the address asks and the answers allow, and what each is called.

The name of a page is all that the address holds about a visit.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from guide.answer.blocks import Result
from guide.facts.questions import PAGES, SITUATION
from guide.language.locale import Translator
from guide.language.messages import Message
from guide.law.matters import MATTERS
from guide.reasoning.interview import DATE_PAGE, InterviewPath
from guide.web import texts as t

CHECK, RESULT, SITUATION_PAGE = "check", "result", SITUATION.id
MATTER, MATTER_DATE, MATTER_ANSWER = "matter", "matter_date", "matter_answer"
THEN_NOW, LETTER, CODE = "compare", "letter", "code"
MATTERS_NAMED = {matter.id: matter for matter in MATTERS}
#: Pages of the answer beside its summary: the step's name, and the section of the result it shows.
VIEWS: Mapping[str, str] = {
    "duties": "duties", "other_authority": "change", "services": "services", "oversight": "oversight",
    "whatif": "whatif", "why": "why", "certainty": "certainty", "more": "more"}
VIEW_OF = {section: step for step, section in VIEWS.items()}
#: Pages that any visitor may open at any time.
FREE = (DATE_PAGE, MATTER, MATTER_DATE)
#: Pages that need all questions answered.
AFTER_ALL = (CHECK, RESULT, SITUATION_PAGE, THEN_NOW, LETTER, CODE, *VIEWS)
TITLES: Mapping[str, Message] = {page.id: page.title for page in (*PAGES, SITUATION)} | {
    DATE_PAGE: t.DATE_TITLE, MATTER_DATE: t.MATTER_DATE_TITLE, CHECK: t.CHECK_TITLE, MATTER: t.MATTER_TITLE,
    THEN_NOW: t.COMPARE_TITLE, LETTER: t.LETTER, CODE: t.CODE_PAGE}
#: Pages whose heading reveals the result: the tab's title, which stays in the browser's history, is this in its place.
PRIVATE_TITLES: Mapping[str, Message] = {RESULT: t.RESULT_TITLE, MATTER_ANSWER: t.MATTER_ANSWER}
#: Pages on which a person may tell, or read, that safety is the reason: they can be left in a hurry.
MAY_SPEAK_OF_SAFETY = ("change", "other_authority", LETTER)
#: Where Back leads from pages that are not on the way from question to question.
BACK: Mapping[str, str] = {
    RESULT: CHECK, DATE_PAGE: "place", SITUATION_PAGE: "duties", LETTER: "other_authority", THEN_NOW: RESULT,
    CODE: RESULT, MATTER: "place", MATTER_DATE: MATTER, MATTER_ANSWER: MATTER} | dict.fromkeys(VIEWS, RESULT)


def current_step(wanted: str, given: Mapping[str, str], path: InterviewPath) -> str:
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


def title_of(step: str, given: Mapping[str, str], path: InterviewPath, whole: Result | None, today: date,
             to: Translator) -> str:
    """Return the heading of a page; `whole` is the answer when the page shows it or a part of it."""
    if step == MATTER_ANSWER:
        return to.text(MATTERS_NAMED[given["matter"]].title)
    if step == RESULT and path.answers is not None:
        past = path.answers.on < today
        return to.text(t.RESULT_TITLE_PAST, day=to.date(path.answers.on)) if past else to.text(t.RESULT_TITLE)
    if step in VIEWS:
        section = whole.section(VIEWS[step]) if whole is not None else None
        return to.text(section.title if section is not None else t.PART_OF_ANSWER)
    here = next((one for one in path.steps if one.id == step), None)
    if here is not None and len(here.questions) == 1:  # the question asked is the heading
        return to.text(here.questions[0].label)
    return to.text(TITLES[step])
