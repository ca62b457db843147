"""Which build runs: the version, and the revision that it was made of.

`guide/data/revision.txt` has the revision: `git archive` writes it there, and so does the Containerfile. In a checkout
git itself is asked.
"""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from pathlib import Path

from guide import __version__

ROOT = Path(__file__).parents[2]
FILE = Path(__file__).parents[1] / "data" / "revision.txt"
UNKNOWN = "unknown"
#: Whoever owns the checkout: a process runs as nobody. `--dirty` tells a tree that was edited by hand.
_ASK = ("-c", "safe.directory=*", "describe", "--always", "--dirty", "--abbrev=9", "--exclude=*")


@cache
def revision() -> str:
    """Return the revision of this build in short, "unknown" where neither the file nor git tells it."""
    told = FILE.read_text(encoding="utf-8").strip() if FILE.is_file() else ""
    if told and not told.startswith("$"):
        return told
    git = shutil.which("git") if (ROOT / ".git").exists() else None
    try:
        said = subprocess.run([git, *_ASK], cwd=ROOT, capture_output=True, text=True, timeout=10, check=True) \
            if git else None
    except (OSError, subprocess.SubprocessError):
        said = None
    return (said.stdout.strip() if said else "") or UNKNOWN


def version() -> str:
    """Return the version with its revision, such as `2026.11.30+3f2a9c1d4`."""
    return f"{__version__}+{revision()}"
