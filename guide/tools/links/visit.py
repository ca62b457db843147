"""What has become of one address: asked by HEAD and then GET, redirects followed a few steps."""

from __future__ import annotations

import re
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic, sleep
from typing import Literal
from urllib.parse import urljoin, urlsplit

from guide.tools.web_requests import NoReply, Reply, ask

Kind = Literal["good", "moved", "login", "broken", "unreachable"]

MOST_STEPS = 6
#: The beginning of a page is enough to know that there is one.
MOST_BYTES = 65_536
#: A pause of at most this is granted to a server that asks for one.
LONGEST_WAIT = 30.0
_REDIRECTS = (301, 302, 303, 307, 308)
_FOR_GOOD = (301, 308)
#: Of a host or a folder in a path, as services of logging in have it.
_LOGIN = re.compile(r"(?:^|[./_-])(?:log-?in|sign-?in|tunnistus|tunnistautuminen|kirjaudu|sso|adfs|auth)(?:$|[./_-])",
                    re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """What an address is. `mend` is the address to write in its place, "" where a person has to look for one."""

    kind: Kind
    why: str = ""
    mend: str = ""


@dataclass
class Visitor:
    """Asks one server at a time, and the same one again only after a pause."""

    pause: float = 1.0
    seconds: float = 15.0
    trust: ssl.SSLContext | None = None
    sleep: Callable[[float], None] = sleep
    _last: dict[str, float] = field(default_factory=dict)

    def visit(self, address: str) -> Found:
        """Return what an address is. Nothing is raised."""
        seen, at, lasting, mend = [address], address, True, ""
        try:
            while True:
                reply = self._ask(at)
                if reply.status not in _REDIRECTS:
                    return _sorted(reply.status, address, at, mend)
                to = urljoin(at, reply.headers.get("location", "")).partition("#")[0]
                if not reply.headers.get("location"):
                    return Found("broken", f"redirects ({reply.status}) and does not say where to")
                if to in seen:
                    return Found("broken", "redirects in a circle")
                if len(seen) > MOST_STEPS:
                    return Found("broken", f"redirects more than {MOST_STEPS} times")
                # What moves for good only after a step for the time being has not moved for good.
                lasting = lasting and reply.status in _FOR_GOOD
                mend = to if lasting else mend
                seen.append(to)
                at = to
        except NoReply as error:
            kind: Kind = "broken" if error.problem in ("address", "certificate", "broken") else "unreachable"
            return Found(kind, str(error) if at == address else f"redirects to {at}, which {error}")

    def _ask(self, address: str) -> Reply:
        """Return the answer to HEAD, or to GET where that has none: some servers know GET alone."""
        try:
            reply = self._once("HEAD", address)
        except NoReply as error:
            if error.problem != "broken":
                raise
            reply = Reply(400, {}, b"")
        if reply.status < 400:
            return reply
        if reply.status in (429, 503):
            self.sleep(min(reply.wait or self.pause, LONGEST_WAIT))
        return self._once("GET", address)

    def _once(self, method: Literal["GET", "HEAD"], address: str) -> Reply:
        host = urlsplit(address).netloc
        rest = self._last.get(host, -self.pause) + self.pause - monotonic()
        if rest > 0:
            self.sleep(rest)
        try:
            return ask(method, address, seconds=self.seconds, most_bytes=MOST_BYTES, whole=False, trust=self.trust)
        finally:
            self._last[host] = monotonic()


def _sorted(status: int, address: str, at: str, mend: str) -> Found:
    """Return what an address is by the status of its last step: a page that says in words that it is gone is good."""
    parts = urlsplit(at)
    if status == 401 or (at != address and any(map(_LOGIN.search, (parts.hostname or "", parts.path)))):
        return Found("login", f"leads to {at}" if at != address else f"answers {status}")
    if status in (403, 429) or status >= 500:
        what = "lets no program in" if status < 500 else "has a fault"
        return Found("unreachable", f"its server {what} ({status}): look with a browser")
    if status >= 400:
        return Found("broken", f"answers {status}" if at == address else f"redirects to {at}, which answers {status}")
    if urlsplit(address).path.strip("/") and not parts.path.strip("/"):
        return Found("moved", "leads to a front page: its page may be gone")
    return Found("moved", "has moved for good", mend) if mend and mend != address else Found("good")
