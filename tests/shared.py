"""What several workers of one run need and only one of them makes: it lies in a file beside their folders."""

from __future__ import annotations

import fcntl
import os
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

Made = TypeVar("Made")
_folder: list[Path] = []


@pytest.fixture(scope="session", autouse=True)
def _shared_folder(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Take note of the folder that all workers of the run have; a run without workers shares nothing."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        _folder[:] = [tmp_path_factory.getbasetemp().parent]


def once(name: str, make: Callable[[], Made]) -> Made:
    """Return what `make` makes. The first worker that asks makes it; others wait for it and read it."""
    if not _folder:
        return make()
    path = _folder[0] / f"{name}.pickle"
    with path.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not path.exists():
            path.write_bytes(pickle.dumps(make()))
    return pickle.loads(path.read_bytes())  # type: ignore[no-any-return]
