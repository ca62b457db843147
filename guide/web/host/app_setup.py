"""What `app.py` gives to `st.App`: routes, middleware, what is loaded first, and what stands in place of an error."""

import asyncio
import gc
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st
from streamlit import config

from guide.language.locale import LANGUAGES, translator
from guide.settings.clock import today
from guide.settings.environment import settings
from guide.web.generated_files import make_files_in_turn
from guide.web.host import booklet_routes, own_files
from guide.web.host.logs import keep_answers_out_of_the_log, where
from guide.web.host.middleware import Shell, static_files
from guide.web.host.readiness import check_start
from guide.web.host.rereading import reread_at_signal
from guide.web.host.session_cleanup import clean_up_always, name_files_at_random
from guide.web.host.shell_page import shell
from guide.web.host.texts import ERROR, STREAMLIT_TEXTS
from guide.web.host.websocket_filter import limit_websockets
from guide.web.language import language
from guide.web.notices import routes
from guide.web.streamlit_internals import look_up_one_by_one, missing_in_browser

__all__ = ["PAGE", "ROUTES", "Shell", "lifespan", "show_error"]
LOG = logging.getLogger("guide")
#: Whole, so that it does not matter where the app is started.
PAGE = Path(__file__).parents[1] / "page.py"
ROUTES = [*own_files.ROUTES, *routes.ROUTES, *booklet_routes.ROUTES]


def _give_streamlit_its_settings() -> None:
    """Set what the environment says: only `streamlit run` reads it, another ASGI server would leave every host let in.

    Done on import, since the app is built with the base path.
    """
    own = settings()
    given = {"server.allowedHosts": (own.allowed_hosts or "").split(), "server.cookieSecret": own.cookie_secret,
             "server.baseUrlPath": own.base_path}
    for option, value in given.items():
        if value and not config.is_manually_set(option):
            config.set_option(option, value, "environment variable")


_give_streamlit_its_settings()


def _warn_of_another_streamlit() -> None:
    """Log what the guide's script and styles miss in Streamlit's page; what the server misses stops the start."""
    for gone in missing_in_browser(STREAMLIT_TEXTS):
        LOG.warning("%s", gone)


def show_error(error: BaseException) -> bool:
    """Draw a calm sentence, log no trace or answer, and return True: Streamlit's own message is not wanted."""
    LOG.error("the page script failed: %s", where(error))
    st.error(translator(language()).text(ERROR))
    return True


@asynccontextmanager
async def lifespan(_: object) -> AsyncIterator[None]:
    """Load rules, places and texts once, then take them out of the garbage collector's way.

    Refuses to start half configured: see `guide.web.host.readiness.check_start`. Every ASGI server comes by here.

    Streamlit's own objects grow with the sessions; a collection that walks them all after each click costs more than it
    frees, so it comes once a minute: see `guide.web.host.session_cleanup`.
    """
    keep_answers_out_of_the_log()
    check_start()
    name_files_at_random()
    make_files_in_turn()
    limit_websockets()
    look_up_one_by_one()
    import guide.reasoning.examples  # noqa: F401
    from guide.desk.search_entries import index
    from guide.places import find
    index()
    find("Helsinki", today())
    static_files()
    for lang in LANGUAGES:
        shell(lang)
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 50, 1_000)
    reread_at_signal()
    cleaning = asyncio.create_task(clean_up_always(), name="cleanup")
    making = asyncio.create_task(booklet_routes.make_ahead(), name="booklet")
    looking = asyncio.create_task(asyncio.to_thread(_warn_of_another_streamlit), name="streamlit")
    yield
    for task in (cleaning, making, looking):
        task.cancel()
