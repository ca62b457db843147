"""The deployer's file is read again at SIGHUP: a notice is shown, or a part switched off, without a restart."""

import asyncio
import logging
import signal
from threading import current_thread, main_thread

from guide.settings.clock import today
from guide.settings.deployer import Deployer, deployer_file, read, take
from guide.web.host import own_files, shell_page
from guide.web.host.readiness import file_faults

LOG = logging.getLogger("guide")
#: What is made of the file and kept.
MADE = (own_files.script, shell_page.shell)


def reread() -> bool:
    """Take the file as it is now, and return whether that was done. One with a fault is not taken: the log names it."""
    told: list[Deployer] = []

    def read_now() -> Deployer:
        told.append(read(deployer_file()))
        return told[0]
    found = list(file_faults(read_now, today()))
    if found:
        LOG.warning("the deployer's file is not taken, the one read before holds: %s", "; ".join(found))
        return False
    take(told[0])
    for one in MADE:
        one.cache_clear()
    LOG.warning("the deployer's file was read again")
    return True


def reread_at_signal() -> None:
    """Listen for SIGHUP where the process has it and this is its main thread."""
    if hasattr(signal, "SIGHUP") and current_thread() is main_thread():
        asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, reread)
