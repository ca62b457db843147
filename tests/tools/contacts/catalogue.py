"""A server in place of the service catalogue, and a deployer who asks it.

Its answers (`answers/`) have the shape of the specification of version 12 and invented contents.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from guide.settings.deployer import Deployer, read
from guide.tools import contacts
from guide.tools.contacts import client
from guide.tools.contacts.client import Client
from tests.tools.serving import Asked, Serving, Told

ANSWERS = Path(__file__).with_name("answers")
KEY = "a-key-of-the-deployer"
TELEPHONE, LOCATION, PAGE = ("11111111-aaaa-4aaa-8aaa-111111111111", "22222222-bbbb-4bbb-8bbb-222222222222",
                             "33333333-cccc-4ccc-8ccc-333333333333")
ORGANIZATION = "99999999-aaaa-4aaa-8aaa-999999999999"
DAY, LATER = date(2026, 11, 30), date(2026, 12, 30)
TABLE = "".join(f"""
[[channels]]
area = "11"
organization = "{ORGANIZATION}"
channel = "{channel}"
takes = {takes}
source = "https://www.suomi.test/palvelut/{number}"
reviewed_on = 2026-11-30
""" for number, (channel, takes) in enumerate(((TELEPHONE, '["phone", "hours"]'), (LOCATION, '["address", "email"]'),
                                               (PAGE, '["page"]'))))
DEPLOYER = """# Our own words stay.
[service]
address = "https://opas.kunta.fi/"  # the guide

[[contacts]]
area = "11"
email = "oma@kunta.test"
source = "https://www.kunta.test/"
checked_on = 2026-11-01
review_by = 2027-11-01
"""


def recorded(name: str) -> Any:
    return json.loads((ANSWERS / f"{name}.json").read_text(encoding="utf-8"))


@dataclass
class Catalogue:
    """Answers as recorded, but for what a test puts in place of it by path."""

    instead: dict[str, Told | Callable[[int], Told]] = field(default_factory=dict)
    times: dict[str, int] = field(default_factory=dict)

    def change(self, name: str, edit: Callable[[dict[str, Any]], object]) -> None:
        """Answer what was recorded with a change made to it."""
        body = copy.deepcopy(recorded(name))
        edit(body)
        self.instead[body["contentId"]] = as_json(body)

    def __call__(self, asked: Asked) -> Told:
        if asked.headers.get("x-api-key") != KEY:
            return Told(401, b"{}")
        path = asked.path.partition("?")[0]
        last = path.rpartition("/")[2]
        number = self.times[last] = self.times.get(last, 0) + 1
        if last in self.instead:
            told = self.instead[last]
            return told if isinstance(told, Told) else told(number)
        name = {TELEPHONE: "telephone", LOCATION: "location", PAGE: "page", "archived": "archived"}.get(last) or {
            "/organization/search": "organizations", "/service-channel/search": "channels"}.get(path)
        return as_json(recorded(name)) if name else Told(404, b"{}")


def as_json(body: object, status: int = 200) -> Told:
    return Told(status, json.dumps(body).encode(), {"Content-Type": "application/json"})


@dataclass
class Desk:
    """A deployer's folder, with the command as it is called there."""

    folder: Path
    server: Serving
    catalogue: Catalogue
    pauses: list[float]
    patch: pytest.MonkeyPatch

    @property
    def file(self) -> Path:
        return self.folder / "deployer.toml"

    @property
    def review(self) -> Path:
        return self.folder / "review.toml"

    def run(self, *words: str, day: date = DAY) -> int:
        import argparse
        parser = argparse.ArgumentParser()
        contacts.add_arguments(parser)
        self.patch.setattr(contacts, "today", lambda: day)
        return contacts.run(parser.parse_args(words))

    def bring(self, day: date = DAY) -> int:
        return self.run("import", "--server", f"{self.server.address}/", "--table", str(self.folder / "table.toml"),
                        "--out", str(self.review), day=day)

    def apply(self) -> int:
        return self.run("apply", str(self.review))

    def deployer(self) -> Deployer:
        return read(self.file)


def desk(folder: Path, server: Serving, catalogue: Catalogue, patch: pytest.MonkeyPatch) -> Desk:
    pauses: list[float] = []
    (folder / "deployer.toml").write_text(DEPLOYER, encoding="utf-8")
    (folder / "table.toml").write_text(TABLE, encoding="utf-8")
    patch.setenv("GUIDE_DEPLOYER", str(folder / "deployer.toml"))
    patch.setenv("GUIDE_PTV_KEY", KEY)
    patch.setattr(client, "SECONDS", 2.0)
    patch.setattr(contacts, "Client", lambda key, base: Client(key, base, pauses.append))
    return Desk(folder, server, catalogue, pauses, patch)
