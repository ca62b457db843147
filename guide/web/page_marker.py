"""The one element a run by which static/shell.js follows the page."""

from __future__ import annotations

import html
import time
from collections.abc import Mapping
from typing import Literal

from guide.web.state import copy_of


def marker(lang: str, step: str, focus: Literal["h1", "errors", "none"], given: Mapping[str, str]) -> str:
    """Return the element: language, step, where the focus goes, what a reload gets back, and a name of the run."""
    return (f'<span class="guide-state" hidden data-guide-lang="{lang}" data-guide-step="{step}" '
            f'data-guide-focus="{focus}" data-guide-copy="{html.escape(copy_of(given))}" '
            f'data-guide-run="{time.time_ns():x}"></span>')
