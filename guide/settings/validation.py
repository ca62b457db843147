"""Checks of single values, and what is wrong in something that was given, in the words of its model."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from pydantic import AfterValidator, ValidationError

#: A field that is not known is named, as far as any real name goes.
LONGEST_NAME = 60


def problems(error: ValidationError, most: int | None = None, unknown_field: str = "") -> Iterator[tuple[str, str]]:
    """Yield where and what is wrong, `most` times at most and without the value that was given.

    `unknown_field` takes the place of pydantic's words for a field that the model does not have.
    """
    for one in error.errors(include_url=False, include_input=False, include_context=False)[:most]:
        text = one["msg"].removeprefix("Value error, ")
        yield (".".join(str(step)[:LONGEST_NAME] for step in one["loc"]),
               unknown_field if unknown_field and one["type"] == "extra_forbidden" else text)


def must(sound: Callable[[Any], object], otherwise: str) -> AfterValidator:
    """Return a check that says `otherwise` of a value which is not sound, or at which `sound` raises ValueError."""
    def check(value: object) -> object:
        try:
            if sound(value):
                return value
        except ValueError:
            pass
        raise ValueError(otherwise)
    return AfterValidator(check)
