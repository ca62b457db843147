"""Areas that serve in a language, the nearest first (380/2023 section 19(2))."""

from __future__ import annotations

from datetime import date

import pytest

from guide.outputs.map.geometry import bounds
from guide.outputs.map.topology import _projected, as_read
from guide.places import EMPLOYMENT_AREAS, area_language, employment_area, municipalities, resolve
from guide.places.data import rows, text_of
from guide.places.distance import Spoken, areas_in_language, kilometres
from guide.tools import municipality_points
from tests.days import TODAY

POINTS = {row["code"]: (float(row["latitude"]), float(row["longitude"])) for row in rows(municipality_points.FILE)}


def test_the_points_are_those_of_the_shapes() -> None:
    assert text_of(municipality_points.FILE) == municipality_points.text()
    assert set(POINTS) == set(municipalities(TODAY))


def test_a_point_lies_within_its_own_municipality() -> None:
    """By the map's reading of the shapes, which is apart from the tool's."""
    shapes = as_read()
    for code, (lat, lon) in POINTS.items():
        box = bounds(point for ring in shapes.rings[code] for step in ring
                     for point in shapes.arcs[max(step, ~step)])
        x, y = _projected(lon, lat)
        assert box.left < x < box.right, code
        assert box.top < y < box.bottom, code


@pytest.mark.parametrize(("one", "other", "apart"), [("091", "837", 165), ("091", "890", 1075), ("564", "698", 175)])
def test_distances_are_those_of_an_atlas(one: str, other: str, apart: float) -> None:
    """Between the middles of Helsinki and Tampere, Helsinki and Utsjoki, Oulu and Rovaniemi, within a tenth."""
    assert kilometres(POINTS[one], POINTS[other]) == pytest.approx(apart, rel=0.1)


@pytest.mark.parametrize(("spoken", "home", "nearest"), [
    ("sv", "564", ["12", "25", "26"]), ("sv", "405", ["04", "30", "11"]), ("sv", "853", ["07", "20", "15"]),
    ("fi", "091", ["43", "01", "11"]), (None, "405", ["04", "30", "11"])])
def test_the_nearest_come_first(spoken: Spoken, home: str, nearest: list[str]) -> None:
    assert [area.id for area in areas_in_language(spoken, home, TODAY)][:3] == nearest


@pytest.mark.parametrize("spoken", ["fi", "sv", None])
def test_every_area_of_the_language_but_the_own_is_listed_once(spoken: Spoken) -> None:
    for home in municipalities(TODAY):
        own = employment_area(home, TODAY)
        found = areas_in_language(spoken, home, TODAY)
        want = [area.id for area in EMPLOYMENT_AREAS.values()
                if area != own and area_language(area, TODAY) in {"bilingual", spoken}]
        assert sorted(area.id for area in found) == sorted(want), home


def test_a_former_municipality_is_as_near_as_its_successor_and_before_2025_there_are_none() -> None:
    assert resolve("588", TODAY).code == "507"
    assert areas_in_language("sv", "588", TODAY) == areas_in_language("sv", "507", TODAY)
    assert areas_in_language("sv", "507", date(2024, 12, 31)) == ()
