"""deploy/Containerfile: what it copies exists, it starts what is tested, and it runs as a user without rights."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from guide import __version__
from guide.settings.environment import VARIABLES, faults, inherited
from tests.failures.fleet import START, free_port

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "deploy" / "Containerfile").read_text(encoding="utf-8")
WHOLE_LINES = re.sub(r"\\\n", " ", re.sub(r"^#.*\n", "", TEXT, flags=re.MULTILINE))
STEPS = [(word, rest.strip()) for word, rest in re.findall(r"^([A-Z]+) (.*)$", WHOLE_LINES, re.MULTILINE)]


def of(word: str) -> list[str]:
    """Return what follows an instruction, each time that it stands there."""
    return [rest for step, rest in STEPS if step == word]


def environment() -> dict[str, str]:
    """Return what the container sets of the guide's own settings."""
    return {name: value for line in of("ENV") for name, value in re.findall(r"(\w+)=(\S+)", line) if name in VARIABLES}


def test_it_starts_what_the_failure_tests_start_as_nobody() -> None:
    command, = of("CMD")[-1:]
    assert json.loads(command) == ["python", *START[1:5]]
    assert of("USER") == ["10001:10001"]
    assert of("STOPSIGNAL") == ["SIGTERM"]


def test_what_it_copies_is_there_and_let_in() -> None:
    own = [line.split()[0] for line in of("COPY") if not line.startswith("--from")]
    assert sorted(own) == [".streamlit", "app.py", "guide", "locales", "requirements.lock"]
    for ignore in ("containerignore", "dockerignore"):
        lines = (ROOT / "deploy" / f"Containerfile.{ignore}").read_text(encoding="utf-8").split()
        assert lines[0] == "*"
        assert {line[1:] for line in lines if line.startswith("!")} == set(own)
    assert all((ROOT / name).exists() for name in own)


def test_only_locked_files_are_installed_and_nothing_is_compiled_or_fetched_beside_them() -> None:
    installs = [line for line in of("RUN") if " install " in line]
    assert len(installs) == 1
    assert "--require-hashes --only-binary :all: -r requirements.lock" in installs[0]
    assert not re.search(r"apt-get|curl|wget|git clone|ADD https?:", TEXT)


def test_it_says_which_version_it_is() -> None:
    assert of("ARG") == ["REVISION=unknown", f"VERSION={__version__}", "REVISION=unknown"]
    assert any('echo "${REVISION}" > guide/data/revision.txt' in line for line in of("RUN"))
    assert any('org.opencontainers.image.revision="${REVISION}"' in line for line in of("LABEL"))
    assert any('org.opencontainers.image.version="${VERSION}"' in line for line in of("LABEL"))


def test_its_settings_are_known_and_lack_only_what_a_deployer_gives() -> None:
    assert [fault.split()[0] for fault in faults(environment())] == [
        "GUIDE_DEPLOYER", "STREAMLIT_SERVER_ALLOWED_HOSTS", "STREAMLIT_SERVER_COOKIE_SECRET"]
    assert of("EXPOSE") == [environment()["STREAMLIT_SERVER_PORT"]]


@pytest.fixture
def healthy() -> Iterator[int]:
    """The port of a server that is well at /opas/_stcore/health and nowhere else."""
    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200 if self.path == "/opas/_stcore/health" else 404)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass
    server = HTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


def test_the_health_check_tells_the_well_from_the_ill(healthy: int) -> None:
    line, = of("HEALTHCHECK")
    command = [sys.executable, *json.loads(line[line.index("CMD ") + 4:])[1:]]

    def status(port: int, path: str) -> int:
        own = inherited(STREAMLIT_SERVER_PORT=str(port), STREAMLIT_SERVER_BASE_URL_PATH=path)
        return subprocess.run(command, env=own, capture_output=True, timeout=20, check=False).returncode
    assert status(healthy, "opas") == status(healthy, "/opas/") == 0
    assert status(healthy, "") != 0
    assert status(free_port(), "opas") != 0
