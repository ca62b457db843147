"""A person of whom everything is told on which it depends who serves: the one place that knows a neutral answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator

from guide import Answers
from guide.facts.all_facts import PERSON
from guide.reasoning.examples import with_rest_no


def all_told(**given: Any) -> Answers:
    """Return the answers given, and no to each other yes/no question that is still open; one given as None stays open.

    With it a test of a settled case does not have to know each question that there is.
    """
    return with_rest_no(Answers.model_validate(given), [field for field, value in given.items() if value is None])


def answers_of(row: Any) -> Answers:
    """Return the answers of a row of a table; with `rest = "no"` in it no is said to all else, as by `all_told`."""
    if not isinstance(row, Mapping) or "rest" not in row:
        return Answers.model_validate(row)
    assert row["rest"] == "no", row
    return all_told(**{name: value for name, value in row.items() if name != "rest"})


#: The answers of a row, as a field of a model.
RowAnswers = Annotated[Answers, BeforeValidator(answers_of)]


def given_no(*open_facts: str) -> dict[str, str]:
    """Return no as it is given in the interview to each yes/no question on which it may depend who serves, but some."""
    return {fact.field: "no" for fact in PERSON if fact.values == (True, False) and fact.field not in open_facts}


def told_for_every_day(answers: Answers) -> Answers:
    """Return the answers, and no to each other yes/no question on which it depends on any day who serves."""
    return answers.model_copy(update={field: False for field in given_no() if getattr(answers, field) is None})
