"""Below the level of messages: pings without end, pieces without end, messages that never end."""

from __future__ import annotations

import asyncio
import struct
import time
from collections.abc import Iterable
from itertools import chain, repeat
from urllib.request import urlopen

import pytest

from guide.testing.server import Server
from guide.web.host import websocket_filter
from tests.abuse import memory
from tests.abuse.visitor import logged
from tests.running import run
from tests.telling import Tell

PING, PIECE, UNFINISHED = 0x89, 0x00, 0x02
HANDSHAKE = ("GET /_stcore/stream HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
             "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n")


def frame(first: int, data: bytes = b"") -> bytes:
    """Return a frame as a browser sends it, masked with zeros."""
    size = bytes((0x80 | len(data),)) if len(data) < 126 else b"\xfe" + struct.pack(">H", len(data)) \
        if len(data) < 65_536 else b"\xff" + struct.pack(">Q", len(data))
    return bytes((first,)) + size + bytes(4) + data


async def cut_off_after(server: Server, sent: Iterable[bytes]) -> float:
    """Send without end and return after how many kB the connection was gone."""
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(HANDSHAKE.format(port=server.port).encode())
    assert b" 101 " in await reader.readline()
    drained = asyncio.create_task(_drain(reader))
    many = 0
    try:
        for one in sent:
            writer.write(one)
            many += len(one)
            await writer.drain()
            if drained.done():
                break
    except ConnectionError:
        pass
    finally:
        drained.cancel()
        writer.close()
    return many / 1000


async def _drain(reader: asyncio.StreamReader) -> None:
    try:
        while await reader.read(65_536):
            pass
    except ConnectionError:
        pass


#: What lies on the way when the connection is cut counts as sent.
MOST_KB = 15_000


@pytest.mark.parametrize("sent", [
    pytest.param(repeat(frame(PING) * 1_000, 10_000), id="pings"),
    pytest.param(chain([frame(UNFINISHED, b"x")], repeat(frame(PIECE) * 1_000, 10_000)), id="pieces"),
    pytest.param(repeat(frame(UNFINISHED, bytes(10)) * 1_000, 10_000), id="beginnings"),
    pytest.param(chain(repeat(frame(UNFINISHED, bytes(60_000)), 1), repeat(frame(PIECE, bytes(60_000)), 1_000)),
                 id="too-long")])
def test_what_never_becomes_a_message_is_cut_off(server: Server, tell: Tell, sent: Iterable[bytes]) -> None:
    before, start = logged(server), time.monotonic()
    many = run(cut_off_after(server, sent))
    assert many < MOST_KB
    with urlopen(f"{server.address}/_stcore/health", timeout=5) as answer:
        assert answer.status == 200
    assert logged(server) == before
    tell(f"cut off after {many:.0f} kB and {time.monotonic() - start:.1f} s")


@pytest.mark.parametrize(("pieces", "lives"), [
    (websocket_filter.MOST_PIECES - 2, True), (websocket_filter.MOST_PIECES + 8, False)])
def test_a_message_in_many_small_pieces_is_cut_off(server: Server, pieces: int, lives: bool) -> None:
    """Far below the bytes that a page may send: what is counted is the pieces that wait for their end."""
    async def answered() -> bool:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(HANDSHAKE.format(port=server.port).encode())
        while await reader.readline() != b"\r\n":
            pass
        try:
            writer.write(frame(UNFINISHED, b"x"))
            for _ in range(pieces):
                writer.write(frame(PIECE, b"x"))
                await writer.drain()
            # What came in one go with the last piece may still be answered, what comes after it not.
            for word in (b"with the last piece", b"after it"):
                writer.write(frame(PING, word))
                await writer.drain()
                await asyncio.wait_for(reader.readuntil(word), 10)
            return True
        except asyncio.IncompleteReadError:
            return False
        except ConnectionError:
            return False
        finally:
            writer.close()

    assert run(answered()) is lives


def test_unfinished_messages_keep_little(server: Server, tell: Tell) -> None:
    async def held(many: int) -> tuple[int, int]:
        pid = memory.pid_of(server)
        before, writers = memory.resident_kib(pid), []
        for _ in range(many):
            reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
            writer.write(HANDSHAKE.format(port=server.port).encode())
            assert b" 101 " in await reader.readline()
            writer.write(frame(UNFINISHED, bytes(900_000)))
            writers.append(writer)
        await asyncio.sleep(1)
        after = memory.resident_kib(pid)
        for writer in writers:
            writer.close()
        return before, after

    before, after = run(held(40))
    tell(f"40 messages of 900 kB that do not end: {(after - before) / 40:.0f} KiB each")
    assert (after - before) / 40 < 400


def test_a_page_never_comes_near() -> None:
    """Forty clicks at once and ten a second, each with every question answered."""
    assert websocket_filter.BYTES_BURST > 40 * 10_000
    assert websocket_filter.BYTES_STEADY >= 10 * 6_000


class _Websocket:
    """Stands for uvicorn's: whether it owes the answer to a ping, and since when."""

    def __init__(self, owes: bool, since: float) -> None:
        self.pending_ping_payload, self.ping_sent_at = b"ping" if owes else None, 100 - since
        self.loop, self.transport, self.cut = self, self, False

    def time(self) -> float:
        return 100

    def abort(self) -> None:
        self.cut = True


def test_those_that_owe_the_answer_to_a_ping_are_cut_off_when_there_is_no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    dead, asked_just_now, answered = (_Websocket(owes, since) for owes, since in ((True, 6), (True, 1), (False, 60)))
    monkeypatch.setattr(websocket_filter, "_OPEN", {dead, asked_just_now, answered})
    assert websocket_filter.end_silent() == 1
    assert [one.cut for one in (dead, asked_just_now, answered)] == [True, False, False]
