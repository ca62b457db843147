"""With the monotonic clock unfaked, the C library refuses what `time.sleep` asks of it; select does not."""

import select
import time


def _sleep(seconds: float) -> None:
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    select.select((), (), (), seconds)


time.sleep = _sleep
