"""Letters where the browser keeps no cookies: each comes from the process that made it, by its name in the path."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, sync_playwright

from guide.testing.browser import FLAGS, browser_path
from tests.failures.fleet import Fleet
from tests.failures.test_proxy import ask

pytestmark = pytest.mark.browser
CHECK = "?lang=en&scenario=today-student-elsewhere&step=check"
LETTER = "?lang=en&scenario=today-student-elsewhere&step=letter"
BEGINS = {"pdf": b"%PDF-1.7", "docx": b"PK", "txt": b"Ilmoitus"}
MANY = 8


@pytest.fixture
def careful(tmp_path: Path) -> Iterator[BrowserContext]:
    """A browser whose owner has blocked all cookies, and with them what a tab may store."""
    profile = tmp_path / "profile" / "Default"
    profile.mkdir(parents=True)
    (profile / "Preferences").write_text(json.dumps(
        {"profile": {"default_content_setting_values": {"cookies": 2}}}), encoding="utf-8")
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            str(profile.parent), executable_path=browser_path(), args=list(FLAGS))
        yield context
        context.close()


def lines(fleet: Fleet) -> list[str]:
    return fleet.log.read_text(encoding="utf-8").splitlines()


def test_without_cookies_the_way_leads_to_the_answer_and_every_letter(fleet: Fleet, careful: BrowserContext) -> None:
    page, before = careful.new_page(), len(lines(fleet))
    page.goto(f"{fleet.address}/{CHECK}")
    page.locator(".st-key-continue button").click()
    page.locator(".hero").wait_for()
    addresses = []
    for number in range(MANY):
        if number % 4 == 0:  # another visit: a tab gets a few files at once, further ones more slowly
            page.goto(f"{fleet.address}/{LETTER}")
        suffix = list(BEGINS)[number % len(BEGINS)]
        with page.expect_download() as waiting:
            page.locator(f".st-key-letter_{suffix} button").click()
        assert waiting.value.suggested_filename == f"kirje.{suffix}"
        assert Path(waiting.value.path()).read_bytes().startswith(BEGINS[suffix])
        addresses.append(waiting.value.url.removeprefix(fleet.address))
    assert careful.cookies() == []
    assert len(set(addresses)) == MANY
    for address in addresses:
        assert re.fullmatch(r"/media/(one|two)/[0-9a-f]{32}(\.pdf|\.docx)?", address)
    fetched = [line.split() for line in lines(fleet)[before:] if " /media/" in line]
    assert len(fetched) >= MANY
    for _, _, path, status, *_, server, _ in fetched:
        assert status == "200"
        assert server == f"guide/{path.split('/')[2]}"


def test_a_name_that_no_process_has_leads_nowhere(fleet: Fleet) -> None:
    for name in ("three", "one", "x" * 40):
        assert ask(fleet.port, f"/media/{name}/{'0' * 32}.pdf")[0] == 404
