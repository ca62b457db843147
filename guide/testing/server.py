"""The guide served on a free port of this machine: from a checkout or from an installed wheel."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Self
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

from guide.settings.environment import inherited
from guide.web.serve import ROOT as ROOT
from guide.web.serve import app_folder

PATIENCE_SECONDS = 120
_MODULE = [sys.executable, "-m"]


class Server:
    """A server process; as a context it is stopped at the end.

    `address` is where it answers, `log` the file with what it wrote. The port stays the same over a restart; it
    follows the `command`, by default the one that serves `app.py`.
    """

    def __init__(self, log: Path, environment: Mapping[str, str] | None = None,
                 command: Sequence[str] | None = None) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        self.log = log
        self.address = f"http://127.0.0.1:{self.port}"
        # Streamlit reads a page's path and its settings from the working folder.
        path = os.pathsep.join(filter(None, (str(ROOT), inherited().get("PYTHONPATH"))))
        self.environment = inherited(**{"PYTHONPATH": path, **(environment or {})})
        serve = [*_MODULE, "uvicorn", "--no-access-log", "--log-level", "warning", "--host", "127.0.0.1",
                 "--app-dir", str(app_folder()), "app:app", "--port"]
        given = [*(command or serve), str(self.port)]
        # Who is killed ends nothing that it has begun.
        self._command = [*_MODULE, "guide.testing.tied", *given[2:]] if given[:2] == _MODULE else given
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it and return when it answers.

        Raises:
            RuntimeError: it ended, or did not answer in two minutes; the message is the end of its log.
        """
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(self._command, cwd=ROOT, env=self.environment, stdin=subprocess.PIPE,
                                             stdout=log, stderr=subprocess.STDOUT)
        end = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < end and self._process.poll() is None:
            try:
                with urlopen(f"{self.address}/_stcore/health", timeout=1):
                    return
            except (URLError, OSError):
                time.sleep(0.05)
        self.kill()
        raise RuntimeError(f"the guide did not start: {self.log.read_text(encoding='utf-8')[-2000:]}")

    def kill(self, how: signal.Signals = signal.SIGKILL) -> None:
        """End the process and wait until it is gone."""
        if self._process is None:
            return
        self._process.send_signal(how)
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            # An open tab may hold a polite end up.
            self._process.kill()
            self._process.wait(timeout=10)
        if self._process.stdin is not None:
            self._process.stdin.close()
        self._process = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.kill(signal.SIGTERM)


class Elsewhere(Server):
    """A guide that somebody else has started: it has an address, and is left alone."""

    def __init__(self, address: str) -> None:
        self.address = address.rstrip("/")
        self.port = urlsplit(address).port or 80
        self.log = Path(os.devnull)

    def start(self) -> None:
        """Look whether it answers.

        Raises:
            RuntimeError: it does not.
        """
        try:
            with urlopen(f"{self.address}/_stcore/health", timeout=10):
                return
        except (URLError, OSError) as error:
            raise RuntimeError(f"no guide answers at {self.address}: {error}") from error

    def kill(self, how: signal.Signals = signal.SIGKILL) -> None:
        """Do nothing."""
