"""An opened state: waits until the page is still, gives its picture, presses its controls."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from guide.testing.pictures import stamped
from guide.testing.state import State

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

#: So many frames in a row without any change make a page still.
STILL_FRAMES = 6
PATIENCE_SECONDS = 30
#: Chromium draws no surface higher than this.
HIGHEST = 16_000
_HEIGHT = "() => document.documentElement.scrollHeight"
_MARKER = "() => ({...(document.querySelector('.guide-state') || {dataset: {}}).dataset})"


class NotStill(AssertionError):
    """The page did not come to rest; the message says what it was waiting for."""


class WrongState(AssertionError):
    """The guide opened another language or page than the one asked for."""


def run_script(page: Page, name: str, given: object = None) -> Any:
    """Run a script of this folder in the page and return what it answers."""
    return page.evaluate(Path(__file__).with_name(f"{name}.js").read_text(encoding="utf-8"), given)


def wait_until_still(page: Page, frames: int = STILL_FRAMES, patience: float = PATIENCE_SECONDS) -> None:
    """Return when a run is drawn, fonts are there and nothing changed for so many frames.

    Raises:
        NotStill: it did not happen within `patience` seconds.
    """
    page.wait_for_load_state("load")
    if why := run_script(page, "still", {"frames": frames, "patience": patience * 1000}):
        raise NotStill(f"after {patience} s {page.url} still waits for {why}")


@dataclass(frozen=True, eq=False)
class Opened:
    """A tab that shows a state. `page` is Playwright's page, for whatever is not here."""

    page: Page
    state: State

    def open(self, address: str) -> None:
        """Open the state at a guide's address and wait until it is still.

        Raises:
            NotStill: it did not come to rest.
            WrongState: the guide shows another language or page.
        """
        state = self.state
        self.page.set_viewport_size({"width": state.width, "height": state.height})
        self.page.emulate_media(color_scheme=state.theme, media="print" if state.printed else "screen",
                                reduced_motion="reduce", forced_colors="active" if state.forced_colors else "none")
        self.page.mouse.move(0, 0)
        answer = self.page.goto(f"{address}/{state.query}")
        if answer is not None and answer.status == 404:
            raise WrongState(f"{state.query} is no page: {self.page.locator('main').inner_text()}")
        self.still()
        marker = self.marker()
        asked = {"guideLang": state.lang} | ({"guideStep": state.step} if state.step else {})
        shown = {key: marker.get(key) for key in asked}
        if shown != asked:
            raise WrongState(f"{state.query} opened {shown}")

    def still(self) -> None:
        """Wait until nothing changes any more: see `wait_until_still`."""
        wait_until_still(self.page)

    def marker(self) -> dict[str, str]:
        """Return what the last run says: `guideLang`, `guideStep`, `guideScenario`, `guideFocus`, `guideRun`."""
        return dict(self.page.evaluate(_MARKER))

    def control(self, key: str) -> Locator:
        """Return the control, or the box of controls, with this key."""
        return self.page.locator(f".st-key-{key}")

    def click(self, key: str) -> None:
        """Click the button or link with this key and wait until the page is still again."""
        self.control(key).locator("a, button").first.click()
        self.page.mouse.move(0, 0)
        self.still()

    def png(self) -> bytes:
        """Return the picture of the whole page as a PNG that names the browser that drew it."""
        self._grow()
        drawn = self.page.screenshot(animations="disabled", caret="hide", scale="css")
        browser = self.page.context.browser
        return stamped(drawn, f"Chromium {browser.version}" if browser else "")

    def _grow(self) -> None:
        # What sticks to the window, and what is fixed to it, stands in its place in a window of the page's height.
        for _ in range(3):
            height = min(max(int(self.page.evaluate(_HEIGHT)), self.state.height), HIGHEST)
            if self.page.viewport_size == {"width": self.state.width, "height": height}:
                return
            self.page.set_viewport_size({"width": self.state.width, "height": height})
            self.still()
