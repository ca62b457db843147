"""Questions to the service catalogue: few, slow, and given up where it asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from time import sleep
from typing import TypeVar
from urllib.parse import urlencode, urlsplit

from pydantic import TypeAdapter, ValidationError

from guide.settings.validation import problems
from guide.tools.contacts.catalogue import CHANNEL, Channel, Named, Page
from guide.tools.web_requests import NoReply, Reply, ask

BASE = "https://api-gw.palvelutietovaranto.suomi.fi/api/v12/"
TRIES = 4
#: In seconds: between two questions, for one answer, and the longest that a server may ask to wait.
PAUSE, SECONDS, LONGEST_WAIT = 0.25, 20.0, 120.0
MOST_BYTES = 1_000_000
MOST_PAGES = 20
#: More would hide the first.
MOST_FAULTS = 5
_T = TypeVar("_T")


class CannotAsk(Exception):
    """The catalogue cannot be asked at all; the text says what to do."""


class BadAnswer(Exception):
    """One answer cannot be used; the text says what is wrong with it."""


class Gone(BadAnswer):
    """What was asked for is not in the catalogue."""


@dataclass
class Client:
    """Asks with a key. No redirect is followed: the key would go along to whoever is named."""

    key: str
    base: str = BASE
    sleep: Callable[[float], None] = field(default=sleep)

    def __post_init__(self) -> None:
        parts = urlsplit(self.base)
        if parts.scheme != "https" and parts.hostname not in ("127.0.0.1", "localhost"):
            raise CannotAsk(f"{self.base} is not https: the key would be sent in the open")

    def channel(self, content_id: str) -> Channel:
        """Return a channel; `Gone` or `BadAnswer` when there is none to use."""
        return self._read(CHANNEL, f"service-channel/{content_id}")

    def archived(self, since: str) -> frozenset[str]:
        """Return the ids of the channels that have ended since a day."""
        return frozenset(one.content_id for one in self.listed("service-channel/archived", archivedAtOrAfter=since))

    def listed(self, path: str, **filters: str) -> Iterator[Named]:
        """Yield the rows of a list, page by page."""
        for number in range(1, MOST_PAGES + 1):
            found = self._read(TypeAdapter(Page), f"{path}?{urlencode({**filters, 'page': number, 'pageSize': 100})}")
            yield from found.items
            if number >= found.total_pages:
                return
        raise BadAnswer(f"{path} has more than {MOST_PAGES} pages: narrow the question")

    def _read(self, model: TypeAdapter[_T], path: str) -> _T:
        body = self._get(path)
        try:
            return model.validate_json(body)
        except ValidationError as error:
            found = "; ".join(f"{where or 'answer'}: {text}" for where, text in problems(error, MOST_FAULTS))
            raise BadAnswer(f"is not as the guide knows version 12 of the catalogue ({found})") from None

    def _get(self, path: str) -> bytes:
        for tried in range(TRIES):
            try:
                reply = ask("GET", self.base + path, seconds=SECONDS, most_bytes=MOST_BYTES,
                            headers={"x-api-key": self.key, "Accept": "application/json"})
            except NoReply as error:
                if error.problem == "large":
                    raise BadAnswer(str(error)) from None
                why, wait = str(error), None
            else:
                if reply.status != 429 and reply.status < 500:
                    return self._body(reply)
                why, wait = f"answers {reply.status}", reply.wait
            if wait is not None and wait > LONGEST_WAIT:
                raise CannotAsk(f"The catalogue asks to wait {wait:.0f} seconds: try again after that.")
            if tried < TRIES - 1:
                self.sleep(2.0 ** tried if wait is None else wait)
        raise CannotAsk(f"The catalogue {why}, {TRIES} times: try again later.")

    def _body(self, reply: Reply) -> bytes:
        self.sleep(PAUSE)
        if reply.status in (401, 403):
            raise CannotAsk("The catalogue refuses the key: look whether GUIDE_PTV_KEY is whole and still in force.")
        if reply.status in (404, 410):
            raise Gone("is no longer in the catalogue")
        if 300 <= reply.status < 400:
            to = urlsplit(reply.headers.get("location", "")).hostname
            raise CannotAsk(f"The catalogue sends to another address ({to or 'unknown'}), where the key does not go: "
                            "ask the makers of the guide, or name the new address with --server.")
        if reply.status != 200:
            raise BadAnswer(f"answers {reply.status}")
        return reply.body
