"""A person of whom everything is told on which it depends who serves: the one place that knows a neutral answer."""

from __future__ import annotations

from typing import Any

from guide import Answers
from guide.reasoning.examples import with_rest_no


def all_told(**given: Any) -> Answers:
    """Return the answers given, and no to each other yes/no question that is still open; one given as None stays open.

    With it a test of a settled case does not have to know each question that there is.
    """
    return with_rest_no(Answers.model_validate(given), [field for field, value in given.items() if value is None])
