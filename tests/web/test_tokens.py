"""The colours of the style sheet: every pair that meets on a page has enough contrast, in light and in dark."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

CSS = (Path(__file__).parents[2] / "guide" / "web" / "static" / "guide.css").read_text(encoding="utf-8")
#: Text on its ground, 4.5:1 (WCAG 1.4.3).
TEXT = [("ink", "paper"), ("ink", "wash"), ("quiet", "paper"), ("quiet", "wash"), ("brand", "paper"), ("brand", "wash"),
        ("on-brand", "brand"), ("good", "paper"), ("bad", "paper"), ("bad", "bad-wash"), ("ink", "bad-wash"),
        ("paper", "bad")]
#: Edges of controls and signs on their ground, 3:1 (WCAG 1.4.11). `line` only parts what is told apart without it.
GRAPHICS = [("edge", "paper"), ("edge", "wash"), ("brand", "paper")]


def tokens(theme: str) -> dict[str, str]:
    blocks = re.findall(r":root \{(.*?)\}", CSS, flags=re.DOTALL)
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", blocks[("light", "dark").index(theme)]))


def luminance(colour: str) -> float:
    parts = (int(colour[at:at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("front", "ground", "least"), [*((*pair, 4.5) for pair in TEXT),
                                                        *((*pair, 3.0) for pair in GRAPHICS)])
def test_contrast(front: str, ground: str, least: float, theme: str) -> None:
    colours = tokens(theme)
    assert contrast(colours[front], colours[ground]) >= least


def test_colours_stand_only_among_the_tokens() -> None:
    without = re.sub(r":root \{.*?\}", "", CSS, flags=re.DOTALL)
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b(?![^{]*\{)", without)
