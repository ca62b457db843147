"""Counts that a test tells the reader at the end of the run, whichever process it ran in."""

from __future__ import annotations

from collections.abc import Callable

Tell = Callable[[str], None]
NAME = "told"
