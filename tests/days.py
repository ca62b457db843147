"""The day that the tests take for today: the newest day of the data, so that nothing claims to be checked later."""

from __future__ import annotations

from guide.reasoning.review_dates import newest_day

TODAY = newest_day()
