"""Packing and unpacking: paths of the interview, odd cases, lengths, and what a code never holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from statistics import mean

import pytest
from hypothesis import given as generated
from hypothesis import settings
from hypothesis import strategies as st

from guide import evaluate
from guide.desk.case_code import has_private, kept, pack, unpack, without_private
from guide.desk.case_code.codec import code_of
from guide.desk.case_code.schema import Case, write
from guide.desk.case_code.typo_hints import MOST
from guide.facts.questions import QUESTIONS
from guide.law.days import TRIAL_LAST_DAY, DateNotCovered
from guide.law.versions import LAW_VERSIONS, version_on
from guide.places import MUNICIPALITIES
from guide.reasoning import interview
from guide.reasoning.examples import EXAMPLES
from guide.reasoning.interview import DayNotGiven, path_for
from guide.web.state import given_of
from tests.all_told import given_no
from tests.days import TODAY
from tests.desk.case_code.cases import COMMONEST, SITUATION, paths, remembering, starts
from tests.reasoning.test_interview import on_day
from tests.sampling import sample
from tests.telling import Tell

#: A day of issue far ahead, on which no code may be too long yet.
FAR = date(2044, 12, 31)
MAINLAND = [code for code, one in MUNICIPALITIES.items() if not one.aland]
FIELDS = {question.field for question in QUESTIONS}


def length(code: str) -> int:
    return len(code.replace("-", ""))


@pytest.fixture(scope="module")
def remembered() -> Iterator[None]:
    with remembering():
        yield


@pytest.mark.usefixtures("remembered")
def test_paths_pack_and_unpack_to_the_same_answers(tell: Tell) -> None:
    lengths = []
    for given in (path for start in starts() for path in paths(start, most=3)):
        code = pack(given, TODAY)
        opened = unpack(code, TODAY, ())
        # What is kept leads to the same path, so that the answers and the outcome are the same.
        may_say = without_private(given)
        assert opened.given == kept(may_say, TODAY)
        assert interview.path_for(opened.given, TODAY).answers == interview.path_for(may_say, TODAY).answers
        lengths.append(length(code))
    assert max(lengths) <= MOST
    tell(f"{len(lengths)} paths: the longest {max(lengths)} characters, mean {mean(lengths):.1f}")


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_has_the_same_outcome_after_its_code(name: str) -> None:
    given = given_of(EXAMPLES[name].answers)
    opened = unpack(pack(given, TODAY), TODAY)
    before, after = path_for(without_private(given), TODAY).answers, path_for(opened.given, TODAY).answers
    assert before is not None
    assert after is not None
    assert evaluate(after) == evaluate(before)


def test_the_commonest_cases_of_today_are_short(tell: Tell) -> None:
    found = {}
    for name, given in COMMONEST.items():
        places = [field for field in given if field.endswith(("municipality", "target"))]
        codes = [pack(given | dict.fromkeys(places, place), day)
                 for place in MAINLAND[::12] for day in (TODAY, TODAY + timedelta(days=3650))]
        found[name] = f"{pack(given, TODAY)}, at most {max(map(length, codes))}"
        assert max(map(length, codes)) <= 12, name
    tell("".join(f"\n{name}: {text}" for name, text in found.items()))


@pytest.mark.usefixtures("remembered")
def test_no_case_is_longer_than_a_code_may_be_for_many_years(tell: Tell) -> None:
    told = [dict(zip(SITUATION, values, strict=True)) | permit for values in product(("yes", "no", "unknown"), repeat=4)
            for permit in ({}, {"may_register": "no_permit"})]
    situation = max(told, key=lambda one: length(pack({"home_municipality": "992", **one}, TODAY)))
    long = [path for path in paths(on_day(date(2023, 3, 1))) if length(pack(path, TODAY)) >= 19]
    longest = max(length(pack(path | situation, FAR)) for path in long)
    later = max(length(pack(path | situation, FAR)) for path in paths(on_day(date(2025, 1, 1))))
    tell(f"the longest case with the whole situation, issued on {FAR}: {longest}; on a later day: {later}")
    assert max(longest, later) <= MOST


def test_every_municipality_on_every_kind_of_day() -> None:
    days = [LAW_VERSIONS[0].first_day, TRIAL_LAST_DAY, TODAY - timedelta(days=1), TODAY]
    for place, on in sample(list(product(MUNICIPALITIES, days)), "places on days", most=200):
        given = on_day(on) | {"home_municipality": place}
        opened = unpack(pack(given, TODAY), TODAY, ())
        assert opened.given["home_municipality"] == place
        assert (opened.on, opened.issued_on) == (on, TODAY)


def test_every_day_that_is_covered() -> None:
    on = LAW_VERSIONS[0].first_day
    while on <= TODAY:
        opened = unpack(pack(on_day(on), TODAY), TODAY, ())
        assert opened.on == on
        if on.day in (1, 31):
            early = unpack(pack({}, on), on, ())  # a code issued on that day, about that day
            assert (early.issued_on, early.on, early.given) == (on, on, {"when": "today"})
        on += timedelta(days=1)


VALUES = st.one_of(
    st.sampled_from(sorted({value for question in QUESTIONS for value in question.values})),
    st.sampled_from(sorted(MUNICIPALITIES)), st.just("<b>"), st.just(""))
GIVEN = st.dictionaries(st.sampled_from(sorted(FIELDS)), VALUES)
DAYS = st.dates(LAW_VERSIONS[0].first_day, date(2040, 12, 31))


@settings(max_examples=150, deadline=None)
@generated(GIVEN, DAYS, DAYS, st.sampled_from(["today", "date", "unknown", "?"]))
def test_any_mapping_and_any_days(given: dict[str, str], on: date, today: date, when: str) -> None:
    given = on_day(min(on, today)) | given | {"when": when}
    code = pack(given, today)
    opened = unpack(code, today, ())
    assert length(code) <= MOST
    given = without_private(given)
    assert opened.given == kept(given, today) == kept(opened.given, today)
    assert opened.issued_on == today
    assert path_for(opened.given, today).answers == path_for(given, today).answers
    assert pack(opened.given, today) == code


def test_a_code_of_today_is_about_that_day_for_ever() -> None:
    code = pack({"home_municipality": "091"}, TODAY)
    assert unpack(code, TODAY).given == {"when": "today", "home_municipality": "091"}
    later = unpack(code, date(2031, 1, 1))
    assert later.given == on_day(TODAY) | {"home_municipality": "091"}
    assert later.on == later.issued_on == TODAY
    assert version_on(later.on).first_day == date(2026, 9, 1)


def test_only_what_counts_is_packed() -> None:
    given = {"home_municipality": "091"}
    code = pack(given, TODAY)
    for extra in ({"name": "Aarne"}, {"home_municipality_search": "Helsinki"}, {"status": "unemployed"},
                  {"matter": "appeal"}, {"change_ground": "safety"}, {"seeks_benefit": "unknown"},
                  {"stay_municipality": "405"}, {"identity_code": "010101-123N"}):
        assert pack(given | extra, TODAY) == code, extra
    assert pack(given | {"seeks_benefit": "no"}, TODAY) != code


def test_no_code_says_that_safety_is_the_reason() -> None:
    """The ground is written as not known, whatever else is given, in the trial and today."""
    for day in ({}, on_day(date(2024, 5, 1))):
        for more in ({}, {"change_target": "049"}, {"change_target": "unknown", "services_kept": "yes"},
                     {"stay_municipality": "837"}):
            given = given_no("dismissed_55plus", "former_customer", "temporary_protection") | day | {
                "home_municipality": "091", "status": "unemployed", "under_30": "yes",
                "change_wanted": "yes", "change_ground": "safety"} | more
            code = pack(given, TODAY)
            assert code == pack(given | {"change_ground": "unknown"}, TODAY)
            assert code != pack(given | {"change_ground": "relationship"}, TODAY)
            assert unpack(code, TODAY).given["change_ground"] == "unknown"
            assert has_private(given)
            assert not has_private(unpack(code, TODAY).given)
            assert "stay_municipality" not in unpack(code, TODAY).given


def test_a_code_of_earlier_days_that_says_safety_still_opens() -> None:
    given = {"home_municipality": "091", "change_wanted": "yes", "change_ground": "safety"}
    code = code_of(write(Case(given, TODAY, TODAY)))
    assert unpack(code, TODAY).given["change_ground"] == "safety"


def test_a_code_says_answers_that_can_be_chosen_and_nothing_else() -> None:
    allowed = {value for question in QUESTIONS for value in question.values} | set(MUNICIPALITIES)
    for given in COMMONEST.values():
        opened = unpack(pack(given | {"name": "Aarne", "note": "x"}, TODAY), TODAY).given
        assert set(opened) <= FIELDS | {"when"}
        assert {value for name, value in opened.items() if name != "when"} <= allowed


def test_a_day_that_is_not_complete_has_no_code() -> None:
    with pytest.raises(DayNotGiven):
        pack({"when": "date", "day": "1"}, TODAY)
    with pytest.raises(DayNotGiven):
        pack(on_day(TODAY + timedelta(days=1)), TODAY)
    with pytest.raises(DateNotCovered):
        pack({}, date(2021, 2, 28))
