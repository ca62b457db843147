"""Other places: every municipality of Finland, as home and as stay, leads exactly where the sentence says."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from guide import Answers
from guide.facts.rule_facts import place_class, places_of
from guide.law.versions import LAW_VERSIONS, LawVersion, version_on
from guide.places import MUNICIPALITIES, resolve
from guide.reasoning.evaluate import case_of, serving
from guide.reasoning.outcome import Authority
from guide.reasoning.what_if import Move, authority, identity, moves
from tests.reasoning.oracle import ALAND, FLAGS, OTHER_TRIAL, OUTSIDE, TRIAL
from tests.telling import Tell

VERSIONS = [version for version in LAW_VERSIONS
            if str(version.first_day) in ("2021-03-01", "2023-01-01", "2023-03-01", "2025-01-01", "2026-09-01")]
PLACES = [("none", stay) for stay in (TRIAL, OUTSIDE, ALAND)] + [
    (home, stay) for home in (TRIAL, OUTSIDE, ALAND) for stay in (None, TRIAL, OTHER_TRIAL, OUTSIDE, ALAND)]
#: Persons of each kind that a place can matter to: no ground, a ground, protection, dismissed, former, both, no status.
PERSONS: tuple[dict[str, object], ...] = tuple(
    {"status": status, **dict.fromkeys(FLAGS, False), "earnings_related": True, **dict.fromkeys(true, True)}
    for status, true in (
        ("unemployed", ()), ("unemployed", ("under_30",)), ("unemployed", ("immigrant", "temporary_protection")),
        ("other", ("immigrant", "temporary_protection")), ("unemployed", ("dismissed_55plus",)),
        ("in_service", ("former_customer",)), ("at_risk", ("immigrant", "temporary_protection", "former_customer"))))
FIELD = {"home": "home_municipality", "stay": "stay_municipality"}


def server_of(answers: Answers) -> Authority | None:
    places = places_of(answers)
    servers, unsettled = serving(version_on(answers.on), case_of(answers, places), places)
    return servers[0] if len(servers) == 1 and not unsettled else None


def current(on: date) -> list[str]:
    return [code for code in MUNICIPALITIES if resolve(code, on).code == code]


def names_the_authority(move: Move, code: str, answers: Answers) -> tuple[str, str | None] | None:
    """Return the authority that a move says serves when its place is `code`."""
    changed = places_of(answers.model_copy(update={FIELD[move.field]: code}))
    return authority(move.serves, changed)


@pytest.mark.parametrize("version", VERSIONS, ids=lambda version: str(version.first_day))
def test_every_municipality_as_another_place(version: LawVersion, tell: Tell) -> None:
    on, tried, other = version.first_day, 0, 0
    codes = current(on)
    for (home, stay), person in product(PLACES, PERSONS if version.regime == "trial" else PERSONS[:1]):
        answers = Answers(on=on, home_municipality=home, stay_municipality=stay, **person)
        places = places_of(answers)
        case = case_of(answers, places)
        now = server_of(answers)
        assert now is not None
        found = moves(on, case, places, stay is not None)
        assert found, "another place always gives another authority"
        for field, full in FIELD.items():
            for code in (*codes, "none") if field == "home" else codes:
                tried += 1
                then = server_of(answers.model_copy(update={full: code}))
                cover = [move for move in found if move.field == field and place_class(code) in move.classes]
                if then is None or identity(then) == identity(now):
                    # "Another" pilot municipality, TE office or area than the one that serves now.
                    assert all(move.another and move.moved for move in cover) or then is None, (home, stay, code)
                    continue
                other += 1
                assert len(cover) == 1, (home, stay, person, field, code)
                assert identity(then) == names_the_authority(cover[0], code, answers)
                assert cover[0].another == (then.kind == now.kind)
                assert cover[0].sources
    tell(f"{on}: {tried} other places tried, {other} give another authority, all covered by one sentence each")


@pytest.mark.parametrize("on", ["2021-03-01", "2023-03-01", "2026-09-01"])
def test_a_place_that_is_not_known_settles_what_the_sentence_says(on: str) -> None:
    seen = 0
    for (home, stay), person in product([(None, None), (None, TRIAL), (None, OUTSIDE), (None, ALAND), ("none", None)],
                                        (*PERSONS, {})):
        answers = Answers(on=on, home_municipality=home, stay_municipality=stay, **person)
        places = places_of(answers)
        case = case_of(answers, places)
        field = "home" if home is None else "stay"
        found = moves(answers.on, case, places, stay is not None)
        assert {move.field for move in found} <= {field}
        for code in (*current(answers.on), "none") if field == "home" else current(answers.on):
            then = server_of(answers.model_copy(update={FIELD[field]: code}))
            cover = [move for move in found if place_class(code) in move.classes]
            assert len(cover) == (then is not None), (home, stay, person, code)
            if then is not None:
                seen += 1
                assert identity(then) == names_the_authority(cover[0], code, answers)
    assert seen > 1000
