"""The cases that are asked are the cases that are told: numbering, places, roles, and what stays untold."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest

from guide import Answers, evaluate
from guide.facts.answers import BOOLEAN_FIELDS
from guide.law.versions import TRIAL_LAST_DAY
from guide.places import MUNICIPALITIES, employment_area, trial_area
from guide.tools.diff import worker
from guide.tools.diff.compare import Gathered, _fields
from guide.tools.diff.differences import Roles, differences
from guide.tools.diff.periods import chosen, last_day
from guide.tools.diff.report_model import _told
from guide.tools.diff.space import CHANGE_FIELDS, HOMES, STAYS, TARGETS, Places, Space, person_fields, stays_of
from tests.days import TODAY

#: Pori and Kokemäki, Kuopio and Siilinjärvi were in the trial; Kemi and Simo, Kotka and Hamina were not.
NEAR = {"609": "271", "297": "749", "240": "751", "285": "075", "478": "035"}
PLACES = Places({"trial": "609", "outside": "240", "aland": "478"}, {"trial": "297", "outside": "285", "aland": "035"},
                NEAR | {near: code for code, near in NEAR.items()}, {}, (), ({}, {}))
PERSON = person_fields([worker.fields()])


@pytest.fixture(scope="module")
def space() -> Space:
    return Space(("2022-05-02", "2026-09-01"), PLACES, PERSON)


def test_the_person_is_every_field_with_listed_values_that_is_not_about_a_change() -> None:
    fields = worker.fields()
    assert next(iter(PERSON)) == "status"
    assert set(PERSON) == {"status", *BOOLEAN_FIELDS} - set(CHANGE_FIELDS)
    assert set(fields) == {"status", *BOOLEAN_FIELDS, "change_ground", "service_language", "stay_reason",
                           "may_register"}
    assert person_fields([{"a": [True, False]}, {"a": [True, False], "b": ["x", "y", "z"]}]) == {
        "b": ("x", "y", "z"), "a": (True, False)}


def asked(space: Space) -> Iterator[tuple[tuple[str, ...], int, dict[str, Any]]]:
    for layer in space.layers:
        for number, fields in enumerate(worker._cases(space.block(layer)["axes"])):
            yield layer, number, fields


def test_every_case_is_told_as_it_was_asked(space: Space) -> None:
    seen = set()
    for layer, number, fields in asked(space):
        if number % 37 and layer:
            continue
        assert _fields(space, layer, number) == fields
        person, boxes = space.boxes(layer, number)
        for mask, (name, values) in zip(person, PERSON.items(), strict=True):
            assert (*values, None)[mask.bit_length() - 1] == fields[name]
        day, home, stay = boxes[0]
        assert space.days[day.bit_length() - 1] == fields["on"]
        words = (HOMES[home.bit_length() - 1], STAYS[stay.bit_length() - 1])
        assert space.places.fields(*words).items() <= fields.items()
        seen.add((fields["on"], *words))
    assert seen == {(day, home, stay) for day in space.days for home in HOMES for stay in stays_of(home)}


def test_the_size_is_the_number_of_cases(space: Space) -> None:
    assert space.size() == sum(1 for _ in asked(space))
    quick = Space(space.days, PLACES, PERSON, unknown=False)
    assert quick.size() == sum(1 for _ in asked(quick)) == 2 * 21 * 5 * 2 ** 7


def test_every_known_person_and_each_single_unknown_fact_is_asked(space: Space) -> None:
    persons = {tuple(fields[name] for name in PERSON) for _, _, fields in asked(space)}
    known = set(product(*PERSON.values()))
    assert known <= persons
    for number in range(len(PERSON)):
        assert {(*one[:number], None, *one[number + 1:]) for one in known} <= persons
    assert (None,) * len(PERSON) in persons


@pytest.mark.parametrize("word", TARGETS)
def test_targets_are_what_they_are_called(word: str | None) -> None:
    for serving in ("609", "271", "297", "749", "240", "285", "075"):
        code = PLACES.target(word, serving)
        if word in (None, "te_office"):
            assert code == word
            continue
        assert code is not None
        same = employment_area(code, TODAY) == employment_area(serving, TODAY)
        assert same == (word in ("serving", "same_area"))
        assert (code == serving) == (word == "serving")
        if word in ("trial", "outside"):
            assert (trial_area(code, TRIAL_LAST_DAY) is not None) == (word == "trial")
        assert MUNICIPALITIES[code].aland == (word == "aland")


def test_roles() -> None:
    places = Places(PLACES.home, PLACES.far, PLACES.near, {"609": "03", "297": "other"}, (), ({}, {}))
    roles = Roles(places, "609", "297", "005")
    assert roles.role(["te_office", None, None, "03"]) == ("te_office", "home")
    assert roles.role(["te_office", None, None, "other"]) == ("te_office", "stay")
    assert roles.role(["employment_authority", "005", "18", None]) == ("employment_authority", "target")
    assert roles.role(["employment_authority", "091", "08", None]) == ("employment_authority", "other")
    assert roles.role(["ams", None, None, None]) == ("ams", "")
    assert roles.role(None) is None


def test_each_kind_of_difference_is_seen_alone() -> None:
    answers = {"on": "2024-05-01", "home_municipality": "609", "status": "unemployed", "earnings_related": False,
               "dismissed_55plus": False, "change_wanted": True, "change_ground": "safety"}
    said: Any = worker.digest(worker.outcome_of(answers))
    roles = Roles(PLACES, "609", None)
    assert not differences(said, said, roles).any

    def changed(place: int, new: Any) -> dict[str, Any]:
        other = (*said[:place], new, *said[place + 1:])
        found = differences(said, other, roles)
        return {kind: effect for kind in ("authority", "duties", "change", "oversight")
                if (effect := getattr(found, kind)) is not None}

    assert list(changed(1, ("status",))) == ["authority"]
    assert list(changed(2, said[2][1:])) == ["duties"]
    assert changed(2, (said[2][1], said[2][0], *said[2][2:]))["duties"][0][0] == "order"
    name, source, binds = said[2][0]
    assert binds == "benefit_seekers"
    assert changed(2, ((name, source, "all"), *said[2][1:])) == {
        "duties": ((name, (source, binds), (source, "all")),)}
    assert changed(4, ("lvv", "avi")) == {"oversight": (("oversight", ("avi", "avi"), ("lvv", "avi")),)}
    route, to, conditions, consent, possible = said[3]
    assert changed(3, (route, None, conditions, consent, possible))["change"][0][0] == "addressed_to"
    assert changed(3, (route, to, conditions[1:], consent, possible)) == {
        "change": (("condition.ground", True, "absent"),)}
    assert changed(3, (route, to, conditions, "609", possible))["change"] == (("consent_from", False, True),)
    assert changed(3, (route, to, conditions, consent, True))["change"] == (("possible", None, True),)
    assert changed(3, ("none", None, (), None, False))["change"][0] == ("route", route, "none")


def test_an_error_of_one_version_is_a_difference() -> None:
    error = worker.digest(worker.outcome_of({"on": "2020-01-01"}))
    said = worker.digest(worker.outcome_of({"on": "2024-05-01"}))
    assert error == ("error", "ValidationError")
    assert differences(error, error, Roles(PLACES, None, None)).authority is None
    assert differences(error, said, Roles(PLACES, None, None)).authority is not None


def test_a_field_that_a_version_does_not_know_is_left_out() -> None:
    fields = {"on": "2026-11-24", "home_municipality": "091"}
    assert worker.outcome_of(fields | {"not_yet_asked": True}) == evaluate(Answers(**fields))


def test_days_on_which_an_answer_turns_are_found_by_day_and_by_month() -> None:
    few = [{"home_municipality": "091"}]
    assert worker.turns("2021-02-20", "2021-03-10", few, few) == ["2021-03-01"]
    assert worker.turns("2022-04-10", "2023-01-20", [], few) == ["2022-04-10", "2022-05-02", "2023-01-01"]
    assert worker.turns("2022-04-10", "2023-01-20", few, few) == ["2022-04-10", "2022-05-02", "2023-01-01"]


def test_stretches_of_days() -> None:
    days = ["2021-03-01", "2022-05-02", "2025-01-01"]
    assert chosen(days, []) == [0, 1, 2]
    assert chosen(days, ["2022-05-01", "2030-01-01", "2026-01-01"]) == [0, 2]
    assert [str(last_day(days, number)) for number in range(3)] == ["2022-05-01", "2024-12-31", "None"]


def test_an_unknown_fact_is_told_only_where_its_completions_do_not_say_the_same(space: Space) -> None:
    gathered, effect = Gathered(), (("servers", "a", "b"),)
    unknown = ("under_30",)
    for layer, number, fields in asked(space):
        if layer not in ((), unknown) or fields["status"] != "at_risk" or fields["immigrant"] is not True:
            continue
        if layer == unknown and fields["foreign_language"]:
            continue
        person, places = space.boxes(layer, number)
        gathered.boxes[effect][layer] += [(*place, *person) for place in places]
    place = space.names.index("under_30")
    assert [box[place] for box in _told(gathered.boxes[effect], space)] == [0b011]
    del gathered.boxes[effect][()]
    assert [box[place] for box in _told(gathered.boxes[effect], space)] == [0b100]
