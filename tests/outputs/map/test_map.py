"""Every map there can be: all areas, all municipalities as the person's own, three languages, two themes."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Collection, Mapping
from itertools import combinations, product

import pytest

from guide.language.locale import LANGUAGES
from guide.law.days import TRIAL_LAST_DAY
from guide.outputs.fonts import carried
from guide.outputs.map import PALETTES, Theme, area_map, shape_of
from guide.outputs.map.geometry import Box
from guide.outputs.map.labels import around
from guide.outputs.map.view import CARD, PICTURE
from guide.places import EMPLOYMENT_AREAS, MUNICIPALITIES, TE_OFFICES, TRIAL_AREAS, employment_area, municipalities
from tests.days import TODAY
from tests.outputs.map.reading import Drawn, inside, inside_on_level
from tests.sampling import sample

CURRENT = municipalities(TODAY)
ALAND = tuple(code for code in CURRENT if MUNICIPALITIES[code].aland)
AREAS: Mapping[str, tuple[str, ...]] = {
    **{f"employment-{one.id}": one.members(TODAY) for one in EMPLOYMENT_AREAS.values()},
    **{f"trial-{one.number}": one.members(TRIAL_LAST_DAY) for one in TRIAL_AREAS.values()},
    **{f"office-{one.id}": one.members(TRIAL_LAST_DAY) for one in TE_OFFICES.values()}, "aland": ALAND}
THEMES: tuple[Theme, ...] = tuple(PALETTES)
MOST_BYTES = 60_000
_ALLOWED = re.compile(r'xmlns="http://www\.w3\.org/2000/svg"|url\(#map-edge\)')


def area_of(code: str) -> tuple[str, ...]:
    area = employment_area(code, TODAY)
    return area.members(TODAY) if area else ALAND


def checked(codes: Collection[str], marked: str | None, theme: Theme, lang: str) -> Drawn:
    """Return the map read back, after what must hold for every map."""
    svg = area_map(codes, marked, theme, lang, on=TODAY)
    drawn = Drawn(svg)
    assert len(svg.encode()) < MOST_BYTES + len(carried("names"))
    assert not re.search(r"<script|href|https?:|url\(|@import|@font-face|<image|<foreignObject|\son\w+=",
                         _ALLOWED.sub("", svg.replace(carried("names"), "")))
    assert drawn.root.get("viewBox") == "0 0 360 300"
    assert drawn.root.get("lang") == lang
    assert drawn.one("map-title").text
    assert drawn.one("map-desc").text
    assert set(drawn.shapes) == {shape_of(code, TODAY) for code in (*codes, *([marked] if marked else []))}
    for x, y in drawn.corners():
        assert 0 <= x <= PICTURE.right
        assert 0 <= y <= PICTURE.bottom
    return drawn


def check_reach(drawn: Drawn, code: str, box: Box) -> None:
    """Assert that most of a name lies in its own municipality and hardly any of it in others of the area."""
    middle = [box.left + box.width * (step + 0.5) / 20 for step in range(20)]
    level = (box.top + box.bottom) / 2
    near = [beside for beside, extent in drawn.extents.items() if beside != code and extent.meets(box)]
    own = sum(inside_on_level(middle, level, drawn.shapes[code]))
    other = sum(sum(inside_on_level(middle, level, drawn.shapes[beside])) for beside in near)
    assert own >= 12, code
    assert other <= 3, code


def check_enlarged(drawn: Drawn) -> None:
    """Assert that the small map has a frame, and that the area is large and not under the small map."""
    assert float(drawn.one("map-frame").attrib["width"]) >= 8
    boxes = list(drawn.extents.values())
    assert max(max(box.right for box in boxes) - min(box.left for box in boxes),
               max(box.bottom for box in boxes) - min(box.top for box in boxes)) >= 50
    # A shape whose box is clear of the small map has no point under it.
    points = [point for code, shape in drawn.shapes.items() if drawn.extents[code].meets(CARD)
              for ring in shape for point in ring]
    assert not any(CARD.left < x < CARD.right and CARD.top < y < CARD.bottom for x, y in points)


def colours(svg: str) -> set[str]:
    return set(re.findall(r"#[0-9a-f]{6}", svg))


def check_labels(drawn: Drawn, lang: str, own: str | None) -> None:
    """Assert that names stand in their own municipality, within the picture, clear of each other and of the card."""
    code_of = {MUNICIPALITIES[code].name(lang): code for code in drawn.shapes}
    for group in "nw":
        texts = drawn.texts(group)
        boxes = [around(*one.at, one.text, one.size, one.bold) for one in texts]
        for box in boxes:
            assert PICTURE.holds(box)
            assert not box.meets(CARD)
        assert not any(box.meets(other) for box, other in combinations(boxes, 2))
        for one in texts:
            if not one.bold:
                assert code_of[one.text] != own
                assert inside(one.at, drawn.shapes[code_of[one.text]]), one
                check_reach(drawn, code_of[one.text], around(*one.at, one.text, one.size))
        assert len({one.text for one in texts}) == len(texts)


@pytest.mark.parametrize("name", sample(list(AREAS), "areas", most=20))
def test_every_area_in_every_language_and_theme(name: str) -> None:
    codes = AREAS[name]
    for lang, theme in product(LANGUAGES, THEMES):
        drawn = checked(codes, None, theme, lang)
        check_labels(drawn, lang, None)
        assert not [one for one in drawn.root.iter() if one.get("class") == "pin" or one.get("id") == "map-own"]
    assert len(codes) == 1 or drawn.texts("w"), "an area of several municipalities shows no name at all"


@pytest.mark.parametrize("number", sample(range(0, len(CURRENT), 11), "own", most=8))
def test_every_municipality_as_the_persons_own(number: int) -> None:
    for code, (at, lang) in product(CURRENT[number:number + 11], enumerate(LANGUAGES)):
        drawn = checked(area_of(code), code, THEMES[(number + at) % 2], lang)
        check_labels(drawn, lang, code)
        check_enlarged(drawn)
        assert drawn.one("map-own").get("data-code") == code
        for group in "nw":
            assert inside(drawn.pin(group), drawn.shapes[code]), (code, group)
            assert [one.text for one in drawn.texts(group) if one.bold] == [MUNICIPALITIES[code].name(lang)]


def test_own_municipality_outside_the_area_is_marked_too() -> None:
    for marked in ("564", "091", "890", "478"):
        drawn = checked(EMPLOYMENT_AREAS["41"].members(TODAY), marked, "dark", "sv")
        assert drawn.one("map-own").get("data-code") == marked
        assert inside(drawn.pin("n"), drawn.shapes[marked])


def test_nothing_and_everything_can_be_drawn() -> None:
    empty = checked((), None, "light", "en")
    assert not empty.shapes
    assert not empty.texts("n")
    everything = checked(CURRENT, "091", "light", "en")
    assert len(everything.shapes) == len(CURRENT)
    assert not {"map-frame"} & {one.get("id") for one in everything.root.iter()}


def test_a_former_municipality_is_drawn_as_part_of_its_successor() -> None:
    drawn = checked(TRIAL_AREAS["12"].members(TRIAL_LAST_DAY), "588", "light", "fi")
    assert drawn.one("map-own").get("data-code") == "507"
    assert [one.text for one in drawn.texts("n") if one.bold] == ["Pertunmaa (Mäntyharju)"]


def test_a_theme_changes_colours_alone() -> None:
    light, dark = (area_map(AREAS["employment-41"], "853", theme, "fi", on=TODAY) for theme in THEMES)
    assert colours(light) != colours(dark)
    assert re.sub(r"#[0-9a-f]{6}", "", light) == re.sub(r"#[0-9a-f]{6}", "", dark)


def test_own_municipality_differs_by_more_than_colour() -> None:
    drawn = Drawn(area_map(area_of("853"), "853", "light", "fi", on=TODAY))
    edges = [one for one in drawn.root.iter() if one.get("stroke") == PALETTES["light"]["own_edge"]]
    assert any(float(one.attrib["stroke-width"]) > 1 for one in edges)
    assert drawn.pin("n") == drawn.pin("w")


def test_unknown_arguments_are_refused() -> None:
    with pytest.raises(KeyError):
        area_map(["999"], None, "light", "fi", on=TODAY)
    with pytest.raises(KeyError):
        area_map(["091"], "999", "light", "fi", on=TODAY)
    with pytest.raises(ValueError, match="theme"):
        area_map(["091"], None, "sepia", "fi", on=TODAY)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="language"):
        area_map(["091"], None, "light", "de", on=TODAY)


def test_the_order_of_codes_makes_no_difference_and_hashing_neither() -> None:
    codes = AREAS["employment-41"]
    svg = area_map(codes, "853", "light", "fi", on=TODAY)
    assert area_map(list(reversed(codes)), "853", "light", "fi", on=TODAY) == svg
    program = (f"from datetime import date; from guide.outputs.map import area_map; import sys; "
               "sys.stdout.reconfigure(encoding='utf-8'); "
               f"sys.stdout.write(area_map({codes!r}, '853', 'light', 'fi', on=date.fromisoformat('{TODAY}')))")
    for seed in ("1", "2"):
        run = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, encoding="utf-8",
                             env={**os.environ, "PYTHONHASHSEED": seed})
        assert run.stdout == svg
