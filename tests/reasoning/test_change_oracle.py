"""The way to another authority against a second reading, over every answer about a change, place and day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import product
from typing import Any, get_args

import pytest

from guide import Answers, evaluate
from guide.facts.change import ChangeGround, ServiceLanguage, StayReason
from guide.law.versions import LAW_VERSIONS, LawVersion
from guide.places import area_language, employment_area, resolve, te_office, trial_area
from guide.places.model import EmploymentArea
from guide.reasoning.outcome import Authority
from tests.reasoning.oracle_change import Asked, Seen, way
from tests.sampling import sample
from tests.telling import Tell

WISHES = tuple(product((None, True, False), (None, *get_args(ChangeGround)), (None, *get_args(ServiceLanguage)),
                       (None, *get_args(StayReason)), (None, True, False)))
#: Espoo in the trial, Lappeenranta outside it, and Turku in a bilingual area; no home; Åland.
HOMES = ("049", "405", "853", "none", "478")
#: In the area of Espoo; in that of Lappeenranta; two of one Finnish area far away; bilingual ones; another of Turku's;
#: Åland; a former one, which became part of another area's municipality.
PLACES = ("235", "153", "837", "604", "638", "091", "202", "478", "588")
STATUSES = ({"status": "unemployed", "under_30": True}, {"status": "other", "temporary_protection": False})


def seen(code: str | None, serving: Authority, on: date) -> Seen | None:
    """Return a place as the authority that serves sees it."""
    if code is None or code == "te_office":
        return Seen("office") if code else None
    one, area = resolve(code, on), employment_area(code, on)
    in_trial = trial_area(code, on) is not None
    if one.code == serving.municipality:
        where = "serving"
    elif one.aland:
        where = "aland"
    else:
        where = "near" if area is not None and area.id == serving.area else "far"
    return Seen(where, in_trial, area_language(area, on) if area else "", area.id if area else "")


def addressee(word: str | None, outcome: Any, home: str, stay: str | None, target: str | None) -> str | None:
    """Return whom the oracle's word means: a TE office or an employment area by its id."""
    on, server = outcome.on, outcome.servers[0]
    area: EmploymentArea | None = employment_area(str(target), on) if word == "target" else None
    office = te_office(str(stay if home == "none" else home), on) if word == "home_office" else None
    return {"server": server.area, "target": area.id if area else None,
            "home_office": office.id if office else None}.get(word or "")


def cases(version: LawVersion) -> Iterator[tuple[dict[str, Any], tuple[Any, ...]]]:
    on, targets = str(version.first_day), (None, "te_office", *HOMES[:3], *PLACES)
    for home, stay, target, status in product(HOMES, (None, *PLACES), targets, STATUSES):
        base = {"on": on, "home_municipality": home, "stay_municipality": stay, "change_target": target,
                "dismissed_55plus": False, **status}
        for wish in sample(WISHES, on, home, stay, target, most=4):
            yield base, wish


@pytest.mark.parametrize("version", LAW_VERSIONS, ids=lambda version: str(version.first_day))
def test_the_way_equals_a_second_reading(version: LawVersion, tell: Tell) -> None:
    routes: Counter[str] = Counter()
    for base, (wanted, ground, language, reason, kept) in cases(version):
        answers = Answers(**base, change_wanted=wanted, change_ground=ground, service_language=language,
                          stay_reason=reason, services_kept=kept)
        outcome = evaluate(answers)
        if not outcome.settled:
            assert (outcome.change.route, outcome.change.conditions, outcome.change.possible) == (None, {}, None)
            routes["open"] += 1
            continue
        server, on, home = outcome.servers[0], outcome.on, base["home_municipality"]
        kind = "none" if home == "none" else "aland" if home == "478" else "mainland"
        asked = Asked(wanted, ground, language, reason, kept, seen(base["change_target"], server, on),
                      seen(base["stay_municipality"], server, on))
        route, to, conditions, consent, possible = way(str(on), server.kind, kind, asked)
        change = outcome.change
        assert (change.route, change.conditions, change.possible) == (route, conditions, possible), answers
        found = change.addressed_to
        assert (found and (found.te_office or found.area)) == addressee(
            to, outcome, home, base["stay_municipality"], base["change_target"]), answers
        assert change.consent_from == (resolve(base["change_target"], on).code if consent else None), answers
        routes[str(route)] += 1
    tell(f"{version.first_day}: {sum(routes.values())} ways equal the second reading: {dict(sorted(routes.items()))}")
