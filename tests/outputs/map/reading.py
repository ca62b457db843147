"""A drawn map read back: its elements, the points of its paths, its labels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from xml.etree import ElementTree

from guide.outputs.map.geometry import Box

Point = tuple[float, float]
SVG = "{http://www.w3.org/2000/svg}"
_COMMAND = re.compile(r"([Mlz])([^Mlz]*)")
_ALLOWED = re.compile(r"[Mlz\d .-]*").fullmatch
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")


@lru_cache(4096)  # the same municipality is drawn alike in every language and theme
def rings(data: str) -> list[list[Point]]:
    """Return the absolute points of each part of a path written with M, l and z; ValueError for anything else."""
    if not _ALLOWED(data):
        raise ValueError(data)
    found: list[list[Point]] = []
    for command, text in _COMMAND.findall(data):
        numbers = [float(one) for one in _NUMBER.findall(text)]
        if command == "M":
            found.append([(numbers[0], numbers[1])])
        elif command == "l":
            (x, y), = found[-1]
            xs, ys = accumulate(numbers[::2], initial=x), accumulate(numbers[1::2], initial=y)
            found[-1] = [(round(x, 1), round(y, 1)) for x, y in zip(xs, ys, strict=True)]
    return found


def crossings(y: float, parts: list[list[Point]]) -> list[float]:
    """Return where the edges of the shape cross a level."""
    return [ax + (bx - ax) * (y - ay) / (by - ay) for ring in parts
            for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]], strict=True) if (ay > y) != (by > y)]


def inside(point: Point, parts: list[list[Point]]) -> bool:
    """Tell whether a point lies within the shape, by the even-odd rule."""
    return inside_on_level([point[0]], point[1], parts) == [True]


def inside_on_level(places: Iterable[float], y: float, parts: list[list[Point]]) -> list[bool]:
    """Tell of several places on one level whether they lie within the shape."""
    edges = crossings(y, parts)
    return [sum(x < edge for edge in edges) % 2 == 1 for x in places]


def area(parts: list[list[Point]]) -> float:
    """Return the area of the rings, holes counted as negative."""
    return abs(sum(ax * by - bx * ay for ring in parts
                   for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]], strict=True))) / 2


@lru_cache(4096)
def extent(data: str) -> Box:
    """Return the smallest box that holds a path."""
    xs, ys = zip(*(point for ring in rings(data) for point in ring), strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


@dataclass(frozen=True)
class Text:
    """A label as drawn."""

    text: str
    at: Point
    size: float
    bold: bool


class Drawn:
    """A map read back from its text; ElementTree.ParseError when it is not well formed."""

    def __init__(self, svg: str) -> None:
        self.svg = svg
        self.root = ElementTree.fromstring(svg)
        paths = {one.attrib["data-code"]: one.attrib["d"] for one in self.root.iter(f"{SVG}path")
                 if "data-code" in one.attrib}
        self.shapes = {code: rings(data) for code, data in paths.items()}
        self.extents = {code: extent(data) for code, data in paths.items()}

    def one(self, id: str) -> ElementTree.Element:
        """Return the element with an id; ValueError unless there is exactly one."""
        (found,) = (element for element in self.root.iter() if element.get("id") == id)
        return found

    def corners(self) -> Iterator[Point]:
        """Yield two corners of the smallest box around every path outside the pin, and around every rectangle."""
        pins = {path for group in self.root.iter(f"{SVG}g") if group.get("class") == "pin" for path in group}
        for path in self.root.iter(f"{SVG}path"):
            if path not in pins:
                box = extent(path.attrib["d"])
                yield box.left, box.top
                yield box.right, box.bottom
        for rect in self.root.iter(f"{SVG}rect"):
            x, y = float(rect.get("x", 0)), float(rect.get("y", 0))
            yield x, y
            yield x + float(rect.attrib["width"]), y + float(rect.attrib["height"])

    def group(self, name: str) -> ElementTree.Element:
        """Return the group of names for a phone ("n") or a wide page ("w")."""
        (found,) = (group for group in self.root.iter(f"{SVG}g") if (group.get("class") or "") == name)
        return found

    def texts(self, name: str) -> list[Text]:
        """Return the labels of a group."""
        group = self.group(name)
        size = float(group.attrib["font-size"])
        bold = {text for one in group.iter(f"{SVG}g") if one.get("font-weight") for text in one.iter(f"{SVG}text")}
        return [Text(one.text or "", (float(one.attrib["x"]), float(one.attrib["y"])), size, one in bold)
                for one in group.iter(f"{SVG}text")]

    def pin(self, name: str) -> Point:
        """Return where the pin of a group points."""
        (pin,) = (one for one in self.group(name) if one.get("class") == "pin")
        x, y = re.findall(r"-?[\d.]+", pin.attrib["transform"])[:2]
        return float(x), float(y)
