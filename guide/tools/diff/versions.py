"""The two versions that are compared: a git revision or a folder that holds the package, each at work as a program."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import Any
from zipfile import ZipFile

from guide.settings.environment import inherited

WORKER = Path(__file__).with_name("worker.py")
#: Does a job of the worker with arguments, and returns its answer. Raises `CannotCompare` when the version fails.
Ask = Callable[[str, dict[str, Any]], Any]


class CannotCompare(Exception):
    """The comparison cannot be made; `problem` is the key of the words that say what to do, `params` fill them."""

    def __init__(self, problem: str, **params: str) -> None:
        super().__init__(problem)
        self.problem = problem
        self.params = params


@dataclass(frozen=True, slots=True)
class Version:
    """A version of the guide: the `name` that was asked for, and the folder that holds the package `guide`."""

    name: str
    path: Path

    @property
    def package(self) -> Path:
        """Return the folder of the package."""
        return self.path / "guide"

    @property
    def locales(self) -> Path:
        """Return the folder of the catalogues: inside an installed package, otherwise beside it."""
        inside = self.package / "locales"
        return inside if inside.is_dir() else self.path / "locales"


@contextmanager
def _working(version: Version) -> Iterator[Ask]:
    """Start a version, and yield what it is asked by. It ends with the block."""
    environment = inherited(PYTHONPATH=str(version.path), PYTHONSAFEPATH="1", PYTHONDONTWRITEBYTECODE="1",
                            PYTHONIOENCODING="utf-8", PYTHONHASHSEED="0")
    with TemporaryFile() as errors, subprocess.Popen(
            [sys.executable, str(WORKER)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors,
            env=environment, cwd=version.path, encoding="utf-8") as process:
        def ask(job: str, arguments: dict[str, Any]) -> Any:
            assert process.stdin is not None
            assert process.stdout is not None
            try:
                process.stdin.write(json.dumps([job, arguments]) + "\n")
                process.stdin.flush()
                return json.loads(process.stdout.readline())
            except (OSError, ValueError):
                process.wait()
                errors.seek(0)
                lines = errors.read().decode("utf-8", "replace").strip().splitlines() or ["?"]
                raise CannotCompare("cannot_ask", name=version.name, reason=lines[-1]) from None

        try:
            yield ask
        finally:
            process.kill()


@dataclass(frozen=True, slots=True)
class Pair:
    """The old and the new version; both work at a question at the same time."""

    old: Version
    new: Version
    asks: tuple[Ask, Ask]

    def ask(self, job: str, **arguments: Any) -> tuple[Any, Any]:
        """Return what the old and the new version answer. Raises `CannotCompare` when one of them fails."""
        with ThreadPoolExecutor() as pool:
            old, new = pool.map(lambda ask: ask(job, arguments), self.asks)
        return old, new


@contextmanager
def working(old: Version, new: Version) -> Iterator[Pair]:
    """Start both versions and yield them; they end with the block."""
    with _working(old) as first, _working(new) as second:
        yield Pair(old, new, (first, second))


def _git(*arguments: str, folder: Path) -> bytes | None:
    """Return what git prints, None when it fails."""
    done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False)
    return done.stdout if done.returncode == 0 else None


def _unpacked(name: str, folder: Path, into: Path) -> None:
    """Write the package and the catalogues of a revision into a folder."""
    is_folder = (folder / name).is_dir()
    if shutil.which("git") is None:
        raise CannotCompare("no_guide" if is_folder else "no_git", name=name)
    top = _git("rev-parse", "--show-toplevel", folder=folder)
    if top is None:
        raise CannotCompare("no_guide" if is_folder else "no_repository", name=name)
    root = Path(top.decode().rstrip("\n"))
    found = _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}", folder=root)
    if found is None:
        raise CannotCompare("no_guide" if is_folder else "no_revision", name=name)
    revision = found.decode().strip()
    package, catalogues = (_git("cat-file", "-e", f"{revision}:{part}", folder=root) is not None
                           for part in ("guide/__init__.py", "locales"))
    archive = _git("archive", "--format=zip", revision, "--", "guide", *["locales"] * catalogues, folder=root)
    if not package or archive is None:
        raise CannotCompare("no_guide", name=name)
    # A zip never writes outside its folder; tarfile learned that only within 3.11 (its filters came with 3.11.4).
    with ZipFile(io.BytesIO(archive)) as files:
        files.extractall(into)


@contextmanager
def opened(name: str, folder: Path) -> Iterator[Version]:
    """Yield the version that a name means, seen from a folder: first a folder with the guide, then a git revision.

    Raises `CannotCompare` when there is no such revision or folder, no git, or no guide in it.
    """
    path = (folder / name).resolve()
    for one in (path.parent, path) if path.name == "guide" else (path,):
        if (one / "guide" / "__init__.py").is_file():
            yield Version(name, one)
            return
    with TemporaryDirectory(prefix="guide-diff-") as into:
        _unpacked(name, folder, Path(into))
        yield Version(name, Path(into))
