"""Progress: what is told to be left is never less than what follows, and never grows when an answer is given."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

import pytest

from guide.facts.model import UNKNOWN, Question
from guide.facts.questions import QUESTIONS
from guide.facts.rule_facts import place_class
from guide.language.locale import LANGUAGES, Lang, translator
from guide.language.templates import render
from guide.law.versions import LAW_VERSIONS
from guide.places import MUNICIPALITIES, resolve
from guide.reasoning.examples import EXAMPLES
from guide.reasoning.interview import DATE_PAGE, path_for
from guide.reasoning.progress import SAMPLES, pages_left
from guide.web.citizen import steps
from guide.web.citizen.steps import progress_of
from guide.web.state import given_of
from tests.days import TODAY
from tests.telling import Tell

PATHS = 250
CODES = tuple(MUNICIPALITIES)
Given = dict[str, str]
#: A page, and how many pages were told to follow it.
Told = tuple[str, int]


def on_day(on: date) -> Given:
    return {"when": "date", "day": str(on.day), "month": str(on.month), "year": str(on.year)}


def some_day(chance: random.Random) -> date:
    first = chance.choice(LAW_VERSIONS).first_day
    return first + timedelta(chance.randrange((TODAY - first).days))


def some_value(question: Question, chance: random.Random) -> str:
    places = [chance.choice(CODES), *SAMPLES.values()]
    return chance.choice([*question.values, *(places if question.kind == "place" else [])])


def some_start(chance: random.Random) -> Given:
    """Return a day, sometimes a wish for a change, sometimes answers left from another way through the pages."""
    given = on_day(some_day(chance))
    if chance.random() < 0.3:
        given["change_wanted"] = chance.choice(["yes", "no", UNKNOWN])
    if chance.random() < 0.3:
        given |= {question.field: some_value(question, chance) for question in chance.sample(QUESTIONS, 6)}
    return given


def told_on_the_way(given: Given, chance: random.Random) -> Iterator[Told]:
    """Answer one question at a time in any order; yield what is told before and after each answer."""
    undated = {field: value for field, value in given.items() if field != "day"}
    yield DATE_PAGE, pages_left(undated, path_for(undated, TODAY), DATE_PAGE)
    while (path := path_for(given, TODAY)).open_step is not None:
        page, open_step = path.open_step, path.steps[-1]
        yield page, pages_left(given, path, page)
        question = chance.choice([one for one in open_step.questions if one.field in open_step.open])
        given = given | {question.field: some_value(question, chance)}
        yield page, pages_left(given, path_for(given, TODAY), page)


def check(told: list[Told], given: Given) -> None:
    """Hold each number against the pages that came after it, and against the number before it."""
    pages = list(dict.fromkeys(page for page, _ in told))
    for page, left in told:
        assert len(pages) - 1 - pages.index(page) <= left, (page, left, given)
    for (page, left), (next_page, next_left) in pairwise(told):
        assert next_left <= left - (next_page != page), (page, left, next_page, next_left, given)
    assert told[-1][1] == 0 or told[1:] == []


@pytest.mark.parametrize("seed", range(2))
def test_on_any_way_the_number_holds_and_only_falls(seed: int, tell: Tell) -> None:
    chance = random.Random(seed)
    count, exact = 0, 0
    for _ in range(PATHS):
        start = some_start(chance)
        told = list(told_on_the_way(start, chance))
        check(told, start)
        pages = list(dict.fromkeys(page for page, _ in told))
        count += len(told)
        exact += sum(len(pages) - 1 - pages.index(page) == left for page, left in told)
    tell(f"{PATHS} ways, {count} numbers, {exact} of them came true to the page")


@pytest.mark.parametrize("name", EXAMPLES)
def test_on_the_way_to_every_example(name: str) -> None:
    whole = given_of(EXAMPLES[name].answers)
    given = {field: value for field, value in whole.items() if field in ("when", "day", "month", "year")}
    told = []
    while (path := path_for(given, TODAY)).open_step is not None:
        page, step = path.open_step, path.steps[-1]
        for field in step.open:
            told.append((page, pages_left(given, path_for(given, TODAY), page)))
            given[field] = whole[field]
        told.append((page, pages_left(given, path_for(given, TODAY), page)))
    check(told, given)


@pytest.mark.parametrize(("given", "page", "left"), [
    ({}, "place", 1), ({"home_municipality": "091"}, "place", 0), ({"home_municipality": UNKNOWN}, "place", 1),
    ({}, DATE_PAGE, 5), ({"when": "today"}, DATE_PAGE, 2), ({"when": "date", "year": "2023"}, DATE_PAGE, 5),
    (on_day(date(2023, 6, 1)), "place", 4), (on_day(date(2023, 6, 1)) | {"home_municipality": "091"}, "place", 4),
    (on_day(date(2023, 6, 1)) | {"home_municipality": "091", "status": "other"}, "status", 2),
    (on_day(date(2023, 6, 1)) | {"home_municipality": "405", "status": "other"}, "status", 2),
    ({"home_municipality": "091", "change_wanted": "yes"}, "place", 1),
    ({"home_municipality": "091", "change_wanted": "yes"}, "change", 0)])
def test_the_number_is_close(given: Given, page: str, left: int) -> None:
    assert pages_left(given, path_for(given, TODAY), page) == left


def test_the_samples_are_of_their_class_on_every_day() -> None:
    for version in LAW_VERSIONS:
        for named, code in SAMPLES.items():
            assert place_class(resolve(code, version.first_day).code) == named


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_words_and_the_drawing_agree(lang: Lang) -> None:
    to = translator(lang)
    given = {"home_municipality": "091"}
    seen = []
    for step, now in [("place", {}), ("place", given), (steps.CHECK, given), (steps.RESULT, given)]:
        shown = progress_of(step, now, path_for(now, TODAY), to)
        drawn = render("web/citizen/progress.html", lang, progress=shown, is_answer=step == steps.RESULT)
        classes = re.findall(r'<i(?: class="([a-z ]+)")?></i>', drawn)
        assert sum("here" in one for one in classes) == 1
        assert classes[-1].startswith("end")
        seen.append([shown.behind, len(classes), re.findall(r"\d+", shown.words)])
        assert 'aria-hidden="true"' in drawn
        assert shown.words in drawn
    assert seen == [[0, 4, ["1", "2"]], [0, 2, ["1"]], [1, 3, ["2"]], [1, 2, []]]


def test_pages_aside_draw_no_way() -> None:
    path = path_for({"home_municipality": "091"}, TODAY)
    aside = {*steps.AFTER_ALL, *steps.FREE, steps.MATTER_ANSWER} - {steps.CHECK, steps.RESULT, DATE_PAGE}
    for step in aside:
        assert progress_of(step, {}, path, translator("fi")).behind is None
