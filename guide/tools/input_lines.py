"""Standard input of `python -m guide answer`, split as it comes: JSON Lines, or one object on several lines."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import chain
from typing import BinaryIO, Literal

from pydantic_core import from_json

#: The answers about one person take at most about a thousand bytes. No more than this is kept of a line without an end.
LONGEST_LINE = 1_000_000
#: An object on several lines is awaited for so long; then its lines are read one by one.
LONGEST_OBJECT, MOST_LINES = 64_000, 200
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_CHUNK = 1 << 16


def numbered(stream: BinaryIO, flush: Callable[[], object]) -> Iterator[tuple[int, bytes]]:
    """Yield each line with its number, or the one object that is all of the input, as soon as it is there.

    Blank lines at the end are left out. A line longer than `LONGEST_LINE` bytes is cut after its next byte. `flush` is
    called before each wait for input.
    """
    lines = _lines(stream, flush)
    begun: list[bytes] = []
    for line in lines:
        begun.append(line)
        state = _state(b"\n".join(begun))
        if state == "neither" or (state == "whole" and len(begun) == 1) or len(begun) > MOST_LINES:
            break
    else:
        if len(begun) > 1 and state == "whole":
            yield 1, b"\n".join(begun)
            return
    yield from enumerate(_without_blank_end(chain(begun or [b""], lines)), 1)


def _state(text: bytes) -> Literal["whole", "begun", "neither"]:
    """Return whether a text is one whole JSON object, the beginning of one, or neither."""
    text = text.removeprefix(BYTE_ORDER_MARK).strip()
    if not text:
        return "begun"
    try:
        if len(text) > LONGEST_OBJECT or not isinstance(from_json(text, allow_partial=True), dict):
            return "neither"
    except ValueError:
        return "neither"
    try:
        json.loads(text)
        return "whole"
    except json.JSONDecodeError as error:
        return "neither" if error.msg == "Extra data" else "begun"


def _without_blank_end(lines: Iterator[bytes]) -> Iterator[bytes]:
    yield next(lines)
    blank: list[bytes] = []
    for line in lines:
        if line.strip(b"\r"):
            yield from blank
            blank.clear()
            yield line
        else:
            blank.append(line)


def _lines(stream: BinaryIO, flush: Callable[[], object]) -> Iterator[bytes]:
    """Yield the lines of a stream without their ends, reading only what is there already."""
    read = getattr(stream, "read1", stream.read)
    rest: list[bytes] = []
    kept = 0
    while True:
        flush()
        chunk: bytes = read(_CHUNK)
        if not chunk:
            break
        first, *others = chunk.split(b"\n")
        if kept <= LONGEST_LINE:
            rest.append(first)
            kept += len(first)
        if others:
            yield b"".join(rest)[:LONGEST_LINE + 1]
            yield from others[:-1]
            rest, kept = [others[-1]], len(others[-1])
    if kept:
        yield b"".join(rest)[:LONGEST_LINE + 1]
