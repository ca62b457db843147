"""One server for all attacks: public names set, few visitors let in, its log as JSON lines."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from guide.testing.server import Server
from tests.abuse.visitor import ENVIRONMENT


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("abuse") / "log", ENVIRONMENT) as running:
        yield running
