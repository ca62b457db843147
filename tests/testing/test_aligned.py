"""Rows of two pictures set beside their like."""

from __future__ import annotations

import io
import random

import pytest
from PIL import Image

from guide.testing.aligned import pairs, runs
from guide.testing.pictures import change

INK, PAPER = (11, 61, 145), (255, 255, 255)


@pytest.mark.parametrize("seed", range(200))
def test_every_row_is_there_once_and_in_order(seed: int) -> None:
    rng = random.Random(seed)
    before = [rng.choice("abcdefgh   ") for _ in range(rng.randrange(25))]
    after = [*before]
    for _ in range(rng.randrange(4)):
        at = rng.randrange(len(after) + 1)
        after[at:at + rng.randrange(2)] = rng.choice(["X", "YZ", " ", ""])
    found = pairs(before, after)
    assert [one for one, _ in found if one is not None] == [*range(len(before))]
    assert [two for _, two in found if two is not None] == [*range(len(after))]
    assert sum(length for *_, length in runs(found)) == len(found)
    if before == after:
        assert all(one == two for one, two in found)


def lines(*texts: int, width: int = 60) -> bytes:
    """Return a picture with one line of ink for each number, that long, and paper between."""
    image = Image.new("RGB", (width, 4 * len(texts) + 4), PAPER)
    for at, length in enumerate(texts):
        image.paste(INK, (0, 4 * at + 2, length, 4 * at + 3))
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def test_a_line_that_comes_marks_only_itself() -> None:
    found = change(lines(10, 20, 30, 40), lines(10, 20, 55, 30, 40))
    assert (found.pixels, found.come, found.gone) == (0, 4, 0)
    assert str(found) == "0 pixels have changed, 0 of them plain to the eye, 4 rows have come, 0 have gone"
    found = change(lines(10, 20, 55, 30, 40), lines(10, 20, 30, 40))
    assert (found.pixels, found.come, found.gone) == (0, 0, 4)


def test_a_line_that_has_changed_beside_one_that_has_moved() -> None:
    found = change(lines(10, 20, 30, 40), lines(10, 55, 20, 30, 42))
    assert (found.pixels, found.come, found.gone) == (2, 4, 0)
    picture = Image.open(io.BytesIO(found.picture))
    reds = {(x, y) for x in range(picture.width) for y in range(picture.height)
            if picture.getpixel((x, y)) == (214, 0, 60)}
    assert reds == {(40, 18), (41, 18)}


def test_another_width_is_compared_as_it_stands() -> None:
    assert change(lines(10), lines(10, width=61)).pixels == 8
