"""Forged messages on the websocket. The guide stays up, shows no trace, logs no noise, and answers others rightly."""

from __future__ import annotations

import asyncio
import platform
import random
import re
import time
from pathlib import Path

import pytest
import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

from guide.testing.server import ROOT, Server
from tests.abuse import forged, memory
from tests.abuse.visitor import ENVIRONMENT, Visitor, journey, logged
from tests.running import run
from tests.telling import Tell

#: What is shown if Streamlit, Python or a path of this machine comes through.
TRACES = ("Traceback", "site-packages", 'File "', "streamlit.errors", "/guide/web/")
#: A click for a choice, or a choice for a text: Streamlit refuses it, the visitor sees the calm page.
REFUSED = re.compile(r"(the page script failed|Uncaught app execution): \w+ at streamlit\.[\w.]+:\d+$|"
                     r"Ignoring query string with \d+ (parameters|characters)|"
                     r"Rejecting backend operation request [\w-]{1,64}: session ID mismatch \(request=[\w<>-]+, ")


async def attack(server: Server, seed: int, many: int) -> int:
    """Send so many forged messages, over as many sockets as it takes, and return on how many sockets."""
    rng, sent, sockets = random.Random(seed), 0, 0
    while sent < many:
        sockets += 1
        async with Visitor(server, "lang=fi") as visitor:
            await visitor.run()
            try:
                while sent < many:
                    sent += 1
                    await visitor.socket.send(forged.message(rng, visitor.ids, visitor.options))
                    if rng.random() < 0.3:
                        await _drain(visitor)
            except websockets.ConnectionClosed:
                pass
            assert visitor.exceptions == []
    return sockets


async def _drain(visitor: Visitor, seconds: float = 0.02) -> None:
    """Read what has come, for a trace in any form: text, exception element, raw bytes."""
    try:
        while True:
            data = await asyncio.wait_for(visitor.socket.recv(), seconds)
            assert isinstance(data, bytes)
            shown = data.decode("latin-1")
            assert not [word for word in TRACES if word in shown]
            message = ForwardMsg.FromString(data)
            if message.WhichOneof("type") == "delta":
                assert message.delta.new_element.WhichOneof("type") != "exception"
    except TimeoutError:
        return


def strange_lines(server: Server, since: int = 0) -> list[str]:
    """Return what is logged, after the first `since` lines, beyond where Streamlit refused a forged value."""
    return [line for line in logged(server)[since:] if not REFUSED.search(line)]


async def batch(server: Server, seed: int, many: int, at_once: int = 4) -> int:
    sockets = await asyncio.gather(*(attack(server, seed * 100 + one, many // at_once) for one in range(at_once)))
    return sum(sockets)


async def healthy(server: Server) -> None:
    """Go the whole way as a person does and find the right authority, in each language."""
    for lang, name in (("fi", "Satakunnan työllisyysalue"), ("sv", "Satakunta sysselsättningsområde"),
                       ("en", "Satakunta employment area")):
        assert name in await journey(server, "Pori", lang)


def test_forged_messages(server: Server, tell: Tell) -> None:
    before = len(logged(server))  # other tests write to the same log
    sockets = run(batch(server, 1, 240))
    assert "Satakunnan" in run(journey(server, "Pori"))
    assert strange_lines(server, before) == []
    tell(f"240 forged messages on {sockets} websockets")


@pytest.mark.parametrize(("data", "code"), [
    ("hello", 1003), (b"\xff\xff\xff", 1002), (b"\x00" * 70_000, 1009), (b"\x00" * 900_000, 1009)])
def test_what_is_no_message_closes_the_websocket_in_silence(server: Server, data: str | bytes, code: int) -> None:
    before = logged(server)

    async def closed() -> int:
        async with Visitor(server) as visitor:
            await visitor.socket.send(data)
            with pytest.raises(websockets.ConnectionClosed) as error:
                await asyncio.wait_for(visitor.socket.recv(), 10)
            return error.value.rcvd.code if error.value.rcvd else 0

    assert run(closed()) == code
    assert logged(server) == before


@pytest.mark.parametrize("state", [
    WidgetState(int_value=1), WidgetState(bytes_value=b"x"), WidgetState(json_value="{}"),
    WidgetState(json_trigger_value="[]"), WidgetState(string_value="x" * 20_000), WidgetState(double_value=0.5)],
    ids=lambda state: state.WhichOneof("value"))
def test_a_value_that_no_widget_of_the_guide_holds_closes_the_websocket(server: Server, state: WidgetState) -> None:
    async def closed() -> int:
        async with Visitor(server) as visitor:
            await visitor.run()
            state.id = visitor.ids["home_municipality_other"]
            with pytest.raises(websockets.ConnectionClosed) as error:
                await visitor.run(more=(state,))
            return error.value.rcvd.code if error.value.rcvd else 0

    before = logged(server)
    assert run(closed()) == 1008
    assert logged(server) == before


@pytest.mark.parametrize("kind", ["load_git_info", "clear_cache", "set_run_on_save", "debug_shutdown_runtime",
                                  "debug_disconnect_websocket"])
def test_messages_for_developers_do_nothing(server: Server, kind: str) -> None:
    async def unanswered() -> None:
        message = BackMsg()
        setattr(message, kind, True)
        install = BackMsg()
        install.backend_operation_request.install_skills.SetInParent()
        async with Visitor(server) as visitor:
            await visitor.run()
            await _drain(visitor, 0.3)
            for one in (message, install):
                await visitor.socket.send(one.SerializeToString())
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(visitor.socket.recv(), 0.3)
            await visitor.run()
            assert visitor.step == "place"

    before = logged(server)
    run(unanswered())
    assert logged(server) == before


def test_a_visitor_is_not_told_where_and_on_what_the_guide_runs(server: Server) -> None:
    async def begun() -> list[bytes]:
        async with Visitor(server) as visitor:
            await visitor.run()
            return visitor.received

    received = run(begun())
    whole = b"".join(received)
    assert b"page.py" in whole
    for told in (str(ROOT), "installation", platform.python_version(), "linux"):
        assert told.encode() not in whole, told
    first = next(message.new_session for message in map(ForwardMsg.FromString, received)
                 if message.WhichOneof("type") == "new_session")
    assert {first.initialize.user_info.installation_id, first.initialize.user_info.installation_id_v3,
            first.initialize.user_info.installation_id_v4} == {"guide"}


@pytest.mark.parametrize("saved", ["[" * 4_000, '{"a":' * 900, '{"home_municipality": "<b>x</b>"}', '"x"', "{",
                                   '{"__proto__": {"status": "unemployed"}}', '{"status": "garbage"}',
                                   '{"home_municipality": "091", "x": "' + "y" * 6_000 + '"}'])
def test_a_bad_copy_from_the_tab_is_left_out(server: Server, saved: str) -> None:
    async def restored() -> None:
        async with Visitor(server, "lang=fi&step=result") as visitor:
            await visitor.run()
            visitor.state("carry").string_value = saved
            await visitor.run()
            assert visitor.step == "place"
            assert {key for key, state in visitor.states.items() if state.string_value} == set()
            assert "<b>x" not in visitor.shown

    before = logged(server)
    run(restored())
    assert logged(server) == before


def test_a_good_copy_from_the_tab_comes_back(server: Server) -> None:
    async def restored() -> str:
        async with Visitor(server, "lang=fi&step=result") as visitor:
            await visitor.run()
            visitor.state("carry").string_value = '{"home_municipality": "609"}'
            await visitor.run()
            return visitor.hero

    assert "Satakunnan" in run(restored())


def test_a_hail_of_messages_has_to_wait(server: Server) -> None:
    """Of 60 messages 40 pass at once and the others at 10 a second."""
    async def hail() -> float:
        async with Visitor(server) as visitor:
            await visitor.run()
            start = time.monotonic()
            empty = BackMsg(app_heartbeat=True).SerializeToString()
            for _ in range(60):
                await visitor.socket.send(empty)
            await visitor.run()
            return time.monotonic() - start

    assert run(hail()) > 1.5


@pytest.mark.abuse
def test_a_hundred_thousand_forged_messages(tmp_path: Path, tell: Tell) -> None:
    with Server(tmp_path / "log", ENVIRONMENT) as own:
        run(batch(own, 1, 2_000))
        before, sockets = memory.resident_kib(memory.pid_of(own)), 0
        for seed in range(2, 51):
            sockets += run(batch(own, seed, 2_000, at_once=8))
            run(healthy(own))
        after = memory.resident_kib(memory.pid_of(own))
        tell(f"100000 forged messages on {sockets} websockets; resident memory {before} KiB, then {after} KiB")
        assert strange_lines(own) == []
        assert after < before * 2
