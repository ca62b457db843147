"""The bill of materials, the licences, and the arithmetic of capacity."""

from __future__ import annotations

import json
import math
import re
from dataclasses import asdict, replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from packaging.utils import canonicalize_name

from deploy import capacity, sbom
from guide.settings.environment import settings

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "cyclonedx-1.6.json").read_text(encoding="utf-8"))
LOCK = sbom.LOCK.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def whole() -> dict[str, Any]:
    return sbom.environment()


@pytest.fixture(scope="module")
def bill(whole: dict[str, Any]) -> dict[str, Any]:
    return sbom.bill(whole, LOCK)


def wrong(document: object) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in Draft7Validator(SCHEMA).iter_errors(document)]


def test_the_bill_is_valid_and_the_same_each_time(bill: dict[str, Any]) -> None:
    assert wrong(bill) == []
    assert bill == sbom.bill(sbom.environment(), LOCK)
    assert wrong({**bill, "components": [{"type": "library"}]}) != []


def test_the_bill_has_every_locked_package_and_no_tool_of_the_tests(bill: dict[str, Any]) -> None:
    versions = sbom.locked(LOCK)
    parts = {canonicalize_name(one["name"]): one["version"] for one in bill["components"]}
    assert parts == {name: versions[name] for name in parts}
    everywhere = {canonicalize_name(line.partition("==")[0]) for line in LOCK.splitlines()
                  if line[:1].isalnum() and ";" not in line}
    assert parts.keys() >= everywhere > {"streamlit", "pydantic", "typst"}
    assert "pytest" not in parts


def test_the_bill_says_what_it_does_not_list(bill: dict[str, Any]) -> None:
    said = " ".join(one["name"] + one["value"] for one in bill["properties"])
    for what in ("JavaScript inside the streamlit package", "base image", "proxy"):
        assert what in said
        assert what in sbom.report(bill)
    refs = {one["bom-ref"] for one in bill["components"]} | {bill["metadata"]["component"]["bom-ref"]}
    assert bill["compositions"][0]["aggregate"].startswith("incomplete")
    assert set(bill["compositions"][0]["assemblies"]) <= refs


def test_every_package_is_reached_from_the_guide(bill: dict[str, Any]) -> None:
    edges = {row["ref"]: row["dependsOn"] for row in bill["dependencies"]}
    reached, to_do = set[str](), [bill["metadata"]["component"]["bom-ref"]]
    while to_do:
        ref = to_do.pop()
        if ref not in reached:
            reached.add(ref)
            to_do += edges[ref]
    assert {one["bom-ref"] for one in bill["components"]} <= reached


def test_no_licence_asks_for_more_than_the_guides_own(bill: dict[str, Any]) -> None:
    known = {"MIT", "MIT-CMU", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "Apache-2.0", "MPL-2.0", "PSF-2.0", "Zlib",
             "CC0-1.0"}
    for part in bill["components"]:
        names = set(sbom.licence(part).replace("(", " ").replace(")", " ").split()) - {"AND", "OR"}
        assert names <= known, part
    assert "| streamlit | " in sbom.report(bill)


def test_what_is_not_as_the_lock_says_is_named(whole: dict[str, Any]) -> None:
    with pytest.raises(sbom.Unclear, match=r"idna is installed as .*, the lock says 0\.1"):
        sbom.bill(whole, "idna==0.1 \\\n    --hash=sha256:00\n")
    with pytest.raises(sbom.Unclear, match=r"zen-engine names no licence"):
        sbom.bill(whole, f"zen-engine=={version('zen-engine')} \\\n")
    with pytest.raises(sbom.Unclear, match="nothing that the lock names"):
        sbom.bill(whole, "giraffe==1.0 \\\n")


def test_the_files_are_written(tmp_path: Path) -> None:
    assert sbom.main(tmp_path / "dist") == 0
    assert json.loads((tmp_path / "dist" / "sbom.cdx.json").read_text(encoding="utf-8"))["bomFormat"] == "CycloneDX"
    assert (tmp_path / "dist" / "licences.md").read_text(encoding="utf-8").startswith("# Licences")


def test_the_page_is_that_of_the_figures() -> None:
    assert capacity.PAGE.read_text(encoding="utf-8") == capacity.page(capacity.figures(), capacity.Assumed())


def test_the_arithmetic_by_hand() -> None:
    """36,000 visits: 10% in the busiest hour is one a second, twice that in its busiest minutes."""
    of = capacity.Figures("by hand", rerun_cpu_ms=10, first_run_cpu_ms=100, most_sessions=100, think_seconds=10,
                          idle_mb=100, session_kib=1024, rerun_kib=10, first_load_kib=1000)
    how = capacity.Assumed(answers=20, minutes=5, tab_minutes=10, busiest_hour=0.1, burst=2, core_used=0.5,
                           most_tabs=10_000)
    one = capacity.need(36_000, of, how)
    assert (one.arrivals, one.reruns, one.active, one.tabs) == pytest.approx((2, 40, 600, 1200))
    assert one.cores == pytest.approx(0.6)
    assert one.processes == 5                                   # 40 runs a second / (100 / 10), and one more
    assert one.memory_mb == pytest.approx(100 + 1200 / 4)
    assert one.mbit == pytest.approx((2 * 1000 + 40 * 10) * 1024 * 8 / 1e6)
    assert capacity.need(36_000, replace(of, most_sessions=10_000), how).processes == 3
    # 1200 open tabs / 150, and one more; the pace alone would need 5
    assert capacity.need(36_000, of, replace(how, most_tabs=150)).processes == 9
    slow = capacity.need(36_000, replace(of, rerun_cpu_ms=100, most_sessions=10_000), how)
    assert slow.processes == math.ceil(4.2 / 0.5) + 1


def test_the_limits_of_the_proxies_follow_from_capacity() -> None:
    one = capacity.one_address(capacity.figures())
    of_the_proxy = {"GUIDE_MOST_CONNECTIONS": one.connections, "GUIDE_MOST_REQUESTS": one.requests_in_10_s}
    for name, written in (("haproxy.cfg", r"presetenv {} (\d+)"), ("systemd/haproxy.env", r"(?m)^{}=(\d+)")):
        text = (capacity.ROOT / "deploy" / name).read_text(encoding="utf-8")
        assert {key: int(re.findall(written.format(key), text)[0]) for key in of_the_proxy} == of_the_proxy, name
    nginx = (capacity.ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
    assert re.findall(r"limit_conn connections (\d+)", nginx) == [str(one.connections)]
    assert re.findall(r"rate=(\d+)r/s", nginx) == [str(one.requests_in_10_s // 10)]
    assert one.connections < capacity.figures().most_sessions  # a process alone still has room for others


def test_no_process_is_given_more_tabs_than_it_takes() -> None:
    """Even while one is away: whatever the day, and however fast the machine."""
    fast = replace(capacity.figures(), rerun_cpu_ms=0.001, first_run_cpu_ms=0.001, most_sessions=10**6)
    for of in (capacity.figures(), fast):
        for visits in capacity.DAYS:
            one = capacity.need(visits, of, capacity.Assumed())
            assert one.tabs / (one.processes - 1) <= settings({}).most_visitors


def test_measured_figures_take_the_place_of_the_study(tmp_path: Path) -> None:
    results = tmp_path / "results.json"
    assert capacity.figures(results) == capacity.STUDY
    measured = replace(capacity.STUDY, source="the bench", rerun_cpu_ms=3.0)
    results.write_text(json.dumps({"capacity": asdict(measured)}), encoding="utf-8")
    assert capacity.figures(results) == measured
    page = capacity.page(measured, capacity.Assumed())
    assert "not yet measured" not in page
    assert "Source: the bench." in page
    assert "not yet measured" in capacity.page(capacity.STUDY, capacity.Assumed())
    results.write_text('{"capacity": {"source": "the bench"}}', encoding="utf-8")
    with pytest.raises(ValueError, match="rerun_cpu_ms"):
        capacity.figures(results)
