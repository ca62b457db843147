"""The parts of the map: shapes that fit together, lines cut at the edge, colours that stand apart, words, speed."""

from __future__ import annotations

import itertools
import math
import re
from typing import get_args

import pytest

from guide.language.locale import LANGUAGES
from guide.law.days import TRIAL_LAST_DAY
from guide.outputs.map import PALETTES, Kind, Own, Theme, area_map, draw, map_alt, map_notes, shape_of
from guide.outputs.map.geometry import Box, Dot, bounds, cut_line, cut_ring, path, simplified
from guide.outputs.map.labels import around, named, placed, width
from guide.outputs.map.topology import Ring, shapes_on
from guide.places import EMPLOYMENT_AREAS, MUNICIPALITIES, TRIAL_AREAS, municipalities
from tests.days import TODAY
from tests.outputs.map.reading import area, rings

BOX = Box(0, 0, 100, 100)
THEMES: tuple[Theme, ...] = tuple(PALETTES)
SHAPES = shapes_on(TODAY)
#: What touches what on the map, and the least contrast between the two (WCAG 2.2: 1.4.11 for shapes, 1.4.3 for text).
PAIRS: tuple[tuple[str, str, float], ...] = (
    ("coast", "ground", 3), ("coast", "land", 3), ("border", "land", 3), ("area", "land", 3), ("area", "ground", 3),
    ("inner", "area", 3), ("own", "area", 3), ("own_edge", "area", 3), ("pin", "own", 3),
    ("pin", "pin_edge", 3), ("frame", "ground", 3), ("frame", "land", 3), ("frame", "area", 3),
    ("area_text", "area", 4.5), ("own_edge", "own", 4.5))


def luminance(colour: str) -> float:
    """Return the relative luminance of "#rrggbb" as WCAG 2.2 defines it."""
    parts = [int(colour[at:at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_computed_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)


@pytest.mark.parametrize(("theme", "pair"), [*itertools.product(THEMES, PAIRS)], ids=str)
def test_what_touches_stands_apart(theme: Theme, pair: tuple[str, str, float]) -> None:
    one, other, least = pair
    colours = PALETTES[theme]
    assert contrast(colours[one], colours[other]) >= least


@pytest.mark.parametrize("theme", THEMES)
def test_own_municipality_and_pin_stand_apart_from_all_by_fill_or_edge(theme: Theme) -> None:
    colours = PALETTES[theme]
    for beside in (colours["land"], colours["ground"], colours["area"]):
        assert max(contrast(colours["own"], beside), contrast(colours["own_edge"], beside)) >= 3
        assert max(contrast(colours["pin"], beside), contrast(colours["pin_edge"], beside)) >= 3


@pytest.mark.parametrize("theme", THEMES)
def test_every_colour_is_used_and_none_is_foreign(theme: Theme) -> None:
    svg = area_map(EMPLOYMENT_AREAS["41"].members(TODAY), "853", theme, "fi", on=TODAY)
    assert set(re.findall(r"#[0-9a-f]{6}\b", svg)) == set(PALETTES[theme].values())


def ring_area(steps: Ring) -> float:
    arcs = SHAPES.arcs
    points = [point for step in steps for point in (arcs[step][:-1] if step >= 0 else arcs[~step][:0:-1])]
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in
               zip(points, [*points[1:], points[0]], strict=True)) / 2


def test_shapes_are_exactly_the_current_municipalities_and_former_ones_lead_to_them() -> None:
    assert SHAPES.country == set(municipalities(TODAY))
    assert {code: shape_of(code, TODAY) for code in MUNICIPALITIES if shape_of(code, TODAY) != code} == {
        "911": "541", "099": "214", "588": "507"}


def test_shapes_have_their_size_on_earth() -> None:
    sizes = {code: abs(sum(map(ring_area, rings))) for code, rings in SHAPES.rings.items()}
    assert sum(sizes.values()) == pytest.approx(338_000, rel=0.03)
    assert sizes["148"] == max(sizes.values()) == pytest.approx(17_334, rel=0.03)
    assert sizes["235"] == min(sizes.values())


def test_places_lie_where_the_finnish_grid_has_them() -> None:
    middle = {code: [(low + high) / 2 for low, high in zip(box[:2], box[2:], strict=True)] for code, box in (
        (code, bounds([point for ring in SHAPES.rings[code] for step in ring
                       for point in SHAPES.arcs[step if step >= 0 else ~step]])) for code in ("091", "398", "564"))}
    # ETRS-TM35FIN, east of 27°E: Helsinki about -114 km, Lahti about -73 km, Oulu about -70 km.
    assert middle["091"][0] == pytest.approx(-110, abs=12)
    assert middle["398"][0] == pytest.approx(-70, abs=12)
    assert middle["564"][0] == pytest.approx(-62, abs=20)
    assert middle["091"][1] - middle["564"][1] == pytest.approx(545, abs=20)


@pytest.mark.parametrize(("point", "side"), [((180, 150), "below"), ((180, 292), "beside"), ((352, 292), "left"),
                                             ((8, 292), "right"), ((352, 150), "below")])
def test_own_name_stands_below_the_pin_or_where_there_is_room(point: tuple[float, float], side: str) -> None:
    x, y = point
    own = named("Sodankylä", [((int(x * 10) - 90, int(y * 10) - 300), (int(x * 10) + 90, int(y * 10) - 300),
                               (int(x * 10), int(y * 10)))])
    room = Box(4, 4, 356, 296)
    label = draw._own_label(own, point, 12, room, [])
    assert label is not None
    assert room.holds(around(label.x, label.y, label.text, 12, bold=True))
    assert (label.y > y) == (side == "below")
    assert {"left": label.x < x, "right": label.x > x}.get(side, True)
    taken = [Box(0, 0, 360, 300)]
    assert draw._own_label(own, point, 12, room, taken) is None


def test_a_name_keeps_off_the_shapes_beside_it() -> None:
    def square(left: int, right: int) -> list[tuple[Dot, ...]]:
        return [((left, 1000), (right, 1000), (right, 2000), (left, 2000))]

    room = Box(0, 0, 360, 300)
    name = "Keminmaa"
    wide = width(name, 12) * 10
    own = named(name, square(1000, 1000 + int(wide * 0.7)))
    beside = named("", square(1000 + int(wide * 0.7), 2000))
    assert [one.text for one in placed([own], 12, room, [])] == [name]
    assert placed([own], 12, room, [], [beside]) == []
    assert placed([own], 12, room, [room]) == []
    assert placed([named(name, square(1000, 1000 + int(wide * 0.5)))], 12, room, []) == []


@pytest.mark.parametrize("codes", [
    SHAPES.country, *(frozenset(one.members(TODAY)) for one in EMPLOYMENT_AREAS.values())])
def test_dissolved_rings_are_closed_and_keep_the_area(codes: frozenset[str]) -> None:
    shapes = SHAPES
    dissolved = shapes.dissolved(codes)
    for ring in dissolved:
        for step, after in zip(ring, [*ring[1:], ring[0]], strict=True):
            assert shapes.ends(step)[1] == shapes.ends(after)[0]
    parts = sum(ring_area(ring) for code in codes for ring in shapes.rings[code])
    assert math.isclose(sum(map(ring_area, dissolved)), parts, rel_tol=1e-9)
    steps = [step for ring in dissolved for step in ring]
    assert len(steps) == len(set(steps)) == len(shapes.edge(codes))


@pytest.mark.parametrize(("line", "parts"), [
    ([(10, 10), (50, 50)], [((10, 10), (50, 50))]),
    ([(-50, 50), (50, 50), (150, 50)], [((0, 50), (50, 50), (100, 50))]),
    ([(50, 50), (50, 150), (80, 150), (80, 50)], [((50, 50), (50, 100)), ((80, 100), (80, 50))]),
    ([(-50, 20), (150, 80)], [((0, 35), (100, 65))]),
    ([(-10, 200), (200, 200)], []),
    ([(-30, 50), (50, 130)], [((0, 80), (20, 100))]),
    ([(-60, 50), (50, 160)], []),
])
def test_lines_are_cut_at_the_edge(line: list[Dot], parts: list[tuple[Dot, ...]]) -> None:
    assert list(cut_line(line, BOX)) == parts


@pytest.mark.parametrize(("ring", "size"), [
    ([(10, 10), (90, 10), (90, 90), (10, 90)], 6400), ([(-50, -50), (150, -50), (150, 150), (-50, 150)], 10000),
    ([(50, 50), (150, 50), (150, 150), (50, 150)], 2500), ([(200, 200), (300, 200), (300, 300)], 0),
    ([(-100, 50), (50, -100), (200, 50), (50, 200)], 10000), ([(0, 0), (200, 0), (0, 200)], 10000),
    ([(50, -50), (150, 50), (50, 150), (-50, 50)], 10000), ([(50, -20), (120, 50), (50, 120), (-20, 50)], 8200)])
def test_rings_are_cut_at_the_edge(ring: list[Dot], size: int) -> None:
    cut = cut_ring(ring, BOX)
    assert all(0 <= x <= 100 and 0 <= y <= 100 for x, y in cut)
    assert area([[(float(x), float(y)) for x, y in cut]] if cut else []) == size


def test_simplified_lines_keep_their_ends_and_stay_near() -> None:
    line = [(x, round(20 * math.sin(x / 30))) for x in range(0, 600, 3)]
    for tolerance in (1, 3, 8):
        short = simplified(line, tolerance)
        assert (short[0], short[-1]) == (line[0], line[-1])
        assert len(short) < len(line) / 3
        for x, y in line:
            (ax, ay), (bx, by) = next((a, b) for a, b in itertools.pairwise(short) if a[0] <= x <= b[0])
            assert abs(ay + (by - ay) * (x - ax) / (bx - ax) - y) <= tolerance * 1.3
    island = [(0, 0), (40, 0), (40, 40), (0, 40), (0, 0)]
    assert set(simplified(island, 5)) == set(island)


def test_paths_read_back_as_written() -> None:
    lines = [((0, 0), (5, -3), (5, -3), (120, 7)), ((-31, 4), (-31, 14), (9, 14))]
    assert rings(path(lines, closed=False)) == [
        [(0, 0), (0.5, -0.3), (12, 0.7)], [(-3.1, 0.4), (-3.1, 1.4), (0.9, 1.4)]]
    assert path([((3, 3), (3, 3))], closed=False) == ""
    assert path([((0, 0), (9, 9))], closed=True) == ""


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", get_args(Kind))
@pytest.mark.parametrize("own", get_args(Own))
def test_the_text_alternative_names_everything_once(lang: str, kind: Kind, own: Own) -> None:
    for members in (*(one.members(TODAY) for one in EMPLOYMENT_AREAS.values()),
                    *(one.members(TRIAL_LAST_DAY) for one in TRIAL_AREAS.values())):
        text = map_alt(members, members[0], lang, on=TODAY, kind=kind, own=own)
        assert "{" not in text
        for code in members:
            assert MUNICIPALITIES[code].name(lang) in text
        mine = MUNICIPALITIES[members[0]].name(lang)
        assert f" {mine}." in text
        regions = {getattr(MUNICIPALITIES[code], f"region_{lang}") for code in members}
        assert all(region in text for region in regions)
        assert map_alt(tuple(reversed(members)), members[0], lang, on=TODAY, kind=kind, own=own) == text


def test_the_text_alternative_word_for_word() -> None:
    assert map_alt(["091"], "091", "fi", on=TODAY) == (
        "Kartta. Alueen ainoa kunta on Helsinki. Maakunta on Uusimaa. Kotikuntasi on Helsinki.")
    assert map_alt(["698", "683"], "683", "sv", on=TODAY, own="stay") == (
        "Karta. Kommuner i sysselsättningsområdet: Ranua och Rovaniemi. Landskapet är Lappland. "
        "Kommunen där du vistas är Ranua.")
    assert map_alt((), None, "en", on=TODAY) == "Map."


def test_former_municipalities_are_explained_and_the_source_is_given() -> None:
    for lang in LANGUAGES:
        merged, source = map_notes(TRIAL_AREAS["12"].members(TRIAL_LAST_DAY), "588", lang, on=TODAY)
        assert merged.startswith("Pertunmaa ")
        assert merged.endswith(" Mäntyharju.")
        assert merged in map_alt(TRIAL_AREAS["12"].members(TRIAL_LAST_DAY), "588", lang, on=TRIAL_LAST_DAY)
        assert "CC BY 4.0" in source
        assert "2025" in source
        assert map_notes(["091"], "091", lang, on=TODAY) == (source,)


def test_the_same_map_is_kept() -> None:
    first = area_map(EMPLOYMENT_AREAS["41"].members(TODAY), "853", "light", "fi", on=TODAY)
    assert area_map(EMPLOYMENT_AREAS["41"].members(TODAY), "853", "light", "fi", on=TODAY) is first
