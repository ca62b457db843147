"""A Streamlit server of one's own for any script, on top of the plugin's server."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from guide.testing import server
from guide.testing.browser import browser_path

__all__ = ["ROOT", "Server", "browser_path"]
ROOT = Path(__file__).parents[3]


class Server(server.Server):
    """`streamlit run` of a script; as a context it is stopped at the end. Its log is kept in `log`."""

    def __init__(self, script: Path, log: Path, environment: Mapping[str, str] | None = None) -> None:
        super().__init__(log, environment, [sys.executable, "-m", "streamlit", "run", str(script), "--server.port"])
