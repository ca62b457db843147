"""Visitors who ask for nothing but files: memory stays, everybody's turn comes, and what waits is bounded."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.request import urlopen

import pytest
from streamlit import runtime
from streamlit.proto.BackMsg_pb2 import BackendOperationRequest
from streamlit.runtime.backend_operation_handler import DeferredFileHandler

from guide.testing.server import Server
from guide.web import generated_files
from guide.web.host.texts import CHROME, FILE_FAILED, FILES_BUSY
from tests.abuse import memory
from tests.abuse.visitor import ENVIRONMENT, Visitor, logged
from tests.running import run
from tests.telling import Tell

LETTER = "lang=en&scenario=today-student-elsewhere&step=letter"
DESK = "lang=fi&view=desk&scenario=today-student-elsewhere"
#: Every button that makes a file, by the page that has it.
KINDS = {"letter_pdf": LETTER, "letter_docx": LETTER, "letter_txt": LETTER, "desk_summary_file": DESK,
         "desk_sheet_file": DESK}
#: A tab gets so many without waiting.
AT_ONCE = int(generated_files.BURST)


async def opened(server: Server, query: str) -> Visitor:
    """Return a visitor whose page shows the buttons."""
    visitor = await Visitor(server, query).__aenter__()
    await visitor.run()
    if query == DESK:
        visitor.choose("desk_panel", 1)
        await visitor.run()
    return visitor


async def asked(server: Server, key: str, many: int) -> None:
    """Ask for so many files of a kind, a few in each of six tabs at a time, and fetch the last of each tab."""
    async def one(count: int) -> None:
        visitor = await opened(server, KINDS[key])
        for _ in range(count):
            address = await visitor.file(key)
            assert address.startswith("/media/"), address
        await asyncio.to_thread(lambda: urlopen(server.address + address).read())
        await visitor.socket.close()

    counts = [AT_ONCE] * (many // AT_ONCE) + ([many % AT_ONCE] if many % AT_ONCE else [])
    for first in range(0, len(counts), 6):
        await asyncio.gather(*map(one, counts[first:first + 6]))


def grown(folder: Path, key: str, many: int) -> float:
    """Return by how many megabytes a process of its own grows over so many files; the first few have been made."""
    with Server(folder / "log", ENVIRONMENT) as own:
        run(asked(own, key, 2 * AT_ONCE))
        before = memory.resident_kib(memory.pid_of(own))
        run(asked(own, key, many))
        return (memory.resident_kib(memory.pid_of(own)) - before) / 1024


def test_every_button_for_a_file_is_in_the_list(server: Server) -> None:
    async def found() -> set[str]:
        keys = set()
        for query in (LETTER, DESK):
            visitor = await opened(server, query)
            keys |= set(visitor.files)
            await visitor.socket.close()
        return keys

    assert run(found()) == set(KINDS)


def test_word_letters_leave_no_garbage(tmp_path: Path, tell: Tell) -> None:
    """Each would leave 5 MB for the collector, which by itself comes too seldom."""
    more = grown(tmp_path, "letter_docx", 12)
    tell(f"12 Word letters: {more:+.0f} MB")
    assert more < 30


@pytest.mark.abuse
@pytest.mark.parametrize("key", KINDS)
def test_a_thousand_of_each_kind(tmp_path: Path, key: str, tell: Tell) -> None:
    start = time.monotonic()
    more = grown(tmp_path, key, 1_000)
    tell(f"1,000 times {key}: {more:+.0f} MB, in {time.monotonic() - start:.0f} s")
    assert more < 50


def test_too_many_at_once_are_told_so(server: Server) -> None:
    """Nothing is lost: those that wait come, and the same button works again."""
    async def whole() -> list[str]:
        visitor = await opened(server, LETTER)
        for _ in range(generated_files.MOST_OF_A_TAB + 3):
            await visitor.ask("letter_docx")
        answers = [await visitor.answer() for _ in range(generated_files.MOST_OF_A_TAB + 3)]
        await visitor.file("letter_txt")
        await visitor.socket.close()
        return answers

    answers = run(whole())
    assert answers.count(FILES_BUSY) == 3
    assert sum(one.startswith("/media/") for one in answers) == generated_files.MOST_OF_A_TAB
    assert {FILES_BUSY, FILE_FAILED} <= set(CHROME)


def test_a_tab_that_asks_without_end_waits_behind_the_others(server: Server) -> None:
    """Another visitor's letter comes before the second of those who have asked for many."""
    async def whole() -> int:
        greedy = [await opened(server, LETTER) for _ in range(4)]
        modest = await opened(server, LETTER)
        for visitor in greedy:
            for _ in range(generated_files.MOST_OF_A_TAB):
                await visitor.ask("letter_docx")
        order: list[str] = []

        async def wait(visitor: Visitor, name: str) -> None:
            await visitor.answer()
            order.append(name)

        async def wait_for_all(visitor: Visitor) -> None:
            for _ in range(generated_files.MOST_OF_A_TAB):
                await wait(visitor, "greedy")

        await asyncio.gather(*(wait_for_all(visitor) for visitor in greedy), modest.ask("letter_docx"),
                             wait(modest, "modest"))
        for visitor in (*greedy, modest):
            await visitor.socket.close()
        return order.index("modest")

    assert run(whole()) <= 2 * 4


def test_another_visitors_button_makes_nothing(server: Server) -> None:
    async def whole() -> str:
        owner, thief = await opened(server, LETTER), await opened(server, LETTER)
        thief.files = owner.files
        answer = await thief.file("letter_txt")
        await owner.socket.close()
        await thief.socket.close()
        return answer

    assert run(whole()) == FILE_FAILED


def test_a_letter_can_be_fetched_while_others_click(server: Server) -> None:
    """Streamlit forgets a file when any two runs have ended."""
    async def whole() -> int:
        owner, other = await opened(server, LETTER), await opened(server, LETTER)
        address = await owner.file("letter_txt")
        for _ in range(4):
            await other.run()
        status = await asyncio.to_thread(lambda: urlopen(server.address + address).status)
        await owner.socket.close()
        await other.socket.close()
        return int(status)

    assert run(whole()) == 200


def test_a_button_of_an_older_page_is_told_so_and_logs_nothing(server: Server) -> None:
    async def whole() -> str:
        visitor = await opened(server, LETTER)
        visitor.files["letter_txt"] = "0" * 32
        answer = await visitor.file("letter_txt")
        await visitor.socket.close()
        return answer

    before = logged(server)
    assert run(whole()) == FILE_FAILED
    assert logged(server) == before


def test_a_file_that_fails_is_said_and_logged_without_what_it_held(
        monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    def broken() -> bytes:
        raise ValueError("Turvakoti")

    manager = SimpleNamespace(_deferred_callables={"1": {"session_id": "mine", "callable": broken}})
    monkeypatch.setattr(runtime, "get_instance", lambda: SimpleNamespace(is_active_session=lambda _: True))
    request = BackendOperationRequest(request_id="7")
    request.deferred_file.file_id = "1"
    handler = DeferredFileHandler(lambda: manager)  # type: ignore[arg-type, return-value]
    answer = run(generated_files._handle(handler, request, "mine"))
    assert (answer.request_id, answer.error_msg, answer.deferred_file.url) == ("7", FILE_FAILED, "")
    assert "a file failed: ValueError at tests.abuse.test_files:" in caplog.text
    assert "Turvakoti" not in caplog.text


def test_files_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    class Storage:
        def __init__(self) -> None:
            self.deleted: list[str] = []

        def delete_file(self, name: str) -> None:
            self.deleted.append(name)

    async def whole() -> None:
        own, storage = generated_files.Files(), Storage()
        manager: Any = SimpleNamespace(_storage=storage)
        for number in range(generated_files.MOST_KEPT + 2):
            own._keep(manager, str(number), "visitor")
        assert storage.deleted == ["0", "1"], "the oldest go when there are many"
        own._keep(manager, "other", "somebody")
        own.drop_all_of("visitor")
        assert list(own.kept) == ["other"]
        monkeypatch.setattr(generated_files, "KEPT_SECONDS", 0.01)
        own._keep(manager, "late", "somebody")
        while "late" in own.kept:
            await asyncio.sleep(0.01)
        assert storage.deleted[-1] == "late"

    run(whole())
