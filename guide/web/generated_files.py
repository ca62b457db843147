"""The files that visitors ask for, letters and sheets: made one at a time, fetched by address, then forgotten.

A Word letter costs as much of a core as thirty clicks and leaves 5 MB behind, which only Python's garbage collector
frees, by itself too seldom (see `host.app_setup`). Streamlit would make as many at once as there are threads, and throw
a made file away as soon as any two visitors' pages have run: on a busy process before it can be fetched.
"""

import asyncio
import gc
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from streamlit import runtime

from guide.web import streamlit_internals as internals
from guide.web.host.logs import where
from guide.web.host.pacing import Bucket, FairQueue
from guide.web.host.texts import FILE_FAILED, FILES_BUSY
from guide.web.streamlit_internals import (
    BackendOperationRequest,
    BackendOperationResponse,
    DeferredFileHandler,
    MediaFileKind,
    MediaFileManager,
)

LOG = logging.getLogger("guide")
#: Files of one tab a second, for long and at once: each kind in each language, then one in three seconds.
STEADY, BURST = 1 / 3, 9.0
#: How many may wait for one tab; a page has three buttons.
MOST_OF_A_TAB = 6
#: How long a file can be fetched, which the page does at once, and how many there are at most: 8 MB.
KEPT_SECONDS, MOST_KEPT = 60.0, 200


class Refused(Exception):
    """There will be no file; the message is what `guide.web.host.texts` has a text for."""


class TabQueue:
    """The files of one tab: one after the other. `asked` is how many are waited for."""

    def __init__(self) -> None:
        self.asked = 0
        self.first = asyncio.Lock()
        self.pace = Bucket(STEADY, BURST)


class Files:
    """The files of one process, made by one thread. `kept` are those that can be fetched, with whose they are.

    A request is `_wanted` until it is answered, or until its visitor clears the answers.
    """

    def __init__(self) -> None:
        self._maker = ThreadPoolExecutor(1, "guide-files")
        self._turns = FairQueue(1)
        self._wanted: dict[object, str] = {}
        self.kept: dict[str, tuple[str, MediaFileManager]] = {}

    async def give(self, manager: MediaFileManager, file: str, visitor: str, queue: TabQueue) -> str:
        """Return the address of a file that is made now.

        Raises:
            Refused: the page has changed or the answers were cleared since, the visitor has left, or the tab has too
                many others to wait for.
        """
        wish = object()
        self._wanted[wish] = visitor
        button = internals.button_of(manager, file, visitor)
        try:
            if button is None or queue.asked >= MOST_OF_A_TAB:
                raise Refused(FILE_FAILED if button is None else FILES_BUSY)
            queue.asked += 1
            try:
                async with queue.first:
                    await asyncio.sleep(queue.pace.take())
                    data = await self._made(button["callable"], visitor, queue, wish)
            finally:
                queue.asked -= 1
            storage = internals.storage_of(manager)
            name = storage.load_and_get_id(data, button["mimetype"] or "application/octet-stream",
                                           MediaFileKind.DOWNLOADABLE, button["filename"])
            self._keep(manager, name, visitor)
            if wish not in self._wanted:  # asked after keeping: who clears in this moment drops what is kept
                self._drop(name)
                raise Refused(FILE_FAILED)
            return storage.get_url(name)
        finally:
            self._wanted.pop(wish, None)

    async def _made(self, make: Callable[[], Any], visitor: str, queue: TabQueue, wish: object) -> bytes:
        await self._turns.take(queue.pace)
        try:
            if wish not in self._wanted or not runtime.get_instance().is_active_session(visitor):
                raise Refused(FILE_FAILED)
            return await asyncio.get_running_loop().run_in_executor(self._maker, _make, make)
        finally:
            self._turns.give_back()

    def _keep(self, manager: MediaFileManager, name: str, visitor: str) -> None:
        self.kept[name] = visitor, manager
        asyncio.get_running_loop().call_later(KEPT_SECONDS, self._drop, name)
        while len(self.kept) > MOST_KEPT:
            self._drop(next(iter(self.kept)))

    def _drop(self, name: str) -> None:
        _, manager = self.kept.pop(name, (None, None))
        if manager is not None:
            internals.storage_of(manager).delete_file(name)

    def drop_all_of(self, visitor: str) -> None:
        """Forget a visitor's files: those made cannot be fetched, those asked for are refused, and so is each button.

        Safe to call from any thread. The order matters: a request is known as wanted before it looks for its button,
        and kept before it looks whether it is still wanted.
        """
        internals.drop_buttons_of(visitor)
        for wish, whose in list(self._wanted.items()):
            if whose == visitor:
                self._wanted.pop(wish, None)
        for name, (whose, _) in list(self.kept.items()):
            if whose == visitor:
                self._drop(name)


def _make(make: Callable[[], Any]) -> bytes:
    """Make a file. What is left of the making is taken apart before it grows old."""
    try:
        made = make()
        return made.encode() if isinstance(made, str) else bytes(made)
    finally:
        gc.collect(1)


FILES = Files()


async def _handle(self: DeferredFileHandler, request: BackendOperationRequest,
                  session_id: str) -> BackendOperationResponse:
    """Answer a page that asks for a file with its address, or with a sentence that `shell.js` translates."""
    queue: TabQueue = self.__dict__.setdefault("guide_queue", TabQueue())
    answer = BackendOperationResponse(request_id=request.request_id)
    try:
        answer.deferred_file.url = await FILES.give(internals.files_of(self), request.deferred_file.file_id,
                                                    session_id, queue)
    except Refused as refused:
        answer.error_msg = str(refused)
    except Exception as error:
        LOG.error("a file failed: %s", where(error))
        answer.error_msg = FILE_FAILED
    return answer


def make_files_in_turn() -> None:
    """Have Streamlit's download buttons answered here."""
    internals.answer_buttons_by(_handle)
