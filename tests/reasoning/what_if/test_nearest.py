"""Every shown change of a person's facts is right, none smaller exists, and none is missing: for persons of all."""

from __future__ import annotations

import random
from datetime import date
from itertools import product

import pytest

from guide import Answers
from guide.facts.combinations import COMBINATIONS, combinations_on
from guide.facts.rule_facts import PERSON_FIELDS, Places, places_of
from guide.law.versions import LAW_VERSIONS, LawVersion, version_on
from guide.reasoning.decide import Case, deciding_rules
from guide.reasoning.evaluate import case_of
from guide.reasoning.what_if import (
    Change,
    blocks,
    listed_statuses,
    nearest,
    settled,
    settling,
)
from tests.reasoning.oracle import ALAND, OTHER_TRIAL, OUTSIDE, PERSONS, TRIAL
from tests.reasoning.what_if.brute import FIELDS, VALUES, Facts, Found, Space
from tests.sampling import sample
from tests.telling import Tell

TRIAL_VERSIONS = [version for version in LAW_VERSIONS if version.regime == "trial"]
#: Home and stay of each class, apart and together.
PLACES = [("none", stay) for stay in (TRIAL, OUTSIDE, ALAND)] + [
    (home, stay) for home in (TRIAL, OUTSIDE, ALAND) for stay in (None, OTHER_TRIAL, OUTSIDE, ALAND) if stay != home]
PARTIAL = tuple(product(*((None, *VALUES[field]) for field in FIELDS)))


def case_for(on: date, home: str, stay: str | None) -> tuple[Case, Places]:
    answers = Answers(on=on, home_municipality=home, stay_municipality=stay)
    places = places_of(answers)
    return case_of(answers, places), places


def with_facts(case: Case, facts: Facts) -> Case:
    return Case((*case.facts[:2], *(facts[field] for field in PERSON_FIELDS)), case.same_place)


def named(changes: tuple[Change, ...], places: Places) -> Found:
    return frozenset((change.facts, (change.serves.kind, str(places.home if change.serves.place == "home"
                                                             else places.stay))) for change in changes)


@pytest.mark.parametrize("version", TRIAL_VERSIONS, ids=lambda version: str(version.first_day))
def test_all_nearest_changes_of_a_person_and_no_other(
        version: LawVersion, tell: Tell) -> None:
    on, cases, changes = version.first_day, 0, 0
    sizes: dict[int, int] = {}
    for home, stay in PLACES:
        blank, places = case_for(on, home, stay)
        space = Space(str(on), home, stay)
        for person in sample(PERSONS, on, home, stay, most=40):
            facts = dict(zip(FIELDS, person, strict=True))
            found = nearest(on, with_facts(blank, facts), combinations_on(on))
            assert named(found, places) == space.nearest(facts), (home, stay, facts)
            size = len(found[0].facts) if found else 0
            cases, changes, sizes[size] = cases + 1, changes + len(found), sizes.get(size, 0) + 1
    tell(f"{on}: {cases} cases, {changes} nearest changes, cases by size {dict(sorted(sizes.items()))}")


@pytest.mark.parametrize("on", ["2021-06-01", "2022-05-02", "2023-03-01"])
def test_partly_known_persons(on: str, tell: Tell) -> None:
    """Settled with unknown facts: as above. Not settled: the smallest answers for each authority still possible."""
    chosen, counts = random.Random(on), {"settled": 0, "open": 0}
    day = date.fromisoformat(on)
    for home, stay in PLACES:
        blank, places = case_for(day, home, stay)
        space = Space(on, home, stay)
        for partial in chosen.sample(PARTIAL, 40):
            facts = dict(zip(FIELDS, partial, strict=True))
            case = with_facts(blank, facts)
            if settled(day, case) is not None:
                counts["settled"] += 1
                found = nearest(day, case, combinations_on(day))
                assert named(found, places) == space.nearest(facts), (home, stay, facts)
            else:
                counts["open"] += 1
                answers = Answers(on=on, home_municipality=home, stay_municipality=stay, **facts)
                unsettled = tuple(field for field in FIELDS if getattr(answers, field) is None)
                found = settling(day, case, unsettled, combinations_on(day))
                assert named(found, places) == space.settling(facts), (home, stay, facts)
    tell(f"{on}: partly known {counts}")
    assert min(counts.values()) > 30


def test_under_30_alone_settles_what_only_age_leaves_open() -> None:
    """Reading 14 holds for what is only tried, too: who is under 30 was not dismissed at 55 or over."""
    day = date(2024, 5, 1)
    blank, _ = case_for(day, TRIAL, None)
    facts: Facts = dict.fromkeys(FIELDS, False) | {
        "status": "unemployed", "earnings_related": True, "under_30": None, "dismissed_55plus": None}
    found = settling(version_on(day).first_day, with_facts(blank, facts), ("under_30", "dismissed_55plus"),
                     combinations_on(day))
    assert {(change.facts, change.serves.kind) for change in found} == {
        (frozenset({("under_30", True)}), "trial_municipality"), (frozenset({("under_30", False)}), "te_office"),
        (frozenset({("dismissed_55plus", True)}), "te_office")}


def test_blocks_say_exactly_the_changes() -> None:
    """Grouped for display, nothing is lost and nothing added: each block opened up gives its changes back."""
    version, chosen = date(2023, 3, 1), random.Random(7)
    seen = 0
    for home, stay in PLACES:
        blank, _ = case_for(version, home, stay)
        for partial in chosen.sample(PARTIAL, 60):
            case = with_facts(blank, dict(zip(FIELDS, partial, strict=True)))
            changes = nearest(version, case, combinations_on(version)) if settled(version, case) else settling(
                version, case, PERSON_FIELDS, combinations_on(version))
            listed = listed_statuses(version)
            classed = {(frozenset((f, ("listed" if v in listed else "not_listed") if f == "status" else v)
                                  for f, v in change.facts), change.serves) for change in changes}
            opened = set()
            for block in blocks(version, changes):
                for one in block.either or (None,):
                    opened.add((frozenset(block.every) | ({one} if one else set()), block.serves))
                assert block.sources
            assert opened == classed
            seen += len(opened)
            for change in changes:  # a sentence about the class of a status holds for every status of the class
                for value in (v for f, v in change.facts if f == "status"):
                    rest = change.facts - {("status", value)}
                    alike = [v for v in VALUES["status"] if (v in listed) == (value in listed)
                             and v != case.named()["status"]]
                    assert all(any(other.facts == rest | {("status", v)} and other.serves == change.serves
                                   for other in changes) for v in alike)
    assert seen > 700


def test_rules_of_a_change_are_those_that_decide_in_the_changed_case() -> None:
    blank, _ = case_for(date(2023, 3, 1), TRIAL, None)
    facts: Facts = dict.fromkeys(FIELDS, False) | {"status": "unemployed", "earnings_related": True}
    found = {change.facts: change.rules for change in nearest(
        date(2023, 3, 1), with_facts(blank, facts), combinations_on(date(2023, 3, 1)))}
    assert {rule.id for rule in found[frozenset({("under_30", True)})]} == {"trial.group"}
    assert {rule.id for rule in found[frozenset({("former_customer", True)})]} == {"trial.former_customer"}
    dismissed = with_facts(blank, facts | {"dismissed_55plus": True})
    assert [rule.id for rule in deciding_rules(date(2023, 3, 1), dismissed.named())] == ["trial.change_security"]


def test_what_under_30_counts_as_is_never_offered_otherwise() -> None:
    """Reading 14."""
    assert {("under_30", True), ("dismissed_55plus", True)} in [set(one.facts) for one in COMBINATIONS]
    assert all(one.why and one.source.label for one in COMBINATIONS)
