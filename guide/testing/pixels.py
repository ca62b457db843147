"""Two pictures pixel by pixel. Pillow finds what differs at all; pixelmatch weighs it as the eye does."""

from __future__ import annotations

import io

from PIL import Image, ImageChops
from pixelmatch.contrib.PIL import pixelmatch

#: pixelmatch's own threshold: what differs by more is plain to the eye.
PLAIN = 0.1
#: pixelmatch goes through each pixel that it is given in plain Python: it is given what differs, in bands of so many
#: rows, with the neighbours by which it tells an edge.
_BAND, _AROUND = 16, 2


def read(png: bytes) -> Image.Image:
    """Return the picture of a PNG."""
    with Image.open(io.BytesIO(png)) as image:
        return image.convert("RGB")


def written(image: Image.Image) -> bytes:
    """Return a picture as a small PNG."""
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def rows(image: Image.Image) -> list[bytes]:
    """Return the rows of a picture."""
    raw, wide = image.tobytes(), 3 * image.width
    return [raw[at:at + wide] for at in range(0, len(raw), wide)]


def spread(one: Image.Image, two: Image.Image) -> Image.Image:
    """Return the largest difference of the three channels; where only one picture has a pixel it is 255."""
    both = (min(one.width, two.width), min(one.height, two.height))
    whole = Image.new("L", (max(one.width, two.width), max(one.height, two.height)), 255)
    red, green, blue = ImageChops.difference(one.crop((0, 0, *both)), two.crop((0, 0, *both))).split()
    whole.paste(ImageChops.lighter(ImageChops.lighter(red, green), blue))
    return whole


def over(one: Image.Image, two: Image.Image, levels: int, edges: bool = False) -> Image.Image:
    """Return white where a channel differs by more than `levels`.

    With `edges` a pixel that smooths an edge in either picture is left out. Two sizes are never the same: nothing is.
    """
    found = spread(one, two).point([255 if level > levels else 0 for level in range(256)])
    return matched(one, two, found, 0.0, True) if edges and one.size == two.size else found


def matched(one: Image.Image, two: Image.Image, where: Image.Image, threshold: float = PLAIN,
            edges: bool = False) -> Image.Image:
    """Return white where pixelmatch sees a difference by more than the threshold, among what is white in `where`.

    With `edges` it leaves out what smooths an edge.
    """
    found = Image.new("L", where.size, 0)
    for top in range(0, where.height, _BAND):
        box = where.crop((0, top, where.width, min(top + _BAND, where.height))).getbbox()
        if box is None:
            continue
        left, upper, right, lower = box[0], top + box[1], box[2], top + box[3]
        wide = (max(left - _AROUND, 0), max(upper - _AROUND, 0),
                min(right + _AROUND, where.width), min(lower + _AROUND, where.height))
        seen = Image.new("RGBA", (wide[2] - wide[0], wide[3] - wide[1]))
        pixelmatch(one.crop(wide), two.crop(wide), seen, threshold=threshold, includeAA=not edges, diff_mask=True)
        inner = (left - wide[0], upper - wide[1], right - wide[0], lower - wide[1])
        found.paste(seen.getchannel("A").crop(inner), (left, upper))
    return ImageChops.darker(found, where)


def count(mask: Image.Image) -> int:
    """Return how many pixels of a mask are white."""
    return mask.histogram()[255]


def pale(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Return a picture in pale grey, on white where it is smaller than `size`."""
    drawn = Image.new("RGB", size, "white")
    drawn.paste(image.convert("L").point([191 + level // 4 for level in range(256)]).convert("RGB"))
    return drawn
