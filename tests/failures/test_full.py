"""A process that has no room for another tab: the proxy takes the tab to another one, and the cookie with it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import websockets
from websockets.asyncio.client import ClientConnection

from tests.failures.fleet import Fleet
from tests.failures.test_proxy import ask
from tests.running import run

ROOM = 3


@pytest.fixture(scope="module")
def fleet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fleet]:
    with Fleet(tmp_path_factory.mktemp("full"), {"GUIDE_MOST_VISITORS": str(ROOM)}) as running:
        yield running


async def tab(fleet: Fleet, cookie: str) -> tuple[ClientConnection | None, int, str]:
    """Open a websocket; return it, the status, and the process that the proxy names to the tab from now on."""
    headers = {"cookie": f"guide_process={cookie}"} if cookie else {}
    try:
        socket = await websockets.connect(
            f"ws://127.0.0.1:{fleet.port}/_stcore/stream", additional_headers=headers, open_timeout=20,
            origin=websockets.Origin(fleet.address), subprotocols=[websockets.Subprotocol("streamlit")])
    except websockets.InvalidStatus as refused:
        return None, refused.response.status_code, ""
    assert socket.response is not None
    given = socket.response.headers.get("set-cookie", "")
    return socket, 101, given.partition(";")[0].removeprefix("guide_process=")


async def everybody(fleet: Fleet) -> None:
    tabs = [await tab(fleet, "one") for _ in range(2 * ROOM)]
    assert [(status, name) for _, status, name in tabs] == [(101, "")] * ROOM + [(101, "two")] * ROOM
    # Both are full: nobody gets in, whatever the cookie says, and both are still held for well.
    for cookie in ("one", "two", ""):
        socket, status, _ = await tab(fleet, cookie)
        assert (socket, status) == (None, 503)
    assert {fleet.state(name) for name in fleet.replicas} == {"UP"}
    assert ask(fleet.port, "/?lang=sv")[0] == 200
    # Somebody leaves, somebody else gets in there.
    first, _, _ = tabs[0]
    assert first is not None
    await first.close()
    late, status, name = await tab(fleet, "two")
    assert (status, name) == (101, "one")
    for socket in (late, *(one for one, _, _ in tabs)):
        assert socket is not None
        await socket.close()


def test_a_full_process_hands_its_visitors_on(fleet: Fleet) -> None:
    run(everybody(fleet))
    for replica in fleet.replicas.values():
        assert f"no room: {ROOM} tabs are open" in replica.log.read_text(encoding="utf-8")
