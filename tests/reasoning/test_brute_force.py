"""`servers` and `unsettled` against brute force: combinations of known and unknown answers, and every completion.

A run takes a sample of the combinations, and every completion of each; `make whole` takes all of them.
"""

from __future__ import annotations

from datetime import date
from functools import reduce
from itertools import product
from operator import and_
from statistics import mean

import pytest

from guide import Answers, evaluate
from guide.facts.rule_facts import PERSON_FIELDS, Places, counted, place_class, places_of
from guide.law.serving import trial
from guide.law.versions import LAW_VERSIONS, LawVersion, version_on
from guide.places import employment_area, resolve, te_office
from guide.reasoning.decide import Case
from guide.reasoning.evaluate import case_of, serving
from guide.reasoning.outcome import Authority
from tests.reasoning.oracle import (
    ALAND,
    FLAGS,
    FORMER,
    OTHER_OUTSIDE,
    OTHER_TRIAL,
    OUTSIDE,
    PERSONS,
    STATUSES,
    TRIAL,
    as_counted,
    served_by,
)
from tests.sampling import sample
from tests.telling import Tell

HOMES = (None, "none", TRIAL, OUTSIDE, ALAND, FORMER)
STAYS = (None, TRIAL, OUTSIDE, ALAND, FORMER)
EVERY_HOME = ("none", TRIAL, OTHER_TRIAL, OUTSIDE, OTHER_OUTSIDE, ALAND)
EVERY_STAY = (TRIAL, OTHER_TRIAL, OUTSIDE, OTHER_OUTSIDE, ALAND)
FIELDS = ("status", *FLAGS)
PARTIAL = tuple(product((None, *STATUSES), *((None, True, False),) * len(FLAGS)))
ALL_PERSONS = (1 << len(PERSONS)) - 1
#: For each field and value the persons who have it, as the bits of a number: a set of completions is one integer.
HAVE = {(field, value): sum(1 << number for number, person in enumerate(PERSONS) if person[index] == value)
        for index, field in enumerate(FIELDS) for value in {person[index] for person in PERSONS}}
#: Each partly known person once for all versions: the facts in the order of a `Case`, who it may be, and what is open.
#: The guide counts the facts as said (reading 14) by its own code, the oracle by its own.
PERSONS_PARTLY_KNOWN = tuple(
    (counted(tuple(partial[FIELDS.index(name)] for name in PERSON_FIELDS)),
     reduce(and_, (HAVE[field, value] for field, value in zip(FIELDS, read, strict=True) if value is not None),
            ALL_PERSONS),
     tuple(index for index, value in enumerate(read) if value is None))
    for partial, read in zip(PARTIAL, map(as_counted, PARTIAL), strict=True))
STRIDES = [2 ** (len(FLAGS) - 1 - index) for index in range(len(FLAGS))]


def sensitive(table: dict[tuple[str, str], int]) -> list[int]:
    """Return for each field the persons whom a change of that field alone would give another server."""
    found = [0]
    block = 2 ** len(FLAGS)
    for server in table.values():
        for first, second in product(range(len(STATUSES)), repeat=2):
            one = (server >> first * block) & (2 ** block - 1)
            other = (server >> second * block) & (2 ** block - 1)
            for status in range(len(STATUSES)):
                found[0] |= (one ^ other) << status * block
    for flag, stride in zip(FLAGS, STRIDES, strict=True):
        yes = HAVE[flag, True]
        differ = 0
        for server in table.values():
            differ |= (server ^ (server >> stride)) & yes
        found.append(differ | differ << stride)
    return found


class Place:
    """All completions for one home and stay, known or not: who is named for whom, and which field matters to whom."""

    def __init__(self, on: str, home: str | None, stay: str | None) -> None:
        self.named: dict[tuple[str, str | None], int] = {}
        self.matters = [0] * len(FIELDS)
        for one in EVERY_HOME if home is None else (home,):
            for other in EVERY_STAY if stay is None and (one == "none" or home is None) else (stay,):
                self._add(on, one, other, home, stay)
        self.places = {"home_municipality"} if home is None else set()
        if stay is None and home in (None, "none"):
            self.places.add("stay_municipality")

    def _add(self, on: str, one: str, other: str | None, home: str | None, stay: str | None) -> None:
        table: dict[tuple[str, str], int] = {}
        for number, person in enumerate(PERSONS):
            server = served_by(on, one, other, person)
            table[server] = table.get(server, 0) | 1 << number
        self.matters = [a | b for a, b in zip(self.matters, sensitive(table), strict=True)]
        for (kind, place), who in table.items():
            # An unknown place names no server: what an unknown home gives counts only where the known stay names it.
            if (home is not None and place == home) or (stay is not None and place == stay and one != stay):
                key = identity(kind, place, on)
                self.named[key] = self.named.get(key, 0) | who


def identity(kind: str, place: str, on: str) -> tuple[str, str | None]:
    """Return what tells two servers apart, for a place as the oracle names it."""
    day = date.fromisoformat(on)
    code, office, area = resolve(place, day).code, te_office(place, day), employment_area(place, day)
    ids = {"te_office": office.id if office else None, "trial_municipality": code,
           "employment_authority": area.id if area else None}
    return kind, ids.get(kind)


def classes_of(places: Places) -> tuple[str | None, str | None, bool]:
    """Return home and stay as classes, and whether they are one municipality: what the rules see of them."""
    return place_class(places.home), place_class(places.stay), places.home is not None and places.home == places.stay


def told(one: Authority) -> tuple[str, str | None]:
    """Return what tells a server apart, as `identity` does."""
    return one.kind, one.te_office or (one.municipality if one.kind == "trial_municipality" else one.area)


@pytest.mark.parametrize("version", LAW_VERSIONS, ids=lambda version: str(version.first_day))
def test_servers_and_unsettled_equal_brute_force(version: LawVersion, tell: Tell) -> None:
    on, compared = str(version.first_day), 0
    pairs = [(places_of(Answers(on=on, home_municipality=home, stay_municipality=stay)), home, stay)
             for home, stay in product(HOMES, STAYS)]
    # Places of the same classes follow each other: what the guide remembers of the one then serves the other.
    for places, home, stay in sorted(pairs, key=lambda pair: repr(classes_of(pair[0]))):
        place = Place(on, home, stay)
        *classes, same = classes_of(places)
        named, place_matters = tuple(place.named.items()), place.matters
        for facts, mask, unknown in sample(PERSONS_PARTLY_KNOWN, on, home, stay, most=200):
            want = {server for server, who in named if who & mask}
            fields = place.places.union([FIELDS[index] for index in unknown if place_matters[index] & mask])
            servers, unsettled = serving(version, Case((*classes, *facts), same), places)
            assert {told(server) for server in servers} == want, (on, home, stay, facts)
            assert set(unsettled) == fields, (on, home, stay, facts)
            compared += 1
    tell(f"{on}: {compared} combinations equal brute force")


def test_each_rule_of_the_trial_is_a_reason_for_somebody() -> None:
    met = {reason.rule for version, home, stay in product(LAW_VERSIONS, EVERY_HOME, EVERY_STAY) if version.of_trial
           for person in sample(PERSONS, version.first_day, home, stay, most=20)
           for reason in evaluate(Answers(on=version.first_day, home_municipality=home, stay_municipality=stay,
                                          **dict(zip(FIELDS, person, strict=True)))).reasons if reason.met}
    assert {rule.id for rule in (*trial.CRITERIA, *trial.AUTHORITY_RULES)} - met == set()


def test_evaluate_says_what_serving_says() -> None:
    for home, stay, partial in product(HOMES, STAYS, PARTIAL[::331]):
        answers = Answers(on="2023-03-01", home_municipality=home, stay_municipality=stay,
                          **dict(zip(FIELDS, partial, strict=True)))
        outcome, places = evaluate(answers), places_of(answers)
        assert (outcome.servers, outcome.unsettled) == serving(
            version_on(answers.on), case_of(answers, places), places)


def test_evaluate_counts_what_is_left_unsaid_as_the_oracle_does() -> None:
    """Reading 14: the answers as said and as the oracle counts them give one outcome, but for what was given."""
    for home, partial in product((None, "none", TRIAL, OUTSIDE), PARTIAL[::97]):
        one, other = (evaluate(Answers(on="2024-05-01", home_municipality=home, stay_municipality=OTHER_TRIAL,
                                       **dict(zip(FIELDS, facts, strict=True))))
                      for facts in (partial, as_counted(partial)))
        assert one == other, partial


def test_what_settles_most_is_asked_first() -> None:
    """In the order of the unsettled facts, ever more stay unsettled on average once that one fact is known."""
    ordered = 0
    for (home, stay), partial in product(((TRIAL, None), (OUTSIDE, TRIAL), ("none", TRIAL)), PARTIAL[::37]):
        answers = Answers(on="2023-03-01", home_municipality=home, stay_municipality=stay,
                          **dict(zip(FIELDS, partial, strict=True)))
        left = [mean(len(evaluate(answers.model_copy(update={field: value})).unsettled)
                     for value in dict.fromkeys(known for name, known in HAVE if name == field))
                for field in evaluate(answers).unsettled]
        assert left == sorted(left), f"what settles most is to be declared first in guide.facts: {answers}"
        ordered += len(set(left)) > 1
    assert ordered > 20
