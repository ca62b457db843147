"""The cases that are asked are the cases that are told: numbering, places, roles, and what stays untold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest

from guide import Answers, evaluate
from guide.facts.answers import BOOLEAN_FIELDS
from guide.language.locale import translator
from guide.law.days import TRIAL_LAST_DAY
from guide.outputs.rule_diagram.words import VALUES
from guide.places import MUNICIPALITIES, employment_area, trial_area
from guide.tools.diff import worker
from guide.tools.diff.case_sets import Box, numbers
from guide.tools.diff.differences import differences
from guide.tools.diff.report import worth_telling
from guide.tools.diff.space import (
    CHANGE_FIELDS,
    DUTY_FIELDS,
    HOMES,
    STAYS,
    TARGETS,
    Places,
    Space,
    fields_asked,
    stretches,
)
from guide.tools.diff.wording import Words
from tests.days import TODAY

#: Pori and Kokemäki, Kuopio and Siilinjärvi were in the trial; Kemi and Simo, Kotka and Hamina were not.
NEAR = {"609": "271", "297": "749", "240": "751", "285": "075", "478": "035"}
PLACES = Places({"trial": "609", "outside": "240", "aland": "478"}, {"trial": "297", "outside": "285", "aland": "035"},
                NEAR | {near: code for code, near in NEAR.items()}, {}, (), ({}, {}))
PERSON, CHANGE, DUTIES = fields_asked([worker.fields()])
EN = Words(translator("en"))


@pytest.fixture(scope="module")
def space() -> Space:
    return Space(("2022-05-02", "2026-09-01"), PLACES, PERSON)


def test_every_field_with_listed_values_is_asked_once() -> None:
    fields = worker.fields()
    assert next(iter(PERSON)) == "status"
    assert set(fields) == {"status", *BOOLEAN_FIELDS, "change_ground", "service_language", "stay_reason",
                           "may_register"}
    assert sorted(fields) == sorted([*PERSON, *(name for name in CHANGE if name != "target"), *DUTIES])
    assert all({*values} - {None} <= {*VALUES[name]} for name, values in (PERSON | DUTIES).items())
    assert fields_asked([{"a": [True, False]}, {"a": [True, False], "b": ["x", "y", "z"]}])[0] == {
        "b": ("x", "y", "z"), "a": (True, False)}


def test_a_change_is_its_target_and_the_other_fields_about_it() -> None:
    assert list(CHANGE) == ["target", *CHANGE_FIELDS]
    assert list(DUTIES) == [*DUTY_FIELDS]
    assert all(values[0] is None and None not in values[1:] for values in (CHANGE | DUTIES).values())
    assert fields_asked([worker.fields()], unknown=False)[1:] == (
        {name: one[1:] for name, one in CHANGE.items()}, DUTIES)


def asked(space: Space) -> Iterator[tuple[tuple[str, ...], int, dict[str, Any]]]:
    """Yield every case as a version that is asked puts it together."""
    for layer in space.layers:
        for number, parts in enumerate(product(*space.block(layer).question)):
            yield layer, number, {name: value for part in parts for name, value in part.items()}


def test_every_case_is_told_as_it_was_asked(space: Space) -> None:
    seen: set[tuple[Any, ...]] = set()
    blocks = {layer: space.block(layer) for layer in space.layers}
    for layer, number, fields in asked(space):
        if number % 37 and layer:
            continue
        case, (day, home, stay, *person) = blocks[layer].case(number)
        assert case == fields
        for mask, (name, values) in zip(person, PERSON.items(), strict=True):
            assert (*values, None)[mask.bit_length() - 1] == fields[name]
        assert space.days[day.bit_length() - 1] == fields["on"]
        word = HOMES[home.bit_length() - 1]
        assert fields["home_municipality"] == PLACES.home.get(str(word), word)
        seen |= {(fields["on"], word, STAYS[one], fields["stay_municipality"]) for one in numbers(stay)}
    assert {one[:3] for one in seen} == {*product(space.days, HOMES, STAYS)}
    own = {"trial": "609", "outside": "240", "aland": "478"}
    for _, home, stay, code in seen:
        near = {"trial": "271", "outside": "751"}.get(str(home), "285")
        assert code == {"not_given": None, "same": own.get(str(home)), "near": near, "trial": "297", "outside": "285",
                        "aland": "035"}[stay]
    assert len(seen) == 2 * len(HOMES) * len(STAYS)


def test_the_size_is_the_number_of_cases(space: Space) -> None:
    assert sum(space.block(layer).size for layer in space.layers) == sum(1 for _ in asked(space))
    quick = Space(space.days, PLACES, PERSON, unknown=False)
    assert quick.block(()).size == sum(1 for _ in asked(quick)) == 2 * 21 * 5 * 2 ** 7


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
    fields = {"home_municipality": "609", "stay_municipality": "297", "change_target": "005"}
    assert places.role(["te_office", None, None, "03"], fields) == ("te_office", "home")
    assert places.role(["te_office", None, None, "other"], fields) == ("te_office", "stay")
    assert places.role(["employment_authority", "005", "18", None], fields) == ("employment_authority", "target")
    assert places.role(["employment_authority", "091", "08", None], fields) == ("employment_authority", "other")
    assert places.role(["ams", None, None, None], fields) == ("ams", "")
    assert places.role(None, fields) is None


def test_each_kind_of_difference_is_seen_alone() -> None:
    answers = {"on": "2024-05-01", "home_municipality": "609", "status": "unemployed", "earnings_related": False,
               "dismissed_55plus": False, "change_wanted": True, "change_ground": "safety"}
    said: Any = worker.digest(worker.outcome_of(answers))

    def found(other: Any) -> dict[str, tuple[str, str]]:
        return dict(differences(said, other, lambda server: PLACES.role(server, answers), EN))

    def changed(place: int, new: Any) -> dict[str, tuple[str, str]]:
        return found((*said[:place], new, *said[place + 1:]))

    assert found(said) == {}
    assert changed(1, ("status",)) == {"authority": (
        "pilot municipality (by municipality of residence)",
        "still open: pilot municipality (by municipality of residence)")}
    assert list(changed(2, said[2][1:])) == ["duties"]
    assert changed(2, (said[2][1], said[2][0], *said[2][2:])) == {"duties": ("", "the order changes")}
    name, source, _ = said[2][0]
    before, after = changed(2, ((name, source, "all"), *said[2][1:]))["duties"]
    assert after == before.replace("those who seek an unemployment benefit", "everybody") != before
    assert changed(4, ("lvv", "avi")) == {"oversight": (
        "supervisor: Regional State Administrative Agency, complaints: Regional State Administrative Agency",
        "supervisor: Finnish Supervisory Agency, complaints: Regional State Administrative Agency")}
    route, to, conditions, consent, possible = said[3]
    before, after = changed(3, (route, None, conditions, consent, possible))["change"]
    assert (before.startswith("recipient: "), after) == (True, "no recipient")
    before, after = changed(3, (route, to, conditions[1:], consent, possible))["change"]
    assert (before.endswith(": yes"), after.endswith(": not a condition")) == (True, True)
    assert changed(3, (route, to, conditions, "609", possible)) == {"change": (
        "the municipality’s consent is not needed", "the municipality’s consent is needed")}
    assert changed(3, (route, to, conditions, consent, True)) == {"change": (
        "possible: not known", "possible: yes")}
    before, after = changed(3, ("none", None, (), None, False))["change"]
    assert after == "route: the law has no route; no recipient; no conditions"


def test_another_authority_brings_other_duties_which_are_counted() -> None:
    said: Any = worker.digest(worker.outcome_of({"on": "2024-05-01", "home_municipality": "240", "status": "other"}))
    other = ((), said[1], (), *said[3:])
    found = differences(said, other, lambda server: PLACES.role(server, {}), EN)
    assert list(found) == ["authority", "duties"]
    assert found["duties"][0].startswith("4 duties (")


def test_an_error_of_one_version_is_a_difference() -> None:
    error = worker.digest(worker.outcome_of({"on": "2020-01-01"}))
    said = worker.digest(worker.outcome_of({"on": "2024-05-01"}))
    assert error == ("error", "ValidationError")
    assert differences(error, error, lambda server: None, EN) == {}
    assert differences(error, said, lambda server: None, EN)["authority"][0] == "no answer"


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
    every = stretches(days, [])
    assert [(str(first), str(last)) for first, last in every] == [
        ("2021-03-01", "2022-05-01"), ("2022-05-02", "2024-12-31"), ("2025-01-01", "None")]
    assert stretches(days, ["2022-05-01", "2030-01-01", "2026-01-01"]) == [every[0], every[2]]
    assert stretches(days, ["2020-01-01"]) == [every[0]]


def test_an_unknown_fact_is_told_only_where_its_completions_do_not_say_the_same(space: Space) -> None:
    layers: dict[tuple[str, ...], list[Box]] = defaultdict(list)
    unknown = ("under_30",)
    blocks = {layer: space.block(layer) for layer in space.layers}
    for layer, number, fields in asked(space):
        if layer not in ((), unknown) or fields["status"] != "at_risk" or fields["immigrant"] is not True:
            continue
        if layer == unknown and fields["foreign_language"]:
            continue
        layers[layer].append(blocks[layer].case(number)[1])
    place = 3 + [*PERSON].index("under_30")
    assert [box[place] for box in worth_telling(layers, space)] == [0b011]
    del layers[()]
    assert [box[place] for box in worth_telling(layers, space)] == [0b100]
