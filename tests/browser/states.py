"""Every state that axe and the page checks look at: each page once for each kind of case, each example's answers."""

from __future__ import annotations

from guide.reasoning.examples import EXAMPLES
from guide.reasoning.interview import DATE_PAGE, path_for
from guide.web.citizen import steps
from guide.web.state import given_of
from tests.days import TODAY

Asked = tuple[str | None, str | None]
#: Cases whose answers together have every part, shape of list, route and letter.
KINDS = ("today-student-elsewhere", "today-swedish-speaker", "today-safety", "today-nothing-known", "today-aland",
         "trial-transfer-to-municipality", "trial-earnings-related-45", "trial-one-fact-missing",
         "trial-temporary-protection")
ASIDE = (*steps.VIEWS, steps.LETTER, steps.THEN_NOW, steps.CODE, steps.SITUATION_PAGE, steps.CHECK)


def questions() -> list[Asked]:
    """Return each question page of each example's way, each page and set of questions once."""
    seen: dict[tuple[object, ...], Asked] = {}
    for name, example in EXAMPLES.items():
        for step in path_for(given_of(example.answers), TODAY).steps:
            key = (step.id, *(question.label.id for question in step.questions))
            seen.setdefault(key, (name, step.id))
    return list(seen.values())


FIRST: list[Asked] = [(None, None), (None, DATE_PAGE), (None, steps.MATTER), (None, steps.MATTER_DATE)]
EVERY: list[Asked] = list(dict.fromkeys(
    [*FIRST, *questions(), *((name, steps.RESULT) for name in EXAMPLES),
     *((name, steps.MATTER_ANSWER) for name, example in EXAMPLES.items() if example.matter),
     *((name, step) for name in KINDS for step in ASIDE)]))
#: What every run looks at: each page once.
CORE: list[Asked] = [
    *FIRST, ("trial-kela", "grounds"), ("trial-kela", "special"), ("today-student-elsewhere", "change"),
    *(("today-student-elsewhere", step) for step in (steps.RESULT, *ASIDE)),
    ("trial-earnings-related-45", steps.RESULT), ("trial-earnings-related-45", "services"),
    ("trial-one-fact-missing", "whatif"), ("today-student-elsewhere", steps.MATTER_ANSWER),
    ("trial-one-fact-missing", steps.MATTER_ANSWER)]
