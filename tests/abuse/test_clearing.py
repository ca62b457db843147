"""Files and Clear: what was asked for before is never to be had after."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from types import SimpleNamespace

import pytest
from streamlit import runtime
from streamlit.runtime import media_file_manager
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

from guide.web import generated_files
from guide.web.host.texts import FILE_FAILED
from tests.running import run


class Counter:
    """The buttons of a process, as Streamlit keeps them, and what gives their files."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.manager = MediaFileManager(MemoryMediaFileStorage("/media"))
        self.files = generated_files.Files()
        self.monkeypatch = monkeypatch
        here = SimpleNamespace(is_active_session=lambda _: True, media_file_mgr=self.manager)
        monkeypatch.setattr(runtime, "exists", lambda: True)
        monkeypatch.setattr(runtime, "get_instance", lambda: here)

    def button(self, visitor: str, make: Callable[[], bytes]) -> str:
        self.monkeypatch.setattr(media_file_manager, "_get_session_id", lambda: visitor)
        return self.manager.add_deferred(make, "text/plain", f"{visitor}{make}", "letter.txt")

    def ask(self, visitor: str, button: str, line: generated_files.TabQueue) -> asyncio.Task[str]:
        return asyncio.create_task(self.files.give(self.manager, button, visitor, line))


def test_clear_while_a_letter_is_made_leaves_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """One is in the making, one waits for its tab, one for another's tab; none of them ever has an address."""
    async def whole() -> None:
        counter, begun, go_on = Counter(monkeypatch), threading.Event(), threading.Event()
        made: list[str] = []

        def slow() -> bytes:
            begun.set()
            assert go_on.wait(60)
            made.append("slow")
            return b"old answers"

        def quick() -> bytes:
            made.append("quick")
            return b"old answers"

        line = generated_files.TabQueue()
        asked = [counter.ask("mine", counter.button("mine", slow), line),
                 counter.ask("mine", counter.button("mine", quick), line),
                 counter.ask("mine", counter.button("mine", quick), generated_files.TabQueue())]
        other = counter.ask("other", counter.button("other", lambda: b"of somebody else"), generated_files.TabQueue())
        assert await asyncio.to_thread(begun.wait, 60)
        await asyncio.to_thread(counter.files.drop_all_of, "mine")
        anew = counter.ask("mine", counter.button("mine", lambda: b"new answers"), generated_files.TabQueue())
        go_on.set()
        for one in asked:
            with pytest.raises(generated_files.Refused, match=FILE_FAILED):
                await one
        assert made == ["slow"], "what waited is not even made"
        addresses = {await other, await anew}
        assert {whose for whose, _ in counter.files.kept.values()} == {"other", "mine"}
        storage = counter.manager._storage
        assert isinstance(storage, MemoryMediaFileStorage)
        assert {storage.get_file(address.rpartition("/")[2]).content for address in addresses} == {
            b"of somebody else", b"new answers"}
        assert len(storage._files_by_id) == 2

    run(whole())


def test_clear_takes_the_buttons_of_the_page_that_still_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    """Streamlit forgets them only when the run that clears has ended."""
    async def whole() -> None:
        counter = Counter(monkeypatch)
        mine, other = (counter.button(visitor, lambda: b"answers") for visitor in ("mine", "other"))
        counter.files.drop_all_of("mine")
        with pytest.raises(generated_files.Refused, match=FILE_FAILED):
            await counter.ask("mine", mine, generated_files.TabQueue())
        assert (await counter.ask("other", other, generated_files.TabQueue())).startswith("/media/")

    run(whole())
