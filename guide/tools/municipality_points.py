"""Make `guide/data/municipality_points.csv` of the municipalities' shapes: `python -m guide.tools.municipality_points`.

A municipality's point is the centre of gravity of its largest part. It serves to tell near from far, nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from importlib.resources import files
from itertools import accumulate, pairwise

from guide.places.data import COLUMNS, text_of

FILE = "municipality_points.csv"
Point = tuple[float, float]


def text() -> str:
    """Return the file made of the shapes: code, latitude and longitude in degrees, sorted by code."""
    rows = sorted(f"{code},{lat:.3f},{lon:.3f}" for code, (lon, lat) in _points())
    return "\n".join((COLUMNS[FILE].replace(" ", ","), *rows)) + "\n"


def _points() -> Iterator[tuple[str, Point]]:
    data = json.loads(text_of("municipalities.topo.json"))
    (kx, ky), (x0, y0) = data["transform"]["scale"], data["transform"]["translate"]
    arcs = [[(x * kx + x0, y * ky + y0) for x, y in zip(
        accumulate(dx for dx, _ in arc), accumulate(dy for _, dy in arc), strict=True)] for arc in data["arcs"]]
    for one in data["objects"]["municipalities"]["geometries"]:
        parts = [one["arcs"]] if one["type"] == "Polygon" else one["arcs"]
        outlines = [[point for step in part[0] for point in (arcs[step] if step >= 0 else arcs[~step][::-1])]
                    for part in parts]
        _, point = max(map(_centre, outlines))
        yield one["id"], point


def _centre(ring: Sequence[Point]) -> tuple[float, Point]:
    """Return the area of a closed ring and its centre of gravity, counted from its first point to keep digits."""
    (x0, y0), area, x, y = ring[0], 0.0, 0.0, 0.0
    for (ax, ay), (bx, by) in pairwise([(x - x0, y - y0) for x, y in (*ring, ring[0])]):
        cross = ax * by - bx * ay
        area, x, y = area + cross, x + (ax + bx) * cross, y + (ay + by) * cross
    return abs(area) / 2, (x0 + x / (3 * area), y0 + y / (3 * area))


if __name__ == "__main__":
    (files("guide") / "data" / FILE).write_text(text(), encoding="utf-8")  # type: ignore[attr-defined]
