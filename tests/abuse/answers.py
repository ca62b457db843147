"""Random answers, good and bad, and what must come back for each: by a second reading of the law where all is known."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from guide.facts.answers import BOOLEAN_FIELDS, Answers
from guide.law.days import TRIAL_FIRST_DAY
from guide.law.versions import LAW_VERSIONS
from guide.places import MUNICIPALITIES
from tests.reasoning.oracle import ALAND, CLASS, FLAGS, OTHER_TRIAL, OUTSIDE, STATUSES, TRIAL, served_by
from tests.reasoning.test_brute_force import identity

SECRET = "Xylofonkvarnqz"
CODES = tuple(MUNICIPALITIES)
READ_TWICE = (TRIAL, OTHER_TRIAL, OUTSIDE, ALAND)
FIRST_DAYS = tuple(version.first_day for version in LAW_VERSIONS)
CHOICES: dict[str, tuple[object, ...]] = {
    "status": STATUSES, "change_target": ("te_office", *READ_TWICE),
    "change_ground": ("language", "relationship", "safety", "stay", "none"),
    "stay_reason": ("work", "study", "leisure", "close_person", "other"),
    **dict.fromkeys(BOOLEAN_FIELDS, (True, False))}
BAD_HOMES: tuple[object, ...] = (
    91, 91.0, "91", "0091", "999", "Helsinki", "091 ", "NONE", ["091"], {"code": "091"}, True, "<b>091</b>", "../091",
    SECRET * 1000)
BAD_FLAGS: tuple[object, ...] = ("true", "yes", 1, 0, 1.0, [], {}, SECRET)
#: Each is a line that no answer can be given to.
BAD: tuple[bytes, ...] = (
    b"", b"{", b"}", b"null", b"true", b"0", b"[]", b'"x"', b"{}", b"{'on': '2024-05-01'}", b"\xff\xfe\x00", b"\x00",
    b"[" * 20_000, b'{"on":' * 20_000, b'{"on": "2024-05-01"} {"on": "2024-05-01"}', b'{"on": "2024-05-01",}',
    *(json.dumps({"on": on}).encode() for on in (
        "2021-02-28", "0001-01-01", "2024-02-30", "1.5.2024", "", " ", "today", "2024-05-01T12:00:00", 20240501, 1e999,
        1714521600, True, None, ["2024-05-01"], {"year": 2024}, "9" * 5000, "２０２４-05-01", "2024-05-01\x00")),
    *(json.dumps({"on": "2024-05-01", "home_municipality": home}).encode() for home in BAD_HOMES),
    *(json.dumps({"on": "2024-05-01", "status": value}).encode() for value in (
        "Unemployed", "", 0, ["unemployed"], {"a": 1}, SECRET)),
    *(json.dumps({"on": "2024-05-01", field: value}).encode() for field in BOOLEAN_FIELDS for value in BAD_FLAGS),
    *(json.dumps({"on": "2024-05-01", field: SECRET}).encode() for field in (
        "__proto__", "constructor", "__class__", "model_config", "On", "on ", "", "x" * 10_000, "\x00", "home")),
    b'{"on": "2024-05-01", "under_30": NaN}', b'{"on": "2024-05-01", "under_30": tru}',
    b'{"on": "2024-05-01", "status": "\\ud800"}', b'{"on": "2024-05-01", "status": "\xc3\x28"}')


def good(rng: random.Random) -> dict[str, Any]:
    """Return answers that are allowed, more or fewer of them known; the day is often one on which the law changed."""
    if rng.random() < 0.5:
        on = rng.choice(FIRST_DAYS) + timedelta(days=rng.choice((-1, 0, 1)))
        on = max(on, TRIAL_FIRST_DAY)
    else:
        on = TRIAL_FIRST_DAY + timedelta(days=rng.randrange(2_500))
    given: dict[str, Any] = {"on": str(on)}
    known = rng.choice((0.1, 0.5, 0.9, 1.0, 1.0))
    places = READ_TWICE if rng.random() < 0.5 else CODES
    if rng.random() < max(known, 0.8):
        given["home_municipality"] = "none" if rng.random() < 0.15 else rng.choice(places)
    if rng.random() < 0.4:
        given["stay_municipality"] = rng.choice(places)
    for field, values in CHOICES.items():
        if rng.random() < known:
            given[field] = rng.choice(values)
        elif rng.random() < 0.2:
            given[field] = None
    return given


def expected(given: dict[str, Any]) -> tuple[str, str | None] | None:
    """Return who serves by the second reading, None where it does not reach: an unknown fact, another place."""
    home, stay, on = given.get("home_municipality"), given.get("stay_municipality"), given["on"]
    person = tuple(given.get(field) for field in ("status", *FLAGS))
    if None in person or home is None or (home == "none" and stay is None):
        return None
    if any(place not in CLASS for place in (home, stay) if place not in ("none", None)):
        return None
    return identity(*served_by(on, home, stay, person), on)


def faults(given: dict[str, Any], outcome: dict[str, Any]) -> Iterator[str]:
    """Yield what in an outcome goes against the contract."""
    on = date.fromisoformat(given["on"])
    servers, unsettled, change = outcome["servers"], outcome["unsettled"], outcome["change"]
    if outcome["on"] != given["on"] or outcome["regime"] != ("trial" if on.year < 2025 else "employment_areas"):
        yield "another day or regime"
    if outcome["law_version"] != str(max(day for day in FIRST_DAYS if day <= on)):
        yield "another version of the law"
    if any(given.get(field) is not None for field in unsettled) or not set(unsettled) <= set(Answers.model_fields):
        yield "a known fact is unsettled"
    if not servers and not {"home_municipality", "stay_municipality"} & set(unsettled):
        yield "nobody serves though the places are known"
    if len({json.dumps(one, sort_keys=True) for one in servers}) != len(servers):
        yield "the same server twice"
    settled = len(servers) == 1 and not unsettled
    if settled != (change["route"] is not None):
        yield "a route without a settled server, or none with it"
    values = list(change["conditions"].values())
    want = False if False in values or not values else None if None in values else True
    if change["possible"] is not (want if settled else None):
        yield "possible is not what the conditions say"
    kinds = {"trial": {"trial_municipality", "te_office", "ams"}, "employment_areas": {"employment_authority", "ams"}}
    if not {one["kind"] for one in servers} <= kinds[outcome["regime"]]:
        yield "a server of the other regime"
    want_server = expected(given)
    if want_server is not None:
        got = [(one["kind"], {"te_office": one["te_office"], "trial_municipality": one["municipality"],
                              "employment_authority": one["area"]}.get(one["kind"])) for one in servers]
        if got != [want_server] or unsettled:
            yield f"served by {got} and not {want_server}"
