"""`python -m guide answer`: one JSON object, or JSON Lines, in; one outcome a line out, as it comes."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from typing import BinaryIO

from pydantic import ValidationError

from guide.facts.answers import Answers
from guide.reasoning.evaluate import evaluate
from guide.settings.clock import today
from guide.settings.validation import LONGEST_NAME, problems
from guide.tools.input_lines import BYTE_ORDER_MARK, LONGEST_LINE, numbered

#: More would hide the first: a line can hold a hundred thousand fields that nobody knows.
MOST_FAULTS = 20


class BadLine(ValueError):
    """A line that JSON or the model would take, but that says less than its writer meant; the message names it."""


def answer(stream: BinaryIO, lang: str | None, write: Callable[[str], object],
           flush: Callable[[], object] = lambda: None) -> int:
    """Write one line for each line of input; return 1 when any could not be answered.

    `flush` is called before each wait for more input, so that whoever writes a line and waits gets its answer.
    """
    status = 0
    for number, line in numbered(stream, flush):
        try:
            write(answered(line, lang))
        except (ValidationError, BadLine) as error:
            message = message_of(error) if isinstance(error, ValidationError) else str(error)
            write(json.dumps({"error": {"line": number, "message": message}}))
            status = 1
    return status


def answered(line: bytes, lang: str | None) -> str:
    """Return the outcome of one JSON object as one line of JSON; with `lang`, the texts too.

    Raises:
        ValidationError: what was given is not allowed.
        BadLine: a key stands twice, or the line is too long or in another encoding.
    """
    if len(line) > LONGEST_LINE:
        raise BadLine(f"longer than {LONGEST_LINE:,} bytes: one line holds the answers about one person")
    line = line.removeprefix(BYTE_ORDER_MARK)
    try:
        answers = Answers.model_validate_json(line)
    except ValidationError:
        if not _is_utf_8(line):
            raise BadLine("this is not UTF-8; write the input in UTF-8") from None
        _refuse_repeated_keys(line)
        raise
    # No value that is allowed holds a colon, so where there are as many as fields no key stands twice.
    if line.count(b":") != len(answers.model_fields_set):
        _refuse_repeated_keys(line)
    if lang is None:
        return evaluate(answers).model_dump_json()
    from guide.answer.contact import ways_to
    from guide.answer.plain import texts, ways_of
    outcome = evaluate(answers)
    document = outcome.model_dump(mode="json") | {"texts": texts(answers, today(), lang)}
    for told, server in zip(document["servers"], outcome.servers, strict=True):
        told["contact"] = ways_of(ways_to(server, answers.on, today()), lang)
    return json.dumps(document, ensure_ascii=False)


def _is_utf_8(line: bytes) -> bool:
    """Return whether a line can be UTF-8. Half of UTF-16 is zero bytes, which no JSON holds."""
    try:
        return "\0" not in line.decode()
    except UnicodeDecodeError:
        return False


def message_of(error: ValidationError) -> str:
    """Return what was wrong and what is allowed, without the value that was given."""
    known = f"unknown field; known are {', '.join(Answers.model_fields)}"
    return "; ".join(": ".join(filter(None, one)) for one in problems(error, MOST_FAULTS, known))


def _refuse_repeated_keys(line: bytes) -> None:
    """Raise `BadLine` for a key that stands twice: JSON readers take the last, and its writer may mean the first."""
    def checked(pairs: list[tuple[str, object]]) -> dict[str, object]:
        times = Counter(name for name, _ in pairs)
        twice = sorted({name[:LONGEST_NAME] for name, count in times.items() if count > 1})[:MOST_FAULTS]
        if twice:
            raise BadLine("; ".join(f"{name}: stands more than once; give it once" for name in twice))
        return dict(pairs)

    try:
        json.loads(line, object_pairs_hook=checked)
    except BadLine:
        raise
    except (ValueError, RecursionError):
        return  # no JSON at all, which the model has said
