"""Pictures compared within a tolerance, stored small, and named by the browser that drew them."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from pixelmatch.contrib.PIL import pixelmatch

from guide.testing.pictures import (
    EXACT,
    OTHER_BROWSER,
    SAME_BROWSER,
    Tolerance,
    change,
    default_tolerance,
    diff_picture,
    difference,
    drawn_by,
    packed,
    stamped,
)
from guide.testing.pixels import count, matched, over, read

Colour = tuple[int, int, int]
INK: Colour = (11, 61, 145)


def png(*dots: tuple[int, int, Colour], size: tuple[int, int] = (20, 10), ground: Colour = (255, 255, 255)) -> bytes:
    image = Image.new("RGB", size, ground)
    for x, y, colour in dots:
        image.putpixel((x, y), colour)
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def opened(picture: bytes) -> Image.Image:
    return Image.open(io.BytesIO(picture))


def test_the_same_picture() -> None:
    found = difference(png((3, 4, INK)), png((3, 4, INK)))
    assert found.within(EXACT)
    assert (found.pixels, found.levels, found.box) == (0, 0, None)


@pytest.mark.parametrize("channel", range(3))
@pytest.mark.parametrize("levels", [1, 2, 72, 73, 255])
def test_levels_are_counted_in_every_channel(channel: int, levels: int) -> None:
    colour: list[int] = [255, 255, 255]
    colour[channel] -= levels
    other = png((7, 2, (colour[0], colour[1], colour[2])))
    for tolerance in (EXACT, SAME_BROWSER, Tolerance(72), Tolerance(254)):
        found = difference(png(), other, tolerance)
        assert found.within(tolerance) == (levels <= tolerance.levels)
        assert found.levels == levels
        assert found.box == (None if levels <= tolerance.levels else (7, 2, 8, 3))


def test_pixels_are_counted() -> None:
    found = difference(png(), png((1, 1, INK), (5, 6, INK)))
    assert (found.pixels, found.box) == (2, (1, 1, 6, 7))
    assert not found.within(Tolerance(0, 1))
    assert found.within(Tolerance(0, 2))
    assert str(found) == "2 pixels differ by up to 244 levels, in the box (1, 1, 6, 7)"


@pytest.mark.parametrize("size", [(20, 11), (21, 10), (20, 9)])
def test_another_size_is_never_the_same(size: tuple[int, int]) -> None:
    found = difference(png(), png(size=size))
    assert not found.within(Tolerance(255, 10_000))
    assert str(found).startswith(f"20x10 became {size[0]}x{size[1]}, ")


def test_the_diff_picture_shows_what_differs_in_red() -> None:
    picture = opened(diff_picture(png((2, 2, INK)), png((2, 2, INK), (9, 9, INK))))
    reds = [(x, y) for x in range(20) for y in range(10) if picture.getpixel((x, y)) == (214, 0, 60)]
    assert reds == [(9, 9)]
    assert picture.getpixel((0, 0)) == (254, 254, 254)


def test_the_diff_picture_covers_both_sizes() -> None:
    assert opened(diff_picture(png(), png(size=(25, 5)))).size == (25, 10)


def test_a_stored_picture_has_its_true_colours() -> None:
    greys = [(level % 20, level // 20, (level, level, 255 - level)) for level in range(250)]
    whole = png(*greys, size=(20, 13))
    assert difference(whole, packed(whole)).within(EXACT)
    assert opened(packed(whole)).mode == "P"


def test_a_tint_of_two_levels_fails() -> None:
    pale = packed(png(ground=(232, 241, 251)))
    assert difference(pale, png(ground=(232, 241, 250)), SAME_BROWSER).within(SAME_BROWSER)
    for tint in ((230, 241, 251), (232, 243, 251), (232, 241, 249)):
        assert not difference(pale, png(ground=tint), SAME_BROWSER).within(SAME_BROWSER)


def test_a_tint_fails_between_browsers_too() -> None:
    paper = png(ground=(232, 241, 251), size=(20, 20))
    assert difference(paper, png(ground=(231, 241, 251), size=(20, 20)), OTHER_BROWSER).within(OTHER_BROWSER)
    found = difference(paper, png(ground=(232, 241, 249), size=(20, 20)), OTHER_BROWSER)
    assert found.pixels == 400
    assert not found.within(OTHER_BROWSER)


def bar(smoothing: int, left: int = 11, size: tuple[int, int] = (40, 40)) -> bytes:
    """Return a bar of ink that fills the right half, with an edge of this grey."""
    ink = [(x, y, INK) for x in range(left, size[0]) for y in range(size[1])]
    return png(*ink, *[(left - 1, y, (smoothing,) * 3) for y in range(size[1])], size=size)


def test_an_edge_smoothed_otherwise_passes_between_browsers_and_a_moved_one_does_not() -> None:
    """Over 40 pixels high the smoothing alone would be as many as are allowed at all."""
    high = (40, 90)
    found = difference(bar(130, size=high), bar(190, size=high), OTHER_BROWSER)
    assert (found.pixels, found.levels) == (0, 60)
    assert difference(bar(130, size=high), bar(190, size=high), SAME_BROWSER).pixels == 90
    assert not difference(bar(130, size=high), bar(130, left=13, size=high), OTHER_BROWSER).within(OTHER_BROWSER)


def test_bands_leave_no_seam() -> None:
    """What is given to pixelmatch in bands is found as in the whole picture."""
    one, two = (read(bar(grey)) for grey in (130, 190))
    whole = pixelmatch(one, two, threshold=0.0)
    assert count(over(one, two, 1, edges=True)) == whole
    assert count(matched(one, two, over(one, two, 0))) == pixelmatch(one, two, includeAA=True) == 40


def test_what_is_plain_to_the_eye_is_told_apart() -> None:
    faint, plain = (change(png(size=(9, 9)), png(ground=tint, size=(9, 9))) for tint in ((255, 255, 253), INK))
    assert (faint.pixels, faint.plain) == (81, 0)
    assert str(plain) == "81 pixels have changed, 81 of them plain to the eye"


def test_a_stored_picture_of_many_colours_keeps_them() -> None:
    many = png(*[(x, y, (x * 12, y * 25, (x + y) * 8)) for x in range(20) for y in range(10)],
               *[(x, y, (y * 12, x * 5, 255 - x)) for x in range(20, 40) for y in range(10)], size=(40, 10))
    assert difference(packed(many), many).within(EXACT)
    assert opened(packed(many)).mode == "RGB"


def test_the_browser_is_named_and_survives_storing() -> None:
    named = stamped(png(), "Chromium 156.0.1")
    assert drawn_by(png()) == ""
    assert drawn_by(named) == drawn_by(packed(named)) == "Chromium 156.0.1"
    assert difference(named, png()).within(EXACT)


def test_the_tolerance_follows_the_major_version() -> None:
    old, same, new = (stamped(png(), f"Chromium {version}") for version in ("156.0.1", "156.0.2", "157.0.1"))
    assert default_tolerance(old, same) == SAME_BROWSER
    assert default_tolerance(old, new) == OTHER_BROWSER
