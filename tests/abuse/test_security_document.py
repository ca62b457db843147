"""deploy/SECURITY.md: each requirement of ASVS level 1 and matter of Julkri, with a test that exists or a reason."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "deploy" / "SECURITY.md").read_text(encoding="utf-8")
#: The numbers of the level 1 requirements of OWASP ASVS 5.0.0 (github.com/OWASP/ASVS, 5.0/docs_en).
LEVEL_1 = (Path(__file__).with_name("asvs-5.0.0-level-1.txt")).read_text(encoding="utf-8").split()
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")
ROW = re.compile(r"^\| (V\d+\.\d+\.\d+) \| (.+?) \|(.*)\|$", re.MULTILINE)


def part(title: str) -> str:
    """Return what stands under a heading."""
    return TEXT.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def test_every_requirement_of_level_1_is_there_once_in_order() -> None:
    assert len(LEVEL_1) == 70
    assert [row[0] for row in ROW.findall(part("ASVS 5.0.0 level 1"))] == LEVEL_1


def test_no_requirement_is_answered_twice() -> None:
    numbers = [row[0] for row in ROW.findall(TEXT)]
    assert len(numbers) == len(set(numbers))


def test_each_answer_has_a_test_or_a_reason() -> None:
    rows = ROW.findall(TEXT)
    assert len(rows) >= len(LEVEL_1)
    assert [number for number, answer, shown in rows if not _is_answered(answer, shown)] == []


def _is_answered(answer: str, shown: str) -> bool:
    """Return whether a requirement has a reason and nothing else, or names tests and nothing else."""
    if answer.startswith(("not applicable: ", "deployer: ")):
        return len(answer.partition(": ")[2]) > 8 and not shown.strip()
    return NAMED.search(shown) is not None and not re.sub(r"[ ,]", "", NAMED.sub("", shown))


def test_each_matter_of_julkri_has_a_test_or_is_the_deployers_alone() -> None:
    rows = re.findall(r"^\| (\w[^|]*: [^|]*) \| ([^|]*) \| ([^|]*) \| (.*)\|$", part("Julkri"), re.MULTILINE)
    assert len(rows) == 20
    for matter, ours, deployers, shown in rows:
        assert ours == "–" or NAMED.search(shown), matter
        assert deployers.strip(), matter


def test_each_named_test_exists() -> None:
    named = set(NAMED.findall(TEXT))
    there = {(file, node.name) for file in {file for file, _ in named}
             for node in ast.parse((ROOT / file).read_text(encoding="utf-8")).body
             if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}
    assert len(named) > 50
    assert sorted(named - there) == []


def test_each_file_that_is_named_exists() -> None:
    for name in re.findall(r"`([\w./-]+\.(?:py|cfg|conf|md|toml))`", TEXT):
        assert (ROOT / name).exists() or (ROOT / "deploy" / name).exists(), name


def test_the_proxies_send_strict_transport_security() -> None:
    for name in ("haproxy.cfg", "nginx.conf"):
        text = (ROOT / "deploy" / name).read_text(encoding="utf-8")
        found = re.search(r"Strict-Transport-Security\W+max-age=(\d+); includeSubDomains", text, re.IGNORECASE)
        assert found is not None, name
        assert int(found[1]) >= 31_536_000
        assert re.search(r"ssl_protocols TLSv1\.2 TLSv1\.3;|ssl-min-ver TLSv1\.2", text), name


def test_the_times_for_upgrades_are_stated() -> None:
    stated = part("Vulnerable components")
    assert [int(days) for days in re.findall(r"within (\d+)(?: days)?", stated)] == [2, 7, 30]


def test_the_limits_are_those_of_the_code() -> None:
    from guide.places.search import LONGEST_TEXT
    from guide.settings.environment import Settings
    from guide.web import generated_files as files
    from guide.web.host import logs
    from guide.web.host import websocket_filter as messages
    limits = part("Limits")
    for told in (f"| {Settings().most_visitors} |", f"{messages.MOST_BYTES // 1000} kB",
                 f"{messages.MOST_CHARACTERS:,} char",
                 f"{messages.BYTES_BURST / 1e6:.0f} MB at once, then {messages.BYTES_STEADY / 1000:.0f} kB a second",
                 f"{messages.MOST_PIECES} pieces",
                 f"a ping for {messages.SILENT_SECONDS:.0f} sec",
                 f"for {messages.IDLE_SECONDS / 60:.0f} minutes gives way",
                 f"{files.BURST:.0f} at once, then one in {1 / files.STEADY:.0f} seconds; at most "
                 f"{files.MOST_OF_A_TAB} are", f"| {files.MOST_KEPT}, each",
                 f"{messages.BURST:.0f} at once, then {messages.STEADY:.0f} a second", f"{LONGEST_TEXT} characters",
                 f"{logs.OFTEN} times a minute"):
        assert told in limits, told
