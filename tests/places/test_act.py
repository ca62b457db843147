"""Trial membership against the list in section 3 of the act (1269/2020)."""

from __future__ import annotations

import tomllib
from pathlib import Path

from guide.law.days import TRIAL_LAST_DAY
from guide.places import MUNICIPALITIES, TRIAL_AREAS, by_name, find, municipalities


def test_trial_areas_are_those_of_the_act() -> None:
    """S20: the act's own names, read by the place search."""
    listed = tomllib.loads(Path(__file__).with_name("trial-areas-2021-03-01.toml").read_text(encoding="utf-8"))
    region = {code for code in municipalities(TRIAL_LAST_DAY) if MUNICIPALITIES[code].region_fi == "Pirkanmaa"}
    assert set(TRIAL_AREAS["14"].members(TRIAL_LAST_DAY)) == region - {"291"}
    assert set(listed) | {"14"} == set(TRIAL_AREAS)
    for number, names in listed.items():
        members = set(TRIAL_AREAS[number].members(TRIAL_LAST_DAY))
        found = {next((match.code for match in find(name, TRIAL_LAST_DAY).matches if match.code in members), name)
                 for name in names.split(", ")}
        assert found == members, number


def test_dotted_and_ringed_letters_sort_last() -> None:
    assert by_name(["992", "946", "091"], "fi") == ["091", "946", "992"]
    assert by_name(["853", "837", "091"], "sv") == ["091", "837", "853"]
