"""Which employment areas serve in a language, the nearest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from math import asin, cos, radians, sin, sqrt
from typing import Literal

from guide.places.data import (
    EMPLOYMENT_AREAS,
    MUNICIPALITIES,
    area_language,
    employment_area,
    last_change,
    resolve,
    rows,
)
from guide.places.model import EmploymentArea

#: A national language; None: both.
Spoken = Literal["fi", "sv"] | None
NATIONAL: Mapping[str, Literal["fi", "sv"]] = {"fi": "fi", "sv": "sv"}
_EARTH_KM = 6371.0
_POINTS = {row["code"]: (float(row["latitude"]), float(row["longitude"])) for row in rows("municipality_points.csv")}


def areas_in_language(spoken: Spoken, home: str, on: date) -> tuple[EmploymentArea, ...]:
    """Return the employment areas of a day that serve in a language, the nearest first, without that of a home.

    They are those of that language and the bilingual ones. An area is as near as the nearest of its municipalities in
    which the language is an official one. Raises KeyError for an unknown code.
    """
    return _areas(spoken, resolve(home, on).code, last_change(on))


def bilingual_areas(on: date) -> tuple[EmploymentArea, ...]:
    """Return the employment areas of a day that serve in both national languages."""
    return tuple(area for area in EMPLOYMENT_AREAS.values()
                 if area.members(on) and area_language(area, on) == "bilingual")


@lru_cache(1 << 10)
def _areas(spoken: Spoken, home: str, on: date) -> tuple[EmploymentArea, ...]:
    own, start = employment_area(home, on), _points_of(home, on)
    found = sorted((min(kilometres(one, other) for code in area.members(on) if _speaks(code, spoken)
                        for one in start for other in _points_of(code, on)), area.id)
                   for area in EMPLOYMENT_AREAS.values()
                   if area != own and area.members(on) and area_language(area, on) in ("bilingual", spoken))
    return tuple(EMPLOYMENT_AREAS[area] for _, area in found)


def _speaks(code: str, spoken: Spoken) -> bool:
    return spoken is None or spoken in MUNICIPALITIES[code].language_status


def _points_of(code: str, on: date) -> tuple[tuple[float, float], ...]:
    """Return the points of what a municipality is made of on a day."""
    return _made_of(on)[code]


@lru_cache(8)
def _made_of(on: date) -> dict[str, tuple[tuple[float, float], ...]]:
    found: dict[str, tuple[tuple[float, float], ...]] = defaultdict(tuple)
    for code, point in _POINTS.items():
        found[resolve(code, on).code] += (point,)
    return found


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return how far two points of latitude and longitude are from each other, as the crow flies.

    >>> round(kilometres((60.17, 24.94), (61.50, 23.76)))
    161
    """
    (lat, lon), (to_lat, to_lon) = (tuple(map(radians, point)) for point in (one, other))
    half = sin((to_lat - lat) / 2) ** 2 + cos(lat) * cos(to_lat) * sin((to_lon - lon) / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(half))
