"""A deployer's desk beside a recorded service catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tools.contacts.catalogue import Catalogue, Desk, desk
from tests.tools.serving import serving


@pytest.fixture
def at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    catalogue = Catalogue()
    with serving(catalogue) as server:
        yield desk(tmp_path, server, catalogue, monkeypatch)
