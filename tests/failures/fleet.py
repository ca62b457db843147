"""Two processes of the guide behind HAProxy, with the very configuration of `deploy/haproxy.cfg`, on free ports."""

from __future__ import annotations

import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.error import URLError
from urllib.request import urlopen

from guide.settings.environment import inherited
from guide.testing.server import ROOT, Server
from tests.days import TODAY

CONFIGURATION = ROOT / "deploy" / "haproxy.cfg"
PAGES = ROOT / "deploy" / "pages"

_GIVEN: set[int] = set()

PATIENCE_SECONDS = 30
#: Where servers are installed; they are not on everybody's path.
PATHS = "/usr/local/sbin:/usr/sbin:/sbin:/usr/local/bin:/usr/bin:/opt/homebrew/bin"
#: As the container starts it.
START = (sys.executable, "-m", "streamlit", "run", "app.py", "--server.port")


def free_port() -> int:
    """Return a port that nobody listens on, another one each time: the system may name one again that was shut."""
    with ExitStack() as tried:
        while True:
            free = tried.enter_context(socket.socket())
            free.bind(("127.0.0.1", 0))
            if (port := int(free.getsockname()[1])) not in _GIVEN:
                _GIVEN.add(port)
                return port


def haproxy() -> str:
    """Return the path of HAProxy; FileNotFoundError says what to install."""
    found = shutil.which("haproxy", path=PATHS)
    if found is None:
        raise FileNotFoundError("The failure tests need HAProxy: apt-get install haproxy")
    return found


def wait(done: Callable[[], bool], what: str, seconds: float = PATIENCE_SECONDS) -> None:
    """Wait until something is so; AssertionError says what was waited for."""
    end = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < end, f"waited {seconds} s: {what}"
        time.sleep(0.02)


class Replica(Server):
    """One process of the guide, by the name that the proxy has for it."""

    def __init__(self, name: str, folder: Path, **environment: str) -> None:
        super().__init__(folder / f"{name}.log", {
            "GUIDE_TODAY": TODAY.isoformat(), "STREAMLIT_SERVER_COOKIE_SECRET": "0123456789abcdef" * 2,
            **environment}, START)
        self.name = name

    def freeze(self) -> None:
        """Stop the process as a machine without a free core does: connections stay open, nothing answers."""
        self.send(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it go on."""
        self.send(signal.SIGCONT)

    def send(self, what: signal.Signals) -> None:
        """Send a signal without waiting."""
        assert self._process is not None
        self._process.send_signal(what)


class Fleet:
    """The processes and the proxy; as a context everything is stopped at the end. `address` is the proxy's.

    `guide`: more of the environment of the processes; `environment` is the proxy's. With `master` HAProxy runs as a
    master with a worker, as in production, so that it can read its configuration again.
    """

    def __init__(self, folder: Path, guide: Mapping[str, str] | None = None, master: bool = False,
                 **environment: str) -> None:
        self.folder, self.master = folder, master
        self.replicas = {name: Replica(name, folder, **guide or {}) for name in ("one", "two")}
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.log = folder / "proxy.log"
        self.break_file = folder / "break"
        self.socket = folder / "socket"
        self.break_file.write_text("off\n", encoding="utf-8")
        self.environment = inherited(**{
            "GUIDE_PLAIN": f"127.0.0.1:{self.port}", "GUIDE_PAGES": str(PAGES), "GUIDE_BREAK": str(self.break_file),
            "GUIDE_SOCKET": str(self.socket), "GUIDE_MOST": "1000",
            "GUIDE_REPLICA_1": f"127.0.0.1:{self.replicas['one'].port}",
            "GUIDE_REPLICA_2": f"127.0.0.1:{self.replicas['two'].port}", **environment})
        self._proxy: subprocess.Popen[bytes] | None = None
        self._later = ThreadPoolExecutor(2)

    def start_proxy(self) -> None:
        """Start HAProxy and return when both processes count as up."""
        command = [haproxy(), *(["-W"] if self.master else []), "-db", "-f", str(CONFIGURATION)]
        with self.log.open("ab") as log:
            self._proxy = subprocess.Popen(command, env=self.environment, stdout=log, stderr=subprocess.STDOUT)
        wait(lambda: self._ended() or self.answers(), "HAProxy answers")
        assert not self._ended(), self.log.read_text(encoding="utf-8")
        for name in self.replicas:
            self.wait_until(name, "UP")

    def _ended(self) -> bool:
        return self._proxy is None or self._proxy.poll() is not None

    def stop_proxy(self, how: signal.Signals = signal.SIGKILL) -> None:
        """End HAProxy, by default as a crash does; a master always by SIGTERM, which ends its workers too."""
        if self._proxy is not None:
            self._proxy.send_signal(signal.SIGTERM if self.master else how)
            self._proxy.wait(timeout=10)
            self._proxy = None

    def workers(self) -> list[int]:
        """Return the numbers of the processes that a master has started, the oldest first."""
        assert self._proxy is not None
        children = Path(f"/proc/{self._proxy.pid}/task/{self._proxy.pid}/children").read_text(encoding="ascii")
        return sorted(map(int, children.split()))

    def reload(self) -> None:
        """Have a master read its configuration again, and return when a new worker is at work beside the old one."""
        before = self.workers()
        assert self._proxy is not None
        self._proxy.send_signal(signal.SIGUSR2)
        wait(lambda: bool(set(self.workers()) - set(before)), "a new worker")
        for name in self.replicas:
            self.wait_until(name, "UP")

    def answers(self) -> bool:
        """Return whether the guide answers through the proxy."""
        try:
            with urlopen(f"{self.address}/_stcore/health", timeout=1):
                return True
        except (URLError, OSError):
            return False

    def tell(self, command: str) -> str:
        """Give the proxy a command as an operator does, and return its answer."""
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(5)
            line.connect(str(self.socket))
            line.sendall(f"{command}\n".encode())
            answer = b""
            while part := line.recv(65_536):
                answer += part
        return answer.decode()

    def state(self, name: str) -> str:
        """Return what the proxy holds a process for: UP, DOWN, DRAIN and the like."""
        names, *rows = (row.split(",") for row in self.tell("show stat").removeprefix("# ").splitlines() if row)
        return next(row[names.index("status")] for row in rows if row[:2] == ["guide", name])

    def wait_until(self, name: str, state: str) -> None:
        """Wait until the proxy holds a process for this."""
        wait(lambda: self.state(name) == state, f"{name} is {state}")

    def kill(self, name: str) -> None:
        """End a process as a crash does, without waiting for the proxy to notice."""
        self.replicas[name].kill()

    def start(self, name: str) -> None:
        """Start a process again; the proxy has then taken it up."""
        self.replicas[name].start()
        self.wait_until(name, "UP")

    def start_later(self, name: str) -> Callable[[], None]:
        """Start a process beside what goes on; the function that is returned waits for it."""
        return self._later.submit(self.start, name).result

    def __enter__(self) -> Self:
        try:
            list(self._later.map(Server.start, self.replicas.values()))
            self.start_proxy()
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        self._later.shutdown()
        self.stop_proxy()
        for replica in self.replicas.values():
            replica.kill()
