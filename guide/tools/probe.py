"""A visit from outside: opens an example as a browser does and looks whether the right authority stands in its heading.

`python -m guide probe https://guide.example.org/`. Health can be green while no visitor comes to an answer; this walks
the whole way: name, certificate, page, websocket, rules, text. `--textfile` writes the figures for Prometheus.
"""

from __future__ import annotations

import argparse
import html
import os
import re
import socket
import ssl
import sys
import time
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import websockets
from websockets.sync.client import connect

from guide.language.locale import LANGUAGES, Lang
from guide.reasoning.evaluate import evaluate
from guide.reasoning.examples import EXAMPLES
from guide.tools.web_requests import NoReply, ask
from guide.web.streamlit_internals import BackMsg, ForwardMsg

#: The test of the whole way may take so long; a person's browser takes a second.
SECONDS = 20.0
EXAMPLE = "today-helsinki"
_MOST_BYTES = 1_000_000
_HEADING = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_DAY_SECONDS = 86_400
FIGURES = {"success": "Whether a visit came to the right authority.", "seconds": "How long the visit took.",
           "time_seconds": "When it was made, in seconds since 1970.",
           "certificate_days": "Days for which the certificate holds; left out without TLS."}


class Failed(Exception):
    """The visit did not come to the right answer; the message says where it ended."""


def expected(example: str, lang: Lang) -> str:
    """Return the name of the authority that serves in an example; KeyError for an unknown one."""
    server, = evaluate(EXAMPLES[example].answers).servers
    return server.names.name(lang)


def heading(address: str, example: str, lang: Lang, seconds: float = SECONDS) -> str:
    """Return the heading of an example's answer, asked for as a browser does; Failed when none comes."""
    query = urlencode({"lang": lang, "scenario": example})
    try:
        page = ask("GET", f"{address}?{query}", seconds=seconds, most_bytes=_MOST_BYTES)
    except NoReply as error:
        raise Failed(f"the page {error}") from None
    if page.status != 200:
        raise Failed(f"the page has status {page.status}")
    parts = urlsplit(address)
    cookie = SimpleCookie(page.headers.get("set-cookie", ""))
    stream = parts._replace(scheme={"http": "ws", "https": "wss"}[parts.scheme], path=f"{parts.path}_stcore/stream")
    said = BackMsg()
    said.rerun_script.query_string = query
    ends, body = time.monotonic() + seconds, ""
    try:
        with connect(stream.geturl(), origin=websockets.Origin(f"{parts.scheme}://{parts.netloc}"), max_size=None,
                     subprotocols=[websockets.Subprotocol("streamlit")], open_timeout=seconds, close_timeout=1,
                     additional_headers={"Cookie": "; ".join(f"{one.key}={one.value}" for one in cookie.values())},
                     proxy=None) as line:
            line.send(said.SerializeToString())
            while True:
                data = line.recv(timeout=max(0.0, ends - time.monotonic()))
                message = ForwardMsg.FromString(data if isinstance(data, bytes) else data.encode())
                body += message.delta.new_element.html.body
                if message.WhichOneof("type") == "script_finished" \
                        and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                    break
    except TimeoutError:
        raise Failed(f"the websocket brings no answer in {seconds:g} seconds") from None
    except (websockets.WebSocketException, OSError) as error:
        status = error.response.status_code if isinstance(error, websockets.InvalidStatus) else type(error).__name__
        raise Failed(f"the websocket fails: {status}") from None
    found = _HEADING.search(body)
    return html.unescape(re.sub(r"<[^>]+>", "", found[1])).strip() if found else ""


def certificate_days(address: str, seconds: float = SECONDS) -> float | None:
    """Return for how many days the certificate still holds, None without TLS; OSError when it cannot be asked."""
    parts = urlsplit(address)
    if parts.scheme != "https":
        return None
    host = parts.hostname or ""
    with socket.create_connection((host, parts.port or 443), timeout=seconds) as plain, \
            ssl.create_default_context().wrap_socket(plain, server_hostname=host) as line:
        ends = (line.getpeercert() or {})["notAfter"]
    return (ssl.cert_time_to_seconds(str(ends)) - time.time()) / _DAY_SECONDS


def _written(file: Path, figures: dict[str, float | None]) -> None:
    """Write the figures for Prometheus's node exporter: whole or not at all, since it may read at any moment."""
    lines = (f"# HELP guide_probe_{name} {FIGURES[name]}\n# TYPE guide_probe_{name} gauge\n"
             f"guide_probe_{name} {value:.15g}\n" for name, value in figures.items() if value is not None)
    beside = file.with_suffix(".part")
    beside.write_text("".join(lines), encoding="utf-8")
    beside.chmod(0o644)
    os.replace(beside, file)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command to its parser."""
    parser.add_argument("address", help="where the guide begins, such as https://opas.kunta.fi/")
    parser.add_argument("--example", choices=EXAMPLES, default=EXAMPLE, metavar="NAME",
                        help=f"an example with one authority, by default {EXAMPLE}")
    parser.add_argument("--lang", choices=LANGUAGES, default=LANGUAGES[0])
    parser.add_argument("--textfile", type=Path, help="write the figures for Prometheus's node exporter")


def run(given: argparse.Namespace) -> int:
    """Make the visit and say how it went in one line; return 0 when the right authority answered, else 1."""
    address, began, days = f"{given.address.rstrip('/')}/", time.monotonic(), None
    try:
        right = expected(given.example, given.lang)
        found = heading(address, given.example, given.lang)
        fault = "" if right in found else f"the heading is {found!r}, and {right!r} is not in it"
        days = certificate_days(address)
    except (Failed, OSError) as error:
        fault = f"{error}"
    took = time.monotonic() - began
    if given.textfile:
        _written(given.textfile, {"success": not fault, "seconds": took, "time_seconds": time.time(),
                                  "certificate_days": days})
    print(f"{address}: " + (fault or f"{right} after {took:.1f} s" + (
        f", certificate for {days:.0f} days" if days is not None else "")), file=sys.stderr if fault else sys.stdout)
    return 1 if fault else 0
