"""The guide's own pytest plugin, as an outside suite gets it, and which tests run only when asked for."""

from __future__ import annotations

import pytest

pytest_plugins = ["guide.testing.plugin", "pytester"]


#: Suites that take minutes: they run only when the command line names them.
LONG = {"screens": "every state as a picture", "states": "axe and the page checks on every state"}


def pytest_configure(config: pytest.Config) -> None:
    """Name the markers of the long suites."""
    for name, what in LONG.items():
        config.addinivalue_line("markers", f"{name}: {what}, for minutes; only with -m {name}")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the long suites out unless the command line names them."""
    asked = str(config.getoption("markexpr"))
    left_out = [item for item in items if any(item.get_closest_marker(name) and name not in asked for name in LONG)]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]
