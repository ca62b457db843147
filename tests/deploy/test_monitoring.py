"""deploy/monitoring/: alerts and dashboard are valid, ask for figures that exist, and each alert has its card."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from guide.tools import probe
from guide.web.host import status
from tests.failures.fleet import PATHS, free_port, haproxy, wait
from tests.failures.test_proxy import ask

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "deploy" / "monitoring"
PAGE = (ROOT / "deploy" / "ALARMS.md").read_text(encoding="utf-8")
GROUP, = yaml.safe_load((FOLDER / "alerts.yaml").read_text(encoding="utf-8"))["groups"]
ALERTS: dict[str, dict[str, Any]] = {rule["alert"]: rule for rule in GROUP["rules"]}
BOARD: dict[str, Any] = json.loads((FOLDER / "dashboard.json").read_text(encoding="utf-8"))
ASKED = [rule["expr"] for rule in ALERTS.values()] + [
    target["expr"] for panel in BOARD["panels"] for target in panel["targets"]]
CARD = re.compile(r"^## (\w+) \((page|ticket)\)\n- Means: .+?\n- Act: .+?\n- Over: .+?(?=\n\n|\Z)", re.M | re.S)
#: Of prometheus-node-exporter, and of Prometheus itself.
OTHERS = {"node_filesystem_avail_bytes", "node_filesystem_size_bytes", "up"}


def test_each_alert_has_its_card_and_each_card_its_alert() -> None:
    assert CARD.findall(PAGE) == [(name, rule["labels"]["severity"]) for name, rule in ALERTS.items()]
    assert len(re.findall(r"^## ", PAGE, re.MULTILINE)) == len(ALERTS)
    assert all(rule["annotations"]["summary"] for rule in ALERTS.values())


def exported(tmp_path: Path) -> set[str]:
    """Return the names of the figures that HAProxy gives with the file of deploy/."""
    port = free_port()
    (tmp_path / "break").write_text("off\n", encoding="utf-8")
    own = {"GUIDE_PLAIN": f"127.0.0.1:{free_port()}", "GUIDE_METRICS": f"127.0.0.1:{port}", "GUIDE_MOST": "100",
           "GUIDE_PAGES": str(ROOT / "deploy" / "pages"), "GUIDE_BREAK": str(tmp_path / "break"),
           "GUIDE_REPLICA_1": f"127.0.0.1:{free_port()}", "GUIDE_REPLICA_2": f"127.0.0.1:{free_port()}"}
    running = subprocess.Popen([haproxy(), "-db", "-f", str(ROOT / "deploy" / "haproxy.cfg")], env=own,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def is_there() -> bool:
        try:
            return ask(port, "/metrics")[0] == 200
        except OSError:
            return False
    try:
        wait(is_there, "figures")
        assert ask(port, "/")[0] == 404
        text = ask(port, "/metrics")[2]
    finally:
        running.kill()
        running.wait()
    assert 'haproxy_server_status{proxy="guide",server="one",state="MAINT"}' in text
    assert 'haproxy_frontend_requests_denied_total{proxy="public"}' in text
    return set(re.findall(r"^# TYPE (\w+)", text, re.MULTILINE))


def test_only_figures_that_somebody_gives_are_asked_for(tmp_path: Path) -> None:
    named = set(re.findall(r"\b((?:haproxy|guide|node)_\w+|up)\b(?=[{\[) ]|$)", "\n".join(ASKED), re.MULTILINE))
    own = {status.PREFIX + name for name in status.FIGURES} | {f"guide_probe_{name}" for name in probe.FIGURES}
    assert named - own - OTHERS - exported(tmp_path) == set()
    assert len(named) > 15
    jobs = {job["job_name"] for job in yaml.safe_load((FOLDER / "prometheus.yaml").read_text())["scrape_configs"]}
    assert set(re.findall(r'job="([\w-]+)"', "\n".join(ASKED))) <= jobs


def test_the_dashboard_is_one_that_grafana_can_draw() -> None:
    assert BOARD["uid"]
    assert BOARD["schemaVersion"] >= 36
    assert len({panel["id"] for panel in BOARD["panels"]}) == len(BOARD["panels"])
    for panel in BOARD["panels"]:
        assert panel["type"] in ("stat", "timeseries", "table")
        assert panel["gridPos"]["x"] + panel["gridPos"]["w"] <= 24
        assert panel["datasource"] == {"type": "prometheus", "uid": "${source}"}
        assert len({target["refId"] for target in panel["targets"]}) == len(panel["targets"]) > 0


def promtool(*arguments: object) -> None:
    """Let Prometheus's own tool check; skip where it is not installed."""
    program = shutil.which("promtool", path=PATHS) or shutil.which("promtool")
    if program is None:
        pytest.skip("promtool is not installed: apt-get install prometheus")
    said = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True, timeout=60, check=False)
    assert said.returncode == 0, said.stdout + said.stderr


def test_prometheus_takes_the_files_and_what_the_dashboard_asks(tmp_path: Path) -> None:
    promtool("check", "config", FOLDER / "prometheus.yaml")
    rules = [{"record": f"asked{number}", "expr": text} for number, text in enumerate(ASKED)]
    (tmp_path / "asked.yaml").write_text(json.dumps({"groups": [{"name": "asked", "rules": rules}]}), encoding="utf-8")
    promtool("check", "rules", tmp_path / "asked.yaml")


def test_what_no_drill_can_play_is_evaluated_on_figures_by_hand() -> None:
    cases = yaml.safe_load((Path(__file__).parent / "alert_cases.yaml").read_text(encoding="utf-8"))
    played = {one["alertname"] for test in cases["tests"] for one in test["alert_rule_test"] if one.get("exp_alerts")}
    assert played == set(ALERTS)
    promtool("test", "rules", Path(__file__).parent / "alert_cases.yaml")


@pytest.mark.parametrize("document", list(yaml.safe_load_all(
    (ROOT / "deploy" / "kubernetes-check.yaml").read_text(encoding="utf-8"))), ids=lambda one: one["metadata"]["name"])
def test_the_jobs_of_kubernetes_do_not_pile_up(document: dict[str, Any]) -> None:
    assert document["spec"]["jobTemplate"]["spec"]["backoffLimit"] == 0
    assert document["spec"]["concurrencyPolicy"] == "Forbid"
