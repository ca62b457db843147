"""Start, kill and stop a Streamlit server of one's own on a free port of this machine."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def browser_path() -> str:
    """Return the Chromium of the system; FileNotFoundError says what to install."""
    for name in BROWSERS:
        if path := shutil.which(name):
            return path
    raise FileNotFoundError("The browser tests need Chromium: run .ci/system-packages, or install it.")


class Server:
    """A server process; as a context it is stopped at the end. Its log is kept in `log`."""

    def __init__(self, script: Path, log: Path, environment: dict[str, str] | None = None) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        self.script, self.log = script, log
        self.environment = {**os.environ, "PYTHONPATH": str(ROOT), **(environment or {})}
        self.address = f"http://127.0.0.1:{self.port}"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it and return when it answers; RuntimeError when it does not within 30 seconds."""
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "streamlit", "run", str(self.script), "--server.port", str(self.port)],
                cwd=ROOT, env=self.environment, stdout=log, stderr=subprocess.STDOUT)
        end = time.monotonic() + 30
        while time.monotonic() < end and self._process.poll() is None:
            try:
                with urlopen(f"{self.address}/_stcore/health", timeout=1):
                    return
            except (URLError, OSError):
                time.sleep(0.05)
        raise RuntimeError(self.log.read_text(encoding="utf-8")[-2000:])

    def kill(self, how: signal.Signals = signal.SIGKILL) -> None:
        """End the process and wait until it is gone."""
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(timeout=20)
            self._process = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        self.kill(signal.SIGTERM)
