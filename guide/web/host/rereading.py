"""The deployer's file is read again at SIGHUP: a notice is shown, or a part switched off, without a restart."""

import asyncio
import logging
import signal
from contextlib import suppress

from guide.settings.clock import today
from guide.settings.deployer import deployer, deployer_file, read
from guide.web.host import booklet_routes, own_files, shell_page
from guide.web.host.readiness import file_faults
from guide.web.page_parts import footer

LOG = logging.getLogger("guide")
#: What is made of the file and kept.
KEPT = (deployer, own_files.script, shell_page.shell, footer, booklet_routes.made)


def reread() -> bool:
    """Take the file as it is now, and return whether that was done. One with a fault is not taken: the log names it."""
    found = list(file_faults(lambda: read(deployer_file()), today()))
    if found:
        LOG.warning("the deployer's file is not taken, the one read before holds: %s", "; ".join(found))
        return False
    for one in KEPT:
        one.cache_clear()
    LOG.warning("the deployer's file was read again")
    return True


def reread_at_signal() -> None:
    """Listen for SIGHUP where the process has it and this is its main thread."""
    with suppress(AttributeError, NotImplementedError, RuntimeError, ValueError):
        asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, reread)
