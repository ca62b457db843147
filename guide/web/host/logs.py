"""What may stand in the log: kinds and places of failures, and no answer, trace, session, or whole address.

Every record of the process is cleaned as it is made, whichever library writes it. `GUIDE_LOG=json` gives a line of JSON
a record in place of text.
"""

from __future__ import annotations

import json
import logging
import re
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from ipaddress import ip_address, ip_network
from typing import Any

from guide.settings.environment import settings
from guide.web.streamlit_internals import NOISE, streamlit_logger

LONGEST = 500
#: A failure to start names every field that is blank.
LONGEST_START = 5_000
#: The same sentence of the same library, whatever it fills in, stands so often a minute in the log.
OFTEN, SECONDS = 10, 60.0
#: Below every level, so that no handler writes the record.
UNWRITTEN = -1
_IPV4 = re.compile(r"(?<![\w.])(\d{1,3}\.){3}\d{1,3}(?![\w.])")
_IPV6 = re.compile(r"(?<![\w:])(?=[0-9A-Fa-f]*:[0-9A-Fa-f:]*:)[0-9A-Fa-f:]{3,39}(?:%\w+)?(?![\w:])")
_SESSION = re.compile(r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b", re.IGNORECASE)
#: A failure to start comes as a text; its last line says what to mend, before there is any visitor.
_TRACE = re.compile(r"Traceback \(most recent call last\):.*\n(?=\S)", re.DOTALL)
_QUERY = re.compile(r"\?[^\s\"']*")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_KEPT_BITS = {4: 24, 6: 48}
#: How many records of the guide itself were written, by level; those that are left out for being many count too.
written: Counter[str] = Counter()


def where(error: BaseException) -> str:
    """Return the type of an error and the line it comes from. Its message may hold an answer and is left out."""
    at = error.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    place = f" at {at.tb_frame.f_globals.get('__name__', '?')}:{at.tb_lineno}" if at is not None else ""
    return type(error).__name__ + place


def shortened(address: str) -> str:
    """Return an IP address without the part that tells one subscriber from another; other text as it is.

    >>> shortened("192.0.2.77"), shortened("2001:db8:1:2::7"), shortened("10:42:07"), shortened("::1")
    ('192.0.2.0', '2001:db8:1::', '10:42:07', '::')
    """
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return address
    return str(ip_network((ip, _KEPT_BITS[ip.version]), strict=False).network_address)


def clean(text: str) -> str:
    """Return a line for the log: one line, no session, query or whole address, and not long.

    >>> clean("Session 123e4567-e89b-12d3-a456-426614174000 from 192.0.2.7 at /?step=x\\nforged")
    'Session … from 192.0.2.0 at /?… forged'
    """
    text, traces = _TRACE.subn("", text.rstrip())
    longest = LONGEST_START if traces else LONGEST
    text = _QUERY.sub("?…", _SESSION.sub("…", _CONTROL.sub(" ", text[:longest * 4])))
    for pattern in (_IPV4, _IPV6):
        text = pattern.sub(lambda found: shortened(found[0]), text)
    return text if len(text) <= longest else text[:longest] + "…"


class RateLimitFilter:
    """At most `OFTEN` records a minute of each message: nobody fills the log with what a stranger can cause."""

    def __init__(self) -> None:
        self.began = 0.0
        self.seen: Counter[tuple[str, str]] = Counter()

    def __call__(self, record: logging.LogRecord) -> bool:
        """Return whether the record's sentence stood less often than `OFTEN` in this minute."""
        if not 0 <= record.created - self.began < SECONDS:
            self.began = record.created
            self.seen.clear()
        sentence = record.name, str(record.msg)[:100]
        self.seen[sentence] += 1
        return self.seen[sentence] <= OFTEN


def cleaning(make: Callable[..., logging.LogRecord]) -> Callable[..., logging.LogRecord]:
    """Return a maker of log records whose records are clean."""
    seldom = RateLimitFilter()

    def made(*args: Any, **more: Any) -> logging.LogRecord:
        record = make(*args, **more)
        error = record.exc_info[1] if isinstance(record.exc_info, tuple) else None
        record.exc_info, record.exc_text, record.stack_info = None, None, None
        if record.name == "uvicorn.access" and isinstance(record.args, tuple) and len(record.args) == 5:
            # The formatter of the access log needs its five arguments.
            client, method, path, version, status = record.args
            host, colon, _ = str(client).rpartition(":")
            record.args = (shortened(host) if colon else str(client), method, clean(str(path)), version, status)
            return record
        if record.name == "guide":
            written[record.levelname] += 1
        if str(record.msg).startswith(tuple(NOISE)) or not seldom(record):
            record.levelno = UNWRITTEN
        told = record.getMessage()
        text = clean(told if error is None else f"{told.strip()}: {where(error)}")
        if text != told:
            record.msg, record.args = text, ()
        return record

    made.cleaning = True  # type: ignore[attr-defined]
    return made


class JsonLines(logging.Formatter):
    """One JSON object a record: time, level, logger, message."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        return json.dumps({"time": at, "level": record.levelname.lower(), "logger": record.name,
                           "message": record.getMessage()}, ensure_ascii=False)


def _as_json() -> None:
    def handled(logger: logging.Logger) -> None:
        for handler in logger.handlers:
            handler.setFormatter(JsonLines())

    def set_up(logger: logging.Logger) -> None:
        usual(logger)
        handled(logger)

    usual = streamlit_logger.setup_formatter
    streamlit_logger.setup_formatter = set_up
    own = logging.getLogger("guide")
    own.setLevel(logging.INFO)
    if not own.handlers:
        own.addHandler(logging.StreamHandler())
        own.propagate = False
    for logger in [logging.getLogger(), *map(logging.getLogger, list(logging.root.manager.loggerDict))]:
        handled(logger)


def keep_answers_out_of_the_log() -> None:
    """Clean every record from now on, and write JSON lines where the settings say so."""
    make = logging.getLogRecordFactory()
    if not getattr(make, "cleaning", False):
        logging.setLogRecordFactory(cleaning(make))
        if settings().log == "json":
            _as_json()
