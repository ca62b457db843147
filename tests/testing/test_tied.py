"""No server outlives the run that began it."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from guide.testing.server import Server

BEGINS = """import subprocess, sys, time
begun = subprocess.Popen([sys.executable, "-m", "guide.testing.tied", "http.server", "0", "--bind", "127.0.0.1"],
                         stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(begun.pid, flush=True)
time.sleep(60)
"""


def is_there(pid: int) -> bool:
    """Return whether a process runs. One that has ended may wait for somebody to ask after it."""
    status = Path(f"/proc/{pid}/stat")
    try:
        return status.read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="this system has no /proc to look in")
def test_it_ends_with_a_killed_parent() -> None:
    with subprocess.Popen([sys.executable, "-c", BEGINS], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        begun = int(parent.stdout.readline())
        time.sleep(1)
        assert is_there(begun)
        parent.kill()
    end = time.monotonic() + 10
    while is_there(begun) and time.monotonic() < end:
        time.sleep(0.05)
    assert not is_there(begun)


def test_the_servers_of_tests_are_tied(tmp_path: Path) -> None:
    assert Server(tmp_path / "log")._command[:3] == [sys.executable, "-m", "guide.testing.tied"]
