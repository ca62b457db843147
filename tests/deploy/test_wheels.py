"""Both wheels of the tree, each in a fresh environment that has what it asks for and nothing else."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
import sysconfig
import time
import zipfile
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path
from urllib.request import urlopen

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from guide import Answers, Outcome, evaluate
from tests.telling import Tell

pytestmark = [pytest.mark.installs, pytest.mark.packaging]
ROOT = Path(__file__).parents[2]
MOST_MEGABYTES = 100
ASKED = b'{"on": "2026-11-24", "home_municipality": "091"}'
#: What `import guide` may load, beside the standard library.
LOADED = {"guide", "pydantic", "pydantic_core", "annotated_types", "typing_extensions", "typing_inspection", "babel",
          "rapidfuzz", "cython_runtime"}
TOLD = """
import json, sys, time
from pathlib import Path
before, start = set(sys.modules), time.perf_counter()
import guide
took = time.perf_counter() - start
tops = {name.partition(".")[0] for name in set(sys.modules) - before}
print(json.dumps([round(took, 2), sorted(top for top in tops - sys.stdlib_module_names if not top.startswith("_"))]))
"""


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with both wheels, built as `make wheels` builds them."""
    folder = tmp_path_factory.mktemp("wheels")
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder)]
    done = subprocess.run([*build, ".", "./deploy/rules"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


def needed(wheel: Path) -> list[Distribution]:
    """Return the distributions that a wheel asks for, and those that they ask for, as they are installed here."""
    with zipfile.ZipFile(wheel) as file:
        metadata = next(name for name in file.namelist() if name.endswith(".dist-info/METADATA"))
        lines = file.read(metadata).decode().partition("\n\n")[0].splitlines()
    found: dict[str, Distribution] = {}
    waiting = [line.removeprefix("Requires-Dist: ") for line in lines if line.startswith("Requires-Dist: ")]
    done = set[tuple[str, str]]()
    while waiting:
        one = Requirement(waiting.pop())
        for extra in ("", *one.extras):
            name = canonicalize_name(one.name)  # typing-extensions and typing_extensions are one
            if (one.marker is None or one.marker.evaluate({"extra": ""})) and (name, extra) not in done:
                done.add((name, extra))
                found[name] = distribution(name)
                waiting += [str(more).partition(";")[0] for text in found[name].requires or ()
                            if (more := Requirement(text)).marker is None or more.marker.evaluate({"extra": extra})]
    return list(found.values())


def environment(folder: Path, wheel: Path) -> tuple[Path, float]:
    """Return the Python of a new environment with a wheel and what it needs, and the megabytes of it all."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    site = Path(sysconfig.get_path("purelib", vars={"base": str(folder)}))
    with zipfile.ZipFile(wheel) as file:
        file.extractall(site)
    size = sum(path.stat().st_size for path in site.rglob("*") if path.is_file())
    for one in needed(wheel):
        inside = [file for file in one.files or () if ".." not in file.parts]
        size += sum(Path(str(file.locate())).stat().st_size for file in inside)
        for top in {file.parts[0] for file in inside} - {"__pycache__"}:
            (site / top).symlink_to(Path(str(one.locate_file(top))))
    return folder / "bin" / "python", size / 1e6


def test_the_rules_alone(wheels: Path, tmp_path: Path, tell: Tell) -> None:
    python, megabytes = environment(tmp_path / "rules", next(wheels.glob("guide_rules-*.whl")))

    def guide(*arguments: str, status: int = 0) -> str:
        done = subprocess.run([str(python), "-m", "guide", *arguments], input=ASKED, capture_output=True, check=False,
                              cwd=tmp_path)
        assert done.returncode == status, done.stderr.decode()
        return (done.stdout if status == 0 else done.stderr).decode()

    told = subprocess.run([str(python), "-c", TOLD], capture_output=True, text=True, check=True, cwd=tmp_path).stdout
    seconds, loaded = json.loads(told)
    tell(f"the rules alone: {megabytes:.0f} MB, imported in {seconds} s with {', '.join(loaded)}")
    assert megabytes < MOST_MEGABYTES
    assert set(loaded) == LOADED
    answers = Answers(on="2026-11-24", home_municipality="091")
    assert Outcome.model_validate_json(guide("answer")) == evaluate(answers)
    assert json.loads(guide("answer", "--lang", "sv"))["texts"]["lang"] == "sv"
    assert json.loads(guide("matter", "pay_subsidy", "--lang", "en"))["handler"]
    assert json.loads(guide("place", "Pori"))[0]["code"] == "609"
    assert "flowchart TD" in guide("graph", "--on", "2026-11-24")
    assert "Outcome" in json.loads(guide("schema"))
    assert guide("check", "--no-review-dates") == "All sound.\n"
    assert "pip install jinja2" in guide("graph", "--on", "2026-11-24", "--svg", status=2)
    assert "invalid choice: 'serve'" in guide("serve", status=2)


def run(*command: str | Path, cwd: Path, given: bytes = b"") -> bytes:
    done = subprocess.run(command, input=given, capture_output=True, check=False, cwd=cwd)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13"])
def test_the_rules_by_pip(wheels: Path, tmp_path: Path, version: str) -> None:
    python = shutil.which(f"python{version}")
    if python is None or subprocess.run([python, "-c", ""], capture_output=True, check=False).returncode:
        pytest.skip(f"no python{version} on the path")
    run(python, "-m", "venv", "fresh", cwd=tmp_path)
    fresh = tmp_path / "fresh" / "bin" / "python"
    run(fresh, "-m", "pip", "--quiet", "install", next(wheels.glob("guide_rules-*.whl")), cwd=tmp_path)
    outcome = run(fresh, "-m", "guide", "answer", cwd=tmp_path, given=ASKED)
    assert Outcome.model_validate_json(outcome) == evaluate(Answers(on="2026-11-24", home_municipality="091"))


def test_the_source_makes_the_same_wheel(wheels: Path, tmp_path: Path) -> None:
    run(sys.executable, "-m", "venv", "fresh", cwd=tmp_path)
    fresh = tmp_path / "fresh" / "bin" / "python"
    run(fresh, "-m", "pip", "--quiet", "install", "hatchling", cwd=tmp_path)
    run(fresh, "-m", "hatchling", "build", "-t", "sdist", "-d", tmp_path, cwd=ROOT)
    (source,) = tmp_path.glob("*.tar.gz")
    run(fresh, "-m", "pip", "--quiet", "wheel", "--no-deps", source, cwd=tmp_path)
    (made,), (of_the_tree,) = tmp_path.glob("*.whl"), wheels.glob("guide_who_serves_me-*.whl")
    with zipfile.ZipFile(made) as one, zipfile.ZipFile(of_the_tree) as two:
        assert {(file.filename, file.CRC) for file in one.infolist()} == {
            (file.filename, file.CRC) for file in two.infolist()}


@pytest.fixture
def port() -> int:
    """Return a free port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.fixture
def whole(wheels: Path, tmp_path: Path, tell: Tell) -> Path:
    """Return the Python of an environment with the whole guide."""
    python, megabytes = environment(tmp_path / "whole", next(wheels.glob("guide_who_serves_me-*.whl")))
    tell(f"the whole guide: {megabytes:.0f} MB")
    return python


@pytest.fixture
def served(whole: Path, tmp_path: Path, port: int) -> Iterator[str]:
    """Return the address of the guide, served by its own command."""
    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen([str(whole), "-m", "guide", "serve", "--port", str(port)], cwd=tmp_path, stdout=log,
                                   stderr=log)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        process.kill()
        process.wait()


def test_the_whole_guide_is_served_from_its_wheel(served: str, whole: Path, tmp_path: Path) -> None:
    end = time.monotonic() + 120
    while True:
        try:
            with urlopen(f"{served}/?lang=sv", timeout=30) as answer:
                page = answer.read().decode()
                break
        except OSError:  # not yet there, or too busy
            assert time.monotonic() < end, (tmp_path / "log").read_text(encoding="utf-8")
            time.sleep(0.2)
    assert '<html lang="sv"' in page
    code = "import sys, guide.web.host.app_setup; print(*sys.modules)"
    loaded = subprocess.run([str(whole), "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    unwanted = ("guide.testing", "guide.tools.diff", "PIL", "pixelmatch", "playwright", "pytest")
    assert [name for name in loaded.split() if name.startswith(unwanted)] == []
