"""The one place where today's date is read. Everything else takes a date as an argument."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from guide.settings.environment import settings

FINLAND = ZoneInfo("Europe/Helsinki")


def today() -> date:
    """Return today's date in Finland; `GUIDE_TODAY` (ISO date) fixes it for tests and screenshots."""
    return settings().today or datetime.now(FINLAND).date()
