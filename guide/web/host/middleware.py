"""The ASGI middleware around Streamlit: what is served, with which headers, and in which language.

Streamlit answers any unknown path with its English shell and status 200. Here only what is listed is served; the rest
is a real 404 in the reader's language. The page and Streamlit's scripts and styles are answered here, compressed.
"""

import gzip
import logging
import re
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import anyio.to_thread
from starlette.datastructures import Headers, MutableHeaders, QueryParams
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Match
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import config

from guide.language.locale import Lang, translator
from guide.settings.clock import today
from guide.settings.environment import HOST
from guide.web.host import booklet_routes, own_files, status
from guide.web.host.addresses import DESK_VIEW, unknown_in
from guide.web.host.first_question import first_question
from guide.web.host.logs import where
from guide.web.host.own_files import FOR_A_YEAR
from guide.web.host.readiness import Health
from guide.web.host.shell_page import NO_STORE, failed, not_found, page
from guide.web.host.status import INNER
from guide.web.host.websocket_filter import Guard
from guide.web.language import language_of, told_of_ours, weighted
from guide.web.notices import routes
from guide.web.page_parts import announcements
from guide.web.streamlit_internals import (
    COMPONENTS,
    CORE,
    HEALTH,
    HOST_CONFIG,
    HOST_CONFIG_PATH,
    MEDIA,
    STATIC,
    is_host_allowed,
)

LOG = logging.getLogger("guide")
SECURITY_HEADERS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
#: blob: is how Streamlit loads a component's script; styles are written inline by its style library.
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self' blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "font-src 'self' data:; connect-src 'self'{socket}; manifest-src 'self'; base-uri 'none'; object-src 'none'; "
    "form-action 'self'; frame-ancestors 'none'")
#: A file that was asked for is saved, never run: opened in place of the page, it could do nothing.
FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'"
#: Nothing here changes by a request; answers come over the websocket.
METHODS = ("GET", "HEAD")
#: What follows a refused request is not read, or a body without an end would be read for ever.
CLOSED = {"connection": "close"}
#: What asks for another page than the first question.
FURTHER = frozenset(("view", "step", "scenario"))
STREAMLIT_PATHS = re.compile(rf"{HEALTH}|{MEDIA}.+|{COMPONENTS}.+")
#: An address of a file with the name of the process that has it: see `guide.web.streamlit_internals.with_process`.
NAMED_FILE = re.compile(MEDIA + r"[\w-]{1,32}/([0-9a-f]{32}(?:\.\w{1,8})?)", re.ASCII)
COMPRESSED = {".js": "text/javascript", ".css": "text/css"}
_HOST = re.compile(rf"(?:{HOST})(?::\d+)?", re.ASCII)


@cache
def static_files() -> dict[str, Path]:
    """Return Streamlit's files by their path. A table of what exists needs no care with `..` or odd characters."""
    return {"/" + file.relative_to(STATIC).as_posix(): file for file in STATIC.rglob("*")
            if file.is_file() and file.name not in ("index.html", "manifest.json")}


@cache
def compressed(file: Path) -> bytes:
    """Return a file as gzip, made once a process."""
    return gzip.compress(file.read_bytes(), 6, mtime=0)


def is_foreign(headers: Headers) -> bool:
    """Return whether a websocket is opened by another site's page. A program sends no origin and is let through."""
    origin = headers.get("origin")
    if origin is None or origin in (config.get_option("server.corsAllowedOrigins") or ()):
        return False
    try:
        return urlsplit(origin).netloc != headers.get("host", "")
    except ValueError:
        return True


def names_one_host(headers: Headers) -> bool:
    """Return whether there is at most one Host header: of two, a proxy may go by one and the guide by the other."""
    return len(headers.getlist("host")) < 2


class Shell:
    """The middleware; see the module."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.sockets = Guard(app)
        self._health = Health()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            return await self._http(scope, receive, send)
        if scope["type"] != "websocket":
            return await self.app(scope, receive, send)
        headers = Headers(scope=scope)
        if is_foreign(headers) or not names_one_host(headers):
            # Streamlit would ask a server on the internet for its own address to judge the origin.
            return await send({"type": "websocket.close", "code": 1008})
        return await self.sockets(scope, receive, send)

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = Headers(scope=scope)
        lang = language_of(scope.get("query_string", b""), headers.get("accept-language", ""))
        base = "/" + config.get_option("server.baseUrlPath").strip("/")
        start = base.rstrip("/") + "/"
        host, path, started, gone = headers.get("host", ""), scope["path"], False, False
        is_known, is_file = is_host_allowed(host), path.startswith(start + MEDIA[1:])
        socket = f" ws://{host} wss://{host}" if is_known and _HOST.fullmatch(host) else ""  # for older browsers
        page_policy = CONTENT_SECURITY_POLICY.format(socket=socket)

        async def with_headers(message: Message) -> None:
            nonlocal started, gone
            gone = gone or (is_file and message.get("status") == 404)
            if gone:
                return  # Streamlit says so in English
            if message["type"] == "http.response.start":
                started = True
                own = MutableHeaders(scope=message)
                own.update(SECURITY_HEADERS)
                own["content-security-policy"] = FILE_POLICY if is_file else page_policy
                if is_file or path.startswith(start + CORE[1:]):
                    own.update(NO_STORE)
                    del own["access-control-allow-origin"]
            await send(message)

        try:
            response: ASGIApp | None
            if not names_one_host(headers):
                response = PlainTextResponse("", 400)
            elif scope["method"] not in METHODS:
                response = PlainTextResponse("", 405, headers={"allow": ", ".join(METHODS), **CLOSED})
            elif "transfer-encoding" in headers or headers.get("content-length", "0").strip("0"):
                # The guide has no use for a body; one that never ends is chunked.
                response = PlainTextResponse("", 413, headers=CLOSED)
            elif path in (HEALTH, start + HEALTH[1:]):
                # A proxy and Kubernetes ask at the same address whatever the base path, and by address, not by name.
                ill, path = self._health.fault(), start + HEALTH[1:]
                response = PlainTextResponse(f"{ill}\n", 503) if ill else None
            elif path.removeprefix(base.rstrip("/")).startswith(INNER):
                # As health: asked by address.
                response = (status.answer(path.rpartition(INNER)[2], self._health, self.sockets)
                            or not_found(lang, start))
            elif not is_known:
                response = PlainTextResponse("", 421)
            elif path == base != "/":
                response = RedirectResponse(start, 308)
            elif not path.startswith(start):
                response = not_found(lang, start)
            else:
                inside = {**scope, "path": path[len(start) - 1:]}
                named = NAMED_FILE.fullmatch(inside["path"])
                path = start + MEDIA[1:] + named[1] if named else path
                response = None if named else await _answer(inside, headers, lang, start)
            await (response or self.app)({**scope, "path": path}, receive, with_headers)
            if gone:
                gone = is_file = False
                await not_found(lang, start)(scope, receive, with_headers)
        except Exception as error:
            LOG.error("a request failed: %s", where(error))
            if started:
                raise
            await failed(lang, start)(scope, receive, with_headers)


async def _answer(inside: Scope, headers: Headers, lang: Lang, start: str) -> ASGIApp | None:
    """Return what answers a request, its path taken below the base path; None leaves it to Streamlit."""
    path: str = inside["path"]
    if path == "/":
        query = QueryParams(inside.get("query_string", b""))
        unknown = tuple(unknown_in(query))
        if unknown:
            return not_found(lang, start, unknown)
        if not FURTHER.isdisjoint(query):
            return page(lang, desk=query.get("view") == DESK_VIEW)
        to, only = translator(lang), told_of_ours(query.get("lang", ""), headers.get("accept-language", ""))
        return page(lang, first=first_question(to, only + announcements(today(), to)))
    if path == HOST_CONFIG_PATH:
        return JSONResponse(HOST_CONFIG)
    for route in (*own_files.ROUTES, *routes.ROUTES, *booklet_routes.ROUTES):
        match, found = route.matches(inside)
        if match is Match.FULL:
            return lambda _, receive, send: route.handle({**inside, **found}, receive, send)
    file = static_files().get(path)
    if file is None:
        return None if STREAMLIT_PATHS.fullmatch(path) else not_found(lang, start)
    if file.suffix not in COMPRESSED or "gzip" not in weighted(headers.get("accept-encoding", "")):
        return None
    body = await anyio.to_thread.run_sync(compressed, file)
    return Response(body, media_type=COMPRESSED[file.suffix], headers={
        "cache-control": FOR_A_YEAR, "content-encoding": "gzip", "vary": "accept-encoding"})
