"""Which distributions lie in this package's folder: pip lets one overwrite another's files without a word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

WHOLE, RULES = "guide-who-serves-me", "guide-rules"
#: Another project's, on the public index; its package has the same name.
TAKEN = "guide"


def faults(folder: Path = Path(__file__).parents[2]) -> Iterator[str]:
    """Yield what is wrong among the distributions of a folder of packages, each with what to do."""
    there = {path.name.partition("-")[0].replace("_", "-") for path in folder.glob("guide*-*.dist-info")}
    if TAKEN in there:
        yield (f'The distribution "{TAKEN}" of another project is installed in {folder}, and each overwrites files of '
               f"the other. Run: pip uninstall {TAKEN} {WHOLE} {RULES}; then install this one again.")
    if {WHOLE, RULES} <= there:
        yield (f"{RULES} is a part of {WHOLE}, and both are installed in {folder}. Run: pip uninstall {WHOLE} {RULES}; "
               "then install the one that you need.")
