"""The example for Node in docs/other-suites.md, run as it stands there.

`make race` clicks 200 times; `make packaging` runs it with what npm installs from the lock file beside it.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import playwright
import pytest

from guide.testing import scenarios
from guide.testing.browser import browser_path
from guide.testing.server import ROOT, Server
from tests.telling import Tell

pytestmark = pytest.mark.browser
#: The same element is read in Python too: a few clicks are enough to hold the example.
CLICKS = int(os.environ.get("CLICKS", "5"))
#: Playwright's Python package brings Node and its own playwright-core.
DRIVER = Path(playwright.__file__).with_name("driver")
NODE = Path(__file__).with_name("node")


def run_example(folder: Path, server: Server) -> str:
    """Run the example in a folder that holds its `node_modules`, by Playwright's own Node; return what it printed.

    The system's Node may be older than playwright-core asks for.
    """
    text = (ROOT / "docs" / "other-suites.md").read_text(encoding="utf-8")
    found = re.search(r"```js\n(.*?)```", text, re.DOTALL)
    assert found is not None
    (folder / "example.mjs").write_text(found[1], encoding="utf-8")
    (folder / "guide.json").write_text(json.dumps(scenarios.document()), encoding="utf-8")
    done = subprocess.run([DRIVER / "node", "example.mjs"], cwd=folder, capture_output=True, text=True, timeout=600,
                          env={**os.environ, "GUIDE": server.address, "GUIDE_CHROMIUM": browser_path(),
                               "CLICKS": str(CLICKS)})
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()


def test_the_example_reads_no_page_too_early(guide_server: Server, tmp_path: Path, tell: Tell) -> None:
    (tmp_path / "node_modules").mkdir()
    (tmp_path / "node_modules" / "playwright-core").symlink_to(DRIVER / "package")
    tell(f"Node: {run_example(tmp_path, guide_server)}")


def test_the_lock_file_names_one_version_and_no_index_host() -> None:
    lock = json.loads((NODE / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: entry for name, entry in lock["packages"].items() if name}
    assert list(packages) == ["node_modules/playwright-core"]
    assert all(entry["integrity"].startswith("sha512-") and "resolved" not in entry for entry in packages.values())
    ours = json.loads((DRIVER / "package" / "package.json").read_text(encoding="utf-8"))["version"]
    locked = packages["node_modules/playwright-core"]["version"]
    assert locked.split(".")[:2] == ours.split(".")[:2], "both suites drive the browser by the same release"


@pytest.mark.installs
@pytest.mark.packaging
def test_the_example_with_what_npm_installs(guide_server: Server, tmp_path: Path, tell: Tell) -> None:
    for name in ("package.json", "package-lock.json"):
        shutil.copy(NODE / name, tmp_path)
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("npm is not here")
    subprocess.run([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=tmp_path, check=True, timeout=600)
    tell(f"npm: {run_example(tmp_path, guide_server)}")
