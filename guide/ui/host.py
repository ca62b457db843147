"""Hosts the page: language of the shell, security headers, compressed static files, real 404s, closed endpoints.

Streamlit serves one English shell for every path. This ASGI middleware rewrites it (see docs of each method).
"""

from __future__ import annotations

import gc
import gzip
import html
import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from urllib.parse import parse_qs

import streamlit
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from guide.i18n import LANGUAGES, translator
from guide.ui import host_texts as t

STATIC = Path(streamlit.__file__).parent / "static"
OWN_STATIC = Path(__file__).with_name("static")
DEFAULT_LANGUAGE = "fi"
LONGEST_QUERY = 2048
CONTENT_SECURITY_POLICY = (
    "default-src 'self'; script-src 'self' blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "font-src 'self' data:; connect-src 'self' ws: wss:; worker-src 'self' blob:; frame-ancestors 'none'; "
    "base-uri 'self'; object-src 'none'; form-action 'self'")
HEADERS: dict[bytes, bytes] = {
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"no-referrer",
    b"permissions-policy": b"camera=(), microphone=(), geolocation=()",
    b"cross-origin-opener-policy": b"same-origin",
    b"content-security-policy": CONTENT_SECURITY_POLICY.encode(),
}
_OPEN = ("/static/", "/_stcore/", "/media/", "/component/", "/guide/", "/favicon", "/robots.txt")
_CLOSED = ("/_stcore/metrics", "/_stcore/agent")


def language_of(query: bytes, accept: str) -> str:
    """Return the language that `?lang=` names, else the browser's first of ours, else Finnish."""
    wanted = parse_qs(query[:LONGEST_QUERY].decode("latin-1")).get("lang", [""])[0]
    if wanted in LANGUAGES:
        return wanted
    ranked = []
    for part in accept[:LONGEST_QUERY].split(","):
        tag, _, weight = part.strip().partition(";q=")
        try:
            ranked.append((-float(weight or 1), tag[:2].lower()))
        except ValueError:
            continue
    return next((lang for weight, lang in sorted(ranked, key=lambda pair: pair[0])
                 if weight < 0 and lang in LANGUAGES), DEFAULT_LANGUAGE)


@cache
def shell(lang: str) -> bytes:
    """Return Streamlit's page in a language: lang, title, description, noscript, and our script for the inline one."""
    to = translator(lang)
    page = (STATIC / "index.html").read_text(encoding="utf-8")
    head = (f"<title>{html.escape(to.text(t.TITLE))}</title>"
            f'<meta name="description" content="{html.escape(to.text(t.DESCRIPTION))}">'
            '<link rel="stylesheet" href="./guide/guide.css">')
    page = page.replace('<html lang="en">', f'<html lang="{lang}">').replace("<title>Streamlit</title>", head)
    page = re.sub(r"<noscript>.*?</noscript>", f"<noscript><p>{html.escape(to.text(t.NO_SCRIPT))}</p></noscript>", page,
                  flags=re.DOTALL)
    page = re.sub(r'\s*<link rel="service-desc"[^>]*>', "", page)
    return re.sub(r"<script>.*?</script>", '<script src="./guide/shell.js"></script>', page, count=1,
                  flags=re.DOTALL).encode()


@cache
def _compressed(path: str) -> bytes | None:
    file = (STATIC / path.lstrip("/")).resolve()
    return gzip.compress(file.read_bytes(), 6) if STATIC in file.parents and file.is_file() else None


def not_found(lang: str) -> Response:
    """Return a real 404 page in a language."""
    to = translator(lang)
    title = html.escape(to.text(t.NOT_FOUND))
    return HTMLResponse(
        f'<!doctype html><html lang="{lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f'<title>{title}</title><main><h1>{title}</h1><p>{html.escape(to.text(t.NOT_FOUND_HELP))}</p>'
        f'<p><a href="/?lang={lang}">{html.escape(to.text(t.TITLE))}</a></p></main></html>', 404)


class Shell:
    """The middleware. Websockets pass through untouched."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        headers = dict(scope["headers"])
        path: str = scope["path"]
        lang = language_of(scope.get("query_string", b""), headers.get(b"accept-language", b"").decode("latin-1"))

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = {k: v for k, v in message["headers"] if k.lower() not in HEADERS}
                message = {**message, "headers": [*own.items(), *HEADERS.items()]}
            await send(message)

        response = self._own(path, lang, headers)
        if response is not None:
            return await response(scope, receive, with_headers)
        return await self.app(scope, receive, with_headers)

    def _own(self, path: str, lang: str, headers: dict[bytes, bytes]) -> Response | None:
        """Return our response for a path, None for what Streamlit shall answer."""
        if path == "/":
            return HTMLResponse(shell(lang), headers={"cache-control": "no-store", "vary": "accept-language"})
        if path == "/_stcore/host-config":  # no foreign origin may talk to the page by postMessage
            return JSONResponse({"allowedOrigins": [], "useExternalAuthToken": False,
                                 "enableCustomParentMessages": False})
        if path.startswith(_CLOSED) or not path.startswith(_OPEN):
            return not_found(lang)
        if path.startswith("/static/"):
            return self._static(path, lang, headers)
        return None

    def _static(self, path: str, lang: str, headers: dict[bytes, bytes]) -> Response | None:
        file = (STATIC / path.lstrip("/")).resolve()
        if STATIC not in file.parents or not file.is_file():
            return not_found(lang)
        kinds = {".js": "text/javascript", ".css": "text/css"}
        if file.suffix not in kinds or b"gzip" not in headers.get(b"accept-encoding", b""):
            return None
        return Response(_compressed(path), media_type=f"{kinds[file.suffix]}; charset=utf-8", headers={
            "content-encoding": "gzip", "vary": "accept-encoding",
            "cache-control": "public, max-age=31536000, immutable"})


@cache
def shell_script() -> str:
    """Return shell.js with the translations of Streamlit's own strings in front."""
    words = {lang: {english: translator(lang).text(message) for english, message in t.CHROME.items()}
             for lang in LANGUAGES if lang != "en"}
    patterns = {lang: [[english, translator(lang).text(message)] for english, message in t.CHROME_PATTERNS.items()]
                for lang in LANGUAGES if lang != "en"}
    words["en"] = {english: translator("en").text(message) for english, message in t.CHROME.items()
                   if message is t.WAITING}
    data = json.dumps({"words": words, "patterns": patterns}, ensure_ascii=True)
    return f"const GUIDE_STRINGS = {data};\n" + (OWN_STATIC / "shell.js").read_text(encoding="utf-8")


async def _script(_: Request) -> Response:
    return Response(shell_script(), media_type="text/javascript", headers={"cache-control": "no-cache"})


async def _style(_: Request) -> Response:
    return Response((OWN_STATIC / "guide.css").read_bytes(), media_type="text/css",
                    headers={"cache-control": "no-cache"})


async def _robots(_: Request) -> Response:
    return PlainTextResponse("User-agent: *\nAllow: /\n")


ROUTES = [Route("/guide/shell.js", _script), Route("/guide/guide.css", _style), Route("/robots.txt", _robots)]


@asynccontextmanager
async def lifespan(_: object) -> AsyncIterator[None]:
    """Load rules and texts once, then take them out of the garbage collector's way."""
    import guide.examples
    import guide.places.search  # noqa: F401
    for lang in LANGUAGES:
        shell(lang)
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 50, 1_000)
    yield
