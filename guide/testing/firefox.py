"""A system's Firefox for Playwright, which drives it by WebDriver BiDi: this stands between the two.

Playwright gives each tab media features, with a command that a Firefox may not know yet, and gives up on its answer.
Here such an answer becomes a plain yes; whoever opens a state looks afterwards what the page has of its looks.

`program` writes what Playwright starts in place of Firefox; it runs this file, alone.
"""

from __future__ import annotations

import asyncio
import json
import re
import shlex
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from websockets.asyncio.client import connect
from websockets.asyncio.server import ServerConnection, serve

#: Commands without which a page can be shown all the same.
SPARED = frozenset({"emulation.setMediaFeaturesOverride"})
_LISTENING = re.compile(r"(?<=BiDi listening on )ws://\S+")


@contextmanager
def program(firefox: str) -> Iterator[Path]:
    """Give the path of a program that starts this Firefox; it may go once that runs."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "firefox"
        begin = shlex.join([sys.executable, "-P", __file__, firefox])
        path.write_text(f'#!/bin/sh\nexec {begin} "$@"\n', encoding="utf-8")
        path.chmod(0o755)
        yield path


class Softener:
    """What passes between the two: notes the commands that may fail, and mends the answer to one."""

    def __init__(self) -> None:
        self._spared: set[int] = set()

    def asked(self, message: str | bytes) -> None:
        """Note a command."""
        command = json.loads(message)
        if command.get("method") in SPARED:
            self._spared.add(command["id"])

    def answered(self, message: str | bytes) -> str | bytes:
        """Return an answer or an event, as it is or mended.

        >>> softener = Softener()
        >>> softener.asked('{"id": 7, "method": "emulation.setMediaFeaturesOverride"}')
        >>> softener.answered('{"type": "error", "id": 7, "error": "unknown command"}')
        '{"type": "success", "id": 7, "result": {}}'
        >>> softener.answered('{"type": "error", "id": 8, "error": "unknown command"}')
        '{"type": "error", "id": 8, "error": "unknown command"}'
        """
        if self._spared:
            answer = json.loads(message)
            number = answer.get("id")
            if number in self._spared:
                self._spared.remove(number)
                if answer.get("error") == "unknown command":
                    return json.dumps({"type": "success", "id": number, "result": {}})
        return message


async def _between(firefox: str, client: ServerConnection) -> None:
    path = client.request.path if client.request else "/session"
    async with connect(firefox + path, max_size=None, origin=None) as other:
        softener = Softener()

        async def down() -> None:
            async for message in other:
                await client.send(softener.answered(message))
            await client.close()

        answers = asyncio.create_task(down())
        async for message in client:
            softener.asked(message)
            await other.send(message)
        answers.cancel()


async def main(command: list[str]) -> int:
    """Run Firefox, tell Playwright another address than its own, and return as it returns."""
    running = await asyncio.create_subprocess_exec(*command, stderr=asyncio.subprocess.PIPE)
    if running.stderr is None:
        return 1
    async for line in running.stderr:
        text = line.decode(errors="replace")
        if found := _LISTENING.search(text):
            server = await serve(partial(_between, found[0]), "127.0.0.1", 0, max_size=None)
            port = next(iter(server.sockets)).getsockname()[1]
            text = text.replace(found[0], f"ws://127.0.0.1:{port}")
        sys.stderr.write(text)
        sys.stderr.flush()
    return await running.wait()


if __name__ == "__main__":
    raise SystemExit(asyncio.run(main(sys.argv[1:])))
