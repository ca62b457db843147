"""The one place where today's date is read. Everything else takes a date as an argument."""

from __future__ import annotations

import os
from datetime import date, datetime
from zoneinfo import ZoneInfo

FINLAND = ZoneInfo("Europe/Helsinki")


def today() -> date:
    """Return today's date in Finland; `GUIDE_TODAY` (ISO date) fixes it for tests and screenshots."""
    fixed = os.environ.get("GUIDE_TODAY")
    return date.fromisoformat(fixed) if fixed else datetime.now(FINLAND).date()
