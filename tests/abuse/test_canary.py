"""Answers that stand out, looked for in all that the server writes, says to others, and keeps after Clear."""

from __future__ import annotations

import asyncio
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, sync_playwright

from guide.testing.browser import launch
from guide.testing.server import Server
from tests.abuse import memory
from tests.abuse.visitor import Visitor, journey
from tests.days import TODAY
from tests.running import run

CANARY = "Xylofonkvarnqz"
#: Freed memory is overwritten at once, so that what is found there is held.
OVERWRITE = {"MALLOC_PERTURB_": "85", "PYTHONMALLOC": "malloc"}
#: `streamlit run`, forgetting every quarter of a second in place of every minute.
HURRIED = """
import sys
from guide.web.host import session_cleanup
session_cleanup.clean_up_always.__defaults__ = (0.25,)
from streamlit.web import cli
sys.argv = ["streamlit", "run", "app.py", "--logger.level", "debug", "--server.port", sys.argv[-1]]
cli.main()
"""
#: 127.0.0.1, its form in the other family, and no address yet, as the kernel writes them.
HERE = {"0100007F", "0000000000000000FFFF00000100007F", "00000000", "0" * 32}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("canary")


@pytest.fixture(scope="module")
def own_server(folder: Path) -> Iterator[Server]:
    own = folder / "tmp"
    own.mkdir()
    environment = {"GUIDE_TODAY": TODAY.isoformat(), "TMPDIR": str(own), "HOME": str(own), **OVERWRITE}
    with Server(folder / "log", environment, [sys.executable, "-c", HURRIED]) as running:
        run(journey(running, "Pori"))
        yield running


def written(folder: Path) -> str:
    """Return all that stands in the log and in the folders that the server may write to."""
    return "".join(path.read_text(encoding="utf-8", errors="replace") for path in folder.rglob("*") if path.is_file())


def test_the_search_finds_a_canary_that_is_there(tmp_path: Path) -> None:
    kept = CANARY + "here"
    assert memory.copies(os.getpid(), kept) > 0
    (tmp_path / "log").write_text(CANARY, encoding="utf-8")
    assert CANARY in written(tmp_path)


def test_nothing_is_left_in_memory_once_cleared(own_server: Server) -> None:
    """What was typed is in memory while it is on the page; cleared, it goes at the next forgetting, the tab still open.

    Freed memory is overwritten here, though a block used again may keep the end of what it held: whole texts count.
    """
    pid = memory.pid_of(own_server)
    typed, carried = f"{CANARY}home", f'{{"home_municipality": "{CANARY}'

    def held() -> list[int]:
        return [memory.copies(pid, text) for text in (typed, carried)]

    async def types_and_clears() -> None:
        async with Visitor(own_server, "lang=fi") as visitor:
            await visitor.run()
            visitor.state("home_municipality_search").string_value = typed
            visitor.state("carry").string_value = f'{carried}"}}'
            await visitor.run()
            await visitor.run(clicked="continue")
            for _ in range(20):  # what has been sent may be forgotten before it is looked for
                if seen := any(held()):
                    break
                await visitor.run()
            assert seen
            await visitor.run(clicked="clear")
            visitor.states.clear()
            for _ in range(40):
                await visitor.run()
                if not any(held()):
                    return
                await asyncio.sleep(0.25)
        raise AssertionError(f"{held()} copies are still there")

    run(types_and_clears())


def test_the_code_of_a_case_is_forgotten_too(own_server: Server) -> None:
    pid = memory.pid_of(own_server)

    async def shows_and_clears() -> None:
        async with Visitor(own_server, "lang=fi&scenario=today-safety&step=code") as visitor:
            await visitor.run()
            found = re.search(r'code-large">([^<]+)<', visitor.shown)
            assert found is not None
            code = found[1]
            for _ in range(20):  # what has been sent may be forgotten before it is looked for
                if seen := memory.copies(pid, code):
                    break
                await visitor.run()
            assert seen
            await visitor.run(clicked="clear")
            visitor.states.clear()
            for _ in range(40):
                await visitor.run()
                if not memory.copies(pid, code):
                    return
                await asyncio.sleep(0.25)
        raise AssertionError(f"{code} is still there")

    run(shows_and_clears())


def test_nothing_is_written_anywhere(own_server: Server, folder: Path) -> None:
    async def goes_wrong() -> None:
        async with Visitor(own_server, f"lang=fi&step={CANARY}&scenario={CANARY}&home={CANARY}") as visitor:
            await visitor.run()
            visitor.state("home_municipality_search").string_value = CANARY
            visitor.state("carry").string_value = CANARY
            await visitor.run()
            await visitor.socket.send(CANARY)
        letter = f"lang=fi&step=letter&scenario=today-student-elsewhere&home={CANARY}"
        async with Visitor(own_server, letter) as visitor:
            await visitor.run()
            visitor.state("carry").string_value = CANARY
            visitor.state("letter_lang").trigger_value = True  # a kind that Streamlit cannot take
            await visitor.run()

    pid = memory.pid_of(own_server)
    before = memory.written(pid)
    run(goes_wrong())
    run(journey(own_server, "Pori"))
    assert CANARY not in written(folder)
    assert "the page script failed: " in written(folder)
    assert "Traceback" not in written(folder)
    open_files = {one for one in memory.files(pid) if one.startswith("/") and not one.startswith(("/dev/", "/proc/"))}
    assert open_files == {str(own_server.log)}
    assert memory.written(pid) - before < 65_536, "the log alone is written"
    assert {path.name for path in folder.rglob("*") if path.is_file()} <= {"log", "machine_id_v4"}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = launch(playwright)
        yield started
        started.close()


def _still(page: Page) -> None:
    page.wait_for_selector("html[data-guide-ready]", state="attached", timeout=30_000)
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]", timeout=30_000)
    page.wait_for_timeout(300)


@pytest.mark.browser
def test_no_request_leaves_the_machine_in_a_whole_journey(own_server: Server, browser: Browser) -> None:
    context = browser.new_context(accept_downloads=True)
    page, asked, sockets, faults = context.new_page(), list[Request](), list[str](), list[str]()
    context.on("request", lambda one: asked.append(one))
    page.on("websocket", lambda one: sockets.append(one.url))
    page.on("console", lambda message: faults.append(message.text) if "Content Security" in message.text else None)
    peers: set[str] = set()
    for query in ("lang=fi", "lang=en&scenario=trial-under-30&step=whatif"):
        page.goto(f"{own_server.address}/?{query}")
        _still(page)
        peers |= memory.peers(memory.pid_of(own_server))
    page.goto(f"{own_server.address}/?lang=fi&scenario=today-language-target-open&step=letter")
    _still(page)
    with page.expect_download(timeout=30_000) as saved:
        page.locator(".st-key-letter_txt button").click()
    assert Path(saved.value.path()).stat().st_size > 500
    page.goto(f"{own_server.address}/guide/privacy?lang=fi")
    hosts = {re.sub(r"^(\w+)://([^/]*)/.*$", r"\2", one) for one in [*(r.url for r in asked), *sockets]
             if not one.startswith(("blob:", "data:"))}
    assert hosts == {f"127.0.0.1:{own_server.port}"}
    assert faults == []
    assert peers <= HERE
    assert {cookie["name"] for cookie in context.cookies()} <= {"_streamlit_xsrf"}
    context.close()
