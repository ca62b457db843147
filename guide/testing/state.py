"""A state of the guide as a picture shows it: example, page, language, window and looks. Each has one name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Literal, Self
from urllib.parse import urlencode

from guide.language.locale import LANGUAGES, Lang
from guide.reasoning.examples import EXAMPLES
from guide.web.citizen import steps

Theme = Literal["light", "dark"]
Window = tuple[int, int]
#: Width and height in CSS pixels. A picture is as high as the page, and at least as high as the window.
PHONE: Window = (390, 844)
DESKTOP: Window = (1280, 900)
_NONE = "_"
_NAME = re.compile(rf"([^.]+)\.([^.]+)\.({'|'.join(LANGUAGES)})\.([1-9]\d*)x([1-9]\d*)"
                   r"\.(light|dark)(-forced)?(-print)?(?:-([2-9])x)?(-touch)?")
#: Pixels of the screen for one of CSS, to a side.
DENSITIES = range(1, 10)
#: The service desk is a screen of its own, opened by `view` and not by `step`; its state is named by this all the same.
DESK = "desk"

STEPS = (*sorted(steps.NAMES), DESK)


def near(name: str, names: Iterable[str]) -> str:
    """Return the names that somebody may have meant, as the end of a sentence, or all of them.

    >>> near("resultt", ["check", "result"])
    'near it: result'
    """
    found = get_close_matches(name, [*names])
    return f"near it: {', '.join(found)}" if found else f"there are: {', '.join(names)}"


@dataclass(frozen=True)
class State:
    """One state. Without a scenario it is the first page; without a step the page that the guide chooses.

    Raises:
        ValueError: no example, page or language has this name (the message tells the nearest), or no such window.
    """

    scenario: str | None = None
    lang: Lang = "fi"
    step: str | None = None
    theme: Theme = "light"
    width: int = DESKTOP[0]
    height: int = DESKTOP[1]
    forced_colors: bool = False
    printed: bool = False
    density: int = 1
    touch: bool = False

    def __post_init__(self) -> None:
        if self.scenario is not None and self.scenario not in EXAMPLES:
            raise ValueError(f"no example is called {self.scenario!r}; {near(self.scenario, EXAMPLES)}")
        if self.lang not in LANGUAGES:
            raise ValueError(f"no language {self.lang!r}; there are: {', '.join(LANGUAGES)}")
        if self.step is not None and self.step not in STEPS:
            raise ValueError(f"no page is called {self.step!r}; {near(self.step, STEPS)}")
        if self.width < 1 or self.height < 1:
            raise ValueError(f"no window of {self.width} x {self.height}")
        if self.density not in DENSITIES:
            raise ValueError(f"no density {self.density}: a whole number from 1 to 9")

    @property
    def query(self) -> str:
        """Return the query that opens the state, for example `?scenario=today-safety&lang=sv&step=result`."""
        opened_by = "view" if self.step == DESK else "step"
        asked = {"scenario": self.scenario, "lang": self.lang, opened_by: self.step}
        return "?" + urlencode({key: value for key, value in asked.items() if value is not None})

    @property
    def looks(self) -> str:
        """Return what differs from a plain light screen, for example `dark`, `light-print` or `light-2x-touch`."""
        return "-".join([self.theme, *["forced"] * self.forced_colors, *["print"] * self.printed,
                         *[f"{self.density}x"] * (self.density > 1), *["touch"] * self.touch])

    @property
    def name(self) -> str:
        """Return the name of the state's picture, for example `today-safety.result.sv.390x844.light`."""
        window = f"{self.width}x{self.height}"
        return ".".join([self.scenario or _NONE, self.step or _NONE, self.lang, window, self.looks])

    @classmethod
    def named(cls, name: str) -> Self:
        """Return the state whose picture has this name: the way back from `name`.

        Raises:
            ValueError: the name is not of that form.
        """
        if found := _NAME.fullmatch(name):
            parts: tuple[Any, ...] = found.groups()
            scenario, step, lang, width, height, theme, forced, printed, density, touch = parts
            with suppress(ValueError):
                return cls(None if scenario == _NONE else scenario, lang, None if step == _NONE else step, theme,
                           int(width), int(height), bool(forced), bool(printed), int(density or 1), bool(touch))
        raise ValueError(f"{name!r} does not name a state")
