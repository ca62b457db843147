"""An opened state: waits until the page is still, gives its picture, presses its controls."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from guide.language.locale import translator
from guide.testing.pictures import stamped
from guide.testing.scenarios import options
from guide.testing.state import State, near

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

#: So many frames in a row without any change make a page still.
STILL_FRAMES = 6
PATIENCE_SECONDS = 30
#: Chromium draws no surface higher than this.
HIGHEST = 16_000
_HEIGHT = "() => document.documentElement.scrollHeight"
_KEYS = """() => [...new Set([...document.querySelectorAll("[class*=st-key-]")]
  .flatMap((one) => [...one.classList]).filter((one) => one.startsWith("st-key-")).map((one) => one.slice(7)))]"""
#: What the page has of a state's looks; a browser may not have all that is asked of it.
_LOOKS = """() => ({density: devicePixelRatio, touch: navigator.maxTouchPoints > 0,
  printed: matchMedia("print").matches,
  theme: matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light",
  forced_colors: matchMedia("(forced-colors: active)").matches})"""
_MARKER = "() => ({...(document.querySelector('.guide-state') || {dataset: {}}).dataset})"


class NotStill(AssertionError):
    """The page did not come to rest; the message says what it was waiting for."""


class WrongState(AssertionError):
    """The guide opened another language or page than the one asked for."""


class NoControl(AssertionError):
    """The page has no such control, or the control no such choice; the message names the nearest."""


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
            WrongState: the guide shows another language or page, or the browser has not all of its looks.
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
        looks = self.page.evaluate(_LOOKS)
        if missing := [name for name, value in looks.items() if getattr(state, name) not in (value, False)]:
            raise WrongState(f"{state.name}: this browser does not draw {', '.join(missing)}")

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
        """Click, or tap on a screen to touch, the button or link with this key and wait until the page is still again.

        Raises:
            NoControl: no such control is on the page.
        """
        self._press(self._there(key).locator("a, button").first)

    def choose(self, key: str, value: str) -> None:
        """Choose the option with this value (`guide scenarios --json` lists them) and wait until the page is still.

        Raises:
            NoControl: no such control is on the page, or it has no such value.
        """
        box, known = self._there(key), dict.fromkeys(one for one, _ in options().get(key, ()))
        to = translator(self.marker()["guideLang"])
        labels = [to.text(label) for one, label in options().get(key, ()) if one == value]
        choices = [box.get_by_text(label, exact=True) for label in labels]
        found = next((one for one in choices if one.count()), None)
        if found is None:
            raise NoControl(f"{key} has no choice {value!r} on this page; {near(value, known)}")
        self._press(found.first)

    def type(self, key: str, text: str) -> None:
        """Put a text into the field with this key, press Enter, and wait until the page is still.

        Raises:
            NoControl: no such control is on the page.
        """
        field = self._there(key).locator("input, textarea").first
        field.fill(text)
        field.press("Enter")
        self.still()

    def png(self, of: str | Locator | None = None, mask: Iterable[str | Locator] = ()) -> bytes:
        """Return the picture of the whole page as a PNG that names the browser that drew it.

        `of` is one control's key, or anything else on the page, to draw alone; what `mask` names is painted over.

        Raises:
            NoControl: no such control is on the page.
        """
        self._grow()
        target = self.page if of is None else self._found(of)
        drawn = target.screenshot(animations="disabled", caret="hide", scale="device", mask=[*map(self._found, mask)])
        browser = self.page.context.browser
        return stamped(drawn, f"{browser.browser_type.name.capitalize()} {browser.version}" if browser else "")

    def _press(self, target: Locator) -> None:
        if self.state.touch:
            target.tap()
        else:
            target.click()
            self.page.mouse.move(0, 0)
        self.still()

    def _found(self, one: str | Locator) -> Locator:
        return self._there(one) if isinstance(one, str) else one

    def _there(self, key: str) -> Locator:
        found = self.control(key)
        if not found.count():
            raise NoControl(f"no control {key!r} on this page; {near(key, self.page.evaluate(_KEYS))}")
        return found

    def _grow(self) -> None:
        # What sticks to the window, and what is fixed to it, stands in its place in a window of the page's height.
        for _ in range(3):
            height = min(max(int(self.page.evaluate(_HEIGHT)), self.state.height), HIGHEST // self.state.density)
            if self.page.viewport_size == {"width": self.state.width, "height": height}:
                return
            self.page.set_viewport_size({"width": self.state.width, "height": height})
            self.still()
