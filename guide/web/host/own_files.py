"""The guide's own files beside Streamlit's: script, style sheet and robots.txt, each made once a process."""

import gzip
import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from guide.desk.keyboard import ALONE, shortcuts, table
from guide.language.locale import LANGUAGES, translator
from guide.language.messages import Message
from guide.settings.deployer import deployer
from guide.web.host import frame, way_out
from guide.web.host import texts as t
from guide.web.language import weighted
from guide.web.streamlit_internals import RERUN_BYTE

OWN_STATIC = Path(__file__).parents[1] / "static"
#: What may follow the address of the desk: the languages of clerk and caller, an example.
DESK_PARAMETERS = ("lang", "also", "scenario")
FOR_A_YEAR = "public, max-age=31536000, immutable"


def as_accepted(zipped: bytes, accept_encoding: str) -> tuple[bytes, dict[str, str]]:
    """Return a body made as gzip in the way that a browser takes it, and the headers that say which."""
    if "gzip" in weighted(accept_encoding):
        return zipped, {"content-encoding": "gzip", "vary": "accept-encoding"}
    return gzip.decompress(zipped), {"vary": "accept-encoding"}


@dataclass(frozen=True)
class Document:
    """A file of the guide. Its address carries a digest, so browsers may keep it and still get the next version."""

    path: str
    media_type: str
    body: bytes

    @cached_property
    def digest(self) -> str:
        """Return what the address of this version ends in."""
        return hashlib.sha256(self.body).hexdigest()[:12]

    @cached_property
    def compressed(self) -> bytes:
        """Return the body as gzip."""
        return gzip.compress(self.body, 6, mtime=0)

    @property
    def address(self) -> str:
        """Return the address relative to the page, so that it holds under a base path too."""
        return f".{self.path}?v={self.digest}"

    def response(self, version: str | None, accept_encoding: str) -> Response:
        """Return the file; only the address of this version may be kept by the browser."""
        body, headers = as_accepted(self.compressed, accept_encoding)
        headers["cache-control"] = FOR_A_YEAR if version == self.digest else "no-cache"
        return Response(body, media_type=self.media_type, headers=headers)


def strings() -> dict[str, dict[str, object]]:
    """Return, by language, what shell.js shows: in place of Streamlit's own English strings, and while it waits."""
    def texts(lang: str, messages: Mapping[str, Message]) -> dict[str, str]:
        return {english: translator(lang).text(message) for english, message in messages.items()}

    return {lang: {"words": texts(lang, t.CHROME), "patterns": texts(lang, t.CHROME_PATTERNS),
                   "waiting": translator(lang).text(t.WAITING),
                   "busy": translator(lang).text(t.BUSY),
                   "again": translator(lang).text(t.AGAIN),
                   "fetching": translator(lang).text(t.FETCHING),
                   "gone": translator(lang).text(t.GONE),
                   "languages": translator(lang).text(t.LANGUAGES),
                   "comes": translator(lang).text(t.FILE_COMES),
                   "copied": translator(lang).text(t.TEXT_COPIED),
                   "marked": translator(lang).text(t.TEXT_MARKED),
                   "shifted": [translator(lang).text(message) for message in t.SHIFTED],
                   "title": translator(lang).text(t.TITLE),
                   "footer": frame.footer(translator(lang), deployer()),
                   "lost": way_out.lost(translator(lang), deployer())} for lang in LANGUAGES}


@cache
def script() -> Document:
    """Return shell.js with the strings and ready.js in front."""
    data = json.dumps(strings(), ensure_ascii=True, sort_keys=True)
    code = "".join((OWN_STATIC / name).read_text(encoding="utf-8") for name in ("ready.js", "shell.js"))
    start = f"const GUIDE_STRINGS = {data};\nconst STREAMLIT_RERUN = {RERUN_BYTE};\n"
    return Document("/guide/shell.js", "text/javascript", (start + code).encode())


@cache
def style() -> Document:
    """Return the style sheet."""
    return Document("/guide/guide.css", "text/css", (OWN_STATIC / "guide.css").read_bytes())


@cache
def desk_script() -> Document:
    """Return the keys of the service desk: their table in front, how they wait, and what each does."""
    data = json.dumps({"states": table(), "alone": ALONE, "shortcuts": shortcuts()})
    code = "".join((OWN_STATIC / name).read_text(encoding="utf-8") for name in ("desk_queue.js", "desk.js"))
    return Document("/guide/desk.js", "text/javascript", f"const DESK_KEYS = {data};\n{code}".encode())


@cache
def desk_style() -> Document:
    """Return what the service desk's screen adds to the style sheet."""
    return Document("/guide/desk.css", "text/css", (OWN_STATIC / "desk.css").read_bytes())


def _route(path: str, document: Callable[[], Document]) -> Route:
    async def answer(request: Request) -> Response:
        return document().response(request.query_params.get("v"), request.headers.get("accept-encoding", ""))
    return Route(path, answer)


async def _robots(_: Request) -> Response:
    return PlainTextResponse("User-agent: *\nAllow: /\n", headers={"cache-control": "public, max-age=86400"})


async def _desk(request: Request) -> Response:
    # What the page does not read stays behind. A relative address holds under a base path too.
    kept = [(name, value) for name, value in request.query_params.multi_items() if name in DESK_PARAMETERS]
    up = "../" if request.scope["path"].endswith("/") else "./"
    return RedirectResponse(f"{up}?{urlencode([('view', 'desk'), *kept])}", 307)


ROUTES = [_route("/guide/shell.js", script), _route("/guide/guide.css", style), _route("/guide/desk.js", desk_script),
          _route("/guide/desk.css", desk_style), Route("/desk", _desk), Route("/desk/", _desk),
          Route("/robots.txt", _robots)]
