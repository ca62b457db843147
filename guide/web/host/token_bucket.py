"""A token bucket: how much of something one visitor may still have at once, and how fast it comes back."""

from __future__ import annotations

import time


class Bucket:
    """So much at once, so much a second for long."""

    def __init__(self, steady: float, burst: float) -> None:
        self.steady, self.burst = steady, burst
        self._left, self._at = burst, time.monotonic()

    @property
    def left(self) -> float:
        """Return how much there is now; below zero is what was taken too early."""
        return min(self.burst, self._left + (time.monotonic() - self._at) * self.steady)

    def change(self, steady: float) -> None:
        """Let it come back at another pace from now on."""
        self._left, self._at, self.steady = self.left, time.monotonic(), steady

    def take(self, size: float = 1) -> float:
        """Take some and return the seconds to wait until it is there."""
        self._left, self._at = self.left - size, time.monotonic()
        return max(0.0, -self._left / self.steady)
