"""Stored pictures: comparing two within a stated tolerance, storing, and what the fixture `compare` does."""

from __future__ import annotations

import io
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops

_DRAWN_BY = "Software"
_CHANGED = (214, 0, 60)
#: The signature and the first chunk, which every PNG begins with.
_HEADER_BYTES = 33


@dataclass(frozen=True)
class Tolerance:
    """How much two pictures may differ: channel levels (0 to 255) a pixel, and how many pixels may exceed them."""

    levels: int = 1
    pixels: int = 0


EXACT = Tolerance(0, 0)
#: A rounding of one level among machines. Never a pixel more: a tint that is two levels off is another colour.
SAME_BROWSER = Tolerance()
#: Another major version smooths letter edges otherwise. A changed word or a moved edge is a difference of ink and
#: paper on hundreds of pixels; only a slight change of colour passes.
OTHER_BROWSER = Tolerance(levels=72, pixels=40)


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


def difference(expected: bytes, actual: bytes, levels: int = 0) -> Difference:
    """Return how two PNGs differ; a pixel counts when one of its channels differs by more than `levels`."""
    one, two = _read(expected), _read(actual)
    spread = _spread(one, two)
    over = _over(spread, levels)
    extrema = spread.getextrema()
    return Difference(over.histogram()[255], int(extrema[1]) if isinstance(extrema[1], int | float) else 255,
                      over.getbbox(), (one.size, two.size))


def diff_picture(expected: bytes, actual: bytes, levels: int = 0) -> bytes:
    """Return the expected picture in pale grey with every pixel that differs in red."""
    one, two = _read(expected), _read(actual)
    over = _over(_spread(one, two), levels)
    pale = Image.new("RGB", over.size, "white")
    pale.paste(one.convert("L").point([191 + level // 4 for level in range(256)]).convert("RGB"))
    pale.paste(_CHANGED, (0, 0, *over.size), over)
    return _png(pale)


def packed(png: bytes) -> bytes:
    """Return a picture as it is stored: in its true colours, with a palette if 256 colours are enough."""
    image = _read(png)
    if image.getcolors(256) is not None:
        image = image.quantize(256, dither=Image.Dither.NONE)
    return stamped(_png(image), drawn_by(png))


class PictureDiffers(AssertionError):
    """A picture is not the stored one; the message says how much, where, and where the pictures are."""


@dataclass(frozen=True)
class Comparer:
    """Compares with `pictures`, writes what failed to `failures`, keeps what it saw in `keep`; stores if `update`."""

    pictures: Path
    failures: Path
    keep: Path | None = None
    update: bool = False

    def __call__(self, name: str, png: bytes, tolerance: Tolerance | None = None) -> None:
        """Compare a PNG with the stored picture of this name.

        Without a tolerance it is `SAME_BROWSER`, or `OTHER_BROWSER` when another major version drew the stored one.

        Raises:
            PictureDiffers: it differs by more than the tolerance, or there is no stored picture.
        """
        self.keep_picture(name, png)
        path = self.pictures / f"{name}.png"
        expected = path.read_bytes() if path.is_file() else None
        if self.update:
            # A picture that is the same within the tolerance stays, so that a review sees only what changed.
            if expected is None or not difference(expected, png, SAME_BROWSER.levels).within(SAME_BROWSER):
                _write(self.pictures, name, packed(png))
            return
        if expected is None:
            actual = _write(self.failures, f"{name}.actual", png)
            raise PictureDiffers(f"{name}: no stored picture; see {actual}, then store it with --guide-update")
        allowed = tolerance or default_tolerance(expected, png)
        found = difference(expected, png, allowed.levels)
        if not found.within(allowed):
            actual = _write(self.failures, f"{name}.actual", png)
            diff = _write(self.failures, f"{name}.diff", diff_picture(expected, png, allowed.levels))
            raise PictureDiffers(f"{name}: {found} (allowed: {allowed.pixels} pixels over {allowed.levels} levels). "
                                 f"Actual: {actual} Difference: {diff} If it is meant, store it with --guide-update.")

    def keep_picture(self, name: str, png: bytes) -> None:
        """Keep a picture for the contact sheet of this run, if one is asked for."""
        if self.keep is not None:
            _write(self.keep, name, png)


def _write(folder: Path, name: str, png: bytes) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.png"
    path.write_bytes(png)
    return path


def _png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def _read(png: bytes) -> Image.Image:
    with Image.open(io.BytesIO(png)) as image:
        return image.convert("RGB")


def _spread(one: Image.Image, two: Image.Image) -> Image.Image:
    """Return the largest difference of the three channels; where only one picture has a pixel it is 255."""
    both = (min(one.width, two.width), min(one.height, two.height))
    whole = Image.new("L", (max(one.width, two.width), max(one.height, two.height)), 255)
    red, green, blue = ImageChops.difference(one.crop((0, 0, *both)), two.crop((0, 0, *both))).split()
    whole.paste(ImageChops.lighter(ImageChops.lighter(red, green), blue))
    return whole


def _over(spread: Image.Image, levels: int) -> Image.Image:
    return spread.point([255 if level > levels else 0 for level in range(256)])
