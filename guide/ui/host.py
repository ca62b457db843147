"""What `app.py` gives to `st.App`: routes, middleware, and what is loaded before the first visitor."""

from __future__ import annotations

import gc
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from guide.clock import today
from guide.deployer import check_start
from guide.i18n import LANGUAGES
from guide.ui import documents, notices
from guide.ui.error import keep_answers_out_of_the_log
from guide.ui.middleware import Shell, static_files
from guide.ui.shell_page import shell

__all__ = ["ROUTES", "Shell", "lifespan"]
LOG = logging.getLogger("guide")
ROUTES = [*documents.ROUTES, *notices.ROUTES]


@asynccontextmanager
async def lifespan(_: object) -> AsyncIterator[None]:
    """Load rules, places and texts once, then take them out of the garbage collector's way.

    Refuses to start in production while the deployer's file has blanks: see `guide.deployer.check_start`. A review that
    is late is logged only: the statement says so itself.

    Streamlit's own objects grow with the sessions; a collection that walks them all costs more than it frees, so it
    comes seldom.
    """
    for aged in check_start().ages():
        if fault := aged.fault(today()):
            LOG.warning("%s", fault)
    import guide.examples
    import guide.places.search  # noqa: F401
    keep_answers_out_of_the_log()
    static_files()
    for lang in LANGUAGES:
        shell(lang)
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 50, 1_000)
    yield
