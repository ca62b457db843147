"""The breaks of a night against a running set: each raises its own alarm, evaluated by Prometheus, and clears it.

deploy/monitoring/alerts.yaml is taken as it is, but for its times, which are shortened. `make gameday` prints a table:
the drill, its alarm, the seconds until it is raised and until it is cleared.
"""

from __future__ import annotations

import http.server
import json
import re
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.parse import quote
from urllib.request import urlopen

import pytest
import websockets
import yaml
from websockets.sync.client import connect

from guide.__main__ import main
from guide.testing.server import ROOT
from tests.days import TODAY
from tests.failures.fleet import PATHS, Fleet, free_port, wait
from tests.failures.test_proxy import ask
from tests.telling import Tell

pytestmark = pytest.mark.gameday
MONITORING = ROOT / "deploy" / "monitoring"
ROOM = 10
#: All times of the alerts in seconds; what is asked for each second may come late on a machine at work.
SHORT = {r"for: \w+": "for: 5s", r"\[\d+[mh]\]": "[15s]"}
SITE = "import tests.failures.game_day_drills\n"


class Night:
    """A fleet, what an exporter of the host would tell, and Prometheus over all of it."""

    def __init__(self, folder: Path, program: str) -> None:
        self.folder, self.program = folder, program
        (folder / "site").mkdir()
        (folder / "site" / "sitecustomize.py").write_text(SITE, encoding="utf-8")
        self.metrics, self.port, self.host = free_port(), free_port(), free_port()
        self.fleet = Fleet(folder, {"GUIDE_MOST_VISITORS": str(ROOM), "PYTHONPATH": f"{folder / 'site'}:{ROOT}"},
                           GUIDE_METRICS=f"127.0.0.1:{self.metrics}")
        self.textfile = folder / "hosted" / "metrics"
        self.textfile.parent.mkdir()
        self.certificate: float | None = None

    def probe(self) -> None:
        """Visit as the timer does, and write what a real certificate would add."""
        main(["probe", f"{self.fleet.address}/", "--textfile", str(self.textfile)])
        if self.certificate is not None:
            with self.textfile.open("a", encoding="utf-8") as file:
                file.write(f"guide_probe_certificate_days {self.certificate}\n")

    def asked(self, what: str) -> Any:
        """Return what Prometheus answers, None while it does not."""
        try:
            with urlopen(f"http://127.0.0.1:{self.port}/api/v1/{what}", timeout=5) as answer:
                return json.load(answer)["data"]
        except (URLError, OSError):
            return None

    def is_seen(self) -> bool:
        """Return whether Prometheus has figures of everybody, and of the probe."""
        found = self.asked(f"query?query={quote('count(up == 1) == 4 and on() guide_probe_time_seconds')}")
        return bool(found and found["result"])

    def alerts(self) -> dict[str, str]:
        """Return the state of each alarm that is on its way, or up."""
        found = self.asked("alerts")
        return {one["labels"]["alertname"]: one["state"] for one in found["alerts"]} if found else {"nobody": "firing"}

    def firing(self) -> set[str]:
        """Return the names of the alarms that are up now."""
        return {name for name, state in self.alerts().items() if state == "firing"}

    def configuration(self) -> Path:
        """Write Prometheus's files with the addresses of this set, and return the path."""
        rules = (MONITORING / "alerts.yaml").read_text(encoding="utf-8")
        for there, here in SHORT.items():
            rules = re.sub(there, here, rules)
        (self.folder / "alerts.yaml").write_text(rules, encoding="utf-8")
        whole = yaml.safe_load((MONITORING / "prometheus.yaml").read_text(encoding="utf-8"))
        whole["global"] = {"scrape_interval": "2s", "scrape_timeout": "2s", "evaluation_interval": "1s"}
        targets = {"guide": [f"127.0.0.1:{one.port}" for one in self.fleet.replicas.values()],
                   "guide-proxy": [f"127.0.0.1:{self.metrics}"], "guide-host": [f"127.0.0.1:{self.host}"]}
        for job in whole["scrape_configs"]:
            job["static_configs"] = [{"targets": targets[job["job_name"]]}]
        (self.folder / "prometheus.yaml").write_text(yaml.safe_dump(whole), encoding="utf-8")
        return self.folder / "prometheus.yaml"


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Night]:
    program = shutil.which("prometheus", path=PATHS) or shutil.which("prometheus")
    if program is None:
        pytest.skip("Prometheus is not installed: apt-get install prometheus")
    one = Night(tmp_path_factory.mktemp("night"), program)
    folder = one.textfile.parent

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *args: object) -> None:
            super().__init__(*args, directory=str(folder))  # type: ignore[arg-type]

        def log_message(self, format: str, *args: object) -> None:
            pass
    with ExitStack() as stack:
        stack.enter_context(one.fleet)
        one.probe()
        server = stack.enter_context(http.server.ThreadingHTTPServer(("127.0.0.1", one.host), Quiet))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        stack.callback(server.shutdown)
        said = (one.folder / "prometheus.log").open("wb")
        running = subprocess.Popen([
            one.program, f"--config.file={one.configuration()}", f"--storage.tsdb.path={one.folder / 'tsdb'}",
            f"--web.listen-address=127.0.0.1:{one.port}"], stdout=said, stderr=subprocess.STDOUT)
        stack.callback(running.wait)
        stack.callback(running.terminate)
        wait(lambda: one.is_seen() and not one.alerts(), "Prometheus, and no alarm", 120)
        yield one


def tabs(night: Night) -> Callable[[], None]:
    """Fill all places, and return what empties them."""
    opened = ExitStack()
    for name in ("one", "two") * ROOM:
        opened.enter_context(connect(
            f"ws://127.0.0.1:{night.fleet.port}/_stcore/stream", origin=websockets.Origin(night.fleet.address),
            additional_headers={"cookie": f"guide_process={name}"}, subprotocols=[websockets.Subprotocol("streamlit")]))
    return opened.close


def again(night: Night, name: str, **environment: str) -> Callable[[], None]:
    """Start a process anew with another environment, and return what starts it as before."""
    one = night.fleet.replicas[name]
    before = dict(one.environment)

    def restart(variables: dict[str, str]) -> None:
        # As an operator does: what is in maint is missed by nobody.
        night.fleet.tell(f"set server guide/{name} state maint")
        one.kill()
        one.environment = variables
        one.start()
        night.fleet.tell(f"set server guide/{name} state ready")
        night.fleet.wait_until(name, "UP")
    restart(before | environment)
    return lambda: restart(before)


def refused(night: Night) -> Callable[[], None]:
    """Knock at a door that is shut again and again, and return what ends it."""
    end = threading.Event()

    def knock() -> None:
        while not end.wait(0.05):
            ask(night.fleet.port, "/_guide/status")
    thread = threading.Thread(target=knock)
    thread.start()

    def stop() -> None:
        end.set()
        thread.join()
    return stop


def given(night: Night, name: str, value: object) -> Callable[[], None]:
    """Set what the host tells, and return what takes it back; each is told with a new visit."""
    before = getattr(night, name)
    setattr(night, name, value)
    night.probe()

    def back() -> None:
        setattr(night, name, before)
        night.probe()
    return back


def away(night: Night, *names: str) -> Callable[[], None]:
    for name in names:
        night.fleet.kill(name)

    def back() -> None:
        for name in names:
            night.fleet.start(name)
    return back


def frozen(night: Night) -> Callable[[], None]:
    night.fleet.replicas["one"].freeze()
    return night.fleet.replicas["one"].thaw


def signalled(night: Night, what: signal.Signals) -> Callable[[], None]:
    """Break a process by a drill's signal; the same signal mends it, or nothing needs to be."""
    one = night.fleet.replicas["one"]
    one.send(what)
    return lambda: one.send(what) if what is signal.SIGUSR1 else None


def wrong_answer(night: Night) -> Callable[[], None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("guide.tools.probe.expected", lambda *_: "Porin työllisyysalue")
        night.probe()
    return night.probe


def proxy_away(night: Night) -> Callable[[], None]:
    night.fleet.stop_proxy()
    return night.fleet.start_proxy


DRILLS: tuple[tuple[str, str, Callable[[Night], Callable[[], None]]], ...] = (
    ("a process dies", "GuideProcessAway", lambda night: away(night, "one")),
    ("a process hangs", "GuideProcessAway", frozen),
    ("all processes are gone", "GuideDown", lambda night: away(night, "one", "two")),
    ("HAProxy is gone", "GuideProxyDown", proxy_away),
    ("a known case is answered wrong", "GuideUnwell", lambda night: signalled(night, signal.SIGUSR1)),
    ("a page fails", "GuidePagesFail", lambda night: signalled(night, signal.SIGUSR2)),
    ("all places are taken", "GuideFull", tabs),
    ("an upgrade half way", "GuideBuildsDiffer", lambda night: again(night, "one", PATH="/nowhere")),
    ("two days at once", "GuideDaysDiffer",
     lambda night: again(night, "one", GUIDE_TODAY=str(TODAY.replace(day=TODAY.day + 1)))),
    ("one address asks too much", "GuideRefusals", refused),
    ("a wrong answer from outside", "GuideProbeFails", wrong_answer),
    ("a certificate at its end", "GuideCertificate", lambda night: given(night, "certificate", 3.0)),
)


@pytest.mark.parametrize(("drill", "alarm", "play"), DRILLS, ids=[drill for drill, *_ in DRILLS])
def test_a_drill_raises_its_alarm_alone_and_clears_it(night: Night, tell: Tell, drill: str, alarm: str,
                                                      play: Callable[[Night], Callable[[], None]]) -> None:
    # A restart of the drill before counts in GuideRestarts for as long as its time.
    wait(lambda: night.is_seen() and not night.alerts(), "quiet", 90)
    seen = set[str]()

    def raised() -> bool:
        seen.update(night.firing())
        return alarm in seen
    began = time.monotonic()
    undo = play(night)
    try:
        wait(raised, alarm, 60)
        raised_after, until = time.monotonic() - began, time.monotonic() + 4
        # Another one may need a moment longer.
        while time.monotonic() < until:
            raised()
            time.sleep(0.2)
    finally:
        ended = time.monotonic()
        undo()
    wait(lambda: night.firing() == set(), f"{alarm} is over", 90)
    tell(f"| {drill} | {alarm} | {raised_after:.0f} | {time.monotonic() - ended:.0f} |")
    assert seen == {alarm}
