"""The two versions that are compared: a git revision of this repository, or a folder that holds the package."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from guide.language.messages import M, Message

NO_GIT = M("diff.error.no_git", "Git puuttuu, joten versiota ei voi hakea: {name}. Asenna git tai anna kansio.")
NO_REPOSITORY = M("diff.error.no_repository",
                  "Tämä kansio ei kuulu git-varastoon, eikä {name} ole kansio. Siirry varastoon tai anna kansio.")
NO_REVISION = M("diff.error.no_revision",
                "Tällaista versiota tai kansiota ei ole: {name}. Komento git log --oneline luettelee versiot.")
NO_GUIDE = M("diff.error.no_guide",
             "Tässä versiossa tai kansiossa ei ole opasta: {name}. Anna kansio, jonka alla on kansio guide.")


class CannotCompare(Exception):
    """The comparison cannot be made; `message` says in words what to do, `params` fill it."""

    def __init__(self, message: Message, **params: str) -> None:
        super().__init__(message.id)
        self.message = message
        self.params = params


@dataclass(frozen=True, slots=True)
class Tree:
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


def _holds_guide(path: Path) -> bool:
    return (path / "guide" / "__init__.py").is_file()


def _git(*arguments: str, folder: Path) -> bytes | None:
    """Return what git prints, None when it fails."""
    command = shutil.which("git")
    if command is None:
        return None
    done = subprocess.run([command, *arguments], cwd=folder, capture_output=True, check=False)
    return done.stdout if done.returncode == 0 else None


def _unpacked(name: str, folder: Path, into: Path) -> None:
    """Write the package and the catalogues of a revision into a folder."""
    is_folder = (folder / name).is_dir()
    if shutil.which("git") is None:
        raise CannotCompare(NO_GUIDE if is_folder else NO_GIT, name=name)
    top = _git("rev-parse", "--show-toplevel", folder=folder)
    if top is None:
        raise CannotCompare(NO_GUIDE if is_folder else NO_REPOSITORY, name=name)
    root = Path(top.decode().rstrip("\n"))
    found = _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}", folder=root)
    if found is None:
        raise CannotCompare(NO_GUIDE if is_folder else NO_REVISION, name=name)
    revision = found.decode().strip()
    parts = [part for part in ("guide", "locales")
             if _git("cat-file", "-e", f"{revision}:{part}", folder=root) is not None]
    archive = _git("archive", "--format=zip", revision, "--", *parts, folder=root) if "guide" in parts else None
    if archive is None or _git("cat-file", "-e", f"{revision}:guide/__init__.py", folder=root) is None:
        raise CannotCompare(NO_GUIDE, name=name)
    # A zip never writes outside its folder; tarfile learned that only within 3.11 (its filters came with 3.11.4).
    with ZipFile(io.BytesIO(archive)) as files:
        files.extractall(into)


@contextmanager
def opened(name: str, folder: Path) -> Iterator[Tree]:
    """Yield the version that a name means, seen from a folder: first a folder with the guide, then a git revision.

    Raises `CannotCompare` when there is no such revision or folder, no git, or no guide in it.
    """
    path = (folder / name).resolve()
    if path.name == "guide" and path.is_dir() and _holds_guide(path.parent):
        path = path.parent
    if _holds_guide(path):
        yield Tree(name, path)
        return
    with TemporaryDirectory(prefix="guide-diff-") as into:
        _unpacked(name, folder, Path(into))
        yield Tree(name, Path(into))
