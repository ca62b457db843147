"""HAProxy reads its configuration again, for a planned break or a new certificate: the tabs that are open stay."""

from __future__ import annotations

import asyncio
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from guide.settings.deployer import deployer
from guide.web.notices.maintenance_page import outage_html
from tests.abuse.visitor import Visitor
from tests.failures.fleet import CONFIGURATION, Fleet, wait
from tests.failures.test_proxy import ask, ask_is, restarted
from tests.running import run


@pytest.fixture(scope="module")
def fleet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fleet]:
    with Fleet(tmp_path_factory.mktemp("reload"), master=True) as running:
        yield running


async def _through_a_break(fleet: Fleet) -> None:
    async with Visitor(fleet, "lang=fi") as before:
        await before.run()
        session, old = before.session, fleet.workers()
        fleet.break_file.write_text("on\n", encoding="utf-8")
        await asyncio.to_thread(fleet.reload)
        await asyncio.to_thread(wait, lambda: ask_is(fleet.port, 503), "the break")
        assert ask(fleet.port, "/?lang=fi")[2] == outage_html("break", deployer())
        # The old worker holds the tab, which goes on in its session.
        assert set(old) < set(fleet.workers())
        await before.run(clicked="earlier")
        assert (before.session, before.step) == (session, "date")
        # A tab that lost its connection comes back in the break.
        async with Visitor(fleet, "lang=sv") as again:
            await again.run()
            assert again.step == "place"
        fleet.break_file.write_text("off\n", encoding="utf-8")
        await asyncio.to_thread(fleet.reload)
        await asyncio.to_thread(wait, lambda: ask_is(fleet.port, 200), "the end of the break")
        await before.run()
        assert before.session == session
    # Nobody is left on the first worker: it ends.
    await asyncio.to_thread(wait, lambda: not set(old) & set(fleet.workers()), "the old worker has ended")


@pytest.mark.failures
def test_a_break_does_not_cut_the_tabs_that_are_open(fleet: Fleet) -> None:
    try:
        run(_through_a_break(fleet))
    finally:
        fleet.break_file.write_text("off\n", encoding="utf-8")


def test_the_old_worker_stays_as_long_as_a_silent_tab_may() -> None:
    text = CONFIGURATION.read_text(encoding="utf-8")
    assert re.findall(r"^ +(?:hard-stop-after|timeout tunnel) (\w+)$", text, re.MULTILINE) == ["1h", "1h"]


def test_the_worker_has_no_rights(fleet: Fleet) -> None:
    if os.getuid() != 0:
        pytest.skip("only root can give its rights away")
    with restarted(fleet, {"GUIDE_USER": "haproxy"}, 200):
        worker, = fleet.workers()
        status = Path(f"/proc/{worker}/status").read_text(encoding="ascii")
    found = dict(re.findall(r"^(Uid|Gid|CapEff):\s+(\w+)", status, re.MULTILINE))
    assert "0" not in (found["Uid"], found["Gid"])
    assert int(found["CapEff"], 16) == 0
