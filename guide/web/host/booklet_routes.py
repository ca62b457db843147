"""The booklet under /guide/book/: the guide without JavaScript, made beforehand, or when it is first asked for."""

import asyncio
import gzip
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from threading import Lock

import anyio.to_thread
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from streamlit import config

from guide.language.locale import LANGUAGES, Lang
from guide.outputs.booklet import book
from guide.settings.clock import today
from guide.settings.deployer import Deployer, deployer
from guide.settings.environment import settings
from guide.web.host.own_files import FOR_A_YEAR, as_accepted
from guide.web.host.shell_page import not_found
from guide.web.host.way_out import BOOKLET
from guide.web.language import known, language_of

MEDIA_TYPES = {"html": "text/html", "css": "text/css", "woff2": "font/woff2"}
_MAKING = Lock()


@lru_cache(8)
def made(day: date, lang: Lang, who: Deployer) -> Mapping[str, bytes]:
    """Return the files of the booklet as gzip; for `booklet`, which lets one be made at a time.

    By the deployer too: what is being made while the file is read again holds for the one before.
    """
    return {path: gzip.compress(body, 6, mtime=0) for path, body in book(day, (lang,), who).items()}


def booklet(day: date, lang: Lang) -> Mapping[str, bytes]:
    """Return the files of the booklet in a language as gzip, made once a day and for each deployer's file."""
    with _MAKING:
        return made(day, lang, deployer())


async def make_ahead(seconds: float = 60.0) -> None:
    """Make the booklet of each day before anybody asks for it, until cancelled.

    It takes seconds of a core for each language, and people are sent to it when the guide is short of them. Outside
    production the first visitor waits, or each start of a test would cost as much.
    """
    while settings().production:
        for lang in LANGUAGES:
            await anyio.to_thread.run_sync(booklet, today(), lang)
        await asyncio.sleep(seconds)


async def _file(request: Request) -> Response:
    """Return a file of the booklet. Its pages change with the day, so a browser asks each time; a font never does."""
    folder, inside, path = request.url.path.partition(BOOKLET)
    if not inside:  # the folder without its slash
        return RedirectResponse(f"{folder.rpartition('/')[2]}/", 308)
    lang = known(path.partition("/")[0]) or language_of(b"", request.headers.get("accept-language", ""))
    if path.endswith("/") or not path:
        return RedirectResponse("index.html", 308)  # as seen from there, below any base path
    body = (await anyio.to_thread.run_sync(booklet, today(), lang)).get(path)
    if body is None:
        return not_found(lang, f"/{config.get_option('server.baseUrlPath').strip('/')}/".replace("//", "/"))
    body, headers = as_accepted(body, request.headers.get("accept-encoding", ""))
    headers["cache-control"] = FOR_A_YEAR if path.endswith(".woff2") else "no-cache"
    return Response(body, media_type=MEDIA_TYPES[path.rpartition(".")[2]], headers=headers)


ROUTES = [Route(BOOKLET.rstrip("/"), _file), Route(BOOKLET + "{path:path}", _file)]
