"""What the server forgets of visitors who have left, and how files are named so that nobody finds another's.

Streamlit keeps the session of a dropped connection for a while, and drops it from its list without ending it: the
session, its answers and its files then stay until Python's garbage collector finds them, which it seldom does here
(see `guide.ui.host`). What a run leaves behind, the answers that came with its click among it, waits for it too. So it
is called on purpose, each minute in which somebody was here.
"""

from __future__ import annotations

import asyncio
import gc
import secrets
from functools import partial
from hashlib import blake2b

from streamlit import runtime
from streamlit.runtime import memory_media_file_storage

SECONDS = 60.0


def sessions() -> int:
    """Drop the sessions whose time is over and return how many are open or may still come back."""
    if not runtime.exists():
        return 0
    manager = runtime.get_instance()._session_mgr
    storage = manager._session_storage  # type: ignore[attr-defined]
    return manager.num_active_sessions() + len(storage._cache)  # to count them it drops what is over


def forget() -> int:
    """End what nobody can come back to, and return how many objects that set free."""
    sessions()
    return gc.collect()


async def forget_always(seconds: float = SECONDS) -> None:
    """Forget again and again, until cancelled. The work is done when there is a session, or was one last time."""
    before = -1
    while True:
        await asyncio.sleep(seconds)
        now = sessions()
        if now or before:
            gc.collect()
        before = now


def _name(key: bytes, data: bytes, mimetype: str, filename: str | None = None) -> str:
    digest = blake2b(key=key, digest_size=16)
    for part in (mimetype.encode(), (filename or "").encode(), data):
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()


def name_files_by_secret() -> None:
    """Name files under `/media` by a key of this process.

    Streamlit names a file by its content alone: who can guess a letter could ask whether somebody has just made it.
    """
    memory_media_file_storage._calculate_file_id = partial(_name, secrets.token_bytes(32))
