"""`guide answer` as a stream: what comes in pieces, twice, marked, without an end, or to a reader who leaves."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from io import BufferedReader, BytesIO, RawIOBase
from pathlib import Path
from typing import Any

import pytest

from guide.tools.answer_lines import answer
from guide.tools.input_lines import LONGEST_LINE

GOOD = b'{"on": "2024-05-01", "home_municipality": "091"}'
COMMAND = (sys.executable, "-m", "guide", "answer")


def told(data: bytes) -> list[dict[str, Any]]:
    out: list[str] = []
    status = answer(BytesIO(data), None, out.append)
    found = [json.loads(line) for line in out]
    assert status == int(any("error" in one for one in found))
    return found


def errors(data: bytes) -> dict[int, str]:
    return {one["error"]["line"]: one["error"]["message"] for one in told(data) if "error" in one}


@pytest.mark.parametrize(("line", "key"), [
    (b'{"on": "2024-05-01", "home_municipality": "091", "home_municipality": "609"}', "home_municipality"),
    (b'{"on": "2024-05-01", "on": "2024-05-01"}', "on"),
    (b'{"on": "2024-05-01", "under_30": true, "\\u0075nder_30": null}', "under_30"),
    (b'{"on": "2024-05-01", "under_30": "no", "under_30": true}', "under_30"),
    (b'{"on": "2020-01-01", "on": "2024-05-01"}', "on"),
    (b'{"on": "a:b", "on": "2024-05-01"}', "on"),
    (b'{\n"on": "2024-05-01",\n"status": "other",\n"status": "unemployed"\n}', "status")])
def test_a_key_that_stands_twice_is_named(line: bytes, key: str) -> None:
    assert errors(line) == {1: f"{key}: stands more than once; give it once"}


def test_a_key_twice_leaves_the_other_lines_alone() -> None:
    assert list(errors(GOOD + b'\n{"on": "2024-05-01", "on": "2024-05-01"}\n' + GOOD + b"\n")) == [2]


def test_a_byte_order_mark_is_no_matter() -> None:
    mark = b"\xef\xbb\xbf"
    assert told(mark + GOOD) == told(GOOD)
    assert told(mark + b'{\n"on": "2024-05-01",\n"home_municipality": "091"}\n') == told(GOOD)
    assert told(mark + GOOD + b"\n" + mark + GOOD) == told(GOOD) * 2


@pytest.mark.parametrize("encoding", [
    "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "latin-1"])
def test_another_encoding_is_refused_by_name(encoding: str) -> None:
    line = GOOD.decode().replace("091", "Äänekoski")
    assert set(errors(f"{line}\n{line}".encode(encoding)).values()) == {"this is not UTF-8; write the input in UTF-8"}


@pytest.mark.parametrize(("data", "bad"), [
    (b"", [1]), (b"\n", [1]), (b"\n\n\n", [1]), (b"{", [1]), (b"{\n", [1]), (b'{"on":\n' + GOOD, [1]),
    (b"{\n" + GOOD + b"\n" + GOOD, [1]), (GOOD + b"\n\n" + GOOD, [2]), (GOOD + b"\n\r\n\n", []),
    (b"{\n" * 300 + GOOD, [*range(1, 301)]), (b"[1,\n" + GOOD, [1]), (b"\xff\n" + GOOD, [1]),
    (GOOD + b"\xff\n" + GOOD, [1]),
    (b'{\n"on": "2024-05-01"\n}\n{"on": "2024-05-01"}', [1, 2, 3])])
def test_what_is_neither_one_object_nor_a_line(data: bytes, bad: list[int]) -> None:
    assert list(errors(data)) == bad


class Pieces(RawIOBase):
    """A pipe that gives a few bytes at a time."""

    def __init__(self, data: bytes) -> None:
        self.data = BytesIO(data)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        return self.data.readinto(memoryview(buffer)[:7])


def test_pieces_of_lines_are_put_together() -> None:
    data = b"\n".join([GOOD, b"{", GOOD, b'{"on": "2026-11-24"}'])
    out: list[str] = []
    answer(BufferedReader(Pieces(data)), None, out.append)
    assert [json.loads(line) for line in out] == told(data)


def test_a_line_without_an_end_is_refused_and_not_kept() -> None:
    long = b'{"on": "' + b"x" * (3 * LONGEST_LINE)
    found = errors(GOOD + b"\n" + long + b"\n" + GOOD)
    assert list(found) == [2]
    assert "1,000,000" in found[2]

    class Endless(BytesIO):
        left = 2_000

        def readline(self, size: int | None = -1) -> bytes:
            self.left -= 1
            return b"x" * (size or 0) if self.left > 0 else b""

    out: list[str] = []
    assert answer(Endless(), None, out.append) == 1
    assert len(out) == 1


@pytest.fixture
def running() -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        yield process
        process.kill()


def test_each_line_is_answered_while_the_next_is_awaited(running: subprocess.Popen[bytes]) -> None:
    assert running.stdin is not None
    assert running.stdout is not None
    for _ in range(3):
        running.stdin.write(GOOD + b"\n")
        running.stdin.flush()
        assert json.loads(running.stdout.readline())["regime"] == "trial"
    running.stdin.close()
    assert running.wait() == 0


def test_a_reader_who_leaves_ends_it_quietly(running: subprocess.Popen[bytes]) -> None:
    assert running.stdin is not None
    assert running.stdout is not None
    assert running.stderr is not None
    running.stdout.close()
    try:
        running.stdin.write((GOOD + b"\n") * 200)
        running.stdin.close()
    except BrokenPipeError:
        pass
    assert running.wait() == 141
    assert running.stderr.read() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device to write to")
@pytest.mark.parametrize("arguments", [["answer"], ["place", "Pori"], ["settings"], ["graph", "--lang", "en"]])
def test_a_full_disk_is_said_in_one_line(arguments: list[str]) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run([sys.executable, "-m", "guide", *arguments], input=GOOD, stdout=full, check=False,
                              stderr=subprocess.PIPE)
    assert done.returncode == 74
    assert done.stderr.decode().splitlines() == [
        f"The output could not be written: {os.strerror(28)}. What is there is not whole."]


def test_many_faults_in_a_line_are_told_in_a_few_words() -> None:
    line = b"{" + b",".join(b'"k%05d":1' % number for number in [*range(50_000), *range(1_000)]) + b"}"
    assert len(errors(line)[1]) < 2_000
    unknown = b"{" + b",".join(b'"k%05d":1' % number for number in range(20_000)) + b"}"
    assert len(errors(unknown)[1]) < 20_000


@pytest.mark.parametrize("shut", ["<&-", ">&-", "<&- >&-"])
def test_a_stream_that_is_shut_is_said_in_one_line(shut: str) -> None:
    # What is preloaded to shift the clock opens a file of its own, which would take the number of a shut stream.
    clean = {name: value for name, value in os.environ.items() if name != "LD_PRELOAD"}
    done = subprocess.run(["/bin/sh", "-c", f'"$0" -m guide answer {shut}', sys.executable], check=False, env=clean,
                          stderr=subprocess.PIPE, stdin=subprocess.DEVNULL)
    assert done.returncode == 74
    assert done.stderr.decode().splitlines() == [
        "Standard input or output is closed: open it, if only to /dev/null."]
