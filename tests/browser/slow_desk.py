"""The guide on a slow server behind a slow network, for hands that do not wait."""

from __future__ import annotations

import asyncio
import random
import time

from starlette.types import Message, Receive, Scope, Send

from app import app as guide_app
from guide.desk.board import Board, board
from guide.reasoning.interview import Given
from guide.web.desk import page

#: Seconds: a run takes up to RUN longer, a message from the browser arrives WAY later.
RUN, WAY = 0.4, 0.06
_chance = random.Random(7)


def _slow_board(given: Given, today: object) -> Board:
    time.sleep(_chance.uniform(0.1, 1.0) * RUN)
    return board(given, today)  # type: ignore[arg-type]


page.board = _slow_board  # type: ignore[attr-defined]


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    """Hand everything on; what comes over a websocket arrives later, in its order."""
    async def late() -> Message:
        message = await receive()
        await asyncio.sleep(WAY)
        return message
    await guide_app(scope, late if scope["type"] == "websocket" else receive, send)
