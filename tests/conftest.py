"""The guide's own pytest plugin, as an outside suite gets it, and which tests run only when asked for."""

from __future__ import annotations

import pytest

pytest_plugins = ["guide.testing.plugin", "pytester"]


def pytest_configure(config: pytest.Config) -> None:
    """Name the marker of the long picture tests."""
    config.addinivalue_line("markers", "screens: every state as a picture, for minutes; only with -m screens")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the long picture tests out unless the command line names them."""
    if "screens" in str(config.getoption("markexpr")):
        return
    long = [item for item in items if item.get_closest_marker("screens")]
    config.hook.pytest_deselected(items=long)
    items[:] = [item for item in items if item not in long]
