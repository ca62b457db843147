"""A program that ends with the process that began it, however that ended: `python -m guide.testing.tied MODULE ...`.

A killed test run says goodbye to nobody. The system closes its end of the pipe that is standard input here.
"""

from __future__ import annotations

import os
import runpy
import sys
import threading


def _end_with_the_pipe() -> None:
    while os.read(0, 4096):
        pass
    os._exit(1)


if __name__ == "__main__":
    threading.Thread(target=_end_with_the_pipe, daemon=True).start()
    sys.argv = sys.argv[1:]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
