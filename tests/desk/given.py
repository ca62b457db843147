"""The examples as they are given in the interview, and the sentences of a paper as they can be compared."""

from __future__ import annotations

from collections.abc import Mapping

from guide.desk.key_points import case_result, key_points
from guide.facts.answers import Answers
from guide.language.locale import translator
from guide.reasoning.examples import EXAMPLES
from tests.days import TODAY


def given_of(answers: Answers) -> dict[str, str]:
    """Return the stored values that lead to these answers."""
    told = {field: {True: "yes", False: "no"}.get(value, value)
            for field, value in answers.model_dump(exclude={"on"}, exclude_none=True).items()}
    on = answers.on
    day = {} if on == TODAY else {"when": "date", "day": str(on.day), "month": str(on.month), "year": str(on.year)}
    return day | told


GIVEN: Mapping[str, dict[str, str]] = {name: given_of(example.answers) for name, example in EXAMPLES.items()}


def without_spaces(text: str) -> str:
    """Return a text without white space: lines break where they like."""
    return "".join(text.split())


def essential_texts(name: str, lang: str) -> list[str]:
    """Return the sentences and headings that every paper of an example has to hold."""
    to = translator(lang)
    whole, answers, _ = case_result(GIVEN[name], TODAY)
    found = []
    for section in key_points(whole, answers, with_ground=False):
        found += [to.text(title) for title in (section.title, *(part.title for part in section.parts))]
        found += [one.text(to) for one in section.every_sentence()]
    return found
