"""What the browser tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.snapshots import Snapshots


@pytest.fixture
def snapshots(pytestconfig: pytest.Config) -> Snapshots:
    """The stored tab orders and accessibility trees; `--guide-update` stores what is there now."""
    return Snapshots(Path(__file__).with_name("snapshots"), bool(pytestconfig.getoption("--guide-update")))
