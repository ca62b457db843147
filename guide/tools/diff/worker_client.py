"""Two versions of the guide as running programs that answer questions side by side."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from guide.language.messages import M
from guide.settings.environment import inherited
from guide.tools.diff.revisions import CannotCompare, Tree

WORKER = Path(__file__).with_name("worker.py")
CANNOT_ASK = M("diff.error.cannot_ask", "Tämä versio ei vastaa: {name}. Python kertoo syyn: {reason}.")


@dataclass(frozen=True, slots=True)
class Version:
    """One version at work; `errors` is where its Python writes what went wrong."""

    tree: Tree
    process: subprocess.Popen[str]
    errors: IO[bytes]

    def asked(self, job: str, arguments: dict[str, Any]) -> None:
        """Send a question without waiting for the answer."""
        assert self.process.stdin is not None
        try:
            self.process.stdin.write(json.dumps({"job": job, "arguments": arguments}) + "\n")
            self.process.stdin.flush()
        except OSError:
            raise self.failure() from None

    def said(self) -> Any:
        """Wait for the next answer and return it."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            raise self.failure()
        return json.loads(line)

    def failure(self) -> CannotCompare:
        """Return the error that names this version and the last line of what its Python wrote."""
        self.process.wait()
        self.errors.seek(0)
        lines = self.errors.read().decode("utf-8", "replace").strip().splitlines()
        return CannotCompare(CANNOT_ASK, name=self.tree.name, reason=lines[-1] if lines else "?")


@dataclass(frozen=True, slots=True)
class Pair:
    """The old and the new version; both work at a question at the same time."""

    old: Version
    new: Version

    def ask(self, job: str, **arguments: Any) -> tuple[Any, Any]:
        """Return what the old and the new version answer. Raises `CannotCompare` when one of them fails."""
        for version in (self.old, self.new):
            version.asked(job, arguments)
        return self.old.said(), self.new.said()


@contextmanager
def _running(tree: Tree) -> Iterator[Version]:
    environment = inherited(PYTHONPATH=str(tree.path), PYTHONSAFEPATH="1", PYTHONDONTWRITEBYTECODE="1",
                            PYTHONIOENCODING="utf-8", PYTHONHASHSEED="0")
    with TemporaryFile() as errors, subprocess.Popen(
            [sys.executable, str(WORKER)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors,
            env=environment, cwd=tree.path, text=True, encoding="utf-8") as process:
        version = Version(tree, process, errors)
        try:
            if Path(version.said()) != tree.path.resolve():
                raise CannotCompare(CANNOT_ASK, name=tree.name, reason="PYTHONPATH")
            yield version
        finally:
            process.kill()


@contextmanager
def running(old: Tree, new: Tree) -> Iterator[Pair]:
    """Start both versions and yield them; they end with the block. Raises `CannotCompare` when one does not start."""
    with _running(old) as first, _running(new) as second:
        yield Pair(first, second)
