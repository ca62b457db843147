"""The command line: `python -m guide answer | place | check`."""

from __future__ import annotations

import argparse
import json
import sys

from pydantic import ValidationError
from pydantic_core import from_json

from guide.answers import Answers
from guide.clock import today
from guide.evaluate import evaluate
from guide.i18n import LANGUAGES
from guide.places.search import find


def message_of(error: ValidationError) -> str:
    """Return what was wrong and what is allowed, without the value that was given."""
    parts = []
    for one in error.errors(include_url=False, include_input=False):
        where = ".".join(str(step) for step in one["loc"])
        text = one["msg"].removeprefix("Value error, ")
        if one["type"] == "extra_forbidden":
            text = f"unknown field; known are {', '.join(Answers.model_fields)}"
        parts.append(f"{where}: {text}" if where else text)
    return "; ".join(parts)


def answered(line: bytes, lang: str | None) -> str:
    """Return the outcome of one JSON object as one line of JSON; with `lang`, the texts too."""
    answers = Answers.model_validate_json(line)
    outcome = evaluate(answers)
    if lang is None:
        return outcome.model_dump_json()
    from guide.result.plain import texts
    document = outcome.model_dump(mode="json") | {"texts": texts(answers, today(), lang)}
    return json.dumps(document, ensure_ascii=False)


def _is_one_object(data: bytes) -> bool:
    """Return whether the whole input is one JSON object, which may stand on several lines."""
    try:
        return isinstance(from_json(data), dict)
    except ValueError:
        return False


def answer(data: bytes, lang: str | None, out: list[str]) -> int:
    """Append one line for each line of input; return 1 when any could not be answered."""
    lines = [data] if _is_one_object(data) else data.rstrip(b"\r\n").split(b"\n")
    status = 0
    for number, line in enumerate(lines, 1):
        try:
            out.append(answered(line, lang))
        except ValidationError as error:
            out.append(json.dumps({"error": {"line": number, "message": message_of(error)}}))
            status = 1
    return status


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m guide", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("answer", help="JSON or JSON Lines on standard input, one outcome a line")
    one.add_argument("--lang", choices=LANGUAGES, help="add the texts shown to a person")
    commands.add_parser("place", help="municipalities that a text can mean").add_argument("text", nargs="+")
    commands.add_parser("check", help="validate data, sources, review dates and catalogues")
    given = parser.parse_args(arguments)
    if given.command == "answer":
        lines: list[str] = []
        status = answer(sys.stdin.buffer.read(), given.lang, lines)
        sys.stdout.buffer.write("".join(line + "\n" for line in lines).encode("utf-8", "backslashreplace"))
        return status
    if given.command == "place":
        matches = [{"code": m.code, "name_fi": m.name_fi, "name_sv": m.name_sv, "why": m.why}
                   for m in find(" ".join(given.text))]
        print(json.dumps(matches, ensure_ascii=False))
        return 0
    from guide.check import faults
    found = faults(today())
    print("\n".join(found) if found else "All sound.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
