"""Lines of law as sentences: those that are in force and concern the person, with their names filled in."""

from __future__ import annotations

import string
from collections.abc import Iterable, Mapping
from datetime import date

from guide.answer.blocks import Form, Sentence
from guide.law.conditions import Facts
from guide.law.model import Line, concerning


def sentences(lines: Iterable[Line], on: date, facts: Facts, *, form: Form = "text",
              **known: object) -> tuple[Sentence, ...]:
    """Return the lines of a day that concern the person.

    `known` has what stands in their places, by name, or a function that gives it when it is needed.
    """
    return tuple(Sentence(one.message, one.sources, _params(one, known), one.form or form, one.link)
                 for one in concerning(lines, on, facts))


def _params(one: Line, known: Mapping[str, object]) -> dict[str, object]:
    fields = (field for _, field, _, _ in string.Formatter().parse(one.message.fi) if field)
    found = {field: known[(one.names) or field] for field in fields}
    return {field: value() if callable(value) else value for field, value in found.items()}
