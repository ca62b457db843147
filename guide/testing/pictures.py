"""Stored pictures: comparing two within a stated tolerance, storing, and what the fixture `compare` does."""

from __future__ import annotations

import io
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops

from guide.testing.aligned import pairs, runs
from guide.testing.pixels import count, matched, over, pale, read, rows, spread, written
from guide.testing.report import FAILED, STORED, note_compared

_DRAWN_BY = "Software"
_CHANGED, _COME, _GONE = (214, 0, 60), (120, 220, 120), (255, 180, 90)
#: The signature and the first chunk, which every PNG begins with.
_HEADER_BYTES = 33


@dataclass(frozen=True)
class Tolerance:
    """How much two pictures may differ: channel levels (0 to 255) a pixel, and how many pixels may exceed them.

    With `edges` a pixel that smooths an edge (pixelmatch tells which) may differ by anything.
    """

    levels: int = 1
    pixels: int = 0
    edges: bool = False


EXACT = Tolerance(0, 0)
#: A rounding of one level among machines. Never a pixel more: a tint that is two levels off is another colour.
SAME_BROWSER = Tolerance()
#: Another major version may smooth edges otherwise. A changed word or a moved edge is ink and paper on hundreds of
#: pixels, and no ground is of another tint.
OTHER_BROWSER = Tolerance(pixels=40, edges=True)


@dataclass(frozen=True)
class Difference:
    """How two pictures differ: pixels over the tolerated levels, the largest difference, the box around them."""

    pixels: int
    levels: int
    box: tuple[int, int, int, int] | None
    sizes: tuple[tuple[int, int], tuple[int, int]]

    def within(self, tolerance: Tolerance) -> bool:
        """Return whether the tolerance allows it. Two sizes are never the same picture."""
        return self.sizes[0] == self.sizes[1] and self.pixels <= tolerance.pixels

    def __str__(self) -> str:
        (width, height), (wide, high) = self.sizes
        sizes = "" if self.sizes[0] == self.sizes[1] else f"{width}x{height} became {wide}x{high}, "
        return f"{sizes}{self.pixels} pixels differ by up to {self.levels} levels, in the box {self.box}"


def stamped(png: bytes, drawn_by: str) -> bytes:
    """Return the same PNG with the name of the browser that drew it."""
    body = b"tEXt" + _DRAWN_BY.encode() + b"\0" + drawn_by.encode("latin-1")
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    return png[:_HEADER_BYTES] + chunk + png[_HEADER_BYTES:]


def drawn_by(png: bytes) -> str:
    """Return the browser that drew a picture, "" when it does not say."""
    with Image.open(io.BytesIO(png)) as image:
        image.load()
        return str(image.info.get(_DRAWN_BY, ""))


def default_tolerance(expected: bytes, actual: bytes) -> Tolerance:
    """Return `SAME_BROWSER` for two pictures of one major version, else `OTHER_BROWSER`."""
    same = drawn_by(expected).split(".")[0] == drawn_by(actual).split(".")[0]
    return SAME_BROWSER if same else OTHER_BROWSER


def difference(expected: bytes, actual: bytes, tolerance: Tolerance = EXACT) -> Difference:
    """Return how two PNGs differ; a pixel counts when the tolerance does not allow for it."""
    one, two = read(expected), read(actual)
    counted = over(one, two, tolerance.levels, tolerance.edges)
    extrema = spread(one, two).getextrema()
    return Difference(count(counted), int(extrema[1]) if isinstance(extrema[1], int | float) else 255,
                      counted.getbbox(), (one.size, two.size))


@dataclass(frozen=True)
class Change:
    """What has changed between two pictures once rows that have moved are set beside their like.

    `pixels` differ in rows that both have, `plain` of them so that the eye sees it at once (pixelmatch's measure);
    `come` and `gone` are the rows that only one has. `picture` shows it.
    """

    pixels: int
    plain: int
    come: int
    gone: int
    picture: bytes

    def __str__(self) -> str:
        moved = f", {self.come} rows have come, {self.gone} have gone" if self.come or self.gone else ""
        return f"{self.pixels} pixels have changed, {self.plain} of them plain to the eye{moved}"


def change(expected: bytes, actual: bytes, tolerance: Tolerance = EXACT) -> Change:
    """Return what has changed. The picture is pale grey; red is what differs, green has come, orange has gone."""
    one, two = read(expected), read(actual)
    if one.width != two.width:  # no row is like another
        marked = over(one, two, tolerance.levels)
        drawn = pale(one, marked.size)
        drawn.paste(_CHANGED, (0, 0, *marked.size), marked)
        return Change(count(marked), count(marked), 0, 0, written(drawn))
    pieces = runs(pairs(rows(one), rows(two)))
    drawn = Image.new("RGB", (one.width, sum(length for *_, length in pieces)), "white")
    top = changed = plain = come = gone = 0
    for start, other, length in pieces:
        if start is not None and other is not None:
            was, now = (image.crop((0, at, one.width, at + length)) for image, at in ((one, start), (two, other)))
            marked = over(was, now, tolerance.levels, tolerance.edges)
            drawn.paste(pale(was, was.size), (0, top))
            drawn.paste(_CHANGED, (0, top, one.width, top + length), marked)
            changed, plain = changed + count(marked), plain + count(matched(was, now, marked))
        else:
            image, at, colour = (two, other, _COME) if start is None else (one, start, _GONE)
            piece = pale(image.crop((0, at or 0, one.width, (at or 0) + length)), (one.width, length))
            drawn.paste(ImageChops.multiply(piece, Image.new("RGB", piece.size, colour)), (0, top))
            come, gone = come + length * (start is None), gone + length * (other is None)
        top += length
    return Change(changed, plain, come, gone, written(drawn))


def diff_picture(expected: bytes, actual: bytes, tolerance: Tolerance = EXACT) -> bytes:
    """Return the picture of what has changed."""
    return change(expected, actual, tolerance).picture


def packed(png: bytes) -> bytes:
    """Return a picture as it is stored: in its true colours, with a palette if 256 colours are enough."""
    image = read(png)
    if image.getcolors(256) is not None:
        image = image.quantize(256, dither=Image.Dither.NONE)
    return stamped(written(image), drawn_by(png))


class PictureDiffers(AssertionError):
    """A picture is not the stored one; the message says how much, where, and where the pictures are."""


@dataclass(frozen=True)
class Comparer:
    """Compares with `pictures`, writes what failed to `failures`, keeps what it saw in `keep`; stores if `update`.

    `by_browser`: the pictures of each browser stand in a folder of its name. `worker` names the process that compares,
    to tell at the end which pictures no test has compared; without it that is not noted.
    """

    pictures: Path
    failures: Path
    keep: Path | None = None
    update: bool = False
    by_browser: bool = False
    worker: str = ""

    def __call__(self, name: str, png: bytes, tolerance: Tolerance | None = None) -> None:
        """Compare a PNG with the stored picture of this name.

        Without a tolerance it is `SAME_BROWSER`, or `OTHER_BROWSER` when another major version drew the stored one.

        Raises:
            PictureDiffers: it differs by more than the tolerance, or there is no stored picture.
        """
        self.keep_picture(name, png)
        if self.by_browser:
            name = f"{drawn_by(png).partition(' ')[0].lower() or 'unknown'}/{name}"
        if self.worker:
            note_compared(self.failures, self.worker, name)
        path = self.pictures / f"{name}.png"
        expected = path.read_bytes() if path.is_file() else None
        if self.update:
            # A picture that is the same within the tolerance stays, so that a review sees only what changed.
            if expected is None or not difference(expected, png, SAME_BROWSER).within(SAME_BROWSER):
                _write(self.pictures, name, packed(png))
                self._left(STORED, name, expected, png, SAME_BROWSER, "" if expected else "new")
            return
        if expected is None:
            actual = self._left(FAILED, name, None, png, EXACT, "no stored picture")
            raise PictureDiffers(f"{name}: no stored picture; see {actual}, then store it with --guide-update")
        allowed = tolerance or default_tolerance(expected, png)
        found = difference(expected, png, allowed)
        if not found.within(allowed):
            limits = f"allowed: {allowed.pixels} pixels over {allowed.levels} levels{', edges aside' * allowed.edges}"
            actual = self._left(FAILED, name, expected, png, allowed, f"{found} ({limits})")
            told = self.failures / f"{name}.{FAILED}.txt"
            diff = self.failures / f"{name}.diff.png"
            raise PictureDiffers(f"{name}: {told.read_text(encoding='utf-8')}. Actual: {actual} Difference: {diff} "
                                 "If it is meant, store it with --guide-update.")

    def keep_picture(self, name: str, png: bytes) -> None:
        """Keep a picture for the contact sheet of this run, if one is asked for."""
        if self.keep is not None:
            _write(self.keep, name, png)

    def _left(self, kind: str, name: str, expected: bytes | None, png: bytes, tolerance: Tolerance,
              told: str) -> Path:
        """Leave the pictures and what is said of them for the report, and return where the new picture is."""
        if expected is not None:
            found = change(expected, png, tolerance)
            told = f"{told}; moved rows aside: {found}" if told else f"{found}"
            _write(self.failures, f"{name}.expected", expected)
            _write(self.failures, f"{name}.diff", found.picture)
        actual = _write(self.failures, f"{name}.actual", png)
        (self.failures / f"{name}.{kind}.txt").write_text(told, encoding="utf-8")
        return actual


def _write(folder: Path, name: str, png: bytes) -> Path:
    path = folder / f"{name}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(png)
    return path
