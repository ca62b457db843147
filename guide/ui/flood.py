"""What one websocket may send below the level of messages: bytes, pieces of a message, the size of one without an end.

`guide.ui.guard` sees whole messages only. Pings, pongs and empty pieces never become one, and cost the same core.
"""

from __future__ import annotations

from typing import Any

from uvicorn.config import Config
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol as Protocol

from guide.ui.bucket import Bucket
from guide.ui.guard import MOST_BYTES

#: Bytes a second, for long and at once. A page with every question answered sends 5 kB a click.
STEADY, BURST = 64_000.0, 1_000_000.0
#: Browsers send a message in one piece, or in a few.
MOST_PIECES = 32


def bound_websockets() -> None:
    """Cut off, without a word, each of uvicorn's websockets that sends more than a page can.

    Its class is known to the server before the app is loaded, so its methods are exchanged and not the class.
    """
    begin, receive = Protocol.__init__, Protocol.data_received
    if begin.__module__ == __name__:
        return

    def begun(self: Protocol, config: Config, *args: Any, **more: Any) -> None:
        config.ws_max_size = min(config.ws_max_size, MOST_BYTES)
        begin(self, config, *args, **more)
        self._guide_received = Bucket(STEADY, BURST)  # type: ignore[attr-defined]

    def received(self: Protocol, data: bytes) -> None:
        if self._guide_received.take(len(data)):  # type: ignore[attr-defined]
            return self.transport.abort()
        receive(self, data)
        if len(self.frames) > MOST_PIECES:
            self.transport.abort()

    Protocol.__init__, Protocol.data_received = begun, received  # type: ignore[method-assign]
