"""Mergers and areas to come, made up, in a copy of the data: nothing changes before the day, everything on it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from guide.places import municipalities
from tests.places.changed_data import FIRST, LAST, MEMBERS, ChangedData

#: Posio (area 28) becomes part of Kajaani (area 10); and both end in a new municipality, whose code is new too.
OLD, INTO, NEW = "614", "205", "999"
#: A member of the area that Posio leaves.
BESIDE = "148"
#: Both in one employment area: Lestijärvi becomes a part of Kokkola.
SMALL, LARGE = "421", "272"
SOUND = ["All sound."]
ASK = """
from datetime import date
from guide import Answers, evaluate
from guide.reasoning.authorities import members
for on in {days}:
    for code in {codes}:
        answers = Answers(on=on, home_municipality=code, status="unemployed", under_30=True, seeks_benefit=True)
        outcome = evaluate(answers)
        evaluate(Answers(on=on, home_municipality="none", stay_municipality=code))
        one = outcome.servers[0] if outcome.servers else None
        found[f"{{code}} {{on}}"] = [one and one.kind, one and one.municipality, one and one.area,
                                 list(outcome.unsettled), list(members(one, answers.on)) if one else []]
"""
SEEN = """
import re
from datetime import date
from guide.language.locale import translator
from guide.outputs.booklet.lists import authorities_page, places_page
from guide.outputs.booklet.page import PageContext
from guide.places import find
from guide.settings.deployer import deployer
for on in (date(2026, 12, 31), date(2027, 1, 1)):
    context = PageContext(translator("en"), on, deployer())
    (_, places), (_, authorities) = places_page(context), authorities_page(context)
    found[str(on)] = {"count": re.search("Finland: (\\\\d+)", places)[1],
                      "own": re.search('(?s)id="m421">(.*?)</li>', places)[1],
                      "listed": "#m421" in authorities,
                      **{text: [[match.code, match.why, match.guess] for match in find(text, on).matches]
                         for text in ("Lestijärvi", "Lestijärvellä", "69440", "Lestijarvo")}}
"""


@pytest.fixture
def data(tmp_path: Path) -> ChangedData:
    return ChangedData(tmp_path)


def answers(data: ChangedData, days: tuple[str, ...], codes: tuple[str, ...]) -> dict[str, Any]:
    return data.told(ASK.format(days=days, codes=codes))


def test_a_merger_is_one_row_and_changes_nothing_before_its_day(data: ChangedData) -> None:
    data.merge(SMALL, LARGE)
    assert data.check() == SOUND
    found = answers(data, ("2025-01-01", LAST, FIRST), (SMALL, LARGE))
    area = found[f"{LARGE} {LAST}"][2]
    assert [found[f"{SMALL} {day}"][1:3] for day in ("2025-01-01", LAST)] == [[SMALL, area]] * 2
    assert found[f"{SMALL} {FIRST}"][1:3] == [LARGE, area]


def test_search_and_lists_follow_the_day(data: ChangedData) -> None:
    data.merge(SMALL, LARGE)
    found = data.told(SEEN)
    before, after = found[LAST], found[FIRST]
    there = [len(municipalities(date.fromisoformat(day))) for day in (LAST, FIRST)]
    assert [int(before["count"]), int(after["count"]) + 1] == there
    assert (before["listed"], after["listed"]) == (True, False)
    assert "Today:" in before["own"]
    assert "#m272" in after["own"]
    assert [before[text] for text in ("Lestijärvi", "Lestijärvellä", "69440", "Lestijarvo")] == [
        [[SMALL, why, why == "spelling"]] for why in ("name", "bent_form", "postal_code", "spelling")]
    assert [after[text] for text in ("Lestijärvi", "Lestijärvellä", "69440", "Lestijarvo")] == [
        *([[SMALL, "former_name", False], [LARGE, "former_name", False]] for _ in range(2)),
        [[LARGE, "postal_code", False]], [[SMALL, "spelling", True], [LARGE, "spelling", True]]]


def test_the_map_draws_as_one_what_has_merged_by_the_day(data: ChangedData) -> None:
    """Paltamo, a neighbour of Kajaani, becomes part of it: their shapes are joined by code."""
    data.merge("578", INTO)
    found = data.told("""
from datetime import date
from guide.outputs.map import area_map, map_notes
from guide.outputs.map.topology import shapes_on
from guide.places import employment_area
for on in (date(2026, 12, 31), date(2027, 1, 1)):
    members, shapes = employment_area("205", on).members(on), shapes_on(on)
    svg = area_map(members, "578", "light", "fi", on=on)
    found[str(on)] = [len(shapes.rings), [code for code in ("578", "205") if f'data-code="{code}"' in svg],
                      len(map_notes(members, "578", "fi", on=on)),
                      sorted(shapes.edge(frozenset({"578", "205"}))), len(shapes.edge(frozenset({"205"})))]
""")
    (count, own, notes, around, before), (merged, one, more, still, after) = found[LAST], found[FIRST]
    assert (count, own, notes) == (308, ["578", "205"], 1)
    assert (merged, one, more) == (307, ["205"], 2)
    assert around == still
    assert before != after == len(still)


def test_a_municipality_is_itself_through_its_last_day_and_then_its_successor(data: ChangedData) -> None:
    """Reading 13, for a merger across areas."""
    data.merge(OLD, INTO)
    days = ("2021-03-01", "2024-12-31", "2025-01-01", LAST, FIRST, "2035-01-01")
    found = answers(data, days, (OLD, INTO, BESIDE))
    for day in ("2025-01-01", LAST):
        assert found[f"{OLD} {day}"][:4] == ["employment_authority", OLD, "28", []]
        assert OLD in found[f"{OLD} {day}"][4]
    for day in (FIRST, "2035-01-01"):
        assert found[f"{OLD} {day}"] == found[f"{INTO} {day}"]
        assert found[f"{OLD} {day}"][:3] == ["employment_authority", INTO, "10"]
        assert OLD not in found[f"{OLD} {day}"][4]
    assert found[f"{OLD} 2024-12-31"][0] == "te_office"
    assert OLD in found[f"{BESIDE} {LAST}"][4]
    assert OLD not in found[f"{BESIDE} {FIRST}"][4]


def test_a_new_municipality_is_not_known_before_its_first_day(data: ChangedData) -> None:
    data.begin(NEW, INTO)
    data.merge(OLD, NEW)
    data.merge(INTO, NEW)
    assert {line.partition(" to ")[0] for line in data.check()} == {
        "municipality_forms.csv has no row of 999", "the case code cannot say the answer 999"}
    found = answers(data, ("2024-12-31", "2025-01-01", LAST, FIRST), (OLD, INTO, NEW))
    for day in ("2024-12-31", "2025-01-01", LAST):
        assert found[f"{NEW} {day}"][:3] == [None, None, None]
        assert found[f"{NEW} {day}"][3][0] == "home_municipality"
    assert found[f"{NEW} {FIRST}"] == found[f"{OLD} {FIRST}"] == found[f"{INTO} {FIRST}"]
    assert found[f"{NEW} {FIRST}"][:3] == ["employment_authority", NEW, "10"]


def test_an_area_changes_its_members_without_a_merger(data: ChangedData) -> None:
    data.move(OLD, "10")
    assert data.check() == SOUND
    found = answers(data, ("2025-01-01", LAST, FIRST), (OLD, INTO, BESIDE))
    assert [found[f"{OLD} {day}"][:3] for day in ("2025-01-01", LAST, FIRST)] == [
        ["employment_authority", OLD, area] for area in ("28", "28", "10")]
    assert [OLD in found[f"{code} {day}"][4] for code in (BESIDE, INTO) for day in (LAST, FIRST)] == [
        True, False, False, True]


def test_what_is_missing_is_named(data: ChangedData) -> None:
    data.merge(SMALL, LARGE)
    data.move(OLD, "10", last="2026-06-30")
    data.edit(MEMBERS, lambda rows: [row for row in rows if row["municipality_code"] not in (LARGE, INTO)])
    found = data.check()
    for said in ("421 Lestijärvi cannot be answered from 2027-01-01 to 2027-01-01: 272 is in no employment area",
                 "272 Kokkola cannot be answered from 2025-01-01 to 2027-01-01: 272 is in no employment area",
                 "614 Posio cannot be answered from 2026-07-01 to 2026-12-31: 614 is in no employment area",
                 "205 is in 0 areas of kind employment area on 2025-01-01, expected 1",
                 "614 is in 0 areas of kind employment area on 2026-07-01, expected 1",
                 "employment area 10: the host 205 is no member on 2025-01-01"):
        assert said in found, found
