"""Standard input of `python -m guide answer`, split as it comes: JSON Lines, or one object on several lines."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import chain
from typing import BinaryIO

from pydantic_core import from_json

#: The answers about one person take at most about a thousand bytes. No more than this is kept of a line without an end.
LONGEST_LINE = 1_000_000
#: An object on several lines is awaited for so long; then its lines are read one by one.
LONGEST_OBJECT, MOST_LINES = 64_000, 200
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def numbered(stream: BinaryIO, flush: Callable[[], object]) -> Iterator[tuple[int, bytes]]:
    """Yield each line with its number, or the one object that is all of the input.

    Blank lines at the end are left out. A line longer than `LONGEST_LINE` bytes is cut after its next byte. `flush` is
    called before each wait for input.
    """
    lines = _lines(stream, flush)
    begun: list[bytes] = []
    whole = None
    for line in lines:
        begun.append(line)
        whole = _is_object(b"\n".join(begun))
        if whole is False or (whole and len(begun) == 1) or len(begun) > MOST_LINES:
            break
    else:
        if whole:
            yield 1, b"\n".join(begun)
            return
    waiting: list[tuple[int, bytes]] = []
    for number, line in enumerate(chain(begun or [b""], lines), 1):
        waiting.append((number, line))
        if number == 1 or line.strip(b"\r"):
            yield from waiting
            waiting.clear()


def _is_object(text: bytes) -> bool | None:
    """Return whether a text is one JSON object; None where it can become one."""
    text = text.removeprefix(BYTE_ORDER_MARK).strip()
    if not text:
        return None
    try:
        if len(text) > LONGEST_OBJECT or not isinstance(from_json(text, allow_partial=True), dict):
            return False
        json.loads(text)
        return True
    except json.JSONDecodeError as error:
        return False if error.msg == "Extra data" else None
    except ValueError:
        return False


def _lines(stream: BinaryIO, flush: Callable[[], object]) -> Iterator[bytes]:
    """Yield the lines of a stream without their ends, as soon as each is there."""
    while True:
        flush()
        line = rest = stream.readline(LONGEST_LINE + 1)
        if not line:
            return
        while rest and not rest.endswith(b"\n"):
            rest = stream.readline(LONGEST_LINE)
        yield line.removesuffix(b"\n")
