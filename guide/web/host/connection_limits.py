"""What one websocket may send below the level of messages: bytes, pieces of a message, the size of one without an end.

`websocket_filter` sees whole messages only. Pings, pongs and empty pieces never become one, and cost the same core.
"""

from __future__ import annotations

from typing import Any
from weakref import WeakSet

from uvicorn.config import Config

from guide.web.host.token_bucket import Bucket
from guide.web.streamlit_internals import WebSocketProtocol as Protocol
from guide.web.streamlit_internals import silent_seconds

#: A page with every question answered sends about 5 kB.
MOST_BYTES = 64_000
#: Bytes a second, for long and at once. A page with every question answered sends 5 kB a click.
STEADY, BURST = 64_000.0, 1_000_000.0
#: Browsers send a message in one piece, or in a few.
MOST_PIECES = 32


#: Those of the process, to look for the dead among them.
_OPEN: WeakSet[Protocol] = WeakSet()
#: A browser answers a ping at once; a tab whose computer is asleep or gone does not.
SILENT_SECONDS = 5.0


def end_silent() -> int:
    """Cut off those that owe the answer to a ping, and return how many. The server itself waits for up to a minute."""
    silent = [one for one in _OPEN if silent_seconds(one) > SILENT_SECONDS]
    for one in silent:
        one.transport.abort()
    return len(silent)


def limit_websockets() -> None:
    """Cut off, without a word, each of uvicorn's websockets that sends more than a page can.

    Its class is known to the server before the app is loaded, so its methods are exchanged and not the class.
    """
    begin, receive = Protocol.__init__, Protocol.data_received
    if begin.__module__ == __name__:
        return

    def begun(self: Protocol, config: Config, *args: Any, **more: Any) -> None:
        config.ws_max_size = min(config.ws_max_size, MOST_BYTES)
        begin(self, config, *args, **more)
        _OPEN.add(self)
        self._guide_received = Bucket(STEADY, BURST)  # type: ignore[attr-defined]

    def received(self: Protocol, data: bytes) -> None:
        if self._guide_received.take(len(data)):  # type: ignore[attr-defined]
            return self.transport.abort()
        receive(self, data)
        if len(self.frames) > MOST_PIECES:
            self.transport.abort()

    Protocol.__init__, Protocol.data_received = begun, received  # type: ignore[method-assign]
