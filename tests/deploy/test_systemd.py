"""deploy/systemd/: units that systemd understands, with settings that are whole, beside the container's."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import get_args

import pytest
import yaml

from guide.settings.environment import VARIABLES, faults, inherited, settings
from guide.tools import links
from guide.tools.links.visit import Kind
from tests.failures.fleet import START, haproxy

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "deploy" / "systemd"
HAPROXY = (ROOT / "deploy" / "haproxy.cfg").read_text(encoding="utf-8")


def lines(name: str) -> list[tuple[str, str]]:
    """Return the settings of a unit, or the variables of a file for the environment, in order."""
    text = (FOLDER / name).read_text(encoding="utf-8")
    return [(key, value) for key, value in re.findall(r"^(\w+)=(.*)$", text, re.MULTILINE)]


def test_the_settings_are_whole_and_known() -> None:
    given = dict(lines("guide.env"))
    commented = set(re.findall(r"^#(\w+)=", (FOLDER / "guide.env").read_text(encoding="utf-8"), re.MULTILINE))
    assert given.keys() | commented <= VARIABLES.keys()
    secret = {"STREAMLIT_SERVER_COOKIE_SECRET": "0123456789abcdef" * 2}
    # In a container the image says where to listen, without one the unit does.
    for address in ("0.0.0.0", dict(row.split("=") for key, value in lines("guide.service") if key == "Environment"
                                    for row in value.split())["STREAMLIT_SERVER_ADDRESS"]):
        assert list(faults({**given, **secret, "STREAMLIT_SERVER_ADDRESS": address})) == []
    assert settings({**given, **secret}).production


@pytest.mark.parametrize("name", ["guide.service", "guide.container"])
def test_a_process_is_started_as_it_is_tested_and_has_its_files(name: str) -> None:
    unit = lines(name)
    given = dict(unit)
    assert [value for key, value in unit if key == "EnvironmentFile"] == ["/etc/guide/guide.env",
                                                                          "/etc/guide/secret.env"]
    assert given["Restart"] == "always"
    port = dict(lines("guide.env"))["STREAMLIT_SERVER_PORT"]
    replica = dict(lines("haproxy.env"))["GUIDE_REPLICA_1"]
    if name == "guide.service":
        assert given["ExecStart"].split()[1:] == list(START[1:5])
        assert given["ExecStartPre"].split()[1:] == ["-m", "guide", "settings", "--check", "--before-start"]
        assert f"STREAMLIT_SERVER_ADDRESS={replica.partition(':')[0]}" in [value for _, value in unit]
        files = int(given["LimitNOFILE"])
    else:
        assert given["PublishPort"] == f"{replica}:{port}"
        files = int(given["PodmanArgs"].rpartition(":")[2])
    assert files >= 4 * settings({}).most_visitors + 1000


def test_systemd_understands_the_units(tmp_path: Path) -> None:
    analyze = shutil.which("systemd-analyze")
    if analyze is None:
        pytest.skip("systemd is not installed")
    for unit in (path for path in FOLDER.iterdir() if path.suffix in (".service", ".timer")):
        name, text = unit.name, unit.read_text(encoding="utf-8")
        # The programs of this machine in place of those of the host.
        (tmp_path / name).write_text(re.sub(r"^(ExecStart(?:Pre)?)=\S+", r"\1=/bin/true", text, flags=re.MULTILINE),
                                     encoding="utf-8")
    said = subprocess.run([analyze, "verify", "--man=no", *map(str, tmp_path.iterdir())], capture_output=True,
                          text=True, timeout=60, check=False)
    assert [line for line in said.stderr.splitlines() if "guide" in line] == []


def test_the_reviews_are_looked_at_each_week_by_a_command_that_fails_when_one_is_late() -> None:
    service, timer = dict(lines("guide-check.service")), dict(lines("guide-check.timer"))
    assert service["ExecStart"].split()[1:] == ["-m", "guide", "check"]
    assert service["Type"] == "oneshot"
    assert timer["OnCalendar"].startswith("Mon ")
    job, probe = yaml.safe_load_all((ROOT / "deploy" / "kubernetes-check.yaml").read_text(encoding="utf-8"))
    pod = job["spec"]["jobTemplate"]["spec"]["template"]["spec"]
    assert pod["containers"][0]["command"] == ["python", *service["ExecStart"].split()[1:]]
    assert job["spec"]["jobTemplate"]["spec"]["backoffLimit"] == 0
    assert pod["restartPolicy"] == "Never"
    command = probe["spec"]["jobTemplate"]["spec"]["template"]["spec"]["containers"][0]["command"]
    assert dict(lines("guide-probe.service"))["ExecStart"].split()[1:5] == command[1:]
    page = (ROOT / "deploy" / "REVIEWS.md").read_text(encoding="utf-8")
    assert all(name in page for name in ("guide-check.timer", "guide-check.service", "kubernetes-check.yaml"))


def test_the_links_are_opened_each_month_and_a_server_that_is_away_is_no_failure() -> None:
    service, timer = dict(lines("guide-links.service")), dict(lines("guide-links.timer"))
    assert service["ExecStart"].split()[1:] == ["-m", "guide", "check", "--links"]
    assert service["SuccessExitStatus"] == str(links.LOOK_AGAIN)
    assert timer["OnCalendar"].startswith("*-*-")
    page = (ROOT / "deploy" / "CONTACTS.md").read_text(encoding="utf-8")
    assert all(name in page for name in ("guide-links.timer", "guide-links.service", *get_args(Kind)))
    assert all(f"| {status} |" in page for status in (0, links.MEND, links.LOOK_AGAIN))


def test_haproxy_is_told_everything_that_its_file_asks_for(tmp_path: Path) -> None:
    text = (FOLDER / "haproxy.env").read_text(encoding="utf-8")
    named = set(re.findall(r"^#?(\w+)=", text, re.MULTILINE))
    asked = set(re.findall(r'"\$\{(GUIDE_\w+)\}|defined\((GUIDE_\w+)\)', HAPROXY))
    assert named == {one or other for one, other in asked}
    given = dict(lines("haproxy.env"))
    # All of them at once, those with a mark too.
    every = given | dict(re.findall(r"^#(GUIDE_REPLICA_\d|GUIDE_PLAIN)=(.+)$", text, re.MULTILINE))
    (tmp_path / "break").write_text("off\n", encoding="utf-8")
    every |= {"GUIDE_BREAK": str(tmp_path / "break"), "GUIDE_PAGES": str(ROOT / "deploy" / "pages")}
    said = subprocess.run([haproxy(), "-c", "-f", str(ROOT / "deploy" / "haproxy.cfg")], env=inherited(**every),
                          capture_output=True, text=True, timeout=30, check=False)
    assert said.returncode == 0, said.stderr
    assert "WARNING" not in said.stderr
    defaults = dict(re.findall(r"presetenv (GUIDE_\w+) (\S+)", HAPROXY))
    assert {name: value for name, value in given.items() if defaults.get(name, value) != value} == {
        "GUIDE_PAGES": "/srv/guide-pages"}


def test_the_pages_and_the_booklet_are_made_each_night() -> None:
    made = [value for key, value in lines("guide-pages.service") if key == "ExecStart"]
    pages = dict(lines("haproxy.env"))["GUIDE_PAGES"]
    assert [line.split(" -m guide ")[1] for line in made] == [f"outage {pages}", f"book --out {pages}/guide/book"]
    assert dict(lines("guide-pages.timer"))["OnCalendar"].startswith("*-*-* 00:")


def test_haproxy_has_room_for_what_one_process_takes() -> None:
    most, = re.findall(r"default-server .* maxconn (\d+)", HAPROXY)
    nginx = re.findall(r"max_conns=(\d+)", (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8"))
    assert settings({}).most_visitors < int(most)
    assert set(nginx) == {most}
