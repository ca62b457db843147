"""The Makefile: what the system lacks is told at once, as one command, before anything is made or downloaded."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from guide.settings.environment import inherited

ROOT = Path(__file__).parent.parent


def script(path: Path, text: str) -> None:
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(0o755)


@pytest.fixture
def machine(tmp_path: Path) -> dict[str, str]:
    """An environment of somebody without rights, whose Python has no ensurepip and whose system has no library."""
    programs = tmp_path / "programs"
    programs.mkdir()
    script(programs / "id", "echo 1000")
    script(programs / "ldconfig", "exit 0")
    script(programs / "python3",
           f'case "$*" in *ensurepip*|*venv*) exit 1 ;; esac; exec {shutil.which("python3")} "$@"')
    return inherited(PATH=f"{programs}:{inherited()['PATH']}", MAKEFLAGS="", PYTHON="python3")


def made(target: str, machine: dict[str, str], venv: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["make", "-j4", target, f"VENV={venv}"], cwd=ROOT, env=machine, capture_output=True,
                          text=True, timeout=60, check=False)


@pytest.mark.parametrize(("target", "packages"), [
    ("run", {"python3-venv"}), ("lint", {"python3-venv"}), ("test", {"python3-venv", "libatomic1", "libvoikko1"}),
    ("failures", {"python3-venv", "libatomic1", "libvoikko1"})])
def test_all_that_is_missing_is_told_as_one_command_before_anything_is_made(
        machine: dict[str, str], tmp_path: Path, target: str, packages: set[str]) -> None:
    said = made(target, machine, tmp_path / "venv")
    assert said.returncode != 0
    commands = re.findall(r"^ *apt-get install --no-install-recommends (.*)$", said.stdout, re.MULTILINE)
    assert len(commands) == said.stdout.count("apt-get") == 1
    assert packages <= set(commands[0].split())
    assert not (tmp_path / "venv").exists()


def test_a_python_of_ones_own_has_a_package_of_its_own(machine: dict[str, str], tmp_path: Path) -> None:
    shutil.copy(tmp_path / "programs" / "python3", tmp_path / "programs" / "python3.13")
    said = subprocess.run([str(ROOT / ".ci" / "system-packages"), "run"], cwd=tmp_path, capture_output=True, text=True,
                          env={**machine, "PYTHON": "python3.13"}, timeout=30, check=False)
    assert said.stdout.splitlines()[-1].split() == ["apt-get", "install", "--no-install-recommends", "python3.13-venv"]


def test_whatever_runs_tests_looks_for_the_packages_first() -> None:
    rules = re.findall(r"^([a-z]+): (.*)\n((?:\t.*\n)+)", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    tests = {target: needs.split() for target, needs, recipe in rules
             if "$(VENV)/test.stamp" in needs and ("-m pytest" in recipe or "-m tests." in recipe)}
    assert {"test", "orders", "bench"} <= set(tests)
    assert {target for target, needs in tests.items() if needs[0] != "packages"} == set()


def test_the_pages_name_every_target() -> None:
    phony = re.search(r"^\.PHONY:((?:.*\\\n)*.*)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert phony is not None
    targets = set(phony[1].replace("\\", " ").split()) - {"packages"}  # a part of the others
    pages = "".join((ROOT / name).read_text(encoding="utf-8")
                    for name in ("README.md", "CONTRIBUTING.md", "docs/testing.md"))
    assert {target for target in targets if not re.search(rf"\bmake {target}\b", pages)} == set()


def test_the_readme_names_what_is_needed() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    needed = readme[readme.index("The tests also need"):readme.index("Whatever is")].lower()
    listed = re.findall(r"missing\+=\(([^)\"]+)\)", (ROOT / ".ci" / "system-packages").read_text(encoding="utf-8"))
    for package in " ".join(listed).split():
        # A package by its program or library: libvoikko1 is Voikko, hunspell-sv Hunspell. Fonts come with the browser.
        name, = re.findall(r"^(libatomic|(?:lib)?[a-z]+)", package)
        assert name.removeprefix("lib") in needed or name == "fonts", package
