"""What the server forgets of visitors who have left, and how files are named so that nobody finds another's.

Streamlit keeps the session of a dropped connection for a while, and drops it from its list without ending it: the
session, its answers and its files then stay until Python's garbage collector finds them, which it seldom does here
(see `app_setup`). What a run leaves behind, the answers that came with its click among it, waits for it too. So it
is called on purpose, each minute in which somebody was here. The one cache that knows answers, and not classes of
them only, is emptied at the same time.
"""

import asyncio
import gc
import secrets

from guide.outputs import map as area_map
from guide.web import streamlit_internals as internals

SECONDS = 60.0


def _collect() -> None:
    area_map.drawn.cache_clear()
    gc.collect()


async def clean_up_always(seconds: float = SECONDS) -> None:
    """Forget again and again, until cancelled. The work is done when there is a session, or was one last time."""
    before = -1
    while True:
        await asyncio.sleep(seconds)
        now = internals.session_count()
        if now or before:
            _collect()
        before = now


def name_files_at_random() -> None:
    """Give each file under `/media` a name of its own.

    Streamlit names a file by its content alone: who makes a letter again could ask whether somebody has just made it.
    """
    internals.name_files_by(lambda *_: secrets.token_hex(16))
