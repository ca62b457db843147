"""The system's Firefox, where there is one: states open, controls are pressed, it draws steadily, has its folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright

from guide.testing.browser import FIREFOX, WEBKIT, OpenState, launch
from guide.testing.opened import WrongState
from guide.testing.pictures import EXACT, Comparer, difference, drawn_by

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def guide_browser(guide_playwright: Playwright) -> Iterator[Browser]:
    try:
        browser = launch(guide_playwright, name=FIREFOX)
    except FileNotFoundError as missing:
        pytest.skip(str(missing))
    yield browser
    browser.close()


@pytest.mark.screens  # a quarter of a minute where there is a Firefox
def test_a_state_in_firefox(open_state: OpenState, tmp_path: Path) -> None:
    opened = open_state("trial-kela", "sv", "grounds", width=390, height=844)
    opened.choose("under_30", "yes")
    assert opened.control("under_30").locator("label:has(input:checked)").inner_text() == "Ja"
    opened.click("lang_fi")
    assert opened.marker()["guideLang"] == "fi"
    drawn = opened.png()
    assert drawn_by(drawn).startswith("Firefox ")
    assert difference(drawn, opened.png()).within(EXACT)
    Comparer(tmp_path, tmp_path, update=True, by_browser=True)("page", drawn)
    assert (tmp_path / "firefox" / "page.png").is_file()
    with pytest.raises(WrongState, match="this browser does not draw theme"):
        open_state(theme="dark")


def test_what_is_not_here_says_what_to_install(guide_playwright: Playwright, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    for name in (FIREFOX, WEBKIT):
        if not Path(getattr(guide_playwright, name).executable_path).is_file():
            with pytest.raises(FileNotFoundError, match=f"playwright install {name}"):
                launch(guide_playwright, name=name)
