"""Cases to make codes of: every path of the interview, and many that a person would not take."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, timedelta
from functools import cache
from random import Random

import pytest

from guide import evaluate
from guide.desk.case_code import codec, pack
from guide.facts.answers import Answers
from guide.facts.model import Question
from guide.facts.questions import QUESTIONS
from guide.law.days import TRIAL_FIRST_DAY
from guide.law.versions import LAW_VERSIONS
from guide.places import MUNICIPALITIES
from guide.reasoning import interview
from guide.reasoning.interview import Given, InterviewPath
from tests.days import TODAY
from tests.reasoning.test_interview import fillings, on_day
from tests.sampling import WHOLE
from tests.sampling import sample as some_of

#: What callers ask most, by the home municipality or with the wish for another authority, and nothing else.
COMMONEST: Mapping[str, dict[str, str]] = {
    "today, home municipality": {"home_municipality": "091"},
    "wants another authority, a difficult relationship": {
        "home_municipality": "837", "change_wanted": "yes", "change_ground": "relationship"},
    "wants service in a language": {
        "home_municipality": "853", "change_wanted": "yes", "change_ground": "language", "change_target": "638"},
    "lives elsewhere for studies": {
        "home_municipality": "405", "change_wanted": "yes", "change_ground": "stay", "stay_reason": "study",
        "change_target": "837"},
    "duties of a benefit seeker": {
        "home_municipality": "564", "seeks_benefit": "yes", "part_time": "no", "laid_off": "no",
        "under_25_without_vocational": "no"},
}
SITUATION = ("seeks_benefit", "part_time", "laid_off", "under_25_without_vocational")


@contextmanager
def remembering() -> Iterator[None]:
    """While it lasts, work out each path, question and outcome once: paths meet the same ones again and again."""
    found: dict[frozenset[tuple[str, str]], InterviewPath] = {}
    asked: dict[tuple[tuple[Question, ...], Answers], tuple[Question, ...]] = {}
    path_for, asked_among = interview.path_for, interview.asked_among

    def path_once(given: Given, today: date) -> InterviewPath:
        key = frozenset({**given, "today": str(today)}.items())
        if key not in found:
            found[key] = path_for(given, today)
        return found[key]

    def asked_once(questions: Iterable[Question], answers: Answers) -> tuple[Question, ...]:
        key = tuple(questions), answers
        if key not in asked:
            asked[key] = tuple(asked_among(key[0], answers))
        return asked[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(interview, "path_for", path_once)
        patch.setattr(codec, "path_for", path_once)
        patch.setattr(interview, "asked_among", asked_once)
        patch.setattr("guide.reasoning.interview.evaluate", cache(evaluate))
        yield


def paths(given: dict[str, str], most: int = 1000) -> Iterator[dict[str, str]]:
    """Yield what is given at the end of every path from here, with and without the wish for another authority.

    Each place of stay is tried without a home municipality. When the home is not known, one place does: what is asked
    afterwards is the same for each. At most so many ways to fill in a page are tried; `make whole` tries all.
    """
    path = interview.path_for(given, TODAY)
    if path.open_step is not None:
        filled = list(fillings(path.steps[-1]))
        if path.open_step == "stay" and given["home_municipality"] == "unknown":
            filled = [one for one in filled if one["stay_municipality"] == "405"]
        for one in some_of(filled, given, most=most):
            yield from paths(given | one, most)
        return
    yield given
    if "change_wanted" not in given and any(step.id == "change" for step in interview.path_for(
            given | {"change_wanted": "yes"}, TODAY).steps):
        for wanted in ("yes", "no", "unknown"):
            yield from paths(given | {"change_wanted": wanted}, most)


def starts() -> Iterator[dict[str, str]]:
    """Yield the ways to give the day: today, the first day of each version of the law, and not known.

    Where a way asks what another one asks too, the paths from one home stand for the rest: a day that is not known is
    answered as the last day of the trial, 2021-10-02 changed statements only, and what 2023-01-01 brought is asked
    about on 2023-03-01 as well.
    """
    yield {}
    yield {"when": "unknown", "home_municipality": "none"}
    for version in LAW_VERSIONS:
        asked_elsewhere = version.first_day in (date(2021, 10, 2), date(2023, 1, 1))
        yield on_day(version.first_day) | ({"home_municipality": "091"} if asked_elsewhere else {})


@cache
def _sample() -> tuple[str, ...]:
    choose = Random(13)
    found = [pack(given, TODAY) for given in COMMONEST.values()]
    while len(found) < 300:
        issued_on = TODAY - timedelta(days=choose.randrange(400))
        on = choose.choice([issued_on, issued_on, TRIAL_FIRST_DAY + timedelta(days=choose.randrange(1400)), None])
        given = {"when": "today"} if on == issued_on else on_day(on) if on else {"when": "unknown"}
        for question in QUESTIONS:
            given[question.field] = choose.choice(
                choose.sample(sorted(MUNICIPALITIES), 3) if question.kind == "place" else question.values)
        found.append(pack(given, issued_on))
    return tuple(found)


def sample(count: int) -> tuple[str, ...]:
    """Return up to 300 codes of cases of every kind, of today and of earlier days of issue, the same each time.

    `make whole` takes five times as many.
    """
    return _sample()[:5 * count if WHOLE else count]
