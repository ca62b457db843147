"""A suite outside the project: it installs the wheel into a folder, and gets the plugin by its entry point."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.screens]
ROOT = Path(__file__).parents[2]
SUITE = '''
"""A deployer's own suite: their example, their tolerance, their pictures."""
import tomllib
from pathlib import Path

import guide
from guide.testing.pictures import Tolerance


def test_the_guide_is_the_installed_one():
    assert "installed" in guide.__file__


def test_result(open_state, compare):
    opened = open_state("today-safety", lang="sv", step="result", width=390, height=844)
    assert opened.page.locator("h1").count() == 1
    compare(opened.state.name, opened.png(), Tolerance(levels=6))


def test_language_button(guide_page):
    guide_page.click("lang_en")
    assert guide_page.marker()["guideLang"] == "en"


def test_settings_came_along(guide_page):
    settings = Path(guide.__file__).with_name("web") / ".streamlit" / "config.toml"
    wanted = tomllib.loads(settings.read_text(encoding="utf-8"))["theme"]["light"]["primaryColor"]
    colour = guide_page.page.evaluate(
        "() => getComputedStyle(document.querySelector('.st-key-continue button')).backgroundColor")
    assert colour == "rgb({}, {}, {})".format(*bytes.fromhex(wanted[1:]))
'''


def python(*arguments: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", *arguments], cwd=folder, capture_output=True, text=True, timeout=300,
                          env={**os.environ, **environment})


@pytest.mark.installs
def test_the_wheel_in_an_outside_suite(tmp_path: Path) -> None:
    wheels, site, suite = tmp_path / "wheels", tmp_path / "installed", tmp_path / "suite"
    built = python("pip", "wheel", "--no-deps", "--wheel-dir", str(wheels), str(ROOT), folder=tmp_path)
    assert built.returncode == 0, built.stderr
    (wheel,) = wheels.glob("*.whl")
    installed = python("pip", "install", "--no-deps", "--target", str(site), str(wheel), folder=tmp_path)
    assert installed.returncode == 0, installed.stderr
    suite.mkdir()
    (suite / "test_outside.py").write_text(SUITE, encoding="utf-8")

    def run(*options: str) -> str:
        return python("pytest", "-p", "no:playwright", *options, folder=suite, PYTHONPATH=str(site)).stdout

    assert "1 failed, 3 passed" in run()
    assert "4 passed" in run("--guide-update")
    assert "4 passed" in run()
    assert [path.name for path in suite.glob("guide-pictures/*")] == ["today-safety.result.sv.390x844.light.png"]
